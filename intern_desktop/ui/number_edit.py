"""A field for one number, read as people write it: 200.000, 200,000, ２００，０００, 20万."""

import re
import unicodedata
from decimal import Decimal

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from intern_desktop import i18n
from intern_desktop.ui import style

_POINTS = {"vi": ",", "en": ".", "ja": "."}


def read_number(text: str, decimals: int, language: str) -> Decimal | None:
    """The number that was meant, None when it cannot be one.

    With `decimals` 0 every point and comma groups; else the last of two different signs, or a sign
    not followed by exactly three digits, divides. A sign before three digits is read as the language does.
    """
    plain = unicodedata.normalize("NFKC", text).replace("\u2212", "-").replace("\u00a0", "").replace(" ", "")
    found = re.fullmatch(r"(-?)(\d[\d.,']*)(万?)", plain.replace("、", ",").replace("。", "."))
    if found is None:
        return None
    whole, part = _split(found[2].replace("'", ""), decimals or (1 if found[3] else 0), language)
    if not _grouped_well(whole) or not part.isascii():
        return None
    value = Decimal(f"{re.sub(r'[.,]', '', whole)}.{part or '0'}") * (10_000 if found[3] else 1)
    value = -value if found[1] else value
    exact = value.quantize(Decimal(1).scaleb(-decimals)) if abs(value) < 10**15 else None
    return exact if exact is not None and exact == value else None


def _split(digits: str, decimals: int, language: str) -> tuple[str, str]:
    at = max(digits.rfind("."), digits.rfind(","))
    if at < 0 or decimals == 0:
        return digits, ""
    sign, after = digits[at], digits[at + 1 :]
    mixed = ("," if sign == "." else ".") in digits
    groups = not mixed and (digits.count(sign) > 1 or (len(after) == 3 and sign != _POINTS[language]))
    return (digits, "") if groups else (digits[:at], after)


def _grouped_well(whole: str) -> bool:
    return bool(re.fullmatch(r"\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+", whole))


def write_number(value: int | Decimal, decimals: int, language: str) -> str:
    """The number grouped and pointed as the language writes it, with exactly `decimals` places."""
    said = f"{value:,.{decimals}f}"
    return said.translate(str.maketrans(",.", ".,")) if language == "vi" else said


class NumberEdit(QLineEdit):
    """One number, right-aligned, its unit painted inside. Whole numbers are grouped while one types.

    `value()` is an int (with `decimals` 0) or a Decimal, and None while it is empty or cannot be read
    (`is_readable` tells which). `value_changed` comes with every change by the person.
    """

    value_changed = Signal()

    def __init__(self, decimals: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decimals, self._unit, self._shown = decimals, "", i18n.language()
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._write_well)
        self._fit()

    def set_unit(self, words: str) -> None:
        """The unit, painted at the right inside the field; screen readers get it as the description."""
        self._unit = words
        self.setAccessibleDescription(words)
        self._fit()

    def value(self) -> int | Decimal | None:
        """The number in the field."""
        found = read_number(self.text(), self._decimals, self._shown)
        return int(found) if found is not None and self._decimals == 0 else found

    def is_readable(self) -> bool:
        """Whether the field is empty or holds a number."""
        return not self.text().strip() or self.value() is not None

    def set_value(self, value: int | Decimal | None) -> None:
        """Show this number, or nothing."""
        self._shown = i18n.language()
        said = "" if value is None else write_number(value, self._decimals, self._shown)
        if said != self.text():
            self.setText(said)

    def changeEvent(self, event: QEvent) -> None:
        """Write the number anew in another language; follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._shown != i18n.language():
            value = self.value()
            self._shown = i18n.language()
            if value is not None:
                self.set_value(value)
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
        if self._decimals == 0:
            self._group(text)
        self.value_changed.emit()

    def _group(self, text: str) -> None:
        self._shown = i18n.language()
        digits = unicodedata.normalize("NFKC", text).replace(".", "").replace(",", "").replace(" ", "")
        if not re.fullmatch(r"-?[0-9]{1,15}", digits):
            return
        right = sum(letter.isdigit() for letter in text[self.cursorPosition() :])
        said = write_number(int(digits), 0, self._shown)
        if said != text:
            self.setText(said)
            self.setCursorPosition(_place(said, right))

    def _write_well(self) -> None:
        value = self.value()
        if value is not None:
            self.set_value(value)


def _place(said: str, right: int) -> int:
    """The place in `said` that has this many digits at its right."""
    at = len(said)
    while at > 0 and right > 0:
        at -= 1
        right -= said[at].isdigit()
    return at
