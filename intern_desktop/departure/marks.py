"""The two marks of each thing as the tables keep them: what she said with its value, and what a trainer decided."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

import msgspec
from sqlalchemy import ColumnElement, Connection, select

from intern_desktop.departure import confirmations
from intern_desktop.departure.confirmations import Trust
from intern_desktop.departure.tasks import Task
from intern_desktop.store import joined, said_again, tables
from intern_desktop.store.entry import Entry
from intern_desktop.store.kinds import KINDS
from intern_desktop.store.tables import entry, mark, stamp


class Mark(msgspec.Struct, frozen=True, gc=False):
    """Both marks of one thing, as the table keeps them. `proven`: whether a trainer's key signed what was decided."""

    claim: str = ""
    verdict: str = ""
    note: str = ""
    value: str = ""
    claimed_version: str = ""
    decided_version: str = ""
    decided_value: str = ""
    proven: bool = True

    @property
    def decided(self) -> str:
        """What a trainer decided; "" too for what says so without a trainer's signature."""
        return self.verdict if self.proven else ""

    @property
    def unproven(self) -> bool:
        """Whether it says that a trainer decided, and none did."""
        return bool(self.verdict) and not self.proven

    @property
    def said(self) -> str:
        """The word that stands: "confirmed", "sent_back", "claimed", or "". What was decided comes first.

        A trainer confirms a value; another one that was written meanwhile on another PC waits.
        """
        if self.decided == "confirmed" and self.claim and self.value != self.decided_value:
            return "claimed"
        return self.decided or ("claimed" if self.claim else "")

    @property
    def version(self) -> int:
        """The version of the thing that the word is about; one that was never written is the first."""
        written = self.decided_version if self.said == "confirmed" else self.claimed_version
        return int(written) if written.isdecimal() else 1

    @property
    def shown(self) -> str:
        """Her value, or the one that a trainer confirmed though she took hers back."""
        return self.value if self.claim else self.decided_value if self.decided == "confirmed" else ""


class Moments(msgspec.Struct, frozen=True, gc=False):
    """When she said it and when it was decided, and by whom."""

    claimed_at: datetime | None = None
    decided_at: datetime | None = None
    decided_by: str = ""


class Told(msgspec.Struct, frozen=True, gc=False):
    """One thing that was said about one item once: when, by whom, and the fields it wrote."""

    at: datetime
    author: str
    fields: Mapping[str, str | bool | int]
    proven: bool = True


NONE, NEVER = Mark(), Moments()
_SAID = tuple(name for name in Mark.__struct_fields__ if name != "proven")
_FIELDS = (*(mark.c[name] for name in _SAID), mark.c.signed_by, mark.c.signed_on)


def of(reading: Connection, person: str) -> dict[str, Mark]:
    """All marks of one person, by item."""
    trust = confirmations.trust(reading)
    rows = reading.execute(select(mark.c.item, *_FIELDS).where(mark.c.person == person))
    return {item: _mark(trust, fields) for item, *fields in rows}


def looked_into(reading: Connection, person: str) -> dict[str, Mark]:
    """The same, each decision held against the very entry it came from: one that was changed in the file is no word."""
    known = of(reading, person)
    if with_trainer(reading):
        for _, item in confirmations.broken(reading, [person]):
            known[item] = msgspec.structs.replace(known[item], proven=False)
    return known


def one(reading: Connection, person: str, item: str) -> Mark:
    """The marks of one item."""
    row = reading.execute(select(*_FIELDS).where(mark.c.person == person, mark.c.item == item)).first()
    return NONE if row is None else _mark(confirmations.trust(reading), row)


def all_of(reading: Connection, item: str) -> dict[str, Mark]:
    """The marks of one item, by person."""
    trust, asked = confirmations.trust(reading), select(mark.c.person, *_FIELDS).where(mark.c.item == item)
    return {person: _mark(trust, fields) for person, *fields in reading.execute(asked)}


def everybody(reading: Connection, whose: Sequence[str] | None = None) -> dict[str, dict[str, Mark]]:
    """All marks of some people, or all there are, by person and item."""
    found: dict[str, dict[str, Mark]] = {}
    trust, asked = confirmations.trust(reading), select(mark.c.person, mark.c.item, *_FIELDS)
    asked = asked if whose is None else asked.where(mark.c.person.in_(whose))
    for person, item, *fields in reading.execute(asked).all():
        found.setdefault(person, {})[item] = _mark(trust, fields)
    return found


def _mark(trust: Trust, row: Sequence[str]) -> Mark:
    claim, verdict, note, value, claimed, decided, seen, signed_by, signed_on = row
    proven = not verdict or trust.counts(signed_by, signed_on)
    return Mark(claim, verdict, note, value, claimed, decided, seen, proven)


def moments(reading: Connection, person: str) -> dict[str, Moments]:
    """When and by whom each item of one person was marked."""
    rows = reading.execute(
        select(stamp.c.subject, stamp.c.field, stamp.c.recorded_at, stamp.c.author).where(*_of_hers(person))
    )
    said: dict[str, dict[str, tuple[str, str]]] = {}
    for row in rows:
        said.setdefault(row.subject.partition("/")[2], {})[row.field] = (row.recorded_at, row.author)
    return {item: _moments(fields) for item, fields in said.items()}


class Past:
    """What stood on an earlier day; read from the journal only where it is asked for.

    Where many people are looked at, `everybody` is one dict for all of them: what was written since a day is then read
    once, into it.
    """

    def __init__(self, reading: Connection, person: str, everybody: dict[str, set[str]] | None = None) -> None:
        self._reading, self._person, self._whose = reading, person, person if everybody is None else ""
        self._since = {} if everybody is None else everybody

    def before(self, item: str, day: date, now: Mark) -> Mark:
        """The mark of an item before a day, from what it is now."""
        first = day.isoformat()
        if first not in self._since:
            self._since[first] = _written_since(self._reading, self._whose, first)
        if f"{self._person}/{item}" not in self._since[first]:
            return now
        stood, proven = dict[str, str | bool | int](), True
        for told in history(self._reading, self._person, item):
            if told.at.date() < day:
                stood |= told.fields
                proven = told.proven if "verdict" in told.fields else proven
        before = _mark(Trust(), [*(str(stood.get(name, "")) for name in _SAID), "", ""])
        return msgspec.structs.replace(before, proven=proven)


def history(reading: Connection, person: str, item: str) -> list[Told]:
    """Everything that was ever said about one item, oldest first by the journal: also what no longer stands.

    Where a decision was written without a trainer's signature, it is not `proven`.
    """
    trust = confirmations.trust(reading)
    rows = reading.execute(
        select(entry)
        .where(
            entry.c.subject.in_([f"{one}/{item}" for one in joined.records_of(reading, person)]),
            entry.c.kind == "mark",
            entry.c.payload.is_not(None),
        )
        .order_by(entry.c.lamport, entry.c.device, entry.c.scope, entry.c.seq)
    )
    return list(_all_told(reading, trust, (Entry(**row._mapping) for row in rows.all()), person))


def _all_told(reading: Connection, trust: Trust, entries: Iterable[Entry], person: str) -> Iterator[Told]:
    """Each entry with what stands beside it then: what is only said again is as good as when it was said first."""
    stood, whose = dict[str, str | bool | int](), joined.records_of(reading, person)
    for said in entries:
        stood |= said.fields
        made = said_again.origin(reading, KINDS["mark"], said, stood, whose) if said.fields.get("verdict") else said
        yield _told(trust, said, made)


def _told(trust: Trust, said: Entry, made: Entry) -> Told:
    proven = not said.fields.get("verdict") or (trust.counts(made.signer, made.day) and made.holds and said.holds)
    return Told(datetime.fromisoformat(said.recorded_at), said.author, said.fields, proven)


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


def _of_hers(person: str) -> tuple[ColumnElement[bool], ...]:
    """The stamps of one person's marks; "0" follows "/", so the two bounds hold all her subjects."""
    subject, field = stamp.c.subject, stamp.c.field
    return stamp.c.table == mark.name, subject > f"{person}/", subject < f"{person}0", field.in_(("claim", "verdict"))


def _written_since(reading: Connection, person: str, first: str) -> set[str]:
    """The subjects of which something was written on this day (ISO) or later; of one person, or ("") of everybody."""
    about = _of_hers(person) if person else (stamp.c.table == mark.name, stamp.c.field.in_(("claim", "verdict")))
    rows = reading.execute(select(stamp.c.subject).where(*about, stamp.c.recorded_at >= first).distinct())
    return set(rows.scalars())


def _moments(fields: Mapping[str, tuple[str, str]]) -> Moments:
    claimed, decided = fields.get("claim"), fields.get("verdict")
    return Moments(
        datetime.fromisoformat(claimed[0]) if claimed else None,
        datetime.fromisoformat(decided[0]) if decided else None,
        decided[1] if decided else "",
    )
