"""The screen of the day: days left, three things and why, what was written, and the way to the rest."""

from datetime import date, datetime, timedelta, timezone

import msgspec
import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QProgressBar, QWidget

from intern_desktop import i18n
from intern_desktop.classroom import people
from intern_desktop.departure import checklist, comments, practice, punctuality, timetable, training_hours
from intern_desktop.furigana import plain
from intern_desktop.guide import book
from intern_desktop.store.journal import Author
from intern_desktop.ui import reading_place
from intern_desktop.ui.today import TodayScreen

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))
TODAY = NOW.date()
WEEK = dict.fromkeys(range(5), (timetable.Session("08:00", "11:30"),))


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
        screen.refresh()
        screen.resize(1174, 696)
        screen.show()
        return screen

    return shown


@pytest.fixture
def trainer(going):
    with going.store.act(Author(""), NOW) as act:
        return people.enrol(act, "Trần Thị Mai")


def text_of(screen, name):
    return screen.findChild(QLabel, name).text()


def seen(screen, name):
    return screen.findChild(QWidget, name).isVisibleTo(screen)


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


def test_long_days_off_and_what_the_course_plans_stand_on_the_road(show, going):
    her = going.session.person
    going.do(timetable.set_week, her, TODAY, WEEK, ())
    going.do(timetable.set_day_off, her, date(2027, 2, 1), date(2027, 2, 10), "Tết")
    going.do(timetable.set_day_off, her, date(2026, 12, 24), date(2026, 12, 24), "Repairs")
    going.do(timetable.set_extra_day, her, date(2026, 12, 5), WEEK[0], "Mock interview")
    told = show(going).findChild(QWidget, "today_road").accessibleDescription()
    assert "Tết: 1 Feb 2027 to 10 Feb 2027" in told
    assert "Mock interview: 5 Dec 2026" in told
    assert "Repairs" not in told
    assert told.count(";") == 5


def test_three_things_come_first_and_the_first_one_opens(show, going, qtbot):
    screen = show(going)
    first = checklist.next_items(items(going))[0]
    assert text_of(screen, "today_next_1") == plain(i18n.chosen(first.task.title))
    with qtbot.waitSignal(going.open_page) as opened:
        press(screen, "today_next_1_open")
    assert opened.args == ["checklist", first.task.id]


def test_there_is_never_a_fourth_thing(show, going):
    screen = show(going)
    assert seen(screen, "today_next_3")
    assert screen.findChild(QLabel, "today_next_4") is None


def test_a_thing_that_is_done_makes_room_for_the_next(show, going):
    screen = show(going)
    waiting = [one for one in checklist.next_items(items(going), 9) if one.task.evidence in ("tick", "paper")]
    going.do(checklist.claim, going.session.person, waiting[0].task.id, TODAY)
    assert text_of(screen, "today_next_1") == plain(i18n.chosen(checklist.next_items(items(going))[0].task.title))
    assert plain(i18n.chosen(waiting[0].task.title)) not in [
        text_of(screen, f"today_next_{number}") for number in (1, 2, 3)
    ]


def test_what_a_trainer_sent_back_says_who_and_why(show, going, trainer):
    waiting = checklist.next_items(items(going))[0]
    going.do(checklist.claim, going.session.person, waiting.task.id, TODAY)
    with going.store.act(Author(trainer), NOW) as act:
        checklist.send_back(act, going.session.person, waiting.task.id, "page 2 is not signed")
    screen = show(going)
    said = [text_of(screen, f"today_next_{number}_why") for number in (1, 2, 3)]
    assert "Trần Thị Mai sent it back: page 2 is not signed" in said


def test_what_a_trainer_wrote_stands_there_until_it_was_read(show, going, trainer, qtbot):
    about = items(going)[5].task
    with going.store.act(Author(trainer), NOW) as act:
        comments.say(act, going.session.person, about.id, "Bring the original on Friday.")
    screen = show(going)
    assert seen(screen, "today_written")
    title = plain(i18n.chosen(about.title))
    assert text_of(screen, "today_written_words") == f"Trần Thị Mai about “{title}”: Bring the original on Friday."
    with qtbot.waitSignal(going.open_page) as opened:
        press(screen, "today_written_open")
    assert opened.args == ["checklist", about.id]
    screen.refresh()
    assert not seen(screen, "today_written")


def test_her_own_words_are_no_news(show, going):
    going.do(comments.say, going.session.person, items(going)[5].task.id, "I sent it.")
    assert not seen(show(going), "today_written")


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


def test_the_words_that_wait_are_counted_after_the_picture(show, going, qtbot):
    screen = show(going)
    qtbot.waitUntil(lambda: "about" in text_of(screen, "today_words_words"))
    with qtbot.waitSignal(going.open_page) as opened:
        press(screen, "today_words_go")
    assert opened.args == ["practice", "go"]


def test_where_no_word_waits_the_way_leads_to_the_practice_and_begins_nothing(show, going, qtbot, monkeypatch):
    monkeypatch.setattr(practice, "counts", lambda *_: practice.Counts(0, 0, 0))
    screen = show(going)
    qtbot.waitUntil(lambda: "Nothing is due" in text_of(screen, "today_words_words"))
    with qtbot.waitSignal(going.open_page) as opened:
        press(screen, "today_words_go")
    assert opened.args == ["practice", ""]


def test_what_is_late_says_for_how_many_days_and_what_is_to_be_learnt_opens_its_cards(show, going, qtbot, monkeypatch):
    [level] = [one for one in items(going) if one.task.evidence == "level"][:1]
    late = msgspec.structs.replace(level, state="overdue", due=TODAY - timedelta(days=3))
    monkeypatch.setattr(checklist, "items", lambda *_: [late])
    screen = show(going)
    assert text_of(screen, "today_next_1_why").startswith("3 days overdue. ")
    with qtbot.waitSignal(going.open_page) as opened:
        press(screen, "today_next_1_open")
    assert opened.args == ["practice", f"deck:{level.task.asks}"]


def test_whatever_it_reads_is_read_again_when_it_changes():
    assert {"lesson", "attended", "sitting", "arrival", "roll", "mark", "comment", "journey"} <= TodayScreen.tables


def test_hours_stand_there_with_what_is_missing(show, going, qtbot):
    held = training_hours.Lesson(day=TODAY - timedelta(days=7), subject="japanese", minutes=240)
    going.do(training_hours.log_own, going.session.person, held)
    screen = show(going)
    assert text_of(screen, "today_hours_count") == "4 / 160 h"
    assert text_of(screen, "today_hours_words").startswith("156 hours to go. At this pace they are there on ")
    assert screen.findChild(QProgressBar, "today_hours_bar").value() == 240
    with qtbot.waitSignal(going.open_page) as opened:
        press(screen, "today_hours_go")
    assert opened.args == ["hours", ""]


def test_punctuality_is_a_share_and_a_sentence(show, going):
    her, first = going.session.person, NOW - timedelta(days=7)
    going.do(people.plan_journey, her, enrolled=first.date())
    with going.store.act(Author(her), first) as act:
        timetable.set_week(act, her, first.date(), WEEK, ())
    for days, minute in ((7, 50), (6, 58), (5, 52)):
        at = (NOW - timedelta(days=days)).replace(minute=minute)
        with going.store.act(Author(her), at) as act:
            punctuality.arrive(act, her, at)
    screen = show(going)
    assert text_of(screen, "today_punctuality_words") == "Early by 5 minutes or more in 2 of the last 5 sessions."
    assert not seen(screen, "today_guide")


def test_the_guide_goes_on_where_she_stopped(show, going, qtbot):
    page = book.page_ids()[1]
    reading_place.save(going, reading_place.Reading(page=page))
    screen = show(going)
    assert text_of(screen, "today_guide_words") == f"You were reading: {plain(book.page(page, 'en').title)}"
    with qtbot.waitSignal(going.open_page) as opened:
        press(screen, "today_guide_go")
    assert opened.args == ["guide", ""]


def test_every_language_fills_every_word_and_names_every_control(show, going, language):
    screen = show(going)
    empty = [label.objectName() for label in screen.findChildren(QLabel) if label.isVisible() and not label.text()]
    assert [name for name in empty if name] == []
    controls = [control for control in screen.findChildren(QAbstractButton) if control.isVisible()]
    assert [control.objectName() for control in controls if not (control.text() or control.accessibleName())] == []


def test_at_the_usual_window_all_of_it_is_seen_without_scrolling(show, going):
    going.do(timetable.set_week, going.session.person, TODAY, WEEK, ())
    screen = show(going)
    for name in ("today_arrive_press", "today_next_3_open", "today_words_go", "today_hours_go"):
        thing = screen.findChild(QWidget, name)
        assert thing.visibleRegion().boundingRect().size() == thing.size(), name
