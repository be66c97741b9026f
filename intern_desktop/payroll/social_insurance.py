"""Health, care, levy, pension and employment insurance: the worker's part of one premium month.

健康保険法 第40条, 厚生年金保険法 第20条, 雇用保険料: 労働保険徴収法 第31条.
Which grade counts in which month: grades.py.
"""

from bisect import bisect_right
from datetime import date
from decimal import Decimal
from functools import lru_cache

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.law import Dated, Grade, Law, Source
from intern_desktop.payroll.lines import TAKEN, Line, Step, earliest
from intern_desktop.payroll.month import before
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.problems import Grouped
from intern_desktop.payroll.yen import MILLION, drop_up_to_50_sen, ppm
from intern_desktop.payroll.zero_lines import no_care, no_levy

CARE_FROM, CARE_BEFORE = 40, 65

NO_STANDARD = N_("A standard remuneration is one of the 50 grades, from {lowest} to {highest} yen.")
_GRADE = N_("Pay of {pay} yen is in the grade from {lower} to below {upper} yen: it counts as {standard} yen.")
_HIGHEST = N_("Pay of {pay} yen is in the highest grade, from {lower} yen: it counts as {standard} yen.")
_REPORTED = N_("The company has reported a standard remuneration of {standard} yen.")
_RATE = N_("The rate for {month} is {rate} %; you and the company pay half each.")
_WITH_CARE = N_(
    "Health and nursing care together are {rate} % in {month}; you pay half, {yen} yen. Health alone is {health}."
)
_HALF_YEN = Step(N_("Up to 50 sen are dropped, more is a whole yen."))
_OF_MONTH_BEFORE = N_("The premium of the month before.")
_OF_THIS_MONTH = N_("The premium of this month: with the last pay both are taken.")
_WAGES = N_("All wages of the month, commuting included: {wages} yen.")
_PART = N_("Your part is {rate} % of them.")


class PremiumLaw(msgspec.Struct, frozen=True, gc=False):
    """The rates of one premium month in one prefecture, as parts of a million, whole (worker and company)."""

    month: date
    health: int
    both: int
    """Health and nursing care, which the insurer adds before rounding."""
    levy: int
    pension: int
    grades: tuple[Grade, ...]
    lowest: tuple[int, ...]
    health_sources: tuple[Source, ...]
    care_sources: tuple[Source, ...]
    levy_sources: tuple[Source, ...]
    pension_sources: tuple[Source, ...]
    assumed: tuple[date | None, date | None, date | None, date | None]
    """Of health, care, levy, pension, each with the grades."""
    steps: tuple[Step, Step, Step]
    """The rates of health, levy and pension, told."""
    care_percent: Decimal


class Premiums(msgspec.Struct, frozen=True, gc=False):
    """The worker's part of one month's premiums in yen."""

    health: int
    care: int
    levy: int
    pension: int


@lru_cache(maxsize=4096)
def premium_law(prefecture: str, month: date, assuming: bool) -> PremiumLaw:
    """The law of a premium month. Raises NotInForce."""
    law = Law(month, assuming=assuming)
    health, care, levy, pension, grades = law.health(prefecture), law.care(), law.levy(), law.pension(), law.grades()
    known = grades.assumed
    return PremiumLaw(
        month,
        ppm(health.value),
        ppm(health.value + care.value),
        ppm(levy.value),
        ppm(pension.value),
        grades.value,
        tuple(grade.lower for grade in grades.value),
        (health.source, grades.source),
        (health.source, care.source, grades.source),
        (levy.source, grades.source),
        (pension.source, grades.source),
        (
            earliest(health.assumed, known),
            earliest(health.assumed, care.assumed, known),
            earliest(levy.assumed, known),
            earliest(pension.assumed, known),
        ),
        (_rate(month, health), _rate(month, levy), _rate(month, pension)),
        health.value + care.value,
    )


def _rate(month: date, rate: Dated[Decimal]) -> Step:
    return Step(_RATE, {"month": month, "rate": rate.value})


def grade_of(remuneration: int, law: PremiumLaw) -> Grade:
    """The grade of a monthly remuneration in yen, 0 and more."""
    return law.grades[bisect_right(law.lowest, remuneration) - 1]


def grade_of_standard(standard: int, law: PremiumLaw) -> Grade:
    """The grade whose health standard this is. FieldError when there is none."""
    for grade in law.grades:
        if grade.health == standard:
            return grade
    raise FieldError("standard_remuneration", NO_STANDARD, **bounds_of(law.grades))


def bounds_of(grades: tuple[Grade, ...]) -> dict[str, Grouped]:
    """The lowest and the highest standard, for the sentence NO_STANDARD."""
    return {"lowest": Grouped(grades[0].health), "highest": Grouped(grades[-1].health)}


def pays_care(offer: Offer, month: date) -> bool:
    """Whether nursing care is due in a month: one has an age from the day before the birthday on (介護保険法 第9条).

    Due from the month in which one is 40 until the month before the one in which one is 65; where only the age is
    known it stays the same.
    """
    born = offer.birthday
    if born is None:
        return CARE_FROM <= offer.age < CARE_BEFORE
    return _month_of_age(born, CARE_FROM) <= month < _month_of_age(born, CARE_BEFORE)


def _month_of_age(born: date, years: int) -> date:
    month = date(born.year + years, born.month, 1)
    return before(month) if born.day == 1 else month


def premiums(grade: Grade, law: PremiumLaw, *, care: bool) -> Premiums:
    """The worker's part in yen: half of each rate on the grade's standard, up to 50 sen dropped.

    Health and care are one rate when rounding; care is what is left of it beside health.
    """
    half = 2 * MILLION
    health = drop_up_to_50_sen(grade.health * law.health, half)
    both = drop_up_to_50_sen(grade.health * law.both, half) if care else health
    levy = drop_up_to_50_sen(grade.health * law.levy, half)
    return Premiums(health, both - health, levy, drop_up_to_50_sen(grade.pension * law.pension, half))


def premium_lines(grade: Grade, pay: int | None, law: PremiumLaw, *, care: bool) -> tuple[Line, ...]:
    """Health, care, levy and pension of one premium month, 0 where nothing is due.

    `pay`: the remuneration in yen that the grade comes from; None when the company has reported the grade.
    """
    due, rates, known = premiums(grade, law, care=care), law.steps, law.assumed
    told = _grade_step(grade, grade.health, pay)
    for_pension = told if grade.pension == grade.health else _grade_step(grade, grade.pension, pay)
    how = (told, rates[0], _HALF_YEN)
    levy = (
        Line("child_support_levy", -due.levy, TAKEN, (told, rates[1], _HALF_YEN), law.levy_sources, known[2])
        if law.levy
        else no_levy()
    )
    return (
        Line("health_insurance", -due.health, TAKEN, how, law.health_sources, known[0]),
        _care_line(due, told, law) if care else no_care(),
        levy,
        Line("pension", -due.pension, TAKEN, (for_pension, rates[2], _HALF_YEN), law.pension_sources, known[3]),
    )


def _care_line(due: Premiums, told: Step, law: PremiumLaw) -> Line:
    said = Step(
        _WITH_CARE,
        {"rate": law.care_percent, "month": law.month, "yen": due.health + due.care, "health": due.health},
    )
    return Line("nursing_care", -due.care, TAKEN, (told, said, _HALF_YEN), law.care_sources, law.assumed[1])


def together(one: tuple[Line, ...], other: tuple[Line, ...]) -> tuple[Line, ...]:
    """Two months' premiums in one pay, as when one leaves: each rounded by itself, one below the other."""
    return tuple(
        Line(
            first.code,
            first.yen + second.yen,
            TAKEN,
            (
                Step(_OF_MONTH_BEFORE, {}, first.yen, first.how),
                Step(_OF_THIS_MONTH, {}, second.yen, second.how),
            ),
            first.sources or second.sources,
            earliest(first.assumed, second.assumed),
        )
        for first, second in zip(one, other, strict=True)
    )


def employment_line(industry: str, wages: int, month: date, law: Law) -> Line:
    """Employment insurance on all wages of the month in which they were earned, commuting included."""
    rate, told = _employment(industry, month, law.assuming)
    yen = drop_up_to_50_sen(wages * rate.value, MILLION)
    how = (Step(_WAGES, {"wages": wages}), told, _HALF_YEN)
    return Line("employment_insurance", -yen, TAKEN, how, (rate.source,), rate.assumed)


@lru_cache(maxsize=4096)
def _employment(industry: str, month: date, assuming: bool) -> tuple[Dated[int], Step]:
    found = Law(month, assuming=assuming).employment(industry)
    return found.holding(ppm(found.value)), Step(_PART, {"rate": found.value})


def _grade_step(grade: Grade, standard: int, pay: int | None) -> Step:
    if pay is None:
        return Step(_REPORTED, {"standard": standard})
    if grade.upper is None:
        return Step(_HIGHEST, {"pay": pay, "lower": grade.lower, "standard": standard})
    return Step(_GRADE, {"pay": pay, "lower": grade.lower, "upper": grade.upper, "standard": standard})
