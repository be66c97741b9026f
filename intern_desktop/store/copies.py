"""Copies of the database: made by themselves, listed with what is in them, and put back.

A damaged file is set aside under another name, never deleted.
"""

import contextlib
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec

from intern_desktop.paths import DATABASE

FOLDER = "copies"
KEPT = 10
_NAME = "journal-%Y-%m-%d-%H%M%S.db"


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
    """Whether SQLite can read the whole file and finds it in order."""
    try:
        with opened(path) as connection:
            return bool(connection.execute("pragma quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.Error:
        return False


def make(folder: Path, at: datetime) -> Path:
    """Copy the database while it is in use; the oldest copies beyond `KEPT` go."""
    target = folder / FOLDER / at.strftime(_NAME)
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    with opened(folder / DATABASE) as source, opened(part, writable=True) as copy:
        source.backup(copy)
    part.replace(target)
    for old in sorted(target.parent.glob("journal-*.db"))[:-KEPT]:
        old.unlink(missing_ok=True)
    return target


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
    """Put a copy in the place of the database. The file that was there is set aside; its new name, or None."""
    database = folder / DATABASE
    aside = None
    if database.exists():
        aside = folder / at.strftime("set-aside-%Y-%m-%d-%H%M%S.db")
        database.replace(aside)
    for rest in ("-wal", "-shm"):
        Path(f"{database}{rest}").unlink(missing_ok=True)
    with opened(copy) as source, opened(database, writable=True) as target:
        source.backup(target)
    return aside
