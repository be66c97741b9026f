"""What the program says beside and below the fields of the whole sheet: sums, comparisons with the law, findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import date_text, month_text, number_text, tr
from intern_desktop.payroll import annex as annexed
from intern_desktop.payroll.earlier_offer import WAGES
from intern_desktop.payroll.findings import Finding
from intern_desktop.payroll.law import Extra, Law, NotInForce
from intern_desktop.payroll.month import last_day
from intern_desktop.payroll.problems import problems
from intern_desktop.payroll.said import MOST_MONTHS
from intern_desktop.payroll.sheet import Purse, Sheet, paper_problems, sheet_problems
from intern_desktop.payroll.worked_month import SHORT_YEAR
from intern_desktop.payroll.working_time import month_hours, shown
from intern_desktop.ui.pay.form_field import FormField, FormTab
from intern_desktop.ui.pay.form_fields import FINDING_FIELDS
from intern_desktop.ui.pay.form_note import NOTHING, Note, Told
from intern_desktop.ui.pay.form_wage import hours_of_month, hours_of_year

_RATES: tuple[Extra, ...] = ("overtime", "above_60", "holiday", "night")


def errors(sheet: Sheet, purse: Purse, tab: FormTab, empty: frozenset[str]) -> dict[str, str]:
    """What cannot be, at the fields of a tab; nothing about fields in which nothing stands yet."""
    found: dict[str, str] = {}
    known = {_problem(field): field.name for group in tab.groups for field in group.fields}
    for problem in (*sheet_problems(sheet, purse), *paper_problems(sheet)):
        name = known.get(_short(problem.field))
        if name is not None and name not in empty:
            found.setdefault(name, str(problem))
    return found


def _problem(field: FormField) -> str:
    """The name under which the checks of a sheet speak of a field."""
    part, _, name = field.place.partition(".")
    prefixes = {"paper": "on_paper.", "rate": "rates_on_paper.", "deduction": "deductions.", "lecture": "lecture."}
    return field.problem or f"{prefixes.get(part, '')}{name or part}"


def _short(field: str) -> str:
    """Without the place in a list; the three wages are one field."""
    field = field.partition("[")[0]
    return {**dict.fromkeys(WAGES.values(), "wage"), "over_60_hours": "overtime_hours"}.get(field, field)


def told(findings: tuple[Finding, ...]) -> dict[str, tuple[Told, ...]]:
    """The findings that belong to a field, by its name, each with what to ask whom."""
    found: dict[str, tuple[Told, ...]] = {}
    for one in findings:
        name = FINDING_FIELDS.get(one.code)
        if name is not None:
            kind = "danger" if one.severity == "forbidden" else "caution"
            sentence = Told(f"{one.message.sentence} {one.ask.sentence}", kind)
            found[name] = (*found.get(name, ()), sentence)
    return found


def notes(tab: str, sheet: Sheet, purse: Purse, today: date) -> dict[str, Note]:
    """What stands beside the fields of a tab, but for the annex."""
    return dict(_OF_TAB[tab](sheet, purse, today)) if tab in _OF_TAB else {}


def _contract(sheet: Sheet, _purse: Purse, _today: date) -> Iterator[tuple[str, Note]]:
    months, offer = sheet.said.contract_months, sheet.offer
    if offer.first_day is not None and offer.first_month is not None and 0 < (months or 0) <= MOST_MONTHS:
        last = date_text(last_day(offer.first_day, months or 0), "short")
        # Translators: the last day of a contract, beside its months; vi: "đến {day}"; ja: "{day}まで"
        yield "contract_months", Note(side=tr("to {day}", day=last))


def _hours(sheet: Sheet, _purse: Purse, _today: date) -> Iterator[tuple[str, Note]]:
    offer, year = sheet.offer, hours_of_year(sheet)
    if offer.annual_holidays is not None and offer.daily_hours is not None:
        month = number_text(shown(*month_hours(offer)))
        # Translators: vi: "Giờ một tháng được tính từ giờ một ngày (Ⅳ.1) và ngày nghỉ cả năm (Ⅴ.1): {hours} giờ."
        counted = tr(
            "The hours of a month are counted from the hours of a day (Ⅳ.1) and the days off of a year (Ⅴ.1): {hours}.",
            hours=month,
        )
        yield "hours", Note(told=(Told(counted),))
    if year is not None:
        yield "year_hours", Note(side=of_month(year))


def of_month(year: Decimal) -> str:
    """The hours of a month that follow from those of a year."""
    month = round(hours_of_month(year), 2).normalize()
    # Translators: hours of a month, worked out from those of a year; vi: "{hours} một tháng"
    return tr("{hours} a month", hours=number_text(month if month % 1 else Decimal(int(month))))


def _wage(sheet: Sheet, _purse: Purse, today: date) -> Iterator[tuple[str, Note]]:
    for kind in _RATES:
        typed = sheet.rates_on_paper.get(kind)
        try:
            law = Law.assumed(sheet.offer.first_day or today).extra(kind)
        except NotInForce:  # a first day before all law that is known is told at its field
            return
        # Translators: a percentage the law asks for at least; vi: "luật: {percent} %"
        side, mark = tr("by law {percent} %", percent=number_text(law.value)), ""
        if typed is not None and typed >= law.value:
            # Translators: vi: "đủ mức luật"
            side, mark = tr("as the law asks"), "good"
        elif typed is not None:
            # Translators: vi: "dưới mức luật {percent} %: hãy hỏi"
            side, mark = tr("below the law's {percent} %: ask", percent=number_text(law.value)), "caution"
        yield f"rate_{kind}", Note(side=side, kind=mark)


def _around(sheet: Sheet, purse: Purse, today: date) -> Iterator[tuple[str, Note]]:
    pension = _pension(sheet, today)
    if pension is not None and sheet.lecture.pension != pension[0]:
        # Translators: pressed to take the law's amount over; vi: "Lấy {yen} yên"
        words = tr("Take {yen} yen", yen=number_text(pension[0]))
        yield "lecture_pension", Note(offer=pension[0], offer_words=words)
    elif pension is not None:
        # Translators: vi: "mức từ {day}"
        yield "lecture_pension", Note(side=tr("as of {day}", day=date_text(pension[1], "short")), kind="good")
    if sheet.loan is not None and sheet.particulars.get("loan_interest_per", "month") == "month":
        percent = (sheet.loan.annual_rate * 100).normalize()
        whole = percent if percent % 1 else Decimal(int(percent))
        # Translators: vi: "{percent} % một năm"
        yield "loan_interest", Note(side=tr("{percent} % a year", percent=number_text(whole)))
    if purse.exchange_rate is None:
        # Translators: vi: "Cần tỷ giá để so sánh. Gõ tỷ giá ở trang Những tháng tới."
        needs = Told(tr("To compare dong an exchange rate is needed: type it on the page of the months ahead."))
        dong = [name for name, fee in sheet.said.fees_paid.items() if fee.vnd]
        if dong:
            yield f"fee_{dong[0]}", Note(told=(needs,))
        elif sheet.loan is not None and sheet.loan.principal_vnd:
            yield "loan", Note(told=(needs,))


def _pension(sheet: Sheet, today: date) -> tuple[int, date] | None:
    """The premium of the National Pension in the month of lessons, and since when it holds."""
    try:
        row = Law.assumed(sheet.offer.first_day or today).row("national_pension")
    except NotInForce:
        return None
    return row.value["yen"], row.since


_OF_TAB = {"contract": _contract, "hours": _hours, "wage": _wage, "around": _around}


def with_findings(notes_: Mapping[str, Note], findings: tuple[Finding, ...]) -> dict[str, Note]:
    """The same notes, with each finding below its field; where the rules speak, a guess of ours does not."""
    found = dict(notes_)
    for name, sentences in told(findings).items():
        note = found.get(name, NOTHING)
        plain = tuple(one for one in note.told if one.kind == "info")
        found[name] = msgspec.structs.replace(note, told=(*sentences, *plain))
    return found


def annex_of(sheet: Sheet) -> annexed.Annex | None:
    """The annex by our own computation; None while something it needs is open or wrong."""
    first = sheet.offer.first_month
    minimum = sheet.said.industry_minimum
    if first is None or any(problem.field != "birthday" for problem in problems(sheet.offer)):
        return None
    offer = sheet.offer
    if sheet.first_year_non_resident and sheet.lecture.months < SHORT_YEAR:
        offer = msgspec.structs.replace(offer, residency="non_resident")
    try:
        return annexed.annex(offer, Law.assumed(first), int(minimum) if minimum is not None else 0)
    except (FieldError, NotInForce):
        return None


def month_words(day: date) -> str:
    """For which month the annex was computed."""
    # Translators: vi: "Tính cho {month}, theo luật tháng đó, không làm thêm."
    return tr("Computed for {month} by the law of that month, without overtime.", month=month_text(day))
