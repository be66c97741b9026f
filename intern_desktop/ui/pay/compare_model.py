"""The table of the comparison as a model: a row for each figure, a column for each offer."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from intern_desktop.payroll.comparison import Row
from intern_desktop.ui.pay import compare_words as words

Index = QModelIndex | QPersistentModelIndex

BETTER = Qt.ItemDataRole.UserRole
PLACE = Qt.ItemDataRole.UserRole + 1
NAME = Qt.ItemDataRole.UserRole + 2
"""Whether a cell is a name, not a figure."""


class Heading(msgspec.Struct, frozen=True, gc=False):
    """One offer above its column: its id, its name, and where the work is."""

    id: str
    name: str
    place: str


class CompareModel(QAbstractTableModel):
    """Rows as they are given; the words are asked for when they are drawn."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.headings: tuple[Heading, ...] = ()
        self.exact = False

    def show_rows(self, rows: Sequence[Row], headings: Sequence[Heading], *, exact: bool) -> None:
        """Show these; where the rows and columns are the same ones, only the cells are told to be new."""
        same = [row.name for row in rows] == [row.name for row in self.rows] and tuple(headings) == self.headings
        if not same:
            self.beginResetModel()
        self.rows, self.headings, self.exact = tuple(rows), tuple(headings), exact
        if not same:
            self.endResetModel()
        elif rows and headings:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(headings) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(rows) - 1)

    def rowCount(self, parent: Index | None = None) -> int:
        """One a figure."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """One an offer."""
        return 0 if parent is not None and parent.isValid() else len(self.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The figure's name at the left, the offer's above."""
        if orientation == Qt.Orientation.Vertical:
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                return words.row_name(self.rows[section].name)
            return None
        heading = self.headings[section]
        if role == PLACE:
            return heading.place
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return heading.name
        return f"{heading.name}, {heading.place}" if role == Qt.ItemDataRole.AccessibleTextRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, and whether it is the better one of its row."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        better = column in row.better
        if role in (BETTER, NAME):
            value = row.values[column]
            return better if role == BETTER else value is not None and isinstance(value.low, str)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words.value_text(row.values[column], exact=self.exact)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = words.value_text(row.values[column], exact=self.exact)
            return words.heard(words.row_name(row.name), self.headings[column].name, said, better=better)
        return None
