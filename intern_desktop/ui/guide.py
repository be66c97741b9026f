"""The guide: contents and search at the left, the page beside it, in one language or in two."""

from datetime import date
from functools import cache

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.guide import book, search
from intern_desktop.guide.glossary import Term
from intern_desktop.guide.search import Hit
from intern_desktop.i18n import language
from intern_desktop.ui import reading_place, style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.guide_bar import GuideBar
from intern_desktop.ui.guide_column import GuideColumn
from intern_desktop.ui.guide_leaf import Ground, Leaf, own_language
from intern_desktop.ui.guide_search import FoundView
from intern_desktop.ui.guide_trail import Spot, Trail
from intern_desktop.ui.law_figures import law_on
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import line

_REST = 400
"""Milliseconds without scrolling after which the place is kept."""
_NARROW = 900


class GuideScreen(Screen):
    """The reader of the guide. `open` takes "", "search", a page's id, or a page and block: "life-in-japan#4"."""

    name = "guide"

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._reading, self._spoken = reading_place.Reading(), False
        self._trail = Trail()
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._column = GuideColumn(self)
        self._box = self._column.box
        self._bar, self._leaf, self._found = GuideBar(self), Leaf(commands, self), FoundView(self)
        self._sheet = Ground(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.restyle()

    def retranslate(self) -> None:
        """Every word, the page's too."""
        self._spoken = True
        self._column.retranslate()
        self._bar.retranslate(own_language())
        self._leaf.retranslate()
        self._found.retranslate()
        self._show()

    def refresh(self) -> None:
        """Open where the person was."""
        if self._rest.isActive():
            self._keep()
        self._reading = reading_place.load(self.commands)
        self._reading.open = self._reading.open or {book.chapter_of(self._shown()).id}
        self._show()

    def restyle(self) -> None:
        """Sizes and drawn colours anew."""
        self._column.restyle()
        self._found.hits.lay_out()
        self._fold()
        if self._spoken:
            self._show()

    def open(self, target: str) -> None:
        """Go to a page, to a block of it, or to the search."""
        page, _, block = target.partition("#")
        if target == "search":
            self._on_search()
        elif page in book.page_ids():
            self._go(page, float(block) if block.isdecimal() else None)

    def leave(self) -> None:
        """The place is on the disk before anything else happens."""
        self._keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the contents wait behind a button, and the figures stay in the text."""
        super().resizeEvent(event)
        self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes away the frame about a word before it leads anywhere else."""
        if event.key() != Qt.Key.Key_Escape or not self._leaf.close_gloss():
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The mouse's own buttons go back and forward."""
        if event.button() == Qt.MouseButton.BackButton:
            self._on_back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self._on_forward()
        else:
            super().mouseReleaseEvent(event)

    def _lay_out(self) -> None:
        self._stack.addWidget(self._leaf)
        self._stack.addWidget(self._found)
        right = QVBoxLayout(self._sheet)
        right.setContentsMargins(1, 0, 0, 0)
        right.setSpacing(0)
        for part, room in ((self._bar, 0), (line(self), 0), (self._stack, 1)):
            right.addWidget(part, room)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._column)
        row.addWidget(self._sheet, 1)

    def _connect(self) -> None:
        QShortcut(
            QKeySequence("Ctrl+F"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        ).activated.connect(self._on_search)
        self._rest.timeout.connect(self._keep)
        self._box.textChanged.connect(self._on_typed)
        self._box.key.connect(self._on_search_key)
        self._column.contents.chosen.connect(self._on_chosen)
        self._column.contents.unfolded.connect(self._on_unfolded)
        self._bar.mode_changed.connect(self._on_mode)
        self._bar.readings_changed.connect(self._on_readings)
        self._bar.menu.toggled.connect(self._fold)
        self._bar.back.clicked.connect(self._on_back)
        self._bar.forward.clicked.connect(self._on_forward)
        self._leaf.page.moved.connect(self._on_moved)
        self._leaf.page.ended.connect(self._on_ended)
        self._leaf.page_asked.connect(self._go)
        self._leaf.term_asked.connect(self._box.setText)
        self._found.left.connect(self._on_found_left)
        self._found.hits.opened.connect(self._on_hit)
        self._found.hits.went_up.connect(self._box.setFocus)

    def _mode(self) -> str:
        return self._reading.mode or ("ja" if language() == "ja" else "own")

    def _shown(self) -> str:
        return self._reading.page if self._reading.page in book.page_ids() else book.page_ids()[0]

    def _go(self, page: str, place: float | None = None) -> None:
        """Another page, at its kept place when none is named; back leads to where one was."""
        here = self._here()
        if here.page != page or place is not None:
            self._trail.leave(here)
        self._move_to(Spot(page, place if place is not None else self._reading.places.get(page, 0.0)))

    def _move_to(self, spot: Spot) -> None:
        self._stack.setCurrentIndex(0)
        self._leaf.close_gloss()
        self._reading.page = spot.page
        self._reading.places[spot.page] = spot.place
        self._reading.open.add(book.chapter_of(spot.page).id)
        self._keep()
        self._show()

    def _here(self) -> Spot:
        return Spot(self._shown(), self._leaf.page.place())

    def _show(self) -> None:
        """The page as it is read now."""
        page, reading = self._shown(), self._reading
        self._leaf.show_page(page, reading.places.get(page, 0.0), self._mode(), reading.readings)
        self._column.show_state(page, reading, book.page_ids())
        self._bar.show_state(self._mode(), reading.readings, self._trail.can_go_back, self._trail.can_go_forward)
        self._fold()

    def _fold(self) -> None:
        narrow = self.width() < style.px(_NARROW)
        self._bar.menu.setVisible(narrow)
        self._column.setVisible(not narrow or self._bar.menu.isChecked())

    def _keep(self) -> None:
        self._rest.stop()
        if reading_place.save(self.commands, self._reading):
            self._column.say_kept(True)

    def _on_moved(self, place: float) -> None:
        self._reading.page = self._shown()
        self._reading.places[self._shown()] = place
        self._column.say_kept(False)
        self._rest.start()

    def _on_ended(self) -> None:
        if self._shown() not in self._reading.ended:
            self._reading.ended.add(self._shown())
            self._column.show_state(self._shown(), self._reading, book.page_ids())
            self._rest.start()

    def _on_chosen(self, page: str) -> None:
        self._bar.menu.setChecked(False)
        self._go(page)
        self._leaf.page.setFocus()

    def _on_mode(self, mode: str) -> None:
        self._reading.mode = mode
        self._keep()
        self._show()

    def _on_readings(self, on: bool) -> None:
        self._reading.readings = on
        self._keep()
        self._show()

    def _on_unfolded(self, chapters: frozenset[str]) -> None:
        self._reading.open = set(chapters)
        self._column.show_state(self._shown(), self._reading, book.page_ids())
        self._rest.start()

    def _on_back(self) -> None:
        self._turn(self._trail.back(self._here()))

    def _on_forward(self) -> None:
        self._turn(self._trail.forward(self._here()))

    def _turn(self, spot: Spot | None) -> None:
        if spot is not None:
            self._move_to(spot)

    def _on_search(self) -> None:
        if self._bar.menu.isVisibleTo(self):
            self._bar.menu.setChecked(True)
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._box.selectAll()
        self._on_typed(self._box.text())

    def _on_typed(self, query: str) -> None:
        self._stack.setCurrentIndex(1 if query.strip() else 0)
        if query.strip():
            self._found.show_result(_index(self.commands.today()).search(query, language()))

    def _on_search_key(self, key: int) -> None:
        hits = self._found.hits
        if key == Qt.Key.Key_Escape:
            self._on_found_left()
        elif self._stack.currentIndex() == 1 and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            hits.open_current()
        elif self._stack.currentIndex() == 1:
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}
            hits.move(steps.get(Qt.Key(key), 0))

    def _on_found_left(self) -> None:
        self._box.clear()
        self._stack.setCurrentIndex(0)
        self._leaf.page.setFocus()

    def _on_hit(self, found: Term | Hit) -> None:
        if isinstance(found, Term):
            self._box.setText(found.ja if self._box.text() != found.ja else found.name(own_language()))
            return
        self._bar.menu.setChecked(False)
        if found.language == "ja" and self._mode() == "own":
            self._reading.mode = "both"
        self._go(found.page, float(max(0, found.block)))
        self._leaf.page.setFocus()


@cache
def _index(today: date) -> search.Index:
    return search.of_the_guide(law_on(today))
