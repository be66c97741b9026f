"""Habits: one press ticks today's, the same press takes it back, and a bar and a word say how strong each is."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QProgressBar

from intern_desktop.departure import habits
from intern_desktop.store.journal import Author
from intern_desktop.ui.punctuality import PunctualityScreen
from tests.ui.arriving import Clock, full_disk, open_store


@pytest.fixture
def commands(data_folder):
    made = open_store(data_folder, Clock())
    yield made
    made.store.close()


@pytest.fixture
def screen(commands, qtbot):
    made = PunctualityScreen(commands)
    qtbot.addWidget(made)
    commands.tables_changed.connect(made.refresh)
    made.retranslate()
    made.refresh()
    made.resize(1174, 696)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open("habits")
    return made


def tick(screen, habit="tidying"):
    return screen.findChild(QAbstractButton, f"habit_{habit}")


def strength(screen, habit="tidying"):
    return screen.findChild(QLabel, f"habit_{habit}_strength").text()


def done_today(commands, habit="tidying"):
    with commands.reading() as reading:
        found = habits.records(reading, commands.session.person, habit, commands.today())
    return bool(found) and found[-1].day == commands.today() and found[-1].done


def test_every_habit_has_a_press_and_says_that_it_is_not_begun(screen):
    for habit in habits.habits():
        assert tick(screen, habit.id).text() == "I did it"
        assert strength(screen, habit.id) == "not begun"


def test_one_press_ticks_and_another_takes_it_back(screen, commands):
    tick(screen).click()
    assert tick(screen).text() == "Done today"
    assert tick(screen).isChecked()
    assert done_today(commands)
    tick(screen).click()
    assert tick(screen).text() == "I did it"
    assert not done_today(commands)


def test_undo_takes_a_tick_back(screen, commands):
    said = []
    commands.told.connect(lambda words, undo: said.append((words, undo)))
    tick(screen).click()
    assert said == [("Saved: Tidy your place (5S).", True)]
    commands.undo()
    assert tick(screen).text() == "I did it"


def test_what_the_disk_refused_does_not_look_ticked(screen, commands):
    with full_disk(commands):
        tick(screen).click()
        assert not tick(screen).isChecked()
        assert tick(screen).text() == "I did it"
    assert not done_today(commands)


def test_a_habit_that_is_held_grows_in_bar_and_word(screen, commands):
    day = commands.now() - timedelta(weeks=9)
    while day < commands.now():
        if day.weekday() < 5:
            with commands.store.act(Author(commands.session.person), day) as act:
                habits.check(act, commands.session.person, "tidying", day.date(), True)
        day += timedelta(days=1)
    screen.refresh()
    bar = screen.findChild(QProgressBar, "habit_tidying_bar")
    assert bar.value() >= 80
    assert strength(screen) == f"{bar.value()} % · firm"


def test_a_page_of_the_guide_helps_with_it(screen, commands, qtbot):
    with qtbot.waitSignal(commands.open_page) as asked:
        screen.findChild(QAbstractButton, "habit_tidying_page").click()
    assert asked.args == ["guide", "five-s"]


def test_by_keyboard_alone(screen, commands):
    first = habits.habits()[0].id
    assert QApplication.focusWidget() is tick(screen, first)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert done_today(commands, first)
    assert QApplication.focusWidget() is tick(screen, first)


def test_each_language_has_its_words(screen, language):
    screen.retranslate()
    screen.refresh()
    assert tick(screen).text()
    assert tick(screen).accessibleName().startswith(tick(screen).text())
