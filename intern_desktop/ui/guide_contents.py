"""The contents of the guide: chapters, their pages, and a tick beside what was read to its end."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from intern_desktop import furigana
from intern_desktop.guide import book
from intern_desktop.i18n import language, tr
from intern_desktop.ui import style
from intern_desktop.ui.ruby_label import RubyText

_Index = QModelIndex | QPersistentModelIndex
_WRAPS = Qt.TextFlag.TextWordWrap
PAGE = Qt.ItemDataRole.UserRole
MARKED = Qt.ItemDataRole.UserRole + 1
READ = Qt.ItemDataRole.UserRole + 2


class ContentsModel(QAbstractListModel):
    """A row for each chapter and each page. `PAGE` is the page's id, "" in a chapter's row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = [row for chapter in book.chapters() for row in ((chapter.id, ""), *_pages(chapter))]
        self._ended: frozenset[str] = frozenset()

    def set_ended(self, ended: frozenset[str]) -> None:
        """The pages that were read to their end."""
        if ended != self._ended:
            self._ended = ended
            self.speak()

    def speak(self) -> None:
        """Titles or ticks changed."""
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row_of(self, page: str) -> int:
        """The row of a page; -1 when there is none."""
        return next((row for row, (_, name) in enumerate(self._rows) if name == page), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        """Chapters and pages."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Only pages are chosen."""
        return super().flags(index) if index.data(PAGE) or not index.isValid() else Qt.ItemFlag.ItemIsEnabled

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title in the reader's language, and whether the page was read."""
        if not index.isValid():
            return None
        chapter, page = self._rows[index.row()]
        if role == PAGE:
            return page
        if role == READ:
            return page in self._ended
        title = book.page(page, language()).title if page else _chapter_title(chapter)
        if role == MARKED:
            return title
        if role == Qt.ItemDataRole.AccessibleTextRole and page in self._ended:
            # Translators: vi: "{title}, đã đọc hết"
            return tr("{title}, read to the end", title=furigana.plain(title))
        said = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return furigana.plain(title) if role in said else None


class _Row(QStyledItemDelegate):
    """A chapter in small muted letters; a page with its title on as many lines as it needs, and its tick."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        room, state = option.rect, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen or (index.data(PAGE) and state & QStyle.StateFlag.State_MouseOver):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.colour("accent_soft" if chosen else "sunken"))
            painter.drawRoundedRect(room, style.radius("control"), style.radius("control"))
        _draw_title(painter, _inner(room), index, chosen=chosen)
        if index.data(READ) and not chosen:
            side = style.px(16)
            at = QRect(room.right() - side - style.space("s"), room.center().y() - side // 2, side, side)
            painter.drawPixmap(at, style.pixmap("check", 16, "positive"))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = option.widget
        room = view.viewport().width() if isinstance(view, QListView) else style.px(216)
        width = _inner(QRect(0, 0, room, 0)).width()
        if language() == "ja":
            high = round(_ruby(index, bold=bool(index.data(PAGE))).height(width))
        else:
            metrics = QFontMetrics(style.font(_role(index), bold=True))
            high = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAPS, str(index.data())).height()
        above = 0 if index.data(PAGE) else style.space("s") if index.row() else 0
        return QSize(room, high + style.space("m") + above)


class ContentsList(QListView):
    """The contents as a list. `chosen` comes with a click or Enter."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide_contents")
        self.setProperty("list", True)
        self.contents = ContentsModel(self)
        self.setModel(self.contents)
        self.setItemDelegate(_Row(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._on_pressed)

    def show_page(self, page: str) -> None:
        """Put the cursor on the page that is shown."""
        row = self.contents.row_of(page)
        if row >= 0:
            self.setCurrentIndex(self.contents.index(row))

    def lay_out(self) -> None:
        """Measure the rows anew, after the language or the text size changed."""
        self.contents.speak()
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the page under the cursor."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_pressed(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_pressed(self, index: QModelIndex) -> None:
        if index.data(PAGE):
            self.chosen.emit(index.data(PAGE))


def _pages(chapter: book.Chapter) -> list[tuple[str, str]]:
    return [(chapter.id, page) for page in chapter.pages]


def _chapter_title(chapter_id: str) -> str:
    return next(chapter.title[language()] for chapter in book.chapters() if chapter.id == chapter_id)


def _inner(room: QRect) -> QRect:
    """Where the words stand: a gap at the left, and at the right room for the tick."""
    return room.adjusted(style.space("s") + 2, 0, -style.px(16) - style.space("l"), 0)


def _role(index: _Index) -> str:
    return "body" if index.data(PAGE) else "small"


def _ruby(index: _Index, *, bold: bool) -> RubyText:
    return RubyText(str(index.data(MARKED)), _role(index), bold=bold)


def _draw_title(painter: QPainter, room: QRect, index: _Index, *, chosen: bool) -> None:
    ink = style.colour("accent" if chosen else "text" if index.data(PAGE) else "muted")
    low = Qt.AlignmentFlag.AlignVCenter if index.data(PAGE) else Qt.AlignmentFlag.AlignBottom
    if language() == "ja":
        _ruby(index, bold=chosen).draw(painter, QRectF(room), ink, Qt.AlignmentFlag.AlignLeft)
        return
    painter.setPen(ink)
    painter.setFont(style.font(_role(index), bold=chosen))
    below = room if index.data(PAGE) else room.adjusted(0, 0, 0, -style.space("s"))
    painter.drawText(below, low | _WRAPS, str(index.data()))
