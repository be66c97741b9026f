"""An hour's worth beside the minimum wage of the place: each on its own first day, and one yen below it."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from intern_desktop.errors import FieldError
from intern_desktop.payroll.law import Law, NotInForce
from intern_desktop.payroll.minimum_wage import check_wage, compared_hour
from tests.payroll.rules import CODES, raised
from tests.payroll.wage_rules import SPREAD_2026, before, change

NOVEMBER = date(2026, 11, 1)
DAY = timedelta(days=1)
CHANGES = [(code, year) for code in CODES for year in (2025, 2026)]


def check(offer, day=NOVEMBER, industry_minimum=0):
    return check_wage(offer, day, Law.on(day), industry_minimum)


@pytest.mark.parametrize(("prefecture", "year"), CHANGES)
def test_a_rate_holds_from_its_own_day_and_the_old_one_to_the_day_before(prefecture, year):
    first, yen = change(prefecture, year)
    old = before(prefecture) if year == 2025 else change(prefecture, 2025)[1]
    new, last_of_old = Law.on(first).minimum_wage(prefecture), Law.on(first - DAY).minimum_wage(prefecture)
    assert (new.value, new.since) == (yen, first)
    assert (last_of_old.value, last_of_old.until) == (old, first - DAY)
    assert Law.on(first + DAY).minimum_wage(prefecture).value == yen


@pytest.mark.parametrize(("prefecture", "year"), CHANGES)
def test_a_monthly_wage_is_lawful_at_the_yen_and_not_one_below(offer, prefecture, year):
    """173 1/3 hours a month, (365 - 105) x 8 / 12: the least whole yen whose hour is not below the rate."""
    first, yen = change(prefecture, year)
    least = raised(yen * Fraction(520, 3))
    year_of_work = {"prefecture": prefecture, "annual_holidays": 105, "daily_hours": Decimal(8)}
    for wage, enough in [(least - 1, False), (least, True), (least + 1, True)]:
        found = check(offer(monthly_wage=wage, **year_of_work), first)
        assert (found.enough, found.minimum) == (enough, yen)
        assert (found.missing > 0) is not enough
        assert check(offer(monthly_wage=wage, **year_of_work), first - DAY).enough


@pytest.mark.parametrize("prefecture", CODES)
def test_pay_by_the_hour_is_lawful_at_the_rate_itself(offer, prefecture):
    first, yen = change(prefecture, 2026)
    for wage, enough in [(yen - 1, False), (yen - Decimal("0.01"), False), (yen, True), (yen + 1, True)]:
        found = check(offer(prefecture=prefecture, hourly_wage=Decimal(wage)), first)
        assert found.enough is enough
        assert found.missing == (0 if enough else yen - wage)


def test_the_rises_of_2026_are_spread_as_the_ministry_counts_them():
    rises = Counter()
    for prefecture in CODES:
        first, _ = change(prefecture, 2026)
        law = Law.on(first)
        rises[law.minimum_wage(prefecture).value - law.at(first - DAY).minimum_wage(prefecture).value] += 1
    assert rises == SPREAD_2026
    assert sum(change(prefecture, 2026)[0] == date(2026, 10, 1) for prefecture in CODES) == 15


def test_the_rates_of_fiscal_2024_hold_when_the_figures_begin():
    for prefecture in CODES:
        assert Law.on(date(2025, 1, 1)).minimum_wage(prefecture).value == before(prefecture)


def test_the_drawings_offer_is_lawful(offer):
    found = check(offer())
    assert (found.hourly, found.minimum, found.enough) == (Decimal("1290.32"), 1_280, True)
    assert (found.missing, found.since) == (0, date(2026, 10, 1))
    assert found.source.confidence == "official"
    assert found.assumed is None


@pytest.mark.parametrize(
    ("wage", "enough", "missing"), [(198_399, False, "0.01"), (198_400, True, 0), (198_401, True, 0)]
)
def test_one_yen_a_month_decides(offer, wage, enough, missing):
    """1,280 x 155 hours = 198,400; a yen less is 0.0065 an hour too little, shown as 0.01."""
    found = check(offer(monthly_wage=wage))
    assert (found.enough, found.missing) == (enough, Decimal(missing))


@pytest.mark.parametrize(("wage", "enough"), [(1_279, False), (1_280, True)])
def test_pay_by_the_hour(offer, wage, enough):
    assert check(offer(hourly_wage=Decimal(wage))).enough is enough


def test_pay_at_the_minimum_by_the_hour_is_lawful_for_any_hours(offer):
    for tenths in range(1_000, 1_801):
        by_the_hour = offer(hourly_wage=Decimal(1_280), scheduled_hours=Decimal(tenths).scaleb(-1))
        assert check(by_the_hour).enough


def test_pay_by_the_day(offer):
    by_hours = offer(daily_wage=10_240, days=Decimal(20), scheduled_hours=Decimal(160))
    by_day = offer(daily_wage=10_240, days=Decimal(20), daily_hours=Decimal(8), scheduled_hours=None)
    assert check(by_hours).hourly == check(by_day).hourly == 1_280
    assert check(by_day).enough
    assert not check(offer(daily_wage=10_239, days=Decimal(20), daily_hours=Decimal(8))).enough


@pytest.mark.parametrize(
    ("kind", "counts"),
    [("pay", True), ("housing", True), ("attendance", False), ("family", False), ("commuting", False)],
)
def test_which_allowances_count_in_the_comparison(offer, allowance, kind, counts):
    """190,000 and 8,400 are 198,400, 1,280 an hour. 最低賃金法施行規則1条 leaves out attendance, family, commuting."""
    asked = offer(monthly_wage=190_000, allowances=allowance(kind, 8_400))
    assert check(asked).enough is counts
    assert Fraction(*compared_hour(asked)) == (1_280 if counts else Fraction(190_000, 155))


def test_overtime_never_makes_a_low_wage_lawful(offer, hours):
    assert not check(offer(monthly_wage=198_399, overtime=hours(overtime=45, night=20))).enough


def test_the_higher_of_the_two_minimums_counts(offer):
    asked = offer(monthly_wage=198_400)
    assert check(asked, industry_minimum=1_279).minimum == 1_280
    assert check(asked, industry_minimum=1_280).enough
    found = check(asked, industry_minimum=1_281)
    assert (found.minimum, found.enough, found.missing) == (1_281, False, Decimal(1))


def test_without_hours_nothing_can_be_compared(offer):
    with pytest.raises(FieldError) as refused:
        check(offer(scheduled_hours=None))
    assert refused.value.field == "annual_holidays"


def test_the_old_rate_holds_until_the_prefectures_own_day(offer):
    okinawa = offer(prefecture="47", hourly_wage=Decimal(1_050))
    assert check(okinawa).minimum == 1_023
    assert check(okinawa).enough
    assert check(okinawa, date(2026, 12, 1)).enough
    december = date(2026, 12, 2)
    assert check(okinawa, december).minimum == 1_086
    assert not check(okinawa, december).enough


def test_past_the_table_the_last_rate_stands_in_and_says_so(offer):
    october = date(2027, 10, 1)
    with pytest.raises(NotInForce):
        check(offer(), october)
    found = check_wage(offer(), october, Law.assumed(october))
    assert (found.minimum, found.assumed) == (1_280, date(2027, 9, 30))
