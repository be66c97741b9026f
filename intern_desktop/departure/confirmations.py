"""Whether what a trainer decided holds: a key that counts on that day signed it, and nothing of it was changed since.

`Trust` answers for every cell of the grid and reads no signature: each entry's was verified when it came in, and the
fold noted which key it was. `check` looks at the entry itself, as whoever holds only the file would have to. What a
signature proves and what it does not: `docs/decisions/confirmations.md`.
"""

from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec
from sqlalchemy import Connection, func, select

from intern_desktop.store import grants, joined, said_again
from intern_desktop.store.entry import Entry
from intern_desktop.store.kinds import ERASE, KINDS
from intern_desktop.store.tables import centre, entry, mark, role, signer, stamp

_STAFF = ("trainer", "head")
_MARK = KINDS["mark"]
_DECIDED = ("verdict", *_MARK.with_it)


class Trust(msgspec.Struct, frozen=True):
    """The keys that count, each with the last day (ISO) it counts on, "" for no end. None where there is no centre."""

    known: Mapping[str, str] | None = None

    def counts(self, signed_by: str, on: str) -> bool:
        """Whether what this key (public half, hex) signed on this day (ISO) is a trainer's word."""
        if self.known is None:
            return True
        last = self.known.get(signed_by)
        return last is not None and (not last or on <= last)


class Check(msgspec.Struct, frozen=True, gc=False):
    """What was found: it "holds", was "changed", a "stranger" signed it, or somebody after she had "left".

    `by` is whose key it is, or who the entry says it was; `at` is the day (ISO) it was decided on.
    """

    verdict: Literal["holds", "changed", "stranger", "left"]
    by: str = ""
    at: str = ""


def trust(reading: Connection) -> Trust:
    """Whose signatures count here."""
    founded = reading.execute(select(centre.c.signing_public)).scalar()
    if founded is None:
        return Trust()
    rows = reading.execute(select(role))
    days: dict[str, str | None] = {
        row.person: row.until if row.role in _STAFF else _since(reading, row.person) for row in rows.all()
    }
    known = {founded: ""}
    written = ((row.public, row.person, row.until) for row in reading.execute(select(signer)).all())
    before = ((one.public, one.person, one.last_day) for one in grants.earlier(reading))
    for public, person, until in (*written, *before):
        if public in known:
            continue
        if person not in days:
            days[person] = _erased_on(reading, person)
        leaves = days[person]
        if leaves is not None:
            known[public] = min(filter(None, (grants.last_day(until), grants.last_day(leaves))), default="")
    return Trust(known)


def _since(reading: Connection, person: str) -> str:
    """The day (ISO) from which somebody who was a trainer has been none."""
    of_role = (stamp.c.table == role.name, stamp.c.subject == person, stamp.c.field == "role")
    return str(reading.execute(select(stamp.c.recorded_at).where(*of_role)).scalar() or "0")[:10]


def _erased_on(reading: Connection, person: str) -> str | None:
    """The day on which a trainer was erased at her wish; what she confirmed for others stays. None when she was not."""
    gone = select(func.min(entry.c.recorded_at)).where(entry.c.subject == person, entry.c.kind == ERASE)
    day = reading.execute(gone).scalar()
    return None if day is None else str(day)[:10]


def check(reading: Connection, person: str, item: str) -> Check:
    """What is behind one decision as it is shown: the very entry, its payload, its signature and whose key it is.

    "holds" too for what nobody has decided: there is nothing to doubt.
    """
    return _Checked(reading).of(person, item).get(item, Check("holds"))


def broken(reading: Connection, people: Iterable[str]) -> dict[tuple[str, str], Check]:
    """Of some people, only the decisions that do not hold, by person and item."""
    checked = _Checked(reading)
    return {
        (person, item): found
        for person in sorted(set(people))
        for item, found in checked.of(person).items()
        if found.verdict != "holds"
    }


class _Checked:
    """Decisions held against the entries they came from."""

    def __init__(self, reading: Connection) -> None:
        self._reading, self._trust = reading, trust(reading)
        self._holders = {row.public: row.person for row in reading.execute(select(signer))}

    def of(self, person: str, item: str = "") -> dict[str, Check]:
        """Whatever is decided about one person, or about one item of hers, by item."""
        rows = select(mark).where(mark.c.person == person, mark.c.verdict != "")
        shown = self._reading.execute(rows.where(mark.c.item == item) if item else rows).mappings().all()
        said = self._entries(person) if shown else {}
        return {str(row["item"]): self._checked(dict(row), said.get(f"{person}/{row['item']}")) for row in shown}

    def _entries(self, person: str) -> dict[str, Entry]:
        """The entries whose verdicts stand, by what they are about; "0" follows "/"."""
        found = select(stamp.c.subject.label("about"), entry).join_from(
            stamp,
            entry,
            (entry.c.device == stamp.c.device) & (entry.c.scope == stamp.c.scope) & (entry.c.seq == stamp.c.seq),
        )
        hers = found.where(
            stamp.c.table == mark.name,
            stamp.c.subject > f"{person}/",
            stamp.c.subject < f"{person}0",
            stamp.c.field == "verdict",
        )
        rows = (dict(row) for row in self._reading.execute(hers).mappings())
        return {row.pop("about"): Entry(**row) for row in rows}

    def _checked(self, shown: dict[str, str], stands: Entry | None) -> Check:
        if stands is None:
            return Check("changed", "", shown["signed_on"])
        said = stands if stands.signer == shown["signed_by"] else self._made_by(shown, stands)
        by, at = self._holders.get(said.signer, said.author), said.day
        if not (stands.holds and said.holds) or not _is_shown(shown, said):
            return Check("changed", by, at)
        if self._trust.counts(said.signer, at):
            return Check("holds", by, at)
        return Check("left" if said.signer in (self._trust.known or ()) else "stranger", by, at)

    def _made_by(self, shown: dict[str, str], stands: Entry) -> Entry:
        """The trainer's own decision, where the entry that stands only says it again."""
        if stands.payload is None or "verdict" not in stands.fields:
            return stands
        whose = joined.records_of(self._reading, shown["person"])
        words = {**shown, **{name: stands.fields[name] for name in _DECIDED if name in stands.fields}}
        return said_again.origin(self._reading, _MARK, stands, words, whose)


def _is_shown(shown: dict[str, str], said: Entry) -> bool:
    """Whether a row says what the entry says, and names the key and the day of it."""
    fields = said.fields if said.payload is not None else {}
    same = all(shown[name] == fields[name] for name in _DECIDED if name in fields)
    return same and "verdict" in fields and (shown["signed_by"], shown["signed_on"]) == (said.signer, said.day)
