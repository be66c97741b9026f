"""How each course day began for one person, read from her presses, her notices, the trainer's roll and the calendar.

A press and a notice keep the beginning that stood in the timetable then, so that a later change of it changes nothing.
"""

from datetime import date, timedelta

import msgspec
from sqlalchemy import Connection, Row, func, select

from intern_desktop.departure import clock, confirmations, journeys
from intern_desktop.departure.confirmations import Trust
from intern_desktop.departure.programme import Journey
from intern_desktop.departure.timetable import Calendar
from intern_desktop.store.tables import arrival, entry, roll, stamp

TARGET = 5
"""Minutes before the beginning that make an arrival early; in Japan five minutes before is on time."""
VERDICTS = ("early", "on_time", "late", "absent", "excused")


class DayRecord(msgspec.Struct, frozen=True, gc=False):
    """How one course day began for one person. `early`: minutes before the beginning, negative when late, None where
    no time is known. `by`: whose word stands. `verdict`: one of `VERDICTS`, or "open" for a day that is not over.

    `doubt`: "two_presses" (two PCs say different times), "behind" or "ahead" (the PC's clock was doubtful).
    """

    day: date
    planned: str
    came: str = ""
    early: int | None = None
    by: str = ""
    verdict: str = "open"
    reason: str = ""
    doubt: tuple[str, ...] = ()


class Reader:
    """What one person's records are read from: her presses, the roll, the calendar, her journey.

    A line of the roll that no trainer signed is none: her own word stands. `trust`, where it was read already.
    """

    def __init__(
        self, reading: Connection, person: str, calendar: Calendar, day: date | None = None, trust: Trust | None = None
    ) -> None:
        self._calendar, self._journey = calendar, journeys.read(reading, person)
        self._presses: dict[str, list[Row[tuple[str, ...]]]] = {}
        for row in presses_of(reading, person, day):
            self._presses.setdefault(row.day, []).append(row)
        called = select(roll).where(roll.c.person == person)
        called = called if day is None else called.where(roll.c.day == day.isoformat())
        known = confirmations.trust(reading) if trust is None else trust
        self._roll = {row.day: row for row in reading.execute(called) if is_noted(known, row) and _is_read(row)}
        doubled = any(len(rows) > 1 for rows in self._presses.values())
        self._order = _press_order(reading, person, day) if doubled else {}
        self._person = person
        self._since = min([_first_written(reading, calendar.holder), *self._presses, *self._roll])

    def records(self, today: date, now_time: str) -> list[DayRecord]:
        """Her course days up to today, oldest first."""
        first = self._journey.enrolled or date.fromisoformat(self._since)
        if self._since > today.isoformat() or first > today:
            return []
        days = self._days(max(first, date.fromisoformat(self._since)), today)
        found = (self.record(day, today, now_time) for day in days)
        return [record for record in found if record is not None]

    def _days(self, first: date, last: date) -> list[date]:
        """The course days, and those noted before this calendar began, as when she came from another class."""
        begins = self._calendar.periods[0].since if self._calendar.periods else date.max
        low, high = first.isoformat(), min(begins.isoformat(), (last + timedelta(days=1)).isoformat())
        noted = {date.fromisoformat(day) for day in {*self._presses, *self._roll} if low <= day < high}
        days = self._calendar.course_days(first, last)
        return sorted({*noted, *days}) if noted else days

    def record(self, day: date, today: date, now_time: str) -> DayRecord | None:
        """One course day of hers; None for one that does not exist for her."""
        key = day.isoformat()
        called, presses = self._roll.get(key), self._presses.get(key, [])
        if called is None and len(presses) == 1 and presses[0].came and not presses[0].notice:
            return _pressed(day, presses[0])
        over = day < today or now_time > self._calendar.day(day).ends
        if called is None and not presses and over and is_gone(self._journey, day):
            return None
        came = sorted((row for row in presses if row.came), key=self._place)
        doubt = tuple(sorted({row.doubt for row in came} - {""}))
        if len({row.came for row in came}) > 1:
            doubt = ("two_presses", *doubt)
        notice = next((row for row in sorted(presses, key=_noticed) if row.notice), None)
        planned = next((row.planned for row in (*came, *presses) if row.planned), "") or self._calendar.day(day).begins
        if called is not None:
            return _called(day, called, notice.notice if notice is not None else "", doubt)
        verdict = "absent" if over else "open"
        early = None
        if came:
            early = minutes_early(planned, came[0].came)
            verdict = verdict_of(early)
        if notice is not None and verdict in ("late", "absent", "open") and _in_time(notice, day, planned):
            verdict = "excused"
        return DayRecord(
            day=day,
            planned=planned,
            came=came[0].came if came else "",
            early=early,
            by="self" if came or notice is not None else "",
            verdict=verdict,
            reason=notice.notice if notice is not None else "",
            doubt=doubt,
        )

    def _place(self, row: Row[tuple[str, ...]]) -> tuple[int, str]:
        return self._order.get(f"{self._person}/{row.day}/{row.device}", 0), row.device


def _pressed(day: date, row: Row[tuple[str, ...]]) -> DayRecord:
    """The usual day, of which nothing is to be weighed: she pressed on one PC."""
    early = minutes_early(row.planned, row.came)
    doubt = (row.doubt,) if row.doubt else ()
    return DayRecord(day, row.planned, row.came, early, "self", verdict_of(early), "", doubt)


def _called(day: date, called: Row[tuple[str, ...]], notice: str, doubt: tuple[str, ...]) -> DayRecord:
    return DayRecord(
        day=day,
        planned=called.planned,
        came=called.came,
        early=minutes_early(called.planned, called.came) if called.came else None,
        by="trainer",
        verdict=called.verdict,
        reason=called.reason or notice,
        doubt=doubt,
    )


def minutes_early(planned: str, came: str) -> int:
    """Minutes before the beginning; negative after it."""
    return clock.minutes(planned) - clock.minutes(came)


def verdict_of(early: int) -> str:
    """What so many minutes before the beginning are called."""
    return "early" if early >= TARGET else "on_time" if early >= 0 else "late"


def _noticed(row: Row[tuple[str, ...]]) -> str:
    return str(row.noticed_at)


def _in_time(notice: Row[tuple[str, ...]], day: date, planned: str) -> bool:
    """Whether a notice was given before the session began, by the clock of the PC it was given on."""
    return bool(notice.noticed_at[:16] < f"{day.isoformat()}T{planned}")


def is_gone(journey: Journey, day: date) -> bool:
    """Whether nobody expects her any more: postponed, withdrawn or departed by that day."""
    if journey.state and journey.state_on is not None and day >= journey.state_on:
        return True
    return journey.departure is not None and day >= journey.departure


def is_noted(trust: Trust, row: Row[tuple[str, ...]]) -> bool:
    """Whether a row of the roll says something, and a trainer signed it."""
    return bool(row.verdict) and trust.counts(row.signed_by, row.signed_on)


def presses_of(reading: Connection, person: str, day: date | None = None) -> list[Row[tuple[str, ...]]]:
    """What was pressed or reported about her, of all days or of one."""
    asked = select(arrival).where(arrival.c.person == person, arrival.c.deleted.is_(False))
    asked = asked if day is None else asked.where(arrival.c.day == day.isoformat())
    return [row for row in reading.execute(asked.order_by(arrival.c.day, arrival.c.device)) if _is_read(row)]


def _is_read(row: Row[tuple[str, ...]]) -> bool:
    """Whether its day and times can be read; a later program may write them in another way."""
    times = [time for time in (row.planned, row.came) if time]
    return (
        journeys.day_of(row.day) is not None
        and bool(row.planned or not row.came)
        and all(clock.is_time(time) for time in times)
    )


def _press_order(reading: Connection, person: str, day: date | None) -> dict[str, int]:
    """The place in the journal of each press, by its subject."""
    about = f"{person}/{day.isoformat()}" if day is not None else person
    rows = reading.execute(
        select(stamp.c.subject, stamp.c.lamport).where(
            stamp.c.table == "arrival",
            stamp.c.subject > f"{about}/",
            stamp.c.subject < f"{about}0",
            stamp.c.field == "came",
        )
    )
    return {row.subject: row.lamport for row in rows}


def _first_written(reading: Connection, holder: str) -> str:
    """The day on which a calendar was first written down: before it nobody could be absent from it."""
    about = (entry.c.subject > f"{holder}/", entry.c.subject < f"{holder}0")
    first = select(func.min(entry.c.recorded_at)).where(*about, entry.c.kind.in_(["timetable", "day_off"]))
    return (reading.execute(first).scalar() or "9999-12-31")[:10]
