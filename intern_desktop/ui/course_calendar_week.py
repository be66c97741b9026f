"""The week of a course: one line of times per weekday, the holidays that are followed, and from which day it holds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_, tr
from intern_desktop.ui import style
from intern_desktop.ui.course_calendar_cells import WEEKDAYS, plain_words, weekday_names
from intern_desktop.ui.date_edit import DateEdit
from intern_desktop.ui.widgets import ChoiceBox, Field, Panel, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.timetable import Period, Session

COUNTRIES = ("vn", "jp")


class WeekPanel(Panel):
    """`kept` asks to keep what is typed, `copied` to take another class's calendar over (its id)."""

    kept = Signal()
    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_week")
        self._touched = False
        self._help = label("small", self, wraps=True)
        self._wrongs = [label("error", self, wraps=True) for _ in range(WEEKDAYS)]
        self._names = [label("body", self) for _ in range(WEEKDAYS)]
        self._times = [QLineEdit(self) for _ in range(WEEKDAYS)]
        self._follow, self._announced = label("body", self), label("small", self, wraps=True)
        self._holidays = {country: QCheckBox(self) for country in COUNTRIES}
        self._since = DateEdit(self)
        self._field = Field(self._since, self)
        self._usual, self._keep = button("secondary", parent=self), button("primary", "check", parent=self)
        self._others, self._copy = ChoiceBox(self), button("quiet", "copy", parent=self)
        self._name_parts()
        self._lay_out()
        for edit in self._times:
            edit.textEdited.connect(self._on_typed)
            edit.returnPressed.connect(self.kept)
        self._since.changed.connect(self._on_typed)
        self._usual.clicked.connect(self.type_usual)
        self._keep.clicked.connect(self.kept)
        self._copy.clicked.connect(self._on_copy)
        for box in self._holidays.values():
            box.clicked.connect(self._on_typed)

    def _name_parts(self) -> None:
        for n, edit in enumerate(self._times):
            edit.setObjectName(f"calendar_times_{n}")
            self._wrongs[n].setObjectName(f"calendar_times_{n}_error")
        for country, box in self._holidays.items():
            box.setObjectName(f"calendar_holidays_{country}")
        named = {"since": self._since, "usual": self._usual, "keep": self._keep, "others": self._others}
        for name, thing in {**named, "copy": self._copy}.items():
            thing.setObjectName(f"calendar_{name}")

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(style.space("m"))
        grid.setVerticalSpacing(style.space("xs"))
        for n, (name, edit) in enumerate(zip(self._names, self._times, strict=True)):
            name.setBuddy(edit)
            grid.addWidget(name, 2 * n, 0)
            grid.addWidget(edit, 2 * n, 1)
            grid.addWidget(self._wrongs[n], 2 * n + 1, 1)
        grid.setColumnStretch(1, 1)
        self.add(self._help)
        self.add(grid)
        followed = QGridLayout()
        followed.setHorizontalSpacing(style.space("m"))
        followed.addWidget(self._follow, 0, 0)
        for n, box in enumerate(self._holidays.values()):
            followed.addWidget(box, n, 1, Qt.AlignmentFlag.AlignLeft)
        followed.setColumnStretch(1, 1)
        self.add(followed)
        self.add(self._announced)
        self.add(self._field)
        for row in ((self._usual, self._keep), (self._others, self._copy)):
            line = QHBoxLayout()
            line.setSpacing(style.space("s"))
            for thing in row:
                line.addWidget(thing)
            line.addStretch(1)
            self.add(line)

    def retranslate(self) -> None:
        """Write every word anew."""
        from intern_desktop.departure import holidays

        # Translators: vi: "Giờ học trong tuần"
        self.set_title(tr("Times of the week"))
        self._help.setText(
            # Translators: vi: "Gõ giờ từng buổi, như 8h-11h30, 13h30-17h. Ngày không học để trống."
            tr("Type when each session is, as 8h-11h30, 13h30-17h. Leave a day without a course empty.")
        )
        for name, edit, words in zip(self._names, self._times, weekday_names(short=False), strict=True):
            name.setText(words)
            # Translators: the name of a field, as in "Monday: times of the course"; vi: "{weekday}: giờ học"
            edit.setAccessibleName(tr("{weekday}: times of the course", weekday=words))
        for country, box in self._holidays.items():
            box.setText(plain_words(holidays.table(country).name))
        years = {country: holidays.table(country).known_until for country in COUNTRIES}
        # Translators: vi: "Ngày lễ đã công bố: Việt Nam đến hết {vn}, Nhật đến hết {jp}. Sau đó là dự kiến."
        told = tr(
            "Announced: Vietnam up to the end of {vn}, Japan up to the end of {jp}. What is later is assumed.", **years
        )
        # Translators: before two switches, holidays of Vietnam and of Japan; vi: "Nghỉ theo"
        self._follow.setText(tr("Off on"))
        self._announced.setText(told)
        self._since.retranslate()
        # Translators: vi: "Áp dụng từ ngày"; vi: "Những ngày trước đó giữ nguyên."
        self._field.set_words(tr("Holds from"), help_words=tr("The days before it stay as they were."))
        # Translators: vi: "Tuần thường gặp"
        self._usual.setText(tr("Usual week"))
        # Translators: vi: "Lưu lịch học"
        self._keep.setText(tr("Keep the timetable"))
        # Translators: vi: "Chép từ lớp này"
        self._copy.setText(tr("Copy from this class"))
        # Translators: vi: "Lớp để chép lịch"
        self._others.setAccessibleName(tr("Class to copy from"))

    def show_period(self, period: Period | None, today: date) -> None:
        """Show the week that holds; what is being typed stays."""
        if self._touched:
            return
        from intern_desktop.departure.timetable import sessions_text

        for n, edit in enumerate(self._times):
            edit.setText(sessions_text(period.week.get(n, ())) if period is not None else "")
        for country, box in self._holidays.items():
            box.setChecked(country in period.holidays if period is not None else country == "vn")
        self._since.set_value(today)
        self.clear_errors()

    def show_others(self, others: list[tuple[str, str]]) -> None:
        """The classes whose calendars may be copied, as (id, name)."""
        self._others.set_options(others)
        self._others.setVisible(bool(others))
        self._copy.setVisible(bool(others))

    def week(self) -> dict[int, tuple[Session, ...]]:
        """What is typed. Raises FieldError at the number of a weekday."""
        from intern_desktop.departure.timetable import sessions_of

        return {n: sessions_of(edit.text(), str(n)) for n, edit in enumerate(self._times)}

    def since(self) -> date:
        """From which day it holds. Raises FieldError at "since"."""
        day = self._since.value()
        if day is None:
            # Translators: vi: "Ghi một ngày, như {example}."
            raise FieldError("since", N_("Write a day, such as {example}."), example=self._since.example())
        return day

    def holidays(self) -> tuple[str, ...]:
        """The countries whose holidays are followed."""
        return tuple(country for country, box in self._holidays.items() if box.isChecked())

    def type_usual(self) -> None:
        """Fill in the week that many centres have; nothing is kept yet."""
        from intern_desktop.departure.timetable import sessions_text, usual_week

        usual = usual_week()
        for n, edit in enumerate(self._times):
            edit.setText(sessions_text(usual.get(n, ())))
        self._touched = True
        self.clear_errors()

    def show_problem(self, problem: FieldError) -> None:
        """Say what is wrong at its field, and go there."""
        self.clear_errors()
        if problem.field == "since":
            self._field.set_error(str(problem))
            self._since.setFocus()
            return
        weekday = int(problem.field.partition("/")[0])
        self._wrongs[weekday].setText(str(problem))
        self._wrongs[weekday].setVisible(True)
        self._times[weekday].setFocus()

    def clear_errors(self) -> None:
        """Nothing is wrong any more."""
        self._field.set_error("")
        for wrong in self._wrongs:
            wrong.setText("")
            wrong.setVisible(False)

    def set_first(self, first: bool) -> None:
        """Whether keeping is what the screen is for now, and so its filled button."""
        self._keep.set_kind("primary" if first else "secondary")

    def forget(self) -> None:
        """What was typed is kept, or given up: the next reading shows what holds."""
        self._touched = False

    def _on_typed(self) -> None:
        self._touched = True
        self.clear_errors()

    def _on_copy(self) -> None:
        other = self._others.value()
        if other:
            self.copied.emit(str(other))
