"""What holds for every plan, whatever the course."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as some

from intern_desktop.payroll.course import Course, ExchangeRate, Lecture, Loan, Raise, Remittance
from intern_desktop.payroll.law import Law, prefectures
from intern_desktop.payroll.lines import PAID
from intern_desktop.payroll.month import following, later
from intern_desktop.payroll.offer import Allowance, Hours, Offer
from intern_desktop.payroll.plan import carry_on, run, stop_after
from intern_desktop.payroll.resident_tax import resident_tax
from intern_desktop.payroll.year_end import settle

LAW = Law.assumed(date(2027, 1, 1))
FREE_COMMUTING = 150_000
TABLE_ENDS = 350_000
OWN_INSURANCE = ("national_health_insurance", "national_pension")
EMPLOYEES = ("health_insurance", "nursing_care", "child_support_levy", "pension", "employment_insurance")
AMOUNTS = (
    *("refund", "resident_tax", "resident_tax_balance", "insured", "living_costs", "remittance", "remittance_fee"),
    *("received_vnd", "loan_payment", "loan_balance_vnd", "cash", "saved", "saved_vnd"),
)
WHEN = some.sampled_from(["same_month", "next_month"])

halves = some.integers(0, 90).map(lambda half: Decimal(half) * Decimal("0.5"))
hours = some.builds(
    Hours, overtime_hours=halves, night_hours=halves, holiday_hours=some.sampled_from([Decimal(0), Decimal(8)])
)
allowances = some.lists(
    some.builds(
        Allowance,
        name=some.just("money"),
        yen=some.integers(0, 30_000),
        kind=some.sampled_from(["pay", "attendance", "housing", "family", "commuting"]),
    ),
    max_size=2,
).map(tuple)
offers = some.builds(
    Offer,
    prefecture=some.sampled_from(sorted(prefectures())),
    monthly_wage=some.integers(120_000, 420_000),
    annual_holidays=some.integers(100, 125),
    daily_hours=some.sampled_from([Decimal(8), Decimal("7.5")]),
    allowances=allowances,
    deductions=some.sampled_from([{}, {"rent": 20_000, "utilities": 6_000}]),
    age=some.sampled_from([22, 45]),
    dependants=some.integers(0, 3),
    premium_timing=WHEN,
    paid=WHEN,
    industry=some.sampled_from(["general", "construction"]),
)
loans = some.builds(
    Loan,
    principal_vnd=some.integers(1_000, 200_000_000),
    annual_rate=some.decimals(0, Decimal("0.2"), places=4),
    months=some.integers(1, 48),
)
courses = some.builds(
    Course,
    offer=offers,
    start=some.integers(0, 20).map(lambda ahead: later(date(2026, 9, 1), ahead)),
    months=some.integers(5, 34),
    lecture=some.builds(
        Lecture,
        months=some.integers(0, 2),
        allowance=some.just(60_000),
        health_insurance=some.just(2_000),
        pension=some.just(17_920),
    ),
    overtime=some.lists(hours, max_size=4).map(tuple),
    living_costs=some.integers(0, 120_000),
    remittance=some.builds(
        Remittance, yen=some.integers(0, 80_000), fee_yen=some.just(900), spread=some.just(Decimal("0.01"))
    ),
    loan=some.none() | loans,
    exchange_rate=some.just(ExchangeRate(vnd_per_yen=Decimal("161.7"), on=date(2026, 7, 14), band=Decimal("0.1"))),
    area_class=some.sampled_from([1, 3]),
    designated_city=some.booleans(),
    first_year_non_resident=some.booleans(),
)
raises = some.lists(
    some.builds(Raise, contract_month=some.integers(2, 24), yen=some.integers(-20_000, 60_000)), max_size=2
)
raised_courses = some.builds(lambda course, more: msgspec.structs.replace(course, raises=tuple(more)), courses, raises)
quick = settings(max_examples=60, deadline=None)


def changed(course, **said):
    return msgspec.structs.replace(course, **said)


def payday(course, month):
    return month.month if course.offer.paid == "same_month" else following(month.month)


def years(course, months):
    """Pay that is taxed, insurance and tax withheld of each calendar year of payment, summed from the slips."""
    sums = {}
    free = min(sum(one.yen for one in course.offer.allowances if one.kind == "commuting"), FREE_COMMUTING)
    for month in months:
        if month.contract_month:
            year = sums.setdefault(payday(course, month).year, [0, 0, 0])
            year[0] += month.slip.gross - free
            year[1] += sum(month.slip.yen(code) for code in EMPLOYEES)
            year[2] += month.slip.yen("income_tax")
        else:
            year = sums.setdefault(month.month.year, [0, 0, 0])
            year[1] += sum(month.slip.yen(code) for code in OWN_INSURANCE)
    return sums


@quick
@given(raised_courses)
def test_the_lines_of_every_month_add_up_to_its_net(course):
    for month in run(course, LAW).months:
        assert sum(line.yen for line in month.slip.lines) == month.slip.net
        assert sum(line.yen for line in month.slip.lines if line.block == PAID) == month.slip.gross
        assert month.slip.gross - month.slip.taken == month.slip.net


@quick
@given(raised_courses)
def test_every_amount_is_a_whole_number(course):
    plan = run(course, LAW)
    for month in plan.months:
        for name in AMOUNTS:
            assert type(getattr(month, name)) is int, name
        assert all(type(line.yen) is int for line in month.slip.lines)
    for value in msgspec.structs.asdict(plan.totals).values():
        amounts = value.values() if isinstance(value, Mapping) else [value]
        assert all(type(one) is int or one is None or isinstance(one, date) for one in amounts)


@quick
@given(raised_courses)
def test_the_months_add_up_to_the_totals(course):
    plan = run(course, LAW)
    months, totals = plan.months, plan.totals
    assert totals.gross == sum(month.slip.gross for month in months)
    assert totals.net == sum(month.slip.net for month in months)
    assert totals.gross - sum(totals.deductions.values()) + totals.refunds == totals.net
    for code, yen in totals.deductions.items():
        assert yen == sum(month.slip.yen(code) for month in months), code
    spent = totals.living_costs + totals.remittance + totals.remittance_fee + totals.loan_payment
    assert totals.cash == totals.net - spent == totals.saved


@quick
@given(raised_courses)
def test_saved_is_the_running_sum_of_cash(course):
    saved = 0
    for month in run(course, LAW).months:
        spent = month.living_costs + month.remittance + month.remittance_fee + month.loan_payment
        assert month.cash == month.slip.net - spent
        saved += month.cash
        assert month.saved == saved


@quick
@given(raised_courses)
def test_withheld_less_refund_is_the_tax_of_the_year(course):
    """Of the months as a resident: who begins as none has the first twelve left out."""
    plan = run(course, LAW)
    counted = plan.months[12:] if course.first_year_non_resident else plan.months
    for year, (pay, insurance, withheld) in years(course, counted).items():
        refunds = sum(month.refund for month in counted if payday(course, month).year == year)
        if pay:
            assert withheld - refunds == settle(year, pay, insurance, 0, course.offer.dependants, 0, LAW).annual_tax
    assert all(month.refund == 0 for month in plan.months if month not in counted)


@quick
@given(raised_courses)
def test_without_a_declaration_nothing_comes_back(course):
    """Column otsu below 350,000 yen, where the table of 2027 is at hand."""
    plan = run(changed(course, offer=changed(course.offer, column="otsu", monthly_wage=180_000)), LAW)
    assert plan.totals.refunds == 0


@quick
@given(raised_courses, some.integers(2, 30))
def test_a_shorter_plan_is_the_beginning_of_a_longer_one(course, fewer):
    shorter = changed(course, months=max(course.months - fewer, course.lecture.months + 1))
    lived = run(shorter, LAW).months[:-1]
    assert lived == run(course, LAW).months[: len(lived)]


@quick
@given(raised_courses, some.data())
def test_a_plan_carried_on_from_its_own_state_is_the_whole(course, data):
    stop = data.draw(some.integers(1, course.months - 1))
    begun, state = stop_after(course, stop, LAW)
    rest, whole = carry_on(course, state, LAW, before=begun[-1]), run(course, LAW)
    assert begun + rest.months == whole.months
    assert rest.lump_sum == whole.lump_sum
    assert rest.state == whole.state
    assert rest.totals.saved == whole.totals.saved
    assert rest.totals.resident_tax_still_due == whole.totals.resident_tax_still_due
    assert rest.totals.net + sum(month.slip.net for month in begun) == whole.totals.net
    assert rest.events == tuple(event for event in whole.events if event.month > begun[-1].month)


@quick
@given(courses, some.integers(1, 40), some.data())
def test_more_hours_are_never_less_gross(course, halves_more, data):
    kind = data.draw(some.sampled_from(["overtime_hours", "over_60_hours", "night_hours", "holiday_hours"]))
    less = course.overtime or (Hours(),)
    more = tuple(changed(one, **{kind: getattr(one, kind) + Decimal(halves_more) * Decimal("0.5")}) for one in less)
    for one, other in zip(
        run(changed(course, overtime=less), LAW).months, run(changed(course, overtime=more), LAW).months, strict=True
    ):
        assert other.slip.gross - one.slip.gross >= (200 * halves_more * bool(one.contract_month)) // 8


@quick
@given(courses, some.integers(1, 60_000))
def test_a_grade_never_falls_as_pay_rises(course, more):
    richer = changed(course, offer=changed(course.offer, monthly_wage=course.offer.monthly_wage + more))
    for less, high in zip(run(course, LAW).months, run(richer, LAW).months, strict=True):
        if less.grade is not None:
            assert high.grade.number >= less.grade.number
            assert high.grade.pension >= less.grade.pension


@quick
@given(raised_courses)
def test_resident_tax_taken_and_still_due_are_the_bills_of_the_fiscal_years(course):
    """A year is billed on the pay of the year before, when she lives in Japan on its 1 January."""
    plan, billed = run(course, LAW), 0
    for year, (pay, insurance, _) in years(course, plan.months).items():
        if pay and course.start.year <= year < course.last_month.year:
            billed += resident_tax(
                year + 1,
                pay,
                insurance,
                LAW,
                dependants=course.offer.dependants,
                area_class=course.area_class,
                designated_city=course.designated_city,
            ).annual
    assert plan.totals.deductions["resident_tax"] + plan.totals.resident_tax_still_due == billed
    assert all(month.slip.yen("resident_tax") >= 0 for month in plan.months)


@quick
@given(courses, loans)
def test_what_was_paid_is_the_loan_and_its_interest(course, loan):
    plan = run(changed(course, loan=loan), LAW)
    payments = [month.loan for month in plan.months if month.loan is not None]
    repaid = loan.principal_vnd - plan.totals.loan_balance_vnd
    assert sum(one.payment for one in payments) == repaid + sum(one.interest for one in payments)
    assert plan.totals.loan_payment_vnd == repaid + plan.totals.loan_interest_vnd
    worked = course.months - course.lecture.months
    assert len(payments) <= min(worked, loan.months)
    if worked >= loan.months:
        assert plan.totals.loan_balance_vnd == 0


@quick
@given(raised_courses)
def test_what_is_assumed_stays_assumed(course):
    """Employment insurance is known to March 2027: from April on every month of work rests on what is assumed. Before,
    a month beyond the tax table at hand may be, and the next one not.
    """
    plan = run(course, LAW)
    worked = [month for month in plan.months if month.contract_month]
    for month in worked:
        if month.month >= date(2027, 4, 1):
            assert month.slip.line("employment_insurance").assumed == date(2027, 3, 31)
            assert month.assumed is not None
    marks = [month.assumed for month in worked if month.slip.line("income_tax").base < TABLE_ENDS]
    assert marks == sorted(marks, key=lambda mark: mark is not None)
    assert plan.totals.assumed == min((month.assumed for month in worked if month.assumed), default=None)
    told = {"assumed_law", "assumed_table"} & {event.code for event in plan.events}
    assert bool(told) == (plan.totals.assumed is not None)
