"""Where somebody's hours are going: when they are enough at the pace of the last four weeks, and what a later flight
would take out of them.
"""

from collections.abc import Iterable
from datetime import date, timedelta

import msgspec

from intern_desktop.departure import training_hours
from intern_desktop.departure.programme import Journey
from intern_desktop.departure.timetable import Calendar
from intern_desktop.departure.training_hours import Hours, Lesson, month_after

WEEKS = 4
_FARTHEST = 400


class Outlook(msgspec.Struct, frozen=True):
    """`on`: the day on which the hours are enough, None without a pace. `in_time`: whether it lies before the entry.

    `later`: an entry a month after the one that is known, and `lost` the minutes that would then count no more.
    """

    on: date | None = None
    in_time: bool = True
    later: date | None = None
    lost: int = 0


def outlook(lessons: list[Lesson], hours: Hours, journey: Journey, calendar: Calendar, today: date) -> Outlook:
    """All of it, for lessons and their count as they stand today."""
    on = None if hours.enough else enough_on(lessons, hours, calendar, today)
    later, lost = lost_when_later(lessons, hours, journey)
    in_time = on is None or hours.last is None or on <= hours.last
    return Outlook(on=on, in_time=in_time, later=later, lost=lost)


def enough_on(lessons: list[Lesson], hours: Hours, calendar: Calendar, today: date) -> date | None:
    """The day on which nothing is missing if she goes on as in the last four weeks; None without any lesson in them.

    Days without a course or too early to count are no days for this; where there is no calendar every day is one.
    """
    counting = [one for one in lessons if training_hours.counts(one.subject)]
    minutes, days = pace(counting, calendar, today)
    if not minutes:
        return None
    needed = -(-hours.missing * days // minutes)
    begins = max(today + timedelta(days=1), hours.first or today)
    ahead = _days(calendar, begins, begins + timedelta(days=_FARTHEST))
    if needed > len(ahead):
        return None
    on = ahead[needed - 1] if needed else today
    inside = [one.day for one in counting if hours.first is None or one.day >= hours.first] or ahead[:1]
    return on if hours.spread else max(on, month_after(min(inside), 1) - timedelta(days=1))


def pace(counting: Iterable[Lesson], calendar: Calendar, today: date) -> tuple[int, int]:
    """The minutes learnt in the last four weeks, and on how many days of the course they could have been learnt.

    A day that has only begun, with nothing logged yet, is none of them; nor are days before her first lesson.
    """
    first = today - timedelta(days=7 * WEEKS - 1)
    recent = [one for one in counting if first <= one.day <= today]
    if not recent:
        return 0, 0
    begun = min(one.day for one in recent)
    last = today if any(one.day == today for one in recent) else today - timedelta(days=1)
    days = set(_days(calendar, begun, last)) | {one.day for one in recent}
    return sum(one.minutes for one in recent), len(days)


def lost_when_later(lessons: list[Lesson], hours: Hours, journey: Journey) -> tuple[date | None, int]:
    """The entry a month later than known, and the minutes that then lie too early to count."""
    if journey.arrival is None:
        return None, 0
    later = month_after(journey.arrival, 1)
    moved = msgspec.structs.replace(journey, entry=later)
    return later, max(hours.counted - training_hours.count(lessons, moved, passed=False).counted, 0)


def _days(calendar: Calendar, first: date, last: date) -> list[date]:
    if calendar.known:
        return calendar.course_days(first, last)
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
