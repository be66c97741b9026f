"""Raises, bonuses and reported grades in a plan: what moves the grade, when, and what a bonus brings."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from intern_desktop.errors import FieldError
from intern_desktop.payroll.course import Bonus, Course, Lecture, Loan, Raise
from intern_desktop.payroll.goal import Goal, months_to_reach
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.plan import run

LAW = Law.assumed(date(2026, 10, 1))


def plan(start=date(2026, 10, 1), months=12, wage=200_000, reported=None, **said):
    offer = Offer(
        prefecture="13",
        monthly_wage=wage,
        scheduled_hours=Decimal(160),
        standard_remuneration=reported,
        **said.pop("offer", {}),
    )
    return run(Course(offer=offer, start=start, months=months, lecture=Lecture(months=0), **said), LAW)


def first_month_of(found, standard):
    """The contract month in which the grade is so high for the first time."""
    return next((one.contract_month for one in found.months if one.grade.health == standard), None)


def raises(*pairs):
    return tuple(Raise(contract_month=month, yen=yen) for month, yen in pairs)


@pytest.mark.parametrize(
    "changes",
    [((2, 40_000),), ((2, 40_000), (5, 1_000)), ((2, 40_000), (3, 1_000)), ((2, 40_000), (3, -1_000))],
    ids=["one", "another after three months", "another within them", "a small cut within them"],
)
def test_each_change_of_the_wage_has_its_own_three_months(changes):
    """Paid from the second month on, three months watched: the new grade counts from the fifth."""
    assert first_month_of(plan(raises=raises(*changes)), 240_000) == 5


def test_the_wage_of_hiring_is_no_change():
    """Overtime alone never moves the grade before September, also when the first wage was stated as a raise."""
    hours = (Hours(), Hours(overtime_hours=Decimal(45)))
    found = plan(raises=raises((1, 30_000)), overtime=hours, months=10)
    assert len({one.grade for one in found.months}) == 1


def test_a_change_that_takes_effect_in_september_is_told_as_what_it_is():
    found = plan(raises=raises((9, 30_000)), months=14)
    assert [(one.code, one.month) for one in found.events if one.code.endswith("_grade")] == [
        ("changed_grade", date(2027, 9, 1))
    ]


def test_the_reported_grade_is_told_as_reported_until_september():
    found = plan(wage=200_000, reported=240_000, months=14)
    first, last = found.months[2], found.months[12]
    assert (first.grade.health, last.grade.health) == (240_000, 200_000)
    assert "reported" in first.slip.line("pension").how[0].message
    assert "reported" not in last.slip.line("pension").how[0].message


def test_a_single_month_beyond_the_table_is_no_assumed_law():
    """The first wage carries no premiums and lies beyond the table of 2027; the next months are known until March."""
    found = plan(start=date(2027, 1, 1), wage=355_500, months=6)
    told = [(one.code, one.month) for one in found.events if one.code.startswith("assumed")]
    assert told == [("assumed_table", date(2027, 1, 1)), ("assumed_law", date(2027, 4, 1))]


def test_a_loan_in_dong_needs_a_rate():
    with pytest.raises(FieldError) as refused:
        plan(loan=Loan(principal_vnd=9_000_000, annual_rate=Decimal(0), months=3))
    assert refused.value.field == "exchange_rate"


def test_an_early_peak_reaches_the_goal_although_the_end_does_not():
    offer = Offer(prefecture="13", monthly_wage=200_000, scheduled_hours=Decimal(160))
    course = Course(offer=offer, start=date(2027, 1, 1), months=36, lecture=Lecture(months=0), living_costs=169_000)
    answer = months_to_reach(course, Goal(yen=16_200), LAW)
    assert answer.amount is not None
    assert answer.plan.totals.saved >= 16_200
    assert all(run_of(course, months).totals.saved < 16_200 for months in range(1, answer.amount))


def run_of(course, months):
    return run(replace(course, months=months), LAW)


def test_a_bonus_of_july_with_all_that_is_taken_from_it():
    """Tokyo, July 2027 (rates of fiscal 2026 stand in). The standard bonus is 100,000.

    9.85 % half: 4,925. 0.23 % half: 115. 18.3 % half: 9,150. Employment 0.5 %: 500. Left: 85,310.
    June's pay less insurance was 200,000 - 29,380 = 170,620: rate 4.084 % from 94,000 on: 3,484.06, so 3,484.
    """
    found = plan(bonuses=(Bonus(contract_month=10, yen=100_000),))
    lines = {line.code: line.yen for line in found.months[9].slip.lines if line.label == "賞与"}
    assert lines == {
        "bonus": 100_000,
        "health_insurance": -4_925,
        "child_support_levy": -115,
        "pension": -9_150,
        "employment_insurance": -500,
        "income_tax": -3_484,
    }


def test_a_bonus_counts_in_the_years_tax_and_in_the_lump_sum():
    with_bonus, without = plan(bonuses=(Bonus(contract_month=3, yen=120_000),)), plan()
    assert with_bonus.totals.gross - without.totals.gross == 120_000
    # Twelve standards of 200,000 and a standard bonus of 120,000 by twelve months: 210,000.
    assert (without.average_standard_remuneration, with_bonus.average_standard_remuneration) == (200_000, 210_000)
    for found in (with_bonus, without):
        for month in found.months:
            assert sum(line.yen for line in month.slip.lines) == month.slip.net


def test_a_bonus_is_no_pay_for_the_grade():
    found = plan(bonuses=(Bonus(contract_month=8, yen=900_000),), months=14)
    assert {one.grade.health for one in found.months} == {200_000}
