"""Everything that was said about one candidate's way: marks, roll and journey, the latest first; also what no longer
stands. What is private, and what she wrote about money, is not among it.
"""

from collections.abc import Mapping
from datetime import datetime

import msgspec
from sqlalchemy import ColumnElement, Connection, func, or_, select

from intern_desktop.store.entry import Entry, Value
from intern_desktop.store.tables import entry, joined

KINDS = ("mark", "roll", "journey")


class Line(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One thing that was said once. `about` is the id of a thing of the list, or a day (ISO) of the roll, or ""."""

    kind: str
    about: str
    at: datetime
    author: str
    fields: Mapping[str, Value]


def lines(reading: Connection, person: str, most: int) -> list[Line]:
    """The latest `most` lines, newest first by the clocks they were written on, then by the journal."""
    newest = [entry.c[name].desc() for name in ("recorded_at", "lamport", "device", "scope", "seq")]
    rows = reading.execute(select(entry).where(*_about(reading, person)).order_by(*newest).limit(most))
    return [_line(Entry(**row._mapping)) for row in rows]


def count(reading: Connection, person: str) -> int:
    """How many lines there are in all."""
    return int(reading.execute(select(func.count()).select_from(entry).where(*_about(reading, person))).scalar_one())


def _line(one: Entry) -> Line:
    return Line(
        kind=one.kind,
        about=one.subject.partition("/")[2],
        at=datetime.fromisoformat(one.recorded_at),
        author=one.author,
        fields=one.fields,
    )


def _about(reading: Connection, person: str) -> tuple[ColumnElement[bool], ...]:
    """The entries about her and about records that were joined into hers; "0" follows "/"."""
    others = reading.execute(select(joined.c.person).where(joined.c.into == person)).scalars()
    subject = entry.c.subject
    hers = [(subject >= one) & (subject < f"{one}0") for one in (person, *others)]
    return or_(*hers), entry.c.kind.in_(KINDS), entry.c.payload.is_not(None)
