"""An offer as a file that can be handed on: exactly one line of JSON that says what it is. Readable by whoever has it.

The same line is a request of `compute payslip`, `plan` and `checks`. `assumed` stands in it because the window, too,
lets the last known law stand in and marks it.
"""

import unicodedata
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Literal

import msgspec

from intern_desktop.errors import UserError
from intern_desktop.i18n import N_
from intern_desktop.payroll import stored_sheet
from intern_desktop.payroll.said import Said
from intern_desktop.payroll.sheet import Purse, Sheet

ENDING = ".intern-offer"
VERSION = 1
KIND: Literal["offer"] = "offer"
LARGEST = 1 << 20
"""Bytes. The longest offer with all its slips has a few thousand."""
LONGEST_NAME = 80

_LONGEST_LOAN = 360
_DEAREST_YEN = 10_000
_MOST = 10**11
_MOST_DIGITS = 30
_LONGEST_TEXT = 2_000
_MOST_ROWS = 200

CUT = N_("This offer file is damaged or was cut off while copying. Ask for it again; your own offers are untouched.")
OTHER = N_("This is not an offer file. One ends in {ending} and is saved on “Print and take along”.")
NEWER = N_("This offer file comes from a newer version of the program. Install the newer version, then open it again.")

_MARK = b'"intern_desktop"'
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class OfferFile(msgspec.Struct, frozen=True, gc=False):
    """What an offer file holds: the name she gave the offer, the offer, and of the purse only the exchange rate."""

    name: str
    sheet: Sheet
    purse: Purse


class Parts(msgspec.Struct, frozen=True, gc=False):
    """What goes into a file besides the conditions themselves; nothing of it unasked."""

    money: bool = False
    """The loan, fees paid, a deposit or penalty, who keeps the passport."""
    notes: bool = False
    """Her notes and the payslips she typed."""


def without(sheet: Sheet, parts: Parts, today: date) -> Sheet:
    """The sheet with no more in it than is asked for. The day of birth never goes along; the age of today does."""
    offer = sheet.offer
    if offer.birthday is not None:
        offer = msgspec.structs.replace(offer, birthday=None, age=_age(offer.birthday, today))
    left = msgspec.structs.replace(sheet, offer=offer)
    if not parts.money:
        nothing = Said()
        said = msgspec.structs.replace(
            left.said,
            fees_paid=nothing.fees_paid,
            deposit=nothing.deposit,
            penalty=nothing.penalty,
            passport_held=nothing.passport_held,
        )
        left = msgspec.structs.replace(left, said=said, loan=None)
    if not parts.notes:
        left = msgspec.structs.replace(left, notes={}, slips=())
    return left


def write(name: str, sheet: Sheet, purse: Purse) -> bytes:
    """The line with its end. Of the purse only the exchange rate goes along."""
    line = {
        "intern_desktop": KIND,
        "version": VERSION,
        "name": name,
        "assumed": True,
        "sheet": msgspec.Raw(stored_sheet.write(sheet).encode()),
        "purse": msgspec.Raw(stored_sheet.write(Purse(exchange_rate=purse.exchange_rate)).encode()),
    }
    return msgspec.json.encode(line) + b"\n"


def read(data: bytes) -> OfferFile:
    """What a file holds. Raises UserError for what is none, was cut off, or comes from a newer version."""
    line = data.removeprefix(_BYTE_ORDER_MARK).strip()
    try:
        given = msgspec.json.decode(line.decode("utf-8"))
    except (ValueError, RecursionError) as problem:  # cut off, not UTF-8, brackets without end, or no JSON at all
        raise _unreadable(data) from problem
    if not isinstance(given, dict):
        raise UserError(OTHER, ending=ENDING)
    return from_line(given)


def from_line(given: Mapping[str, Any]) -> OfferFile:
    """What a line holds that was read as JSON. Raises UserError as `read` does."""
    if not is_one(given):
        raise UserError(OTHER, ending=ENDING)
    version = given.get("version")
    if type(version) is int and version > VERSION:
        raise UserError(NEWER)
    sheet, purse = stored_sheet.read(_body(given.get("sheet"))), stored_sheet.read_purse(_body(given.get("purse", {})))
    name = given.get("name", "")
    if type(version) is not int or version != VERSION or sheet is None or purse is None or not isinstance(name, str):
        raise UserError(CUT)
    if not (_is_modest(sheet) and _is_modest(purse) and _is_sound(sheet, purse)):
        raise UserError(CUT)
    return OfferFile(_one_line(name), sheet, Purse(exchange_rate=purse.exchange_rate))


def is_one(given: Mapping[str, Any]) -> bool:
    """Whether an object that was read as JSON calls itself an offer file of ours."""
    return given.get("intern_desktop") == KIND


def _is_modest(value: object) -> bool:
    """Whether no number, text or list in it is beyond what any form of ours takes."""
    if isinstance(value, msgspec.Struct):
        value = msgspec.structs.asdict(value)
    if isinstance(value, dict):
        return len(value) <= _MOST_ROWS and all(_is_modest(one) for pair in value.items() for one in pair)
    if isinstance(value, (list, tuple)):
        return len(value) <= _MOST_ROWS and all(_is_modest(one) for one in value)
    if isinstance(value, str):
        return len(value) <= _LONGEST_TEXT
    if isinstance(value, Decimal):
        return (
            value.is_finite() and abs(value.adjusted()) <= _MOST_DIGITS and len(value.as_tuple().digits) <= _MOST_DIGITS
        )
    return not isinstance(value, int) or abs(value) <= _MOST


def _is_sound(sheet: Sheet, purse: Purse) -> bool:
    """Whether a loan and a rate can be counted with; all else is said at its field."""
    loan, rate = sheet.loan, purse.exchange_rate
    if loan is not None and not (1 <= loan.months <= _LONGEST_LOAN and 0 <= loan.annual_rate <= 1):
        return False
    return rate is None or (
        0 < rate.vnd_per_yen <= _DEAREST_YEN and 0 <= rate.band <= max(rate.vnd_per_yen, Decimal(1))
    )


def _body(value: object) -> str:
    try:
        return msgspec.json.encode(value).decode()
    except (TypeError, ValueError, RecursionError):  # half letters, brackets without end
        return ""


def _unreadable(data: bytes) -> UserError:
    """Ours and cut off, or another thing altogether."""
    return UserError(CUT) if _MARK in data[:64] else UserError(OTHER, ending=ENDING)


def _one_line(name: str) -> str:
    """A name without anything that could not be seen in one line of a list."""
    seen = "".join(letter if unicodedata.category(letter)[0] not in "CZ" else " " for letter in name)
    return " ".join(seen.split())[:LONGEST_NAME]


def _age(birthday: date, today: date) -> int:
    return today.year - birthday.year - ((today.month, today.day) < (birthday.month, birthday.day))
