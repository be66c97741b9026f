"""The guide as a book: chapters in order, pages in three languages, each page a row of blocks.

A page is read when it is first asked for, and only in the language asked for.
"""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache

import msgspec

from intern_desktop import furigana, i18n, resources
from intern_desktop.guide.figures import Source

_NOTICE = re.compile(r"> \[!(old|ask|do)\]")
_FOLDER = "guide"
DRAWING = re.compile(r"\[\[drawing:([a-z0-9-]+)\]\]")
"""How a page names a drawing; it stands in a block of its own."""


class Block(msgspec.Struct, frozen=True, gc=False):
    """One paragraph, heading, list, table, drawing or notice, as it was written.

    Kinds: "heading", "paragraph", "list", "table", "drawing", "quote", and the notices "old" (what older articles
    say, and what holds today), "ask" (ask your centre), "do" (do this now).
    """

    kind: str
    text: str

    @property
    def shape(self) -> str:
        """What must be the same in each language: the kind, and how many entries a list or table has."""
        lines = furigana.plain(self.text).splitlines()
        if self.kind == "list":
            return f"list of {sum(not line.startswith(' ') for line in lines)}"
        if self.kind == "table":
            return f"table of {len(lines)} by {lines[0].count('|') - 1}"
        return f"drawing {self.drawing}" if self.kind == "drawing" else self.kind

    @property
    def drawing(self) -> str:
        """The name of the drawing that stands here, "" in every other block."""
        found = DRAWING.fullmatch(self.text.strip())
        return found[1] if found else ""


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One page in one language. Title and summary are marked text; `blocks` are its body in order.

    `centre` is the name of the centre whose own words these are; "" for a page of ours.
    """

    id: str
    language: str
    title: str
    summary: str
    checked: date
    valid_until: date
    sources: tuple[Source, ...]
    related: tuple[str, ...]
    blocks: tuple[Block, ...]
    centre: str = ""

    def stale(self, today: date) -> bool:
        """Whether the day until which the page was promised to hold has passed."""
        return today > self.valid_until


class Chapter(msgspec.Struct, frozen=True):
    """A part of the contents: its title in each language, and its pages in order."""

    id: str
    title: dict[str, str]
    pages: tuple[str, ...]


@cache
def chapters() -> tuple[Chapter, ...]:
    """The contents, in order."""
    return tuple(msgspec.convert(resources.toml(f"{_FOLDER}/book.toml")["chapter"], list[Chapter]))


def page_ids() -> tuple[str, ...]:
    """All pages, in the order of the contents."""
    return tuple(page for chapter in chapters() for page in chapter.pages)


def chapter_of(page_id: str) -> Chapter:
    """The chapter a page stands in. Raises KeyError for a page that is in none."""
    for chapter in chapters():
        if page_id in chapter.pages:
            return chapter
    raise KeyError(page_id)


@cache
def page(page_id: str, language: str) -> Page:
    """One page in one language. Raises KeyError when the contents do not name it."""
    if page_id not in page_ids():
        raise KeyError(page_id)
    return read(page_id, language, resources.text(f"{_FOLDER}/{language}/{page_id}.md"))


def read(page_id: str, language: str, text: str) -> Page:
    """A page from the text of its file: TOML between two lines of three dashes, then Markdown.

    Raises ValueError with the page's name when the file is not written that way.
    """
    _, front, body = [*text.split("---\n", 2), "", ""][:3]
    try:
        return _page(page_id, language, tomllib.loads(front), body)
    except (KeyError, ValueError) as problem:
        raise ValueError(f"{language}/{page_id}.md: {problem}") from problem


def blocks(body: str) -> tuple[Block, ...]:
    """The blocks of a page's body; they are parted by empty lines."""
    return tuple(Block(_kind(text), text) for text in re.split(r"\n\s*\n", body.strip()) if text)


def mismatches(page_id: str) -> Iterator[str]:
    """What keeps the languages of a page from standing side by side, block by block; nothing when all is well."""
    own, *others = (page(page_id, code) for code in i18n.LANGUAGES)
    for other in others:
        if len(own.blocks) != len(other.blocks):
            yield f"{page_id}: {len(own.blocks)} blocks in {own.language}, {len(other.blocks)} in {other.language}"
        for at, (mine, yours) in enumerate(zip(own.blocks, other.blocks, strict=False)):
            if mine.shape != yours.shape:
                yield f"{page_id}, block {at + 1}: {mine.shape} in {own.language}, {yours.shape} in {other.language}"


def _page(page_id: str, language: str, front: dict[str, object], body: str) -> Page:
    sources = [_source(line) for line in msgspec.convert(front["sources"], list[str])]
    return msgspec.convert(
        front | {"id": page_id, "language": language, "sources": sources, "blocks": blocks(body)}, Page
    )


def _source(line: str) -> Source:
    title, _, address = line.rpartition(" — ")
    return Source(title or address, address if title else "")


def _kind(text: str) -> str:
    notice = _NOTICE.match(text)
    if notice:
        return notice[1]
    if DRAWING.fullmatch(text.strip()):
        return "drawing"
    if re.match(r"(?:[-*] |\d+\. )", text):
        return "list"
    return {"#": "heading", ">": "quote", "|": "table"}.get(text[0], "paragraph")
