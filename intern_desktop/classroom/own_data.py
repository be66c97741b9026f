"""What is kept about one person: handed to her as a file, or erased, when she herself asks for it."""

from datetime import date, datetime

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.store import journal
from intern_desktop.store.kinds import KINDS

_NEVER = frozenset({"secret", "key"})
"""Hashes and keys say nothing about her, and a file on a stick is no place for them."""


def export(reading: Connection, person: str, at: datetime) -> str:
    """All that is kept about a person, as JSON one can read: what holds now, and who said what when."""
    kept = {kind.name: _rows(reading, kind.name, person) for kind in KINDS.values() if _about(kind.name)}
    said = [
        {
            "at": entry.recorded_at,
            "by": entry.author,
            "kind": entry.kind,
            "subject": entry.subject,
            "said": entry.fields,
        }
        for entry in journal.entries_about(reading, person)
        if entry.kind not in _NEVER
    ]
    whole = {"written_at": at.isoformat(timespec="seconds"), "person": person, "now": kept, "history": said}
    return msgspec.json.format(msgspec.json.encode(whole), indent=2).decode()


def file_name(day: date) -> str:
    """The name offered for the file of this day."""
    return f"intern-desktop-{day.isoformat()}.json"


def erase(act: journal.Act, person: str) -> None:
    """Erase everything about the person who asks. It cannot be taken back."""
    assert act.author.person == person, "nobody erases somebody else from here"
    act.erase(person)


def _about(kind: str) -> bool:
    return kind not in _NEVER and KINDS[kind].keys[0] == "person"


def _rows(reading: Connection, kind: str, person: str) -> list[dict[str, object]]:
    table = KINDS[kind].table
    rows = reading.execute(select(table).where(table.c.person == person)).mappings()
    return [dict(row) for row in rows]
