"""The heading of the class in two levels: groups above, numbers below, the current column filled."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from intern_desktop.ui import style
from intern_desktop.ui.class_grid_model import DAYS, DONE, FROZEN, ClassGridModel


class GridHeader(QHeaderView):
    """Painted as a whole; no style sheet rule and no section of Qt's own is drawn."""

    def __init__(self, model: ClassGridModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._grid, self._current, self._said = model, -1, ""
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_current(self, column: int) -> None:
        """Fill the heading of this column; -1 for none."""
        if column != self._current:
            self._current = column
            self.viewport().update()

    def current(self) -> int:
        """The column that is filled, -1 for none."""
        return self._current

    def say(self, words: str) -> None:
        """Words above the columns about the people."""
        if words != self._said:
            self._said = words
            self.viewport().update()

    def said(self) -> str:
        """The words above the columns about the people."""
        return self._said

    def sizeHint(self) -> QSize:
        """Two lines of small words."""
        return QSize(super().sizeHint().width(), 2 * style.line_height("small"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, groups, numbers, and the line below."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), style.colour("sunken"))
        painter.setFont(style.font("small", tabular=True))
        high = self.height() / 2
        for column in range(self.count()):
            if not self.isSectionHidden(column):
                self._draw_column(painter, column, high)
        for span in self._grid.spans:
            if not self.isSectionHidden(span.first):
                self._draw_group(painter, span.first, span.last, span.title, high)
        if self._said:
            room = QRectF(0, 0, self.width() - style.space("s"), high)
            painter.setPen(style.colour("text"))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._said)
        painter.setPen(QPen(style.colour("border_strong"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _draw_column(self, painter: QPainter, column: int, high: float) -> None:
        room = QRectF(self.sectionViewportPosition(column), high, self.sectionSize(column), high)
        words = str(self._grid.headerData(column, Qt.Orientation.Horizontal) or "")
        here = column == self._current
        if here:
            painter.fillRect(room, style.colour("accent"))
        painter.setPen(style.colour("on_accent" if here else "muted"))
        if column >= FROZEN:
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
            return
        right = column in (DAYS, DONE)
        inner = room.adjusted(style.space("xs"), 0, -style.space("s") if right else 0, 0)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | side | Qt.TextFlag.TextDontClip, words)

    def _draw_group(self, painter: QPainter, first: int, last: int, title: str, high: float) -> None:
        left = self.sectionViewportPosition(first)
        right = self.sectionViewportPosition(last) + self.sectionSize(last)
        painter.setPen(QPen(style.colour("border_strong"), 1))
        painter.drawLine(left, 0, left, self.height())
        seen = max(left, 0)
        room = QRectF(seen + style.space("xs"), 0, max(0, right - seen - 2 * style.space("xs")), high)
        words = QFontMetrics(painter.font()).elidedText(title, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.setPen(style.colour("text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
