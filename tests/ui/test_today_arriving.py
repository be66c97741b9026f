"""Arriving on the screen of the day: one press, kept or not, the minutes of the clock, and a report beforehand."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from intern_desktop.departure import punctuality, timetable
from intern_desktop.store.journal import Author
from intern_desktop.ui.today import TodayScreen
from tests.ui.arriving import WEEK, Clock, full_disk, open_store, records


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def opened(data_folder, clock):
    made = []

    def come(**how):
        made.append(open_store(data_folder, clock, **how))
        return made[-1]

    yield come
    for commands in made:
        commands.store.close()


@pytest.fixture
def show(qtbot):
    def shown(commands):
        screen = TodayScreen(commands)
        qtbot.addWidget(screen)
        commands.tables_changed.connect(screen.refresh)
        screen.retranslate()
        screen.refresh()
        screen.resize(1174, 696)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        screen.open("")
        return screen

    return shown


def find(screen, kind, name):
    return screen.findChild(kind, name)


def title(screen):
    return find(screen, QLabel, "today_arrive_title").text(), find(screen, QLabel, "today_arrive_words").text()


def button(screen, name):
    return find(screen, QAbstractButton, name)


@pytest.fixture
def f2(qtbot):
    """Press F2, and wait until the button that stands for it has come up again: Qt shows the press for a moment."""

    def press(screen):
        came = []
        button(screen, "today_arrive_press").released.connect(lambda: came.append(1))
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
        qtbot.waitUntil(lambda: bool(came))

    return press


def ring(screen):
    find(screen, QTimer, "today_minute").timeout.emit()


def test_the_card_says_when_the_session_begins_and_how_early_it_is(show, opened):
    assert title(show(opened())) == ("The session begins at 08:00", "It is 07:48 now, 12 minutes early")


def test_the_minutes_move_with_the_clock_and_nothing_else_does(show, opened, clock):
    screen = show(opened())
    first = find(screen, QLabel, "today_next_1").text()
    clock.turn("07:59")
    ring(screen)
    assert title(screen)[1] == "It is 07:59 now, 1 minute early"
    clock.turn("08:00")
    ring(screen)
    assert title(screen)[1] == "It is 08:00 now, just as it begins"
    clock.turn("08:04")
    ring(screen)
    assert title(screen)[1] == "It is 08:04 now, 4 minutes late"
    assert find(screen, QLabel, "today_next_1").text() == first


def test_nobody_counts_minutes_while_the_screen_is_hidden(show, opened, clock):
    screen = show(opened())
    assert find(screen, QTimer, "today_minute").isActive()
    screen.hide()
    assert not find(screen, QTimer, "today_minute").isActive()
    clock.turn("07:55")
    screen.show()
    assert title(screen)[1] == "It is 07:55 now, 5 minutes early"


def test_one_press_of_f2_and_the_time_is_written_and_said(show, opened, f2):
    commands = opened()
    screen, said = show(commands), []
    commands.told.connect(lambda words, undo: said.append((words, undo)))
    assert button(screen, "today_arrive_press").property("kind") == "primary"
    assert button(screen, "today_next_1_open").property("kind") == "secondary"
    f2(screen)
    assert title(screen) == ("You came at 07:48", "12 minutes early. It is saved.")
    assert said == [("Saved: you came at 07:48.", True)]
    assert [(one.came, one.verdict) for one in records(commands)[-1:]] == [("07:48", "early")]


def test_afterwards_the_first_thing_is_the_filled_button_and_has_the_focus(show, opened, f2):
    screen = show(opened())
    assert QApplication.focusWidget() is button(screen, "today_arrive_press")
    f2(screen)
    assert button(screen, "today_next_1_open").property("kind") == "primary"
    assert QApplication.focusWidget() is button(screen, "today_next_1_open")


def test_pressing_twice_writes_once(show, opened, clock, f2):
    commands = opened()
    screen = show(commands)
    f2(screen)
    clock.turn("08:10")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    button(screen, "today_arrive_press").click()
    assert title(screen)[0] == "You came at 07:48"
    assert records(commands)[-1].came == "07:48"


def test_undo_brings_the_press_back(show, opened, f2):
    commands = opened()
    screen = show(commands)
    f2(screen)
    commands.undo()
    assert title(screen)[0] == "The session begins at 08:00"
    assert button(screen, "today_arrive_press").isVisible()


def test_what_the_disk_refused_is_never_called_saved(show, opened, f2):
    commands = opened()
    screen, said = show(commands), []
    commands.told.connect(lambda words, undo: said.append((words, undo)))
    with full_disk(commands):
        f2(screen)
        assert title(screen)[0] == "The session begins at 08:00"
        assert button(screen, "today_arrive_press").isVisible()
    assert [undo for _, undo in said] == [False]
    assert "Saved" not in said[0][0]
    f2(screen)
    assert title(screen)[0] == "You came at 07:48"


def test_long_before_the_session_it_is_said_from_when_on_one_can_arrive(show, opened, clock):
    clock.turn("05:30")
    screen = show(opened())
    assert title(screen)[1] == "You can say that you have arrived from 06:00."
    assert not button(screen, "today_arrive_press").isVisible()


def test_after_the_course_the_trainer_is_the_way_out(show, opened, clock):
    clock.turn("17:30")
    assert title(show(opened())) == (
        "The course of today ended at 17:00",
        "When you came is not written. Tell your trainer, who can write it.",
    )


def test_between_two_sessions_one_can_still_arrive(show, opened, clock):
    clock.turn("12:10")
    screen = show(opened())
    assert button(screen, "today_arrive_press").isVisible()


def test_a_day_without_a_course_says_when_the_next_one_is(show, opened, clock):
    clock.turn(days=5)
    screen = show(opened())
    assert title(screen) == ("No course today", "The next session: Monday, 30 November 2026.")
    assert button(screen, "today_next_1_open").property("kind") == "primary"


def test_a_day_off_is_called_by_its_name(show, opened):
    commands = opened()
    day = commands.today()
    commands.do(timetable.set_day_off, commands.session.person, day, day, "Sports day")
    assert title(show(commands))[0] == "Sports day"


def test_at_midnight_another_day_begins_while_it_is_open(show, opened, clock, f2):
    commands = opened()
    screen = show(commands)
    f2(screen)
    clock.turn("00:00", days=1)
    ring(screen)
    assert title(screen)[0] == "The session begins at 08:00"
    assert find(screen, QLabel, "today_days").text() == "104"


def test_on_a_pc_of_her_own_without_a_timetable_the_calendar_is_the_way_out(show, opened, qtbot):
    commands = opened(calendar=False)
    screen = show(commands)
    assert title(screen)[0] == "There is no timetable yet"
    with qtbot.waitSignal(commands.open_page) as asked:
        button(screen, "today_arrive_way").click()
    assert asked.args == ["course", "calendar"]


def test_at_a_centre_without_a_timetable_nothing_can_be_pressed(show, opened):
    screen = show(opened(calendar=False, shared=True))
    assert title(screen)[0] == "There is no timetable yet"
    assert not button(screen, "today_arrive_press").isVisible()
    assert not button(screen, "today_arrive_way").isVisible()


def test_what_the_trainer_called_stands_over_it(show, opened):
    commands = opened()
    her = commands.session.person
    with commands.store.act(Author("lam"), commands.now()) as act:
        punctuality.call(act, her, commands.today(), "absent")
    assert title(show(commands))[0] == "Your trainer wrote that you are absent today"


def report(screen, reason, kind="absent", day=None):
    button(screen, "today_arrive_way").click()
    if day is not None:
        button(screen, f"notice_day_{day}").click()
    button(screen, f"notice_kind_{kind}").click()
    find(screen, QLineEdit, "notice_reason").setText(reason)
    button(screen, "notice_keep").click()


def test_a_report_stands_in_the_page_with_the_sentence_to_say(show, opened):
    screen = show(opened())
    button(screen, "today_arrive_way").click()
    assert find(screen, QWidget, "notice_form").isVisible()
    assert not find(screen, QWidget, "today_arrive").isVisible()
    assert not find(screen, QWidget, "today_words").isVisible()
    assert "今日は休ませて" in find(screen, QWidget, "notice_sentence").accessibleName()
    button(screen, "notice_kind_late").click()
    assert "十分ほど遅れます" in find(screen, QWidget, "notice_sentence").accessibleName()


def test_a_report_beforehand_excuses_and_may_be_changed(show, opened):
    commands = opened()
    screen = show(commands)
    report(screen, "health check")
    assert not find(screen, QWidget, "notice_form").isVisible()
    assert title(screen)[1] == "You have reported: absent: health check"
    assert button(screen, "today_arrive_way").text() == "Change the report"
    assert (records(commands)[-1].verdict, records(commands)[-1].reason) == ("excused", "absent: health check")


def test_a_report_for_tomorrow_leaves_today_as_it_is(show, opened, clock):
    commands = opened()
    screen = show(commands)
    report(screen, "bus", "late", (commands.today() + timedelta(days=1)).isoformat())
    assert title(screen)[1] == "It is 07:48 now, 12 minutes early"
    clock.turn("07:00", days=1)
    assert records(commands)[-1].reason == "late: bus"


def test_another_day_is_typed_and_one_without_a_course_is_said_there(show, opened):
    commands = opened()
    screen = show(commands)
    button(screen, "today_arrive_way").click()
    button(screen, "notice_day_other").click()
    find(screen, QLineEdit, "notice_reason").setText("visit to the embassy")
    typed = find(screen, QLineEdit, "notice_other_day")
    button(screen, "notice_keep").click()
    assert "Write the day" in typed.accessibleDescription()
    typed.setText("29/11/2026")
    button(screen, "notice_keep").click()
    assert typed.accessibleDescription() == "There is no course on this day."
    typed.setText("1/9/2026")
    button(screen, "notice_keep").click()
    assert "over" in typed.accessibleDescription()
    typed.setText("3/12/2026")
    button(screen, "notice_keep").click()
    assert not find(screen, QWidget, "notice_form").isVisible()
    with commands.reading() as reading:
        found = punctuality.records(reading, commands.session.person, date(2026, 12, 3), "07:00")
    assert found[-1].reason == "absent: visit to the embassy"


def test_a_report_without_a_reason_asks_for_one(show, opened):
    screen = show(opened())
    report(screen, "  ")
    field = find(screen, QLineEdit, "notice_reason")
    assert field.accessibleDescription() == "Write in a few words why."
    assert QApplication.focusWidget() is field


def test_a_report_the_disk_refused_stays_as_it_was_typed(show, opened):
    commands = opened()
    screen = show(commands)
    with full_disk(commands):
        report(screen, "fever")
        assert find(screen, QWidget, "notice_form").isVisible()
        assert find(screen, QLineEdit, "notice_reason").text() == "fever"
    button(screen, "notice_keep").click()
    assert title(screen)[1] == "You have reported: absent: fever"


def test_by_keyboard_alone_a_report_is_opened_written_and_closed(show, opened):
    commands = opened()
    screen = show(commands)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is button(screen, "today_arrive_way")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not find(screen, QWidget, "notice_form").isVisible()
    assert QApplication.focusWidget() is button(screen, "today_arrive_way")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    for _ in range(6):
        if QApplication.focusWidget() is not find(screen, QLineEdit, "notice_reason"):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "fever")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert records(commands)[-1].reason == "absent: fever"


def test_each_language_says_all_of_it(show, opened, language):
    screen = show(opened())
    assert "08:00" in title(screen)[0]
    button(screen, "today_arrive_way").click()
    empty = [one.objectName() for one in screen.findChildren(QLabel) if one.isVisible() and not one.text()]
    assert [name for name in empty if name] == []
    assert WEEK[0][0].begins == "08:00"
