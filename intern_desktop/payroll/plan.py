"""The months from arrival to departure: pay, deductions, living, what is sent home and owed, and what is left."""

from collections.abc import Sequence
from datetime import date

import msgspec

from intern_desktop.payroll.course import Course
from intern_desktop.payroll.events import Event, events_of, happened
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.lines import STATUTORY, earliest
from intern_desktop.payroll.loan import dong_band, dong_for
from intern_desktop.payroll.lump_sum import LumpSum, insured_months, lump_sum
from intern_desktop.payroll.month import following
from intern_desktop.payroll.plan_context import Context
from intern_desktop.payroll.plan_month import PlanMonth, begin, live
from intern_desktop.payroll.settlement import still_due
from intern_desktop.payroll.state import State
from intern_desktop.payroll.yen import round_half_up


class Totals(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Sums over the months, yen, but where a name ends in vnd. `deductions` has each kind that was taken by its code.

    `resident_tax_still_due` is not in `cash`: it has to be paid after leaving. `saved_vnd` stands with its band.
    """

    gross: int
    net: int
    deductions: dict[str, int]
    refunds: int
    living_costs: int
    remittance: int
    remittance_fee: int
    received_vnd: int | None
    loan_payment: int
    loan_payment_vnd: int
    loan_interest_vnd: int
    loan_balance_vnd: int
    cash: int
    saved: int
    saved_vnd: int | None
    saved_vnd_low: int | None
    saved_vnd_high: int | None
    resident_tax_still_due: int
    assumed: date | None


class Plan(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A course, month by month, with its events, sums, and the lump sum of the pension once she has left.

    `state` is where the course stands after these months.
    """

    months: tuple[PlanMonth, ...]
    events: tuple[Event, ...]
    totals: Totals
    lump_sum: LumpSum | None
    average_standard_remuneration: int
    state: State


def run(course: Course, law: Law) -> Plan:
    """The whole course, from arrival to departure. Raises NotInForce when `law` refuses a month."""
    return carry_on(course, begin(course), law)


def carry_on(course: Course, state: State, law: Law, before: PlanMonth | None = None) -> Plan:
    """The rest of a course from where it stands; `before` is the month lived last, for the events."""
    months, state = _live_on(Context(course, law), state, course.months)
    payday = course.last_month if course.offer.paid == "same_month" else following(course.last_month)
    due = still_due(course, state, payday, law)
    events = list(events_of(course, months, before, law))
    if due:
        events.append(happened("resident_tax_still_due", course.last_month, due))
    average = round_half_up(state.standards, state.insured) if state.insured else 0
    return Plan(
        months=months,
        events=tuple(events),
        totals=_totals(course, months, state, due),
        lump_sum=_lump_sum(course, state, average, law),
        average_standard_remuneration=average,
        state=state,
    )


def stop_after(course: Course, months: int, law: Law) -> tuple[tuple[PlanMonth, ...], State]:
    """So many months of a course without the departure, and where it stands then, for `carry_on`."""
    return _live_on(Context(course, law), begin(course), months, leaves=False)


def _live_on(
    context: Context, state: State, months: int, *, leaves: bool = True
) -> tuple[tuple[PlanMonth, ...], State]:
    lived = []
    while state.lived < months:
        month, state = live(context, state, last=leaves and state.lived + 1 == months)
        lived.append(month)
    return tuple(lived), state


def _lump_sum(course: Course, state: State, average: int, law: Law) -> LumpSum | None:
    least, most = insured_months()
    if not least <= state.insured <= most:
        return None
    return lump_sum(state.insured, average, course.last_month, law)


def _totals(course: Course, months: Sequence[PlanMonth], state: State, due: int) -> Totals:
    rate = course.exchange_rate
    low, high = dong_band(state.saved, rate) if rate else (None, None)
    loans = [month.loan for month in months if month.loan is not None]
    return Totals(
        gross=sum(month.slip.gross for month in months),
        net=sum(month.slip.net for month in months),
        deductions=_deductions(months),
        refunds=sum(month.refund for month in months),
        living_costs=sum(month.living_costs for month in months),
        remittance=sum(month.remittance for month in months),
        remittance_fee=sum(month.remittance_fee for month in months),
        received_vnd=sum(month.received_vnd or 0 for month in months) if rate else None,
        loan_payment=sum(month.loan_payment for month in months),
        loan_payment_vnd=sum(loan.payment for loan in loans),
        loan_interest_vnd=sum(loan.interest for loan in loans),
        loan_balance_vnd=state.balance_vnd,
        cash=sum(month.cash for month in months),
        saved=state.saved,
        saved_vnd=dong_for(state.saved, rate) if rate else None,
        saved_vnd_low=low,
        saved_vnd_high=high,
        resident_tax_still_due=due,
        assumed=earliest(*(month.assumed for month in months)),
    )


def _deductions(months: Sequence[PlanMonth]) -> dict[str, int]:
    """What was taken, by code; the statutory ones always, the adjustment not: it is a refund."""
    sums = dict.fromkeys(STATUTORY, 0)
    for month in months:
        for line in month.slip.lines:
            if line.block == "taken" and line.code != "year_end_adjustment":
                sums[line.code] = sums.get(line.code, 0) - line.yen
    return sums
