"""Insurance at the edges of its grades, at forty, and by laws that hold for every pay."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from intern_desktop.payroll.law import Law, prefectures
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import compute
from intern_desktop.payroll.social_insurance import insurance_lines, pays_care, premium_month

NOVEMBER = date(2026, 11, 1)
LAW = Law.on(NOVEMBER)
GRADES = Law.on(NOVEMBER).grades().value
PAY = some.integers(min_value=1, max_value=1_500_000)
PLACE = some.sampled_from(sorted(prefectures()))


def offer_of(pay, prefecture="13", **changed):
    return Offer(
        prefecture=prefecture, pay=pay, hours=Decimal(155), start=date(2026, 7, 1), programme="titp", **changed
    )


def premiums(pay, prefecture="13", **changed):
    lines = insurance_lines(offer_of(pay, prefecture, **changed), NOVEMBER, pay, LAW)
    return {line.code: -line.yen for line in lines}


@pytest.mark.parametrize("grade", GRADES[1:], ids=lambda grade: str(grade.lower))
def test_a_grade_begins_at_its_lower_edge_and_not_a_yen_before(grade):
    below = GRADES[grade.number - 2]
    assert LAW.grade(grade.lower).value == grade
    assert LAW.grade(grade.lower - 1).value == below
    assert below.upper == grade.lower
    assert premiums(grade.lower)["health"] > premiums(grade.lower - 1)["health"]


@pytest.mark.parametrize(
    ("pay", "health", "pension"),
    [
        (1, 58_000, 88_000),
        (92_999, 88_000, 88_000),
        (93_000, 98_000, 98_000),
        (174_999, 170_000, 170_000),
        (175_000, 180_000, 180_000),
        (184_999, 180_000, 180_000),
        (185_000, 190_000, 190_000),
        (194_999, 190_000, 190_000),
        (195_000, 200_000, 200_000),
        (209_999, 200_000, 200_000),
        (210_000, 220_000, 220_000),
        (634_999, 620_000, 620_000),
        (635_000, 650_000, 650_000),
        (665_000, 680_000, 650_000),
        (1_355_000, 1_390_000, 650_000),
        (9_000_000, 1_390_000, 650_000),
    ],
)
def test_some_grades_by_hand(pay, health, pension):
    grade = LAW.grade(pay).value
    assert (grade.health, grade.pension) == (health, pension)


def test_50_sen_are_dropped_and_never_a_whole_yen_more():
    """Half of 9.93 % of 190,000 is 9,433.5; half of 0.23 % of 190,000 is 218.5. The company pays the rest."""
    assert premiums(185_000, "23") == {"health": 9_433, "levy": 218, "pension": 17_385}


def test_health_and_care_are_one_rate_and_rounded_once():
    """Tokyo: 9.85 % + 1.62 % = 11.47 %. Half of it of 118,000 is 6,767.3; apart it would be 5,811.5 and 955.8."""
    assert premiums(115_000, birthday=date(1980, 1, 1))["health"] == 6_767
    assert premiums(200_000, birthday=date(1980, 1, 1))["health"] == 11_470


@pytest.mark.parametrize(
    ("birthday", "first"),
    [
        (date(1986, 11, 1), date(2026, 10, 1)),
        (date(1986, 11, 2), date(2026, 11, 1)),
        (date(1986, 11, 30), date(2026, 11, 1)),
        (date(1987, 1, 1), date(2026, 12, 1)),
        (date(1984, 2, 29), date(2024, 2, 1)),
    ],
)
def test_care_begins_in_the_month_of_the_day_before_the_fortieth_birthday(birthday, first):
    before = date(first.year - (first.month == 1), (first.month - 2) % 12 + 1, 1)
    assert pays_care(offer_of(200_000, birthday=birthday), first)
    assert not pays_care(offer_of(200_000, birthday=birthday), before)


def test_nobody_pays_care_without_a_birthday_or_from_65_on():
    assert not pays_care(offer_of(200_000), NOVEMBER)
    assert not pays_care(offer_of(200_000, birthday=date(1961, 11, 2)), NOVEMBER)
    assert pays_care(offer_of(200_000, birthday=date(1961, 12, 2)), NOVEMBER)


def test_the_premium_of_a_month_is_taken_from_the_next_ones_pay():
    assert premium_month(offer_of(1), NOVEMBER) == date(2026, 10, 1)
    assert premium_month(offer_of(1, premium="same_month"), NOVEMBER) == NOVEMBER
    assert premium_month(offer_of(1), date(2026, 7, 1)) is None
    assert premium_month(offer_of(1), date(2027, 1, 1)) == date(2026, 12, 1)


@given(PAY, PLACE)
def test_health_levy_and_pension_depend_on_nothing_but_the_grade(pay, prefecture):
    grade = LAW.grade(pay).value
    assert premiums(pay, prefecture) == premiums(grade.lower or 1, prefecture)


@given(PAY, PAY, PLACE)
def test_more_pay_never_means_a_lower_premium(one, other, prefecture):
    low, high = sorted((one, other))
    less, more = premiums(low, prefecture), premiums(high, prefecture)
    assert all(less[code] <= more[code] for code in less)


@given(some.integers(min_value=1_000, max_value=1_500_000), PLACE)
def test_a_payslip_always_adds_up(pay, prefecture):
    slip = compute(offer_of(pay, prefecture, housing=20_000), NOVEMBER, LAW)
    assert slip.gross == sum(line.yen for line in slip.lines if line.block == "paid")
    assert slip.taken == -sum(line.yen for line in slip.lines if line.block == "taken")
    assert slip.net == slip.gross - slip.taken
    assert all(isinstance(line.yen, int) for line in slip.lines)


@given(PAY)
def test_a_worker_never_pays_more_than_half_a_yen_less_than_half(pay):
    """Dropping 50 sen is in the worker's favour: what is withheld is within half a yen of the exact half."""
    exact = LAW.grade(pay).value.health * LAW.health("13").value * Decimal("0.005")
    assert -Decimal("0.5") <= premiums(pay)["health"] - exact < Decimal("0.5")
