"""The law as dated data: which figure is in force on a day, and where it stands written.

`Law.on(day)` answers only from figures known to hold on that day and refuses otherwise. `Law.assumed(day)` answers with
the last known one and marks it with the day until which it was known to hold. Formulas never name a year.
"""

import csv
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any, Generic, TypeVar

import msgspec

from intern_desktop import resources

V = TypeVar("V")
W = TypeVar("W")


class NotInForce(Exception):
    """No figure of this name is known to hold on this day: a projection has to say that it assumes one."""

    def __init__(self, name: str, day: date) -> None:
        super().__init__(f"{name} is not known on {day}")
        self.name, self.day = name, day


class Source(msgspec.Struct, frozen=True):
    """Where figures stand written: title, address ("" when there is none), how sure, and when it was compared."""

    title: str
    address: str
    confidence: str
    checked: date


class Dated(msgspec.Struct, Generic[V], frozen=True):
    """A figure with its source. `since` is its first day, `until` the last for which it is known to hold.

    `assumed` is `until` again when the day asked for is past it, else None.
    """

    value: V
    since: date
    source: Source
    until: date | None = None
    assumed: date | None = None

    def holding(self, part: W) -> "Dated[W]":
        """The same days and source for a part of the figure."""
        return Dated(part, self.since, self.source, self.until, self.assumed)


class Prefecture(msgspec.Struct, frozen=True):
    """One of the 47: its names; the Japanese one carries its reading as a mark."""

    vi: str
    en: str
    ja: str


class Grade(msgspec.Struct, frozen=True):
    """One grade of standard monthly remuneration: from (inclusive) to (exclusive, None at the top)."""

    number: int
    health: int
    pension: int
    lower: int
    upper: int | None


class Band(msgspec.Struct, frozen=True):
    """A row of the withholding table: tax for 0 to 7 dependants and 乙; None where the table at hand is silent."""

    lower: int
    upper: int | None
    kou: tuple[int | None, ...]
    otsu: Decimal | None
    rate: Decimal | None


class Formula(msgspec.Struct, frozen=True, kw_only=True):
    """The computer formula of a year: bands as the law's tables 1 to 4 give them."""

    dependant: int
    employment: tuple[dict[str, Any], ...]
    basic: tuple[dict[str, Any], ...]
    tax: tuple[dict[str, Any], ...]


class _Row(msgspec.Struct, Generic[V], frozen=True):
    first: date
    until: date | None
    value: V
    source: str


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
        return Law(day, assuming=self.assuming)

    def health(self, prefecture: str) -> Dated[Decimal]:
        """The whole health rate of 協会けんぽ in percent, in a prefecture, for the premium month of this day."""
        found = self._at("health", _health())
        return found.holding(found.value[prefecture])

    def care(self) -> Dated[Decimal]:
        """The whole nursing care rate in percent, for the premium month of this day."""
        return self._at("care", _percents("care"))

    def levy(self) -> Dated[Decimal]:
        """The whole child-rearing support levy in percent, for the premium month of this day."""
        return self._at("levy", _percents("levy"))

    def pension(self) -> Dated[Decimal]:
        """The whole employees' pension rate in percent."""
        return self._at("pension", _percents("pension"))

    def employment(self, industry: str) -> Dated[Decimal]:
        """The worker's share of employment insurance in percent, for wages of this day."""
        found = self._at("employment", _employment())
        return found.holding(found.value[industry])

    def grade(self, remuneration: int) -> Dated[Grade]:
        """The grade of a monthly remuneration in yen."""
        found = self._at("grades", _grades())
        grade = next(one for one in found.value if one.upper is None or remuneration < one.upper)
        return found.holding(grade)

    def grades(self) -> Sequence[Grade]:
        """All grades, lowest first."""
        return self._at("grades", _grades()).value

    def table(self) -> Dated[tuple[Band, ...]]:
        """The monthly withholding table for pay of this day."""
        return self._at("withholding table", _tables())

    def formula(self) -> Dated[Formula]:
        """The computer formula for pay of this day."""
        return self._at("withholding formula", _formulas())

    def minimum_wage(self, prefecture: str) -> Dated[int]:
        """The regional minimum wage in yen an hour, by the prefecture's own days."""
        return self._at("minimum wage", _minimum_wages()[prefecture])

    def _at(self, name: str, rows: Sequence[_Row[V]]) -> Dated[V]:
        row = next((one for one in reversed(rows) if one.first <= self.day), None)
        if row is None:
            raise NotInForce(name, self.day)
        past = row.until is not None and self.day > row.until
        if past and not self.assuming:
            raise NotInForce(name, self.day)
        return Dated(row.value, row.first, source(row.source), row.until, row.until if past else None)


@cache
def source(name: str) -> Source:
    """A source by its id in resources/law/sources.toml."""
    return msgspec.convert(resources.toml("law/sources.toml")[name], Source)


@cache
def prefectures() -> dict[str, Prefecture]:
    """The 47 prefectures by their two-digit JIS code."""
    return msgspec.convert(resources.toml("law/prefectures.toml"), dict[str, Prefecture])


@cache
def free_commuting() -> int:
    """Commuting pay up to this much a month is not taxed, in yen."""
    return int(_rates()["commuting"]["free_of_tax"])


@cache
def _rates() -> dict[str, Any]:
    return resources.toml("law/rates.toml")


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(resources.text(f"law/{name}").splitlines()))


def _files(folder: str) -> list[date]:
    return [date.fromisoformat(name.rsplit("/", 1)[1][:10]) for name in resources.names(f"law/{folder}", ".csv")]


@cache
def _percents(name: str) -> tuple[_Row[Decimal], ...]:
    return tuple(_Row(row["from"], row.get("until"), Decimal(row["percent"]), row["source"]) for row in _rates()[name])


@cache
def _employment() -> tuple[_Row[dict[str, Decimal]], ...]:
    return tuple(
        _Row(row["from"], row["until"], {name: Decimal(rate) for name, rate in row["worker"].items()}, row["source"])
        for row in _rates()["employment"]
    )


@cache
def _health() -> tuple[_Row[dict[str, Decimal]], ...]:
    found = []
    for first in _files("health_rates"):
        rates = {row["prefecture"]: Decimal(row["percent"]) for row in _rows(f"health_rates/{first}.csv")}
        until = date(first.year + 1, first.month, 1) - timedelta(days=1)
        found.append(_Row(first, until, rates, f"health_{first.year}"))
    return tuple(found)


@cache
def _grades() -> tuple[_Row[tuple[Grade, ...]], ...]:
    columns = [name for name in _rows("grades.csv")[0] if name.startswith("pension_2")]
    days = [date(int(name[8:12]), int(name[13:15]), 1) for name in columns]
    found = []
    for column, first in zip(columns, days, strict=True):
        grades = tuple(
            Grade(
                int(row["grade"]),
                int(row["health"]),
                int(row[column]),
                int(row["from"]),
                int(row["to"]) if row["to"] else None,
            )
            for row in _rows("grades.csv")
        )
        found.append(_Row(first, None, grades, "grades"))
    return tuple(found)


@cache
def _tables() -> tuple[_Row[tuple[Band, ...]], ...]:
    return tuple(
        _Row(first, date(first.year, 12, 31), _table(f"withholding_monthly/{first}.csv"), f"withholding_{first.year}")
        for first in _files("withholding_monthly")
    )


def _table(name: str) -> tuple[Band, ...]:
    return tuple(
        Band(
            int(row["from"]),
            int(row["to"]) if row["to"] else None,
            tuple(int(row[str(n)]) if row[str(n)] else None for n in range(8)),
            Decimal(row["otsu"]) if row["otsu"] else None,
            Decimal(row["rate_over_from"]) if row["rate_over_from"] else None,
        )
        for row in _rows(name)
    )


@cache
def _formulas() -> tuple[_Row[Formula], ...]:
    tax = tuple(_rates()["formula_tax"][0]["bands"])
    return tuple(
        _Row(
            row["from"],
            row["until"],
            Formula(
                dependant=row["dependant"], employment=tuple(row["employment"]), basic=tuple(row["basic"]), tax=tax
            ),
            row["source"],
        )
        for row in _rates()["formula"]
    )


@cache
def _minimum_wages() -> dict[str, tuple[_Row[int], ...]]:
    """Each prefecture's own rows; a rate is known until the next one begins, the newest until the next September."""
    found: dict[str, list[_Row[int]]] = {}
    for row in _rows("minimum_wage.csv"):
        first = date.fromisoformat(row["from"])
        year = first.year + (1 if first.month >= 10 else 0)
        found.setdefault(row["prefecture"], []).append(
            _Row(first, date(year, 9, 30), int(row["yen_per_hour"]), "minimum_wage")
        )
    return {code: _until_the_next(rows) for code, rows in found.items()}


def _until_the_next(rows: list[_Row[int]]) -> tuple[_Row[int], ...]:
    ends = [one.first - timedelta(days=1) for one in rows[1:]] + [rows[-1].until]
    return tuple(_Row(one.first, end, one.value, one.source) for one, end in zip(rows, ends, strict=True))
