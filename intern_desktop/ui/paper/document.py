"""A document: blocks laid out on as many pages as they need, with what every page says at its foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from intern_desktop.ui.paper.blocks import HAIR, RIGHT, Block, Piece, line
from intern_desktop.ui.paper.text import UNIT, Laid, Words, pt, words
from intern_desktop.ui.printing import Paint

A4_ROOM = QRectF(0, 0, 493, 740)
"""The room on A4 within our margins, in points."""

_NUMBER_WIDE = 48.0
_GAP = 4.0


class Placed(NamedTuple):
    """A piece at its height on a page; made smaller where a whole page is too low for it."""

    y: float
    piece: Piece
    scale: float = 1.0

    def draw(self, painter: QPainter) -> None:
        """Draw it in its place."""
        painter.save()
        painter.translate(0, self.y)
        painter.scale(self.scale, self.scale)
        self.piece.draw(painter, 0, 0)
        painter.restore()


class Sheets(NamedTuple):
    """A document as it lies on its pages; how each is painted depends on how many come before."""

    placed: tuple[list[Placed], ...]
    foot: Laid
    running: Laid

    def paints(self, before: int = 0, total: int = 0) -> list[Paint]:
        """How each page is painted. Within a book `before` pages come first, of `total`."""
        count = total or len(self.placed)
        return [
            partial(_paint, placed, self.foot, f"{before + at + 1} / {count}", self.running if at else None)
            for at, placed in enumerate(self.placed)
        ]


class Document(NamedTuple):
    """What is printed. `title` names the file and stands small on every page but the first; `foot` on all of them."""

    title: str
    blocks: tuple[Block, ...]
    foot: Words

    def pages(self, room: QRectF = A4_ROOM) -> list[Paint]:
        """How each page is painted, for a room in points."""
        return self.sheets(room).paints()

    def sheets(self, room: QRectF = A4_ROOM) -> Sheets:
        """All laid out, for a room in points."""
        width, height = pt(room.width()), pt(room.height())
        foot = Laid(self.foot, width - pt(_NUMBER_WIDE))
        placed = self._placed(width, height - foot.height - pt(_GAP) * 2)
        return Sheets(tuple(placed), foot, Laid(words(self.title, "small"), width))

    def texts(self, room: QRectF = A4_ROOM) -> list[str]:
        """All words of the document, each once, as they are set on paper."""
        pieces = (piece for block in self.blocks for piece in block.pieces(pt(room.width())))
        return [text for piece in pieces for text in piece.texts if text] + [run.text for run in self.foot]

    def _placed(self, width: float, height: float) -> Iterator[list[Placed]]:
        """Each page: where which piece stands on it."""
        page: list[Placed] = []
        top = y = 0.0
        pieces = [piece for block in self.blocks for piece in block.pieces(width)]
        for at, piece in enumerate(pieces):
            if page and y + _together(pieces, at) > height:
                yield page
                page, y = [], self._top(width)
                top = y
                if piece.head is not None:
                    page.append(Placed(y, piece.head))
                    y += piece.head.height
            if piece.texts or y > top:  # a page begins with words, not with a gap
                scale = min(1.0, max(height - y, 1.0) / max(piece.height, 1.0))
                page.append(Placed(y, piece, scale))
                y += piece.height * scale
        if page:
            yield page

    def _top(self, width: float) -> float:
        return Laid(words(self.title, "small"), width).height + pt(_GAP) * 2


def _together(pieces: Sequence[Piece], at: int) -> float:
    """The room that a piece needs with those that stay with it, a few at most: else a page could never be left."""
    high, last = pieces[at].height, at
    while pieces[last].keeps and last + 1 < len(pieces) and last - at < 4:
        last += 1
        high += pieces[last].height
    return high


def _paint(
    placed: list[Placed], foot: Laid, number: str, running: Laid | None, painter: QPainter, room: QRectF
) -> None:
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.translate(room.topLeft())
    painter.scale(1 / UNIT, 1 / UNIT)
    width, height = pt(room.width()), pt(room.height())
    if running is not None:
        running.draw(painter, 0, 0)
        line(painter, 0, running.height + pt(_GAP) / 2, width, HAIR, "border_strong")
    for one in placed:
        one.draw(painter)
    line(painter, 0, height - foot.height - pt(_GAP), width, HAIR, "border_strong")
    foot.draw(painter, 0, height - foot.height)
    count = Laid(words(number, "small"), pt(_NUMBER_WIDE), RIGHT)
    count.draw(painter, width - pt(_NUMBER_WIDE), height - foot.height)
    painter.restore()
