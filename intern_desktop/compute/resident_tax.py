"""`resident-tax`: the tax of a fiscal year on the pay of the calendar year before."""

from datetime import date

from intern_desktop.compute.answers import Answer
from intern_desktop.compute.kinds import Kind
from intern_desktop.compute.request import Request
from intern_desktop.payroll.income_levies import first_year
from intern_desktop.payroll.resident_tax import MOST_DEPENDANTS, MOST_PER_HEAD, MOST_YEN
from intern_desktop.payroll.resident_tax import resident_tax as tax_of

AREA_KEYS = ("area_class", "designated_city", "per_head")
PER_HEAD = 5000


def resident_tax(asked: Request) -> Answer:
    """The tax that is taken from June of a fiscal year."""
    year = asked.year("fiscal_year", first_year())
    found = tax_of(
        year,
        asked.yen("annual_pay", most=MOST_YEN),
        asked.yen("social_insurance", most=MOST_YEN),
        asked.law(date(year, 6, 1)),
        dependants=asked.whole("dependants", 0, MOST_DEPENDANTS, 0),
        other_deductions=asked.yen("other_deductions", 0, most=MOST_YEN),
        area_class=asked.whole("area_class", 1, 3, 1),
        designated_city=asked.flag("designated_city"),
        per_head=asked.yen("per_head", PER_HEAD, most=MOST_PER_HEAD),
    )
    values: dict[str, object] = {
        "taxable": found.taxable,
        "adjustment_deduction": found.adjustment_deduction,
        "city": found.city,
        "prefecture": found.prefecture,
        "per_head": found.per_head,
        "annual": found.annual,
        "june": found.june,
        "monthly": found.monthly,
    }
    return Answer(values, found.assumed)


KINDS = {
    "resident-tax": Kind(
        ("fiscal_year", "annual_pay", "social_insurance", "dependants", "other_deductions", *AREA_KEYS),
        "fiscal_year",
        resident_tax,
    ),
}
