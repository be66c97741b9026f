"""What tests of the interface find: the look of a running program, a door to an empty store, and small screens."""

from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtWidgets import QVBoxLayout

from intern_desktop import i18n
from intern_desktop.classroom import people
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.ui import language as spoken
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands, Session
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.sections import CANDIDATES, EVERYBODY, NOBODY, TRAINERS, Section
from intern_desktop.ui.widgets import Panel, button, label
from intern_desktop.ui.window import Window

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))
HA = Session("ha", "Nguyễn Thị Thu Hà", "candidate", shared=True)
MAI = Session("mai", "Mai Thị Hạnh", "trainer", shared=True)


@pytest.fixture(autouse=True)
def look(qapp):
    """The light look at 100 % and English, as in the running program, whatever the test before chose."""
    _as_every_day(qapp)
    yield style
    _as_every_day(qapp)


def _as_every_day(qapp):
    style.dress()
    if (style.chosen_scheme(), style.factor()) != ("light", 1.0):
        style.apply(qapp, "light", 1.0)
    if i18n.language() != "en" or not spoken.is_spoken():
        spoken.speak("en")


@pytest.fixture
def open_commands(data_folder):
    """A door to an empty store."""
    made = Commands(lambda: NOW)
    made.attach(Store.open(data_folder))
    yield made
    made.store.close()


@pytest.fixture
def commands(data_folder):
    """A door to the store of a candidate on her own computer, signed in."""
    store = Store.open(data_folder)
    made = Commands(lambda: NOW)
    made.attach(store)
    with store.act(Author(""), NOW) as act:
        person = people.enrol(act, "Nguyễn Thị Thu Hà")
    made.sign_in(Session(person, "Nguyễn Thị Thu Hà"), Author(person))
    yield made
    store.close()


class PlainScreen(Screen):
    """A screen with one button, which keeps a list of what the window asked of it."""

    tables = frozenset({"person"})

    def __init__(self, commands, name):
        super().__init__(commands)
        self.asked, self.called = [], name
        self.title, self.press = label("page", self), button("secondary", key="F2", parent=self)
        self.press.setObjectName(f"{name}_button")
        panel = Panel(self)
        panel.add(self.press)
        column = QVBoxLayout(self)
        column.addWidget(self.title)
        column.addWidget(panel)

    def retranslate(self):
        self.asked.append("retranslate")
        self.title.setText(self.called)
        self.press.setText(self.called)

    def refresh(self):
        self.asked.append("refresh")

    def restyle(self):
        self.asked.append("restyle")

    def open(self, target):
        self.asked.append(f"open {target}".strip())

    def leave(self):
        self.asked.append("leave")


def _made(name):
    return lambda commands: PlainScreen(commands, name)


PLAIN = (
    Section("today", "house", "Today", _made("today"), CANDIDATES),
    Section("class_grid", "users", "Class", _made("class_grid"), TRAINERS, rail=True),
    Section("guide", "book-open", "Guide", _made("guide"), EVERYBODY),
    Section("hours", "clock", "Hours", _made("hours"), NOBODY, under="today"),
    Section("person", "user", "Candidate", _made("person"), NOBODY, under="class_grid"),
    Section("settings", "settings", "Settings", _made("settings"), NOBODY),
    Section("sign_in", "user", "Who are you?", _made("sign_in"), NOBODY, whole=True),
)


@pytest.fixture
def window(qtbot, look, open_commands):
    """A furnished window at the sign-in."""
    made = Window("sign_in", {}, PLAIN)
    qtbot.addWidget(made)
    made.resize(1366, 696)
    made.show()
    made.furnish(open_commands)
    made.begin()
    return made


@pytest.fixture
def sign_in(open_commands, qtbot):
    """Let somebody sign in, and wait until she stands in a section."""

    def come(session, frame):
        open_commands.sign_in(session, Author(session.person))
        qtbot.waitUntil(lambda: frame.stage.current() not in ("", "sign_in"))

    return come
