"""The wage annex by our own computation: lines 1 to 5, without overtime, with a month's premiums."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from intern_desktop.errors import FieldError
from intern_desktop.payroll import plan
from intern_desktop.payroll.annex import ROUNDING, agreement, annex, later_tax
from intern_desktop.payroll.course import ExchangeRate
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Allowance, Hours, Offer
from intern_desktop.payroll.sheet import Purse, Sheet, course_of

TOKYO = Offer(
    prefecture="13",
    monthly_wage=200_000,
    scheduled_hours=Decimal(155),
    deductions={"rent": 25_000, "水道光熱費": 8_000},
    first_day=date(2026, 10, 1),
    programme="titp",
)
"""The example of the design: 3,270 yen of tax, 28,380 of social insurance, 1,000 of employment insurance."""


def of(**changes):
    offer = msgspec.structs.replace(TOKYO, **changes)
    return annex(offer, Law.assumed(date(2026, 10, 1)))


def test_the_example_leaves_134350_yen():
    assert of().lines == {
        "wage": 200_000,
        "allowances": 0,
        "estimate": 200_000,
        "tax": 3_270,
        "social": 28_380,
        "employment": 1_000,
        "meals": 0,
        "rent": 25_000,
        "utilities": 8_000,
        "other": 0,
        "total": 65_650,
        "net": 134_350,
    }


def test_an_hour_is_held_against_the_minimum_wage_of_the_first_day():
    hour = of().hour
    assert (hour.hourly, hour.minimum, hour.enough) == (Decimal("1290.32"), 1_280, True)


@pytest.mark.parametrize("timing", ["same_month", "next_month"])
def test_a_months_premiums_are_in_it_whenever_they_are_taken(timing):
    assert of(premium_timing=timing).lines["social"] == 28_380


def test_overtime_is_not_in_it():
    assert of(overtime=Hours(overtime_hours=Decimal(20))).lines == of().lines


def test_allowances_are_in_the_estimate():
    lines = of(allowances=(Allowance(name="皆勤手当", yen=5_000, kind="attendance"),)).lines
    assert (lines["wage"], lines["allowances"], lines["estimate"]) == (200_000, 5_000, 205_000)


def test_a_month_that_begins_late_is_the_first_whole_one():
    assert of(first_day=date(2026, 10, 15)).month == date(2026, 11, 1)


def test_deductions_go_to_the_line_they_belong_to():
    assert of(deductions={"rent_and_utilities": 33_000}).lines["rent"] == 33_000, "until it is split"
    lines = of(deductions={"家賃": 20_000, "rent": 1_000, "組合費": 500, "Wi-Fi": 300}).lines
    assert (lines["rent"], lines["other"], lines["utilities"]) == (21_000, 800, 0)


def test_without_a_first_day_it_asks_for_one():
    with pytest.raises(FieldError) as problem:
        of(first_day=None)
    assert problem.value.field == "first_day"


def test_where_the_hours_are_open_an_hour_is_not_judged():
    assert of(scheduled_hours=None).hour is None


def test_a_month_beyond_the_published_law_is_marked():
    found = annex(msgspec.structs.replace(TOKYO, first_day=date(2028, 1, 1)), Law.assumed(date(2028, 1, 1)))
    assert found.assumed is not None


@pytest.mark.parametrize(
    ("paper", "said"),
    [(3_270, "same"), (3_300, "rounding"), (3_270 - ROUNDING + 1, "rounding"), (3_270 + ROUNDING, "differs")],
)
def test_less_than_100_yen_is_rounding(paper, said):
    assert agreement(paper, 3_270) == said


def test_resident_tax_comes_in_june_of_the_second_year():
    rate = ExchangeRate(vnd_per_yen=Decimal(162), on=date(2026, 11, 18))
    course = course_of(Sheet(offer=TOKYO), Purse(exchange_rate=rate))
    whole = plan.run(course, Law.assumed(course.start))
    found = later_tax(whole)
    taken = {month.month: month.resident_tax for month in whole.months if month.resident_tax}
    assert found.month == min(taken)
    assert found.month.month == 6
    assert found.yen == list(taken.values())[1]


def test_a_short_stay_has_no_resident_tax():
    course = course_of(Sheet(offer=TOKYO, stay_months=6), Purse())
    assert later_tax(plan.run(course, Law.assumed(course.start))) is None
