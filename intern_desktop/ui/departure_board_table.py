"""The table of the departure board: bars and marks are drawn, everything else is words."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from intern_desktop.ui import marks, style
from intern_desktop.ui.checklist_share import draw_share
from intern_desktop.ui.departure_board_model import (
    BLOCK,
    DEPARTURE,
    LEFT,
    NAME,
    PROGRAMME,
    ROW,
    SHARE,
    BoardModel,
    BoardRow,
)
from intern_desktop.ui.row_table import RowTable

_WIDTHS = {NAME: 184, PROGRAMME: 90, DEPARTURE: 112, LEFT: 84, SHARE: 124}
_NUMBERS = (DEPARTURE, LEFT)


class BoardDelegate(QStyledItemDelegate):
    """One cell: a hairline below, the chosen row tinted, the cursor's row in bold name."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, words or drawing, hairline."""
        one = index.data(ROW)
        assert isinstance(one, BoardRow)
        room, chosen = QRectF(option.rect), bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(room, style.colour("accent_soft"))
        gap = style.space("s")
        inner = room.adjusted(gap, 0, -gap, 0)
        if index.column() == SHARE and one.row.agreed:
            self._draw_share(painter, inner, one, str(index.data()))
        elif index.column() == BLOCK:
            self._draw_block(painter, inner, one)
        else:
            self._draw_words(painter, inner, one, index.column(), str(index.data() or ""), chosen=chosen)
        painter.setPen(QPen(style.colour("border"), 1))
        painter.drawLine(room.bottomLeft().toPoint(), room.bottomRight().toPoint())
        painter.restore()

    def _draw_words(
        self, painter: QPainter, room: QRectF, one: BoardRow, column: int, words: str, *, chosen: bool
    ) -> None:
        font = style.font("body", bold=(chosen and column == NAME) or column == LEFT, tabular=column in _NUMBERS)
        side = Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
        self._write(painter, room, words, font=font, ink="text" if one.row.agreed else "muted", side=side)

    def _draw_share(self, painter: QPainter, room: QRectF, one: BoardRow, words: str) -> None:
        share, font = one.row.share, style.font("small", tabular=True)
        width = QFontMetrics(font).horizontalAdvance("00/00") + style.space("s")
        high = style.space("s")
        bar = QRectF(room.x(), room.center().y() - high / 2, room.width() - width, high)
        draw_share(painter, bar, share.confirmed, share.claimed, share.required)
        self._write(painter, room, words, font=font, ink="text", side=Qt.AlignmentFlag.AlignRight)

    def _draw_block(self, painter: QPainter, room: QRectF, one: BoardRow) -> None:
        side = style.px(16)
        if one.mark:
            marks.draw_mark(painter, QRectF(room.x(), room.center().y() - side / 2, side, side), one.mark)
        words = room.adjusted(side + style.space("s"), 0, 0, 0)
        ink = "text" if one.row.agreed else "muted"
        self._write(painter, words, one.block, font=style.font("body"), ink=ink, side=Qt.AlignmentFlag.AlignLeft)

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

    def set_narrow(self, narrow: bool) -> None:
        """With little room the day of departure is left out."""
        self.setColumnHidden(DEPARTURE, narrow)
