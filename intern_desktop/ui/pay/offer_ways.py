"""Ways into and out of Pay besides its pages: a file that is dropped or chosen, and the key that prints."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.widgets import button


class Ways(QObject):
    """Watches a screen. `file_given` carries the path of an offer file, `print_asked` comes with Ctrl+P.

    `link` asks for a file where there is no offer yet.
    """

    file_given = Signal(object)
    print_asked = Signal()

    def __init__(self, screen: QWidget, commands: Commands) -> None:
        super().__init__(screen)
        self._commands = commands
        self.key = QShortcut(QKeySequence("Ctrl+P"), screen)
        self.key.activated.connect(self.print_asked)
        self.link = button("link", "file-text", parent=screen)
        self.link.setObjectName("offers_open_file")
        self.link.clicked.connect(self._ask)
        screen.setAcceptDrops(True)
        screen.installEventFilter(self)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Mở tệp hợp đồng"
        self.link.setText(tr("Open an offer file"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files of this PC that are dropped, and nothing else."""
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop) and isinstance(event, QDropEvent):
            paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
            if paths:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.file_given.emit(paths[0])
                return True
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        from intern_desktop.ui.pay import along_places

        path = along_places.ask_to_open(self.link.window(), self._commands)
        if path is not None:
            self.file_given.emit(path)
