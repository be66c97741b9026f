"""A large made-up centre, written straight into the tables: how its entries came there is not what is measured.

Many entries share one signature; the state says what folding the entries would say, as far as start, board and grid
read it.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random

import msgspec

from intern_desktop import paths
from intern_desktop.classroom import consent, founding, sign_in
from intern_desktop.departure.tasks import tasks
from intern_desktop.store import tables
from intern_desktop.store.database import Store
from intern_desktop.store.entry import CENTRE, Entry, shared, signed_together
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost, digest

PASSWORD = "bốn con ngựa ngủ trưa"
PEOPLE_IN_A_CLASS = 36
_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô")
_MIDDLE = ("Thị Thu", "Văn", "Quốc", "Thị Minh", "Đức", "Thị Ngọc", "Xuân", "Thanh", "Sỹ", "Thị Hồng")
_GIVEN = ("Hà", "Đạt", "Bảo", "Lan", "Huệ", "Tùng", "Ánh", "Dũng", "Mai", "Phúc", "Oanh", "Quân", "Yến", "Ích", "Tú")
_STAMPS = 20_000

Said = tuple[str, str, str, str, datetime, dict[str, str | bool | int]]
"""Kind, subject, scope, author, moment and fields of an entry."""


class Founded:
    """A centre with its first trainer. `now` is the moment at which everybody looks at it."""

    def __init__(self, folder: Path, now: datetime) -> None:
        self.folder, self.now = folder, now
        store = Store.open(folder)
        at = now - timedelta(days=400)
        found = founding.found_centre(
            store, "Trung tâm Hoa Mai", "Hải Dương", "Trần Văn Lâm", PASSWORD, at, cost=Cost.SAMPLE
        )
        self.trainer, self.centre = found.trainer, found.centre
        key = sign_in.check(store, self.trainer, PASSWORD, at).key
        assert key is not None, "a trainer's password opens her key"
        self.author = Author(self.trainer, key)
        self.signer, self.device = key.verify_key.encode().hex(), store.device
        with store.act(self.author, at) as act:
            said = act.append("class", subject="probe", scope=CENTRE, fields={"archived": True})
        self.lamport, self.seq = said.lamport, said.seq
        store.close()


def fill(founded: Founded, candidates: int, entries: int, items: int = 80) -> None:
    """So many candidates in classes, so many entries about them, so many things to do (ours and the centre's own)."""
    with closing(sqlite3.connect(founded.folder / paths.DATABASE)) as connection:
        connection.execute("pragma journal_mode=wal")
        connection.execute("pragma synchronous=off")
        with connection:
            _Writer(connection, founded).write(_said(founded, candidates, entries, items))
        connection.execute("pragma wal_checkpoint(truncate)")


def ids(candidates: int) -> list[str]:
    """Their ids, in the order in which they came."""
    chance = Random(7)
    return [f"{chance.getrandbits(80):020x}" for _ in range(candidates)]


class _Writer:
    """Writes entries with their rows of state and their stamps."""

    def __init__(self, connection: sqlite3.Connection, founded: Founded) -> None:
        self._connection, self._founded = connection, founded
        assert founded.author.key is not None, "a trainer has her key"
        self._key = founded.author.key
        self._lamport, self._seqs = founded.lamport, {CENTRE: founded.seq}
        known = tables.state.tables
        self._tables = {name: (table, [column.name for column in table.primary_key]) for name, table in known.items()}

    def write(self, said: Iterable[Said]) -> None:
        waiting = iter(said)
        while found := list(islice(waiting, _STAMPS)):
            rows: dict[tuple[str, tuple[str, ...]], list[tuple[object, ...]]] = {}
            entries, stamps = list[Entry](), list[tuple[object, ...]]()
            for one in found:
                entries.append(self._entry(one))
                stamps.extend(self._stamps(one))
                self._add_row(rows, one)
            marks = ",".join("?" * 14)
            signed = signed_together(entries, self._key)
            self._connection.executemany(f"insert into entry values ({marks})", map(msgspec.structs.astuple, signed))
            self._connection.executemany("insert into stamp values (?,?,?,?,?,?,?,?,?)", stamps)
            for (table, columns), values in rows.items():
                named, places = ",".join(f'"{one}"' for one in columns), ",".join("?" * len(columns))
                self._connection.executemany(f'insert into "{table}" ({named}) values ({places})', values)

    def _entry(self, one: Said) -> Entry:
        kind, subject, scope, author, at, fields = one
        self._lamport += 1
        self._seqs[scope] = seq = self._seqs.get(scope, 0) + 1
        payload = json.dumps({"salt": f"{self._lamport:016x}", "fields": fields}, ensure_ascii=False).encode()
        return Entry(
            device=self._founded.device,
            scope=scope,
            seq=seq,
            lamport=self._lamport,
            recorded_at=at.isoformat(timespec="seconds"),
            author=author,
            signer=self._founded.signer,
            kind=kind,
            subject=subject,
            replaces="{}",
            sealed_for="",
            payload_hash=digest(payload),
            payload=payload,
            signature=b"",
        )

    def _stamps(self, one: Said) -> Iterator[tuple[object, ...]]:
        kind, subject, scope, author, at, fields = one
        when = at.isoformat(timespec="seconds")
        for field in fields:
            yield kind, subject, field, self._lamport, self._founded.device, scope, self._seqs[scope], author, when

    def _add_row(self, rows: dict[tuple[str, tuple[str, ...]], list[tuple[object, ...]]], one: Said) -> None:
        kind, subject, _, _, at, fields = one
        table, keys = self._tables[kind]
        row: dict[str, object] = {**dict(zip(keys, subject.split("/"), strict=True)), **fields}
        signed = {"signed_by": self._founded.signer, "signed_on": at.date().isoformat()}
        row |= {name: value for name, value in signed.items() if name in table.columns}
        rows.setdefault((kind, tuple(row)), []).append(tuple(row.values()))


def _said(founded: Founded, candidates: int, entries: int, items: int) -> Iterator[Said]:
    """Everything that was said, the marks and days of each candidate after her name and her way."""
    begun, listed = founded.now - timedelta(days=390), _items(items)
    for at, (item, body) in enumerate(listed):
        if body is not None:
            yield "own_task", item, CENTRE, founded.trainer, begun + timedelta(minutes=at), {"body": body}
    for number in range((candidates - 1) // PEOPLE_IN_A_CLASS + 1):
        yield "class", f"class{number:04}", CENTRE, founded.trainer, begun, {"name": f"K{20 + number:03}-A"}
    each = max(0, entries // candidates)
    for number, person in enumerate(ids(candidates)):
        yield from islice(_about(founded, number, person, [item for item, _ in listed]), each)


def _items(items: int) -> list[tuple[str, str | None]]:
    """Ours, and as many of the centre's own as are wanted beside them."""
    ours: list[tuple[str, str | None]] = [(task.id, None) for task in tasks()]
    for number in range(items - len(ours)):
        own = {"title": {"vi": f"Việc của lớp số {number + 1}"}, "due": -number - 5, "required": number % 2 == 0}
        ours.append((f"own:{number:03}", json.dumps(own)))
    return ours


def _about(founded: Founded, number: int, person: str, listed: list[str]) -> Iterator[Said]:
    """What is said of one candidate: named, agreed, planned, marked, then day after day."""
    chance, now, scope = Random(number), founded.now, shared(person)
    came = now - timedelta(days=chance.randrange(40, 380))
    name = f"{chance.choice(_FAMILY)} {chance.choice(_MIDDLE)} {chance.choice(_GIVEN)}"
    named = {"name": name, "class_id": f"class{number // PEOPLE_IN_A_CLASS:04}", "code": f"HM-{number:04}"}
    yield "person", person, CENTRE, founded.trainer, came, {**named}
    yield "consent", person, scope, person, came, {"answer": "yes", "wording": consent.VERSION}
    leaves = (now + timedelta(days=chance.randrange(-20, 300))).date()
    way = {"programme": chance.choice(("titp", "esd")), "field": "food", "prefecture": "13"}
    way |= {"departure": leaves.isoformat(), "enrolled": came.date().isoformat()}
    way |= {"plan_filed": (leaves - timedelta(days=120)).isoformat()}
    yield "journey", person, scope, founded.trainer, came, {**way}
    yield from _marks(founded, chance, person, listed, came)
    for days in range(10_000):
        at = came + timedelta(days=days % 800)
        day = at.date().isoformat()
        if days % 3 == 0:
            pressed = {"planned": "08:00", "came": f"07:{days % 60:02}"}
            yield "arrival", f"{person}/{day}/{days}{founded.device}", scope, person, at, {**pressed}
        else:
            yield "habit_day", f"{person}/habit{days % 7}-{days // 800}/{day}", scope, person, at, {"done": True}


def _marks(founded: Founded, chance: Random, person: str, listed: list[str], came: datetime) -> Iterator[Said]:
    """The first half of the list is confirmed, some is claimed or sent back, the rest is open."""
    done, scope = chance.randrange(len(listed) // 3, len(listed)), shared(person)
    for at, item in enumerate(listed[:done]):
        task = next((one for one in tasks() if one.id == item), None)
        value = (founded.now - timedelta(days=20)).date().isoformat() if task and task.evidence == "date" else ""
        fields: dict[str, str | bool | int] = {"claim": "done", "value": value, "claimed_version": "9"}
        decided = {"note": "", "decided_version": "9", "decided_value": value}
        if at % 9 < 7:
            fields |= {"verdict": "confirmed", **decided}
        elif at % 9 == 7:
            fields |= {"verdict": "sent_back", **decided, "note": "trang 2 chưa ký"}
        yield "mark", f"{person}/{item}", scope, founded.trainer, came + timedelta(days=at % 40), fields
