"""What a document is made of: headings, words, tables, boxes and drawings, each cut into pieces that stay whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from intern_desktop.ui.paper.ruby import lay
from intern_desktop.ui.paper.text import Words, ink, pt

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
HAIR, RULE = 0.5, 0.9
_GAP = 6.0
_PADDING = 2.2
_BETWEEN = 6.0


class Piece(NamedTuple):
    """What is never cut: its height, how it is drawn with its upper left corner at a place, and its words.

    `keeps`: the next piece stands on the same page. `head` stands once more where a page begins with this piece.
    """

    height: float
    draw: Callable[[QPainter, float, float], None]
    texts: tuple[str, ...] = ()
    keeps: bool = False
    head: Piece | None = None


class Block(Protocol):
    """A part of a document."""

    def pieces(self, width: float) -> Iterator[Piece]:
        """Its pieces, in order, for paper of this width."""


def line(painter: QPainter, x: float, y: float, width: float, thick: float, name: str = "text") -> None:
    """A line across."""
    painter.setPen(QPen(ink(name), pt(thick)))
    painter.drawLine(QLineF(x, y, x + width, y))


def nothing(_painter: QPainter, _x: float, _y: float) -> None:
    """Room that stays white."""


class Gap(NamedTuple):
    """Room between two things, in points."""

    points: float = _GAP
    keeps: bool = False

    def pieces(self, width: float) -> Iterator[Piece]:
        """Nothing is drawn."""
        del width
        yield Piece(pt(self.points), nothing, keeps=self.keeps)


class Text(NamedTuple):
    """Words across the page."""

    said: Words
    keeps: bool = False

    def pieces(self, width: float) -> Iterator[Piece]:
        """All of it stays together."""
        laid = lay(self.said, width)
        if laid.text:
            yield Piece(laid.height, laid.draw, (laid.text,), self.keeps)


class Heading(NamedTuple):
    """A heading with a rule below, and perhaps a few words at the right."""

    said: Words
    aside: Words = ()

    def pieces(self, width: float) -> Iterator[Piece]:
        """The heading stays with what follows."""
        right = lay(self.aside, width * 0.5, RIGHT)
        left = lay(self.said, width if not self.aside else width * 0.5 - pt(_BETWEEN))
        above, below = pt(10), pt(2)
        foot = above + max(left.height, right.height)

        def draw(painter: QPainter, x: float, y: float) -> None:
            left.draw(painter, x, y + foot - left.height)
            right.draw(painter, x + width * 0.5, y + foot - right.height)
            line(painter, x, y + foot + below, width, RULE)

        yield Piece(foot + below + pt(3), draw, (left.text, right.text), keeps=True)


class Head(NamedTuple):
    """The beginning of a document: its title at the left, the day and whose it is at the right."""

    title: Words
    below: Words
    right: Words

    def pieces(self, width: float) -> Iterator[Piece]:
        """One piece."""
        wide = width * 0.66
        title, below = lay(self.title, wide), lay(self.below, wide)
        right = lay(self.right, width - wide - pt(_BETWEEN), RIGHT)

        def draw(painter: QPainter, x: float, y: float) -> None:
            title.draw(painter, x, y)
            below.draw(painter, x, y + title.height)
            right.draw(painter, x + wide + pt(_BETWEEN), y + pt(2))

        height = max(title.height + below.height, right.height + pt(2)) + pt(4)
        yield Piece(height, draw, (title.text, below.text, right.text), keeps=True)


class Row(NamedTuple):
    """A row of a table. `rule`: the line below it; `keeps`: the next row stays on the page with it."""

    cells: tuple[Words, ...]
    rule: float = HAIR
    keeps: bool = False


class Table(NamedTuple):
    """Columns by share of the width, the row of their names, and rows; the names stand again on every page. `gap` in
    points lies between two columns.
    """

    shares: tuple[float, ...]
    aligns: tuple[Qt.AlignmentFlag, ...]
    rows: tuple[Row, ...]
    names: tuple[Words, ...] = ()
    gap: float = _BETWEEN

    def pieces(self, width: float) -> Iterator[Piece]:
        """A piece for each row."""
        head = self._piece(Row(self.names, RULE, keeps=True), width, None) if self.names else None
        if head is not None:
            yield head
        for row in self.rows:
            yield self._piece(row, width, head)

    def _piece(self, row: Row, width: float, head: Piece | None) -> Piece:
        gap, whole = pt(self.gap), sum(self.shares)
        room = width - gap * (len(self.shares) - 1)
        wide = [room * share / whole for share in self.shares]
        laid = [lay(cell, one, align) for cell, one, align in zip(row.cells, wide, self.aligns, strict=True)]
        ascent = max((one.ascent for one in laid), default=0.0)
        drops = [ascent - one.ascent if one.text else 0.0 for one in laid]
        high = max((one.height + drop for one, drop in zip(laid, drops, strict=True)), default=0.0)
        height = high + 2 * pt(_PADDING)

        def draw(painter: QPainter, x: float, y: float) -> None:
            at = x
            for one, cell, drop in zip(wide, laid, drops, strict=True):
                cell.draw(painter, at, y + pt(_PADDING) + drop)  # all first lines stand on one line
                at += one + gap
            if row.rule:
                line(painter, x, y + height, width, row.rule, "text" if row.rule >= RULE else "border_strong")

        return Piece(height, draw, tuple(one.text for one in laid if one.text), row.keeps, head)


class Boxes(NamedTuple):
    """Answers in boxes beside each other, so many in a row: each is words from top to bottom."""

    answers: Sequence[tuple[Words, ...]]
    across: int = 2

    def pieces(self, width: float) -> Iterator[Piece]:
        """A piece for each row of boxes."""
        for at in range(0, len(self.answers), self.across):
            yield self._row(self.answers[at : at + self.across], width)

    def _row(self, answers: Sequence[tuple[Words, ...]], width: float) -> Piece:
        wide, inner = width / self.across, pt(7)
        laid = [[lay(part, wide - 2 * inner) for part in answer if part] for answer in answers]
        height = max(sum(part.height for part in parts) for parts in laid) + 2 * pt(5)

        def draw(painter: QPainter, x: float, y: float) -> None:
            for at, parts in enumerate(laid):
                painter.setPen(QPen(ink(), pt(HAIR)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(x + at * wide, y, wide, height))
                below = y + pt(5)
                for part in parts:
                    part.draw(painter, x + at * wide + inner, below)
                    below += part.height

        return Piece(height, draw, tuple(part.text for parts in laid for part in parts))


class Drawing(NamedTuple):
    """A picture drawn into room of a height in points; `texts` are the words in it."""

    points: float
    paint: Callable[[QPainter, QRectF], None]
    texts: tuple[str, ...] = ()

    def pieces(self, width: float) -> Iterator[Piece]:
        """One piece, as wide as the paper."""

        def draw(painter: QPainter, x: float, y: float) -> None:
            painter.save()
            self.paint(painter, QRectF(QPointF(x, y), QPointF(x + width, y + pt(self.points))))
            painter.restore()

        yield Piece(pt(self.points), draw, self.texts)
