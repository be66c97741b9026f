"""A chart: pyqtgraph's axes, lines, bands and bars in the program's fonts and colours, looked at and never dragged.

Series are told apart by the kind of their line and a word at its end; their colour only helps. Words, events and
hatching are painted over the picture, so that they keep the size of letters. It can be printed as vectors.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor, log10
from typing import Any, Literal, TypeVar

import msgspec
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QLabel, QStyleOptionGraphicsItem, QVBoxLayout, QWidget

from intern_desktop.ui import palette, style
from intern_desktop.ui.chart_series import Band, Bars, Line
from intern_desktop.ui.graph import graph

S = TypeVar("S", Line, Band, Bars)

DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
"""The kind of line of each series, in the order of the token `chart`."""

Side = Literal["left", "right", "bottom"]


class Margins(msgspec.Struct, frozen=True, gc=False):
    """Room in pixels round the field of the chart: for the axes' numbers, and above it for words of its own."""

    left: int
    top: int
    right: int
    bottom: int


class Chart(QLabel):
    """An empty field with axes. Build series with `add_line`, `add_band`, `add_bars`; set `set_range`, `set_ticks`,
    `set_margins`; overwrite `paint_under` and `paint_over` for what stands behind and before them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        nothing = QPixmap(1, 1)
        nothing.fill(Qt.GlobalColor.transparent)
        self.setPixmap(nothing)  # a screen reader takes a label with a picture for a graphic
        library = graph()
        self._scheme, self._thickness = "", 1.0
        self._series: list[Line | Band | Bars] = []
        self._spans = (0.0, 1.0, 0.0, 1.0)
        self._ticks: dict[Side, tuple[tuple[float, str], ...]] = {}
        self.plot: Any = library.PlotWidget(self, background=None)
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.plot.setCacheMode(self.plot.CacheModeFlag(0))
        self.plot.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.viewport().setAutoFillBackground(False)  # what lies behind is seen
        self._field: Any = self.plot.getPlotItem()
        self._field.setMenuEnabled(False)
        self._field.setMouseEnabled(False, False)
        self._field.hideButtons()
        self._field.disableAutoRange()
        self._field.setContentsMargins(0, 0, 0, 0)
        for side in ("left", "bottom"):
            self._field.hideAxis(side)
        self._under, self._over = _Layer(self, -1000, over=False), _Layer(self, 1000, over=True)
        for layer in (self._under, self._over):
            self.plot.scene().addItem(layer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plot)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    # What is drawn

    def add_line(self, series: int = 0, width: float = 2.5) -> Line:
        """A line, in the colour and dash of its series (0 to 3)."""
        return self._keep(Line(self, series, width))

    def add_band(self, ink: str = "chart_band") -> Band:
        """A filled band between two lines, in a token's colour."""
        return self._keep(Band(self, ink))

    def add_bars(self, ink: str) -> Bars:
        """Bars of one kind, in a token's colour ("accent", "chart_band") or a series' ("chart:1")."""
        return self._keep(Bars(self, ink))

    def set_range(self, left: float, right: float, low: float, high: float) -> None:
        """What the field shows, in the values of the series."""
        self._spans = (left, right, low, high)
        self._field.setRange(xRange=(left, right), yRange=(low, high), padding=0, disableAutoRange=True)
        self.redraw()

    def set_ticks(self, side: Side, ticks: Sequence[tuple[float, str]]) -> None:
        """The numbers of an axis, each at its value, as they are to be read; those at the left rule lines across."""
        self._ticks[side] = tuple(ticks)
        self.redraw()

    def set_margins(self, margins: Margins) -> None:
        """Room round the field."""
        self._field.layout.setContentsMargins(margins.left, margins.top, margins.right, margins.bottom)
        self.redraw()

    def set_said(self, name: str, description: str = "") -> None:
        """What a screen reader says in place of the picture."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.plot.setAccessibleName(name)

    def redraw(self) -> None:
        """What is painted under and over the series has changed."""
        self._under.update()
        self._over.update()

    # For painting

    def paint_under(self, painter: QPainter) -> None:
        """Paint behind the series, in pixels of the chart: here the lines across."""
        room = self.field()
        for value, _ in self._ticks.get("left", ()):
            painter.setPen(QPen(self.ink("border_strong" if value == 0 else "chart_grid"), 1))
            height = round(self.at(0, value).y()) + 0.5
            painter.drawLine(QPointF(room.left(), height), QPointF(room.right(), height))

    def paint_over(self, painter: QPainter) -> None:
        """Paint before the series, in pixels of the chart: here the axes' numbers."""
        painter.setFont(style.font("small", tabular=True))
        painter.setPen(self.ink("muted"))
        room, gap, size = self.field(), style.space("s"), style.line_height("small")
        middle = Qt.AlignmentFlag.AlignVCenter
        for value, words in self._ticks.get("left", ()):
            place = QRectF(0, self.at(0, value).y() - size / 2, room.left() - gap, size)
            painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, words)
        for value, words in self._ticks.get("right", ()):
            place = QRectF(room.right() + gap, self.at(0, value).y() - size / 2, room.width(), size)
            painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, words)
        for value, words in self._ticks.get("bottom", ()):
            wide = text_width(words) + 2
            left = min(max(self.at(value, 0).x() - wide / 2, 0), self.plot.width() - wide)
            painter.drawText(QRectF(left, room.bottom() + self.below(), wide, size), middle, words)

    def below(self) -> float:
        """How far under the field the numbers of the bottom axis begin, in pixels."""
        return style.space("s")

    def field(self) -> QRectF:
        """Where the series are drawn, in pixels of the chart."""
        self._field.layout.activate()
        return QRectF(self._field.vb.sceneBoundingRect())

    def at(self, x: float, y: float) -> QPointF:
        """The pixel of a value."""
        left, right, low, high = self._spans
        room = self.field()
        along = (x - left) / (right - left) if right != left else 0.0
        up = (y - low) / (high - low) if high != low else 0.0
        return QPointF(room.left() + along * room.width(), room.bottom() - up * room.height())

    def ink(self, name: str) -> QColor:
        """A colour by its token, or of a series as "chart:1"; on paper always the light one."""
        kind, _, number = name.partition(":")
        scheme = self._scheme or style.scheme()
        return palette.series(scheme)[int(number)] if number else palette.colour(scheme, kind)

    def pen(self, series: int, width: float = 2.5) -> QPen:
        """The line of a series: its colour and its dash."""
        made = QPen(self.ink(f"chart:{series}"), width * self._thickness, DASHES[series])
        made.setCapStyle(Qt.PenCapStyle.FlatCap)
        made.setCosmetic(True)
        return made

    # As it is seen

    def sizeHint(self) -> QSize:
        """A picture in which lines can be told apart."""
        return QSize(style.px(400), style.px(240))

    def minimumSizeHint(self) -> QSize:
        """Half of that."""
        return self.sizeHint() / 2

    def restyle(self) -> None:
        """Follow text size and colours."""
        self._dress()
        self.redraw()

    def paint(self, painter: QPainter, target: QRectF, size: QSize | None = None) -> None:
        """Paint it, as vectors and in the light colours, into a rectangle of a printer's or a PDF's page.

        It is laid out as if it were `size` pixels large, by default as large as it is now.
        """
        held, wanted = self.size(), size or self.size()
        seen = painter.combinedTransform().mapRect(target)
        self._scheme = "light"  # and lines keep their thickness in the picture, whatever the dots of the paper
        self._thickness = min(seen.width() / wanted.width(), seen.height() / wanted.height())
        try:
            self._lie(wanted)
            self._dress()
            self.plot.render(painter, target, self.plot.rect(), Qt.AspectRatioMode.KeepAspectRatio)
        finally:
            self._scheme, self._thickness = "", 1.0
            self._lie(held)
            self._dress()

    def _lie(self, size: QSize) -> None:
        self.plot.resize(size)
        self.plot.resizeEvent(QResizeEvent(size, size))

    def _dress(self) -> None:
        for one in self._series:
            one.dress()

    def _keep(self, made: S) -> S:
        self._series.append(made)
        made.dress()
        return made


class _Layer(QGraphicsItem):
    """What a chart paints itself, behind or before its series."""

    def __init__(self, chart: Chart, height: float, *, over: bool) -> None:
        super().__init__()
        self._chart, self._is_over = chart, over
        self.setZValue(height)

    def boundingRect(self) -> QRectF:
        return QRectF(self._chart.plot.rect())

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_over:
            self._chart.paint_over(painter)
        else:
            self._chart.paint_under(painter)


def round_steps(low: float, high: float, most: int = 8) -> list[float]:
    """Round numbers along an axis, from at or below `low` to at or above `high`; at most about `most` steps."""
    least = max(high - low, 1e-9) / most
    size = 10.0 ** floor(log10(least))
    step = next(size * part for part in (1, 2, 5, 10) if size * part >= least * (1 - 1e-9))
    return [number * step for number in range(floor(low / step + 1e-9), ceil(high / step - 1e-9) + 1)]


def text_width(words: str, role: str = "small", *, bold: bool = False) -> float:
    """How wide words are, in pixels."""
    return QFontMetricsF(style.font(role, bold=bold)).horizontalAdvance(words)
