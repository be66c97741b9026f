"""Which payslip a month has: that of the plan where there is one, and what changed since the month before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.payroll.law import NotInForce
from intern_desktop.payroll.lines import Step
from intern_desktop.payroll.minimum_wage import WageCheck
from intern_desktop.payroll.month_change import MonthChange, change_between
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import Payslip
from intern_desktop.payroll.plan import Plan
from intern_desktop.payroll.plan_month import PlanMonth
from intern_desktop.payroll.sheet import Purse, Sheet, course_of
from intern_desktop.payroll.worked_month import SHORT_YEAR
from intern_desktop.ui.pay import offer_words, payslip_words
from intern_desktop.ui.pay.pricing import Pricing


class Month(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One wage month: the months there are, its payslip, the wage of an hour, and the change since the month before.

    `offer` is what holds in that month, with its raises. `change` is None for the first wage month and without a plan.
    `notes`: what the slip does not hold and the reader should know.
    """

    offer: Offer
    months: tuple[date, ...]
    slip: Payslip
    wage: WageCheck
    change: MonthChange | None
    notes: tuple[Step, ...]


def shown_month(pricing: Pricing, sheet: Sheet, purse: Purse, wanted: date | None) -> Month:
    """The wanted month, or the first whole wage month where it is none of hers. Raises FieldError."""
    plan = pricing.plan(sheet, purse)
    lived = [] if plan is None else [one for one in plan.months if one.contract_month]
    months = tuple(one.month for one in lived) or tuple(offer_words.months(sheet.offer))
    month = wanted if wanted in months else months[0]
    at = months.index(month)
    offer = _offer_in(sheet, purse, lived[at]) if lived else sheet.offer
    slip = _slip(pricing, sheet, month, lived, at)
    return Month(
        offer=offer,
        months=months,
        slip=slip,
        wage=pricing.once(payslip_words.checked, offer, month),
        change=_change(plan, pricing, sheet, lived, at),
        notes=tuple(_notes(pricing, sheet, month, planned=bool(lived))),
    )


def _offer_in(sheet: Sheet, purse: Purse, month: PlanMonth) -> Offer:
    course = course_of(sheet, purse)
    assert course is not None, "a plan has a course"
    offer = course.offer_in(month.contract_month)
    if sheet.first_year_non_resident and month.number <= SHORT_YEAR:
        return msgspec.structs.replace(offer, residency="non_resident")
    return offer


def _slip(pricing: Pricing, sheet: Sheet, month: date, lived: Sequence[PlanMonth], at: int) -> Payslip:
    return lived[at].slip if lived else pricing.payslip(sheet, month)


def _change(
    plan: Plan | None, pricing: Pricing, sheet: Sheet, lived: Sequence[PlanMonth], at: int
) -> MonthChange | None:
    if plan is None or at == 0:
        return None
    was, now = (_slip(pricing, sheet, lived[place].month, lived, place) for place in (at - 1, at))
    return change_between(was, now, plan.events, sheet.offer)


def _notes(pricing: Pricing, sheet: Sheet, month: date, *, planned: bool) -> Sequence[Step]:
    """What a slip of the plan holds need not be said; as a non-resident the tax of a short contract is in it too."""
    try:
        notes = pricing.payslip(sheet, month).notes
    except (FieldError, NotInForce):
        return ()
    if not planned:
        return notes
    if sheet.first_year_non_resident:
        return ()
    return [note for note in notes if "month" not in note.fields]
