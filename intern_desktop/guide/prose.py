"""A block of a page for paper: its lines, entries or cells as words, some of them strong, and nothing else.

Links are only their words: paper leads nowhere. Figures are filled in; Japanese keeps the readings that are shown.
"""

from collections.abc import Iterator
from itertools import groupby

import msgspec

from intern_desktop.guide import paragraphs
from intern_desktop.guide.book import Block
from intern_desktop.guide.paragraphs import Drawing, Grid, Paragraph
from intern_desktop.guide.spans import Hand, Span


class Inline(msgspec.Struct, frozen=True, gc=False):
    """Words in a row, Japanese with its readings; strong or not."""

    text: str
    strong: bool = False


Line = tuple[Inline, ...]


class Part(msgspec.Struct, frozen=True, gc=False):
    """One line of a block: "heading", "text", "item" with its mark ("•", "2."), "head" or "row" with its cells.

    An item says at which depth of lists within lists it stands; 0 is outermost.
    """

    kind: str
    cells: tuple[Line, ...]
    mark: str = ""
    depth: int = 0


def parts(block: Block, hand: Hand) -> list[Part]:
    """The lines of a block in order, as `hand` writes them. A drawing has none."""
    return [line for part in paragraphs.parts(block, hand) for line in _lines(part)]


def _lines(part: Paragraph | Grid | Drawing) -> Iterator[Part]:
    if isinstance(part, Grid):
        for at, row in enumerate(part.rows):
            yield Part("row" if at else "head", tuple(_words(cell.spans) for cell in row))
    elif isinstance(part, Paragraph):
        mark = "" if part.kind != "item" else f"{part.number}." if part.number else "•"
        kind = part.kind if part.kind in ("heading", "item") else "text"
        yield Part(kind, (_words(part.spans),), mark, part.depth)


def _words(spans: tuple[Span, ...]) -> Line:
    """Words that look alike on paper as one, so that a line ends within them only where a word does."""
    alike = groupby(spans, key=lambda span: span.bold)
    return tuple(Inline("".join(map(_written, row)), strong) for strong, row in alike)


def _written(span: Span) -> str:
    return f"{{{span.text}|{span.reading}}}" if span.shown else span.text
