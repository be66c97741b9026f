"""The tables of the trainer's page: lessons by day with who was absent, and the hours of each candidate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import date_text, tr, trn
from intern_desktop.ui import hours_words
from intern_desktop.ui.hours_list import RowTable, Told

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.training_hours import Lesson
    from intern_desktop.ui.course_hours_facts import Candidate, ClassHours


class ClassLessons(RowTable):
    """The lessons of a class, newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(4, (2, 3), parent)
        self.setObjectName("course_lessons")

    def retranslate(self) -> None:
        """Write the headings anew."""
        # Translators: columns of the lessons of a class; vi: "Ngày", "Giờ", "Đã dạy gì", "Vắng hoặc muộn"
        heads = [tr("Day"), tr("Time"), tr("What was taught"), tr("Absent or late")]
        self.name_columns(heads)
        # Translators: vi: "Các buổi học của lớp, buổi mới nhất trước"
        self.setAccessibleName(tr("The lessons of the class, newest first"))

    def show_narrow(self, narrow: bool) -> None:
        """Whether there is only room for what was taught when."""
        self.setColumnHidden(3, narrow)

    def show_lessons(self, seen: ClassHours) -> None:
        """Show the lessons of a class."""
        names = seen.names
        self.show_rows([_lesson_line(one, there, names) for one, there in reversed(seen.lessons)])


class ClassPeople(RowTable):
    """A candidate in each line: hours by subject, what counts, what is missing, and what is to be heeded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(8, (7,), parent, numbers=(1, 2, 3, 4, 5, 6))
        self.setObjectName("course_people")

    def retranslate(self) -> None:
        """Write the headings anew."""
        # Translators: columns of hours; vi: "Học viên", "Tiếng Nhật", "Đời sống", "Luật", "Khác", "Được tính", "Còn",
        # "Cần để ý"
        heads = [tr("Candidate"), tr("Japanese"), tr("Life"), tr("Law"), tr("Other"), tr("Counted"), tr("Missing")]
        self.name_columns([*heads, tr("To heed")])
        # Translators: vi: "Giờ học của từng học viên"
        self.setAccessibleName(tr("The hours of each candidate"))

    def show_people(self, seen: ClassHours) -> None:
        """Show everybody of a class."""
        self.show_rows([Told(one.id, _cells(one)) for one in seen.people])


def times_text(one: Lesson) -> str:
    """When a lesson was, or how long."""
    from intern_desktop.departure.lesson_times import span_of

    span = span_of(one)
    return f"{span.begins}–{span.ends}" if span.begins else hours_words.length_text(one.minutes)


def _lesson_line(one: Lesson, there: dict[str, int], names: dict[str, str]) -> Told:
    parts = (hours_words.subject_name(one.subject), one.words, one.teacher)
    said = " · ".join(part for part in parts if part)
    return Told(one.id, (hours_words.day_text(one.day), times_text(one), said, _away(one, there, names)))


def _away(one: Lesson, there: dict[str, int], names: dict[str, str]) -> str:
    absent = [name for person, name in names.items() if there.get(person) == 0]
    late = [
        f"{name} ({hours_words.length_text(there[person])})"
        for person, name in names.items()
        if 0 < there.get(person, 0) < one.minutes
    ]
    said = []
    if absent:
        # Translators: in a list of lessons; vi: "Vắng: {names}"
        said.append(tr("Absent: {names}", names=", ".join(absent)))
    if late:
        # Translators: in a list of lessons, each with the time she was there; vi: "Một phần: {names}"
        said.append(tr("For a part: {names}", names=", ".join(late)))
    count = sum(1 for minutes in there.values() if minutes)
    # Translators: vi: "Đủ {n} người"
    return "; ".join(said) or trn("{n} person, nobody absent", "{n} people, nobody absent", count)


def _cells(one: Candidate) -> tuple[str, ...]:
    if one.hours is None:
        # Translators: instead of what is known about a candidate; vi: "Chưa đồng ý, nên chỉ thấy tên."
        return (one.name, *[""] * 6, tr("Has not agreed, so only the name is shown."))
    from intern_desktop.departure.training_hours import SUBJECTS

    subjects = [hours_words.short_text(one.hours.by_subject[subject]) for subject in SUBJECTS]
    counted, missing = hours_words.short_text(one.hours.counted), hours_words.short_text(one.hours.missing)
    return (one.name, *subjects, counted, missing, heed(one))


def heed(one: Candidate) -> str:
    """What a trainer has to heed about somebody's hours, the most pressing first; "" when nothing."""
    if one.hours is None or one.outlook is None:
        return ""
    said = []
    if one.hours.outside and one.journey is not None and one.journey.arrival is not None:
        fields = {"hours": hours_words.length_text(one.hours.outside), "day": date_text(one.journey.arrival, "short")}
        # Translators: the flight moved, or lessons were long ago; vi: "{hours} quá sớm với ngày vào Nhật {day}."
        said.append(tr("{hours} lie too early for the entry on {day}.", **fields))
    if one.hours.enough:
        # Translators: vi: "Đã đủ giờ."
        said.append(tr("All hours are there."))
    elif not one.hours.missing:
        # Translators: vi: "Buổi đầu và buổi cuối phải cách nhau ít nhất một tháng."
        said.append(tr("The first and the last lesson must lie at least a month apart."))
    elif one.outlook.on is not None and not one.outlook.in_time:
        # Translators: vi: "Học như bốn tuần qua thì không kịp trước ngày vào Nhật."
        said.append(tr("At the pace of the last four weeks not before the entry."))
    elif one.outlook.on is not None:
        # Translators: at the pace of the last four weeks; vi: "Học đều thì đủ vào {day}."
        said.append(tr("At this pace they are enough on {day}.", day=date_text(one.outlook.on, "short")))
    return " ".join(said)
