"""The painted month of a course: arrows walk over the days, past its edge into the next month."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from intern_desktop.ui import style
from intern_desktop.ui.course_calendar_cells import CELL, WEEKDAYS, Cell, MonthModel
from intern_desktop.ui.road import broken

_GROUND = {"course": "surface", "extra": "accent_soft", "off": "sunken", "assumed": "sunken", "free": "background"}
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -WEEKDAYS,
    Qt.Key.Key_Down: WEEKDAYS,
}
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class _DayDelegate(QStyledItemDelegate):
    """A day: its number, what is on it in words, the chosen one framed, today named by a bold number."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground and frame, number, words."""
        cell = index.data(CELL)
        if not isinstance(cell, Cell):
            return
        table = self.parent()
        assert isinstance(table, MonthTable)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(2, 2, -2, -2)
        _draw_ground(painter, box, cell, chosen=table.day() == cell.day)
        _draw_words(painter, box.adjusted(style.space("s"), style.space("xs"), -style.space("xs"), -2), cell)
        painter.restore()


def _draw_ground(painter: QPainter, box: QRectF, cell: Cell, *, chosen: bool) -> None:
    pen = QPen(style.colour("accent" if chosen else "border"), 2 if chosen else 1)
    if cell.kind == "assumed" and not chosen:
        pen = QPen(style.colour("border_strong"), 1, Qt.PenStyle.DashLine)
    painter.setPen(pen if cell.inside or chosen else Qt.PenStyle.NoPen)
    painter.setBrush(style.colour(_GROUND[cell.kind]) if cell.inside else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, style.radius("badge"), style.radius("badge"))


def _draw_words(painter: QPainter, room: QRectF, cell: Cell) -> None:
    ink = "text" if cell.inside and cell.kind != "free" else "muted"
    painter.setFont(style.font("small", bold=cell.today, tabular=True))
    painter.setPen(style.colour("accent" if cell.today else ink))
    line = QFontMetricsF(painter.font()).lineSpacing()
    number = str(cell.day.day)
    painter.drawText(QRectF(room.x(), room.y(), room.width(), line), Qt.AlignmentFlag.AlignLeft, number)
    if not cell.inside:
        return
    painter.setFont(style.font("small"))
    measure = QFontMetricsF(painter.font())
    painter.setPen(style.colour("accent" if cell.kind == "extra" else ink if cell.kind == "off" else "muted"))
    words = cell.words.replace("–", "– ") if cell.kind == "course" else cell.words
    fits = measure.horizontalAdvance(cell.words) <= room.width()
    lines = [cell.words] if fits else broken(words, measure, room.width())
    lines = lines if cell.words else []
    lines += [measure.elidedText(cell.more, Qt.TextElideMode.ElideRight, room.width())] if cell.more else []
    for n, line_words in enumerate(lines, start=1):
        top = room.y() + n * line
        if top + line <= room.bottom() + 2:
            painter.drawText(QRectF(room.x(), top, room.width() + 1, line), Qt.AlignmentFlag.AlignLeft, line_words)


class MonthTable(QTableView):
    """`went_to` carries the day the cursor stands on; `asked` comes with Enter, Space or a double click."""

    went_to = Signal(object)
    asked = Signal()

    def __init__(self, model: MonthModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._day = date.min
        self.setProperty("table", True)
        self.setModel(model)
        self.setItemDelegate(_DayDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
            header.setMinimumSectionSize(1)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_asked)
        self.fit()

    def fit(self, *, seen: bool = True) -> None:
        """Rows high enough for a number and two lines of words; no room is asked for while it is not `seen`."""
        least = round(3 * QFontMetricsF(style.font("small")).lineSpacing()) + style.space("m")
        self.verticalHeader().setMinimumSectionSize(least)
        self.setMinimumHeight(6 * least + self.horizontalHeader().sizeHint().height() if seen else 0)

    def minimumSizeHint(self) -> QSize:
        """Seven narrow days."""
        return QSize(7 * style.px(46), self.minimumHeight())

    def day(self) -> date:
        """The day the cursor stands on."""
        return self._day

    def set_day(self, day: date) -> None:
        """Put the cursor on a day without announcing it."""
        self._day = day
        place = self._model.place_of(day)
        if place.isValid():
            self.setCurrentIndex(place)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go by days and weeks, Page Up and Page Down by months, Enter and Space ask."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.went_to.emit(self._day + timedelta(days=_STEPS[key]))
        elif key in _MONTHS:
            self.went_to.emit(other_month(self._day, _MONTHS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cursor's frame where its day is."""
        super().resizeEvent(event)
        self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        cell = self._model.cell(index)
        if cell is not None:
            self.went_to.emit(cell.day)

    def _on_asked(self, _index: QModelIndex) -> None:
        self.asked.emit()


def other_month(day: date, step: int) -> date:
    """The same day a month earlier or later, or the last of that month."""
    first = (day.replace(day=15) + timedelta(days=30 * step)).replace(day=1)
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))
