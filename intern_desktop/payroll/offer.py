"""An offer as it stands on the sheet of working conditions, and what in it cannot be."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_, number_text
from intern_desktop.payroll.law import prefectures

PAY_FORMS = ("monthly", "daily", "hourly")
INDUSTRIES = ("general", "agriculture", "construction")
PROGRAMMES = ("titp", "esd")
MOST_HOURS = Decimal(320)
"""More scheduled hours than this do not fit into a month of work."""
FULL_TIME = Decimal(180)
"""Hours of full-time work in the longest month; what was meant by a slip is not more."""
MOST_YEN = 10_000_000
"""A larger amount for one month is a slip of the keyboard."""
MOST_DEPENDANTS = 20
FIRST_START, LAST_START = date(2015, 1, 1), date(2040, 12, 31)


class Offer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the sheet says: yen as int, hours as Decimal, per month unless `pay_form` says otherwise.

    `start` is the first day of work, after the lectures. `column` is 甲 when the declaration of dependants was handed
    in, else 乙. `method`: by the tax table or by the computer formula. `premium`: whether the premium of a month is
    taken from the next month's pay or from the same month's.
    """

    prefecture: str
    pay: int
    hours: Decimal
    start: date
    programme: str
    pay_form: str = "monthly"
    industry: str = "general"
    days: Decimal | None = None
    allowances: int = 0
    commuting: int = 0
    overtime_hours: Decimal = Decimal(0)
    night_hours: Decimal = Decimal(0)
    holiday_hours: Decimal = Decimal(0)
    housing: int = 0
    food: int = 0
    birthday: date | None = None
    dependants: int = 0
    column: str = "kou"
    method: str = "table"
    premium: str = "next_month"

    @property
    def first_month(self) -> date:
        """The first day of the first whole wage month."""
        if self.start.day == 1:
            return self.start
        return next_month(self.start)


def month_of(day: date) -> date:
    """The first day of the month of a day."""
    return day.replace(day=1)


def next_month(day: date) -> date:
    """The first day of the month after a day."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def last_month(day: date) -> date:
    """The first day of the month before a day."""
    return date(day.year - (day.month == 1), (day.month - 2) % 12 + 1, 1)


def problems(offer: Offer) -> tuple[FieldError, ...]:
    """All that cannot be, each at its field, in the order of the sheet; none stops the others."""
    return tuple(_problems(offer))


def _problems(offer: Offer) -> Iterator[FieldError]:
    if offer.prefecture not in prefectures():
        yield FieldError("prefecture", N_("There is no such prefecture in Japan. Choose one of the 47 in the list."))
    yield from _chosen(offer)
    yield from _wage(offer)
    yield from _hours(offer)
    yield from _days(offer)
    for field in ("allowances", "commuting", "housing", "food"):
        if not 0 <= getattr(offer, field) <= MOST_YEN:
            yield FieldError(field, N_("Type an amount in yen for one month, 0 if there is none."))
    if not 0 <= offer.dependants <= MOST_DEPENDANTS:
        yield FieldError("dependants", N_("Type how many people the company may count as your dependants, 0 to 20."))


def _chosen(offer: Offer) -> Iterator[FieldError]:
    choices = {
        "pay_form": PAY_FORMS,
        "industry": INDUSTRIES,
        "programme": PROGRAMMES,
        "column": ("kou", "otsu"),
        "method": ("table", "computer"),
        "premium": ("next_month", "same_month"),
    }
    for field, known in choices.items():
        if getattr(offer, field) not in known:
            yield FieldError(field, N_("Choose one of: {choices}."), choices=", ".join(known))


def _wage(offer: Offer) -> Iterator[FieldError]:
    if offer.pay < 0:
        yield FieldError("pay", N_("A wage is never below 0 yen. Type it without the minus sign."))
    elif offer.pay == 0:
        yield FieldError("pay", N_("Type the wage that stands on the sheet; it is more than 0 yen."))
    elif offer.pay > MOST_YEN:
        yield FieldError("pay", N_("This is more than {most} yen. Is there a digit too many?"), most=_Shown(MOST_YEN))


def _hours(offer: Offer) -> Iterator[FieldError]:
    if not _is_time(offer.hours) or offer.hours < 1:
        yield FieldError("hours", N_("Type the working hours of one month, from 1 to {most}."), most=MOST_HOURS)
    elif offer.hours > MOST_HOURS:
        yield _too_many(offer.hours)
    for field in ("overtime_hours", "night_hours", "holiday_hours"):
        hours = getattr(offer, field)
        if not _is_time(hours) or not 0 <= hours <= MOST_HOURS:
            yield FieldError(field, N_("Type the hours of one month, 0 if there are none."))


def _too_many(hours: Decimal) -> FieldError:
    """What was most likely meant: the decimal mark left out (1550 for 155.0), or the hours of a year (1860)."""
    without_mark, of_a_year = hours.scaleb(-1), Fraction(hours) * Fraction(1, 12)
    if without_mark <= FULL_TIME:
        said = N_("A month has fewer hours. Was {slip} meant? Then type the decimal mark as well.")
        return FieldError("hours", said, slip=_Shown(without_mark))
    if of_a_year <= FULL_TIME:
        slip = _Shown(Decimal(round(of_a_year * 10)).scaleb(-1))
        return FieldError("hours", N_("This looks like the hours of a year. In a month it is {slip}."), slip=slip)
    return FieldError("hours", N_("Type the working hours of one month, from 1 to {most}."), most=MOST_HOURS)


def _days(offer: Offer) -> Iterator[FieldError]:
    given = offer.days is not None or offer.pay_form != "daily"
    if not given or (offer.days is not None and not (_is_time(offer.days) and 1 <= offer.days <= 31)):
        yield FieldError("days", N_("Type the working days of one month, from 1 to 31."))
    if not FIRST_START <= offer.start <= LAST_START:
        said = N_("Type the first working day, with a year from {first} to {last}.")
        yield FieldError("start", said, first=FIRST_START.year, last=LAST_START.year)
    elif offer.birthday is not None and not _is_birthday(offer.birthday, offer.start):
        yield FieldError("birthday", N_("Type the day you were born. On the first working day one is 15 or older."))


def _is_birthday(born: date, start: date) -> bool:
    return born.year >= 1940 and born < date(start.year - 15, start.month, 1)


def _is_time(value: Decimal) -> bool:
    """A plain number of hours or days: no NaN, no endless decimals."""
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and -6 <= exponent <= 6


class _Shown:
    """A number that is written in the reader's language when the sentence is."""

    def __init__(self, value: Decimal | int) -> None:
        self.value = value

    def __format__(self, _spec: str) -> str:
        return number_text(self.value)

    def __str__(self) -> str:
        return number_text(self.value)
