"""What belongs to this PC alone and is never merged: language, window, reading positions, wrong tries, its own key."""

from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, select
from sqlalchemy.dialects.sqlite import insert

from intern_desktop.store import refusals
from intern_desktop.store.tables import local


def read(connection: Connection, name: str, person: str = "") -> str | None:
    """The value kept under a name, for the PC or for one person; None when there is none."""
    return connection.execute(select(local.c.value).where(local.c.name == name, local.c.person == person)).scalar()


def write(connection: Connection, name: str, value: str, person: str = "") -> None:
    """Keep a value within somebody else's transaction."""
    row = {"name": name, "person": person, "value": value}
    connection.execute(insert(local).values(row).on_conflict_do_update(set_={"value": value}))


def drop(connection: Connection, names: Iterable[str], person: str = "") -> None:
    """Keep nothing under some names any more, within somebody else's transaction."""
    gone = sorted(names)
    if gone:
        connection.execute(delete(local).where(local.c.person == person, local.c.name.in_(gone)))


def people_with(connection: Connection, name: str) -> list[str]:
    """The people for whom something is kept under a name, sorted."""
    found = select(local.c.person).where(local.c.name == name, local.c.value != "")
    return sorted(connection.execute(found).scalars())


def kept_for(connection: Connection, person: str) -> dict[str, str]:
    """All that is kept for one person, by name."""
    found = connection.execute(select(local.c.name, local.c.value).where(local.c.person == person, local.c.value != ""))
    return {row.name: row.value for row in found}


class Local:
    """The same, each write in a transaction of its own that is on the disk when `set` returns.

    UserError when the disk refuses it.
    """

    def __init__(self, engine: Engine, folder: Path) -> None:
        self._engine, self._folder = engine, folder

    def get(self, name: str, person: str = "") -> str | None:
        """The value kept under a name, for the PC or for one person."""
        with refusals.told(self._folder, refusals.NOT_OPENED), self._engine.connect() as connection:
            return read(connection, name, person)

    def set(self, name: str, value: str, person: str = "") -> None:
        """Keep a value for good."""
        with refusals.told(self._folder, refusals.NOT_SAVED), self._engine.begin() as connection:
            write(connection, name, value, person)

    def forget(self, person: str) -> None:
        """Drop everything kept for one person."""
        with refusals.told(self._folder, refusals.NOT_SAVED), self._engine.begin() as connection:
            connection.execute(delete(local).where(local.c.person == person))
