"""What the screen of the day reads, in one short read of the database."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from sqlalchemy import Connection

    from intern_desktop.departure.checklist import Item
    from intern_desktop.departure.comments import Comment
    from intern_desktop.departure.programme import Journey
    from intern_desktop.departure.punctuality import DayRecord
    from intern_desktop.departure.timetable import Calendar
    from intern_desktop.departure.training_hours import Hours
    from intern_desktop.ui.commands import Commands

_FIRST_DAYS = "first_days"
SHOWN = 3
"""More than three things that matter next are none."""


class Facts(msgspec.Struct, frozen=True):
    """Her journey and list, the calendar she follows, how she arrived, her hours, what was written, and the clock.

    `enough_on` is the day on which her hours are enough at the pace of the last weeks, None without a pace.
    `coming` are the things that matter next; `names` who decided or wrote, by id; `doubt` is "behind" or "ahead" when
    the PC's clock cannot be right, and `newest` the moment of what was written last.
    """

    today: date
    journey: Journey
    found: list[Item]
    coming: list[Item]
    names: dict[str, str]
    calendar: Calendar
    records: list[DayRecord]
    hours: Hours | None
    enough_on: date | None
    written: list[tuple[str, Comment]]
    doubt: str = ""
    newest: datetime | None = None

    @property
    def gone(self) -> str:
        """What she is no more or not yet: "", "postponed", "withdrawn" or "departed", also once her day is over."""
        from intern_desktop.departure import due

        return "departed" if due.departed(self.journey, self.today) else self.journey.state


def read(commands: Commands, person: str) -> Facts:
    """All of it, as it stands now."""
    from intern_desktop.departure import checklist, clock, due, journeys, punctuality, timetable

    now, today = commands.now(), commands.today()
    with commands.reading() as reading:
        journey = journeys.read(reading, person)
        found = checklist.items(reading, person, today)
        coming = _coming(found, departed=due.departed(journey, today))
        calendar = timetable.read(reading, timetable.holder_of(reading, person))
        newest, written = clock.newest(reading), _written(commands, reading, person)
        hours, enough_on = _hours(reading, person, journey, calendar, today)
        return Facts(
            today=today,
            journey=journey,
            found=found,
            coming=coming,
            names=_names(reading, {item.decided_by for item in coming} | {one.author for _, one in written}, today),
            calendar=calendar,
            records=punctuality.records(reading, person, today, f"{now:%H:%M}") if calendar.known else [],
            hours=hours,
            enough_on=enough_on,
            written=written,
            doubt=clock.doubt(now, newest, clock.released()),
            newest=newest,
        )


def _coming(found: list[Item], *, departed: bool) -> list[Item]:
    """What matters next; in Japan the first days do, before a paper that was never ticked at home."""
    from intern_desktop.departure import checklist

    coming = checklist.next_items(found, len(found))
    if departed:
        coming.sort(key=lambda item: item.task.group != _FIRST_DAYS)
    return coming[:SHOWN]


def _names(reading: Connection, wanted: set[str], today: date) -> dict[str, str]:
    from intern_desktop.classroom import people

    if not wanted - {""}:
        return {}
    return {one.id: one.name for one in people.people(reading, today, archived=True) if one.id in wanted}


def _hours(
    reading: Connection, person: str, journey: Journey, calendar: Calendar, today: date
) -> tuple[Hours | None, date | None]:
    """Her hours, once a lesson is logged or an entry is known towards which they count; and when they are enough."""
    from intern_desktop.departure import hours_outlook, training_hours

    lessons = training_hours.lessons_of(reading, person)
    if not lessons and journey.arrival is None:
        return None, None
    found = training_hours.count(lessons, journey, passed=training_hours.has_passed(reading, person))
    return found, None if found.enough else hours_outlook.enough_on(lessons, found, calendar, today)


def _written(commands: Commands, reading: Connection, person: str) -> list[tuple[str, Comment]]:
    """What others wrote about her things and she has not looked at on this PC, newest first."""
    from intern_desktop.departure import written
    from intern_desktop.ui import today_seen

    seen = today_seen.load(commands)
    return [(item, one) for item, one in written.newest(reading, person) if one.at.isoformat() > seen.get(item, "")]
