"""Health, care, levy, pension and employment insurance: the worker's part, from grades and premium months.

健康保険法 第40条から第43条, 厚生年金保険法 第20条から第23条. The premium of a month is taken from the next month's
pay, or from the same month's when the company does so; the rate is that of the premium's month.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import msgspec

from intern_desktop.i18n import N_
from intern_desktop.payroll.law import Dated, Grade, Law
from intern_desktop.payroll.lines import Line, Step, earliest
from intern_desktop.payroll.offer import Offer, last_month, month_of
from intern_desktop.payroll.yen import drop_up_to_50_sen, percent

HALF = Fraction(1, 2)
CARE_FROM, CARE_BEFORE = 40, 65


def premium_month(offer: Offer, month: date) -> date | None:
    """The month whose premium is taken from this month's pay; None while there is none yet."""
    owed = month if offer.premium == "same_month" else last_month(month)
    return owed if owed >= month_of(offer.start) else None


def pays_care(offer: Offer, month: date) -> bool:
    """Whether nursing care is due in a month: one has an age from the day before the birthday on (介護保険法 第9条).

    Due from the month in which one is 40 until the month before the one in which one is 65.
    """
    born = offer.birthday
    return born is not None and _month_of_age(born, CARE_FROM) <= month < _month_of_age(born, CARE_BEFORE)


def _month_of_age(born: date, years: int) -> date:
    month = date(born.year + years, born.month, 1)
    return last_month(month) if born.day == 1 else month


def insurance_lines(offer: Offer, month: date, remuneration: int, law: Law) -> list[Line]:
    """The lines of health, levy and pension for the pay of a month; none in the first when premiums come a month later.

    `remuneration` is the monthly pay expected at hiring, with commuting and usual overtime, in yen.
    """
    owed = premium_month(offer, month)
    if owed is None:
        return []
    then = law.at(owed)
    grade = then.grade(remuneration)
    lines = [_health(offer, owed, remuneration, grade, then)]
    levy = then.levy()
    if levy.value:
        lines.append(_by_grade("levy", grade.value.health, levy, grade, owed, remuneration))
    pension = then.pension()
    lines.append(_by_grade("pension", grade.value.pension, pension, grade, owed, remuneration))
    return lines


def employment_line(offer: Offer, month: date, wages: int, law: Law) -> Line:
    """Employment insurance on all wages of the month, commuting included."""
    rate = law.at(month).employment(offer.industry)
    yen = drop_up_to_50_sen(wages * percent(rate.value))
    how = (
        Step(N_("All wages of the month, commuting included: {wages} yen."), {"wages": wages}),
        Step(N_("Your part is {rate} % of them."), {"rate": rate.value}),
        Step(N_("Up to 50 sen are dropped, more is a whole yen."), yen=-yen),
    )
    return Line(code="employment", yen=-yen, block="taken", how=how, sources=(rate.source,), assumed=rate.assumed)


def _health(offer: Offer, owed: date, remuneration: int, grade: Dated[Grade], law: Law) -> Line:
    rate = law.health(offer.prefecture)
    if not pays_care(offer, owed):
        return _by_grade("health", grade.value.health, rate, grade, owed, remuneration)
    care = law.care()
    both = msgspec.structs.replace(rate, value=rate.value + care.value, assumed=earliest(rate.assumed, care.assumed))
    line = _by_grade("health", grade.value.health, both, grade, owed, remuneration)
    said = Step(N_("From 40 on, nursing care is in it: {rate} %."), {"rate": care.value})
    return Line(
        code="health",
        yen=line.yen,
        block="taken",
        how=(line.how[0], said, *line.how[1:]),
        sources=(*line.sources, care.source),
        assumed=line.assumed,
    )


def _by_grade(
    code: str, standard: int, rate: Dated[Decimal], grade: Dated[Grade], owed: date, remuneration: int
) -> Line:
    yen = drop_up_to_50_sen(standard * percent(rate.value) * HALF)
    how = (
        _grade_step(grade.value, standard, remuneration),
        Step(
            N_("The rate for {month} is {rate} %; you and the company pay half each."),
            {"month": owed, "rate": rate.value},
        ),
        Step(N_("Up to 50 sen are dropped, more is a whole yen."), yen=-yen),
    )
    assumed = earliest(rate.assumed, grade.assumed)
    return Line(code=code, yen=-yen, block="taken", how=how, sources=(rate.source, grade.source), assumed=assumed)


def _grade_step(grade: Grade, standard: int, remuneration: int) -> Step:
    fields: dict[str, int | Decimal | date | str] = {"pay": remuneration, "lower": grade.lower, "standard": standard}
    if grade.upper is None:
        return Step(
            N_("Pay of {pay} yen is in the highest grade, from {lower} yen: it counts as {standard} yen."), fields
        )
    said = N_("Pay of {pay} yen is in the grade from {lower} to below {upper} yen: it counts as {standard} yen.")
    return Step(said, {**fields, "upper": grade.upper})
