"""Who was at a lesson, until the trainer says otherwise: all but those whom the roll of the day has away."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from sqlalchemy import Connection, select

from intern_desktop.departure import clock, confirmations, journeys, punctuality
from intern_desktop.departure.day_records import is_noted
from intern_desktop.departure.lesson_times import Span
from intern_desktop.store.tables import arrival, journey, roll

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


def came_on(reading: Connection, people: Iterable[str], day: date, now: datetime) -> dict[str, str | None]:
    """When each came on a day, "HH:MM"; None for who was away by the roll or by her own word. Others are not there.

    On a day of which nobody's arrival is known, nothing is said about anybody.
    """
    wanted = set(people)
    presses = reading.execute(
        select(arrival.c.person, arrival.c.came).where(arrival.c.day == day.isoformat(), arrival.c.deleted.is_(False))
    ).all()
    trust, rows = confirmations.trust(reading), reading.execute(select(roll).where(roll.c.day == day.isoformat()))
    called = {row.person for row in rows if is_noted(trust, row)}
    doubtful = {row.person for row in presses if not row.came} | called
    found: dict[str, str | None] = {row.person: row.came for row in presses if row.came and row.person in wanted}
    if not wanted & ({row.person for row in presses} | doubtful):
        return {}
    moment = now if day == now.date() else datetime.combine(day, time(23, 59), now.tzinfo)
    for person in wanted - (found.keys() - doubtful):
        record = punctuality.today_of(reading, person, moment).record
        found.pop(person, None)
        if record is not None and (record.came or record.verdict in AWAY):
            found[person] = record.came or None
    return found


def minutes_of(came: dict[str, str | None], spans: Sequence[Span]) -> dict[str, int | None]:
    """Of each how many minutes of these spans together: None for all, 0 for none, fewer for who came late."""
    return {person: _minutes(at, spans) for person, at in came.items()}


def _minutes(came: str | None, spans: Sequence[Span]) -> int | None:
    if came is None:
        return 0
    at = clock.minutes(came)
    missed = sum(min(max(at - clock.minutes(one.begins), 0), one.minutes) for one in spans if one.begins)
    return sum(one.minutes for one in spans) - missed if missed else None
