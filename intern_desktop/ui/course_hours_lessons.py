"""The lessons of a class by day; logging one, once more the last, correcting and taking out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from intern_desktop.errors import FieldError
from intern_desktop.i18n import tr
from intern_desktop.ui import hours_words, style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.course_hours_tables import ClassLessons
from intern_desktop.ui.course_hours_there import ThereTable
from intern_desktop.ui.hours_form import LessonForm
from intern_desktop.ui.hours_warnings import warning
from intern_desktop.ui.widgets import EmptyState, Panel, button

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.lesson_times import Span
    from intern_desktop.departure.training_hours import Lesson
    from intern_desktop.store.journal import Act
    from intern_desktop.ui.course_hours_facts import ClassHours


class LessonsView(QWidget):
    """The table, and beside it the form while it is open. `presses` belong into the row above."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._seen: ClassHours | None = None
        self._roll: tuple[date, list[tuple[str, str]], dict[str, str | None]] | None = None
        self._new, self._again = button("primary", "plus", parent=self), button("secondary", "copy", parent=self)
        self.presses = (self._again, self._new)
        self._form, self._there = LessonForm(self), ThereTable(self)
        self._panel, self._table, self._stack = Panel(self, padding="m"), ClassLessons(self), QStackedWidget(self)
        self._nothing = EmptyState("graduation-cap", self)
        self._nothing.setObjectName("course_lessons_nothing")
        self._correct, self._remove = (
            button("secondary", "pencil", parent=self),
            button("quiet", "trash-2", parent=self),
        )
        named = {"new": self._new, "again": self._again, "correct": self._correct, "remove": self._remove}
        for name, thing in named.items():
            thing.setObjectName(f"course_lessons_{name}")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._form.insert(self._there)
        self._form.hide()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._nothing)
        self._panel.add(self._stack, 1)
        below = QHBoxLayout()
        below.setSpacing(style.space("s"))
        for thing in (self._correct, self._remove):
            thing.set_size("height_compact")
            below.addWidget(thing)
        below.addStretch(1)
        self._panel.add(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("l"))
        row.addWidget(self._panel, 6)
        row.addWidget(self._form, 5)

    def _connect(self) -> None:
        self._new.clicked.connect(self.begin)
        self._nothing.pressed.connect(self.begin)
        self._again.clicked.connect(self._on_again)
        self._correct.clicked.connect(lambda: self._on_correct(self._table.chosen()))
        self._remove.clicked.connect(lambda: self._on_remove(self._table.chosen()))
        self._table.asked.connect(self._on_correct)
        self._table.remove_asked.connect(self._on_remove)
        self._form.kept.connect(self._on_keep)
        self._form.closed.connect(self._on_close)
        self._form.moved.connect(self._on_moved)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: a button; vi: "Ghi một buổi học"
        self._new.setText(tr("Log a lesson"))
        # Translators: a button: the last lesson is logged again for today; vi: "Buổi trước, ghi lại cho hôm nay"
        self._again.setText(tr("Once more today"))
        self._correct.setText(tr("Correct"))
        self._remove.setText(tr("Take it out"))
        # Translators: vi: "Lớp này chưa ghi buổi học nào"
        title = tr("No lesson of this class is logged yet")
        # Translators: vi: "Ghi mỗi buổi một lần cho cả lớp: ai có mặt thì được cộng giờ."
        words = tr("Each lesson is logged once for the whole class; whoever was there gets the hours.")
        self._nothing.set_words(title, words, tr("Log a lesson"))
        for part in (self._form, self._there, self._table):
            part.retranslate()

    def show_class(self, seen: ClassHours) -> None:
        """Show the lessons of a class; what is typed stays."""
        self._seen, self._roll = seen, None
        self._table.show_lessons(seen)
        self._stack.setCurrentIndex(0 if seen.lessons else 1)
        for thing in (self._correct, self._remove):
            thing.setVisible(bool(seen.lessons))

    def show_presses(self, shown: bool) -> None:
        """Whether what begins a lesson is offered."""
        some = self._seen is not None and bool(self._seen.lessons)
        for press in self.presses:
            press.setVisible(shown and some)
        for press in (*self.presses, self._correct, self._remove):
            press.setEnabled(self._form.isHidden())
        self._nothing.allow(self._form.isHidden())
        self._table.show_narrow(not self._form.isHidden())

    def _is_free(self) -> bool:
        """Whether nothing is being typed; else one is led there first."""
        if not self._form.isHidden():
            self._form.put_focus()
        return self._form.isHidden()

    def begin(self) -> None:
        """Open the form for a lesson of today, at the times of the timetable, held by whoever sits here."""
        if self._seen is not None and self._commands.session is not None and self._is_free():
            last = self._seen.lessons[-1][0] if self._seen.lessons else None
            place = last.place if last is not None else self._centre()
            subject = last.subject if last is not None else "japanese"
            self._open(subject=subject, teacher=self._commands.session.name, place=place, words="")

    def put_focus(self) -> None:
        """Begin where one was: in the form, or in the table."""
        if self._form.isHidden():
            (self._table if self._seen and self._seen.lessons else self._nothing).setFocus(
                Qt.FocusReason.OtherFocusReason
            )
        else:
            self._form.put_focus()

    def leave(self) -> None:
        """A complaint goes with the page."""
        self._form.clear_errors()

    def forget(self) -> None:
        """Another class: what was typed belongs to the one before."""
        self._form.hide()

    def _on_again(self) -> None:
        from intern_desktop.departure.lesson_times import span_of, text_of

        if self._seen is not None and self._seen.lessons:
            last = self._seen.lessons[-1][0]
            said = {"subject": last.subject, "teacher": last.teacher, "place": last.place, "words": last.words}
            self._open(times=text_of([span_of(last)]), **said)

    def _open(self, times: str = "", **said: str) -> None:
        from intern_desktop.departure.lesson_times import on_day, text_of
        from intern_desktop.departure.training_hours import Lesson

        assert self._seen is not None, "a class is shown before a lesson of it is begun"
        today = self._commands.today()
        held = Lesson(class_id=self._seen.id, day=today, minutes=0, **said)
        self._form.begin(held, times or text_of(on_day(self._seen.calendar, today)), own_times=bool(times))
        self._there.show_people([], {}, 0)
        self._show_form()

    def _on_correct(self, wanted: str) -> None:
        from intern_desktop.departure.lesson_times import span_of, text_of

        found = self._find(wanted)
        if found is None or self._seen is None or not self._is_free():
            return
        held, there = found
        self._form.begin(held, text_of([span_of(held)]))
        minutes = {
            person: None if there.get(person, 0) >= held.minutes else there.get(person, 0)
            for person in self._seen.names
        }
        self._there.show_people(list(self._seen.names.items()), minutes, held.minutes)
        self._show_form(known=True)

    def _show_form(self, *, known: bool = False) -> None:
        self._form.show()
        self.show_presses(True)
        if known:
            self._form.warn(self._warning())
        else:
            self._on_moved()
        self._form.put_focus()

    def _on_moved(self) -> None:
        """Another day or other times: who is taken to have been there, and what looks doubtful."""
        if self._seen is None:
            return
        if not self._form.id():
            self._suggest_times(self._seen)
            people, there, whole = self._presumed()
            self._there.suggest(people, there, whole)
        self._form.warn(self._warning())

    def _suggest_times(self, seen: ClassHours) -> None:
        from intern_desktop.departure.lesson_times import on_day, text_of

        day = self._form.day()
        if day is not None:
            self._form.suggest_times(text_of(on_day(seen.calendar, day)))

    def _presumed(self) -> tuple[list[tuple[str, str]], dict[str, int | None], int]:
        """Who belongs to the lesson typed, the minutes of each as far as the day tells them, and all minutes."""
        from intern_desktop.departure import presence

        day, spans = self._form.day() or self._commands.today(), self._spans()
        if self._roll is None or self._roll[0] != day:
            self._roll = (day, *self._read_roll(day))
        there = presence.minutes_of(self._roll[2], spans)
        return self._roll[1], there, sum(one.minutes for one in spans)

    def _read_roll(self, day: date) -> tuple[list[tuple[str, str]], dict[str, str | None]]:
        from intern_desktop.departure import presence

        assert self._seen is not None, "a class is shown before anybody of it is asked for"
        with self._commands.reading() as reading:
            expected = presence.expected(reading, self._seen.names, day)
            seen = [one.id for one in self._seen.people if one.agreed and one.id in expected]
            came = presence.came_on(reading, seen, day, self._commands.now())
        return [(one, self._seen.names[one]) for one in expected], came

    def _spans(self) -> tuple[Span, ...]:
        try:
            return self._form.spans()
        except FieldError:  # said when it is kept
            return ()

    def _warning(self) -> str:
        lessons = [held for held, _ in self._seen.lessons] if self._seen is not None else []
        return warning(self._form, lessons)

    def _on_close(self) -> None:
        self._form.hide()
        self.show_presses(True)
        self.put_focus()

    def _on_keep(self) -> None:
        try:
            lessons = self._form.lessons()
        except FieldError as problem:
            self._form.show_problem(problem)
            return
        done = self._commands.do(_kept, lessons, self._there.there())
        if isinstance(done, FieldError):
            self._form.show_problem(done)
        elif done:
            self._on_close()
            # Translators: in the line at the bottom; vi: "Đã ghi buổi học ngày {day}."
            self._commands.tell_done(tr("The lesson of {day} is kept.", day=hours_words.day_text(lessons[0].day)))

    def _on_remove(self, wanted: str) -> None:
        from intern_desktop.departure import training_hours

        found = self._find(wanted)
        if found is not None and self._is_free() and self._commands.done(training_hours.remove, wanted):
            day = hours_words.day_text(found[0].day)
            # Translators: in the line at the bottom; vi: "Đã bỏ buổi học ngày {day}."
            self._commands.tell_done(tr("The lesson of {day} was taken out.", day=day))

    def _find(self, wanted: str) -> tuple[Lesson, dict[str, int]] | None:
        lessons = self._seen.lessons if self._seen is not None else []
        return next((one for one in lessons if one[0].id == wanted), None)

    def _centre(self) -> str:
        from intern_desktop.classroom import people

        with self._commands.reading() as reading:
            centre = people.centre(reading)
        return "" if centre is None else centre.name


def _kept(act: Act, lessons: list[Lesson], there: dict[str, int | None]) -> FieldError | bool:
    """Log the lessons, or correct the one that has an id; what is wrong with them comes back."""
    from intern_desktop.departure import training_hours

    try:
        if lessons[0].id:
            training_hours.correct(act, lessons[0], there)
        else:
            training_hours.log_row(act, lessons, there)
    except FieldError as problem:
        return problem
    return True
