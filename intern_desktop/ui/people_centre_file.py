"""Saving the centre file for another PC, by a head."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import tr
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.people_forms import FilePanel


class CentreFilePanel(FilePanel):
    """The panel, and what happens when its button is pressed."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self.asked.connect(self._on_asked)

    def _on_asked(self, passphrase: str) -> None:
        from intern_desktop.exchange import bundle

        try:
            data = bundle.export_centre(self._commands.store, passphrase)
        except FieldError as problem:
            self.show_error(str(problem))
            return
        self.show_error("")
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save the centre file"), f"centre{bundle.ENDING}", f"{tr('Centre files')} (*{bundle.ENDING})"
        )
        if not chosen:
            return
        try:
            bundle.write_file(Path(chosen), data)
        except UserError as problem:
            self._commands.told.emit(str(problem), False)
            return
        self.clear()
        self._commands.told.emit(tr("The centre file is saved. The stick can be taken out now."), False)
