"""The year-end adjustment at every edge of every year, and one yen to each side, against the law's own sums."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from intern_desktop.errors import FieldError
from intern_desktop.payroll.law import Law, NotInForce
from intern_desktop.payroll.year_end import basic_deduction, employment_income, rates, settle

YEARS = (2025, 2026, 2027, 2028)
LAW = Law.on(date(2026, 11, 23))
PAY = some.integers(min_value=0, max_value=20_000_000)

FLOOR = {2025: 650_000, 2026: 740_000, 2027: 740_000, 2028: 690_000}
"""The least deduction for employees."""


def deduction(pay: Fraction, year: int) -> Fraction:
    """所得税法 第28条3項 and 租税特別措置法 第29条の4, on an amount that is already cut to its step."""
    if pay <= 3_600_000:
        return max(Fraction(30, 100) * pay + 80_000, Fraction(FLOOR[year]))
    if pay <= 6_600_000:
        return Fraction(20, 100) * pay + 440_000
    if pay <= 8_500_000:
        return Fraction(10, 100) * pay + 1_100_000
    return Fraction(1_950_000)


def income_by_law(pay: int, year: int) -> int:
    """What is left: in steps of 4,000 yen where the annex has them, what is below a yen dropped."""
    if year in (2026, 2027) and 2_191_000 <= pay < 2_200_000:
        return 1_451_000 if pay < 2_193_000 else 1_453_000 if pay < 2_196_000 else 1_456_000
    steps_from = 1_900_000 if year == 2025 else 2_200_000
    counted = Fraction(pay - pay % 4_000 if steps_from <= pay < 6_600_000 else pay)
    left = counted - deduction(counted, year)
    return max(left.numerator // left.denominator, 0)


def edges_of_pay(year):
    named = [FLOOR[year], FLOOR[year] + 1_000, 1_900_000, 2_033_333, 2_033_334, 2_191_000, 2_193_000, 2_196_000]
    steps = range(1_900_000, 6_604_000, 4_000)
    return sorted({0, 1, *named, *steps, 2_200_000, 3_600_000, 6_600_000, 8_500_000, 20_000_000})


@pytest.mark.parametrize("year", YEARS)
def test_income_at_every_edge_and_a_yen_to_each_side(year):
    for edge in edges_of_pay(year):
        for pay in {max(edge - 1, 0), edge, min(edge + 1, 20_000_000)}:
            if FLOOR[year] <= pay < FLOOR[year] + 1_000:
                continue  # the annex says nothing of less than 1,000 yen of income; see the next example
            assert employment_income(year, pay, LAW).value == income_by_law(pay, year), (year, pay)


@pytest.mark.parametrize(
    ("year", "pay", "income"),
    [
        (2025, 650_999, 0),
        (2025, 651_000, 1_000),
        (2025, 1_899_999, 1_249_999),
        (2025, 1_900_000, 1_250_000),
        (2025, 1_903_999, 1_250_000),
        (2025, 1_904_000, 1_252_800),
        (2026, 740_999, 0),
        (2026, 741_000, 1_000),
        (2026, 2_190_999, 1_450_999),
        (2026, 2_191_000, 1_451_000),
        (2026, 2_192_999, 1_451_000),
        (2026, 2_193_000, 1_453_000),
        (2026, 2_195_999, 1_453_000),
        (2026, 2_196_000, 1_456_000),
        (2026, 2_199_999, 1_456_000),
        (2026, 2_200_000, 1_460_000),
        (2026, 2_203_999, 1_460_000),
        (2026, 2_204_000, 1_462_800),
        (2027, 3_599_999, 2_437_200),
        (2027, 3_600_000, 2_440_000),
        (2027, 6_599_999, 4_836_800),
        (2027, 6_600_000, 4_840_000),
        (2027, 6_777_778, 5_000_000),
        (2027, 8_500_000, 6_550_000),
        (2027, 8_500_001, 6_550_001),
        (2028, 689_999, 0),
        (2028, 690_001, 1),
        (2028, 2_033_333, 1_343_333),
        (2028, 2_033_334, 1_343_333),
        (2028, 2_199_999, 1_459_999),
        (2028, 2_200_000, 1_460_000),
        (2028, 20_000_000, 18_050_000),
    ],
)
def test_some_incomes_by_hand(year, pay, income):
    """6,777,778 x 90 % is 6,100,000.2, less 1,100,000: the fraction goes from the income, not from the deduction."""
    assert employment_income(year, pay, LAW).value == income


BASIC = {
    2025: [
        (1_320_000, 950_000),
        (3_360_000, 880_000),
        (4_890_000, 680_000),
        (6_550_000, 630_000),
        (23_500_000, 580_000),
    ],
    2026: [(4_890_000, 1_040_000), (6_550_000, 670_000), (23_500_000, 620_000)],
    2027: [(4_890_000, 1_040_000), (6_550_000, 670_000), (23_500_000, 620_000)],
    2028: [(1_320_000, 990_000), (23_500_000, 620_000)],
}
"""所得税法 第86条 with 租税特別措置法 第41条の16の2: 580,000 or 620,000, and what is added up to each income."""


@pytest.mark.parametrize("year", YEARS)
def test_the_basic_deduction_at_each_edge(year):
    first = 0
    for last, yen in BASIC[year]:
        for income in (first, first + 1, last - 1, last):
            assert basic_deduction(year, income, LAW).value == yen, (year, income)
        first = last + 1
    with pytest.raises(FieldError):
        basic_deduction(year, 23_500_001, LAW)


MARGINS = [(1_950_000, 5), (3_300_000, 10), (6_950_000, 20), (9_000_000, 23), (18_000_000, 33), (40_000_000, 40)]


def tax_by_law(taxable: int) -> Fraction:
    """所得税法 第89条: each slice of the income by its own rate."""
    tax, lower = Fraction(0), 0
    for upper, percent in [*MARGINS, (10**12, 45)]:
        tax += Fraction(max(min(taxable, upper) - lower, 0) * percent, 100)
        lower = upper
    return tax


def test_the_quick_table_is_the_slices_of_the_law():
    for upper, _ in MARGINS:
        for taxable in (upper - 1_000, upper, upper + 1_000):
            assert rates(LAW).value.tax(taxable)[0] == tax_by_law(taxable), taxable


def annual_by_law(taxable: int) -> int:
    with_surtax = tax_by_law(taxable) * Fraction(1_021, 1_000)
    return with_surtax.numerator // with_surtax.denominator // 100 * 100


@given(some.sampled_from(YEARS), PAY, some.integers(0, 3_000_000), PAY, some.integers(0, 9), some.integers(0, 500_000))
def test_a_year_adds_up(year, pay, insurance, withheld, dependants, other):
    done = settle(year, pay, insurance, withheld, dependants, other, LAW)
    left = done.employment_income - insurance - done.basic_deduction - 380_000 * dependants - other
    assert done.taxable == max(left, 0) // 1_000 * 1_000
    assert done.annual_tax == annual_by_law(done.taxable)
    assert withheld - done.refund == done.annual_tax
    assert [step.yen for step in done.how] == [done.employment_income, done.taxable, done.annual_tax, done.refund]
    assert done.assumed is None


@given(some.sampled_from(YEARS), PAY, PAY)
def test_more_pay_never_means_less_income_or_less_tax(year, one, other):
    low, high = sorted((one, other))
    assert employment_income(year, low, LAW).value <= employment_income(year, high, LAW).value
    assert settle(year, low, 0, 0, 0, 0, LAW).annual_tax <= settle(year, high, 0, 0, 0, 0, LAW).annual_tax


@pytest.mark.parametrize(("year", "free"), [(2025, 1_600_000), (2026, 1_780_000), (2027, 1_780_000), (2028, 1_680_000)])
def test_up_to_where_a_single_worker_pays_no_income_tax(year, free):
    """One thousand more is taxed at 5 %, 51 yen with the surtax: below 100 it is dropped. Two thousand are 102."""
    assert settle(year, free, 0, 0, 0, 0, LAW).taxable == 0
    assert settle(year, free + 999, 0, 0, 0, 0, LAW).taxable == 0
    assert settle(year, free + 1_000, 0, 0, 0, 0, LAW).taxable == 1_000
    assert settle(year, free + 1_000, 0, 0, 0, 0, LAW).annual_tax == 0
    assert settle(year, free + 2_000, 0, 0, 0, 0, LAW).annual_tax == 100


def test_a_usual_year_of_2026():
    """2,400,000 at work, 357,000 of insurance: 1,600,000 of income - 357,000 - 1,040,000 = 203,000; 5 % is 10,150,
    with the surtax 10,363, cut to 10,300. Of 38,400 withheld 28,100 come back."""
    done = settle(2026, 2_400_000, 357_000, 38_400, 0, 0, LAW)
    assert (done.employment_income, done.basic_deduction, done.taxable) == (1_600_000, 1_040_000, 203_000)
    assert (done.annual_tax, done.refund) == (10_300, 28_100)


def test_too_little_withheld_is_still_due():
    assert settle(2026, 2_400_000, 357_000, 10_000, 0, 0, LAW).refund == -300


def test_what_a_worker_pays_more_from_2028():
    """At 2,600,000 the basic deduction falls from 1,040,000 to 620,000: 420,000 more at 5 %, with the surtax 21,441."""
    before, after = (settle(year, 2_600_000, 390_000, 0, 0, 0, LAW) for year in (2027, 2028))
    assert after.taxable - before.taxable == 420_000
    assert after.annual_tax - before.annual_tax == 21_400


def test_husband_or_wife_and_children_are_deducted_one_by_one():
    alone, three = (settle(2026, 5_000_000, 600_000, 0, count, 0, LAW) for count in (0, 3))
    assert alone.taxable - three.taxable == 3 * 380_000


def test_years_not_at_hand():
    for year in (2024, 2029):
        with pytest.raises(NotInForce):
            settle(year, 2_400_000, 0, 0, 0, 0, LAW)
    assumed = settle(2030, 2_400_000, 0, 0, 0, 0, Law.assumed(date(2030, 1, 1)))
    assert assumed.assumed == date(2028, 12, 31)
    assert assumed.annual_tax == settle(2028, 2_400_000, 0, 0, 0, 0, LAW).annual_tax
    assert employment_income(2030, 2_400_000, Law.assumed(date(2030, 1, 1))).assumed == date(2028, 12, 31)


@pytest.mark.parametrize(
    ("field", "given_"),
    [
        ("annual_pay", {"annual_pay": 20_000_001}),
        ("annual_pay", {"annual_pay": -1}),
        ("social_insurance", {"social_insurance": 10**18}),
        ("withheld", {"withheld": -1}),
        ("dependants", {"dependants": -1}),
        ("dependants", {"dependants": 100}),
        ("other_deductions", {"other_deductions": -1}),
        ("year", {"year": 0}),
        ("year", {"year": 10**9}),
    ],
)
def test_what_is_out_of_bounds_is_refused_at_its_field(field, given_):
    usual = {"annual_pay": 2_400_000, "social_insurance": 0, "withheld": 0, "dependants": 0, "other_deductions": 0}
    with pytest.raises(FieldError) as refused:
        settle(**{"year": 2026, **usual, **given_}, law=LAW)
    assert refused.value.field == field
    assert {"lowest", "highest"} <= set(refused.value.fields)


def test_twenty_million_is_still_adjusted_and_says_where_it_stands():
    done = settle(2026, 20_000_000, 0, 0, 0, 0, LAW)
    assert done.employment_income == 18_050_000
    assert done.basic_deduction == 620_000
    assert len(done.sources) == 2
    assert all(paper.title for paper in done.sources)
