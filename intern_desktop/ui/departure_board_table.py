"""The table of the departure board: bars and marks are drawn, everything else is words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from intern_desktop.ui import marks, style
from intern_desktop.ui.checklist_share import draw_share
from intern_desktop.ui.departure_board_filter import SILENT as MOST_SILENT
from intern_desktop.ui.departure_board_model import (
    BLOCK,
    DEPARTURE,
    LEFT,
    MARK,
    NAME,
    NEWS,
    PROGRAMME,
    ROW,
    SHARE,
    SILENT,
    BoardModel,
)
from intern_desktop.ui.row_table import RowTable

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row

_WIDTHS = {NAME: 180, PROGRAMME: 88, DEPARTURE: 116, LEFT: 84, SHARE: 128, NEWS: 112}
_NUMBERS = (DEPARTURE, LEFT)


class BoardDelegate(QStyledItemDelegate):
    """One cell: a hairline below, the chosen row tinted, the cursor's row in bold name."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, words or drawing, hairline."""
        row: Row = index.data(ROW)
        room, chosen = QRectF(option.rect), bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(room, style.colour("accent_soft"))
        gap = style.space("s")
        inner = room.adjusted(gap, 0, -gap, 0)
        if index.column() == SHARE and row.agreed:
            self._draw_share(painter, inner, row, str(index.data()))
        elif index.column() == BLOCK:
            self._draw_block(painter, inner, row, index)
        else:
            self._draw_words(painter, inner, row, index, chosen=chosen)
        painter.setPen(QPen(style.colour("border"), 1))
        painter.drawLine(room.bottomLeft().toPoint(), room.bottomRight().toPoint())
        painter.restore()

    def _draw_words(
        self,
        painter: QPainter,
        room: QRectF,
        row: Row,
        index: QModelIndex | QPersistentModelIndex,
        *,
        chosen: bool,
    ) -> None:
        column = index.column()
        font = style.font("body", bold=(chosen and column == NAME) or column == LEFT, tabular=column in _NUMBERS)
        side = Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
        silent = index.data(SILENT) if column == NEWS else None
        ink = "caution" if silent is not None and silent > MOST_SILENT else "text"
        words = str(index.data() or "")
        self._write(painter, room, words, font=font, ink=ink if row.agreed else "muted", side=side)

    def _draw_share(self, painter: QPainter, room: QRectF, row: Row, words: str) -> None:
        share, font = row.share, style.font("small", tabular=True)
        width = QFontMetrics(font).horizontalAdvance("00/00") + style.space("s")
        high = style.space("s")
        bar = QRectF(room.x(), room.center().y() - high / 2, room.width() - width, high)
        draw_share(painter, bar, share.confirmed, share.claimed, share.required)
        self._write(painter, room, words, font=font, ink="text", side=Qt.AlignmentFlag.AlignRight)

    def _draw_block(
        self, painter: QPainter, room: QRectF, row: Row, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        side, mark = style.px(16), str(index.data(MARK))
        if mark:
            marks.draw_mark(painter, QRectF(room.x(), room.center().y() - side / 2, side, side), mark)
        words, ink = room.adjusted(side + style.space("s"), 0, 0, 0), "text" if row.agreed else "muted"
        said = str(index.data() or "")
        self._write(painter, words, said, font=style.font("body"), ink=ink, side=Qt.AlignmentFlag.AlignLeft)

    def _write(
        self, painter: QPainter, room: QRectF, words: str, *, font: QFont, ink: str, side: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(font)
        painter.setPen(style.colour(ink))
        said = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, said)


class BoardTable(RowTable):
    """The candidates, most urgent first."""

    widths = _WIDTHS

    def __init__(self, model: BoardModel, parent: QWidget | None = None) -> None:
        super().__init__(model, BoardDelegate(), BLOCK, parent)
        self.horizontalHeader().setMinimumSectionSize(style.px(24))
        self.fit()

    def set_narrow(self, narrow: bool, very: bool) -> None:
        """With little room the day of departure is left out, then the programme; both stand on the person's page."""
        self.setColumnHidden(DEPARTURE, narrow)
        self.setColumnHidden(PROGRAMME, very)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space does nothing here: nothing is confirmed without having been looked at."""
        if event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)
