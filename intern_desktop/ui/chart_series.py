"""What a chart draws: lines, bands between two lines, and bars, each in the chart's colours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPen

from intern_desktop.ui.graph import graph

if TYPE_CHECKING:  # a heavy import, and the chart that holds these
    import numpy

    from intern_desktop.ui.charts import Chart


class Line:
    """A series as a line."""

    def __init__(self, chart: Chart, series: int, width: float) -> None:
        self._chart, self._series, self._width = chart, series, width
        self._curve = graph().PlotCurveItem()
        chart.plot.addItem(self._curve)

    def show(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        """Draw it through these values; none hide it."""
        self._curve.setData(x=_floats(xs), y=_floats(ys))

    def dress(self) -> None:
        """Take the colours shown now."""
        self._curve.setPen(self._chart.pen(self._series, self._width))


class Band:
    """What lies between two lines."""

    def __init__(self, chart: Chart, ink: str) -> None:
        self._chart, self._ink = chart, ink
        library = graph()
        self._low, self._high = library.PlotCurveItem(pen=None), library.PlotCurveItem(pen=None)
        self._fill = library.FillBetweenItem(self._low, self._high)
        self._fill.setZValue(-10)
        for item in (self._low, self._high, self._fill):
            chart.plot.addItem(item)

    def show(self, xs: Sequence[float], low: Sequence[float], high: Sequence[float]) -> None:
        """Fill between these values."""
        along = _floats(xs)
        self._low.setData(x=along, y=_floats(low))
        self._high.setData(x=along, y=_floats(high))

    def dress(self) -> None:
        """Take the colours shown now."""
        self._fill.setBrush(QBrush(self._chart.ink(self._ink)))


class Bars:
    """Bars that stand anywhere: each from one value to another."""

    def __init__(self, chart: Chart, ink: str) -> None:
        self._chart, self._ink = chart, ink
        self._bars = graph().BarGraphItem(x=[], y0=[], y1=[], width=1.0, pen=QPen(Qt.PenStyle.NoPen))
        chart.plot.addItem(self._bars)

    def show(self, xs: Sequence[float], feet: Sequence[float], heads: Sequence[float], width: float = 0.7) -> None:
        """Draw a bar around each x, from foot to head."""
        self._bars.setOpts(x=_floats(xs), y0=_floats(feet), y1=_floats(heads), width=width)

    def dress(self) -> None:
        """Take the colours shown now."""
        self._bars.setOpts(brush=QBrush(self._chart.ink(self._ink)))


def _floats(values: Sequence[float]) -> numpy.ndarray:
    import numpy

    return numpy.asarray([float(value) for value in values], dtype=float)
