"""What stands where there is nobody to call: no class, nobody in it, no timetable, a day without a course."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, date_text, tr
from intern_desktop.ui.widgets import EmptyState

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.roll_call import Roll


class RollEmpty(QWidget):
    """One sentence, why, and one way out: another day, or a page."""

    day_asked = Signal(object)
    page_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = EmptyState("clipboard-check", self)
        self._state.setObjectName("roll_nobody")
        self._way: date | str = ""
        column = QVBoxLayout(self)
        column.addWidget(self._state)
        self._state.pressed.connect(self._on_pressed)

    def show_roll(self, roll: Roll, classes: bool, today: date) -> None:
        """Why there is nobody on this roll."""
        day = date_text(roll.day, "full")
        if not classes or not roll.learners:
            self._way = "people"
            self._state.set_words(
                tr("There are no candidates in this class yet"),
                # Translators: vi: "Thêm tên vào lớp thì điểm danh được ngay."
                tr("Once names are added, they can be called here."),
                tr("Add candidates"),
            )
        elif not roll.known:
            self._way = "course"
            self._state.set_words(
                # Translators: vi: "Lớp này chưa có lịch học"
                tr("This class has no timetable yet"),
                # Translators: vi: "Có lịch học thì biết ngày nào học, mấy giờ bắt đầu, ai muộn mấy phút."
                tr("With it the roll knows on which days there is a course, and when it begins."),
                # Translators: a button; vi: "Đặt lịch học"
                tr("Set the timetable"),
            )
        elif not roll.sessions:
            self._way = roll.before if roll.before is not None else "course"
            off = plain(chosen(roll.off)) if roll.off else ""
            self._state.set_words(
                # Translators: vi: "{day} lớp không có giờ học"
                tr("There is no course on {day}", day=day),
                # Translators: vi: "{off}. Lịch học của lớp xem ở mục Khoá học."
                tr("{off}. The timetable of the class stands under Course.", off=off)
                if off
                else tr("The timetable of the class stands under Course."),
                # Translators: a button; vi: "Xem {day}"
                tr("Go to {day}", day=date_text(roll.before, "full"))
                if roll.before is not None
                else tr("Set the timetable"),
            )
        else:
            self._way = today
            self._state.set_words(
                # Translators: vi: "{day} chưa ai trong lớp này nhập học, hoặc mọi người đã nghỉ"
                tr("Nobody of this class was in the course on {day}", day=day),
                # Translators: vi: "Ngày nhập học và ngày nghỉ của từng bạn ghi ở mục Học viên."
                tr("From when to when each belongs to it stands under People."),
                "" if roll.day == today else tr("Back to today"),
            )

    def _on_pressed(self) -> None:
        if isinstance(self._way, date):
            self.day_asked.emit(self._way)
        else:
            self.page_asked.emit(self._way)
