"""The years around an offer as a Course: the keys that `plan` and `checks` share."""

from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

from intern_desktop.compute import offer
from intern_desktop.compute.request import LAST_YEAR, Request
from intern_desktop.compute.resident_tax import AREA_KEYS, PER_HEAD
from intern_desktop.compute.working_time import BASE_KEYS, OVERTIME_KEYS, hours
from intern_desktop.i18n import N_
from intern_desktop.payroll.course import Bonus, Course, ExchangeRate, Lecture, Loan, Raise, Remittance
from intern_desktop.payroll.month import between
from intern_desktop.payroll.offer import PROGRAMMES, Hours
from intern_desktop.payroll.problems import EXTRA_HOURS
from intern_desktop.payroll.resident_tax import MOST_PER_HEAD

V = TypeVar("V")

KEYS = (
    "programme",
    "start",
    "months",
    "lecture",
    *offer.KEYS,
    "overtime",
    "raises",
    "bonuses",
    "living_costs",
    "remittance",
    "loan",
    "exchange_rate",
    *AREA_KEYS,
)

LONGEST = 120
"""Months of the longest course."""
LONGEST_LECTURE = 12
MOST_DONG = 100_000_000_000
MOST_DONG_PER_YEN = 10_000
LONGEST_LOAN = 360
MOST_RAISE = 1_000_000
_DATED_KEYS = ("contract_month", "yen")
_LEAST_RATE = Decimal("0.01")

_MONTHS = N_("Write from {least} to {most} months, counted from arrival: at least one more than the lectures.")
NO_RATE = N_("Dong need the key exchange_rate: how many dong one yen is worth, and on which day.")
_BASE_TWICE = N_("What an hour is counted by stands here twice and differs. Leave one of them.")
_HOURS_TWICE = N_("The hours stand in the key overtime and beside it. Leave one of them.")


def course(asked: Request) -> Course:
    """The course of a request."""
    residency = asked.choice("residency", ("resident", "non_resident_first_year"), "resident")
    programme = asked.choice("programme", PROGRAMMES)
    start = asked.month("start")
    lecture = _lecture(asked)
    least, most = lecture.months + 1, min(LONGEST, between(start, start.replace(year=LAST_YEAR, month=12)))
    months = asked.whole("months", 1, LONGEST)
    if not least <= months <= most:
        raise asked.wrong("months", _MONTHS, least=least, most=most)
    if asked.has("loan") and not asked.has("exchange_rate"):
        raise asked.wrong("exchange_rate", NO_RATE)
    worked = months - lecture.months
    return Course(
        offer=offer.offer(_with_base(asked), "resident", "titp" if programme == "titp" else "esd"),
        start=start,
        months=months,
        lecture=lecture,
        overtime=_overtime(asked),
        raises=tuple(_raise(one, worked) for one in asked.many("raises", _DATED_KEYS, LONGEST)),
        bonuses=tuple(_bonus(one, worked) for one in asked.many("bonuses", _DATED_KEYS, LONGEST)),
        living_costs=asked.yen("living_costs", 0),
        remittance=_inner(asked, "remittance", ("yen", "fee_yen", "spread"), _remittance) or Remittance(),
        loan=_inner(asked, "loan", ("principal_vnd", "annual_rate", "months"), _loan),
        exchange_rate=_inner(asked, "exchange_rate", ("vnd_per_yen", "on", "band"), _exchange_rate),
        area_class=asked.whole("area_class", 1, 3, 1),
        designated_city=asked.flag("designated_city"),
        per_head=asked.yen("per_head", PER_HEAD, most=MOST_PER_HEAD),
        first_year_non_resident=residency == "non_resident_first_year",
    )


def _inner(asked: Request, key: str, keys: tuple[str, ...], read: Callable[[Request], V]) -> V | None:
    return read(asked.inner(key, keys)) if asked.has(key) else None


def _lecture(asked: Request) -> Lecture:
    return _inner(asked, "lecture", ("months", "allowance", "health_insurance", "pension"), _terms) or Lecture()


def _terms(asked: Request) -> Lecture:
    return Lecture(
        months=asked.whole("months", 0, LONGEST_LECTURE, 1),
        allowance=asked.yen("allowance", 0),
        health_insurance=asked.yen("health_insurance", 0),
        pension=asked.yen("pension", 0),
    )


def _overtime(asked: Request) -> tuple[Hours, ...]:
    """The hours by contract month; none where they stand among the keys of the offer or nowhere."""
    if not asked.has("overtime"):
        return ()
    for key in EXTRA_HOURS:
        if asked.has(key):
            raise asked.wrong(key, _HOURS_TWICE)
    return tuple(hours(one) for one in _hour_objects(asked))


def _hour_objects(asked: Request) -> list[Request]:
    if isinstance(asked.given["overtime"], list):
        return list(asked.many("overtime", OVERTIME_KEYS, LONGEST))
    return [asked.inner("overtime", OVERTIME_KEYS)]


def _with_base(asked: Request) -> Request:
    """The request with what an hour is counted by, where that stands among the hours instead of beside them."""
    if not asked.has("overtime"):
        return asked
    found: dict[str, object] = {}
    for one in _hour_objects(asked):
        offer.base(one)
        for key in BASE_KEYS:
            if one.has(key) and one.given[key] != found.setdefault(key, asked.given.get(key, one.given[key])):
                raise one.wrong(key, _BASE_TWICE)
    return Request({**asked.given, **found}, {*asked.given, *BASE_KEYS})


def _raise(asked: Request, worked: int) -> Raise:
    return Raise(
        contract_month=asked.whole("contract_month", 2, max(worked, 2)), yen=asked.yen("yen", least=1, most=MOST_RAISE)
    )


def _bonus(asked: Request, worked: int) -> Bonus:
    return Bonus(contract_month=asked.whole("contract_month", 1, worked), yen=asked.yen("yen", least=1))


def _remittance(asked: Request) -> Remittance:
    return Remittance(
        yen=asked.yen("yen", 0), fee_yen=asked.yen("fee_yen", 0), spread=asked.number("spread", 0, 1, Decimal(0))
    )


def _loan(asked: Request) -> Loan:
    return Loan(
        principal_vnd=asked.whole("principal_vnd", 0, MOST_DONG),
        annual_rate=asked.number("annual_rate", 0, 1),
        months=asked.whole("months", 1, LONGEST_LOAN),
    )


def _exchange_rate(asked: Request) -> ExchangeRate:
    rate = asked.number("vnd_per_yen", _LEAST_RATE, MOST_DONG_PER_YEN)
    return ExchangeRate(
        vnd_per_yen=rate, on=asked.day("on"), band=asked.number("band", 0, max(rate, Decimal(1)), Decimal(0))
    )
