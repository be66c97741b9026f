"""How the months of a plan hang together: lectures, the year of payment, the two premiums at the end, what is left."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from intern_desktop.payroll.course import Course, ExchangeRate, Lecture, Loan, Raise, Remittance
from intern_desktop.payroll.law import Law, NotInForce
from intern_desktop.payroll.lines import STATUTORY
from intern_desktop.payroll.offer import Allowance, Hours, Offer
from intern_desktop.payroll.payslip import compute
from intern_desktop.payroll.plan import run
from intern_desktop.payroll.year_end import settle

START = date(2027, 1, 1)
LAW = Law.assumed(START)
OFFER = Offer(prefecture="13", monthly_wage=200_000, scheduled_hours=Decimal(160))
PREMIUMS = ("health_insurance", "nursing_care", "child_support_levy", "pension")
RATE = ExchangeRate(vnd_per_yen=Decimal(160), on=date(2026, 7, 14))


def course(**said):
    """Three months in Tokyo without lectures; `offer` holds what its sheet says otherwise."""
    offer = msgspec.structs.replace(OFFER, **said.pop("offer", {}))
    return Course(**{"offer": offer, "start": START, "months": 3, "lecture": Lecture(months=0), **said})


def test_each_month_is_that_months_payslip():
    """Between the first and the last month of a year nothing is added: the slip of a single month is the same."""
    plan = run(course(months=12), LAW)
    for month in plan.months[1:-1]:
        alone = compute(OFFER, month.month, LAW)
        assert month.slip.lines == (*alone.lines[:-1], month.slip.line("resident_tax"))


def test_a_month_of_lectures_has_no_wage_no_insurance_and_no_tax():
    lecture = Lecture(months=2, allowance=60_000, health_insurance=2_000, pension=17_920)
    plan = run(course(months=4, lecture=lecture), LAW)
    for month in plan.months[:2]:
        assert month.contract_month == 0
        assert month.grade is None
        assert month.slip.gross == 60_000
        assert month.slip.net == 60_000 - 19_920
        assert [month.slip.yen(code) for code in STATUTORY] == [0] * 7
    assert [month.contract_month for month in plan.months] == [0, 0, 1, 2]
    assert [month.number for month in plan.months] == [1, 2, 3, 4]
    assert plan.state.insured == 2


def test_what_she_paid_at_the_town_hall_counts_when_the_year_is_settled():
    """February's 19,920 yen of 2027 count with the insurance taken from the wages of the year."""
    lecture = Lecture(months=2, allowance=60_000, health_insurance=2_000, pension=17_920)
    plan = run(course(months=24, lecture=lecture, offer={"monthly_wage": 260_000}), LAW)
    year = plan.months[2:12]
    own = 2 * 19_920
    insurance = sum(month.slip.yen(code) for month in year for code in (*PREMIUMS, "employment_insurance"))
    withheld = sum(month.slip.yen("income_tax") for month in year)
    settled = settle(2027, 2_600_000, insurance + own, withheld, 0, 0, LAW)
    assert plan.months[11].refund == settled.refund
    assert settled.refund > settle(2027, 2_600_000, insurance, withheld, 0, 0, LAW).refund


def test_the_allowance_of_lectures_is_no_income():
    with_much = run(course(months=20, lecture=Lecture(months=1, allowance=900_000)), LAW)
    without = run(course(months=20, lecture=Lecture(months=1)), LAW)
    assert [month.slip.lines[1:] for month in with_much.months] == [month.slip.lines[1:] for month in without.months]


@pytest.mark.parametrize("timing", ["same_month", "next_month"])
def test_as_many_premiums_are_taken_as_months_are_insured(timing):
    plan = run(course(months=8, offer={"premium_timing": timing}), LAW)
    taken = [month.insured for month in plan.months]
    assert sum(taken) == 8 * 28_380
    assert taken == ([28_380] * 8 if timing == "same_month" else [0, *[28_380] * 6, 2 * 28_380])


def test_one_single_month_carries_its_own_premium():
    assert [month.insured for month in run(course(months=1), LAW).months] == [28_380]


def test_the_last_two_premiums_are_rounded_each_by_itself():
    """Nagano 9.63 % of 190,000, half: 9,148.5, so 9,148; both months 18,296, not the 18,297 of one sum."""
    plan = run(course(offer={"prefecture": "20", "monthly_wage": 190_000}), LAW)
    assert plan.months[-1].slip.yen("health_insurance") == 18_296


def test_a_wage_paid_in_the_next_month_belongs_to_that_months_year():
    """December's wage is paid in January: the year has eleven wages. Employment insurance follows the month worked."""
    plan = run(course(months=24, offer={"paid": "next_month"}), LAW)
    adjusted = [f"{month.month:%Y-%m}" for month in plan.months if month.refund]
    assert adjusted == ["2027-11", "2028-11", "2028-12"]
    eleven = plan.months[:11]
    insurance = sum(month.slip.yen(code) for month in eleven for code in (*PREMIUMS, "employment_insurance"))
    withheld = sum(month.slip.yen("income_tax") for month in eleven)
    assert eleven[-1].refund == settle(2027, 11 * 200_000, insurance, withheld, 0, 0, LAW).refund


def test_the_last_months_tax_table_is_that_of_the_payment():
    """A wage of December 2026 paid in January 2027 is looked up in the table of 2027: 170,620 yen, 3,090 not 3,270."""
    in_december = course(start=date(2026, 12, 1), months=1)
    later = course(start=date(2026, 12, 1), months=1, offer={"paid": "next_month"})
    first, second = (run(one, Law.assumed(one.start)).months[0].slip for one in (in_december, later))
    assert first.line("income_tax").base == second.line("income_tax").base == 170_620
    assert (first.yen("income_tax"), second.yen("income_tax")) == (3_270, 3_090)


def test_no_resident_for_twelve_months_from_arrival():
    """20.42 % of 200,000 is 40,840; lectures count among the twelve months. Nothing of it comes back in December."""
    plan = run(course(months=18, lecture=Lecture(months=1), first_year_non_resident=True), LAW)
    assert [month.slip.yen("income_tax") for month in plan.months[1:12]] == [40_840] * 11
    assert plan.months[12].slip.yen("income_tax") == 3_090
    assert plan.months[11].refund == 0
    assert plan.months[-1].refund == sum(month.slip.yen("income_tax") for month in plan.months[12:])
    assert plan.months[17].resident_tax > 0


def test_commuting_is_insured_but_not_taxed():
    """10,000 yen more of commuting: the grade of 210,000 is 220,000; the year's pay that is taxed is the same."""
    money = (Allowance(name="commuting", yen=10_000, kind="commuting"),)
    plan = run(course(months=24, offer={"allowances": money}), LAW)
    assert plan.months[0].slip.gross == 210_000
    assert plan.months[0].grade.health == 220_000
    assert plan.state.year.pay == 12 * 200_000


def test_what_goes_out_of_a_month():
    loan = Loan(principal_vnd=16_000_000, annual_rate=Decimal(0), months=10)
    sent = Remittance(yen=40_000, fee_yen=700, spread=Decimal("0.02"))
    plan = run(course(months=5, living_costs=50_000, remittance=sent, loan=loan, exchange_rate=RATE), LAW)
    month = plan.months[1]
    assert month.loan.payment == 1_600_000
    assert month.loan_payment == 10_000
    assert month.loan_balance_vnd == 12_800_000
    assert month.received_vnd == 40_000 * 160 * 98 // 100
    assert month.cash == month.slip.net - 50_000 - 40_000 - 700 - 10_000
    assert month.saved == plan.months[0].cash + month.cash
    assert month.saved_vnd == month.saved * 160


def test_without_money_sent_there_is_no_fee():
    plan = run(course(remittance=Remittance(fee_yen=700)), LAW)
    assert plan.totals.remittance_fee == 0
    assert plan.totals.saved == plan.totals.net


def test_a_loan_waits_for_the_contract():
    loan = Loan(principal_vnd=16_000_000, annual_rate=Decimal("0.12"), months=10)
    plan = run(course(lecture=Lecture(months=2), loan=loan, exchange_rate=RATE), LAW)
    assert [month.loan_balance_vnd for month in plan.months[:2]] == [16_000_000] * 2
    assert plan.months[2].loan.interest == 160_000


def test_without_a_rate_there_are_no_dong():
    plan = run(course(remittance=Remittance(yen=40_000)), LAW)
    assert plan.totals.received_vnd is None
    assert plan.totals.saved_vnd is None
    assert {month.received_vnd for month in plan.months} == {None}


def test_the_band_of_the_rate_is_that_of_the_sum():
    plan = run(course(exchange_rate=msgspec.structs.replace(RATE, band=Decimal("0.1"))), LAW)
    assert plan.totals.saved_vnd == plan.totals.saved * 160
    assert (plan.totals.saved_vnd_low, plan.totals.saved_vnd_high) == (
        plan.totals.saved * 144,
        plan.totals.saved * 176,
    )


def test_the_last_hours_named_are_repeated():
    hours = (Hours(), Hours(overtime_hours=Decimal(10)))
    plan = run(course(months=4, overtime=hours), LAW)
    assert [month.slip.yen("overtime") for month in plan.months] == [0, 15_625, 15_625, 15_625]


def test_raises_add_up_in_the_unit_of_the_wage():
    raises = (Raise(contract_month=2, yen=20), Raise(contract_month=3, yen=30))
    offer = {"monthly_wage": None, "hourly_wage": Decimal(1_200)}
    plan = run(course(months=4, raises=raises, offer=offer), LAW)
    assert [month.slip.gross for month in plan.months] == [192_000, 195_200, 200_000, 200_000]


@pytest.mark.parametrize(("months", "lump"), [(5, False), (6, True), (60, True)])
def test_from_six_insured_months_on_there_is_a_lump_sum(months, lump):
    assert (run(course(months=months), LAW).lump_sum is not None) is lump


def test_months_of_lectures_are_not_insured_for_the_lump_sum():
    assert run(course(months=6, lecture=Lecture(months=1)), LAW).lump_sum is None


def test_known_law_refuses_what_is_not_published():
    """The premium of March 2027 is taken in April; who leaves in February owes none of it."""
    known = Law.on(START)
    assert run(course(months=2), known).totals.assumed is None
    with pytest.raises(NotInForce):
        run(course(months=3), known)


def test_where_all_is_known_assuming_changes_nothing():
    assert run(course(months=2), Law.on(START)) == run(course(months=2), LAW)


def test_employment_insurance_is_that_of_the_month_worked():
    """It fell from 0.55 to 0.5 % in April 2026: March's wage, paid in April, still carries 1,100 yen."""
    plan = run(course(start=date(2026, 3, 1), months=2, offer={"paid": "next_month"}), LAW)
    assert [month.slip.yen("employment_insurance") for month in plan.months] == [1_100, 1_000]


def test_the_lump_sum_rests_on_the_standards_of_the_pension():
    """At 70,000 yen a month health counts 68,000, the pension 88,000: half of that for six months."""
    plan = run(course(months=6, offer={"monthly_wage": 70_000}), LAW)
    assert plan.average_standard_remuneration == 88_000
    assert plan.lump_sum.gross == 44_000
