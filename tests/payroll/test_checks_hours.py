"""Overtime beside article 36: 45 and 360 hours, and what no special clause may leave behind."""

from datetime import date
from decimal import Decimal

import pytest

from intern_desktop.payroll.law import Law
from tests.payroll.offered import course, extra, held

NONE = extra()


def codes(*hours, **offered):
    """What is found for these hours of the contract's months, none afterwards."""
    return set(held(course(overtime=(*hours, NONE), **offered)))


@pytest.mark.parametrize(("hours", "found"), [("44.9", set()), ("45", set()), ("45.1", {"overtime_above_45"})])
def test_a_month_of_45_hours(hours, found):
    assert codes(extra(hours)) == found


def test_work_on_holidays_is_no_overtime_of_the_month_and_hours_beyond_60_are():
    assert codes(extra(45, holiday=20)) == set()
    found = held(course(overtime=(extra(60, 10), NONE)))
    assert found["overtime_above_45"].message.fields["hours"] == Decimal(70)


def test_the_month_that_is_told_is_the_highest():
    found = held(course(overtime=(extra(46), extra(50), extra(50), NONE)))["overtime_above_45"]
    assert (found.message.fields["month"], found.message.fields["hours"]) == (date(2026, 12, 1), Decimal(50))
    assert found.severity == "serious"


@pytest.mark.parametrize(("last", "found"), [("30", set()), ("30.1", {"overtime_above_360"})])
def test_a_year_of_360_hours(last, found):
    assert codes(*[extra(30)] * 11, extra(last)) == found


def test_any_twelve_months_in_a_row_are_a_year():
    """12 x 30 hours are 360; from the second month on it is 361."""
    found = held(course(overtime=(*[extra(30)] * 12, extra(31), NONE)))["overtime_above_360"]
    assert found.message.fields["first_month"] == date(2026, 12, 1)
    assert found.message.fields["hours"] == Decimal(361)


def test_the_last_months_hours_are_repeated_and_a_short_contract_is_one_window():
    assert set(held(course(overtime=(extra(30),)))) == set()
    assert set(held(course(overtime=(extra(31),)))) == {"overtime_above_360"}
    assert set(held(course(overtime=(extra(45),), months=9))) == set()
    assert set(held(course(overtime=(extra(45),), months=10))) == {"overtime_above_360"}


@pytest.mark.parametrize(("holiday", "found"), [("39.9", False), ("40", True), ("40.1", True)])
def test_a_month_has_fewer_than_100_hours_with_holidays(holiday, found):
    assert ("overtime_above_100" in codes(extra(60, holiday=holiday))) is found


@pytest.mark.parametrize(("second", "found"), [("36", False), ("36.1", True)])
def test_two_months_have_80_hours_on_the_average_with_holidays(second, found):
    assert ("overtime_average_above_80" in codes(extra(44, holiday=36), extra(44, holiday=second))) is found


def test_a_rest_between_two_long_months_lowers_the_average():
    assert "overtime_average_above_80" not in codes(extra(60, holiday=30), NONE, extra(60, holiday=30))


@pytest.mark.parametrize(("third", "found"), [("79.9", False), ("80", False), ("80.1", True)])
def test_three_months_are_averaged_though_each_two_are_within_the_limit(third, found):
    """80.5, 79.5 and 80 are 240 hours; no two of them in a row are more than 160."""
    months = (extra(60, "20.5"), extra(60, "19.5"), extra(60, holiday=Decimal(third) - 60))
    told = held(course(overtime=(*months, NONE))).get("overtime_average_above_80")
    assert (told is not None) is found
    if told:
        assert told.severity == "forbidden"
        assert told.message.fields["last_month"] == date(2027, 1, 1)


@pytest.mark.parametrize(("last", "found"), [(0, False), (1, True)])
def test_no_year_has_more_than_720_hours(last, found):
    assert ("overtime_above_720" in codes(*[extra(60)] * 11, extra(60, last))) is found


@pytest.mark.parametrize(("times", "found"), [(6, False), (7, True)])
def test_45_hours_are_left_behind_in_six_months_of_a_year_at_most(times, found):
    assert ("overtime_above_45_too_often" in codes(*[extra(46)] * times)) is found
    assert "overtime_above_45_too_often" not in codes(*[extra(46)] * 6, *[NONE] * 6, *[extra(46)] * 6)


def test_the_months_of_lectures_are_not_counted():
    """36 months with one of lectures: the contract's first month is November."""
    found = held(course(overtime=(extra(46), NONE)))["overtime_above_45"]
    assert found.message.fields["month"] == date(2026, 11, 1)


def test_past_the_known_limits_they_are_marked():
    later = course(start=date(2027, 12, 1), overtime=(extra(46), NONE))
    found = held(later, law=Law.assumed(later.contract_start))
    assert found["overtime_above_45"].assumed == date(2027, 12, 31)
