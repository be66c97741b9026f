"""One month of a course: its payslip, what is spent and sent and repaid, and where she stands afterwards."""

from datetime import date

import msgspec

from intern_desktop.payroll.course import Course
from intern_desktop.payroll.law import Grade
from intern_desktop.payroll.lines import earliest
from intern_desktop.payroll.loan import Payment, dong_for, pay, yen_for
from intern_desktop.payroll.month import later
from intern_desktop.payroll.payslip import Payslip
from intern_desktop.payroll.plan_context import Context
from intern_desktop.payroll.state import State
from intern_desktop.payroll.worked_month import Earned, contract_month, lecture_month


class PlanMonth(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A month: `number` from arrival, `contract_month` from the contract's first (0 in the lectures), the payslip, what
    goes out besides, and what has come together. Yen, but where a name ends in vnd.

    `grade_changed`: whether a change of the fixed wage moved the grade. `refund` is what the year-end or the leaver's
    adjustment gives back, within the payslip; `insured` what is taken for health, levy and pension, `resident_tax`
    with its balance in one sum. `cash` is what stays of the month, `saved` the sum of it so far. Dong are None without
    an exchange rate.
    """

    month: date
    number: int
    contract_month: int
    slip: Payslip
    grade: Grade | None
    grade_changed: bool
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


def live(context: Context, state: State, *, last: bool) -> tuple[PlanMonth, State]:
    """The month after `state`, and where it leads. `last`: she leaves at its end."""
    course = context.course
    month = later(course.start, state.lived)
    number = state.lived - course.lecture.months + 1
    if number < 1:
        return _close(context, state, month, 0, lecture_month(context, state, month))
    return _close(context, state, month, number, contract_month(context, state, month, number, last=last))


def _close(context: Context, state: State, month: date, number: int, earned: Earned) -> tuple[PlanMonth, State]:
    """What goes out of the month's net, and the sums that go on."""
    course, sent, rate = context.course, context.course.remittance, context.course.exchange_rate
    fee = sent.fee_yen if sent.yen else 0
    loan, payment = _repaid(context, state, number)
    balance = state.balance_vnd if loan is None else loan.balance
    cash = earned.slip.net - course.living_costs - sent.yen - fee - payment
    saved = state.saved + cash
    done = PlanMonth(
        month=month,
        number=state.lived + 1,
        contract_month=number,
        slip=earned.slip,
        grade=earned.grade,
        grade_changed=earned.changes.get("changed") == month,
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
    return done, _after(context, state, earned, balance, saved)


def _repaid(context: Context, state: State, number: int) -> tuple[Payment | None, int]:
    """This month's payment on the loan, and what it costs in yen; none in the lectures or when nothing is owed."""
    loan, rate = context.course.loan, context.course.exchange_rate
    if loan is None or rate is None or not number or not state.balance_vnd:
        return None, 0
    payment = pay(loan, context.level, state.balance_vnd, number)
    return payment, yen_for(payment.payment, rate)


def _after(context: Context, state: State, earned: Earned, balance: int, saved: int) -> State:
    return msgspec.structs.replace(
        state,
        lived=state.lived + 1,
        balance_vnd=balance,
        saved=saved,
        received_vnd=state.received_vnd + (context.received or 0),
        assumed=earliest(state.assumed, earned.slip.assumed),
        **earned.changes,
    )


def begin(course: Course) -> State:
    """Where a course stands on the day of arrival."""
    return State(balance_vnd=course.loan.principal_vnd if course.loan else 0)
