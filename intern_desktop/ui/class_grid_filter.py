"""Which candidates and which things of the class are shown, and in which order. Pure: no widget, no database."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row
    from intern_desktop.departure.checklist import Task

WAITING, OVERDUE = "waiting", "overdue"
_WANTED = {WAITING: "claimed", OVERDUE: "overdue"}
SORTS = ("name", "days", "missing", "number")
WITHIN = (30, 60, 90, 180)
"""Days within which somebody leaves, as they are offered."""

_LAST = 10**6


class Filter(msgspec.Struct, frozen=True, kw_only=True):
    """What is shown: `kind` "" for everybody, WAITING or OVERDUE; "" and 0 elsewhere leave nothing out.

    `items` is the heading of the things that are shown as columns.
    """

    kind: str = ""
    class_id: str = ""
    group: str = ""
    programme: str = ""
    within: int = 0
    items: str = ""
    sort: str = "name"

    @property
    def narrows(self) -> tuple[str, ...]:
        """The names of what leaves somebody or something out, in the order they are said."""
        return tuple(
            name for name in ("kind", "class_id", "group", "programme", "within", "items") if getattr(self, name)
        )

    def without(self, *names: str) -> Filter:
        """The same with these as they are at the start."""
        return msgspec.structs.replace(self, **{name: getattr(Filter(), name) for name in names})

    def with_value(self, name: str, value: object) -> Filter:
        """The same with another value; another class has other groups."""
        if name == "class_id" and value != self.class_id:
            return msgspec.structs.replace(self, class_id=value, group="")
        return msgspec.structs.replace(self, **{name: value})


def read(text: str) -> Filter:
    """A filter as it was kept; one that cannot be read leaves nothing out."""
    try:
        found = msgspec.json.decode(text or "{}", type=Filter)
    except msgspec.DecodeError:
        return Filter()
    return found if found.sort in SORTS and found.kind in ("", *_WANTED) else Filter()


def written(shown: Filter) -> str:
    """A filter as it is kept."""
    return msgspec.json.encode(shown).decode()


def columns(tasks: Sequence[Task], shown: Filter) -> tuple[int, ...]:
    """The places of the things that are shown."""
    return tuple(at for at, task in enumerate(tasks) if shown.items in ("", task.group))


def state_at(row: Row, place: int) -> str:
    """The drawn state of one thing: a confirmation that does not hold is shown as such; "" without her consent."""
    if not row.states:
        return ""
    return "invalid" if row.unproven and place in row.unproven else row.states[place]


def in_scope(rows: Sequence[Row], shown: Filter) -> list[Row]:
    """Whom the filter leaves, whatever her marks are."""
    return [row for row in rows if _in_scope(row, shown)]


def counted(rows: Sequence[Row], places: Sequence[int], wanted: str) -> int:
    """How many of these things are "claimed", "overdue" … with these people."""
    return sum(how_many(row, places, wanted) for row in rows)


def how_many(row: Row, places: Sequence[int], wanted: str) -> int:
    """How many of these things are in a state with one of them."""
    if len(places) == len(row.states) and not row.unproven:
        return row.states.count(wanted)
    return sum(state_at(row, place) == wanted for place in places)


def arranged(rows: Sequence[Row], places: Sequence[int], shown: Filter) -> list[Row]:
    """Who is shown, in order. The rows come by given name, and stay so where nothing else decides."""
    left = in_scope(rows, shown)
    if shown.kind:
        left = [row for row in left if how_many(row, places, _WANTED[shown.kind])]
    if shown.sort == "days":
        left.sort(key=_days)
    elif shown.sort == "missing":
        left.sort(key=lambda row: -row.missing if row.agreed else 1)
    elif shown.sort == "number":
        left.sort(key=lambda row: _number(row.code))
    return left


def _in_scope(row: Row, shown: Filter) -> bool:
    if (shown.class_id and row.class_id != shown.class_id) or (shown.group and row.group_id != shown.group):
        return False
    if shown.programme and row.journey.programme != shown.programme:
        return False
    return not shown.within or (row.days is not None and 0 <= row.days <= shown.within)


def _days(row: Row) -> int:
    """Who leaves first stands first; who has left comes after, then who has no day, then who has not agreed."""
    if not row.agreed:
        return _LAST * 3
    if row.days is None:
        return _LAST * 2
    return row.days if row.days >= 0 else _LAST - row.days


def _number(code: str) -> tuple[object, ...]:
    """The centre's own numbers as people count them: 9 before 10; who has none comes last."""
    parts = re.split(r"(\d+)", code)
    return (not code, [(part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts])
