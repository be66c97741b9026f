"""An offer as it stands on the sheet of working conditions (雇用条件書) and its wage annex."""

from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

from intern_desktop.payroll.month import following

PAY_KINDS = ("pay", "attendance", "housing", "family", "commuting")
INDUSTRIES = ("general", "agriculture", "construction")
PROGRAMMES = ("titp", "esd")
_YEARS = range(1900, 2200)
"""Where months can be counted on and back; what first day there may be is said in `problems`."""

Industry = Literal["general", "agriculture", "construction"]
PayKind = Literal["pay", "attendance", "housing", "family", "commuting"]
Programme = Literal["titp", "esd"]


class Allowance(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """One allowance of the annex: what it is called there, yen a month, and what it is paid for.

    All count for insurance; "pay" and "attendance" in the hour of a premium (労働基準法 第37条5項 names what does not),
    "pay" and "housing" in the comparison with a minimum wage; "commuting" is free of tax up to a bound.
    """

    name: str
    yen: int
    kind: PayKind


class Hours(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """Hours of one month beyond the scheduled ones: overtime up to 60, overtime beyond, between 22:00 and 5:00
    (what comes on top), and on legal holidays.
    """

    overtime_hours: Decimal = Decimal(0)
    over_60_hours: Decimal = Decimal(0)
    night_hours: Decimal = Decimal(0)
    holiday_hours: Decimal = Decimal(0)


class Offer(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """What the sheet says: yen as int, hours and days as Decimal, per month. Exactly one of the three wages is there.

    `prefecture` is the two-digit JIS code of the place of work. `scheduled_hours` are those of a month, with
    `annual_holidays` and `daily_hours` in their place where the sheet names these. `hourly_base` is the worth of an
    hour when the sheet states it. `overtime` is that of a usual month.

    `column` is 甲 (kou) when the declaration of dependants was handed in, else 乙 (otsu); `withholding` by the tax
    table or the computer formula. `premium_timing`: whether a month's pay carries that month's premium or the one
    before's; `paid`: whether a month's wage is paid in that month or the next. `standard_remuneration` is the health
    grade the company has reported; without it the grade of the pay counts.

    `first_day` is the first day of work, after the lectures; None for a month like any other.
    """

    prefecture: str
    programme: Programme = "esd"
    first_day: date | None = None
    monthly_wage: int | None = None
    daily_wage: int | None = None
    days: Decimal | None = None
    hourly_wage: Decimal | None = None
    scheduled_hours: Decimal | None = None
    annual_holidays: int | None = None
    daily_hours: Decimal | None = None
    hourly_base: Decimal | None = None
    rounding: Literal["total", "hourly"] = "total"
    overtime: Hours = Hours()
    allowances: tuple[Allowance, ...] = ()
    deductions: dict[str, int] = {}
    age: int = 22
    birthday: date | None = None
    dependants: int = 0
    column: Literal["kou", "otsu"] = "kou"
    withholding: Literal["table", "formula"] = "table"
    premium_timing: Literal["same_month", "next_month"] = "next_month"
    paid: Literal["same_month", "next_month"] = "same_month"
    standard_remuneration: int | None = None
    industry: Industry = "general"
    residency: Literal["resident", "non_resident"] = "resident"
    resident_tax: int = 0

    @property
    def pay_form(self) -> Literal["monthly", "daily", "hourly"]:
        """By what the wage is counted."""
        if self.hourly_wage is not None:
            return "hourly"
        return "daily" if self.daily_wage is not None else "monthly"

    @property
    def commuting(self) -> int:
        """Commuting money of a month in yen."""
        return sum(one.yen for one in self.allowances if one.kind == "commuting")

    @property
    def first_month(self) -> date | None:
        """The first day of the first whole wage month, None when the first day is open or no month follows it."""
        first = self.first_day
        if first is None or first.year not in _YEARS:
            return None
        return first if first.day == 1 else following(first)
