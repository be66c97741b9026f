"""Sheets with another slip: an amount typed, a line added or taken off, a month put away. Values in, values out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from intern_desktop.payroll.earlier_offer import parted
from intern_desktop.payroll.month import month_of
from intern_desktop.payroll.offer import Hours
from intern_desktop.payroll.sheet import Sheet, Slip

HOUR_KEYS = ("hours:overtime", "hours:night", "hours:holiday", "hours:worked")
"""The fields of the block 勤怠."""


def slip_of(sheet: Sheet, month: date) -> Slip:
    """The slip of a month as it was typed, or an empty one."""
    return next((slip for slip in sheet.slips if slip.month == month), Slip(month=month))


def with_slip(sheet: Sheet, slip: Slip) -> Sheet:
    """The sheet with this slip in the place of that of its month; an empty one is not kept."""
    others = [one for one in sheet.slips if one.month != slip.month]
    kept = others if slip == Slip(month=slip.month) else [*others, slip]
    return replace(sheet, slips=tuple(sorted(kept, key=lambda one: one.month)))


def without_slip(sheet: Sheet, month: date) -> Sheet:
    """The sheet without the slip of a month."""
    return replace(sheet, slips=tuple(one for one in sheet.slips if one.month != month))


def value_of(slip: Slip, key: str) -> int | Decimal | None:
    """What was typed in the field of this key."""
    kind, _, name = key.partition(":")
    if kind == "hours":
        return _hours_of(slip, name)
    if kind == "paid":
        return slip.other_paid.get(name)
    if kind == "taken":
        return slip.other.get(name)
    return slip.amounts.get(key)


def _hours_of(slip: Slip, name: str) -> Decimal | None:
    if name == "worked":
        return slip.worked
    if slip.hours is None:
        return None
    if name == "overtime":
        return slip.hours.overtime_hours + slip.hours.over_60_hours
    found: Decimal = getattr(slip.hours, f"{name}_hours")
    return found or None


def with_value(slip: Slip, key: str, value: int | Decimal | None) -> Slip:
    """The slip with another value in the field of this key; None empties it."""
    kind, _, name = key.partition(":")
    if kind == "hours":
        return _with_hours(slip, name, None if value is None else Decimal(value))
    if kind in ("paid", "taken"):
        field = "other_paid" if kind == "paid" else "other"
        return replace(slip, **{field: {**getattr(slip, field), name: int(value or 0)}})
    amounts = {other: yen for other, yen in slip.amounts.items() if other != key}
    return replace(slip, amounts=amounts if value is None else {**amounts, key: int(value)})


def _with_hours(slip: Slip, name: str, value: Decimal | None) -> Slip:
    if name == "worked":
        return replace(slip, worked=value)
    hours, given = slip.hours or Hours(), value or Decimal(0)
    if name == "overtime":
        up_to_60, over_60 = parted(given)
        hours = replace(hours, overtime_hours=up_to_60, over_60_hours=over_60)
    else:
        hours = replace(hours, **{f"{name}_hours": given})
    return replace(slip, hours=None if value is None and hours == Hours() else hours)


def without_line(slip: Slip, key: str) -> Slip:
    """The slip without a line that she added."""
    kind, _, name = key.partition(":")
    if kind in ("paid", "taken"):
        field = "other_paid" if kind == "paid" else "other"
        kept = {one: yen for one, yen in getattr(slip, field).items() if one != name}
        return replace(slip, **{field: kept})
    return with_value(slip, key, None)


def first_shown(months: list[date], sheet: Sheet, today: date) -> date:
    """The latest month of work before today's, else the first whole one."""
    before = [month for month in months if month < month_of(today)]
    return before[-1] if before else sheet.offer.first_month or months[0]
