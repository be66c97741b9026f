"""A page of the guide on paper, in one language or in two beside each other: words, tables, notices and drawings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import zip_longest
from typing import NamedTuple
from urllib.parse import unquote

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from intern_desktop import furigana
from intern_desktop.guide import book, drawings, prose, sheet
from intern_desktop.guide.book import Block, Page
from intern_desktop.guide.figures import Law
from intern_desktop.guide.prose import Line, Part
from intern_desktop.guide.sources import source_name
from intern_desktop.guide.spans import Hand
from intern_desktop.i18n import date_text, tr
from intern_desktop.ui import guide_drawing
from intern_desktop.ui.guide_columns import shares_of
from intern_desktop.ui.paper import blocks as paper
from intern_desktop.ui.paper.blocks import Gap, Piece, Text
from intern_desktop.ui.paper.document import Document
from intern_desktop.ui.paper.ruby import lay
from intern_desktop.ui.paper.text import Run, Words, font, ink, pt, words
from intern_desktop.ui.paper.tongues import Tongues, speaking

_INDENT, _BAR, _COLUMNS_GAP, _CELLS_GAP = 13.0, 10.0, 16.0, 6.0
_DRAWN = 0.86
"""How much of the width of a page a drawing takes: its words are then as large as those of a table."""
_NOTICES = {"old": "caution", "ask": "accent", "do": "positive", "quote": "border_strong"}


class Asked(NamedTuple):
    """In which languages it is printed, on which day, and who answers for figures of the law."""

    tongues: Tongues
    today: date
    law: Law


class Set(NamedTuple):
    """A line of a block as it is set: its height, how it is drawn, its words; a heading keeps with what follows.

    The rows of a table have a rule of this thickness at their foot.
    """

    height: float
    draw: Callable[[QPainter, float, float], None]
    text: str
    keeps: bool = False
    rule: float = 0.0


class Prose(NamedTuple):
    """A block of a page, in as many columns as there are languages."""

    sides: tuple[tuple[Block, Hand], ...]

    def pieces(self, width: float) -> Iterator[Piece]:
        """A piece for each of its lines; what stands beside each other stays so, what only one has stands alone."""
        gap = pt(_COLUMNS_GAP)
        wide = (width - gap * (len(self.sides) - 1)) / len(self.sides)
        columns = [_sets(block, hand, wide, len(self.sides) > 1) for block, hand in self.sides]
        for row in zip_longest(*columns, fillvalue=Set(0.0, paper.nothing, "")):
            texts = tuple(one.text for one in row if one.text)
            yield Piece(max(one.height for one in row), partial(_beside, row, wide, gap), texts, row[0].keeps)


class Picture(NamedTuple):
    """A drawing across the page, with its words in the first language."""

    name: str
    code: str
    law: Law

    def pieces(self, width: float) -> Iterator[Piece]:
        """One piece, never parted."""
        room, scale = guide_drawing.size(self.name, guide_drawing.WIDTH), _DRAWN * width / guide_drawing.WIDTH

        def draw(painter: QPainter, x: float, y: float) -> None:
            painter.save()
            painter.translate(x + width * (1 - _DRAWN) / 2, y)
            painter.scale(scale, scale)
            box = QRectF(0, 0, room.width(), room.height())
            guide_drawing.paint(painter, box, self.name, self.code, law=self.law, scheme="light")
            painter.restore()

        said = furigana.plain(drawings.alt(self.name, self.code, self.law))
        yield Piece(room.height() * scale, draw, (said,))


def document(page_id: str, asked: Asked) -> Document:
    """One page of the guide. Raises KeyError when there is none of this id."""
    first = book.page(page_id, asked.tongues.first)
    second = book.page(page_id, asked.tongues.second) if asked.tongues.second else None
    if second is not None and len(second.blocks) != len(first.blocks):
        second = None  # a centre's page that it wrote in one language only, or differently in each
    with speaking(asked.tongues.first):
        made = (*_head(first, second), *_body(first, second, asked), *_end(first, asked))
        return Document(furigana.plain(first.title), made, words(_foot(first), "small"))


def _head(first: Page, second: Page | None) -> Iterator[paper.Block]:
    if first.id in book.page_ids():
        yield Text(words(book.chapter_of(first.id).title[first.language], "small"), keeps=True)
    yield Text(words(first.title, "page"), keeps=True)
    if second is not None and second.language != first.language:
        yield Text(words(second.title, "section"), keeps=True)
    yield Gap(3, keeps=True)
    yield Text(words(first.summary, "read"), keeps=True)
    yield Gap(6, keeps=True)


def _body(first: Page, second: Page | None, asked: Asked) -> Iterator[paper.Block]:
    for at, block in enumerate(first.blocks):
        if block.kind == "heading":
            yield Gap(5, keeps=True)
        if block.kind == "drawing":
            yield Picture(block.drawing, first.language, asked.law)
        else:
            sides = [(block, _hand(first, asked))]
            sides += [(second.blocks[at], _hand(second, asked))] if second is not None else []
            yield Prose(tuple(sides))
        yield Gap(2 if block.kind == "heading" else 5, keeps=block.kind == "heading")


def _end(page: Page, asked: Asked) -> Iterator[paper.Block]:
    """Where the figures of the page stand written and when that was looked at; then the sources of the page itself."""
    hand = _hand(page, asked)
    together: dict[str, list[str]] = {}
    for found in sheet.figures_on(page, hand):
        together.setdefault(sheet.source_words(found, asked.today), []).append(furigana.plain(found.text))
    yield Gap(6)
    if together:
        # Translators: on paper, before the figures of a page; vi: "Các con số của trang này"
        yield Text(words(tr("Figures on this page"), "strong"), keeps=True)
        for said, values in together.items():
            yield Text((Run(" · ".join(dict.fromkeys(values)), "cell"), Run(f"  {said}", "tiny")))
        yield Gap(4)
    yield Text(words(tr("Sources"), "strong"), keeps=True)
    for source in page.sources:
        name = furigana.plain(source_name(str(source.title), page.language))
        yield Text(words(f"{name}  {unquote(source.address)}", "tiny"))


def _foot(page: Page) -> str:
    # Translators: vi: "Kiểm tra {day}, dùng được tới {until}"
    checked = tr(
        "Checked {day}, good until {until}",
        day=date_text(page.checked, "short"),
        until=date_text(page.valid_until, "short"),
    )
    return f"{page.centre} · {checked}" if page.centre else checked


def _hand(page: Page, asked: Asked) -> Hand:
    return sheet.hand(page.language, asked.today, asked.law)


def _beside(row: tuple[Set, ...], wide: float, gap: float, painter: QPainter, x: float, y: float) -> None:
    foot = y + max(one.height for one in row)
    for at, one in enumerate(row):
        left = x + at * (wide + gap)
        one.draw(painter, left, y)
        if one.rule:
            paper.line(painter, left, foot, wide, one.rule, "text" if one.keeps else "border_strong")


def _sets(block: Block, hand: Hand, width: float, narrow: bool) -> list[Set]:
    """The lines of a block in a column of this width."""
    found = prose.parts(block, hand)
    bar = pt(_BAR) if block.kind in _NOTICES else 0.0
    shares = _shares(found, width - bar)
    made = [_set(part, width - bar, narrow, shares) for part in found]
    if not bar:
        return made
    return [_barred(one, bar, _NOTICES[block.kind]) for one in made]


def _set(part: Part, width: float, narrow: bool, shares: tuple[int, ...]) -> Set:
    role = "beside" if narrow else "read"
    if part.kind == "heading":
        laid = lay(_words(part.cells[0], "section", "section"), width)
        return Set(laid.height + pt(1), laid.draw, laid.text, keeps=True)
    if part.kind in ("head", "row"):
        return _table_row(part, width, shares)
    indent = pt(_INDENT) * (part.depth + 1) if part.kind == "item" else 0.0
    mark, laid = (
        lay(words(part.mark, role), pt(_INDENT)),
        lay(_words(part.cells[0], role, f"{role}_strong"), width - indent),
    )

    def draw(painter: QPainter, x: float, y: float) -> None:
        mark.draw(painter, x + max(0.0, indent - pt(_INDENT)), y + laid.ascent - mark.ascent)
        laid.draw(painter, x + indent, y)

    return Set(laid.height + pt(2), draw, laid.text)


def _table_row(part: Part, width: float, shares: tuple[int, ...]) -> Set:
    roles = ("strong", "strong") if part.kind == "head" else ("cell", "strong")
    gap = pt(_CELLS_GAP)
    room = width - gap * (len(part.cells) - 1)
    wide = [room * share / sum(shares) for share in shares]
    laid = [lay(_words(cell, *roles), one) for cell, one in zip(part.cells, wide, strict=True)]
    height = max(one.height for one in laid) + pt(4)
    thick = paper.RULE if part.kind == "head" else paper.HAIR

    def draw(painter: QPainter, x: float, y: float) -> None:
        at = x
        for one, cell in zip(laid, wide, strict=True):
            one.draw(painter, at, y + pt(2))
            at += cell + gap

    return Set(height, draw, " · ".join(one.text for one in laid), part.kind == "head", thick)


def _shares(found: list[Part], width: float) -> tuple[int, ...]:
    """How the columns of a table share its width."""
    rows = [part.cells for part in found if part.kind in ("head", "row")]
    said = [["".join(run.text for run in cell) for cell in row] for row in rows]
    wide = QFontMetricsF(font("strong")).horizontalAdvance
    return shares_of(said, width, pt(_CELLS_GAP), wide) if rows else ()


def _barred(one: Set, bar: float, name: str) -> Set:
    def draw(painter: QPainter, x: float, y: float) -> None:
        painter.fillRect(QRectF(x, y, pt(2.2), one.height), ink(name))
        one.draw(painter, x + bar, y)

    return Set(one.height, draw, one.text, one.keeps)


def _words(line: Line, role: str, strong: str) -> Words:
    return tuple(Run(run.text, strong if run.strong else role) for run in line)
