"""The window: painted at once, furnished when its screens are imported.

app.py shows it first and imports the rest afterwards:

    window = Window("sign_in", remembered)
    window.painted.connect(...)   # now import and open what is needed, then
    window.furnish(commands)      # real widgets instead of the first picture
    window.begin()                # the store is attached: read
    window.appear()
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from intern_desktop.i18n import tr
from intern_desktop.ui.curtain import Curtain
from intern_desktop.ui.sections import SECTIONS, Section

if TYPE_CHECKING:  # imported after the first picture
    from intern_desktop.ui.commands import Commands
    from intern_desktop.ui.frame import Frame

_SMALLEST = (900, 560)
_USUAL = (1366, 696)


class Window(QMainWindow):
    """`start` is "first_run", "sign_in", or "sections" (one's own PC: the sidebar at once).

    `remembered` are this PC's preferences as they are known before the store is open; see
    `preferences.NAMES`, and "centre" and "centre_place" for what stands above the sections.
    """

    painted = Signal()
    """Once, after the first picture is on the display."""

    def __init__(
        self,
        start: str = "sign_in",
        remembered: Mapping[str, str] | None = None,
        sections: Sequence[Section] = SECTIONS,
    ) -> None:
        super().__init__()
        self._start, self._remembered, self._sections = start, dict(remembered or {}), tuple(sections)
        self._was_painted = False
        self.frame: Frame | None = None
        """What stands in the window once it is furnished."""
        self.setMinimumSize(*_SMALLEST)
        self.setWindowTitle(tr("Intern Desktop"))
        self.setCentralWidget(Curtain(start, self._remembered, self._sections, self))

    def appear(self) -> None:
        """Show the window where it stood last; the first time, as large as a small display asks for."""
        kept = self._remembered.get("window", "")
        if kept and self.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            self.show()
            return
        room = self.screen().availableGeometry()
        self.resize(min(_USUAL[0], room.width()), min(_USUAL[1], room.height()))
        if room.height() < _USUAL[1] + 100:
            self.showMaximized()
        else:
            self.show()

    def furnish(self, commands: Commands) -> Frame:
        """Put the real widgets in the place of the first picture. Once."""
        from intern_desktop.ui.frame import Frame

        assert self.frame is None, "a window is furnished once"
        self.frame = Frame(commands, self._start, self._remembered, self._sections, self)
        self.setCentralWidget(self.frame)
        return self.frame

    def begin(self) -> None:
        """The store is attached: read, and where nobody has to sign in open what was open last."""
        assert self.frame is not None, "a window is furnished before it begins"
        self.frame.begin()

    def come_forward(self) -> None:
        """Be seen: somebody started the program a second time."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the first picture is there."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys pressed while nothing has the focus."""
        if self.frame is None or not self.frame.use_key(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep unsaved input, and where the window stood."""
        if self.frame is not None:
            self.frame.end()
        event.accept()
