"""A block of a page as paragraphs, lists and tables, each a row of spans: what stands there, not how it looks."""

import re
from collections.abc import Iterator

import msgspec

from intern_desktop.guide.book import Block
from intern_desktop.guide.spans import Hand, Span, spans

_NOTICE_LINE = re.compile(r"^> \[!\w+\]\s*\n?")
_QUOTED = re.compile(r"^> ?", re.MULTILINE)
_HEADING = re.compile(r"#{1,6} +(.+)$")
_ITEM = re.compile(r"( *)(?:[-*+]|(\d{1,9})[.)]) +(.*)$")
_RULER = re.compile(r"\|? *:?-+:? *(?:\| *:?-+:? *)*\|?$")
_BAR = re.compile(r"\{[^{}|]+\|[^{}|]+\}|\\\||(\|)")
NOTICES = ("old", "ask", "do", "quote")


class Paragraph(msgspec.Struct, frozen=True):
    """A few lines of words. Kinds: "text", "heading", "note", "item", "cell", "head", and what a sheet adds.

    `tall` lines have room for readings. An item of a list says at which depth it stands (0 is outermost), its
    number, 0 for a dot, and whether a list begins with it.
    """

    kind: str
    spans: tuple[Span, ...]
    tall: bool = False
    depth: int = 0
    number: int = 0
    begins: bool = False


class Grid(msgspec.Struct, frozen=True):
    """A table: rows of cells, the first of them its head."""

    rows: tuple[tuple[Paragraph, ...], ...]


class Drawing(msgspec.Struct, frozen=True):
    """A drawing of ours by its name."""

    name: str
    language: str
    readings: bool


Part = Paragraph | Grid | Drawing


def parts(block: Block, hand: Hand) -> tuple[Part, ...]:
    """What stands in a block. Of a notice only its words; its frame is the sheet's to make."""
    if block.kind == "drawing":
        return (Drawing(block.drawing, hand.language, hand.readings),)
    text, kind = block.text, "drawing" if block.kind == "picture" else "text"
    if block.kind in NOTICES:
        text, kind = _QUOTED.sub("", _NOTICE_LINE.sub("", text)), "note"
    return tuple(_read(text.split("\n"), hand, kind))


def _read(lines: list[str], hand: Hand, kind: str) -> Iterator[Part]:
    """Line by line, so that a heading or a list also stands right below a paragraph."""
    gathered: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        special = _HEADING.match(line) or _ITEM.match(line) or _begins_table(lines, at) or not line.strip()
        if not special:
            gathered.append(line)
            at += 1
            continue
        yield from _paragraph(gathered, hand, kind)
        gathered = []
        last = _after(lines, at)
        yield from _special(lines[at:last], hand)
        at = last
    yield from _paragraph(gathered, hand, kind)


def _after(lines: list[str], at: int) -> int:
    """The line after the heading, list or table that begins here."""
    last = at + 1
    if _begins_table(lines, at):
        while last < len(lines) and "|" in lines[last]:
            last += 1
    elif _ITEM.match(lines[at]):
        while last < len(lines) and lines[last].strip() and not _HEADING.match(lines[last]):
            last += 1
    return last


def _special(lines: list[str], hand: Hand) -> Iterator[Part]:
    heading = _HEADING.match(lines[0])
    if heading:
        yield paragraph("heading", heading[1].rstrip("# "), hand)
    elif _begins_table(lines, 0):
        yield Grid(tuple(_rows([lines[0], *lines[2:]], hand)))
    elif lines[0].strip():
        yield from _items(lines, hand)


def _begins_table(lines: list[str], at: int) -> bool:
    return "|" in lines[at] and at + 1 < len(lines) and bool(_RULER.match(lines[at + 1].strip()))


def _rows(lines: list[str], hand: Hand) -> Iterator[tuple[Paragraph, ...]]:
    wide = len(_cells(lines[0]))
    for at, line in enumerate(lines):
        cells = [*_cells(line), *[""] * wide][:wide]
        yield tuple(paragraph("cell" if at else "head", cell, hand) for cell in cells)


def _cells(line: str) -> list[str]:
    """The cells of a line; the bar of a reading parts none."""
    inner = line.strip().removeprefix("|")
    cells, begun = [], 0
    for found in _BAR.finditer(inner):
        if found[1]:
            cells.append(inner[begun : found.start()].strip())
            begun = found.end()
    return [*cells, inner[begun:].strip()] if inner[begun:].strip() else cells


def _items(lines: list[str], hand: Hand) -> Iterator[Paragraph]:
    """The items of a list, which may stand in others; a line that begins none goes on with the one before."""
    read: list[tuple[int, int, str]] = []
    for line in lines:
        found = _ITEM.match(line)
        if found:
            read.append((len(found[1]), int(found[2] or 0), found[3]))
        elif read:
            indent, number, text = read[-1]
            read[-1] = indent, number, f"{text}\n{line.strip()}"
    open_at: list[int] = []
    for indent, number, text in read:
        while open_at and indent < open_at[-1]:
            open_at.pop()
        begins = not open_at or indent > open_at[-1] + 1
        if begins:
            open_at.append(indent)
        yield paragraph("item", text, hand, depth=len(open_at) - 1, number=number, begins=begins)


def _paragraph(lines: list[str], hand: Hand, kind: str) -> Iterator[Paragraph]:
    if lines:
        yield paragraph(kind, "\n".join(lines), hand)


def paragraph(kind: str, text: str, hand: Hand, *, depth: int = 0, number: int = 0, begins: bool = False) -> Paragraph:
    """A paragraph from marked text. Its lines are tall where readings stand, on a Japanese page with any everywhere."""
    made = spans(text, hand)
    tall = (hand.language == "ja" and hand.readings) or any(span.shown for span in made)
    return Paragraph(kind, made, tall, depth, number, begins)
