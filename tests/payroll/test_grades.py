"""Which pay the insurance counts: at hiring, from September, and after a wage that moved by two grades."""

from datetime import date
from decimal import Decimal

import pytest

from intern_desktop.payroll.course import Course, Lecture, Raise
from intern_desktop.payroll.grades import (
    Change,
    changed_remuneration,
    far_enough,
    september_is_skipped,
    september_remuneration,
)
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.plan import run

SEPTEMBER = date(2027, 9, 1)
HIRED = date(2026, 10, 1)


def paid(**months):
    """Payments of 2027 by the short name of their month."""
    names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug"]
    return tuple((date(2027, names.index(name) + 1, 1), yen) for name, yen in months.items())


def standards(start, months, *, wage=200_000, overtime=(), raises=(), **offer):
    """The health standard of each month of work, by its month; 160 hours a month, no lectures."""
    course = Course(
        offer=Offer(prefecture="13", monthly_wage=wage, scheduled_hours=Decimal(160), **offer),
        start=start,
        months=months,
        lecture=Lecture(months=0),
        overtime=tuple(Hours(overtime_hours=Decimal(hours)) for hours in overtime),
        raises=tuple(Raise(contract_month=month, yen=yen) for month, yen in raises),
    )
    plan = run(course, Law.assumed(start))
    return {f"{month.month:%Y-%m}": month.grade.health for month in plan.months}


def test_september_counts_the_average_of_april_to_june():
    found = september_remuneration(SEPTEMBER, HIRED, paid(mar=900_000, apr=200_000, may=230_000, jun=260_000, jul=0))
    assert found == 230_000


def test_less_than_a_yen_of_the_average_is_dropped():
    assert september_remuneration(SEPTEMBER, HIRED, paid(apr=200_000, may=200_000, jun=200_002)) == 200_000


@pytest.mark.parametrize("month", [month for month in range(1, 13) if month != 9])
def test_no_other_month_decides(month):
    assert september_remuneration(date(2027, month, 1), HIRED, paid(apr=1, may=1, jun=1)) is None


def test_only_months_that_were_paid_count():
    """Who begins in May has two of them, or one when May's wage is paid in June."""
    assert september_remuneration(SEPTEMBER, date(2027, 5, 1), paid(may=200_000, jun=240_000)) == 220_000
    assert september_remuneration(SEPTEMBER, date(2027, 5, 1), paid(jun=240_000, jul=300_000)) == 240_000


@pytest.mark.parametrize(("month", "decided"), [(5, True), (6, False), (7, False), (8, False)])
def test_who_begins_in_june_or_july_keeps_the_grade_of_hiring(month, decided):
    found = september_remuneration(SEPTEMBER, date(2027, month, 1), paid(jun=240_000, jul=240_000, aug=240_000))
    assert (found is not None) is decided


def test_who_began_in_june_the_year_before_is_decided_on():
    found = september_remuneration(SEPTEMBER, date(2026, 6, 1), paid(apr=240_000, may=240_000, jun=240_000))
    assert found == 240_000


def test_the_fourth_month_after_a_change_counts_the_three_before():
    change = Change(date(2027, 2, 1), up=True)
    payments = paid(jan=100_000, feb=200_000, mar=210_000, apr=220_001, may=900_000)
    assert changed_remuneration(date(2027, 5, 1), change, payments) == 210_000
    assert changed_remuneration(date(2027, 4, 1), change, payments) is None
    assert changed_remuneration(date(2027, 6, 1), change, payments) is None


def test_all_three_months_must_have_been_paid():
    change = Change(date(2027, 2, 1), up=True)
    assert changed_remuneration(date(2027, 5, 1), change, paid(feb=200_000, apr=220_000)) is None


@pytest.mark.parametrize(
    ("before", "after", "up", "far"),
    [
        (17, 19, True, True),
        (17, 20, True, True),
        (17, 18, True, False),
        (17, 17, True, False),
        (17, 15, True, False),
        (17, 15, False, True),
        (17, 16, False, False),
        (17, 19, False, False),
    ],
)
def test_two_grades_the_way_the_wage_moved(before, after, up, far):
    assert far_enough(before, after, Change(HIRED, up)) is far


@pytest.mark.parametrize(
    ("changed", "skipped"),
    [
        (date(2027, 6, 1), False),
        (date(2027, 7, 1), True),
        (date(2027, 8, 1), True),
        (date(2027, 9, 1), True),
        (date(2026, 8, 1), False),
        (None, False),
    ],
)
def test_a_change_from_july_to_september_stands_in_for_the_decision(changed, skipped):
    assert september_is_skipped(SEPTEMBER, changed) is skipped


def test_the_grade_of_september_holds_until_the_next_august():
    """40 hours of overtime at 1,562.50 yen from April to June 2027 make 262,500 yen: the grade of 260,000."""
    found = standards(date(2027, 1, 1), 24, overtime=(0, 0, 0, 40, 40, 40, 0))
    assert [found[month] for month in ("2027-08", "2027-09", "2028-08", "2028-09")] == [
        200_000,
        260_000,
        260_000,
        200_000,
    ]


def test_two_paid_months_of_who_began_in_may_are_divided_by_two():
    """(200,000 + 262,500) / 2 = 231,250 is in the grade of 240,000; by three it would be 154,166."""
    assert standards(date(2027, 5, 1), 6, overtime=(0, 40, 0))["2027-09"] == 240_000


def test_who_began_in_june_keeps_the_grade_until_the_august_after():
    found = standards(date(2027, 6, 1), 16, overtime=(0, 40, 40, 0))
    assert set(list(found.values())[:15]) == {200_000}


def test_payment_a_month_later_moves_the_months_that_count():
    """Paid from April to June are the wages of March, April and May: June's overtime does not count, March's does."""
    march = standards(date(2027, 1, 1), 10, overtime=(0, 0, 40, 0), paid="next_month")
    june = standards(date(2027, 1, 1), 10, overtime=(0, 0, 0, 0, 0, 40, 0), paid="next_month")
    assert (march["2027-09"], june["2027-09"]) == (220_000, 200_000)


def test_a_raise_of_two_grades_counts_after_three_months():
    """From 200,000 (grade 200,000) to 230,000 (240,000): beyond 220,000, so two grades, in the fourth month."""
    found = standards(date(2026, 10, 1), 9, raises=((3, 30_000),))
    assert [found[month] for month in ("2026-12", "2027-01", "2027-02", "2027-03")] == [200_000] * 3 + [240_000]


def test_a_raise_of_one_grade_waits_for_september():
    found = standards(date(2026, 10, 1), 13, raises=((3, 29_999),))
    assert [found[month] for month in ("2027-03", "2027-08", "2027-09")] == [200_000, 200_000, 220_000]


def test_a_raise_that_ends_with_lower_pay_changes_nothing():
    """The wage rises by 1,000 yen, but the overtime that hiring counted is gone: the grade would fall, so it stays."""
    found = standards(date(2026, 10, 1), 9, overtime=(40, 40, 0), raises=((3, 1_000),))
    assert found["2027-01"] == found["2027-03"] == 260_000


def test_a_lower_wage_of_two_grades_counts_too():
    found = standards(date(2026, 10, 1), 6, wage=240_000, raises=((2, -40_000),))
    assert [found[month] for month in ("2027-01", "2027-02")] == [240_000, 200_000]


@pytest.mark.parametrize(
    ("contract_month", "changes_in", "september"),
    [(7, "2027-07", 240_000), (8, "2027-08", 240_000), (9, "2027-09", 240_000), (10, "2027-10", 200_000)],
)
def test_a_change_in_effect_by_september_stands(contract_month, changes_in, september):
    """Begun in October 2026. The average of April to June is 230,000, 220,000, 210,000 or 200,000 yen; the two-grade
    change asks for three months of 230,000 yen, whatever April to June were."""
    found = standards(date(2026, 10, 1), 14, raises=((contract_month, 30_000),))
    assert found["2027-09"] == september
    assert found[changes_in] == 240_000
    before = date(2027, int(changes_in[-2:]) - 1, 1)
    assert found[f"{before:%Y-%m}"] == 200_000


def test_the_premium_of_september_is_taken_in_october():
    """Tokyo 9.85 %: half of it on 200,000 is 9,850, on 260,000 12,805."""
    course = Course(
        offer=Offer(prefecture="13", monthly_wage=200_000, scheduled_hours=Decimal(160)),
        start=date(2027, 1, 1),
        months=12,
        lecture=Lecture(months=0),
        overtime=tuple(Hours(overtime_hours=Decimal(hours)) for hours in (0, 0, 0, 40, 40, 40, 0)),
    )
    plan = run(course, Law.assumed(course.start))
    assert [plan.months[at].slip.yen("health_insurance") for at in (8, 9)] == [9_850, 12_805]


def test_the_pension_has_its_own_grade():
    """At 70,000 yen a month health counts 68,000, the pension at least 88,000; at 700,000 health 710,000, the pension
    no more than 650,000, from September 2027 on 680,000 and from September 2028 on 710,000."""
    low, high = (
        run(
            Course(
                offer=Offer(
                    prefecture="13", monthly_wage=wage, scheduled_hours=Decimal(160), premium_timing="same_month"
                ),
                start=date(2027, 8, 1),
                months=14,
                lecture=Lecture(months=0),
            ),
            Law.assumed(date(2027, 8, 1)),
        )
        for wage in (70_000, 700_000)
    )
    assert [(month.grade.health, month.grade.pension) for month in low.months] == [(68_000, 88_000)] * 14
    assert [high.months[at].grade.pension for at in (0, 1, 12, 13)] == [650_000, 680_000, 680_000, 710_000]
