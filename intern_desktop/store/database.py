"""The store: one SQLite file, opened, checked, migrated, read, and written through acts."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from nacl.exceptions import CryptoError
from nacl.signing import SigningKey
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError

from intern_desktop import paths
from intern_desktop.errors import UserError
from intern_desktop.store import copies, folds, keys, local, refusals, schema, tables
from intern_desktop.store.entry import Entry, new_id
from intern_desktop.store.journal import Act, Author, Taken, Undo, take_in
from intern_desktop.store.local import Local
from intern_desktop.store.refusals import DamagedDatabase

__all__ = ["ENTRIES", "DamagedDatabase", "Store"]

PATIENCE_MS = 5000
"""How long to wait while another window writes."""
ENTRIES = "select coalesce(max(rowid), 0) from entry"
"""How far the journal goes in this file: no entry ever goes, so this grows with each that comes."""
_KEEP = "insert or replace into tally (person, basis, first_day, last_day, body) values (?, ?, ?, ?, ?)"
_ACTS = 10
"""So many acts can still be taken back while the sentence that offers it stands."""
_TO_SCRUB = "to-scrub"
"""Kept from an erasure until its bytes are gone."""
_TO_CLEAN = "to-clean"
"""Kept, for each person, from the moment she sealed or dropped something private until its bytes are gone."""


class Store:
    """The opened data of one folder. Reads are short; writes happen in an `act`."""

    def __init__(self, folder: Path, engine: Engine) -> None:
        self.folder = folder
        self.local = Local(engine, folder)
        self._engine = engine
        self._closed = False
        self._heard: list[Callable[[frozenset[str]], Any]] = []
        self._undo: list[tuple[str, list[Undo]]] = []
        self.touched: frozenset[str] | None = None
        """What the change that is being told was about (people, classes …) by id; None for anything at all."""
        self.device, self._device_key = self._identity()

    @classmethod
    def open(cls, folder: Path) -> "Store":
        """Open the folder's database, making or migrating it first.

        A large file is only looked at where that is quick; `looks_later` says so, and `copies.is_sound` does it.
        Raises UserError for a folder that cannot be written, a file somebody else holds and a database of a newer
        program, DamagedDatabase for a damaged one. In each case nothing was changed.
        """
        paths.ensure_writable(folder)
        database = folder / paths.DATABASE
        emptied = database.exists() and database.stat().st_size == 0 and copies.listed(folder)
        if emptied or (database.exists() and not _looks_sound(database)):
            raise DamagedDatabase(folder)
        engine = _engine(database)
        try:
            with refusals.told(folder, refusals.NOT_OPENED):
                _prepare(engine)
                store = cls(folder, engine)
                if store.local.get(_TO_SCRUB):
                    store._scrub()
                store._clean()
                return store
        except UserError:
            engine.dispose()
            raise
        except DatabaseError as problem:  # readable, yet not the tables that were left there
            engine.dispose()
            raise DamagedDatabase(folder) from problem

    @property
    def looks_later(self) -> bool:
        """Whether the file is too large to have been looked through when it was opened."""
        return copies.is_large(self.folder / paths.DATABASE)

    def close(self) -> None:
        """Let go of the file; Windows cannot move it before."""
        self._closed = True
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read from, for a moment."""
        with refusals.told(self.folder, refusals.NOT_OPENED), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def act(self, author: Author, at: datetime) -> Iterator[Act]:
        """One transaction of one author; on the disk when it ends, or nothing of it. The changed tables are told."""
        with self._writing() as connection:
            act = Act(connection, author, at, self.device, self._device_key)
            yield act
            if act.erased:
                local.write(connection, _TO_SCRUB, "yes")
            for person in act.cleaned:
                local.write(connection, _TO_CLEAN, "yes", person)
        if act.erased:
            self._scrub(at)
        if act.cleaned:
            self._clean()
        # after an act that cannot be taken back, as when something was sealed, nothing from before may come back
        self._undo = [*self._undo[1 - _ACTS :], (author.person, act.undo)] if act.undo else []
        self._tell(act.changed, None if act.erased else frozenset(act.touched))

    def take_in(self, entries: Iterable[Entry]) -> Taken:
        """Add what other PCs wrote; see `journal.take_in`."""
        with self._writing() as connection:
            taken = take_in(connection, entries)
            if taken.emptied:
                local.write(connection, _TO_SCRUB, "yes")
        if taken.emptied:
            self._scrub()
        if taken.new:
            self._tell({table.name for table in tables.state.sorted_tables})
        return taken

    @property
    def last_act(self) -> object:
        """The act that would be taken back now, as `undo` takes it; None where there is none."""
        return self._undo[-1] if self._undo else None

    def undo(self, author: Author, at: datetime, which: object = None) -> bool:
        """Take back the author's last act, by saying again what stood before it. False when there is none.

        `which` is an earlier `last_act`, where something else was done since.
        """
        found = next((one for one in reversed(self._undo) if which is None or one is which), None)
        if found is None or found[0] != author.person:
            return False
        steps = found[1]
        with self.act(author, at) as act, act.signed_once():
            for step in reversed(steps):
                act.append(step.kind, subject=step.subject, scope=step.scope, fields=step.fields)
        self._undo = []
        return True

    def forget_undo(self) -> None:
        """Nothing can be taken back any more; called when somebody signs out."""
        self._undo = []

    @property
    def closed(self) -> bool:
        """Whether the file was let go of; nothing may be read any more."""
        return self._closed

    def keep_tallies(self, seen: int, rows: Iterable[tuple[str, str, str, str, bytes]]) -> None:
        """Keep what was reckoned when the journal went as far as `seen`, unless it goes further by now.

        No entry, nothing told. Who cannot write at once, as on a full disk or beside another window, does without.
        """
        if self._closed:
            return
        with suppress(sqlite3.Error, DatabaseError), closing(self._engine.raw_connection()) as raw:
            cursor = raw.cursor()
            cursor.execute("pragma busy_timeout=0")
            try:
                cursor.execute("begin immediate")
                if cursor.execute(ENTRIES).fetchone()[0] == seen:
                    cursor.executemany(_KEEP, list(rows))
                cursor.execute("commit")
            finally:
                cursor.execute(f"pragma busy_timeout={PATIENCE_MS}")

    def subscribe(self, heard: Callable[[frozenset[str]], Any]) -> None:
        """Call `heard` with the names of the state tables that changed, after each commit."""
        self._heard.append(heard)

    def fold_again(self) -> None:
        """Throw the state away and fold the journal again."""
        with self._writing() as connection:
            folds.fold_again(connection)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with (
            refusals.told(self.folder, refusals.NOT_SAVED),
            self._engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            yield connection

    def _tell(self, changed: Iterable[str], touched: frozenset[str] | None = None) -> None:
        named, self.touched = frozenset(changed), touched
        if named:
            for heard in list(self._heard):
                heard(named)

    def _identity(self) -> tuple[str, SigningKey]:
        """This PC's id and key; made in one step, as another window may begin in the same folder just now."""
        device, seed = self.local.get("device"), self.local.get("device-key")
        if not (device and seed):
            with self._writing() as connection:
                device, seed = local.read(connection, "device"), local.read(connection, "device-key")
                if not (device and seed):
                    device, seed = new_id(), keys.KeyPair.generate().signing_seed
                    local.write(connection, "device-key", seed)
                    local.write(connection, "device", device)
        try:
            return device, SigningKey(bytes.fromhex(seed))
        except (ValueError, CryptoError) as problem:
            raise DamagedDatabase(self.folder) from problem

    def _scrub(self, at: datetime | None = None) -> None:
        """Leave no byte of the erased behind: free pages, the write-ahead log and the old copies go.

        What the disk refuses now, or the power cuts short, is done when the folder is opened next.
        """
        copies.forget(self.folder)
        with suppress(UserError), refusals.told(self.folder, refusals.NOT_SAVED):
            if self._rewrite():
                self.local.set(_TO_SCRUB, "")
            if at is not None:
                copies.make(self.folder, at)

    def _clean(self) -> None:
        """Leave no byte of what somebody sealed, changed or dropped in private; what others keep stays, in copies too.

        What the disk refuses now, or the power cuts short, is done when the folder is opened next.
        """
        with self.reading() as reading:
            waiting = local.people_with(reading, _TO_CLEAN)
        if not waiting:
            return
        with suppress(UserError, OSError), refusals.told(self.folder, refusals.NOT_SAVED):
            rewritten = self._rewrite()
            copies.clean(self.folder, waiting)
            for person in waiting if rewritten else ():
                self.local.set(_TO_CLEAN, "", person)

    def _rewrite(self) -> bool:
        """Write the file anew without free pages, and empty the write-ahead log. False while another window reads."""
        with closing(self._engine.raw_connection()) as raw:
            raw.cursor().execute("vacuum")
            busy = raw.cursor().execute("pragma wal_checkpoint(truncate)").fetchone()[0]
        return not busy


def _looks_sound(database: Path) -> bool:
    return copies.begins_sound(database) if copies.is_large(database) else copies.is_sound(database)


def _engine(database: Path) -> Engine:
    engine = create_engine(URL.create("sqlite", database=str(database)))

    @event.listens_for(engine, "connect")
    def _prepare_connection(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        connection.execute(f"pragma busy_timeout={PATIENCE_MS}")
        _use_wal(connection)
        for pragma in ("synchronous=full", "foreign_keys=on", "secure_delete=on"):
            connection.execute(f"pragma {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("begin immediate" if connection.get_execution_options().get("writes") else "begin")

    return engine


def _use_wal(connection: sqlite3.Connection) -> None:
    """Write ahead. SQLite does not wait for this one by itself, and two windows may begin in one new folder at once."""
    until = monotonic() + PATIENCE_MS / 1000
    while True:
        try:
            connection.execute("pragma journal_mode=wal")
            return
        except sqlite3.OperationalError as problem:
            if not refusals.is_busy(problem) or monotonic() > until:
                raise
            sleep(0.02)


def _prepare(engine: Engine) -> None:
    """Migrate and fold where it is needed, while nobody else can: two windows may open one new folder at once."""
    with engine.begin() as reading:
        if not _is_behind(reading):
            return
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if schema.needs_migration(schema.revision(connection)):
            schema.migrate(connection)
        if local.read(connection, "fold-version") != tables.FOLD_VERSION:
            folds.fold_again(connection)


def _is_behind(reading: Connection) -> bool:
    migrates = schema.needs_migration(schema.revision(reading))
    return migrates or local.read(reading, "fold-version") != tables.FOLD_VERSION
