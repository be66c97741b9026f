"""What a field of the whole sheet is: its name, how it is typed, where it lives in the Sheet, and its words."""

from typing import Any, Literal

import msgspec

Kind = Literal[
    "yen", "dong", "money", "count", "hours", "percent", "hourly", "date", "text", "choice", "segments", "ticks",
    "allowances", "deductions", "raises", "bonuses",
]  # fmt: skip

Value = Any
"""What an editor holds: int, Decimal, date, str, Money, a tuple; None where nothing stands."""

NUMBERS: dict[str, int] = {"yen": 0, "dong": 0, "count": 0, "hours": 2, "percent": 3, "hourly": 2}
"""How many places after the point each kind of number may have."""

OFFER_NAME = "desk.name"
"""The place of what the offer is called: it is not in the Sheet."""

LISTS = ("allowances", "deductions", "raises", "bonuses")
WIDE = ("text", "choice", "segments", "ticks", "money", "date")
"""Kinds whose editor needs more room than a number."""


class FormField(msgspec.Struct, frozen=True, gc=False):
    """One field. `place` is where its value lives in a Sheet (see form_places).

    `mark` is the letter that the annex gives it, `line` the line of our own annex that stands beside it. `needs` is a
    field and the values of it with which this one is asked at all.
    """

    name: str
    kind: Kind
    place: str
    words: str
    japanese: str
    help: str
    unit: str = ""
    mark: str = ""
    line: str = ""
    needs: tuple[str, tuple[str, ...]] | None = None
    problem: str = ""
    """The field in which the Sheet's own checks tell what is wrong here, where that is not the place."""
    example: str = ""
    """A number of its size as one types it, where that of its unit would not do."""
    longest: int = 0
    """Letters of a text, 0 for as many as any text may have."""


_EXAMPLES = {
    "months": "36",
    "hours": "160",
    "days": "20",
    "minutes": "60",
    "people": "1",
    "%": "25",
    "m²": "8",
    "dong": "120000000",
}
_HOURLY, _YEN = "1300", "200000"


def example_of(field: FormField) -> str:
    """A number of the size that is meant in a field, as one types it."""
    usual = _HOURLY if field.kind == "hourly" else _YEN
    return field.example or _EXAMPLES.get(field.unit, usual)


class FormGroup(msgspec.Struct, frozen=True, gc=False):
    """A heading of the sheet with its fields. `heading` is its id in the rules, "" where they name none; then it has
    words of its own, or no line of its own at all.
    """

    name: str
    fields: tuple[FormField, ...]
    heading: str = ""
    number: str = ""
    words: str = ""
    japanese: str = ""
    help: str = ""


class FormTab(msgspec.Struct, frozen=True, gc=False):
    """A tab: its name, its words, the sheet's own numbers in it, and its headings in order."""

    name: str
    words: str
    numbers: str
    groups: tuple[FormGroup, ...]
