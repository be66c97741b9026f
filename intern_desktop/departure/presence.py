"""Who was at a lesson, until the trainer says otherwise: all but those whom the roll of the day has away."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from sqlalchemy import Connection

from intern_desktop.departure import clock, punctuality
from intern_desktop.departure.lesson_times import Span

AWAY = ("absent", "excused")


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
