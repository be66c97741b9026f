"""The class as it is seen, as a value: what is printed and what is saved are made from this and from nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec

from intern_desktop.ui.class_grid_model import FROZEN, PROGRAMME, ClassGridModel, Span

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row


class Thing(msgspec.Struct, frozen=True, gc=False):
    """One column: its number, its plain title, the title of its group, and how many have it, of how many asked."""

    number: int
    title: str
    group: str
    confirmed: int = 0
    asked: int = 0


class Line(msgspec.Struct, frozen=True, gc=False):
    """One row, with the drawn state of each thing; without her consent only number and name."""

    number: int
    name: str
    agreed: bool
    programme: str = ""
    departure: date | None = None
    days: int | None = None
    confirmed: int = 0
    required: int = 0
    states: tuple[str, ...] = ()


class Shown(msgspec.Struct, frozen=True):
    """Rows, columns and order as they are on the screen; `filters` says in words what is left out."""

    title: str
    filters: tuple[str, ...]
    at: datetime
    things: tuple[Thing, ...]
    lines: tuple[Line, ...]


def shown(model: ClassGridModel, title: str, filters: Sequence[str], at: datetime) -> Shown:
    """What the table shows now."""
    columns = range(FROZEN, model.columnCount())
    things = tuple(_thing(model, column) for column in columns)
    return Shown(title, tuple(filters), at, things, tuple(_line(model, at, row) for at, row in enumerate(model.rows)))


def _thing(model: ClassGridModel, column: int) -> Thing:
    title = model.title(column).split(" ", 1)[-1]
    return Thing(model.number(column), title, _group(model.spans, column), *model.confirmed(column))


def _group(spans: Sequence[Span], column: int) -> str:
    return next((span.title for span in spans if span.first <= column <= span.last), "")


def _line(model: ClassGridModel, at: int, row: Row) -> Line:
    from intern_desktop.departure import due

    number = int(at + 1)
    if not row.agreed:
        return Line(number, row.name, agreed=False)
    return Line(
        number=number,
        name=row.name,
        agreed=True,
        programme=model.words(at, PROGRAMME),
        departure=due.departure_of(row.journey),
        days=row.days if row.days is not None and row.days >= 0 else None,
        confirmed=row.share.confirmed,
        required=row.share.required,
        states=tuple(model.state(at, column) for column in range(FROZEN, model.columnCount())),
    )
