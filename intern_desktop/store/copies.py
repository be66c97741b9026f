"""Copies of the database: made by themselves, listed with what is in them, and put back.

A damaged file is set aside under another name, never deleted.
"""

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec

from intern_desktop.errors import UserError
from intern_desktop.i18n import N_
from intern_desktop.paths import DATABASE
from intern_desktop.store import refusals

FOLDER = "copies"
KEPT = 10
_NAME = "journal-%Y-%m-%d-%H%M%S.db"
_ASIDE = "set-aside-%Y-%m-%d-%H%M%S"
_BESIDE = ("", "-wal", "-shm")
"""SQLite's files: the database, what was written last, and who reads where."""


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


def is_sound(path: Path) -> bool:
    """Whether SQLite can read the whole file and finds it in order. A file somebody else holds is not unsound."""
    try:
        with opened(path) as connection:
            return bool(connection.execute("pragma quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.Error as problem:
        return refusals.is_busy(problem)


def make(folder: Path, at: datetime) -> Path:
    """Copy the database while it is in use; the oldest copies beyond `KEPT` go.

    Raises UserError when there is no room for it; the copies that were there stay.
    """
    target = folder / FOLDER / at.strftime(_NAME)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(OSError):  # where other accounts may write, they may make tomorrow's copy
            shutil.copymode(folder, target.parent)
        _copy(folder / DATABASE, target)
        for old in sorted(target.parent.glob("journal-*.db"))[:-KEPT]:
            old.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as problem:
        raise UserError(
            N_("No copy of the data could be made in {folder} today. Make room there; the data itself is kept."),
            folder=target.parent,
        ) from problem
    return target


def _copy(source: Path, target: Path) -> None:
    """Whole or not at all."""
    part = target.with_suffix(".part")
    part.unlink(missing_ok=True)
    try:
        with opened(source) as whole, opened(part, writable=True) as copy:
            whole.backup(copy)
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
