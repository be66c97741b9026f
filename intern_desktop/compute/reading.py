"""One line of bytes into a JSON object in which nothing was lost: numbers exact, keys that stand twice remembered."""

import json
from decimal import Decimal, InvalidOperation

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_

_NO_JSON = N_("This line is not JSON in UTF-8. Write one JSON object on each line.")
_TOO_DEEP = N_("The brackets of this line stand too deep in each other. Write one JSON object with fewer brackets.")
_NO_OBJECT = N_("This line is JSON, but no object. Write one object on each line, in braces.")


class BadValue(FieldError):
    """A FieldError that knows the value that was given."""

    def __init__(self, field: str, value: object, message: str, **fields: object) -> None:
        super().__init__(field, message, **fields)
        self.value = value


class Doubled(dict[str, object]):
    """An object in which `key` stands twice."""

    key: str = ""


class Oversized(str):
    """A number as it was written, with more digits than any number here can have."""

    __slots__ = ()


def read(line: bytes) -> dict[str, object]:
    """The object of a line; numbers with a point are Decimal, NaN and Infinity too. Raises BadValue."""
    try:
        given = _DECODER.decode(line.decode("utf-8"))
    except RecursionError:
        raise BadValue("", None, _TOO_DEEP) from None
    except ValueError:  # no UTF-8, or no JSON
        raise BadValue("", None, _NO_JSON) from None
    if not isinstance(given, dict):
        raise BadValue("", given, _NO_OBJECT)
    return given


def _whole(written: str) -> int | Oversized:
    return int(written) if len(written) < 1000 else Oversized(written)


def _broken(written: str) -> Decimal | Oversized:
    try:
        return Decimal(written)
    except InvalidOperation:  # an exponent beyond all bounds
        return Oversized(written)


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    doubled, seen = Doubled(made), set[str]()
    for key, _ in pairs:
        if key in seen:
            doubled.key = key
        seen.add(key)
    return doubled


_DECODER = json.JSONDecoder(parse_float=_broken, parse_int=_whole, parse_constant=Decimal, object_pairs_hook=_once_each)
