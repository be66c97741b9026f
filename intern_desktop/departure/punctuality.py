"""Punctuality: arriving, giving notice, the trainer's roll; and how strong the habit is.

All is read from arrival times against the timetable that stood when she arrived. The strength is computed when it is
read, never stored. A day that is no course day, excused, before enrolment, or still open does not exist for it.
"""

from collections.abc import Iterable
from datetime import date, datetime

import msgspec
from sqlalchemy import Connection

from intern_desktop.departure import clock, duties, timetable
from intern_desktop.departure.day_records import (
    TARGET,
    VERDICTS,
    DayRecord,
    Reader,
    minutes_early,
    presses_of,
    verdict_of,
)
from intern_desktop.departure.timetable import Session
from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import N_
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Act

__all__ = ["TARGET", "VERDICTS", "DayRecord", "Today"]

ON_TIME = 0.8
"""What an arrival on time, but less than five minutes early, is worth of a full one (docs/decisions)."""
FADE = 0.5 ** (1 / 13)
"""What is left of the old score after one day: Loop Habit Tracker's daily habit, halved in 13 days."""
EARLIEST = 120
"""So many minutes before the beginning somebody may say that she has come."""
_WORTH = {"early": 1.0, "on_time": ON_TIME, "late": 0.0, "absent": 0.0}
_LONGEST_REASON = 200


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
    duties.require(act, "punctuality.arrive", person)
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
    if any(row.device == act.device and row.came for row in presses_of(act.reading, person, at.date())):
        return
    _say(act, person, at.date(), {"planned": day.begins, "came": f"{at:%H:%M}", "doubt": _doubt(act, at)})


def give_notice(act: Act, person: str, day: date, reason: str, at: datetime) -> None:
    """She says beforehand why she will be late or away. Said after the beginning it is kept, but excuses nothing.

    Raises FieldError at "reason" when it is empty, at "day" for one without a course or in a year that cannot be meant.
    """
    duties.require(act, "punctuality.give_notice", person)
    words = " ".join(reason.split())[:_LONGEST_REASON]
    if not words:
        # Translators: vi: "Ghi lý do bằng một câu ngắn."
        raise FieldError("reason", N_("Write the reason in one short sentence."))
    clock.check_year(act.reading, "day", day, at)
    planned = timetable.read(act.reading, timetable.holder_of(act.reading, person)).day(day).begins
    if not planned:
        # Translators: vi: "Ngày này không có giờ học."
        raise FieldError("day", N_("There is no course on this day."))
    known = [row for row in presses_of(act.reading, person, day) if row.device == act.device and row.planned]
    keeps = {} if known else {"planned": planned}
    _say(act, person, day, {**keeps, "notice": words, "noticed_at": at.isoformat(timespec="minutes")})


def call(act: Act, person: str, day: date, verdict: str, came: str = "", reason: str = "") -> None:
    """The trainer's roll: it stands over her own press, and may be corrected later. "" takes it back.

    With a time the verdict of somebody who came follows from it. Raises FieldError at "day" or "came".
    """
    duties.require(act, "punctuality.call", person)
    assert verdict in ("", *VERDICTS), f"nobody is {verdict}"
    clock.check_year(act.reading, "day", day, act.at)
    planned = _planned_of(act.reading, person, day)
    if not planned:
        raise FieldError("day", N_("There is no course on this day."))
    if day > act.at.date() and verdict not in ("", "excused"):
        # Translators: vi: "Ngày này chưa tới. Trước ngày chỉ ghi được nghỉ có phép."
        raise FieldError("day", N_("This day has not come yet. Beforehand only an excuse can be noted."))
    time = clock.time_of(came, "came") if came.strip() and verdict not in ("", "absent") else ""
    note_down(act, person, day, planned, verdict, time, reason)


def note_down(act: Act, person: str, day: date, planned: str, verdict: str, time: str = "", reason: str = "") -> None:
    """Write one line of the roll. `planned` and `time` are "HH:MM"; who may and whether it can be was asked before."""
    fields: dict[str, str | bool | int] = {
        "verdict": verdict_of(minutes_early(planned, time)) if time and verdict != "excused" else verdict,
        "planned": planned,
        "came": time,
        "reason": " ".join(reason.split())[:_LONGEST_REASON],
    }
    act.append("roll", subject=f"{person}/{day.isoformat()}", scope=shared(person), fields=fields)


def records(reading: Connection, person: str, today: date, now_time: str = "23:59") -> list[DayRecord]:
    """Her course days from enrolment up to today, oldest first. `now_time`: the time of day it is."""
    calendar = timetable.read(reading, timetable.holder_of(reading, person))
    return Reader(reading, person, calendar).records(today, now_time)


def today_of(reading: Connection, person: str, now: datetime) -> Today:
    """What the day of `now` asks of her."""
    calendar = timetable.read(reading, timetable.holder_of(reading, person))
    day = calendar.day(now.date())
    record = None
    if day.sessions:
        record = Reader(reading, person, calendar, now.date()).record(now.date(), now.date(), f"{now:%H:%M}")
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


def _planned_of(reading: Connection, person: str, day: date) -> str:
    """When that day's course began: as it stood when she arrived, else by the calendar."""
    stored = next((row.planned for row in presses_of(reading, person, day) if row.planned), "")
    calendar = timetable.read(reading, timetable.holder_of(reading, person))
    return stored or calendar.day(day).begins


def _doubt(act: Act, at: datetime) -> str:
    return clock.doubt(at, clock.newest(act.reading), clock.released())


def _say(act: Act, person: str, day: date, fields: dict[str, str]) -> None:
    subject = f"{person}/{day.isoformat()}/{act.device}"
    act.append("arrival", subject=subject, scope=shared(person), fields={**fields, "deleted": False})
