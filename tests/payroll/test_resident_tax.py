"""Resident tax: zero lines, deductions, both cuts to 100 yen, the relief above the line, and the instalments."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from intern_desktop.errors import FieldError
from intern_desktop.payroll.law import Law, NotInForce, rows
from intern_desktop.payroll.resident_tax import instalment, left_after, problems, resident_tax

LAW = Law.on(date(2026, 7, 1))

FLOOR = {2026: (650_000, 1_900_000), 2027: (740_000, 2_191_000), 2028: (740_000, 2_191_000), 2029: (690_000, 2_033_333)}
"""Least deduction for employees by fiscal year (in the calendar year before), and the pay from which it ends."""

EACH = {1: (350_000, 210_000), 2: (315_000, 189_000), 3: (280_000, 168_000)}
"""Per person, and more with dependants, of the per-head line by area class: 施行令47条の3, 施行規則9条の21."""

PAY = some.integers(min_value=0, max_value=20_000_000)
MANNER = some.fixed_dictionaries(
    {
        "dependants": some.integers(min_value=0, max_value=6),
        "area_class": some.sampled_from((1, 2, 3)),
        "designated_city": some.booleans(),
    }
)
YEARS = some.sampled_from(sorted(FLOOR))


def tax(year, pay, insurance=0, **said):
    return resident_tax(year, pay, insurance, LAW, **said)


def with_taxable(taxable, dependants=0, **said):
    """The tax on this taxable income: 8,000,000 of pay are 6,100,000 of income (90 % less 1,100,000)."""
    others = 6_100_000 - 430_000 - 330_000 * dependants - taxable
    return tax(2026, 8_000_000, dependants=dependants, other_deductions=others, **said)


def income_line(n):
    return 350_000 * (1 + n) + 100_000 + (320_000 if n else 0)


def per_head_line(n, area_class):
    each, more = EACH[area_class]
    return each * (1 + n) + 100_000 + (more if n else 0)


def highest_pay(line, year):
    """The most pay with income in a line: less the least deduction; 70 % (2028, to 2,200,000); in steps of 4,000."""
    floor, ends = FLOOR[year]
    exact = ((line + 80_001) * 10 - 1) // 7 if year == 2029 else 2_200_000
    if line + floor < ends:
        return line + floor
    return exact if exact < 2_200_000 else (line + 80_000) // 2_800 * 4_000 + 3_999


@pytest.mark.parametrize(
    ("year", "first", "second", "third"),
    [
        (2026, 1_100_000, 1_065_000, 1_030_000),
        (2027, 1_190_000, 1_155_000, 1_120_000),
        (2028, 1_190_000, 1_155_000, 1_120_000),
        (2029, 1_140_000, 1_105_000, 1_070_000),
    ],
)
def test_up_to_this_pay_a_single_person_pays_nothing(year, first, second, third):
    """The ministry's figures for 2026 to 2028; 2029 is the same lines with 690,000 as the least deduction."""
    for area_class, pay in ((1, first), (2, second), (3, third)):
        assert [tax(year, pay + yen, area_class=area_class).annual for yen in (-1, 0, 1)] == [0, 0, 5_000]


@pytest.mark.parametrize("n", range(4))
@pytest.mark.parametrize("year", FLOOR)
def test_one_yen_to_each_side_of_the_zero_lines(year, n):
    for area_class in EACH:
        pay = highest_pay(per_head_line(n, area_class), year)
        found = [tax(year, pay + yen, dependants=n, area_class=area_class) for yen in (-1, 0, 1)]
        assert [each.per_head for each in found] == [0, 0, 5_000]
        pay = highest_pay(income_line(n), year)
        found = [tax(year, pay + yen, dependants=n, area_class=area_class) for yen in (-1, 0, 1)]
        assert [each.adjustment_deduction > 0 for each in found] == [False, False, True]
        assert [each.city + each.prefecture for each in found[:2]] == [0, 0]


def test_between_both_lines_only_the_per_head_amount_is_due_and_all_of_it_in_june():
    """Class 2 in 2026: 1,065,001 yen of pay are above the per-head line and below the nationwide one of 1,100,000."""
    found = tax(2026, 1_065_001, area_class=2, per_head=6_200)
    assert (found.city, found.prefecture, found.per_head, found.annual) == (0, 0, 6_200, 6_200)
    assert (found.june, found.monthly) == (6_200, 0)


def test_insurance_may_leave_nothing_to_be_taxed_above_the_line():
    found = tax(2027, 1_200_000, 180_000)
    assert (found.taxable, found.adjustment_deduction, found.annual) == (0, 0, 5_000)
    assert (found.june, found.monthly) == (5_000, 0)


def test_a_year_of_an_intern_by_hand():
    """2,600,000 of pay: 2,600,000 x 70 % - 80,000 = 1,740,000; less 430,000 and 389,400 is 920,600, cut to 920,000.

    City 55,200 - 1,500 = 53,700, prefecture 36,800 - 1,000 = 35,800, with 5,000 together 94,500 yen. A twelfth is
    7,875, cut to 7,800; June takes 94,500 - 11 x 7,800 = 8,700.
    """
    found = tax(2027, 2_600_000, 389_400)
    assert (found.taxable, found.adjustment_deduction) == (920_000, 2_500)
    assert (found.city, found.prefecture, found.per_head, found.annual) == (53_700, 35_800, 5_000, 94_500)
    assert (found.june, found.monthly) == (8_700, 7_800)


def test_the_city_of_yokohama_counts_the_same():
    """Its published example of 2026: insurance 394,800, others 38,000, a wife and a child of 17: 192,900 yen."""
    found = tax(2026, 5_500_000, 394_800, other_deductions=38_000, dependants=2, designated_city=True)
    assert (found.taxable, found.adjustment_deduction, found.city) == (2_437_000, 2_500, 192_900)


def test_each_authority_cuts_its_own_levy_to_100_yen():
    """1,234,000: city 74,040 - 1,500 = 72,540, prefecture 49,360 - 1,000 = 48,360; their sum 120,900 has no odd yen."""
    found = with_taxable(1_234_000)
    assert (found.city, found.prefecture, found.city + found.prefecture) == (72_500, 48_300, 120_900 - 100)


def test_in_a_designated_city_the_same_ten_percent_is_shared_8_to_2():
    """1,234,000: city 98,720 - 2,000 = 96,720, prefecture 24,680 - 500 = 24,180."""
    found = with_taxable(1_234_000, designated_city=True)
    assert (found.city, found.prefecture, found.adjustment_deduction) == (96_700, 24_100, 2_500)


@pytest.mark.parametrize(
    ("taxable", "dependants", "base"),
    [
        (49_000, 0, 49_000),
        (50_000, 0, 50_000),
        (51_000, 0, 50_000),
        (1_999_000, 2, 150_000),
        (2_000_000, 2, 150_000),
        (2_001_000, 2, 149_000),
        (2_099_000, 2, 51_000),
        (2_100_000, 2, 50_000),
        (2_101_000, 2, 50_000),
        (2_001_000, 0, 50_000),
    ],
)
def test_the_adjustment_deduction_falls_above_two_million(taxable, dependants, base):
    """5 % of the smaller of the difference (50,000 a person) and the taxable income; above, the excess goes off."""
    found = with_taxable(taxable, dependants)
    assert found.taxable == taxable
    assert found.adjustment_deduction * 100 == base * 5
    assert found.city == (taxable * 6 - base * 3) // 100 // 100 * 100
    assert found.prefecture == (taxable * 4 - base * 2) // 100 // 100 * 100


def test_taxable_income_is_cut_to_1000_yen():
    assert [with_taxable(taxable).taxable for taxable in (999, 1_000, 1_999, 2_000)] == [0, 1_000, 1_000, 2_000]


@pytest.mark.parametrize(
    ("pay", "designated", "city", "prefecture"),
    [
        (1_870_000, False, 6_000, 4_000),
        (1_870_000, True, 8_000, 2_000),
        (1_860_999, False, 500, 300),
        (1_860_999, True, 700, 100),
        (1_860_166, False, 0, 0),
        (1_860_167, False, 100, 0),
        (1_860_250, False, 100, 100),
    ],
)
def test_just_above_the_line_the_levies_come_down_to_the_excess(pay, designated, city, prefecture):
    """One dependant in 2027: the line is 1,120,000 of income, 1,860,000 of pay.

    Pay of 1,870,000 is income of 1,130,000. Taxed are 370,000: 37,000 less 5 % of 100,000 is 32,000, which would leave
    1,098,000. So 22,000 go off and 10,000 stay, 3 to 2. At 999 yen above the line 599.4 and 399.6 yen are cut.
    """
    found = tax(2027, pay, dependants=1, designated_city=designated)
    assert (found.city, found.prefecture) == (city, prefecture)


def test_the_relief_is_taken_after_the_adjustment_deduction_and_stands_in_the_tree():
    """Income 1,123,000, taxed 78,000: 7,800 - 3,900 = 3,900 yen; 900 go off since the line is only 3,000 below.

    June takes 8,000 - 11 x 600.
    """
    found = tax(2027, 1_863_000, 285_000, dependants=1)
    assert (found.taxable, found.adjustment_deduction) == (78_000, 3_900)
    assert (found.city, found.prefecture) == (1_800, 1_200)
    assert [step.yen for step in found.how] == [1_123_000, 78_000, 7_800, -3_900, -900, 1_800, 1_200, 5_000, 1_400]
    assert any("附則" in source.titles["ja"] for source in found.sources)


def test_where_the_relief_takes_nothing_it_is_no_step():
    """Income 1,160,000, taxed 115,000: 6,500 yen, well below the 40,000 above the line. June takes
    11,500 - 11 x 900.
    """
    found = tax(2027, 1_900_000, 285_000, dependants=1)
    assert [step.yen for step in found.how] == [1_160_000, 115_000, 11_500, -5_000, 3_900, 2_600, 5_000, 1_600]


def test_the_tree_tells_each_deduction():
    deductions = tax(2027, 2_600_000, 389_400, dependants=1, other_deductions=10_000).how[1].steps
    assert sorted(step.yen for step in deductions) == [-430_000, -389_400, -330_000, -10_000]


def test_the_months_from_june_to_may():
    found = tax(2027, 2_600_000, 389_400)
    months = [date(2027, month, 1) for month in range(6, 13)] + [date(2028, month, 1) for month in range(1, 6)]
    assert [instalment(found, month) for month in months] == [8_700] + [7_800] * 11
    assert instalment(found, date(2027, 5, 1)) == instalment(found, date(2028, 6, 1)) == 0


def test_who_leaves_in_february_still_owes_march_to_may():
    found = tax(2027, 2_600_000, 389_400)
    assert left_after(found, date(2028, 2, 1)) == 3 * 7_800
    assert left_after(found, date(2027, 5, 1)) == 94_500
    assert left_after(found, date(2027, 6, 1)) == 94_500 - 8_700
    assert left_after(found, date(2028, 5, 1)) == left_after(found, date(2028, 6, 1)) == 0


def test_past_the_last_known_year_only_an_assumption_answers():
    with pytest.raises(NotInForce):
        tax(2030, 2_600_000)
    assumed = resident_tax(2030, 2_600_000, 0, Law.assumed(date(2026, 7, 1)))
    assert (tax(2029, 2_600_000).assumed, assumed.assumed) == (None, date(2028, 12, 31))


@pytest.mark.parametrize(
    ("field", "value", "least", "most"),
    [
        ("fiscal_year", 2025, 2026, 2099),
        ("annual_pay", -1, 0, 20_000_000),
        ("annual_pay", 20_000_001, 0, 20_000_000),
        ("social_insurance", 10**18, 0, 20_000_000),
        ("dependants", 21, 0, 20),
        ("other_deductions", -1, 0, 20_000_000),
        ("area_class", 4, 1, 3),
        ("per_head", 20_001, 0, 20_000),
    ],
)
def test_what_cannot_be_is_refused_with_its_bounds(field, value, least, most):
    said = {"fiscal_year": 2027, "annual_pay": 2_600_000, "social_insurance": 0, field: value}
    with pytest.raises(FieldError) as refused:
        resident_tax(law=LAW, **said)
    assert refused.value.field == field
    assert refused.value.fields == {"least": least, "most": most}
    assert {problem.field for problem in problems({**said, "per_head": -1})} == {field, "per_head"}


def test_every_row_is_the_statute():
    """Class 2 and 3 are nine and eight tenths of class 1; rows follow each other; shares are ten and five percent."""
    held = [row for name, row in rows() if name == "resident_tax"]
    assert [row.since for row in held] == [date(year, 6, 1) for year in FLOOR]
    assert all(row.until + timedelta(days=1) == after.since for row, after in pairwise(held))
    assert held[-1].until == date(2030, 5, 31)
    (line,) = (row for name, row in rows() if name == "resident_tax_line")
    assert (line.since, line.until) == (held[0].since, held[-1].until)
    assert [line.value[part] for part in ("each", "plus", "more")] == [350_000, 100_000, 320_000]
    for says in (row.value for row in held):
        assert (says["basic"], says["dependant"], says["difference"]) == (430_000, 380_000 - 50_000, 50_000)
        for line, tenths in zip(says["per_head_lines"], (10, 9, 8), strict=True):
            assert line == {"each": 35_000 * tenths, "plus": 100_000, "more": 21_000 * tenths}
        for both, city in ((says["ordinary"], 6), (says["designated"], 8)):
            assert both["city"] == {"levy": city, "adjustment": city // 2}
            assert both["prefecture"] == {"levy": 10 - city, "adjustment": 5 - city // 2}


@given(YEARS, PAY, PAY, MANNER, some.integers(min_value=0, max_value=3_000_000))
def test_more_pay_never_means_less_tax(year, one, other, manner, insurance):
    """The only step is upwards, by the per-head amount: the relief takes the other one away."""
    low, high = (tax(year, pay, insurance, **manner) for pay in sorted((one, other)))
    assert low.city <= high.city
    assert low.prefecture <= high.prefecture
    assert low.per_head <= high.per_head


@given(YEARS, PAY, MANNER, some.integers(min_value=0, max_value=3_000_000))
def test_the_parts_add_up(year, pay, manner, insurance):
    found = tax(year, pay, insurance, **manner)
    assert found.annual == found.city + found.prefecture + found.per_head == found.june + 11 * found.monthly
    assert found.city % 100 == found.prefecture % 100 == found.monthly % 100 == found.taxable % 1_000 == 0
    months = [date(year + at // 12, at % 12 + 1, 1) for at in range(5, 17)]
    for at, month in enumerate(months):
        assert left_after(found, month) == found.annual - sum(instalment(found, each) for each in months[: at + 1])


@given(YEARS, some.integers(min_value=1_000_000, max_value=4_500_000), MANNER)
def test_the_levies_never_leave_less_than_the_line(year, pay, manner):
    found = tax(year, pay, **manner)
    income, line = found.how[0].yen, income_line(manner["dependants"])
    assert income - found.city - found.prefecture >= min(income, line)


@given(YEARS, PAY, MANNER, some.integers(min_value=0, max_value=5))
def test_a_dependant_more_never_means_more_tax(year, pay, manner, n):
    assert (
        tax(year, pay, **{**manner, "dependants": n + 1}).annual <= tax(year, pay, **{**manner, "dependants": n}).annual
    )
