"""The class at one look: every candidate by everything there is to do. It is read here, not written."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, tr, trn
from intern_desktop.ui import marks, style
from intern_desktop.ui.checklist_words import state_words
from intern_desktop.ui.class_choice import ClassChoice
from intern_desktop.ui.class_grid_model import FROZEN, ClassGridModel, not_agreed
from intern_desktop.ui.class_grid_view import GridView
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.today_next import MarkLabel
from intern_desktop.ui.widgets import EmptyState, Label, Segmented, TitleRow, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item

_LEGEND = ("not_begun", "claimed", "confirmed", "sent_back", "overdue", "not_applicable")
_ROWS = "class-rows"
_ONE_LINE = 1180


class ClassGridScreen(Screen):
    """The trainer's grid. The line at the bottom says in full what the cursor stands on."""

    name: ClassVar[str] = "class_grid"
    tables: ClassVar[frozenset[str]] = frozenset({"mark", "journey", "consent", "person", "class", "role"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._model = ClassGridModel(self)
        self._items: dict[str, dict[str, Item]] = {}
        self._names: dict[str, str] = {}
        self._title, self._classes, self._high = TitleRow(self), ClassChoice(self), Segmented(self)
        self._high.setObjectName("class_row_height")
        self.view = GridView(self._model, self)
        self._nobody = EmptyState("users", self)
        self._nobody.setObjectName("class_nobody")
        self._who, self._said, self._mark = label("small", self, elides=True), label("small", self), MarkLabel(self)
        self._who.setObjectName("class_cell")
        self._said.setObjectName("class_cell_state")
        self._legend: dict[str, tuple[MarkLabel, Label]] = {}
        self._pages, self._below = QStackedWidget(self), QWidget(self)
        self._build()
        self._nobody.pressed.connect(self._on_nobody)
        self._classes.changed.connect(self._on_class)
        self._high.changed.connect(self._on_height)
        self.view.went_to.connect(self._on_cell)
        self.view.marks.activated.connect(self._on_opened)

    def _build(self) -> None:
        self._title.add_beside(self._classes)
        self._title.add(self._high)
        self._who.set_bold()
        self._who.set_tone("text")
        self._said.set_tone("text")
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._nobody)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._below)
        self._foot.setContentsMargins(style.space("m"), 0, style.space("m"), 0)
        self._foot.setSpacing(style.space("xs"))
        cell = QHBoxLayout()
        cell.setSpacing(style.space("xs"))
        for thing in (self._who, self._mark, self._said):
            cell.addWidget(thing)
        cell.addStretch(1)
        self._foot.addLayout(cell, 1)
        self._foot.addLayout(self._build_legend())
        head = QHBoxLayout()
        head.setContentsMargins(style.space("m"), style.space("xs"), style.space("m"), style.space("xs"))
        head.addWidget(self._title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addWidget(self._below)

    def _build_legend(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(style.space("xs"))
        for state in _LEGEND:
            mark, words = MarkLabel(self._below), label("small", self._below)
            row.addWidget(mark)
            row.addWidget(words)
            row.addSpacing(style.space("s"))
            self._legend[state] = (mark, words)
        row.addStretch(1)
        return row

    def retranslate(self) -> None:
        """Write every word anew."""
        self._classes.retranslate()
        # Translators: vi: "Chiều cao dòng", "Gọn", "Thoáng"
        self._high.setAccessibleName(tr("Height of the rows"))
        self._high.set_options([("row_compact", tr("Compact")), ("row_comfortable", tr("Roomy"))])
        # Translators: vi: "Học viên theo tên", "Việc của từng học viên. Phím mũi tên để đi, dòng dưới cùng nói đầy đủ."
        self.view.people.setAccessibleName(tr("Candidates by given name"))
        self.view.marks.setAccessibleName(
            tr("What each candidate has done. The arrow keys walk; the line at the bottom says it in full.")
        )
        for state, (mark, words) in self._legend.items():
            mark.set_state(state)
            words.setText(marks.word(state))
        self._nobody.set_words(
            # Translators: vi: "Lớp chưa có học viên"
            tr("There are no candidates in this class yet"),
            # Translators: vi: "Thêm tên vào lớp thì mỗi người có một dòng ở đây, theo tên."
            tr("Once names are added, each candidate has a row here, by given name."),
            # Translators: vi: "Thêm học viên"
            tr("Add candidates"),
        )
        if self.commands.ready and self.commands.session is not None:
            self.refresh()

    def refresh(self) -> None:
        """Read the class; the cursor stays on its person and its thing."""
        from intern_desktop.classroom import names, people, progress
        from intern_desktop.departure import checklist

        session = self.commands.session
        if session is None:
            return
        today, (row, column) = self.commands.today(), self.view.cursor_place()
        before = self._model.rows[row].person if 0 <= row < len(self._model.rows) else ""
        with self.commands.reading() as reading:
            grid = progress.grid(reading, today)
            self._classes.set_classes([(one.id, one.name) for one in people.classes(reading)])
            self._names = {one.id: names.given(one.name) for one in people.people(reading, today, archived=True)}
        self._items.clear()
        self._high.set_value(self.commands.local.get(_ROWS, session.person) or "row_compact")
        self.view.set_rows(self._high.value())
        self._model.set_grid(grid, checklist.headings(grid.tasks), self._classes.value())
        self._show_title()
        places = [at for at, one in enumerate(self._model.rows) if one.person == before]
        self.view.go_to(places[0] if places else 0, column)
        self._on_cell(*self.view.cursor_place())

    def open(self, target: str) -> None:
        """Go to one person by her id."""
        for at, row in enumerate(self._model.rows):
            if row.person == target:
                self.view.go_to(at, FROZEN)
        self.view.marks.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the legend goes below the line."""
        super().resizeEvent(event)
        beside = self.width() >= style.px(_ONE_LINE)
        ways = QBoxLayout.Direction
        self._foot.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def _show_title(self) -> None:
        known = [row for row in self._model.rows if row.agreed]
        # Translators: vi: "{n} học viên"
        people = trn("{n} candidate", "{n} candidates", len(self._model.rows))
        # Translators: vi: "Lớp"
        self._title.set_words(tr("Class"), people)
        self._pages.setCurrentIndex(0 if self._model.rows else 1)
        self._below.setVisible(bool(known or self._model.rows))

    def _on_nobody(self) -> None:
        self.commands.open_page.emit("people", "")

    def _on_class(self, _class: str) -> None:
        self.refresh()

    def _on_height(self, size: str) -> None:
        self.view.set_rows(size)
        if self.commands.session is not None:
            self.commands.local.set(_ROWS, size, self.commands.session.person)

    def _on_opened(self, index: QModelIndex) -> None:
        """Enter on a cell opens that person's list at that thing."""
        if 0 <= index.row() < len(self._model.rows) and index.column() >= FROZEN:
            person, task = self._model.rows[index.row()], self._model.tasks[index.column() - FROZEN]
            self.commands.open_page.emit("checklist", f"person:{person.person}/{task.id}")

    def _on_cell(self, row: int, column: int) -> None:
        if not 0 <= row < len(self._model.rows) or column < FROZEN:
            return
        person = self._model.rows[row]
        self._mark.setVisible(person.agreed)
        if not person.agreed:
            self._who.setText(not_agreed(person.name))
            self._said.setText("")
            return
        task = self._model.tasks[column - FROZEN]
        title = f"{column - FROZEN + 1} {plain(chosen(task.title))}"
        # Translators: who and what the cursor stands on; the state follows; vi: "{name}, {title}:"
        self._who.setText(tr("{name}, {title}:", name=person.name, title=title))
        self._mark.set_state(self._model.state(row, column))
        item = self._item(person.person, task.id)
        name = self._names.get(item.decided_by, "")
        self._said.setText(state_words(item, name, self.commands.today(), reporter=self._names.get(person.person, "")))

    def _item(self, person: str, task: str) -> Item:
        from intern_desktop.departure import checklist

        if person not in self._items:
            with self.commands.reading() as reading:
                found = checklist.items(reading, person, self.commands.today())
            self._items[person] = {item.task.id: item for item in found}
        return self._items[person][task]
