"""The course, for trainers (and for whoever learns on a PC of her own): calendar, training hours, the centre's list."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import N_, tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import Tabs, TitleRow


class CoursePage(NamedTuple):
    """One tab: its address, its words, and how it is built."""

    name: str
    title: str
    make: Callable[[Commands], Screen]


def _calendar(commands: Commands) -> Screen:
    from intern_desktop.ui.course_calendar import CalendarPage

    return CalendarPage(commands)


def _hours(commands: Commands) -> Screen:
    from intern_desktop.ui.course_hours import HoursPage

    return HoursPage(commands)


def _list(commands: Commands) -> Screen:
    from intern_desktop.ui.course_list import ListPage

    return ListPage(commands)


PAGES: tuple[CoursePage, ...] = (
    # Translators: vi: "Lịch học"
    CoursePage("calendar", N_("Calendar"), _calendar),
    # Translators: vi: "Giờ học trước khi đi"
    CoursePage("hours", N_("Training hours"), _hours),
    # Translators: vi: "Danh sách của trung tâm"
    CoursePage("list", N_("The centre's list"), _list),
)


class CourseScreen(Screen):
    """Tabs over pages, each a small screen of its own, built when it is first opened."""

    name: ClassVar[str] = "course"
    tables: ClassVar[frozenset[str]] = frozenset({"timetable", "day_off", "class", "person", "own_task", "role"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._title, self._tabs, self._stack = TitleRow(self), Tabs(self), QStackedWidget(self)
        self._tabs.setObjectName("course_tabs")
        self._tabs.setUsesScrollButtons(False)  # there is room for all of them
        self._pages: dict[str, Screen] = {}
        self._shown = PAGES[0].name if PAGES else ""
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("m"))
        column.addWidget(self._title)
        column.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._stack, 1)
        self._tabs.changed.connect(self.show_page)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Khoá học"
        self._title.set_words(tr("Course"))
        self._tabs.set_options([(page.name, tr(page.title)) for page in self._offered()])
        for page in self._pages.values():
            page.retranslate()
        if self.commands.ready and self.commands.session is not None and self._shown:
            self.show_page(self._shown)

    def refresh(self) -> None:
        """The page that is seen reads anew; the others when they are opened."""
        if self._shown in self._pages:
            self._pages[self._shown].refresh()

    def open(self, target: str) -> None:
        """Go to a page, and within it: "hours", "calendar/2027-02-06"."""
        page, _, inner = target.partition("/")
        self.show_page(page if any(page == one.name for one in self._offered()) else self._shown)
        if self._shown in self._pages:
            self._pages[self._shown].open(inner)

    def restyle(self) -> None:
        """Sizes and colours changed."""
        for page in self._pages.values():
            page.restyle()

    def leave(self) -> None:
        """Keep what was typed."""
        for page in self._pages.values():
            page.leave()

    def _offered(self) -> list[CoursePage]:
        """On a PC of her own there is no centre that could make a list."""
        session = self.commands.session
        own = session is not None and session.role == "candidate"
        return [page for page in PAGES if page.name != "list" or not own]

    def show_page(self, name: str) -> None:
        """Open a tab, building its page first."""
        if self._shown != name and self._shown in self._pages:
            self._pages[self._shown].leave()
        found = next((one for one in PAGES if one.name == name), None)
        if found is None:
            return
        if name not in self._pages:
            page = found.make(self.commands)
            self._pages[name] = page
            self._stack.addWidget(page)
            page.retranslate()
        self._shown = name
        self._tabs.set_value(name)
        self._pages[name].refresh()
        self._stack.setCurrentWidget(self._pages[name])
