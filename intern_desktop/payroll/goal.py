"""What reaches a goal: how much overtime a month, or how many months."""

from collections.abc import Callable
from decimal import Decimal

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.course import Course
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.month import between
from intern_desktop.payroll.offer import Hours
from intern_desktop.payroll.plan import Plan, run

HALF_HOURS_OF_45 = 90
"""Overtime above 45 hours a month is beyond the usual agreement (労働基準法 第36条第4項): no plan is made of it."""
LONGEST = 60
"""Months of the longest plan."""
SLACK = 8
"""Half hours below the found ones that are tried too: a higher grade can eat up an hour's pay."""


class Goal(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Either yen that are saved in Japan, or dong: the saved yen at the rate and what was sent home."""

    yen: int | None = None
    vnd: int | None = None


class Answer(msgspec.Struct, frozen=True, gc=False):
    """The overtime of each month in hours or the months from arrival that reach the goal, and the plan with them.

    `amount` is None when nothing within the bounds reaches it; the plan is then the one that comes nearest.
    """

    amount: Decimal | int | None
    plan: Plan


def months_to_reach(course: Course, goal: Goal, law: Law) -> Answer:
    """The fewest months from arrival, up to LONGEST, after which she could leave with the goal reached."""
    least = course.lecture.months + 1
    counts = range(least, LONGEST + 1)
    found = _first(len(counts), lambda at: _reaches(_with_months(course, counts[at]), goal, law))
    if found is None:
        return Answer(None, run(_with_months(course, LONGEST), law))
    return Answer(counts[found], run(_with_months(course, counts[found]), law))


def overtime_to_reach(course: Course, goal: Goal, law: Law) -> Answer:
    """The fewest hours of overtime in every contract month, in half hours up to 45, that reach the goal.

    Night and holiday hours stay as they are.
    """
    found = _first(HALF_HOURS_OF_45 + 1, lambda at: _reaches(_with_overtime(course, at), goal, law))
    if found is None:
        return Answer(None, run(_with_overtime(course, HALF_HOURS_OF_45), law))
    return Answer(_hours(found), run(_with_overtime(course, found), law))


def reached(plan: Plan, goal: Goal) -> bool:
    """Whether a plan ends with the goal. FieldError for dong without an exchange rate."""
    if goal.yen is not None:
        return plan.totals.saved >= goal.yen
    if plan.totals.saved_vnd is None:
        raise FieldError("exchange_rate", N_("Type how many dong one yen is worth, and on which day."))
    return plan.totals.saved_vnd + (plan.totals.received_vnd or 0) >= (goal.vnd or 0)


def _reaches(course: Course, goal: Goal, law: Law) -> bool:
    return reached(run(course, law), goal)


def _first(count: int, reaches: Callable[[int], bool]) -> int | None:
    """The first place that reaches, by halving; a few places below it are tried too."""
    if not reaches(count - 1):
        return None
    low, high = 0, count - 1
    while low < high:
        middle = (low + high) // 2
        if reaches(middle):
            high = middle
        else:
            low = middle + 1
    below = [at for at in range(max(low - SLACK, 0), low) if reaches(at)]
    return min(below, default=low)


def _with_months(course: Course, months: int) -> Course:
    return msgspec.structs.replace(course, months=months)


def _with_overtime(course: Course, half_hours: int) -> Course:
    lasting = between(course.contract_start, course.last_month) + 1
    count = max(min(len(course.overtime), lasting), 1)
    hours = tuple(_with_hours(course.hours(number), half_hours) for number in range(1, count + 1))
    return msgspec.structs.replace(course, overtime=hours)


def _with_hours(hours: Hours, half_hours: int) -> Hours:
    return msgspec.structs.replace(hours, overtime_hours=_hours(half_hours), over_60_hours=Decimal(0))


def _hours(half_hours: int) -> Decimal:
    return Decimal(half_hours) * Decimal("0.5")
