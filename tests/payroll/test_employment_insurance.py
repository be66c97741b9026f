"""Employment insurance by industry and fiscal year: on all wages, without a grade, 50 sen dropped."""

from datetime import date
from fractions import Fraction

import pytest

from intern_desktop.payroll.law import Law, NotInForce
from intern_desktop.payroll.social_insurance import employment_line
from tests.payroll.rules import EMPLOYMENT, withheld

INDUSTRIES = ("general", "agriculture", "construction")
RATES = [(year, industry, EMPLOYMENT[year][industry]) for year in EMPLOYMENT for industry in INDUSTRIES]


def premium(industry, wages, month):
    return -employment_line(industry, wages, month, Law.on(month)).yen


def share(wages, percent):
    return Fraction(wages) * Fraction(percent) / 100


@pytest.mark.parametrize(("year", "industry", "percent"), RATES)
def test_a_rate_holds_from_april_to_march(year, industry, percent):
    for month in [date(year, 4, 1), date(year, 12, 1), date(year + 1, 3, 1)]:
        assert str(Law.on(month).employment(industry).value) == percent
        assert premium(industry, 1_000_000, month) == share(1_000_000, percent)
    assert Law.on(date(year + 1, 3, 31)).employment(industry).since == date(year, 4, 1)


@pytest.mark.parametrize(("year", "industry", "percent"), RATES)
def test_it_is_counted_on_the_wages_themselves(year, industry, percent):
    for wages in range(1, 1_500_000, 3_331):
        assert premium(industry, wages, date(year, 7, 1)) == withheld(share(wages, percent)), wages


@pytest.mark.parametrize(("year", "industry", "percent"), RATES)
def test_half_a_yen_is_dropped_and_a_little_more_is_a_yen(year, industry, percent):
    """The wages on which the share ends in exactly 50 sen, and one yen to each side of them."""
    halves = [wages for wages in range(50, 400_000, 50) if share(wages, percent) % 1 == Fraction(1, 2)]
    assert len(halves) > 100
    for wages in halves:
        whole = int(share(wages, percent))
        dues = [premium(industry, pay, date(year, 7, 1)) for pay in (wages - 1, wages, wages + 1)]
        assert dues == [whole, whole, whole + 1], wages


@pytest.mark.parametrize(
    ("industry", "wages", "month", "yen"),
    [
        ("general", 100_100, date(2026, 11, 1), 500),
        ("general", 100_101, date(2026, 11, 1), 501),
        ("general", 180_000, date(2025, 11, 1), 990),
        ("general", 182_700, date(2025, 11, 1), 1_005),
        ("general", 0, date(2026, 11, 1), 0),
        ("agriculture", 190_000, date(2026, 3, 1), 1_235),
        ("agriculture", 190_000, date(2026, 4, 1), 1_140),
        ("construction", 201_600, date(2026, 11, 1), 1_210),
        ("construction", 199_250, date(2026, 11, 1), 1_195),
        ("general", 250_250, date(2024, 12, 1), 1_501),
    ],
)
def test_some_by_hand(industry, wages, month, yen):
    assert premium(industry, wages, month) == yen


def test_the_rates_of_fiscal_2027_are_not_known():
    with pytest.raises(NotInForce):
        premium("general", 200_000, date(2027, 4, 1))
    line = employment_line("general", 200_000, date(2027, 4, 1), Law.assumed(date(2027, 4, 1)))
    assert (line.yen, line.assumed) == (-1_000, date(2027, 3, 31))
