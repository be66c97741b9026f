"""The lump sum from the pension on leaving Japan (脱退一時金), the tax withheld, and what a tax return gives back.

厚生年金保険法 附則第29条, whose 8th paragraph applies 第35条: 50 sen and more are a whole yen.
The tax: 所得税法 第30条, 第171条から第173条.
"""

import calendar
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.law import Dated, Law, Source, rows, source
from intern_desktop.payroll.lines import Shown, Step, earliest
from intern_desktop.payroll.problems import Grouped
from intern_desktop.payroll.year_end import Rates
from intern_desktop.payroll.year_end import rates as tax_rates
from intern_desktop.payroll.yen import MILLION, cut, drop_fraction, ppm, raise_fraction, round_half_up

HIGHEST_AVERAGE = 2_000_000
"""Above every average that the ceilings of grades and of bonuses allow."""
TENTHS = 10
"""The rate has one decimal."""
AUTUMN = 9
"""From the last month of September on the pension rate of the October before counts, else of the one before that."""

_MONTHS = N_("The lump sum is for {lowest} to {highest} months of insurance.")
_AVERAGE = N_("The average standard remuneration is a whole number of yen from {lowest} to {highest}.")
_TOO_EARLY = N_("Last months of insurance can be computed from {lowest} on.")

_GROSS = N_("Average standard remuneration of {average} yen times {rate}; 50 sen and more are a whole yen.")
_NUMBER = N_("{months} months of insurance count as {number}: whole steps of {step}, no more than {most}.")
_RATE = N_("Half of the pension rate of {rate_month}, {percent} %, times {number} is {rate}, rounded to one decimal.")
_WITHHELD = N_("{percent} % of it is withheld as income tax; what is below a yen is dropped.")
_NET = N_("Arrives on your account.")
_REFUND = N_("Comes back with a tax return, handed in by a tax agent in Japan.")
_DEDUCTION = N_("Deduction for {years} begun years of insurance, {each} yen each, at least {least}.")
_HALF = N_("Half of what is left is taxed; what is below {unit} yen is dropped.")
_NOT_ALL_HALF = N_(
    "Of what is left, half of {half_up_to} yen and all above is taxed, since it was {years} years or less."
)
_TAX = N_("The tax that remains, with the surtax of {surtax} %; what is below a yen is dropped.")

_CONDITIONS = (
    (
        N_("Ask for it within {years} years of the day from which you have no address in Japan."),
        "ask_within",
        "lump_sum_conditions",
    ),
    (
        N_("Cancel your address at the city hall before you leave: while it stands nothing is paid."),
        "",
        "lump_sum_conditions",
    ),
    (
        N_("Nothing is paid while you are insured, nor for fewer than {months} months."),
        "least_months",
        "lump_sum_conditions",
    ),
    (N_("Who ever had a right to a pension, also for a disability, gets no lump sum."), "", "lump_sum_conditions"),
    (N_("Months paid out are gone and count for no pension; {months} months at most bring money."), "most", "lump_sum"),
    (
        N_("From a day still open, at the latest {day}, nothing is paid while a re-entry permit is valid."),
        "known",
        "lump_sum_reform",
    ),
    (
        N_("It is planned that up to {months} months bring money; no day is known."),
        "coming_most",
        "lump_sum_reform",
    ),
    (N_("Whoever comes back to work and leaves again can ask after each departure."), "", "lump_sum_again"),
    (
        N_("Staying on as a Specified Skilled Worker brings nothing yet: months add up, the cap stays."),
        "",
        "lump_sum_conditions",
    ),
    (
        N_("From {months} months on the right to it is gone: a pension in old age follows."),
        "pension_months",
        "lump_sum_conditions",
    ),
    (N_("Name a tax agent in Japan before you leave: the return for the tax goes through them."), "", "tax_return"),
)
"""Each with the part of the row that fills its place, and where it stands written."""


class LumpSum(msgspec.Struct, frozen=True, gc=False):
    """The lump sum in yen: `gross`, `withheld` from it, `net` that arrives, `refund` that a tax return gives back.

    `rate` is what the average standard remuneration is multiplied by. `assumed` as for a line of a payslip.
    """

    rate: Decimal
    gross: int
    withheld: int
    net: int
    refund: int
    how: tuple[Step, ...]
    """Gross, withheld, net, refund: each with the steps below it."""
    sources: tuple[Source, ...]
    assumed: date | None


class _Rules(msgspec.Struct, frozen=True, gc=False):
    """What holds for one last month of insurance; `october` is the month whose pension rate counts."""

    row: Dated[dict[str, Any]]
    pension: Dated[Decimal]
    october: date
    retirement: Dated[dict[str, Any]]
    rates: Dated[Rates]


def lump_sum(months: int, average_standard_remuneration: int, last_month: date, law: Law) -> LumpSum:
    """The lump sum for so many insured months, of which `last_month` (any day in it) is the last.

    `average_standard_remuneration`: monthly standards and standard bonuses together, by months, in whole yen.
    FieldError for months under 6 or from 120 on, for an average out of bounds and for last months before the rule at
    hand; NotInForce past it.
    """
    rules = _rules(last_month, law)
    says, average = rules.row.value, average_standard_remuneration
    _within("months", months, says["least_months"], says["pension_months"] - 1, _MONTHS)
    _within("average_standard_remuneration", average, 1, HIGHEST_AVERAGE, _AVERAGE)
    rate = _rate(_number(months, says), rules.pension.value)
    gross = round_half_up(average * int(rate * TENTHS), TENTHS)
    withheld = drop_fraction(gross * ppm(says["withholding"]), MILLION)
    tax, taxed = _tax(gross, months, rules)
    # What comes back is not cut to 100 yen: only a tax to be paid is (国税通則法 第119条・第120条).
    refund = max(withheld - tax, 0)
    how = (
        Step(_GROSS, {"average": average, "rate": rate}, gross, _rate_steps(months, rate, rules)),
        Step(_WITHHELD, {"percent": says["withholding"]}, -withheld),
        Step(_NET, {}, gross - withheld),
        Step(_REFUND, {}, refund, taxed),
    )
    return LumpSum(rate, gross, withheld, gross - withheld, refund, how, _sources(rules), _assumed(rules))


def rates(last_month: date, law: Law) -> Dated[dict[int, Decimal]]:
    """What an average is multiplied by, for each number of months that counts (6, 12 and so on), lowest first."""
    rules = _rules(last_month, law)
    says = rules.row.value
    numbers = range(says["step"], says["most"] + 1, says["step"])
    return rules.row.holding({number: _rate(number, rules.pension.value) for number in numbers})


def insured_months() -> tuple[int, int]:
    """The fewest and the most insured months for which there is a lump sum, by the last known rule (附則第29条)."""
    says = _last_known().value
    return says["least_months"], says["pension_months"] - 1


def conditions() -> tuple[Step, ...]:
    """What has to be kept in mind on the way to the money, as the last known rule says it."""
    row = _last_known()
    return tuple(Step(message, _place(row, part)) for message, part, _ in _CONDITIONS)


def condition_sources() -> tuple[Source, ...]:
    """Where each of the conditions stands written, in their order."""
    return tuple(source(name) for _, _, name in _CONDITIONS)


def _rules(last_month: date, law: Law) -> _Rules:
    """The law at the end of the last month, since nobody can ask earlier."""
    first = _first_day()
    if last_month < first:
        raise FieldError("last_month", _TOO_EARLY, lowest=f"{first:%Y-%m}")
    then = law.at(last_month.replace(day=calendar.monthrange(last_month.year, last_month.month)[1]))
    october = date(last_month.year - (1 if last_month.month >= AUTUMN else 2), 10, 1)
    return _Rules(
        then.row("lump_sum"), law.at(october).pension(), october, then.row("retirement_income"), tax_rates(then)
    )


@cache
def _first_day() -> date:
    return next(row.since for name, row in rows() if name == "lump_sum")


def _number(months: int, says: dict[str, Any]) -> int:
    most: int = says["most"]
    return min(cut(months, says["step"]), most)


def _rate(number: int, pension: Decimal) -> Decimal:
    """Half the pension rate times the number, to one decimal, five and more upwards (附則第29条4項)."""
    return Decimal(round_half_up(ppm(pension) * number * TENTHS, 2 * MILLION)).scaleb(-1)


def _rate_steps(months: int, rate: Decimal, rules: _Rules) -> tuple[Step, ...]:
    says, number = rules.row.value, _number(months, rules.row.value)
    return (
        Step(_NUMBER, {"months": months, "number": number, "step": says["step"], "most": says["most"]}),
        Step(
            _RATE,
            {"rate_month": rules.october, "percent": rules.pension.value, "number": number, "rate": rate},
        ),
    )


def _tax(gross: int, months: int, rules: _Rules) -> tuple[int, tuple[Step, ...]]:
    """The tax on the lump sum as retirement income in yen, and how it came (所得税法 第30条, 第171条)."""
    says = rules.retirement.value
    years = raise_fraction(months, 12)
    deduction = max(says["each_year"] * years, says["least"])
    left, bound, unit = max(gross - deduction, 0), says["half_up_to"], says["unit"]
    whole = max(left - bound, 0) if years <= says["short_years"] else 0
    taxable = cut(drop_fraction(left - whole, 2) + whole, unit)
    tax, said = rules.rates.value.tax(taxable)
    yen = rules.rates.value.surtaxed(tax)
    halved = (
        Step(_NOT_ALL_HALF, {"half_up_to": bound, "years": says["short_years"], "unit": unit}, taxable)
        if whole
        else Step(_HALF, {"unit": unit}, taxable)
    )
    return yen, (
        Step(_DEDUCTION, {"years": years, "each": says["each_year"], "least": says["least"]}, -deduction),
        halved,
        Step(_TAX, {"surtax": rules.rates.value.surtax}, -yen, (said,)),
    )


def _sources(rules: _Rules) -> tuple[Source, ...]:
    return rules.row.source, rules.pension.source, rules.retirement.source, rules.rates.source


def _assumed(rules: _Rules) -> date | None:
    return earliest(rules.row.assumed, rules.pension.assumed, rules.retirement.assumed, rules.rates.assumed)


def _last_known() -> Dated[dict[str, Any]]:
    return Law.assumed(date.max).row("lump_sum")


def _place(row: Dated[dict[str, Any]], part: str) -> dict[str, Shown]:
    if not part:
        return {}
    if part == "known":
        return {"day": row.until}
    return {"years" if part == "ask_within" else "months": row.value[part]}


def _within(field: str, value: int, lowest: int, highest: int, message: str) -> None:
    if not lowest <= value <= highest:
        raise FieldError(field, message, lowest=lowest, highest=Grouped(highest))
