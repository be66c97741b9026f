"""What the engine says of a sheet, each answer worked out once for values that are equal."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from intern_desktop.errors import FieldError
from intern_desktop.payroll import checks, plan
from intern_desktop.payroll.findings import Finding
from intern_desktop.payroll.law import Law, NotInForce
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import Payslip, compute
from intern_desktop.payroll.plan import Plan
from intern_desktop.payroll.problems import problems
from intern_desktop.payroll.sheet import Purse, Sheet, course_of, said_of, sheet_problems, with_overtime

R = TypeVar("R")

_HELD = 48
"""Answers kept: four offers with three plans, findings and payslips each."""


class Pricing:
    """Answers for one window. Nothing of it outlives the person: `forget` when she leaves."""

    def __init__(self) -> None:
        self._held: deque[tuple[tuple[object, ...], Any]] = deque(maxlen=_HELD)

    def forget(self) -> None:
        """Drop every answer."""
        self._held.clear()

    def once(self, work: Callable[..., R], *given: object) -> R:
        """What `work` answers for these values; worked out once for values that are equal."""
        key = (work, *given)
        for known, answer in self._held:
            if known == key:
                return answer  # type: ignore[no-any-return] # held under the work that made it
        answer = work(*given)
        self._held.append((key, answer))
        return answer

    def payslip(self, sheet: Sheet, month: date) -> Payslip:
        """The payslip of a month of the offer's usual hours. Raises FieldError."""
        return self.once(_payslip, sheet.offer, month)

    def plan(self, sheet: Sheet, purse: Purse, overtime: Decimal | None = None) -> Plan | None:
        """The years; None while the sheet cannot be priced (a first day or a wage is open, something is wrong)."""
        return self.once(_plan, sheet, purse, overtime)

    def findings(self, sheet: Sheet, purse: Purse, language: str) -> tuple[Finding, ...]:
        """What the rules say; none while the sheet cannot be priced. Some hold names in the language of now."""
        return self.once(_findings, sheet, purse, language)


def _payslip(offer: Offer, month: date) -> Payslip:
    for wrong in problems(offer):
        raise wrong
    return compute(offer, month, Law.assumed(month))


def _plan(sheet: Sheet, purse: Purse, overtime: Decimal | None) -> Plan | None:
    course = course_of(sheet, purse, overtime)
    if course is None or not is_priced(sheet, purse, overtime):
        return None
    try:
        return plan.run(course, Law.assumed(course.start))
    except (FieldError, NotInForce):
        return None


def is_priced(sheet: Sheet, purse: Purse, overtime: Decimal | None = None) -> bool:
    """Whether all that the engine needs is there and possible."""
    offer = sheet.offer if overtime is None else with_overtime(sheet.offer, overtime)
    if offer.first_month is None or not (offer.monthly_wage or offer.daily_wage or offer.hourly_wage):
        return False
    if offer.scheduled_hours is None and (offer.annual_holidays is None or offer.daily_hours is None):
        return False
    return not sheet_problems(sheet, purse)


def _findings(sheet: Sheet, purse: Purse, language: str) -> tuple[Finding, ...]:
    del language
    course = course_of(sheet, purse)
    if course is None or not is_priced(sheet, purse):
        return ()
    try:
        return checks.findings(course, said_of(sheet, purse), Law.assumed(course.contract_start))
    except (FieldError, NotInForce):
        return ()
