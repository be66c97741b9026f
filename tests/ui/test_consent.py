"""The question of consent: everything is said before she answers, nothing is chosen for her."""

from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from intern_desktop.classroom import consent, founding, people
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.commands import Commands, Session
from intern_desktop.ui.consent import ConsentScreen
from intern_desktop.ui.widgets import RubyLabel

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture
def commands(data_folder):
    store = Store.open(data_folder)
    password = "bốn con ngựa ngủ trưa"
    founded = founding.found_centre(store, "Hoa Mai", "Hải Dương", "Trần Văn Lâm", password, NOW, cost=Cost.SAMPLE)
    with store.act(Author(founded.trainer), NOW) as act:
        ha = people.enrol(act, "Nguyễn Thị Thu Hà")
    made = Commands(lambda: NOW)
    made.attach(store)
    made.sign_in(Session(ha, "Nguyễn Thị Thu Hà", "candidate", shared=True), Author(ha))
    yield made
    store.close()


@pytest.fixture
def opened(commands):
    seen = []
    commands.open_page.connect(lambda name, target: seen.append(name))
    return seen


@pytest.fixture
def screen(qtbot, commands):
    made = ConsentScreen(commands)
    qtbot.addWidget(made)
    made.retranslate()
    made.resize(1366, 696)
    made.show()
    made.open("")
    return made


def answer(commands):
    with commands.reading() as reading:
        return consent.answer_of(reading, commands.session.person)


def press(screen, name):
    screen.findChild(QAbstractButton, name).click()


def test_she_reads_what_why_who_and_how_to_take_it_back(screen, language):
    screen.retranslate()
    read = " ".join(label.text() for label in screen.findChildren(RubyLabel) if label.isVisibleTo(screen))
    assert "Hoa Mai, Hải Dương" in read
    assert len(screen.findChildren(RubyLabel)) >= 15
    assert "{" not in read
    assert unnamed_controls(screen) == []


def test_nothing_is_chosen_for_her_and_a_stray_enter_answers_nothing(screen, commands):
    for name in ("agree", "disagree"):
        button = screen.findChild(QAbstractButton, name)
        assert not button.isChecked()
        assert not button.isDefault()
    assert not isinstance(QApplication.focusWidget(), QAbstractButton)
    QTest.keyClick(screen, Qt.Key.Key_Return)
    QTest.keyClick(screen, Qt.Key.Key_Space)
    assert answer(commands) == ""


def test_yes_and_no_are_equally_large(screen):
    yes, no = (screen.findChild(QAbstractButton, name) for name in ("agree", "disagree"))
    assert yes.size() == no.size()
    assert yes.property("kind") == no.property("kind")


@pytest.mark.parametrize(("button", "said"), [("agree", "yes"), ("disagree", "no"), ("answer_later", "")])
def test_her_answer_is_written_and_she_goes_on(screen, commands, opened, button, said):
    press(screen, button)
    assert answer(commands) == said
    assert opened == ["today"]
    with commands.reading() as reading:
        assert not consent.must_ask(reading, commands.local, commands.session.person)


def test_it_is_written_in_her_own_name(screen, commands):
    press(screen, "agree")
    with commands.reading() as reading:
        author = reading.exec_driver_sql("select author from entry where kind = 'consent'").scalar()
    assert author == commands.session.person
