"""A table of rows that one walks with the arrows: hairlines drawn by its delegate, nothing edited in place."""

from typing import ClassVar

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QStyledItemDelegate, QTableView, QWidget

from intern_desktop.ui import style


class RowTable(QTableView):
    """`went_to` carries the row the cursor stands on; `entered` comes with Enter or a double click.

    The column named as `stretched` takes the room that the others, each as wide as `widths` says, leave.
    """

    went_to = Signal(int)
    entered = Signal()
    widths: ClassVar[dict[int, int]] = {}
    """Of each column but the stretched one, in units of the design."""

    def __init__(
        self, model: QAbstractTableModel, delegate: QStyledItemDelegate, stretched: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("table", True)
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.activated.connect(self._on_activated)
        self.fit()

    def fit(self) -> None:
        """Sizes at the text size shown now."""
        self.verticalHeader().setDefaultSectionSize(style.control("row_table"))
        for column, wide in self.widths.items():
            self.setColumnWidth(column, style.px(wide))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.went_to.emit(index.row())

    def _on_activated(self, _index: QModelIndex) -> None:
        self.entered.emit()
