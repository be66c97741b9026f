"""A book on paper: a cover, its contents with page numbers, its documents one after the other; also to be folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from intern_desktop.ui.paper.blocks import LEFT, RIGHT, Block, Gap, Row, Table, Text
from intern_desktop.ui.paper.document import Document, Sheets
from intern_desktop.ui.paper.text import Words, words
from intern_desktop.ui.printing import Paint

GUTTER = 40.0
"""Points between the two pages of a folded sheet."""
_SHARES = (0.88, 0.12)


class Section(NamedTuple):
    """A document of the book, the words for it in the contents, and the chapter that begins with it ("" for none)."""

    title: Words
    chapter: Words
    document: Document


class Booklet(NamedTuple):
    """`cover` is its first page, `contents` the heading of the second, both may be empty; `foot` stands on both."""

    title: str
    cover: tuple[Block, ...]
    contents: Words
    sections: tuple[Section, ...]
    foot: Words

    def pages(self, room: QRectF, laid: Sequence[Sheets] = ()) -> list[Paint]:
        """How each page is painted, for a room in points; `laid` are the sections if they were laid out before."""
        inside = laid or [section.document.sheets(room) for section in self.sections]
        cover = Document(self.title, self.cover, self.foot).sheets(room)
        counts = [len(sheets.placed) for sheets in inside]
        ahead = len(cover.placed) + len(self._contents([0] * len(counts)).sheets(room).placed)
        starts = [ahead + sum(counts[:at]) for at in range(len(counts))]
        contents = self._contents([start + 1 for start in starts]).sheets(room)
        total = ahead + sum(counts)
        made = cover.paints(0, total) + contents.paints(len(cover.placed), total)
        for sheets, start in zip(inside, starts, strict=True):
            made += sheets.paints(start, total)
        return made

    def _contents(self, numbers: Sequence[int]) -> Document:
        return Document(self.title, tuple(self._entries(numbers)), self.foot)

    def _entries(self, numbers: Sequence[int]) -> Iterator[Block]:
        if not self.contents:
            return
        yield Text(self.contents, keeps=True)
        for section, number in zip(self.sections, numbers, strict=True):
            if section.chapter:
                yield Gap(2, keeps=True)
                yield Text(section.chapter, keeps=True)
            row = Row((section.title, words(str(number), "cell")), 0)
            yield Table(_SHARES, (LEFT, RIGHT), (row,))


def page_room(sheet: QRectF) -> QRectF:
    """The room of one page where two stand beside each other on a sheet that lies across."""
    return QRectF(0, 0, (sheet.width() - GUTTER) / 2, sheet.height())


def impose(pages: Sequence[Paint]) -> list[Paint]:
    """The sides of folded sheets, two pages on each, so that the folded pile is read in order."""
    sides: list[Paint] = []
    count = (len(pages) + 3) // 4 * 4
    numbered: list[Paint | None] = [*pages, *[None] * (count - len(pages))]
    for at in range(count // 2):
        pair = (numbered[count - 1 - at], numbered[at])
        sides.append(partial(_paint_side, pair if at % 2 == 0 else pair[::-1]))
    return sides


def _paint_side(pair: tuple[Paint | None, Paint | None], painter: QPainter, sheet: QRectF) -> None:
    room = page_room(sheet)
    for at, paint in enumerate(pair):
        if paint is not None:
            paint(painter, room.translated(sheet.topLeft()).translated(at * (room.width() + GUTTER), 0))
