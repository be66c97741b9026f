"""The class as two tables side by side: the people stand still at the left, the marks scroll at the right."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import number_text
from intern_desktop.ui import class_grid_words, style
from intern_desktop.ui.class_grid_model import DAYS, DONE, FROZEN, NAME, NUMBER, PROGRAMME, Cell, ClassGridModel
from intern_desktop.ui.class_grid_table import MarksTable, StripTable

_WIDTHS = {NUMBER: 34, PROGRAMME: 28, DAYS: 46, DONE: 56}


class GridView(QWidget):
    """Both tables with one cursor and one way down. `went_to` carries the cursor's row and column, `asked` what a key
    asks for there; `chose` comes when a block is chosen or left.
    """

    went_to = Signal(int, int)
    asked = Signal(str)
    chose = Signal()

    def __init__(self, model: ClassGridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._row_size = model, "row_compact"
        self.people, self.marks = StripTable(model, self), MarksTable(model, self)
        self.people.setObjectName("class_people")
        self.marks.setObjectName("class_marks")
        self.setFocusProxy(self.marks)
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
        self.marks.selectionModel().selectionChanged.connect(self.chose)
        self.marks.asked.connect(self.asked)
        self.people.row_pressed.connect(self._on_row_pressed)
        model.modelReset.connect(self.fit)
        model.modelReset.connect(self._show_count)
        model.dataChanged.connect(self._show_count)
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
        if size != self._row_size:
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

    def cursor_cell(self) -> Cell | None:
        """Who and what the cursor stands on; None on a name, and where there is nobody."""
        return self._model.cell(*self.cursor_place())

    def go_to(self, row: int, column: int) -> None:
        """Put the cursor on a cell of a thing to do or on a name, and show it."""
        if 0 <= row < self._model.rowCount():
            last = self._model.columnCount() - 1
            wanted = column if column == NAME else max(FROZEN, column)
            self.marks.setCurrentIndex(self._model.index(row, min(wanted, last)))

    def draw_now(self) -> None:
        """Paint what changed at once, before anything is saved."""
        self.marks.viewport().repaint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()

    def _on_range(self, _least: int, most: int) -> None:
        self._foot.setFixedHeight(self.marks.horizontalScrollBar().sizeHint().height() if most > 0 else 0)

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.people.viewport().update()
        if index.isValid():
            self.marks.header().show_current(index.column() if index.column() >= FROZEN else -1)
            self._show_count()
            self.went_to.emit(index.row(), index.column())

    def _show_count(self) -> None:
        """Above the names: how many have the thing confirmed in whose column the cursor stands."""
        column, said = self.marks.header().current(), ""
        if FROZEN <= column < self._model.columnCount():
            have = class_grid_words.have_words(*self._model.confirmed(column))
            said = f"{number_text(self._model.number(column))}: {have}"
        self.people.header().say(said)
        self.people.setAccessibleDescription(said)

    def _on_row_pressed(self, row: int) -> None:
        self.go_to(row, self.marks.header().current() if self.marks.header().current() >= 0 else FROZEN)
        self.marks.setFocus()
