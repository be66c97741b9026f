"""Which other rate, base or number of hours gives exactly the pay for extra hours that a slip has."""

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.payroll.earlier_offer import parted
from intern_desktop.payroll.lines import Shown
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.slip_case import Case
from intern_desktop.payroll.slip_rows import Reason
from intern_desktop.payroll.working_time import HOURLY_KINDS, Exact, hour_worth, month_hours, shown
from intern_desktop.payroll.yen import MILLION, exact, ppm, round_half_up

QUARTER = Decimal("0.25")
MOST_HOURS = 200
_MONTHS_OF_HOURS = (
    "160",
    "173.8",
    "173.3",
    "168",
    "176",
    "165",
    "170",
    "172",
    "174",
    "162",
    "164",
    "155",
    "152",
    "150",
)
"""Hours of a month by which wages are often divided, the usual first."""

_FIXED = ("固定残業", "みなし残業", "定額残業")


def worth_of(offer: Offer) -> Exact:
    """What an hour of premium pay rests on, as the company rounds it. FieldError where the sheet leaves hours open."""
    worth = hour_worth(offer)
    return (round_half_up(worth.n, worth.d), 1) if offer.rounding == "hourly" else (worth.n, worth.d)


def pay_for(worth: Exact, hours: Decimal, percent: Decimal | int) -> int:
    """So many hours at so many percent of an hour's worth, in yen, half up."""
    by, of = exact(hours)
    return round_half_up(worth[0] * by * ppm(Decimal(percent)), worth[1] * of * MILLION)


def overtime_for(case: Case, worth: Exact, hours: Decimal) -> int:
    """The pay of so many hours of overtime, those beyond 60 with more, in yen."""
    up_to, over = parted(hours)
    plain, more = case.law.extra("overtime").value, case.law.extra("above_60").value
    return pay_for(worth, up_to, 100 + plain) + (pay_for(worth, over, 100 + more) if over else 0)


def overtime_reasons(case: Case, yen: int) -> tuple[Reason, ...]:
    """Why overtime is paid with `yen`, the likeliest first."""
    return tuple(_overtime(case, yen)) or (Reason("paid_otherwise", {"line": "overtime", "yen": yen}, False),)


def _overtime(case: Case, yen: int) -> Iterator[Reason]:
    hours = case.hours.overtime_hours + case.hours.over_60_hours
    worth, rate = worth_of(case.offer), case.law.extra("overtime").value
    fields: dict[str, Shown] = {"hours": hours, "rate": rate, "line": "overtime"}
    if case.slip.hours is None:
        paid = hours_paid(case, worth, yen) if yen else Decimal(0)
        if paid is not None:
            yield Reason("hours_not_typed", {"hours": paid, "paid": paid})
        return
    if not yen:
        yield from _unpaid(case, worth, fields)
        return
    over_60 = case.hours.over_60_hours
    if over_60 and yen in _at_one_rate(case, worth, hours):
        yield Reason("over_60_lower", {**fields, "due": case.law.extra("above_60").value})
    if pay_for(worth, hours, 100) == yen:
        yield Reason("overtime_plain", fields)
        yield Reason("overtime_within", fields)
    if pay_for(worth, hours, rate) == yen:
        yield Reason("overtime_premium_only", fields)
    yield from _other_worth(case, worth, hours, yen)
    paid = hours_paid(case, worth, yen)
    if paid is not None and paid != hours:
        yield Reason("fewer_hours", {**fields, "paid": paid, "apart": abs(hours - paid)})
    yield from _other_months(case, hours, yen)


def _at_one_rate(case: Case, worth: Exact, hours: Decimal) -> set[int]:
    """All hours as if none were beyond 60, in one sum or in two."""
    up_to, over = parted(hours)
    rate = 100 + case.law.extra("overtime").value
    return {pay_for(worth, hours, rate), pay_for(worth, up_to, rate) + pay_for(worth, over, rate)}


def _unpaid(case: Case, worth: Exact, fields: dict[str, Shown]) -> Iterator[Reason]:
    named = [(one.name, one.yen) for one in case.offer.allowances] + list(case.slip.other_paid.items())
    for name, fixed in named:
        if any(word in name for word in _FIXED):
            covers = _covered(worth, fixed, case)
            yield Reason("fixed_overtime", {**fields, "yen": fixed, "paid": covers})
    yield Reason("overtime_unpaid", fields, False)
    yield Reason("overtime_later", fields, False)
    yield Reason("overtime_cash", fields, False)


def _covered(worth: Exact, yen: int, case: Case) -> Decimal:
    """How many hours of overtime so many yen pay, to a tenth, dropped."""
    percent = ppm(100 + case.law.extra("overtime").value)
    return Decimal(yen * worth[1] * MILLION * 10 // (worth[0] * percent)).scaleb(-1)


def _other_worth(case: Case, worth: Exact, hours: Decimal, yen: int) -> Iterator[Reason]:
    offer = case.offer
    more = sum(one.yen for one in offer.allowances if one.kind in HOURLY_KINDS)
    if more and offer.hourly_base is None:
        bare = tuple(one for one in offer.allowances if one.kind not in HOURLY_KINDS)
        without = worth_of(msgspec.structs.replace(offer, allowances=bare))
        if overtime_for(case, without, hours) == yen:
            yield Reason("without_allowances", {"yen": more})
    n, d = worth
    for rounded in dict.fromkeys((round_half_up(n, d), n // d, -(-n // d))):
        if (rounded, 1) != worth and overtime_for(case, (rounded, 1), hours) == yen:
            yield Reason("hour_rounded", {"yen": rounded})
            return
    percent = 100 + case.law.extra("overtime").value
    for rounded in dict.fromkeys((pay_for(worth, Decimal(1), percent), n * ppm(percent) // (d * MILLION))):
        by, of = exact(hours)
        if not case.hours.over_60_hours and round_half_up(rounded * by, of) == yen:
            yield Reason("hour_rounded", {"yen": rounded})
            return


def _other_months(case: Case, hours: Decimal, yen: int) -> Iterator[Reason]:
    """A monthly wage divided by other hours than the contract's."""
    offer = case.offer
    if offer.monthly_wage is None or offer.hourly_base is not None:
        return
    due = shown(*month_hours(offer))
    for text in _MONTHS_OF_HOURS:
        other = Decimal(text)
        divided = msgspec.structs.replace(offer, scheduled_hours=other, annual_holidays=None)
        if other != due and overtime_for(case, worth_of(divided), hours) == yen:
            yield Reason("other_month_hours", {"hours": other, "due": due})
            return


def hours_paid(case: Case, worth: Exact, yen: int) -> Decimal | None:
    """How many hours of overtime, in quarters or else in minutes, are paid with exactly so many yen."""
    near = _covered(worth, yen, case)
    if near > MOST_HOURS or not yen:
        return None
    first = max((near - 30) // QUARTER, Decimal(0))
    for step in range(int(first), int((near + 2) // QUARTER) + 1):
        if overtime_for(case, worth, QUARTER * step) == yen:
            return QUARTER * step
    return None


def night_reasons(case: Case, yen: int) -> tuple[Reason, ...]:
    """Why the pay for hours at night is `yen`."""
    rate, hours = case.law.extra("night").value, case.hours.night_hours
    return (Reason("night_unpaid", {"hours": hours, "rate": rate, "line": "night", "yen": yen}, not yen),)


def holiday_reasons(case: Case, yen: int) -> tuple[Reason, ...]:
    """Why the pay for hours on legal holidays is `yen`, the likeliest first."""
    hours, due = case.hours.holiday_hours, case.law.extra("holiday").value
    fields: dict[str, Shown] = {"hours": hours, "due": due, "line": "holiday", "yen": yen}
    if not yen:
        return (Reason("holiday_unpaid", fields, False),)
    worth = worth_of(case.offer)
    for rate in (case.law.extra("overtime").value, Decimal(0)):
        if pay_for(worth, hours, 100 + rate) == yen:
            return (Reason("holiday_lower", {**fields, "rate": rate}),)
    return (Reason("paid_otherwise", fields, False),)


def absent_hours(offer: Offer, yen: int) -> Decimal | None:
    """How many hours of the monthly wage are so many yen, in quarters; None when they are no such number."""
    if offer.monthly_wage is None or yen <= 0:
        return None
    try:
        n, d = month_hours(offer)
    except FieldError:
        return None
    for step in range(1, MOST_HOURS * 4):
        by, of = exact(QUARTER * step)
        exactly = (offer.monthly_wage * d * by, n * of)
        if yen in (round_half_up(*exactly), exactly[0] // exactly[1], -(-exactly[0] // exactly[1])):
            return QUARTER * step
        if exactly[0] > (yen + 2) * exactly[1]:
            return None
    return None
