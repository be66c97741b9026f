"""What a search found, in place of the page: terms first, then pages with the sentence and its marks."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from intern_desktop import furigana
from intern_desktop.guide.glossary import Term
from intern_desktop.guide.search import Hit, Result
from intern_desktop.i18n import language
from intern_desktop.ui.guide_hit_card import FOUND, HitCard

_Index = QModelIndex | QPersistentModelIndex


class HitsModel(QAbstractListModel):
    """Terms, then pages; `FOUND` is the Term or the Hit itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._found: list[Term | Hit] = []

    def show_result(self, result: Result) -> None:
        """Show this result instead."""
        self.beginResetModel()
        self._found = [*result.terms, *result.hits]
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Terms and pages."""
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row; all of them for those who hear it."""
        if not index.isValid():
            return None
        found = self._found[index.row()]
        if role == FOUND:
            return found
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _spoken(found)
        return None


class HitsList(QListView):
    """The hits. `opened` comes with Enter or a click, with the Term or Hit; `left` when Esc is pressed."""

    opened = Signal(object)
    left = Signal()
    went_up = Signal()
    """The cursor would leave the list at its top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide_hits")
        self.setProperty("list", True)
        self.hits, self._card = HitsModel(self), HitCard(self)
        self.setModel(self.hits)
        self.setItemDelegate(self._card)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._on_pressed)

    def show_result(self, result: Result) -> None:
        """Show what was found, the first page chosen; the terms above it are only to be seen."""
        self._card.forget()
        self.hits.show_result(result)
        if self.hits.rowCount():
            self.setCurrentIndex(self.hits.index(len(result.terms) if result.hits else 0))
            self.scrollToTop()

    def lay_out(self) -> None:
        """Measure and draw anew, after colours or sizes changed."""
        self._card.forget()
        self.scheduleDelayedItemsLayout()

    def move(self, steps: int) -> None:  # type: ignore[override]  # a list in a layout is never moved by hand
        """Put the cursor so many rows further."""
        row = min(max(0, self.currentIndex().row() + steps), self.hits.rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self.hits.index(row))

    def open_current(self) -> None:
        """Open what is under the cursor."""
        self._on_pressed(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Esc leaves, up from the first row goes back to what was typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open_current()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.went_up.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sentences wrap anew."""
        super().resizeEvent(event)
        self.lay_out()

    def _on_pressed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(FOUND))


def _spoken(found: Term | Hit) -> str:
    if isinstance(found, Term):
        return f"{found.ja}, {found.name(language())}. {furigana.plain(found.gloss(language()))}"
    return f"{found.title}. {found.snippet.text}"
