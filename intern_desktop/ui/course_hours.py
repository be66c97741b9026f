"""Training hours of a class, a page of the course: lessons are logged here, the hours of each candidate are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import course_hours_facts, style
from intern_desktop.ui.class_choice import class_options
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.course_hours_lessons import LessonsView
from intern_desktop.ui.course_hours_people import PeopleView
from intern_desktop.ui.hours_paper_view import RecordView
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import ChoiceBox, EmptyState, Segmented

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.ui.course_hours_facts import ClassHours

LESSONS, PEOPLE = "lessons", "people"


class HoursPage(Screen):
    """Two views of one class. Whoever learns on a PC of her own is led to her own page."""

    name: ClassVar[str] = "hours"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"lesson", "attended", "class", "person", "journey", "mark", "consent", "timetable", "day_off"}
    )

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._seen: ClassHours | None = None
        self._views, self._classes = Segmented(self), ChoiceBox(self)
        self._views.setObjectName("course_hours_view")
        self._classes.setObjectName("course_hours_class")
        self._lessons, self._people = LessonsView(commands, self), PeopleView(commands, self)
        self._nothing = EmptyState("users", self)
        self._nothing.setObjectName("course_hours_nothing")
        self._record, self._whose = RecordView(commands, self), ""
        self._stack = QStackedWidget(self)
        for view in (self._lessons, self._people, self._nothing, self._record):
            self._stack.addWidget(view)
        head = QHBoxLayout()
        head.setSpacing(style.space("s"))
        head.addWidget(self._views)
        head.addWidget(self._classes)
        head.addStretch(1)
        for press in self._lessons.presses:
            head.addWidget(press)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self._views.changed.connect(self._on_view)
        self._classes.chosen.connect(self._on_class)
        self._nothing.pressed.connect(self._on_nothing)
        self._people.record_asked.connect(self._on_record)
        self._record.left.connect(self._on_record_left)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: two views of a class; vi: "Các buổi học", "Học viên"
        self._views.set_options([(LESSONS, tr("Lessons")), (PEOPLE, tr("Candidates"))])
        self._classes.setAccessibleName(tr("Class"))
        self._lessons.retranslate()
        self._people.retranslate()
        self._record.retranslate()
        if self.commands.ready and self.commands.session is not None:
            self.refresh()

    def refresh(self) -> None:
        """Read the class again; what is being typed stays."""
        session = self.commands.session
        if session is None:
            return
        trainer = session.role != "candidate"
        with self.commands.reading() as reading:
            classes = class_options(reading, session)
            self._classes.set_options(classes)
            shown = str(self._classes.value() or "")
            self._seen = course_hours_facts.read(reading, shown, self.commands.today()) if shown else None
        if self._seen is not None:
            self._lessons.show_class(self._seen)
            self._people.show_class(self._seen)
        self._say_nothing(trainer=trainer)
        self._on_view()

    def open(self, target: str) -> None:
        """The lessons; "people" opens the hours of each, "log" begins a lesson."""
        if self._seen is None:
            self._nothing.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._whose = ""
        self._views.set_value(PEOPLE if target == PEOPLE else LESSONS)
        self._on_view()
        if target == "log":
            self._lessons.begin()
        else:
            self._lessons.put_focus() if target != PEOPLE else self._people.put_focus()

    def restyle(self) -> None:
        """Sizes and colours changed."""
        if self._seen is not None:
            self._lessons.show_class(self._seen)
            self._people.show_class(self._seen)

    def leave(self) -> None:
        """A complaint about what was typed goes; what was typed stays."""
        self._lessons.leave()

    def _on_view(self) -> None:
        people = self._views.value() == PEOPLE
        if self._seen is None or not people or not self._read_record():
            self._whose = ""
        self._stack.setCurrentIndex(2 if self._seen is None else 3 if self._whose else 1 if people else 0)
        self._lessons.show_presses(self._seen is not None and not people)
        some = self._seen is not None and not self._whose
        self._views.setVisible(some)
        self._classes.setVisible(some and self._classes.count() > 1)

    def _read_record(self) -> bool:
        """Whether there is still a record to be shown: somebody may have taken her yes back meanwhile."""
        from intern_desktop.ui import hours_record

        agreed = [one.id for one in self._seen.people if one.agreed] if self._seen is not None else []
        if self._whose not in agreed:
            return False
        with self.commands.reading() as reading:
            found = hours_record.read(reading, self._whose, self.commands.today())
        if found is not None:
            self._record.show_record(found)
        return found is not None

    def _on_record(self, person: str) -> None:
        self._whose = person
        self._on_view()
        self._record.put_focus()

    def _on_record_left(self) -> None:
        self._whose = ""
        self._on_view()
        self._people.put_focus()

    def _on_class(self, _class: object) -> None:
        self._lessons.forget()
        self.refresh()

    def _on_nothing(self) -> None:
        session = self.commands.session
        if session is not None:
            self.commands.open_page.emit(*(("hours", "") if session.role == "candidate" else ("people", "")))

    def _say_nothing(self, *, trainer: bool) -> None:
        if trainer:
            # Translators: vi: "Mỗi buổi học thuộc về một lớp. Thêm lớp và học viên trước nhé."
            words = tr("Each lesson belongs to a class. Add a class and its people first.")
            # Translators: vi: "Chưa có lớp nào"
            self._nothing.set_words(tr("There is no class yet"), words, tr("Add candidates"))
        else:
            # Translators: on a PC of her own; vi: "Giờ học của bạn có một trang riêng"
            title = tr("Your hours have a page of their own")
            self._nothing.set_words(title, "", tr("Show the hours"))
