"""The two lists of the checklist, painted: groups with their count, things with their mark."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from intern_desktop.furigana import plain
from intern_desktop.i18n import number_text
from intern_desktop.ui import marks, style
from intern_desktop.ui.checklist_model import ROW, GroupRow, ItemRow, Rows
from intern_desktop.ui.widgets import RubyText

Index = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def draw_title(painter: QPainter, room: QRectF, title: str, colour: str, *, bold: bool) -> None:
    """A marked title in one line: with its readings where there is room for them, else plain and cut at the end."""
    laid = RubyText(title, "body", bold=bold)
    painter.save()
    if title != plain(title) and laid.width() <= room.width() and laid.line <= room.height():
        high = laid.line
        laid.draw(
            painter,
            QRectF(room.x(), room.center().y() - high / 2, room.width(), high),
            style.colour(colour),
            Qt.AlignmentFlag.AlignLeft,
        )
    else:
        font = style.font("body", bold=bold)
        painter.setFont(font)
        painter.setPen(style.colour(colour))
        words = QFontMetrics(font).elidedText(plain(title), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, _MIDDLE, words)
    painter.restore()


def draw_aside(painter: QPainter, room: QRectF, words: str, colour: str, *, bold: bool = False) -> int:
    """Small words at the right end; returns the room they took, at most half of it."""
    font = style.font("small", bold=bold, tabular=True)
    metrics = QFontMetrics(font)
    width = min(metrics.horizontalAdvance(words) + 1, int(room.width() / 2))
    painter.setFont(font)
    painter.setPen(style.colour(colour))
    said = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
    painter.drawText(room, _MIDDLE | Qt.AlignmentFlag.AlignRight, said)
    return width


def draw_tag(painter: QPainter, room: QRectF, words: str) -> float:
    """A small word in an outlined box at the right end; returns the room it took. It is told by shape and word."""
    font = style.font("small", bold=True)
    width = QFontMetrics(font).horizontalAdvance(words) + 2 * style.px(5)
    height = style.px(22)
    box = QRectF(room.right() - width, room.center().y() - height / 2, width, height)
    painter.setFont(font)
    painter.setPen(QPen(style.colour("accent"), 1))
    painter.setBrush(style.colour("accent_soft"))
    painter.drawRoundedRect(box, style.radius("badge"), style.radius("badge"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    return width


def _draw_waiting(painter: QPainter, room: QRectF, count: str) -> float:
    """The mark of what was reported, with how many there are; returns the room it took."""
    side = style.px(16)
    taken = draw_aside(painter, room, count, "accent", bold=True) + style.space("xs")
    marks.draw_mark(painter, QRectF(room.right() - taken - side, room.center().y() - side / 2, side, side), "claimed")
    return taken + side


class _Row(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as a row one presses; as wide as the list is now, which it sees to itself when it shrinks."""
        del option, index
        return QSize(1, style.control("row"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of a chosen row, then its words."""
        row = index.data(ROW)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        room = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.colour("accent_soft"))
            painter.drawRoundedRect(room, style.radius("control"), style.radius("control"))
        gap = style.space("m")
        self.draw(painter, room.adjusted(gap, 0, -gap, 0), row, chosen=chosen)
        painter.restore()

    def draw(self, painter: QPainter, room: QRectF, row: object, *, chosen: bool) -> None:
        """What is on the row."""
        raise AssertionError(f"nobody draws {row} in {painter}, {room}, {chosen}")


class GroupDelegate(_Row):
    """Icon, name, how many are done, and a tag where something in it is to be looked at first."""

    def draw(self, painter: QPainter, room: QRectF, row: object, *, chosen: bool) -> None:
        """One group."""
        assert isinstance(row, GroupRow)
        ink, side = ("accent" if chosen else "text"), style.control("icon")
        picture = style.pixmap(row.icon, 20, "accent" if chosen else "muted")
        painter.drawPixmap(QPointF(room.x(), room.center().y() - side / 2), picture)
        taken = draw_aside(painter, room, row.count, ink, bold=chosen)
        words = room.adjusted(side + style.space("s"), 0, -taken - style.space("s"), 0)
        if row.news:
            words.adjust(0, 0, -draw_tag(painter, words, f"+{number_text(row.news)}") - style.space("s"), 0)
        elif row.waiting:
            words.adjust(0, 0, -_draw_waiting(painter, words, number_text(row.waiting)) - style.space("s"), 0)
        draw_title(painter, words, row.title, ink, bold=chosen)


class ItemDelegate(_Row):
    """Mark, name, a tag where it is new, lapsed or asked again, and by when or by whom."""

    def draw(self, painter: QPainter, room: QRectF, row: object, *, chosen: bool) -> None:
        """One thing, with a hairline below it."""
        assert isinstance(row, ItemRow)
        side = style.control("icon")
        marks.draw_mark(painter, QRectF(room.x(), room.center().y() - side / 2, side, side), row.state)
        taken = draw_aside(painter, room, row.aside, row.tone)
        words = room.adjusted(side + style.space("m"), 0, -taken - style.space("m"), 0)
        if row.news:
            words.adjust(0, 0, -draw_tag(painter, words, row.news) - style.space("m"), 0)
        faint = row.state == "not_applicable"
        draw_title(painter, words, row.title, "muted" if faint else "text", bold=chosen)
        if not chosen:
            painter.setPen(QPen(style.colour("border"), 1))
            painter.drawLine(QPointF(room.x(), room.bottom() - 0.5), QPointF(room.right(), room.bottom() - 0.5))


class RowList(QListView):
    """A list of rows. `went_to` carries the id the cursor stands on; the other signals are keys."""

    went_to = Signal(str)
    pressed_space = Signal()
    pressed_b = Signal()
    entered_row = Signal()
    left = Signal()

    def __init__(self, delegate: QStyledItemDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("list", True)
        self.rows = Rows(self)
        self.setModel(self.rows)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.selectionModel().currentChanged.connect(self._on_current)

    def choose(self, row_id: str) -> bool:
        """Put the cursor on a row by its id; False when it is not here."""
        at = self.rows.place_of(row_id)
        if at >= 0:
            self.setCurrentIndex(self.rows.index(at))
        return at >= 0

    def chosen(self) -> str:
        """The id of the row the cursor stands on, "" for none."""
        index = self.currentIndex()
        return self.rows.rows[index.row()].id if index.isValid() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space marks, B sends back, Enter and the right arrow go on, the left arrow goes back."""
        key = event.key()
        if key == Qt.Key.Key_Space:
            self.pressed_space.emit()
        elif key == Qt.Key.Key_B and not event.modifiers():
            self.pressed_b.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered_row.emit()
        elif key == Qt.Key.Key_Left:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here, not the beginning of a name."""
        del search

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.went_to.emit(self.rows.rows[index.row()].id)
