"""The list of one's bookmarks and notes, in place of the page: Enter goes there, Delete takes one away."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from intern_desktop import furigana
from intern_desktop.departure.reading_marks import BOOKMARK, WORDS
from intern_desktop.guide import book
from intern_desktop.i18n import language, tr
from intern_desktop.ui import style
from intern_desktop.ui.guide_keeper import Placed
from intern_desktop.ui.widgets import EmptyState, TitleRow, button, label

_Index = QModelIndex | QPersistentModelIndex
MARK = Qt.ItemDataRole.UserRole
_WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


class MarksModel(QAbstractListModel):
    """A row for each mark; `MARK` is the `Placed` itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._marks: list[Placed] = []

    def show_marks(self, marks: list[Placed]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._marks = marks
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """One row a mark."""
        return 0 if parent is not None and parent.isValid() else len(self._marks)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The page, the place, and what was written."""
        if not index.isValid():
            return None
        placed = self._marks[index.row()]
        if role == MARK:
            return placed
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ". ".join(part for part in (_title(placed), place_words(placed), placed.mark.body) if part)
        return None


class _Row(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Icon, page, place, and below them the note."""
        placed: Placed = index.data(MARK)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.colour("accent_soft"))
            painter.drawRoundedRect(option.rect, style.radius("control"), style.radius("control"))
        room, gap = _inner(option.rect), style.space("s")
        icon = "bookmark" if placed.mark.kind == BOOKMARK else "pencil"
        painter.drawPixmap(option.rect.x() + gap, room.y() + 2, style.pixmap(icon, 16, "accent"))
        for words, role, ink, bold in _lines(placed):
            painter.setFont(style.font(role, bold=bold))
            painter.setPen(style.colour(ink))
            high = _height(words, role, bold, room.width())
            painter.drawText(QRect(room.x(), room.y(), room.width(), high), _WRAPS, words)
            room.translate(0, high)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as its words need."""
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QListView) else style.px(600)
        room = _inner(QRect(0, 0, wide, 0)).width()
        high = sum(_height(words, role, bold, room) for words, role, _, bold in _lines(index.data(MARK)))
        return QSize(wide, high + 2 * style.space("s"))


class MarksView(QWidget):
    """`opened` carries the page and the block, `removed` a mark, `left` leads back to the page."""

    opened = Signal(str, int)
    removed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide_marks")
        self._title, self._back = TitleRow(self), button("secondary", "arrow-left", parent=self)
        self._back.setObjectName("guide_marks_back")
        self._title.add(self._back)
        self._open, self._keys = label("small", self, wraps=True), label("small", self)
        self._empty = EmptyState("bookmark", self, kind="secondary")
        self.model, self._list = MarksModel(self), QListView(self)
        self._list.setObjectName("guide_marks_list")
        self._list.setProperty("list", True)
        self._list.setModel(self.model)
        self._list.setItemDelegate(_Row(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        gap = style.space("l")
        column.setContentsMargins(gap, style.space("m"), gap, style.space("s"))
        for thing, room in ((self._title, 0), (self._open, 0), (self._stack, 1), (self._keys, 0)):
            column.addWidget(thing, room)
        self._list.activated.connect(self._on_opened)
        self._list.clicked.connect(self._on_opened)
        self._back.clicked.connect(self._on_left)
        self._empty.pressed.connect(self._on_left)

    def show_marks(self, marks: list[Placed], *, shared: bool) -> None:
        """All marks of the one who reads; the cursor stays in its row."""
        row = self._list.currentIndex().row()
        self.model.show_marks(marks)
        self._open.setVisible(shared and any(placed.mark.body for placed in marks))
        self._keys.setVisible(bool(marks))
        self._stack.setCurrentIndex(0 if marks else 1)
        if marks:
            self._list.setCurrentIndex(self.model.index(min(max(0, row), len(marks) - 1), 0))
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every word."""
        # Translators: vi: "Dấu trang và ghi chú của tôi"
        self._title.set_words(tr("My bookmarks and notes"))
        self._back.setText(tr("Back to the page"))
        self._list.setAccessibleName(tr("My bookmarks and notes"))
        self._open.setText(tr("Others use this PC too: a note lies readable in its data, an offer does not."))
        # Translators: vi: "Enter mở · Delete xoá · Esc về trang đang đọc"
        self._keys.setText(tr("Enter opens · Delete takes away · Esc goes back to the page"))
        # Translators: vi: "Chưa có dấu trang hay ghi chú nào"
        title = tr("No bookmark and no note yet")
        # Translators: vi: "Đang đọc trang nào, bấm Ctrl+D để đặt dấu trang, Ctrl+M để ghi chú ở chỗ đang thấy."
        text = tr("While you read, Ctrl+D sets a bookmark and Ctrl+M writes a note at the place you see.")
        self._empty.set_words(title, text, tr("Back to the page"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the mark under the cursor away, Esc goes back."""
        index = self._list.currentIndex()
        if event.key() == Qt.Key.Key_Escape:
            self._on_left()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._on_opened(index)
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            self.removed.emit(index.data(MARK).mark)
        else:
            super().keyPressEvent(event)

    def _on_opened(self, index: QModelIndex) -> None:
        placed: Placed = index.data(MARK)
        if placed.mark.page in book.page_ids():
            self.opened.emit(placed.mark.page, placed.block if placed.block is not None else 0)

    def _on_left(self) -> None:
        self.left.emit()


def place_words(placed: Placed) -> str:
    """The words at which a mark stands, or that they are gone."""
    if placed.mark.page not in book.page_ids():
        # Translators: vi: "Trang này không còn trong cẩm nang."
        return tr("This page is no longer in the guide.")
    if placed.block is None:
        # Translators: vi: "Trang đã đổi từ khi đó; trước là: {words}"
        return tr("The page has changed since; it stood at: {words}", words=_said(placed.mark.words))
    return _said(placed.mark.words)


def _said(words: str) -> str:
    """What was kept of a place; where it was cut off, to its last whole word and with dots."""
    if len(words) < WORDS - 1:  # a space at the end is not kept
        return words
    whole = words.rpartition(" ")[0]
    return f"{whole if len(whole) > WORDS // 2 else words}…"


def _title(placed: Placed) -> str:
    page = placed.mark.page
    return furigana.plain(book.page(page, language()).title) if page in book.page_ids() else page


def _lines(placed: Placed) -> list[tuple[str, str, str, bool]]:
    said = [(_title(placed), "body", "text", True), (place_words(placed), "small", "muted", False)]
    if placed.mark.body:
        said.append((placed.mark.body, "body", "text", False))
    return said


def _height(words: str, role: str, bold: bool, wide: int) -> int:
    metrics = QFontMetrics(style.font(role, bold=bold))
    return metrics.boundingRect(QRect(0, 0, wide, 10_000), _WRAPS, words).height() + 2


def _inner(room: QRect) -> QRect:
    gap = style.space("s")
    return room.adjusted(2 * gap + style.px(16), gap, -gap, -gap)
