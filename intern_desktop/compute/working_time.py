"""`overtime` and `minimum-wage`: what an hour is worth, what is paid on top of it, and whether it is lawful."""

from datetime import date
from functools import cache

from intern_desktop.compute.answers import Answer, number
from intern_desktop.compute.kinds import Kind
from intern_desktop.compute.request import Request
from intern_desktop.i18n import N_
from intern_desktop.payroll import tables
from intern_desktop.payroll.law import Law, rows
from intern_desktop.payroll.minimum_wage import compare
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.problems import EXTRA_HOURS, MOST_HOURLY
from intern_desktop.payroll.working_time import Exact, hour_worth, month_hours, premium_lines
from intern_desktop.payroll.yen import exact, round_half_up

BASE_KEYS = ("rounding", "hourly_base", "annual_holidays", "daily_hours")
"""By what an hour is counted."""
OVERTIME_KEYS = (*EXTRA_HOURS, *BASE_KEYS)
"""How the hours beyond the scheduled ones are given, here and in a payslip."""

MOST_HOLIDAYS = 300
ROUNDINGS = ("total", "hourly")
_PAY_OF = {"overtime_pay": "overtime", "over_60_pay": "over_60", "night_pay": "night", "holiday_pay": "holiday"}
_TOO_EARLY = N_("The minimum wage of this prefecture is known from {first} on.")


def hours(asked: Request) -> Hours:
    """The hours beyond the scheduled ones, 0 where a key is absent."""
    return Hours(**{key: asked.number(key, 0, most) for key, most in EXTRA_HOURS.items() if asked.has(key)})


def overtime(asked: Request) -> Answer:
    """What is paid for hours beyond the scheduled ones, by the newest law known."""
    offer = _offer(asked)
    worth = hour_worth(offer)
    lines = {line.code: line.yen for line in premium_lines(offer, offer.overtime, Law.on(_newest()))}
    of_hour = (round_half_up(worth.n, worth.d), 1) if offer.rounding == "hourly" else (worth.n, worth.d)
    pays = {key: lines.get(code, 0) for key, code in _PAY_OF.items()}
    values: dict[str, object] = {
        "monthly_average_hours": None if offer.annual_holidays is None else number(*month_hours(offer)),
        "hourly_base": number(*of_hour),
        **pays,
        "total": sum(pays.values()),
    }
    asked.assumed()
    return Answer(values)


def _offer(asked: Request) -> Offer:
    base = asked.one_of("hourly_base", "monthly_wage")
    by_hours = base == "monthly_wage" or asked.has("annual_holidays") or asked.has("daily_hours")
    return Offer(
        prefecture="13",
        monthly_wage=asked.yen("monthly_wage", least=1) if base == "monthly_wage" else None,
        hourly_base=asked.number("hourly_base", 1, MOST_HOURLY) if base == "hourly_base" else None,
        annual_holidays=asked.whole("annual_holidays", 0, MOST_HOLIDAYS) if by_hours else None,
        daily_hours=asked.number("daily_hours", 1, 24) if by_hours else None,
        rounding="hourly" if asked.choice("rounding", ROUNDINGS, "total") == "hourly" else "total",
        overtime=hours(asked),
    )


@cache
def _newest() -> date:
    """The first day of the newest known percentages."""
    return max(row.since for name, row in rows() if name == "working_time")


def minimum_wage(asked: Request) -> Answer:
    """The minimum wage of a place on a day beside what an hour of the wage is worth."""
    place, day = asked.prefecture(), asked.day("on")
    changes = tables.minimum_wages(_table())[place]
    if day < changes[0][0]:
        raise asked.wrong("on", _TOO_EARLY, first=str(changes[0][0]))
    floor = asked.law(day).minimum_wage(place)
    hour = _hour(asked)
    found = compare(hour, floor)
    values: dict[str, object] = {
        "minimum": found.minimum,
        "in_force_from": found.since,
        "hourly_equivalent": number(*hour, dropped=True),
        "lawful": found.enough,
    }
    return Answer(values, found.assumed)


def _hour(asked: Request) -> Exact:
    if asked.one_of("hourly", "monthly_wage") == "hourly":
        for key in ("annual_days", "daily_hours"):
            if asked.has(key):
                asked.one_of("hourly", key)
        return exact(asked.number("hourly", 1, MOST_HOURLY))
    wage, days = asked.yen("monthly_wage", least=1), asked.whole("annual_days", 1, 366)
    of_day, by = exact(asked.number("daily_hours", 1, 24))
    return 12 * wage * by, days * of_day


@cache
def _table() -> str:
    return next(str(row.value["table"]) for name, row in rows() if name == "minimum_wage")


KINDS = {
    "overtime": Kind(("monthly_wage", *OVERTIME_KEYS), "", overtime),
    "minimum-wage": Kind(
        ("prefecture", "on", "hourly", "monthly_wage", "annual_days", "daily_hours"), "on", minimum_wage
    ),
}
