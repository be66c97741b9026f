"""What the departure board reads: all of it once, afterwards only the rows that something was said about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from intern_desktop.ui.commands import Commands

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from sqlalchemy import Connection

    from intern_desktop.classroom.progress import Row


class Read(msgspec.Struct, frozen=True):
    """The rows by urgency, the classes as (id, name), and the groups by class as (id, name)."""

    rows: tuple[Row, ...] = ()
    classes: tuple[tuple[str, str], ...] = ()
    groups: Mapping[str, tuple[tuple[str, str], ...]] = {}


class BoardReader(QObject):
    """Remembers what changed while nobody looked. Who is read anew keeps her place: nothing moves under the hand."""

    def __init__(self, commands: Commands, tables: frozenset[str], parent: QObject) -> None:
        super().__init__(parent)
        self._commands, self._tables = commands, tables
        self._touched: set[str] | None = None
        self._heard: object = None
        self._day = date.min
        self.seen = Read()
        commands.tables_changed.connect(self._on_changed)

    def read(self, *, ranked: bool = False) -> Read:
        """All of it anew, or with the touched rows in their places. A day that is over changes everything.

        `ranked`: nobody looks just now, so that everybody may take the place that is hers now.
        """
        from intern_desktop.classroom import progress

        store, today = self._commands.store, self._commands.today()
        touched = self._touched
        if touched is not None and store.touched is not self._heard:  # told to the screen before it was told to us
            touched = None if store.touched is None else touched | store.touched
        known = {row.person for row in self.seen.rows}
        if touched and self._day == today and touched <= known:
            self._read_some(frozenset(touched), today)
            if ranked:
                self.seen = msgspec.structs.replace(self.seen, rows=progress.by_urgency(self.seen.rows))
        else:
            self._read_all(today)
        self._touched, self._heard, self._day = set(), store.touched, today
        return self.seen

    def take(self, other: Mapping[str, Row]) -> None:
        """These people are as follows, in their places."""
        rows = tuple(other.get(row.person, row) for row in self.seen.rows)
        self.seen = msgspec.structs.replace(self.seen, rows=rows)

    def _read_all(self, today: date) -> None:
        from intern_desktop.classroom import people, progress

        fresh = progress.Fresh()
        with self._commands.reading() as reading:
            rows = progress.board(reading, today, fresh)
            self.seen = Read(
                rows=rows,
                classes=tuple((one.id, one.name) for one in people.classes(reading)),
                groups=_groups(reading, rows, today),
            )
        self._commands.keep_later(fresh)

    def _read_some(self, touched: frozenset[str], today: date) -> None:
        from intern_desktop.classroom import progress

        with self._commands.reading() as reading:
            anew = progress.rows(reading, today, touched)
        if anew.keys() != touched:  # somebody went, or came
            self._read_all(today)
            return
        self.take(anew)

    def _on_changed(self, changed: frozenset[str]) -> None:
        touched = self._commands.store.touched
        if not changed & self._tables or (touched is not None and touched is self._heard):
            return
        self._heard = touched
        if touched is None or self._touched is None:
            self._touched = None
        else:
            self._touched |= touched


def _groups(reading: Connection, rows: Sequence[Row], today: date) -> dict[str, tuple[tuple[str, str], ...]]:
    """The groups in which somebody is, by class."""
    from intern_desktop.classroom import people

    if not any(row.group_id for row in rows):
        return {}
    found: dict[str, dict[str, str]] = {}
    for one in people.learners(reading, today):
        if one.group_id:
            found.setdefault(one.class_id, {})[one.group_id] = one.group_name
    return {class_id: tuple(sorted(named.items(), key=lambda pair: pair[1])) for class_id, named in found.items()}
