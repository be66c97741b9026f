"""Where a field's value lives in a Sheet, both ways. A field writes its own place only: what it does not show is kept.

A place is "offer.first_day", "part.company", "fee.service": what comes before the point says in which part of the Sheet
(`_READ` and `_WRITE`), what comes after it which value there. Places without a point are rules of their own.
What is "desk." is no part of a Sheet: the page keeps it.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import msgspec

from intern_desktop.payroll.earlier_offer import parted
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.said import Money
from intern_desktop.payroll.sheet import Sheet
from intern_desktop.ui.pay.form_deductions import deduction, free_keys, free_lines, with_deduction, with_free
from intern_desktop.ui.pay.form_entries import put
from intern_desktop.ui.pay.form_field import NUMBERS, FormField, Value
from intern_desktop.ui.pay.form_loan import loan_value, with_loan
from intern_desktop.ui.pay.form_wage import (
    days_of,
    hours_of_year,
    pay_of,
    with_days,
    with_form,
    with_hours_of_year,
    with_pay,
)

_replace = msgspec.structs.replace

_KEPT = {
    "offer": frozenset(
        {"prefecture", "industry", "programme", "paid", "premium_timing", "column", "withholding"}  # a choice always is
    ),
    "sheet": frozenset({"stay_months", "area_class"}),
}
"""Values that are never nothing: an emptied field leaves them as they were."""

_NOTHING = {"dependants": 0, "few_hours": Decimal(0), "many_hours": Decimal(0)}


def read(sheet: Sheet, field: FormField) -> Value:
    """What a field shows of a sheet, None for nothing."""
    part, _, name = field.place.partition(".")
    return _READ[part](sheet, name) if part != "part" else _particular(sheet, field)


def write(sheet: Sheet, field: FormField, value: Value) -> Sheet:
    """The sheet in which this field says `value`."""
    part, _, name = field.place.partition(".")
    return _WRITE[part](sheet, name, value)


def with_open(sheet: Sheet, heading: str, *, is_open: bool) -> Sheet:
    """The sheet of a paper that says nothing below a heading, or does."""
    others = tuple(one for one in sheet.said.not_stated if one != heading)
    said = _replace(sheet.said, not_stated=(*others, heading) if is_open else others)
    return _replace(sheet, said=said)


def _particular(sheet: Sheet, field: FormField) -> Value:
    said = sheet.particulars.get(field.place.partition(".")[2], "")
    if not said:
        return () if field.kind == "ticks" else "" if field.kind in ("text", "choice", "segments") else None
    try:
        if field.kind == "date":
            return date.fromisoformat(said)
        if field.kind == "ticks":
            return tuple(said.split())
        number = Decimal(said) if field.kind in NUMBERS else None
    except (ValueError, ArithmeticError):  # an offer file may hold anything here
        return None
    return said if number is None else int(number) if NUMBERS[field.kind] == 0 else number


def _with_particular(sheet: Sheet, name: str, value: Value) -> Sheet:
    said = "" if value is None else " ".join(value) if isinstance(value, tuple) else str(value)
    return _replace(sheet, particulars=put(sheet.particulars, name, said or None))


def _attribute(part: str) -> tuple[Callable[[Sheet, str], Value], Callable[[Sheet, str, Value], Sheet]]:
    """Both ways for the fields of one struct in the Sheet, or for those of the Sheet itself."""

    def get(sheet: Sheet, name: str) -> Value:
        return getattr(sheet if part == "sheet" else getattr(sheet, part), name)

    def change(sheet: Sheet, name: str, value: Value) -> Sheet:
        if value is None and name in _KEPT.get(part, ()):
            return sheet
        said = _NOTHING.get(name) if value is None else value
        if part == "sheet":
            return _replace(sheet, **{name: said})
        if part == "lecture" and said is None:
            said = 0
        return _replace(sheet, **{part: _replace(getattr(sheet, part), **{name: said})})

    return get, change


def _entry(part: str) -> tuple[Callable[[Sheet, str], Value], Callable[[Sheet, str, Value], Sheet]]:
    """Both ways for one entry of a dictionary of the Sheet; a text that is empty is taken out."""

    def get(sheet: Sheet, name: str) -> Value:
        return getattr(sheet, part).get(name, "" if part == "notes" else None)

    def change(sheet: Sheet, name: str, value: Value) -> Sheet:
        gone = value is None or value == ""
        return _replace(sheet, **{part: put(getattr(sheet, part), name, None if gone else value)})

    return get, change


def _offer(change: Callable[[Offer, Value], Offer]) -> Callable[[Sheet, str, Value], Sheet]:
    return lambda sheet, _name, value: _replace(sheet, offer=change(sheet.offer, value))


def _with_hours(sheet: Sheet, name: str, value: Value) -> Sheet:
    overtime = _replace(sheet.offer.overtime, **{name: value or Decimal(0)})
    return _replace(sheet, offer=_replace(sheet.offer, overtime=overtime))


def _with_usual(sheet: Sheet, _name: str, value: Value) -> Sheet:
    up_to_60, over_60 = parted(value or Decimal(0))
    overtime = _replace(sheet.offer.overtime, overtime_hours=up_to_60, over_60_hours=over_60)
    return _replace(sheet, offer=_replace(sheet.offer, overtime=overtime))


_FLAGS = {True: "yes", False: "no", None: ""}


def _flag(sheet: Sheet, name: str) -> str:
    held = sheet.said.passport_held if name == "passport_held" else getattr(sheet, name)
    return _FLAGS[held]


def _with_flag(sheet: Sheet, name: str, value: Value) -> Sheet:
    said = {"yes": True, "no": False}.get(value)
    if name == "passport_held":
        return _replace(sheet, said=_replace(sheet.said, passport_held=said))
    return _replace(sheet, **{name: bool(said)})


def _asked(sheet: Sheet, name: str) -> str:
    held = getattr(sheet.said, name)
    return _FLAGS[held if held is None else bool(held)]


def _with_asked(sheet: Sheet, name: str, value: Value) -> Sheet:
    held = getattr(sheet.said, name)
    if value == "yes" and isinstance(held, Money):
        return sheet
    return _replace(sheet, said=_replace(sheet.said, **{name: {"yes": True, "no": False}.get(value)}))


def _amount(sheet: Sheet, name: str) -> Money | None:
    held = getattr(sheet.said, name)
    return held if isinstance(held, Money) else None


def _with_amount(sheet: Sheet, name: str, value: Value) -> Sheet:
    return _replace(sheet, said=_replace(sheet.said, **{name: True if value is None else value}))


def _fee(sheet: Sheet, name: str) -> Money | None:
    return sheet.said.fees_paid.get(name)


def _with_fee(sheet: Sheet, name: str, value: Value) -> Sheet:
    return _replace(sheet, said=_replace(sheet.said, fees_paid=put(sheet.said.fees_paid, name, value)))


def _net(sheet: Sheet, _name: str) -> int | None:
    return sheet.on_paper.get("net", sheet.said.promised_net)


def _with_net(sheet: Sheet, _name: str, value: Value) -> Sheet:
    on_paper = put(sheet.on_paper, "net", value)
    return _replace(sheet, on_paper=on_paper, said=_replace(sheet.said, promised_net=value))


_GET_OFFER, _PUT_OFFER = _attribute("offer")
_GET_SAID, _PUT_SAID = _attribute("said")
_GET_LECTURE, _PUT_LECTURE = _attribute("lecture")
_GET_SHEET, _PUT_SHEET = _attribute("sheet")
_GET_NOTES, _PUT_NOTES = _entry("notes")
_GET_PAPER, _PUT_PAPER = _entry("on_paper")
_GET_RATE, _PUT_RATE = _entry("rates_on_paper")

_READ: dict[str, Callable[[Sheet, str], Value]] = {
    "offer": _GET_OFFER,
    "said": _GET_SAID,
    "lecture": _GET_LECTURE,
    "sheet": _GET_SHEET,
    "notes": _GET_NOTES,
    "paper": _GET_PAPER,
    "rate": _GET_RATE,
    "hours": lambda sheet, name: getattr(sheet.offer.overtime, name),
    "usual_hours": lambda sheet, _name: sheet.usual_hours,
    "wage": lambda sheet, name: sheet.offer.pay_form if name == "form" else pay_of(sheet.offer),
    "month_days": lambda sheet, _name: days_of(sheet),
    "year_hours": lambda sheet, _name: hours_of_year(sheet),
    "allowances": lambda sheet, _name: sheet.offer.allowances,
    "deduction": deduction,
    "deductions": free_lines,
    "flag": _flag,
    "asked": _asked,
    "amount": _amount,
    "fee": _fee,
    "net": _net,
    "loan": loan_value,
    "desk": lambda _sheet, _name: "",
}

_WRITE: dict[str, Callable[[Sheet, str, Value], Sheet]] = {
    "offer": _PUT_OFFER,
    "said": _PUT_SAID,
    "lecture": _PUT_LECTURE,
    "sheet": _PUT_SHEET,
    "notes": _PUT_NOTES,
    "paper": _PUT_PAPER,
    "rate": _PUT_RATE,
    "part": _with_particular,
    "hours": _with_hours,
    "usual_hours": _with_usual,
    "wage": lambda sheet, name, value: with_form(sheet, value) if name == "form" else with_pay(sheet, value),
    "month_days": lambda sheet, _name, value: with_days(sheet, value),
    "year_hours": lambda sheet, _name, value: with_hours_of_year(sheet, value),
    "allowances": _offer(lambda offer, value: _replace(offer, allowances=value)),
    "deduction": with_deduction,
    "deductions": lambda sheet, _name, value: with_free(sheet, free_keys(sheet), value)[0],
    "flag": _with_flag,
    "asked": _with_asked,
    "amount": _with_amount,
    "fee": _with_fee,
    "net": _with_net,
    "loan": with_loan,
    "desk": lambda sheet, _name, _value: sheet,
}
