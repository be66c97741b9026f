"""Which pages of the guide a candidate has understood: she answered all their questions rightly, on which day.

It is shared with her trainers, as her ticks are; the checklist may ask for it as evidence. What she chose, and how
often she missed, is kept nowhere.
"""

from datetime import date

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.departure import duties, journeys
from intern_desktop.store import tables
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Act


class Understood(msgspec.Struct, frozen=True, gc=False):
    """A page whose questions were all answered rightly: on which day, and in which version of the questions."""

    page: str
    on: date
    version: str


def understand(act: Act, person: str, page: str, version: str, on: date) -> None:
    """She has answered all questions of a page. The first day stays while the questions stay the same."""
    duties.require(act, "understanding.understand", person)
    known = understood(act.reading, person).get(page)
    if known is None or known.version != version:
        fields: dict[str, str | bool | int] = {"version": version, "on": on.isoformat()}
        act.append("understood", subject=f"{person}/{page}", scope=shared(person), fields=fields)


def understood(reading: Connection, person: str) -> dict[str, Understood]:
    """What she has understood, by page. What was erased is not there."""
    table = tables.understood
    rows = reading.execute(select(table).where(table.c.person == person, table.c.on != ""))
    read = [(row, journeys.day_of(row.on)) for row in rows]
    return {row.page: Understood(row.page, on, row.version) for row, on in read if on is not None}
