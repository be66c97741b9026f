"""Copies of the database: made by themselves, listed with what is in them, and put back.

A damaged file is set aside under another name, never deleted.
"""

import contextlib
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path

import msgspec

from intern_desktop.errors import UserError
from intern_desktop.i18n import N_
from intern_desktop.paths import DATABASE
from intern_desktop.store import refusals

FOLDER = "copies"
KEPT = 10
AT_ONCE = 8_000_000
"""So many bytes are looked through before the window can be used; of a larger file the rest is looked at after it."""
_NAME = "journal-%Y-%m-%d-%H%M%S.db"
_ASIDE = "set-aside-%Y-%m-%d-%H%M%S"
_BESIDE = ("", "-wal", "-shm")
"""SQLite's files: the database, what was written last, and who reads where."""
_STEPS = 20_000
"""After so many steps of its own SQLite asks whether to go on."""
_PAGES = 2_000
"""So many pages are copied before that is asked."""
_AT_ONCE = frozenset(
    {"alembic_version", "centre", "class", "consent", "device", "group", "journey", "key", "local", "person", "role"}
    | {"secret", "signer", "teaches", "vouched"}
)


class Copy(msgspec.Struct, frozen=True):
    """One copy: its file, when it was made, and how many people and marks are in it."""

    path: Path
    made: datetime
    people: int
    marks: int


@contextlib.contextmanager
def opened(path: Path, *, writable: bool = False) -> Iterator[sqlite3.Connection]:
    """A plain connection that is closed again, which Windows needs before a file can be moved."""
    mode = "rwc" if writable else "ro"
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True)
    try:
        yield connection
    finally:
        connection.close()


def never() -> bool:
    """Nobody asks to stop."""
    return False


def is_sound(path: Path, stops: Callable[[], bool] = never) -> bool:
    """Whether SQLite can read the whole file and finds it in order. A file somebody else holds is not unsound.

    `stops` is asked now and then; what was not looked at when it says so is taken for sound.
    """
    try:
        with opened(path) as connection:
            connection.set_progress_handler(stops, _STEPS)
            return _answers_ok(connection, "")
    except sqlite3.Error as problem:
        return refusals.is_busy(problem) or refusals.is_interrupted(problem)


def begins_sound(path: Path) -> bool:
    """The same for a file too large to wait for: its length, its schema, and the tables that grow with people only."""
    try:
        with opened(path) as connection:
            known = {row[0] for row in connection.execute("select name from sqlite_schema where type = 'table'")}
            return not _is_cut_off(path) and all(_answers_ok(connection, name) for name in sorted(known & _AT_ONCE))
    except sqlite3.Error as problem:
        return refusals.is_busy(problem)


def is_large(path: Path) -> bool:
    """Whether only the beginning of it is looked at before the window can be used."""
    return path.stat().st_size > AT_ONCE


def _answers_ok(connection: sqlite3.Connection, table: str) -> bool:
    asked = f"pragma quick_check('{table}')" if table else "pragma quick_check(1)"
    return bool(connection.execute(asked).fetchone()[0] == "ok")


def _is_cut_off(path: Path) -> bool:
    """Whether the file is shorter than its own beginning says; not known while some of it waits in the log."""
    log = Path(f"{path}-wal")
    if log.exists() and log.stat().st_size:
        return False
    with path.open("rb") as file:
        head = file.read(32)
    size, pages = int.from_bytes(head[16:18]), int.from_bytes(head[28:32])
    return path.stat().st_size < pages * (65536 if size == 1 else size)


class Stopped(Exception):
    """A copy was given up, as when the window is closed."""


def make(folder: Path, at: datetime, stops: Callable[[], bool] = never) -> Path:
    """Copy the database while it is in use; the oldest copies beyond `KEPT` go.

    Raises UserError when there is no room for it, Stopped once `stops` says so; the copies that were there stay.
    """
    target = folder / FOLDER / at.strftime(_NAME)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(OSError):  # where other accounts may write, they may make tomorrow's copy
            shutil.copymode(folder, target.parent)
        _copy(folder / DATABASE, target, stops)
        for old in sorted(target.parent.glob("journal-*.db"))[:-KEPT]:
            old.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as problem:
        raise UserError(
            N_("No copy of the data could be made in {folder} today. Make room there; the data itself is kept."),
            folder=target.parent,
        ) from problem
    return target


def _copy(source: Path, target: Path, stops: Callable[[], bool] = never) -> None:
    """Whole or not at all."""

    def ask(_status: int, _left: int, _all: int) -> None:
        if stops():
            raise Stopped

    part = target.with_suffix(".part")
    part.unlink(missing_ok=True)
    try:
        with opened(source) as whole, opened(part, writable=True) as copy:
            whole.backup(copy, pages=-1 if stops is never else _PAGES, progress=ask)
        with contextlib.suppress(OSError):
            shutil.copymode(source, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def forget(folder: Path) -> None:
    """Throw away all copies and all files set aside: somebody who was erased is in them."""
    for path in (*(folder / FOLDER).glob("journal-*"), *folder.glob("set-aside-*")):
        if path.is_file():
            path.unlink(missing_ok=True)
        else:
            shutil.rmtree(path, ignore_errors=True)


_PRIVATE = """
    update entry set payload = null
    where payload is not null and (scope = 'private:' || ?1 or (kind = 'shared_offer' and scope = 'shared:' || ?1))
      and not exists (
        select 1 from live.entry as now
        where now.device = entry.device and now.scope = entry.scope and now.seq = entry.seq and now.payload is not null
      )
"""
"""Whatever private payload of a person the database no longer holds."""
_FOLDED = ("offer", "purse", "vault", "shared_offer")


def clean(folder: Path, people: Iterable[str]) -> None:
    """Take out of all copies, and of files set aside, what these people no longer keep in private.

    All else in them stays. A file that cannot be read can be put back by nobody and cleaned by nobody: it goes, when
    something private of theirs is in it. Raises OSError or sqlite3.Error when the disk refuses; then do it again.
    """
    whose = list(people)
    for part in (*(folder / FOLDER).glob("*.part*"), *folder.glob("set-aside-*.part*"), folder / f"{DATABASE}.back"):
        part.unlink(missing_ok=True)
    found = (*(folder / FOLDER).glob("journal-*.db"), *folder.glob("set-aside-*.db"))
    for path in found:
        if is_sound(path) and _is_journal(path):
            _clean(path, folder / DATABASE, whose)
        elif any(f"private:{person}".encode() in _bytes_of(path) for person in whose):
            _remove(path)
    for beside in (*(folder / FOLDER).glob("journal-*.db-*"), *folder.glob("set-aside-*.db-*")):
        if not beside.with_name(beside.name.rpartition("-")[0]).exists():
            beside.unlink(missing_ok=True)


def _clean(path: Path, live: Path, people: list[str]) -> None:
    """Whole or not at all, like a copy; the state in it is folded again should it ever be put back."""
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    try:
        with opened(path, writable=True) as whole, opened(part, writable=True) as clean:
            whole.execute("pragma wal_checkpoint(truncate)")
            whole.backup(clean)
        with opened(part, writable=True) as clean:
            for mode in ("delete", "memory"):  # no write-ahead log any more, and no journal file of what goes
                clean.execute(f"pragma journal_mode={mode}")
            clean.execute("pragma secure_delete=on")
            clean.execute("attach ? as live", (f"{live.absolute().as_uri()}?mode=ro",))
            for person in people:
                clean.execute(_PRIVATE, (person,))
            known = {row[0] for row in clean.execute("select name from main.sqlite_master where type = 'table'")}
            for table in known.intersection(_FOLDED):
                clean.executemany(f"delete from main.{table} where person = ?", [(person,) for person in people])
            clean.execute("delete from main.local where name = 'fold-version'")
            clean.commit()
            clean.execute("detach live")
            clean.execute("vacuum")
        with contextlib.suppress(OSError):
            shutil.copymode(path, part)
        _remove(path, but_itself=True)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _is_journal(path: Path) -> bool:
    with opened(path) as connection:
        tables = {row[0] for row in connection.execute("select name from sqlite_master where type = 'table'")}
    return {"entry", "local"} <= tables


def _bytes_of(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in (Path(f"{path}{end}") for end in _BESIDE) if file.is_file())


def _remove(path: Path, *, but_itself: bool = False) -> None:
    for end in _BESIDE[1:] if but_itself else _BESIDE:
        Path(f"{path}{end}").unlink(missing_ok=True)


def is_due(folder: Path, at: datetime) -> bool:
    """Whether the newest copy is from an earlier day."""
    newest = max((path.name for path in (folder / FOLDER).glob("journal-*.db")), default="")
    return newest < at.strftime("journal-%Y-%m-%d")


def listed(folder: Path) -> list[Copy]:
    """The sound copies, newest first."""
    found = []
    for path in sorted((folder / FOLDER).glob("journal-*.db"), reverse=True):
        with contextlib.suppress(sqlite3.Error, ValueError):
            if is_sound(path):
                found.append(_described(path))
    return found


def _described(path: Path) -> Copy:
    made = datetime.strptime(path.name, _NAME)  # noqa: DTZ007  the name carries this PC's own clock
    with opened(path) as connection:
        people = connection.execute("select count(distinct subject) from entry where kind = 'person'").fetchone()[0]
        marks = connection.execute("select count(*) from entry where kind = 'mark'").fetchone()[0]
    return Copy(path, made, people, marks)


def put_back(folder: Path, copy: Path, at: datetime) -> Path | None:
    """Put a copy in the place of the database. The file that was there is set aside; its new name, or None.

    Raises UserError when that cannot be done; then the file is where it was.
    """
    database, ready = folder / DATABASE, folder / f"{DATABASE}.back"
    try:
        _copy(copy, ready)
        aside = _set_aside(database, at)
        ready.replace(database)
    except (OSError, sqlite3.Error) as problem:
        raise UserError(
            N_("The copy could not be put back in {folder}. Make room there, close other programs, then try again."),
            folder=folder,
        ) from problem
    return aside


def _set_aside(database: Path, at: datetime) -> Path | None:
    """Another name for the file and for what SQLite keeps beside it: what was written last may be there."""
    if not database.exists():
        return None
    named, n = at.strftime(_ASIDE), 1
    while (database.parent / f"{named}.db").exists():
        n += 1
        named = f"{at.strftime(_ASIDE)}-{n}"
    aside = database.parent / f"{named}.db"
    for beside in _BESIDE:
        was = Path(f"{database}{beside}")
        if was.exists():
            was.replace(f"{aside}{beside}")
    return aside
