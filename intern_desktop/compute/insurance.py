"""`premiums`, `employment-insurance` and `lump-sum`: a month's part, and what the pension gives back."""

from datetime import date

from intern_desktop.compute.answers import Answer, lump_sum_told
from intern_desktop.compute.kinds import Kind
from intern_desktop.compute.request import Request
from intern_desktop.payroll.law import Grade, Law
from intern_desktop.payroll.lines import earliest
from intern_desktop.payroll.lump_sum import HIGHEST_AVERAGE, insured_months, lump_sum
from intern_desktop.payroll.offer import INDUSTRIES
from intern_desktop.payroll.problems import OLDEST, YOUNGEST
from intern_desktop.payroll.social_insurance import (
    CARE_BEFORE,
    CARE_FROM,
    NO_STANDARD,
    PremiumLaw,
    bounds_of,
    employment_line,
    grade_of,
    grade_of_standard,
    premium_law,
)
from intern_desktop.payroll.social_insurance import premiums as due

MOST_PAY = 100_000_000
"""More yen for a month are a slip of the keyboard."""


def premiums(asked: Request) -> Answer:
    """Health, care, levy and pension of one premium month."""
    month = asked.month("month")
    law = premium_law(asked.prefecture(), month, asked.assumed())
    care = CARE_FROM <= asked.whole("age", YOUNGEST, OLDEST, 22) < CARE_BEFORE
    grade = _grade(asked, law)
    found = due(grade, law, care=care)
    health, cared, levy, pension = law.assumed
    values: dict[str, object] = {
        "standard_remuneration_health": grade.health,
        "standard_remuneration_pension": grade.pension,
        "health_insurance": found.health,
        "nursing_care": found.care,
        "child_support_levy": found.levy,
        "pension": found.pension,
    }
    return Answer(values, earliest(health, cared if care else None, levy, pension))


def _grade(asked: Request, law: PremiumLaw) -> Grade:
    if asked.one_of("remuneration", "standard_remuneration") == "remuneration":
        return grade_of(asked.yen("remuneration", most=MOST_PAY), law)
    return grade_of_standard(standard(asked), law)


def standard(asked: Request) -> int:
    """One of the grades' standards in yen; which these are, the engine says."""
    value = asked.given["standard_remuneration"]
    if type(value) is not int:
        raise asked.wrong("standard_remuneration", NO_STANDARD, **bounds_of(Law.assumed(date.max).grades().value))
    return value


def employment_insurance(asked: Request) -> Answer:
    """Employment insurance on a month's wages."""
    month = asked.month("month")
    wages, industry = asked.yen("wages", most=MOST_PAY), asked.choice("industry", INDUSTRIES, "general")
    line = employment_line(industry, wages, month, asked.law(month))
    return Answer({"premium": -line.yen}, line.assumed)


def lump_sum_of(asked: Request) -> Answer:
    """The lump sum from the pension on leaving Japan."""
    last = asked.month("last_month")
    months = asked.whole("months", *insured_months())
    average = asked.yen("average_standard_remuneration", least=1, most=HIGHEST_AVERAGE)
    found = lump_sum(months, average, last, asked.law(last))
    return Answer(lump_sum_told(found), found.assumed)


KINDS = {
    "premiums": Kind(("month", "prefecture", "remuneration", "standard_remuneration", "age"), "month", premiums),
    "lump-sum": Kind(("months", "average_standard_remuneration", "last_month"), "last_month", lump_sum_of),
    "employment-insurance": Kind(("month", "wages", "industry"), "month", employment_insurance),
}
