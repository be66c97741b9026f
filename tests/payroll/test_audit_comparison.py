"""Net per hour worked and per month, and what one yen more of pay does, recomputed in fractions without the code's own.

A few offers made at random stand for the hundreds of the audit; the sums are equal to the yen.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from hypothesis import given, settings
from hypothesis import strategies as st

from intern_desktop.payroll import prospects
from intern_desktop.payroll.compared import compared
from intern_desktop.payroll.course import Bonus, Lecture
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.neighbours import employment_step, grades_around
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.payslip import compute
from intern_desktop.payroll.sheet import Purse, Sheet

HALF = Fraction(1, 2)
FIRST = date(2026, 10, 1)

monthly = st.builds(
    lambda yen, days_off, day: {"monthly_wage": yen, "annual_holidays": days_off, "daily_hours": Decimal(day)},
    st.integers(160_000, 300_000),
    st.integers(95, 130),
    st.sampled_from(["7.5", "7.75", "8"]),
)
daily = st.builds(
    lambda yen, days: {"daily_wage": yen, "days": Decimal(days), "daily_hours": Decimal(8), "annual_holidays": 110},
    st.integers(9_000, 14_000),
    st.sampled_from(["20", "21.5"]),
)
hourly = st.builds(
    lambda sen, hours: {"hourly_wage": Decimal(sen).scaleb(-2), "scheduled_hours": Decimal(hours)},
    st.integers(110_000, 180_000),
    st.sampled_from(["155", "162.5"]),
)
offers = st.one_of(monthly, daily, hourly)
extra = st.builds(
    lambda over, holiday: Hours(overtime_hours=Decimal(over), holiday_hours=Decimal(holiday)),
    st.sampled_from(["0", "10", "20.5"]),
    st.sampled_from(["0", "7.5"]),
)
timings = st.sampled_from(["same_month", "next_month"])


def scheduled(offer):
    """Hours of a month that are paid: by the hour as typed, by the day days times hours, else a twelfth of the year."""
    if offer.hourly_wage is not None:
        return Fraction(offer.scheduled_hours)
    if offer.daily_wage is not None:
        return Fraction(offer.days) * Fraction(offer.daily_hours)
    return Fraction(365 - offer.annual_holidays) * Fraction(offer.daily_hours) / 12


@settings(max_examples=15, deadline=None)
@given(offers, extra, timings, st.integers(6, 30))
def test_a_net_hour_is_a_years_net_by_a_years_hours(wage, hours, timing, stay):
    """Contract months 2 to 13, where there are 14 and more; else all. A bonus in the third is among them."""
    offer = Offer(prefecture="13", first_day=FIRST, overtime=hours, premium_timing=timing, **wage)
    bonuses = (Bonus(contract_month=3, yen=50_000),)
    one = Sheet(offer=offer, lecture=Lecture(months=1), stay_months=stay, bonuses=bonuses)
    found = prospects.prospect(one, Purse())
    lived = [month for month in found.usual.months if month.contract_month]
    year = lived if len(lived) < 14 else [month for month in lived if 2 <= month.contract_month <= 13]
    net, worked = sum(month.slip.net for month in year), scheduled(offer)
    worked += Fraction(hours.overtime_hours) + Fraction(hours.holiday_hours)
    values = compared(one, Purse(), found, ()).values
    assert values["net_hour"].low == floor(net / (worked * len(year)) + HALF)
    assert values["net_month"].low == floor(Fraction(net, len(year)) + HALF)
    assert values["net_first"].low == lived[0].slip.net


def taken(standard, percent):
    """The worker's half of a premium: up to 50 sen are dropped, more is a whole yen."""
    return ceil(standard * Fraction(percent) / 200 - HALF)


@settings(max_examples=25, deadline=None)
@given(st.integers(150_000, 320_000))
def test_what_one_yen_more_does_to_pension_and_employment_insurance(wage):
    """Tokyo, November 2026: pension 18.3 % of the grade, employment insurance 5 of 1,000 of the wages themselves."""
    offer = Offer(prefecture="13", monthly_wage=wage, scheduled_hours=Decimal(155), premium_timing="same_month")
    month = date(2026, 11, 1)
    slip = compute(offer, month, Law.on(month))
    grades = grades_around(slip.line("pension"), offer)
    assert grades.here.lower <= wage < grades.here.upper == grades.above.lower
    for row in (*grades.rows, grades.above):
        assert row.yen == taken(row.standard, "18.3")
    step = employment_step(slip.line("employment_insurance"), offer, month)
    half_of_thousandths = [ceil(pay * Fraction(5, 1000) - HALF) for pay in (wage, step.next_wages - 1, step.next_wages)]
    assert half_of_thousandths == [step.yen, step.yen, step.next_yen]
    assert step.next_yen == step.yen + 1
