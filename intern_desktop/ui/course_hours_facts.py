"""What the trainer's page of hours reads: a class, its lessons with who was there, and the hours of each candidate."""

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


class Candidate(msgspec.Struct, frozen=True):
    """One of the class. Who has not agreed is a name only."""

    id: str
    name: str
    agreed: bool = False
    journey: Journey | None = None
    hours: Hours | None = None
    outlook: Outlook | None = None


class ClassHours(msgspec.Struct, frozen=True):
    """A class: who is in it, its lessons by day with the minutes of each, its calendar."""

    id: str
    people: list[Candidate]
    lessons: list[tuple[Lesson, dict[str, int]]]
    calendar: Calendar

    @property
    def names(self) -> dict[str, str]:
        """Names by id, in the order of the class list."""
        return {one.id: one.name for one in self.people}


def read(reading: Connection, class_id: str, today: date) -> ClassHours:
    """All of it, as it stands now."""
    from intern_desktop.classroom import consent, people
    from intern_desktop.departure import hours_outlook, journeys, timetable, training_hours
    from intern_desktop.departure.programme import Journey

    calendar, agreed = timetable.read(reading, class_id), consent.agreed_people(reading)
    known = journeys.read_all(reading)

    def candidate(one: people.Person) -> Candidate:
        if one.id not in agreed:
            return Candidate(one.id, one.name)
        journey = known.get(one.id, Journey())
        lessons = training_hours.lessons_of(reading, one.id)
        hours = training_hours.count(lessons, journey, passed=training_hours.has_passed(reading, one.id))
        outlook = hours_outlook.outlook(lessons, hours, journey, calendar, today)
        return Candidate(one.id, one.name, True, journey, hours, outlook)

    listed = [one for one in people.people(reading, today) if one.class_id == class_id and one.role == "candidate"]
    lessons = training_hours.lessons_of_class(reading, class_id)
    return ClassHours(class_id, [candidate(one) for one in listed], lessons, calendar)
