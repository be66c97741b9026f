"""Public holidays of Vietnam and Japan, as dated data with sources.

A day is known when a law or an announcement names it. Past the last known year only the days that a law ties to the
same day of every year are there, marked as assumed.
"""

from datetime import date
from functools import cache
from typing import Any

import msgspec

from intern_desktop import resources

COUNTRIES = ("vn", "jp")
Words = dict[str, str]


class Holiday(msgspec.Struct, frozen=True, gc=False):
    """A public holiday. `confidence`: "official" (its source is the law or the announcement itself), "secondary"
    (told by others), or "assumed" (nobody has announced it yet). The Japanese name carries its readings.
    """

    on: date
    name: Words
    confidence: str
    source: str

    @property
    def assumed(self) -> bool:
        """Whether it may still turn out to be another day."""
        return self.confidence == "assumed"


class Table(msgspec.Struct, frozen=True, gc=False):
    """The holidays of one country: `days` one by one up to the year `listed_until`, afterwards those of `every_year`.

    `known_until` is the last year whose days are all announced; `sources` are named by their ids.
    """

    name: Words
    known_until: int
    listed_until: int
    checked: date
    sources: dict[str, dict[str, str]]
    days: dict[date, Holiday]
    every_year: dict[tuple[int, int], Holiday]

    def on(self, day: date) -> Holiday | None:
        """The holiday on a day, or None."""
        if day.year <= self.listed_until:
            return self.days.get(day)
        fixed = self.every_year.get((day.month, day.day))
        return None if fixed is None else msgspec.structs.replace(fixed, on=day)


@cache
def table(country: str) -> Table:
    """The holidays of "vn" or "jp", read once."""
    told = resources.toml(f"calendar/{country}.toml")
    days = {one["on"]: _holiday(one) for one in told["day"]}
    assert len(days) == len(told["day"]), f"a day of {country} stands twice"
    every_year = {
        (one["month"], one["day"]): Holiday(date.min, one["name"], "assumed", one["source"]) for one in told["fixed"]
    }
    return Table(
        told["name"], told["known_until"], told["listed_until"], told["checked"], told["source"], days, every_year
    )


def on(country: str, day: date) -> Holiday | None:
    """The holiday of a country on a day, or None; of a country that only a later program knows, none."""
    return table(country).on(day) if country in COUNTRIES else None


def _holiday(one: dict[str, Any]) -> Holiday:
    return Holiday(one["on"], one["name"], one["confidence"], one["source"])
