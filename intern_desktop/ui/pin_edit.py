"""A PIN of four digits in one field, drawn as four places.

Four separate fields read as four to a screen reader and break pasting; this is one.
"""

import unicodedata

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from intern_desktop.ui import style

PLACES = 4
_PLACE = 56
_GAP = 10
_DOT = 7
_RING = 4
"""The room around the places for the ring of the place that is typed next."""


def digits_of(text: str) -> str:
    """The digits of a text, at most four, full-width ones too: "１ 2-34" gives "1234"."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in plain if letter in "0123456789")[:PLACES]


class PinEdit(QLineEdit):
    """Digits only; shows a dot for each. `completed` comes with the fourth."""

    completed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setProperty("ring", "own")
        self.textEdited.connect(self._keep_digits)

    def sizeHint(self) -> QSize:
        """Four places and the gaps between them, with room for the ring."""
        side, gap = style.px(_PLACE), style.px(_GAP)
        return QSize(PLACES * side + (PLACES - 1) * gap + 2 * _RING, side + 2 * _RING)

    def minimumSizeHint(self) -> QSize:
        """As large as `sizeHint`: a place that is cut off cannot be read."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Four boxes, a dot in each that is filled, a ring around the one that is next."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        typed = len(self.text())
        for place in range(PLACES):
            self._draw_place(painter, self._box(place), filled=place < typed)
        if self.hasFocus():
            self._draw_ring(painter, self._box(min(typed, PLACES - 1)))
        painter.end()

    def _box(self, place: int) -> QRectF:
        side, gap = style.px(_PLACE), style.px(_GAP)
        return QRectF(_RING + place * (side + gap), (self.height() - side) / 2, side, side).adjusted(
            0.5, 0.5, -0.5, -0.5
        )

    def _draw_place(self, painter: QPainter, box: QRectF, *, filled: bool) -> None:
        on = self.isEnabled()
        painter.setPen(QPen(style.colour("border_strong" if on else "border"), 1))
        painter.setBrush(style.colour("raised" if on else "background"))
        painter.drawRoundedRect(box, style.radius("control"), style.radius("control"))
        if filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.colour("text" if on else "border_strong"))
            painter.drawEllipse(box.center(), style.px(_DOT), style.px(_DOT))

    def _draw_ring(self, painter: QPainter, box: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(style.colour("focus"), style.control("focus_width")))
        corner = style.radius("control") + 2
        painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), corner, corner)

    def _keep_digits(self, text: str) -> None:
        kept = digits_of(text)
        if kept != text:
            self.setText(kept)
        if len(kept) == PLACES:
            self.completed.emit()
