"""Folding: what the journal says, turned into the state tables.

Per field the entry with the highest (lamport, device) stands; the value that lost stays in the journal. Folding the
whole journal again gives exactly the same tables, whatever the order in which its entries once arrived.
"""

from functools import cache

from sqlalchemy import Connection, Executable, bindparam, delete, func, literal, select, update
from sqlalchemy.dialects.sqlite import insert

from intern_desktop.store import local
from intern_desktop.store.entry import Entry
from intern_desktop.store.kinds import ERASE, KINDS, SIGNED_BY, SIGNED_ON, Kind
from intern_desktop.store.tables import FOLD_VERSION, centre, entry, key, role, signer, stamp, state, tally
from intern_desktop.store.tables import local as local_table

Standing = dict[str, tuple[int, str, str, int]]
"""For each field of a row the entry that wrote it: lamport, device, scope, seq."""
_STANDING = select(stamp.c.field, stamp.c.lamport, stamp.c.device, stamp.c.scope, stamp.c.seq).where(
    stamp.c.table == bindparam("named"), stamp.c.subject == bindparam("about")
)
_WRITTEN = ("lamport", "device", "scope", "seq", "author", "recorded_at")
_NO_TALLY = delete(tally).where(tally.c.person == bindparam("whose"))
_STAMP = insert(stamp)
_STAMP = _STAMP.on_conflict_do_update(set_={name: _STAMP.excluded[name] for name in _WRITTEN})
"""Statements are made once: to make one costs more than to run it, and a class is thousands of entries."""


def fold(connection: Connection, said: Entry, standing: Standing | None = None) -> str | None:
    """Put one entry into its state table. The table's name when it may have changed, else None.

    What a newer program says in a way that this one cannot read stays in the journal and changes nothing.

    `standing` is what stood before it, when whoever calls has read it already.
    """
    kind = KINDS.get(said.kind)
    if kind is None or not kind.reads(said.subject) or not said.fields or not _counts(connection, kind, said):
        return None
    standing = read_standing(connection, kind, said.subject) if standing is None else standing
    mine = (said.lamport, said.device)
    fields = {
        field: value
        for field, value in said.fields.items()
        if kind.takes(field, value)
        and (field not in standing or standing[field][:2] < mine)
        and (field not in kind.with_it or kind.signed in said.fields)
    }
    if not fields:
        _forget_losers(connection, kind, {(said.device, said.scope, said.seq)})
        return None
    written = fields | {SIGNED_BY: said.signer, SIGNED_ON: said.day} if kind.signed in fields else fields
    row = {**kind.split(said.subject), **written}
    connection.execute(_upsert(kind, tuple(sorted(written))), row)
    _write_stamps(connection, kind, said, fields)
    if kind.name == "key" and "signing_public" in fields:
        _note_signer(connection, said.subject, str(fields["signing_public"]))
    connection.execute(_NO_TALLY, {"whose": said.about})
    _forget_losers(connection, kind, {(was[1], was[2], was[3]) for name, was in standing.items() if name in fields})
    return kind.table.name


def read_standing(connection: Connection, kind: Kind, subject: str) -> Standing:
    """Which entries wrote what stands about one subject."""
    rows = connection.execute(_STANDING, {"named": kind.table.name, "about": subject})
    return {row.field: (row.lamport, row.device, row.scope, row.seq) for row in rows}


@cache
def _upsert(kind: Kind, fields: tuple[str, ...]) -> Executable:
    statement = insert(kind.table)
    return statement.on_conflict_do_update(set_={field: statement.excluded[field] for field in fields})


def _write_stamps(connection: Connection, kind: Kind, said: Entry, fields: dict[str, str | bool | int]) -> None:
    written = {name: getattr(said, name) for name in _WRITTEN}
    where = {"table": kind.table.name, "subject": said.subject}
    connection.execute(_STAMP, [{**where, "field": field, **written} for field in sorted(fields)])


def _forget_losers(connection: Connection, kind: Kind, refs: set[tuple[str, str, int]]) -> None:
    """Empty a secret or private payload once no field of it stands any more."""
    if not kind.forgets:
        return
    for device, scope, seq in refs:
        mine = (stamp.c.device == device, stamp.c.scope == scope, stamp.c.seq == seq)
        if connection.execute(select(literal(1)).select_from(stamp).where(*mine).limit(1)).first() is None:
            connection.execute(
                update(entry)
                .where(entry.c.device == device, entry.c.scope == scope, entry.c.seq == seq)
                .values(payload=None)
            )


def _counts(connection: Connection, kind: Kind, said: Entry) -> bool:
    """Whether somebody who may say so has signed it; only grants are asked."""
    if not kind.granted:
        return True
    founded = connection.execute(select(centre.c.centre, centre.c.signing_public)).first()
    if founded is None:
        return kind.name == "centre" and said.fields.get("signing_public") == said.signer
    if kind.name == "centre" and said.subject != founded.centre:
        return False
    roles = ("head", "trainer") if kind.granted == "staff" else ("head",)
    if said.signer == founded.signing_public or _has_role(connection, said.signer, roles):
        return True
    return kind.name == "key" and said.signer == _key_of(connection, said.subject)


def _note_signer(connection: Connection, holder: str, public: str) -> None:
    """A key that somebody has had stays known, when it was replaced and forgotten as well."""
    connection.execute(insert(signer).values(public=public, person=holder).on_conflict_do_nothing())


def _key_of(connection: Connection, holder: str) -> str | None:
    return connection.execute(select(key.c.signing_public).where(key.c.holder == holder)).scalar()


def _has_role(connection: Connection, public: str, roles: tuple[str, ...]) -> bool:
    holders = (
        select(literal(1))
        .select_from(key.join(role, key.c.holder == role.c.person))
        .where(key.c.signing_public == public, role.c.role.in_(roles), role.c.until == "")
    )
    return connection.execute(holders).first() is not None


def fold_again(connection: Connection) -> bool:
    """Throw all state away and fold the whole journal, in its one order. Erasures come first.

    Whether something of an erased person was still there and was emptied just now.
    """
    emptied = apply_erasures(connection)
    state.drop_all(connection)
    state.create_all(connection)
    for row in connection.execute(select(entry).order_by(entry.c.lamport, entry.c.device, entry.c.scope, entry.c.seq)):
        fold(connection, Entry(**row._mapping))
    local.write(connection, "fold-version", FOLD_VERSION)
    return emptied


def apply_erasures(connection: Connection) -> bool:
    """Empty every payload about an erased person, wherever it came from. Whether there was any."""
    erased = sorted(connection.execute(select(entry.c.subject).where(entry.c.kind == ERASE).distinct()).scalars())
    return sum(empty_all_about(connection, person) for person in erased) > 0


def empty_all_about(connection: Connection, person: str) -> bool:
    """Empty the payloads of one person's entries and drop what this PC kept for her. Whether there was anything."""
    about = func.substr(entry.c.subject, 1, len(person) + 1).in_([person, person + "/"])
    scopes = entry.c.scope.in_([f"shared:{person}", f"private:{person}"])
    emptied = connection.execute(
        update(entry).where((about | scopes), entry.c.kind != ERASE, entry.c.payload.is_not(None)).values(payload=None)
    )
    dropped = connection.execute(delete(local_table).where(local_table.c.person == person))
    return bool(emptied.rowcount or dropped.rowcount)
