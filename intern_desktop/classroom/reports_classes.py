"""The classes of a centre at a glance, for its head: counts of people, never an average that would be a mark of one.

Who has not agreed is counted in a class and in nothing else.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

import msgspec
from sqlalchemy import Connection, func, select

from intern_desktop.classroom import people, progress
from intern_desktop.classroom.progress import Row
from intern_desktop.departure import confirmations, journeys, marks, programme, training_hours
from intern_desktop.departure.training_hours import Lesson
from intern_desktop.store import tables

SOON, SILENT = 70, 14
"""Days before the departure from which somebody leaves soon, and days after which one asks after somebody."""


class ClassLine(msgspec.Struct, frozen=True, kw_only=True):
    """One class; `class_id` "" holds who is in none. All but `people`, `agreed` and `last_roll` count who agreed.

    `soon` leave within ten weeks; `complete` have everything confirmed that is required; `overdue` have something past
    its day; `silent` were not heard of for two weeks; `hours` have the lesson hours asked of them; `touched` do not
    meet the last days of the old programme yet.
    """

    class_id: str
    name: str
    people: int = 0
    agreed: int = 0
    soon: int = 0
    complete: int = 0
    overdue: int = 0
    silent: int = 0
    hours: int = 0
    touched: int = 0
    last_roll: date | None = None


def read(reading: Connection, today: date, *, looked: bool = False) -> tuple[ClassLine, ...]:
    """Every class that is not put away, by name, also an empty one; who is in none comes last.

    `looked`: each confirmation is held against the entry it came from, as before it is written for others.
    """
    rows: Sequence[Row] = progress.grid(reading, today).rows
    if looked:
        others = progress.looked_into(reading, today, [row.person for row in rows])
        rows = [others.get(row.person, row) for row in rows]
    enough, rolls = _with_hours(reading, [row for row in rows if row.agreed]), _last_rolls(reading)
    listed = [(one.id, one.name) for one in people.classes(reading)]
    if any(not row.class_id for row in rows):
        listed.append(("", ""))
    return tuple(
        _line(class_id, name, [row for row in rows if row.class_id == class_id], enough, rolls.get(class_id), today)
        for class_id, name in listed
    )


def _line(
    class_id: str, name: str, rows: list[Row], enough: frozenset[str], last_roll: date | None, today: date
) -> ClassLine:
    known = [row for row in rows if row.agreed]
    going = [row for row in known if row.journey.state in ("", "postponed")]
    return ClassLine(
        class_id=class_id,
        name=name,
        people=len(rows),
        agreed=len(known),
        soon=sum(row.days is not None and 0 <= row.days <= SOON for row in going),
        complete=sum(bool(row.share.required) and not row.missing for row in known),
        overdue=sum("overdue" in row.states for row in known),
        silent=sum(row.heard is None or row.heard < today - timedelta(days=SILENT) for row in going),
        hours=sum(row.person in enough for row in known),
        touched=sum(programme.touched_by_last_days(row.journey, today) for row in going),
        last_roll=last_roll,
    )


def _last_rolls(reading: Connection) -> dict[str, date]:
    """The last day on which a trainer called each class."""
    called, whose, trust = tables.roll.c, tables.person.c, confirmations.trust(reading)
    rows = reading.execute(
        select(whose.class_id, called.signed_by, called.signed_on, func.max(called.day).label("day"))
        .join_from(tables.roll, tables.person, whose.person == called.person)
        .where(called.verdict != "")
        .group_by(whose.class_id, called.signed_by, called.signed_on)
    )
    found: dict[str, date] = {}
    for row in rows:
        day = journeys.day_of(row.day) if trust.counts(row.signed_by, row.signed_on) else None
        if day is not None:
            found[row.class_id] = max(day, found.get(row.class_id, day))
    return found


def _with_hours(reading: Connection, rows: Iterable[Row]) -> frozenset[str]:
    """Who has the hours asked of her, read for all at once."""
    lessons, passed = _lessons(reading), _passed(reading)
    return frozenset(
        row.person
        for row in rows
        if row.person in lessons
        and training_hours.count(lessons[row.person], row.journey, passed=row.person in passed).enough
    )


def _lessons(reading: Connection) -> Mapping[str, list[Lesson]]:
    held, there = tables.lesson.c, tables.attended.c
    rows = reading.execute(
        select(there.person, there.minutes, held.minutes.label("whole"), held.day, held.subject)
        .join_from(tables.attended, tables.lesson, held.lesson == there.lesson)
        .where(there.minutes > 0, held.deleted.is_(False), held.day != "")
        .order_by(held.day, held.begins, held.lesson)
    )
    found: dict[str, list[Lesson]] = {}
    for row in rows:
        day = journeys.day_of(row.day)
        if day is not None:
            subject = row.subject if row.subject in training_hours.SUBJECTS else "other"
            one = Lesson(day=day, subject=subject, minutes=min(row.minutes, row.whole))
            found.setdefault(row.person, []).append(one)
    return found


def _passed(reading: Connection) -> frozenset[str]:
    """Who has passed A1, as `training_hours.has_passed` says of one."""
    return frozenset(
        person for person, kept in marks.all_of(reading, "a1").items() if kept.said in ("claimed", "confirmed")
    )
