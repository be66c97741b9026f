"""The two marks of each thing as the tables keep them: what she said with its value, and what a trainer decided."""

from collections.abc import Mapping
from datetime import date, datetime

import msgspec
from sqlalchemy import Connection, Row, and_, select

from intern_desktop.departure.tasks import Task
from intern_desktop.store import tables
from intern_desktop.store.entry import Entry
from intern_desktop.store.tables import entry, mark, stamp


class Mark(msgspec.Struct, frozen=True, gc=False):
    """Both marks of one thing. A version that was never written is the first."""

    claim: str = ""
    verdict: str = ""
    note: str = ""
    value: str = ""
    claimed_version: int = 1
    decided_version: int = 1
    decided_value: str = ""

    @property
    def said(self) -> str:
        """The word that stands: "confirmed", "sent_back", "claimed", or "". What was decided comes first.

        A trainer confirms a value; another one that was written meanwhile on another PC waits.
        """
        if self.verdict == "confirmed" and self.claim and self.value != self.decided_value:
            return "claimed"
        return self.verdict or ("claimed" if self.claim else "")

    @property
    def version(self) -> int:
        """The version of the thing that the word is about."""
        return self.decided_version if self.said == "confirmed" else self.claimed_version

    @property
    def shown(self) -> str:
        """Her value, or the one that a trainer confirmed though she took hers back."""
        return self.value if self.claim else self.decided_value if self.verdict == "confirmed" else ""


class Moments(msgspec.Struct, frozen=True, gc=False):
    """When she said it and when it was decided, and by whom."""

    claimed_at: datetime | None = None
    decided_at: datetime | None = None
    decided_by: str = ""

    @property
    def latest(self) -> str:
        """The later of the two moments (ISO); "" when there is none."""
        return max((one.isoformat() for one in (self.claimed_at, self.decided_at) if one is not None), default="")


class Told(msgspec.Struct, frozen=True, gc=False):
    """One thing that was said about one item once: when, by whom, and the fields it wrote."""

    at: datetime
    author: str
    fields: Mapping[str, str | bool | int]


NONE, NEVER = Mark(), Moments()


def of(reading: Connection, person: str) -> dict[str, Mark]:
    """All marks of one person, by item."""
    return {row.item: _mark(row) for row in reading.execute(select(mark).where(mark.c.person == person))}


def one(reading: Connection, person: str, item: str) -> Mark:
    """The marks of one item."""
    row = reading.execute(select(mark).where(mark.c.person == person, mark.c.item == item)).first()
    return NONE if row is None else _mark(row)


def everybody(reading: Connection) -> dict[str, dict[str, Mark]]:
    """All marks there are, by person and item."""
    found: dict[str, dict[str, Mark]] = {}
    for row in reading.execute(select(mark)):
        found.setdefault(row.person, {})[row.item] = _mark(row)
    return found


def moments(reading: Connection, person: str) -> dict[str, Moments]:
    """When and by whom each item of one person was marked; "0" follows "/", so the bounds hold all her subjects."""
    rows = reading.execute(
        select(stamp.c.subject, stamp.c.field, stamp.c.recorded_at, stamp.c.author).where(
            and_(
                stamp.c.table == mark.name,
                stamp.c.subject > f"{person}/",
                stamp.c.subject < f"{person}0",
                stamp.c.field.in_(("claim", "verdict")),
            )
        )
    )
    said: dict[str, dict[str, tuple[str, str]]] = {}
    for row in rows:
        said.setdefault(row.subject.partition("/")[2], {})[row.field] = (row.recorded_at, row.author)
    return {item: _moments(fields) for item, fields in said.items()}


class Past:
    """What stood on an earlier day. `written` are the latest moments (ISO) of her marks; what is not there is older."""

    def __init__(self, reading: Connection, person: str, written: Mapping[str, str]) -> None:
        self._reading, self._person, self._written = reading, person, written

    def before(self, item: str, day: date, now: Mark) -> Mark:
        """The mark of an item before a day; read from the journal only when it was written since."""
        first = day.isoformat()
        if self._written.get(item, "")[:10] < first:
            return now
        stood: dict[str, str | bool | int] = {}
        for told in history(self._reading, self._person, item):
            if told.at.date() < day:
                stood |= told.fields
        return _mark_of(stood)


def written_since(reading: Connection, day: date) -> dict[str, dict[str, str]]:
    """The latest moment (ISO) at which each mark was written, by person and item, of those since this day."""
    rows = reading.execute(
        select(stamp.c.subject, stamp.c.recorded_at).where(
            stamp.c.table == mark.name,
            stamp.c.field.in_(("claim", "verdict")),
            stamp.c.recorded_at >= day.isoformat(),
        )
    )
    found: dict[str, dict[str, str]] = {}
    for row in rows:
        person, _, item = row.subject.partition("/")
        mine = found.setdefault(person, {})
        mine[item] = max(mine.get(item, ""), row.recorded_at)
    return found


def history(reading: Connection, person: str, item: str) -> list[Told]:
    """Everything that was ever said about one item, oldest first by the journal: also what no longer stands."""
    rows = reading.execute(
        select(entry)
        .where(entry.c.subject == f"{person}/{item}", entry.c.kind == "mark", entry.c.payload.is_not(None))
        .order_by(entry.c.lamport, entry.c.device, entry.c.scope, entry.c.seq)
    )
    said = (Entry(**row._mapping) for row in rows)
    return [Told(datetime.fromisoformat(one.recorded_at), one.author, one.fields) for one in said]


def dates(asked: tuple[Task, ...], known: Mapping[str, Mark]) -> dict[str, date]:
    """The days that were given as evidence and not sent back, by item."""
    found = dict[str, date]()
    for task in asked:
        kept = known.get(task.id) if task.evidence == "date" else None
        if kept is not None and kept.shown and kept.said in ("claimed", "confirmed"):
            try:
                found[task.id] = date.fromisoformat(kept.shown)
            except ValueError:
                continue  # a later program writes days in another way
    return found


def with_trainer(reading: Connection) -> bool:
    """Whether somebody confirms here: a centre's PC, not her own."""
    return reading.execute(select(tables.centre.c.centre).limit(1)).first() is not None


def _mark(row: Row[tuple[str, ...]]) -> Mark:
    return Mark(
        row.claim,
        row.verdict,
        row.note,
        row.value,
        _version(row.claimed_version),
        _version(row.decided_version),
        row.decided_value,
    )


def _mark_of(fields: Mapping[str, str | bool | int]) -> Mark:
    said = {name: str(value) for name, value in fields.items()}
    return Mark(
        said.get("claim", ""),
        said.get("verdict", ""),
        said.get("note", ""),
        said.get("value", ""),
        _version(said.get("claimed_version", "")),
        _version(said.get("decided_version", "")),
        said.get("decided_value", ""),
    )


def _version(text: str) -> int:
    return int(text) if text.isdecimal() else 1


def _moments(fields: Mapping[str, tuple[str, str]]) -> Moments:
    claimed, decided = fields.get("claim"), fields.get("verdict")
    return Moments(
        datetime.fromisoformat(claimed[0]) if claimed else None,
        datetime.fromisoformat(decided[0]) if decided else None,
        decided[1] if decided else "",
    )
