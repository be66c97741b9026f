"""What the disk may refuse, told as sentences: full, locked, read-only, or damaged. Anything else is a bug of ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from sqlalchemy.exc import DatabaseError

from intern_desktop.errors import UserError
from intern_desktop.i18n import N_

NOT_SAVED = N_(
    "The last step could not be saved in {folder}: the disk is full or locked. "
    "Everything before it is kept. Make room, then do it once more."
)
NOT_OPENED = N_(
    "The data in {folder} cannot be opened now: the disk is full, or another program holds the file. "
    "Make room or close the other program, then try again."
)
_PRIMARY = 0xFF
"""SQLite's result codes carry the kind of fault in their lowest byte."""
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_REFUSED = (
    *_BUSY,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
)


class DamagedDatabase(UserError):
    """SQLite cannot read the file, or finds it out of order. Nothing was changed; `folder` holds the copies."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            N_(
                "The data file in {folder} is damaged and was left as it is. "
                "Put back one of the copies, or choose another folder."
            ),
            folder=folder,
        )
        self.folder = folder


@contextmanager
def told(folder: Path, sentence: str) -> Iterator[None]:
    """Turn what the disk refuses into a UserError with this sentence, and damage into DamagedDatabase."""
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as problem:
        kind = _kind(problem)
        if kind in _DAMAGE:
            raise DamagedDatabase(folder) from problem
        if kind in _REFUSED:
            raise UserError(sentence, folder=folder) from problem
        raise
    except msgspec.DecodeError as problem:  # SQLite does not see a damaged byte within what was written
        raise DamagedDatabase(folder) from problem


def is_busy(problem: sqlite3.Error) -> bool:
    """Whether somebody else only holds the file at this moment."""
    return _kind(problem) in _BUSY


def is_interrupted(problem: sqlite3.Error) -> bool:
    """Whether it was only stopped, as it was asked to."""
    return _kind(problem) == sqlite3.SQLITE_INTERRUPT


def _kind(problem: BaseException) -> int:
    raw = problem.orig if isinstance(problem, DatabaseError) else problem
    return getattr(raw, "sqlite_errorcode", 0) & _PRIMARY
