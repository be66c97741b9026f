"""An offer of the stream as an Offer: the keys that `payslip`, `plan` and `checks` share."""

from datetime import date
from typing import Any

from intern_desktop.compute.insurance import standard
from intern_desktop.compute.request import Request
from intern_desktop.compute.working_time import MOST_HOLIDAYS, OVERTIME_KEYS, ROUNDINGS, hours
from intern_desktop.i18n import N_
from intern_desktop.payroll.offer import INDUSTRIES, PAY_KINDS, Allowance, Offer, Programme
from intern_desktop.payroll.problems import (
    FIRST_BIRTH,
    MOST_DAILY,
    MOST_DEPENDANTS,
    MOST_HOURLY,
    MOST_HOURS,
    MOST_YEN,
    OLDEST,
    YOUNGEST,
)

WAGES = ("monthly_wage", "daily_wage", "hourly_wage")
KEYS = (
    "prefecture",
    *WAGES,
    "days",
    "scheduled_hours",
    "allowances",
    *OVERTIME_KEYS,
    "age",
    "birthday",
    "dependants",
    "column",
    "withholding",
    "premium_timing",
    "paid",
    "standard_remuneration",
    "industry",
    "residency",
    "deductions",
)
"""All but the month, the resident tax and the programme."""

LAST_BIRTH = 2025
TIMES = ("same_month", "next_month")
_MOST_ALLOWANCES = 50
_ALLOWANCE_KEYS = ("name", "yen", "kind")
_NOT_WITH = N_("This key goes with “{other}” only. Leave it out.")
_AGE_TWICE = N_("Write the age or the birthday, not both.")
_NO_FORMULA = N_("The computer formula is only for the column kou. Choose table.")


def offer(asked: Request, residency: str, programme: Programme = "esd") -> Offer:
    """The offer of a request. `residency` is the engine's word."""
    column = asked.choice("column", ("kou", "otsu"), "kou")
    by = asked.choice("withholding", ("table", "formula"), "table")
    if column == "otsu" and by == "formula":
        raise asked.wrong("withholding", _NO_FORMULA)
    read: dict[str, Any] = {
        "prefecture": asked.prefecture(),
        **_wage(asked),
        **base(asked),
        "overtime": hours(asked),
        "allowances": tuple(_allowance(one) for one in asked.many("allowances", _ALLOWANCE_KEYS, _MOST_ALLOWANCES)),
        "deductions": amounts(asked, "deductions"),
        "age": asked.whole("age", YOUNGEST, OLDEST, 22),
        "birthday": _birthday(asked),
        "dependants": asked.whole("dependants", 0, MOST_DEPENDANTS, 0),
        "column": column,
        "withholding": by,
        "premium_timing": asked.choice("premium_timing", TIMES, "next_month"),
        "paid": asked.choice("paid", TIMES, "same_month"),
        "standard_remuneration": standard(asked) if asked.has("standard_remuneration") else None,
        "industry": asked.choice("industry", INDUSTRIES, "general"),
        "residency": residency,
        "resident_tax": asked.yen("resident_tax", 0),
        "programme": programme,
    }
    return Offer(**read)


def amounts(asked: Request, key: str) -> dict[str, int]:
    """Yen by free names."""
    inner = asked.named(key)
    return {name: inner.yen(name) for name in inner.given}


def _wage(asked: Request) -> dict[str, Any]:
    kind = asked.one_of(*WAGES)
    if kind != "daily_wage" and asked.has("days"):
        raise asked.wrong("days", _NOT_WITH, other="daily_wage")
    if kind == "monthly_wage":
        return {kind: asked.yen(kind, least=1), **_scheduled(asked)}
    if kind == "daily_wage":
        return {kind: asked.yen(kind, least=1, most=MOST_DAILY), "days": asked.number("days", 1, 31)} | _scheduled(
            asked
        )
    wage, scheduled = asked.number(kind, 1, MOST_HOURLY), asked.number("scheduled_hours", 1, MOST_HOURS)
    return {kind: wage, "scheduled_hours": scheduled}


def _scheduled(asked: Request) -> dict[str, Any]:
    """The hours of a month, which may stand in for days off and hours of a day."""
    if not asked.has("scheduled_hours"):
        return {}
    return {"scheduled_hours": asked.number("scheduled_hours", 1, MOST_HOURS)}


def base(asked: Request) -> dict[str, Any]:
    """By what an hour beyond the scheduled ones is counted."""
    read: dict[str, Any] = {"rounding": asked.choice("rounding", ROUNDINGS, "total")}
    if asked.has("hourly_base"):
        read["hourly_base"] = asked.number("hourly_base", 1, MOST_HOURLY)
    if asked.has("annual_holidays"):
        read["annual_holidays"] = asked.whole("annual_holidays", 0, MOST_HOLIDAYS)
    if asked.has("daily_hours"):
        read["daily_hours"] = asked.number("daily_hours", 1, 24)
    return read


def _birthday(asked: Request) -> date | None:
    """The day of birth, in place of an age that stays the same."""
    if not asked.has("birthday"):
        return None
    if asked.has("age"):
        raise asked.wrong("birthday", _AGE_TWICE)
    return asked.day("birthday", FIRST_BIRTH, LAST_BIRTH)


def _allowance(asked: Request) -> Allowance:
    kind: Any = asked.choice("kind", PAY_KINDS, "pay")
    return Allowance(name=asked.text("name", ""), yen=asked.yen("yen", most=MOST_YEN), kind=kind)
