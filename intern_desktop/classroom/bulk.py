"""Many marks at once: what somebody claimed is confirmed or sent back, under one signature, taken back as one.

A mark that a trainer gave is never overwritten. `would_touch` says beforehand what would be touched, and how much is
left for which reason; the verbs touch exactly that.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

import msgspec
from sqlalchemy import Connection

from intern_desktop.classroom import progress
from intern_desktop.classroom.progress import Row
from intern_desktop.departure import claims, duties, marks, tasks
from intern_desktop.departure.evidence import Sight
from intern_desktop.departure.tasks import Task
from intern_desktop.store.entry import Value, shared
from intern_desktop.store.journal import Act

Cell = tuple[str, str]
"""A person and a thing to do, by their ids."""

REASONS = (
    "open", "confirmed", "sent_back", "unproven", "value", "unmet", "not_applicable", "not_agreed", "rights", "gone",
)  # fmt: skip
"""Why a cell is left: nobody reported it; a trainer gave a mark already; a mark that does not hold has to be looked at;
a day or a number is asked; the program sees that it is not there yet; not for her programme; she has not agreed; the
class is somebody else's; it is not asked any more."""

_WITH_VALUE = ("date", "number")


class Plan(msgspec.Struct, frozen=True):
    """What would be touched, in the order it was asked for, and how many cells are left for which reason."""

    touch: tuple[Cell, ...] = ()
    left: Mapping[str, int] = {}

    @property
    def people(self) -> int:
        """How many people it is about."""
        return len({person for person, _ in self.touch})


def would_touch(
    reading: Connection,
    author: str,
    cells: Iterable[Cell],
    today: date,
    *,
    given: bool = False,
    rows: Mapping[str, Row] | None = None,
) -> Plan:
    """What confirming these cells would touch: what is claimed; with `given` also what nobody has reported yet.

    `rows` are the rows of these people where they were read already.
    """
    asked = list(dict.fromkeys(cells))
    if rows is None:
        rows = progress.rows(reading, today, frozenset(person for person, _ in asked))
    look, touch, left = _Look(reading, author, today, rows), [], Counter[str]()
    for person, item in asked:
        reason = look.why_left(person, item, given=given)
        if reason:
            left[reason] += 1
        else:
            touch.append((person, item))
    return Plan(tuple(touch), left)


def confirm_claimed(act: Act, cells: Iterable[Cell]) -> int:
    """Confirm what is claimed in these cells; how many there were. What is confirmed is the value she wrote."""
    return _confirm(act, would_touch(act.reading, act.author.person, cells, act.at.date()).touch)


def confirm_given(act: Act, cells: Iterable[Cell]) -> int:
    """Confirm also what nobody has reported yet, as seen by the trainer; how many there were.

    What asks for a day or a number, and what the program sees is not there yet, is left.
    """
    return _confirm(act, would_touch(act.reading, act.author.person, cells, act.at.date(), given=True).touch)


def send_back(act: Act, cells: Iterable[Cell], note: str) -> int:
    """Send back what is claimed in these cells, each with the same word; how many there were. FieldError "note"."""
    said = claims.word(note)
    touch, listed = would_touch(act.reading, act.author.person, cells, act.at.date()).touch, _tasks(act)
    with act.signed_once():
        for person, item in touch:
            _say(act, person, item, claims.sent_back(listed[item], said))
    return len(touch)


def _confirm(act: Act, touch: tuple[Cell, ...]) -> int:
    listed, known = _tasks(act), dict[str, dict[str, marks.Mark]]()
    with act.signed_once():
        for person, item in touch:
            if person not in known:
                known[person] = marks.of(act.reading, person)
            seen = known[person].get(item, marks.NONE).shown
            _say(act, person, item, claims.confirmed(listed[item], seen))
    return len(touch)


def _say(act: Act, person: str, item: str, fields: dict[str, Value]) -> None:
    act.append("mark", subject=f"{person}/{item}", scope=shared(person), fields=fields)


def _tasks(act: Act) -> dict[str, Task]:
    return {task.id: task for task in tasks.lists(act.reading)}


class _Look:
    """The cells of some people as they stand now."""

    def __init__(self, reading: Connection, author: str, today: date, rows: Mapping[str, Row]) -> None:
        self._reading, self._author, self._today, self._rows = reading, author, today, rows
        self._places = dict[str, dict[str, int]]()
        self._may = dict[tuple[str, bool], bool]()
        self._sights = dict[str, Sight]()

    def why_left(self, person: str, item: str, *, given: bool) -> str:
        """One of REASONS, or "" for a cell that is touched."""
        row = self._rows.get(person)
        if row is None or not row.agreed:
            return "gone" if row is None else "not_agreed"
        place = self._place(row, item)
        if place is None or not self._allowed(row):
            return "gone" if place is None else "rights"
        state = "unproven" if place in row.unproven else row.states[place]
        if state not in ("not_begun", "overdue"):
            return "" if state == "claimed" else state
        return self._why_not_given(row, row.tasks[place]) if given else "open"

    def _place(self, row: Row, item: str) -> int | None:
        if row.person not in self._places:
            self._places[row.person] = {task.id: at for at, task in enumerate(row.tasks)}
        return self._places[row.person].get(item)

    def _allowed(self, row: Row) -> bool:
        key = (row.class_id, row.person == self._author)
        if key not in self._may:
            self._may[key] = duties.may(self._reading, self._author, "claims.confirm", row.person, self._today)
        return self._may[key]

    def _why_not_given(self, row: Row, task: Task) -> str:
        if task.evidence in _WITH_VALUE:
            return "value"
        if row.person not in self._sights:
            self._sights[row.person] = Sight(self._reading, row.person, row.journey, self._today)
        return "" if self._sights[row.person].of(task).met else "unmet"
