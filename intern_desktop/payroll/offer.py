"""An offer as it stands on the sheet of working conditions, and what in it cannot be."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_, number_text
from intern_desktop.payroll.law import prefectures

PAY_FORMS = ("monthly", "daily", "hourly")
INDUSTRIES = ("general", "agriculture", "construction")
PROGRAMMES = ("titp", "esd")
MOST_HOURS = Decimal(320)
"""More scheduled hours than this do not fit into a month of work."""
MOST_YEN = 10_000_000
"""A larger amount for one month is a slip of the keyboard."""


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
    for field in ("allowances", "commuting", "housing", "food"):
        if not 0 <= getattr(offer, field) <= MOST_YEN:
            yield FieldError(field, N_("Type an amount in yen for one month, 0 if there is none."))
    if not 0 <= offer.dependants <= 20:
        yield FieldError("dependants", N_("Type how many people the company may count as your dependants, 0 to 20."))
    if offer.birthday is not None and not date(1900, 1, 1) < offer.birthday < offer.start:
        yield FieldError("birthday", N_("Type the day you were born."))


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
    if offer.pay <= 0:
        yield FieldError("pay", N_("Type the wage that stands on the sheet; it is more than 0 yen."))
    elif offer.pay > MOST_YEN:
        yield FieldError("pay", N_("This is more than {most} yen. Is there a digit too many?"), most=_grouped(MOST_YEN))


def _hours(offer: Offer) -> Iterator[FieldError]:
    if not 0 < offer.hours <= MOST_HOURS:
        slip = offer.hours * Decimal("0.1")
        if offer.hours > MOST_HOURS and slip <= MOST_HOURS:
            yield FieldError(
                "hours", N_("From 1 to {most} hours a month. Is it {slip}?"), most=MOST_HOURS, slip=_Shown(slip)
            )
        else:
            yield FieldError("hours", N_("Type the working hours of one month, from 1 to {most}."), most=MOST_HOURS)
    if offer.pay_form == "daily" and (offer.days is None or not 0 < offer.days <= 31):
        yield FieldError("days", N_("Type the working days of one month, from 1 to 31."))
    for field in ("overtime_hours", "night_hours", "holiday_hours"):
        if not 0 <= getattr(offer, field) <= MOST_HOURS:
            yield FieldError(field, N_("Type the hours of one month, 0 if there are none."))


class _Shown:
    """A number that is written in the reader's language when the sentence is."""

    def __init__(self, value: Decimal | int) -> None:
        self.value = value

    def __format__(self, _spec: str) -> str:
        return number_text(self.value)

    def __str__(self) -> str:
        return number_text(self.value)


def _grouped(value: int) -> _Shown:
    return _Shown(value)
