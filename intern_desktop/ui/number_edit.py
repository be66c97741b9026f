"""A field for one number, read as people write and paste it, grouped while one types, with its unit inside."""

import re
import unicodedata
from decimal import Decimal

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from intern_desktop import i18n
from intern_desktop.ui import style
from intern_desktop.ui.typed_number import has_scale, has_words, read_number, write_number

_PASTED = 3
"""So many letters more at once were pasted, not typed."""

_STEPS = 100
"""How many keys can be taken back."""


class NumberEdit(QLineEdit):
    """One number, right-aligned, its unit painted inside. Whole numbers are grouped while one types.

    `value()` is an int (with `decimals` 0) or a Decimal, and None while it is empty or cannot be read
    (`is_readable` tells which). `value_changed` comes with every change by the person. What was pasted with
    units is tidied at once. With `trims` no zeros are written at the end of a fraction. Ctrl+Z takes one key back
    until the field is left, and Ctrl+Y brings it again.
    """

    value_changed = Signal()

    example = "200000"
    """A number of the size that is meant here, as one types it, for words about what cannot be read."""

    def __init__(self, decimals: int = 0, parent: QWidget | None = None, *, trims: bool = False) -> None:
        super().__init__(parent)
        self._trims = trims
        self._decimals, self._unit, self._shown = decimals, "", i18n.language()
        self._before: list[tuple[str, int]] = []
        self._after: list[tuple[str, int]] = []
        self._now = ("", 0)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._write_well)
        self._fit()

    def set_unit(self, words: str) -> None:
        """The unit, painted at the right inside the field; screen readers get it as the description."""
        self._unit = words
        self.setAccessibleDescription(words)
        self._fit()

    def set_decimals(self, decimals: int, *, trims: bool = False) -> None:
        """How many places after the point there may be from now on; what stands here is kept."""
        if (decimals, trims) != (self._decimals, self._trims):
            value = self.value()
            self._decimals, self._trims = decimals, trims
            if value is not None and self.value() is not None:
                self._write(value)

    def value(self) -> int | Decimal | None:
        """The number in the field."""
        found = read_number(self.text(), self._decimals, self._shown)
        return int(found) if found is not None and self._decimals == 0 else found

    def is_readable(self) -> bool:
        """Whether the field is empty or holds a number."""
        return not self.text().strip() or self.value() is not None

    def set_value(self, value: int | Decimal | None) -> None:
        """Show this number, or nothing. What already means the same stays as it is typed while one is in the field."""
        if self.hasFocus() and self.is_readable() and self.value() == value and self._shown == i18n.language():
            return
        self._shown = i18n.language()
        said = "" if value is None else self._written(value)
        if said != self.text():
            self.setText(said)
            self._forget_keys()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take keys back and bring them again; Backspace and Delete go over a grouping sign to the digit."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._step(self._before, self._after)
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._step(self._after, self._before)
        else:
            self._over_sign(event.key())
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """From here on keys can be taken back."""
        super().focusInEvent(event)
        self._forget_keys()

    def changeEvent(self, event: QEvent) -> None:
        """Write the number anew in another language; follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._shown != i18n.language():
            value = self.value()
            self._shown = i18n.language()
            if value is not None:
                self._write(value)
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then its unit."""
        super().paintEvent(event)
        if self._unit:
            painter = QPainter(self)
            painter.setFont(style.font("body"))
            painter.setPen(style.colour("muted"))
            inset = style.space("m") + 1
            room = QRect(0, 0, self.width() - inset, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._unit)

    def _fit(self) -> None:
        width = QFontMetrics(style.font("body")).horizontalAdvance(self._unit) + style.space("s") if self._unit else 0
        self.setTextMargins(0, 0, width, 0)
        self.update()

    def _on_edited(self, text: str) -> None:
        was, self._shown = self._now, i18n.language()
        if len(text) - len(was[0]) >= _PASTED and has_words(text) and not has_scale(text):
            self._write_well()
        elif self._decimals == 0:
            self._group(text)
        if self.text() != was[0]:
            self._before = [*self._before[1 - _STEPS :], was]
            self._after = []
        self._now = (self.text(), self.cursorPosition())
        self.value_changed.emit()

    def _group(self, text: str) -> None:
        digits = re.sub(r"[.,\s]", "", unicodedata.normalize("NFKC", text))
        if not re.fullmatch(r"-?[0-9]{1,15}", digits):
            return
        right = sum(letter.isdigit() for letter in text[self.cursorPosition() :])
        said = write_number(int(digits), 0, self._shown)
        if said != text:
            self.setText(said)
            self.setCursorPosition(_place(said, right))

    def _over_sign(self, key: int) -> None:
        at, text = self.cursorPosition(), self.text()
        if self.hasSelectedText() or self._decimals:
            return
        if not text.isascii():  # pictures of letters count twice there and once here
            return
        if key == Qt.Key.Key_Backspace and at and text[at - 1] in ".,":
            self.setCursorPosition(at - 1)
        elif key == Qt.Key.Key_Delete and text[at : at + 1] in (".", ","):
            self.setCursorPosition(at + 1)

    def _step(self, taken: list[tuple[str, int]], put: list[tuple[str, int]]) -> None:
        if not taken:
            return
        put.append((self.text(), self.cursorPosition()))
        words, at = taken.pop()
        self.setText(words)
        self.setCursorPosition(at)
        self._now = (words, at)
        self.value_changed.emit()

    def _forget_keys(self) -> None:
        self._before, self._after = [], []
        self._now = (self.text(), self.cursorPosition())

    def _write_well(self) -> None:
        value = self.value()
        if value is not None:
            self._write(value)

    def _written(self, value: int | Decimal) -> str:
        said = write_number(value, self._decimals, self._shown)
        return said.rstrip("0").rstrip(".,") if self._trims and self._decimals else said

    def _write(self, value: int | Decimal) -> None:
        said = self._written(value)
        if said != self.text():
            self.setText(said)
            self._now = (said, self.cursorPosition())


def _place(said: str, right: int) -> int:
    """The place in `said` that has this many digits at its right."""
    at = len(said)
    while at > 0 and right > 0:
        at -= 1
        right -= said[at].isdigit()
    return at
