"""A bonus (賞与): the premiums on it, and the income tax withheld from it.

The standard bonus: 健康保険法 第45条, 厚生年金保険法 第24条の4.
The tax goes by the pay of the month before: 所得税法 第186条, 別表第四.
"""

import csv
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Literal

import msgspec

from intern_desktop import resources
from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.law import Dated, Law, Source
from intern_desktop.payroll.lines import Shown, Step, earliest
from intern_desktop.payroll.month import month_of
from intern_desktop.payroll.problems import Grouped
from intern_desktop.payroll.yen import MILLION, cut, drop_fraction, drop_up_to_50_sen, ppm

HIGHEST_BONUS = 100_000_000
MOST_DEPENDANTS = 99
COLUMNS = 7
"""The last column of 甲 is for 7 dependants and more; nothing goes off for those above 7."""

_STANDARD = N_("The standard bonus: {bonus} yen without what is below {unit} yen.")
_HEALTH_CAP = N_("For health no more than {cap} yen count in a fiscal year, {before} of them already used.")
_PENSION_CAP = N_("For the pension no more than {cap} yen count in a month, {before} of them already used.")
_HALF = N_("Half of {rate} % of {standard} yen; up to 50 sen are dropped, more is a whole yen.")
_HALF_WITH_CARE = N_("Half of health and care together, {rate} % of {standard} yen, less the health insurance.")
_NO_CARE = N_("Nursing care is paid from 40 to 64.")
_HEALTH, _CARE = N_("Health insurance on the bonus."), N_("Nursing care on the bonus.")
_LEVY, _PENSION = N_("Child-rearing support levy on the bonus."), N_("Pension on the bonus.")

_LEFT = N_("The bonus less its social insurance.")
_KOU = N_("The rate for {n} dependants, after a month of {pay} yen less social insurance, is {rate} %.")
_OTSU = N_("Without a declaration of dependants, after a month of {pay} yen less social insurance, it is {rate} %.")
_TAX = N_("The rate below, of what is left; what is below a yen is dropped.")
_NO_PAY = N_("There was no pay in the month before, so the monthly table counts.")
_ABOVE = N_("The bonus is above {times} times the pay of the month before, so the monthly table counts.")
_PART = N_("One of {parts} parts of the bonus, with the pay of the month before.")
_PART_TAX = N_("What the tax of a month rises by that, {more} yen, times {parts}.")

_BOUNDS = N_("This must be a whole number from {lowest} to {highest}.")
_MONTHLY = N_(
    "After a month without pay, or for a bonus above {times} times the month's pay, the table of rates has no answer."
)


class RateRow(msgspec.Struct, frozen=True, gc=False):
    """One rate in percent, and from which pay of the month before it counts, in yen: 甲 by dependants, 乙 or None."""

    percent: Decimal
    kou: tuple[int, ...]
    otsu: int | None


class BonusPremiums(msgspec.Struct, frozen=True, gc=False):
    """The worker's part of the premiums on a bonus, in yen, and the standard bonuses they come from."""

    standard_health: int
    standard_pension: int
    health_insurance: int
    nursing_care: int
    child_support_levy: int
    pension: int
    how: tuple[Step, ...]
    sources: tuple[Source, ...]
    assumed: date | None

    @property
    def total(self) -> int:
        """All four together."""
        return self.health_insurance + self.nursing_care + self.child_support_levy + self.pension


class BonusTax(msgspec.Struct, frozen=True, gc=False):
    """The tax withheld from a bonus in yen; `rate` in percent, None where the monthly table was used instead."""

    yen: int
    rate: Decimal | None
    how: tuple[Step, ...]
    sources: tuple[Source, ...]
    assumed: date | None


def bonus_premiums(
    bonus: int,
    paid: date,
    prefecture: str,
    law: Law,
    *,
    care: bool = False,
    health_before: int = 0,
    pension_before: int = 0,
) -> BonusPremiums:
    """The premiums on a bonus in yen, paid on a day, in a prefecture (JIS code); `care` from 40 to 64.

    `health_before`: standard bonuses of the fiscal year so far (April to March), `pension_before`: those of the month.
    FieldError for a bonus out of bounds, NotInForce for a month whose rates are not at hand.
    """
    _within("bonus", bonus, HIGHEST_BONUS)
    then = law.at(month_of(paid))
    row, health, levy, pension = then.row("standard_bonus"), then.health(prefecture), then.levy(), then.pension()
    both = _together(health, then.care()) if care else health
    for_health = _capped(bonus, row.value, _HEALTH_CAP, row.value["health_year"], health_before)
    for_pension = _capped(bonus, row.value, _PENSION_CAP, row.value["pension_month"], pension_before)
    of_health, of_both = _half(for_health, health.value), _half(for_health, both.value)
    how = (
        _premium(_HEALTH, _HALF, of_health, health.value, for_health),
        _premium(_CARE, _HALF_WITH_CARE if care else _NO_CARE, of_both - of_health, both.value, for_health),
        _premium(_LEVY, _HALF, _half(for_health, levy.value), levy.value, for_health),
        _premium(_PENSION, _HALF, _half(for_pension, pension.value), pension.value, for_pension),
    )
    due = [-(step.yen or 0) for step in how]
    known = earliest(row.assumed, both.assumed, levy.assumed, pension.assumed)
    papers = (row.source, health.source, *([then.care().source] if care else []), levy.source, pension.source)
    return BonusPremiums(for_health.yen or 0, for_pension.yen or 0, due[0], due[1], due[2], due[3], how, papers, known)


def bonus_tax(
    bonus: int,
    insurance: int,
    pay_before: int,
    paid: date,
    law: Law,
    *,
    dependants: int = 0,
    column: Literal["kou", "otsu"] = "kou",
    monthly: Callable[[int], int] | None = None,
    long_period: bool = False,
) -> BonusTax:
    """The tax withheld from a bonus in yen, of which `insurance` is its own social insurance.

    `pay_before`: the pay of the month before less its social insurance, 0 when there was none. After a month without
    pay, and for a bonus above ten times that pay (both less insurance), the monthly table counts: `monthly` says the
    tax of a month's pay less insurance in the column at hand, and without it such a bonus is refused with FieldError.
    `long_period`: the bonus rewards more than six months. NotInForce for a day whose table is not at hand.
    """
    _within("bonus", bonus, HIGHEST_BONUS)
    _within("insurance", insurance, bonus)
    _within("pay_before", pay_before, HIGHEST_BONUS)
    _within("dependants", dependants, MOST_DEPENDANTS)
    row = law.at(paid).row("bonus_rates")
    left = bonus - insurance
    if not pay_before or left > pay_before * row.value["times"]:
        return _by_month(left, pay_before, row, monthly, long_period=long_period)
    return _by_rate(left, pay_before, row, dependants, column)


@cache
def bonus_rates(name: str) -> tuple[RateRow, ...]:
    """The rows of a table of rates, lowest first."""
    lines = csv.DictReader(resources.text(f"law/{name}").splitlines())
    return tuple(
        RateRow(
            Decimal(line["percent"]),
            tuple(int(line[str(n)]) for n in range(COLUMNS + 1)),
            int(line["otsu"]) if line["otsu"] else None,
        )
        for line in lines
    )


def _by_rate(left: int, pay: int, row: Dated[dict[str, Any]], dependants: int, column: str) -> BonusTax:
    rate = _rate(bonus_rates(row.value["table"]), pay, min(dependants, COLUMNS) if column == "kou" else None)
    yen = drop_fraction(left * ppm(rate), MILLION)
    fields: dict[str, Shown] = {"pay": pay, "rate": rate}
    found = Step(_KOU, {"n": dependants, **fields}) if column == "kou" else Step(_OTSU, fields)
    how = (Step(_LEFT, {}, left), Step(_TAX, {}, -yen, (found,)))
    return BonusTax(yen, rate, how, (row.source,), row.assumed)


def _rate(table: tuple[RateRow, ...], pay: int, dependants: int | None) -> Decimal:
    """The last rate that counts from no more than this pay; `dependants` None is column 乙."""
    firsts = [
        (row.otsu if dependants is None else row.kou[dependants], row.percent)
        for row in table
        if dependants is not None or row.otsu is not None
    ]
    return [percent for first, percent in firsts if first is not None and first <= pay][-1]


def _by_month(
    left: int,
    pay: int,
    row: Dated[dict[str, Any]],
    monthly: Callable[[int], int] | None,
    *,
    long_period: bool,
) -> BonusTax:
    """The monthly table on a part of the bonus (所得税法 第186条, 国税庁 No.2523)."""
    says = row.value
    if monthly is None:
        raise FieldError("pay_before", _MONTHLY, times=says["times"])
    parts = says["long_parts" if long_period else "parts"]
    part = drop_fraction(left, parts)
    more = monthly(part + pay) - (monthly(pay) if pay else 0)
    said = Step(_ABOVE, {"times": says["times"]}) if pay else Step(_NO_PAY)
    how = (
        Step(_LEFT, {}, left),
        said,
        Step(_PART, {"parts": parts}, part + pay),
        Step(_PART_TAX, {"more": more, "parts": parts}, -more * parts),
    )
    return BonusTax(more * parts, None, how, (row.source,), row.assumed)


def _together(health: Dated[Decimal], care: Dated[Decimal]) -> Dated[Decimal]:
    """Health and care as the one rate that is rounded."""
    return msgspec.structs.replace(
        health, value=health.value + care.value, assumed=earliest(health.assumed, care.assumed)
    )


def _capped(bonus: int, says: dict[str, Any], message: str, cap: int, before: int) -> Step:
    """The standard bonus that counts, in yen, and how it came."""
    standard = cut(bonus, says["unit"])
    told = Step(_STANDARD, {"bonus": bonus, "unit": says["unit"]}, standard)
    return Step(message, {"cap": cap, "before": before}, min(standard, max(cap - before, 0)), (told,))


def _half(standard: Step, percent: Decimal) -> int:
    return drop_up_to_50_sen((standard.yen or 0) * ppm(percent), 2 * MILLION)


def _premium(name: str, message: str, yen: int, percent: Decimal, standard: Step) -> Step:
    said = Step(message, {"rate": percent, "standard": standard.yen or 0})
    return Step(name, {}, -yen, (standard, said))


def _within(field: str, value: int, highest: int) -> None:
    if not 0 <= value <= highest:
        raise FieldError(field, _BOUNDS, lowest=0, highest=Grouped(highest))
