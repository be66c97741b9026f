"""The field in which one types Japanese: kana, kanji with an input method, or Latin letters."""

import unicodedata

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from intern_desktop.ui import style

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TONES = ("\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
"""The five marks of Vietnamese tones, taken apart from their letter."""


class AnswerField(QLineEdit):
    """`entered` comes with Enter, never while an input method still composes: there Enter only ends the composing."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practice_field")
        self.setFont(style.font("reading"))
        self.setMaxLength(200)
        self._composing = self._just_composed = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Know whether something is being composed, and that it has just ended."""
        was = self._composing
        self._composing = bool(event.preeditString())
        if was and not self._composing:
            # some input methods hand over the Enter that ended the composing as a key of its own
            self._just_composed = True
            QTimer.singleShot(0, self._rest)
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers; Ctrl+Z takes letters back while there are any, and is the window's otherwise."""
        if event.key() in _ENTER:
            event.accept()
            if not self._composing and not self._just_composed:
                self.entered.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _rest(self) -> None:
        self._just_composed = False


def is_vietnamese(typed: str) -> bool:
    """Whether a Vietnamese keyboard was on while Latin letters were typed: "ô", "đ" or a tone stand there."""
    apart = unicodedata.normalize("NFD", typed)
    return "đ" in apart.lower() or any(mark in apart for mark in (*_TONES, "\u0306", "\u031b"))
