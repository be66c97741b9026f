"""The years as she asks about them: the band lies where its plans lie, and each answer can be found again by hand."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from intern_desktop.payroll import prospects
from intern_desktop.payroll.course import ExchangeRate, Lecture, Loan, Remittance
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.plan import run
from intern_desktop.payroll.said import Money, Said
from intern_desktop.payroll.sheet import Purse, Sheet, course_of

RATE = ExchangeRate(vnd_per_yen=Decimal(160), on=date(2026, 11, 20), band=Decimal("0.05"))
SHEET = Sheet(
    offer=Offer(
        prefecture="13",
        monthly_wage=200_000,
        scheduled_hours=Decimal(155),
        deductions={"rent": 33_000},
        overtime=Hours(overtime_hours=Decimal(10)),
        first_day=date(2027, 4, 1),
        programme="titp",
    ),
    lecture=Lecture(months=1, allowance=60_000),
    loan=Loan(principal_vnd=120_000_000, annual_rate=Decimal("0.0624"), months=18),
)
PURSE = Purse(exchange_rate=RATE, living_costs=45_000, remittance=Remittance(yen=10_000, fee_yen=500))


def sheet(**said):
    return msgspec.structs.replace(SHEET, **said)


def purse(**said):
    return msgspec.structs.replace(PURSE, **said)


def found(one=SHEET, other=PURSE):
    return prospects.prospect(one, other)


def test_the_band_is_few_hours_with_a_low_yen_to_many_with_a_high_one():
    seen = found()
    assert seen.hours == (0, 10, 30)
    low = purse(exchange_rate=ExchangeRate(vnd_per_yen=Decimal(152), on=RATE.on, band=RATE.band))
    assert seen.few == run(course_of(SHEET, low, Decimal(0)), Law.assumed(date(2027, 3, 1)))
    assert seen.usual == run(course_of(SHEET, PURSE), Law.assumed(date(2027, 3, 1)))
    lines = prospects.tracks(seen)
    assert len(lines.usual) == 37
    assert all(low <= usual <= high for low, usual, high in zip(lines.low, lines.usual, lines.high, strict=True))


def test_usual_hours_outside_few_and_many_widen_the_band():
    assert found(sheet(few_hours=Decimal(15), many_hours=Decimal(20))).hours == (10, 10, 20)
    assert found(sheet(few_hours=Decimal(0), many_hours=Decimal(5))).hours == (0, 10, 10)


def test_a_band_in_dong_moves_the_rate_by_so_many():
    rate = ExchangeRate(vnd_per_yen=Decimal(160), on=RATE.on, band=Decimal(8))
    assert prospects.edge(rate, -1).vnd_per_yen == 152
    assert prospects.edge(rate, 1).vnd_per_yen == 168
    assert prospects.edge(msgspec.structs.replace(rate, band=Decimal(300)), -1).vnd_per_yen == 1


def test_what_was_sent_home_is_counted_with_what_was_saved():
    lines, usual = prospects.tracks(found()), found().usual
    assert lines.sent[-1] == usual.totals.received_vnd == 36 * 1_600_000
    assert lines.usual[-1] == usual.totals.saved_vnd + usual.totals.received_vnd
    assert prospects.home(found()).sent == lines.sent[-1]


def test_the_loan_begins_as_borrowed_with_and_without_lectures():
    assert prospects.tracks(found()).owed[0] == 120_000_000
    assert prospects.tracks(found(sheet(lecture=Lecture(months=0)))).owed[0] == 120_000_000
    assert prospects.tracks(found(sheet(loan=None))).owed == ()


def test_the_loan_is_gone_in_the_month_of_its_last_payment():
    end = prospects.loan_end(SHEET, found())
    assert (end.kind, end.number, end.month) == ("gone", 19, date(2028, 9, 1))
    assert end.payment == 7_000_839


def test_a_loan_longer_than_the_stay_is_left():
    long = sheet(loan=Loan(principal_vnd=400_000_000, annual_rate=Decimal("0.1"), months=60))
    end = prospects.loan_end(long, found(long))
    assert end.kind == "left"
    assert 0 < end.left == prospects.home(found(long)).owed < 400_000_000


@pytest.mark.parametrize("loan", [None, Loan(principal_vnd=0, annual_rate=Decimal(0), months=12)])
def test_without_a_loan_there_is_none_to_pay(loan):
    assert prospects.loan_end(sheet(loan=loan), found(sheet(loan=loan))).kind == "none"


def test_without_a_rate_all_is_in_yen_and_the_dong_answers_wait():
    bare = purse(exchange_rate=None)
    seen = found(SHEET, bare)
    assert not seen.in_dong
    assert prospects.loan_end(SHEET, seen).kind == "no_rate"
    assert prospects.reach(SHEET, bare, seen) is None
    assert prospects.home(seen).usual == seen.usual.totals.saved + 36 * 10_000


def test_spending_so_much_less_reaches_the_goal_and_a_yen_more_does_not():
    answer = prospects.reach(SHEET, PURSE, found())
    assert answer.goal == prospects.GOAL_VND
    assert not answer.reached
    enough = purse(living_costs=45_000 - answer.less)
    assert prospects.home(found(SHEET, enough)).usual >= answer.goal
    short = purse(living_costs=45_000 - answer.less + 1)
    assert prospects.home(found(SHEET, short)).usual < answer.goal


def test_so_many_hours_or_months_reach_the_goal():
    answer = prospects.reach(SHEET, PURSE, found())
    offer = msgspec.structs.replace(SHEET.offer, overtime=Hours(overtime_hours=answer.hours))
    assert prospects.home(found(sheet(offer=offer))).usual >= answer.goal
    assert prospects.home(found(sheet(stay_months=answer.months))).usual >= answer.goal
    assert prospects.home(found(sheet(stay_months=answer.months - 1))).usual < answer.goal


def test_a_goal_within_the_plan_is_reached_already():
    answer = prospects.reach(SHEET, purse(goal_vnd=100_000_000), found())
    assert answer.reached
    assert answer.less == 0
    assert answer.hours == 0


def test_a_goal_out_of_reach_tells_what_comes_nearest():
    answer = prospects.reach(SHEET, purse(goal_vnd=5_000_000_000), found())
    assert (answer.hours, answer.less, answer.months) == (None, None, None)
    assert answer.most == 45
    assert prospects.home(found()).usual < answer.nearest < answer.goal


def test_the_law_of_known_months_is_not_assumed():
    numbers = list(prospects.assumed_months(found().usual))
    assert numbers
    assert [found().usual.months[number - 1].assumed is not None for number in numbers] == [True] * len(numbers)
    assert len(numbers) == sum(month.assumed is not None for month in found().usual.months)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"first_day": None}, "first_day"),
        ({"monthly_wage": 0}, "pay"),
        ({"scheduled_hours": None}, "scheduled_hours"),
        ({"prefecture": "99"}, "prefecture"),
    ],
)
def test_what_is_missing_is_named(said, field):
    one = sheet(offer=msgspec.structs.replace(SHEET.offer, **said))
    assert prospects.missing(one, PURSE).field == field
    assert prospects.missing(SHEET, PURSE) is None


def test_a_stay_that_ends_with_the_lectures_is_named():
    assert prospects.missing(sheet(stay_months=1), PURSE).field == "stay_months"


def test_what_the_plan_does_not_need_does_not_stop_it():
    fees = sheet(said=Said(fees_paid={"training": Money(vnd=50_000_000)}))
    assert prospects.missing(fees, purse(exchange_rate=None)) is None
