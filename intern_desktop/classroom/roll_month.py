"""The roll of a class over one month: every course day up to today, with what is known of each candidate on it."""

from calendar import monthrange
from datetime import date, datetime

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.classroom import consent, people, roll_call
from intern_desktop.classroom.roll_call import Line
from intern_desktop.departure import confirmations, journeys, timetable
from intern_desktop.departure.day_records import Reader, is_noted
from intern_desktop.store import tables


class Row(msgspec.Struct, frozen=True, gc=False):
    """One candidate: her line of each course day, None for a day on which she is not called."""

    name: str
    lines: tuple[Line | None, ...]

    def count(self, *verdicts: str) -> int:
        """On how many days she has one of these verdicts."""
        return sum(line is not None and line.verdict in verdicts for line in self.lines)


class Month(msgspec.Struct, frozen=True):
    """The course days of a month up to today, and who of the class was called on any of them, by given name."""

    first: date
    days: tuple[date, ...]
    rows: tuple[Row, ...]


def read(reading: Connection, class_id: str, day: date, now: datetime) -> Month:
    """The month in which a day lies."""
    first = day.replace(day=1)
    last = min(day.replace(day=monthrange(day.year, day.month)[1]), now.date())
    calendar = timetable.read(reading, class_id)
    days = tuple(calendar.course_days(first, last)) if last >= first else ()
    table = tables.roll
    asked = select(table).where(table.c.day.between(first.isoformat(), last.isoformat()))
    trust = confirmations.trust(reading)
    called = {(row.person, row.day): row for row in reading.execute(asked) if is_noted(trust, row)}
    agreed, rows = consent.agreed_people(reading), []
    for one in people.learners(reading, now.date(), class_id):
        journey, reader = journeys.read(reading, one.id), Reader(reading, one.id, calendar, trust=trust)
        lines = tuple(
            roll_call.line_of(reader, one, at, now, called.get((one.id, at.isoformat())), agreed=one.id in agreed)
            if roll_call.is_called(journey, at)
            else None
            for at in days
        )
        if any(lines):
            rows.append(Row(one.name, lines))
    return Month(first, days, tuple(rows))
