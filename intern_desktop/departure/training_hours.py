"""Lessons before the entry into Japan: logged by day and subject, and how many hours of them count on that day.

What counts is what was learnt in the six months before the entry: 160 hours shorten the lectures after it, under
Employment for Skill Development 110 once A1 is passed. Lessons on legal protection are logged, but do not count: that
subject is taught after the entry. The hours, the window and their sources stand in
resources/checklists/programmes.toml.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, select

from intern_desktop.departure import clock, duties, journeys, marks, programme
from intern_desktop.departure.programme import Journey
from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.store.entry import CENTRE, new_id, shared
from intern_desktop.store.journal import Act
from intern_desktop.store.tables import attended, lesson

SUBJECTS = ("japanese", "life", "legal", "other")
"""Japanese; life in Japan; legal protection (by somebody from outside); what else is useful."""
LONGEST = 480
"""Minutes of one day that count at most: eight hours."""
_OLDEST = 9
"""Months after which nothing is written down any more: by then it cannot count for any entry to come."""


class Lesson(msgspec.Struct, frozen=True, kw_only=True):
    """One lesson as it was held. `begins` is "HH:MM" or ""; `minutes` its length, or as much of it as she was there."""

    id: str = ""
    class_id: str = ""
    day: date
    begins: str = ""
    subject: str
    minutes: int
    words: str = ""
    teacher: str = ""
    place: str = ""


class Hours(msgspec.Struct, frozen=True, kw_only=True):
    """How far somebody is, in minutes. `first` and `last` bound the days that count; None while no entry is known.

    `by_subject` is all within these days, `apart` as much of it as lies in a subject that does not count. `outside` was
    learnt too early to count; `over` was more than eight hours on one day. `spread` is whether the lessons that count
    lie at least a month apart, as they must.
    """

    by_subject: dict[str, int]
    apart: int = 0
    outside: int
    over: int
    wants: int
    first: date | None
    last: date | None
    spread: bool

    @property
    def counted(self) -> int:
        """All minutes that count on the day of entry."""
        return sum(self.by_subject.values()) - self.apart

    @property
    def enough(self) -> bool:
        """Whether nothing is missing."""
        return self.counted >= self.wants and self.spread

    @property
    def missing(self) -> int:
        """Minutes still to learn."""
        return max(self.wants - self.counted, 0)


def log(act: Act, held: Lesson, people: Mapping[str, int | None]) -> str:
    """Write down a lesson of a class and who was there: each for so many minutes, or (None) for all of it.

    Returns its id. Raises FieldError "day", "minutes" or "subject".
    """
    duties.require(act, "training_hours.log", held.class_id)
    lesson_id = new_id()
    act.append("lesson", subject=lesson_id, scope=CENTRE, fields=_checked(act, held))
    for person, minutes in people.items():
        _attend(act, person, lesson_id, held.minutes if minutes is None else min(minutes, held.minutes))
    return lesson_id


def log_row(act: Act, row: Sequence[Lesson], people: Mapping[str, int | None]) -> None:
    """Lessons of one day after each other. Of their minutes together each was there for so many, or (None) for all;
    whoever was there for a part came late: what is missing is taken off at the beginning.
    """
    for held in row:
        check(act, held)
    missed = {
        person: 0 if minutes is None else max(sum(one.minutes for one in row) - minutes, 0)
        for person, minutes in people.items()
    }
    for held in row:
        log(act, held, {person: max(held.minutes - less, 0) if less else None for person, less in missed.items()})
        missed = {person: max(less - held.minutes, 0) for person, less in missed.items()}


def check(act: Act, held: Lesson) -> None:
    """Raise what `log` would raise, and write nothing: before several are written in one step."""
    _checked(act, held)


def log_own(act: Act, person: str, held: Lesson) -> str:
    """The same on a PC of her own: what she learnt, written down by herself."""
    duties.require(act, "training_hours.log_own", person)
    lesson_id = new_id()
    act.append("lesson", subject=lesson_id, scope=shared(person), fields=_checked(act, held))
    _attend(act, person, lesson_id, held.minutes)
    return lesson_id


def log_own_row(act: Act, person: str, row: Sequence[Lesson]) -> None:
    """Several lessons of her own day, or none of them."""
    for held in row:
        check(act, held)
    for held in row:
        log_own(act, person, held)


def correct(act: Act, held: Lesson, people: Mapping[str, int | None] | None = None) -> None:
    """Write a lesson, known by its id, differently. Who was there for all of it is there for all of it now.

    With `people` it is said anew who was there: each for so many minutes, or (None) for all of it.
    """
    was = act.reading.execute(select(lesson.c.minutes, lesson.c.day).where(lesson.c.lesson == held.id)).one()
    duties.require(act, "training_hours.correct", _whose(act, held.id))
    if held.class_id:
        duties.require(act, "training_hours.correct", held.class_id)
    fields = _checked(act, held, was=was.day)
    act.append("lesson", subject=held.id, scope=_scope(act, held.id), fields=fields)
    known = act.reading.execute(select(attended).where(attended.c.lesson == held.id)).all()
    there = {row.person: held.minutes if row.minutes == was.minutes else row.minutes for row in known}
    for person, minutes in (people or {}).items():
        there[person] = held.minutes if minutes is None else min(minutes, held.minutes)
    before = {row.person: row.minutes for row in known}
    for person, now in there.items():
        if before.get(person, 0) != now:
            _attend(act, person, held.id, now)


def remove(act: Act, lesson_id: str) -> None:
    """Take a lesson out; it may be brought back until one leaves."""
    duties.require(act, "training_hours.remove", _whose(act, lesson_id))
    act.append("lesson", subject=lesson_id, scope=_scope(act, lesson_id), fields={"deleted": True})


def attend(act: Act, person: str, lesson_id: str, minutes: int) -> None:
    """How many minutes of a lesson somebody was there; 0 is not at all."""
    duties.require(act, "training_hours.attend", person)
    _attend(act, person, lesson_id, minutes)


def _attend(act: Act, person: str, lesson_id: str, minutes: int) -> None:
    act.append("attended", subject=f"{person}/{lesson_id}", scope=shared(person), fields={"minutes": max(minutes, 0)})


def lessons_of(reading: Connection, person: str) -> list[Lesson]:
    """What she was there for, by day; of each lesson as many minutes as she was there."""
    rows = reading.execute(
        select(lesson, attended.c.minutes.label("hers"))
        .join(attended, attended.c.lesson == lesson.c.lesson)
        .where(attended.c.person == person, attended.c.minutes > 0, lesson.c.deleted.is_(False), lesson.c.day != "")
        .order_by(lesson.c.day, lesson.c.begins, lesson.c.lesson)
    )
    return [_part(row, min(row.hers, row.minutes)) for row in rows if journeys.day_of(row.day) is not None]


def lessons_of_class(reading: Connection, class_id: str) -> list[tuple[Lesson, dict[str, int]]]:
    """The lessons of a class by day, each with the minutes of whoever was there."""
    there: dict[str, dict[str, int]] = {}
    for row in reading.execute(select(attended)):
        there.setdefault(row.lesson, {})[row.person] = row.minutes
    rows = reading.execute(
        select(lesson)
        .where(lesson.c.class_id == class_id, lesson.c.deleted.is_(False), lesson.c.day != "")
        .order_by(lesson.c.day, lesson.c.begins, lesson.c.lesson)
    )
    read = (row for row in rows if journeys.day_of(row.day) is not None)
    return [(_lesson(row, row.minutes), there.get(row.lesson, {})) for row in read]


def total(reading: Connection, person: str, journey: Journey) -> Hours:
    """How many of her hours count on the day of entry, as far as it is known."""
    return count(lessons_of(reading, person), journey, passed=has_passed(reading, person))


def count(lessons: Iterable[Lesson], journey: Journey, *, passed: bool) -> Hours:
    """The same over lessons at hand. `passed`: whether A1 is."""
    first, last = window(journey.arrival)
    by_subject, by_day, outside, over, apart = dict.fromkeys(SUBJECTS, 0), dict[date, int](), 0, 0, 0
    for one in lessons:
        if (first and one.day < first) or (last and one.day > last):
            outside += one.minutes
            continue
        if not counts(one.subject):
            by_subject[one.subject] += one.minutes
            apart += one.minutes
            continue
        kept = min(one.minutes, LONGEST - by_day.get(one.day, 0))
        by_day[one.day] = by_day.get(one.day, 0) + kept
        by_subject[one.subject] += kept
        over += one.minutes - kept
    days = [day for day, minutes in by_day.items() if minutes]
    spread = bool(days) and month_after(min(days), _rule("month_apart")) <= max(days) + timedelta(days=1)
    wants = 60 * _rule("hours_passed" if passed and journey.programme == "esd" else "hours")
    return Hours(
        by_subject=by_subject,
        apart=apart,
        outside=outside,
        over=over,
        wants=wants,
        first=first,
        last=last,
        spread=spread,
    )


def counts(subject: str) -> bool:
    """Whether lessons in this subject count before the entry."""
    return subject in programme.rules()["lessons"]["counts"]


def window(entry: date | None) -> tuple[date | None, date | None]:
    """The first and the last day that count for an entry on this day."""
    if entry is None:
        return None, None
    return month_after(entry, -_rule("months")), entry - timedelta(days=1)


def month_after(day: date, months: int) -> date:
    """The same day so many months on, or back; the last of the month where there is no such day (Civil Code, 143)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for number in range(day.day, 27, -1):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    return date(year, month + 1, day.day)


def has_passed(reading: Connection, person: str) -> bool:
    """Whether she has reported A1 as passed, or a trainer has confirmed it."""
    return marks.one(reading, person, "a1").said in ("claimed", "confirmed")


def _rule(name: str) -> int:
    return int(programme.rules()["lessons"][name])


def _whose(act: Act, lesson_id: str) -> str:
    """Whom a lesson is about: its class, or whoever logged it for herself."""
    class_id = act.reading.execute(select(lesson.c.class_id).where(lesson.c.lesson == lesson_id)).scalar()
    if class_id:
        return str(class_id)
    hers = act.reading.execute(select(attended.c.person).where(attended.c.lesson == lesson_id)).scalar()
    return str(hers or "")


def _scope(act: Act, lesson_id: str) -> str:
    """Where a lesson is kept: with the centre, or with whoever logged it for herself."""
    class_id = act.reading.execute(select(lesson.c.class_id).where(lesson.c.lesson == lesson_id)).scalar()
    person = act.reading.execute(select(attended.c.person).where(attended.c.lesson == lesson_id)).scalar()
    return CENTRE if class_id or person is None else shared(person)


def _checked(act: Act, held: Lesson, was: str = "") -> dict[str, str | bool | int]:
    """What is written of a lesson. `was`: its day until now, which nobody has to justify any more."""
    today = act.at.date()
    if held.day > today:
        # Translators: vi: "Ngày này chưa tới. Buổi học được ghi sau khi đã học."
        raise FieldError("day", N_("This day has not come yet. A lesson is written down after it was held."))
    if held.day < month_after(today, -_OLDEST) and held.day.isoformat() != was:
        # Translators: vi: "Ngày này đã hơn chín tháng trước, không còn tính được nữa. Xem lại năm."
        raise FieldError("day", N_("This day is more than nine months ago and can count no more. Look at the year."))
    if not 0 < held.minutes <= LONGEST:
        # Translators: vi: "Một buổi dài từ 1 phút tới 8 giờ."
        raise FieldError("minutes", N_("A lesson lasts from 1 minute to 8 hours."))
    if held.subject not in SUBJECTS:
        # Translators: vi: "Chọn một môn trong danh sách."
        raise FieldError("subject", N_("Choose one of the subjects."))
    words = {name: getattr(held, name).strip() for name in ("class_id", "begins", "words", "teacher", "place")}
    said: dict[str, str | bool | int] = {"day": held.day.isoformat(), "minutes": held.minutes, "subject": held.subject}
    return {**said, **words, "deleted": False}


def _part(row: Row[Any], minutes: int) -> Lesson:
    """As much of a lesson as she was there: what she missed is taken off at its beginning, as in `log_row`."""
    held = _lesson(row, minutes)
    missed = row.minutes - minutes
    if not held.begins or not missed:
        return held
    begun = clock.minutes(held.begins) + missed
    return msgspec.structs.replace(held, begins=f"{begun // 60 % 24:02}:{begun % 60:02}")


def _lesson(row: Row[Any], minutes: int) -> Lesson:
    return Lesson(
        id=row.lesson,
        class_id=row.class_id,
        day=date.fromisoformat(row.day),
        begins=row.begins if clock.is_time(row.begins) else "",
        subject=row.subject if row.subject in SUBJECTS else "other",
        minutes=minutes,
        words=row.words,
        teacher=row.teacher,
        place=row.place,
    )
