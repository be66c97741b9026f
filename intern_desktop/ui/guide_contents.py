"""The contents of the guide: chapters that fold, their pages, and a tick beside what was read to its end."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from intern_desktop import furigana
from intern_desktop.guide import book
from intern_desktop.guide.book import Chapter
from intern_desktop.i18n import language, tr
from intern_desktop.ui.guide_contents_row import CENTRE, MARKED, OPEN, PAGE, READ, ContentsRow

_Index = QModelIndex | QPersistentModelIndex
_SAID = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class ContentsModel(QAbstractListModel):
    """A row for each chapter and each page. `PAGE` is the page's id, "" in a chapter's row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._chapters: tuple[Chapter, ...] = ()
        self._rows: list[tuple[Chapter, str]] = []
        self._ended: frozenset[str] = frozenset()
        self._open: frozenset[str] = frozenset()
        self.follow_book()

    def follow_book(self) -> bool:
        """Take up the chapters as they are now; whether they are others than before."""
        if self._chapters == book.chapters():
            return False
        self.beginResetModel()
        self._chapters = book.chapters()
        self._rows = [(chapter, page) for chapter in self._chapters for page in ("", *chapter.pages)]
        self.endResetModel()
        return True

    def show_state(self, ended: frozenset[str], unfolded: frozenset[str]) -> None:
        """The pages that were read to their end, and the chapters that are open."""
        if (ended, unfolded) != (self._ended, self._open):
            self._ended, self._open = ended, unfolded
            self.speak()

    def speak(self) -> None:
        """Titles or ticks changed."""
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row_of(self, page: str) -> int:
        """The row of a page; -1 when there is none."""
        return next((row for row, (_, name) in enumerate(self._rows) if name == page), -1)

    def row_of_chapter(self, chapter_id: str) -> int:
        """The row of a chapter; -1 when there is none."""
        rows = (row for row, (chapter, page) in enumerate(self._rows) if not page and chapter.id == chapter_id)
        return next(rows, -1)

    def chapter_at(self, row: int) -> str:
        """The id of the chapter a row belongs to."""
        return self._rows[row][0].id

    def folded(self, row: int) -> bool:
        """Whether a row is a page of a chapter that is not open."""
        chapter, page = self._rows[row]
        return bool(page) and chapter.id not in self._open

    def rowCount(self, parent: _Index | None = None) -> int:
        """Chapters and pages."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title in the reader's language, and whether the page was read."""
        if not index.isValid():
            return None
        chapter, page = self._rows[index.row()]
        known = {
            PAGE: page,
            OPEN: not page and chapter.id in self._open,
            CENTRE: "" if page else chapter.centre,
            READ: page in self._ended if page else self._count(chapter),
        }
        return known[role] if role in known else self._words(chapter, page, role)

    def _words(self, chapter: Chapter, page: str, role: int) -> str | None:
        if role not in (MARKED, *_SAID):
            return None
        if page and page not in book.page_ids():
            return ""  # a centre's, gone since the rows were set; Qt may ask before they are set anew
        title = book.page(page, language()).title if page else chapter.title[language()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._heard(chapter, page, furigana.plain(title))
        return title if role == MARKED else furigana.plain(title)

    def _count(self, chapter: Chapter) -> str:
        read = sum(page in self._ended for page in chapter.pages)
        return f"{read}/{len(chapter.pages)}"

    def _heard(self, chapter: Chapter, page: str, title: str) -> str:
        if page:
            # Translators: vi: "{title}, đã đọc hết"
            return tr("{title}, read to the end", title=title) if page in self._ended else title
        whose = f"{title}, {chapter.centre}" if chapter.centre else title
        if chapter.id in self._open:
            # Translators: vi: "Chương {title}, đã đọc {count}, đang mở"
            return tr("Chapter {title}, read {count}, open", title=whose, count=self._count(chapter))
        # Translators: vi: "Chương {title}, đã đọc {count}, đang gập"
        return tr("Chapter {title}, read {count}, folded", title=whose, count=self._count(chapter))


class ContentsList(QListView):
    """The contents as a list. `chosen` comes with a click or Enter on a page, `unfolded` with the chapters now open."""

    chosen = Signal(str)
    unfolded = Signal(frozenset)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide_contents")
        self.setProperty("list", True)
        self.contents = ContentsModel(self)
        self._open: frozenset[str] = frozenset()
        self.setItemDelegate(ContentsRow(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setModel(self.contents)
        self._hide_folded()  # before they are measured: a title is read from its page
        self.clicked.connect(self._on_pressed)

    def show_state(self, page: str, ended: frozenset[str], unfolded: frozenset[str]) -> None:
        """Put the cursor on the page that is shown; ticks, and the chapters that are open."""
        anew = self.contents.follow_book() or unfolded != self._open
        self._open = unfolded
        self.contents.show_state(ended, unfolded)
        if anew:
            self._hide_folded()
        row = self.contents.row_of(page)
        if row >= 0 and not self.contents.folded(row) and self.currentIndex().row() != row:
            self.setCurrentIndex(self.contents.index(row))

    def lay_out(self) -> None:
        """Measure the rows anew, after the language or the text size changed."""
        self.contents.speak()
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the page under the cursor, or its chapter; Left folds the chapter, Right opens it."""
        index, key = self.currentIndex(), event.key()
        if not index.isValid():
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_pressed(index)
        elif key == Qt.Key.Key_Left:
            self._fold(self.contents.chapter_at(index.row()), opened=False)
        elif key == Qt.Key.Key_Right and not index.data(PAGE):
            self._fold(self.contents.chapter_at(index.row()), opened=True)
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """The chosen title is bold, and may need one more line."""
        super().currentChanged(current, previous)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _hide_folded(self) -> None:
        for row in range(self.contents.rowCount()):
            self.setRowHidden(row, self.contents.folded(row))

    def _on_pressed(self, index: QModelIndex) -> None:
        if index.data(PAGE):
            self.chosen.emit(index.data(PAGE))
        elif index.isValid():
            self._fold(self.contents.chapter_at(index.row()), opened=not index.data(OPEN))

    def _fold(self, chapter: str, *, opened: bool) -> None:
        if (chapter in self._open) == opened:
            return
        self.setCurrentIndex(self.contents.index(self.contents.row_of_chapter(chapter)))
        self.unfolded.emit(self._open | {chapter} if opened else self._open - {chapter})
