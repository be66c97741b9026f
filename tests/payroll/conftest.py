"""An offer as the examples begin with it: 200,000 yen a month in Tokyo, at work since July 2026."""

from datetime import date
from decimal import Decimal

import pytest

from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import compute


@pytest.fixture(scope="session")
def offer():
    """Makes an offer; what is said replaces what is usual."""

    def make(**said):
        usual = {
            "prefecture": "13",
            "pay": 200_000,
            "hours": Decimal(155),
            "start": date(2026, 7, 1),
            "programme": "titp",
        }
        return Offer(**{**usual, **said})

    return make


@pytest.fixture(scope="session")
def slip(offer):
    """Prices such an offer for a month under the law in force then."""

    def make(month, **said):
        return compute(offer(**said), month, Law.on(month))

    return make
