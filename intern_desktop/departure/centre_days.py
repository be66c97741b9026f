"""What a centre's packs say about days: an event on one day, or on a day of every week. Only words; nothing counts.

A pack was looked at whole before it was signed (`guide/pack_lists`), so what cannot be read here is left out.
"""

import tomllib
from datetime import date
from functools import cache
from typing import Any

import msgspec

from intern_desktop.guide import pack
from intern_desktop.guide.pack import CentrePack, follows

Words = dict[str, str]
_CALENDAR = "calendar.toml"
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Event(msgspec.Struct, frozen=True, gc=False):
    """Something of the centre's on the day `on`, or on the weekday `every` (Monday = 0); a `page` tells more."""

    title: Words
    on: date | None = None
    every: int | None = None
    page: str = ""

    def falls_on(self, day: date) -> bool:
        """Whether it is on this day."""
        return self.on == day if self.on is not None else self.every == day.weekday()


@follows
@cache
def events() -> tuple[Event, ...]:
    """All events of the packs that stand in the book."""
    return tuple(_event(held, one) for held in pack.brought() for one in _calendar_of(held).get("event", ()))


def on(day: date) -> list[Event]:
    """The centre's events of a day."""
    return [event for event in events() if event.falls_on(day)]


def _event(held: CentrePack, said: dict[str, Any]) -> Event:
    page, every = said.get("page", ""), said.get("every", "")
    return Event(
        title=pack.in_all(said["title"]),
        on=said.get("on"),
        every=_WEEKDAYS.index(every) if every in _WEEKDAYS else None,
        page=f"{held.about.id}:{page}" if page in held.pages() else page,
    )


def _calendar_of(held: CentrePack) -> dict[str, Any]:
    """The calendar of a pack; empty when it has none, or when its bytes are not those that were signed."""
    try:
        return tomllib.loads(held.text(_CALENDAR)) if _CALENDAR in held.names else {}
    except (KeyError, ValueError):
        return {}
