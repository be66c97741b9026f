"""The loan in four fields; it is there as soon as an amount or an interest is."""

from decimal import Decimal

import msgspec

from intern_desktop.payroll.course import Loan
from intern_desktop.payroll.sheet import Sheet
from intern_desktop.ui.pay.form_entries import put
from intern_desktop.ui.pay.form_field import Value

_PER = "loan_interest_per"
_OF_YEAR = {"year": 1, "month": 12}


def loan_value(sheet: Sheet, name: str) -> Value:
    """A part of the loan: "principal" in dong, "interest" in percent, "per" which time ("month", "year"), "months"."""
    per = sheet.particulars.get(_PER, "month")
    if name == "per":
        return per
    if sheet.loan is None:
        return None
    if name == "interest":
        return _plain(sheet.loan.annual_rate * 100 / _OF_YEAR.get(per, 12))
    return sheet.loan.principal_vnd if name == "principal" else sheet.loan.months


def with_loan(sheet: Sheet, name: str, value: Value) -> Sheet:
    """The sheet in which this part says `value`. Interest keeps the figure that was typed when its time is another."""
    typed = loan_value(sheet, "interest")
    if name == "per":
        sheet = msgspec.structs.replace(sheet, particulars=put(sheet.particulars, _PER, value))
        return sheet if sheet.loan is None else with_loan(sheet, "interest", typed)
    loan = sheet.loan or Loan(principal_vnd=0, annual_rate=Decimal(0), months=sheet.stay_months)
    if name == "interest":
        times = _OF_YEAR.get(sheet.particulars.get(_PER, "month"), 12)
        loan = msgspec.structs.replace(loan, annual_rate=_plain((value or Decimal(0)) * times / 100))
    elif name == "principal":
        loan = msgspec.structs.replace(loan, principal_vnd=value or 0)
    elif value is not None:
        loan = msgspec.structs.replace(loan, months=value)
    return msgspec.structs.replace(sheet, loan=loan if loan.principal_vnd or loan.annual_rate else None)


def with_loan_of(sheet: Sheet, other: Sheet) -> Sheet:
    """The sheet with the loan of another one, and with the time its interest is told by."""
    told = put(sheet.particulars, _PER, other.particulars.get(_PER))
    return msgspec.structs.replace(sheet, loan=other.loan, particulars=told)


def _plain(number: Decimal) -> Decimal:
    """Without zeros at the end and without an exponent."""
    short = round(number, 8).normalize()
    return short.quantize(Decimal(1)) if short == short.to_integral_value() else short
