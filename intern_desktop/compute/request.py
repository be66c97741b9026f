"""One request, read key by key: each key with its type, bounds and default; what cannot be is a BadValue at its key."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TypeVar

from intern_desktop.compute.reading import BadValue, Doubled
from intern_desktop.i18n import N_, number_text
from intern_desktop.payroll.law import Law, prefectures
from intern_desktop.payroll.problems import MOST_YEN, ONE_OF

V = TypeVar("V")

PLACES = 30
"""So many decimal places are read, each exactly."""
FIRST_YEAR, LAST_YEAR = 2000, 2040
"""The years that may be named; which of them are known, the law says."""

_NUMERAL = re.compile(r"[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})?")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_LONGEST_TEXT = 200
MOST_NAMES = 50

_YEAR = N_("Write the year as a whole number from {first} to {last}, without quotation marks.")
_DOUBLED = N_("The key “{name}” stands here twice. Leave one of them.")
_UNKNOWN = N_("There is no key “{name}” here. Keys are: {keys}.")
_NEAR = N_("There is no key “{name}” here. Was “{near}” meant?")
_MISSING = N_("The key “{name}” is missing. Write it into the line.")
_YEN = N_("Write whole yen as a JSON number, without a point or quotation marks, from {least} to {most}.")
_WHOLE = N_("Write a whole number from {least} to {most}, without a point or quotation marks.")
_NUMBER = N_("Write a number from {least} to {most}, with at most {places} decimal places.")
_FLAG = N_("Write true or false, without quotation marks.")
_TEXT = N_("Write a text of at most {most} letters in quotation marks.")
_WRITE_MONTH = N_("Write the month as year and month, like {example}, from {first} to {last}.")
_WRITE_DAY = N_("Write the day as year, month and day, like {example}, from {first} to {last}.")
_PREFECTURE = N_("There is no such prefecture. Write its code from 01 to 47, or its English name like {example}.")
_WORDS = N_("Write a list of texts here, in brackets.")
_OBJECT = N_("Write an object here, in braces.")
_NAMES = N_("Write an object here with at most {most} names.")
_LIST = N_("Write a list here, in brackets, of at most {most} objects.")
_EXACTLY_ONE = N_("Give exactly one of these keys: {keys}.")


class Request:
    """An object of the stream, or one within it. `place` is where it stands, as in "allowances[0]."."""

    def __init__(self, given: dict[str, object], keys: Collection[str], place: str = "") -> None:
        """Raises BadValue for a key that is not in `keys` or stands twice."""
        self.given, self.place = given, place
        if isinstance(given, Doubled):
            raise BadValue(place + given.key, given[given.key], _DOUBLED, name=given.key)
        for key, value in given.items():
            if key not in keys:
                raise _unknown(place + key, key, value, keys)

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        return key in self.given

    def wrong(self, key: str, message: str, **fields: object) -> BadValue:
        """The error that says `message` about a key."""
        return BadValue(self.place + key, self.given.get(key), message, **fields)

    def maybe(self, read: Callable[[str], V], key: str) -> V | None:
        """What `read` makes of a key, None where the key is absent."""
        return read(key) if key in self.given else None

    def one_of(self, *keys: str) -> str:
        """The one key of these that is there."""
        there = [key for key in keys if key in self.given]
        if len(there) != 1:
            raise self.wrong(there[1] if there else keys[0], _EXACTLY_ONE, keys=", ".join(keys))
        return there[0]

    def yen(self, key: str, default: int | None = None, least: int = 0, most: int = MOST_YEN) -> int:
        """Whole yen."""
        return self._whole(key, default, least, most, _YEN)

    def whole(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """A whole number that is not money."""
        return self._whole(key, default, least, most, _WHOLE)

    def number(self, key: str, least: Decimal | int, most: Decimal | int, default: Decimal | None = None) -> Decimal:
        """A number or a numeral, exactly as it is written."""
        value = self._value(key, default)
        number = _number(value)
        if number is None or not least <= number <= most or _places(number) > PLACES:
            raise self.wrong(key, _NUMBER, least=number_text(least), most=number_text(most), places=PLACES)
        return number

    def choice(self, key: str, choices: Sequence[str], default: str | None = None) -> str:
        """One of a few words."""
        value = self._value(key, default)
        if type(value) is not str or value not in choices:
            raise self.wrong(key, ONE_OF, choices=", ".join(choices))
        return value

    def flag(self, key: str, default: bool = False) -> bool:
        """True or false."""
        value = self._value(key, default)
        if not isinstance(value, bool):
            raise self.wrong(key, _FLAG)
        return value

    def text(self, key: str, default: str | None = None) -> str:
        """A text that can be written again."""
        value = self._value(key, default)
        if not isinstance(value, str) or not _is_name(value):
            raise self.wrong(key, _TEXT, most=_LONGEST_TEXT)
        return value

    def month(self, key: str, first: int = FIRST_YEAR) -> date:
        """A month written like 2026-11, by its first day."""
        return self._date(key, _MONTH, _WRITE_MONTH, "2026-11", (f"{first}-01", f"{LAST_YEAR}-12"))

    def day(self, key: str, first: int = FIRST_YEAR, last: int = LAST_YEAR) -> date:
        """A day written like 2026-11-24, in one of these years."""
        return self._date(key, _DAY, _WRITE_DAY, "2026-11-24", (f"{first}-01-01", f"{last}-12-31"))

    def year(self, key: str, first: int = FIRST_YEAR, last: int = LAST_YEAR) -> int:
        """A year as a whole number."""
        value = self._value(key, None)
        if type(value) is not int or not first <= value <= last:
            raise self.wrong(key, _YEAR, first=first, last=last)
        return value

    def prefecture(self, key: str = "prefecture") -> str:
        """The two-digit code of a prefecture, given by code or English name."""
        value = self._value(key, None)
        written = str(value) if type(value) in (str, int) else ""
        code = _codes().get(written.lower()) if written.isascii() else None
        if code is None:
            raise self.wrong(key, _PREFECTURE, example="Tokyo")
        return code

    def inner(self, key: str, keys: Collection[str]) -> "Request":
        """The object at a key."""
        value = self._value(key, None)
        if not isinstance(value, dict):
            raise self.wrong(key, _OBJECT)
        return Request(value, keys, f"{self.place}{key}.")

    def many(self, key: str, keys: Collection[str], most: int) -> Iterator["Request"]:
        """The objects of the list at a key; none where it is absent."""
        value = self._value(key, [])
        if not isinstance(value, list) or len(value) > most:
            raise self.wrong(key, _LIST, most=most)
        for at, one in enumerate(value):
            place = f"{self.place}{key}[{at}]"
            if not isinstance(one, dict):
                raise BadValue(place, one, _OBJECT)
            yield Request(one, keys, f"{place}.")

    def words(self, key: str) -> list[str]:
        """The texts of the list at a key; none where it is absent."""
        value = self._value(key, [])
        if not isinstance(value, list) or not all(_is_name(word) for word in value):
            raise self.wrong(key, _WORDS)
        return value

    def named(self, key: str) -> "Request":
        """The object at a key whose own keys are free text; empty where it is absent."""
        value = self._value(key, {})
        if not isinstance(value, dict):
            raise self.wrong(key, _OBJECT)
        if len(value) > MOST_NAMES:
            raise self.wrong(key, _NAMES, most=MOST_NAMES)
        inner = Request(value, value.keys(), f"{self.place}{key}.")
        for name in value:
            if not _is_name(name):
                raise inner.wrong(name, _TEXT, most=_LONGEST_TEXT)
        return inner

    def assumed(self) -> bool:
        """Whether the last known figure may stand in for one that is not known."""
        return self.flag("assumed")

    def law(self, day: date) -> Law:
        """The law of a day, as the request wants it."""
        return Law(day, assuming=self.assumed())

    def _value(self, key: str, default: object) -> object:
        if key in self.given:
            return self.given[key]
        if default is None:
            raise self.wrong(key, _MISSING, name=key)
        return default

    def _whole(self, key: str, default: int | None, least: int, most: int, message: str) -> int:
        value = self._value(key, default)
        if type(value) is not int or not least <= value <= most:
            raise self.wrong(key, message, least=number_text(least), most=number_text(most))
        return value

    def _date(self, key: str, form: re.Pattern[str], message: str, example: str, bounds: tuple[str, str]) -> date:
        value = self._value(key, None)
        written = form.fullmatch(value) if type(value) is str else None
        try:
            parts = [int(part) for part in written.groups()] if written else []
            found = date(parts[0], parts[1], parts[2] if len(parts) > 2 else 1)
        except (IndexError, ValueError):
            found = date.min
        if not int(bounds[0][:4]) <= found.year <= int(bounds[1][:4]):
            raise self.wrong(key, message, example=example, first=bounds[0], last=bounds[1])
        return found


def is_writable(text: str) -> bool:
    """Whether no half of a letter is in a text."""
    return text.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in text)


def _is_name(text: object) -> bool:
    return type(text) is str and len(text) <= _LONGEST_TEXT and is_writable(text)


def _number(value: object) -> Decimal | None:
    if isinstance(value, Decimal):
        return (value or Decimal(0)) if value.is_finite() else None
    if type(value) is int:
        return Decimal(value)
    if type(value) is str and _NUMERAL.fullmatch(value):
        return Decimal(value)
    return None


def _places(number: Decimal) -> int:
    """How many decimal places a finite number is written with."""
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def _unknown(field: str, key: str, value: object, keys: Collection[str]) -> BadValue:
    from difflib import get_close_matches

    near = get_close_matches(key, keys, 1)
    if near:
        return BadValue(field, value, _NEAR, name=key, near=near[0])
    return BadValue(field, value, _UNKNOWN, name=key, keys=", ".join(keys))


@cache
def _codes() -> dict[str, str]:
    """The two-digit code by everything a prefecture may be called."""
    found: dict[str, str] = {}
    for code, prefecture in prefectures().items():
        found |= {code: code, code.lstrip("0"): code, prefecture.en.lower(): code}
    return found
