"""Punctuality: the curve, the late day named, four weeks of cells, the table, and how it stands with no history."""

from datetime import date

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTableWidget, QWidget

from intern_desktop.departure import punctuality, timetable
from intern_desktop.store.journal import Author
from intern_desktop.ui import punctuality_words
from intern_desktop.ui.punctuality import PunctualityScreen
from intern_desktop.ui.punctuality_facts import window
from tests.ui.arriving import BEGUN, Clock, came, open_store, records


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
    def shown(commands, target=""):
        screen = PunctualityScreen(commands)
        qtbot.addWidget(screen)
        commands.tables_changed.connect(screen.refresh)
        screen.retranslate()
        screen.refresh()
        screen.resize(1174, 696)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        screen.open(target)
        return screen

    return shown


@pytest.fixture
def weeks(opened):
    """Ten weeks in which she came early but for one day, and was excused once."""
    commands = opened()
    with commands.reading() as reading:
        calendar = timetable.read(reading, timetable.holder_of(reading, commands.session.person))
    excused = date(2026, 11, 11)
    for day in calendar.course_days(BEGUN.date(), date(2026, 11, 23)):
        if day == excused:
            at = BEGUN.replace(month=11, day=10)
            with commands.store.act(Author(commands.session.person), at) as act:
                punctuality.give_notice(act, commands.session.person, day, "health check", at)
        else:
            came(commands, day, "08:04" if day == date(2026, 11, 5) else "07:51")
    return commands


def told(screen, name):
    return screen.findChild(QWidget, name).accessibleDescription()


def press(screen, name):
    screen.findChild(QAbstractButton, name).click()


def sentence(screen):
    return screen.findChild(QLabel, "punctuality_sentence").text()


def test_the_sentence_counts_the_last_sessions_and_says_how_a_late_one_is_made_up_for(show, weeks):
    said = sentence(show(weeks))
    assert said.startswith("Early by 5 minutes or more in 13 of the last 14 sessions. ")
    assert "lowers it only a little" in said


def test_the_late_day_is_named_beside_the_curve(show, weeks):
    screen = show(weeks)
    said = told(screen, "punctuality_curve")
    assert "5 Nov 4 minutes late" in said
    share = round(100 * punctuality.strength(records(weeks)))
    assert f"now {share} percent" in said


def test_the_cells_say_minutes_excused_and_what_is_ahead(show, weeks):
    said = told(show(weeks), "punctuality_weeks")
    assert "Thursday, 5 November 2026: late 4" in said
    assert "Wednesday, 11 November 2026: excused" in said
    assert "Monday, 23 November 2026: early 9" in said
    assert "Tuesday, 24 November 2026: today" in said
    assert "Friday, 27 November 2026: still ahead" in said


def test_a_day_without_a_course_is_in_no_cell(show, weeks):
    assert "Saturday" not in told(show(weeks), "punctuality_weeks")
    off = date(2026, 11, 19)
    weeks.do(timetable.set_day_off, weeks.session.person, off, off, "Teachers")
    assert "19 November" not in told(show(weeks), "punctuality_weeks")


def test_one_can_leaf_back_four_weeks_and_forward_again(show, weeks):
    screen = show(weeks)
    later = screen.findChild(QAbstractButton, "punctuality_later")
    assert not later.isEnabled()
    press(screen, "punctuality_earlier")
    said = told(screen, "punctuality_weeks")
    assert "8 October 2026" in said
    assert "November" not in said
    assert "1 Nov" not in told(screen, "punctuality_curve").partition(";")[0]
    press(screen, "punctuality_earlier")
    assert not screen.findChild(QAbstractButton, "punctuality_earlier").isEnabled()
    press(screen, "punctuality_later")
    press(screen, "punctuality_later")
    assert "24 November 2026: today" in told(screen, "punctuality_weeks")


def test_f8_shows_the_same_as_a_table_and_back(show, weeks):
    screen = show(weeks)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8)
    table = screen.findChild(QTableWidget, "punctuality_table")
    assert table.isVisible()
    rows = [[table.item(row, column).text() for column in range(5)] for row in range(table.rowCount())]
    late = next(row for row in rows if row[0] == "5 Nov 2026")
    assert (late[1:3], late[3].split(";")[0]) == (["08:00", "08:04"], "late 4")
    assert late[4].endswith("%")
    excused = next(row for row in rows if row[0] == "11 Nov 2026")
    assert (excused[3], excused[4]) == ("excused; health check", "")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8)
    assert not table.isVisible()


def test_arriving_here_is_the_same_press(show, weeks):
    screen = show(weeks)
    assert screen.findChild(QLabel, "punctuality_arrive_time").text() == "07:48"
    press(screen, "punctuality_arrive_press")
    assert screen.findChild(QLabel, "punctuality_arrive_title").text() == "You came at 07:48"
    assert "Tuesday, 24 November 2026: early 12" in told(screen, "punctuality_weeks")


def test_on_the_first_day_there_is_no_number_that_says_nothing(show, opened, clock):
    clock.now = BEGUN
    screen = show(opened())
    assert sentence(screen) == "After a few sessions this number begins to say something."
    assert screen.findChild(QWidget, "punctuality_curve") is None


def test_without_a_timetable_there_is_one_way_out_on_a_pc_of_her_own(show, opened, qtbot):
    commands = opened(calendar=False)
    screen = show(commands)
    with qtbot.waitSignal(commands.open_page) as asked:
        press(screen, "punctuality_nothing_button")
    assert asked.args == ["course", "calendar"]


def test_at_a_centre_she_cannot_write_the_timetable(show, opened):
    screen = show(opened(calendar=False, shared=True))
    assert not screen.findChild(QAbstractButton, "punctuality_nothing_button").isVisible()


def test_sessions_back_is_what_it_takes(weeks):
    found = records(weeks)
    with weeks.reading() as reading:
        calendar = timetable.read(reading, timetable.holder_of(reading, weeks.session.person))
    shown = window(found, calendar, weeks.today())
    score = shown.curve[-1][1]
    after = score * punctuality.FADE
    for _ in range(shown.back):
        assert after < score
        after = after * punctuality.FADE + 1 - punctuality.FADE
    assert after >= score


def test_a_day_away_is_the_one_to_make_up_for_as_a_late_one_is(weeks):
    found = records(weeks)
    with weeks.reading() as reading:
        calendar = timetable.read(reading, timetable.holder_of(reading, weeks.session.person))
    away = [msgspec.structs.replace(one, verdict="absent") if one == found[-2] else one for one in found]
    shown = window(away, calendar, weeks.today())
    assert shown.late is not None and shown.late[1].day == found[-2].day
    assert shown.back > 0


def test_a_session_in_the_middle_of_the_week_is_on_time_without_a_number():
    record = punctuality.DayRecord(day=date(2026, 11, 24), planned="08:00", came="08:00", early=0, verdict="on_time")
    assert punctuality_words.cell_words(record) == "on time"


def test_each_language_names_every_control(show, weeks, language):
    screen = show(weeks)
    controls = [control for control in screen.findChildren(QAbstractButton) if control.isVisible()]
    assert [control.objectName() for control in controls if not (control.text() or control.accessibleName())] == []
    assert "4" in told(screen, "punctuality_curve")


def test_by_keyboard_from_the_press_to_the_weeks_and_the_other_view(show, weeks):
    screen = show(weeks)
    assert QApplication.focusWidget() is screen.findChild(QWidget, "punctuality_arrive_press")
    met = set()
    for _ in range(30):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.add(QApplication.focusWidget().objectName())
    assert {"punctuality_weeks", "punctuality_earlier", "punctuality_switch", "punctuality_page"} <= met


def test_the_arrow_leads_back_to_the_day(show, weeks):
    screen = show(weeks)
    asked = []
    weeks.open_page.connect(lambda name, target: asked.append((name, target)))
    press(screen, "punctuality_back")
    assert asked == [("today", "")]
