"""One candidate for her trainer: what holds her up, what waits, hours, punctuality, words, and all that was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import person_acts, person_head, person_reading, style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.person_columns import PersonColumns
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import EmptyState

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.ui.person_reading import Seen

_KEPT = "person-seen"
_ALL = 100_000
"""More lines than anybody's history has."""
_WIDE, _NARROW = 1200, 1150
"""Logical pixels from which three columns stand beside each other, and below which buttons lose their words."""


class PersonScreen(Screen):
    """`open` takes a person's id. Whoever has not agreed is a name, a class, and what that means."""

    name: ClassVar[str] = "person"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"mark", "journey", "consent", "person", "comment", "class", "role", "teaches", "signer", "roll", "arrival"}
        | {"lesson", "attended", "timetable", "day_off", "own_task", "understood", "reached", "habit_day", "joined"}
    )

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._person, self._lines = "", person_reading.LINES
        self._seen: Seen | None = None
        self._title, self._figures = person_head.PersonTitle(self), person_head.Figures(self)
        self._columns, self._nothing = PersonColumns(self), EmptyState("user", self)
        self._nothing.setObjectName("person_nothing")
        self._page, self._pages = QWidget(self), QStackedWidget(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inner, column = QVBoxLayout(self._page), QVBoxLayout(self)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(style.space("m"))
        inner.addWidget(self._figures)
        inner.addWidget(self._columns, 1)
        for page in (self._page, self._nothing):
            self._pages.addWidget(page)
        title = QHBoxLayout()
        title.addWidget(self._title)
        column.setContentsMargins(style.space("xl"), style.space("m"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("m"))
        column.addLayout(title)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        title, columns = self._title, self._columns
        title.back.clicked.connect(self._on_back)
        title.stepped.connect(self._on_step)
        title.way.clicked.connect(lambda: self._go("own_page", f"person:{self._person}"))
        title.print.clicked.connect(self._on_print)
        title.confirm.clicked.connect(self._on_confirm_all)
        columns.blocks.opened.connect(self._on_open)
        columns.blocks.reminded.connect(columns.talk.write_about)
        columns.waiting.confirmed.connect(self._on_confirm)
        columns.waiting.sent_back.connect(self._on_send_back)
        columns.waiting.opened.connect(self._on_open)
        columns.waiting.all_asked.connect(lambda: self._on_open(""))
        columns.talk.said.connect(self._on_say)
        columns.history.all_asked.connect(self._on_history)
        self._nothing.pressed.connect(self._on_back)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._columns.retranslate()
        self._title.retranslate(narrow=self._is_narrow())
        if self._seen is not None:
            self._show(self._seen)

    def refresh(self) -> None:
        """Read her anew; the cursor and what was typed stay."""
        session = self.commands.session
        if session is None:
            return
        self._person = self._person or self.commands.local.get(_KEPT, session.person) or ""
        if not self._person:
            self._show_nobody()
            return
        self._seen = person_reading.read(self.commands, session, self._person, self._lines)
        if self._seen is None:
            self._show_nobody()
        else:
            self._show(self._seen)

    def open(self, target: str) -> None:
        """Go to one person by her id; without one she stays who was looked at last."""
        if target and target != self._person:
            self._person, self._lines = target, person_reading.LINES
            self.refresh()
        self._columns.begin()

    def leave(self) -> None:
        """Keep whose page it was, for the next start."""
        if self.commands.session is not None and self._seen is not None:
            self.commands.local.set(_KEPT, self._person, self.commands.session.person)

    def restyle(self) -> None:
        """Two columns or three, at the text size shown now."""
        self._fold()
        self._columns.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the columns become two, and buttons lose their words."""
        super().resizeEvent(event)
        self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 shows all of the history; Esc closes the field for a word before it leads back."""
        if event.key() == Qt.Key.Key_F4:
            self._on_history()
        elif event.key() != Qt.Key.Key_Escape or not self._columns.waiting.close_back():
            super().keyPressEvent(event)

    def _fold(self) -> None:
        wide = self.width() >= style.px(_WIDE)
        self._columns.fold(three=wide)
        self._figures.fold(beside=wide)
        self._title.retranslate(narrow=self._is_narrow())

    def _is_narrow(self) -> bool:
        return self.width() < style.px(_NARROW) or style.factor() > 1.1

    def _show_nobody(self) -> None:
        self._seen = None
        # Translators: vi: "Chưa chọn học viên nào"
        title = tr("No candidate is chosen yet")
        # Translators: vi: "Mở một bạn từ bảng xuất cảnh hoặc từ bảng của lớp."
        why = tr("Open somebody from the departure board or from the class.")
        # Translators: vi: "Về danh sách"
        self._nothing.set_words(title, why, tr("Back to the list"))
        self._title.set_words("")
        self._show_parts(agreed=False)
        self._title.show_place(0, 0)

    def _show(self, seen: Seen) -> None:
        self._title.set_words(seen.name, self._context(seen))
        self._title.title.setToolTip(seen.name)
        order = self._order(seen)
        self._title.show_place(order.index(seen.person) + 1 if seen.person in order else 0, len(order))
        self._title.show_waiting(len(seen.waiting), may=seen.may)
        self._show_parts(agreed=seen.agreed)
        if seen.agreed:
            self._figures.show_person(seen)
            self._columns.show_person(seen)
            return
        self._nothing.set_words(
            tr("{name} has not agreed that trainers see the list", name=seen.name),
            tr("You see the name only. {name} can change that any time.", name=seen.given),
            tr("Back to the list"),
        )

    def _show_parts(self, *, agreed: bool) -> None:
        self._pages.setCurrentWidget(self._page if agreed else self._nothing)
        for thing in (self._title.way, self._title.print):
            thing.setVisible(agreed)
        if not agreed:
            self._title.confirm.hide()

    def _context(self, seen: Seen) -> str:
        from intern_desktop.departure.programme import japanese_of
        from intern_desktop.ui.places import field_name, prefecture_name

        journey, parts = seen.journey, [seen.class_name]
        if seen.agreed:
            parts += [japanese_of(journey.programme), field_name(journey.field), prefecture_name(journey.prefecture)]
        return ", ".join(part for part in parts if part)

    def _order(self, seen: Seen) -> tuple[str, ...]:
        """The order in which one walks: that of the list one came from, else that of her class."""
        walk = self.commands.walk
        return walk if seen.person in walk else seen.class_order

    def _go(self, page: str, target: str) -> None:
        self.commands.open_page.emit(page, target)

    def _on_back(self) -> None:
        """To where one came from, as Esc leads."""
        self.commands.back_asked.emit()

    def _on_step(self, step: int) -> None:
        if self._seen is None:
            return
        order = self._order(self._seen)
        at = order.index(self._person) + step if self._person in order else -1
        if 0 <= at < len(order):
            self.open(order[at])

    def _on_open(self, item: str) -> None:
        self._go("checklist", f"person:{self._person}/{item}" if item else f"person:{self._person}")

    def _on_confirm(self, item: str) -> None:
        if self._seen is not None:
            person_acts.confirm(self.commands, self._seen, item)

    def _on_confirm_all(self) -> None:
        if self._seen is not None:
            person_acts.confirm_all(self.commands, self._seen)

    def _on_send_back(self, item: str, note: str) -> None:
        waiting = self._columns.waiting
        if self._seen is not None and person_acts.send_back(self.commands, self._seen, item, note, waiting.back.refuse):
            waiting.back.edit.clear()
            waiting.close_back()

    def _on_say(self, item: str, words: str) -> None:
        talk = self._columns.talk
        if self._seen is not None and person_acts.say(self.commands, self._seen, item, words, talk.refuse):
            talk.kept()

    def _on_history(self) -> None:
        if self._seen is not None and self._seen.agreed and self._lines != _ALL:
            self._lines = _ALL
            self.refresh()
            self._columns.show_history()

    def _on_print(self) -> None:
        """What is missing, on the desk of the reports; Esc leads back here."""
        from intern_desktop.ui import reports_missing_paper

        if self._seen is not None and self._seen.agreed:
            reports_missing_paper.open(self, self.commands, self._person)
