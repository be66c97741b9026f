"""The class at one look: every candidate by everything there is to do, walked, confirmed and sent back by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import class_grid_cell, class_grid_reading, class_grid_table, class_grid_words
from intern_desktop.ui import class_grid_filter as filters
from intern_desktop.ui.class_grid_acts import GridActs
from intern_desktop.ui.class_grid_bar import GridBar
from intern_desktop.ui.class_grid_changes import Changes
from intern_desktop.ui.class_grid_filter import Filter
from intern_desktop.ui.class_grid_line import GridLine
from intern_desktop.ui.class_grid_model import FROZEN, ClassGridModel
from intern_desktop.ui.class_grid_pages import GridPages
from intern_desktop.ui.class_grid_reading import ClassSeen
from intern_desktop.ui.class_grid_side import GridSide
from intern_desktop.ui.class_grid_view import GridView
from intern_desktop.ui.class_looked import Looked
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.screen import Screen

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row
    from intern_desktop.ui.class_paper import Shown
    from intern_desktop.ui.class_paper_desk import ClassPaperDesk

_ROWS, _FILTER = "class-rows", "class-filter"


class ClassGridScreen(Screen):
    """The trainer's grid. A row stays where it is while she works; only a filter, an order, or who comes and goes
    moves it. The line at the bottom says in full what the cursor stands on.
    """

    name: ClassVar[str] = "class_grid"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"mark", "journey", "consent", "person", "class", "group", "role", "teaches", "signer", "joined"}
    )

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._model = ClassGridModel(self)
        self._filter, self._known = Filter(), ""
        self._paper: ClassPaperDesk | None = None
        self._changes, self._looked = Changes(commands, self.tables), Looked(commands, self)
        self.bar, self.view, self.line = GridBar(self), GridView(self._model, self), GridLine(self)
        self.side = GridSide(commands, self)
        self.acts = GridActs(commands, self.view, self._model, self.line)
        self._pages, self._sheets = GridPages(self.view, self), QStackedWidget(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._pages, 1)
        middle.addWidget(self.side)
        seen = QWidget(self)
        column = QVBoxLayout(seen)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(middle, 1)
        column.addWidget(self.line)
        self._sheets.addWidget(seen)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheets)

    def _connect(self) -> None:
        bar, view = self.bar, self.view
        self._pages.nobody.pressed.connect(self._on_nobody)
        self._pages.none.pressed.connect(self._on_all_again)
        bar.classes.changed.connect(lambda value: self._on_chosen("class_id", value))
        bar.kind.changed.connect(lambda value: self._on_chosen("kind", value))
        bar.high.changed.connect(self._on_height)
        bar.dropped.connect(self._on_dropped)
        bar.filter.clicked.connect(self._on_filter_asked)
        bar.confirm.clicked.connect(self.acts.ask_many)
        bar.print.clicked.connect(self._on_print)
        bar.save.clicked.connect(self._on_save)
        view.went_to.connect(self._on_went)
        view.asked.connect(self.do)
        view.chose.connect(self._show_claimed)
        view.marks.activated.connect(lambda _index: self.do(class_grid_table.OPEN))
        view.people.activated.connect(lambda index: self._open_person(index.row()))
        self.line.pressed.connect(self.do)
        self.line.turned.connect(lambda asks: bar.confirm.set_kind("secondary" if asks else "primary"))
        self.side.chosen.connect(self._on_chosen)
        self.side.closed.connect(self.view.marks.setFocus)
        self._looked.found.connect(self._on_looked)

    def retranslate(self) -> None:
        """Write every word anew."""
        for part in (self.bar, self.line, self.side, self._pages, *((self._paper,) if self._paper is not None else ())):
            part.retranslate()
        # Translators: vi: "Học viên theo tên"
        self.view.people.setAccessibleName(tr("Candidates by given name"))
        # Translators: vi: "Việc của từng học viên. Phím mũi tên để đi, dòng dưới cùng nói đầy đủ."
        self.view.marks.setAccessibleName(
            tr("What each candidate has done. The arrow keys walk; the line at the bottom says it in full.")
        )
        if self.commands.ready and self.commands.session is not None:
            self._known = ""  # the headings of the columns are words too
            self.refresh()

    def refresh(self) -> None:
        """Read what an act touched, or the whole class; nobody moves who need not, the cursor stays on its cell."""
        if self.commands.session is None or self._read_touched():
            return
        another = self._known != self._person()
        if another:
            self._known = self._person()
            self._filter = filters.read(self.commands.local.get(_FILTER, self._known) or "")
            self.bar.high.set_value(self.commands.local.get(_ROWS, self._known) or "row_compact")
            self.view.set_rows(self.bar.high.value())
        self._take(class_grid_reading.read(self.commands, self._filter.class_id), anew=another)

    def open(self, target: str) -> None:
        """Go to one person by her id; whatever lay there to be printed is put away."""
        self._sheets.setCurrentIndex(0)
        if target:
            if self._model.row_of(target) < 0 and target in self.acts.seen.rows:
                self._on_all_again()
            self.view.go_to(self._model.row_of(target), FROZEN)
        self.view.marks.setFocus()

    def leave(self) -> None:
        """A question is not answered by leaving; what was typed stays."""
        self.acts.leave()

    def restyle(self) -> None:
        """Sizes anew."""
        self.bar.restyle()
        self.side.restyle()

    def do(self, wanted: str) -> None:
        """What a key of the table, or its printed word below, asks for."""
        table = class_grid_table
        if wanted == table.CONFIRM:
            self.acts.confirm()
        elif wanted == table.SEND_BACK:
            self.acts.ask_back()
        elif wanted == table.HISTORY and not self.side.close_history():
            self._show_history()
        elif wanted == table.OPEN:
            self._open_cell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the question, then the block, then what is open at the right, then goes back as everywhere."""
        leaves = (self.acts.leave, self.view.marks.choose_none, self.side.close_open)
        if event.key() == Qt.Key.Key_Escape and any(leave() for leave in leaves):
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the bar and the legend take two rows."""
        super().resizeEvent(event)
        self.line.set_beside(self.width())
        self.bar.fit_to(self.width())

    def _read_touched(self) -> bool:
        """Read only the rows of whom the last acts touched; False where that is not known, or somebody came or went."""
        touched, rows = self._changes.take(), self.acts.seen.rows
        if self._known != self._person() or not touched or not touched <= rows.keys():
            return False
        found = class_grid_reading.read_rows(self.commands, touched)
        if found.keys() != touched:
            return False
        found |= self._looked.begin(found)
        rows.update(found)
        self._model.replace(found)
        self._show_facts()
        return True

    def _take(self, seen: ClassSeen, *, anew: bool) -> None:
        """Show what was read; only who came or went, or another list, moves a row."""
        before, self.acts.seen = self.acts.seen, seen
        seen.rows.update(self._looked.begin(seen.rows))
        if self._filter.class_id and self._filter.class_id not in dict(seen.classes):
            self._filter, anew = self._filter.with_value("class_id", ""), True
        self.bar.classes.set_classes(seen.classes)
        self.bar.classes.choose(self._filter.class_id)
        if anew or before.rows.keys() != seen.rows.keys() or before.tasks != seen.tasks:
            self._arrange()
        else:
            self._model.replace(seen.rows)
            self._show_facts()

    def _on_looked(self, other: dict[str, Row]) -> None:
        """Something that is confirmed in the table is not so in the journal; nobody moves for it."""
        other = {person: row for person, row in other.items() if person in self.acts.seen.rows}
        self.acts.seen.rows.update(other)
        self._model.replace(other)
        self._show_facts()

    def _arrange(self) -> None:
        """Whom the filter leaves, in its order; the cursor stays on its person and its thing."""
        (row, column), seen, shown = self.view.cursor_place(), self.acts.seen, self._filter
        person = self._model.rows[row].person if 0 <= row < len(self._model.rows) else ""
        cell = self.view.cursor_cell()
        places = filters.columns(seen.tasks, shown)
        rows = filters.arranged(list(seen.rows.values()), places, shown)
        self._model.show_rows(rows, seen.tasks, places, seen.headings)
        at = self._model.column_of(cell[1]) if cell else column
        there = self._model.row_of(person)
        self.view.go_to(there if there >= 0 else min(max(row, 0), len(rows) - 1), column if at < 0 else at)
        self._pages.show_for(rows, seen.rows)
        self._show_facts()

    def _narrow(self, wanted: Filter) -> None:
        """Another filter or order, kept for whoever sits here."""
        another_class, self._filter = wanted.class_id != self._filter.class_id, wanted
        self.commands.local.set(_FILTER, filters.written(wanted), self._person())
        if another_class:
            self._take(class_grid_reading.read(self.commands, wanted.class_id), anew=True)
        else:
            self._arrange()
        if self.side.shows_choices():
            self.side.show_choices(wanted, self.acts.seen)

    def _show_facts(self) -> None:
        """The numbers above, the words of the filter, and what the cursor stands on."""
        seen, shown = self.acts.seen, self._filter
        scope = filters.in_scope(list(seen.rows.values()), shown)
        counts = [filters.counted(scope, self._model.places, state) for state in ("claimed", "overdue")]
        self.bar.show_kinds(*counts)
        self.bar.kind.set_value(shown.kind)
        people = class_grid_words.how_many(len(self._model.rows), len(seen.rows))
        self.bar.show_parts(people, class_grid_words.parts(shown, seen, self._groups()))
        self.line.show_legend(invalid=any(row.unproven for row in self._model.rows))
        self.line.setVisible(bool(self._model.rows))
        self._show_claimed()
        self._show_cell(*self.view.cursor_place())

    def _groups(self) -> dict[str, str]:
        shown = self._filter
        return dict(class_grid_reading.groups_of(self.commands, shown.class_id)) if shown.group else {}

    def _show_claimed(self) -> None:
        self.bar.show_claimed(class_grid_cell.claimed(self.view.marks.chosen(), self._model, self.acts.seen))

    def _show_cell(self, row: int, column: int) -> None:
        class_grid_cell.show(self.commands, self.line, self._model, self.acts.seen, row, column)

    def _on_went(self, row: int, column: int) -> None:
        self.acts.leave()
        self._show_cell(row, column)
        if self.side.shows_history():
            self._show_history()

    def _show_history(self) -> None:
        cell, seen = self.view.cursor_cell(), self.acts.seen
        if cell is not None and seen.rows[cell[0]].agreed:
            self.side.show_history(seen.rows[cell[0]], next(task for task in seen.tasks if task.id == cell[1]))

    def _open_cell(self) -> None:
        """Enter: from a thing that person's list at it, from a name her page."""
        cell = self.view.cursor_cell()
        if cell is None:
            self._open_person(self.view.cursor_place()[0])
        else:
            self.commands.open_page.emit("checklist", f"person:{cell[0]}/{cell[1]}")

    def _open_person(self, row: int) -> None:
        if 0 <= row < len(self._model.rows):
            self.commands.walk = tuple(one.person for one in self._model.rows)
            self.commands.open_page.emit("person", self._model.rows[row].person)

    def _on_chosen(self, name: str, value: object) -> None:
        self._narrow(self._filter.with_value(name, value))

    def _on_dropped(self, name: str) -> None:
        if name:
            self._narrow(self._filter.without(name))
        else:
            self._on_all_again()
        self.view.marks.setFocus()

    def _on_all_again(self) -> None:
        """The class is where she is, not a filter: it stays."""
        self._narrow(Filter(class_id=self._filter.class_id))

    def _on_filter_asked(self) -> None:
        if self.side.shows_choices():
            self.side.close_open()
        else:
            self.side.show_choices(self._filter, self.acts.seen)
            self.side.choices.put_focus()

    def _on_nobody(self) -> None:
        self.commands.open_page.emit("people", "")

    def _on_height(self, size: str) -> None:
        self.view.set_rows(size)
        if self.commands.session is not None:
            self.commands.local.set(_ROWS, size, self.commands.session.person)

    def _shown(self) -> Shown:
        """What is seen now, with its filters in words; what is written rests on the entries themselves."""
        from intern_desktop.ui.class_paper import shown

        self._looked.finish(row.person for row in self._model.rows)
        title = class_grid_words.title(self._filter, self.acts.seen)
        said = class_grid_words.parts(self._filter, self.acts.seen, self._groups())
        people = class_grid_words.how_many(len(self._model.rows), len(self.acts.seen.rows))
        return shown(self._model, title, [people, *(words for _, words in said)], self.commands.now())

    def _on_print(self) -> None:
        if self._model.rows:
            if self._paper is None:
                self._paper = self._make_paper()
            self._paper.retranslate()
            self._paper.show_class(self._shown(), self._filter.class_id)
            self._sheets.setCurrentWidget(self._paper)
            self._paper.put_focus()

    def _make_paper(self) -> ClassPaperDesk:
        from intern_desktop.ui.class_paper_desk import ClassPaperDesk

        made = ClassPaperDesk(self.commands, self)
        made.left.connect(self._on_paper_left)
        self._sheets.addWidget(made)
        return made

    def _on_paper_left(self) -> None:
        self._sheets.setCurrentIndex(0)
        self.view.marks.setFocus()

    def _on_save(self) -> None:
        from intern_desktop.ui import class_paper_desk

        if self._model.rows:
            class_paper_desk.save_table(self.commands, self, self._shown())

    def _person(self) -> str:
        return self.commands.session.person if self.commands.session is not None else ""
