"""Edges of a plan that one yen, one day or one month decides."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from intern_desktop.payroll.checks import findings
from intern_desktop.payroll.course import Bonus, Course, ExchangeRate, Lecture, Loan
from intern_desktop.payroll.goal import Goal, months_to_reach
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.lines import deduction_code
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import compute
from intern_desktop.payroll.plan import run
from intern_desktop.payroll.said import Said

LAW = Law.assumed(date(2026, 10, 1))


def course(start=date(2026, 10, 1), months=12, lecture=0, place="13", wage=220_000, **said):
    offer = Offer(
        prefecture=place,
        monthly_wage=wage,
        annual_holidays=105,
        daily_hours=Decimal(8),
        deductions=said.pop("deductions", {}),
    )
    return Course(offer=offer, start=start, months=months, lecture=Lecture(months=lecture), **said)


def told(found, code):
    return [(f"{one.month:%Y-%m}", one.yen) for one in found.events if one.code == code]


def test_a_loan_is_covered_at_the_very_dong():
    """A loan of two payments without interest, at 100 dong a yen: of 100 times the first month's rest, half is repaid
    and half is saved. What is saved is then exactly what is owed; one dong more is not covered yet.
    """
    rate = ExchangeRate(vnd_per_yen=Decimal(100), on=date(2026, 7, 14))
    net = run(course(months=2), LAW).months[0].slip.net
    left = net - net % 2

    def break_even(principal):
        loan = Loan(principal_vnd=principal, annual_rate=Decimal(0), months=2)
        found = run(course(months=2, living_costs=net % 2, loan=loan, exchange_rate=rate), LAW)
        return [when for when, _ in told(found, "break_even")]

    assert break_even(100 * left) == ["2026-10"]
    assert break_even(100 * left + 2) == ["2026-11"]


@pytest.mark.parametrize(
    ("place", "start", "months", "month"),
    [
        ("47", date(2026, 12, 1), 6, "2026-12"),  # Okinawa, 2 December: begins the day before
        ("47", date(2026, 10, 1), 3, "2026-12"),  # in the month of departure
        ("26", date(2026, 11, 1), 6, "2026-11"),  # Kyoto, 16 November
    ],
)
def test_a_rise_in_the_first_or_last_month_is_told(place, start, months, month):
    found = run(course(start=start, months=months, place=place, wage=150_000), LAW)
    assert [when for when, _ in told(found, "minimum_wage_overtakes")] == [month]


def test_no_rise_is_told_that_is_in_force_on_the_first_day():
    """Tokyo rose on 1 October 2026: who begins on that day has it already."""
    found = run(course(start=date(2026, 10, 1), months=3), LAW)
    assert told(found, "minimum_wage_rise") == told(found, "minimum_wage_overtakes") == []
    low = [one.code for one in findings(course(wage=200_000), Said(contract_months=12), LAW)]
    assert "below_minimum_wage" in low
    assert "minimum_wage_rises" not in low


def test_the_cap_on_bonuses_begins_anew_in_april():
    """5,730,000 of standard bonuses a fiscal year: March's and April's do not add up, two of one year do."""
    twice = {"march and april": (6, 7), "april and may": (7, 8)}
    health = {}
    for name, (one, other) in twice.items():
        bonuses = (Bonus(contract_month=one, yen=4_000_000), Bonus(contract_month=other, yen=4_000_000))
        found = run(course(bonuses=bonuses, wage=500_000), LAW)
        lines = [line for month in found.months for line in month.slip.lines if line.label == "賞与"]
        health[name] = [-line.yen for line in lines if line.code == "health_insurance"]
    # 9.85 % of 4,000,000, half: 197,000; of the 1,730,000 that are left: 85,202.5, so 85,202.
    assert health == {"march and april": [197_000, 197_000], "april and may": [197_000, 85_202]}


def test_pay_below_nothing_is_never_told_as_money_in_the_hand():
    found = run(course(deductions={"rent": 300_000}), LAW)
    event = next(one for one in found.events if one.code == "first_wage")
    assert event.yen < 0
    assert "missing" in event.note.message


@pytest.mark.parametrize("name", ["rent", "Rent", "家賃", "寮費", "tiền nhà", " Tiền  nhà ", "dormitory"])
def test_rent_is_known_by_its_usual_names(name):
    assert deduction_code(name) == "rent"
    found = findings(course(deductions={name: 90_000}), Said(contract_months=12, rent_actual=10_000), LAW)
    assert "rent_above_cost" in {one.code for one in found}


def test_a_name_nobody_listed_is_no_rent():
    assert deduction_code("karaoke") == "other"


def test_a_goal_may_lie_beyond_sixty_months():
    long = course(months=84, wage=220_000, living_costs=100_000)
    answer = months_to_reach(long, Goal(yen=5_500_000), LAW)
    assert 60 < answer.amount <= 84
    assert run(replace(long, months=answer.amount - 1), LAW).totals.saved < 5_500_000


def test_a_lecture_month_before_the_rise_leaves_it_to_the_contract():
    """Kyoto's rise of 16 November falls into the lectures: on the first working day it is in force."""
    found = run(course(start=date(2026, 11, 1), lecture=1, place="26", wage=150_000, months=6), LAW)
    assert told(found, "minimum_wage_overtakes") == []


def test_a_sheet_that_leaves_the_hours_open_still_has_its_plan():
    """Days off without the hours of a day: nobody can say what an hour is worth, and the rise is told all the same."""
    offer = Offer(prefecture="47", monthly_wage=150_000, annual_holidays=105)
    found = run(Course(offer=offer, start=date(2026, 10, 1), months=6, lecture=Lecture(months=0)), LAW)
    assert told(found, "minimum_wage_rise") == [("2026-12", 1_086)]


def begun(day, timing="next_month"):
    offered = replace(course().offer, first_day=day, premium_timing=timing)
    return replace(course(), offer=offered)


def premiums(month):
    return sum(month.slip.yen(code) for code in ("health_insurance", "child_support_levy", "pension"))


def test_work_begun_within_a_month_pays_that_months_premium_from_the_first_whole_wage():
    months = run(begun(date(2026, 9, 15)), LAW).months
    alone = compute(begun(date(2026, 9, 15)).offer, date(2026, 10, 1), LAW.at(date(2026, 10, 1)))
    assert months[0].slip.net == alone.net
    assert premiums(months[0]) == premiums(months[1]) > 0
    assert premiums(months[-1]) == premiums(months[-2])


def test_as_many_premiums_are_taken_whether_work_begins_on_the_first_or_within_a_month():
    whole, within = run(begun(date(2026, 10, 1)), LAW), run(begun(date(2026, 9, 15)), LAW)
    assert premiums(whole.months[0]) == 0
    assert premiums(whole.months[-1]) == 2 * premiums(whole.months[-2])
    assert sum(map(premiums, whole.months)) == sum(map(premiums, within.months))
    assert whole.state.insured == within.state.insured
    assert whole.lump_sum == within.lump_sum


def test_where_premiums_are_taken_in_their_own_month_the_first_day_changes_nothing():
    whole, within = (run(begun(day, "same_month"), LAW) for day in (date(2026, 10, 1), date(2026, 9, 15)))
    assert whole.totals == within.totals


def test_what_is_said_of_the_last_month_follows_the_day_work_began():
    assert "departure" in {event.code for event in run(begun(date(2026, 9, 15)), LAW).events}
    said = [
        next(event.note.sentence for event in run(begun(day), LAW).events if event.code == "departure")
        for day in (date(2026, 10, 1), date(2026, 9, 15))
    ]
    assert said[0] == "The last month, worked and insured to its last day."
    assert said[1].startswith("The last month. Work began within a month")


def test_what_is_settled_or_taxed_on_a_year_rests_on_what_was_assumed_in_it():
    """Employment insurance is known to March 2027: from April on the year's insurance is assumed, so is the refund of
    December 2027 and the resident tax of June 2028, though their own rules are known.
    """
    months = {f"{one.month:%Y-%m}": one.slip for one in run(course(start=date(2026, 10, 1), months=24), LAW).months}
    marks = {month: slip.line("year_end_adjustment").assumed for month, slip in months.items() if month[5:] == "12"}
    assert marks["2026-12"] is None
    assert marks["2027-12"] is not None
    assert months["2027-06"].line("resident_tax").assumed is None
    assert months["2028-06"].line("resident_tax").assumed == marks["2027-12"]
