"""The payslip side of one month of a course: the lectures' allowance, or the contract's wage with all that is taken."""

from datetime import date

import msgspec

from intern_desktop.i18n import N_
from intern_desktop.payroll import grades
from intern_desktop.payroll.bonus_pay import BonusPaid, bonus_lines
from intern_desktop.payroll.grades import APRIL, Change
from intern_desktop.payroll.law import Grade, Law
from intern_desktop.payroll.lines import PAID, TAKEN, Line, Step, earliest, known_until
from intern_desktop.payroll.month import following
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import Payslip, assemble, untaxed
from intern_desktop.payroll.plan_context import Context
from intern_desktop.payroll.settlement import DECEMBER, adjustment_line, resident_tax_due
from intern_desktop.payroll.social_insurance import (
    employment_line,
    grade_of,
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

_OWN = (Step(N_("Before the contract begins, she pays this herself at the town hall.")),)


class Earned(msgspec.Struct, frozen=True, gc=False):
    """The payslip side of a month, and the state it leads to."""

    slip: Payslip
    state: State
    grade: Grade | None = None
    refund: int = 0
    resident_tax: int = 0
    balance: int = 0
    insured: int = 0


def lecture_month(context: Context, state: State, month: date) -> Earned:
    """The allowance, and the two insurances of the town hall, which count when the year is settled."""
    terms = context.course.lecture
    own = terms.health_insurance + terms.pension
    lines = [Line("lecture_allowance", terms.allowance, PAID, _LECTURE)]
    lines += lecture_lines()
    for code, yen in (("national_health_insurance", terms.health_insurance), ("national_pension", terms.pension)):
        if yen:
            lines.append(Line(code, -yen, TAKEN, _OWN))
    net = terms.allowance - own
    slip = Payslip(month=month, lines=tuple(lines), gross=terms.allowance, taken=own, net=net)
    before = _year(state, month)
    adjusted = not (context.course.first_year_non_resident and state.lived < SHORT_YEAR)
    year = before.with_pay(0, own, 0, adjusted=adjusted)
    return Earned(slip, _with_year(state, year))


def contract_month(context: Context, state: State, month: date, number: int, *, last: bool) -> Earned:
    """The payslip of a contract month (1 is the first). `last`: she leaves at its end, with all premiums and taxes."""
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
    resident_pay = not away and offer.residency == "resident"
    year = _earned(_year(state, payday), offer, slip, then, adjusted=resident_pay)
    wage_left = slip.gross - untaxed(offer, then) + sum([line.yen for line in insurance])
    bonus = course.bonus(number) if course.bonuses else 0
    if bonus:
        extra, state = _bonus(taxed_as, bonus, payday, state, law)
        slip = _with_lines(slip, extra.lines)
        year = year.with_pay(bonus, extra.insurance, extra.tax, adjusted=resident_pay)
    refund = adjustment_line(course, year, law, leaving=last) if last or payday.month == DECEMBER else None
    if refund is not None:
        slip = _with_lines(slip, (refund,))
    state = msgspec.structs.replace(
        _with_year(state, year),
        owed=premiums,
        resident_tax=resident.tax,
        standards=state.standards + grade.pension,
        insured=state.insured + 1,
        pay_before=wage_left,
    )
    insured = -sum([line.yen for line in due])
    return Earned(slip, state, grade, refund.yen if refund else 0, -resident.line.yen, resident.balance, insured)


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
    return no_premiums() if owed is None else owed


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


def _bonus(offer: Offer, yen: int, payday: date, state: State, law: Law) -> tuple[BonusPaid, State]:
    """The lines of a bonus, and the state with its standards: for the cap of the year, and for the lump sum."""
    fiscal = payday.year if payday.month >= APRIL else payday.year - 1
    before = state.bonus_standards if state.bonus_year == fiscal else 0
    found = bonus_lines(offer, yen, payday, state.pay_before, before, law)
    return found, msgspec.structs.replace(
        state,
        standards=state.standards + found.standard_pension,
        bonus_year=fiscal,
        bonus_standards=before + found.standard_health,
    )


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
