"""What stands in one cell of a list of names: a day in whatever way people write it, a programme, a place, a name."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date

import msgspec

from intern_desktop.classroom import names, roster_columns
from intern_desktop.departure import list_cells
from intern_desktop.departure.list_cells import Cell, Unreadable
from intern_desktop.i18n import N_

DAY_FIRST, MONTH_FIRST = "day", "month"

# Translators: vi: "“{value}” chỉ có hai số của năm. Ghi đủ bốn số, như 14/03/2004."
TWO_DIGITS = N_("“{value}” has only two digits of the year. Write all four, as in 14/03/2004.")
# Translators: vi: "“{value}” không phải là diện đi Nhật mà chương trình biết. Ghi 技能実習 hoặc 育成就労."
NO_PROGRAMME = N_("“{value}” is no programme known here. Write 技能実習 or 育成就労.")
# Translators: vi: "Không có tỉnh “{value}” ở Nhật. Ghi như Osaka hoặc 大阪府."
NO_PREFECTURE = N_("There is no prefecture “{value}”. Write it as Osaka or 大阪府.")

_TWO_DIGITS = re.compile(r"\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*'?\d{2}")
_EITHER = re.compile(r"(\d{1,2})\s*([-/])\s*(\d{1,2})\s*[-/]\s*(\d{4})")
"""A day whose first two numbers may be day and month or month and day; with points the day always comes first."""
_YEARS, _CLEARLY = (1, 9999), 4
"""So many times as often one order has to be written before it is taken for that of the whole file."""


class Day(msgspec.Struct, frozen=True):
    """A day, and the other one that was perhaps meant."""

    day: date
    perhaps: date | None = None


class _Text(msgspec.Struct, frozen=True):
    place: str
    value: str
    text: str


def order_of(texts: Iterable[str]) -> str:
    """In which order the days of a file are written: DAY_FIRST, MONTH_FIRST, or "" when nothing in it tells."""
    first = second = 0
    for text in texts:
        found = _EITHER.fullmatch(_plain(text))
        if found is not None:
            first += int(found[1]) > 12 >= int(found[3])
            second += int(found[3]) > 12 >= int(found[1])
    if first > _CLEARLY * second:
        return DAY_FIRST
    return MONTH_FIRST if second > _CLEARLY * first else ""


def day(cell: Cell, order: str) -> Day:
    """The day in a cell, in whatever year. Raises Unreadable for no day and for a year of two digits."""
    plain = _plain(cell.text)
    found = None if isinstance(cell.value, date) else _EITHER.fullmatch(plain)
    if found is None:
        if not isinstance(cell.value, date) and _TWO_DIGITS.fullmatch(plain):
            raise Unreadable(TWO_DIGITS, value=cell.text[:60])
        return Day(list_cells.day(cell, _YEARS))
    turned = _Text(cell.place, "", f"{found[3]}/{found[1]}/{found[4]}")
    if order == MONTH_FIRST:
        return Day(_read(turned, cell.text))
    meant = list_cells.day(cell, _YEARS)
    if order or found[1] == found[3] or int(found[1]) > 12:
        return Day(meant)
    return Day(meant, list_cells.day(turned, _YEARS))


def words(cell: Cell) -> str:
    """A name: composed, with single spaces, without what cannot be seen."""
    return names.tidy(cell.text)


def programme(cell: Cell) -> str:
    """The code of the programme. Raises Unreadable for another one, as 特定技能."""
    found = roster_columns.programme(cell.text)
    if not found:
        raise Unreadable(NO_PROGRAMME, value=cell.text[:60])
    return found


def prefecture(cell: Cell) -> str:
    """The code of the prefecture. Raises Unreadable for none."""
    found = roster_columns.prefecture(cell.text)
    if not found:
        raise Unreadable(NO_PREFECTURE, value=cell.text[:60])
    return found


def _read(turned: Cell, text: str) -> date:
    try:
        return list_cells.day(turned, _YEARS)
    except Unreadable as problem:
        if problem.message == list_cells.NO_SUCH_DAY:
            raise Unreadable(list_cells.NO_DAY, value=text[:60]) from None
        raise


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()
