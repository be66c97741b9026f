"""What opens at the right of the class: the history of the cell, or the filters. One at a time; Esc closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen
from intern_desktop.ui import class_grid_reading, style
from intern_desktop.ui.checklist_viewer import Viewer
from intern_desktop.ui.class_grid_choices import GridChoices
from intern_desktop.ui.class_grid_filter import Filter
from intern_desktop.ui.class_grid_history import CellHistory
from intern_desktop.ui.class_grid_reading import ClassSeen
from intern_desktop.ui.commands import Commands

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row
    from intern_desktop.departure.checklist import Task


class GridSide(QWidget):
    """`chosen` carries a part of the filter and its value; `closed` comes when nothing is open any more."""

    chosen = Signal(str, object)
    closed = Signal()

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self.history, self.choices = CellHistory(self), GridChoices(self)
        self._pages = QStackedWidget(self)
        for page in (self.history, self.choices):
            self._pages.addWidget(page)
            page.closed.connect(self.close_open)
        self.choices.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("s"), 0, style.space("s"), style.space("s"))
        column.addWidget(self._pages)
        self.restyle()
        self.hide()

    def retranslate(self) -> None:
        """Write every word anew."""
        self.history.retranslate()
        self.choices.retranslate()

    def restyle(self) -> None:
        """As wide as a few words need."""
        self.setFixedWidth(style.px(336))

    def shows_history(self) -> bool:
        """Whether the history of a cell is seen."""
        return self.isVisible() and self._pages.currentWidget() is self.history

    def shows_choices(self) -> bool:
        """Whether the filters are seen."""
        return self.isVisible() and self._pages.currentWidget() is self.choices

    def show_history(self, row: Row, task: Task) -> None:
        """Everything that was said about one thing of one person."""
        from intern_desktop.classroom import names, people
        from intern_desktop.departure import confirmations, marks

        session, today = self._commands.session, self._commands.today()
        with self._commands.reading() as reading:
            said = marks.history(reading, row.person, task.id)
            found = confirmations.check(reading, row.person, task.id)
            known = {one.author: people.person(reading, one.author, today) for one in said}
            known.setdefault(found.by, people.person(reading, found.by, today))
        given = {one: names.given(person.name) for one, person in known.items() if person is not None}
        me = session.person if session is not None else ""
        viewer = Viewer(me=me, person=row.person, given=names.given(row.name), today=today, trainer=True, names=given)
        self.history.show_said(row.name, plain(chosen(task.title)), said, viewer, found)
        self._show(self.history)

    def show_choices(self, shown: Filter, seen: ClassSeen) -> None:
        """The filters, with what can be chosen."""
        groups = class_grid_reading.groups_of(self._commands, shown.class_id)
        headings = [(one.id, plain(chosen(one.title))) for one in seen.headings]
        self.choices.show_choices(shown, seen.classes, groups, headings)
        self._show(self.choices)

    def close_history(self) -> bool:
        """Close the history; False where it is not open."""
        return self.shows_history() and self.close_open()

    def close_open(self) -> bool:
        """Close what is open; False where nothing is."""
        if not self.isVisible():
            return False
        self.hide()
        self.closed.emit()
        return True

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self.show()
