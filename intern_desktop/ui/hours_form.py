"""The form in which a lesson is written down or corrected: the day, when, which subject, what, by whom and where.

It stands in the page. What is typed stays until it is kept.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_, tr
from intern_desktop.ui import hours_words, style
from intern_desktop.ui.column import Column
from intern_desktop.ui.date_edit import DateEdit
from intern_desktop.ui.widgets import ChoiceBox, Field, Notice, Panel, button

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.lesson_times import Span
    from intern_desktop.departure.training_hours import Lesson

_LONGEST = 200
"""Letters of what was taught."""


class LessonForm(Panel):
    """`kept` asks to keep what stands here, `closed` wants none of it, `moved`: day or times are others now."""

    kept = Signal()
    closed = Signal()
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lesson_form")
        self._held: Lesson | None = None
        self._own_times = False
        self._day, self._times, self._subject = DateEdit(self), QLineEdit(self), ChoiceBox(self)
        self._words, self._teacher, self._place = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        editors = {"day": self._day, "times": self._times, "subject": self._subject, "words": self._words}
        editors |= {"teacher": self._teacher, "place": self._place}
        self._fields = {name: Field(editor, self) for name, editor in editors.items()}
        self._parts = Column(self, gap="m")
        self._warned = Notice("caution", self)
        self._warned.setObjectName("lesson_warned")
        self._warned.hide()
        self._keep, self._close = button("primary", key="Ctrl+Enter", parent=self), button("secondary", parent=self)
        for name, thing in {**editors, "keep": self._keep, "close": self._close}.items():
            thing.setObjectName(f"lesson_{name}")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(style.space("m"))
        self._grid.setVerticalSpacing(style.space("s"))
        for at, field in enumerate(self._fields.values()):
            self._grid.addWidget(field, at // 2, at % 2, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._parts.add(self._grid)
        self._parts.add(self._warned)
        self._parts.body.addStretch(0)  # takes what is left only while nothing between does
        self.add(self._parts, 1)
        foot = QHBoxLayout()
        foot.setSpacing(style.space("s"))
        foot.addWidget(self._keep)
        foot.addWidget(self._close)
        foot.addStretch(1)
        self.add(foot)

    def _connect(self) -> None:
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut).activated.connect(
                self._keep.click
            )
        self._keep.setShortcut(QKeySequence())
        self._day.changed.connect(self.moved)
        self._times.textEdited.connect(self._on_times)
        self._keep.clicked.connect(self.kept)
        self._close.clicked.connect(self.closed)

    def insert(self, thing: QWidget) -> None:
        """Put a thing above the warnings and the buttons."""
        inside = self._parts.body
        inside.insertWidget(inside.indexOf(self._warned), thing, 1)

    def retranslate(self) -> None:
        """Write every word anew."""
        from intern_desktop.departure.training_hours import SUBJECTS

        # Translators: fields of a lesson; vi: "Ngày", "Giờ học", "Môn", "Đã dạy gì", "Người dạy", "Nơi học"
        self._fields["day"].set_words(tr("Day"))
        self._fields["times"].set_words(tr("From when to when"))
        self._fields["subject"].set_words(tr("Subject"))
        self._fields["words"].set_words(tr("What was taught"))
        self._fields["teacher"].set_words(tr("Teacher"))
        self._fields["place"].set_words(tr("Place"))
        # Translators: in an empty field; vi: "08:00–11:30, hoặc 90 phút"
        self._times.setPlaceholderText(tr("08:00–11:30, or 90 min"))
        self._subject.set_options([(one, hours_words.subject_name(one)) for one in SUBJECTS])
        self._words.setMaxLength(_LONGEST)
        # Translators: vi: "Thôi"
        self._close.setText(tr("Close"))
        self._day.retranslate()
        self._say_which()

    def begin(self, held: Lesson, times: str, *, own_times: bool = False) -> None:
        """Write this lesson: a new one, or with an id one that is corrected. `own_times` stay on another day."""
        self._held, self._own_times = held, own_times
        self._day.set_value(held.day)
        self._times.setText(times)
        self._subject.set_value(held.subject)
        for editor, words in ((self._words, held.words), (self._teacher, held.teacher), (self._place, held.place)):
            editor.setText(words)
        self.clear_errors()
        self._warned.hide()
        self._say_which()

    def put_focus(self) -> None:
        """Begin at the day, or for a lesson whose day and times stand, at what was taught."""
        (self._words if self._times.text() else self._times).setFocus(Qt.FocusReason.OtherFocusReason)

    def id(self) -> str:
        """The id of the lesson that is corrected, "" for a new one."""
        return self._held.id if self._held is not None else ""

    def day(self) -> date | None:
        """The day typed; None while it is none."""
        return self._day.value()

    def suggest_times(self, times: str) -> None:
        """Write these times, as the timetable of the day has them, unless somebody has typed others."""
        if not self._own_times and not self.id():
            self._times.setText(times)

    def spans(self) -> tuple[Span, ...]:
        """The times typed. Raises FieldError at "times"."""
        from intern_desktop.departure.lesson_times import spans_of

        return spans_of(self._times.text())

    def lessons(self) -> list[Lesson]:
        """What stands here, a lesson for each stretch of time. Raises FieldError at its field."""
        import msgspec

        assert self._held is not None, "a lesson is begun before it is asked for"
        day = self._day.value()
        if day is None:
            raise FieldError("day", N_("Write a day, such as {example}."), example=self._day.example())
        spans = self.spans()
        if self.id() and len(spans) > 1:
            # Translators: vi: "Đây là một buổi: chỉ ghi một khoảng giờ."
            raise FieldError("times", N_("This is one lesson: write one time from when to when."))
        said = {"subject": str(self._subject.value()), "words": self._words.text()}
        said |= {"teacher": self._teacher.text(), "place": self._place.text()}
        return [
            msgspec.structs.replace(self._held, day=day, begins=span.begins, minutes=span.minutes, **said)
            for span in spans
        ]

    def show_problem(self, problem: FieldError) -> None:
        """Say what is wrong at its field, and go there."""
        self.clear_errors()
        field = self._fields["times" if problem.field == "minutes" else problem.field]
        field.set_error(str(problem))
        field.editor.setFocus()

    def clear_errors(self) -> None:
        """Nothing is wrong any more."""
        for field in self._fields.values():
            field.set_error("")

    def warn(self, sentence: str) -> None:
        """Say what looks doubtful, without standing in the way; "" for nothing."""
        self._warned.set_text(sentence)
        self._warned.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a line keeps it; Esc closes the form."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep.click()
        elif event.key() == Qt.Key.Key_Escape:
            self._close.click()
        else:
            super().keyPressEvent(event)

    def _on_times(self, _text: str) -> None:
        self._own_times = True
        self.moved.emit()

    def _say_which(self) -> None:
        # Translators: headings of a form; vi: "Sửa buổi học", "Ghi một buổi học"
        self.set_title(tr("Correct the lesson") if self.id() else tr("Write down a lesson"))
        # Translators: buttons; vi: "Lưu", "Ghi buổi học"
        self._keep.setText(tr("Keep") if self.id() else tr("Log the lesson"))
