"""Insurance on a payslip: when it begins, whom care concerns, and laws that hold for every pay."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from intern_desktop.payroll.law import Law, prefectures
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import compute
from intern_desktop.payroll.social_insurance import grade_of, pays_care, premium_law, premium_lines, together
from tests.payroll.rules import CARE, half, health_rates, withheld

NOVEMBER = date(2026, 11, 1)
LAW = Law.on(NOVEMBER)
CODES = ("health_insurance", "nursing_care", "child_support_levy", "pension")
GRADES = LAW.grades().value
PAY = some.integers(min_value=1, max_value=1_500_000)
PLACE = some.sampled_from(sorted(prefectures()))


def offer_of(pay=200_000, prefecture="13", **changed):
    return Offer(prefecture=prefecture, monthly_wage=pay, scheduled_hours=Decimal(155), **changed)


def premiums(pay, prefecture="13", *, care=False, month=NOVEMBER):
    law = premium_law(prefecture, month, assuming=False)
    return {line.code: -line.yen for line in premium_lines(grade_of(pay, law), pay, law, care=care)}


@pytest.mark.parametrize("grade", GRADES[1:], ids=lambda grade: str(grade.lower))
def test_a_premium_rises_with_the_first_yen_of_a_grade_and_not_before(grade):
    assert premiums(grade.lower)["health_insurance"] > premiums(grade.lower - 1)["health_insurance"]
    assert premiums(grade.lower + 1) == premiums(grade.lower)
    assert premiums(grade.lower - 1) == premiums(GRADES[grade.number - 2].lower)


def test_50_sen_are_dropped_and_never_a_whole_yen_more():
    """Half of 9.93 % of 190,000 is 9,433.5; half of 0.23 % of 190,000 is 218.5. The company pays the rest."""
    assert premiums(185_000, "23") == {
        "health_insurance": 9_433,
        "nursing_care": 0,
        "child_support_levy": 218,
        "pension": 17_385,
    }


def test_health_and_care_are_one_rate_and_rounded_once():
    """Tokyo: 9.85 % + 1.62 % = 11.47 %. Half of it of 118,000 is 6,767.3; apart it would be 5,811.5 and 955.8."""
    both = premiums(115_000, care=True)
    assert (both["health_insurance"], both["nursing_care"]) == (5_811, 956)
    assert both["health_insurance"] + both["nursing_care"] == 6_767
    both = premiums(200_000, care=True)
    assert (both["health_insurance"], both["nursing_care"]) == (9_850, 1_620)


@pytest.mark.parametrize(
    ("prefecture", "standard", "together_yen", "apart"),
    [
        ("13", 134_000, 7_685, 7_684),
        ("13", 142_000, 8_144, 8_143),
        ("41", 142_000, 8_641, 8_640),
        ("23", 118_000, 6_814, 6_815),
        ("27", 126_000, 7_402, 7_403),
    ],
)
def test_rounding_health_and_care_apart_would_be_a_yen_off(prefecture, standard, together_yen, apart):
    """Tokyo, 134,000: 6,599.5 and 1,085.4 make 7,684.9. Aichi, 118,000: 5,858.7 and 955.8 make 6,814.5."""
    alone = withheld(half(standard, health_rates(2026)[prefecture])) + withheld(half(standard, CARE[2026]))
    both = premiums(standard, prefecture, care=True)
    assert alone == apart
    assert both["health_insurance"] + both["nursing_care"] == together_yen


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
    assert pays_care(offer_of(birthday=birthday), first)
    assert not pays_care(offer_of(birthday=birthday), before)


@pytest.mark.parametrize(
    ("birthday", "last"),
    [
        (date(1961, 11, 2), date(2026, 10, 1)),
        (date(1961, 11, 1), date(2026, 9, 1)),
        (date(1962, 1, 1), date(2026, 11, 1)),
    ],
)
def test_care_ends_before_the_month_of_the_day_before_the_sixty_fifth_birthday(birthday, last):
    after = date(last.year + last.month // 12, last.month % 12 + 1, 1)
    assert pays_care(offer_of(birthday=birthday), last)
    assert not pays_care(offer_of(birthday=birthday), after)


@pytest.mark.parametrize(("age", "pays"), [(22, False), (39, False), (40, True), (64, True), (65, False)])
def test_where_only_the_age_is_known_care_is_from_40_to_64(age, pays):
    assert pays_care(offer_of(age=age), NOVEMBER) is pays


def test_a_birthday_says_more_than_an_age():
    assert not pays_care(offer_of(age=50, birthday=date(2000, 1, 1)), NOVEMBER)
    assert pays_care(offer_of(age=22, birthday=date(1980, 1, 1)), NOVEMBER)


def test_two_months_premiums_in_one_pay_are_rounded_each_by_itself():
    """185,000 in Aichi: 9,433.5 twice are 18,866 when each drops its half yen, and not 18,867."""
    law = premium_law("23", NOVEMBER, assuming=False)
    one = premium_lines(grade_of(185_000, law), 185_000, law, care=False)
    both = {line.code: -line.yen for line in together(one, one)}
    assert both == {"health_insurance": 18_866, "nursing_care": 0, "child_support_levy": 436, "pension": 34_770}


@given(PAY, PLACE, some.booleans())
def test_health_levy_and_pension_depend_on_nothing_but_the_grade(pay, prefecture, care):
    grade = LAW.grade(pay).value
    assert premiums(pay, prefecture, care=care) == premiums(grade.lower or 1, prefecture, care=care)


@given(PAY, PAY, PLACE, some.booleans())
def test_more_pay_never_means_a_lower_premium_nor_a_lower_grade(one, other, prefecture, care):
    low, high = sorted((one, other))
    less, more = premiums(low, prefecture, care=care), premiums(high, prefecture, care=care)
    assert all(less[code] <= more[code] for code in CODES if code != "nursing_care")
    assert less["health_insurance"] + less["nursing_care"] <= more["health_insurance"] + more["nursing_care"]
    for year in (2025, 2026, 2027, 2028, 2029):
        law = Law.assumed(date(year, 9, 1))
        lower, higher = law.grade(low).value, law.grade(high).value
        assert lower.number <= higher.number
        assert lower.health <= higher.health
        assert lower.pension <= higher.pension


@given(some.integers(min_value=1_000, max_value=1_500_000), PLACE)
def test_a_payslip_always_adds_up(pay, prefecture):
    slip = compute(offer_of(pay, prefecture, deductions={"rent": 20_000}), NOVEMBER, LAW)
    assert slip.gross == sum(line.yen for line in slip.lines if line.block == "paid")
    assert slip.taken == -sum(line.yen for line in slip.lines if line.block == "taken")
    assert slip.net == slip.gross - slip.taken
    assert all(type(line.yen) is int for line in slip.lines)


@given(PAY)
def test_a_worker_never_pays_more_than_half_a_yen_above_half(pay):
    """Dropping 50 sen is in the worker's favour: what is withheld is within half a yen of the exact half."""
    exact = LAW.grade(pay).value.health * LAW.health("13").value * Decimal("0.005")
    assert -Decimal("0.5") <= premiums(pay)["health_insurance"] - exact < Decimal("0.5")
