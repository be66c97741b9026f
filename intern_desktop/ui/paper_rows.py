"""What is typed from a sheet of paper, row by row: "3 7 12-15" is row 3 with 7 and 12 to 15; "3 M 6" is late by 6."""

from __future__ import annotations

import re
import unicodedata

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_

KEYS = {"P": "present", "M": "late", "N": "absent", "L": "excused"}
_ROLL = re.compile(r"(\d{1,4})[\s:.]*([PMNL])\s*(\d{1,3})?", re.IGNORECASE)
_PART = re.compile(r"(\d{1,4})(?:\s*[-–~]\s*(\d{1,4}))?")
_BETWEEN = re.compile(r"[\s,;:.、]+")


class Typed(msgspec.Struct, frozen=True, gc=False):
    """One row from 0: the places from 0 that are ticked, or for a roll its key and the minutes late."""

    row: int
    items: tuple[int, ...] = ()
    key: str = ""
    minutes: int | None = None


def read_roll(text: str, rows: int) -> Typed:
    """A row of a roll. Raises FieldError "row"."""
    found = _ROLL.fullmatch(_plain(text))
    if found is None or (found[3] and found[2].upper() != "M"):
        # Translators: vi: "Ghi số dòng rồi P, M, N hoặc L, như 3 P hoặc 3 M 6."
        raise FieldError("row", N_("Write the number of the row, then P, M, N or L, as 3 P or 3 M 6."))
    return Typed(_row(int(found[1]), rows), key=KEYS[found[2].upper()], minutes=int(found[3]) if found[3] else None)


def read_marks(text: str, rows: int, columns: int) -> Typed:
    """A row of a grid. Raises FieldError "row"."""
    parts = [part for part in _BETWEEN.split(re.sub(r"\s*([-–~])\s*", r"\1", _plain(text))) if part]
    spans = [_PART.fullmatch(part) for part in parts]
    if len(parts) < 2 or not all(spans) or "-" in parts[0]:
        # Translators: vi: "Ghi số dòng rồi các số đã đánh dấu, như 3 7 12-15."
        raise FieldError("row", N_("Write the number of the row, then the numbers that are ticked, as 3 7 12-15."))
    items: set[int] = set()
    for span in spans[1:]:
        assert span is not None, "each part was read"
        first, last = int(span[1]), int(span[2] or span[1])
        if not 1 <= first <= last <= columns:
            # Translators: vi: "Tờ này có các số từ 1 đến {last}."
            raise FieldError("row", N_("The numbers of this sheet go from 1 to {last}."), last=columns)
        items.update(range(first - 1, last))
    assert spans[0] is not None, "each part was read"
    return Typed(_row(int(spans[0][1]), rows), tuple(sorted(items)))


def _row(number: int, rows: int) -> int:
    if not 1 <= number <= rows:
        # Translators: vi: "Tờ này có các dòng từ 1 đến {last}."
        raise FieldError("row", N_("The rows of this sheet go from 1 to {last}."), last=rows)
    return number - 1


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()
