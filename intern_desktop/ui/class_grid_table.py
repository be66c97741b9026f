"""One of the two tables of the class: rows painted from kept pictures, over them what is chosen and being saved."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from intern_desktop.ui import marks, style
from intern_desktop.ui.class_grid_header import GridHeader
from intern_desktop.ui.class_grid_model import FROZEN, NAME, Cell, ClassGridModel, Index
from intern_desktop.ui.class_grid_strips import Strips

_NOTHING, _SHIFT, _CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
CONFIRM, SEND_BACK, HISTORY, OPEN, ROW, COLUMN = "confirm", "send_back", "history", "open", "row", "column"
"""What a key asks for."""
_KEYS = {
    (Qt.Key.Key_Space, _NOTHING): CONFIRM,
    (Qt.Key.Key_Space, _SHIFT): ROW,
    (Qt.Key.Key_Space, _CONTROL): COLUMN,
    (Qt.Key.Key_B, _NOTHING): SEND_BACK,
    (Qt.Key.Key_F4, _NOTHING): HISTORY,
    (Qt.Key.Key_Return, _NOTHING): OPEN,
    (Qt.Key.Key_Enter, _NOTHING): OPEN,
}
_CHOSEN = 0.16
"""How strongly the ground of what is chosen is coloured."""


class StripTable(QTableView):
    """A table that paints whole rows from kept pictures. `row_pressed` carries a row pressed with the mouse."""

    row_pressed = Signal(int)

    def __init__(self, model: ClassGridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = model
        self.setHorizontalHeader(GridHeader(model, self))
        self.setModel(model)
        self._strips = Strips(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerWidget(QWidget(self))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(16)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.dataChanged.connect(self.forget_rows)
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

    def forget_rows(self, first: Index, last: Index) -> None:
        """What these rows show changed: paint them anew, and no other."""
        self._strips.forget_rows(range(first.row(), last.row() + 1))
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The row of the cursor looks different over its whole length."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """What is chosen has another ground, on both tables."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which row was pressed."""
        super().mousePressEvent(event)
        row = self.rowAt(event.position().toPoint().y())
        if row >= 0:
            self.row_pressed.emit(row)

    def keyboardSearch(self, _typed: str) -> None:
        """Letters are keys here; they do not jump to a name."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pictures of the rows that are seen; over them what is chosen, what is being saved, and the cursor."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), style.colour("surface"))
        current = self.currentIndex()
        first = max(0, self.rowAt(event.rect().top()))
        last = self.rowAt(event.rect().bottom())
        last = self.model().rowCount() - 1 if last < 0 else last
        for row in range(first, last + 1):
            self._paint_row(painter, row, chosen=row == current.row())
        self._paint_chosen(painter)
        for cell, state in self._grid.waiting.items():
            self._paint_waiting(painter, cell, state)
        if current.isValid() and current.column() >= NAME and not self.isColumnHidden(current.column()):
            painter.setPen(QPen(style.colour("focus" if self._has_keys() else "border_strong"), 2))
            painter.drawRect(self.visualRect(current).adjusted(1, 1, -1, -2))
        painter.end()

    def _has_keys(self) -> bool:
        """Whether the keys go to the cursor; where the people stand still they go through the marks."""
        above = self.parentWidget()
        proxy = above.focusProxy() if above is not None else None
        return self.hasFocus() or (proxy is not None and proxy.hasFocus())

    def _paint_row(self, painter: QPainter, row: int, *, chosen: bool) -> None:
        header, y, high = self.horizontalHeader(), self.rowViewportPosition(row), self.rowHeight(row)
        if chosen:
            painter.fillRect(QRect(0, y, self.viewport().width(), high), style.colour("accent_soft"))
        ratio = self.devicePixelRatioF()
        strip = self._strips.strip(row, header.length(), high, ratio, self._place, chosen=chosen)
        painter.drawPixmap(QPoint(-header.offset(), y), strip)

    def _paint_chosen(self, painter: QPainter) -> None:
        chosen = parts(self.selectionModel())
        if sum(part.width() * part.height() for part in chosen) < 2:
            return
        ground = QColor(style.colour("accent"))
        ground.setAlphaF(_CHOSEN)
        for part in chosen:
            around = self.visualRect(part.topLeft()).united(self.visualRect(part.bottomRight()))
            painter.fillRect(around.adjusted(0, 0, 0, -1), ground)

    def _paint_waiting(self, painter: QPainter, cell: Cell, state: str) -> None:
        """The new mark, paler and in a dashed box: it is not on the disk yet."""
        row, column = self._grid.row_of(cell[0]), self._grid.column_of(cell[1])
        if row < 0 or column < 0 or self.isColumnHidden(column):
            return
        room = self.visualRect(self.model().index(row, column)).adjusted(1, 1, -1, -2)
        if not room.intersects(self.viewport().rect()):
            return
        painter.save()
        painter.fillRect(room, style.colour("surface"))
        painter.setPen(QPen(style.colour("accent"), 1, Qt.PenStyle.DashLine))
        painter.drawRect(room)
        painter.setOpacity(0.6)
        side = min(style.grid("mark"), room.height() - 2)
        around = QRectF(0, 0, side, side)
        around.moveCenter(QRectF(room).center())
        marks.draw_mark(painter, around, state)
        painter.restore()

    def _place(self, column: int) -> tuple[int, int]:
        header = self.horizontalHeader()
        return header.sectionPosition(column), 0 if header.isSectionHidden(column) else header.sectionSize(column)


class MarksTable(StripTable):
    """The table that has the keys. `asked` carries what a key asks for; the cursor also walks onto the name."""

    asked = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that do something with what the cursor stands on; the others walk."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        wanted = _KEYS.get((Qt.Key(event.key()), plain)) if plain in (_NOTHING, _SHIFT, _CONTROL) else None
        if wanted in (ROW, COLUMN):
            self._choose_line(along=wanted == ROW)
        elif wanted:
            self.asked.emit(wanted)
        elif event.key() == Qt.Key.Key_A and plain == _CONTROL:
            self._choose(0, self.model().rowCount() - 1, FROZEN, self.model().columnCount() - 1)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # what is open is closed first, by the page
        elif event.text().strip() and not event.modifiers() & (_CONTROL | Qt.KeyboardModifier.AltModifier):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keys that the table uses are no shortcuts of what stands around it."""
        ours = (Qt.Key.Key_Space, Qt.Key.Key_B)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.key() in ours:
            event.accept()
            return True
        return super().event(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """From the first thing to the left lies the name; on it up and down walk along the names."""
        ways, current = QAbstractItemView.CursorAction, self.currentIndex()
        to_name = action in (ways.MoveLeft, ways.MovePrevious) and current.column() == FROZEN
        if to_name and not modifiers & _SHIFT:
            return self.model().index(current.row(), NAME)
        if current.isValid() and current.column() < FROZEN:
            if action in (ways.MoveRight, ways.MoveNext):
                return self.model().index(current.row(), FROZEN)
            if action == ways.MoveLeft:
                return current
            if action in (ways.MoveUp, ways.MoveDown, ways.MovePageUp, ways.MovePageDown):
                return self.model().index(self._row_after(action, current.row()), current.column())
        return super().moveCursor(action, modifiers)

    def chosen(self) -> list[Cell]:
        """The cells of a block, a row or a column that is chosen; nothing while only the cursor stands somewhere."""
        if self.count_chosen() < 2:
            return []
        found = []
        for part in parts(self.selectionModel()):
            for row in range(part.top(), part.bottom() + 1):
                for column in range(max(FROZEN, part.left()), part.right() + 1):
                    cell = self._grid.cell(row, column)
                    if cell is not None:
                        found.append(cell)
        return found

    def count_chosen(self) -> int:
        """How many cells are chosen; 1 where only the cursor stands."""
        return sum(part.width() * part.height() for part in parts(self.selectionModel()))

    def choose_none(self) -> bool:
        """Leave the block; the cursor stays. False where there was none."""
        if self.count_chosen() < 2:
            return False
        self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        return True

    def _choose_line(self, *, along: bool) -> None:
        at = self.currentIndex()
        if not at.isValid():
            return
        if along:
            self._choose(at.row(), at.row(), FROZEN, self.model().columnCount() - 1)
        elif at.column() >= FROZEN:
            self._choose(0, self.model().rowCount() - 1, at.column(), at.column())

    def _choose(self, top: int, bottom: int, left: int, right: int) -> None:
        model = self.model()
        if bottom >= top and right >= left:
            part = QItemSelection(model.index(top, left), model.index(bottom, right))
            self.selectionModel().select(part, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _row_after(self, action: QAbstractItemView.CursorAction, row: int) -> int:
        ways = QAbstractItemView.CursorAction
        page = max(1, self.viewport().height() // max(1, self.rowHeight(row)) - 1)
        steps = {ways.MoveUp: -1, ways.MoveDown: 1, ways.MovePageUp: -page, ways.MovePageDown: page}
        return min(max(row + steps[action], 0), self.model().rowCount() - 1)


def parts(selection: QItemSelectionModel) -> list[QItemSelectionRange]:
    """The blocks that are chosen."""
    found = selection.selection()
    return [found.at(at) for at in range(found.size())]
