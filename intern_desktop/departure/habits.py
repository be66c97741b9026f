"""Other habits of the trade: greeting first, reporting, tidying, preparing the evening before, a little Japanese.

A candidate ticks them herself. A habit exists for her from the day she first ticked it; a day without a course, an
excused one, one after she has left, and today while it is open do not exist for it. Which definition of strength this
is, and why, stands in docs/decisions/punctuality-strength.md.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

import msgspec
from sqlalchemy import Connection, select

from intern_desktop import resources
from intern_desktop.departure import day_records, duties, journeys, punctuality, timetable
from intern_desktop.departure.timetable import Calendar
from intern_desktop.errors import UserError
from intern_desktop.i18n import N_
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Act
from intern_desktop.store.tables import habit_day

Words = dict[str, str]
WINDOW = 7
"""The days that are looked at together: `per_week` counts within seven days that exist."""
BACK = 7
"""So many days back a habit can still be ticked."""


class Habit(msgspec.Struct, frozen=True):
    """One habit as the resource file says it. `per_week` of seven days that exist; `every_day`: on days without a
    course too. `page` of the guide and `cards` of the practice help with it."""

    id: str
    icon: str
    title: Words
    why: Words
    per_week: int = WINDOW
    every_day: bool = False
    page: str = ""
    cards: tuple[str, ...] = ()


class HabitDay(msgspec.Struct, frozen=True, gc=False):
    """One day that exists for a habit: whether it was done."""

    day: date
    done: bool


@cache
def habits() -> tuple[Habit, ...]:
    """The habits in their order."""
    return msgspec.convert(resources.toml("checklists/habits.toml")["habit"], tuple[Habit, ...])


def habit(habit_id: str) -> Habit:
    """One habit by its id. KeyError when there is none."""
    return {one.id: one for one in habits()}[habit_id]


def records(reading: Connection, person: str, habit_id: str, today: date) -> list[HabitDay]:
    """The days that exist for a habit of hers, oldest first; today only when it is done."""
    return _records(reading, person, (habit(habit_id),), today)[habit_id]


def all_records(reading: Connection, person: str, today: date) -> dict[str, list[HabitDay]]:
    """The same for every habit by its id, read at once."""
    return _records(reading, person, habits(), today)


def strength(found: Iterable[HabitDay], per_week: int) -> float:
    """How strong a habit is, from 0 to 1.

    A day on which it was done always raises the score. A day on which it was not lowers it only when more than
    7 - `per_week` of the last seven days that exist were without it.
    """
    points = curve(found, per_week)
    return points[-1][1] if points else 0.0


def curve(found: Iterable[HabitDay], per_week: int) -> list[tuple[date, float]]:
    """The strength after each day."""
    share = per_week / WINDOW
    raised, faded = 0.5 ** (1 / (share**0.5) / 13), 0.5 ** (share**0.5 / 13)
    score, points = 0.0, []
    last: list[bool] = []
    for record in found:
        last = [*last[1 - WINDOW :], record.done]
        if record.done:
            score = score * raised + 1 - raised
        elif last.count(False) > WINDOW - per_week:
            score *= faded
        points.append((record.day, score))
    return points


def check(act: Act, person: str, habit_id: str, day: date, done: bool) -> None:
    """She did it on a day, or takes that back. Raises UserError for a day ahead, long ago, or without a course."""
    duties.require(act, "habits.check", person)
    today = act.at.date()
    if not today - timedelta(days=BACK) <= day <= today:
        # Translators: vi: "Thói quen ghi được cho hôm nay và bảy ngày trước đó."
        raise UserError(N_("A habit can be noted for today and for the seven days before."))
    if not _exists(act.reading, person, habit(habit_id), day):
        raise UserError(N_("There is no course on this day."))
    subject = f"{person}/{habit_id}/{day.isoformat()}"
    act.append("habit_day", subject=subject, scope=shared(person), fields={"done": done})


def _records(reading: Connection, person: str, asked: tuple[Habit, ...], today: date) -> dict[str, list[HabitDay]]:
    done = {one.id: _done(reading, person, one.id, today) for one in asked}
    begun = [min(done[one.id]) for one in asked if not one.every_day and done[one.id]]
    calendar = timetable.read(reading, timetable.holder_of(reading, person))
    courses = _course_days(reading, person, calendar, min(begun), today) if begun else []
    journey = journeys.read(reading, person)
    found = {}
    for one in asked:
        kept, days = done[one.id], courses
        first = max(min(kept, default=date.max), journey.enrolled or date.min)
        if one.every_day:
            days = _every_day(first, today)
        elif calendar.periods:  # what she kept before this calendar began, as in another class, goes along
            begins = calendar.periods[0].since
            days = sorted({*courses, *(day for day, was_done in kept.items() if was_done and day < begins)})
        found[one.id] = [
            HabitDay(day, kept.get(day, False))
            for day in days
            if day >= first and (kept.get(day, False) or (day < today and not day_records.is_gone(journey, day)))
        ]
    return found


def _done(reading: Connection, person: str, habit_id: str, today: date) -> dict[date, bool]:
    """What she said of a habit, from the day she first kept it."""
    table = habit_day
    rows = reading.execute(select(table.c.day, table.c.done).where(table.c.person == person, table.c.habit == habit_id))
    found = {day: row.done for row in rows if (day := journeys.day_of(row.day)) is not None}
    first = min((day for day, done in found.items() if done), default=date.max)
    return {day: done for day, done in found.items() if first <= day <= today}


def _exists(reading: Connection, person: str, asked: Habit, day: date) -> bool:
    calendar = timetable.read(reading, timetable.holder_of(reading, person))
    return asked.every_day or bool(_course_days(reading, person, calendar, day, day))


def _every_day(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)] if first <= last else []


def _course_days(reading: Connection, person: str, calendar: Calendar, first: date, last: date) -> list[date]:
    """The course days between two, without those on which she was excused."""
    if not calendar.known:
        usual = Calendar(periods=(timetable.Period(first, timetable.usual_week()),))
        return usual.course_days(first, last)
    away = {one.day for one in punctuality.records(reading, person, last) if one.verdict == "excused"}
    return [day for day in calendar.course_days(first, last) if day not in away]
