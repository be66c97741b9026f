"""Hours into wages: base pay, and the premiums of overtime, night and legal holidays (労働基準法 第37条)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from intern_desktop.i18n import N_
from intern_desktop.payroll.law import Law, source
from intern_desktop.payroll.lines import Line, Step, earliest
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.yen import drop_fraction, percent, round_half_up

MUCH_HOURS = Decimal(60)
"""Hours of overtime in a month above which each one brings more."""


def base_pay(offer: Offer) -> int:
    """The base wage of one whole month in yen."""
    return round_half_up(_exact_base(offer))


def hourly_base(offer: Offer) -> Fraction:
    """What one hour is worth: base pay by the scheduled hours of the month (労働基準法施行規則 第19条). Exact."""
    return _exact_base(offer) * _inverse(offer.hours)


def hourly_yen(offer: Offer) -> int:
    """The same in whole yen, what is less than a yen dropped: for comparing with a minimum, the careful side."""
    return drop_fraction(hourly_base(offer))


def premium_hour(offer: Offer) -> Fraction:
    """What one hour is worth before a premium: base pay and allowances by the scheduled hours. Exact.

    Article 37-5 leaves out only allowances it names (family, commuting, housing …); others count.
    """
    return (_exact_base(offer) + offer.allowances) * _inverse(offer.hours)


def paid_lines(offer: Offer, month: date, law: Law) -> list[Line]:
    """The lines of the block 支給: what is paid."""
    lines = [Line(code="base", yen=base_pay(offer), block="paid", how=_base_how(offer), sources=(source("contract"),))]
    if offer.allowances:
        lines.append(_agreed("allowances", offer.allowances))
    lines += _premiums(offer, law.at(month))
    if offer.commuting:
        lines.append(_agreed("commuting", offer.commuting))
    return lines


def _premiums(offer: Offer, law: Law) -> Iterator[Line]:
    if offer.overtime_hours:
        yield _overtime(offer, law)
    if offer.night_hours:
        more = law.extra("night")
        yen = round_half_up(premium_hour(offer) * percent(more.value) * Fraction(offer.night_hours))
        said = Step(
            N_("{hours} hours between 22:00 and 5:00 bring {rate} % more."),
            {"hours": offer.night_hours, "rate": more.value},
        )
        yield _premium("night", yen, offer, [said], more.assumed)
    if offer.holiday_hours:
        more = law.extra("holiday")
        yen = round_half_up(premium_hour(offer) * percent(100 + more.value) * Fraction(offer.holiday_hours))
        said = Step(
            N_("{hours} hours on a legal holiday are paid with {rate} % more."),
            {"hours": offer.holiday_hours, "rate": more.value},
        )
        yield _premium("holiday", yen, offer, [said], more.assumed)


def _overtime(offer: Offer, law: Law) -> Line:
    more, most = law.extra("overtime"), law.extra("above_60")
    usual, much = min(offer.overtime_hours, MUCH_HOURS), max(offer.overtime_hours - MUCH_HOURS, Decimal(0))
    weighed = percent(100 + more.value) * Fraction(usual) + percent(100 + most.value) * Fraction(much)
    said = [
        Step(N_("{hours} hours of overtime are paid with {rate} % more."), {"hours": usual, "rate": more.value}),
        Step(N_("The {hours} hours above 60 are paid with {rate} % more."), {"hours": much, "rate": most.value}),
    ]
    assumed = earliest(more.assumed, most.assumed)
    yen = round_half_up(premium_hour(offer) * weighed)
    return _premium("overtime", yen, offer, said if much else said[:1], assumed)


def _premium(
    code: Literal["overtime", "night", "holiday"], yen: int, offer: Offer, steps: list[Step], assumed: date | None
) -> Line:
    worth = Step(
        N_("{pay} yen of wage and allowances by {hours} scheduled hours is the worth of one hour."),
        {"pay": base_pay(offer) + offer.allowances, "hours": offer.hours},
    )
    total = Step(N_("Less than 50 sen are dropped, the rest is a whole yen; rounded once, at the end."), yen=yen)
    return Line(
        code=code,
        yen=yen,
        block="paid",
        how=(worth, *steps, total),
        sources=(source("working_time"),),
        assumed=assumed,
    )


def _agreed(code: str, yen: int) -> Line:
    how = (Step(N_("As it stands on the sheet of working conditions."), yen=yen),)
    return Line(code=code, yen=yen, block="paid", how=how, sources=(source("contract"),))


def _base_how(offer: Offer) -> tuple[Step, ...]:
    yen = base_pay(offer)
    if offer.pay_form == "hourly":
        said = N_("{pay} yen an hour for {hours} hours.")
        return (Step(said, {"pay": offer.pay, "hours": offer.hours}, yen),)
    if offer.pay_form == "daily":
        return (Step(N_("{pay} yen a day for {days} days."), {"pay": offer.pay, "days": offer.days or 0}, yen),)
    return (Step(N_("As it stands on the sheet of working conditions."), yen=yen),)


def _exact_base(offer: Offer) -> Fraction:
    if offer.pay_form == "hourly":
        return offer.pay * Fraction(offer.hours)
    if offer.pay_form == "daily":
        return offer.pay * Fraction(offer.days or 0)
    return Fraction(offer.pay)


def _inverse(hours: Decimal) -> Fraction:
    exact = Fraction(hours)
    return Fraction(exact.denominator, exact.numerator)
