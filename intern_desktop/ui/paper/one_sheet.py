"""A paper of one sheet: what does not fit is set smaller, never on a second one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from intern_desktop.ui.paper.blocks import HAIR, RIGHT, Block, Piece, line
from intern_desktop.ui.paper.document import A4_ROOM
from intern_desktop.ui.paper.text import UNIT, Laid, Words, pt, words
from intern_desktop.ui.printing import Paint

_NUMBER_WIDE = 48.0
_GAP = 4.0
_STEP, _SMALLEST = 0.04, 0.4
"""So much smaller at each try; below the last one nothing could be read, and a longer text cannot be typed."""


class OneSheet(NamedTuple):
    """One document on one page; `last` stands at its lower end, as stamps do. `foot` is below the rule."""

    title: str
    blocks: tuple[Block, ...]
    last: tuple[Block, ...]
    foot: Words

    def pages(self, room: QRectF = A4_ROOM) -> list[Paint]:
        """How its one page is painted, for a room in points."""
        return [self.paint(room, 1, 1)]

    def paint(self, room: QRectF, number: int, count: int) -> Paint:
        """The page, as one of so many."""
        foot = Laid(self.foot, pt(room.width()) - pt(_NUMBER_WIDE))
        height, scale = pt(room.height()) - foot.height - 2 * pt(_GAP), 1.0
        while True:
            body, last = _laid(self.blocks, pt(room.width()) / scale), _laid(self.last, pt(room.width()) / scale)
            high = sum(piece.height for piece in (*body, *last))
            if high * scale <= height or scale <= _SMALLEST:
                break
            fits = height / (high * scale)
            scale = max(min(scale - _STEP, scale * fits**0.6), _SMALLEST)  # wider lines are fewer, so not all of it
        return partial(_paint, body, last, height / scale, scale, foot, f"{number} / {count}")

    def texts(self, room: QRectF = A4_ROOM) -> list[str]:
        """All words of the page, as they are set on paper."""
        laid = _laid((*self.blocks, *self.last), pt(room.width()))
        return [text for piece in laid for text in piece.texts if text] + [run.text for run in self.foot]


class SheetPile(NamedTuple):
    """Sheets of several people, one after the other."""

    title: str
    sheets: tuple[OneSheet, ...]

    def pages(self, room: QRectF = A4_ROOM) -> list[Paint]:
        """How each page is painted; each is one of one, because each goes to its own reader."""
        return [sheet.paint(room, 1, 1) for sheet in self.sheets]

    def texts(self, room: QRectF = A4_ROOM) -> list[str]:
        """All words of all pages."""
        return [text for sheet in self.sheets for text in sheet.texts(room)]


def _laid(blocks: Sequence[Block], width: float) -> list[Piece]:
    return [piece for block in blocks for piece in block.pieces(width)]


def _paint(
    body: list[Piece],
    last: list[Piece],
    height: float,
    scale: float,
    foot: Laid,
    number: str,
    painter: QPainter,
    room: QRectF,
) -> None:
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.translate(room.topLeft())
    painter.scale(1 / UNIT, 1 / UNIT)
    painter.save()
    painter.scale(scale, scale)
    y = 0.0
    for piece in body:
        piece.draw(painter, 0, y)
        y += piece.height
    y = max(y, height - sum(piece.height for piece in last))
    for piece in last:
        piece.draw(painter, 0, y)
        y += piece.height
    painter.restore()
    width, bottom = pt(room.width()), pt(room.height())
    line(painter, 0, bottom - foot.height - pt(_GAP), width, HAIR, "border_strong")
    foot.draw(painter, 0, bottom - foot.height)
    Laid(words(number, "small"), pt(_NUMBER_WIDE), RIGHT).draw(painter, width - pt(_NUMBER_WIDE), bottom - foot.height)
    painter.restore()
