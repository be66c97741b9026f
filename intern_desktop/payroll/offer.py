"""An offer of work: what stands on the sheet of working conditions, as far as a payslip needs it."""

from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

Industry = Literal["general", "agriculture", "construction"]
PayForm = Literal["monthly", "daily", "hourly"]
Programme = Literal["titp", "esd"]


class Offer(msgspec.Struct, frozen=True, kw_only=True, gc=False, forbid_unknown_fields=True):
    """One offer. Money is whole yen, hours and days are per month, nothing is rounded yet.

    `problems.problems` says what is wrong with it; `payslip.compute` prices it.
    """

    prefecture: str
    """Two-digit code of the place of work: "13" is Tokyo."""
    industry: Industry = "general"
    """Decides the rate of employment insurance; fishery, forestry and sake belong to "agriculture"."""
    pay_form: PayForm = "monthly"
    pay: int
    """Basic wage in yen for a month, a day or an hour."""
    hours: Decimal
    """Scheduled hours in the average month: hours of the year divided by 12, without overtime."""
    days: Decimal | None = None
    """Scheduled days in the average month; needed when the wage is paid by the day."""
    allowances: int = 0
    """Fixed allowances of a month together, without commuting and without premiums."""
    commuting: int = 0
    overtime_hours: Decimal = Decimal(0)
    """Hours in the month beyond 8 a day or 40 a week, without work on statutory holidays."""
    night_hours: Decimal = Decimal(0)
    """Hours between 22:00 and 5:00, already counted once elsewhere: as scheduled, overtime or holiday hours."""
    holiday_hours: Decimal = Decimal(0)
    """Hours on statutory holidays."""
    housing: int = 0
    """Rent taken from the wage, together with the utilities when these are not given by themselves."""
    utilities: int = 0
    """Electricity, water and gas when the sheet lists them apart from the rent."""
    food: int = 0
    start: date
    """First work day, after the lectures."""
    programme: Programme
    birthday: date | None = None
    """None is read as younger than 40."""
    dependants: int = 0
    column: Literal["kou", "otsu"] = "kou"
    """Which column of the tax table: "kou" once the declaration of dependants is handed in, else "otsu"."""
    method: Literal["table", "computer"] = "table"
    """How the employer finds the monthly tax; both are lawful and differ by some yen."""
    premium: Literal["next_month", "same_month"] = "next_month"
    """From which month's wage the health and pension premium of a month is taken."""
