"""The waterfall as a picture: bars with their amounts on them and their names below, told apart without colour."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.charts import Chart, Margins, text_width
from intern_desktop.ui.pay.waterfall import Bar, amount_said

_INKS = {"whole": "accent", "taken": "chart:1", "back": "chart:3", "net": "positive"}
_WIDE = 0.72
"""How much of its place a bar takes."""


class WaterfallChart(Chart):
    """Gross at the left, what stays at the right; each bar between hangs where the one before ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("waterfall_chart")
        self._shown: Sequence[Bar] = ()
        self._taken_up: list[QRectF] = []
        self._tiers, self._name_room, self._name_height = 1, 0.0, 0.0
        self.plot.viewport().setAutoFillBackground(False)
        self._kinds = {kind: self.add_bars(ink) for kind, ink in _INKS.items()}
        for side in ("left", "right", "bottom"):
            self.set_ticks(side, [])

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Draw these bars."""
        self._shown = bars
        for kind, series in self._kinds.items():
            these = [(at, bar) for at, bar in enumerate(bars) if bar.kind == kind]
            series.show(
                [float(at) for at, _ in these],
                [float(bar.foot) for _, bar in these],
                [float(bar.head) for _, bar in these],
                _WIDE,
            )
        self._fit()
        told = ", ".join(f"{bar.name} {amount_said(bar.yen, assumed=bar.assumed)}" for bar in bars)
        # Translators: what a screen reader says of the chart; vi: "Lương đi đâu: {bars}"
        self.set_said(tr("Where the gross pay goes"), told)

    def restyle(self) -> None:
        """Follow text size and colours."""
        super().restyle()
        if self._shown:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names may need another number of lines."""
        super().resizeEvent(event)
        if self._shown:
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Bars one can still tell apart."""
        return QSize(style.px(200), style.px(160))

    def paint_over(self, painter: QPainter) -> None:
        """The steps from bar to bar, amounts, names, and the line of nothing."""
        if not self._shown:
            return
        painter.setPen(QPen(self.ink("border_strong"), 1))
        painter.drawLine(self.at(-0.5, 0), self.at(len(self._shown) - 0.5, 0))
        self._paint_hatching(painter)
        self._paint_steps(painter)
        self._taken_up = []
        for at, bar in enumerate(self._shown):
            self._paint_amount(painter, at, bar)
            self._paint_name(painter, at, bar)

    def _paint_steps(self, painter: QPainter) -> None:
        painter.setPen(QPen(self.ink("muted"), 1, Qt.PenStyle.DashLine))
        for at, bar in enumerate(self._shown[:-1]):
            painter.drawLine(self.at(at + _WIDE / 2, bar.head), self.at(at + 1 - _WIDE / 2, bar.head))

    def _paint_amount(self, painter: QPainter, at: int, bar: Bar) -> None:
        whole = bar.kind in ("whole", "net")
        font = style.font("small", bold=whole, tabular=True)
        painter.setFont(font)
        painter.setPen(self.ink("text"))
        words, height = self._said(bar, QFontMetricsF(font)), QFontMetricsF(font).height()
        above = whole or bar.kind == "back"
        place = self.at(at, max(bar.foot, bar.head) if above else min(bar.foot, bar.head))
        width = QFontMetricsF(font).horizontalAdvance(words) + 2
        left = min(max(place.x() - width / 2, 0.0), self.plot.width() - width)
        room = QRectF(left, place.y() - height - 2 if above else place.y() + 2, width, height)
        if bar.kind == "net":
            before = self._shown[at - 1]
            beside = QRectF(
                self.at(at - 1 - _WIDE / 2, before.foot), self.at(at - 1 + _WIDE / 2, before.head)
            ).normalized()
            if room.intersects(beside):
                room.moveBottom(beside.top() - 2)
        while any(room.intersects(other) for other in self._taken_up):
            room.translate(0, -height if above else height)
        self._taken_up.append(room)
        painter.fillRect(room, self.ink("surface"))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)

    def _said(self, bar: Bar, letters: QFontMetricsF) -> str:
        """The amount; where its place is narrow the mark stands on the sums only, and the hatching says it."""
        marked = amount_said(bar.yen, assumed=bar.assumed)
        if bar.kind in ("whole", "net") or letters.horizontalAdvance(marked) < self._slot():
            return marked
        return amount_said(bar.yen, assumed=False)

    def _paint_hatching(self, painter: QPainter) -> None:
        """Bars that rest on assumed law are hatched."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # a pattern is drawn much faster without
        brush = QBrush(self.ink("surface"), Qt.BrushStyle.BDiagPattern)
        for at, bar in enumerate(self._shown):
            if bar.assumed:
                room = QRectF(self.at(at - _WIDE / 2, bar.foot), self.at(at + _WIDE / 2, bar.head)).normalized()
                painter.fillRect(room, brush)
        painter.restore()

    def _paint_name(self, painter: QPainter, at: int, bar: Bar) -> None:
        font = style.font("small", bold=bar.kind == "net")
        painter.setFont(font)
        painter.setPen(self.ink("text" if bar.kind == "net" else "muted"))
        foot, tier = self.field().bottom() + style.space("xs"), at % self._tiers
        room = QRectF(0, 0, self._name_room, 1e6)
        width = QFontMetricsF(font).boundingRect(room, _WRAP, bar.name).width() + 2
        middle = self.at(at, 0).x()
        left = min(max(middle - width / 2, 0.0), max(self.plot.width() - width, 0.0))
        top = foot + tier * (self._name_height + style.space("xs"))
        if tier:
            painter.save()
            painter.setPen(QPen(self.ink("border"), 1))
            painter.drawLine(QPointF(middle, foot), QPointF(middle, top))
            painter.restore()
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(QRectF(left, top, width, self._name_height + 2), int(flags) | _WRAP, bar.name)

    def _slot(self) -> float:
        return float(max(self.plot.width(), 1) / max(len(self._shown), 1))

    def _measure(self) -> None:
        """Lay the names out: in two rows by turns where a word is wider than its place."""
        widest = max((text_width(word) for bar in self._shown for word in bar.name.split()), default=0.0)
        self._tiers = 2 if widest > self._slot() else 1
        self._name_room = self._slot() * (1.9 if self._tiers == 2 else 1.0)
        room, letters = QRectF(0, 0, self._name_room, 1e6), QFontMetricsF(style.font("small"))
        heights = [float(letters.boundingRect(room, _WRAP, bar.name).height()) for bar in self._shown]
        self._name_height = max(heights, default=0.0)

    def _fit(self) -> None:
        """Room for the amounts above and below, and for the names; the whole range of what is drawn."""
        self._measure()
        amounts = ceil(QFontMetricsF(style.font("small", bold=True)).height()) + style.space("xs")
        below = ceil(self._name_height + style.space("xs")) * self._tiers + style.space("xs")
        self.set_margins(Margins(left=0, top=amounts, right=0, bottom=below))
        low = min(0, *(min(bar.foot, bar.head) for bar in self._shown))
        high = max(1, *(max(bar.foot, bar.head) for bar in self._shown))
        self.set_range(-0.5, len(self._shown) - 0.5, float(low), float(high))


_WRAP = int(Qt.TextFlag.TextWordWrap)
