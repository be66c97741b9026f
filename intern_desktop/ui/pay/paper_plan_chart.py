"""The years as a drawing on paper: band, middle line, loan, events and hatching, told apart without any colour."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPolygonF

from intern_desktop.ui.paper.text import Laid, Run, ink, pt, words
from intern_desktop.ui.pay.ahead_marks import TIERS, place

if TYPE_CHECKING:  # numbers and words of the picture
    from intern_desktop.ui.pay.ahead_picture import Picture, Ticks

HEIGHT = 250.0
"""Points."""

_LEFT, _RIGHT, _BOTTOM, _TIER, _STRIP = 44.0, 40.0, 30.0, 11.0, 6.0
_ROLE, _STRONG = "dense", "dense_strong"
_DASH = Qt.PenStyle.DashLine


class PlanDrawing:
    """Paints a picture of the years into a room, in units of paper."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        low, high = picture.left[1][0][0], picture.left[1][-1][0]
        self._low, self._span = low, max(high - low, 1e-9)
        self._field = QRectF()

    def texts(self) -> tuple[str, ...]:
        """The words in the picture."""
        picture = self._picture
        ticks = (*picture.left[1], *picture.right[1], *picture.bottom)
        seen = [picture.left[0], picture.right[0], *(word for _, word in ticks), picture.legend]
        return tuple(word for word in (*seen, *self._series_words()) if word)

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Everything, from the back to the front."""
        top = pt(_TIER * (TIERS + 2))
        self._field = room.adjusted(pt(_LEFT), top, -pt(_RIGHT), -pt(_BOTTOM))
        self._paint_grid(painter)
        self._paint_band(painter)
        self._paint_events(painter, room)
        self._paint_lines(painter)
        self._paint_strip(painter)
        self._paint_axes(painter)

    def _series_words(self) -> list[str]:
        """The words beside the lines that are there."""
        low, usual, high, sent, owed = self._picture.words
        return [low, usual, high, *([sent] if self._picture.sent else []), *([owed] if self._picture.owed else [])]

    def _at(self, month: float, value: float) -> QPointF:
        field = self._field
        x = field.left() + field.width() * month / max(self._picture.months, 1)
        return QPointF(x, field.bottom() - field.height() * (value - self._low) / self._span)

    def _points(self, values: Sequence[float]) -> list[QPointF]:
        return [self._at(at, value) for at, value in enumerate(values)]

    def _paint_grid(self, painter: QPainter) -> None:
        painter.setPen(QPen(ink("chart_grid"), pt(0.5)))
        for value, _ in self._picture.left[1]:
            y = self._at(0, value).y()
            painter.drawLine(QLineF(self._field.left(), y, self._field.right(), y))
        painter.setPen(QPen(ink(), pt(0.7)))
        zero = self._at(0, 0).y()
        painter.drawLine(QLineF(self._field.left(), zero, self._field.right(), zero))

    def _paint_band(self, painter: QPainter) -> None:
        edges = [*self._points(self._picture.low), *reversed(self._points(self._picture.high))]
        painter.setPen(QPen(ink("border_strong"), pt(0.4)))
        painter.setBrush(ink("chart_band"))
        painter.drawPolygon(QPolygonF(edges))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_lines(self, painter: QPainter) -> None:
        picture = self._picture
        series = (
            (picture.sent, 0.9, Qt.PenStyle.DotLine),
            (picture.owed, 1.2, _DASH),
            (picture.usual, 1.7, Qt.PenStyle.SolidLine),
        )
        for values, thick, kind in series:
            if values:
                painter.setPen(QPen(ink(), pt(thick), kind, Qt.PenCapStyle.FlatCap))
                painter.drawPolyline(self._points(values))
        end = self._at(picture.months, picture.usual[-1])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink())
        painter.drawEllipse(end, pt(2.4), pt(2.4))
        if picture.owed and picture.owed[-1] == 0:
            painter.drawEllipse(self._at(len(picture.owed) - 1, 0), pt(2), pt(2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._name_lines(painter)

    def _name_lines(self, painter: QPainter) -> None:
        """Each line's name where it stands clear of the others: along the right half, the loan's near its middle."""
        picture = self._picture
        low, usual, high, sent, owed = picture.words
        last = picture.months
        self._name(painter, high, self._at(last * 0.80, picture.high[round(last * 0.80)]), above=True)
        self._name(painter, low, self._at(last * 0.97, picture.low[round(last * 0.97)]), above=False)
        self._name(painter, usual, self._at(last * 0.66, picture.usual[round(last * 0.66)]), above=True, bold=True)
        if picture.sent:
            self._name(painter, sent, self._at(last * 0.97, picture.sent[round(last * 0.97)]), above=False)
        if picture.owed:
            at = min(2, len(picture.owed) - 1)
            point = self._at(at, picture.owed[at])
            Laid(words(owed, _ROLE), pt(200)).draw(painter, point.x() + pt(3), point.y() - pt(12))

    def _name(self, painter: QPainter, said: str, end: QPointF, *, above: bool, bold: bool = False) -> None:
        laid = Laid((Run(said, _STRONG if bold else _ROLE),), pt(220))
        y = end.y() - laid.height - pt(3) if above else end.y() + pt(4)
        y = min(max(y, self._field.top()), self._field.bottom() - laid.height)
        x = max(end.x() - laid.width, self._field.left())
        paper = ink("raised")
        paper.setAlphaF(0.75)
        painter.fillRect(QRectF(x - pt(1), y, laid.width + pt(2), laid.height), paper)
        laid.draw(painter, x, y)

    def _paint_events(self, painter: QPainter, room: QRectF) -> None:
        """Names above the field, each with a dotted line down to its month; what has no room stands in the list."""
        named = [
            (mark, Laid((Run(mark.words, _STRONG if mark.bold else _ROLE),), pt(160))) for mark in self._picture.names
        ]
        xs = [self._at(mark.number, 0).x() for mark, _ in named]
        wanted = [(x - room.left(), laid.width, mark.rank) for x, (mark, laid) in zip(xs, named, strict=True)]
        for x, spot, (_, laid) in zip(xs, place(wanted, room.width(), pt(5)), named, strict=True):
            if spot.tier is None:
                continue
            y = self._field.top() - pt(_TIER) * (spot.tier + 2)
            painter.setPen(QPen(ink("border_strong"), pt(0.5), Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(x, y + laid.height, x, self._field.bottom()))
            laid.draw(painter, room.left() + spot.left, y)

    def _paint_strip(self, painter: QPainter) -> None:
        """Under the axis, hatched for each month whose law is not published yet."""
        picture = self._picture
        top = self._field.bottom() + pt(2)
        for number in range(1, picture.months + 1):
            left, right = self._at(number - 1, 0).x(), self._at(number, 0).x()
            cell = QRectF(left, top, right - left, pt(_STRIP))
            if number in picture.assumed:
                self._hatch(painter, cell)
            else:
                painter.fillRect(cell, ink("muted"))
        if picture.legend:
            y = self._field.bottom() + pt(_BOTTOM - 10)
            box = QRectF(self._field.left(), y + pt(2), pt(14), pt(_STRIP))
            self._hatch(painter, box)
            Laid(words(picture.legend, _ROLE), pt(400)).draw(painter, box.right() + pt(4), y)

    def _hatch(self, painter: QPainter, cell: QRectF) -> None:
        """Slanted lines of our own: a brush pattern would be as fine as the printer's dots."""
        painter.save()
        painter.setClipRect(cell)
        painter.setPen(QPen(ink(), pt(0.5)))
        x = cell.left() - cell.height()
        start = x - (x % pt(3))
        while start < cell.right():
            painter.drawLine(QLineF(start, cell.bottom(), start + cell.height(), cell.top()))
            start += pt(3)
        painter.restore()
        painter.setPen(QPen(ink("border_strong"), pt(0.4)))
        painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
        painter.drawLine(QLineF(cell.left(), cell.bottom(), cell.right(), cell.bottom()))

    def _paint_axes(self, painter: QPainter) -> None:
        picture, field = self._picture, self._field
        self._tell_unit(painter, picture.left[0], field.left() - pt(2), left=True)
        self._tell_unit(painter, picture.right[0], field.right() + pt(2), left=False)
        for value, said in picture.left[1]:
            self._number(painter, said, QPointF(field.left() - pt(4), self._at(0, value).y()), left=True)
        for value, said in picture.right[1]:
            self._number(painter, said, QPointF(field.right() + pt(4), self._at(0, value).y()), left=False)
        self._tell_months(painter, picture.bottom)

    def _tell_unit(self, painter: QPainter, said: str, x: float, *, left: bool) -> None:
        laid = Laid(words(said, "tiny"), pt(80))
        laid.draw(painter, x - laid.width if left else x, self._field.top() - pt(_TIER) * 1.1)

    def _number(self, painter: QPainter, said: str, at: QPointF, *, left: bool) -> None:
        laid = Laid(words(said, _ROLE), pt(80))
        laid.draw(painter, at.x() - laid.width if left else at.x(), at.y() - laid.height / 2)

    def _tell_months(self, painter: QPainter, ticks: Ticks) -> None:
        for month, said in ticks:
            laid = Laid(words(said, _ROLE), pt(80))
            x = self._at(month, 0).x()
            laid.draw(painter, max(x - laid.width / 2, 0), self._field.bottom() + pt(_STRIP + 3))
