"""Arriving: the card with the minutes and the one press, and the form of a report in its place.

It stands on the screen of the day and on that of punctuality; nothing of it is drawn as done before it is on the disk.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intern_desktop.errors import FieldError
from intern_desktop.i18n import date_text, time_text, tr
from intern_desktop.ui import punctuality_words, style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.punctuality_notice import NoticeForm
from intern_desktop.ui.punctuality_words import Arrival
from intern_desktop.ui.widgets import Panel, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from sqlalchemy import Connection

    from intern_desktop.departure.punctuality import Today
    from intern_desktop.store.journal import Act

_OFFERED, _AHEAD = 2, 8
"""So many course days are offered by name in a report, looked for so many days ahead."""


class ArriveCard(QWidget):
    """When the session begins, what time it is, and the press. With `large` the time stands in large type."""

    arrived = Signal()
    way_pressed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, large: bool = False) -> None:
        super().__init__(parent)
        self._large = large
        self.icon = QLabel(self)
        self.title = label("muted" if large else "section", self, wraps=True)
        self.title.setObjectName(f"{name}_title")
        self.time, self.beside = label("figure", self), label("reading", self)
        self.time.setObjectName(f"{name}_time")
        self.words = label("muted", self, wraps=True)
        self.words.setObjectName(f"{name}_words")
        self.press = button("primary", "check", "F2", self)
        self.press.setObjectName(f"{name}_press")
        self.press.set_size("height_big")
        self.press.clicked.connect(self.arrived)
        self.way = button("link", parent=self)
        self.way.setObjectName(f"{name}_way")
        self.way.clicked.connect(self.way_pressed)
        self._lay_out()

    def _lay_out(self) -> None:
        head, figure = QHBoxLayout(), QHBoxLayout()
        for row in (head, figure):
            row.setSpacing(style.space("s"))
        head.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.title, 1)
        figure.addWidget(self.time)
        figure.addWidget(self.beside, 0, Qt.AlignmentFlag.AlignVCenter)
        figure.addStretch(1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("s"))
        column.addLayout(head)
        column.addLayout(figure)
        column.addWidget(self.words)
        column.addSpacing(style.space("xs"))
        column.addWidget(self.press)
        column.addWidget(self.way, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_arrival(self, said: Arrival) -> None:
        """Show this."""
        large = self._large and bool(said.time)
        self.title.setText(said.title)
        self.icon.setVisible(said.tone == "good")
        if said.tone == "good":
            self.icon.setPixmap(style.pixmap("check", 20, "positive"))
        self.time.setText(said.time)
        self.beside.setText(said.beside)
        for part in (self.time, self.beside):
            part.setVisible(large)
        self.words.setText(said.words)
        self.words.setVisible(bool(said.words) and not (large and said.can_arrive and said.beside in said.words))
        # Translators: the one press on arrival; vi: "Tôi đã đến"; ja: "着きました"
        self.press.setText(tr("I have arrived"))
        self.press.setVisible(said.can_arrive)
        self.way.setText(said.way)
        self.way.setAccessibleName(said.way or said.title)
        self.way.setVisible(bool(said.way))
        beside = Qt.AlignmentFlag.AlignHCenter if said.can_arrive else Qt.AlignmentFlag.AlignLeft
        self._column.setAlignment(self.way, beside)  # under the wide press, else where the words begin


class Arriving(QWidget):
    """The card in a panel, or the form in its place. `read` reads, `tick` moves the minutes on.

    `leads` tells whether the press is the filled button of the screen; `reporting` whether the form is open.
    """

    reporting = Signal(bool)
    kept = Signal()
    """An arrival is on the disk."""

    def __init__(self, commands: Commands, name: str, parent: QWidget | None = None, *, large: bool = False) -> None:
        super().__init__(parent)
        self.commands = commands
        self._today: Today | None = None
        self._ends, self._days = "", list[date]()
        self._said = Arrival(title="", words="")
        self.panel, self.form = Panel(self), NoticeForm(self)
        self.card = ArriveCard(name, self.panel, large=large)
        self.panel.setObjectName(name)
        self.panel.add(self.card)
        self.form.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel, 1)
        column.addWidget(self.form, 1)
        self.card.arrived.connect(self._on_arrived)
        self.card.way_pressed.connect(self._on_way)
        self.form.kept.connect(self._on_kept)
        self.form.closed.connect(self.close_form)

    def retranslate(self) -> None:
        """Write every word of the form anew; the card's come with `read`."""
        self.form.retranslate()

    @property
    def leads(self) -> bool:
        """Whether there is something to press now."""
        return self._said.can_arrive

    def read(self, reading: Connection, person: str) -> None:
        """Read the timetable of today and what is written about it."""
        from intern_desktop.departure import punctuality, timetable

        now = self.commands.now()
        calendar = timetable.read(reading, timetable.holder_of(reading, person))
        self._today = punctuality.today_of(reading, person, now) if calendar.known else None
        self._ends = calendar.day(now.date()).ends
        self._days = calendar.course_days(now.date(), now.date() + timedelta(days=_AHEAD))[:_OFFERED]
        self.tick()

    def tick(self) -> None:
        """Say what holds at this minute."""
        own = not self._shared()
        if self._today is None:
            self._said = punctuality_words.no_calendar(own=own)
        else:
            self._said = punctuality_words.arrival_of(self._today, self._ends, self.commands.now())
        self.card.show_arrival(self._said)

    def put_focus(self) -> bool:
        """Begin at the press; False when there is nothing to press."""
        if self.leads:
            self.card.press.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.leads

    def open_form(self) -> None:
        """The form in place of the card."""
        self.form.begin(self.commands.today(), self._days, shared=self._shared())
        self.panel.hide()
        self.form.show()
        self.reporting.emit(True)
        self.form.put_focus()

    def close_form(self) -> None:
        """The card again, and the focus where it was."""
        self.form.hide()
        self.panel.show()
        self.reporting.emit(False)
        self.card.way.setFocus(Qt.FocusReason.OtherFocusReason)

    def _shared(self) -> bool:
        return self.commands.session is not None and self.commands.session.shared

    def _on_way(self) -> None:
        if self._said.to_calendar:
            self.commands.open_page.emit("course", "calendar")
        else:
            self.open_form()

    def _on_arrived(self) -> None:
        from intern_desktop.departure import punctuality

        session, now = self.commands.session, self.commands.now()
        if session is None or not self.leads:
            return
        if self.commands.done(punctuality.arrive, session.person, now):
            self._read_again()
            self.kept.emit()
            # Translators: in the line at the bottom; vi: "Đã lưu: bạn đến lúc {time}."
            self.commands.tell_done(tr("Saved: you came at {time}.", time=time_text(now)))

    def _on_kept(self, day: date, kind: str, reason: str) -> None:
        from intern_desktop.departure import punctuality

        session, now = self.commands.session, self.commands.now()
        if session is None:
            return
        told = (session.person, day, _reported(kind, reason), now)

        def attempt(act: Act) -> FieldError | bool:
            try:
                punctuality.give_notice(act, *told)
            except FieldError as problem:
                return problem
            return True

        done = self.commands.do(attempt)
        if isinstance(done, FieldError):
            self.form.show_problem(done)
        elif done:
            self.form.forget()
            self.close_form()
            self._read_again()
            # Translators: in the line at the bottom; vi: "Đã lưu lời báo cho {day}."
            self.commands.tell_done(tr("The report for {day} is saved.", day=date_text(day, "full")))

    def _read_again(self) -> None:
        session = self.commands.session
        if session is not None:
            with self.commands.reading() as reading:
                self.read(reading, session.person)


def _reported(kind: str, reason: str) -> str:
    """What is kept: whether absent or late, and why, in the writer's words."""
    if kind == "late":
        # Translators: what stands in a report; vi: "đến muộn: {reason}"
        return tr("late: {reason}", reason=reason)
    # Translators: what stands in a report; vi: "nghỉ: {reason}"
    return tr("absent: {reason}", reason=reason)
