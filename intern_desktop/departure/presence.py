"""Who was at a lesson, until the trainer says otherwise: all but those whom the roll of the day has away."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from sqlalchemy import Connection, select

from intern_desktop.departure import clock, journeys, punctuality
from intern_desktop.departure.lesson_times import Span
from intern_desktop.store.tables import journey

AWAY = ("absent", "excused")


def expected(reading: Connection, people: Iterable[str], day: date) -> list[str]:
    """Of these, who belongs to a lesson of that day: not who came to the centre later, nor who had gone by then.

    Only a day of enrolment that was written down counts; the one on which somebody was first named does not.
    """
    known = {row.person: journeys.of_row(row) for row in reading.execute(select(journey))}

    def is_there(person: str) -> bool:
        found = known.get(person)
        if found is None:
            return True
        gone = bool(found.state) and found.state_on is not None and found.state_on <= day
        left = found.departure is not None and found.departure <= day
        return not gone and not left and (found.enrolled is None or found.enrolled <= day)

    return [person for person in people if is_there(person)]


def presumed(
    reading: Connection, people: Iterable[str], day: date, spans: Sequence[Span], now: datetime
) -> dict[str, int | None]:
    """Of each how many minutes of these spans together: None for all, 0 for none, fewer for who came late that day."""
    moment = now if day == now.date() else datetime.combine(day, time(23, 59), now.tzinfo)
    return {person: _minutes(reading, person, moment, spans) for person in people}


def _minutes(reading: Connection, person: str, moment: datetime, spans: Sequence[Span]) -> int | None:
    record = punctuality.today_of(reading, person, moment).record
    if record is None:
        return None
    if not record.came:
        return 0 if record.verdict in AWAY else None
    came = clock.minutes(record.came)
    missed = sum(min(max(came - clock.minutes(one.begins), 0), one.minutes) for one in spans if one.begins)
    return sum(one.minutes for one in spans) - missed if missed else None
