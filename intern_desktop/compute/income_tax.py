"""`withholding` and `year-end`: income tax taken from a month's pay, and settled at the end of the year."""

from datetime import date

from intern_desktop.compute.answers import Answer
from intern_desktop.compute.kinds import Kind
from intern_desktop.compute.request import Request
from intern_desktop.i18n import N_, number_text
from intern_desktop.payroll.income_tax import by_formula
from intern_desktop.payroll.law import Dated, Law, Table
from intern_desktop.payroll.problems import MOST_DEPENDANTS
from intern_desktop.payroll.resident_tax import MOST_YEN
from intern_desktop.payroll.withholding import TableIsSilent, by_column_otsu, by_table
from intern_desktop.payroll.year_end import MOST_DEPENDANTS as MOST_OF_A_YEAR
from intern_desktop.payroll.year_end import settle

MOST_PAY = 100_000_000
"""More yen for a month, or a year, are a slip of the keyboard."""

_NO_FORMULA = N_("The computer formula is only for the column kou. Choose the method table.")
_TABLE_ENDS = N_("The table of {year} at hand ends at {last} yen for this column. The method formula goes further.")
_OTSU_ENDS = N_("The table of {year} at hand ends at {last} yen for this column.")


def withholding(asked: Request) -> Answer:
    """The tax of one month's pay, by the table or the computer formula of its year."""
    law = asked.law(date(asked.year("year"), 1, 1))
    pay = asked.yen("pay_after_social_insurance", most=MOST_PAY)
    dependants = asked.whole("dependants", 0, MOST_DEPENDANTS, 0)
    column = asked.choice("column", ("kou", "otsu"), "kou")
    if asked.choice("method", ("table", "formula"), "table") == "table":
        return _by_table(asked, law, pay, dependants, column)
    if column == "otsu":
        raise asked.wrong("method", _NO_FORMULA)
    formula = law.formula()
    return Answer({"tax": by_formula(pay, dependants, formula.value).yen}, formula.assumed)


def _by_table(asked: Request, law: Law, pay: int, dependants: int, column: str) -> Answer:
    table = law.table()
    try:
        found = by_column_otsu(pay, table.value) if column == "otsu" else by_table(pay, dependants, table.value)
    except TableIsSilent:
        said = _OTSU_ENDS if column == "otsu" else _TABLE_ENDS
        last = number_text(_last(table, dependants, column))
        raise asked.wrong("pay_after_social_insurance", said, year=str(table.since.year), last=last) from None
    return Answer({"tax": found.yen}, table.assumed)


def _last(table: Dated[Table], dependants: int, column: str) -> int:
    """Up to how many yen the table at hand says something in a column."""
    at = min(dependants, 7)
    stated = [band for band in table.value.bands if (band.otsu if column == "otsu" else band.kou[at]) is not None]
    return max(band.upper or band.lower for band in stated)


def year_end(asked: Request) -> Answer:
    """The year-end adjustment of a calendar year."""
    year = asked.year("year")
    found = settle(
        year,
        asked.yen("annual_pay", most=MOST_YEN),
        asked.yen("social_insurance", most=MOST_YEN),
        asked.yen("withheld", most=MOST_YEN),
        asked.whole("dependants", 0, MOST_OF_A_YEAR, 0),
        asked.yen("other_deductions", 0, most=MOST_YEN),
        asked.law(date(year, 12, 31)),
    )
    values: dict[str, object] = {
        "employment_income": found.employment_income,
        "basic_deduction": found.basic_deduction,
        "taxable": found.taxable,
        "annual_tax": found.annual_tax,
        "refund": found.refund,
    }
    return Answer(values, found.assumed)


KINDS = {
    "withholding": Kind(("year", "pay_after_social_insurance", "dependants", "column", "method"), "year", withholding),
    "year-end": Kind(
        ("year", "annual_pay", "social_insurance", "withheld", "dependants", "other_deductions"), "year", year_end
    ),
}
