"""Hours into wages, by hand and by laws that hold for all hours."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as some

from intern_desktop.errors import FieldError
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Allowance, Hours, Offer
from intern_desktop.payroll.working_time import base_wage, hour_worth, month_hours, paid_lines

NOVEMBER = date(2026, 11, 1)
HOURS = some.decimals(min_value=0, max_value=60, places=2)


def offer_of(**changed):
    plain = {"prefecture": "13", "monthly_wage": 186_000, "scheduled_hours": Decimal(155)}
    if any(wage in changed for wage in ("daily_wage", "hourly_wage")):
        del plain["monthly_wage"]
    return Offer(**(plain | changed))


def paid(overtime=0, over_60=0, night=0, holiday=0, **changed):
    hours = Hours(
        overtime_hours=Decimal(overtime),
        over_60_hours=Decimal(over_60),
        night_hours=Decimal(night),
        holiday_hours=Decimal(holiday),
    )
    return {line.code: line.yen for line in paid_lines(offer_of(**changed), hours, Law.on(NOVEMBER))}


def of(kind, yen):
    return (Allowance(name="手当", yen=yen, kind=kind),)


@pytest.mark.parametrize(
    ("changed", "yen"),
    [
        ({}, 186_000),
        ({"hourly_wage": Decimal(1_280), "scheduled_hours": Decimal("155.5")}, 199_040),
        ({"hourly_wage": Decimal(1_281), "scheduled_hours": Decimal("155.5")}, 199_196),
        ({"hourly_wage": Decimal(1_283), "scheduled_hours": Decimal("0.5")}, 642),
        ({"hourly_wage": Decimal("1280.5"), "scheduled_hours": Decimal(155)}, 198_478),
        ({"daily_wage": 9_600, "days": Decimal("20.5")}, 196_800),
    ],
)
def test_the_base_wage_of_a_month(changed, yen):
    assert base_wage(offer_of(**changed)) == yen


@pytest.mark.parametrize(
    ("hours", "yen"),
    [
        ({"overtime": 1}, {"overtime": 1_500}),
        ({"overtime": 60}, {"overtime": 90_000}),
        ({"overtime": 60, "over_60": 1}, {"overtime": 90_000, "over_60": 1_800}),
        ({"over_60": 10}, {"over_60": 18_000}),
        ({"overtime": "0.5"}, {"overtime": 750}),
        ({"night": 4}, {"night": 1_200}),
        ({"holiday": 8}, {"holiday": 12_960}),
        ({"holiday": 70}, {"holiday": 113_400}),
        ({"overtime": 4, "night": 4}, {"overtime": 6_000, "night": 1_200}),
        ({"overtime": 60, "over_60": 2, "night": 2}, {"overtime": 90_000, "over_60": 3_600, "night": 600}),
        ({"holiday": 8, "night": 2}, {"holiday": 12_960, "night": 600}),
    ],
)
def test_premiums_at_1200_yen_an_hour(hours, yen):
    """25 % more; 50 % above 60 hours; 35 % on a legal holiday, which is not counted into the 60; night adds 25 %."""
    assert paid(**hours) == {"wage": 186_000, **yen}


@pytest.mark.parametrize(
    ("kind", "line", "overtime"),
    [
        ("pay", "allowance", 16_250),
        ("attendance", "attendance", 16_250),
        ("housing", "housing_allowance", 15_000),
        ("family", "family_allowance", 15_000),
        ("commuting", "commuting", 15_000),
    ],
)
def test_which_allowances_raise_the_worth_of_an_hour(kind, line, overtime):
    """15,500 by 155 hours is 100 yen more. 労働基準法37条5項 leaves out family, commuting and housing."""
    assert paid(overtime=10, allowances=of(kind, 15_500)) == {"wage": 186_000, line: 15_500, "overtime": overtime}


def test_the_hours_of_an_average_month_come_from_the_year():
    """(365 - 105) x 8 / 12 = 173 1/3. 208,000 by it is 1,200 exactly: a float or a rounded 173.33 is not."""
    year = {"annual_holidays": 105, "daily_hours": Decimal(8)}
    assert Fraction(*month_hours(offer_of(**year))) == Fraction(520, 3)
    assert paid(overtime=1, monthly_wage=208_000, **year)["overtime"] == 1_500
    assert paid(overtime=1, monthly_wage=208_000, scheduled_hours=Decimal("173.33"))["overtime"] == 1_500
    assert paid(overtime=60, monthly_wage=208_000, **year)["overtime"] == 90_000
    assert paid(overtime=60, monthly_wage=208_000, scheduled_hours=Decimal("173.33"))["overtime"] == 90_002


def test_without_hours_an_hour_has_no_worth():
    for missing, known in (("annual_holidays", {"daily_hours": Decimal(8)}), ("daily_hours", {"annual_holidays": 105})):
        with pytest.raises(FieldError) as refused:
            paid(overtime=1, scheduled_hours=None, **known)
        assert refused.value.field == missing
    assert paid(scheduled_hours=None) == {"wage": 186_000}


def test_pay_by_the_day_is_worth_its_day_by_its_hours():
    assert paid(overtime=1, daily_wage=9_600, days=Decimal(21), daily_hours=Decimal(8))["overtime"] == 1_500
    assert paid(overtime=1, daily_wage=9_600, days=Decimal(21), scheduled_hours=Decimal(168))["overtime"] == 1_500


def test_pay_by_the_hour_is_worth_its_hour_and_the_allowances():
    assert paid(overtime=1, hourly_wage=Decimal(1_200))["overtime"] == 1_500
    assert paid(overtime=1, hourly_wage=Decimal(1_200), allowances=of("pay", 15_500))["overtime"] == 1_625


def test_what_the_sheet_states_as_an_hours_worth_counts():
    assert paid(overtime=10, hourly_base=Decimal(1_300))["overtime"] == 16_250


def test_a_premium_is_rounded_once_at_the_end():
    """200,000 by 160.5 hours is 1,246.1059... an hour; ten hours at 125 % are 15,576.3, not ten times 1,557."""
    wage = {"monthly_wage": 200_000, "scheduled_hours": Decimal("160.5")}
    assert paid(overtime=10, **wage)["overtime"] == 15_576


def test_a_company_may_round_the_hour_first():
    """1,246.1059 becomes 1,246: ten hours at 125 % are 15,575."""
    wage = {"monthly_wage": 200_000, "scheduled_hours": Decimal("160.5"), "rounding": "hourly"}
    assert paid(overtime=10, **wage)["overtime"] == 15_575


def test_each_line_is_rounded_by_itself():
    """172,000 by 165 hours, 60 at 125 %: 78,181.8; 12 at 150 %: 18,763.6. Together they would be 96,945.45."""
    lines = paid(overtime=60, over_60=12, monthly_wage=172_000, scheduled_hours=Decimal(165))
    assert (lines["overtime"], lines["over_60"]) == (78_182, 18_764)


def test_lines_that_are_nothing_do_not_appear():
    assert list(paid()) == ["wage"]


def test_no_sum_of_hours_loses_a_yen_against_fractions():
    """Wages from 150,000 to 250,000, ten kinds of hours each: the exact amount, half up, line by line."""
    shares = {
        "overtime": Fraction(5, 4),
        "over_60": Fraction(3, 2),
        "night": Fraction(1, 4),
        "holiday": Fraction(27, 20),
    }
    for wage in range(150_000, 250_000, 7_919):
        for tenths in range(1, 300, 31):
            asked = dict.fromkeys(shares, Decimal(tenths).scaleb(-1))
            lines = paid(monthly_wage=wage, scheduled_hours=Decimal("161.3"), **asked)
            for code, share in shares.items():
                exact = Fraction(wage) / Fraction("161.3") * share * Fraction(tenths, 10)
                assert lines[code] == floor(exact + Fraction(1, 2)), (wage, tenths, code)


@given(HOURS, HOURS)
def test_more_overtime_is_never_paid_less(one, other):
    low, high = sorted((one, other))
    assert paid(overtime=low).get("overtime", 0) <= paid(overtime=high).get("overtime", 0)


@given(HOURS.filter(bool))
def test_overtime_is_paid_at_least_a_quarter_more(hours):
    assert paid(overtime=hours)["overtime"] >= int(1_200 * hours * Decimal("1.25"))


@given(some.integers(min_value=100_000, max_value=400_000), HOURS.filter(bool))
def test_an_hours_worth_is_exact_and_the_wage_again_by_its_hours(wage, hours):
    worth = hour_worth(offer_of(monthly_wage=wage, scheduled_hours=hours))
    assert Fraction(worth.n, worth.d) * Fraction(hours) == wage
