"""What a month of payment settles of the year: the year-end adjustment, the leaver's, and the resident tax."""

from datetime import date

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.course import Course
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.lines import TAKEN, Line, Step, earliest
from intern_desktop.payroll.problems import Grouped
from intern_desktop.payroll.resident_tax import ResidentTax, instalment, left_after, resident_tax
from intern_desktop.payroll.state import State, YearSoFar
from intern_desktop.payroll.year_end import most_adjusted, settle
from intern_desktop.payroll.zero_lines import no_resident_tax

JUNE, DECEMBER = 6, 12
LEAVING_IN_SPRING = range(1, 5)
"""Who leaves from January to April pays the rest of the resident tax in one sum (地方税法 第321条の5第2項)."""

_TOO_HIGH = N_("The months ahead are planned for pay of at most {most} yen a year.")
_LEAVER = N_("With the last pay before leaving Japan the tax of the year is settled.")
_YEAR_END = N_("With the last pay of the year its tax is settled.")
_INSTALMENT = N_("The part of {month}: {yen} yen of the {annual} yen for the fiscal year {year}.")
_BALANCE = N_("Who leaves Japan from January to April pays the rest of the year in one sum: {yen} yen.")


class Due(msgspec.Struct, frozen=True, gc=False):
    """The resident tax of a month of payment: its line, the tax it belongs to, what of it is the balance in one sum."""

    line: Line
    tax: ResidentTax | None
    balance: int = 0


def adjustment_line(course: Course, year: YearSoFar, law: Law, *, leaving: bool) -> Line | None:
    """The line of the adjustment with the last payment of a year: positive when tax comes back.

    None without a declaration (column 乙), without a payment as a resident, or for too high a pay.
    """
    most = most_adjusted(year.year, law)
    if course.offer.column == "otsu" or not year.adjusted_pay or year.adjusted_pay > most:
        return None
    found = settle(
        year.year,
        year.adjusted_pay,
        min(year.adjusted_insurance, most),
        min(year.withheld, most),
        course.offer.dependants,
        0,
        law,
    )
    how = (Step(_LEAVER if leaving else _YEAR_END), *found.how)
    assumed = earliest(found.assumed, year.assumed)
    return Line("year_end_adjustment", found.refund, TAKEN, how, found.sources, assumed)


def resident_tax_due(course: Course, state: State, payday: date, law: Law, *, leaving: bool) -> Due:
    """The resident tax taken from a payment; in June the tax of the new fiscal year is worked out."""
    tax = state.resident_tax
    if tax is None or (payday.month == JUNE and tax.fiscal_year != payday.year):
        tax = tax_of(course, state, fiscal_year(payday), law)
    if tax is None:
        return Due(no_resident_tax(), None)
    part = instalment(tax, payday)
    balance = left_after(tax, payday) if leaving and course.last_month.month in LEAVING_IN_SPRING else 0
    if not part + balance:
        return Due(Line("resident_tax", 0, TAKEN, tax.how, tax.sources, tax.assumed), tax)
    how = [Step(_INSTALMENT, {"month": payday, "yen": part, "annual": tax.annual, "year": str(tax.fiscal_year)}, part)]
    if balance:
        how.append(Step(_BALANCE, {"yen": balance}, balance))
    line = Line("resident_tax", -(part + balance), TAKEN, (*how, *tax.how), tax.sources, tax.assumed)
    return Due(line, tax, balance)


def fiscal_year(month: date) -> int:
    """The fiscal year of resident tax to which a month belongs: from June to May."""
    return month.year if month.month >= JUNE else month.year - 1


def tax_of(course: Course, state: State, year: int, law: Law) -> ResidentTax | None:
    """The tax of a fiscal year on the pay of the calendar year before; None when she did not live in Japan on its
    1 January (地方税法 第318条) or earned nothing in the year before.
    """
    earned = next((one for one in (state.year, state.year_before) if one is not None and one.year == year - 1), None)
    if earned is None or not earned.pay or course.start.year >= year:
        return None
    most = most_adjusted(year - 1, law)
    if earned.pay > most:
        raise FieldError(f"{course.offer.pay_form}_wage", _TOO_HIGH, most=Grouped(most))
    tax = resident_tax(
        year,
        earned.pay,
        earned.insurance,
        law,
        dependants=course.offer.dependants,
        area_class=course.area_class,
        designated_city=course.designated_city,
        per_head=course.per_head,
    )
    return msgspec.structs.replace(tax, assumed=earliest(tax.assumed, earned.assumed))


def still_due(course: Course, state: State, payday: date, law: Law) -> int:
    """The resident tax that is left to be paid after the last payment, in yen.

    Who leaves from January on owes the whole tax of the next fiscal year too; who leaves by 31 December does not.
    """
    left = 0
    if state.resident_tax is not None and course.last_month.month not in LEAVING_IN_SPRING:
        left = left_after(state.resident_tax, payday)
    if course.last_month.month < JUNE and fiscal_year(payday) < course.last_month.year:
        following = tax_of(course, state, course.last_month.year, law)
        left += following.annual if following else 0
    return left
