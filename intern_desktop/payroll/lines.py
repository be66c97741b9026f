"""The lines of a payslip as values: how much, how it came, where it stands written, and whether it is assumed."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache

import msgspec

from intern_desktop import resources
from intern_desktop.i18n import chosen, date_text, month_text, number_text, tr
from intern_desktop.payroll.law import Source

Shown = int | Decimal | date | str

PAID, TAKEN = "paid", "taken"
"""The two blocks of a payslip: 支給 and 控除."""

STATUTORY = (
    "health_insurance",
    "nursing_care",
    "child_support_levy",
    "pension",
    "employment_insurance",
    "income_tax",
    "resident_tax",
)
"""What the law takes, in the order of a slip; on every payslip, 0 where nothing is due."""


class Step(msgspec.Struct, frozen=True, gc=False):
    """One step of a sum: a whole sentence with named places, the yen it comes to, and the steps below it.

    A place whose name ends in "month" shows its day as a month.
    """

    message: str
    fields: Mapping[str, Shown] = {}
    yen: int | None = None
    steps: tuple["Step", ...] = ()

    @property
    def sentence(self) -> str:
        """The sentence in the reader's language."""
        return tr(self.message, **{name: _shown(name, value) for name, value in self.fields.items()})


class TableRow(msgspec.Struct, frozen=True, gc=False):
    """One row of a table of the law: from `lower` to below `upper` (None: no end) stands `yen`.

    `here`: the payslip's own row.
    """

    lower: int
    upper: int | None
    yen: int
    here: bool


class Line(msgspec.Struct, frozen=True, gc=False):
    """One line. `yen` is positive when paid, negative when taken; `block` is PAID or TAKEN.

    `assumed` is the last day for which the figures behind it were known to hold, or None when they are in force.
    """

    code: str
    yen: int
    block: str
    how: tuple[Step, ...] = ()
    sources: tuple[Source, ...] = ()
    assumed: date | None = None
    base: int | None = None
    """The yen that were looked up in `rows`."""
    rows: tuple[TableRow, ...] = ()
    """The row of the law's table that was read, with its neighbours, lowest first; empty when none was read."""
    label: str = ""
    """What the sheet of conditions calls it, for allowances and deductions by agreement."""
    agreed: bool = False
    """Taken by a written agreement, not by law (労働基準法 第24条)."""

    @property
    def name(self) -> "LineName":
        """What it is called in three languages."""
        return line_names()[self.code]


class LineName(msgspec.Struct, frozen=True):
    """What a line is called: in three languages, and as it stands on a Japanese slip (with its reading)."""

    block: str
    ja: str
    name: dict[str, str]
    also: tuple[str, ...] = ()
    """What sheets of conditions call it."""

    @property
    def said(self) -> str:
        """The name in the reader's language; Japanese carries its reading as a mark."""
        return chosen(self.name)


@cache
def line_names() -> dict[str, LineName]:
    """All lines by code, and the totals "gross", "taken" and "net"."""
    return msgspec.convert(resources.toml("law/lines.toml"), dict[str, LineName])


@lru_cache(maxsize=1024)
def deduction_code(name: str) -> str:
    """The line of a deduction by agreement, from what the sheet calls it; "other" for a name nobody has listed."""
    return _deduction_codes().get(" ".join(name.casefold().split()), "other")


@cache
def _deduction_codes() -> dict[str, str]:
    return {also: code for code, line in line_names().items() for also in line.also}


def _shown(name: str, value: Shown) -> str:
    if isinstance(value, date):
        return month_text(value) if name.endswith("month") else date_text(value, "short")
    return value if isinstance(value, str) else number_text(value)


def earliest(*days: date | None) -> date | None:
    """The earliest of the days that are there: what several figures together were known until."""
    first = None
    for day in days:
        if day is not None and (first is None or day < first):
            first = day
    return first


def known_until(lines: Iterable[Line]) -> date | None:
    """The same for lines."""
    first = None
    for line in lines:
        day = line.assumed
        if day is not None and (first is None or day < first):
            first = day
    return first
