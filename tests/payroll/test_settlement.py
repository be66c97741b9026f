"""What the last pay settles: the tax of the year, and the resident tax by the month in which she leaves."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from intern_desktop.payroll.course import Course, Lecture
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.plan import run
from intern_desktop.payroll.settlement import adjustment_line, fiscal_year, tax_of
from intern_desktop.payroll.state import State, YearSoFar

FUKUOKA = Offer(prefecture="40", monthly_wage=190_000, scheduled_hours=Decimal(156))
COURSE = Course(offer=FUKUOKA, start=date(2027, 1, 1), months=24, lecture=Lecture(months=0))
LAW = Law.assumed(COURSE.start)

# The whole plan leaving_in_may.toml works both years out. Fiscal year 2028: 80,000 yen, 7,400 in June and 6,600 from
# July to May. Fiscal year 2029: 77,200 yen, 6,800 in June and 6,400 from July on.
LEAVERS_OF_2029 = [
    # leaving in, of which this month's twelfth, rest at once, still due after leaving
    (1, 6_600, 4 * 6_600, 77_200),
    (2, 6_600, 3 * 6_600, 77_200),
    (3, 6_600, 2 * 6_600, 77_200),
    (4, 6_600, 6_600, 77_200),
    (5, 6_600, 0, 77_200),
    (6, 6_800, 0, 77_200 - 6_800),
    (7, 6_400, 0, 77_200 - 6_800 - 6_400),
    (8, 6_400, 0, 9 * 6_400),
    (9, 6_400, 0, 8 * 6_400),
    (10, 6_400, 0, 7 * 6_400),
    (11, 6_400, 0, 6 * 6_400),
    (12, 6_400, 0, 5 * 6_400),
]
# The same when a wage is paid a month later: the month of payment says which twelfth it carries. Paid in 2027 are then
# eleven wages: 2,090,000 - 740,000 = 1,350,000, less insurance of 10 x 27,207 + 11 x 950 = 282,520 and 430,000: cut to
# 637,000. City 38,220 - 1,500, cut to 36,700, prefecture 25,480 - 1,000, cut to 24,400, and 5,000 per head: 66,100, in
# twelfths of 5,500.


def leaving(months, **said):
    offer = msgspec.structs.replace(FUKUOKA, **said)
    return run(msgspec.structs.replace(COURSE, offer=offer, months=months), LAW)


@pytest.mark.parametrize(("month", "part", "balance", "still"), LEAVERS_OF_2029)
def test_resident_tax_by_the_month_of_leaving(month, part, balance, still):
    plan = leaving(24 + month)
    last = plan.months[-1]
    assert last.slip.yen("resident_tax") == last.resident_tax == part + balance
    assert last.resident_tax_balance == balance
    assert plan.totals.resident_tax_still_due == still


@pytest.mark.parametrize(
    ("month", "taken", "balance"),
    [(1, 4 * 5_500, 3 * 5_500), (2, 3 * 5_500, 2 * 5_500), (3, 2 * 5_500, 5_500), (4, 5_500, 0)],
)
def test_paid_in_the_next_month_the_rest_is_smaller_by_one(month, taken, balance):
    last = leaving(24 + month, paid="next_month").months[-1]
    assert (last.resident_tax, last.resident_tax_balance) == (taken, balance)


def test_mays_wage_paid_in_june_carries_the_new_june():
    """Fiscal year 2029 on twelve months paid in 2028 is as above: 6,800 in June; the rest is still due."""
    plan = leaving(29, paid="next_month")
    assert plan.months[-1].resident_tax == 6_800
    assert plan.totals.resident_tax_still_due == 77_200 - 6_800


@pytest.mark.parametrize(("area_class", "due"), [(1, 0), (2, 0), (3, 5_000)])
def test_the_area_says_whether_the_amount_per_head_is_due(area_class, due):
    """Five wages of 2027: 1,150,000 - 740,000 = 410,000 yen. The lines are 450,000, 415,000 and 380,000 yen; no share
    of the income is taken, so what is due is all taken in June.
    """
    offer = msgspec.structs.replace(FUKUOKA, monthly_wage=230_000)
    course = msgspec.structs.replace(COURSE, offer=offer, start=date(2027, 8, 1), months=12, area_class=area_class)
    plan = run(course, LAW)
    assert [month.resident_tax for month in plan.months] == [*[0] * 10, due, 0]
    assert plan.totals.resident_tax_still_due == 0


@pytest.mark.parametrize("months", range(1, 13))
def test_who_leaves_within_the_first_year_pays_no_resident_tax(months):
    plan = leaving(months)
    assert all(month.resident_tax == 0 for month in plan.months)
    assert plan.totals.resident_tax_still_due == 0


def test_who_leaves_in_the_second_january_owes_the_tax_of_the_first_year():
    """Nothing runs yet, so nothing is taken at once: the 80,000 yen of fiscal year 2028 are still due."""
    plan = leaving(13)
    assert plan.months[-1].resident_tax == 0
    assert plan.totals.resident_tax_still_due == 80_000


@pytest.mark.parametrize("month", range(1, 13))
def test_the_tax_of_the_last_year_is_settled_with_the_last_pay(month):
    plan = leaving(24 + month)
    last, others = plan.months[-1], [one for one in plan.months[:-1] if one.refund]
    line = last.slip.line("year_end_adjustment")
    assert line.yen == last.refund
    assert line.how[0].sentence.startswith("With the last pay before leaving Japan")
    assert [f"{one.month:%Y-%m}" for one in others] == ["2027-12", "2028-12"]
    assert others[0].slip.line("year_end_adjustment").how[0].sentence.startswith("With the last pay of the year")


def test_until_august_nothing_is_left_of_the_tax_of_a_year():
    """1,520,000 - 690,000 = 830,000 yen are less than the basic deduction of 990,000: all withheld comes back."""
    plan = leaving(32)
    assert plan.months[-1].refund == sum(one.slip.yen("income_tax") for one in plan.months[24:]) > 0


YEAR = YearSoFar(2027, 2_400_000, 324_180, 2_400_000, 324_180, 38_160)


def test_the_line_is_positive_when_tax_comes_back():
    """1,600,000 - 324,180 - 1,040,000 = 235,000; 5 % and 2.1 % of it: 11,900; 38,160 - 11,900 = 26,260."""
    line = adjustment_line(COURSE, YEAR, LAW, leaving=False)
    assert (line.code, line.block, line.yen) == ("year_end_adjustment", "taken", 26_260)


def test_the_line_is_negative_when_tax_is_due():
    line = adjustment_line(COURSE, msgspec.structs.replace(YEAR, withheld=10_000), LAW, leaving=False)
    assert line.yen == -1_900


def test_only_what_is_adjusted_counts():
    line = adjustment_line(COURSE, msgspec.structs.replace(YEAR, pay=9_000_000, insurance=0), LAW, leaving=False)
    assert line.yen == 26_260


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ({"column": "otsu"}, YEAR),
        ({}, msgspec.structs.replace(YEAR, adjusted_pay=0)),
        ({}, msgspec.structs.replace(YEAR, adjusted_pay=20_000_001)),
    ],
    ids=["no declaration", "no pay as a resident", "above 20,000,000 yen"],
)
def test_who_has_no_adjustment(said, year):
    course = msgspec.structs.replace(COURSE, offer=msgspec.structs.replace(FUKUOKA, **said))
    assert adjustment_line(course, year, LAW, leaving=True) is None


def test_at_20_million_yen_there_still_is_one():
    year = msgspec.structs.replace(YEAR, adjusted_pay=20_000_000, withheld=0)
    assert adjustment_line(COURSE, year, LAW, leaving=True).yen < 0


@pytest.mark.parametrize(("month", "year"), [(1, 2027), (5, 2027), (6, 2028), (12, 2028)])
def test_a_fiscal_year_runs_from_june_to_may(month, year):
    assert fiscal_year(date(2028, month, 1)) == year


def test_a_fiscal_year_needs_pay_and_a_home_on_1_january():
    state = State(year=YEAR)
    assert tax_of(COURSE, state, 2028, LAW).annual > 0
    assert tax_of(COURSE, state, 2029, LAW) is None
    assert tax_of(COURSE, State(year=YearSoFar(2027)), 2028, LAW) is None
    arrived = msgspec.structs.replace(COURSE, start=date(2028, 1, 1))
    assert tax_of(arrived, state, 2028, LAW) is None


def test_the_year_before_is_remembered():
    state = State(year=YearSoFar(2028, 100), year_before=YEAR)
    assert tax_of(COURSE, state, 2028, LAW) == tax_of(COURSE, State(year=YEAR), 2028, LAW)
