"""The month that a slip is held against: the plan's grade and resident tax, the hours that the slip states."""

from datetime import date

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.course import Course
from intern_desktop.payroll.law import Grade, Law
from intern_desktop.payroll.lines import Line
from intern_desktop.payroll.month import before, following, later, month_of
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.payslip import check_month
from intern_desktop.payroll.plan import stop_after
from intern_desktop.payroll.plan_context import Context
from intern_desktop.payroll.plan_month import PlanMonth
from intern_desktop.payroll.resident_tax import ResidentTax
from intern_desktop.payroll.sheet import Purse, Sheet, Slip, course_of
from intern_desktop.payroll.social_insurance import (
    grade_of,
    grade_of_standard,
    pays_care,
    premium_law,
    premium_lines,
)
from intern_desktop.payroll.worked_month import SHORT_YEAR, contract_month
from intern_desktop.payroll.working_time import base_wage, paid_lines
from intern_desktop.payroll.zero_lines import no_premiums, no_resident_tax

PREMIUMS = ("health_insurance", "nursing_care", "child_support_levy", "pension")

_NO_START = N_("Type the first working day: it says which month of the contract a slip is for.")
_BEFORE_WORK = N_("Work begins on {day}. Choose a month from then on.")
_AFTER_STAY = N_("The stay ends in {month}. Choose a month until then, or type a longer stay.")

Owed = tuple[date, Grade]
"""A premium month and the grade that counts in it."""


class Case(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A month of a contract with all that is expected of its slip, but what depends on the gross that is printed.

    `number` is the contract month, 0 for a part of a month before the first whole one. `owed`: the premium months that
    this pay carries; `this` the premium month of the work itself. `grades` are those of other months of the course.
    """

    sheet: Sheet
    slip: Slip
    number: int
    payday: date
    offer: Offer
    hours: Hours
    law: Law
    then: Law
    paid: tuple[Line, ...]
    premiums: tuple[Line, ...]
    owed: tuple[Owed, ...]
    this: Owed
    grades: tuple[Grade, ...]
    resident: Line
    resident_tax: ResidentTax | None
    adjustment: Line | None
    last: bool

    @property
    def month(self) -> date:
        """The month of work, its first day."""
        return self.slip.month

    @property
    def part(self) -> bool:
        """Whether work began within this month."""
        return self.number == 0

    @property
    def care(self) -> bool:
        """Whether nursing care is due."""
        return pays_care(self.offer, self.month)


def months_of(sheet: Sheet) -> list[date]:
    """The months of work that a slip can be for, a part of the first one included; none while the start is open."""
    course = course_of(sheet, Purse())
    if course is None:
        return []
    first = month_of(sheet.offer.first_day or course.contract_start)
    return [later(first, more) for more in range(_between(first, course.last_month) + 1)]


def _between(first: date, last: date) -> int:
    return max((last.year - first.year) * 12 + last.month - first.month, 0)


def open_case(sheet: Sheet, slip: Slip, law: Law) -> Case:
    """What is expected of a slip, of a sheet without problems. FieldError for a month outside the stay or the law."""
    course = course_of(sheet, Purse())
    first = sheet.offer.first_day
    if course is None or first is None:
        raise FieldError("first_day", _NO_START)
    if slip.month < month_of(first):
        raise FieldError("month", _BEFORE_WORK, day=first)
    if slip.month > course.last_month:
        raise FieldError("month", _AFTER_STAY, month=course.last_month)
    course = msgspec.structs.replace(course, overtime=_hours_before(course, sheet, slip.month))
    if slip.month < course.contract_start:
        return _part_of_a_month(course, sheet, slip, law)
    check_month(course.offer, slip.month)
    return _whole_month(course, sheet, slip, law)


def _hours_before(course: Course, sheet: Sheet, month: date) -> tuple[Hours, ...]:
    """The hours of earlier slips by contract month, the usual ones where none was typed and in the first month: the
    grade at hiring rests on what was expected.
    """
    typed = {slip.month: slip.hours for slip in sheet.slips if slip.month < month and slip.hours is not None}
    usual, first = course.offer.overtime, course.contract_start
    months = [later(first, more) for more in range(course.contract_month(month) - 1)]
    if not any(one in typed for one in months[1:]):
        return ()
    return (usual, *(typed.get(one) or usual for one in months[1:]), usual)


def _whole_month(course: Course, sheet: Sheet, slip: Slip, law: Law) -> Case:
    number, last = course.contract_month(slip.month), slip.month == course.last_month
    lived, state = stop_after(course, course.lecture.months + number - 1, law)
    context = Context(course, law)
    earned = contract_month(context, state, slip.month, number, last=last)
    lines = [line for line in earned.slip.lines if not line.label]
    offer, hours = _offer_now(course, number, state.lived), slip.hours or course.offer.overtime
    assert earned.grade is not None, "a month of work has a grade"
    this, before_it = (slip.month, earned.grade), _grade_before(lived)
    premiums = tuple(line for line in lines if line.code in PREMIUMS)
    owed = _owed(course, this, before_it, last=last)
    if number == 1 and not owed and _began_within_a_month(course.offer):
        owed = ((before(slip.month), earned.grade),)
        premiums = _premiums_of(offer, owed[0], law)
    payday = _payday(offer, slip.month)
    return Case(
        sheet=sheet,
        slip=slip,
        number=number,
        payday=payday,
        offer=offer,
        hours=hours,
        law=law.at(slip.month),
        then=law.at(payday),
        paid=_paid(offer, hours, slip, law.at(slip.month)),
        premiums=premiums,
        owed=owed,
        this=this,
        grades=_other_grades(lived, earned.grade),
        resident=next(line for line in lines if line.code == "resident_tax"),
        resident_tax=earned.changes["resident_tax"],
        adjustment=next((line for line in lines if line.code == "year_end_adjustment"), None),
        last=last,
    )


def _part_of_a_month(course: Course, sheet: Sheet, slip: Slip, law: Law) -> Case:
    offer = _offer_now(course, 1, course.lecture.months)
    hours, payday = slip.hours or Hours(), _payday(offer, slip.month)
    whole = paid_lines(course.offer, course.offer.overtime, law.at(slip.month))
    then = premium_law(offer.prefecture, slip.month, law.assuming)
    reported = offer.standard_remuneration
    grade = grade_of_standard(reported, then) if reported else grade_of(sum(line.yen for line in whole), then)
    this = (slip.month, grade)
    same = offer.premium_timing == "same_month"
    return Case(
        sheet=sheet,
        slip=slip,
        number=0,
        payday=payday,
        offer=offer,
        hours=hours,
        law=law.at(slip.month),
        then=law.at(payday),
        paid=_paid(offer, hours, slip, law.at(slip.month)),
        premiums=_premiums_of(offer, this, law) if same else no_premiums(),
        owed=(this,) if same else (),
        this=this,
        grades=(),
        resident=no_resident_tax(),
        resident_tax=None,
        adjustment=None,
        last=False,
    )


def _offer_now(course: Course, number: int, lived: int) -> Offer:
    offer = course.offer_in(number)
    if course.first_year_non_resident and lived < SHORT_YEAR:
        return msgspec.structs.replace(offer, residency="non_resident")
    return offer


def _payday(offer: Offer, month: date) -> date:
    return month if offer.paid == "same_month" else following(month)


def _paid(offer: Offer, hours: Hours, slip: Slip, law: Law) -> tuple[Line, ...]:
    """The paid lines; an hourly or daily wage by what was worked, where the slip says it."""
    lines = paid_lines(offer, hours, law)
    if slip.worked is None or offer.monthly_wage is not None:
        return lines
    field = "scheduled_hours" if offer.hourly_wage is not None else "days"
    wage = base_wage(msgspec.structs.replace(offer, **{field: slip.worked}))
    return (msgspec.structs.replace(lines[0], yen=wage, how=()), *lines[1:])


def _premiums_of(offer: Offer, owed: Owed, law: Law) -> tuple[Line, ...]:
    month, grade = owed
    then = premium_law(offer.prefecture, month, law.assuming)
    return premium_lines(grade, None, then, care=pays_care(offer, month))


def _owed(course: Course, this: Owed, before_it: Grade | None, *, last: bool) -> tuple[Owed, ...]:
    if course.offer.premium_timing == "same_month":
        return (this,)
    owed = () if before_it is None else ((before(this[0]), before_it),)
    return (*owed, this) if last and not course.begins_within_a_month else owed


def _grade_before(lived: tuple[PlanMonth, ...]) -> Grade | None:
    return lived[-1].grade if lived else None


def _other_grades(lived: tuple[PlanMonth, ...], now: Grade) -> tuple[Grade, ...]:
    """The grades of the course so far, the newest first, without that of now."""
    found: list[Grade] = []
    for month in reversed(lived):
        if month.grade is not None and month.grade.number != now.number and month.grade not in found:
            found.append(month.grade)
    return tuple(found)


def _began_within_a_month(offer: Offer) -> bool:
    return offer.first_day is not None and offer.first_day.day > 1
