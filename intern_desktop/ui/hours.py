"""Training hours of a candidate: how many count on the day of entry, what does not, and every lesson with its day.

On a PC of her own she writes the lessons down herself; at a centre her trainer does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.errors import FieldError
from intern_desktop.i18n import tr
from intern_desktop.ui import hours_facts, hours_words, style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.hours_form import LessonForm
from intern_desktop.ui.hours_listed import ListedPanel
from intern_desktop.ui.hours_panels import CountsPanel, SharePanel
from intern_desktop.ui.hours_paper_view import RecordView
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import TitleRow, button

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.training_hours import Lesson
    from intern_desktop.store.journal import Act

GUIDE = "training-hours"
_BOTH_UP_TO = 1.25
"""Text size up to which the form and the list have room below each other."""


class HoursScreen(Screen):
    """Left what counts, right the lessons; the form stands above them while it is open."""

    name: ClassVar[str] = "hours"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"lesson", "attended", "journey", "mark", "timetable", "day_off", "person"}
    )

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._facts: hours_facts.Facts | None = None
        self._title = TitleRow(self)
        self._to_today = self._title.add_back()
        self._to_today.setObjectName("hours_back")
        self._new, self._print = button("primary", "plus", parent=self), button("secondary", "printer", parent=self)
        self._share, self._counts = SharePanel(self), CountsPanel(self)
        self._form, self._listed = LessonForm(self), ListedPanel(self)
        self._record, self._pages = RecordView(commands, self), QStackedWidget(self)
        self._new.setObjectName("hours_new")
        self._print.setObjectName("hours_print")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._title.add(self._print)
        self._title.add(self._new)
        left, right = Column(self), QVBoxLayout()
        left.add(self._share)
        left.add(self._counts)
        left.body.addStretch(1)
        self._form.hide()
        right.setSpacing(style.space("l"))
        right.addWidget(self._form)
        right.addWidget(self._listed, 1)
        page = QWidget(self)
        sides = QHBoxLayout(page)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(style.space("l"))
        sides.addWidget(left, 5)
        sides.addLayout(right, 7)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("l"))
        column.addWidget(self._title)
        self._pages.addWidget(page)
        self._pages.addWidget(self._record)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._to_today.clicked.connect(lambda: self.commands.open_page.emit("today", ""))
        self._new.clicked.connect(self._on_new)
        self._listed.new_asked.connect(self._on_new)
        self._print.clicked.connect(self._on_print)
        self._counts.read.connect(lambda: self.commands.open_page.emit("guide", GUIDE))
        self._listed.correct_asked.connect(self._on_correct)
        self._listed.remove_asked.connect(self._on_remove)
        self._listed.table.went_to.connect(lambda _lesson: self._show_buttons())
        self._record.left.connect(self._on_record_left)
        self._form.kept.connect(self._on_keep)
        self._form.closed.connect(self._on_close)
        self._form.moved.connect(self._warn)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Giờ học trước khi đi"
        self._title.set_words(tr("Training hours"))
        self._to_today.setAccessibleName(tr("Back"))
        self._to_today.setToolTip(tr("Back"))
        # Translators: a button; vi: "Ghi một buổi học"
        self._new.setText(tr("Write down a lesson"))
        self._print.setText(tr("Print…"))
        for part in (self._counts, self._form, self._listed, self._record):
            part.retranslate()
        if self.commands.ready and self.commands.session is not None:
            self.refresh()

    def refresh(self) -> None:
        """Read the lessons and count them."""
        session = self.commands.session
        if session is None:
            return
        with self.commands.reading() as reading:
            self._facts = found = hours_facts.read(reading, session.person, self.commands.today())
        self._share.show_hours(found.hours, found.outlook)
        self._counts.show_lines(hours_words.counting_lines(found.hours, found.outlook, found.journey))
        self._listed.show_lessons(found.lessons, found.hours, own=self._own)
        self._show_buttons()

    def open(self, target: str) -> None:
        """The lessons; "log" opens the form on a PC of her own."""
        self._show_record(False)
        if target == "log" and self._own:
            self._on_new()
        elif self._form.isHidden():
            self._put_focus()

    def restyle(self) -> None:
        """Sizes and colours changed."""
        if self._facts is not None:
            self._listed.show_lessons(self._facts.lessons, self._facts.hours, own=self._own)
            self._show_buttons()

    def leave(self) -> None:
        """What was typed stays for when she comes back; a complaint does not."""
        self._form.clear_errors()

    def _put_focus(self) -> None:
        some = self._facts is not None and bool(self._facts.lessons)
        (self._listed.table if some else self._counts).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _own(self) -> bool:
        return self.commands.session is not None and not self.commands.session.shared

    def _lesson(self, wanted: str) -> Lesson | None:
        """A lesson that she wrote down herself."""
        found = self._facts.lessons if self._facts is not None and self._own else []
        return next((one for one in found if one.id == wanted and not one.class_id), None)

    def _show_buttons(self) -> None:
        mine = self._lesson(self._listed.table.chosen()) is not None
        some = self._facts is not None and bool(self._facts.lessons)
        self._new.setVisible(self._own and some)
        self._new.setEnabled(self._form.isHidden())
        self._print.setVisible(self._own and some)
        self._listed.allow(new=self._own and self._form.isHidden(), change=mine and self._form.isHidden())
        self._listed.setVisible(self._form.isHidden() or style.factor() <= _BOTH_UP_TO)

    def _on_new(self) -> None:
        from intern_desktop.departure import lesson_times
        from intern_desktop.departure.training_hours import Lesson

        if self._facts is None or not self._is_free():
            return
        today = self.commands.today()
        last = next(iter(reversed(self._facts.lessons)), None)
        held = Lesson(
            day=today,
            subject="japanese" if last is None else last.subject,
            minutes=0,
            teacher="" if last is None else last.teacher,
            place="" if last is None else last.place,
        )
        self._form.begin(held, lesson_times.text_of(lesson_times.on_day(self._facts.calendar, today)))
        self._show_form()

    def _on_correct(self, wanted: str) -> None:
        from intern_desktop.departure.lesson_times import span_of, text_of

        held = self._lesson(wanted)
        if held is not None and self._is_free():
            self._form.begin(held, text_of([span_of(held)]))
            self._show_form()

    def _is_free(self) -> bool:
        """Whether nothing is being typed; else she is led there first."""
        if not self._form.isHidden():
            self._form.put_focus()
        return self._form.isHidden()

    def _show_form(self) -> None:
        self._form.show()
        self._show_buttons()
        self._form.put_focus()
        self._warn()

    def _on_close(self) -> None:
        self._form.hide()
        self._show_buttons()
        self._put_focus()

    def _on_keep(self) -> None:
        from intern_desktop.departure import training_hours

        session = self.commands.session
        try:
            lessons = self._form.lessons()
        except FieldError as problem:
            self._form.show_problem(problem)
            return

        def keep(act: Act) -> FieldError | bool:
            assert session is not None, "nobody writes without being signed in"
            try:
                if lessons[0].id:
                    training_hours.correct(act, lessons[0])
                else:
                    training_hours.log_own_row(act, session.person, lessons)
            except FieldError as problem:
                return problem
            return True

        done = self.commands.do(keep)
        if isinstance(done, FieldError):
            self._form.show_problem(done)
        elif done:
            self._on_close()
            # Translators: in the line at the bottom; vi: "Đã ghi buổi học ngày {day}."
            self.commands.tell_done(tr("The lesson of {day} is kept.", day=hours_words.day_text(lessons[0].day)))

    def _on_remove(self, wanted: str) -> None:
        from intern_desktop.departure import training_hours

        held = self._lesson(wanted)
        if held is not None and self._is_free() and self.commands.done(training_hours.remove, held.id):
            # Translators: in the line at the bottom; vi: "Đã bỏ buổi học ngày {day}."
            self.commands.tell_done(tr("The lesson of {day} was taken out.", day=hours_words.day_text(held.day)))

    def _warn(self) -> None:
        from intern_desktop.departure import lesson_times
        from intern_desktop.ui.hours_warnings import warning

        day = self._form.day()
        if self._facts is None:
            return
        if day is not None:
            self._form.suggest_times(lesson_times.text_of(lesson_times.on_day(self._facts.calendar, day)))
        self._form.warn(warning(self._form, self._facts.lessons))

    def _on_print(self) -> None:
        self._show_record(True)
        self._record.put_focus()

    def _on_record_left(self) -> None:
        self._show_record(False)
        self._put_focus()

    def _show_record(self, shown: bool) -> None:
        from intern_desktop.ui import hours_record

        session, found = self.commands.session, None
        if shown and session is not None:
            with self.commands.reading() as reading:
                found = hours_record.read(reading, session.person, self.commands.today())
        if found is not None:
            self._record.show_record(found)
        self._pages.setCurrentIndex(0 if found is None else 1)
        self._title.setVisible(found is None)
