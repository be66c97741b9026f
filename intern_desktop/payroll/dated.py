"""A figure of the law with its days and its source: since when, until when it is known to hold, where it is written."""

from datetime import date
from functools import cache
from typing import Any, Generic, Literal, TypeVar

import msgspec

from intern_desktop import resources
from intern_desktop.i18n import chosen

V = TypeVar("V")
W = TypeVar("W")


class NotInForce(Exception):
    """No figure of this name is known to hold on this day: a projection has to say that it assumes one."""

    def __init__(self, name: str, day: date) -> None:
        super().__init__(f"{name} is not known on {day}")
        self.name, self.day = name, day


class Source(msgspec.Struct, frozen=True):
    """Where figures stand written: titles by language, address ("" when there is none), how sure, when compared.

    `confidence` is "official", "secondary" or "remembered"; `copies` is 0 when the body's own page was read, else in
    how many public copies that agree.
    """

    titles: dict[str, str] = msgspec.field(name="title")
    address: str
    confidence: Literal["official", "secondary", "remembered"]
    copies: int
    checked: date

    @property
    def title(self) -> str:
        """The title in the reader's language; Japanese carries its reading as a mark."""
        return chosen(self.titles)


class Dated(msgspec.Struct, Generic[V], frozen=True):
    """A figure with its source. `since` is its first day, `until` the last for which it is known to hold.

    `assumed` is `until` again when the day asked for is past it, else None.
    """

    value: V
    since: date
    source: Source
    until: date
    assumed: date | None = None

    def holding(self, part: W) -> "Dated[W]":
        """The same days and source for a part of the figure."""
        return Dated(part, self.since, self.source, self.until, self.assumed)


@cache
def source(name: str) -> Source:
    """A source by its id in resources/law/sources.toml."""
    return msgspec.convert(_papers()[name], Source)


@cache
def _papers() -> dict[str, Any]:
    return resources.toml("law/sources.toml")
