"""An offer as the examples begin with it: 200,000 yen a month in Tokyo for 155 hours, at work since July 2026."""

from datetime import date
from decimal import Decimal

import pytest

from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Allowance, Hours, Offer
from intern_desktop.payroll.payslip import compute

WAGES = ("monthly_wage", "daily_wage", "hourly_wage")


def make_offer(**said):
    """What is said replaces what is usual; another wage replaces the monthly one."""
    usual = {
        "prefecture": "13",
        "monthly_wage": 200_000,
        "scheduled_hours": Decimal(155),
        "first_day": date(2026, 7, 1),
        "programme": "titp",
    }
    if any(wage in said for wage in WAGES):
        del usual["monthly_wage"]
    return Offer(**{**usual, **said})


@pytest.fixture(scope="session")
def offer():
    """Makes an offer; what is said replaces what is usual."""
    return make_offer


@pytest.fixture(scope="session")
def slip():
    """Prices such an offer for a month under the law in force then."""

    def make(month, **said):
        return compute(make_offer(**said), month, Law.on(month))

    return make


@pytest.fixture(scope="session")
def hours():
    """Hours of a month beyond the scheduled ones: overtime, beyond 60, at night, on legal holidays."""

    def make(overtime=0, over_60=0, night=0, holiday=0):
        return Hours(
            overtime_hours=Decimal(overtime),
            over_60_hours=Decimal(over_60),
            night_hours=Decimal(night),
            holiday_hours=Decimal(holiday),
        )

    return make


@pytest.fixture(scope="session")
def allowance():
    """Makes one allowance of a kind, as the tuple an offer holds."""

    def make(kind, yen, name="手当"):
        return (Allowance(name=name, yen=yen, kind=kind),)

    return make
