"""The picture as a table: one row a month, walked with the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.pay.ahead_amounts import short_month
from intern_desktop.ui.pay.payslip_rows import ASSUMED

if TYPE_CHECKING:
    from intern_desktop.payroll.plan import Plan
    from intern_desktop.payroll.plan_month import PlanMonth

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_TOLD = 8
"""The column of what happens; those before it but the first hold numbers."""


class MonthRow(NamedTuple):
    """The cells of a month from left to right, and its events as sentences."""

    cells: tuple[str, ...]
    told: str


def headings() -> tuple[str, ...]:
    """What stands above the columns; sums are in yen but where dong are named."""
    return (
        # Translators: headings of a table of months, as short as can be; vi: "Tháng"
        tr("Month"),
        # Translators: vi: "Lương gộp"
        tr("Gross"),
        # Translators: vi: "Thực nhận"
        tr("Net"),
        # Translators: vi: "Chi tiêu"
        tr("Spent"),
        # Translators: vi: "Gửi về"
        tr("Sent"),
        # Translators: vi: "Trả nợ"
        tr("Loan"),
        # Translators: all that is saved so far; vi: "Để dành"
        tr("Saved"),
        # Translators: vi: "Để dành, đồng"
        tr("Saved, dong"),
        # Translators: vi: "Sự kiện"
        tr("What happens"),
        # Translators: heading of a narrow column that marks assumed law; vi: "Luật"
        tr("Law"),
    )


def rows_of(plan: Plan) -> list[MonthRow]:
    """A row for each month."""
    from intern_desktop.ui.pay.ahead_marks import short_names

    told: dict[object, list[str]] = {}
    for event in plan.events:
        told.setdefault(event.month, []).append(event.note.sentence)
    names = short_names(plan)
    return [_row(month, names.get(month.number, ""), " ".join(told.get(month.month, []))) for month in plan.months]


def _row(month: PlanMonth, names: str, told: str) -> MonthRow:
    mark = f"{ASSUMED} " if month.assumed is not None else ""
    sent = month.remittance + month.remittance_fee
    dong = "" if month.saved_vnd is None else f"{mark}{number_text(month.saved_vnd)}"
    sums = (month.slip.gross, month.slip.net, month.living_costs, sent, month.loan_payment)
    cells = (
        short_month(month.month),
        *(number_text(one) for one in sums),
        f"{mark}{number_text(month.saved)}",
        dong,
        names,
        ASSUMED if mark else "",
    )
    return MonthRow(cells, told)


class MonthsModel(QAbstractTableModel):
    """The rows as they are shown; for a screen reader each cell says its heading first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[MonthRow] = []
        self._headings = headings()

    def set_rows(self, rows: list[MonthRow]) -> None:
        """Show these; where as many stood before, the place one is at is kept."""
        if len(rows) == len(self._rows):
            self._rows, self._headings = rows, headings()
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self._headings) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._headings) - 1)
            return
        self.beginResetModel()
        self._rows, self._headings = rows, headings()
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One for each month."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """One for each heading."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, their side, and what is said of it."""
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = row.told if column == _TOLD else row.cells[column]
            return f"{row.cells[0]}, {self._headings[column]}: {said}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.told
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if 0 < column < _TOLD else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heading of a column, aligned like it."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if 0 < section < _TOLD else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class MonthsTable(QTableView):
    """The months below one another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.months = MonthsModel(self)
        self.setModel(self.months)
        self.setItemDelegate(_Cell(self))
        self.setObjectName("ahead_table")
        self.setProperty("table", True)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(style.px(24))

    def show_plan(self, plan: Plan) -> None:
        """Show the months of a plan."""
        self.months.set_rows(rows_of(plan))
        self.resizeColumnsToContents()
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.months.index(0, 0))

    def fit(self) -> None:
        """Follow text size and language."""
        self.verticalHeader().setMinimumSectionSize(16)
        self.verticalHeader().setDefaultSectionSize(style.px(32))
        self.setFont(style.font("small", tabular=True))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setSectionResizeMode(_TOLD, QHeaderView.ResizeMode.Stretch)
        self.resizeColumnsToContents()


class _Cell(QStyledItemDelegate):
    """A cell whose words stand as far in as those of its heading."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, style.colour("accent_soft"))
        painter.setFont(style.font("small", tabular=True))
        painter.setPen(style.colour("text"))
        gap = style.space("s")
        room, side = option.rect.adjusted(gap, 0, -gap, 0), index.data(Qt.ItemDataRole.TextAlignmentRole)
        words = QFontMetrics(painter.font()).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(side), words)
        painter.setPen(style.colour("border"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        wide = QFontMetrics(style.font("small", tabular=True)).horizontalAdvance(str(index.data()))
        return QSize(wide + 2 * style.space("s") + 2, style.px(32))
