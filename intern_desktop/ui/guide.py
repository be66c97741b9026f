"""The guide: contents and search at the left, the page beside it, in one language or in two."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.guide import book
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.guide_bar import GuideBar
from intern_desktop.ui.guide_column import GuideColumn
from intern_desktop.ui.guide_further import Further
from intern_desktop.ui.guide_leaf import Ground, Leaf, own_language
from intern_desktop.ui.guide_reader import Reader
from intern_desktop.ui.guide_searching import Searching
from intern_desktop.ui.guide_shelf import Shelf
from intern_desktop.ui.guide_trail import Spot, Trail
from intern_desktop.ui.guide_views import PAGE, GuideViews
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import line

if TYPE_CHECKING:  # what only a search or a list of marks needs is read when there is one
    from intern_desktop.guide.search import Hit

_REST = 400
"""Milliseconds without scrolling after which the place is kept."""
_NARROW = 900


class GuideScreen(Screen):
    """The reader of the guide.

    `open` takes "", "search", "marks", "glossary", a page's id, a page and block ("fees#4"), or its questions
    ("fees#quiz").
    """

    name = "guide"
    tables = frozenset({"bookmark", "page_note", "understood"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._reader, self._trail, self._spoken = Reader(commands), Trail(), False
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._column, self._bar = GuideColumn(self), GuideBar(self)
        self._leaf, self._sheet = Leaf(commands, self), Ground(self)
        self._views = GuideViews(self._leaf, self)
        self._shelf = Shelf(self._leaf.keeper, self._views, commands, self)
        self._further = Further(commands, self._views, self)
        self._searching = Searching(commands, self._column.box, self._views, self)
        self._lay_out()
        self._connect()
        self._connect_bar()
        self.restyle()

    def retranslate(self) -> None:
        """Every word, the page's too."""
        self._spoken = True
        self._column.retranslate()
        self._bar.retranslate(own_language())
        self._leaf.retranslate()
        self._views.retranslate()
        if self.isVisible() or not self.commands.ready:  # else `refresh` is about to come
            self._show()

    def refresh(self) -> None:
        """Open where the person was."""
        if self._rest.isActive():
            self._keep()
        self._reader.load()
        self._show()

    def restyle(self) -> None:
        """Sizes and drawn colours anew."""
        self._column.restyle()
        self._leaf.restyle()
        self._searching.lay_out()
        self._fold()
        if self._spoken:
            self._show()

    def open(self, target: str) -> None:
        """Go to a page, to a block of it, to the search, or to the list of marks."""
        page, _, block = target.partition("#")
        if target == "search":
            self._on_search()
        elif target == "marks":
            self._on_marks()
        elif target == "glossary":
            self._on_glossary()
        elif page:
            self._go(page, float(block) if block.isdecimal() else None)
        if block == "quiz":
            self._further.ask(page)

    def leave(self) -> None:
        """The place and what was typed are on the disk before anything else happens."""
        self._leaf.save()
        self._further.leave()
        self._keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the contents wait behind a button, and the figures stay in the text."""
        super().resizeEvent(event)
        self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes away what stands below the page before it leads anywhere else."""
        if event.key() != Qt.Key.Key_Escape or not self._leaf.close_below():
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
        right = QVBoxLayout(self._sheet)
        right.setContentsMargins(1, 0, 0, 0)
        right.setSpacing(0)
        for part, room in ((self._bar, 0), (line(self), 0), (self._views, 1)):
            right.addWidget(part, room)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._column)
        row.addWidget(self._sheet, 1)

    def _connect(self) -> None:
        for key, act in (("Ctrl+F", self._on_search), ("Ctrl+J", self._on_words)):
            within = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(key), self, context=within).activated.connect(act)
        self._rest.timeout.connect(self._keep)
        self._column.contents.chosen.connect(self._on_chosen)
        self._column.contents.unfolded.connect(self._on_unfolded)
        self._column.marks_asked.connect(self._on_marks)
        self._column.glossary_asked.connect(self._on_glossary)
        self._leaf.page.moved.connect(self._on_moved)
        self._leaf.page.ended.connect(self._on_ended)
        self._leaf.page_asked.connect(self._on_link)
        self._leaf.term_asked.connect(self._column.box.setText)
        self._leaf.card_asked.connect(self._shelf.show_card)
        self._shelf.left.connect(self._on_page)
        self._shelf.opened.connect(self._on_mark_opened)
        self._shelf.searched.connect(self._column.box.setText)
        self._leaf.marks_asked.connect(self._on_marks)
        self._leaf.quiz_asked.connect(self._further.ask)
        self._further.left.connect(self._on_page)
        self._further.next_asked.connect(self._on_chosen)
        self._searching.left.connect(self._on_page)
        self._searching.opened.connect(self._on_hit)
        self._searching.opened_in.connect(self._on_hit_in)

    def _connect_bar(self) -> None:
        self._bar.changed.connect(self._on_changed)
        self._bar.menu.toggled.connect(self._fold)
        self._bar.back.clicked.connect(self._on_back)
        self._bar.forward.clicked.connect(self._on_forward)
        self._bar.bookmark.clicked.connect(self._on_bookmark)
        self._bar.note.clicked.connect(self._on_note)
        self._bar.print.clicked.connect(lambda: self._further.print(self._reader.page))
        self._further.printing.connect(self._bar.print.setDisabled)

    def _go(self, page: str, place: float | None = None) -> None:
        """Another page, at its kept place when none is named; back leads to where one was. None that has gone."""
        if page not in book.page_ids():
            return
        here = self._here()
        if here.page != page or place is not None:
            self._trail.leave(here)
        self._move_to(Spot(page, place if place is not None else self._reader.place_on(page)))

    def _move_to(self, spot: Spot) -> None:
        self._views.turn_to(PAGE)
        self._leaf.close_below()
        self._reader.move_to(spot)
        self._keep()
        self._show()

    def _here(self) -> Spot:
        return Spot(self._reader.page, self._leaf.page.place())

    def _show(self) -> None:
        """The page as it is read now."""
        reader = self._reader
        self._leaf.show_page(reader.page, reader.place, reader.view())
        self._show_column()
        readings, known = reader.reading.readings, reader.reading.known
        self._bar.show_state(reader.mode, reader.pair, readings, known, readable=self._leaf.has_readings())
        back, forward = self._trail.can_go_back, self._trail.can_go_forward
        self._bar.show_ways(back=back, forward=forward, marks=self._leaf.keeper.ready)
        self._shelf.refresh()
        self._fold()

    def _show_column(self) -> None:
        self._column.show_state(self._reader.page, self._reader.reading, book.page_ids())

    def _fold(self) -> None:
        narrow = self.width() < style.px(_NARROW)
        self._bar.menu.setVisible(narrow)
        self._column.setVisible(not narrow or self._bar.menu.isChecked())

    def _keep(self) -> None:
        self._rest.stop()
        if self._reader.keep():
            self._column.say_kept(True)

    def _on_moved(self, place: float) -> None:
        self._reader.scroll_to(place)
        self._column.say_kept(False)
        self._rest.start()

    def _on_ended(self) -> None:
        if self._reader.page not in self._reader.reading.ended:
            self._reader.reading.ended.add(self._reader.page)
            self._show_column()
            self._rest.start()

    def _on_chosen(self, page: str) -> None:
        self._bar.menu.setChecked(False)
        self._go(page)
        self._leaf.page.setFocus()

    def _on_link(self, page: str) -> None:
        self._go(page)

    def _on_unfolded(self, chapters: frozenset[str]) -> None:
        self._reader.reading.open = set(chapters)
        self._show_column()
        self._rest.start()

    def _on_changed(self, what: str, how: str | bool) -> None:
        self._reader.change(what, how)
        self._keep()
        self._show()

    def _on_back(self) -> None:
        self._turn(self._trail.back(self._here()))

    def _on_forward(self) -> None:
        self._turn(self._trail.forward(self._here()))

    def _turn(self, spot: Spot | None) -> None:
        if spot is not None and spot.page in book.page_ids():  # a centre's page may have gone since
            self._move_to(spot)

    def _on_page(self) -> None:
        self._views.turn_to(PAGE)
        self._leaf.page.setFocus()

    def _on_bookmark(self) -> None:
        if self._views.turned_to(PAGE):
            self._leaf.turn_bookmark()

    def _on_note(self) -> None:
        self._on_page()
        self._leaf.begin_note()

    def _on_words(self) -> None:
        if self._views.turned_to(PAGE):
            self._leaf.walk_words()

    def _on_marks(self) -> None:
        self._bar.menu.setChecked(False)
        self._leaf.save()
        self._shelf.show_marks()

    def _on_glossary(self) -> None:
        self._bar.menu.setChecked(False)
        self._shelf.show_glossary()

    def _on_mark_opened(self, page: str, block: int) -> None:
        self._go(page, float(block))
        self._leaf.page.setFocus()

    def _on_search(self) -> None:
        if self._bar.menu.isVisibleTo(self):
            self._bar.menu.setChecked(True)
        self._searching.begin()

    def _on_hit_in(self, hit: "Hit", code: str) -> None:
        self._reader.show_in(code)
        self._open_hit(hit)

    def _on_hit(self, hit: "Hit") -> None:
        if hit.language == "ja":
            self._reader.show_japanese()
        self._open_hit(hit)

    def _open_hit(self, hit: "Hit") -> None:
        self._bar.menu.setChecked(False)
        self._go(hit.page, float(max(0, hit.block)))
        self._leaf.page.setFocus()
