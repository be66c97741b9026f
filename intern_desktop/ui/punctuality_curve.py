"""The curve of punctuality: a line from 0 to 100, its last value in words, and the one late session named."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import date_text, number_text, tr
from intern_desktop.ui import punctuality_words, style
from intern_desktop.ui.charts import Chart, Margins, text_width
from intern_desktop.ui.punctuality_facts import Shown
from intern_desktop.ui.road import brief_days

_TICKS = (0, 25, 50, 75, 100)
_APART = 96
"""Pixels between two days under the axis, at 100 % text."""


class PunctualityCurve(Chart):
    """Shows one window at a time; it is looked at, never dragged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._now = True
        self._line = self.add_line(0)

    def show_curve(self, shown: Shown, *, now: bool) -> None:
        """Draw this; `now` says that its end is today."""
        self._shown, self._now = shown, now
        heights = [100 * score for _, score in shown.curve]
        self._line.show([float(at) for at in range(len(heights))], heights)
        self.set_range(0, max(len(heights) - 1, 1), 0, 100)
        self.set_ticks("left", [(float(value), number_text(value)) for value in _TICKS])
        self.set_said(tr("Punctuality"), self._told(shown))
        self.restyle()

    def restyle(self) -> None:
        """Leave the room that the words need at this text size."""
        size, gap = style.line_height("small"), style.space("s")
        end = text_width(self._end(), "section", bold=True) if self._shown is not None else 0
        self.set_margins(
            Margins(int(text_width("100")) + gap, size // 2, int(end) + 3 * gap, int(self.below()) + size + gap)
        )
        super().restyle()

    def sizeHint(self) -> QSize:
        """What is left by the things around it is given to it."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Low, and high enough to tell a late day."""
        return QSize(style.px(320), style.px(150))

    def paint_under(self, painter: QPainter) -> None:
        """The lines across, and a dotted one down from the late session."""
        super().paint_under(painter)
        if self._shown is None or self._shown.late is None:
            return
        place, _ = self._shown.late
        top = self.at(place, 100 * self._shown.curve[place][1])
        painter.setPen(QPen(self.ink("border_strong"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(top + QPointF(0, style.space("xs")), QPointF(top.x(), self._late_top()))

    def paint_over(self, painter: QPainter) -> None:
        """The axes, the days, the last value at its end, and the name of the late session."""
        super().paint_over(painter)
        if self._shown is None or not self._shown.curve:
            return
        self._paint_days(painter, self._shown)
        self._paint_end(painter, self._shown)
        if self._shown.late is not None:
            self._paint_late(painter, self._shown)

    def _paint_days(self, painter: QPainter, shown: Shown) -> None:
        painter.setFont(style.font("small", tabular=True))
        painter.setPen(self.ink("muted"))
        room, last = self.field(), len(shown.curve) - 1
        steps = max(1, int(room.width() // style.px(_APART)))
        places = sorted({round(last * step / steps) for step in range(steps + 1)})
        for place in places:
            words = brief_days(shown.curve[place][0])
            wide = text_width(words) + 2
            left = min(max(self.at(place, 0).x() - wide / 2, 0), self.plot.width() - wide)
            top = room.bottom() + self.below()
            painter.drawText(QRectF(left, top, wide, style.line_height("small")), Qt.AlignmentFlag.AlignCenter, words)

    def _paint_end(self, painter: QPainter, shown: Shown) -> None:
        at = self.at(len(shown.curve) - 1, 100 * shown.curve[-1][1])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.ink("chart:0"))
        painter.drawEllipse(at, style.px(4.5), style.px(4.5))
        painter.setPen(self.ink("chart:0"))
        painter.setFont(style.font("section", bold=True))
        high = style.line_height("section")
        room = QRectF(at.x() + style.space("m"), at.y() - high / 2, self.plot.width() - at.x(), high)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._end())

    def _paint_late(self, painter: QPainter, shown: Shown) -> None:
        if shown.late is None:
            return
        place, record = shown.late
        painter.setFont(style.font("small"))
        words = painter.fontMetrics().elidedText(
            punctuality_words.day_words(record), Qt.TextElideMode.ElideRight, int(self.field().width())
        )
        painter.setPen(self.ink("text"))
        wide, room = text_width(words) + 2, self.field()
        left = min(max(self.at(place, 0).x() - wide / 2, room.left()), max(room.right() - wide, room.left()))
        painter.drawText(
            QRectF(left, self._late_top(), wide, style.line_height("small")), Qt.AlignmentFlag.AlignCenter, words
        )

    def _late_top(self) -> float:
        return self.field().bottom() - style.line_height("small") - style.space("s")

    def _end(self) -> str:
        return "" if self._shown is None else f"{number_text(self._shown.share)} %"

    def _told(self, shown: Shown) -> str:
        if not shown.curve:
            return ""
        first, last = (date_text(shown.curve[at][0], "short") for at in (0, -1))
        # Translators: the curve for a screen reader; vi: "Từ {first} đến {last}, bây giờ là {share} phần trăm."
        told = tr("From {first} to {last}; now {share} percent.", first=first, last=last, share=shown.share)
        late = f" {punctuality_words.day_words(shown.late[1])}." if shown.late is not None else ""
        return f"{told}{late} {tr('F8 shows it as a table.')}"
