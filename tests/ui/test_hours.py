"""Training hours of a candidate: what counts, what does not, and writing lessons down on a PC of her own."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from intern_desktop.classroom import people
from intern_desktop.departure import training_hours
from intern_desktop.store.journal import Author
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.commands import Session
from intern_desktop.ui.hours import HoursScreen
from tests.ui.conftest import NOW
from tests.ui.hours_parts import HA, focused, held, key, part, press, rows, school, typed, words

TODAY = NOW.date()


@pytest.fixture
def told(commands):
    said = []
    commands.told.connect(lambda sentence, undo: said.append((sentence, undo)))
    return said


@pytest.fixture
def show(qtbot, look, commands):
    def shown(door=commands):
        made = HoursScreen(door)
        qtbot.addWidget(made)
        door.tables_changed.connect(made.refresh)
        made.retranslate()
        made.resize(1174, 696)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        made.open("")
        kept.append(made)
        return made

    kept = []
    return shown


def fly(commands, day, programme="titp"):
    with commands.store.act(Author(""), NOW) as act:
        people.plan_journey(act, commands.session.person, programme=programme, entry=day)


def log(commands, *lessons):
    for one in lessons:
        with commands.store.act(Author(commands.session.person), NOW) as act:
            training_hours.log_own(act, commands.session.person, one)


def lines(screen):
    found = [part(screen, f"hours_line_{n}") for n in range(8) if screen.findChild(object, f"hours_line_{n}")]
    return [one.text() for one in found if not one.isHidden()]


def kept(commands):
    with commands.reading() as reading:
        return training_hours.lessons_of(reading, commands.session.person)


def test_the_figure_the_bar_and_the_subjects_say_how_far_she_is(commands, show):
    fly(commands, date(2027, 3, 10))
    log(commands, held(minutes=150), held(date(2026, 11, 20), 120, subject="life"))
    log(commands, held(date(2026, 11, 19), 60, subject="legal"))
    screen = show()
    assert (words(screen, "hours_figure"), words(screen, "hours_figure_words")) == ("4", "of 160 hours that count")
    assert (part(screen, "hours_bar").value(), part(screen, "hours_bar").maximum()) == (270, 9600)
    shown = {words(screen, f"hours_subject_{n}"): words(screen, f"hours_subject_{n}_hours") for n in range(4)}
    assert shown == {
        "Japanese language": "2 h 30 min",
        "Life in Japan": "2 h",
        "Legal protection": "1 h, not counted",
        "Other knowledge": "0 h",
    }
    assert "Lessons count from 10 Sep 2026 to 9 Mar 2027, the six months before entry." in lines(screen)


def test_too_early_and_a_later_flight_are_said(commands, show):
    fly(commands, date(2027, 3, 10))
    log(commands, held(date(2026, 9, 1), 180), held(date(2026, 9, 15), 720 // 2), held(date(2026, 9, 16), 360), held())
    said = lines(show())
    assert "3 h lie too early to count." in said
    assert "If you fly a month later and enter on 10 Apr 2027, 12 h drop out." in said


def test_the_day_on_which_it_is_enough_follows_the_pace(commands, show):
    fly(commands, date(2027, 3, 10))
    log(commands, *[held(TODAY - timedelta(days=n), 240) for n in range(1, 29)])
    assert words(show(), "hours_missing") == "48 hours to go. At this pace they are enough on 6 Dec 2026."


def test_a_flight_before_that_day_is_heeded(commands, show):
    fly(commands, date(2026, 12, 1))
    log(commands, *[held(TODAY - timedelta(days=n), 240) for n in range(1, 29)])
    screen = show()
    assert words(screen, "hours_missing").endswith("after the entry. Ask your centre for more lessons.")
    assert part(screen, "hours_missing").property("tone") == "caution"


def test_an_empty_page_leads_to_the_first_lesson(commands, show, told):
    screen = show()
    assert part(screen, "hours_nothing").isVisible() and not part(screen, "hours_new").isVisible()
    press(screen, "hours_nothing_button")
    assert not part(screen, "hours_nothing_button").isVisible(), "one filled button at a time"
    assert focused() is part(screen, "lesson_times")
    typed(screen, "lesson_times", "8h-11h30")
    typed(screen, "lesson_words", "Irodori 3")
    press(screen, "lesson_keep")
    assert rows(screen, "hours_lessons") == [
        ("24 Nov 2026", "08:00–11:30", "3 h 30 min", "Japanese language · Irodori 3")
    ]
    assert told == [("The lesson of 24 Nov 2026 is kept.", True)]
    assert not part(screen, "lesson_form").isVisible()


def test_with_the_keyboard_alone_a_lesson_is_written_corrected_and_taken_out(commands, show, told):
    log(commands, held(words="A"))
    screen = show()
    table = part(screen, "hours_lessons")
    assert focused() is table
    key(table, Qt.Key.Key_Return)
    assert focused() is part(screen, "lesson_words") and part(screen, "lesson_times").text() == "08:00–10:00"
    key(focused(), Qt.Key.Key_End, "B", Qt.Key.Key_Return)
    assert rows(screen, "hours_lessons")[0][3] == "Japanese language · AB"
    assert focused() is table
    key(table, Qt.Key.Key_Delete)
    assert rows(screen, "hours_lessons") == [] and told[-1] == ("The lesson of 23 Nov 2026 was taken out.", True)
    commands.undo()
    assert rows(screen, "hours_lessons")[0][3] == "Japanese language · AB"
    key(table, Qt.Key.Key_Return)
    key(focused(), Qt.Key.Key_Escape)
    assert not part(screen, "lesson_form").isVisible() and focused() is table


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("lesson_day", "25/11/2026", "This day has not come yet. A lesson is written down after it was held."),
        ("lesson_day", "24/11/2025", "This day is more than nine months ago and can count no more. Look at the year."),
        ("lesson_day", "yesterday", "Write a day, such as 9 Apr 2027."),
        ("lesson_times", "", "Write from when to when, as 08:00–11:30, or how long it was, as 90 min."),
        ("lesson_times", "7:00-17:00", "A lesson lasts from 1 minute to 8 hours."),
        ("lesson_times", "11:30-8:00", "This session ends before it begins."),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_nothing_is_lost(commands, show, name, text, said):
    screen = show()
    screen.open("log")
    typed(screen, "lesson_times", "8:00-9:00")
    typed(screen, "lesson_words", "Irodori 4")
    typed(screen, name, text)
    press(screen, "lesson_keep")
    assert part(screen, name).accessibleDescription() == said
    assert focused() is part(screen, name)
    assert part(screen, "lesson_words").text() == "Irodori 4" and kept(commands) == []


def test_the_same_time_twice_and_more_than_eight_hours_are_warned_of(commands, show):
    log(commands, held(begins="08:00", minutes=240))
    screen = show()
    screen.open("log")
    typed(screen, "lesson_day", "23/11/2026")
    typed(screen, "lesson_times", "11:00-12:30")
    warned = part(screen, "lesson_warned")
    assert warned.isVisible() and "There is a lesson 08:00–12:00 (Japanese language)" in warned.text()
    typed(screen, "lesson_times", "13:00-18:00")
    assert warned.text() == "That makes more than eight hours on this day; only eight count."
    typed(screen, "lesson_times", "13:00-14:00")
    assert not warned.isVisible()


def test_a_full_disk_keeps_what_was_typed_and_calls_nothing_kept(commands, show, told, monkeypatch):
    screen = show()
    screen.open("log")
    typed(screen, "lesson_times", "8:00-9:00")
    monkeypatch.setattr(commands, "do", lambda *_, **__: None)
    press(screen, "lesson_keep")
    assert part(screen, "lesson_form").isVisible() and part(screen, "lesson_times").text() == "8:00-9:00"
    assert told == []


def test_at_a_centre_she_reads_what_her_trainer_logged_and_changes_nothing(open_commands, show, look):
    class_id, found = school(open_commands)
    with open_commands.store.act(Author("mai"), NOW) as act:
        training_hours.log(act, held(class_id=class_id, teacher="Mai"), {found[HA]: None})
    open_commands.sign_in(Session(found[HA], HA, shared=True), Author(found[HA]))
    screen = show(open_commands)
    assert rows(screen, "hours_lessons") == [("23 Nov 2026", "08:00–10:00", "2 h", "Japanese language · Mai")]
    for name in ("hours_new", "hours_correct", "hours_remove", "hours_print"):
        assert not part(screen, name).isVisible()
    assert words(screen, "hours_hint").startswith("Your trainer writes these down.")
    key(part(screen, "hours_lessons"), Qt.Key.Key_Return, Qt.Key.Key_Delete)
    assert not part(screen, "lesson_form").isVisible() and len(rows(screen, "hours_lessons")) == 1
    screen.open("log")
    assert not part(screen, "lesson_form").isVisible()


def test_when_the_flight_moves_the_page_counts_again(commands, show):
    log(commands, held(date(2026, 9, 15), 240), held())
    fly(commands, date(2027, 3, 10))
    screen = show()
    assert words(screen, "hours_figure") == "6"
    fly(commands, date(2027, 4, 20))
    assert words(screen, "hours_figure") == "2"
    assert "4 h lie too early to count." in lines(screen)


def test_everything_has_a_name_in_every_language(commands, show, language):
    log(commands, held())
    screen = show()
    screen.open("log")
    assert unnamed_controls(screen) == []
    press(screen, "lesson_close")
    press(screen, "hours_print")
    assert part(screen, "record_print").isVisible() and unnamed_controls(screen) == []


def test_the_record_opens_and_esc_leads_back(commands, show):
    log(commands, held())
    screen = show()
    press(screen, "hours_print")
    assert focused() is part(screen, "record_print") and not part(screen, "hours_lessons").isVisible()
    key(focused(), Qt.Key.Key_Escape)
    assert part(screen, "hours_lessons").isVisible()


def test_lines_are_no_higher_than_their_words(commands, show, qtbot):
    log(commands, *[held(date(2026, 11, n), words="Irodori 3, about work", teacher="Mai") for n in range(2, 20)])
    table = part(show(), "hours_lessons")
    most = 3 * table.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: all(table.rowHeight(row) <= most for row in range(table.rowCount())))
