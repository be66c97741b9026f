"""The rows of a payslip as a list: what they say, and how one row is painted."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from intern_desktop import furigana
from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.widgets import RubyText

Index = QModelIndex | QPersistentModelIndex

ASSUMED = "≈"
"""Stands before every amount that rests on a law not yet published for that month."""


class Row(msgspec.Struct, frozen=True, gc=False):
    """One row: a heading of a block when `yen` is None, else a line one may open.

    `name` and `japanese` may carry readings as marks; an empty `japanese` leaves the middle free.
    """

    code: str
    name: str
    japanese: str
    yen: int | None = None
    assumed: bool = False

    def amount(self) -> str:
        """The amount as it stands in the row."""
        if self.yen is None:
            return ""
        said = number_text(self.yen)
        return f"{ASSUMED} {said}" if self.assumed else said

    def told(self) -> str:
        """The row as a screen reader says it."""
        name, japanese = furigana.plain(self.name), furigana.plain(self.japanese)
        if self.yen is None:
            return f"{name} {japanese}".strip()
        if self.assumed:
            return tr("{name} {japanese}, {amount} yen, assumed", name=name, japanese=japanese, amount=self.amount())
        return tr("{name} {japanese}, {amount} yen", name=name, japanese=japanese, amount=self.amount())


class PayslipRows(QAbstractListModel):
    """The rows of one payslip. Headings cannot be chosen; arrow keys step over them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the view keeps its place when the codes are the same as before."""
        if [row.code for row in rows] == [row.code for row in self.rows]:
            self.rows = list(rows)
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
            return
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def place(self, code: str) -> QModelIndex:
        """Where the line of this code stands; an invalid index when it is not there."""
        codes = [row.code for row in self.rows if row.yen is not None]
        if code not in codes:
            return QModelIndex()
        return self.index(next(at for at, row in enumerate(self.rows) if row.code == code and row.yen is not None))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default, never changed
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The name, the whole row for screen readers and tool tips."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return furigana.plain(row.name)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row.told()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Lines can be chosen, headings only read."""
        if not index.isValid() or self.rows[index.row()].yen is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class RowPainter(QStyledItemDelegate):
    """Paints name, Japanese and amount in three columns; the Japanese moves below when there is no room.

    `opened` is the code of the line whose explanation is seen.
    """

    def __init__(self, model: PayslipRows) -> None:
        super().__init__(model)
        self._model = model
        self._width = 0
        self.opened = ""
        self._names = self._japanese = self._amounts = 0.0
        model.modelReset.connect(self.measure)
        model.dataChanged.connect(self.measure)

    def fit(self, width: int) -> None:
        """The rows are this wide now."""
        self._width = width
        self.measure()

    def measure(self) -> None:
        """Find the columns' widths from the words in the rows."""
        numbers = QFontMetricsF(style.font("body", tabular=True))
        rows = self._model.rows
        self._names = max((_name(row).width() for row in rows), default=0.0)
        self._japanese = max((_japanese(row).width() for row in rows), default=0.0)
        self._amounts = max((numbers.horizontalAdvance(row.amount()) for row in rows), default=0.0)

    def below(self) -> bool:
        """Whether the Japanese stands below the name, for want of room."""
        return self._japanese > 0 and self._names + self._japanese + self._gap() > self._room()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """High enough for readings above and hairline below."""
        del option
        row = self._model.rows[index.row()]
        name, japanese = _name(row), _japanese(row)
        gap = style.space("s")
        if not self.below():
            return QSize(
                style.px(120), round(max(style.control("row_table"), japanese.height() + gap, name.line + gap))
            )
        height = name.height(self._room()) + (japanese.height(self._room()) if row.japanese else 0)
        return QSize(style.px(120), round(max(style.control("row_table"), height + gap)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground when its explanation is open, the words, the amount, the arrow, and a hairline."""
        row = self._model.rows[index.row()]
        box = QRectF(option.rect)
        painter.save()
        opened = row.yen is not None and row.code == self.opened
        if opened:
            painter.fillRect(box, style.colour("accent_soft"))
        self._paint_words(painter, row, box)
        if row.yen is not None:
            self._paint_amount(painter, row, box)
            arrow = style.pixmap("arrow-right" if opened else "chevron-right", 16)
            side = style.px(16)
            painter.drawPixmap(round(box.right() - side - style.space("xs")), round(box.center().y() - side / 2), arrow)
        painter.setPen(QPen(style.colour("border_strong" if row.yen is None else "border"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(style.colour("focus"), style.control("focus_width")))
            painter.drawRect(box.adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_words(self, painter: QPainter, row: Row, box: QRectF) -> None:
        name, japanese = _name(row), _japanese(row)
        left = Qt.AlignmentFlag.AlignLeft
        ink, quiet = style.colour("text"), style.colour("muted")
        room = QRectF(box.left() + style.space("s"), box.top(), self._room(), box.height())
        if self.below():
            half = name.height(self._room())
            start = (box.height() - half - (japanese.height(self._room()) if row.japanese else 0)) / 2
            name.draw(painter, QRectF(room.left(), room.top() + start, room.width(), half), ink, left)
            if row.japanese:
                rest = QRectF(room.left(), room.top() + start + half, room.width(), box.height() - start - half)
                japanese.draw(painter, rest.adjusted(0, 0, 0, -start), quiet, left)
            return
        width = self._room() if not self._japanese else self._names + 2
        name.draw(painter, QRectF(room.left(), room.top(), width, room.height()), ink, left)
        at = room.left() + self._names + self._gap()
        japanese.draw(painter, QRectF(at, room.top(), self._japanese + 2, room.height()), quiet, left)

    def _paint_amount(self, painter: QPainter, row: Row, box: QRectF) -> None:
        painter.setFont(style.font("body", tabular=True))
        painter.setPen(style.colour("caution" if row.assumed else "text"))
        room = box.adjusted(0, 0, -self._arrow(), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.amount())

    def _arrow(self) -> float:
        return style.px(16) + style.space("m")

    def _gap(self) -> float:
        return style.space("m")

    def _room(self) -> float:
        return self._width - self._amounts - self._arrow() - self._gap() - style.space("s")


def _name(row: Row) -> RubyText:
    return RubyText(row.name, "body", bold=row.yen is None)


def _japanese(row: Row) -> RubyText:
    return RubyText(row.japanese, "body")
