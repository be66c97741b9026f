"""Hours into wages: the base wage, and the premiums of overtime, night and legal holidays (労働基準法 第37条)."""

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.law import Extra, Law, Source, source
from intern_desktop.payroll.lines import PAID, Line, Shown, Step
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.yen import MILLION, exact, ppm, round_half_up

Exact = tuple[int, int]
"""An amount that is not rounded yet: numerator and denominator."""

HOURLY_KINDS = ("pay", "attendance")
"""Allowances that are part of an hour's worth; others are named as not (労働基準法 第37条5項, 施行規則 第21条)."""

ALLOWANCE_LINES = {
    "pay": "allowance",
    "attendance": "attendance",
    "housing": "housing_allowance",
    "family": "family_allowance",
    "commuting": "commuting",
}

_AS_ON_SHEET = (Step(N_("As it stands on the sheet of working conditions.")),)
_BY_HOUR = N_("{pay} yen an hour for {hours} hours; 50 sen and more are a whole yen.")
_BY_DAY = N_("{pay} yen a day for {days} days.")
_YEAR_HOURS = N_(
    "Working hours of an average month: 365 days less {holidays} days off, by {hours} hours a day, "
    "shared among 12 months."
)
_WORTH = N_("{pay} yen a month by {hours} hours is the worth of one hour: {worth} yen.")
_WORTH_GIVEN = N_("The worth of one hour is {worth} yen.")
_WORTH_MORE = N_("The worth of one hour, with allowances of {pay} yen a month by {hours} hours: {worth} yen.")
_OVERTIME = N_("{hours} hours of overtime are paid with {rate} % more.")
_OVER_60 = N_("The {hours} hours above 60 are paid with {rate} % more.")
_NIGHT = N_("{hours} hours between 22:00 and 5:00 bring {rate} % more.")
_HOLIDAY = N_("{hours} hours on a legal holiday are paid with {rate} % more.")
_ROUNDED = Step(N_("Less than 50 sen are dropped, the rest is a whole yen; rounded once, at the end."))
_HOUR_ROUNDED = Step(N_("The company rounds the worth of one hour to whole yen first."))

_PREMIUMS: tuple[tuple[str, str, Extra, int, str], ...] = (
    ("overtime", "overtime_hours", "overtime", 100, _OVERTIME),
    ("over_60", "over_60_hours", "above_60", 100, _OVER_60),
    ("night", "night_hours", "night", 0, _NIGHT),
    ("holiday", "holiday_hours", "holiday", 100, _HOLIDAY),
)
"""Line, its hours, the law's percentage, what the hour itself is paid (night comes on top), the sentence."""


class HourWorth(msgspec.Struct, frozen=True, gc=False):
    """What one hour is worth before a premium: `n` yen by `d`, and how. `month_hours` None where it was not needed."""

    n: int
    d: int
    month_hours: Exact | None
    how: tuple[Step, ...]


def base_wage(offer: Offer) -> int:
    """The base wage of one whole month in yen."""
    return round_half_up(*_exact_wage(offer))


def month_hours(offer: Offer) -> Exact:
    """Scheduled hours of an average month (労働基準法施行規則 第19条). FieldError when the sheet leaves them open."""
    if offer.annual_holidays is not None and offer.daily_hours is not None:
        n, d = exact(offer.daily_hours)
        return (365 - offer.annual_holidays) * n, 12 * d
    if offer.scheduled_hours is not None:
        return exact(offer.scheduled_hours)
    missing = "annual_holidays" if offer.annual_holidays is None else "daily_hours"
    raise FieldError(
        missing, N_("Type the days off of a year and the hours of a day: without them an hour has no worth.")
    )


def hour_worth(offer: Offer) -> HourWorth:
    """The hourly base of premiums: wage and the allowances of HOURLY_KINDS by the hours (労働基準法施行規則 第19条)."""
    if offer.hourly_base is not None:
        n, d = exact(offer.hourly_base)
        return HourWorth(n, d, None, (Step(_WORTH_GIVEN, {"worth": offer.hourly_base}),))
    more = sum(one.yen for one in offer.allowances if one.kind in HOURLY_KINDS)
    if offer.monthly_wage is not None:
        hours = month_hours(offer)
        return _worth(offer, (0, 1), offer.monthly_wage + more, hours, _WORTH)
    own = own_hour(offer)
    if more:
        return _worth(offer, own, more, month_hours(offer), _WORTH_MORE)
    return HourWorth(*own, None, (Step(_WORTH_GIVEN, {"worth": shown(*own)}),))


def own_hour(offer: Offer) -> Exact:
    """An hour's wage where the wage is counted by hours or days. Exact."""
    if offer.hourly_wage is not None:
        return exact(offer.hourly_wage)
    assert offer.daily_wage is not None
    if offer.daily_hours is not None:
        n, d = exact(offer.daily_hours)
        return offer.daily_wage * d, n
    (days, by), (hours, of) = exact(offer.days or 0), month_hours(offer)
    return offer.daily_wage * days * of, by * hours


def _worth(offer: Offer, own: Exact, pay: int, hours: Exact, message: str) -> HourWorth:
    n, d = own[0] * hours[0] + pay * hours[1] * own[1], own[1] * hours[0]
    how: tuple[Step, ...] = (Step(message, {"pay": pay, "hours": shown(*hours), "worth": shown(n, d)}),)
    if offer.annual_holidays is not None and offer.daily_hours is not None:
        of_year: dict[str, Shown] = {"holidays": offer.annual_holidays, "hours": offer.daily_hours}
        how = (Step(_YEAR_HOURS, of_year), *how)
    return HourWorth(n, d, hours, how)


def shown(n: int, d: int) -> Decimal:
    """An exact amount for being read: whole when it is, else to two places, half up."""
    return Decimal(n // d) if n % d == 0 else Decimal(round_half_up(100 * n, d)).scaleb(-2)


def paid_lines(offer: Offer, hours: Hours, law: Law) -> tuple[Line, ...]:
    """The lines of the block 支給 in a month with these hours: what is paid. `law` is that of the month."""
    wage = Line("wage", base_wage(offer), PAID, _wage_how(offer), _contract())
    if not offer.allowances and hours == _NO_HOURS:
        return (wage,)
    lines = [wage]
    lines += [_allowance(one.kind, one.yen, one.name) for one in offer.allowances if one.kind != "commuting"]
    lines += premium_lines(offer, hours, law)
    lines += [_allowance(one.kind, one.yen, one.name) for one in offer.allowances if one.kind == "commuting"]
    return tuple(lines)


_NO_HOURS = Hours()


def premium_lines(offer: Offer, hours: Hours, law: Law) -> Iterator[Line]:
    """A line for each kind of hour that is there, each rounded half up by itself."""
    if hours == _NO_HOURS:
        return
    worth = hour_worth(offer)
    n, d = (round_half_up(worth.n, worth.d), 1) if offer.rounding == "hourly" else (worth.n, worth.d)
    for code, field, kind, own, message in _PREMIUMS:
        amount: Decimal = getattr(hours, field)
        if amount:
            more = law.extra(kind)
            how = (*worth.how, Step(message, {"hours": amount, "rate": more.value}), _rounding(offer))
            yield Line(code, _premium(n, d, amount, own + more.value), PAID, how, (more.source,), more.assumed)


def _premium(n: int, d: int, hours: Decimal, percent: Decimal) -> int:
    by, of = exact(hours)
    return round_half_up(n * by * ppm(percent), d * of * MILLION)


def _rounding(offer: Offer) -> Step:
    return _HOUR_ROUNDED if offer.rounding == "hourly" else _ROUNDED


def _allowance(kind: str, yen: int, name: str) -> Line:
    return Line(ALLOWANCE_LINES[kind], yen, PAID, _AS_ON_SHEET, _contract(), None, None, (), name)


def _wage_how(offer: Offer) -> tuple[Step, ...]:
    if offer.hourly_wage is not None:
        return (Step(_BY_HOUR, {"pay": offer.hourly_wage, "hours": offer.scheduled_hours or 0}),)
    if offer.daily_wage is not None:
        return (Step(_BY_DAY, {"pay": offer.daily_wage, "days": offer.days or 0}),)
    return _AS_ON_SHEET


def _exact_wage(offer: Offer) -> Exact:
    if offer.monthly_wage is not None:
        return offer.monthly_wage, 1
    if offer.hourly_wage is not None:
        (wage, of), (hours, by) = exact(offer.hourly_wage), exact(offer.scheduled_hours or 0)
        return wage * hours, of * by
    days, by = exact(offer.days or 0)
    return (offer.daily_wage or 0) * days, by


def _contract() -> tuple[Source, ...]:
    return (source("contract"),)
