"""The class at one look: who is how far with what, and who leaves first with what missing.

Whoever has not agreed shows her name only. Trainers and archived people are not in it.
"""

from collections.abc import Sequence
from datetime import date

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.classroom import consent, people
from intern_desktop.departure import checklist, journeys, programme
from intern_desktop.departure.programme import Journey, Standing
from intern_desktop.store.tables import mark


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One candidate. Without her consent `agreed` is false and everything but her name and class is empty."""

    person: str
    name: str
    class_id: str
    class_name: str
    agreed: bool
    journey: Journey = Journey()
    days: int | None = None
    share: checklist.Share = checklist.Share(0, 0, 0)
    states: tuple[str, ...] = ()
    standing: Standing = Standing("holds")

    @property
    def blocks(self) -> tuple[int, ...]:
        """The places in `states` of what holds her up: overdue, then sent back."""
        return tuple(
            at for wanted in ("overdue", "sent_back") for at, state in enumerate(self.states) if state == wanted
        )

    @property
    def missing(self) -> int:
        """Required items that are not confirmed yet."""
        return self.share.required - self.share.confirmed


class Grid(msgspec.Struct, frozen=True):
    """Candidates by tasks; `rows[n].states` is in the order of `tasks`."""

    tasks: tuple[checklist.Task, ...]
    rows: tuple[Row, ...]


def grid(reading: Connection, today: date) -> Grid:
    """All candidates of the centre, sorted by given name, with the state of every task."""
    agreed = consent.agreed_people(reading)
    where_to = journeys.read_all(reading)
    marks: dict[str, dict[str, tuple[str, str]]] = {}
    for row in reading.execute(select(mark.c.person, mark.c.item, mark.c.claim, mark.c.verdict)):
        marks.setdefault(row.person, {})[row.item] = (row.claim, row.verdict)
    tasks = checklist.tasks()
    rows = [
        _row(one, where_to.get(one.id, Journey()), marks.get(one.id, {}), today)
        if one.id in agreed
        else Row(person=one.id, name=one.name, class_id=one.class_id, class_name=one.class_name, agreed=False)
        for one in people.people(reading, today)
        if one.role == "candidate"
    ]
    return Grid(tasks, tuple(rows))


def board(reading: Connection, today: date) -> tuple[Row, ...]:
    """The same candidates, most urgent first: a programme that cannot hold, then days left against what is missing."""
    return tuple(sorted(grid(reading, today).rows, key=_urgency))


def touched_by_last_days(rows: Sequence[Row], today: date) -> int:
    """How many go as technical interns and do not yet meet its last days, for filing and for entry."""
    return sum(1 for row in rows if row.agreed and programme.touched_by_last_days(row.journey, today))


def _urgency(row: Row) -> tuple[int, int, int]:
    """Days left per missing item; whoever has nothing missing, has no date, or has left comes after."""
    if not row.agreed:
        return 4, 0, 0
    days = 9999 if row.days is None else row.days
    if days < 0:
        return 3, -days, 0
    if row.standing.verdict == "fails":
        return 0, days, -row.missing
    if row.days is None or not row.missing:
        return 2, days, 0
    return 1, days * 100 // row.missing, -row.missing


def _row(one: people.Person, where_to: Journey, marks: dict[str, tuple[str, str]], today: date) -> Row:
    states = tuple(
        checklist.state_of(
            task,
            where_to.programme,
            *marks.get(task.id, ("", "")),
            checklist.due_day(task, where_to.departure),
            today,
        )
        for task in checklist.tasks()
    )
    asked = [state for task, state in zip(checklist.tasks(), states, strict=True) if task.required]
    applies = [state for state in asked if state != "not_applicable"]
    return Row(
        person=one.id,
        name=one.name,
        class_id=one.class_id,
        class_name=one.class_name,
        agreed=True,
        journey=where_to,
        days=(where_to.departure - today).days if where_to.departure else None,
        share=checklist.Share(applies.count("confirmed"), applies.count("claimed"), len(applies)),
        states=states,
        standing=programme.standing(where_to, today),
    )
