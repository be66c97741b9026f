"""The journal: appending to it within one transaction, and taking in entries that other PCs wrote."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime

import msgspec
from nacl.signing import SigningKey
from sqlalchemy import Connection, func, insert, or_, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from intern_desktop.store import folds, joined, keys
from intern_desktop.store.entry import (
    CENTRE,
    Entry,
    Value,
    new_id,
    payload_of,
    private,
    shared,
    signed,
    signed_together,
)
from intern_desktop.store.kinds import ERASE, KINDS, Kind
from intern_desktop.store.tables import entry

__all__ = ["CENTRE", "Act", "Author", "Entry", "Taken", "Undo", "entries_of", "new_id", "newest", "private", "shared"]


_ENTRY = insert(entry)


class Author(msgspec.Struct, frozen=True):
    """Who acts: a person's id ("" is this PC itself), and her own key when she has one and it is unlocked."""

    person: str
    key: SigningKey | None = None


class Undo(msgspec.Struct, frozen=True):
    """How to take one entry back: say again what stood before it."""

    kind: str
    subject: str
    scope: str
    fields: dict[str, Value]


class Act:
    """One thing a person does: entries that stand or fall together, in one transaction."""

    def __init__(
        self, connection: Connection, author: Author, at: datetime, device: str, device_key: SigningKey
    ) -> None:
        self.reading = connection
        self.author = author
        self.at = at
        self.device = device
        self._key = author.key or device_key
        self._signer = keys.public_of(self._key)
        self._lamport = connection.execute(select(func.coalesce(func.max(entry.c.lamport), 0))).scalar_one()
        self._seqs: dict[str, int] = {}
        self._together: list[Entry] | None = None
        self.changed: set[str] = set()
        self.touched: set[str] = set()
        self.undo: list[Undo] = []
        self.erased: list[str] = []
        self.cleaned: list[str] = []

    def append(self, kind: str, *, subject: str, scope: str, fields: dict[str, Value], sealed_for: str = "") -> Entry:
        """Say one thing: write the entry and fold it.

        ValueError for a kind, a field, a sort of value or a subject that does not exist: a bug of ours.
        """
        known = KINDS[kind]
        unknown = {field for field, value in fields.items() if not known.takes(field, value)}
        if unknown or not fields:
            raise ValueError(f"{kind} cannot say {sorted(unknown)}")
        known.split(subject)
        joins = joined.read(self.reading) if known.joins or kind == "joined" else {}
        folded = joined.subject_of(known, subject, scope, joins)
        if known.undoable:
            self.undo.append(Undo(kind, subject, scope, self._before(known, folded, fields)))
        standing = folds.read_standing(self.reading, known, folded)
        said = self._write(kind, subject, scope, payload_of(fields), _replaced(standing, fields), sealed_for)
        table = folds.fold(self.reading, said, standing, joins)
        self.touched |= {said.about, folded.partition("/")[0]}
        if table:
            self.changed.add(table)
        if table == "joined":
            self.touched |= folds.join_again(self.reading, joins)
            self.changed |= folds.joined_tables()
        return said

    @contextmanager
    def signed_once(self) -> Iterator[None]:
        """What is said inside is one act of many entries, under one signature. It may stand within another one."""
        if self._together is not None:
            yield
            return
        self._together = []
        yield
        for said in signed_together(self._together, self._key) if self._together else ():
            mine = (entry.c.device == said.device, entry.c.scope == said.scope, entry.c.seq == said.seq)
            self.reading.execute(update(entry).where(*mine).values(signature=said.signature))
        self._together = None

    def erase(self, person: str, what: str = "all") -> None:
        """Empty everything ever said about a person, here and wherever this entry will travel. Not to be undone."""
        for one in joined.records_of(self.reading, person):
            self._write(ERASE, one, CENTRE, payload_of({"what": what}), "{}", "")
            self.erased.append(one)
        folds.fold_again(self.reading)
        self.undo.clear()
        self.changed.update(kind.table.name for kind in KINDS.values())

    def clean(self, person: str) -> None:
        """Leave no byte, in the file or its old copies, of what she replaced in private. Not to be undone."""
        self.cleaned.append(person)
        self.undo.clear()

    def _write(self, kind: str, subject: str, scope: str, payload: bytes, replaces: str, sealed_for: str) -> Entry:
        self._lamport += 1
        unsigned = Entry(
            device=self.device,
            scope=scope,
            seq=self._next_seq(scope),
            lamport=self._lamport,
            recorded_at=self.at.isoformat(timespec="seconds"),
            author=self.author.person,
            signer=self._signer,
            kind=kind,
            subject=subject,
            replaces=replaces,
            sealed_for=sealed_for,
            payload_hash=keys.digest(payload),
            payload=payload,
            signature=b"",
        )
        said = unsigned if self._together is not None else signed(unsigned, self._key)
        self.reading.execute(_ENTRY, msgspec.structs.asdict(said))
        if self._together is not None:
            self._together.append(said)
        return said

    def _next_seq(self, scope: str) -> int:
        if scope not in self._seqs:
            mine = (entry.c.device == self.device, entry.c.scope == scope)
            newest_seq = select(func.coalesce(func.max(entry.c.seq), 0)).where(*mine)
            self._seqs[scope] = self.reading.execute(newest_seq).scalar_one()
        self._seqs[scope] += 1
        return self._seqs[scope]

    def _before(self, kind: Kind, subject: str, fields: dict[str, Value]) -> dict[str, Value]:
        row = self.reading.execute(folds.row_of(kind), kind.split(subject)).mappings().first()
        if row is not None:
            return {field: row[field] for field in fields}
        gone = {"deleted", "archived"} & kind.fields
        return {field: _blank(kind, field) for field in fields} | dict.fromkeys(gone, True)


def _replaced(standing: folds.Standing, fields: dict[str, Value]) -> str:
    written = {field: (device, scope, seq) for field, (_, device, scope, seq) in standing.items() if field in fields}
    return msgspec.json.encode(written, order="sorted").decode()


def _blank(kind: Kind, field: str) -> Value:
    blank: Value = kind.table.c[field].type.python_type()
    return blank


class Taken(msgspec.Struct, frozen=True):
    """What came of taking entries in: how many were new, and how many were refused as forged, damaged or doubled.

    `emptied`: whether something about somebody erased was there, or came, and was emptied.
    """

    new: int
    refused: int
    emptied: bool = False


def take_in(connection: Connection, entries: Iterable[Entry]) -> Taken:
    """Add entries of other PCs: a union of sets, so the order and the number of times change nothing.

    Erasures are applied before anything is folded, so an old copy never brings a person back.
    """
    new = refused = 0
    for said in entries:
        mine = (entry.c.device == said.device, entry.c.scope == said.scope, entry.c.seq == said.seq)
        known = connection.execute(select(entry.c.payload_hash).where(*mine)).scalar()
        if not said.holds or not said.is_dated or (known is not None and known != said.payload_hash):
            refused += 1
        elif known is None:
            connection.execute(upsert(entry).values(msgspec.structs.asdict(said)).on_conflict_do_nothing())
            new += 1
    return Taken(new, refused, folds.fold_again(connection) if new else False)


def entries_of(reading: Connection, scopes: Iterable[str]) -> list[Entry]:
    """All entries of some scopes, in the journal's order."""
    rows = reading.execute(
        select(entry)
        .where(entry.c.scope.in_(sorted(scopes)))
        .order_by(entry.c.lamport, entry.c.device, entry.c.scope, entry.c.seq)
    )
    return [Entry(**row._mapping) for row in rows]


def entries_about(reading: Connection, person: str) -> list[Entry]:
    """Everything that was said about one person, in records joined into hers too, and is not emptied, oldest first."""
    whose = joined.records_of(reading, person)
    found = entry.c.subject.in_(whose)
    below = or_(*(func.substr(entry.c.subject, 1, len(one) + 1) == f"{one}/" for one in whose))
    scopes = entry.c.scope.in_([scope(one) for one in whose for scope in (shared, private)])
    rows = reading.execute(
        select(entry)
        .where(found | below | scopes, entry.c.payload.is_not(None))
        .order_by(entry.c.lamport, entry.c.device)
    )
    return [Entry(**row._mapping) for row in rows]


def newest(reading: Connection) -> datetime | None:
    """The latest moment any entry says it was written at; None in an empty journal."""
    latest = reading.execute(select(func.max(entry.c.recorded_at))).scalar()
    return datetime.fromisoformat(latest) if latest else None


def empty_payload(connection: Connection, device: str, scope: str, seq: int) -> None:
    """Empty one payload; its header, hash and signature stay."""
    connection.execute(
        update(entry).where(entry.c.device == device, entry.c.scope == scope, entry.c.seq == seq).values(payload=None)
    )
