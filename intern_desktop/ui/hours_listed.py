"""The list of one candidate's lessons with what can be done with them, or why it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.hours_list import LessonTable
from intern_desktop.ui.widgets import EmptyState, Panel, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.training_hours import Hours, Lesson


class ListedPanel(Panel):
    """`correct_asked` and `remove_asked` carry the id of the chosen lesson; `new_asked` comes from the empty list."""

    new_asked = Signal()
    correct_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding="m", inset="s")
        self.table, self._nothing = LessonTable(self), EmptyState("graduation-cap", self)
        self._stack, self._hint = QStackedWidget(self), label("small", self, wraps=True)
        self._correct = button("secondary", "pencil", parent=self)
        self._remove = button("quiet", "trash-2", parent=self)
        named = {"nothing": self._nothing, "correct": self._correct, "remove": self._remove, "hint": self._hint}
        for name, thing in named.items():
            thing.setObjectName(f"hours_{name}")
        self._lay_out()
        self._nothing.pressed.connect(self.new_asked)
        self._correct.clicked.connect(lambda: self.correct_asked.emit(self.table.chosen()))
        self._remove.clicked.connect(lambda: self.remove_asked.emit(self.table.chosen()))
        self.table.asked.connect(self.correct_asked)
        self.table.remove_asked.connect(self.remove_asked)

    def _lay_out(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        self._stack.setMinimumHeight(style.px(140))
        self.add(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        for thing in (self._correct, self._remove):
            thing.set_size("height_compact")
            row.addWidget(thing)
        row.addStretch(1)
        self.add(row)
        self.add(self._hint)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: buttons below the list of lessons; vi: "Sửa", "Bỏ buổi này"
        self._correct.setText(tr("Correct"))
        self._remove.setText(tr("Take it out"))
        # Translators: below the list of lessons on a centre's PC; vi: "Thầy cô ghi các buổi này. Thấy thiếu hay sai thì
        # bạn hỏi thầy cô ngay trong tuần nhé."
        self._hint.setText(
            tr("Your trainer writes these down. If one is missing or wrong, please ask within the same week.")
        )
        self.table.retranslate()

    def show_lessons(self, lessons: list[Lesson], hours: Hours, *, own: bool) -> None:
        """Show these; `own` on a PC where she writes them down herself."""
        self.table.show_lessons(lessons, hours)
        self._stack.setCurrentIndex(0 if lessons else 1)
        # Translators: heading of the list of lessons, with their number; vi: "Các buổi học ({n})"
        self.set_title(tr("Lessons ({n})", n=number_text(len(lessons))))
        for thing in (self._correct, self._remove):
            thing.setVisible(own and bool(lessons))
        self._hint.setVisible(not own and bool(lessons))
        self._say_nothing(own=own)

    def allow(self, *, new: bool, change: bool) -> None:
        """Whether a lesson may be begun from the empty list, and the chosen one changed."""
        self._nothing.allow(new)
        for thing in (self._correct, self._remove):
            thing.setEnabled(change)

    def _say_nothing(self, *, own: bool) -> None:
        # Translators: vi: "Chưa ghi buổi học nào"
        title = tr("No lesson is written down yet")
        if own:
            # Translators: vi: "Ghi mỗi buổi học ở trung tâm: ngày, giờ, môn. Bạn sẽ biết còn thiếu bao nhiêu giờ."
            words = tr("Write down each lesson at your centre: day, time, subject. You will see how much is missing.")
            self._nothing.set_words(title, words, tr("Write down a lesson"))
        else:
            # Translators: vi: "Thầy cô ghi các buổi học của lớp. Có buổi nào là bạn thấy ngay ở đây."
            self._nothing.set_words(title, tr("Your trainer logs the lessons of the class. They then stand here."))
