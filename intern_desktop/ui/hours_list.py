"""The lessons somebody was at, as a table: newest first, and which of them do not count."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from intern_desktop.i18n import tr
from intern_desktop.ui import hours_words, style

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.training_hours import Hours, Lesson


_NARROW = 500


class CellDelegate(QStyledItemDelegate):
    """A cell with room at both sides and a hairline below; the chosen line is tinted."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, words, hairline."""
        inner = QStyleOptionViewItem(option)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, style.colour("accent_soft"))
        inner.state &= ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus)
        gap = style.space("s") - _own_gap(option)
        inner.rect = option.rect.adjusted(gap, 0, -gap, 0)
        super().paint(painter, inner, index)
        painter.save()
        painter.setPen(QPen(style.colour("border"), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As the words need, and the room at both sides."""
        inner, gap = QStyleOptionViewItem(option), 2 * (style.space("s") - _own_gap(option))
        inner.rect = option.rect.adjusted(0, 0, -gap, 0)
        said = super().sizeHint(inner, index)
        return QSize(said.width() + gap, max(said.height() + style.space("xs"), style.control("row_table")))


def _own_gap(option: QStyleOptionViewItem) -> int:
    """What Qt itself leaves beside the words of a cell, and not beside those of a heading."""
    return option.widget.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, option.widget) + 1


class Told(NamedTuple):
    """A line of a table: the id of what it is about, and its cells."""

    id: str
    cells: tuple[str, ...]


class RowTable(QTableWidget):
    """Lines of words. Enter, F2 or a double click asks for the one that is chosen, Delete to take it out."""

    asked = Signal(str)
    remove_asked = Signal(str)
    went_to = Signal(str)

    def __init__(
        self, columns: int, wide: Sequence[int], parent: QWidget | None = None, *, numbers: Sequence[int] = ()
    ) -> None:
        """`wide` are the columns that share the room that is left, `numbers` those set at the right."""
        super().__init__(0, columns, parent)
        self._ids: list[str] = []
        self._numbers = numbers
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self.resizeRowsToContents)
        self.setProperty("table", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setItemDelegate(CellDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in wide:
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.sectionResized.connect(self._fit)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.itemDoubleClicked.connect(lambda _item: self.asked.emit(self.chosen()))
        self.itemSelectionChanged.connect(lambda: self.went_to.emit(self.chosen()))

    def show_rows(self, rows: Sequence[Told]) -> None:
        """Fill it; the line that was chosen stays chosen while it is there."""
        held, at = self.chosen(), max(self.currentRow(), 0)
        self.blockSignals(True)
        self._ids = [one.id for one in rows]
        self.setRowCount(len(rows))
        for row, one in enumerate(rows):
            for column, words in enumerate(one.cells):
                item = QTableWidgetItem(words)
                item.setFont(style.font("body", tabular=True))
                if column in self._numbers:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)
        if rows:
            kept = self._ids.index(held) if held in self._ids else min(at, len(rows) - 1)
            self.setCurrentCell(kept, 0)
        self.blockSignals(False)
        self._fit()
        self.went_to.emit(self.chosen())

    def name_columns(self, names: Sequence[str]) -> None:
        """Write the headings, each set as its column is."""
        self.setHorizontalHeaderLabels(list(names))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column in self._numbers:
            self.model().setHeaderData(column, Qt.Orientation.Horizontal, right, Qt.ItemDataRole.TextAlignmentRole)

    def chosen(self) -> str:
        """The id of the chosen line, "" without any."""
        row = self.currentRow()
        return self._ids[row] if 0 <= row < len(self._ids) else ""

    def choose(self, wanted: str) -> None:
        """Choose the line with this id, if it is there."""
        if wanted in self._ids:
            self.setCurrentCell(self._ids.index(wanted), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 ask for the line, Delete to take it out; Tab goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self.chosen():
            self.asked.emit(self.chosen())
        elif event.key() == Qt.Key.Key_Delete and self.chosen():
            self.remove_asked.emit(self.chosen())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths, other heights of the lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self, *_sizes: int) -> None:
        self._settled.start()  # the columns share out the room only after this turn of the event loop


class LessonTable(RowTable):
    """One candidate's lessons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(4, (3,), parent)
        self.setObjectName("hours_lessons")

    def retranslate(self) -> None:
        """Write the headings anew."""
        # Translators: columns of a list of lessons; vi: "Ngày", "Giờ", "Dài", "Đã học gì"
        self.name_columns([tr("Day"), tr("Time"), tr("Length"), tr("What was taught")])
        # Translators: vi: "Các buổi học, buổi mới nhất trước"
        self.setAccessibleName(tr("The lessons, newest first"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The length gives way where there is little room: the times say it too."""
        self.setColumnHidden(2, self.viewport().width() < style.px(_NARROW))
        super().resizeEvent(event)

    def show_lessons(self, lessons: Sequence[Lesson], hours: Hours) -> None:
        """Show these, each with why it does not count."""
        self.show_rows([_line(one, hours) for one in reversed(lessons)])


def _line(one: Lesson, hours: Hours) -> Told:
    from intern_desktop.departure.lesson_times import span_of

    span = span_of(one)
    length = hours_words.length_text(one.minutes)
    times = f"{span.begins}–{span.ends}" if span.begins else length
    said = [hours_words.subject_name(one.subject), one.words, one.teacher, why_not(one, hours)]
    words = " · ".join(part for part in said if part)
    return Told(one.id, (hours_words.day_text(one.day), times, length, words))


def why_not(one: Lesson, hours: Hours) -> str:
    """Why a lesson does not count; "" when it does."""
    from intern_desktop.departure.training_hours import counts

    if hours.first is not None and one.day < hours.first:
        # Translators: beside a lesson; vi: "quá sớm, không tính"
        return tr("too early to count")
    if hours.last is not None and one.day > hours.last:
        # Translators: beside a lesson; vi: "sau ngày vào Nhật, không tính"
        return tr("after the entry, not counted")
    if not counts(one.subject):
        # Translators: beside a lesson; vi: "không tính"
        return tr("not counted")
    return ""
