"""A bonus: each edge of the table of rates against a second copy of it, the special cases, and the premiums."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from intern_desktop.errors import FieldError
from intern_desktop.payroll.bonus import bonus_premiums, bonus_tax
from intern_desktop.payroll.law import Law, NotInForce

DECEMBER = date(2026, 12, 10)
LAW = Law.on(DECEMBER)
YEN = some.integers(min_value=0, max_value=20_000_000)

PERCENTS = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 35, 38, 41, 45]
"""The rates of the table without the surtax of 2.1 %."""

# Below how many thousand yen each rate counts, by dependants 0 to 7: a second transcription, of the column 未満.
BELOW = [
    (82, 107, 143, 181, 218, 251, 284, 317),
    (94, 250, 276, 300, 300, 304, 343, 383),
    (260, 289, 321, 354, 387, 412, 438, 463),
    (309, 346, 377, 405, 431, 457, 483, 508),
    (342, 373, 400, 424, 452, 479, 505, 529),
    (372, 401, 426, 452, 477, 503, 527, 552),
    (402, 430, 457, 484, 509, 531, 553, 578),
    (433, 463, 492, 517, 540, 564, 589, 614),
    (520, 520, 525, 550, 577, 604, 630, 657),
    (605, 621, 636, 651, 666, 681, 697, 708),
    (684, 705, 728, 751, 774, 798, 821, 845),
    (715, 739, 764, 788, 813, 838, 862, 887),
    (752, 778, 804, 830, 856, 881, 907, 933),
    (795, 821, 848, 876, 903, 930, 957, 985),
    (854, 882, 910, 938, 966, 994, 1022, 1051),
    (922, 952, 983, 1013, 1044, 1074, 1104, 1135),
    (1318, 1342, 1367, 1391, 1416, 1440, 1464, 1489),
    (1521, 1526, 1526, 1538, 1555, 1555, 1555, 1583),
    (2621, 2645, 2669, 2693, 2716, 2740, 2764, 2788),
    (3495, 3527, 3559, 3590, 3622, 3654, 3685, 3717),
]
OTSU = [(224, 10), (295, 20), (527, 30), (1118, 38)]


def percent(whole: int) -> Fraction:
    """With the surtax of 2.1 %."""
    return whole * Fraction(1_021, 1_000)


def taxed(pay_before, dependants=0, column="kou", bonus=400_000, insurance=57_000, **more):
    return bonus_tax(bonus, insurance, pay_before, DECEMBER, LAW, dependants=dependants, column=column, **more)


@pytest.mark.parametrize("dependants", range(8))
def test_each_rate_ends_where_the_table_says_and_not_a_yen_earlier(dependants):
    for row, below in enumerate(BELOW):
        edge = below[dependants] * 1_000
        before, after = taxed(edge - 1, dependants), taxed(edge, dependants)
        assert before.rate == percent(PERCENTS[row]), (row, dependants)
        assert after.rate == percent(PERCENTS[row + 1]), (row, dependants)
        assert taxed(edge + 1, dependants).rate == after.rate


def test_each_rate_of_column_otsu_ends_where_the_table_says():
    for row, (below, whole) in enumerate(OTSU):
        after = OTSU[row + 1][1] if row + 1 < len(OTSU) else 45
        assert taxed(below * 1_000 - 1, column="otsu").rate == percent(whole)
        assert taxed(below * 1_000, column="otsu").rate == percent(after)
    assert taxed(40_000, column="otsu").rate == percent(10)


def test_above_seven_dependants_the_last_column_counts_and_nothing_goes_off():
    assert taxed(400_000, 7).rate == percent(4)
    assert taxed(400_000, 12).yen == taxed(400_000, 7).yen


@given(YEN, some.integers(1, 3_000_000), some.integers(0, 9))
def test_the_tax_is_the_rate_of_the_bonus_less_its_insurance(left, pay, dependants):
    assume(left <= 10 * pay)
    done = bonus_tax(left + 1_000, 1_000, pay, DECEMBER, LAW, dependants=dependants)
    exact = left * Fraction(done.rate) / 100
    assert done.yen == exact.numerator // exact.denominator
    assert done.how[-1].yen == -done.yen


def test_a_bonus_by_hand():
    """400,000 - 57,000 = 343,000; after a month of 170,000 yen the rate is 4.084 %: 14,008.12 yen."""
    done = taxed(170_000)
    assert (done.yen, str(done.rate)) == (14_008, "4.084")


def twentieth(pay: int) -> int:
    """A monthly table of the simplest kind."""
    return pay // 20


def test_after_a_month_without_pay_the_monthly_table_counts():
    """(300,000 - 45,001) / 6 = 42,499.8, its fraction dropped; a twentieth of it is 2,124, times 6."""
    done = taxed(0, bonus=300_000, insurance=45_001, monthly=twentieth)
    assert (done.yen, done.rate) == (6 * 2_124, None)


def test_a_bonus_of_more_than_ten_months_takes_what_the_tax_of_a_month_rises_by():
    """Ten times 100,000 is still by rate; a yen more is not: 1,000,001 / 6 = 166,666 on top of 100,000."""
    at, above = (taxed(100_000, bonus=left, insurance=0, monthly=twentieth) for left in (1_000_000, 1_000_001))
    assert at.rate == Decimal("4.084")
    assert (above.rate, above.yen) == (None, 6 * (266_666 // 20 - 100_000 // 20))
    longer = taxed(100_000, bonus=1_000_001, insurance=0, monthly=twentieth, long_period=True)
    assert longer.yen == 12 * ((100_000 + 1_000_001 // 12) // 20 - 5_000)


@pytest.mark.parametrize(("pay_before", "bonus"), [(0, 300_000), (100_000, 1_000_001)])
def test_without_a_monthly_table_such_a_bonus_is_refused(pay_before, bonus):
    with pytest.raises(FieldError) as refused:
        taxed(pay_before, bonus=bonus, insurance=0)
    assert refused.value.field == "pay_before"


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("bonus", {"bonus": -1}),
        ("bonus", {"bonus": 10**18}),
        ("insurance", {"bonus": 100, "insurance": 101}),
        ("pay_before", {"pay_before": -1}),
        ("dependants", {"dependants": -1}),
    ],
)
def test_what_is_out_of_bounds_is_refused_at_its_field(field, said):
    with pytest.raises(FieldError) as refused:
        taxed(**{"pay_before": 170_000, **said})
    assert refused.value.field == field
    assert {"lowest", "highest"} <= set(refused.value.fields)


def test_only_the_table_of_2026_is_at_hand():
    for day in (date(2025, 12, 31), date(2027, 1, 1)):
        with pytest.raises(NotInForce):
            bonus_tax(400_000, 57_000, 170_000, day, LAW)
    assumed = bonus_tax(400_000, 57_000, 170_000, date(2027, 7, 1), Law.assumed(DECEMBER))
    assert (assumed.yen, assumed.assumed) == (14_008, date(2026, 12, 31))


def premium(standard: int, whole_percent: str) -> int:
    """Half of it, up to 50 sen dropped."""
    exact = standard * Fraction(whole_percent) / 200
    return -((Fraction(1, 2) - exact).numerator // (Fraction(1, 2) - exact).denominator)


@pytest.mark.parametrize("bonus", [999, 1_000, 1_999, 333_999, 1_499_999, 1_500_000, 1_501_000, 5_730_000, 5_731_000])
@pytest.mark.parametrize("care", [False, True])
def test_premiums_on_a_bonus_in_tokyo(bonus, care):
    """Health 9.85 %, care 1.62 %, levy 0.23 %, pension 18.3 %, of whole thousands; 5,730,000 and 1,500,000 at most."""
    done = bonus_premiums(bonus, DECEMBER, "13", LAW, care=care)
    standard = bonus // 1_000 * 1_000
    health, pension = min(standard, 5_730_000), min(standard, 1_500_000)
    assert (done.standard_health, done.standard_pension) == (health, pension)
    assert done.health_insurance == premium(health, "9.85")
    assert done.health_insurance + done.nursing_care == premium(health, "11.47" if care else "9.85")
    assert done.child_support_levy == premium(health, "0.23")
    assert done.pension == premium(pension, "18.3")
    assert done.total == -sum(step.yen for step in done.how)


def test_half_a_yen_of_a_premium_is_dropped():
    """333,000 x 18.3 % / 2 = 30,469.5; health and care 333,000 x 11.47 % / 2 = 19,097.55, health alone 16,400.25."""
    done = bonus_premiums(333_000, DECEMBER, "13", LAW, care=True)
    assert (done.pension, done.health_insurance, done.nursing_care) == (30_469, 16_400, 2_698)


@pytest.mark.parametrize(
    ("before", "health", "pension"),
    [(0, 500_000, 500_000), (1_000_000, 500_000, 500_000), (1_200_000, 500_000, 300_000), (5_500_000, 230_000, 0)],
)
def test_what_was_counted_before_is_counted_against_the_caps(before, health, pension):
    done = bonus_premiums(500_000, DECEMBER, "13", LAW, health_before=before, pension_before=before)
    assert (done.standard_health, done.standard_pension) == (health, pension)


def test_premiums_of_a_month_past_the_known_rates_are_assumed_or_refused():
    with pytest.raises(NotInForce):
        bonus_premiums(300_000, date(2027, 7, 10), "13", LAW)
    later = bonus_premiums(300_000, date(2027, 7, 10), "13", Law.assumed(DECEMBER))
    assert later.assumed == date(2027, 2, 28)
    assert bonus_premiums(300_000, DECEMBER, "13", LAW).assumed is None


def test_there_was_no_levy_before_april_2026():
    assert bonus_premiums(300_000, date(2026, 3, 10), "13", LAW).child_support_levy == 0
    assert bonus_premiums(300_000, date(2026, 4, 10), "13", LAW).child_support_levy == 345
