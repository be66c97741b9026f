"""What stands in one cell of a sheet as a day or a number of days, in whatever way people write it."""

import re
import unicodedata
from datetime import date, timedelta
from typing import Protocol

from intern_desktop.i18n import N_

# Translators: vi: "“{value}” không phải là ngày. Ghi như 9/3/2027 hoặc 2027-03-09."
NO_DAY = N_("“{value}” is no day. Write it as 9/3/2027 or 2027-03-09.")
# Translators: vi: "Không có ngày {value}: ghi ngày trước, tháng sau."
NO_SUCH_DAY = N_("There is no day {value}. Write the day first, then the month.")
# Translators: vi: "Năm {year} có vẻ gõ nhầm. Xem lại ngày này."
WRONG_YEAR = N_("The year {year} looks mistyped. Look at this day again.")
# Translators: vi: "“{value}” không phải là số ngày. Chỉ ghi số, như 30."
NO_NUMBER = N_("“{value}” is no number of days. Write only a number, such as 30.")
# Translators: vi: "Ô này là một ngày ({value}). Ở đây ghi số ngày, như 30."
DAY_FOR_NUMBER = N_("This is a day ({value}). Here a number of days is asked, such as 30.")

_FIRST_SERIAL, _SERIALS = date(1899, 12, 30), (20_000, 110_000)
"""Spreadsheets count days from here; so many lie between 1954 and 2201."""
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_ISO = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ t]00:00(?::00)?)?")
_DAY_FIRST = re.compile(
    r"(?:ngày\s*)?(\d{1,2})\s*(?:[-/.]|\s*tháng\s*|th\s*)\s*(\d{1,2})\s*(?:[-/.]|,?\s*năm\s*|\s+)\s*(\d{4})"
)
_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_NUMBER = re.compile(r"([+-]?\d{1,6})(?:[.,]0+)?\s*(?:ngày|days?|d|日|日前|日後)?")
_MINUS = str.maketrans("−–—", "---")


class Cell(Protocol):
    """A cell as a reader of sheets gives it: its place ("C5"), what is in it, and that as a line of text."""

    @property
    def place(self) -> str:
        """Where it stands."""

    @property
    def value(self) -> object:
        """What is in it."""

    @property
    def text(self) -> str:
        """That as one trimmed line."""


class Unreadable(Exception):
    """What is wrong with a cell, as a message with its fields."""

    def __init__(self, message: str, **fields: str | int) -> None:
        super().__init__(message)
        self.message, self.fields = message, fields


def day(cell: Cell, years: tuple[int, int]) -> date:
    """The day in a cell: a day, a day as text, or the number by which spreadsheets count days.

    Raises Unreadable for no day, and for a year before the first or after the last of `years`.
    """
    found = cell.value if isinstance(cell.value, date) else _serial(cell.text) or _written(cell.text)
    if not years[0] <= found.year <= years[1]:
        raise Unreadable(WRONG_YEAR, year=f"{found.year:04}")
    return found


def number(cell: Cell) -> int:
    """The whole number of days in a cell. Raises Unreadable for anything else."""
    if isinstance(cell.value, date):
        raise Unreadable(DAY_FOR_NUMBER, value=cell.text)
    plain = unicodedata.normalize("NFKC", cell.text).casefold().translate(_MINUS).strip()
    found = None if isinstance(cell.value, bool) else _NUMBER.fullmatch(plain)
    if found is not None:
        return int(found[1])
    try:
        _written(cell.text)
    except Unreadable:
        raise Unreadable(NO_NUMBER, value=cell.text[:60]) from None
    raise Unreadable(DAY_FOR_NUMBER, value=cell.text)


def _serial(text: str) -> date | None:
    if re.fullmatch(r"[0-9]{5,6}", text) and _SERIALS[0] <= int(text) <= _SERIALS[1]:
        return _FIRST_SERIAL + timedelta(days=int(text))
    return None


def _written(text: str) -> date:
    plain = unicodedata.normalize("NFKC", text).casefold().strip()
    for pattern, order in ((_ISO, (1, 2, 3)), (_DAY_FIRST, (3, 2, 1)), (_NAMED, (3, 2, 1)), (_MONTH_FIRST, (3, 1, 2))):
        found = pattern.fullmatch(plain)
        if found is not None:
            year, month, day_ = (_part(found[place]) for place in order)
            try:
                return date(year, month, day_)
            except ValueError:
                raise Unreadable(NO_SUCH_DAY, value=text[:60]) from None
    raise Unreadable(NO_DAY, value=text[:60])


def _part(text: str) -> int:
    """A number, or a month by its English name; 0 for any other word, which is no month."""
    if text.isdigit():
        return int(text)
    return next((at for at, name in enumerate(_MONTHS, 1) if name.startswith(text)), 0)
