"""The day of who is postponed, gone, in Japan, new, or in front of a PC whose clock is wrong: a sentence, a way out."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from intern_desktop.classroom import people
from intern_desktop.departure import checklist, journeys, timetable
from intern_desktop.ui.road import Stop, brief_days
from intern_desktop.ui.today import TodayScreen
from intern_desktop.ui.today_minute import Minute
from intern_desktop.ui.today_road import stops
from tests.ui.arriving import NOW, Clock, open_store


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def commands(data_folder, clock):
    made = open_store(data_folder, clock)
    yield made
    made.store.close()


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
        return screen

    return shown


def say(commands, state):
    commands.do(journeys.change_state, commands.session.person, state, NOW.date())


def standing(screen):
    notice = screen.findChild(QWidget, "today_standing")
    return notice.accessibleName() if notice.isVisible() else ""


def leads_to(screen, commands, qtbot, name):
    with qtbot.waitSignal(commands.open_page) as asked:
        screen.findChild(QAbstractButton, name).click()
    return asked.args


def test_postponed_has_no_days_left_and_leads_to_her_page(show, commands, qtbot):
    say(commands, "postponed")
    screen = show(commands)
    assert not screen.findChild(QLabel, "today_days").isVisible()
    assert not screen.findChild(QWidget, "today_road").isVisible()
    assert standing(screen) == "Your departure is postponed. When there is a new day, write it on your page."
    assert leads_to(screen, commands, qtbot, "today_standing_link") == ["own_page", "journey"]
    assert screen.findChild(QAbstractButton, "today_arrive_press").isVisible()


def test_in_japan_the_first_days_come_next_and_nobody_arrives(show, commands, qtbot):
    say(commands, "departed")
    screen = show(commands)
    assert screen.findChild(QLabel, "today_days_words").text() == "You have left"
    assert not screen.findChild(QWidget, "today_arrive").isVisible()
    assert not screen.findChild(QLabel, "today_hours").isVisible(), "no hours are to go any more"
    assert leads_to(screen, commands, qtbot, "today_standing_link") == ["guide", "first-14-days"]
    first = screen.findChild(QAbstractButton, "today_next_1_open")
    assert first.isVisible()
    with commands.reading() as reading:
        mine = checklist.items(reading, commands.session.person, NOW.date())
    days = {item.task.title["en"] for item in mine if item.task.group == "first_days"}
    assert screen.findChild(QLabel, "today_next_1").text() in days
    assert first.property("kind") == "primary"


def test_a_day_of_departure_that_is_over_is_said_without_zeros(show, commands):
    commands.do(people.plan_journey, commands.session.person, departure=NOW.date() - timedelta(days=2))
    screen = show(commands)
    assert screen.findChild(QLabel, "today_days_words").text() == "You have left"
    assert "change it on your page" in standing(screen)
    assert not screen.findChild(QWidget, "today_arrive").isVisible(), "nobody waits for her here"
    assert not screen.findChild(QLabel, "today_hours").isVisible()


def test_on_the_day_itself_it_says_so(show, commands):
    commands.do(people.plan_journey, commands.session.person, departure=NOW.date())
    screen = show(commands)
    assert screen.findChild(QLabel, "today_days_words").text() == "You leave today"
    assert not screen.findChild(QLabel, "today_days").isVisible()


def test_who_goes_no_more_sees_one_sentence_and_one_way_out(show, commands, qtbot):
    say(commands, "withdrawn")
    screen = show(commands)
    assert not screen.findChild(QWidget, "today_next_1").isVisible()
    assert leads_to(screen, commands, qtbot, "today_no_journey_button") == ["own_page", "journey"]


def test_who_comes_back_finds_her_day_again(show, commands):
    say(commands, "withdrawn")
    screen = show(commands)
    say(commands, "")
    assert screen.findChild(QLabel, "today_days").text() == "105"
    assert screen.findChild(QWidget, "today_next_1").isVisible()


def test_an_unknown_day_is_asked_for_once(show, data_folder, clock, qtbot):
    commands = open_store(data_folder, clock, journey=False)
    commands.do(people.plan_journey, commands.session.person, programme="esd")
    screen = show(commands)
    assert standing(screen).startswith("Once you know the day, write it on your page")
    assert leads_to(screen, commands, qtbot, "today_standing_link") == ["own_page", "journey"]
    commands.store.close()


@pytest.mark.parametrize("year", [2016, 2062])
def test_a_clock_that_cannot_be_right_is_said_plainly_and_counts_no_days(show, commands, clock, year):
    clock.now = clock.now.replace(year=year)
    screen = show(commands)
    notice = screen.findChild(QWidget, "today_clock")
    assert notice.isVisible()
    assert f"24 Nov {year}" in notice.accessibleName()
    assert "Nothing is lost" in notice.accessibleName()
    assert not screen.findChild(QLabel, "today_days").isVisible()
    assert not screen.findChild(QWidget, "today_road").isVisible()


def test_once_the_clock_is_right_the_notice_goes(show, commands, clock):
    clock.now = clock.now.replace(year=2016)
    screen = show(commands)
    clock.now = NOW
    screen.hide()
    screen.show()
    assert not screen.findChild(QWidget, "today_clock").isVisible()
    assert screen.findChild(QLabel, "today_days").text() == "105"


@pytest.mark.parametrize("state", ["postponed", "departed", "withdrawn"])
def test_each_state_is_said_in_each_language(show, commands, language, state):
    say(commands, state)
    screen = show(commands)
    empty = [one.objectName() for one in screen.findChildren(QLabel) if one.isVisible() and not one.text()]
    assert [name for name in empty if name] == []


def test_a_minute_rings_at_the_next_full_one(qapp, qtbot):
    at = NOW.replace(second=42, microsecond=500_000)
    minute = Minute(lambda: at, qapp)
    minute.begin()
    assert 17_000 < minute.interval() < 18_000
    minute.end()
    assert not minute.isActive()
    minute.deleteLater()


def test_days_are_short_on_the_road_and_a_row_of_them_is_one(language):
    first, last = date(2027, 2, 1), date(2027, 2, 10)
    wanted = {
        "vi": ("24/11", "01–10/02", "30/01–03/02"),
        "en": ("24 Nov", "1–10 Feb", "30 Jan–3 Feb"),
        "ja": ("11/24", "2/1–10", "1/30–2/3"),
    }
    said = brief_days(date(2026, 11, 24)), brief_days(first, last), brief_days(date(2027, 1, 30), date(2027, 2, 3))
    assert said == wanted[language]


def test_a_weekend_within_the_days_off_parts_them_not(commands):
    her = commands.session.person
    for monday in (date(2027, 2, 1), date(2027, 2, 8)):
        commands.do(timetable.set_day_off, her, monday, monday + timedelta(days=4), "Tết")
    with commands.reading() as reading:
        calendar = timetable.read(reading, her)
    found = stops(date(2027, 3, 9), [], calendar, NOW.date())
    assert found[1:-1] == [Stop(date(2027, 2, 1), "Tết", "due", date(2027, 2, 12))]


def test_without_a_departure_ahead_there_is_no_road(commands):
    with commands.reading() as reading:
        calendar = timetable.read(reading, commands.session.person)
    assert calendar.known
    assert stops(None, [], calendar, NOW.date()) == []
    assert stops(NOW.date(), [], calendar, NOW.date()) == []
