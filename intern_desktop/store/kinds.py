"""The kinds of entry: what each may say, and the state table it is folded into.

The key columns of the table are the parts of the entry's subject; the other columns are the fields an entry may write.
"""

import msgspec
from sqlalchemy import Table

from intern_desktop.store import tables
from intern_desktop.store.entry import Value

_TOO_LARGE = 2**63
"""Beyond what SQLite keeps as a whole number."""


class Kind(msgspec.Struct, frozen=True):
    """One kind of entry.

    `granted`: counts only when signed by the centre's key or by a head's. `forgets`: a value that was replaced is
    emptied at once, because it was a secret or private. `undoable`: the author may take it back in the same sitting.
    """

    name: str
    table: Table
    granted: bool = False
    forgets: bool = False
    undoable: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of the subject's parts."""
        return tuple(column.name for column in self.table.primary_key)

    @property
    def fields(self) -> frozenset[str]:
        """The fields an entry of this kind may write."""
        return frozenset(column.name for column in self.table.columns) - set(self.keys)

    def reads(self, subject: str) -> bool:
        """Whether a subject has the parts of this kind; one of a newer program may have others."""
        return subject.count("/") + 1 == len(self.keys)

    def takes(self, field: str, value: Value) -> bool:
        """Whether this program knows the field, and the value is of its sort."""
        if field not in self.fields:
            return False
        wanted = self.table.c[field].type.python_type
        return type(value) is wanted and not (type(value) is int and abs(value) >= _TOO_LARGE)

    def split(self, subject: str) -> dict[str, str]:
        """The subject's parts by their names. ValueError when it has too few or too many."""
        parts = subject.split("/")
        if len(parts) != len(self.keys):
            raise ValueError(f"a subject of {self.name} has {len(self.keys)} parts, not {len(parts)}")
        return dict(zip(self.keys, parts, strict=True))


ERASE = "erase"
"""The one kind without a table: its subject is a person, and every payload about her is emptied."""

KINDS = {
    kind.name: kind
    for kind in (
        Kind("centre", tables.centre, granted=True),
        Kind("device", tables.device),
        Kind("class", tables.class_, undoable=True),
        Kind("person", tables.person, undoable=True),
        Kind("role", tables.role, granted=True),
        Kind("key", tables.key, granted=True, forgets=True),
        Kind("secret", tables.secret, forgets=True),
        Kind("journey", tables.journey, undoable=True),
        Kind("consent", tables.consent),
        Kind("mark", tables.mark, undoable=True),
        Kind("comment", tables.comment, forgets=True, undoable=True),
        Kind("own_task", tables.own_task, undoable=True),
        Kind("timetable", tables.timetable, undoable=True),
        Kind("day_off", tables.day_off, undoable=True),
        Kind("arrival", tables.arrival, undoable=True),
        Kind("roll", tables.roll, undoable=True),
        Kind("habit_day", tables.habit_day, undoable=True),
        Kind("sitting", tables.sitting),
        Kind("card", tables.card, undoable=True),
        Kind("reached", tables.reached),
        Kind("lesson", tables.lesson, undoable=True),
        Kind("attended", tables.attended, undoable=True),
        Kind("offer", tables.offer, forgets=True, undoable=True),
        Kind("purse", tables.purse, forgets=True),
        Kind("vault", tables.vault, forgets=True),
        Kind("understood", tables.understood),
        Kind("bookmark", tables.bookmark, undoable=True),
        Kind("page_note", tables.page_note, forgets=True, undoable=True),
        Kind("shared_offer", tables.shared_offer, forgets=True),
    )
}
