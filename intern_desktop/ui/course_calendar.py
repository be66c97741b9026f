"""The course's calendar, a page of the course: a painted month, the chosen day, and the times of the week."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from intern_desktop.errors import FieldError
from intern_desktop.i18n import date_text, month_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.class_choice import class_options
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.course_calendar_cells import MonthModel
from intern_desktop.ui.course_calendar_day import DayPanel
from intern_desktop.ui.course_calendar_month import MonthTable, other_month
from intern_desktop.ui.course_calendar_week import WeekPanel
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import ChoiceBox, EmptyState, Panel, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.timetable import Calendar
    from intern_desktop.store.journal import Act


class CalendarPage(Screen):
    """A trainer sees the classes' calendars, a candidate the one she follows; her own she may change."""

    name: ClassVar[str] = "calendar"
    tables: ClassVar[frozenset[str]] = frozenset({"timetable", "day_off", "class", "person"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._calendar: Calendar | None = None
        self._holder, self._editable, self._day = "", False, date.min
        self._classes = ChoiceBox(self)
        self._classes.setObjectName("calendar_class")
        self._model = MonthModel(self)
        self.month = MonthTable(self._model, self)
        self.month.setObjectName("calendar_month")
        self._month_panel, self._which = Panel(self, padding="m"), label("section", self)
        self._earlier, self._later = (
            button("quiet", "arrow-left", parent=self),
            button("quiet", "arrow-right", parent=self),
        )
        self._now = button("quiet", parent=self)
        for name, thing in {"earlier": self._earlier, "later": self._later, "now": self._now}.items():
            thing.setObjectName(f"calendar_{name}")
            thing.set_size("height_compact")
        self._nothing = EmptyState("calendar", self)
        self._nothing.setObjectName("calendar_nothing")
        self._no_class = EmptyState("users", self)
        self._no_class.setObjectName("calendar_no_class")
        self.week, self.day = WeekPanel(self), DayPanel(self)
        self._aside = Column(self)
        self._stack = QStackedWidget(self)
        self._build()
        self._join()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(style.space("s"))
        before: tuple[QWidget, ...] = (self._earlier, self._later, self._which)
        for thing in before:
            head.addWidget(thing)
        head.addStretch(1)
        head.addWidget(self._now)
        head.addWidget(self._classes)
        self._stack.addWidget(self.month)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._no_class)
        self._month_panel.add(head)
        self._month_panel.add(self._stack, 1)
        self._aside.add(self.day)
        self._aside.add(self.week)
        self._aside.body.addStretch(1)
        scroll = Column(self)
        scroll.hold(self._month_panel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("l"))
        row.addWidget(scroll, 3)
        row.addWidget(self._aside, 2)

    def _join(self) -> None:
        self._classes.chosen.connect(self._on_class)
        self.month.went_to.connect(self.go_to)
        self.month.asked.connect(self.day.focus)
        self._earlier.clicked.connect(lambda: self.go_to(other_month(self._day, -1)))
        self._later.clicked.connect(lambda: self.go_to(other_month(self._day, 1)))
        self._now.clicked.connect(lambda: self.go_to(self.commands.today()))
        self._nothing.pressed.connect(self._on_usual)
        self._no_class.pressed.connect(lambda: self.commands.open_page.emit("people", ""))
        self.week.kept.connect(self._on_keep)
        self.week.copied.connect(self._on_copy)
        self.day.off_asked.connect(self._on_off)
        self.day.extra_asked.connect(self._on_extra)
        self.day.clear_asked.connect(self._on_clear)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._classes.setAccessibleName(tr("Class"))
        # Translators: vi: "Lịch học theo tháng. Phím mũi tên đi từng ngày, Enter để sửa ngày."
        self.month.setAccessibleName(tr("The course by months. Arrows go from day to day, Enter changes a day."))
        # Translators: vi: "Tháng trước"
        self._earlier.setAccessibleName(tr("Month before"))
        # Translators: vi: "Tháng sau"
        self._later.setAccessibleName(tr("Month after"))
        self._earlier.setToolTip(self._earlier.accessibleName())
        self._later.setToolTip(self._later.accessibleName())
        # Translators: a button that goes to today; vi: "Về hôm nay"
        self._now.setText(tr("To today"))
        self._nothing.set_words(
            # Translators: vi: "Chưa có lịch học"
            tr("There is no calendar yet"),
            # Translators: vi: "Có lịch rồi thì điểm danh và thói quen theo đúng ngày học. Bấm một lần để có tuần
            # thường gặp (thứ Hai đến thứ Sáu, 08:00–11:30 và 13:30–17:00), hoặc tự ghi giờ ở bên."
            tr(
                "With one, arriving and habits follow the days of the course. One press gives the usual week "
                "(Monday to Friday, 08:00–11:30 and 13:30–17:00), or type your own times beside."
            ),
            # Translators: vi: "Dùng tuần thường gặp"
            tr("Take the usual week"),
        )
        self._no_class.set_words(
            # Translators: vi: "Chưa có lớp nào"
            tr("There is no class yet"),
            # Translators: vi: "Mỗi lớp có một lịch riêng. Thêm lớp và học viên trước nhé."
            tr("Each class has a calendar of its own. Add a class and its people first."),
            tr("Add candidates"),
        )
        self.week.retranslate()
        self.day.retranslate()
        if self.commands.ready and self.commands.session is not None:
            self.refresh()

    def refresh(self) -> None:
        """Read the calendar again; the day and what is being typed stay."""
        from intern_desktop.departure import timetable

        session = self.commands.session
        if session is None:
            return
        trainer = session.role != "candidate"
        with self.commands.reading() as reading:
            classes = class_options(reading, session)
            self._classes.set_options(classes)
            own = "" if trainer else timetable.holder_of(reading, session.person)
            self._holder = str(self._classes.value() or "") if trainer else own
            self._calendar = timetable.read(reading, self._holder)
        self._editable = bool(self._holder) and (trainer or own == session.person)
        self._classes.setVisible(len(classes) > 1)
        self.week.show_others([one for one in classes if one[0] != self._holder])
        if self._day == date.min:
            self._day = self.commands.today()
        self._show()

    def open(self, target: str) -> None:
        """Go to a day ("2027-02-06"), or to today."""
        try:
            self.go_to(date.fromisoformat(target) if target else self._day)
        except ValueError:  # an address of an older program, or mistyped
            self.go_to(self.commands.today())

    def restyle(self) -> None:
        """Sizes and colours changed."""
        self.month.fit(seen=self._calendar is not None and self._calendar.known)

    def leave(self) -> None:
        """What is typed waits in its fields; what was wrong is said again when it is kept."""
        self.week.clear_errors()

    def go_to(self, day: date) -> None:
        """Put the cursor on a day, in its month."""
        self._day = day if day.year > 1 else self.commands.today()
        if self._calendar is not None:
            self._show()

    def _show(self) -> None:
        from intern_desktop.departure import centre_days

        assert self._calendar is not None, "a calendar is read before it is shown"
        known = self._calendar.known
        self._which.setText(month_text(self._day)[:1].upper() + month_text(self._day)[1:])
        self._model.show_month(self._calendar, self._day, self.commands.today())
        self.month.set_day(self._day)
        self._nothing.allow(self._editable)
        self._stack.setCurrentWidget(self.month if known else self._nothing if self._holder else self._no_class)
        for thing in (self._earlier, self._later, self._which, self._now):
            thing.setVisible(known)
        self.month.fit(seen=known)
        own = self._day in self._calendar.own_days
        self.day.show_day(self._calendar.day(self._day), own, centre_days.on(self._day), self._editable)
        self.day.setVisible(known)
        self.week.show_period(self._calendar.period(self._day), self.commands.today())
        self.week.setVisible(self._editable)
        self.week.set_first(known)

    def _on_class(self, _class: object) -> None:
        self.week.forget()
        self.day.forget()
        self.refresh()

    def _on_usual(self) -> None:
        from intern_desktop.departure import timetable

        self.week.type_usual()
        monday = self.commands.today().toordinal() - self.commands.today().weekday()
        asked = (date.fromordinal(monday), timetable.usual_week(), self.week.holidays())
        self._do(lambda act: timetable.set_week(act, self._holder, *asked), self.week, _kept_words(asked[0]))

    def _on_keep(self) -> None:
        from intern_desktop.departure import timetable

        try:
            asked = (self.week.since(), self.week.week(), self.week.holidays())
        except FieldError as problem:
            self._say_wrong(self.week, problem)
            return
        self._do(lambda act: timetable.set_week(act, self._holder, *asked), self.week, _kept_words(asked[0]))

    def _on_copy(self, other: str) -> None:
        from intern_desktop.departure import timetable

        # Translators: in the line at the bottom; vi: "Đã chép lịch học."
        self._do(lambda act: timetable.copy(act, other, self._holder), self.week, tr("The calendar was copied."))

    def _on_off(self) -> None:
        from intern_desktop.departure import timetable

        try:
            first, last, words = self.day.day(), self.day.until(), self.day.words()
        except FieldError as problem:
            self._say_wrong(self.day, problem)
            return
        # Translators: in the line at the bottom; vi: "Cho nghỉ {first}."
        told = tr("Day off on {first}.", first=date_text(first, "full"))
        if last > first:
            # Translators: in the line at the bottom; vi: "Cho nghỉ từ {first} đến {last}."
            days = {"first": date_text(first, "short"), "last": date_text(last, "short")}
            told = tr("Days off from {first} to {last}.", **days)
        self._do(lambda act: timetable.set_day_off(act, self._holder, first, last, words), self.day, told)

    def _on_extra(self) -> None:
        from intern_desktop.departure import timetable

        try:
            day, sessions, words = self.day.day(), self.day.sessions(), self.day.words()
        except FieldError as problem:
            self._say_wrong(self.day, problem)
            return
        # Translators: in the line at the bottom; vi: "{day} có giờ học."
        told = tr("There is a course on {day}.", day=date_text(day, "full"))
        self._do(lambda act: timetable.set_extra_day(act, self._holder, day, sessions, words), self.day, told)

    def _on_clear(self) -> None:
        from intern_desktop.departure import timetable

        day = self.day.day()
        # Translators: in the line at the bottom; vi: "{day} trở lại như thường."
        told = tr("{day} is as usual again.", day=date_text(day, "full"))
        self._do(lambda act: timetable.clear_day(act, self._holder, day), self.day, told)

    def _say_wrong(self, panel: WeekPanel | DayPanel, problem: FieldError) -> None:
        panel.show_problem(problem)
        focused = self.focusWidget()
        if focused is not None and panel.isAncestorOf(focused):
            self._aside.body.activate()
            self._aside.ensureWidgetVisible(focused, 0, style.control("row"))

    def _do(self, verb: Callable[[Act], None], panel: WeekPanel | DayPanel, told: str) -> None:
        """Do it; what is wrong is said at its field, and what could not be written stays typed."""

        def attempt(act: Act) -> FieldError | bool:
            try:
                verb(act)
            except FieldError as problem:
                return problem
            return True

        done = self.commands.do(attempt)
        if isinstance(done, FieldError):
            self._say_wrong(panel, done)
        elif done:
            panel.forget()
            self.refresh()
            self.commands.tell_done(told)


def _kept_words(since: date) -> str:
    # Translators: in the line at the bottom; vi: "Đã lưu lịch học từ {day}."
    return tr("The timetable is kept from {day}.", day=date_text(since, "short"))
