"""Resident tax (住民税) of a fiscal year, and what of it is taken from the pay of each month from June to May.

地方税法 第24条の5・第295条 (zero line of the per-head amount), 第314条の2 (deductions), 第20条の4の2 (rounding),
第318条 (domicile on 1 January), 第321条の5 (instalments). The income levies stand in income_levies.py.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.income_levies import LINE_ROW, ROW, Rule, first_year, income_levies, line_from, rule_from
from intern_desktop.payroll.law import Law, Source
from intern_desktop.payroll.lines import Step, earliest
from intern_desktop.payroll.problems import BETWEEN, Grouped
from intern_desktop.payroll.year_end import employment_income
from intern_desktop.payroll.yen import cut, drop_fraction

_EARNED = N_("Pay of {pay} yen in {year}: this is left after the deduction for employees.")
_TAXABLE = N_("Less the deductions of resident tax, cut to {unit} yen: taxable income.")
_BASIC = N_("Basic deduction.")
_FAMILY = N_("Deduction for dependants: {n}.")
_INSURANCE = N_("Social insurance paid in that year.")
_OTHERS = N_("Other deductions.")
_PER_HEAD = N_("The same amount for everybody above {line} yen of income, with the forest tax.")
_NO_PER_HEAD = N_("Up to {line} yen of income the amount that is the same for everybody is not due.")
_TWELFTHS = N_("From July to May a twelfth, cut to {unit} yen: {monthly} yen a month. June takes the rest.")
_ALL_IN_JUNE = N_("Only the amount that is the same for everybody is due: all of it in June.")
_NOTHING = Step(N_("No resident tax is due."), {}, 0)

MOST_YEN = 20_000_000
MOST_PER_HEAD = 20_000
MOST_DEPENDANTS = 20
LAST_YEAR = 2099


class ResidentTax(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """The tax of a fiscal year in yen. `city` and `prefecture` are the income levies; `annual` is all three together.

    `june` and `monthly` (July to May) are what is taken from pay. `assumed`: the last day for which the figures behind
    it were known to hold, when the year is past that.
    """

    fiscal_year: int
    taxable: int
    adjustment_deduction: int
    city: int
    prefecture: int
    per_head: int
    annual: int
    june: int
    monthly: int
    how: tuple[Step, ...]
    sources: tuple[Source, ...]
    assumed: date | None


def resident_tax(
    fiscal_year: int,
    annual_pay: int,
    social_insurance: int,
    law: Law,
    *,
    dependants: int = 0,
    other_deductions: int = 0,
    area_class: int = 1,
    designated_city: bool = False,
    per_head: int = 5000,
) -> ResidentTax:
    """The tax taken from June of a fiscal year, on the pay of the calendar year before. All amounts in yen.

    `area_class` (級地, 1 to 3) is that of the municipality of 1 January; `per_head` includes the forest tax. Raises the
    first of `problems`, and NotInForce for a year the law does not know. 地方税法 第318条.
    """
    _check(fiscal_year, annual_pay, social_insurance, dependants, other_deductions, area_class, per_head)
    here = law.at(date(fiscal_year, 6, 1))
    row, line = here.row(ROW), here.row(LINE_ROW)
    rule = rule_from(row.since)
    income = employment_income(fiscal_year - 1, annual_pay, law)
    earned = Step(_EARNED, {"pay": annual_pay, "year": str(fiscal_year - 1)}, income.value)
    left = _taxable(rule, income.value, dependants, social_insurance, other_deductions)
    shares = rule.designated if designated_city else rule.ordinary
    levies = income_levies(rule, shares, line_from(line.since).of(dependants), income.value, left.yen or 0, dependants)
    head = _per_head(rule.per_head_lines[area_class - 1].of(dependants), income.value, per_head)
    levied, flat = levies.city + levies.prefecture, head.yen or 0
    june, monthly, over = _over_the_year(levied, flat, rule.tax_unit)
    known = (row, line, income)
    return ResidentTax(
        fiscal_year=fiscal_year,
        taxable=left.yen or 0,
        adjustment_deduction=levies.adjustment_deduction,
        city=levies.city,
        prefecture=levies.prefecture,
        per_head=flat,
        annual=levied + flat,
        june=june,
        monthly=monthly,
        how=(earned, left, *levies.steps, head, over),
        sources=tuple(each.source for each in known),
        assumed=earliest(*(each.assumed for each in known)),
    )


def _check(*given: int) -> None:
    for problem in problems(dict(zip(_bounds(), given, strict=True))):
        raise problem


def problems(asked: Mapping[str, int]) -> tuple[FieldError, ...]:
    """What of the fields of `resident_tax` cannot be, each at its field with its bounds; none stops the others."""
    return tuple(
        FieldError(field, BETWEEN, least=least, most=most if field == "fiscal_year" else Grouped(most))
        for field, (least, most) in _bounds().items()
        if field in asked and not least <= asked[field] <= most
    )


def instalment(tax: ResidentTax, month: date) -> int:
    """What is taken from the pay of a month of payment; 0 outside June of its year to May of the next. 第321条の5."""
    at = _months_after_june(tax, month)
    if at == 0:
        return tax.june
    return tax.monthly if 0 < at < 12 else 0


def left_after(tax: ResidentTax, month: date) -> int:
    """What is still to be paid after that month's instalment; who leaves from January to April pays it in one sum."""
    at = _months_after_june(tax, month)
    return tax.annual if at < 0 else tax.monthly * max(11 - at, 0)


def _months_after_june(tax: ResidentTax, month: date) -> int:
    return (month.year - tax.fiscal_year) * 12 + month.month - 6


def _taxable(rule: Rule, income: int, dependants: int, insurance: int, others: int) -> Step:
    less = [Step(_BASIC, {}, -rule.basic), Step(_INSURANCE, {}, -insurance)]
    if dependants:
        less.append(Step(_FAMILY, {"n": dependants}, -rule.dependant * dependants))
    if others:
        less.append(Step(_OTHERS, {}, -others))
    left = max(income + sum(step.yen or 0 for step in less), 0)
    return Step(_TAXABLE, {"unit": rule.taxable_unit}, cut(left, rule.taxable_unit), tuple(less))


def _per_head(line: int, income: int, amount: int) -> Step:
    if income <= line:
        return Step(_NO_PER_HEAD, {"line": line}, 0)
    return Step(_PER_HEAD, {"line": line}, amount)


def _over_the_year(levied: int, flat: int, unit: int) -> tuple[int, int, Step]:
    """What June takes, what each later month takes, and why. 第20条の4の2第6項・第8項, 第321条の5第1項."""
    if not levied:
        return flat, 0, Step(_ALL_IN_JUNE, {}, flat) if flat else _NOTHING
    monthly = cut(drop_fraction(levied + flat, 12), unit)
    june = levied + flat - 11 * monthly
    return june, monthly, Step(_TWELFTHS, {"unit": unit, "monthly": monthly}, june)


@cache
def _bounds() -> Mapping[str, tuple[int, int]]:
    return {
        "fiscal_year": (first_year(), LAST_YEAR),
        "annual_pay": (0, MOST_YEN),
        "social_insurance": (0, MOST_YEN),
        "dependants": (0, MOST_DEPENDANTS),
        "other_deductions": (0, MOST_YEN),
        "area_class": (1, 3),
        "per_head": (0, MOST_PER_HEAD),
    }
