"""The people of the centre: added from a list, renamed, moved, a PIN reset, a trainer added by a head."""

from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget

from intern_desktop.classroom import consent, founding, people, sign_in
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.commands import Commands, Session
from intern_desktop.ui.name_list import NameList
from intern_desktop.ui.people import PeopleScreen

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))
PASSWORD = "bon con ngua ngu trua"


@pytest.fixture
def commands(data_folder):
    store = Store.open(data_folder)
    founded = founding.found_centre(store, "Hoa Mai", "", "Trần Văn Lâm", PASSWORD, NOW, cost=Cost.SAMPLE)
    made = Commands(lambda: NOW)
    made.attach(store)
    lam = sign_in.check(store, founded.trainer, PASSWORD, NOW)
    made.sign_in(Session(lam.person, lam.name, lam.role, shared=True), Author(lam.person, lam.key))
    yield made
    store.close()


@pytest.fixture
def screen(qtbot, commands):
    made = PeopleScreen(commands)
    qtbot.addWidget(made)
    commands.tables_changed.connect(made.refresh)
    made.retranslate()
    made.refresh()
    made.resize(1174, 696)
    made.show()
    return made


def find(screen, name, kind=QWidget):
    found = screen.findChild(kind, name)
    assert found is not None, f"{name} is on the screen"
    return found


def press(screen, name):
    find(screen, name, QAbstractButton).click()


def add(screen, class_name, text):
    find(screen, "add_to_class", QLineEdit).setText(class_name)
    find(screen, "add_names", QPlainTextEdit).setPlainText(text)
    press(screen, "add_people")


def part(screen, place):
    """Open a tab of the person's panel by keyboard: 0 names, 1 class, 2 PIN, 3 record."""
    tabs = find(screen, "person_tabs")
    QTest.keyClick(tabs, Qt.Key.Key_Home)
    for _ in range(place):
        QTest.keyClick(tabs, Qt.Key.Key_Right)


def everybody(commands):
    with commands.reading() as reading:
        return [(one.name, one.class_name, one.role) for one in people.people(reading, NOW.date())]


def choose(screen, name):
    names = find(screen, "names", NameList)
    for row in range(names.model().rowCount()):
        if names.model().index(row, 0).data() == name:
            names.setCurrentIndex(names.model().index(row, 0))
            return
    raise AssertionError(f"{name} is in the list")


@pytest.fixture
def filled(screen):
    add(screen, "K24-A", "Nguyễn Thị Thu Hà\n\n  Hồ Sỹ  Đạt\t2004-05-06\n")
    next(pressed for pressed in screen.findChildren(QAbstractButton) if pressed.text() == "K24-A").click()
    return screen


def test_a_pasted_column_becomes_a_class(filled, commands):
    assert everybody(commands) == [
        ("Hồ Sỹ Đạt", "K24-A", "candidate"),
        ("Nguyễn Thị Thu Hà", "K24-A", "candidate"),
        ("Trần Văn Lâm", "", "head"),
    ]
    assert find(filled, "add_names", QPlainTextEdit).toPlainText() == ""


def test_a_second_list_joins_the_class_of_that_name(filled, commands):
    add(filled, "k24-a", "Mai Thị Hạnh")
    assert [name for name, class_name, _ in everybody(commands) if class_name == "K24-A"] == [
        "Hồ Sỹ Đạt",
        "Nguyễn Thị Thu Hà",
        "Mai Thị Hạnh",
    ]


def test_an_empty_list_is_said_at_its_field(screen, commands):
    add(screen, "", "\n\n")
    seen = " ".join(label.text() for label in screen.findChildren(QLabel) if label.isVisibleTo(screen))
    assert "Give the class a name." in seen
    assert "Write at least one name" in seen
    assert len(everybody(commands)) == 1


def test_a_name_is_corrected(filled, commands):
    choose(filled, "Hồ Sỹ Đạt")
    edit = find(filled, "person_name", QLineEdit)
    edit.setText("Hồ Sĩ Đạt")
    edit.editingFinished.emit()
    assert ("Hồ Sĩ Đạt", "K24-A", "candidate") in everybody(commands)


def test_a_forgotten_pin_is_reset(filled, commands):
    with commands.reading() as reading:
        dat = next(one.person for one in sign_in.names(reading, NOW.date()) if one.name == "Hồ Sỹ Đạt")
    with commands.store.act(Author(dat), NOW) as act:
        sign_in.set_pin(act, dat, "1357", Cost.SAMPLE)
    choose(filled, "Hồ Sỹ Đạt")
    press(filled, "reset_pin")
    with commands.reading() as reading:
        assert {one.form for one in sign_in.names(reading, NOW.date()) if one.person == dat} == {"none"}


def test_the_way_of_who_agreed_is_one_press_away_and_of_nobody_else(filled, commands, qtbot):
    choose(filled, "Hồ Sỹ Đạt")
    part(filled, 1)
    assert find(filled, "person_class").isVisible()
    assert not find(filled, "person_way").isVisible()
    with commands.reading() as reading:
        dat = next(one.person for one in sign_in.names(reading, NOW.date()) if one.name == "Hồ Sỹ Đạt")
    with commands.store.act(Author(dat), NOW) as act:
        consent.answer(act, dat, "yes")
    filled.refresh()
    choose(filled, "Hồ Sỹ Đạt")
    with qtbot.waitSignal(commands.open_page) as asked:
        press(filled, "person_way")
    assert asked.args == ["own_page", f"person:{dat}"]


def test_putting_away_can_be_taken_back(filled, commands):
    choose(filled, "Hồ Sỹ Đạt")
    press(filled, "put_away")
    assert "Hồ Sỹ Đạt" not in [name for name, _, _ in everybody(commands)]
    commands.undo()
    assert "Hồ Sỹ Đạt" in [name for name, _, _ in everybody(commands)]


def test_a_head_adds_a_trainer(screen, commands):
    screen.open("trainers")
    find(screen, "new_trainer_name", QLineEdit).setText("Lê Thị Mai")
    assert not find(screen, "add_trainer").isEnabled()
    for name in ("new_password", "new_password_again"):
        QTest.keyClicks(find(screen, name), "troi xanh may trang")
    press(screen, "add_trainer")
    assert ("Lê Thị Mai", "", "trainer") in everybody(commands)
    assert find(screen, "new_password", QLineEdit).text() == ""


def test_a_trainer_who_is_no_head_sees_no_trainers_form(qtbot, commands):
    session = commands.session
    commands.sign_in(Session(session.person, session.name, "trainer", shared=True), Author(session.person))
    made = PeopleScreen(commands)
    qtbot.addWidget(made)
    made.retranslate()
    made.open("trainers")
    assert not find(made, "add_trainer").isVisibleTo(made)
    assert not find(made, "save_centre_file").isVisibleTo(made)


def test_a_short_passphrase_is_said_at_its_field(screen):
    screen.open("trainers")
    find(screen, "file_passphrase", QLineEdit).setText("ngan")
    press(screen, "save_centre_file")
    seen = " ".join(label.text() for label in screen.findChildren(QLabel) if label.isVisibleTo(screen))
    assert "A passphrase has at least 10 characters." in seen


def test_every_control_has_a_name_in_every_language(filled, language):
    filled.retranslate()
    assert unnamed_controls(filled) == []
