"""The rows of a payslip as a list: what they say, and how one row is painted."""

from collections.abc import Sequence
from typing import Literal

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from intern_desktop import furigana
from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.widgets import RubyText

Index = QModelIndex | QPersistentModelIndex

ASSUMED = "≈"
"""Stands before every amount that rests on a law not yet published for that month."""


_LEAST_NAME = 0.25
"""The part of a row's room that a column of names has at least."""

Kind = Literal["block", "part", "line", "hours", "total"]


class Row(msgspec.Struct, frozen=True, gc=False):
    """One row: the heading of a block or of a part of it, a line or a total one may open, or hours of the month.

    `name` and `japanese` may carry readings as marks; an empty `japanese` leaves the middle free. `yen` is that of a
    line or total, `said` what stands at the right of any other row.
    """

    code: str
    name: str
    japanese: str
    yen: int | None = None
    assumed: bool = False
    kind: Kind = "line"
    said: str = ""

    @property
    def opens(self) -> bool:
        """Whether there is something to explain."""
        return self.yen is not None

    def amount(self) -> str:
        """What stands at the right of the row."""
        if self.yen is None:
            return self.said
        said = number_text(self.yen)
        return f"{ASSUMED} {said}" if self.assumed else said

    def told(self) -> str:
        """The row as a screen reader says it."""
        name, japanese = furigana.plain(self.name), furigana.plain(self.japanese)
        if self.yen is None:
            words = f"{name} {japanese}".strip()
            return f"{words}, {self.said}" if self.said else words
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
        found = [at for at, row in enumerate(self.rows) if row.code == code and row.opens]
        return self.index(found[0]) if found else QModelIndex()

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
        if not index.isValid() or not self.rows[index.row()].opens:
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
        rows = self._model.rows
        self._names = max((_name(row).width() for row in rows), default=0.0)
        self._japanese = max((_japanese(row).width() for row in rows), default=0.0)
        self._amounts = max((QFontMetricsF(_numbers(row)).horizontalAdvance(row.amount()) for row in rows), default=0.0)

    def _column(self) -> float:
        """Where the Japanese begins: behind the longest name, or as far right as it must to have room."""
        return min(self._names, self._room() - self._gap() - self._japanese)

    def below(self, row: Row) -> bool:
        """Whether a row's Japanese stands below its name, for want of room."""
        column = self._column()
        return bool(row.japanese) and (column < self._room() * _LEAST_NAME or _name(row).width() > column)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """High enough for readings above and hairline below."""
        del option
        row = self._model.rows[index.row()]
        name, japanese = _name(row), _japanese(row)
        gap = style.space("xs")
        least = style.px(24) if row.kind in ("hours", "part") else style.control("row_table")
        if not row.japanese and name.width() > self._room():
            return QSize(style.px(120), round(max(least, name.height(self._room()) + gap)))
        if not self.below(row):
            return QSize(style.px(120), round(max(least, japanese.height() + gap, name.line + gap)))
        height = name.height(self._room()) + (japanese.height(self._room()) if row.japanese else 0)
        return QSize(style.px(120), round(max(least, height + gap)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground when its explanation is open, the words, the amount, the arrow, and a hairline."""
        row = self._model.rows[index.row()]
        box = QRectF(option.rect)
        painter.save()
        opened = row.opens and row.code == self.opened
        if opened:
            painter.fillRect(box, style.colour("accent_soft"))
        self._paint_words(painter, row, box)
        self._paint_amount(painter, row, box)
        if row.opens:
            arrow = style.pixmap("arrow-right" if opened else "chevron-right", 16)
            side = style.px(16)
            painter.drawPixmap(round(box.right() - side - style.space("xs")), round(box.center().y() - side / 2), arrow)
        painter.setPen(QPen(style.colour("border_strong" if row.kind == "block" else "border"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(style.colour("focus"), style.control("focus_width")))
            painter.drawRect(box.adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_words(self, painter: QPainter, row: Row, box: QRectF) -> None:
        name, japanese = _name(row), _japanese(row)
        left = Qt.AlignmentFlag.AlignLeft
        quiet = style.colour("muted")
        ink = quiet if row.kind in ("hours", "part") else style.colour("text")
        room = QRectF(box.left() + style.space("s"), box.top(), self._room(), box.height())
        if self.below(row):
            half = name.height(self._room())
            start = (box.height() - half - (japanese.height(self._room()) if row.japanese else 0)) / 2
            name.draw(painter, QRectF(room.left(), room.top() + start, room.width(), half), ink, left)
            if row.japanese:
                rest = QRectF(room.left(), room.top() + start + half, room.width(), box.height() - start - half)
                japanese.draw(painter, rest.adjusted(0, 0, 0, -start), quiet, left)
            return
        width = self._room() if not row.japanese else self._column() + 2
        name.draw(painter, QRectF(room.left(), room.top(), width, room.height()), ink, left)
        at = room.left() + self._column() + self._gap()
        japanese.draw(painter, QRectF(at, room.top(), self._japanese + 2, room.height()), quiet, left)

    def _paint_amount(self, painter: QPainter, row: Row, box: QRectF) -> None:
        painter.setFont(_numbers(row))
        painter.setPen(style.colour("caution" if row.assumed else "text" if row.opens else "muted"))
        room = box.adjusted(0, 0, -self._arrow(), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.amount())

    def _arrow(self) -> float:
        return style.px(16) + style.space("m")

    def _gap(self) -> float:
        return style.space("m")

    def _room(self) -> float:
        return self._width - self._amounts - self._arrow() - self._gap() - style.space("s")


def _name(row: Row) -> RubyText:
    return RubyText(row.name, _role(row), bold=row.kind in ("block", "total"))


def _japanese(row: Row) -> RubyText:
    return RubyText(row.japanese, _role(row))


def _numbers(row: Row) -> QFont:
    return style.font(_role(row), bold=row.kind == "total", tabular=True)


def _role(row: Row) -> str:
    return "small" if row.kind in ("hours", "part") else "body"
