"""The kinds of entry: what each may say, and the state table it is folded into.

The key columns of the table are the parts of the entry's subject; the other columns are the fields an entry may write.
"""

import msgspec
from sqlalchemy import Table

from intern_desktop.store import tables
from intern_desktop.store.entry import Value

_TOO_LARGE = 2**63
"""Beyond what SQLite keeps as a whole number."""


SIGNED_BY, SIGNED_ON = "signed_by", "signed_on"
"""Columns that no entry writes: the public half of the key that signed, and the day (ISO) it did."""


class Kind(msgspec.Struct, frozen=True):
    """One kind of entry.

    `granted`: whose signature it needs to count: "" anybody's, "head" the centre's key or a head's, "staff" a trainer's
    too. `forgets`: a value that was replaced is emptied at once, because it was a secret or private. `undoable`: the
    author may take it back in the same sitting. `signed`: the field whose signer and day the row keeps, as `signed_by`
    and `signed_on`; `with_it`: once it is decided, these change only in one entry with it, so that one signature covers
    them all. `joins`: what is said about one of two joined records counts for the other.
    """

    name: str
    table: Table
    granted: str = ""
    forgets: bool = False
    undoable: bool = False
    signed: str = ""
    with_it: tuple[str, ...] = ()
    joins: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of the subject's parts."""
        return tuple(column.name for column in self.table.primary_key)

    @property
    def fields(self) -> frozenset[str]:
        """The fields an entry of this kind may write."""
        return frozenset(column.name for column in self.table.columns) - {*self.keys, SIGNED_BY, SIGNED_ON}

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
        Kind("centre", tables.centre, granted="head"),
        Kind("device", tables.device),
        Kind("class", tables.class_, undoable=True),
        Kind("group", tables.group, undoable=True),
        Kind("person", tables.person, undoable=True),
        Kind("joined", tables.joined, granted="staff", undoable=True),
        Kind("role", tables.role, granted="head"),
        Kind("teaches", tables.teaches, granted="head", undoable=True),
        Kind("signer", tables.signer, granted="head"),
        Kind("vouched", tables.vouched, granted="staff"),
        Kind("key", tables.key, granted="head", forgets=True),
        Kind("secret", tables.secret, forgets=True),
        Kind("journey", tables.journey, undoable=True, joins=True),
        Kind("consent", tables.consent, signed="answer", with_it=("wording",)),
        Kind(
            "mark",
            tables.mark,
            undoable=True,
            signed="verdict",
            with_it=("note", "decided_version", "decided_value"),
            joins=True,
        ),
        Kind("comment", tables.comment, forgets=True, undoable=True, joins=True),
        Kind("own_task", tables.own_task, undoable=True),
        Kind("timetable", tables.timetable, undoable=True),
        Kind("day_off", tables.day_off, undoable=True),
        Kind("arrival", tables.arrival, undoable=True, joins=True),
        Kind(
            "roll",
            tables.roll,
            undoable=True,
            signed="verdict",
            with_it=("planned", "came", "reason"),
            joins=True,
        ),
        Kind("habit_day", tables.habit_day, undoable=True, joins=True),
        Kind("sitting", tables.sitting, joins=True),
        Kind("card", tables.card, undoable=True),
        Kind("reached", tables.reached, joins=True),
        Kind("lesson", tables.lesson, undoable=True),
        Kind("attended", tables.attended, undoable=True, joins=True),
        Kind("offer", tables.offer, forgets=True, undoable=True),
        Kind("purse", tables.purse, forgets=True),
        Kind("vault", tables.vault, forgets=True),
        Kind("understood", tables.understood, joins=True),
        Kind("bookmark", tables.bookmark, undoable=True),
        Kind("page_note", tables.page_note, forgets=True, undoable=True),
        Kind("shared_offer", tables.shared_offer, forgets=True),
        Kind("report", tables.report, forgets=True, undoable=True),
        Kind("report_yes", tables.report_yes, signed="answer", with_it=("digest",)),
    )
}
