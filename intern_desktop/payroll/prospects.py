"""The years as she asks about them: what few, usual and many hours bring, when the loan is gone, what a goal takes."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.course import ExchangeRate
from intern_desktop.payroll.goal import Goal, months_to_reach, overtime_to_reach
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.lines import earliest
from intern_desktop.payroll.loan import level_payment
from intern_desktop.payroll.plan import Plan, run
from intern_desktop.payroll.said import said_problems
from intern_desktop.payroll.sheet import LONGEST_STAY, Purse, Sheet, course_of, sheet_problems
from intern_desktop.payroll.yen import exact, raise_fraction

GOAL_VND = 500_000_000
"""The goal that is asked about while she has typed none, in dong."""

_FIRST_DAY = N_("Type the first working day. A day that is only guessed is good enough to begin with.")
_WAGE = N_("Type the basic wage as it stands on the sheet.")
_HOURS = N_("Type the hours of an average month. Full time is often between 150 and 174.")


class Prospect(msgspec.Struct, frozen=True, gc=False):
    """Three plans: few hours with a low yen, the usual ones at the typed rate, many with a high yen; and their hours.

    Without a rate all three are in yen.
    """

    few: Plan
    usual: Plan
    many: Plan
    hours: tuple[Decimal, Decimal, Decimal]
    in_dong: bool


class Tracks(msgspec.Struct, frozen=True, gc=False):
    """Where she stands on the day of arrival and after each month, in dong, or in yen without a rate.

    `low`, `usual`, `high`: saved in Japan and sent home together; `sent` is what was sent home of the usual one;
    `owed` the loan in dong, empty without one.
    """

    low: tuple[int, ...]
    usual: tuple[int, ...]
    high: tuple[int, ...]
    sent: tuple[int, ...]
    owed: tuple[int, ...]


class LoanEnd(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """When the loan is gone: "none" was typed, "no_rate" to count it, "gone" in `month` (the `number`th of them) with
    the last of so many `payments`, or "left" when she leaves, with `left` dong. `payment`: dong a month.
    """

    kind: Literal["none", "no_rate", "gone", "left"]
    month: date | None = None
    number: int = 0
    payments: int = 0
    payment: int = 0
    left: int = 0


class Home(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What she has in the end, saved and sent home, in dong or (without a rate) in yen: few, usual, many hours.

    `owed`: dong of the loan that are left then. `assumed` as for a line of a payslip: of all three, and of the usual
    one alone.
    """

    low: int
    usual: int
    high: int
    sent: int
    owed: int
    assumed: date | None
    usual_assumed: date | None = None


class Reach(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What reaches a goal in dong, each None where nothing within bounds does: overtime a month, yen a month to spend
    less, months in Japan. `reached`: the plan as it is does already. `nearest`: the dong that come nearest where no
    hours within the law's line reach it, with `most` hours; `assumed` as for a line of a payslip, of these dong.
    """

    goal: int
    reached: bool
    hours: Decimal | None
    less: int | None
    months: int | None
    nearest: int
    most: Decimal
    assumed: date | None = None


def missing(sheet: Sheet, purse: Purse) -> FieldError | None:
    """The first thing without which there are no years to show, or that cannot be; None when there is none."""
    offer = sheet.offer
    if offer.first_month is None:
        return FieldError("first_day", _FIRST_DAY)
    if not (offer.monthly_wage or offer.daily_wage or offer.hourly_wage):
        return FieldError("pay", _WAGE)
    if offer.scheduled_hours is None and (offer.annual_holidays is None or offer.daily_hours is None):
        return FieldError("scheduled_hours", _HOURS)
    beside = {one.field for one in said_problems(sheet.said, purse.exchange_rate)}  # the rules ask it, no month does
    return next((one for one in sheet_problems(sheet, purse) if one.field not in beside), None)


def prospect(sheet: Sheet, purse: Purse) -> Prospect:
    """The three plans of a sheet of which nothing is missing. Raises FieldError, and NotInForce as a plan does."""
    usual = sheet.usual_hours
    hours = (min(sheet.few_hours, usual), usual, max(sheet.many_hours, usual))
    few, middle, many = (
        _run(sheet, _at(purse, by), count if by else None) for by, count in zip((-1, 0, 1), hours, strict=True)
    )
    return Prospect(few, middle, many, hours, purse.exchange_rate is not None)


def _run(sheet: Sheet, purse: Purse, hours: Decimal | None) -> Plan:
    course = course_of(sheet, purse, hours)
    if course is None:
        raise FieldError("first_day", _FIRST_DAY)
    return run(course, Law.assumed(course.start))


def _at(purse: Purse, by: int) -> Purse:
    """The purse when the yen is worth as little (-1) or as much (1) as the band allows."""
    rate = purse.exchange_rate
    if rate is None or not by or not rate.band:
        return purse
    return msgspec.structs.replace(purse, exchange_rate=edge(rate, by))


def edge(rate: ExchangeRate, by: int) -> ExchangeRate:
    """The rate at the lower (-1) or the upper (1) end of its band; never so low that a yen is worth nothing."""
    width = rate.band if rate.band >= 1 else rate.vnd_per_yen * rate.band
    return msgspec.structs.replace(rate, vnd_per_yen=max(rate.vnd_per_yen + by * width, Decimal(1)))


def tracks(found: Prospect) -> Tracks:
    """The lines of the picture."""
    usual = found.usual
    begun, first = usual.months[0].loan_balance_vnd, usual.months[0].loan
    principal = begun if first is None else begun + first.payment - first.interest
    owed = (principal, *(month.loan_balance_vnd for month in usual.months)) if principal else ()
    return Tracks(
        low=_stands(found.few, in_dong=found.in_dong),
        usual=_stands(usual, in_dong=found.in_dong),
        high=_stands(found.many, in_dong=found.in_dong),
        sent=(0, *_sent(usual, in_dong=found.in_dong)),
        owed=owed,
    )


def _stands(plan: Plan, *, in_dong: bool) -> tuple[int, ...]:
    sent = _sent(plan, in_dong=in_dong)
    saved = ((month.saved_vnd or 0) if in_dong else month.saved for month in plan.months)
    return (0, *(one + away for one, away in zip(saved, sent, strict=True)))


def _sent(plan: Plan, *, in_dong: bool) -> Sequence[int]:
    """What has arrived at home after each month; without a rate, what was sent."""
    sums, so_far = [], 0
    for month in plan.months:
        so_far += (month.received_vnd or 0) if in_dong else month.remittance
        sums.append(so_far)
    return sums


def loan_end(sheet: Sheet, found: Prospect) -> LoanEnd:
    """When the loan is gone, with the usual hours."""
    loan = sheet.loan
    if loan is None or not loan.principal_vnd:
        return LoanEnd(kind="none")
    payment = level_payment(loan)
    if not found.in_dong:
        return LoanEnd(kind="no_rate", payment=payment)
    for month in found.usual.months:
        if month.loan is not None and not month.loan_balance_vnd:
            paid = month.contract_month  # one in each month of the contract
            return LoanEnd(kind="gone", month=month.month, number=month.number, payments=paid, payment=payment)
    return LoanEnd(kind="left", payment=payment, left=found.usual.totals.loan_balance_vnd)


def home(found: Prospect) -> Home:
    """What she has when she leaves. Low is never above high, whatever the hours do to the grade."""
    low, usual, high = (_stands(plan, in_dong=found.in_dong)[-1] for plan in (found.few, found.usual, found.many))
    totals = found.usual.totals
    return Home(
        low=min(low, usual, high),
        usual=usual,
        high=max(low, usual, high),
        sent=_sent(found.usual, in_dong=found.in_dong)[-1],
        owed=totals.loan_balance_vnd,
        assumed=earliest(found.few.totals.assumed, totals.assumed, found.many.totals.assumed),
        usual_assumed=totals.assumed,
    )


def reach(sheet: Sheet, purse: Purse, found: Prospect) -> Reach | None:
    """What would reach her goal, or GOAL_VND; None without a rate. Looks at some twenty plans."""
    course, rate = course_of(sheet, purse), purse.exchange_rate
    if course is None or rate is None:
        return None
    goal, law = purse.goal_vnd or GOAL_VND, Law.assumed(course.start)
    by_hours = overtime_to_reach(course, Goal(vnd=goal), law)
    by_months = months_to_reach(course, Goal(vnd=goal), law).amount
    gap = goal - home(found).usual
    limit, most = by_hours.plan, by_hours.tried
    if by_hours.amount is None and _stands(limit, in_dong=True)[-1] < home(found).usual:
        limit, most = found.usual, sheet.usual_hours  # more hours than the line already
    return Reach(
        goal=goal,
        reached=gap <= 0,
        hours=by_hours.amount if isinstance(by_hours.amount, Decimal) else None,
        less=_less(gap, rate, course.months, purse.living_costs),
        months=by_months if isinstance(by_months, int) and by_months <= LONGEST_STAY else None,
        nearest=_stands(limit, in_dong=True)[-1],
        most=most,
        assumed=limit.totals.assumed,
    )


def _less(gap: int, rate: ExchangeRate, months: int, spent: int) -> int | None:
    """How many yen less to spend each month; None when that is more than she spends."""
    if gap <= 0:
        return 0
    n, d = exact(rate.vnd_per_yen)
    less = raise_fraction(gap * d, n * months)
    return less if less <= spent else None


def assumed_months(plan: Plan) -> Iterator[int]:
    """The numbers of the months whose law is not published yet."""
    return (month.number for month in plan.months if month.assumed is not None)
