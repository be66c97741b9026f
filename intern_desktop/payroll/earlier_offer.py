"""Offers as the first releases stored them, read into an Offer: one sum of allowances, one of all overtime.

The form of the offers' screen still asks for these sums, so how one is taken apart stands here.
"""

from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

from intern_desktop.payroll.offer import Allowance, Hours, Industry, Offer, PayKind, Programme
from intern_desktop.payroll.problems import EXTRA_HOURS

NAMES: dict[PayKind, str] = {"pay": "手当", "commuting": "通勤手当"}
"""What an allowance is called on a Japanese sheet where nobody has said more about it."""

WAGES: dict[str, str] = {"monthly": "monthly_wage", "daily": "daily_wage", "hourly": "hourly_wage"}
"""The Offer's field for a wage, by how the wage is counted."""

_BEFORE_60 = Decimal(EXTRA_HOURS["overtime_hours"])


class EarlierOffer(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of the first releases: yen as int, hours as Decimal, per month unless `pay_form` says otherwise.

    `pay` and `hours` are 0 while they were not typed. `overtime_hours` holds those above 60 as well.
    """

    prefecture: str
    pay: int
    hours: Decimal
    start: date
    programme: Programme
    pay_form: Literal["monthly", "daily", "hourly"] = "monthly"
    industry: Industry = "general"
    days: Decimal | None = None
    allowances: int = 0
    commuting: int = 0
    overtime_hours: Decimal = Decimal(0)
    night_hours: Decimal = Decimal(0)
    holiday_hours: Decimal = Decimal(0)
    housing: int = 0
    food: int = 0
    birthday: date | None = None
    dependants: int = 0
    column: Literal["kou", "otsu"] = "kou"
    method: Literal["table", "computer"] = "table"
    premium: Literal["next_month", "same_month"] = "next_month"


def read(body: str) -> Offer | None:
    """The offer in a body that one of the first releases stored as JSON; None when it is in no form of theirs."""
    try:
        return _as_today(msgspec.json.decode(body, type=EarlierOffer))
    except msgspec.ValidationError:
        return None


def parted(overtime: Decimal) -> tuple[Decimal, Decimal]:
    """All overtime of a month in hours as the hours up to 60 and those above."""
    return min(overtime, _BEFORE_60), max(overtime - _BEFORE_60, Decimal(0))


def _as_today(old: EarlierOffer) -> Offer:
    up_to_60, over_60 = parted(old.overtime_hours)
    return Offer(
        prefecture=old.prefecture,
        programme=old.programme,
        first_day=old.start,
        monthly_wage=old.pay if old.pay_form == "monthly" else None,
        daily_wage=old.pay if old.pay_form == "daily" else None,
        hourly_wage=Decimal(old.pay) if old.pay_form == "hourly" else None,
        days=old.days if old.pay_form == "daily" else None,
        scheduled_hours=old.hours or None,
        overtime=Hours(
            overtime_hours=up_to_60,
            over_60_hours=over_60,
            night_hours=old.night_hours,
            holiday_hours=old.holiday_hours,
        ),
        allowances=_allowances(old),
        deductions={name: yen for name, yen in (("rent", old.housing), ("meals", old.food)) if yen},
        birthday=old.birthday,
        dependants=old.dependants,
        column=old.column,
        withholding=_withholding(old),
        premium_timing=old.premium,
        industry=old.industry,
    )


def _allowances(old: EarlierOffer) -> tuple[Allowance, ...]:
    sums: tuple[tuple[PayKind, int], ...] = (("pay", old.allowances), ("commuting", old.commuting))
    return tuple(Allowance(name=NAMES[kind], yen=yen, kind=kind) for kind, yen in sums if yen)


def _withholding(old: EarlierOffer) -> Literal["table", "formula"]:
    """Column 乙 has no formula: it was always read in the table, whatever was chosen beside it."""
    return "formula" if old.method == "computer" and old.column == "kou" else "table"
