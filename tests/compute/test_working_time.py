"""`overtime` and `minimum-wage` over the stream."""

from decimal import Decimal

import pytest

MONTHLY = {"monthly_wage": 200_000, "annual_holidays": 105, "daily_hours": 8}
"""260 days of 8 hours in a year: 173 and a third hours a month, 1,153.846153... yen an hour."""


def test_each_line_is_rounded_by_itself_from_the_exact_base(ask):
    """1,153.846153... x 1.25 x 20 = 28,846.15; x 0.25 x 3.5 = 1,009.6; x 1.35 x 8 = 12,461.5 and a bit."""
    asked = {"overtime_hours": 20, "night_hours": "3.5", "holiday_hours": 8}
    assert ask("overtime", id=1, **MONTHLY, **asked) == {
        "id": 1,
        "monthly_average_hours": Decimal("173.3333333333"),
        "hourly_base": Decimal("1153.8461538462"),
        "overtime_pay": 28_846,
        "over_60_pay": 0,
        "night_pay": 1_010,
        "holiday_pay": 12_462,
        "total": 28_846 + 1_010 + 12_462,
        "assumed": False,
    }


def test_a_company_may_round_the_hour_first(ask):
    """1,154 x 1.25 x 20 = 28,850."""
    answer = ask("overtime", **MONTHLY, overtime_hours=20, rounding="hourly")
    assert (answer["hourly_base"], answer["overtime_pay"]) == (1154, 28_850)


def test_beyond_sixty_hours_it_is_half_more(ask):
    """1,000 x 1.25 x 60 and 1,000 x 1.5 x 10."""
    answer = ask("overtime", hourly_base=1000, overtime_hours=60, over_60_hours=10)
    assert (answer["overtime_pay"], answer["over_60_pay"], answer["total"]) == (75_000, 15_000, 90_000)
    assert answer["monthly_average_hours"] is None


def test_a_numeral_is_read_to_its_last_place(ask):
    """1,000.4 x 1.25 x 1.6 = 2,000.8. As a float 0.1 + 0.2 would creep in; as a numeral it cannot."""
    answer = ask("overtime", hourly_base="1000.4", overtime_hours="1.6")
    assert (answer["hourly_base"], answer["overtime_pay"]) == (Decimal("1000.4"), 2_001)


def test_half_a_yen_goes_up_and_not_to_the_even_side(ask):
    """1,001.2 x 1.25 x 2 = 2,503.0; 1,001 x 1.25 x 2 = 2,502.5 is 2,503 too; 999.4 x 1.25 x 2 = 2,498.5 is 2,499."""
    pays = [ask("overtime", hourly_base=base, overtime_hours=2)["overtime_pay"] for base in ("1001.2", 1001, "999.4")]
    assert pays == [2_503, 2_503, 2_499]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "hourly_base"),
        ({"hourly_base": 1000, "monthly_wage": 200_000}, "monthly_wage"),
        ({"monthly_wage": 200_000}, "annual_holidays"),
        ({"monthly_wage": 200_000, "annual_holidays": 105}, "daily_hours"),
        ({**MONTHLY, "overtime_hours": "60.5"}, "overtime_hours"),
        ({**MONTHLY, "overtime_hours": -1}, "overtime_hours"),
        ({**MONTHLY, "night_hours": "many"}, "night_hours"),
        ({**MONTHLY, "rounding": "up"}, "rounding"),
        ({**MONTHLY, "annual_holidays": 366}, "annual_holidays"),
        ({**MONTHLY, "annual_holidays": "105"}, "annual_holidays"),
        ({**MONTHLY, "daily_hours": 25}, "daily_hours"),
        ({**MONTHLY, "assumed": 1}, "assumed"),
    ],
)
def test_overtime_that_cannot_be(given, field, refused):
    problem = refused("overtime", **given)
    assert (problem["field"], problem["value"]) == (field, given.get(field))


def test_an_hour_that_is_a_hair_too_low_is_not_lawful(ask):
    """Tokyo 1,280 yen from October 2026. 221,866 x 12 by 2,080 hours is 1,279.9961...; one yen more is 1,280.0019..."""
    asked = {"prefecture": "Tokyo", "on": "2026-11-24", "annual_days": 260, "daily_hours": 8}
    low, high = (ask("minimum-wage", id=1, **asked, monthly_wage=wage) for wage in (221_866, 221_867))
    assert low == {
        "id": 1,
        "minimum": 1280,
        "in_force_from": "2026-10-01",
        "hourly_equivalent": Decimal("1279.9961538461"),  # ...84615...: dropped, never rounded up
        "lawful": False,
        "assumed": False,
    }
    assert high["lawful"] is True


def test_an_hourly_wage_is_compared_as_it_is(ask):
    answers = [ask("minimum-wage", prefecture=13, on="2026-11-24", hourly=wage) for wage in ("1279.99999999999", 1280)]
    assert [answer["lawful"] for answer in answers] == [False, True]
    assert answers[0]["hourly_equivalent"] == Decimal("1279.99999999999")


def test_each_prefecture_has_its_own_day(ask):
    """The rate of the year before holds until the day before the change."""
    day = ask("minimum-wage", prefecture="13", on="2026-11-24", hourly=1300)["in_force_from"]
    eve = ask("minimum-wage", prefecture="13", on="2026-09-30", hourly=1300)
    assert day == "2026-10-01"
    assert eve["minimum"] < 1280
    assert eve["in_force_from"] == "2025-10-03"


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"hourly": 1300, "monthly_wage": 200_000}, "monthly_wage"),
        ({"hourly": 1300, "annual_days": 260}, "annual_days"),
        ({}, "hourly"),
        ({"monthly_wage": 200_000, "daily_hours": 8}, "annual_days"),
        ({"monthly_wage": 200_000, "annual_days": 260}, "daily_hours"),
        ({"monthly_wage": 200_000, "annual_days": 0, "daily_hours": 8}, "annual_days"),
        ({"hourly": 0}, "hourly"),
        ({"hourly": 1300, "prefecture": "Atlantis"}, "prefecture"),
        ({"hourly": 1300, "on": "2026-02-30"}, "on"),
        ({"hourly": 1300, "on": "2026-11"}, "on"),
        ({"hourly": 1300, "on": "2024-09-30"}, "on"),
        ({"hourly": 1300, "on": "2027-10-01"}, "on"),
    ],
)
def test_a_comparison_that_cannot_be(given, field, refused):
    asked = {"prefecture": "Tokyo", "on": "2026-11-24", **given}
    problem = refused("minimum-wage", **asked)
    assert (problem["field"], problem["value"]) == (field, asked.get(field))


def test_a_minimum_wage_of_the_day_after_tomorrow_is_assumed(ask):
    answer = ask("minimum-wage", prefecture="Tokyo", on="2028-01-01", hourly=1280, assumed=True)
    assert (answer["minimum"], answer["lawful"]) == (1280, True)
    assert (answer["assumed"], answer["known_until"]) == (True, "2027-09-30")
