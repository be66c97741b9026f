"""What a plan tells at which month: firsts, changes, settlements, leaving; each once, in order, as a sentence."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from intern_desktop.payroll.course import Course, ExchangeRate, Lecture, Loan, Raise, Remittance
from intern_desktop.payroll.events import events_of
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.plan import carry_on, run, stop_after

RATE = ExchangeRate(vnd_per_yen=Decimal(160), on=date(2026, 7, 14))


def course(start=date(2027, 1, 1), months=12, lectures=0, wage=200_000, prefecture="13", **said):
    """200,000 yen for 160 hours in Tokyo; what an offer says begins with its name, the rest is the course's."""
    offer = {name.removeprefix("offer_"): said.pop(name) for name in list(said) if name.startswith("offer_")}
    if "hourly_wage" not in offer:
        offer["monthly_wage"] = wage
    return Course(
        offer=Offer(prefecture=prefecture, scheduled_hours=Decimal(160), **offer),
        start=start,
        months=months,
        lecture=Lecture(months=lectures, allowance=60_000),
        **said,
    )


def events(one):
    return run(one, Law.assumed(one.start)).events


def told(one, *codes):
    """Month and yen of the events of these codes, in order."""
    return [(f"{event.month:%Y-%m}", event.yen) for event in events(one) if event.code in codes]


def test_lectures_then_the_first_wage_then_the_first_insurance():
    """The first wage carries 1,000 of employment insurance and 4,170 of tax; a month later 28,380 of insurance."""
    one = course(lectures=2, months=5)
    assert told(one, "lecture") == [("2027-01", 60_000), ("2027-02", 60_000)]
    assert told(one, "first_wage") == [("2027-03", 194_830)]
    assert told(one, "first_insurance") == [("2027-04", 28_380)]


def test_the_first_insurance_of_the_same_month():
    assert told(course(offer_premium_timing="same_month"), "first_insurance") == [("2027-01", 28_380)]


def test_months_of_insurance_that_follow_are_not_first():
    assert len(told(course(months=36), "first_insurance")) == 1


def test_septembers_grade_is_told_when_it_changes():
    hours = tuple(Hours(overtime_hours=Decimal(each)) for each in (0, 0, 0, 40, 40, 40, 0))
    assert told(course(overtime=hours, months=24), "september_grade") == [("2027-09", None), ("2028-09", None)]
    assert told(course(months=24), "september_grade") == []
    first = next(event for event in events(course(overtime=hours)) if event.code == "september_grade")
    assert first.note.fields == {"pay": 260_000, "before": 200_000}


def test_a_raise_is_told_in_its_month_and_its_grade_three_months_later():
    one = course(raises=(Raise(contract_month=3, yen=40_000),))
    assert told(one, "raise") == [("2027-03", 40_000)]
    assert told(one, "changed_grade") == [("2027-06", None)]


def test_december_gives_back_or_asks_for_more():
    """Column otsu settles nothing."""
    assert [yen > 0 for _, yen in told(course(months=14), "year_end_refund")] == [True]
    assert told(course(months=14, offer_column="otsu"), "year_end_refund", "leaver_refund") == []


def test_the_last_pay_of_a_leaver_in_december_is_the_leavers():
    assert told(course(months=12), "year_end_refund") == []
    assert [month for month, _ in told(course(months=12), "leaver_refund")] == ["2027-12"]


@pytest.mark.parametrize(("refund", "code"), [(1_900, "refund"), (-1_900, "due")])
def test_tax_comes_back_or_is_due(refund, code):
    """The monthly tables nearly always take too much; where they did not, the event says what is asked for."""
    one = course(months=13)
    months = [
        msgspec.structs.replace(month, refund=refund if month.month.month in (12, 1) and month.number > 1 else 0)
        for month in run(one, Law.assumed(one.start)).months
    ]
    found = [(event.code, event.yen) for event in events_of(one, months, None, Law.assumed(one.start))]
    assert (f"year_end_{code}", refund) in found
    assert (f"leaver_{code}", refund) in found


def test_each_june_begins_a_year_of_resident_tax():
    found = told(course(months=36), "resident_tax")
    assert [month for month, _ in found] == ["2028-06", "2029-06"]
    assert all(yen > 0 for _, yen in found)


def test_paid_a_month_later_june_is_the_wage_of_may():
    assert [month for month, _ in told(course(months=36, offer_paid="next_month"), "resident_tax")] == [
        "2028-05",
        "2029-05",
    ]


def test_the_balance_of_spring_and_what_is_still_due():
    plan = run(course(months=26), Law.assumed(date(2027, 1, 1)))
    assert plan.months[-1].month == date(2029, 2, 1)
    assert told(course(months=26), "resident_tax_balance") == [("2029-02", plan.months[-1].resident_tax_balance)]
    assert told(course(months=26), "resident_tax_still_due") == [("2029-02", plan.totals.resident_tax_still_due)]
    assert plan.months[-1].resident_tax_balance == 3 * plan.months[-2].resident_tax > 0


def test_a_minimum_wage_rises_on_its_day():
    """Okinawa: 1,023 yen, from 2 December 2026 on 1,086; 160 hours at 1,086 are 173,760 yen a month."""
    lawful = course(start=date(2026, 10, 1), prefecture="47", wage=173_760)
    below = course(start=date(2026, 10, 1), prefecture="47", wage=173_759)
    assert told(lawful, "minimum_wage_rise") == [("2026-12", 1_086)]
    assert told(lawful, "minimum_wage_overtakes") == []
    assert told(below, "minimum_wage_overtakes") == [("2026-12", 1_086)]
    event = next(event for event in events(below) if event.code == "minimum_wage_overtakes")
    assert event.note.fields["day"] == date(2026, 12, 2)
    assert event.note.fields["hour"] == Decimal("1085.99")
    assert {month.slip.gross for month in run(below, Law.assumed(below.start)).months} == {173_759}


def test_a_raise_keeps_the_wage_above_the_minimum():
    one = course(
        start=date(2026, 10, 1),
        prefecture="47",
        offer_hourly_wage=Decimal(1_030),
        raises=(Raise(contract_month=3, yen=56),),
    )
    assert told(one, "minimum_wage_rise") == [("2026-12", 1_086)]
    assert told(one, "minimum_wage_overtakes") == []


def test_rises_of_other_months_are_not_told():
    """Okinawa's wage rises on 2 December: also for who begins on the 1st; not for who has left by then."""
    assert told(course(start=date(2026, 12, 1), prefecture="47"), "minimum_wage_rise") == [("2026-12", 1_086)]
    assert told(course(start=date(2026, 10, 1), prefecture="47", months=3), "minimum_wage_rise") == [("2026-12", 1_086)]
    assert told(course(start=date(2027, 1, 1), prefecture="47"), "minimum_wage_rise") == []
    assert told(course(start=date(2026, 10, 1), prefecture="47", months=2), "minimum_wage_rise") == []


def test_assumed_law_is_told_once():
    assert told(course(months=30), "assumed_law") == [("2027-04", None)]
    assert told(course(months=3), "assumed_law") == [("2027-03", None)]
    assert told(course(months=2), "assumed_law") == []


def test_a_loan_is_paid_off_in_its_last_month():
    loan = Loan(principal_vnd=60_000_000, annual_rate=Decimal("0.08"), months=8)
    assert told(course(loan=loan, exchange_rate=RATE), "loan_paid_off") == [("2027-08", None)]
    assert told(course(loan=loan, exchange_rate=RATE, months=7), "loan_paid_off") == []


def test_break_even_when_saved_and_sent_are_more_than_is_owed():
    """Without interest, 100,000,000 dong over 20 months: 5,000,000 a month, 31,250 yen. Of the first wage of 194,830
    yen, less 50,000 and 31,250, 113,580 stay: 18,172,800 dong; with 8,000,000 sent 26 million against 95 owed.
    Then 167,530 - 81,250 = 86,280 a month: 13,804,800 and 8,000,000 more. The third month: 69.8 million against 85;
    the fourth: 91.6 against 80."""
    one = course(
        loan=Loan(principal_vnd=100_000_000, annual_rate=Decimal(0), months=20),
        exchange_rate=RATE,
        remittance=Remittance(yen=50_000),
    )
    assert told(one, "break_even") == [("2027-04", None)]


def test_more_going_out_than_coming_in_is_told():
    one = course(months=3, living_costs=170_000)
    plan = run(one, Law.assumed(one.start))
    assert told(one, "short_of_cash") == [
        (f"{month.month:%Y-%m}", month.cash) for month in plan.months if month.cash < 0
    ]
    assert plan.months[1].cash == 167_530 - 170_000


def test_the_end_is_told_last():
    assert [event.code for event in events(course(months=12))][-1] == "departure"
    assert [event.code for event in events(course(months=25))][-2:] == ["departure", "resident_tax_still_due"]


@pytest.mark.parametrize("stop", [1, 5, 12, 17, 18, 29])
def test_carried_on_it_tells_the_rest_of_the_events(stop):
    one = course(
        months=30,
        lectures=1,
        loan=Loan(principal_vnd=100_000_000, annual_rate=Decimal("0.06"), months=18),
        exchange_rate=RATE,
        remittance=Remittance(yen=30_000, fee_yen=500),
        raises=(Raise(contract_month=4, yen=40_000),),
    )
    law = Law.assumed(one.start)
    months, state = stop_after(one, stop, law)
    rest = carry_on(one, state, law, before=months[-1]).events
    whole = run(one, law).events
    assert rest == tuple(event for event in whole if event.month > months[-1].month)


def test_every_event_is_a_whole_sentence():
    plans = [
        course(months=36, lectures=1, living_costs=180_000),
        course(
            start=date(2026, 10, 1),
            prefecture="47",
            wage=170_000,
            months=26,
            raises=(Raise(contract_month=2, yen=50_000),),
        ),
    ]
    for event in (event for one in plans for event in events(one)):
        assert event.note.sentence.endswith(".")
        assert "{" not in event.note.sentence
        if event.yen is not None:
            assert event.note.fields["yen"] == abs(event.yen)
