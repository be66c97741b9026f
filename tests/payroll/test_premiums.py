"""Every premium: 47 prefectures, 50 grades, three fiscal years, at 22 and at 41, worked out again in fractions."""

from datetime import date

import pytest

from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import compute
from intern_desktop.payroll.social_insurance import grade_of_standard, premium_law, premiums
from tests.payroll.rules import (
    CARE,
    CODES,
    HEALTH,
    LEVY,
    LEVY_BEGINS,
    PENSION,
    STANDARDS,
    half,
    health_rates,
    months_of,
    pension_standard,
    withheld,
)

YEARS = list(HEALTH)


def due(prefecture, month, standard, *, care):
    law = premium_law(prefecture, month, assuming=False)
    found = premiums(grade_of_standard(standard, law), law, care=care)
    return found.health, found.care, found.levy, found.pension


def by_rule(year, prefecture, month, standard, *, care):
    """Health and care are one rate when rounding; what care adds to health is its line. The levy stands by itself."""
    rate = health_rates(year)[prefecture]
    health = withheld(half(standard, rate))
    both = withheld(half(standard, rate) + half(standard, CARE[year])) if care else health
    levy = withheld(half(standard, LEVY)) if month >= LEVY_BEGINS else 0
    return health, both - health, levy, withheld(half(pension_standard(standard), PENSION))


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("prefecture", CODES)
def test_every_grade_of_a_prefecture(year, prefecture):
    last = months_of(year)[-1]
    for standard in STANDARDS:
        for care in (False, True):
            expected = by_rule(year, prefecture, last, standard, care=care)
            assert due(prefecture, last, standard, care=care) == expected, standard


@pytest.mark.parametrize("year", YEARS)
def test_a_rate_holds_from_march_to_february(year):
    for month in months_of(year):
        law = Law.on(month)
        assert {code: str(law.health(code).value) for code in CODES} == health_rates(year)
        assert str(law.care().value) == CARE[year]
        for prefecture in CODES:
            assert due(prefecture, month, 190_000, care=True) == by_rule(year, prefecture, month, 190_000, care=True)


def test_the_levy_begins_with_the_premium_of_april_2026():
    assert Law.on(date(2026, 3, 31)).levy().value == 0
    assert str(Law.on(date(2026, 4, 1)).levy().value) == LEVY
    for standard in STANDARDS:
        assert due("13", date(2026, 3, 1), standard, care=False)[2] == 0
        assert due("13", date(2026, 4, 1), standard, care=False)[2] == withheld(half(standard, LEVY))


@pytest.mark.parametrize("year", YEARS)
def test_half_a_yen_is_always_dropped(year):
    """Each premium whose half ends in exactly 50 sen: the company pays that half yen."""
    halves = [
        (prefecture, standard, half(standard, rate))
        for prefecture, rate in health_rates(year).items()
        for standard in STANDARDS
        if half(standard, rate).denominator == 2
    ]
    assert len(halves) > 100
    for prefecture, standard, exact in halves:
        health = due(prefecture, months_of(year)[0], standard, care=False)[0]
        assert 2 * health + 1 == 2 * exact, (prefecture, standard)


@pytest.mark.parametrize("age", [22, 41])
@pytest.mark.parametrize("prefecture", CODES)
def test_the_lines_of_a_payslip_are_those_of_the_rule(prefecture, age):
    """A wage of exactly each standard below 740,000, paid in November 2026 with October's premium."""
    october, november = date(2026, 10, 1), date(2026, 11, 1)
    codes = ("health_insurance", "nursing_care", "child_support_levy", "pension")
    for standard in STANDARDS[:37]:
        offer = Offer(prefecture=prefecture, monthly_wage=standard, age=age)
        slip = compute(offer, november, Law.on(november))
        expected = by_rule(2026, prefecture, october, standard, care=age == 41)
        assert tuple(slip.yen(code) for code in codes) == expected, standard
