"""Rows of the reports: words, a mark before one of them, numbers at the right; walked with the arrows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from intern_desktop.ui import marks, style
from intern_desktop.ui.row_table import RowTable

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_NAME, _LEAST = 170, 96


class ReportRow(NamedTuple):
    """`key` is what the row is about; a `mark` stands before the words of column `marked`."""

    key: str
    cells: tuple[str, ...]
    mark: str = ""
    quiet: bool = False


class ReportModel(QAbstractTableModel):
    """Rows in the order they were given, under headings; `numbers` are columns set at the right."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[ReportRow, ...] = ()
        self.headings: tuple[str, ...] = ()
        self.numbers: frozenset[int] = frozenset()

    def show_rows(self, headings: Sequence[str], rows: Sequence[ReportRow], numbers: frozenset[int]) -> None:
        """Show these; where the same rows stay, nothing under the cursor moves."""
        same = [row.key for row in rows] == [row.key for row in self.rows] and len(headings) == len(self.headings)
        if not same:
            self.beginResetModel()
        self.rows, self.headings, self.numbers = tuple(rows), tuple(headings), numbers
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(headings) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(headings) - 1)

    def rowCount(self, parent: Index | None = None) -> int:
        """One row each."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """As many as there are headings."""
        return 0 if parent is not None and parent.isValid() else len(self.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings, aligned as their columns."""
        if orientation == Qt.Orientation.Vertical or section >= len(self.headings):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in self.numbers else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return self.headings[section] if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, for a screen reader with the heading before them."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        words = row.cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headings[index.column()]}: {words}" if index.column() else words
        return words if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None


class _Delegate(QStyledItemDelegate):
    def __init__(self, marked: int) -> None:
        super().__init__()
        self._marked = marked

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, mark, words, hairline."""
        row, room = index.data(ROW), QRectF(option.rect)
        assert isinstance(row, ReportRow)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, style.colour("accent_soft"))
        gap = style.space("s")
        inner, number = room.adjusted(gap, 0, -gap, 0), index.column() in _model(index).numbers
        if row.mark and index.column() == self._marked:
            side = style.px(16)
            marks.draw_mark(painter, QRectF(inner.x(), inner.center().y() - side / 2, side, side), row.mark)
            inner.adjust(side + gap, 0, 0, 0)
        painter.setFont(style.font("body", bold=not index.column() and not row.quiet, tabular=number))
        painter.setPen(style.colour("muted" if row.quiet else "text"))
        fits = QFontMetrics(painter.font()).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, int(inner.width())
        )
        side_of = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | side_of, fits)
        painter.setPen(QPen(style.colour("border"), 1))
        painter.drawLine(room.bottomLeft().toPoint(), room.bottomRight().toPoint())
        painter.restore()


def _model(index: Index) -> ReportModel:
    model = index.model()
    assert isinstance(model, ReportModel)
    return model


class ReportTable(RowTable):
    """A table of such rows; the first column takes the room that the others leave."""

    def __init__(
        self,
        name: str,
        wide: dict[int, int],
        marked: int = -1,
        parent: QWidget | None = None,
        *,
        gives_way: tuple[int, ...] = (),
        least: int = _NAME,
    ) -> None:
        self._wide, self._gives_way, self._marked, self._first = wide, gives_way, marked, least
        self.shown = ReportModel()
        super().__init__(self.shown, _Delegate(marked), 0, parent)
        self.shown.setParent(self)
        self.setObjectName(name)

    def fit(self) -> None:
        """Sizes at the text size shown now."""
        self.verticalHeader().setDefaultSectionSize(style.control("row_table"))
        for column, wide in self._wide.items():
            self.setColumnWidth(column, style.px(wide))
        if self.shown.headings:
            self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room there is."""
        super().resizeEvent(event)
        if self.shown.headings:
            self._make_room()

    def _make_room(self) -> None:
        """The first column is never narrower than a name: others shrink, give way, and then one walks sideways."""
        rest = {column: style.px(wide) for column, wide in self._wide.items()}
        if self.viewport().width() - sum(rest.values()) < style.px(self._first):
            rest = {column: min(wide, self._need(column)) for column, wide in rest.items()}
        for column in self._gives_way:
            narrow = self.viewport().width() - sum(rest.values()) < style.px(self._first)
            self.setColumnHidden(column, narrow)
            if narrow:
                rest.pop(column, None)
        for column, wide in rest.items():
            self.setColumnWidth(column, wide)
        header, left = self.horizontalHeader(), self.viewport().width() - sum(rest.values())
        fits = left >= style.px(_LEAST)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch if fits else QHeaderView.ResizeMode.Fixed)
        if not fits:
            self.setColumnWidth(0, style.px(_LEAST))

    def _need(self, column: int) -> int:
        """What a column's own words ask for, without the room that makes it easy to read across."""
        small, body = QFontMetrics(style.font("small")), QFontMetrics(style.font("body", tabular=True))
        cells = (body.horizontalAdvance(row.cells[column]) for row in self.shown.rows)
        words = max((small.horizontalAdvance(self.shown.headings[column]), *cells))
        return words + (style.px(16) + style.space("s") if column == self._marked else 0) + 2 * style.space("s") + 2

    def show_rows(self, headings: Sequence[str], rows: Sequence[ReportRow], numbers: Sequence[int] = ()) -> None:
        """Show these rows; the cursor stays on what it was on."""
        held = self.key()
        self.shown.show_rows(headings, rows, frozenset(numbers))
        self.fit()
        self.go_to(held)

    def key(self) -> str:
        """What the cursor stands on, "" for nothing."""
        at = self.currentIndex().row()
        return self.shown.rows[at].key if 0 <= at < len(self.shown.rows) else ""

    def go_to(self, key: str) -> None:
        """Put the cursor on this; on the first row when it is not there."""
        at = next((at for at, row in enumerate(self.shown.rows) if row.key == key), 0)
        if self.shown.rows and self.currentIndex().row() != at:
            self.selectRow(at)

    def step(self, by: int) -> None:
        """The row before or after."""
        at = self.currentIndex().row() + by
        if 0 <= at < len(self.shown.rows):
            self.selectRow(at)
