"""A day typed as people write it: 9/4/2027, 09042027, 2027-04-09, 9 Apr 2027, 令和9年4月9日, full-width digits too."""

import re
import unicodedata
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from intern_desktop import i18n

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_EXAMPLE = date(2027, 4, 9)
FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)
"""Days before and after these are slips of the keyboard; at the calendar's own ends no month could be counted on."""
_ERAS = {"令和": 2018, "r": 2018, "平成": 1988, "h": 1988, "昭和": 1925, "s": 1925}
"""The year before the first of each era of the Japanese calendar, by its name and its letter on forms."""
_ERA = re.compile(r"(令和|平成|昭和|(?<![a-z])[rhs])\s*(\d{1,2}|元)(?=\s*[年./-])")


def _numbers(text: str) -> list[str]:
    plain = _ERA.sub(_year_of_era, unicodedata.normalize("NFKC", text).casefold())
    named = re.sub(r"[a-z]{3,}", _month_number, plain)
    return re.findall(r"\d+", named)


def _year_of_era(found: re.Match[str]) -> str:
    return str(_ERAS[found[1]] + (1 if found[2] == "元" else int(found[2])))


def _month_number(word: re.Match[str]) -> str:
    start = word[0][:3]
    return f" {_MONTHS.index(start) + 1} " if start in _MONTHS else " "


def read_date(text: str, *, finished: bool = True) -> date | None:
    """The day that was meant, or None when the text is no day.

    Without a year in front the day comes first, as in Vietnam. A year of two digits counts only
    when the typing is finished: 9/4/20 may still become 9/4/2027.
    """
    parts = _numbers(text)
    if len(parts) == 1 and len(parts[0]) == 8:
        whole = parts[0]
        leads = whole[:2] in ("19", "20") and int(whole[4:6]) <= 12
        parts = [whole[:4], whole[4:6], whole[6:]] if leads else [whole[:2], whole[2:4], whole[4:]]
    if len(parts) != 3:
        return None
    year, month, day = parts if len(parts[0]) == 4 else reversed(parts)
    if len(year) != 4 and not (finished and len(year) == 2):
        return None
    try:
        found = date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
    return found if FIRST <= found <= LAST else None


class DateEdit(QLineEdit):
    """One day, or empty. Up and Down go a day on or back; leaving the field writes it out in full."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textEdited.connect(self._announce)

    def retranslate(self) -> None:
        """Write the day as the language spoken now does; while it is empty, in which order its parts are typed.

        No day stands there as an example: it would look as if it had been typed.
        """
        # Translators: in an empty field for a day, in the order of 09/04/2027; vi: "ngày/tháng/năm"; ja: "年/月/日"
        self.setPlaceholderText(i18n.tr("day/month/year"))
        self.set_value(self.value())

    def example(self) -> str:
        """A day as the language spoken now writes it, for words about what is no day."""
        return i18n.date_text(_EXAMPLE, "short")

    def value(self) -> date | None:
        """The day typed, None while it is empty or no day."""
        return read_date(self.text(), finished=not self.hasFocus())

    def wrong(self) -> bool:
        """Whether something stands here that is no day."""
        return bool(self.text().strip()) and self.value() is None

    def set_value(self, day: date | None) -> None:
        """Show this day without announcing a change; what is no day stays as it was typed."""
        if day is not None:
            self.setText(i18n.date_text(day, "short"))
        elif not self.wrong():
            self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move by a day, everything else types."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        day = self.value()
        if step is None or day is None or day == (LAST if step > 0 else FIRST):
            super().keyPressEvent(event)
            return
        self.set_value(day + timedelta(days=step))
        self._announce()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed short is written out in full."""
        self.set_value(read_date(self.text()))
        super().focusOutEvent(event)

    def _announce(self) -> None:
        self.changed.emit()
