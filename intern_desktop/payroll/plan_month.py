"""One month of a course: its payslip, what is spent and sent and repaid, and where she stands afterwards."""

from datetime import date
from decimal import Decimal

import msgspec

from intern_desktop.i18n import N_
from intern_desktop.payroll import grades
from intern_desktop.payroll.course import Course
from intern_desktop.payroll.grades import Change
from intern_desktop.payroll.law import Grade, Law
from intern_desktop.payroll.lines import PAID, TAKEN, Line, Step, earliest
from intern_desktop.payroll.loan import Payment, dong_for, level_payment, pay, received, yen_for
from intern_desktop.payroll.month import following, later
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import Payslip, agreed_lines, assemble, untaxed
from intern_desktop.payroll.settlement import DECEMBER, NO_RESIDENT_TAX, Due, adjustment_line, resident_tax_due
from intern_desktop.payroll.social_insurance import (
    NO_INSURANCE,
    NO_PREMIUMS,
    employment_line,
    grade_of,
    pays_care,
    premium_law,
    premium_lines,
    together,
)
from intern_desktop.payroll.state import State, YearSoFar
from intern_desktop.payroll.working_time import paid_lines

SHORT_YEAR = 12
"""Months from arrival in which who came with a contract under a year is no resident for tax."""

MONTHS_KEPT = 8
"""So many months of payment reach back from September to April, and from a fourth month to the first."""

_LECTURE = (Step(N_("In the months of lectures there is no wage; the allowance is for living.")),)
_OWN = (Step(N_("Before the contract begins, she pays this herself at the town hall.")),)
_NO_TAX = Line("income_tax", 0, TAKEN)


class PlanMonth(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A month: `number` from arrival, `contract_month` from the contract's first (0 in the lectures), the payslip, what
    goes out besides, and what has come together. Yen, but where a name ends in vnd.

    `refund` is what the year-end or the leaver's adjustment gives back, within the payslip; `insured` what is taken for
    health and pension, `resident_tax` with its balance in one sum. `cash` is what stays of the
    month, `saved` the sum of it so far. Dong are None without an exchange rate.
    """

    month: date
    number: int
    contract_month: int
    slip: Payslip
    grade: Grade | None
    refund: int
    resident_tax: int
    resident_tax_balance: int
    insured: int
    living_costs: int
    remittance: int
    remittance_fee: int
    received_vnd: int | None
    loan: Payment | None
    loan_payment: int
    loan_balance_vnd: int
    cash: int
    saved: int
    saved_vnd: int | None
    assumed: date | None


class Context:
    """What stays the same over the months of one run, worked out once."""

    def __init__(self, course: Course, law: Law) -> None:
        self.course, self.law = course, law
        self.first = course.contract_start
        self.agreed = agreed_lines(course.offer)
        self.level = level_payment(course.loan) if course.loan else 0
        rate = course.exchange_rate
        self.received = received(course.remittance, rate) if rate else None
        self._offers = {0: course.offer}
        self._paid: dict[tuple[int, int, date | None], tuple[Line, ...]] = {}

    def offer(self, contract_month: int) -> Offer:
        """The offer with the raises that hold in a contract month."""
        more = sum(one.yen for one in self.course.raises if one.contract_month <= contract_month)
        if more not in self._offers:
            self._offers[more] = raised(self.course.offer, more)
        return self._offers[more]

    def paid(self, contract_month: int, month: date) -> tuple[Line, ...]:
        """The lines that are paid for a contract month; worked out once for months that are alike."""
        offer, law = self.offer(contract_month), self.law.at(month)
        known = law.row("working_time").assumed
        key = (min(contract_month, len(self.course.overtime)), id(offer), known)
        if key not in self._paid:
            self._paid[key] = paid_lines(offer, self.course.hours(contract_month), law)
        return self._paid[key]

    def change(self, contract_month: int, payday: date) -> Change | None:
        """The change of the fixed wage that is paid for the first time with a contract month's wage."""
        more = sum(one.yen for one in self.course.raises if one.contract_month == contract_month)
        return Change(payday, more > 0) if more else None


def raised(offer: Offer, more: int) -> Offer:
    """The offer with a wage that is so many yen higher in its own unit."""
    if offer.monthly_wage is not None:
        return msgspec.structs.replace(offer, monthly_wage=offer.monthly_wage + more)
    if offer.daily_wage is not None:
        return msgspec.structs.replace(offer, daily_wage=offer.daily_wage + more)
    return msgspec.structs.replace(offer, hourly_wage=(offer.hourly_wage or Decimal(0)) + more)


def live(context: Context, state: State, *, last: bool) -> tuple[PlanMonth, State]:
    """The month after `state`, and where it leads. `last`: she leaves at its end."""
    course = context.course
    month = later(course.start, state.lived)
    number = state.lived - course.lecture.months + 1
    if number < 1:
        return _close(context, state, month, 0, _lecture(context, state, month))
    return _close(context, state, month, number, _work(context, state, month, number, last=last))


class _Earned(msgspec.Struct, frozen=True, gc=False):
    """The payslip side of a month, and the state it leads to."""

    slip: Payslip
    state: State
    grade: Grade | None = None
    refund: int = 0
    resident_tax: int = 0
    balance: int = 0
    insured: int = 0


def _lecture(context: Context, state: State, month: date) -> _Earned:
    """The allowance, and the two insurances of the town hall, which count when the year is settled."""
    terms = context.course.lecture
    own = terms.health_insurance + terms.pension
    lines = [Line("lecture_allowance", terms.allowance, PAID, _LECTURE)]
    lines += [*NO_INSURANCE, _NO_TAX, NO_RESIDENT_TAX]
    for code, yen in (("national_health_insurance", terms.health_insurance), ("national_pension", terms.pension)):
        if yen:
            lines.append(Line(code, -yen, TAKEN, _OWN))
    net = terms.allowance - own
    slip = Payslip(month=month, lines=tuple(lines), gross=terms.allowance, taken=own, net=net)
    before = _year(state, month)
    adjusted = not (context.course.first_year_non_resident and state.lived < SHORT_YEAR)
    year = before.with_pay(0, own, 0, adjusted=adjusted)
    return _Earned(slip, _with_year(state, year))


def _work(context: Context, state: State, month: date, number: int, *, last: bool) -> _Earned:
    course, law, offer = context.course, context.law, context.offer(number)
    paid = context.paid(number, month)
    gross = sum([line.yen for line in paid])
    payday = month if offer.paid == "same_month" else following(month)
    change = context.change(number, payday)
    state = _paid(state, payday, gross, change)
    state = _graded(context, state, month, gross)
    premiums, grade = _premiums(offer, state, month, law)
    due = _taken_now(offer, state.owed, premiums, last=last)
    insurance = (*due, employment_line(offer.industry, gross, month, law))
    resident = resident_tax_due(course, state, payday, law, leaving=last)
    away = course.first_year_non_resident and state.lived < SHORT_YEAR
    taxed_as = msgspec.structs.replace(offer, residency="non_resident") if away else offer
    then = law.at(payday)
    slip = assemble(taxed_as, month, paid, insurance, (resident.line, *context.agreed), then, beyond=True)
    year = _earned(_year(state, payday), offer, slip, then, adjusted=not away and offer.residency == "resident")
    refund = adjustment_line(course, year, law, leaving=last) if last or payday.month == DECEMBER else None
    if refund is not None:
        slip = _with_line(slip, refund)
    state = msgspec.structs.replace(
        _with_year(state, year),
        owed=premiums,
        resident_tax=resident.tax,
        standards=state.standards + grade.pension,
        insured=state.insured + 1,
    )
    insured = -sum([line.yen for line in due])
    return _Earned(slip, state, grade, refund.yen if refund else 0, -resident.line.yen, resident.balance, insured)


def _paid(state: State, payday: date, gross: int, change: Change | None) -> State:
    paid = (*state.paid, (payday, gross))[-MONTHS_KEPT:]
    return msgspec.structs.replace(state, paid=paid, change=change or state.change)


def _graded(context: Context, state: State, month: date, gross: int) -> State:
    """The remuneration on which this month's premiums rest; at hiring the standard that the company has reported."""
    offer, hired = context.course.offer, context.first
    if state.remuneration is None:
        reported = offer.standard_remuneration
        return msgspec.structs.replace(state, remuneration=gross if reported is None else reported)
    changed = grades.changed_remuneration(month, state.change, state.paid)
    if changed is not None and state.change is not None:
        law = premium_law(offer.prefecture, month, context.law.assuming)
        before, after = grade_of(state.remuneration, law), grade_of(changed, law)
        if grades.far_enough(before.number, after.number, state.change):
            return msgspec.structs.replace(state, remuneration=changed, changed=month)
    regular = grades.september_remuneration(month, hired, state.paid)
    if regular is not None and not grades.september_is_skipped(month, state.changed):
        return msgspec.structs.replace(state, remuneration=regular)
    return state


def _premiums(offer: Offer, state: State, month: date, law: Law) -> tuple[tuple[Line, ...], Grade]:
    then = premium_law(offer.prefecture, month, law.assuming)
    rests_on = state.remuneration or 0
    grade = grade_of(rests_on, then)
    return premium_lines(grade, rests_on, then, care=pays_care(offer, month)), grade


def _taken_now(
    offer: Offer, owed: tuple[Line, ...] | None, premiums: tuple[Line, ...], *, last: bool
) -> tuple[Line, ...]:
    """Which premiums this pay carries: its own, the month before's, or both when she leaves."""
    if offer.premium_timing == "same_month":
        return premiums
    if last:
        return premiums if owed is None else together(owed, premiums)
    return NO_PREMIUMS if owed is None else owed


def _year(state: State, payday: date) -> YearSoFar:
    year = state.year
    return year if year is not None and year.year == payday.year else YearSoFar(payday.year)


def _with_year(state: State, year: YearSoFar) -> State:
    before = state.year_before
    if state.year is not None and state.year.year != year.year:
        before = state.year
    return msgspec.structs.replace(state, year=year, year_before=before)


def _earned(year: YearSoFar, offer: Offer, slip: Payslip, law: Law, *, adjusted: bool) -> YearSoFar:
    insurance = tax = 0
    for line in slip.lines:
        if line.code in _INSURANCE:
            insurance -= line.yen
        elif line.code == "income_tax":
            tax = -line.yen
    return year.with_pay(slip.gross - untaxed(offer, law), insurance, tax, adjusted=adjusted)


_INSURANCE = ("health_insurance", "nursing_care", "child_support_levy", "pension", "employment_insurance")


def _with_line(slip: Payslip, line: Line) -> Payslip:
    return Payslip(
        month=slip.month,
        lines=(*slip.lines, line),
        gross=slip.gross,
        taken=slip.taken - line.yen,
        net=slip.net + line.yen,
        assumed=earliest(slip.assumed, line.assumed),
    )


def _close(context: Context, state: State, month: date, number: int, earned: _Earned) -> tuple[PlanMonth, State]:
    """What goes out of the month's net, and the sums that go on."""
    course, sent, rate = context.course, context.course.remittance, context.course.exchange_rate
    fee = sent.fee_yen if sent.yen else 0
    balance = state.balance_vnd
    loan = None
    if course.loan is not None and number and balance:
        loan = pay(course.loan, context.level, balance, number)
        balance = loan.balance
    payment = yen_for(loan.payment, rate) if loan is not None and rate is not None else 0
    cash = earned.slip.net - course.living_costs - sent.yen - fee - payment
    saved = state.saved + cash
    done = PlanMonth(
        month=month,
        number=state.lived + 1,
        contract_month=number,
        slip=earned.slip,
        grade=earned.grade,
        refund=earned.refund,
        resident_tax=earned.resident_tax,
        resident_tax_balance=earned.balance,
        insured=earned.insured,
        living_costs=course.living_costs,
        remittance=sent.yen,
        remittance_fee=fee,
        received_vnd=context.received,
        loan=loan,
        loan_payment=payment,
        loan_balance_vnd=balance,
        cash=cash,
        saved=saved,
        saved_vnd=dong_for(saved, rate) if rate is not None else None,
        assumed=earned.slip.assumed,
    )
    after = msgspec.structs.replace(
        earned.state,
        lived=state.lived + 1,
        balance_vnd=balance,
        saved=saved,
        received_vnd=state.received_vnd + (context.received or 0),
        assumed=earliest(state.assumed, earned.slip.assumed),
    )
    return done, after


def begin(course: Course) -> State:
    """Where a course stands on the day of arrival."""
    return State(balance_vnd=course.loan.principal_vnd if course.loan else 0)


__all__ = ["Context", "Due", "PlanMonth", "begin", "live", "raised"]
