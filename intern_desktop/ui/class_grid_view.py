"""The class as two tables side by side: the people stand still at the left, the marks scroll at the right."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from intern_desktop.ui import style
from intern_desktop.ui.class_grid_header import GridHeader
from intern_desktop.ui.class_grid_model import DAYS, DONE, FROZEN, NAME, NUMBER, PROGRAMME, ClassGridModel, Index
from intern_desktop.ui.class_grid_strips import Strips

_WIDTHS = {NUMBER: 34, PROGRAMME: 28, DAYS: 46, DONE: 56}


class StripTable(QTableView):
    """A table that paints whole rows from kept pictures. `row_pressed` carries a row pressed with the mouse."""

    row_pressed = Signal(int)

    def __init__(self, model: ClassGridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalHeader(GridHeader(model, self))
        self.setModel(model)
        self._strips = Strips(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerWidget(QWidget(self))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(16)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.dataChanged.connect(self.forget)
        model.modelReset.connect(self.forget)

    def header(self) -> GridHeader:
        """The painted heading."""
        found = self.horizontalHeader()
        assert isinstance(found, GridHeader)
        return found

    def forget(self) -> None:
        """Words, sizes or colours changed: paint everything anew."""
        self._strips.forget()
        self.viewport().update()
        self.header().viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The row of the cursor looks different over its whole length."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which row was pressed."""
        super().mousePressEvent(event)
        row = self.rowAt(event.position().toPoint().y())
        if row >= 0:
            self.row_pressed.emit(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pictures of the rows that are seen, and the box of the cursor."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), style.colour("surface"))
        current = self.currentIndex()
        first = max(0, self.rowAt(event.rect().top()))
        last = self.rowAt(event.rect().bottom())
        last = self.model().rowCount() - 1 if last < 0 else last
        for row in range(first, last + 1):
            self._paint_row(painter, row, chosen=row == current.row())
        if current.isValid() and current.column() >= FROZEN and not self.isColumnHidden(current.column()):
            painter.setPen(QPen(style.colour("focus" if self.hasFocus() else "border_strong"), 2))
            painter.drawRect(self.visualRect(current).adjusted(1, 1, -1, -2))
        painter.end()

    def _paint_row(self, painter: QPainter, row: int, *, chosen: bool) -> None:
        header, y, high = self.horizontalHeader(), self.rowViewportPosition(row), self.rowHeight(row)
        if chosen:
            painter.fillRect(QRect(0, y, self.viewport().width(), high), style.colour("accent_soft"))
        ratio = self.devicePixelRatioF()
        strip = self._strips.strip(row, header.length(), high, ratio, self._place, chosen=chosen)
        painter.drawPixmap(QPoint(-header.offset(), y), strip)

    def _place(self, column: int) -> tuple[int, int]:
        header = self.horizontalHeader()
        return header.sectionPosition(column), 0 if header.isSectionHidden(column) else header.sectionSize(column)


class GridView(QWidget):
    """Both tables with one cursor and one way down. `went_to` carries the cursor's row and column."""

    went_to = Signal(int, int)

    def __init__(self, model: ClassGridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._row_size = model, "row_compact"
        self.people, self.marks = StripTable(model, self), StripTable(model, self)
        self.people.setObjectName("class_people")
        self.marks.setObjectName("class_marks")
        self.people.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.people.setSelectionModel(self.marks.selectionModel())
        self.people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.people.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._foot = QWidget(self)
        self._build()
        bar = self.marks.verticalScrollBar()
        bar.valueChanged.connect(self.people.verticalScrollBar().setValue)
        self.people.verticalScrollBar().valueChanged.connect(bar.setValue)
        self.marks.horizontalScrollBar().rangeChanged.connect(self._on_range)
        self.marks.selectionModel().currentChanged.connect(self._on_current)
        self.people.row_pressed.connect(self._on_row_pressed)
        model.modelReset.connect(self.fit)
        self.fit()

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.people, 1)
        left.addWidget(self._foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left)
        row.addWidget(self.marks, 1)

    def set_rows(self, size: str) -> None:
        """How high the rows are: "row_compact" or "row_comfortable" of the tokens."""
        self._row_size = size
        self.fit()

    def fit(self) -> None:
        """Sizes and visible columns of both tables, at the text size shown now."""
        for table, wanted in ((self.people, range(FROZEN)), (self.marks, range(FROZEN, self._model.columnCount()))):
            table.verticalHeader().setDefaultSectionSize(style.grid(self._row_size))
            table.horizontalHeader().setDefaultSectionSize(style.grid("column"))
            for column in range(self._model.columnCount()):
                table.setColumnHidden(column, column not in wanted)
        widths = {column: style.px(wide) for column, wide in _WIDTHS.items()} | {NAME: style.grid("name_column")}
        for column, wide in widths.items():
            self.people.setColumnWidth(column, wide)
        self.people.setFixedWidth(sum(widths.values()))
        self.people.forget()
        self.marks.forget()

    def cursor_place(self) -> tuple[int, int]:
        """The row and column of the cursor; -1 where there is none."""
        index = self.marks.currentIndex()
        return index.row(), index.column()

    def go_to(self, row: int, column: int) -> None:
        """Put the cursor on a cell of a thing to do, and show it."""
        if 0 <= row < self._model.rowCount():
            self.marks.setCurrentIndex(self._model.index(row, max(FROZEN, column)))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()

    def _on_range(self, _least: int, most: int) -> None:
        self._foot.setFixedHeight(self.marks.horizontalScrollBar().sizeHint().height() if most > 0 else 0)

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.people.viewport().update()
        if index.isValid() and index.column() >= FROZEN:
            self.marks.header().show_current(index.column())
            self.went_to.emit(index.row(), index.column())

    def _on_row_pressed(self, row: int) -> None:
        self.go_to(row, self.marks.header().current() if self.marks.header().current() >= 0 else FROZEN)
        self.marks.setFocus()
