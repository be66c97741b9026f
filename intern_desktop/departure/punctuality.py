"""Punctuality: arriving, giving notice, the trainer's roll; and how strong the habit is.

All is read from arrival times against the timetable that stood when she arrived. The strength is computed when it is
read, never stored. A day that is no course day, excused, before enrolment, or still open does not exist for it.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

import msgspec
from sqlalchemy import Connection, Row, func, select

from intern_desktop.departure import clock, journeys, timetable
from intern_desktop.departure.programme import Journey
from intern_desktop.departure.timetable import Calendar, Session
from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import N_
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Act
from intern_desktop.store.tables import arrival, entry, roll, stamp

TARGET = 5
"""Minutes before the beginning that make an arrival early; in Japan five minutes before is on time."""
ON_TIME = 0.8
"""What an arrival on time, but less than five minutes early, is worth of a full one (docs/decisions)."""
FADE = 0.5 ** (1 / 13)
"""What is left of the old score after one day: Loop Habit Tracker's daily habit, halved in 13 days."""
EARLIEST = 120
"""So many minutes before the beginning somebody may say that she has come."""
LATE_ROLL = timedelta(days=60)
VERDICTS = ("early", "on_time", "late", "absent", "excused")
_WORTH = {"early": 1.0, "on_time": ON_TIME, "late": 0.0, "absent": 0.0}
_LONGEST_REASON = 200


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


class Today(msgspec.Struct, frozen=True, gc=False):
    """What a day asks of a person: the session that begins it (None: no course), how it began, the next course day.

    `known`: whether there is a calendar at all. `off`: why there is no course, in words.
    """

    day: date
    session: Session | None
    record: DayRecord | None
    next_day: date | None
    known: bool = True
    off: dict[str, str] | None = None


def arrive(act: Act, person: str, at: datetime) -> None:
    """She has come, at this moment of this PC's clock. The first press of a day on one PC stands.

    Raises UserError on a day without a course, more than two hours before it begins, and after it has ended.
    """
    day = timetable.read(act.reading, timetable.holder_of(act.reading, person)).day(at.date())
    if not day.sessions:
        # Translators: vi: "Hôm nay không có giờ học, nên không cần điểm danh."
        raise UserError(N_("There is no course today, so there is nothing to note down."))
    now = 60 * at.hour + at.minute
    if now < clock.minutes(day.begins) - EARLIEST:
        # Translators: vi: "Hôm nay học từ {time}. Bạn điểm danh được từ hai tiếng trước đó."
        raise UserError(N_("The course begins at {time} today. You can arrive from two hours before."), time=day.begins)
    if now > clock.minutes(day.ends):
        # Translators: vi: "Giờ học hôm nay đã hết lúc {time}. Nếu bạn đã đến, nhờ thầy cô ghi giúp."
        raise UserError(
            N_("The course of today ended at {time}. If you were there, ask your trainer to note it."), time=day.ends
        )
    if any(row.device == act.device and row.came for row in _presses(act.reading, person, at.date())):
        return
    _say(act, person, at.date(), {"planned": day.begins, "came": f"{at:%H:%M}", "doubt": _doubt(act, at)})


def give_notice(act: Act, person: str, day: date, reason: str, at: datetime) -> None:
    """She says beforehand why she will be late or away. Said after the beginning it is kept, but excuses nothing.

    Raises FieldError at "reason" when it is empty, at "day" for one without a course or in a year that cannot be meant.
    """
    words = " ".join(reason.split())[:_LONGEST_REASON]
    if not words:
        # Translators: vi: "Ghi lý do bằng một câu ngắn."
        raise FieldError("reason", N_("Write the reason in one short sentence."))
    clock.check_year(act.reading, "day", day, at)
    planned = timetable.read(act.reading, timetable.holder_of(act.reading, person)).day(day).begins
    if not planned:
        # Translators: vi: "Ngày này không có giờ học."
        raise FieldError("day", N_("There is no course on this day."))
    known = [row for row in _presses(act.reading, person, day) if row.device == act.device and row.planned]
    keeps = {} if known else {"planned": planned}
    _say(act, person, day, {**keeps, "notice": words, "noticed_at": at.isoformat(timespec="minutes")})


def call(act: Act, person: str, day: date, verdict: str, came: str = "", reason: str = "") -> None:
    """The trainer's roll: it stands over her own press, and may be corrected later. "" takes it back.

    With a time the verdict of somebody who came follows from it. Raises FieldError at "day" or "came".
    """
    assert verdict in ("", *VERDICTS), f"nobody is {verdict}"
    clock.check_year(act.reading, "day", day, act.at)
    planned = _planned_of(act.reading, person, day)
    if not planned:
        raise FieldError("day", N_("There is no course on this day."))
    time = clock.time_of(came, "came") if came.strip() and verdict not in ("", "absent") else ""
    fields: dict[str, str | bool | int] = {
        "verdict": _verdict(_early(planned, time)) if time and verdict != "excused" else verdict,
        "planned": planned,
        "came": time,
        "reason": " ".join(reason.split())[:_LONGEST_REASON],
    }
    act.append("roll", subject=f"{person}/{day.isoformat()}", scope=shared(person), fields=fields)


def records(reading: Connection, person: str, today: date, now_time: str = "23:59") -> list[DayRecord]:
    """Her course days from enrolment up to today, oldest first. `now_time`: the time of day it is."""
    calendar = timetable.read(reading, timetable.holder_of(reading, person))
    return _Reader(reading, person, calendar).records(today, now_time)


def today_of(reading: Connection, person: str, now: datetime) -> Today:
    """What the day of `now` asks of her."""
    calendar = timetable.read(reading, timetable.holder_of(reading, person))
    day = calendar.day(now.date())
    record = None
    if day.sessions:
        record = _Reader(reading, person, calendar, now.date()).record(now.date(), now.date(), f"{now:%H:%M}")
    return Today(
        day=now.date(),
        session=day.sessions[0] if day.sessions else None,
        record=record,
        next_day=calendar.next_course_day(now.date()),
        known=calendar.known,
        off=day.off,
    )


def strength(found: Iterable[DayRecord]) -> float:
    """How strong the habit of coming five minutes early is, from 0 to 1: an exponential score that forgives."""
    score = 0.0
    for record in found:
        if record.verdict in _WORTH:
            score = score * FADE + _WORTH[record.verdict] * (1 - FADE)
    return score


def curve(found: Iterable[DayRecord]) -> list[tuple[date, float]]:
    """The strength after each day that counts."""
    score, points = 0.0, []
    for record in found:
        if record.verdict in _WORTH:
            score = score * FADE + _WORTH[record.verdict] * (1 - FADE)
            points.append((record.day, score))
    return points


class _Reader:
    """What one person's records are read from: her presses, the roll, the calendar, her journey."""

    def __init__(self, reading: Connection, person: str, calendar: Calendar, day: date | None = None) -> None:
        self._calendar, self._journey = calendar, journeys.read(reading, person)
        self._presses: dict[str, list[Row[tuple[str, ...]]]] = {}
        for row in _presses(reading, person, day):
            self._presses.setdefault(row.day, []).append(row)
        called = select(roll).where(roll.c.person == person)
        called = called if day is None else called.where(roll.c.day == day.isoformat())
        self._roll = {row.day: row for row in reading.execute(called)}
        doubled = any(len(rows) > 1 for rows in self._presses.values())
        self._order = _press_order(reading, person, day) if doubled else {}
        self._person = person
        self._since = min([_first_written(reading, calendar.holder), *self._presses, *self._roll])

    def records(self, today: date, now_time: str) -> list[DayRecord]:
        """See `records`."""
        first = self._journey.enrolled or date.fromisoformat(self._since)
        if self._since > today.isoformat() or first > today:
            return []
        days = self._calendar.course_days(max(first, date.fromisoformat(self._since)), today)
        found = (self.record(day, today, now_time) for day in days)
        return [record for record in found if record is not None]

    def record(self, day: date, today: date, now_time: str) -> DayRecord | None:
        """One course day of hers; None for one that does not exist for her."""
        key = day.isoformat()
        called, presses = self._roll.get(key), self._presses.get(key, [])
        over = day < today or now_time > self._calendar.day(day).ends
        if called is None and not presses and over and _is_gone(self._journey, day):
            return None
        came = sorted((row for row in presses if row.came), key=self._place)
        doubt = tuple(sorted({row.doubt for row in came} - {""}))
        if len({row.came for row in came}) > 1:
            doubt = ("two_presses", *doubt)
        notice = next((row for row in sorted(presses, key=_noticed) if row.notice), None)
        planned = next((row.planned for row in (*came, *presses) if row.planned), "") or self._calendar.day(day).begins
        if called is not None and called.verdict:
            return _called(day, called, notice.notice if notice is not None else "", doubt)
        verdict = "absent" if over else "open"
        early = None
        if came:
            early = _early(planned, came[0].came)
            verdict = _verdict(early)
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


def _called(day: date, called: Row[tuple[str, ...]], notice: str, doubt: tuple[str, ...]) -> DayRecord:
    return DayRecord(
        day=day,
        planned=called.planned,
        came=called.came,
        early=_early(called.planned, called.came) if called.came else None,
        by="trainer",
        verdict=called.verdict,
        reason=called.reason or notice,
        doubt=doubt,
    )


def _early(planned: str, came: str) -> int:
    return clock.minutes(planned) - clock.minutes(came)


def _verdict(early: int) -> str:
    return "early" if early >= TARGET else "on_time" if early >= 0 else "late"


def _noticed(row: Row[tuple[str, ...]]) -> str:
    return str(row.noticed_at)


def _in_time(notice: Row[tuple[str, ...]], day: date, planned: str) -> bool:
    """Whether a notice was given before the session began, by the clock of the PC it was given on."""
    return bool(notice.noticed_at[:16] < f"{day.isoformat()}T{planned}")


def _is_gone(journey: Journey, day: date) -> bool:
    """Whether nobody expects her any more: postponed, withdrawn or departed by that day."""
    if journey.state and journey.state_on is not None and day >= journey.state_on:
        return True
    return journey.departure is not None and day >= journey.departure


def _presses(reading: Connection, person: str, day: date | None = None) -> list[Row[tuple[str, ...]]]:
    asked = select(arrival).where(arrival.c.person == person, arrival.c.deleted.is_(False))
    asked = asked if day is None else asked.where(arrival.c.day == day.isoformat())
    return list(reading.execute(asked.order_by(arrival.c.day, arrival.c.device)))


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


def _planned_of(reading: Connection, person: str, day: date) -> str:
    """When that day's course began: as it stood when she arrived, else by the calendar."""
    stored = next((row.planned for row in _presses(reading, person, day) if row.planned), "")
    calendar = timetable.read(reading, timetable.holder_of(reading, person))
    return stored or calendar.day(day).begins


def _doubt(act: Act, at: datetime) -> str:
    return clock.doubt(at, clock.newest(act.reading), clock.released())


def _say(act: Act, person: str, day: date, fields: dict[str, str]) -> None:
    subject = f"{person}/{day.isoformat()}/{act.device}"
    act.append("arrival", subject=subject, scope=shared(person), fields={**fields, "deleted": False})
