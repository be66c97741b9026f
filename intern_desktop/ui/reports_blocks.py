"""What a page for Japan is made of besides tables: bars, two columns, the curve as lines, fields for stamps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from intern_desktop.ui.paper.blocks import HAIR, RIGHT, RULE, Block, Piece, line
from intern_desktop.ui.paper.text import Laid, Words, ink, pt, words

_SHARES = (0.31, 0.11, 0.19, 0.39)
_GAP, _PADDING, _BAR = 8.0, 2.2, 6.0
_TICKS = (0, 25, 50, 75, 100)


class Bar(NamedTuple):
    """One row of bars: what it is, how many of how many, and what has to be said about it."""

    title: Words
    of: Words
    share: float
    remark: Words


class Bars(NamedTuple):
    """Rows with a black bar each; black and white print loses nothing. `names` are the headings."""

    names: tuple[Words, Words]
    rows: tuple[Bar, ...]

    def pieces(self, width: float) -> Iterator[Piece]:
        """A piece for each row, its headings first."""
        yield self._piece(Bar((), self.names[0], -1, self.names[1]), width, RULE)
        for row in self.rows:
            yield self._piece(row, width, HAIR)

    def _piece(self, row: Bar, width: float, rule: float) -> Piece:
        room = width - 3 * pt(_GAP)
        wide = [room * share for share in _SHARES]
        at = [sum(wide[:n]) + n * pt(_GAP) for n in range(4)]
        if row.share < 0:  # a heading has the room of the bars' names too
            wide[1], at[1] = wide[0] + pt(_GAP) + wide[1], 0.0
        laid = {0: Laid(row.title, wide[0]), 1: Laid(row.of, wide[1], RIGHT), 3: Laid(row.remark, wide[3])}
        ascent = max(one.ascent for one in laid.values())
        height = max(one.height + ascent - one.ascent for one in laid.values() if one.text) + 2 * pt(_PADDING)

        def draw(painter: QPainter, x: float, y: float) -> None:
            for column, one in laid.items():
                if one.text:
                    one.draw(painter, x + at[column], y + pt(_PADDING) + ascent - one.ascent)
            if row.share >= 0:
                high = pt(_BAR)
                bar = QRectF(x + at[2], y + pt(_PADDING) + ascent - high - pt(0.6), wide[2], high)
                painter.setPen(QPen(ink(), pt(HAIR)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(bar)
                painter.fillRect(QRectF(bar.topLeft(), QPointF(bar.x() + wide[2] * row.share, bar.bottom())), ink())
            line(painter, x, y + height, width, rule, "text" if rule >= RULE else "border_strong")

        return Piece(height, draw, tuple(one.text for one in laid.values() if one.text), keeps=rule >= RULE)


class Beside(NamedTuple):
    """Two columns of blocks, which stay on one page. `share` is how much of the width the left one has."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]
    share: float = 0.5
    gap: float = 20.0
    low: bool = False
    """Whether both stand on their lower edge."""

    def pieces(self, width: float) -> Iterator[Piece]:
        """One piece."""
        wide = (width - pt(self.gap)) * self.share
        sides = [
            (0.0, [piece for block in self.left for piece in block.pieces(wide)]),
            (
                wide + pt(self.gap),
                [piece for block in self.right for piece in block.pieces(width - wide - pt(self.gap))],
            ),
        ]
        highs = [sum(piece.height for piece in pieces) for _, pieces in sides]

        def draw(painter: QPainter, x: float, y: float) -> None:
            for (left, pieces), high in zip(sides, highs, strict=True):
                at = y + (max(highs) - high if self.low else 0)
                for piece in pieces:
                    piece.draw(painter, x + left, at)
                    at += piece.height

        yield Piece(max(highs), draw, tuple(text for _, pieces in sides for piece in pieces for text in piece.texts))


class Curve(NamedTuple):
    """Strength from 0 to 100 after each session, as lines; the last late session named below its point."""

    points: tuple[tuple[date, int], ...]
    ends: tuple[str, str]
    late: tuple[int, str] | None

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Lines across, the curve, its last value, the first and the last day."""
        field = room.adjusted(pt(22), pt(6), -pt(44), -pt(14))
        for tick in _TICKS:
            y = field.bottom() - field.height() * tick / 100
            line(painter, field.x(), y, field.width(), HAIR, "border")
            said = Laid(words(str(tick), "tiny"), pt(18), RIGHT)
            said.draw(painter, room.x(), y - said.height / 2)
        spots = [self._spot(at, field) for at in range(len(self.points))]
        painter.setPen(QPen(ink(), pt(1.1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(spots))
        painter.setBrush(ink())
        painter.drawEllipse(spots[-1], pt(2.4), pt(2.4))
        end = Laid(words(f"{self.points[-1][1]} %", "strong"), pt(40))
        end.draw(painter, spots[-1].x() + pt(5), spots[-1].y() - end.height / 2)
        first, last = Laid(words(self.ends[0], "tiny"), pt(60)), Laid(words(self.ends[1], "tiny"), pt(60), RIGHT)
        first.draw(painter, field.x(), field.bottom() + pt(2))
        if len(self.points) > 1:
            last.draw(painter, field.right() - pt(60), field.bottom() + pt(2))
        self._paint_late(painter, field, spots)

    def _paint_late(self, painter: QPainter, field: QRectF, spots: Sequence[QPointF]) -> None:
        if self.late is None:
            return
        at, said = self.late
        painter.setPen(QPen(ink(), pt(0.8)))
        painter.setBrush(ink("raised"))
        painter.drawEllipse(spots[at], pt(2.4), pt(2.4))
        laid = Laid(words(said, "tiny"), pt(160))
        below = spots[at].y() + laid.height + pt(5) < field.bottom()
        y = spots[at].y() + pt(4) if below else spots[at].y() - laid.height - pt(4)
        x = min(max(spots[at].x() - laid.width / 2, field.x() + pt(2)), field.right() - laid.width)
        laid.draw(painter, x, y)

    def _spot(self, at: int, field: QRectF) -> QPointF:
        along = at / max(len(self.points) - 1, 1)
        return QPointF(field.x() + field.width() * along, field.bottom() - field.height() * self.points[at][1] / 100)


class Stamps(NamedTuple):
    """Fields beside each other, each with its name above room for a stamp."""

    names: tuple[Words, ...]

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """The fields, and their names in the middle."""
        wide = room.width() / len(self.names)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        laid = [Laid(name, wide - pt(4), Qt.AlignmentFlag.AlignHCenter) for name in self.names]
        head = max(one.height for one in laid) + pt(4)
        for at, one in enumerate(laid):
            box = QRectF(room.x() + at * wide, room.y(), wide, room.height())
            painter.setPen(QPen(ink(), pt(HAIR)))
            painter.drawRect(box)
            painter.drawLine(QLineF(box.x(), box.y() + head, box.right(), box.y() + head))
            one.draw(painter, box.x() + pt(2), box.y() + pt(2))
