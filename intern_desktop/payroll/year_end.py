"""The year-end adjustment: what a year's pay is taxed, and what comes back with the pay of December.

所得税法 第28条・第86条・第89条・第190条, 租税特別措置法 第29条の4・第41条の16の2. What the monthly tables took was an
estimate; this settles it.
"""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.law import Dated, Law, Source
from intern_desktop.payroll.lines import Shown, Step, earliest
from intern_desktop.payroll.problems import Grouped
from intern_desktop.payroll.yen import MILLION, cut, drop_fraction, ppm

MOST_DEPENDANTS = 99

_INCOME = N_("Income from employment: what is left of a year's pay of {pay} yen after the deduction for employees.")
_NOTHING_LEFT = N_("From pay below {below} yen nothing is left.")
_ONE_INCOME = N_("For pay from {lower} to below {below} yen the law names this one income.")
_LESS = N_("The deduction is {less} yen.")
_SHARE = N_("It is {percent} % of the pay less {less} yen; what is below a yen is dropped.")
_STEPS = N_("The pay counts in steps of {step} yen, as {counted}; the income is {percent} % of that less {less} yen.")
_BASIC = N_("Basic deduction at this income.")
_SOCIAL = N_("Social insurance taken from the pay of the year.")
_DEPENDANTS = N_("Deduction for dependants, husband or wife included: {n} times {each} yen.")
_OTHER = N_("Other deductions.")
_TAXABLE = N_("Left to be taxed; what is below {unit} yen is dropped.")
_NO_TAX = N_("Nothing is left to be taxed.")
_TAX = N_("The tax on it is {percent} % less {less} yen.")
_ANNUAL = N_("The tax of the year, with the surtax of {surtax} %; what is below {unit} yen is dropped.")
_WITHHELD = N_("Withheld from the pay of the year: {withheld} yen.")
_BACK = N_("More was withheld than the year's tax: the rest comes back with the last pay of the year.")
_DUE = N_("Less was withheld than the year's tax: the rest is taken from the last pay of the year.")
_EVEN = N_("As much was withheld as the year's tax: nothing comes back.")

_TOO_MUCH_PAY = N_(
    "There is a year-end adjustment for pay of {lowest} to {highest} yen a year; above it a tax return is due."
)
_BOUNDS = N_("This must be a whole number from {lowest} to {highest}.")


class PayBand(msgspec.Struct, frozen=True, gc=False):
    """Pay below `below` yen (None: any more), cut to steps of `step`: `percent` of it less `less` is the income.

    Where `income` is there, it is the income.
    """

    below: int | None = None
    step: int = 1
    percent: int = 100
    less: int = 0
    income: int | None = None


class TaxBand(msgspec.Struct, frozen=True, gc=False):
    """Taxable income up to `to` yen (None: any more): `percent` of it less `less` yen."""

    percent: int
    less: int
    to: int | None = None


class Rates(msgspec.Struct, frozen=True, gc=False):
    """The progressive rates, and the surtax in percent of the tax."""

    bands: tuple[TaxBand, ...]
    surtax: Decimal

    def tax(self, taxable: int) -> tuple[int, Step]:
        """Tax in yen without the surtax on a taxable income in whole thousands, and how it came."""
        if not taxable:
            return 0, Step(_NO_TAX, {}, 0)
        band = next(one for one in self.bands if one.to is None or taxable <= one.to)
        yen = drop_fraction(taxable * band.percent, 100) - band.less
        return yen, Step(_TAX, {"percent": band.percent, "less": band.less}, yen)

    def surtaxed(self, tax: int) -> int:
        """A tax in yen with the surtax, what is below a yen dropped."""
        return drop_fraction(tax * (MILLION + ppm(self.surtax)), MILLION)


class YearEnd(msgspec.Struct, frozen=True, gc=False):
    """A settled year, all yen; `refund` is negative when tax is still due. `assumed` as for a line of a payslip."""

    year: int
    employment_income: int
    basic_deduction: int
    taxable: int
    annual_tax: int
    refund: int
    how: tuple[Step, ...]
    """Income, taxable income, the year's tax, refund: each with the steps below it."""
    sources: tuple[Source, ...]
    assumed: date | None


class _Rules(msgspec.Struct, frozen=True, gc=False):
    """All that one year's adjustment needs."""

    frame: dict[str, Any]
    pay: tuple[PayBand, ...]
    basic: tuple[tuple[int, int], ...]
    rates: Rates
    sources: tuple[Source, ...]
    assumed: date | None


def settle(
    year: int,
    annual_pay: int,
    social_insurance: int,
    withheld: int,
    dependants: int,
    other_deductions: int,
    law: Law,
) -> YearEnd:
    """The adjustment of a calendar year: pay without free commuting, the insurance and tax taken from it, all yen.

    `dependants`: persons of the ordinary deduction, husband or wife included. FieldError for a number out of its bounds
    (above 20,000,000 yen of pay there is no adjustment, 所得税法 第190条); NotInForce for a year that is not at hand.
    """
    rules = _rules(_day(year), law.assuming)
    top = rules.frame["highest_pay"]
    _within("annual_pay", annual_pay, top, _TOO_MUCH_PAY)
    _within("dependants", dependants, MOST_DEPENDANTS)
    for field, yen in (
        ("social_insurance", social_insurance),
        ("withheld", withheld),
        ("other_deductions", other_deductions),
    ):
        _within(field, yen, top)
    income, from_pay = _income(rules.pay, annual_pay)
    basic = _basic(rules.basic, income)
    less = _deductions(rules.frame, basic, social_insurance, dependants, other_deductions)
    unit = rules.frame["taxable_unit"]
    taxable = cut(max(income + sum(step.yen or 0 for step in less), 0), unit)
    annual, taxed = _annual(rules, taxable)
    refund = withheld - annual
    how = (from_pay, Step(_TAXABLE, {"unit": unit}, taxable, less), taxed, _settled(withheld, refund))
    return YearEnd(year, income, basic, taxable, annual, refund, how, rules.sources, rules.assumed)


def most_adjusted(year: int, law: Law) -> int:
    """Above this pay of a year, in yen, there is no adjustment (所得税法 第190条)."""
    most: int = law.at(_day(year)).row("year_end").value["highest_pay"]
    return most


def employment_income(year: int, annual_pay: int, law: Law) -> Dated[int]:
    """The income from employment of a calendar year's pay, both in yen, 0 and more (所得税法 第28条, 別表第五).

    Resident tax of the fiscal year after counts from the same income. Raises NotInForce.
    """
    row = law.at(_day(year)).row("employment_income")
    return row.holding(_income(_pay_bands(_day(year), law.assuming), annual_pay)[0])


def basic_deduction(year: int, income: int, law: Law) -> Dated[int]:
    """The basic deduction in yen at an income of the year (所得税法 第86条); FieldError above the incomes at hand."""
    row = law.at(_day(year)).row("basic_deduction")
    bands = [(band["to"], band["yen"]) for band in row.value["bands"]]
    _within("income", income, bands[-1][0])
    return row.holding(_basic(bands, income))


def rates(law: Law) -> Dated[Rates]:
    """The progressive rates of income tax on the day of the law (所得税法 第89条). Raises NotInForce."""
    row = law.row("income_tax_rates")
    return row.holding(Rates(msgspec.convert(row.value["bands"], tuple[TaxBand, ...]), row.value["surtax"]))


@lru_cache(maxsize=64)
def _rules(day: date, assuming: bool) -> _Rules:
    law = Law(day, assuming=assuming)
    frame, pay, basic, taxed = law.row("year_end"), law.row("employment_income"), law.row("basic_deduction"), rates(law)
    return _Rules(
        frame.value,
        _pay_bands(day, assuming),
        tuple((band["to"], band["yen"]) for band in basic.value["bands"]),
        taxed.value,
        (pay.source, taxed.source) if basic.source == pay.source else (pay.source, basic.source, taxed.source),
        earliest(frame.assumed, pay.assumed, basic.assumed, taxed.assumed),
    )


@lru_cache(maxsize=64)
def _pay_bands(day: date, assuming: bool) -> tuple[PayBand, ...]:
    row = Law(day, assuming=assuming).row("employment_income")
    return msgspec.convert(row.value["bands"], tuple[PayBand, ...])


def _income(bands: tuple[PayBand, ...], pay: int) -> tuple[int, Step]:
    lower = 0
    for band in bands:
        if band.below is None or pay < band.below:
            yen, said = _in_band(band, lower, pay)
            return yen, Step(_INCOME, {"pay": pay}, yen, (said,))
        lower = band.below
    raise AssertionError("the last band of pay has no end")


def _in_band(band: PayBand, lower: int, pay: int) -> tuple[int, Step]:
    below = band.below or 0
    if band.income is not None:
        one: dict[str, Shown] = {"lower": lower, "below": below}
        return band.income, Step(_ONE_INCOME, one) if band.income else Step(_NOTHING_LEFT, {"below": below})
    counted = cut(pay, band.step)
    yen = drop_fraction(counted * band.percent, 100) - band.less
    told: dict[str, Shown] = {"percent": band.percent, "less": band.less}
    if band.step > 1:
        return yen, Step(_STEPS, {"step": band.step, "counted": counted, **told})
    return yen, Step(_SHARE, told) if band.percent < 100 else Step(_LESS, {"less": band.less})


def _basic(bands: list[tuple[int, int]] | tuple[tuple[int, int], ...], income: int) -> int:
    return next(yen for to, yen in bands if income <= to)


def _deductions(frame: dict[str, Any], basic: int, social: int, dependants: int, other: int) -> tuple[Step, ...]:
    each = frame["dependant"]
    said = [Step(_SOCIAL, {}, -social), Step(_BASIC, {}, -basic)]
    if dependants:
        said.append(Step(_DEPENDANTS, {"n": dependants, "each": each}, -each * dependants))
    if other:
        said.append(Step(_OTHER, {}, -other))
    return tuple(said)


def _annual(rules: _Rules, taxable: int) -> tuple[int, Step]:
    tax, said = rules.rates.tax(taxable)
    unit = rules.frame["tax_unit"]
    yen = cut(rules.rates.surtaxed(tax), unit)
    return yen, Step(_ANNUAL, {"surtax": rules.rates.surtax, "unit": unit}, yen, (said,))


def _settled(withheld: int, refund: int) -> Step:
    message = _BACK if refund > 0 else _DUE if refund < 0 else _EVEN
    return Step(message, {}, refund, (Step(_WITHHELD, {"withheld": withheld}),))


def _day(year: int) -> date:
    if not date.min.year <= year <= date.max.year:
        raise FieldError("year", _BOUNDS, lowest=date.min.year, highest=date.max.year)
    return date(year, 12, 31)


def _within(field: str, value: int, highest: int, message: str = _BOUNDS) -> None:
    if not 0 <= value <= highest:
        raise FieldError(field, message, lowest=0, highest=Grouped(highest))
