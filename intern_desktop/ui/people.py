"""The people of the centre, a desk for its trainers: people, classes, trainers and PCs, and what was put away."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import N_, tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import Tabs, TitleRow, button


class PeoplePage(NamedTuple):
    """One tab: its address, its words, and how it is built."""

    name: str
    title: str
    make: Callable[[Commands], Screen]


def _people(commands: Commands) -> Screen:
    from intern_desktop.ui.people_desk import DeskPage

    return DeskPage(commands)


def _classes(commands: Commands) -> Screen:
    from intern_desktop.ui.people_classes import ClassesPage

    return ClassesPage(commands)


def _trainers(commands: Commands) -> Screen:
    from intern_desktop.ui.people_trainers import TrainersPage

    return TrainersPage(commands)


def _rights(commands: Commands) -> Screen:
    from intern_desktop.ui.people_rights import RightsPage

    return RightsPage(commands)


def _away(commands: Commands) -> Screen:
    from intern_desktop.ui.people_away import AwayPage

    return AwayPage(commands)


PAGES: tuple[PeoplePage, ...] = (
    # Translators: tabs; vi: "Mọi người" / "Lớp và nhóm" / "Thầy cô và máy" / "Ai làm được gì" / "Đã cất"
    PeoplePage("people", N_("People"), _people),
    PeoplePage("classes", N_("Classes and groups"), _classes),
    PeoplePage("trainers", N_("Trainers and PCs"), _trainers),
    PeoplePage("rights", N_("Who may do what"), _rights),
    PeoplePage("away", N_("What was put away"), _away),
)


class PeopleScreen(Screen):
    """Tabs over pages, each a small screen of its own, built when it is first opened."""

    name: ClassVar[str] = "people"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"person", "class", "group", "role", "teaches", "joined", "secret", "consent", "vouched"}
    )

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._title, self._tabs, self._stack = TitleRow(self), Tabs(self), QStackedWidget(self)
        self._tabs.setObjectName("people_tabs")
        self._tabs.setUsesScrollButtons(False)
        self._take_in = button("secondary", "list-checks", parent=self)
        self._take_in.setObjectName("people_take_in")
        self._save = button("secondary", "file-spreadsheet", parent=self)
        self._save.setObjectName("people_save_list")
        for one in (self._save, self._take_in):
            self._title.add(one)
        self._take_in.clicked.connect(lambda: commands.open_page.emit("roster", ""))
        self._save.clicked.connect(self._on_save)
        self._pages: dict[str, Screen] = {}
        self._shown = PAGES[0].name
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("m"))
        column.addWidget(self._title)
        column.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._stack, 1)
        self._tabs.changed.connect(self.show_page)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Người của trung tâm"
        self._title.set_words(tr("People of the centre"))
        # Translators: a button; vi: "Nhận danh sách…"
        self._take_in.setText(tr("Take in a list"))
        # Translators: a button; vi: "Lưu danh sách…"
        self._save.setText(tr("Save the list"))
        self._tabs.set_options([(page.name, tr(page.title)) for page in PAGES])
        for page in self._pages.values():
            page.retranslate()
        if self.commands.ready and self.commands.session is not None:
            self.show_page(self._shown)

    def refresh(self) -> None:
        """The page that is seen reads anew; the others when they are opened."""
        if self._shown in self._pages:
            self._pages[self._shown].refresh()

    def open(self, target: str) -> None:
        """Go to a page: "classes", "away"; or to somebody in the list: "person:ID"."""
        page, _, inner = target.partition("/")
        if target.startswith("person:"):
            page, inner = "people", target
        self.show_page(page if any(page == one.name for one in PAGES) else self._shown)
        self._pages[self._shown].open(inner)

    def restyle(self) -> None:
        """Sizes and colours changed."""
        for page in self._pages.values():
            page.restyle()

    def leave(self) -> None:
        """Passwords that were typed are forgotten; a list of names is kept."""
        for page in self._pages.values():
            page.leave()

    def show_page(self, name: str) -> None:
        """Open a tab, building its page first."""
        if self._shown != name and self._shown in self._pages:
            self._pages[self._shown].leave()
        if name not in self._pages:
            page = next(one for one in PAGES if one.name == name).make(self.commands)
            self._pages[name] = page
            self._stack.addWidget(page)
            page.retranslate()
            page.restyle()
        self._shown = name
        self._tabs.set_value(name)
        self._pages[name].refresh()
        self._stack.setCurrentWidget(self._pages[name])

    def _on_save(self) -> None:
        from intern_desktop.ui import roster_save

        roster_save.save(self, self.commands)
