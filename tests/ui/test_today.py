"""The screen of the day: days left, three things and why, and the way to the rest."""

from datetime import date, datetime, timedelta, timezone

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QProgressBar, QWidget

from intern_desktop import i18n
from intern_desktop.classroom import people
from intern_desktop.departure import checklist
from intern_desktop.furigana import plain
from intern_desktop.guide import book
from intern_desktop.store.journal import Author
from intern_desktop.ui import reading_place
from intern_desktop.ui.today import TodayScreen

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))
TODAY = NOW.date()


@pytest.fixture
def going(commands):
    """She goes as a technical intern, in 105 days."""
    commands.do(
        people.plan_journey,
        commands.session.person,
        programme="titp",
        field="food",
        prefecture="13",
        plan_filed=date(2026, 11, 2),
        departure=date(2027, 3, 9),
    )
    return commands


@pytest.fixture
def show(qtbot):
    def shown(commands):
        screen = TodayScreen(commands)
        qtbot.addWidget(screen)
        commands.tables_changed.connect(screen.refresh)
        screen.retranslate()
        screen.resize(1174, 696)
        screen.show()
        return screen

    return shown


def text_of(screen, name):
    return screen.findChild(QLabel, name).text()


def press(screen, name):
    screen.findChild(QAbstractButton, name).click()


def items(commands):
    with commands.reading() as reading:
        return checklist.items(reading, commands.session.person, TODAY)


def test_without_a_journey_there_is_one_way_out(show, commands, qtbot):
    screen = show(commands)
    with qtbot.waitSignal(commands.open_page) as opened:
        press(screen, "today_no_journey_button")
    assert opened.args == ["own_page", "journey"]


def test_the_days_left_stand_large_with_the_journey_below(show, going):
    screen = show(going)
    assert (text_of(screen, "today_days"), text_of(screen, "today_days_words")) == ("105", "days until departure")
    assert text_of(screen, "today_journey").endswith("Food manufacturing, Tokyo")


def test_the_road_tells_its_dates_to_a_screen_reader(show, going):
    screen = show(going)
    told = screen.findChild(QWidget, "today_road").accessibleDescription()
    assert told.startswith("Today: 24 Nov 2026; ")
    assert told.endswith("Departure: 9 Mar 2027")


def test_three_things_come_first_and_the_first_one_opens(show, going, qtbot):
    screen = show(going)
    first = checklist.next_items(items(going))[0]
    assert text_of(screen, "today_next_1") == plain(i18n.chosen(first.task.title))
    with qtbot.waitSignal(going.open_page) as opened:
        press(screen, "today_next_1_open")
    assert opened.args == ["checklist", first.task.id]


def test_a_thing_that_is_done_makes_room_for_the_next(show, going):
    screen = show(going)
    first, second = checklist.next_items(items(going))[:2]
    going.do(checklist.claim, going.session.person, first.task.id)
    assert text_of(screen, "today_next_1") == plain(i18n.chosen(second.task.title))
    assert screen.findChild(QProgressBar, "today_done_bar").value() == 1


def test_what_a_trainer_sent_back_says_who_and_why(show, going):
    for item in items(going):
        if item.state == "overdue":
            going.do(checklist.claim, going.session.person, item.task.id)
    waiting = next(item for item in items(going) if item.state == "not_begun")
    with going.store.act(Author(""), NOW) as act:
        trainer = people.enrol(act, "Trần Thị Mai")
    with going.store.act(Author(trainer), NOW) as act:
        checklist.send_back(act, going.session.person, waiting.task.id, "page 2 is not signed")
    screen = show(going)
    assert "Trần Thị Mai sent it back: page 2 is not signed" in [label.text() for label in screen.findChildren(QLabel)]


def test_dates_that_do_not_fit_the_programme_are_said_at_once(show, going):
    going.do(people.plan_journey, going.session.person, departure=date(2027, 8, 1))
    screen = show(going)
    standing = screen.findChild(QWidget, "today_standing")
    assert standing.isVisible()
    assert "30 Jun 2027" in standing.accessibleName()


def test_an_unknown_departure_is_said_in_words_not_in_zeros(show, commands):
    commands.do(people.plan_journey, commands.session.person, programme="esd")
    screen = show(commands)
    assert not screen.findChild(QLabel, "today_days").isVisible()
    assert text_of(screen, "today_days_words") == "The day of departure is not known yet"
    assert not screen.findChild(QWidget, "today_road").isVisible()


@pytest.mark.parametrize(("name", "page"), [("today_offers_go", "offers"), ("today_guide_go", "guide")])
def test_the_cards_lead_on(show, going, qtbot, name, page):
    screen = show(going)
    with qtbot.waitSignal(going.open_page) as opened:
        press(screen, name)
    assert opened.args == [page, ""]


def test_the_guide_goes_on_where_she_stopped(show, going):
    page = book.page_ids()[1]
    reading_place.save(going, reading_place.Reading(page=page))
    screen = show(going)
    words = f"You were reading: {plain(book.page(page, 'en').title)}"
    assert words in [label.text() for label in screen.findChildren(QLabel)]


def test_every_language_fills_every_word(show, going, language):
    screen = show(going)
    empty = [label.objectName() for label in screen.findChildren(QLabel) if label.isVisible() and not label.text()]
    assert [name for name in empty if name] == []
