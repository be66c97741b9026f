"""The wage in its three forms, and hours and days that one paper counts by the year and the other by the month."""

from decimal import Decimal
from typing import Any

import msgspec

from intern_desktop.payroll.earlier_offer import WAGES
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.sheet import Sheet

_MONTH_DAYS, _YEAR_HOURS = "month_days", "year_hours"
_SIXTH = Decimal("0.000001")
"""As fine as hours may be: `problems.is_plain`."""


def pay_of(offer: Offer) -> Decimal | None:
    """The wage in the unit it is counted by, None while none was typed."""
    found = getattr(offer, WAGES[offer.pay_form])
    return Decimal(found) if found else None


def with_pay(sheet: Sheet, value: Decimal | None) -> Sheet:
    """The sheet with this wage in the form that holds. A month's and a day's wage are whole yen."""
    return _replaced(sheet, _wages(sheet.offer.pay_form, value))


def with_form(sheet: Sheet, form: str) -> Sheet:
    """The sheet with its wage counted by another unit: the same figure, for it is the tick that was wrong."""
    days = days_of(sheet) if form == "daily" else None
    if form == "daily" and days is None:
        days = sheet.offer.days
    return _replaced(sheet, {**_wages(form, pay_of(sheet.offer)), "days": days})


def days_of(sheet: Sheet) -> Decimal | None:
    """The working days of a month, as the sheet says them."""
    if sheet.offer.days is not None:
        return sheet.offer.days
    return _number(sheet, _MONTH_DAYS)


def with_days(sheet: Sheet, value: Decimal | None) -> Sheet:
    """The sheet with these working days; the wage rests on them only where it is counted by days."""
    sheet = _told(sheet, _MONTH_DAYS, value)
    return _replaced(sheet, {"days": value}) if sheet.offer.pay_form == "daily" else sheet


def hours_of_year(sheet: Sheet) -> Decimal | None:
    """The hours of a year that were typed, while those of the month are still the ones that follow from them."""
    typed = _number(sheet, _YEAR_HOURS)
    return typed if typed is not None and hours_of_month(typed) == sheet.offer.scheduled_hours else None


def with_hours_of_year(sheet: Sheet, value: Decimal | None) -> Sheet:
    """The sheet with these hours of a year, and a twelfth of them as those of a month."""
    sheet = _told(sheet, _YEAR_HOURS, value)
    return sheet if value is None else _replaced(sheet, {"scheduled_hours": hours_of_month(value)})


def hours_of_month(year: Decimal) -> Decimal:
    """A twelfth, exact where it ends within six places, else to the sixth, half up."""
    twelfth = (year / 12).quantize(_SIXTH, rounding="ROUND_HALF_UP")
    short = twelfth.normalize()
    return short.quantize(Decimal(1)) if short == short.to_integral_value() else short


def _wages(form: str, value: Decimal | None) -> dict[str, Any]:
    said: dict[str, Any] = dict.fromkeys(WAGES.values())
    pay = value or Decimal(0)
    said[WAGES[form]] = pay if form == "hourly" else int(pay)
    return said


def _replaced(sheet: Sheet, changes: dict[str, Any]) -> Sheet:
    return msgspec.structs.replace(sheet, offer=msgspec.structs.replace(sheet.offer, **changes))


def _number(sheet: Sheet, name: str) -> Decimal | None:
    try:
        return Decimal(sheet.particulars[name])
    except (KeyError, ArithmeticError):
        return None


def _told(sheet: Sheet, name: str, value: Decimal | None) -> Sheet:
    held = {key: said for key, said in sheet.particulars.items() if key != name}
    if value is not None:
        held[name] = str(value)
    return msgspec.structs.replace(sheet, particulars=held)
