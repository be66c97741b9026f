"""The law's long tables as values, read from their CSV files once each."""

import csv
from datetime import date
from decimal import Decimal
from functools import cache

import msgspec

from intern_desktop import resources


class Prefecture(msgspec.Struct, frozen=True, gc=False):
    """One of the 47: its names; the Japanese one carries its reading as a mark."""

    vi: str
    en: str
    ja: str


class Grade(msgspec.Struct, frozen=True, gc=False):
    """One grade of standard monthly remuneration: from `lower` to below `upper` (None at the top), all yen."""

    number: int
    health: int
    pension: int
    lower: int
    upper: int | None


class Band(msgspec.Struct, frozen=True, gc=False):
    """A row of the withholding table: tax in yen for 0 to 7 dependants and for 乙, None where the table is silent.

    Column 乙 of the first row is a share of the pay instead. `rate`: the share of what is above `lower` that columns
    0 to 7 add to it.
    """

    lower: int
    upper: int | None
    kou: tuple[int | None, ...]
    otsu: Decimal | None
    rate: Decimal | None


@cache
def prefectures() -> dict[str, Prefecture]:
    """The 47 prefectures by their two-digit JIS code, from north to south."""
    return msgspec.convert(resources.toml("law/prefectures.toml"), dict[str, Prefecture])


@cache
def health_rates(name: str) -> dict[str, Decimal]:
    """The whole rate in percent by prefecture."""
    return {row["prefecture"]: Decimal(row["percent"]) for row in _rows(name)}


@cache
def minimum_wages(name: str) -> dict[str, list[tuple[date, int]]]:
    """By prefecture its days of change, in order, and the yen an hour from then on."""
    found: dict[str, list[tuple[date, int]]] = {}
    for row in _rows(name):
        found.setdefault(row["prefecture"], []).append((date.fromisoformat(row["from"]), int(row["yen_per_hour"])))
    return found


@cache
def lowest(name: str) -> tuple[int, ...]:
    """Where each row of a monthly table begins, for being looked up."""
    return tuple(band.lower for band in withholding(name))


@cache
def grades(pension: str) -> tuple[Grade, ...]:
    """All grades, lowest first, with the pension's standard of the named column."""
    return tuple(
        Grade(int(row["grade"]), int(row["health"]), int(row[pension]), int(row["from"]), _whole(row["to"]))
        for row in _rows("grades.csv")
    )


@cache
def withholding(name: str) -> tuple[Band, ...]:
    """The rows of a monthly table, lowest first."""
    return tuple(
        Band(
            int(row["from"]),
            _whole(row["to"]),
            tuple(_whole(row[str(n)]) for n in range(8)),
            Decimal(row["otsu"]) if row["otsu"] else None,
            Decimal(row["rate_over_from"]) if row["rate_over_from"] else None,
        )
        for row in _rows(name)
    )


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(resources.text(f"law/{name}").splitlines()))


def _whole(text: str) -> int | None:
    return int(text) if text else None
