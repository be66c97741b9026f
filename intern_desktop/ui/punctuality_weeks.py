"""Four weeks of sessions in minutes: a cell for each course day, with words and not only with colour."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from intern_desktop.i18n import date_text, language, tr
from intern_desktop.ui import punctuality_words, style
from intern_desktop.ui.punctuality_facts import Cell, Shown
from intern_desktop.ui.road import brief_days

_INKS = {
    "early": ("positive_soft", "positive"),
    "on_time": ("positive_soft", "positive"),
    "late": ("caution_soft", "caution"),
    "absent": ("caution_soft", "caution"),
    "excused": ("sunken", "muted"),
    "open": ("accent_soft", "accent"),
}
"""The filling and the words of a cell, by how its session began."""

_ROW, _GAP = 34, 6


class Weeks(QLabel):
    """Paints the cells; days without a course are not there. A screen reader hears them day by day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        nothing = QPixmap(1, 1)
        nothing.fill(Qt.GlobalColor.transparent)
        self.setPixmap(nothing)  # a screen reader takes a label with a picture for a graphic
        self._shown: Shown | None = None
        self._today = date.min
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def retranslate(self) -> None:
        """Say anew what it is."""
        # Translators: what a screen reader calls the cells of four weeks; vi: "Từng buổi trong bốn tuần, số phút"
        self.setAccessibleName(tr("The sessions of four weeks, in minutes"))

    def show_weeks(self, shown: Shown, today: date) -> None:
        """Show these four weeks."""
        self._shown, self._today = shown, today
        told = [f"{date_text(day, 'full')}: {self._words(cell)}" for day, cell in sorted(shown.cells.items())]
        self.retranslate()
        self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The days above, and a row for each week."""
        rows = len(self._shown.mondays) if self._shown is not None else 4
        return QSize(style.px(420), style.line_height("small") + rows * (style.px(_ROW) + _GAP))

    def minimumSizeHint(self) -> QSize:
        """As high, and narrow enough for large text."""
        return QSize(style.px(300), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The weekdays, the Mondays, and the cells."""
        del event
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, side = style.line_height("small"), style.px(64)
        wide = (self.width() - side) / len(self._shown.weekdays)
        for at, weekday in enumerate(self._shown.weekdays):
            self._write(painter, QRectF(side + at * wide, 0, wide - _GAP, top), weekday_name(weekday), "muted")
        for row, monday in enumerate(self._shown.mondays):
            y = top + row * (style.px(_ROW) + _GAP)
            self._write(painter, QRectF(0, y, side, style.px(_ROW)), brief_days(monday), "muted", left=True)
            for at, weekday in enumerate(self._shown.weekdays):
                cell = self._shown.cells.get(monday + timedelta(days=weekday))
                if cell is not None:
                    self._paint_cell(painter, QRectF(side + at * wide, y, wide - _GAP, style.px(_ROW)), cell)
        painter.end()

    def _paint_cell(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        box, round_ = box.adjusted(0.5, 0.5, -0.5, -0.5), style.radius("badge")
        if cell.record is None and cell.day != self._today:
            painter.setPen(QPen(style.colour("border"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, round_, round_)
            return
        fill, ink = _INKS[cell.record.verdict if cell.record is not None else "open"]
        here = cell.day == self._today
        painter.setPen(QPen(style.colour("accent"), style.px(2)) if here else Qt.PenStyle.NoPen)
        painter.setBrush(style.colour(fill))
        painter.drawRoundedRect(box, round_, round_)
        self._write(painter, box, self._words(cell), ink)

    def _words(self, cell: Cell) -> str:
        if cell.record is not None:
            return punctuality_words.cell_words(cell.record)
        # Translators: of a session still ahead, for a screen reader; vi: "chưa tới"
        return tr("today") if cell.day == self._today else tr("still ahead")

    def _write(self, painter: QPainter, box: QRectF, words: str, ink: str, *, left: bool = False) -> None:
        painter.setFont(style.font("small", tabular=True))
        painter.setPen(style.colour(ink))
        across = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
        said = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, across | Qt.AlignmentFlag.AlignVCenter, said)


def weekday_name(weekday: int) -> str:
    """A weekday in two or three letters: T2, Mon, 月."""
    from babel.dates import format_date

    if language() == "vi":
        return "CN" if weekday == 6 else f"T{weekday + 2}"
    return format_date(date(2024, 1, 1) + timedelta(days=weekday), "EEE", locale=language())
