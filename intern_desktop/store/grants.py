"""Whose word counts: the centre, roles, keys, known PCs and joined records count only when who may say so signed them.

The chain begins at the centre's own key. A head's key grants everything but another centre; a trainer's key only says
which PC is the centre's and which two records are one person's; the key somebody has now may give way to her next one.
Somebody who left, and a key that ended, count up to that day, by the day that each entry bears.
"""

from datetime import date

import msgspec
from sqlalchemy import Connection, bindparam, literal, select, update
from sqlalchemy.dialects.sqlite import insert

from intern_desktop.store import local
from intern_desktop.store.entry import Entry
from intern_desktop.store.kinds import Kind
from intern_desktop.store.tables import centre, entry, key, role, signer, stamp, state, vouched

_PINNED = "centre"
"""Kept for this PC alone: the centre it belongs to. A forged one, however old it says it is, never takes its place."""
EARLIER = "signers-before"
"""Kept for this PC alone, from the first start of this program until a head has come in."""
_BEFORE_SIGNERS = 7
"""The first version of the fold in which every key is written down when it is made."""


class Earlier(msgspec.Struct, frozen=True):
    """A key that signed a trainer's decisions before keys were written down, and the last day (ISO) it did."""

    public: str
    person: str
    last_day: str


_ROLE = (
    select(role.c.role, role.c.until, signer.c.until.label("ends"))
    .join_from(signer, role, role.c.person == signer.c.person)
    .where(signer.c.public == bindparam("public"), signer.c.public.not_in(select(vouched.c.public)))
)
"""The key of a PC grants nothing, whoever signed with it before trainers had keys."""
_NOTE = insert(signer).on_conflict_do_nothing()


def counts(connection: Connection, kind: Kind, said: Entry) -> bool:
    """Whether somebody who may say so has signed it; only grants are asked."""
    if not kind.granted:
        return True
    founded = connection.execute(select(centre.c.centre, centre.c.signing_public)).first()
    if founded is None:
        pinned = local.read(connection, _PINNED) or said.subject
        return kind.name == "centre" and said.subject == pinned and said.fields.get("signing_public") == said.signer
    if kind.name == "centre" and said.subject != founded.centre:
        return False
    has = "head" if said.signer == founded.signing_public else role_of(connection, said.signer, said.day)
    if has == "head":
        return True
    if has == "trainer" and kind.granted == "staff":
        return kind.name != "vouched" or _vouches(connection, said)
    return _renews(connection, kind, said)


def role_of(connection: Connection, public: str, day: str) -> str:
    """The role of whoever has this key, on a day (ISO); "" for a stranger, and after she left or the key ended."""
    row = connection.execute(_ROLE, {"public": public}).first()
    if row is None or any(last and last < day for last in (last_day(row.until), last_day(row.ends))):
        return ""
    return str(row.role)


def last_day(until: str) -> str:
    """A last day as ISO, "" for none; a day long past for one that cannot be read, as nothing can be after it."""
    try:
        return date.fromisoformat(until).isoformat() if until else ""
    except ValueError:
        return "0"


def pin(connection: Connection, subject: str) -> None:
    """Keep which centre this PC belongs to, once."""
    if not local.read(connection, _PINNED):
        local.write(connection, _PINNED, subject)


def pin_what_stood(connection: Connection) -> None:
    """The same from what an earlier version folded, before that goes."""
    if state.tables["centre"].name in set(connection.exec_driver_sql("select name from sqlite_master").scalars()):
        stood = connection.execute(select(centre.c.centre)).scalar()
        if stood:
            pin(connection, stood)


def earlier(reading: Connection) -> list[Earlier]:
    """The keys that signed for trainers before keys were written down; none where a head has written them down."""
    return msgspec.json.decode(local.read(reading, EARLIER) or "[]", type=list[Earlier])


def keep_earlier(connection: Connection, version: str | None) -> None:
    """Once, when the state of an earlier program (its fold's version) was folded anew: which keys signed for trainers.

    Their old statements were emptied, so that this PC alone can say now what it has believed all the time. It is the
    centre's word as soon as a head comes in.
    """
    written = select(literal(1)).select_from(stamp).where(stamp.c.table == signer.name)
    if not version or not version.isdecimal() or int(version) >= _BEFORE_SIGNERS:
        return
    if connection.execute(written.limit(1)).first() is not None:
        return
    trainers = select(role.c.person).where(role.c.role.in_(("trainer", "head")))
    said = select(entry).where(
        entry.c.kind.in_(("mark", "roll")),
        entry.c.author.in_(trainers),
        entry.c.signer.not_in(select(signer.c.public)),
        entry.c.payload.is_not(None),
    )
    found = dict[str, Earlier]()
    for row in connection.execute(said.order_by(entry.c.recorded_at)):
        one = Entry(**row._mapping)
        if one.fields.get("verdict"):
            found[one.signer] = Earlier(one.signer, one.author, one.day)
    local.write(connection, EARLIER, msgspec.json.encode(list(found.values())).decode())


def note_signer(connection: Connection, holder: str, public: str) -> None:
    """A key that somebody has had stays known, when it was replaced as well."""
    connection.execute(_NOTE, {"public": public, "person": holder})


def note_restated(connection: Connection) -> None:
    """Before the journal is folded again: keys that the centre wrote anew after the first statement was emptied.

    Programs before `signer` was written beside each key emptied the old statement of a key that stayed the same, so
    that what it had signed until then would find nobody.
    """
    founded = connection.execute(select(centre.c.signing_public)).scalar()
    emptied = select(entry.c.subject).where(entry.c.kind == "key", entry.c.payload.is_(None))
    said = select(entry).where(
        entry.c.kind == "key", entry.c.signer == founded, entry.c.subject.in_(emptied), entry.c.payload.is_not(None)
    )
    for row in connection.execute(said.order_by(entry.c.lamport, entry.c.device)).all():
        one = Entry(**row._mapping)
        if one.fields.get("signing_public"):
            note_signer(connection, one.subject, str(one.fields["signing_public"]))


def is_written_down(connection: Connection, public: str) -> bool:
    """Whether whose key it is stands in an entry of its own, which outlives the statement of the key itself."""
    return _written_down(connection, public) is not None


def _written_down(connection: Connection, public: str) -> int | None:
    mine = (stamp.c.table == signer.name, stamp.c.subject == public, stamp.c.field == "person")
    return connection.execute(select(stamp.c.lamport).where(*mine)).scalar()


def may_forget(connection: Connection, said: Entry) -> bool:
    """Whether a replaced statement of a key may be emptied: not before its public half is written down elsewhere.

    A head's stays when that was written down only later: what she granted before would find nobody.
    """
    public = str(said.fields.get("signing_public", ""))
    written = _written_down(connection, public)
    if written is None or written < said.lamport or _key_of(connection, said.subject) == public:
        return written is not None or not public
    return connection.execute(select(role.c.role).where(role.c.person == said.subject)).scalar() != "head"


def forget_old_keys(connection: Connection, public: str) -> None:
    """Empty the replaced statements of a key that has been written down just now."""
    holder = connection.execute(select(signer.c.person).where(signer.c.public == public)).scalar()
    of_key = (stamp.c.table == key.name, stamp.c.subject == holder)
    now = connection.execute(select(stamp.c.lamport).where(*of_key, stamp.c.field == "signing_public")).scalar()
    stands = select(literal(1)).where(
        stamp.c.device == entry.c.device, stamp.c.scope == entry.c.scope, stamp.c.seq == entry.c.seq
    )
    old = select(entry).where(
        entry.c.subject == holder,
        entry.c.kind == "key",
        entry.c.payload.is_not(None),
        entry.c.lamport < (now or 0),
        ~stands.exists(),
    )
    for row in connection.execute(old).all():
        said = Entry(**row._mapping)
        if said.fields.get("signing_public") == public and may_forget(connection, said):
            mine = (entry.c.device == said.device, entry.c.scope == said.scope, entry.c.seq == said.seq)
            connection.execute(update(entry).where(*mine).values(payload=None))


def _vouches(connection: Connection, said: Entry) -> bool:
    """A trainer says that a PC is the centre's; only a head gives one up, and takes it in again."""
    until = connection.execute(select(vouched.c.until).where(vouched.c.public == said.subject)).scalar()
    return not until and not said.fields.get("until")


def _renews(connection: Connection, kind: Kind, said: Entry) -> bool:
    """Whether the key somebody has now gives way to her next one, or notes one of hers."""
    if kind.name == "key":
        return said.signer == _key_of(connection, said.subject)
    if kind.name != "signer":
        return False
    known = connection.execute(select(signer.c.person).where(signer.c.public == said.subject)).scalar()
    whose = str(said.fields.get("person", known or ""))
    return said.signer == _key_of(connection, whose) and known in (None, whose)


def _key_of(connection: Connection, holder: str) -> str | None:
    return connection.execute(select(key.c.signing_public).where(key.c.holder == holder)).scalar()
