"""Folding: what the journal says, turned into the state tables.

Per field the entry with the highest (lamport, device) stands; the value that lost stays in the journal. Folding the
whole journal again gives exactly the same tables, whatever the order in which its entries once arrived.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from sqlalchemy import ColumnElement, Connection, Executable, bindparam, delete, func, literal, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from intern_desktop.store import grants, joined, local, said_again
from intern_desktop.store.entry import Entry
from intern_desktop.store.joined import Joins
from intern_desktop.store.kinds import ERASE, KINDS, SIGNED_BY, SIGNED_ON, Kind
from intern_desktop.store.tables import FOLD_VERSION, entry, stamp, state, tally
from intern_desktop.store.tables import joined as joined_table
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
_ORDER = (entry.c.lamport, entry.c.device, entry.c.scope, entry.c.seq)
_GRANTED = tuple(kind.name for kind in KINDS.values() if kind.granted)
_JOINING = tuple(kind for kind in KINDS.values() if kind.joins)


def fold(
    connection: Connection, said: Entry, standing: Standing | None = None, joins: Joins | None = None
) -> str | None:
    """Put one entry into its state table. The table's name when it may have changed, else None.

    What a newer program says in a way that this one cannot read stays in the journal and changes nothing.

    `standing` is what stood before it and `joins` which records are joined, when whoever calls has read it already.
    """
    kind = KINDS.get(said.kind)
    if kind is None or not kind.reads(said.subject) or not said.fields or not grants.counts(connection, kind, said):
        return None
    if joins is None:
        joins = joined.read(connection) if kind.joins else {}
    subject = joined.subject_of(kind, said.subject, said.scope, joins)
    standing = read_standing(connection, kind, subject) if standing is None else standing
    fields = _standing_fields(connection, kind, said, subject, standing)
    if not fields:
        if subject.partition("/")[0] not in joins.values():  # it may have lost only because two records are joined
            _forget_losers(connection, kind, said, {(said.device, said.scope, said.seq)})
        return None
    decided = _decided(connection, kind, said, subject, fields, joins) if kind.signed in fields else said
    written = fields | {SIGNED_BY: decided.signer, SIGNED_ON: decided.day} if kind.signed in fields else fields
    row = {**kind.split(subject), **written}
    connection.execute(_upsert(kind, tuple(sorted(written))), row)
    _write_stamps(connection, kind, said, subject, fields, decided)
    _note(connection, kind, said, fields)
    connection.execute(_NO_TALLY, [{"whose": said.about}, {"whose": subject.partition("/")[0]}])
    losers = {(was[1], was[2], was[3]) for name, was in standing.items() if name in fields}
    _forget_losers(connection, kind, said, losers)
    return kind.table.name


def _standing_fields(
    connection: Connection, kind: Kind, said: Entry, subject: str, standing: Standing
) -> dict[str, str | bool | int]:
    """What of an entry stands: known fields that nothing later wrote.

    What goes with a signed decision is not changed beside it: its signature would then stand for what it never saw.
    """
    mine = (said.lamport, said.device)
    fields = {
        field: value
        for field, value in said.fields.items()
        if kind.takes(field, value) and (field not in standing or standing[field][:2] < mine)
    }
    beside = [] if kind.signed in said.fields else [field for field in kind.with_it if field in fields]
    if beside and connection.execute(_signed_field(kind), kind.split(subject)).scalar():
        return {field: value for field, value in fields.items() if field not in beside}
    return fields


def _decided(
    connection: Connection,
    kind: Kind,
    said: Entry,
    subject: str,
    fields: Mapping[str, str | bool | int],
    joins: Joins,
) -> Entry:
    """The entry that a decision rests on: `said`, or a trainer's that it only says again."""
    if not fields[kind.signed] or said_again.is_her_own(connection, kind, said):
        return said
    row = connection.execute(row_of(kind), kind.split(subject)).mappings().first()
    stands: Mapping[str, str | bool | int] = {} if row is None else dict(row)
    person = subject.partition("/")[0]
    whose = {said.about, person, *(one for one, into in joins.items() if into == person)}
    return said_again.origin(connection, kind, said, {**stands, **fields}, sorted(whose))


@cache
def row_of(kind: Kind) -> Executable:
    """Asks for one row, by the parts of its subject."""
    return select(kind.table).where(*(column == bindparam(column.name) for column in kind.table.primary_key))


@cache
def _signed_field(kind: Kind) -> Executable:
    keys = (column == bindparam(column.name) for column in kind.table.primary_key)
    return select(kind.table.c[kind.signed]).where(*keys)


def _note(connection: Connection, kind: Kind, said: Entry, fields: Mapping[str, str | bool | int]) -> None:
    """What one entry says beyond its own row: which centre this is, and whose a key is."""
    if kind.name == "centre":
        grants.pin(connection, said.subject)
    elif kind.name == "key" and fields.get("signing_public"):
        grants.note_signer(connection, said.subject, str(fields["signing_public"]))
    elif kind.name == "signer":
        grants.forget_old_keys(connection, said.subject)


def read_standing(connection: Connection, kind: Kind, subject: str) -> Standing:
    """Which entries wrote what stands about one subject."""
    rows = connection.execute(_STANDING, {"named": kind.table.name, "about": subject})
    return {row.field: (row.lamport, row.device, row.scope, row.seq) for row in rows}


@cache
def _upsert(kind: Kind, fields: tuple[str, ...]) -> Executable:
    statement = insert(kind.table)
    return statement.on_conflict_do_update(set_={field: statement.excluded[field] for field in fields})


def _write_stamps(
    connection: Connection,
    kind: Kind,
    said: Entry,
    subject: str,
    fields: Mapping[str, str | bool | int],
    decided: Entry,
) -> None:
    """Which entry wrote each field, who and when; of a decision said again, who made it and when."""
    written = {name: getattr(said, name) for name in _WRITTEN}
    where = {"table": kind.table.name, "subject": subject}
    rows = [{**where, "field": field, **written} for field in sorted(fields)]
    made = {"author": decided.author, "recorded_at": decided.recorded_at}
    connection.execute(_STAMP, [row | made if row["field"] == kind.signed else row for row in rows])


def _forget_losers(connection: Connection, kind: Kind, said: Entry, refs: set[tuple[str, str, int]]) -> None:
    """Empty a secret or private payload once no field of it stands any more.

    What another record said that is joined with this one is kept: it stands again should they be parted.
    """
    if not kind.forgets:
        return
    for device, scope, seq in refs:
        mine = (stamp.c.device == device, stamp.c.scope == scope, stamp.c.seq == seq)
        if connection.execute(select(literal(1)).select_from(stamp).where(*mine).limit(1)).first() is None:
            lost = (entry.c.device == device, entry.c.scope == scope, entry.c.seq == seq)
            row = connection.execute(select(entry).where(*lost, entry.c.subject == said.subject)).first()
            if row is not None and (kind.name != "key" or grants.may_forget(connection, Entry(**row._mapping))):
                connection.execute(update(entry).where(*lost).values(payload=None))


def fold_again(connection: Connection) -> bool:
    """Throw all state away and fold the whole journal, in its one order. Erasures come first, then what grants.

    Whether something of an erased person was still there and was emptied just now.
    """
    grants.pin_what_stood(connection)
    version = local.read(connection, "fold-version")
    emptied = apply_erasures(connection)
    while True:
        state.drop_all(connection)
        state.create_all(connection)
        gone = _fold_grants(connection)
        found = [person for person in sorted(gone) if empty_all_about(connection, person)]
        if not found:
            break
        emptied = True
    joins = joined.read(connection)
    for said in _in_order(connection, entry.c.kind.not_in(_GRANTED)):
        fold(connection, said, joins=joins)
    grants.keep_earlier(connection, version)
    local.write(connection, "fold-version", FOLD_VERSION)
    return emptied


def _fold_grants(connection: Connection) -> set[str]:
    """Fold what grants, in its order. Whoever is erased, and whoever was joined into her then or later."""
    said_of, erased = dict[str, str](), set[str]()
    restated = False
    for said in _in_order(connection, entry.c.kind.in_((*_GRANTED, ERASE))):
        if said.kind == ERASE:
            erased.add(said.subject)
        elif fold(connection, said) == "centre" and not restated:
            grants.note_restated(connection)
            restated = True
        if said.kind == "joined":
            row = connection.execute(select(joined_table.c.into).where(joined_table.c.person == said.subject)).scalar()
            said_of[said.subject] = row or ""
        if said.kind in (ERASE, "joined"):
            joins = joined.ends({person: into for person, into in said_of.items() if into})
            erased |= {person for person, into in joins.items() if into in erased}
    return erased


def join_again(connection: Connection, before: Joins) -> set[str]:
    """Fold again what is said about those who were joined or parted since `before`; whose rows are other ones now."""
    after = joined.read(connection)
    rows, people = joined.concerned(before, after)
    if not rows:
        return people
    for person in sorted(rows):
        for kind in _JOINING:
            connection.execute(delete(kind.table).where(kind.table.c.person == person))
            connection.execute(delete(stamp).where(stamp.c.table == kind.table.name, _about(stamp.c.subject, person)))
        connection.execute(_NO_TALLY, {"whose": person})
    hers = or_(*(_about(entry.c.subject, person) for person in sorted(people)))
    for said in _in_order(connection, hers, entry.c.kind.in_([kind.name for kind in _JOINING])):
        fold(connection, said, joins=after)
    return people


def joined_tables() -> set[str]:
    """The tables whose rows change when two records are joined."""
    return {kind.table.name for kind in _JOINING}


def _in_order(connection: Connection, *which: ColumnElement[bool]) -> Iterator[Entry]:
    for row in connection.execute(select(entry).where(*which).order_by(*_ORDER)):
        yield Entry(**row._mapping)


def _about(subject: ColumnElement[str], person: str) -> ColumnElement[bool]:
    """Subjects about one person; "0" follows "/", so that an index finds them."""
    return (subject == person) | ((subject > f"{person}/") & (subject < f"{person}0"))


def apply_erasures(connection: Connection) -> bool:
    """Empty every payload about an erased person, wherever it came from. Whether there was any."""
    erased = sorted(connection.execute(select(entry.c.subject).where(entry.c.kind == ERASE).distinct()).scalars())
    return sum(empty_all_about(connection, person) for person in erased) > 0


def empty_all_about(connection: Connection, person: str) -> bool:
    """Empty the payloads of one person's entries and drop what this PC kept for her. Whether there was anything.

    That her record was joined with another one stays known: whatever of it comes later must go too.
    """
    about = func.substr(entry.c.subject, 1, len(person) + 1).in_([person, person + "/"])
    scopes = entry.c.scope.in_([f"shared:{person}", f"private:{person}"])
    stays = entry.c.kind.in_((ERASE, "joined"))
    emptied = connection.execute(
        update(entry).where((about | scopes), ~stays, entry.c.payload.is_not(None)).values(payload=None)
    )
    dropped = connection.execute(delete(local_table).where(local_table.c.person == person))
    return bool(emptied.rowcount or dropped.rowcount)
