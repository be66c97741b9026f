"""The guide as a book: chapters in order, pages in three languages, each page a row of blocks.

A page is read when it is first asked for, and only in the language asked for. Pages of a centre's packs stand in
chapters after ours, with ids like `PACK:PAGE`; they are always given as the centre's own words.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

import msgspec

from intern_desktop import furigana, i18n, resources
from intern_desktop.guide import pack
from intern_desktop.guide.figures import Source
from intern_desktop.guide.pack import CentrePack, follows

_NOTICE = re.compile(r"> \[!(old|ask|do)\]")
_FOLDER = "guide"
DRAWING = re.compile(r"\[\[drawing:([a-z0-9-]+)\]\]")
"""How a page names a drawing; it stands in a block of its own."""
PICTURE = re.compile(r"!\[([^\[\]]*)\]\(([a-z0-9-]+\.(?:png|jpg|jpeg))\)")
"""How a centre's page names a picture of its pack, with what it shows; it stands in a block of its own."""
_OWN_LINK = re.compile(r"\]\(page:([a-z0-9-]+)\)")


class Block(msgspec.Struct, frozen=True, gc=False):
    """One paragraph, heading, list, table, drawing or notice, as it was written.

    Kinds: "heading", "paragraph", "list", "table", "drawing", "picture" (only in a centre's pages), "quote", and the
    notices "old" (what older articles say, and what holds today), "ask" (ask your centre), "do" (do this now).
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

    @property
    def picture(self) -> tuple[str, str]:
        """The file of the picture that stands here, for `book.picture`, and what it shows; else two empty texts."""
        found = PICTURE.fullmatch(self.text.strip())
        return (found[2], found[1]) if found else ("", "")


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
    """A part of the contents: its title in each language, and its pages in order; `centre` as in `Page`."""

    id: str
    title: dict[str, str]
    pages: tuple[str, ...]
    centre: str = ""


def bring(packs: Sequence[CentrePack]) -> None:
    """From now on these packs of the centre's stand in the book, after ours; all that was read before is forgotten."""
    pack.bring(tuple(packs))


@follows
@cache
def chapters() -> tuple[Chapter, ...]:
    """The contents, in order: ours, then the centre's."""
    return (*own_chapters(), *(chapter for held in pack.brought() for chapter in _chapters_of(held)))


@cache
def own_chapters() -> tuple[Chapter, ...]:
    """The chapters of ours."""
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


@follows
@cache
def page(page_id: str, language: str) -> Page:
    """One page in one language; a centre's page that is not written in it comes in one in which it is.

    Raises KeyError when the contents do not name it.
    """
    if page_id not in page_ids():
        raise KeyError(page_id)
    if pack.parted(page_id)[0]:
        return _page_of(page_id, language)
    return read(page_id, language, resources.text(f"{_FOLDER}/{language}/{page_id}.md"))


def picture(page_id: str, name: str) -> bytes:
    """The bytes of a picture that a centre's page shows (`Block.picture`): a PNG or JPEG of its own pack, as signed.

    Raises KeyError when there is none, and ValueError when the bytes are not those that were signed.
    """
    own, _ = pack.parted(page_id)
    return _held(own, page_id).read(pack.picture_file(name))


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


def _held(own: str, asked: str) -> CentrePack:
    for held in pack.brought():
        if held.about.id == own:
            return held
    raise KeyError(asked)


def _chapters_of(held: CentrePack) -> Iterator[Chapter]:
    for at, part in enumerate(held.chapters()):
        pages = tuple(f"{held.about.id}:{name}" for name in part.pages)
        yield Chapter(f"{held.about.id}:{at}", pack.in_all(part.title), pages, held.centre)


def _page_of(page_id: str, language: str) -> Page:
    """A page of the centre's, whose links to its own pages carry the name of their pack."""
    own, name = pack.parted(page_id)
    held = _held(own, page_id)
    mine, given = frozenset(held.pages()), held.language_of(name, language)
    text = _OWN_LINK.sub(
        lambda found: f"](page:{own}:{found[1]})" if found[1] in mine else found[0],
        held.text(pack.page_file(name, given)),
    )
    found = read(page_id, given, text)
    related = tuple(f"{own}:{other}" if other in mine else other for other in found.related)
    return msgspec.structs.replace(found, related=related, centre=held.centre)


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
    if PICTURE.fullmatch(text.strip()):
        return "picture"
    if re.match(r"(?:[-*] |\d+\. )", text):
        return "list"
    return {"#": "heading", ">": "quote", "|": "table"}.get(text[0], "paragraph")
