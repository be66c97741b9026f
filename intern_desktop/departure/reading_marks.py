"""What a reader left at a place of the guide: bookmarks and notes. Private to her, and in the clear.

A mark remembers the first words of its block. A page that was written anew has those words elsewhere, or nowhere.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.departure import duties
from intern_desktop.store import tables
from intern_desktop.store.entry import private
from intern_desktop.store.journal import Act

BOOKMARK, NOTE = "bookmark", "page_note"
_TABLES = {BOOKMARK: tables.bookmark, NOTE: tables.page_note}
WORDS = 60
"""As many letters of a block are kept to find it again."""
_NOTHING = {"words": "", "body": ""}
"""What a deleted note says. An entry is emptied when none of its fields stands any more, so all are said anew."""


class Mark(msgspec.Struct, frozen=True, gc=False):
    """A bookmark, or a note with its `body`, at a block of a page; `words` are the first of that block."""

    kind: str
    page: str
    block: int
    words: str
    body: str
    at: datetime

    @property
    def key(self) -> tuple[str, str, int]:
        """What tells it from all others of hers."""
        return self.kind, self.page, self.block


def first_words(text: str) -> str:
    """The words of a block as far as they are kept."""
    return " ".join(text.split())[:WORDS]


def list_marks(reading: Connection, person: str, page: str = "") -> list[Mark]:
    """Her marks, of one page or of all, by page and block. What she deleted is not there."""
    saved = _moments(reading, person)
    found = []
    for kind, table in _TABLES.items():
        rows = reading.execute(select(table).where(table.c.person == person, table.c.deleted.is_(False)))
        for row in rows:
            body = row.body if kind == NOTE else ""
            at = saved.get((kind, f"{person}/{row.page}/{row.block}"))
            if at is not None and (kind == BOOKMARK or body) and page in ("", row.page):
                found.append(Mark(kind, row.page, int(row.block), row.words, body, at))
    return sorted(found, key=lambda mark: (mark.page, mark.block, mark.kind))


def add_bookmark(act: Act, person: str, page: str, block: int, words: str) -> None:
    """Keep a place of a page."""
    duties.require(act, "reading_marks.add_bookmark", person)
    _say(act, person, BOOKMARK, page, block, {"words": first_words(words), "deleted": False})


def write_note(act: Act, person: str, page: str, block: int, words: str, body: str) -> None:
    """Keep what she wrote at a place of a page; what stood there before is emptied. An empty note is deleted."""
    duties.require(act, "reading_marks.write_note", person)
    if not body.strip():
        _say(act, person, NOTE, page, block, {**_NOTHING, "deleted": True})
        return
    _say(act, person, NOTE, page, block, {"words": first_words(words), "body": body, "deleted": False})


def remove(act: Act, person: str, mark: Mark) -> None:
    """Take a mark away; it may be brought back until she leaves."""
    duties.require(act, "reading_marks.remove", person)
    nothing = _NOTHING if mark.kind == NOTE else {}
    _say(act, person, mark.kind, mark.page, mark.block, {**nothing, "deleted": True})


def place_of(mark: Mark, words: Sequence[Collection[str]]) -> int | None:
    """The block at which a mark stands now; None where its words are gone.

    `words` are the first words of each block, in every language the page is written in.
    """
    if mark.block < len(words) and mark.words in words[mark.block]:
        return mark.block
    found = [at for at, said in enumerate(words) if mark.words in said]
    return min(found, key=lambda at: abs(at - mark.block)) if found else None


def _say(act: Act, person: str, kind: str, page: str, block: int, fields: dict[str, str | bool | int]) -> None:
    act.append(kind, subject=f"{person}/{page}/{block}", scope=private(person), fields=fields)


def _moments(reading: Connection, person: str) -> dict[tuple[str, str], datetime]:
    stamp = tables.stamp
    rows = reading.execute(
        select(stamp.c.table, stamp.c.subject, stamp.c.recorded_at).where(
            stamp.c.table.in_(tuple(_TABLES)), stamp.c.field == "words", stamp.c.author == person
        )
    )
    return {(row.table, row.subject): datetime.fromisoformat(row.recorded_at) for row in rows}
