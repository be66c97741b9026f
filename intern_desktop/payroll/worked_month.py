"""The payslip side of one month of a course: the lectures' allowance, or the contract's wage with all that is taken."""

from datetime import date
from typing import Any

import msgspec

from intern_desktop.i18n import N_
from intern_desktop.payroll import grades
from intern_desktop.payroll.bonus_pay import BonusPaid, bonus_lines
from intern_desktop.payroll.grades import APRIL, MONTHS_WATCHED, Change
from intern_desktop.payroll.law import Grade, Law, source
from intern_desktop.payroll.lines import PAID, TAKEN, Line, Step, earliest, known_until
from intern_desktop.payroll.month import before, between, following
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import Pay, Payslip, assemble, untaxed
from intern_desktop.payroll.plan_context import Context
from intern_desktop.payroll.settlement import DECEMBER, adjustment_line, resident_tax_due
from intern_desktop.payroll.social_insurance import (
    employment_line,
    grade_of,
    grade_of_standard,
    pays_care,
    premium_law,
    premium_lines,
    together,
)
from intern_desktop.payroll.state import State, YearSoFar
from intern_desktop.payroll.zero_lines import lecture_lines, no_premiums

SHORT_YEAR = 12
"""Months from arrival in which who came with a contract under a year is no resident for tax."""

MONTHS_KEPT = 8
"""So many months of payment reach back from September to April, and from a fourth month to the first."""

_LECTURE = (Step(N_("In the months of lectures there is no wage; the allowance is for living.")),)

_OWN = (Step(N_("Before the contract begins, you pay this yourself. Ask whether an exemption was asked for.")),)


class Earned(msgspec.Struct, frozen=True, gc=False):
    """The payslip side of a month, and what of the state it changes, by the names of its fields."""

    slip: Payslip
    changes: dict[str, Any]
    grade: Grade | None = None
    refund: int = 0
    resident_tax: int = 0
    balance: int = 0
    insured: int = 0


def lecture_month(context: Context, state: State, month: date) -> Earned:
    """The allowance, and the two insurances of the town hall, which count when the year is settled."""
    terms = context.course.lecture
    own = terms.health_insurance + terms.pension
    lines = [Line("lecture_allowance", terms.allowance, PAID, _LECTURE, (source("lecture_month"),)), *lecture_lines()]
    for code, yen in (("national_health_insurance", terms.health_insurance), ("national_pension", terms.pension)):
        if yen:
            lines.append(Line(code, -yen, TAKEN, _OWN, (source("lecture_month"),)))
    slip = Payslip(month=month, lines=tuple(lines), gross=terms.allowance, taken=own, net=terms.allowance - own)
    adjusted = not (context.course.first_year_non_resident and state.lived < SHORT_YEAR)
    return Earned(slip, _years(state, _year(state, month).with_pay(0, own, 0, adjusted=adjusted)))


def contract_month(context: Context, state: State, month: date, number: int, *, last: bool) -> Earned:
    """The payslip of a contract month (1 is the first). `last`: she leaves at its end, with all premiums and taxes."""
    course, law, offer = context.course, context.law, context.offer(number)
    pay = context.paid(number, month)
    payday = month if offer.paid == "same_month" else following(month)
    rests_on = _graded(context, state, month, payday, pay.gross, context.change(number, payday))
    reported = rests_on.get("reported", state.reported)
    premiums, grade = _premiums(offer, rests_on["remuneration"], month, law, reported=reported)
    owed, counted, within = state.owed, 1, course.begins_within_a_month
    if number == 1 and within:
        counted += 1  # the month in which work began
        owed, _ = _premiums(offer, rests_on["remuneration"], before(month), law, reported=reported)
    due = _taken_now(offer, owed, premiums, last=last and not within)
    insurance = (*due, employment_line(offer.industry, pay.gross, month, law))
    resident = resident_tax_due(course, state, payday, law, leaving=last)
    away = course.first_year_non_resident and state.lived < SHORT_YEAR
    taxed_as = msgspec.structs.replace(offer, residency="non_resident") if away else offer
    then = law.at(payday)
    slip = assemble(taxed_as, month, pay, insurance, (resident.line, *context.agreed), then, beyond=True)
    settled = _settle_year(context, state, taxed_as, payday, slip, _wage(slip, pay, insurance, then), last=last)
    changes = {
        "standards": state.standards,
        **rests_on,
        **settled.changes,
        "owed": premiums,
        "resident_tax": resident.tax,
    }
    counted -= last and within  # which then ends within a month, too
    changes["insured"] = state.insured + counted
    changes["standards"] += counted * grade.pension
    insured = 0
    for line in due:
        insured -= line.yen
    return Earned(settled.slip, changes, grade, settled.refund, -resident.line.yen, resident.balance, insured)


class _Wage(msgspec.Struct, frozen=True, gc=False):
    """What the tax year counts of a month's wage: taxable pay, insurance and tax taken from it, yen."""

    pay: int
    insurance: int
    tax: int


def _wage(slip: Payslip, pay: Pay, insurance: tuple[Line, ...], law: Law) -> _Wage:
    withheld = 0
    for line in insurance:
        withheld -= line.yen
    tax = slip.lines[len(pay.lines) + len(insurance)]
    return _Wage(slip.gross - untaxed(pay, law), withheld, -tax.yen)


def _settle_year(
    context: Context, state: State, offer: Offer, payday: date, slip: Payslip, wage: _Wage, *, last: bool
) -> Earned:
    """A bonus with its own deductions, the calendar year so far, and at its end the adjustment."""
    course, resident = context.course, offer.residency == "resident"
    year = _year(state, payday).with_pay(wage.pay, wage.insurance, wage.tax, adjusted=resident, assumed=slip.assumed)
    bonus = course.bonus(state.lived - course.lecture.months + 1) if course.bonuses else 0
    changes: dict[str, Any] = {}
    if bonus:
        extra, changes = _bonus(offer, bonus, payday, state, context.law)
        slip = _with_lines(slip, extra.lines)
        year = year.with_pay(bonus, extra.insurance, extra.tax, adjusted=resident, assumed=slip.assumed)
    refund = 0
    if last or payday.month == DECEMBER:
        line = adjustment_line(course, year, context.law, leaving=last)
        if line is not None:
            slip, refund = _with_lines(slip, (line,)), line.yen
    return Earned(slip, {**changes, **_years(state, year), "pay_before": wage.pay - wage.insurance}, None, refund)


def _graded(
    context: Context, state: State, month: date, payday: date, gross: int, new: Change | None
) -> dict[str, Any]:
    """The remuneration on which this month's premiums rest; at hiring the standard that the company has reported."""
    offer = context.course.offer
    paid = (*state.paid, (payday, gross))[-MONTHS_KEPT:]
    changes = state.changes if new is None else (*state.changes, new)
    if state.remuneration is None:
        reported = offer.standard_remuneration
        if reported is not None:
            grade_of_standard(reported, premium_law(offer.prefecture, month, context.law.assuming))
        first = gross if reported is None else reported
        return {"paid": paid, "changes": changes, "remuneration": first, "reported": reported is not None}
    found: dict[str, Any] = {"paid": paid, "changes": changes, "remuneration": state.remuneration}
    for change in changes:
        changed = _far_enough(context, state.remuneration, change, month, paid)
        if changed is not None:
            found |= {"remuneration": changed, "reported": False, "changed": month}
    if changes:
        found["changes"] = tuple(change for change in changes if between(change.paid_from, month) < MONTHS_WATCHED)
    regular = grades.september_remuneration(month, context.first, paid)
    if regular is not None and not grades.september_is_skipped(month, found.get("changed", state.changed)):
        found |= {"remuneration": regular, "reported": False}
    return found


def _far_enough(
    context: Context, before: int, change: Change, month: date, paid: tuple[grades.Payment, ...]
) -> int | None:
    """The remuneration that a change leads to in its fourth month, when that is two grades away; else None."""
    changed = grades.changed_remuneration(month, change, paid)
    if changed is None:
        return None
    law = premium_law(context.course.offer.prefecture, month, context.law.assuming)
    number, after = grade_of(before, law).number, grade_of(changed, law).number
    return changed if grades.far_enough(number, after, change) else None


def _premiums(offer: Offer, rests_on: int, month: date, law: Law, *, reported: bool) -> tuple[tuple[Line, ...], Grade]:
    then = premium_law(offer.prefecture, month, law.assuming)
    grade = grade_of(rests_on, then)
    return premium_lines(grade, None if reported else rests_on, then, care=pays_care(offer, month)), grade


def _taken_now(
    offer: Offer, owed: tuple[Line, ...] | None, premiums: tuple[Line, ...], *, last: bool
) -> tuple[Line, ...]:
    """Which premiums this pay carries: its own, the month before's, or both when she leaves."""
    if offer.premium_timing == "same_month":
        return premiums
    if last:
        return premiums if owed is None else together(owed, premiums)
    return no_premiums() if owed is None else owed


def _year(state: State, payday: date) -> YearSoFar:
    year = state.year
    return year if year is not None and year.year == payday.year else YearSoFar(payday.year)


def _years(state: State, year: YearSoFar) -> dict[str, Any]:
    before = state.year_before
    if state.year is not None and state.year.year != year.year:
        before = state.year
    return {"year": year, "year_before": before}


def _bonus(offer: Offer, yen: int, payday: date, state: State, law: Law) -> tuple[BonusPaid, dict[str, Any]]:
    """The lines of a bonus, and its standards: for the cap of the year, and for the lump sum."""
    fiscal = payday.year if payday.month >= APRIL else payday.year - 1
    before = state.bonus_standards if state.bonus_year == fiscal else 0
    found = bonus_lines(offer, yen, payday, state.pay_before, before, law)
    return found, {
        "standards": state.standards + found.standard_pension,
        "bonus_year": fiscal,
        "bonus_standards": before + found.standard_health,
    }


def _with_lines(slip: Payslip, lines: tuple[Line, ...]) -> Payslip:
    paid = sum(line.yen for line in lines if line.block == PAID)
    net = slip.net + sum(line.yen for line in lines)
    return Payslip(
        month=slip.month,
        lines=(*slip.lines, *lines),
        gross=slip.gross + paid,
        taken=slip.gross + paid - net,
        net=net,
        assumed=earliest(slip.assumed, known_until(lines)),
    )
