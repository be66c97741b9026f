"""What a search found, in place of the page: terms first, then pages with the sentence and its marks."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from intern_desktop import furigana
from intern_desktop.guide.glossary import Term
from intern_desktop.guide.search import Hit, Result
from intern_desktop.i18n import language, tr
from intern_desktop.ui.guide_hit_card import FOUND, HitCard
from intern_desktop.ui.guide_search_box import language_of
from intern_desktop.ui.language import NAMES

_Index = QModelIndex | QPersistentModelIndex
_AT_ONCE = 8
"""Rows that are measured before the first picture: about as many as are seen; the others come when one gets there."""


class HitsModel(QAbstractListModel):
    """Terms, then pages; `FOUND` is the Term or the Hit itself. Rows come `at_once` by `at_once`."""

    def __init__(self, parent: QWidget, at_once: int) -> None:
        super().__init__(parent)
        self._found: list[Term | Hit] = []
        self._at_once, self._shown = at_once, 0

    def show_result(self, result: Result) -> None:
        """Show this result instead."""
        self.beginResetModel()
        self._found = [*result.terms, *result.hits]
        self._shown = min(self._at_once, len(self._found))
        self.endResetModel()

    def canFetchMore(self, parent: _Index) -> bool:
        """Whether there are rows that nobody came to yet."""
        return not parent.isValid() and self._shown < len(self._found)

    def fetchMore(self, parent: _Index) -> None:
        """The next rows."""
        more = min(self._shown + self._at_once, len(self._found))
        if not parent.isValid() and more > self._shown:
            self.beginInsertRows(QModelIndex(), self._shown, more - 1)
            self._shown = more
            self.endInsertRows()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Terms and pages."""
        return 0 if parent is not None and parent.isValid() else self._shown

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
    """The hits. `opened` comes with Enter or a click, with the Term or Hit; `left` when Esc is pressed.

    `opened_in` comes with a Hit and the language it is wanted in: by a click on its name, or Ctrl and a number.
    """

    opened = Signal(object)
    opened_in = Signal(object, str)
    left = Signal()
    went_up = Signal()
    """The cursor would leave the list at its top."""

    def __init__(self, parent: QWidget | None = None, *, badges: bool = True, at_once: int = _AT_ONCE) -> None:
        super().__init__(parent)
        self.setObjectName("guide_hits")
        self.setProperty("list", True)
        self.hits, self._card = HitsModel(self, at_once), HitCard(self, badges=badges)
        self.setModel(self.hits)
        self.setItemDelegate(self._card)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._on_pressed)

    def show_result(self, result: Result) -> None:
        """Show what was found, the first page chosen; the terms above it are only to be seen."""
        self._card.forget_hits()
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
        wanted = max(0, self.currentIndex().row() + steps)
        while wanted >= self.hits.rowCount() and self.hits.canFetchMore(QModelIndex()):
            self.hits.fetchMore(QModelIndex())
        row = min(wanted, self.hits.rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self.hits.index(row))

    def open_current(self) -> None:
        """Open what is under the cursor."""
        self._on_pressed(self.currentIndex())

    def open_current_in(self, code: str) -> None:
        """Open the page under the cursor in a language, if it is written in it."""
        found = self.currentIndex().data(FOUND) if self.currentIndex().isValid() else None
        if isinstance(found, Hit) and code in (found.language, *found.others):
            self.opened_in.emit(found, code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Esc leaves, up from the first row goes back to what was typed."""
        if language_of(event):
            self.open_current_in(language_of(event))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open_current()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.went_up.emit()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what leads on."""
        super().mouseMoveEvent(event)
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if self._language_at(event) else Qt.CursorShape.ArrowCursor
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The name of a language opens the page in it, anything else the page as it was found."""
        code = self._language_at(event)
        if code and event.button() == Qt.MouseButton.LeftButton:
            self.opened_in.emit(self.indexAt(event.position().toPoint()).data(FOUND), code)
        else:
            super().mouseReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sentences wrap anew."""
        super().resizeEvent(event)
        self.lay_out()

    def _language_at(self, event: QMouseEvent) -> str:
        point = event.position().toPoint()
        index = self.indexAt(point)
        return self._card.language_at(index, self.visualRect(index), point) if index.isValid() else ""

    def _on_pressed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(FOUND))


def _spoken(found: Term | Hit) -> str:
    if isinstance(found, Term):
        return f"{found.ja}, {found.name(language())}. {furigana.plain(found.gloss(language()))}"
    said = f"{found.title}. {found.snippet.text}"
    if found.centre:
        # Translators: vi: "Lời của {centre}"
        said += f" {tr('Words of {centre}', centre=found.centre)}."
    # Translators: vi: "Cũng có bằng: {languages}"
    also = tr("Also in: {languages}", languages=", ".join(NAMES[code] for code in found.others))
    return f"{said} {also}" if found.others else said
