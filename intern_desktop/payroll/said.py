"""What else was said about an offer: fees paid, the real rent, promised net pay, deposits, and what is left open."""

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.course import ExchangeRate
from intern_desktop.payroll.loan import yen_for
from intern_desktop.payroll.problems import BETWEEN, MOST_HOURLY, MOST_YEN, ONE_OF, Grouped, is_plain
from intern_desktop.payroll.rules import headings

MOST_MONTHS = 60
"""The longest contract that is compared."""
MOST_VND = 10_000_000_000
"""A larger amount of dong is a slip of the keyboard."""

_AMOUNT = N_("Type an amount from 0 to {most}.")
_ONE_CURRENCY = N_("State the amount in yen or in dong, not both.")
_NO_RATE = N_("An amount in dong needs an exchange rate to be compared. Type how many dong one yen is worth.")


class Money(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """An amount in yen or in dong, exactly one of the two."""

    yen: int | None = None
    vnd: int | None = None

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is to be paid."""
        return not (self.yen or self.vnd)

    def in_yen(self, rate: ExchangeRate | None) -> int | None:
        """In whole yen, dong half up; None for dong without a rate."""
        if self.vnd is None:
            return self.yen or 0
        return yen_for(self.vnd, rate) if rate else None


class Said(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """What the sheet, the company or the sending company said besides the offer. None where nothing was said.

    `contract_months` are those of the contract, without the lectures; `fees_paid` by what each was called; yen a month
    in `rent_actual` (one person's share of the real cost) and `promised_net`. `deposit` and `penalty`: whether one is
    asked, or how much. `passport_held`: whether somebody else keeps the passport or residence card.
    `industry_minimum` is a minimum wage of the industry in yen an hour. `not_stated` are ids of headings that the
    conditions sheet leaves open (`rules.headings`).
    """

    contract_months: int | None = None
    fees_paid: dict[str, Money] = {}
    rent_actual: int | None = None
    promised_net: int | None = None
    deposit: bool | Money | None = None
    penalty: bool | Money | None = None
    passport_held: bool | None = None
    industry_minimum: Decimal | int | None = None
    not_stated: tuple[str, ...] = ()


def said_problems(said: Said, rate: ExchangeRate | None) -> tuple[FieldError, ...]:
    """All that cannot be, each at its field; `rate` is the exchange rate of the course."""
    return tuple(_problems(said, rate))


def _problems(said: Said, rate: ExchangeRate | None) -> Iterator[FieldError]:
    if said.contract_months is not None and not 1 <= said.contract_months <= MOST_MONTHS:
        yield FieldError("contract_months", BETWEEN, least=1, most=MOST_MONTHS)
    for name, fee in said.fees_paid.items():
        yield from _money(f"fees_paid.{name}", fee)
        if fee.vnd is not None and rate is None:
            yield FieldError(f"fees_paid.{name}", _NO_RATE)
    for field in ("rent_actual", "promised_net"):
        yen: int | None = getattr(said, field)
        if yen is not None and not 0 <= yen <= MOST_YEN:
            yield FieldError(field, _AMOUNT, most=Grouped(MOST_YEN))
    for field in ("deposit", "penalty"):
        asked = getattr(said, field)
        if isinstance(asked, Money):
            yield from _money(field, asked)
    if said.industry_minimum is not None and not _is_hourly(Decimal(said.industry_minimum)):
        yield FieldError("industry_minimum", BETWEEN, least=0, most=Grouped(MOST_HOURLY))
    for at, heading in enumerate(said.not_stated):
        if heading not in headings():
            yield FieldError(f"not_stated[{at}]", ONE_OF, choices=", ".join(headings()))


def _money(field: str, money: Money) -> Iterator[FieldError]:
    if (money.yen is None) == (money.vnd is None):
        yield FieldError(field, _ONE_CURRENCY)
    for amount, most in ((money.yen, MOST_YEN), (money.vnd, MOST_VND)):
        if amount is not None and not 0 <= amount <= most:
            yield FieldError(field, _AMOUNT, most=Grouped(most))


def _is_hourly(yen: Decimal) -> bool:
    return is_plain(yen) and 0 <= yen <= MOST_HOURLY
