"""Hours into wages: base pay, and the premiums of overtime, night and legal holidays.

労働基準法 第37条: +25 % overtime, +50 % above 60 hours of it in a month, +25 % at night (22 to 5),
+35 % on a legal holiday.
"""

from decimal import Decimal
from fractions import Fraction

from intern_desktop.i18n import N_
from intern_desktop.payroll.law import source
from intern_desktop.payroll.lines import Line, Step
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.yen import drop_fraction, round_half_up

OVERTIME, MUCH_OVERTIME = Fraction(125, 100), Fraction(150, 100)
NIGHT, HOLIDAY = Fraction(25, 100), Fraction(135, 100)
MUCH_HOURS = Decimal(60)


def base_pay(offer: Offer) -> int:
    """The base wage of one whole month in yen."""
    if offer.pay_form == "hourly":
        return round_half_up(offer.pay * Fraction(offer.hours))
    if offer.pay_form == "daily":
        return round_half_up(offer.pay * Fraction(offer.days or 0))
    return offer.pay


def hourly_base(offer: Offer) -> Fraction:
    """What one hour is worth: base pay by the scheduled hours of the month (労働基準法施行規則 第19条). Exact."""
    return base_pay(offer) * _inverse(offer.hours)


def hourly_yen(offer: Offer) -> int:
    """The same in whole yen, what is less than a yen dropped: for comparing with a minimum, the careful side."""
    return drop_fraction(hourly_base(offer))


def paid_lines(offer: Offer) -> list[Line]:
    """The lines of the block 支給: what is paid."""
    lines = [Line(code="base", yen=base_pay(offer), block="paid", how=_base_how(offer), sources=(source("contract"),))]
    if offer.allowances:
        lines.append(_agreed("allowances", offer.allowances))
    lines += _premiums(offer)
    if offer.commuting:
        lines.append(_agreed("commuting", offer.commuting))
    return lines


def _premiums(offer: Offer) -> list[Line]:
    hour = (Fraction(base_pay(offer)) + offer.allowances) * _inverse(offer.hours)
    found = []
    if offer.overtime_hours:
        usual, much = min(offer.overtime_hours, MUCH_HOURS), max(offer.overtime_hours - MUCH_HOURS, Decimal(0))
        yen = round_half_up(hour * (OVERTIME * Fraction(usual) + MUCH_OVERTIME * Fraction(much)))
        steps = [Step(N_("The first {hours} hours of overtime are paid with 25 % more."), {"hours": usual})]
        if much:
            steps.append(Step(N_("The {hours} hours above 60 are paid with 50 % more."), {"hours": much}))
        found.append(_premium("overtime", yen, hour, steps))
    if offer.night_hours:
        yen = round_half_up(hour * NIGHT * Fraction(offer.night_hours))
        steps = [Step(N_("{hours} hours between 22:00 and 5:00 bring 25 % more."), {"hours": offer.night_hours})]
        found.append(_premium("night", yen, hour, steps))
    if offer.holiday_hours:
        yen = round_half_up(hour * HOLIDAY * Fraction(offer.holiday_hours))
        steps = [Step(N_("{hours} hours on a legal holiday are paid with 35 % more."), {"hours": offer.holiday_hours})]
        found.append(_premium("holiday", yen, hour, steps))
    return found


def _premium(code: str, yen: int, hour: Fraction, steps: list[Step]) -> Line:
    worth = Step(
        N_("One hour is worth {yen} yen: wage and allowances by the scheduled hours."), {"yen": drop_fraction(hour)}
    )
    total = Step(N_("Less than 50 sen are dropped, the rest is a whole yen."), yen=yen)
    return Line(code=code, yen=yen, block="paid", how=(worth, *steps, total), sources=(source("working_time"),))


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


def _inverse(hours: Decimal) -> Fraction:
    exact = Fraction(hours)
    return Fraction(exact.denominator, exact.numerator)
