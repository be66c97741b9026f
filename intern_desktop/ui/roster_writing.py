"""Writing a long list: how much is done, and a Stop that leaves nothing written."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from intern_desktop.errors import UserError
from intern_desktop.i18n import N_, tr

_LONG = 500
"""So many rows are written within a moment; of more the progress is shown."""
# Translators: vi: "Đã dừng. Chưa ghi gì."
STOPPED = N_("Stopped. Nothing was written.")


class Progress:
    """Hears how far the writing is; its window lets nothing else be pressed meanwhile."""

    def __init__(self, parent: QWidget, rows: int) -> None:
        self._dialog: QProgressDialog | None = None
        if rows > _LONG:
            # Translators: vi: "Đang ghi…" / "Thôi"
            self._dialog = QProgressDialog(tr("Writing…"), tr("Stop"), 0, rows, parent)
            self._dialog.setObjectName("roster_progress")
            self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
            self._dialog.setMinimumDuration(0)
            self._dialog.setAutoClose(False)

    def step(self, done: int, _total: int) -> None:
        """So many are written. Raises UserError when somebody pressed Stop."""
        if self._dialog is not None:
            self._dialog.setValue(done)
            if self._dialog.wasCanceled():
                raise UserError(STOPPED)

    def end(self) -> None:
        """All is done, or nothing is."""
        if self._dialog is not None:
            self._dialog.reset()
            self._dialog.deleteLater()
            self._dialog = None
