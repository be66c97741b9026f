"""What happens in a course, named at its month: first insurance, September's grade, June's resident tax and more."""

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.course import Course
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.lines import Shown, Step
from intern_desktop.payroll.minimum_wage import compare, compared_hour
from intern_desktop.payroll.month import following, month_of
from intern_desktop.payroll.plan_month import PlanMonth
from intern_desktop.payroll.tables import minimum_wages

_NOTES = {
    "lecture": N_("Lectures: no wage yet, an allowance of {yen} yen."),
    "lecture_alone": N_("Lectures: no wage yet, and no allowance."),
    "first_wage": N_("The first wage: {yen} yen stay in the hand."),
    "first_wage_short": N_("The first wage does not cover what is taken from it: {yen} yen are missing."),
    "first_insurance": N_("Health insurance, levy and pension are taken for the first time: {yen} yen together."),
    "september_grade": N_("From September the insurance counts pay of {pay} yen instead of {before} yen."),
    "changed_grade": N_("After a changed wage the insurance counts pay of {pay} yen instead of {before} yen."),
    "raise": N_("The wage rises by {yen} yen a month."),
    "raise_daily": N_("The wage rises by {yen} yen a day."),
    "raise_hourly": N_("The wage rises by {yen} yen an hour."),
    "year_end_refund": N_("The year-end adjustment gives back {yen} yen."),
    "year_end_due": N_("The year-end adjustment asks for {yen} yen more."),
    "leaver_refund": N_("Before leaving, the tax of the year is settled: {yen} yen come back."),
    "leaver_due": N_("Before leaving, the tax of the year is settled: {yen} yen are due."),
    "resident_tax": N_("Resident tax of the fiscal year begins: {yen} yen this month."),
    "resident_tax_balance": N_(
        "Who leaves from January to April pays the rest of the resident tax at once: {yen} yen."
    ),
    "resident_tax_still_due": N_(
        "Resident tax of {yen} yen is still due after leaving. Ask the company to take it from the last pay, "
        "or name somebody in Japan who pays it (納税管理人)."
    ),
    "minimum_wage_rise": N_("The minimum wage rises to {yen} yen an hour on {day}."),
    "minimum_wage_overtakes": N_(
        "The minimum wage rises to {yen} yen an hour on {day}, above the {hour} yen of the contract: "
        "the company must pay the minimum. Ask for it."
    ),
    "assumed_law": N_("From here on some figures are assumed: the law in force then is not published yet."),
    "assumed_table": N_("The tax table at hand does not reach this pay: the tax is assumed."),
    "loan_paid_off": N_("The loan is paid off."),
    "break_even": N_("From here on what was saved and sent home covers the loan still owed."),
    "short_of_cash": N_("More goes out than comes in: {yen} yen are missing."),
    "departure": N_("The last month, worked and insured to its last day."),
    # Translators: vi: "Tháng cuối. Bắt đầu giữa tháng thì cũng hết giữa tháng: tháng này không trừ thêm bảo hiểm."
    "departure_within": N_(
        "The last month. Work began within a month, so it ends within one: no premium for this month."
    ),
}


class Event(msgspec.Struct, frozen=True, gc=False):
    """Something that happens in a month; `yen` is its amount, when it has one."""

    month: date
    code: str
    yen: int | None
    note: Step


def happened(code: str, month: date, yen: int | None = None, *, told: str = "", **fields: Shown) -> Event:
    """An event with its sentence; `told` names another sentence than the code's own."""
    shown: dict[str, Shown] = fields if yen is None else {"yen": abs(yen), **fields}
    return Event(month, code, yen, Step(_NOTES[told or code], shown))


def events_of(course: Course, months: Sequence[PlanMonth], before: PlanMonth | None, law: Law) -> Iterator[Event]:
    """The events of these months, in order; `before` is the month lived last before them."""
    rises = list(_minimum_wage_rises(course, law))
    assumed_from = _assumed_from(months, before)
    sent = 0 if before is None else (before.received_vnd or 0) * before.number
    for month in months:
        sent += month.received_vnd or 0
        yield from _wage_events(course, month, before)
        yield from (one for one in rises if one.month == month.month)
        yield from _tax_events(course, month, before)
        yield from _money_events(course, month, before, sent)
        if month.month == assumed_from:
            yield happened("assumed_law", month.month)
        if _beyond_table(month) and (before is None or not _beyond_table(before)):
            yield happened("assumed_table", month.month)
        if month.month == course.last_month:
            within = course.begins_within_a_month and course.offer.premium_timing == "next_month"
            yield happened("departure", month.month, told="departure_within" if within else "departure")
        before = month


def _assumed_from(months: Sequence[PlanMonth], before: PlanMonth | None) -> date | None:
    """The first month from which on the law is assumed; None when there is none, or it came before these."""
    first = None
    for month in reversed(months):
        if not _law_is_assumed(month):
            return first
        first = month.month
    return None if before is not None and _law_is_assumed(before) else first


def _law_is_assumed(month: PlanMonth) -> bool:
    return month.assumed is not None and not _beyond_table(month)


def _beyond_table(month: PlanMonth) -> bool:
    """Whether nothing but the income tax is assumed: the table at hand ends below the pay."""
    if month.assumed is None:
        return False
    return all(line.assumed is None or line.code == "income_tax" for line in month.slip.lines)


def _wage_events(course: Course, month: PlanMonth, before: PlanMonth | None) -> Iterator[Event]:
    slip = month.slip
    if not month.contract_month:
        yield happened("lecture", month.month, slip.gross, told="lecture" if slip.gross else "lecture_alone")
        return
    if month.contract_month == 1:
        yield happened("first_wage", month.month, slip.net, told="first_wage" if slip.net >= 0 else "first_wage_short")
    if month.insured and (before is None or not before.insured):
        yield happened("first_insurance", month.month, month.insured)
    for one in course.raises:
        if one.contract_month == month.contract_month:
            form = course.offer.pay_form
            yield happened("raise", month.month, one.yen, told="raise" if form == "monthly" else f"raise_{form}")
    if before is not None and before.grade is not None and month.grade is not None:
        pay, former = month.grade.health, before.grade.health
        if pay != former:
            code = "changed_grade" if month.grade_changed else "september_grade"
            yield happened(code, month.month, None, pay=pay, before=former)


def _tax_events(course: Course, month: PlanMonth, before: PlanMonth | None) -> Iterator[Event]:
    leaving = month.month == course.last_month
    if month.refund:
        came = "leaver" if leaving else "year_end"
        yield happened(f"{came}_{'refund' if month.refund > 0 else 'due'}", month.month, month.refund)
    taken = month.resident_tax
    started = before is None or not before.resident_tax or _payday(course, month).month == 6
    if taken and started and taken != month.resident_tax_balance:
        yield happened("resident_tax", month.month, taken - month.resident_tax_balance)
    if month.resident_tax_balance:
        yield happened("resident_tax_balance", month.month, month.resident_tax_balance)


def _payday(course: Course, month: PlanMonth) -> date:
    return month.month if course.offer.paid == "same_month" else following(month.month)


def _money_events(course: Course, month: PlanMonth, before: PlanMonth | None, sent: int) -> Iterator[Event]:
    if month.cash < 0:
        yield happened("short_of_cash", month.month, month.cash)
    if course.loan is None or course.exchange_rate is None:
        return
    if month.loan is not None and month.loan_balance_vnd == 0:
        yield happened("loan_paid_off", month.month)
    now = (month.saved_vnd or 0) + sent >= month.loan_balance_vnd
    then = before is not None and (
        (before.saved_vnd or 0) + sent - (month.received_vnd or 0) >= before.loan_balance_vnd
    )
    if now and not then:
        yield happened("break_even", month.month)


def _minimum_wage_rises(course: Course, law: Law) -> Iterator[Event]:
    """The rises that are known for the prefecture while she works there, each with whether it overtakes the wage."""
    first, last = course.contract_start, course.last_month
    row = law.at(first).row("minimum_wage")
    for day, yen in minimum_wages(row.value["table"])[course.offer.prefecture]:
        month = month_of(day)
        if first < day and month <= last:
            yield _rise(course, law, day, yen)


def _rise(course: Course, law: Law, day: date, yen: int) -> Event:
    month, offer = month_of(day), course.offer_in(course.contract_month(day))
    try:
        found = compare(compared_hour(offer), law.at(day).minimum_wage(offer.prefecture))
    except FieldError:  # the sheet leaves open what an hour is worth
        return happened("minimum_wage_rise", month, yen, day=day)
    if found.enough:
        return happened("minimum_wage_rise", month, yen, day=day)
    return happened("minimum_wage_overtakes", month, yen, day=day, hour=found.hourly)
