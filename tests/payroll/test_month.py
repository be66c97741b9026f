"""Months as first days: over the ends of years, forwards and backwards."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from intern_desktop.payroll.month import before, between, following, last_day, later, month_of

DAYS = some.dates(min_value=date(2015, 1, 1), max_value=date(2040, 12, 31))


def test_months_go_over_the_year():
    assert following(date(2026, 12, 31)) == date(2027, 1, 1)
    assert before(date(2027, 1, 31)) == date(2026, 12, 1)
    assert before(date(2026, 11, 5)) == date(2026, 10, 1)
    assert month_of(date(2026, 11, 23)) == date(2026, 11, 1)


@pytest.mark.parametrize(
    ("months", "day"), [(0, date(2026, 11, 1)), (1, date(2026, 12, 1)), (2, date(2027, 1, 1)), (-11, date(2025, 12, 1))]
)
def test_so_many_months_later(months, day):
    assert later(date(2026, 11, 23), months) == day
    assert between(date(2026, 11, 1), day) == months


@given(DAYS, some.integers(min_value=-120, max_value=120))
def test_there_and_back(day, months):
    assert later(later(day, months), -months) == month_of(day)
    assert between(day, later(day, months)) == months
    assert before(following(day)) == following(before(day)) == month_of(day)


@pytest.mark.parametrize(
    ("first_day", "first_month"),
    [
        (date(2027, 4, 1), date(2027, 4, 1)),
        (date(2027, 4, 2), date(2027, 5, 1)),
        (date(2026, 12, 9), date(2027, 1, 1)),
        (None, None),
    ],
)
def test_the_first_whole_month_of_work(offer, first_day, first_month):
    assert offer(first_day=first_day).first_month == first_month


@pytest.mark.parametrize(
    ("first", "months", "last"),
    [
        (date(2027, 4, 9), 35, date(2030, 3, 8)),
        (date(2027, 4, 1), 36, date(2030, 3, 31)),
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2027, 3, 1), 12, date(2028, 2, 29)),
        (date(2026, 12, 1), 1, date(2026, 12, 31)),
    ],
)
def test_a_contract_ends_the_day_before_its_day_comes_round(first, months, last):
    assert last_day(first, months) == last
