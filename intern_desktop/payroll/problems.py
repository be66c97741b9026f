"""What in an offer cannot be: each at its field, with the bounds, none stopping the others."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_, number_text
from intern_desktop.payroll.law import prefectures
from intern_desktop.payroll.offer import INDUSTRIES, PAY_KINDS, PROGRAMMES, Offer

MOST_HOURS = Decimal(320)
"""More scheduled hours than this do not fit into a month of work."""
FULL_TIME = Decimal(180)
"""Hours of full-time work in the longest month; what was meant by a slip is not more."""
MOST_YEN = 10_000_000
"""A larger amount for one month is a slip of the keyboard."""
MOST_HOURLY, MOST_DAILY = 100_000, 1_000_000
MOST_DEPENDANTS = 20
YOUNGEST, OLDEST = 15, 69
FIRST_BIRTH = 1960
"""From 70 on there is no pension insurance (厚生年金保険法 第9条)."""
FIRST_START, LAST_START = date(2015, 1, 1), date(2040, 12, 31)
EXTRA_HOURS = {"overtime_hours": 60, "over_60_hours": 260, "night_hours": 320, "holiday_hours": 120}
"""The most hours of each kind in a month."""

_CHOICES = {
    "industry": INDUSTRIES,
    "programme": PROGRAMMES,
    "column": ("kou", "otsu"),
    "withholding": ("table", "formula"),
    "premium_timing": ("same_month", "next_month"),
    "paid": ("same_month", "next_month"),
    "rounding": ("total", "hourly"),
    "residency": ("resident", "non_resident"),
}
_WAGES = {"monthly_wage": MOST_YEN, "daily_wage": MOST_DAILY, "hourly_wage": MOST_HOURLY}

BETWEEN = N_("Type a number from {least} to {most}.")
ONE_OF = N_("Choose one of: {choices}.")


def problems(offer: Offer) -> tuple[FieldError, ...]:
    """All that cannot be, in the order of the sheet."""
    return tuple(_problems(offer))


def _problems(offer: Offer) -> Iterator[FieldError]:
    if offer.prefecture not in prefectures():
        yield FieldError("prefecture", N_("There is no such prefecture in Japan. Choose one of the 47 in the list."))
    yield from _chosen(offer)
    yield from _wage(offer)
    yield from _hours(offer)
    yield from _extra_hours(offer)
    yield from _amounts(offer)
    yield from _person(offer)


def _chosen(offer: Offer) -> Iterator[FieldError]:
    for field, known in _CHOICES.items():
        if getattr(offer, field) not in known:
            yield FieldError(field, ONE_OF, choices=", ".join(known))
    if offer.column == "otsu" and offer.withholding == "formula":
        said = N_("The computer formula is only for column 甲 (kou). Choose the table, or hand in the declaration.")
        yield FieldError("withholding", said)


def _wage(offer: Offer) -> Iterator[FieldError]:
    given = [field for field in _WAGES if getattr(offer, field) is not None]
    if len(given) != 1:
        said = N_("State exactly one wage: by the month, by the day or by the hour.")
        yield FieldError(given[1] if given else "monthly_wage", said)
        return
    field, wage = given[0], getattr(offer, given[0])
    if isinstance(wage, Decimal) and not is_plain(wage):
        yield FieldError(field, BETWEEN, least=1, most=Grouped(_WAGES[field]))
    elif wage < 0:
        yield FieldError(field, N_("A wage is never below 0 yen. Type it without the minus sign."))
    elif wage == 0:
        yield FieldError(field, N_("Type the wage that stands on the sheet; it is more than 0 yen."))
    elif wage > _WAGES[field]:
        said = N_("This is more than {most} yen. Is there a digit too many?")
        yield FieldError(field, said, most=Grouped(_WAGES[field]))


def _hours(offer: Offer) -> Iterator[FieldError]:
    hours = offer.scheduled_hours
    if hours is None and offer.hourly_wage is not None:
        yield FieldError(
            "scheduled_hours", N_("Type the working hours of one month, from 1 to {most}."), most=MOST_HOURS
        )
    if hours is not None and (not is_plain(hours) or hours < 1):
        yield FieldError(
            "scheduled_hours", N_("Type the working hours of one month, from 1 to {most}."), most=MOST_HOURS
        )
    elif hours is not None and hours > MOST_HOURS:
        yield _too_many(hours)
    if (offer.days is None) == (offer.daily_wage is not None) or not _within(offer.days, 1, 31):
        yield FieldError("days", N_("Type the working days of one month, from 1 to 31."))
    if offer.annual_holidays is not None and not 0 <= offer.annual_holidays <= 300:
        yield FieldError("annual_holidays", N_("Type the days off of one year, from 0 to 300."))
    if not _within(offer.daily_hours, 1, 24):
        yield FieldError("daily_hours", N_("Type the working hours of one day, from 1 to 24."))
    if not _within(offer.hourly_base, 1, MOST_HOURLY):
        yield FieldError("hourly_base", BETWEEN, least=1, most=Grouped(MOST_HOURLY))


def _extra_hours(offer: Offer) -> Iterator[FieldError]:
    for field, most in EXTRA_HOURS.items():
        if not _within(getattr(offer.overtime, field), 0, most):
            said = N_("Type the hours of one month, from 0 to {most}.")
            yield FieldError(field, said, most=most)


def _too_many(hours: Decimal) -> FieldError:
    """What was most likely meant: the decimal mark left out (1550 for 155.0), or the hours of a year (1860)."""
    field, without_mark, of_a_year = "scheduled_hours", hours.scaleb(-1), Fraction(hours) * Fraction(1, 12)
    if without_mark <= FULL_TIME:
        said = N_("A month has fewer hours. Was {slip} meant? Then type the decimal mark as well.")
        return FieldError(field, said, slip=Grouped(without_mark))
    if of_a_year <= FULL_TIME:
        slip = Grouped(Decimal(round(of_a_year * 10)).scaleb(-1))
        return FieldError(field, N_("This looks like the hours of a year. In a month it is {slip}."), slip=slip)
    return FieldError(field, N_("Type the working hours of one month, from 1 to {most}."), most=MOST_HOURS)


def _amounts(offer: Offer) -> Iterator[FieldError]:
    said = N_("Type an amount in yen for one month, from 0 to {most}.")
    for at, one in enumerate(offer.allowances):
        if not 0 <= one.yen <= MOST_YEN:
            yield FieldError(f"allowances[{at}].yen", said, most=Grouped(MOST_YEN))
        if one.kind not in PAY_KINDS:
            yield FieldError(f"allowances[{at}].kind", ONE_OF, choices=", ".join(PAY_KINDS))
    for name, yen in offer.deductions.items():
        if not 0 <= yen <= MOST_YEN:
            yield FieldError(f"deductions.{name}", said, most=Grouped(MOST_YEN))
    if not 0 <= offer.resident_tax <= MOST_YEN:
        yield FieldError("resident_tax", said, most=Grouped(MOST_YEN))


def _person(offer: Offer) -> Iterator[FieldError]:
    if not 0 <= offer.dependants <= MOST_DEPENDANTS:
        said = N_("Type how many people the company may count as your dependants, 0 to {most}.")
        yield FieldError("dependants", said, most=MOST_DEPENDANTS)
    if not YOUNGEST <= offer.age <= OLDEST:
        yield FieldError("age", BETWEEN, least=YOUNGEST, most=OLDEST)
    if offer.first_day is not None and not FIRST_START <= offer.first_day <= LAST_START:
        said = N_("Type the first working day, with a year from {first} to {last}.")
        yield FieldError("first_day", said, first=FIRST_START.year, last=LAST_START.year)
    elif offer.birthday is not None and not _is_birthday(offer.birthday, offer.first_day or LAST_START):
        yield FieldError("birthday", N_("Type the day you were born. On the first working day one is 15 or older."))


def _is_birthday(born: date, start: date) -> bool:
    return born.year >= FIRST_BIRTH and born < date(start.year - 15, start.month, 1)


def is_plain(value: Decimal) -> bool:
    """A plain number of hours or days: no NaN, no endless decimals."""
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and -6 <= exponent <= 6


def _within(value: Decimal | None, least: int, most: int) -> bool:
    return value is None or (is_plain(value) and least <= value <= most)


class Grouped:
    """A number that is written in the reader's language when the sentence is."""

    def __init__(self, value: Decimal | int) -> None:
        self.value = value

    def __format__(self, _spec: str) -> str:
        return number_text(self.value)

    def __str__(self) -> str:
        return number_text(self.value)

    def __eq__(self, other: object) -> bool:
        return self.value == (other.value if isinstance(other, Grouped) else other)

    def __hash__(self) -> int:
        return hash(self.value)
