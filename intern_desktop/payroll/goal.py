"""What reaches a goal: how much overtime a month, or how many months."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.payroll.course import Course
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.loan import dong_for
from intern_desktop.payroll.month import between
from intern_desktop.payroll.offer import Hours
from intern_desktop.payroll.payslip import LAST_YEAR
from intern_desktop.payroll.plan import Plan, run
from intern_desktop.payroll.plan_context import NO_RATE
from intern_desktop.payroll.plan_month import PlanMonth

LONGEST = 120
"""Months of the longest plan that is looked at, and no later than LAST_YEAR."""
MONTHS_OF_TAX = 12
"""How far back the tax reaches that a leaver gets back: the payments of a calendar year, and one month."""
SLACK = 8
"""Half hours below the found ones that are tried too: a higher grade can eat up an hour's pay."""


class Goal(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Either yen that are saved in Japan, or dong: the saved yen at the rate and what was sent home."""

    yen: int | None = None
    vnd: int | None = None


class Answer(msgspec.Struct, frozen=True, gc=False):
    """The overtime of each month in hours or the months from arrival that reach the goal, and the plan with them.

    `amount` is None when nothing within the bounds reaches it; the plan is then the one that comes nearest. `tried` are
    the hours of the plan, where hours were asked for.
    """

    amount: Decimal | int | None
    plan: Plan
    tried: Decimal = Decimal(0)


def months_to_reach(course: Course, goal: Goal, law: Law) -> Answer:
    """The fewest months from arrival after which she could leave with the goal reached."""
    longest = run(_with_months(course, _longest(course)), law)
    for month, come_back in zip(longest.months, _most_that_comes_back(longest), strict=True):
        if month.contract_month and _within_reach(longest, month, come_back, goal, course):
            plan = run(_with_months(course, month.number), law)
            if reached(plan, goal):
                return Answer(month.number, plan)
    return Answer(None, longest)


def _longest(course: Course) -> int:
    return min(LONGEST, between(course.start, date(LAST_YEAR, 12, 1)) + 1)


def _most_that_comes_back(plan: Plan) -> Iterator[int]:
    """For each month what leaving then can give back at most: the income tax of a year, in yen."""
    taxes = [month.slip.yen("income_tax") for month in plan.months]
    for at in range(len(taxes)):
        yield sum(taxes[max(at - MONTHS_OF_TAX, 0) : at + 1])


def _within_reach(plan: Plan, month: PlanMonth, come_back: int, goal: Goal, course: Course) -> bool:
    """Whether leaving after this month could reach the goal: only then the whole sum is worked out."""
    if goal.yen is not None:
        return month.saved + come_back >= goal.yen
    if course.exchange_rate is None:
        raise FieldError("exchange_rate", NO_RATE)
    sent = sum(one.received_vnd or 0 for one in plan.months[: month.number])
    return dong_for(month.saved + come_back, course.exchange_rate) + sent >= (goal.vnd or 0)


def overtime_to_reach(course: Course, goal: Goal, law: Law) -> Answer:
    """The fewest hours of overtime in every contract month, in half hours up to the month's line, that reach the goal.

    Night and holiday hours stay as they are.
    """
    most = _most_half_hours(law)
    found = _first(most + 1, lambda at: _reaches(_with_overtime(course, at), goal, law))
    if found is None:
        return _nearest(course, goal, law, most)
    return Answer(_hours(found), run(_with_overtime(course, found), law), _hours(found))


def _nearest(course: Course, goal: Goal, law: Law, most: int) -> Answer:
    """Where the most half hours do not reach: what comes nearest, or the fewest of those just below that do reach."""
    plans = {at: run(_with_overtime(course, at), law) for at in range(most, max(most - SLACK, 0) - 1, -1)}
    reaching = [at for at, plan in plans.items() if reached(plan, goal)]
    best = min(reaching) if reaching else max(plans, key=lambda at: plans[at].totals.saved)
    return Answer(_hours(best) if reaching else None, plans[best], _hours(best))


def _most_half_hours(law: Law) -> int:
    """Overtime above the month's line is beyond the usual agreement (労働基準法 第36条第4項): no plan is made of it."""
    hours: int = Law.assumed(law.day).row("overtime_limits").value["month"]
    return 2 * hours


def reached(plan: Plan, goal: Goal) -> bool:
    """Whether a plan ends with the goal. FieldError for dong without an exchange rate."""
    if goal.yen is not None:
        return plan.totals.saved >= goal.yen
    if plan.totals.saved_vnd is None:
        raise FieldError("exchange_rate", NO_RATE)
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
