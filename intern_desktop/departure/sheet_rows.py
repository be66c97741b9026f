"""The rows of a sheet below their headings: cells that are not there, and what the reader of the file found spoilt."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

import msgspec

from intern_desktop.departure.list_cells import Cell
from intern_desktop.departure.list_heads import Heads
from intern_desktop.departure.list_row import Fault


class Read(Protocol):
    """A sheet as a reader of files gives it."""

    @property
    def rows(self) -> Sequence[tuple[int, Sequence[Cell]]]:
        """The rows that hold anything, with their numbers."""

    @property
    def faults(self) -> Sequence["ReadFault"]:
        """What the reader found wrong."""


class ReadFault(Protocol):
    """A fault that the reader of files found; row 0 is the sheet as a whole."""

    @property
    def place(self) -> str:
        """The cell."""

    @property
    def row(self) -> int:
        """The row."""

    @property
    def message(self) -> str:
        """What is wrong, untranslated."""

    @property
    def fields(self) -> Mapping[str, str | int]:
        """What fills the message's places."""


class Nothing(msgspec.Struct, frozen=True):
    """A cell that the row does not reach."""

    place: str
    value: None = None
    text: str = ""


def is_ours(heads: Heads, cells: Sequence[Cell]) -> bool:
    """Whether a row holds anything in a column of ours."""
    return any(at < len(cells) and cells[at].text for at in heads.places.values())


_CELLS = re.compile(r"([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?")


def spoilt(faults: Iterable[ReadFault], heads: Heads) -> dict[int, list[Fault]]:
    """What the reader of the file found in cells of ours below the headings; joined cells in each of their rows."""
    found: dict[int, list[Fault]] = {}
    for one in faults:
        match = _CELLS.fullmatch(str(one.fields.get("cells") or one.place))
        if match is None:
            continue
        left, top, right, bottom = match[1], int(match[2]), match[3] or match[1], int(match[4] or match[2])
        touched = [name for name, at in heads.places.items() if _place(left) <= at <= _place(right)]
        for row in range(max(top, heads.row + 1), bottom + 1) if touched else ():
            place = f"{letters(heads.places[touched[0]])}{row}"
            found.setdefault(row, []).append(Fault(place, row, touched[0], one.message, dict(one.fields)))
    return found


def _place(name: str) -> int:
    found = 0
    for letter in name:
        found = found * 26 + ord(letter) - ord("A") + 1
    return found - 1


def letters(at: int) -> str:
    """The name of a column as spreadsheets count: 0 is A, 26 is AA."""
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
