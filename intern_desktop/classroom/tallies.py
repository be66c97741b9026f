"""What was reckoned of each candidate, kept until something is said about her or a day comes on which it changes.

A tally says nothing that could not be reckoned again from the journal; it only saves the time. It rests on the list,
on the rules of the programmes, on whose signatures count (`basis`), and holds for some days: on each of them what is
overdue follows from the days that are kept in it. The fold empties it as soon as anything is said about her.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

import msgspec
from sqlalchemy import ColumnElement, Connection, func, select, text

from intern_desktop import __version__
from intern_desktop.departure import confirmations, journeys, marks, programme
from intern_desktop.departure.programme import Journey
from intern_desktop.departure.reckoning import Ground, Line
from intern_desktop.departure.tasks import Task
from intern_desktop.store import tables
from intern_desktop.store.database import ENTRIES
from intern_desktop.store.keys import digest
from intern_desktop.store.tables import stamp, tally

_WAY = "1"
"""Raise it whenever a tally would be reckoned or written in another way."""
_STATES = ("not_begun", "not_begun", "overdue", "claimed", "confirmed", "sent_back", "not_applicable")
_WAITS = 1
"""The place in `_STATES` of what is overdue as soon as its day is over."""
_PLACES = {state: at for at, state in enumerate(_STATES)} | {"not_begun": 0}
_HEARD = ("arrival", "comment", "habit_day", "mark", "reached", "understood")
"""Where a candidate herself writes what her trainers see."""
_FIELDS = ("came", "claim", "done", "level", "notice", "version", "words")
"""The fields that each of these writes; one of them is enough."""
FEW = 400
"""Of so many people each is asked for by name; of more everybody is read."""
_WHO = func.substr(stamp.c.subject, 1, func.instr(stamp.c.subject, "/") - 1)
_LAST = select(_WHO, stamp.c.author, func.max(stamp.c.recorded_at))
_LAST = _LAST.where(stamp.c.table.in_(_HEARD), stamp.c.field.in_(_FIELDS))
_LAST = _LAST.group_by(_WHO, stamp.c.author)


class Tally(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """One candidate. `states` and `dues` are in the order of the list: a place in `_STATES`, and the number of the day
    (0 for none, four bytes). `first` is the number of the first day that makes something overdue, 0 for none.

    `confirmed`, `claimed` and `required` count what counts. `heard`: see `progress.Row`.
    """

    journey: Journey
    confirmed: int
    claimed: int
    required: int
    states: bytes
    dues: bytes
    first: int
    unproven: tuple[int, ...]
    heard: date | None

    def states_on(self, today: date) -> tuple[str, ...]:
        """The words of the drawn marks on a day on which the tally holds."""
        if not self.first or today.toordinal() <= self.first:
            return tuple(map(_STATES.__getitem__, self.states))
        day, found = today.toordinal(), zip(self.states, array("i", self.dues), strict=True)
        return tuple("overdue" if at == _WAITS and due < day else _STATES[at] for at, due in found)

    def days(self) -> tuple[date | None, ...]:
        """The day each task is due."""
        return tuple(map(_DAYS.__getitem__, array("i", self.dues)))


class Fresh:
    """What was reckoned just now and may be kept: see `Store.keep_tallies`. `seen` is how far the journal was read."""

    def __init__(self) -> None:
        self.seen = 0
        self.rows: list[tuple[str, str, str, str, bytes]] = []


class _Days(dict[int, date | None]):
    """From the number of a day to the day; each is made once."""

    def __missing__(self, number: int) -> date | None:
        found = self[number] = date.fromordinal(number) if number else None
        return found


_DAYS = _Days()
_ENCODER, _DECODER = msgspec.msgpack.Encoder(), msgspec.msgpack.Decoder(Tally)


def read(
    reading: Connection, asked: tuple[Task, ...], today: date, whose: Sequence[str], fresh: Fresh | None = None
) -> dict[str, Tally]:
    """The tallies of these people today, kept or reckoned; what was reckoned is put into `fresh`."""
    basis = _basis(reading, asked)
    found = kept(reading, basis, today, whose)
    missing = [person for person in whose if person not in found]
    if missing and fresh is not None:
        fresh.seen = int(reading.execute(text(ENTRIES)).scalar_one())
    for person, made, last in reckon(reading, asked, today, missing) if missing else ():
        found[person] = made
        if fresh is not None:
            fresh.rows.append((person, basis, today.isoformat(), last.isoformat(), _ENCODER.encode(made)))
    return found


def missing(reading: Connection, asked: tuple[Task, ...], today: date, whose: Sequence[str]) -> list[str]:
    """Of these people those of whom no tally is kept that holds today."""
    found = kept(reading, _basis(reading, asked), today, whose)
    return [person for person in whose if person not in found]


def reckon(
    reading: Connection,
    asked: tuple[Task, ...],
    today: date,
    whose: Sequence[str],
    broken: Iterable[tuple[str, str]] = (),
) -> Iterator[tuple[str, Tally, date]]:
    """The tallies of these people reckoned anew, each with the last day on which it holds.

    `broken`: by person and item what was decided and does not hold; such a tally is never kept.
    """
    some = whose if len(whose) <= FEW else None
    where_to, known = journeys.read_all(reading, some), marks.everybody(reading, some)
    for person, item in broken:
        known[person][item] = msgspec.structs.replace(known[person][item], proven=False)
    heard, ground, written = _heard(reading, some), Ground(asked, today, with_trainer=True), dict[str, set[str]]()
    for person in whose:
        journey, past = where_to.get(person, Journey()), marks.Past(reading, person, None if some else written)
        lines = [line for line in ground.lines(journey, known.get(person, {}), past) if line is not None]
        yield person, *of_lines(asked, journey, lines, heard.get(person), today)


def kept(reading: Connection, basis: str, today: date, whose: Sequence[str]) -> dict[str, Tally]:
    """The tallies of these people that were kept on this basis and hold today; one that cannot be read is not there."""
    day, asked = today.isoformat(), select(tally.c.person, tally.c.body)
    asked = asked.where(tally.c.basis == basis, tally.c.first_day <= day, tally.c.last_day >= day)
    if len(whose) <= FEW:
        asked = asked.where(tally.c.person.in_(whose))
    rows, wanted, found = reading.execute(asked).all(), frozenset(whose), dict[str, Tally]()
    for person, body in rows:
        if person in wanted:
            try:
                found[person] = _DECODER.decode(body)
            except msgspec.MsgspecError:  # it is only a time saver: it is reckoned again
                continue
    return found


def _basis(reading: Connection, asked: tuple[Task, ...]) -> str:
    """What every tally rests on beside what was said about the candidate herself."""
    known = confirmations.trust(reading).known
    rests_on = (__version__, _WAY, asked, programme.rules(), None if known is None else sorted(known.items()))
    return digest(_ENCODER.encode(rests_on)).hex()


def of_lines(
    asked: Sequence[Task], journey: Journey, lines: Sequence[Line], heard: date | None, today: date
) -> tuple[Tally, date]:
    """The tally of one candidate from her lines of today, and the last day on which it holds."""
    dues = [0 if line.quiet or line.due is None else line.due.toordinal() for line in lines]
    waits = journey.state != "postponed"
    states = bytes(
        _WAITS if line.state == "not_begun" and waits and line.counts and due else _PLACES[line.state]
        for line, due in zip(lines, dues, strict=True)
    )
    counted = [line.state for line in lines if line.counts]
    made = Tally(
        journey=journey,
        confirmed=counted.count("confirmed"),
        claimed=counted.count("claimed"),
        required=len(counted),
        states=states,
        dues=array("i", dues).tobytes(),
        first=min((due for at, due in zip(states, dues, strict=True) if at == _WAITS), default=0),
        unproven=tuple(at for at, line in enumerate(lines) if line.news == "unproven"),
        heard=heard if heard is None else min(heard, today),
    )
    return made, _last_day(asked, journey, lines, today)


def _last_day(asked: Sequence[Task], journey: Journey, lines: Sequence[Line], today: date) -> date:
    """The last day on which nothing more changes than what is overdue: she leaves, a day lapses, a version begins."""
    days = [task.since - timedelta(days=1) for task in asked if task.renews and task.since and task.since > today]
    if journey.departure is not None and journey.departure >= today:
        days.append(journey.departure)
    for line in lines:
        if line.valid_until is not None and line.valid_until >= today:
            days.append(line.valid_until)
        elif line.valid_until is not None and line.state in ("not_begun", "overdue"):
            days.append(today)  # what has lapsed may be needed today, whatever day it is
    return min(days, default=date.max)


def _heard(reading: Connection, whose: Sequence[str] | None) -> dict[str, date]:
    """The last day on which each person wrote something herself, by what stands; also under a record joined to hers."""
    rows = reading.execute(select(tables.joined.c.person, tables.joined.c.into).where(tables.joined.c.into != ""))
    joined: dict[str, str] = {row.person: row.into for row in rows}
    found: dict[str, date] = {}
    for asked in [_LAST] if whose is None else [_LAST.where(*_about(person)) for person in whose]:
        for person, author, at in reading.execute(asked):
            day = journeys.day_of(at[:10])
            if day is not None and person in (author, joined.get(author)):
                found[person] = max(day, found.get(person, day))
    return found


def _about(person: str) -> tuple[ColumnElement[bool], ...]:
    return stamp.c.subject > f"{person}/", stamp.c.subject < f"{person}0"  # "0" follows "/"
