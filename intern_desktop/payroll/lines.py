"""What a payslip is made of: lines, how each came about, and where its figures stand written."""

from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

from intern_desktop.payroll.sentences import Step

Confidence = Literal["official", "secondary", "remembered"]


class Source(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Where a figure stands written, and for which days it is known."""

    title: dict[str, str]
    """Name of the page or paper in vi, en, ja; the Japanese with readings as {漢字|かんじ}."""
    address: str
    """Address of the page, or the article of the law."""
    confidence: Confidence
    copies: int
    """0: read on the page itself; else read in so many independent copies that agree."""
    checked: date
    first: date
    """First day for which the figure holds."""
    known_until: date
    """Last day for which it is known to hold."""


class Band(msgspec.Struct, frozen=True, gc=False):
    """One row of a table of the law: from `lower` to below `upper` (None: no end) stands `yen`."""

    lower: int
    upper: int | None
    yen: int
    here: bool
    """Whether the figure of this payslip falls into this row."""


class Line(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One line of a payslip. `yen` is positive when paid and negative when taken."""

    code: str
    yen: int
    block: Literal["paid", "taken"]
    how: tuple[Step, ...]
    sources: tuple[Source, ...] = ()
    assumed: date | None = None
    """First day of the older law that had to stand in because a newer one is not known; else None."""
    base: int | None = None
    """The figure that was looked up in `bands`."""
    bands: tuple[Band, ...] = ()
    """The table's rows around `base`, lowest first; empty when no table was read."""


class Payslip(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The payslip of one month. `net` is `gross` minus `taken`; all three are yen, `taken` counted positive."""

    month: date
    """First day of the month whose wage it is; the wage is paid in the same month."""
    premium_month: date
    """First day of the month whose health and pension premium is taken."""
    lines: tuple[Line, ...]
    gross: int
    taken: int
    net: int
    taxable: int
    """What the income tax is looked up by: gross without free commuting money and without social insurance."""
    assumed: bool
    """Whether any line rests on a law that is not known for this month."""
    notes: tuple[Step, ...] = ()
    """What this payslip does not show and the reader should know."""

    def line(self, code: str) -> Line | None:
        """The line of this code, or None when the payslip has none."""
        return next((line for line in self.lines if line.code == code), None)


def rate_text(rate: Decimal) -> Decimal:
    """A rate without zeros at its end, as it is written in a sentence: 9.850 becomes 9.85."""
    return rate.normalize() if rate % 1 else rate.quantize(Decimal(1))
