"""Other habits of the trade: greeting first, reporting, tidying, preparing the evening before, a little Japanese.

A candidate ticks them herself. A habit exists for her from the day she first ticked it; a day without a course, an
excused one and today while it is open do not exist for it. Which definition of strength this is, and why, stands in
docs/decisions/punctuality-strength.md.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

import msgspec
from sqlalchemy import Connection, select

from intern_desktop import resources
from intern_desktop.departure import journeys, punctuality, timetable
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
    done = _done(reading, person, habit_id)
    if not done or min(done) > today:
        return []
    days = _days(reading, person, habit(habit_id), min(done), today)
    return [HabitDay(day, done.get(day, False)) for day in days if day < today or done.get(day, False)]


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
    today = act.at.date()
    if not today - timedelta(days=BACK) <= day <= today:
        # Translators: vi: "Thói quen ghi được cho hôm nay và bảy ngày trước đó."
        raise UserError(N_("A habit can be noted for today and for the seven days before."))
    if not _days(act.reading, person, habit(habit_id), day, day):
        raise UserError(N_("There is no course on this day."))
    subject = f"{person}/{habit_id}/{day.isoformat()}"
    act.append("habit_day", subject=subject, scope=shared(person), fields={"done": done})


def _done(reading: Connection, person: str, habit_id: str) -> dict[date, bool]:
    table = habit_day
    rows = reading.execute(select(table).where(table.c.person == person, table.c.habit == habit_id))
    found = {date.fromisoformat(row.day): row.done for row in rows}
    first = min((day for day, done in found.items() if done), default=None)
    return {} if first is None else {day: done for day, done in found.items() if day >= first}


def _days(reading: Connection, person: str, asked: Habit, first: date, last: date) -> list[date]:
    """The days between two that exist for a habit: course days without excused ones; every day for one at home."""
    enrolled = journeys.read(reading, person).enrolled
    first = first if enrolled is None else max(first, enrolled)
    if asked.every_day:
        return [first + timedelta(days=n) for n in range((last - first).days + 1)]
    calendar = timetable.read(reading, timetable.holder_of(reading, person))
    if not calendar.known:
        usual = timetable.Calendar(periods=(timetable.Period(first, timetable.usual_week()),))
        return usual.course_days(first, last)
    away = {one.day for one in punctuality.records(reading, person, last) if one.verdict == "excused"}
    return [day for day in calendar.course_days(first, last) if day not in away]
