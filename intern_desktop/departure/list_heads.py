"""Where in a sheet the headings stand, which of them are ours, and what is missing."""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from intern_desktop.departure import list_columns
from intern_desktop.departure.list_cells import Cell

Row = tuple[int, Sequence[Cell]]
_NEEDS, _LOOKED_AT = frozenset({"title"}), 20
"""Among so many rows the headings are looked for: above them people write a title, a class, a day."""


class Heads(msgspec.Struct, frozen=True):
    """The row of the headings (0 when there is none), the place of each column, and the headings that are left out.

    `twice` are headings that say the same as one further left.
    """

    row: int = 0
    places: dict[str, int] = {}
    left_out: tuple[str, ...] = ()
    twice: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The columns that the sheet has not; what it cannot say stays as it is."""
        return tuple(name for name in list_columns.IDS if name not in self.places and name not in ("id", "whose"))

    def column_of(self, place: int) -> str:
        """The column at a place counted from 0; "" for one that is left out."""
        return next((name for name, at in self.places.items() if at == place), "")


def find(rows: Iterable[Row], named: Callable[[str], str] = list_columns.find, needs: frozenset[str] = _NEEDS) -> Heads:
    """The row with the most headings of ours, if one of those that it `needs` is among them.

    `named` tells the column that a heading means, "" for none.
    """
    best = Heads()
    for at, (number, cells) in enumerate(rows):
        if at >= _LOOKED_AT:
            break
        found = _heads(number, cells, named)
        if needs & found.places.keys() and len(found.places) > len(best.places):
            best = found
    return best


def _heads(number: int, cells: Sequence[Cell], named: Callable[[str], str]) -> Heads:
    places: dict[str, int] = {}
    left_out, twice = list[str](), list[str]()
    for at, cell in enumerate(cells):
        name = named(cell.text) if cell.text else ""
        if not name and cell.text:
            left_out.append(cell.text)
        elif name in places:
            twice.append(cell.text)
        elif name:
            places[name] = at
    return Heads(number, places, tuple(left_out), tuple(twice))
