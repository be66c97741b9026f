"""The rows of a sheet that were typed, with the names they stand for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from intern_desktop.i18n import number_text, tr
from intern_desktop.ui.paper_marks_sheet import SheetSeen
from intern_desktop.ui.paper_rows import Typed

Index = QModelIndex | QPersistentModelIndex


class SheetModel(QAbstractTableModel):
    """Number, name and what was ticked; only the rows that were typed, in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str, str]] = []
        self.places: list[int] = []

    def show_rows(self, seen: SheetSeen | None, rows: Mapping[int, Typed]) -> None:
        """Show these rows of a sheet."""
        self.beginResetModel()
        self.places = sorted(rows)
        self._rows = [
            (number_text(at + 1), seen.name(at), seen.ticked(rows[at])) for at in self.places if seen is not None
        ]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """One row each."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Three."""
        return 0 if parent is not None and parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; for those who listen the whole row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row[index.column()]
        return ", ".join(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the columns are called."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return super().headerData(section, orientation, role)
        # Translators: headings over the rows typed from paper; vi: "Dòng", "Học viên", "Đã đánh dấu"
        return (tr("Row"), tr("Candidate"), tr("Ticked"))[section]
