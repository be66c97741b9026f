"""The checklist: groups at the left, what is missing in the middle, one thing in full at the right.

A candidate marks her own; a trainer chooses whose list she looks at, confirms, sends back and writes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.ui import checklist_place, checklist_reading, style
from intern_desktop.ui.checklist_columns import Columns
from intern_desktop.ui.checklist_empty import EmptyList
from intern_desktop.ui.checklist_notice import FIRST_DAYS, JOURNEY
from intern_desktop.ui.checklist_people import People, PeoplePage
from intern_desktop.ui.checklist_place import Place
from intern_desktop.ui.checklist_title import ListTitle
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.screen import Screen

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.sign_in import Name
    from intern_desktop.ui.checklist_paper_view import PaperView
    from intern_desktop.ui.checklist_reading import ListSeen

TRAINERS = ("trainer", "head")
_WORDS = 1000


class ChecklistScreen(Screen):
    """`open` takes an item's id, "person:ID" or "person:ID/ITEM"; without any it goes to where one was."""

    name: ClassVar[str] = "checklist"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"mark", "comment", "journey", "centre", "person", "role", "class", "consent", "own_task", "understood"}
        | {"reached", "habit_day", "arrival", "roll", "lesson", "attended", "timetable", "day_off"}
    )

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._seen: ListSeen | None = None
        self._person, self._place = "", Place()
        self._people = People()
        self._title = ListTitle(self)
        self._columns, self._empty, self._names = Columns(commands, self), EmptyList(self), PeoplePage(self)
        self._paper: PaperView | None = None
        self._pages = QStackedWidget(self)
        for page in (self._columns, self._empty, self._names):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("l"))
        column.addWidget(self._title)
        column.addWidget(self._pages, 1)
        self._connect()

    def _connect(self) -> None:
        self._columns.way_asked.connect(self._on_way)
        self._empty.pressed.connect(self._on_empty)
        self._title.bar.stepped.connect(self._on_step)
        self._title.bar.all_asked.connect(self._show_names)
        self._names.picked.connect(self._on_picked)
        self._title.print.clicked.connect(self._on_print)

    def retranslate(self) -> None:
        """Write every word anew."""
        for part in (self._columns, self._title, self._names):
            part.retranslate()
        if self._paper is not None:
            self._paper.retranslate()
        if self.isVisible():  # else `refresh` is about to come
            self.refresh()

    def refresh(self) -> None:
        """Read the list; whose it is, the group, the thing and the order stay."""
        session = self.commands.session
        if session is None:
            return
        if self._seen is None:
            self._place = checklist_place.kept(self.commands.local, session.person)
            self._columns.middle.set_order(self._place.order)
            self._columns.desk.drafts.load(session.person, checklist_place.drafts(self.commands.local, session.person))
        if self._is_trainer():
            self._people.read(self.commands)
            self._names.show_people(self._people)
            known = self._person or self._place.person
            self._person = known if self._people.has(known) else ""
        else:
            self._person = session.person
        self._show()

    def restyle(self) -> None:
        """Two columns or three, at the text size shown now."""
        self._columns.fold()
        self._title.set_narrow(self.width() < style.px(_WORDS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the buttons of the title lose their words."""
        super().resizeEvent(event)
        self._title.set_narrow(self.width() < style.px(_WORDS))

    def open(self, target: str) -> None:
        """Go to one thing, or to somebody's list; without a target to where one was."""
        item = target
        if target.startswith("person:"):
            whose, _, item = target.removeprefix("person:").partition("/")
            self._go_to_person(whose)
        elif target and self._shows(self._paper):
            self._pages.setCurrentWidget(self._columns)
            self._show()
        if self._seen is not None and item in self._seen.items and self._shows(self._columns):
            self._columns.go_to(self._seen.items[item].task.group, item)
        self._focus()

    def leave(self) -> None:
        """Keep the place, and of her own things what was typed and not sent."""
        session, columns = self.commands.session, self._columns
        if session is None:
            return
        drafts = columns.desk.drafts.written(session.person)
        checklist_place.keep_drafts(self.commands.local, session.person, drafts)
        if columns.item:
            place = Place(columns.group, columns.item, columns.middle.order(), self._person)
            checklist_place.keep(self.commands.local, session.person, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 shows who did what; Esc goes back to the list before it leads anywhere else."""
        in_list = self._shows(self._columns)
        if event.key() == Qt.Key.Key_F4 and in_list:
            self._columns.desk.turn_history()
        elif event.key() != Qt.Key.Key_Escape or not self._close_nearest(in_list=in_list):
            super().keyPressEvent(event)

    def _close_nearest(self, *, in_list: bool) -> bool:
        if self._shows(self._names) and self._person:
            self._go_to_person(self._person)
            self._focus()
            return True
        return in_list and self._columns.close_nearest()

    def _show(self) -> None:
        session = self.commands.session
        if session is None:
            return
        if not self._person:
            self._seen = None
            if not self._shows(self._names):
                self._show_names()
            return
        first, seen = self._seen is None, checklist_reading.read(self.commands, session, self._person)
        self._seen = seen
        nothing = self._empty.suits(seen)
        if not nothing:
            self._columns.show_list(seen)
        if first and self._place.item in seen.items and not nothing:
            self._columns.go_to(seen.items[self._place.item].task.group, self._place.item)
        if nothing and not self._shows(self._names):
            self._pages.setCurrentWidget(self._empty)
        elif self._shows(self._empty):
            self._pages.setCurrentWidget(self._columns)
        self._show_title(seen)

    def _show_title(self, seen: ListSeen) -> None:
        in_list = self._shows(self._columns)
        self._title.setVisible(in_list or self._shows(self._empty))
        self._title.show_list(seen, self._people, in_list=in_list)

    def _is_trainer(self) -> bool:
        return self.commands.session is not None and self.commands.session.role in TRAINERS

    def _shows(self, page: QWidget | None) -> bool:
        return self._pages.currentWidget() is page

    def _focus(self) -> None:
        if self._shows(self._columns):
            self._columns.middle.list.setFocus()
        elif self._shows(self._names):
            self._names.begin(self._person)
        elif self._shows(self._empty):
            self._empty.focus()

    def _go_to_person(self, person: str) -> None:
        if self._is_trainer() and self._people.has(person):
            self._person = person
            self._pages.setCurrentWidget(self._columns)
            self._show()

    def _show_names(self) -> None:
        self._pages.setCurrentWidget(self._names)
        self._title.hide()
        self._names.begin(self._person)

    def _on_picked(self, name: Name) -> None:
        self._go_to_person(name.person)
        self._focus()

    def _on_step(self, step: int) -> None:
        self._go_to_person(self._people.beside(self._person, step))

    def _on_empty(self) -> None:
        if self._is_trainer():
            self._show_names()
        else:
            self._on_way(JOURNEY)

    def _on_way(self, way: str) -> None:
        if way == JOURNEY:
            self.commands.open_page.emit("own_page", "journey")
        elif way == FIRST_DAYS:
            self._columns.go_to(FIRST_DAYS, "")
            self._focus()
        else:
            self.commands.open_page.emit(way, "")

    def _on_print(self) -> None:
        if self._seen is not None:
            paper = self._made_paper()
            self._pages.setCurrentWidget(paper)
            self._title.hide()
            paper.show_list(self._seen)

    def _made_paper(self) -> PaperView:
        """Paper is set when somebody prints for the first time."""
        from intern_desktop.ui.checklist_paper_view import PaperView

        if self._paper is None:
            self._paper = PaperView(self.commands, self)
            self._paper.retranslate()
            self._paper.left.connect(self._on_paper_left)
            self._pages.addWidget(self._paper)
        return self._paper

    def _on_paper_left(self) -> None:
        self._pages.setCurrentWidget(self._columns)
        self._show()
        self._focus()
