"""How many months, or how much overtime, reaches a goal: the least that does, asked of every possible answer."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import msgspec
import pytest

from intern_desktop.errors import FieldError
from intern_desktop.payroll.course import Course, ExchangeRate, Lecture, Remittance
from intern_desktop.payroll.goal import LONGEST, Goal, months_to_reach, overtime_to_reach, reached
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.plan import run

START = date(2027, 1, 1)
LAW = Law.assumed(START)
COURSE = Course(
    offer=Offer(prefecture="13", monthly_wage=200_000, annual_holidays=110, daily_hours=Decimal(8)),
    start=START,
    months=14,
    lecture=Lecture(months=1, allowance=60_000),
    living_costs=60_000,
)
RATE = ExchangeRate(vnd_per_yen=Decimal(160), on=date(2026, 7, 14))
HALF_HOURS = [Decimal(half) * Decimal("0.5") for half in range(91)]


def changed(**said):
    return msgspec.structs.replace(COURSE, **said)


def with_overtime(hours):
    return changed(overtime=(Hours(overtime_hours=hours),))


@pytest.fixture(scope="module")
def saved_by_months():
    """What is saved in the end by who leaves after 2 to 60 months."""
    return {months: run(changed(months=months), LAW).totals.saved for months in range(2, LONGEST + 1)}


@pytest.fixture(scope="module")
def saved_by_hours():
    return {hours: run(with_overtime(hours), LAW).totals.saved for hours in HALF_HOURS}


@pytest.mark.parametrize("yen", [1, 500_000, 1_000_000, 1_234_567, 2_000_000, 3_000_000])
def test_no_fewer_months_reach_the_goal(saved_by_months, yen):
    answer = months_to_reach(COURSE, Goal(yen=yen), LAW)
    assert answer.amount == min(months for months, saved in saved_by_months.items() if saved >= yen)
    assert len(answer.plan.months) == answer.amount
    assert answer.plan.totals.saved == saved_by_months[answer.amount] >= yen


def test_to_the_yen(saved_by_months):
    """A yen more than twenty months bring takes longer."""
    yen = saved_by_months[20]
    assert months_to_reach(COURSE, Goal(yen=yen), LAW).amount <= 20
    assert months_to_reach(COURSE, Goal(yen=max(saved_by_months[n] for n in range(2, 21)) + 1), LAW).amount > 20


def test_what_five_years_do_not_reach_has_no_answer():
    answer = months_to_reach(COURSE, Goal(yen=100_000_000), LAW)
    assert answer.amount is None
    assert len(answer.plan.months) == LONGEST


@pytest.mark.parametrize("extra", [0, 1, 50_000, 123_456, 300_000])
def test_no_less_overtime_reaches_the_goal(saved_by_hours, extra):
    yen = saved_by_hours[Decimal(0)] + extra
    answer = overtime_to_reach(COURSE, Goal(yen=yen), LAW)
    assert answer.amount == min(hours for hours, saved in saved_by_hours.items() if saved >= yen)
    assert answer.plan.totals.saved >= yen


def test_more_overtime_does_not_always_save_more(saved_by_hours):
    """Half an hour more may lift a grade and leave less: why hours just below are asked too."""
    assert any(saved_by_hours[more] < saved_by_hours[less] for less, more in pairwise(HALF_HOURS))


def test_every_reachable_sum_is_reached_with_the_fewest_hours(saved_by_hours):
    for yen in sorted(set(saved_by_hours.values()))[::6]:
        if saved_by_hours[Decimal(45)] >= yen:
            least = min(hours for hours, saved in saved_by_hours.items() if saved >= yen)
            assert overtime_to_reach(COURSE, Goal(yen=yen), LAW).amount == least


def test_overtime_ends_at_45_hours(saved_by_hours):
    """Beyond lies the usual agreement of Labour Standards Act, article 36; so there is no answer."""
    most = saved_by_hours[Decimal(45)]
    assert overtime_to_reach(COURSE, Goal(yen=most), LAW).amount <= 45
    answer = overtime_to_reach(COURSE, Goal(yen=most + 1_000_000), LAW)
    assert answer.amount is None
    assert answer.plan.totals.saved == most


def test_night_and_holiday_hours_stay():
    """Only the overtime is asked for: hours at night in the second month are paid as before."""
    course = changed(overtime=(Hours(), Hours(night_hours=Decimal(10), over_60_hours=Decimal(3))))
    answer = overtime_to_reach(course, Goal(yen=1_500_000), LAW)
    first, second = answer.plan.months[1].slip, answer.plan.months[2].slip
    assert first.yen("overtime") == second.yen("overtime") > 0
    assert (first.yen("night"), second.yen("over_60")) == (0, 0)
    assert second.yen("night") > 0


def test_dong_count_what_was_saved_and_what_was_sent():
    """14 months of 50,000 yen at 160 dong less 1 % are 7,920,000 dong each: 110,880,000 dong arrive."""
    sending = changed(exchange_rate=RATE, remittance=Remittance(yen=50_000, fee_yen=1_000, spread=Decimal("0.01")))
    plan = run(sending, LAW)
    assert plan.totals.received_vnd == 14 * 7_920_000
    whole = plan.totals.saved * 160 + 14 * 7_920_000
    assert reached(plan, Goal(vnd=whole))
    assert not reached(plan, Goal(vnd=whole + 1))


def test_a_goal_in_dong_is_answered_in_months():
    answer = months_to_reach(changed(exchange_rate=RATE), Goal(vnd=160_000_000), LAW)
    assert answer.amount == months_to_reach(COURSE, Goal(yen=1_000_000), LAW).amount


@pytest.mark.parametrize("ask", [months_to_reach, overtime_to_reach])
def test_dong_without_a_rate_are_refused_at_the_rate(ask):
    with pytest.raises(FieldError) as refused:
        ask(COURSE, Goal(vnd=1), LAW)
    assert refused.value.field == "exchange_rate"
