"""Figures of the law that the guide names and never types: computed here, so that the two agree."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import msgspec

from intern_desktop.payroll.law import Law, Source, known_from, prefectures, source
from intern_desktop.payroll.lump_sum import lump_sum
from intern_desktop.payroll.month import before
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import LAST_YEAR, Payslip, compute

TOKYO = "13"
EXAMPLE_PAY = 200_000
INSURANCE = ("health_insurance", "nursing_care", "child_support_levy", "pension", "employment_insurance")


class LawFigure(msgspec.Struct, frozen=True, kw_only=True):
    """A figure on a day: a unit ("yen", "yen_per_hour", "percent", "text"), its value, its source, until when it holds.

    The value of "text" has one word for each language.
    """

    unit: str
    value: int | Decimal | dict[str, str]
    source: Source
    valid_until: date | None = None


def figure(name: str, day: date) -> LawFigure | None:
    """The figure of this name in force on a day, or the last known one; None when there is no such name.

    A PC whose clock is years wrong gets the first or the last there is, as long as the clock is not right.
    """
    make = _FIGURES.get(name)
    return make(Law.assumed(min(max(day, known_from()), date(LAST_YEAR, 12, 31)))) if make else None


def _wages(law: Law) -> list[tuple[int, str]]:
    return sorted((law.minimum_wage(code).value, code) for code in prefectures())


def _wage(place: int) -> Callable[[Law], LawFigure]:
    def make(law: Law) -> LawFigure:
        until = min(law.minimum_wage(code).until for code in prefectures())
        value = _wages(law)[place][0]
        return LawFigure(unit="yen_per_hour", value=value, source=source("minimum_wage"), valid_until=until)

    return make


def _wage_place(place: int) -> Callable[[Law], LawFigure]:
    def make(law: Law) -> LawFigure:
        found = prefectures()[_wages(law)[place][1]]
        return LawFigure(
            unit="text", value={"vi": found.vi, "en": found.en, "ja": found.ja}, source=source("minimum_wage")
        )

    return make


def _health(place: int) -> Callable[[Law], LawFigure]:
    def make(law: Law) -> LawFigure:
        rates = sorted((law.health(code).value, code) for code in prefectures())
        value, code = rates[place]
        return LawFigure(
            unit="percent", value=value, source=law.health(code).source, valid_until=law.health(code).until
        )

    return make


def _pension_half(law: Law) -> LawFigure:
    rate = law.pension()
    half = (rate.value * Decimal("0.5")).normalize()
    return LawFigure(unit="percent", value=half, source=rate.source, valid_until=rate.until)


def _employment_general(law: Law) -> LawFigure:
    rate = law.employment("general")
    return LawFigure(unit="percent", value=rate.value, source=rate.source, valid_until=rate.until)


def _example(law: Law) -> Payslip:
    begun = before(before(law.day))  # so that a premium is taken already
    return compute(Offer(prefecture=TOKYO, monthly_wage=EXAMPLE_PAY, first_day=begun), law.day, law)


def _example_net(law: Law) -> LawFigure:
    slip = _example(law)
    return LawFigure(unit="yen", value=slip.net, source=slip.line("income_tax").sources[0], valid_until=slip.assumed)


def _example_tax(law: Law) -> LawFigure:
    tax = _example(law).line("income_tax")
    return LawFigure(unit="yen", value=-tax.yen, source=tax.sources[0], valid_until=tax.assumed)


def _example_insurance(law: Law) -> LawFigure:
    slip = _example(law)
    taken = sum(slip.yen(code) for code in INSURANCE)
    paper = slip.line("health_insurance").sources[0]
    return LawFigure(unit="yen", value=taken, source=paper, valid_until=slip.assumed)


def _lump_sum(months: int) -> Callable[[Law], LawFigure]:
    """What so many months of the example's pay bring before tax."""

    def make(law: Law) -> LawFigure:
        found = lump_sum(months, EXAMPLE_PAY, law.day, law)
        return LawFigure(unit="yen", value=found.gross, source=found.sources[0], valid_until=found.assumed)

    return make


def _relatives_abroad(part: str, unit: str) -> Callable[[Law], LawFigure]:
    def make(law: Law) -> LawFigure:
        row = law.row("relatives_abroad")
        return LawFigure(unit=unit, value=row.value[part], source=row.source, valid_until=row.until)

    return make


_FIGURES: dict[str, Callable[[Law], LawFigure]] = {
    "minimum_wage_lowest": _wage(0),
    "minimum_wage_highest": _wage(-1),
    "minimum_wage_lowest_place": _wage_place(0),
    "minimum_wage_highest_place": _wage_place(-1),
    "health_lowest": _health(0),
    "health_highest": _health(-1),
    "pension_half": _pension_half,
    "employment_general": _employment_general,
    "payslip_tokyo_200000_net": _example_net,
    "payslip_tokyo_200000_insurance": _example_insurance,
    "payslip_tokyo_200000_tax": _example_tax,
    "lump_sum_200000_12": _lump_sum(12),
    "lump_sum_200000_24": _lump_sum(24),
    "lump_sum_200000_36": _lump_sum(36),
    "lump_sum_200000_60": _lump_sum(60),
    "relative_abroad_least_age": _relatives_abroad("least_age", "number"),
    "relative_abroad_working_from": _relatives_abroad("working_from", "number"),
    "relative_abroad_working_to": _relatives_abroad("working_to", "number"),
    "relative_abroad_least_sent": _relatives_abroad("least_sent", "yen"),
}
