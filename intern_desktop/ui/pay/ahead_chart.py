"""The picture of the years: a band around the usual line, what is owed, what happens, and whose law is assumed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from intern_desktop.ui import style
from intern_desktop.ui.charts import Chart, Margins, text_width
from intern_desktop.ui.pay.ahead_marks import TIERS, Spot, place

if TYPE_CHECKING:
    from intern_desktop.ui.pay.ahead_picture import Picture

_FROM_END = 0.1
"""What a word costs for each place that it stands farther from the end of its line."""
USUAL, OWED, SENT = 0, 1, 2
_STRIP = 10
"""How high the strip below the axis is, in pixels; its hatching has strokes this far apart."""
_ALONG = (0.98, 0.8, 0.62, 0.46, 0.32, 0.2)
"""Where along its line a word may end, tried in this order."""


class Said(NamedTuple):
    """A word beside a line: where it stands, what it says, whose ink it has, and whether it is heavy."""

    room: QRectF
    words: str
    ink: str
    bold: bool


class AheadChart(Chart):
    """Shows one picture at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._tiers = TIERS
        self._beside: tuple[Picture, tuple[QSize, float], list[Said]] | None = None
        self._band = self.add_band()
        self._sent = self.add_line(SENT, 2)
        self._owed = self.add_line(OWED)
        self._usual = self.add_line(USUAL)

    def show_picture(self, picture: Picture) -> None:
        """Draw this."""
        self._picture = picture
        along = [float(at) for at in range(picture.months + 1)]
        self._band.show(along, picture.low, picture.high)
        self._usual.show(along, picture.usual)
        self._sent.show(along[: len(picture.sent)], picture.sent)
        self._owed.show(along[: len(picture.owed)], picture.owed)
        ticks = picture.left[1]
        self.set_range(0, picture.months, ticks[0][0], ticks[-1][0])
        self.set_ticks("left", ticks)
        self.set_ticks("right", picture.right[1])
        self.set_ticks("bottom", picture.bottom)
        self.restyle()

    def restyle(self) -> None:
        """Leave the room that numbers, names and legend need at this text size."""
        if self._picture is not None:
            self.set_margins(self._margins(self._picture))
            used = [spot.tier for spot in self._places(self._picture) if spot.tier is not None]
            self._tiers = max(used, default=0) + 1
            self.set_margins(self._margins(self._picture))
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need more or fewer rows of names."""
        super().resizeEvent(event)
        self.restyle()

    def minimumSizeHint(self) -> QSize:
        """Low enough for half a window, high enough that lines can be told apart."""
        return QSize(style.px(360), style.px(230))

    def sizeHint(self) -> QSize:
        """What is left by the things around it is given to it."""
        return self.minimumSizeHint()

    def below(self) -> float:
        """The numbers of the months stand under the strip."""
        return _STRIP + 2 * style.space("xs")

    def paint_under(self, painter: QPainter) -> None:
        """The lines across, the names' dotted lines, and the strip."""
        super().paint_under(painter)
        if self._picture is None:
            return
        painter.setPen(QPen(self.ink("border_strong"), 1, Qt.PenStyle.DotLine))
        room, size = self.field(), style.line_height("small")
        unit = room.right() - text_width(self._picture.right[0]) / 2  # the unit of an axis is not struck through
        for at, spot in zip(self._picture.names, self._places(self._picture), strict=True):
            if spot.tier is not None:
                x = self.at(at.number, 0).x()
                top = room.top() if x > unit else self._top(spot.tier) + size
                painter.drawLine(QPointF(x, top), QPointF(x, room.bottom()))
        self._paint_strip(painter, self._picture)

    def paint_over(self, painter: QPainter) -> None:
        """The axes, the names, a word beside each line, and the legend."""
        super().paint_over(painter)
        if self._picture is None:
            return
        self._paint_units(painter, self._picture)
        self._paint_names(painter, self._picture)
        for said in self._words_beside(self._picture):
            painter.setFont(style.font("small", bold=said.bold))
            painter.setPen(self.ink(said.ink))
            painter.drawText(said.room, Qt.AlignmentFlag.AlignCenter, said.words)
        self._paint_ends(painter, self._picture)

    def _margins(self, picture: Picture) -> Margins:
        size, gap = style.line_height("small"), style.space("s")
        widths = [max((text_width(words) for _, words in side[1]), default=0) for side in (picture.left, picture.right)]
        legend = size if picture.legend else 0
        return Margins(
            left=int(max(widths[0], style.px(24))) + gap,
            top=(self._tiers + 1) * size + gap,
            right=int(max(widths[1], style.px(16))) + gap + 2,
            bottom=int(self.below()) + size + legend + style.space("xs"),
        )

    def _top(self, tier: int) -> float:
        """The upper edge of a row of names."""
        return (self._tiers - 1 - tier) * style.line_height("small")

    def _places(self, picture: Picture) -> list[Spot]:
        wanted = [
            (self.at(one.number, 0).x(), text_width(one.words, bold=one.bold) + 2, one.rank) for one in picture.names
        ]
        return place(wanted, float(self.plot.width()))

    def _paint_names(self, painter: QPainter, picture: Picture) -> None:
        size = style.line_height("small")
        for one, spot in zip(picture.names, self._places(picture), strict=True):
            if spot.tier is None:
                continue
            painter.setFont(style.font("small", bold=one.bold))
            painter.setPen(self.ink(one.tone))
            room = QRectF(spot.left, self._top(spot.tier), text_width(one.words, bold=one.bold) + 2, size)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, one.words)

    def _paint_units(self, painter: QPainter, picture: Picture) -> None:
        size = style.line_height("small")
        painter.setPen(self.ink("muted"))
        painter.setFont(style.font("small"))
        room = QRectF(0, self.field().top() - size - style.space("xs"), self.plot.width(), size)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, picture.left[0])
        painter.drawText(room, Qt.AlignmentFlag.AlignRight, picture.right[0])

    def _paint_strip(self, painter: QPainter, picture: Picture) -> None:
        """Under the axis: solid where the law is known, hatched where it is assumed; below it what hatching means."""
        top = self.field().bottom() + style.space("xs")
        guessed = QPainterPath()
        for number in range(1, picture.months + 1):
            left, right = self.at(number - 1, 0).x(), self.at(number, 0).x()
            cell = QRectF(left, top, right - left, _STRIP)
            if number in picture.assumed:
                guessed.addRect(cell)
            else:
                painter.fillRect(cell, self.ink("positive"))
        if not guessed.isEmpty():
            self._hatch(painter, guessed)
            self._paint_legend(painter, picture.legend)

    def _paint_legend(self, painter: QPainter, words: str) -> None:
        size = style.line_height("small")
        top = self.field().bottom() + self.below() + size
        sign = QRectF(self.field().left(), top + (size - _STRIP) / 2, 3 * _STRIP, _STRIP)
        swatch = QPainterPath()
        swatch.addRect(sign)
        self._hatch(painter, swatch)
        painter.setFont(style.font("small"))
        painter.setPen(self.ink("caution"))
        room = QRectF(sign.right() + style.space("s"), top, self.plot.width(), size)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _hatch(self, painter: QPainter, shape: QPainterPath) -> None:
        """Strokes drawn one by one: a pattern brush has no size on paper."""
        painter.save()
        painter.setClipPath(shape)
        room = shape.boundingRect()
        painter.fillRect(room, self.ink("caution_soft"))
        painter.setPen(QPen(self.ink("caution"), 1))
        x = room.left() - room.height()
        while x < room.right():
            painter.drawLine(QPointF(x, room.bottom()), QPointF(x + room.height(), room.top()))
            x += _STRIP
        painter.restore()

    def _paint_ends(self, painter: QPainter, picture: Picture) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.ink(f"chart:{USUAL}"))
        painter.drawEllipse(self.at(picture.months, picture.usual[-1]), 5, 5)
        if picture.gone and picture.owed:
            painter.setBrush(self.ink(f"chart:{OWED}"))
            painter.drawRect(QRectF(-4, -4, 8, 8).translated(self.at(picture.gone, 0)))

    def _words_beside(self, picture: Picture) -> list[Said]:
        """Found once for a picture and a size, not at every painting."""
        laid = (self.plot.size(), style.factor())
        if self._beside is None or self._beside[0] is not picture or self._beside[1] != laid:
            self._beside = (picture, laid, self._beside_lines(picture))
        return self._beside[2]

    def _beside_lines(self, picture: Picture) -> list[Said]:
        """A word beside each line, where it covers no other word and as few lines as can be."""
        lines = (picture.usual, picture.owed, picture.high, picture.low, picture.sent)
        low, usual, high, sent, owed = picture.words
        words = (usual, owed, high, low, sent)
        inks = (f"chart:{USUAL}", f"chart:{OWED}", "text", "text", f"chart:{SENT}")
        points = [[self.at(at, y) for at, y in enumerate(line)] for line in lines]
        found: list[Said] = []
        upright = [
            self.at(one.number, 0).x()
            for one, spot in zip(picture.names, self._places(picture), strict=True)
            if spot.tier is not None
        ]
        for at, own in enumerate(points):
            if len(own) > 1:
                bold = at < 2
                tries = list(self._tries(own, text_width(words[at], bold=bold) + 2, above=lines[at] is not picture.low))
                others = [one for one in points if len(one) > 1]
                costs = [_crossed(room, others, found, upright) + _FROM_END * at for at, room in enumerate(tries)]
                best = tries[costs.index(min(costs))] if tries else None
                if best is not None and not any(best.intersects(one.room) for one in found):
                    found.append(Said(best, words[at], inks[at], bold))
        return found

    def _tries(self, line: Sequence[QPointF], wide: float, *, above: bool) -> Iterator[QRectF]:
        field, size = self.field(), style.line_height("small")
        first, last = line[0].x(), line[-1].x()
        for along in _ALONG:
            right = min(max(first + (last - first) * along, field.left() + wide + 4), field.right() - 6)
            span = _heights(line, right - wide, right)
            for up in (above, not above):
                top = min(span) - size - 2 if up else max(span) + 2
                if field.top() <= top and top + size <= field.bottom():
                    yield QRectF(right - wide, top, wide, size)


def _heights(line: Sequence[QPointF], left: float, right: float) -> list[float]:
    """How high a line runs between two places, its ends where it does not reach them; its months are equally wide."""
    first, last = line[0].x(), len(line) - 1
    wide = (line[last].x() - first) / last or 1.0
    begins, ends = (min(max((x - first) / wide, 0.0), float(last)) for x in (left, right))
    inside = [line[at].y() for at in range(ceil(begins), floor(ends) + 1)]
    return [_height(line, begins), *inside, _height(line, ends)]


def _height(line: Sequence[QPointF], month: float) -> float:
    """How high a line is between two months."""
    before = min(floor(month), len(line) - 2)
    one, other = line[before].y(), line[before + 1].y()
    return one + (month - before) * (other - one)


def _crossed(
    room: QRectF, lines: Sequence[Sequence[QPointF]], words: Sequence[Said], upright: Sequence[float]
) -> float:
    """How much a word would cover: another word counts for more than any line, a dotted one for least."""
    covered = 10.0 * sum(room.intersects(one.room) for one in words)
    covered += 0.4 * sum(room.left() < x < room.right() for x in upright)
    for line in lines:
        if line[0].x() > room.right() or line[-1].x() < room.left():
            continue
        span = _heights(line, max(room.left(), line[0].x()), min(room.right(), line[-1].x()))
        covered += min(span) < room.bottom() and max(span) > room.top()
    return covered
