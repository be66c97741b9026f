"""One day of a course, or some in a row: what is on it, and making it a day off, a course of its own, or usual."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_, date_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.course_calendar_cells import plain_words, told_of
from intern_desktop.ui.date_edit import DateEdit
from intern_desktop.ui.widgets import Field, Panel, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.centre_days import Event
    from intern_desktop.departure.timetable import Day, Session


_BESIDE_UP_TO = 1.25
"""Text size up to which a button has room beside its field."""


class DayPanel(Panel):
    """`off_asked`, `extra_asked` and `clear_asked` come with what is typed still in the fields."""

    off_asked = Signal()
    extra_asked = Signal()
    clear_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_day")
        self._day: Day | None = None
        self._told, self._events = label("body", self, wraps=True), label("small", self, wraps=True)
        self._told.setObjectName("calendar_day_told")
        self._events.setObjectName("calendar_day_events")
        self._words, self._until, self._times = QLineEdit(self), DateEdit(self), QLineEdit(self)
        self._words.setMaxLength(120)
        self._fields = {
            "words": Field(self._words, self),
            "last": Field(self._until, self),
            "0": Field(self._times, self),
        }
        self._off = button("secondary", parent=self)
        self._extra, self._clear = button("secondary", parent=self), button("quiet", "undo-2", parent=self)
        named = {"words": self._words, "until": self._until, "times": self._times, "off": self._off}
        for name, thing in {**named, "extra": self._extra, "clear": self._clear}.items():
            thing.setObjectName(f"calendar_day_{name}")
        for press in (self._off, self._extra):
            press.set_size("field")
        self._rows = list[QBoxLayout]()
        self._lay_out()
        self._off.clicked.connect(self.off_asked)
        self._extra.clicked.connect(self.extra_asked)
        self._clear.clicked.connect(self.clear_asked)

    def _lay_out(self) -> None:
        self.add(self._told)
        self.add(self._events)
        self.add(self._fields["words"])
        for field, press in ((self._fields["last"], self._off), (self._fields["0"], self._extra)):
            row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            self._rows.append(row)
            row.setSpacing(style.space("s"))
            row.addWidget(field, 1)
            row.addWidget(press, 0, Qt.AlignmentFlag.AlignBottom)
            self.add(row)
        self.add(self._clear)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._rows:
            self._fit()

    def _fit(self) -> None:
        """Large words leave no room beside a field for its button."""
        ways = QBoxLayout.Direction
        for row in self._rows:
            row.setDirection(ways.TopToBottom if style.factor() > _BESIDE_UP_TO else ways.LeftToRight)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Vì sao (không bắt buộc)"
        self._fields["words"].set_words(tr("Why (may stay empty)"))
        # Translators: the last of some days off in a row; vi: "Đến hết ngày"
        self._fields["last"].set_words(tr("Up to and with"))
        # Translators: vi: "Giờ học hôm đó"
        self._fields["0"].set_words(tr("Times on that day"))
        # Translators: a button that makes a day a day off; vi: "Cho nghỉ"
        self._off.setText(tr("Day off"))
        # Translators: a button that gives one day a course of its own times; vi: "Học riêng"
        self._extra.setText(tr("Course on this day"))
        # Translators: a button that takes back what was said about one day; vi: "Trở lại như thường"
        self._clear.setText(tr("As usual again"))
        self._until.retranslate()

    def show_day(self, day: Day, own: bool, events: list[Event], editable: bool) -> None:
        """Show a day; `own`: something was said about this very day. What is typed for another day goes."""
        from intern_desktop.departure.timetable import sessions_text, usual_week

        if self._day is None or self._day.day != day.day:
            self.clear_errors()
            self._words.setText(plain_words(day.off) if own and day.off else plain_words(day.words or _NO_WORDS))
            self._until.set_value(day.day)
            self._times.setText(sessions_text(day.sessions or usual_week()[0]))
            self._times.setCursorPosition(0)
        self._day = day
        self.set_title(date_text(day.day, "full"))
        self._told.setText(told_of(day))
        self._events.setVisible(bool(events))
        # Translators: before the events of a centre's own calendar; vi: "Của trung tâm: {events}"
        self._events.setText(tr("Of the centre: {events}", events=", ".join(plain_words(one.title) for one in events)))
        for thing in (*self._fields.values(), self._off, self._extra):
            thing.setVisible(editable)
        self._clear.setVisible(editable and own)

    def day(self) -> date:
        """The day that is shown."""
        assert self._day is not None, "a day is shown before anything is asked of it"
        return self._day.day

    def until(self) -> date:
        """The last day of those in a row. Raises FieldError at "last"."""
        day = self._until.value()
        if day is None:
            raise FieldError("last", N_("Write a day, such as {example}."), example=self._until.example())
        return day

    def words(self) -> str:
        """Why, as typed."""
        return self._words.text()

    def sessions(self) -> tuple[Session, ...]:
        """The times typed. Raises FieldError at "0"."""
        from intern_desktop.departure.timetable import sessions_of

        return sessions_of(self._times.text(), "0")

    def show_problem(self, problem: FieldError) -> None:
        """Say what is wrong at its field, and go there."""
        self.clear_errors()
        field = self._fields.get(problem.field, self._fields["last"])
        field.set_error(str(problem))
        field.editor.setFocus()

    def clear_errors(self) -> None:
        """Nothing is wrong any more."""
        for field in self._fields.values():
            field.set_error("")

    def focus(self) -> None:
        """Go to the first field."""
        self._words.setFocus()

    def forget(self) -> None:
        """What was typed is kept: the next reading shows what holds."""
        self._day = None


_NO_WORDS = {"vi": "", "en": "", "ja": ""}
