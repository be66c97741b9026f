"""The departure board: who leaves next, how much of it is confirmed, and what holds each one up."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import date_text, number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.class_looked import Looked
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.departure_board_filter import Asked, among, chosen
from intern_desktop.ui.departure_board_model import BoardModel
from intern_desktop.ui.departure_board_panel import BoardPanel
from intern_desktop.ui.departure_board_paper_view import BoardPaper
from intern_desktop.ui.departure_board_reading import BoardReader
from intern_desktop.ui.departure_board_top import BoardTop
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import TitleRow, button

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row

_BESIDE, _NARROW = 1000, 700
"""Logical pixels from which the amber line stands beside the counts, and below which columns give way."""


class DepartureBoardScreen(Screen):
    """The first screen of a trainer. Nobody's fees, loans or findings are on it, and no average of the class."""

    name: ClassVar[str] = "departure_board"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"mark", "journey", "consent", "person", "class", "group", "role", "joined", "signer", "own_task"}
        | {"comment", "arrival", "habit_day", "reached", "understood", "timetable", "day_off"}
    )

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._reader, self._looked = BoardReader(commands, self.tables, self), Looked(commands, self)
        self._model = BoardModel(self)
        self._title, self._top, self._board = TitleRow(self), BoardTop(self), BoardPanel(self._model, self)
        self.table = self._board.table
        self._roll = button("primary", "clipboard-check", "F2", self)
        self._roll.setObjectName("board_roll_call")
        self._title.add(self._roll)
        self._paper: BoardPaper | None = None
        self._page, self._pages = QWidget(self), QStackedWidget(self)
        self._lay_out()
        self._roll.clicked.connect(self._on_roll_call)
        self._top.changed.connect(self._show_rows)
        self._board.changed.connect(self._on_filter)
        self._board.opened.connect(self._on_opened)
        self._board.print_asked.connect(self._on_print)
        self._board.nobody_pressed.connect(self._on_nobody)
        self._looked.found.connect(self._on_looked)

    def _lay_out(self) -> None:
        inner, column = QVBoxLayout(self._page), QVBoxLayout(self)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(style.space("m"))
        for thing in (self._title, self._top):
            inner.addWidget(thing)
        inner.addWidget(self._board, 1)
        self._pages.addWidget(self._page)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.addWidget(self._pages)

    def retranslate(self) -> None:
        """Write every word anew."""
        for part in (self._top, self._board):
            part.retranslate()
        if self._paper is not None:
            self._paper.retranslate()
        if self._reader.seen.rows:  # else `refresh` is about to come
            self._show()

    def refresh(self) -> None:
        """Read the class; cursor, scroll and filters stay."""
        if self.commands.session is None:
            return
        read = self._reader.read(ranked=not self.isVisible())
        self._reader.take(self._looked.begin({row.person: row for row in read.rows}))
        self._board.show_choices(read.classes, read.groups)
        self._show()

    def open(self, target: str) -> None:
        """Go to one person by her id; without one to where one was, at first to the most urgent."""
        self._pages.setCurrentWidget(self._page)
        self._board.go_to(target)
        self.table.setFocus()

    def restyle(self) -> None:
        """As wide as there is room at the text size shown now."""
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the amber line goes below the counts, and two columns give way."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        self._top.fold(beside=self.width() >= style.px(_BESIDE))
        self._board.set_narrow(self.width() < style.px(_BESIDE), self.width() < style.px(_NARROW))

    def _show(self) -> None:
        # Translators: short, it also stands in the sidebar; vi: "Ngày bay"
        self._title.set_words(tr("Departures"), date_text(self.commands.today(), "full"))
        self._show_roll_call()
        self._show_rows()

    def _on_looked(self, other: dict[str, Row]) -> None:
        """Something that is confirmed in the table is not so in the journal; nobody moves for it."""
        self._reader.take(other)
        self._show_rows()

    def _asked(self) -> Asked:
        class_id, group_id, programme = self._board.choice()
        return Asked(class_id, group_id, programme, self._top.only())

    def _show_rows(self) -> None:
        asked, today = self._asked(), self.commands.today()
        within = among(self._reader.seen.rows, asked)
        self._top.show_counts(within, today)
        asked = self._asked()  # what nobody is counted by any more cannot be asked for
        self._board.show_rows(chosen(within, asked, today), len(self._reader.seen.rows), asked, today)

    def _show_roll_call(self) -> None:
        # Translators: a button; vi: "Điểm danh {time}"
        begins = self._begins(self._asked().class_id)
        self._roll.setText(tr("Roll call {time}", time=begins) if begins else tr("Roll call"))
        self._roll.set_kind("primary" if self._reader.seen.rows else "secondary")

    def _begins(self, class_id: str) -> str:
        """When the first session of today begins, in the class that is chosen or in the first of all."""
        from intern_desktop.departure import timetable

        wanted = [class_id] if class_id else [one for one, _ in self._reader.seen.classes[:20]]
        with self.commands.reading() as reading:
            days = [timetable.read(reading, one).day(self.commands.today()) for one in wanted]
        return min((day.begins for day in days if day.begins), default="")

    def _on_filter(self) -> None:
        self._show_roll_call()
        self._show_rows()

    def _on_roll_call(self) -> None:
        self.commands.open_page.emit("roll_call", self._asked().class_id)

    def _on_nobody(self) -> None:
        self.commands.open_page.emit("people", "")

    def _on_opened(self, person: str) -> None:
        """Enter opens the person; her page walks along the rows that are seen here."""
        self.commands.walk = tuple(row.person for row in self._model.rows)
        self.commands.open_page.emit("person", person)

    def _on_print(self) -> None:
        from intern_desktop.classroom import people
        from intern_desktop.ui import departure_board_paper

        if self._paper is None:
            self._paper = BoardPaper(self.commands, self)
            self._paper.retranslate()
            self._paper.left.connect(self._on_paper_left)
            self._pages.addWidget(self._paper)
        self._looked.finish(row.person for row in self._model.rows)
        with self.commands.reading() as reading:
            centre = people.centre(reading)
        self._pages.setCurrentWidget(self._paper)
        day = departure_board_paper.moment_words(self.commands.now())
        about = self._about()
        self._paper.show_board(departure_board_paper.Seen(self._model, about, centre.title if centre else "", day))

    def _about(self) -> str:
        """Which rows are seen, in words."""
        fields = {"shown": number_text(len(self._model.rows)), "all": number_text(len(self._reader.seen.rows))}
        parts = [tr("{shown} of {all} candidates", **fields), *self._board.choice_words(), self._top.only_words()]
        return " · ".join(part for part in parts if part)

    def _on_paper_left(self) -> None:
        self._pages.setCurrentWidget(self._page)
        self.table.setFocus()
