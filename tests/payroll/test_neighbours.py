"""What stands beside a figure: grades with their neighbours, what a yen more does, the tax by table and formula."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from intern_desktop.payroll.law import Law
from intern_desktop.payroll.neighbours import employment_step, grades_around, tax_both_ways
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.payslip import compute

NOVEMBER = date(2026, 11, 1)
TOKYO = Offer(
    prefecture="13",
    monthly_wage=200_000,
    scheduled_hours=Decimal(155),
    overtime=Hours(overtime_hours=Decimal(20)),
    first_day=date(2026, 7, 1),
)


def lines(offer=TOKYO, month=NOVEMBER):
    return {line.code: line for line in compute(offer, month, Law.assumed(month)).lines}


@pytest.mark.parametrize(
    ("code", "amounts", "standard"),
    [
        ("health_insurance", (9_850, 10_835, 11_820, 12_805, 13_790), 240_000),
        ("pension", (18_300, 20_130, 21_960, 23_790, 25_620), 240_000),
        ("child_support_levy", (230, 253, 276, 299, 322), 240_000),
    ],
)
def test_a_premium_stands_between_its_neighbours(code, amounts, standard):
    found = grades_around(lines()[code], TOKYO)
    assert tuple(row.yen for row in found.rows) == amounts
    assert (found.pay, found.here.lower, found.here.upper, found.here.standard) == (232_258, 230_000, 250_000, standard)
    assert (found.above.lower, found.above.yen) == (250_000, amounts[3])


def test_the_row_that_applied_says_what_the_line_takes():
    for code, line in lines().items():
        found = grades_around(line, TOKYO)
        if found is not None:
            assert found.here.yen == -line.yen, code


def test_the_first_next_grade_with_another_amount_is_named():
    """The pension's lowest grade spans several of health: the rows beside it take as much."""
    low = msgspec.structs.replace(TOKYO, monthly_wage=60_000, overtime=Hours())
    found = grades_around(lines(low)["pension"], low)
    assert found.here.yen == found.rows[-1].yen == 8_052
    assert (found.above.lower, found.above.yen) == (93_000, 8_967)


def test_a_reported_grade_has_no_pay():
    reported = msgspec.structs.replace(TOKYO, standard_remuneration=200_000)
    found = grades_around(lines(reported)["health_insurance"], reported)
    assert (found.pay, found.here.yen) == (None, 9_850)


def test_lines_without_a_grade_have_none():
    assert grades_around(lines()["income_tax"], TOKYO) is None
    assert grades_around(lines()["nursing_care"], TOKYO) is None


@pytest.mark.parametrize("wages", [150_000, 185_000, 199_900, 199_901, 232_258])
def test_employment_insurance_rises_at_the_wage_that_is_named_and_not_before(wages):
    offer = msgspec.structs.replace(TOKYO, monthly_wage=wages, overtime=Hours())
    found = employment_step(lines(offer)["employment_insurance"], offer, NOVEMBER)
    assert found.wages == wages < found.next_wages

    def taken(wages):
        return -lines(msgspec.structs.replace(offer, monthly_wage=wages))["employment_insurance"].yen

    assert (taken(found.next_wages - 1), taken(found.next_wages)) == (found.yen, found.next_yen)
    assert found.next_yen == found.yen + 1


def test_the_tax_by_table_and_by_formula():
    found = tax_both_ways(lines()["income_tax"], TOKYO, NOVEMBER)
    assert found.table == -lines()["income_tax"].yen
    by_formula = msgspec.structs.replace(TOKYO, withholding="formula")
    assert found.formula == -lines(by_formula)["income_tax"].yen
    assert found == tax_both_ways(lines(by_formula)["income_tax"], by_formula, NOVEMBER)


def test_who_is_in_column_otsu_has_no_formula():
    otsu = msgspec.structs.replace(TOKYO, column="otsu")
    assert tax_both_ways(lines(otsu)["income_tax"], otsu, NOVEMBER) is None
