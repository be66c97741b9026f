"""Sentences that are worded later: a message id and its values, written in the language spoken when they are shown."""

from datetime import date
from decimal import Decimal

import msgspec

from intern_desktop.i18n import date_text, month_text, number_text, tr
from intern_desktop.payroll import prefectures


class Number(msgspec.Struct, frozen=True, gc=False):
    """A number that is grouped as the language writes it only when it is shown."""

    value: int | Decimal

    def __str__(self) -> str:
        return number_text(self.value)


class Month(msgspec.Struct, frozen=True, gc=False):
    """A month named by its first day; shown as "tháng 11/2026"."""

    first: date

    def __str__(self) -> str:
        return month_text(self.first)


class Place(msgspec.Struct, frozen=True, gc=False):
    """A prefecture named by its code; shown by its name without readings."""

    code: str

    def __str__(self) -> str:
        return prefectures.plain_name(self.code)


Value = int | Decimal | date | str | Month | Place
"""What may fill a named place: yen and counts are int, rates and hours Decimal."""


class Step(msgspec.Struct, frozen=True, gc=False):
    """One sentence of how a figure came about: an English message id and the values of its named places."""

    message: str
    values: dict[str, Value] = {}

    def text(self) -> str:
        """The sentence in the reader's language."""
        return tr(self.message, **{name: _worded(value) for name, value in self.values.items()})


def _worded(value: Value) -> str:
    if isinstance(value, int | Decimal):
        return number_text(value)
    return date_text(value, "short") if isinstance(value, date) else str(value)
