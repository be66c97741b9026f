"""An hour's worth beside the minimum wage of the place, on its own days."""

from datetime import date
from decimal import Decimal

import pytest

from intern_desktop.payroll.checks import check_wage
from intern_desktop.payroll.law import Law, NotInForce

NOVEMBER = date(2026, 11, 1)


def test_the_drawings_offer_is_lawful(offer):
    found = check_wage(offer(), NOVEMBER, Law.on(NOVEMBER))
    assert (found.hourly, found.minimum, found.enough) == (1_290, 1_280, True)
    assert found.since == date(2026, 10, 1)
    assert found.source.confidence == "official"
    assert found.assumed is None


@pytest.mark.parametrize(("pay", "enough"), [(198_399, False), (198_400, True), (198_401, True)])
def test_one_yen_a_month_decides(offer, pay, enough):
    """1,280 x 155 hours = 198,400."""
    assert check_wage(offer(pay=pay), NOVEMBER, Law.on(NOVEMBER)).enough is enough


@pytest.mark.parametrize(("pay", "enough"), [(1_279, False), (1_280, True)])
def test_pay_by_the_hour(offer, pay, enough):
    assert check_wage(offer(pay_form="hourly", pay=pay), NOVEMBER, Law.on(NOVEMBER)).enough is enough


def test_pay_by_the_day(offer):
    offer = offer(pay_form="daily", pay=10_240, days=Decimal(20), hours=Decimal(160))
    assert check_wage(offer, NOVEMBER, Law.on(NOVEMBER)).hourly == 1_280


def test_allowances_do_not_make_a_low_wage_lawful(offer):
    """Which allowances count the law says one by one; the careful answer leaves them out."""
    assert not check_wage(offer(pay=190_000, allowances=20_000), NOVEMBER, Law.on(NOVEMBER)).enough


def test_the_old_rate_holds_until_the_prefectures_own_day(offer):
    okinawa = offer(prefecture="47", pay=1_050, pay_form="hourly")
    assert check_wage(okinawa, NOVEMBER, Law.on(NOVEMBER)).minimum == 1_023
    assert check_wage(okinawa, NOVEMBER, Law.on(NOVEMBER)).enough
    december = date(2026, 12, 1)
    assert check_wage(okinawa, december, Law.on(december)).minimum == 1_086
    assert not check_wage(okinawa, december, Law.on(december)).enough


def test_past_the_table_the_last_rate_stands_in_and_says_so(offer):
    october = date(2027, 10, 1)
    with pytest.raises(NotInForce):
        check_wage(offer(), october, Law.on(october))
    found = check_wage(offer(), october, Law.assumed(october))
    assert (found.minimum, found.assumed) == (1_280, date(2027, 9, 30))
