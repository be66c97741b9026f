"""Overtime beyond what an agreement under article 36 may allow (労働基準法 第36条), month by month and year by year."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from intern_desktop.i18n import N_
from intern_desktop.payroll.course import Course
from intern_desktop.payroll.findings import Finding, found
from intern_desktop.payroll.law import Dated, Law
from intern_desktop.payroll.lines import Shown, Step
from intern_desktop.payroll.month import later
from intern_desktop.payroll.working_time import shown
from intern_desktop.payroll.yen import exact

YEAR = 12

_ABOVE_MONTH = N_(
    "{hours} hours of overtime are planned for {month}; more than {limit} hours in a month need a special clause."
)
_ABOVE_YEAR = N_(
    "{hours} hours of overtime are planned for the {months} months from {first_month}; "
    "more than {limit} hours in a year need a special clause."
)
_TOO_OFTEN = N_(
    "In the {months} months from {first_month}, {times} have more than {limit} hours of overtime; "
    "even a special clause allows this in at most {most} months of a year."
)
_ABOVE_SPECIAL_YEAR = N_(
    "{hours} hours of overtime are planned for the {months} months from {first_month}; "
    "even a special clause allows at most {limit} hours in a year."
)
_ABOVE_SPECIAL_MONTH = N_(
    "{hours} hours of overtime and of work on holidays are planned for {month}; "
    "even with a special clause they have to be fewer than {limit}."
)
_ABOVE_AVERAGE = N_(
    "From {first_month} to {last_month}, overtime and work on holidays are {hours} hours a month on the average; "
    "even a special clause allows at most {limit}."
)

ASK_AGREEMENT = N_(
    "Ask the company for its overtime agreement (36協定) and whether it has a special clause (特別条項)."
)
ASK_LIMIT = N_("Ask the company and the supervising organisation how many hours of overtime there really are.")


class _Window(msgspec.Struct, frozen=True, gc=False):
    """Months of the contract in a row, from the `first` (0 is the contract's first), and what they come to."""

    first: int
    months: int
    hours: Decimal


def overtime_findings(course: Course, law: Law) -> Iterator[Finding]:
    """Each limit that the overtime of the contract's months leaves behind, at the month or the year that is highest.

    A year is any 12 months in a row, or the whole contract when it is shorter.
    """
    months = course.months - course.lecture.months
    hours = [course.hours(number) for number in range(1, months + 1)]
    overtime = [one.overtime_hours + one.over_60_hours for one in hours]
    if not any(overtime) and not any(one.holiday_hours for one in hours):
        return
    limits = law.at(course.contract_start).row("overtime_limits")
    with_holidays = [all_ + one.holiday_hours for all_, one in zip(overtime, hours, strict=True)]
    tell = _Teller(course, limits)
    yield from _of_months(overtime, with_holidays, tell)
    yield from _of_years(overtime, tell)
    yield from _too_often(overtime, tell)
    yield from _of_averages(with_holidays, tell)


class _Teller:
    """Makes the findings of one course."""

    def __init__(self, course: Course, limits: Dated[dict[str, Any]]) -> None:
        self.course, self.limits = course, limits

    def limit(self, name: str) -> int:
        """A limit by its key in the data."""
        return int(self.limits.value[name])

    def month(self, place: int) -> date:
        """The month at a place of the contract, 0 for the first."""
        return later(self.course.contract_start, place)

    def finding(self, code: str, message: str, ask: str, told: dict[str, Shown]) -> Finding:
        """One finding with its sentence."""
        return found(code, self.course.offer.programme, Step(message, told), ask, assumed=self.limits.assumed)


def _of_months(overtime: Sequence[Decimal], with_holidays: Sequence[Decimal], tell: _Teller) -> Iterator[Finding]:
    for code, hours, limit, allowed, message, ask in (
        ("overtime_above_45", overtime, tell.limit("month"), True, _ABOVE_MONTH, ASK_AGREEMENT),
        ("overtime_above_100", with_holidays, tell.limit("special_month"), False, _ABOVE_SPECIAL_MONTH, ASK_LIMIT),
    ):
        most = max(hours)
        if most > limit or (most == limit and not allowed):
            month = tell.month(hours.index(most))
            yield tell.finding(code, message, ask, {"hours": most, "month": month, "limit": limit})


def _of_years(overtime: Sequence[Decimal], tell: _Teller) -> Iterator[Finding]:
    year = _highest(_windows(overtime, min(YEAR, len(overtime))))
    for code, name, message, ask in (
        ("overtime_above_360", "year", _ABOVE_YEAR, ASK_AGREEMENT),
        ("overtime_above_720", "special_year", _ABOVE_SPECIAL_YEAR, ASK_LIMIT),
    ):
        limit = tell.limit(name)
        if year.hours > limit:
            first = tell.month(year.first)
            told: dict[str, Shown] = {"hours": year.hours, "months": year.months, "first_month": first, "limit": limit}
            yield tell.finding(code, message, ask, told)


def _too_often(overtime: Sequence[Decimal], tell: _Teller) -> Iterator[Finding]:
    limit, most = tell.limit("month"), tell.limit("special_times")
    above = [Decimal(hours > limit) for hours in overtime]
    year = _highest(_windows(above, min(YEAR, len(above))))
    if year.hours > most:
        told: dict[str, Shown] = {"months": year.months, "first_month": tell.month(year.first)}
        told |= {"times": int(year.hours), "limit": limit, "most": most}
        yield tell.finding("overtime_above_45_too_often", _TOO_OFTEN, ASK_LIMIT, told)


def _of_averages(with_holidays: Sequence[Decimal], tell: _Teller) -> Iterator[Finding]:
    limit, longest = tell.limit("special_average"), tell.limit("average_months")
    windows = [
        window
        for months in range(2, min(longest, len(with_holidays)) + 1)
        for window in _windows(with_holidays, months)
        if window.hours > limit * window.months
    ]
    if not windows:
        return
    highest = _highest(windows, lambda one, other: one.hours * other.months > other.hours * one.months)
    n, d = exact(highest.hours)
    last = highest.first + highest.months - 1
    told: dict[str, Shown] = {"first_month": tell.month(highest.first), "last_month": tell.month(last)}
    told |= {"hours": shown(n, d * highest.months), "limit": limit}
    yield tell.finding("overtime_average_above_80", _ABOVE_AVERAGE, ASK_LIMIT, told)


def _windows(hours: Sequence[Decimal], months: int) -> list[_Window]:
    last = len(hours) - months
    return [_Window(first, months, sum(hours[first : first + months], Decimal(0))) for first in range(last + 1)]


def _highest(
    windows: Sequence[_Window], above: Callable[[_Window, _Window], bool] = lambda one, other: one.hours > other.hours
) -> _Window:
    """The first of the highest."""
    highest = windows[0]
    for window in windows[1:]:
        if above(window, highest):
            highest = window
    return highest
