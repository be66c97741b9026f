"""The class at one look: who is how far with what, and who leaves first with what missing.

Whoever has not agreed shows her name only. Trainers and archived people are not in it.
"""

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec
from sqlalchemy import Connection

from intern_desktop.classroom import consent, people, tallies
from intern_desktop.classroom.tallies import Fresh, Tally
from intern_desktop.departure import checklist, confirmations, due, programme
from intern_desktop.departure.programme import Journey, Standing

__all__ = ["Fresh", "Grid", "Row", "board", "grid", "looked_into", "rows", "touched_by_last_days"]


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One candidate. Without her consent `agreed` is false and only her name, class, group and code are there.

    `code` is the centre's own number of her. `heard` is the last day on which anything came from herself: an arrival,
    a claim, a comment, a habit, a level, a page understood. `unproven` are the places in `states` of what was
    confirmed in a way that does not count.
    """

    person: str
    name: str
    class_id: str
    class_name: str
    agreed: bool
    group_id: str = ""
    code: str = ""
    heard: date | None = None
    journey: Journey = Journey()
    days: int | None = None
    share: checklist.Share = checklist.Share(0, 0, 0)
    states: tuple[str, ...] = ()
    dues: tuple[date | None, ...] = ()
    tasks: tuple[checklist.Task, ...] = ()
    standing: Standing = Standing("holds")
    unproven: tuple[int, ...] = ()

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


def grid(reading: Connection, today: date, class_id: str = "", fresh: Fresh | None = None) -> Grid:
    """The candidates of a class ("" all) by given name, with the state of every task that is asked today.

    What had to be reckoned for it is put into `fresh`, to be kept once the picture is there.
    """
    tasks = _asked(reading, today)
    return Grid(tasks, _rows_of(reading, today, tasks, people.learners(reading, today, class_id), fresh))


def not_reckoned(reading: Connection, today: date) -> list[str]:
    """Whose row has to be reckoned before it can be shown; nobody on a PC without a centre."""
    if people.centre(reading) is None:
        return []
    agreed = consent.agreed_people(reading)
    whose = [one.id for one in people.learners(reading, today) if one.id in agreed]
    return tallies.missing(reading, _asked(reading, today), today, whose)


def rows(reading: Connection, today: date, whose: Iterable[str], fresh: Fresh | None = None) -> dict[str, Row]:
    """The same rows of these people only, by id; whoever is no candidate here is not there."""
    found = people.learners_among(reading, today, whose)
    return {row.person: row for row in _rows_of(reading, today, _asked(reading, today), found, fresh)}


def looked_into(reading: Connection, today: date, whose: Iterable[str]) -> dict[str, Row]:
    """Of these people the rows of those with a decision that does not hold, as they are without it.

    `grid`, `rows` and `board` ask only which key signed; here each decision is held against the very entry it came
    from, which takes some milliseconds a person (docs/decisions/confirmations.md).
    """
    broken = confirmations.broken(reading, whose)
    if not broken:
        return {}
    agreed, tasks = consent.agreed_people(reading), _asked(reading, today)
    found = people.learners_among(reading, today, {person for person, _ in broken} & agreed)
    there = [one.id for one in found]
    made = tallies.reckon(reading, tasks, today, there, [cell for cell in broken if cell[0] in there])
    known, stands = {person: tally for person, tally, _ in made}, dict[tuple[object, ...], Standing]()
    return {one.id: _row(_named(one), known[one.id], tasks, today, stands) for one in found}


def board(reading: Connection, today: date, fresh: Fresh | None = None) -> tuple[Row, ...]:
    """The same candidates, most urgent first: a programme that cannot hold, then days left against what is missing."""
    return tuple(sorted(grid(reading, today, fresh=fresh).rows, key=_urgency))


def by_urgency(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows at hand in the order of the board."""
    return tuple(sorted(rows, key=_urgency))


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


def _asked(reading: Connection, today: date) -> tuple[checklist.Task, ...]:
    return tuple(task for task in checklist.lists(reading) if task.asked_on(today))


def _rows_of(
    reading: Connection,
    today: date,
    tasks: tuple[checklist.Task, ...],
    found: Sequence[people.Person],
    fresh: Fresh | None = None,
) -> tuple[Row, ...]:
    agreed = consent.agreed_people(reading)
    known = tallies.read(reading, tasks, today, [one.id for one in found if one.id in agreed], fresh)
    stands: dict[tuple[object, ...], Standing] = {}
    return tuple(
        _row(_named(one), known[one.id], tasks, today, stands) if one.id in known else _named(one) for one in found
    )


def _row(
    named: Row,
    tally: Tally,
    tasks: tuple[checklist.Task, ...],
    today: date,
    stands: dict[tuple[object, ...], Standing],
) -> Row:
    journey = tally.journey
    flight, over = due.departure_of(journey), journey.state in ("withdrawn", "departed")
    days = ("",) if over else (journey.programme, journey.plan_filed, journey.arrival)
    standing = stands.get(days)
    if standing is None:
        standing = stands[days] = Standing("holds") if over else programme.standing(journey, today)
    return msgspec.structs.replace(
        named,
        agreed=True,
        heard=tally.heard,
        journey=journey,
        days=None if flight is None else (flight - today).days,
        share=checklist.Share(tally.confirmed, tally.claimed, tally.required),
        states=tally.states_on(today),
        dues=tally.days(),
        tasks=tasks,
        standing=standing,
        unproven=tally.unproven,
    )


def _named(one: people.Person) -> Row:
    return Row(
        person=one.id,
        name=one.name,
        class_id=one.class_id,
        class_name=one.class_name,
        group_id=one.group_id,
        code=one.code,
        agreed=False,
    )
