"""Reminders: one quiet line at a time, each once a day, none in the way, and only for who wants them."""

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from intern_desktop.classroom import people
from intern_desktop.departure import checklist, journeys, punctuality
from intern_desktop.store.journal import Author
from intern_desktop.ui import reminders
from intern_desktop.ui.commands import Session
from intern_desktop.ui.reminders import Reminders, Wishes
from intern_desktop.ui.settings import SettingsScreen
from tests.ui.arriving import NOW, Clock, came, full_disk, open_store

SESSION = "The session begins at 08:00. When you are there, press “I have arrived” on Today."
TOMORROW = "Tomorrow begins at 08:00. With the bag packed tonight the morning is easy."


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def commands(data_folder, clock):
    made = open_store(data_folder, clock)
    yield made
    made.store.close()


class Listener:
    """What was told, and whether a line may be told now."""

    def __init__(self, commands, parent):
        self.said, self.free = [], True
        commands.told.connect(lambda words, undo: self.said.append(words))
        self.reminders = Reminders(commands, lambda: self.free, parent)
        self.reminders.follow()

    def ring(self):
        self.reminders.findChild(QTimer, "reminders_minute").timeout.emit()
        said, self.said = self.said, []
        return said


@pytest.fixture
def heard(commands, qapp):
    parent = QObject()
    yield Listener(commands, parent)
    parent.deleteLater()


@pytest.fixture
def nothing_due(monkeypatch):
    """The list asks for nothing tomorrow, and no word waits."""
    monkeypatch.setattr(checklist, "items", lambda *_: [])


def test_ten_minutes_before_the_session_and_only_once(heard, clock, nothing_due):
    clock.turn("07:49")
    assert heard.ring() == []
    clock.turn("07:50")
    assert heard.ring() == [SESSION]
    for minute in (51, 55, 59):
        clock.turn(f"07:{minute}")
        assert heard.ring() == []
    clock.turn("07:52", days=1)
    assert heard.ring() == [SESSION]


def test_who_has_arrived_or_reported_is_left_alone(heard, commands, clock, nothing_due):
    came(commands, clock.now.date(), "07:48")
    clock.turn("07:52")
    assert heard.ring() == []
    clock.turn("07:00", days=1)
    commands.do(punctuality.give_notice, commands.session.person, clock.now.date(), "fever", clock.now)
    clock.turn("07:52")
    assert heard.ring() == []


def test_once_the_session_has_begun_nothing_is_said(heard, clock, nothing_due):
    clock.turn("08:00")
    assert heard.ring() == []
    clock.turn("08:05")
    assert heard.ring() == []


def test_she_chooses_how_long_before(heard, commands, clock, nothing_due):
    assert reminders.keep_wishes(commands, Wishes(before=20))
    clock.turn("07:41")
    assert heard.ring() == [SESSION]


def test_who_wants_none_gets_none(heard, commands, clock, nothing_due):
    reminders.keep_wishes(commands, Wishes(on=False))
    clock.turn("07:52")
    assert heard.ring() == []
    clock.turn("20:00")
    assert heard.ring() == []


def test_the_day_before_something_is_due(heard, commands, clock):
    with commands.reading() as reading:
        found = checklist.items(reading, commands.session.person, clock.now.date())
    due = min(one.due for one in found if one.due is not None and one.due > clock.now.date() and not one.settled)
    clock.now = clock.now.replace(year=due.year, month=due.month, day=due.day, hour=6) - timedelta(days=1)
    [said] = heard.ring()
    assert said.startswith("Due tomorrow: ")
    clock.turn("06:30")
    assert heard.ring() == []


def test_of_what_she_has_reported_nobody_reminds_her(heard, commands, clock, monkeypatch):
    today = clock.now.date()
    with commands.reading() as reading:
        first = checklist.items(reading, commands.session.person, today)[0]
    due = msgspec.structs.replace(first, due=today + timedelta(days=1))
    done = [msgspec.structs.replace(due, state=state) for state in ("claimed", "confirmed")]
    monkeypatch.setattr(checklist, "items", lambda *_: done)
    clock.turn("06:30")
    assert heard.ring() == []
    monkeypatch.setattr(checklist, "items", lambda *_: [*done, msgspec.structs.replace(due, state="not_begun")])
    clock.turn("07:05")
    assert [said.startswith("Due tomorrow: ") for said in heard.ring()] == [True]


def test_in_the_evening_words_that_wait_then_the_bag_one_at_a_time(heard, commands, clock, nothing_due, monkeypatch):
    from intern_desktop.departure import practice

    monkeypatch.setattr(practice, "counts", lambda *_: practice.Counts(due=18, new=0, minutes=6))
    clock.turn("19:29")
    assert heard.ring() == []
    clock.turn("19:30")
    assert heard.ring() == ["18 cards of words wait; they take about 6 min."]
    clock.turn("19:35")
    assert heard.ring() == []
    clock.turn("19:40")
    assert heard.ring() == [TOMORROW]
    clock.turn("20:30")
    assert heard.ring() == []


def test_what_had_nothing_to_tell_is_not_read_again_each_minute(heard, clock, monkeypatch):
    read = []
    monkeypatch.setattr(checklist, "items", lambda *_: read.append(clock.now) or [])
    for minute in range(10, 30):
        clock.turn(f"06:{minute}")
        assert heard.ring() == []
    assert len(read) == 1
    clock.turn("06:40")
    heard.ring()
    assert len(read) == 2


def test_before_a_day_without_a_course_no_bag_is_packed(heard, clock, nothing_due):
    clock.turn("20:00", days=3)  # Friday
    assert heard.ring() == []


def test_it_waits_while_she_practises_or_a_line_is_being_read(heard, clock, nothing_due):
    heard.free = False
    clock.turn("07:52")
    assert heard.ring() == []
    heard.free = True
    clock.turn("07:53")
    assert heard.ring() == [SESSION]


def test_it_waits_while_she_types(heard, clock, nothing_due, qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    clock.turn("07:52")
    assert heard.ring() == []
    field.clearFocus()
    clock.turn("07:53")
    assert heard.ring() == [SESSION]


def test_nobody_is_reminded_while_the_clock_cannot_be_right(heard, clock, nothing_due):
    clock.turn("07:52")
    clock.now = clock.now.replace(year=2028)
    assert heard.ring() == []


def test_who_goes_no_more_is_left_alone(heard, commands, clock, nothing_due):
    commands.do(journeys.change_state, commands.session.person, "withdrawn", NOW.date())
    clock.turn("07:52")
    assert heard.ring() == []


def test_the_next_person_is_told_for_herself(heard, commands, clock, nothing_due):
    clock.turn("07:52")
    assert heard.ring() == [SESSION]
    commands.sign_out()
    minute = heard.reminders.findChild(QTimer, "reminders_minute")
    assert not minute.isActive()
    with commands.store.act(Author(""), clock.now) as act:
        trainer = people.enrol(act, "Trần Thị Mai")
    commands.sign_in(Session(trainer, "Trần Thị Mai", "trainer", shared=True), Author(trainer))
    assert not minute.isActive()


def test_a_full_disk_stops_no_reminder(heard, commands, clock, nothing_due):
    clock.turn("07:52")
    with full_disk(commands):
        assert heard.ring() == [SESSION]


def test_no_sentence_blames(language):
    from intern_desktop.ui import reminders_words

    said = [
        reminders_words.session("08:00"),
        reminders_words.words(3, 1),
        reminders_words.tomorrow("08:00"),
        reminders_words.due([{"vi": "Giấy", "en": "Paper", "ja": "紙"}] * 3),
    ]
    assert all("!" not in sentence and "！" not in sentence and sentence for sentence in said)


@pytest.fixture
def settings(commands, qtbot):
    made = SettingsScreen(commands)
    qtbot.addWidget(made)
    made.retranslate()
    made.refresh()
    made.resize(1174, 696)
    made.show()
    return made


def press(screen, name):
    screen.findChild(QAbstractButton, name).click()


def test_the_settings_keep_what_she_chose(settings, commands):
    press(settings, "reminders_before_20")
    box = settings.findChild(QComboBox, "reminders_evening")
    box.setCurrentIndex(box.findData("21:00"))
    box.activated.emit(box.currentIndex())
    assert reminders.wishes(commands) == Wishes(before=20, evening="21:00")
    press(settings, "reminders_on_no")
    assert not reminders.wishes(commands).on
    assert not settings.findChild(QWidget, "reminders_before").isVisible()
    press(settings, "reminders_on_yes")
    assert reminders.wishes(commands) == Wishes(before=20, evening="21:00")


def test_a_choice_the_disk_refused_does_not_look_chosen(settings, commands):
    said = []
    commands.told.connect(lambda words, undo: said.append(words))
    with full_disk(commands):
        press(settings, "reminders_on_no")
    assert len(said) == 1
    assert settings.findChild(QAbstractButton, "reminders_on_yes").isChecked()


def test_trainers_have_no_such_choice(settings, commands):
    commands.sign_in(Session("mai", "Mai", "trainer", shared=True), Author("mai"))
    settings.refresh()
    assert not settings.findChild(QWidget, "reminders_on").isVisible()


def test_a_broken_choice_is_the_usual_one(commands):
    commands.local.set("reminders", '{"before": 7}', commands.session.person)
    assert reminders.wishes(commands) == Wishes()
    commands.local.set("reminders", "[", commands.session.person)
    assert reminders.wishes(commands) == Wishes()


def test_the_window_tells_it_in_its_line(commands, clock, nothing_due, qtbot):
    from intern_desktop.ui.window import Window

    window = Window("sections", {})
    qtbot.addWidget(window)
    window.resize(1366, 696)
    window.show()
    frame = window.furnish(commands)
    frame.begin()
    clock.turn("07:52")
    frame.findChild(QTimer, "reminders_minute").timeout.emit()
    line = frame.findChild(QLabel, "told_words")
    assert line.text() == SESSION
    assert frame.told.text() == SESSION
