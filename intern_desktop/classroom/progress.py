"""The class at one look: who is how far with what, and who leaves first with what missing.

Whoever has not agreed shows her name only. Trainers and archived people are not in it.
"""

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec
from sqlalchemy import Connection

from intern_desktop.classroom import consent, people
from intern_desktop.departure import checklist, due, journeys, marks, programme
from intern_desktop.departure.marks import Mark
from intern_desktop.departure.programme import Journey, Standing
from intern_desktop.departure.reckoning import Ground


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
    dues: tuple[date | None, ...] = ()
    tasks: tuple[checklist.Task, ...] = ()
    standing: Standing = Standing("holds")

    @property
    def blocks(self) -> tuple[int, ...]:
        """The places in `states` of what holds her up: overdue, then sent back."""
        return tuple(
            at for wanted in ("overdue", "sent_back") for at, state in enumerate(self.states) if state == wanted
        )

    def due_of(self, task: checklist.Task) -> date | None:
        """The day a task is due for her; None where it has none, and where nothing asks for it now."""
        return next((day for one, day in zip(self.tasks, self.dues, strict=False) if one is task or one == task), None)

    @property
    def missing(self) -> int:
        """Required items that are not confirmed yet."""
        return self.share.required - self.share.confirmed


class Grid(msgspec.Struct, frozen=True):
    """Candidates by tasks; `rows[n].states` is in the order of `tasks`."""

    tasks: tuple[checklist.Task, ...]
    rows: tuple[Row, ...]


def grid(reading: Connection, today: date) -> Grid:
    """All candidates of the centre, sorted by given name, with the state of every task that is asked today."""
    agreed, where_to, known = consent.agreed_people(reading), journeys.read_all(reading), marks.everybody(reading)
    tasks = tuple(task for task in checklist.lists(reading) if task.asked_on(today))
    ground, written = Ground(tasks, today, with_trainer=True), dict[str, set[str]]()
    rows = [
        _row(
            one,
            where_to.get(one.id, Journey()),
            ground,
            known.get(one.id, {}),
            marks.Past(reading, one.id, written),
        )
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
    going = [row.journey for row in rows if row.agreed and row.journey.state in ("", "postponed")]
    return sum(programme.touched_by_last_days(journey, today) for journey in going)


def _urgency(row: Row) -> tuple[int, int, int]:
    """Days left per missing item; whoever has nothing missing, has no date, or has left comes after."""
    if not row.agreed or row.journey.state == "withdrawn":
        return 5 - row.agreed, 0, 0
    days = 9999 if row.days is None else row.days
    if days < 0:
        return 3, -days, 0
    if row.standing.verdict == "fails":
        return 0, days, -row.missing
    if row.days is None or not row.missing:
        return 2, days, 0
    return 1, days * 100 // row.missing, -row.missing


def _row(one: people.Person, journey: Journey, ground: Ground, known: Mapping[str, Mark], past: marks.Past) -> Row:
    lines = [line for line in ground.lines(journey, known, past) if line is not None]
    counted, flight = [line.state for line in lines if line.counts], due.departure_of(journey)
    over = journey.state in ("withdrawn", "departed")
    return Row(
        person=one.id,
        name=one.name,
        class_id=one.class_id,
        class_name=one.class_name,
        agreed=True,
        journey=journey,
        days=None if flight is None else (flight - ground.today).days,
        share=checklist.Share(counted.count("confirmed"), counted.count("claimed"), len(counted)),
        states=tuple(line.state for line in lines),
        dues=tuple(None if line.quiet else line.due for line in lines),
        tasks=ground.asked,
        standing=programme.Standing("holds") if over else programme.standing(journey, ground.today),
    )
