"""What the screen of training hours reads, in one short read of the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from datetime import date

    from sqlalchemy import Connection

    from intern_desktop.departure.hours_outlook import Outlook
    from intern_desktop.departure.programme import Journey
    from intern_desktop.departure.timetable import Calendar
    from intern_desktop.departure.training_hours import Hours, Lesson


class Facts(msgspec.Struct, frozen=True):
    """Her lessons by day, what of them counts, where that is going, and the calendar she follows."""

    lessons: list[Lesson]
    hours: Hours
    outlook: Outlook
    journey: Journey
    calendar: Calendar


def read(reading: Connection, person: str, today: date) -> Facts:
    """All of it, as it stands now."""
    from intern_desktop.departure import hours_outlook, journeys, timetable, training_hours

    journey = journeys.read(reading, person)
    lessons = training_hours.lessons_of(reading, person)
    hours = training_hours.count(lessons, journey, passed=training_hours.has_passed(reading, person))
    calendar = timetable.read(reading, timetable.holder_of(reading, person))
    outlook = hours_outlook.outlook(lessons, hours, journey, calendar, today)
    return Facts(lessons=lessons, hours=hours, outlook=outlook, journey=journey, calendar=calendar)
