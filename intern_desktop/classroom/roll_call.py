"""The roll of a class on one day: who is there, by her own press, her notice, or her trainer's word.

The roll is the centre's own record, so everybody of the class stands on it by name, and what her trainer noted. What a
candidate noted herself (when she came, why she is away) is shown only with her consent; without it the line says no
more than that she noted something herself, so that nobody overwrites it.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, select

from intern_desktop.classroom import consent, people, roll_corrections
from intern_desktop.classroom.roll_corrections import Correction, Said
from intern_desktop.departure import clock, confirmations, duties, journeys, punctuality, timetable
from intern_desktop.departure.confirmations import Trust
from intern_desktop.departure.day_records import Reader, is_gone, is_noted, minutes_early, presses_of, verdict_of
from intern_desktop.departure.programme import Journey
from intern_desktop.departure.timetable import Calendar, Session
from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import N_
from intern_desktop.store import tables
from intern_desktop.store.journal import Act

__all__ = ["Correction", "Line", "Roll", "Said", "call", "enter", "read", "rest_present"]

KEYS = ("present", "late", "absent", "excused", "")
"""What a trainer says of somebody; "" takes it back."""
IN_A_ROW = 3
"""So many course days away, one after the other, are told."""
_BACK = 30
_FURTHEST = 120

# Translators: vi: "{name} chưa học ở lớp vào ngày này, hoặc đã nghỉ học, nên không điểm danh."
_NOT_THERE = N_("{name} was not in the course on this day, so nothing is noted for her.")
# Translators: vi: "Hôm đó lớp không có giờ học. Bạn chọn ngày khác, hoặc xem lại lịch học của lớp."
_NO_COURSE = N_("The class has no course on that day. Choose another day, or look at its timetable.")
# Translators: vi: "Ngày này chưa tới. Trước ngày chỉ ghi được nghỉ có phép."
_TO_COME = N_("This day has not come yet. Beforehand only an excuse can be noted.")


class Line(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One candidate on a day.

    `verdict` is "open", one of `punctuality.VERDICTS`, or "own": she noted something herself and has not agreed that
    it is seen. `came` is "HH:MM" or ""; `early` the minutes before the beginning, negative when late, None where no
    time is known; `by` "self", "trainer" or "". `away`: how many course days in a row the trainers noted her absent,
    `since` the first of them.
    """

    person: str
    name: str
    number: int
    planned: str
    verdict: str = "open"
    came: str = ""
    early: int | None = None
    by: str = ""
    reason: str = ""
    agreed: bool = False
    corrected: Correction | None = None
    away: int = 0
    since: date | None = None


class Roll(msgspec.Struct, frozen=True):
    """The roll of a class on a day. Without a course `planned` is "", and `off` may say why.

    `known`: whether the class has a timetable at all. `before` and `after` are the course days beside this one.
    `learners`: how many the class has, also those who are not called on this day.
    """

    class_id: str
    day: date
    planned: str = ""
    sessions: tuple[Session, ...] = ()
    lines: tuple[Line, ...] = ()
    known: bool = True
    off: dict[str, str] | None = None
    before: date | None = None
    after: date | None = None
    learners: int = 0

    @property
    def left(self) -> int:
        """How many are not noted yet."""
        return self.count("open")

    def count(self, *verdicts: str) -> int:
        """How many have one of these verdicts."""
        return sum(line.verdict in verdicts for line in self.lines)


def read(reading: Connection, class_id: str, day: date, now: datetime) -> Roll:
    """The roll of a class on a day, by given name, as it is known at `now`."""
    calendar = timetable.read(reading, class_id)
    found = calendar.day(day)
    class_people = people.learners(reading, now.date(), class_id) if class_id else []
    earlier = calendar.course_days(day - timedelta(days=_FURTHEST), day - timedelta(days=1))
    return Roll(
        class_id=class_id,
        day=day,
        planned=found.begins,
        sessions=found.sessions,
        lines=tuple(_lines(reading, class_people, calendar, day, now)) if found.sessions else (),
        known=calendar.known,
        off=found.off,
        before=earlier[-1] if earlier else None,
        after=calendar.next_course_day(day),
        learners=len(class_people),
    )


def rest_present(act: Act, class_id: str, day: date) -> int:
    """Whoever is not noted yet, neither by herself nor by a trainer, is present; how many there were.

    Until the course begins they came now; later, and on a day that is over, no time is noted. Who wrote why she is
    late or away is left to the trainer. Raises UserError on a day without a course and on one to come.
    """
    duties.require(act, "roll_call.rest_present", class_id)
    roll = _roll(act, class_id, day)
    if day > act.at.date():
        raise UserError(_TO_COME)
    rest = [line for line in roll.lines if line.verdict == "open" and not line.reason]
    with act.signed_once():
        for line in rest:
            time = _present_at(line.planned, day, act.at)
            punctuality.note_down(act, line.person, day, line.planned, "on_time", time)
    return len(rest)


def call(act: Act, person: str, day: date, key: str, *, minutes: int | None = None, reason: str = "") -> None:
    """Note one candidate: "present", "late", "absent", "excused" with a reason, or "" to take it back.

    Late by the minutes of now, or by `minutes` where they are given; with neither known, late without a time.
    Raises UserError for a day on which she was not in the course, FieldError at "day" or "came".
    """
    duties.require(act, "roll_call.call", person)
    assert key in KEYS, f"nobody is {key}"
    planned = _planned(act, person, day)
    if key == "late":
        punctuality.call(act, person, day, "late", _late_at(act, person, planned, day, minutes))
    elif key == "present":
        punctuality.call(act, person, day, "on_time", _present_at(planned, day, act.at))
    else:
        punctuality.call(act, person, day, key, reason=reason)


def enter(act: Act, class_id: str, day: date, said: Mapping[str, tuple[str, int | None]]) -> int:
    """Note several from a roll on paper, under one signature; what is noted already is never overwritten.

    `said` is for each person's id a key of `KEYS` and the minutes late, None where they are not known. How many were
    noted. Raises as `rest_present` and `call` do.
    """
    duties.require(act, "roll_call.call", class_id)
    roll = _roll(act, class_id, day)
    if day > act.at.date():
        raise UserError(_TO_COME)
    wanted = [line for line in roll.lines if line.verdict == "open" and said.get(line.person, ("", None))[0]]
    with act.signed_once():
        for line in wanted:
            key, minutes = said[line.person]
            time = "" if minutes is None else _time_late(line.planned, minutes)
            verdict = "on_time" if key == "present" else key
            punctuality.note_down(act, line.person, day, line.planned, verdict, time, line.reason)
    return len(wanted)


def _roll(act: Act, class_id: str, day: date) -> Roll:
    clock.check_year(act.reading, "day", day, act.at)
    roll = read(act.reading, class_id, day, act.at)
    if not roll.sessions:
        raise UserError(_NO_COURSE)
    return roll


def _planned(act: Act, person: str, day: date) -> str:
    """When the course of that day begins for her, as it stood when she came."""
    if not is_called(journeys.read(act.reading, person), day):
        name = act.reading.execute(select(tables.person.c.name).where(tables.person.c.person == person)).scalar()
        raise UserError(_NOT_THERE, name=name or "")
    calendar = timetable.read(act.reading, timetable.holder_of(act.reading, person))
    record = Reader(act.reading, person, calendar, day).record(day, act.at.date(), f"{act.at:%H:%M}")
    planned = record.planned if record is not None else calendar.day(day).begins
    if not planned:
        raise UserError(_NO_COURSE)
    return planned


def _present_at(planned: str, day: date, now: datetime) -> str:
    """The time of now, while that is a time to come at; "" later, and where it is not the day itself."""
    before = clock.minutes(planned) - (60 * now.hour + now.minute)
    return f"{now:%H:%M}" if day == now.date() and 0 <= before <= punctuality.EARLIEST else ""


def _late_at(act: Act, person: str, planned: str, day: date, minutes: int | None) -> str:
    """When she came: so many minutes late, or now while the course lasts; "" where neither is known."""
    if minutes is not None:
        return _time_late(planned, minutes)
    begins = clock.minutes(planned)
    calendar = timetable.read(act.reading, timetable.holder_of(act.reading, person))
    ends = calendar.day(day).ends
    lasts = day == act.at.date() and bool(ends) and begins < 60 * act.at.hour + act.at.minute <= clock.minutes(ends)
    return f"{act.at:%H:%M}" if lasts else ""


def _time_late(planned: str, minutes: int) -> str:
    at = clock.minutes(planned) + minutes
    if minutes <= 0 or at >= 24 * 60:
        # Translators: vi: "Ghi số phút muộn, như 6."
        raise FieldError("came", N_("Write how many minutes late, as 6."))
    return f"{at // 60:02}:{at % 60:02}"


def is_called(journey: Journey, day: date) -> bool:
    """Whether she is called on a day: enrolled by then, and neither postponed, withdrawn nor departed."""
    return not is_gone(journey, day) and (journey.enrolled is None or journey.enrolled <= day)


def _lines(
    reading: Connection, class_people: Iterable[people.Person], calendar: Calendar, day: date, now: datetime
) -> Iterable[Line]:
    listed, agreed = list(class_people), consent.agreed_people(reading)
    ids = [one.id for one in listed]
    trust = confirmations.trust(reading)
    where_to, rolls = journeys.read_all(reading, ids), _rolls(reading, trust, ids, day)
    corrected, number = roll_corrections.of_day(reading, ids, day), 0
    for one in listed:
        if not is_called(where_to.get(one.id) or journeys.read(reading, one.id), day):
            continue
        number += 1
        reader = Reader(reading, one.id, calendar, day, trust)
        called = rolls.get(one.id, {})
        line = line_of(reader, one, day, now, called.get(day.isoformat()), agreed=one.id in agreed)
        away = _in_a_row(calendar, called, day)
        yield msgspec.structs.replace(
            line,
            number=number,
            corrected=_over_press(reading, line, day, corrected.get(one.id)),
            away=len(away),
            since=min(away, default=None),
        )


def _over_press(reading: Connection, line: Line, day: date, told: Correction | None) -> Correction | None:
    """A correction of what she had pressed herself says so, where she agreed that it is seen."""
    if told is None or told.before.verdict or not line.agreed:
        return told
    press = min(
        (row for row in presses_of(reading, line.person, day) if row.came), key=lambda row: row.came, default=None
    )
    if press is None:
        return told
    verdict = verdict_of(minutes_early(press.planned, press.came))
    return msgspec.structs.replace(told, before=Said(verdict, press.came, press.planned))


def line_of(
    reader: Reader, one: people.Person, day: date, now: datetime, called: Row[Any] | None, *, agreed: bool
) -> Line:
    """One candidate's line of a day, without its number."""
    record = reader.record(day, now.date(), f"{now:%H:%M}")
    line = Line(person=one.id, name=one.name, number=0, planned=record.planned if record else "", agreed=agreed)
    if record is None or not record.by:
        return line
    if record.by == "self" and not agreed:
        return msgspec.structs.replace(line, verdict="own", by="self")
    noted = record.by == "trainer" or bool(record.came) or record.verdict == "excused"
    return msgspec.structs.replace(
        line,
        verdict=record.verdict if noted else "open",
        came=record.came,
        early=record.early,
        by=record.by,
        reason=record.reason if agreed or called is None else called.reason,
    )


def _rolls(reading: Connection, trust: Trust, ids: list[str], day: date) -> dict[str, dict[str, Row[Any]]]:
    """What the trainers noted of these people on this day and the weeks before it."""
    table = tables.roll
    since = (day - timedelta(days=_BACK)).isoformat()
    asked = select(table).where(table.c.day.between(since, day.isoformat()), table.c.person.in_(ids))
    found: dict[str, dict[str, Row[Any]]] = {}
    for row in reading.execute(asked):
        if is_noted(trust, row):
            found.setdefault(row.person, {})[row.day] = row
    return found


def _in_a_row(calendar: Calendar, called: Mapping[str, Row[Any]], day: date) -> list[date]:
    """The course days in a row, up to this one, a trainer noted her absent on. An excused day is no day for it."""
    away: list[date] = []
    for one in reversed(calendar.course_days(day - timedelta(days=_BACK), day)):
        row = called.get(one.isoformat())
        verdict = row.verdict if row is not None else ""
        if verdict == "absent":
            away.append(one)
        elif verdict != "excused" and not (one == day and not verdict):
            break
    return away if len(away) >= IN_A_ROW else []
