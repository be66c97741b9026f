"""A decision that only a PC's own key says again: whose it is, when it is nothing but what stood before.

A candidate who reports anew what was sent back empties the verdict; taking that back says it again, and only her PC
signs it. What she says again in the very words of the last decision is still the trainer's who made it.
"""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, bindparam, literal, select

from intern_desktop.store.entry import Entry, Value
from intern_desktop.store.kinds import Kind
from intern_desktop.store.tables import entry, signer

Words = Mapping[str, Value]
_KNOWN = select(literal(1)).where(signer.c.public == bindparam("public"))


def origin(connection: Connection, kind: Kind, said: Entry, words: Words, whose: Iterable[str]) -> Entry:
    """The entry whose signature a decision rests on: `said` itself, or the one that it only says again.

    `words` is the decision with all that goes with it, as it stands with `said`; `whose` are the records that are
    folded into the same person.
    """
    if not words.get(kind.signed) or is_her_own(connection, kind, said):
        return said
    before = _last_decision(connection, kind, said, whose)
    wanted = (kind.signed, *kind.with_it)
    same = before is not None and all(before.fields.get(name) == words.get(name) for name in wanted)
    return before if before is not None and same else said


def is_her_own(connection: Connection, kind: Kind, said: Entry) -> bool:
    """Whether it is signed with a person's key and not a PC's, or cannot be taken back: then nobody else made it."""
    return not kind.undoable or connection.execute(_KNOWN, {"public": said.signer}).first() is not None


def _last_decision(connection: Connection, kind: Kind, said: Entry, whose: Iterable[str]) -> Entry | None:
    """What was decided last before it with a person's key."""
    rest = said.subject.partition("/")[2]
    asked = select(entry).where(
        entry.c.subject.in_([f"{person}/{rest}" for person in whose]),
        entry.c.kind == kind.name,
        entry.c.payload.is_not(None),
        entry.c.signer.in_(select(signer.c.public)),
        (entry.c.lamport < said.lamport) | ((entry.c.lamport == said.lamport) & (entry.c.device < said.device)),
    )
    latest = asked.order_by(entry.c.lamport.desc(), entry.c.device.desc())
    found = (Entry(**row._mapping) for row in connection.execute(latest))
    return next((one for one in found if kind.signed in one.fields), None)
