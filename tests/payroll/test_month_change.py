"""What changed since the month before: the lines that differ and the event that moved them."""

from datetime import date
from decimal import Decimal

import pytest

from intern_desktop.payroll import plan
from intern_desktop.payroll.course import Bonus, Raise
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.month_change import change_between
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.sheet import Purse, Sheet, course_of


def sheet(**changes):
    offer = {
        "prefecture": "13",
        "monthly_wage": 200_000,
        "scheduled_hours": Decimal(155),
        "first_day": date(2027, 4, 1),
        "deductions": {"rent": 33_000},
    }
    return Sheet(offer=Offer(**offer | changes.pop("offer", {})), **changes)


def change(sheet, month):
    course = course_of(sheet, Purse())
    found = plan.run(course, Law.assumed(course.start))
    at = next(at for at, one in enumerate(found.months) if one.month == month)
    return change_between(found.months[at - 1].slip, found.months[at].slip, found.events, sheet.offer)


def told(found):
    return [step.sentence for step in found.reasons]


def test_the_first_insurance_is_named():
    found = change(sheet(), date(2027, 5, 1))
    assert (found.since, found.more) == (date(2027, 4, 1), found.after - found.before)
    assert [one.code for one in found.lines][:2] == ["pension", "health_insurance"]
    assert told(found) == ["Health insurance, levy and pension are taken for the first time: 28,380 yen together."]


def test_what_the_lines_make_is_the_difference_of_the_net():
    made = sheet(raises=(Raise(contract_month=3, yen=20_000),), bonuses=(Bonus(contract_month=6, yen=50_000),))
    for number in range(5, 40):
        month = date(2027 + (number - 1) // 12, (number - 1) % 12 + 1, 1)
        if month <= date(2030, 2, 1):
            found = change(made, month)
            assert sum(one.more for one in found.lines) == found.more, month


@pytest.mark.parametrize(("timing", "seen"), [("next_month", date(2027, 10, 1)), ("same_month", date(2027, 9, 1))])
def test_septembers_grade_is_named_where_its_premium_is_taken(timing, seen):
    """A raise in May of less than two grades: the average of April to June counts from September on."""
    made = sheet(
        offer={"premium_timing": timing, "monthly_wage": 208_000}, raises=(Raise(contract_month=2, yen=3_000),)
    )
    found = change(made, seen)
    assert told(found) == ["From September the insurance counts pay of 220,000 yen instead of 200,000 yen."]
    later = [step.sentence for reason in found.reasons for step in reason.steps]
    assert later == (
        ["It is taken from the pay of October 2027 on: premiums are taken a month later."]
        if timing == "next_month"
        else []
    )
    assert {"health_insurance", "pension"} <= {one.code for one in found.lines}
    assert found.more < 0


def test_june_brings_the_resident_tax_and_july_its_rest():
    june, july = change(sheet(), date(2028, 6, 1)), change(sheet(), date(2028, 7, 1))
    assert [one.code for one in june.lines] == ["resident_tax"]
    assert told(june)[0].startswith("Resident tax of the fiscal year begins:")
    assert told(july) in ([], ["The first part of the resident tax, in June, holds what does not divide by twelve."])


def test_december_gives_back_and_january_misses_it():
    december, january = change(sheet(), date(2027, 12, 1)), change(sheet(), date(2028, 1, 1))
    assert told(december)[0].startswith("The year-end adjustment gives back")
    assert told(january) == ["The adjustment of the year's tax stood on the slip of December 2027 only."]


def test_a_bonus_comes_and_goes():
    made = sheet(bonuses=(Bonus(contract_month=4, yen=60_000),))
    assert told(change(made, date(2027, 7, 1))) == ["A bonus is paid with the wage of this month."]
    assert told(change(made, date(2027, 8, 1))) == ["The bonus stood on the slip of July 2027 only."]


def test_the_last_pay_carries_two_months():
    made = sheet(offer={"overtime": Hours(overtime_hours=Decimal(10))})
    assert "With the last pay the insurance of two months is taken." in told(change(made, date(2030, 2, 1)))


def test_a_month_like_the_one_before_has_nothing_to_say():
    found = change(sheet(), date(2027, 7, 1))
    assert (found.lines, found.reasons, found.more) == ((), (), 0)


def test_the_first_month_taxed_as_a_resident_says_so():
    made = sheet(first_year_non_resident=True)
    found = change(made, date(2028, 3, 1))
    assert found.lines[0].code == "income_tax"
    assert "From the pay of March 2028 on the tax is that of a resident of Japan." in told(found)
    assert not any("resident of Japan" in one for one in told(change(made, date(2028, 4, 1))))


def test_resident_tax_taken_in_june_alone_is_told_in_july():
    made = sheet(offer={"first_day": date(2027, 7, 1)})
    june, july = change(made, date(2028, 6, 1)), change(made, date(2028, 7, 1))
    assert [(one.code, one.after) for one in june.lines if one.code == "resident_tax"] == [("resident_tax", -5_000)]
    assert "The resident tax of the year was small enough to be taken in June alone." in told(july)
