"""Punctuality: the curve with the late day named, four weeks in minutes, arriving; and beside it the other habits."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.habits import HabitsPage
from intern_desktop.ui.punctuality_arrive import Arriving
from intern_desktop.ui.punctuality_facts import WEEKS, window
from intern_desktop.ui.punctuality_panels import CurvePanel, SayingPanel, WeeksPanel
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.today_minute import Minute
from intern_desktop.ui.widgets import EmptyState, RubyLabel, Segmented, TitleRow, button

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.punctuality import DayRecord
    from intern_desktop.departure.timetable import Calendar

JAPANESE = "{五分前行動|ごふんまえこうどう}"
ARRIVING, HABITS = "sessions", "habits"


class PunctualityScreen(Screen):
    """Two views under one title: how sessions began, and the habits one ticks."""

    name: ClassVar[str] = "punctuality"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"arrival", "roll", "timetable", "day_off", "habit_day", "journey", "person"}
    )

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._day: date | None = None
        self._records: list[DayRecord] = []
        self._calendar: Calendar | None = None
        self._back = 0
        self._title, self._views = TitleRow(self), Segmented(self)
        self._views.setObjectName("punctuality_views")
        self._to_today = self._title.add_back()
        self._to_today.setObjectName("punctuality_back")
        self._calendar_link = button("link", parent=self)
        self._calendar_link.setObjectName("punctuality_calendar")
        self._japanese = RubyLabel("reading", "muted", self)
        self._curve, self._weeks = CurvePanel(self), WeeksPanel(self)
        self._arriving = Arriving(commands, "punctuality_arrive", self, large=True)
        self._saying = SayingPanel(commands, self)
        self._nothing = EmptyState("calendar", self, kind="secondary")
        self._nothing.setObjectName("punctuality_nothing")
        self._habits = HabitsPage(commands, self)
        self._left, self._pages = QStackedWidget(self), QStackedWidget(self)
        self._minute = Minute(commands.now, self)
        self._minute.setObjectName("punctuality_minute")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._title.add_beside(self._japanese)
        self._title.add(self._calendar_link)
        self._title.add(self._views)
        drawn, right = Column(self), Column(self)
        drawn.add(self._curve, 1)
        drawn.add(self._weeks)
        self._left.addWidget(drawn)
        self._left.addWidget(self._nothing)
        self._arriving.panel.add(self._saying)
        self._arriving.panel.body.addStretch(1)
        right.add(self._arriving, 1)
        sessions = QWidget(self)
        sides = QHBoxLayout(sessions)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(style.space("l"))
        sides.addWidget(self._left, 15)
        sides.addWidget(right, 7)
        self._pages.addWidget(sessions)
        self._pages.addWidget(self._habits)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("l"))
        column.addWidget(self._title)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._to_today.clicked.connect(lambda: self.commands.open_page.emit("today", ""))
        self._views.changed.connect(self._on_view)
        self._weeks.moved.connect(self._on_moved)
        self._minute.rang.connect(self._on_minute)
        for way in (self._nothing.pressed, self._calendar_link.clicked):
            way.connect(lambda: self.commands.open_page.emit("course", "calendar"))

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Đúng giờ"
        self._title.set_words(tr("Punctuality"))
        # Translators: the arrow before a title; vi: "Quay lại"
        self._to_today.setAccessibleName(tr("Back"))
        self._to_today.setToolTip(tr("Back"))
        self._japanese.set_text(JAPANESE)
        # Translators: a link to the calendar of the course; vi: "Lịch học"
        self._calendar_link.setText(tr("Course calendar"))
        # Translators: two views side by side, one or two short words each; vi: "Đến lớp", "Thói quen khác"
        self._views.set_options([(ARRIVING, tr("Arriving")), (HABITS, tr("Other habits"))])
        self._say_nothing()
        for part in (self._curve, self._weeks, self._arriving, self._saying, self._habits):
            part.retranslate()

    def refresh(self) -> None:
        """Read how the sessions began, and the habits."""
        from intern_desktop.departure import punctuality, timetable

        session = self.commands.session
        if session is None:
            return
        now = self.commands.now()
        self._day = now.date()
        with self.commands.reading() as reading:
            self._calendar = timetable.read(reading, timetable.holder_of(reading, session.person))
            self._records = punctuality.records(reading, session.person, self._day, f"{now:%H:%M}")
            self._arriving.read(reading, session.person)
        self._calendar_link.setVisible(self._calendar.known and not session.shared)
        self._show_window()
        self._saying.show_link()
        if self._views.value() == HABITS:
            self._habits.refresh()

    def open(self, target: str) -> None:
        """Begin at the press of arriving; "habits" opens the habits."""
        self._back = 0
        self._views.set_value(HABITS if target == HABITS else ARRIVING)
        self._on_view()
        if target == HABITS:
            self._habits.put_focus()
        elif not self._arriving.put_focus():
            self._views.setFocus()

    def restyle(self) -> None:
        """Follow text size and colours."""
        if self._day is not None:
            self._arriving.tick()
            self._curve.restyle()
            self._show_window()
            self._habits.restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """The minutes move while they are seen; another day may have begun meanwhile."""
        super().showEvent(event)
        self._minute.begin()
        if self._day is not None:
            self._on_minute()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks at the minutes."""
        super().hideEvent(event)
        self._minute.end()

    def leave(self) -> None:
        """Nothing goes on speaking on another page."""
        self._saying.stop()

    def _on_minute(self) -> None:
        if self._day != self.commands.today():
            self.refresh()
        else:
            self._arriving.tick()

    def _on_view(self) -> None:
        habits = self._views.value() == HABITS
        self._pages.setCurrentIndex(1 if habits else 0)
        if habits:
            self._habits.refresh()

    def _on_moved(self, weeks: int) -> None:
        self._back = max(0, self._back + weeks)
        self._show_window()

    def _show_window(self) -> None:
        if self._calendar is None or self._day is None:
            return
        shown = window(self._records, self._calendar, self._day, self._back)
        empty = not self._calendar.known
        self._left.setCurrentIndex(1 if empty else 0)
        if empty:
            self._say_nothing()
            return
        self._curve.show_curve(shown, now=not self._back)
        self._weeks.show_weeks(shown, self._day, back=self._back // WEEKS)

    def _say_nothing(self) -> None:
        own = self.commands.session is not None and not self.commands.session.shared
        # Translators: vi: "Chưa có lịch học nên chưa có gì để xem"
        title = tr("Without a timetable there is nothing to show yet")
        # Translators: vi: "Ở đây sẽ có từng buổi bạn đến sớm hay muộn mấy phút, và thói quen của bạn mạnh tới đâu."
        words = tr(
            "Here you will see how many minutes early or late you came to each session, and how the habit grows."
        )
        self._nothing.set_words(title, words, tr("Write in the timetable"))
        self._nothing.allow(own)
