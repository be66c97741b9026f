"""Work begun within a month: premiums, insured months, the lump sum and a real payslip, each counted by hand.

Work from 15 April 2026, so April is insured (the month of joining counts whole, 厚生年金保険法 第19条), the first whole
wage month is May, and the stay ends within a month as it began: of December no premium is due. April to November are
as many insured months as there are wage months, May to December.
"""

from datetime import date
from decimal import Decimal

import pytest

from intern_desktop.payroll.course import Lecture, Raise
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.plan import run
from intern_desktop.payroll.sheet import Purse, Sheet, Slip, course_of
from intern_desktop.payroll.slip_check import check

DECEMBER = date(2026, 12, 1)
PREMIUMS = {"health_insurance": 9_850, "child_support_levy": 230, "pension": 18_300}
"""Tokyo, March 2026 on, 200,000 yen: halves of 9.85 %, 0.23 % and 18.3 %."""


def sheet(timing="next_month", raises=()):
    offer = Offer(
        prefecture="13",
        programme="titp",
        first_day=date(2026, 4, 15),
        monthly_wage=200_000,
        scheduled_hours=Decimal(155),
        premium_timing=timing,
    )
    return Sheet(offer=offer, lecture=Lecture(months=0), stay_months=8, raises=raises)


def plan(one):
    course = course_of(one, Purse())
    return run(course, Law.assumed(course.start))


@pytest.mark.parametrize("timing", ["next_month", "same_month"])
def test_as_many_premiums_are_taken_as_months_are_insured(timing):
    found = plan(sheet(timing))
    assert [month.slip.yen("pension") for month in found.months] == [PREMIUMS["pension"]] * 8
    assert found.state.insured == 8


def test_the_lump_sum_rests_on_the_months_that_are_insured():
    """40,000 yen more from June, so 240,000 counts from September on: five months of 200,000 (April to August) and
    three of 240,000 (September to November) are 215,000 on average; December is not insured.
    """
    found = plan(sheet(raises=(Raise(contract_month=2, yen=40_000),)))
    assert [month.grade.pension for month in found.months] == [200_000] * 4 + [240_000] * 4
    assert found.average_standard_remuneration == (5 * 200_000 + 3 * 240_000) // 8


@pytest.mark.parametrize(
    ("timing", "said"),
    [
        ("next_month", "The last month. Work began within a month, so it ends within one: no premium for this month."),
        ("same_month", "The last month, worked and insured to its last day."),
    ],
)
def test_what_is_said_of_the_last_month_is_what_its_pay_shows(timing, said):
    """Premiums of the same month: the pay of December carries one, so nothing may say that it does not."""
    events = [event.note.sentence for event in plan(sheet(timing)).events if event.code == "departure"]
    assert events == [said]


def test_a_last_slip_with_two_premiums_is_told_as_two_months():
    """One month's premium is due with the last pay; a slip that takes two is twice that, and said to be."""
    doubled = {code: 2 * yen for code, yen in PREMIUMS.items()}
    seen = check(sheet(), Slip(month=DECEMBER, amounts=doubled), Law.assumed(DECEMBER))
    for code, yen in PREMIUMS.items():
        assert seen.row(code).computed == yen
        assert seen.row(code).reasons[0].code == "premium_double"
    alone = check(sheet(), Slip(month=DECEMBER, amounts=PREMIUMS), Law.assumed(DECEMBER))
    assert [alone.row(code).state for code in PREMIUMS] == ["agrees"] * 3
