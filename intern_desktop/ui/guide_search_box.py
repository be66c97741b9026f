"""Where one types what one looks for in the guide; it is there before anything that searches."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from intern_desktop.ui import style
from intern_desktop.ui.widgets import draw_key

KEY = "Ctrl+F"
LANGUAGE_KEYS = {Qt.Key.Key_1: "vi", Qt.Key.Key_2: "en", Qt.Key.Key_3: "ja"}
"""With Ctrl: opens the hit in this language."""


def language_of(event: QKeyEvent) -> str:
    """The language in which a pressed key opens a hit, "" for any other key."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return LANGUAGE_KEYS.get(Qt.Key(event.key()), "") if held == Qt.KeyboardModifier.ControlModifier else ""


class SearchBox(QLineEdit):
    """Where one types. The arrows, Enter and Esc are for the list of hits; `key` carries them.

    `language_key` carries the language in which a key opens the chosen hit.
    """

    key = Signal(int)
    language_key = Signal(str)

    _KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Escape)
    _ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide_search")
        self.restyle()

    def restyle(self) -> None:
        """Room for the picture at the size shown now."""
        self.setTextMargins(style.control("icon"), 0, 0, 0)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the list go to the list."""
        if language_of(event):
            self.language_key.emit(language_of(event))
        elif event.key() in (*self._KEYS, *self._ENTER):
            self.key.emit(event.key())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A magnifying glass, and while nothing is typed the key that leads here."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = style.control("icon")
        painter.drawPixmap(style.space("s"), (self.height() - side) // 2, style.pixmap("search", 20, "muted"))
        if not self.text():
            room = self.rect().adjusted(0, 0, -style.space("s"), 0).toRectF()
            painter.setFont(style.font("small"))
            room.setLeft(room.right() - painter.fontMetrics().horizontalAdvance(KEY) - style.px(12))
            draw_key(painter, room, KEY, style.colour("muted"))
