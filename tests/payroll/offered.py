"""Courses to be held against the rules: a lawful one in Tokyo of which all is said, and what each test changes."""

from datetime import date
from decimal import Decimal

from intern_desktop.payroll.checks import findings
from intern_desktop.payroll.course import Course, ExchangeRate
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.said import Said

DONG = ExchangeRate(vnd_per_yen=Decimal(165), on=date(2026, 11, 20))


def course(*, start=date(2026, 10, 1), months=36, overtime=(), raises=(), exchange_rate=DONG, **offered):
    """200,000 yen for 240 days of 7.75 hours: 155 hours a month. The contract begins the month after `start`."""
    usual = {"prefecture": "13", "programme": "titp", "annual_holidays": 125, "daily_hours": Decimal("7.75")}
    if not {"daily_wage", "hourly_wage"} & set(offered):
        usual["monthly_wage"] = 200_000
    offer = Offer(**{**usual, **offered})
    overtime = tuple(overtime)
    return Course(
        offer=offer, start=start, months=months, overtime=overtime, raises=raises, exchange_rate=exchange_rate
    )


def said(**more):
    """What a complete sheet says besides the offer."""
    return Said(**{"contract_months": 36, **more})


def extra(overtime=0, over_60=0, holiday=0):
    """Hours of a month beyond the scheduled ones."""
    return Hours(overtime_hours=Decimal(overtime), over_60_hours=Decimal(over_60), holiday_hours=Decimal(holiday))


def held(one, what=None, law=None):
    """The findings by code; none may come twice here."""
    found = findings(one, what or said(), law or Law.on(one.contract_start))
    assert len({finding.code for finding in found}) == len(found)
    return {finding.code: finding for finding in found}
