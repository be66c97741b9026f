"""Hours into wages, by hand and by laws that hold for all hours."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.working_time import base_pay, hourly_yen, paid_lines

NOVEMBER = date(2026, 11, 1)
HOURS = some.decimals(min_value=0, max_value=100, places=2)


def offer_of(**changed):
    plain = {
        "prefecture": "13",
        "pay": 186_000,
        "hours": Decimal(155),
        "start": date(2026, 7, 1),
        "programme": "titp",
    }
    return Offer(**(plain | changed))


def paid(**changed):
    return {line.code: line.yen for line in paid_lines(offer_of(**changed), NOVEMBER, Law.on(NOVEMBER))}


@pytest.mark.parametrize(
    ("changed", "yen"),
    [
        ({}, 186_000),
        ({"pay_form": "hourly", "pay": 1_280, "hours": Decimal("155.5")}, 199_040),
        ({"pay_form": "hourly", "pay": 1_281, "hours": Decimal("155.5")}, 199_196),
        ({"pay_form": "hourly", "pay": 1_283, "hours": Decimal("0.5")}, 642),
        ({"pay_form": "daily", "pay": 9_600, "days": Decimal("20.5")}, 196_800),
    ],
)
def test_the_base_pay_of_a_month(changed, yen):
    assert base_pay(offer_of(**changed)) == yen


@pytest.mark.parametrize(
    ("changed", "yen"),
    [
        ({"overtime_hours": Decimal(1)}, {"overtime": 1_500}),
        ({"overtime_hours": Decimal(60)}, {"overtime": 90_000}),
        ({"overtime_hours": Decimal(61)}, {"overtime": 91_800}),
        ({"overtime_hours": Decimal("0.5")}, {"overtime": 750}),
        ({"night_hours": Decimal(4)}, {"night": 1_200}),
        ({"holiday_hours": Decimal(8)}, {"holiday": 12_960}),
        ({"holiday_hours": Decimal(70)}, {"holiday": 113_400}),
        ({"overtime_hours": Decimal(4), "night_hours": Decimal(4)}, {"overtime": 6_000, "night": 1_200}),
        ({"overtime_hours": Decimal(62), "night_hours": Decimal(2)}, {"overtime": 93_600, "night": 600}),
        ({"holiday_hours": Decimal(8), "night_hours": Decimal(2)}, {"holiday": 12_960, "night": 600}),
    ],
)
def test_premiums_at_1200_yen_an_hour(changed, yen):
    """25 % more; 50 % above 60 hours; 35 % on a legal holiday, which is not counted into the 60; night adds 25 %."""
    assert paid(**changed) == {"base": 186_000, **yen}


def test_allowances_raise_the_worth_of_an_hour_and_commuting_does_not():
    assert paid(overtime_hours=Decimal(10), allowances=15_500)["overtime"] == 16_250
    assert paid(overtime_hours=Decimal(10), commuting=15_500)["overtime"] == 15_000


def test_a_premium_is_rounded_once_at_the_end():
    """200,000 by 160.5 hours is 1,246.1059... an hour; rounding it first would make 15,575."""
    assert paid(pay=200_000, hours=Decimal("160.5"), overtime_hours=Decimal(10))["overtime"] == 15_576


def test_an_hours_worth_for_comparing_drops_its_fraction():
    assert hourly_yen(offer_of(pay=200_000)) == 1_290
    assert hourly_yen(offer_of(pay=198_399)) == 1_279
    assert hourly_yen(offer_of(pay=198_400)) == 1_280


def test_lines_that_are_nothing_do_not_appear():
    assert list(paid()) == ["base"]


@given(HOURS, HOURS)
def test_more_overtime_is_never_paid_less(one, other):
    low, high = sorted((one, other))
    assert paid(overtime_hours=low).get("overtime", 0) <= paid(overtime_hours=high).get("overtime", 0)


@given(HOURS.filter(bool))
def test_overtime_is_paid_at_least_a_quarter_more(hours):
    assert paid(overtime_hours=hours)["overtime"] >= int(1_200 * hours * Decimal("1.25"))
