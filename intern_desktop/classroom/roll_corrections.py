"""What of a roll was written again: who changed it, when, and what stood before. The journal keeps it.

A slip that the same trainer mends within ten minutes is no correction; whatever is written after the day is one.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.departure import confirmations
from intern_desktop.departure.day_records import VERDICTS
from intern_desktop.store import tables
from intern_desktop.store.entry import Entry

SLIP = timedelta(minutes=10)
"""For so long the one who wrote may write again without its being a correction."""


class Said(msgspec.Struct, frozen=True, gc=False):
    """What stood in the roll: "" as the verdict for nothing. `came` is "HH:MM" or ""."""

    verdict: str = ""
    came: str = ""
    planned: str = ""
    reason: str = ""


class Correction(msgspec.Struct, frozen=True, gc=False):
    """Who wrote the line again (a name, "" for somebody erased), at which moment, and what the roll said before."""

    who: str
    at: datetime
    before: Said


def of_day(reading: Connection, people: Iterable[str], day: date) -> dict[str, Correction]:
    """The last correction of each of these people's lines of a day; whoever has none is not there."""
    subjects = {f"{person}/{day.isoformat()}": person for person in people}
    table = tables.entry
    rows = reading.execute(
        select(table)
        .where(table.c.kind == "roll", table.c.subject.in_(subjects), table.c.payload.is_not(None))
        .order_by(table.c.lamport, table.c.device)
    )
    told, trust = dict[str, list[Entry]](), confirmations.trust(reading)
    for said in (Entry(**row._mapping) for row in rows.all()):
        if trust.counts(said.signer, said.day):  # what no trainer signed was never on the roll
            told.setdefault(subjects[said.subject], []).append(said)
    names = _names(reading, {said.author for entries in told.values() for said in entries})
    found = {person: _last(entries, day, names) for person, entries in told.items()}
    return {person: correction for person, correction in found.items() if correction is not None}


def _last(entries: Sequence[Entry], day: date, names: Mapping[str, str]) -> Correction | None:
    found: list[Correction] = []
    before, by, since = Said(), "", None
    for said in entries:
        now, at = _said(said), datetime.fromisoformat(said.recorded_at)
        if now == before:
            continue
        stood = before
        if since is not None and said.author == by and abs(at - since) <= SLIP:
            if found and found[-1].at == since:  # the correction itself is still being written, or is taken back
                stood = found.pop().before
            elif at.date() <= day or since.date() <= day:
                stood = now
        elif since is None and at.date() <= day:
            stood = now
        if stood != now:
            found.append(Correction(names.get(said.author, ""), at, stood))
        before, by, since = now, said.author, at
    return found[-1] if found else None


def _said(entry: Entry) -> Said:
    told = {field: str(value) for field, value in entry.fields.items()}
    verdict = told.get("verdict", "")
    if verdict not in VERDICTS:
        return Said()
    return Said(verdict, told.get("came", ""), told.get("planned", ""), told.get("reason", ""))


def _names(reading: Connection, people: Iterable[str]) -> dict[str, str]:
    whose = tables.person.c
    rows = reading.execute(select(whose.person, whose.name).where(whose.person.in_(sorted(people))))
    return {row.person: row.name for row in rows}
