"""Two records of one person: what is said about the one is folded as said about the other, until they are parted.

Nothing in the journal is changed by it. What is private or secret stays where it was said.
"""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select

from intern_desktop.store.kinds import Kind
from intern_desktop.store.tables import joined

_PRIVATE = "private:"

Joins = Mapping[str, str]
"""Whose records what is said about somebody goes to; only those who are joined are in it."""


def read(connection: Connection) -> dict[str, str]:
    """The joins that stand."""
    said = select(joined.c.person, joined.c.into).where(joined.c.into != "")
    return ends({row.person: row.into for row in connection.execute(said)})


def ends(said: Mapping[str, str]) -> dict[str, str]:
    """Where each chain ends. Records that would be joined in a ring stay apart."""
    found = {person: _end(said, person) for person in said}
    return {person: end for person, end in found.items() if end != person}


def records_of(connection: Connection, person: str) -> tuple[str, ...]:
    """Her record, and those that are joined into it."""
    return person, *sorted(one for one, into in read(connection).items() if into == person)


def subject_of(kind: Kind, subject: str, scope: str, joins: Joins) -> str:
    """The subject under which something is folded."""
    if not joins or not kind.joins or scope.startswith(_PRIVATE):
        return subject
    person, slash, rest = subject.partition("/")
    return joins.get(person, person) + slash + rest


def concerned(before: Joins, after: Joins) -> tuple[set[str], set[str]]:
    """Whose rows change from one to the other, and about whom entries are folded into these rows."""
    moved = {one for one in {*before, *after} if before.get(one, one) != after.get(one, one)}
    rows = moved | _ends_of(moved, before) | _ends_of(moved, after)
    return rows, rows | {one for one, into in after.items() if into in rows}


def _ends_of(people: Iterable[str], joins: Joins) -> set[str]:
    return {joins.get(one, one) for one in people}


def _end(said: Mapping[str, str], start: str) -> str:
    """The last of a chain; on a ring the first of it that is met, which goes nowhere."""
    seen, at = {start}, start
    while at in said:
        at = said[at]
        if at in seen:
            return at
        seen.add(at)
    return at
