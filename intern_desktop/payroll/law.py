"""The law as dated data: which figure is in force on a day, and where it stands written.

`Law.on(day)` answers only from figures known to hold on that day and refuses otherwise. `Law.assumed(day)` answers with
the last known one and marks it with the day until which it was known to hold. Formulas never name a year.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, Literal, TypeVar

import msgspec

from intern_desktop import resources
from intern_desktop.payroll import tables
from intern_desktop.payroll.dated import Dated, NotInForce, Source, source
from intern_desktop.payroll.tables import Band, Grade, prefectures
from intern_desktop.payroll.yen import ppm

__all__ = [
    "Band",
    "Dated",
    "Extra",
    "Formula",
    "Grade",
    "Law",
    "NotInForce",
    "OtsuPart",
    "Source",
    "Table",
    "prefectures",
    "source",
]

V = TypeVar("V")
W = TypeVar("W")


_NOT_DATED = {"law/lines.toml", "law/prefectures.toml", "law/rules.toml", "law/sources.toml"}
"""The files beside the dated figures: names of lines and places, rules of an offer, sources."""


Extra = Literal["overtime", "above_60", "night", "holiday"]


class OtsuPart(msgspec.Struct, frozen=True):
    """Column 乙 above its last row: `yen` and so many percent of what is above `lower`."""

    lower: int
    yen: int
    percent: Decimal


class Table(msgspec.Struct, frozen=True):
    """The monthly withholding table of one year; `each_more` goes off for each dependant above 7, in yen."""

    name: str
    bands: tuple[Band, ...]
    lowest: tuple[int, ...]
    each_more: int
    otsu_above: tuple[OtsuPart, ...]


class FormulaBand(msgspec.Struct, frozen=True, gc=False):
    """Up to and with `to` yen (None: no end) so many millionths of the pay, plus so many yen."""

    to: int | None
    share: int
    plus: int


class FormulaTax(msgspec.Struct, frozen=True, gc=False):
    """Up to and with `to` yen left to be taxed so many millionths, less so many yen."""

    to: int | None
    rate: int
    less: int


class Formula(msgspec.Struct, frozen=True, kw_only=True):
    """The computer formula of a year: bands as the law's tables 1 to 4 give them."""

    dependant: int
    employment: tuple[FormulaBand, ...]
    basic: tuple[FormulaBand, ...]
    tax: tuple[FormulaTax, ...]


class Law:
    """Every figure a payslip needs, on one day. Made by `on` or `assumed`."""

    def __init__(self, day: date, *, assuming: bool) -> None:
        self.day = day
        self.assuming = assuming

    @classmethod
    def on(cls, day: date) -> "Law":
        """The law in force on a day; figures not known to hold then raise NotInForce."""
        return cls(day, assuming=False)

    @classmethod
    def assumed(cls, day: date) -> "Law":
        """The same, where the last known figure stands in for one that is not known, and is marked."""
        return cls(day, assuming=True)

    def at(self, day: date) -> "Law":
        """The same way of asking, on another day."""
        return _law(day, self.assuming)

    def health(self, prefecture: str) -> Dated[Decimal]:
        """The whole health rate of 協会けんぽ in percent, in a prefecture, for the premium month of this day."""
        found = self.row("health")
        return found.holding(tables.health_rates(found.value["table"])[prefecture])

    def care(self) -> Dated[Decimal]:
        """The whole nursing care rate in percent, for the premium month of this day."""
        return self._percent("care")

    def levy(self) -> Dated[Decimal]:
        """The whole child-rearing support levy in percent, for the premium month of this day; 0 before it began."""
        return self._percent("levy")

    def pension(self) -> Dated[Decimal]:
        """The whole employees' pension rate in percent."""
        return self._percent("pension")

    def employment(self, industry: str) -> Dated[Decimal]:
        """The worker's share of employment insurance in percent, for wages of this day."""
        found = self.row("employment")
        return found.holding(Decimal(found.value["worker"][industry]))

    def free_commuting(self) -> int:
        """Up to how many yen a month commuting money is not taxed."""
        free: int = self.row("commuting").value["free_of_tax"]
        return free

    def non_resident(self) -> Dated[Decimal]:
        """The share of taxed pay that somebody who is no resident for tax pays, in percent."""
        return self._percent("non_resident")

    def extra(self, kind: Extra) -> Dated[Decimal]:
        """How much more an hour brings, in percent."""
        found = self.row("working_time")
        return found.holding(Decimal(found.value[kind]))

    def grade(self, remuneration: int) -> Dated[Grade]:
        """The grade of a monthly remuneration in yen."""
        found = self.grades()
        return found.holding(next(one for one in found.value if one.upper is None or remuneration < one.upper))

    def grades(self) -> Dated[tuple[Grade, ...]]:
        """All grades, lowest first."""
        found = self.row("grades")
        return found.holding(tables.grades(found.value["pension"]))

    def table(self) -> Dated[Table]:
        """The monthly withholding table for pay of this day."""
        return _table_on(self.day, self.assuming)

    def table_before(self) -> Dated[Table] | None:
        """The table that the one of this day replaced, marked as assumed."""
        here = self.row("withholding")
        older = [row for row in _rows("withholding") if row.until < here.since]
        return _table(msgspec.structs.replace(older[-1], assumed=older[-1].until)) if older else None

    def formula(self) -> Dated[Formula]:
        """The computer formula for pay of this day."""
        return _formula_on(self.day, self.assuming)

    def minimum_wage(self, prefecture: str) -> Dated[int]:
        """The regional minimum wage in yen an hour, by the prefecture's own days of change."""
        known = self.row("minimum_wage")
        changes = tables.minimum_wages(known.value["table"])[prefecture]
        begun = [change for change in changes if change[0] <= self.day]
        if not begun:
            raise NotInForce("minimum_wage", self.day)
        since, yen = begun[-1]
        later = [day for day, _ in changes if day > since]
        until = later[0] - timedelta(days=1) if later else known.until
        return Dated(yen, since, known.source, until, known.assumed)

    def row(self, name: str) -> Dated[dict[str, Any]]:
        """A dated row of resources/law as it stands there, by the name of its figure. Raises NotInForce."""
        return _at(name, self.day, self.assuming)

    def _percent(self, name: str) -> Dated[Decimal]:
        found = self.row(name)
        return found.holding(Decimal(found.value["percent"]))


@lru_cache(maxsize=4096)
def _law(day: date, assuming: bool) -> Law:
    return Law(day, assuming=assuming)


@lru_cache(maxsize=4096)
def _at(name: str, day: date, assuming: bool) -> Dated[dict[str, Any]]:
    begun = [row for row in _rows(name) if row.since <= day]
    if not begun:
        raise NotInForce(name, day)
    row = begun[-1]
    if day <= row.until:
        return row
    if not assuming:
        raise NotInForce(name, day)
    return msgspec.structs.replace(row, assumed=row.until)


def known_from() -> date:
    """The first month that can be priced, by its first day: from then on every figure is at hand."""
    return _rows("withholding")[0].since


def rows() -> Sequence[tuple[str, Dated[dict[str, Any]]]]:
    """Every dated row of resources/law with the name of its figure, for being listed."""
    return [(name, row) for name in _rates() for row in _rows(name)]


@lru_cache(maxsize=1024)
def _table_on(day: date, assuming: bool) -> Dated[Table]:
    return _table(_at("withholding", day, assuming))


@lru_cache(maxsize=1024)
def _formula_on(day: date, assuming: bool) -> Dated[Formula]:
    found, tax = _at("formula", day, assuming), _at("formula_tax", day, assuming)
    formula = Formula(
        dependant=found.value["dependant"],
        employment=_bands(found.value["employment"]),
        basic=_bands(found.value["basic"]),
        tax=tuple(FormulaTax(band.get("to"), ppm(band["rate"] * 100), band["less"]) for band in tax.value["bands"]),
    )
    return found.holding(formula)


def _bands(rows: list[dict[str, Any]]) -> tuple[FormulaBand, ...]:
    return tuple(FormulaBand(row.get("to"), ppm(Decimal(row.get("share", 0)) * 100), row["plus"]) for row in rows)


def _table(row: Dated[dict[str, Any]]) -> Dated[Table]:
    says = row.value
    above = msgspec.convert(says["otsu_above"], tuple[OtsuPart, ...])
    bands = tables.withholding(says["table"])
    return row.holding(Table(says["table"], bands, tables.lowest(says["table"]), says["each_more"], above))


@cache
def _rates() -> dict[str, Any]:
    held: dict[str, Any] = {}
    for name in resources.names("law", ".toml"):
        if name not in _NOT_DATED:
            held |= resources.toml(name)
    return held


@cache
def _rows(name: str) -> tuple[Dated[dict[str, Any]], ...]:
    return tuple(Dated(row, row["from"], source(row["source"]), row["until"]) for row in _rates()[name])
