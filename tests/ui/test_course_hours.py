"""The trainer's page of hours: a lesson logged once for the class, who was there, and the hours of each."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from intern_desktop.classroom import people
from intern_desktop.departure import punctuality, training_hours
from intern_desktop.store.journal import Author
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.course_hours import HoursPage
from tests.ui.conftest import MAI, NOW
from tests.ui.hours_parts import AN, CHI, HA, focused, held, key, part, press, rows, school, typed, words

MONDAY = date(2026, 11, 23)


@pytest.fixture
def commands(open_commands):
    open_commands.sign_in(MAI, Author("mai"))
    return open_commands


@pytest.fixture
def told(commands):
    said = []
    commands.told.connect(lambda sentence, undo: said.append((sentence, undo)))
    return said


@pytest.fixture
def taught(commands):
    """A class of three; the values are the class's id, and the ids by name."""
    return school(commands)


@pytest.fixture
def show(qtbot, look, commands):
    def shown(target=""):
        made = HoursPage(commands)
        qtbot.addWidget(made)
        commands.tables_changed.connect(made.refresh)
        made.retranslate()
        made.resize(1126, 560)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        made.open(target)
        kept.append(made)
        return made

    kept = []
    return shown


def log(commands, class_id, there, **more):
    with commands.store.act(Author("mai"), NOW) as act:
        return training_hours.log(act, held(class_id=class_id, **more), there)


def minutes(commands, person):
    with commands.reading() as reading:
        return [one.minutes for one in training_hours.lessons_of(reading, person)]


def come(commands, person, hour, minute):
    at = datetime(2026, 11, 23, hour, minute, tzinfo=NOW.tzinfo)
    with commands.store.act(Author(person), at) as act:
        punctuality.arrive(act, person, at)


def test_a_day_is_logged_with_its_words_and_one_key(commands, taught, show, told):
    _, found = taught
    screen = show()
    press(screen, "course_lessons_nothing_button")
    assert part(screen, "lesson_times").text() == "08:00–11:30, 13:30–17:00", "the day's timetable"
    assert part(screen, "lesson_teacher").text() == MAI.name
    assert rows(screen, "lesson_there") == [(AN, "all of it"), (CHI, "all of it"), (HA, "all of it")]
    assert focused() is part(screen, "lesson_words")
    key(focused(), "Irodori 3", Qt.Key.Key_Return)
    assert [minutes(commands, found[name]) for name in (HA, AN, CHI)] == [[210, 210]] * 3
    assert rows(screen, "course_lessons")[0] == (
        "24 Nov 2026",
        "13:30–17:00",
        f"Japanese language · Irodori 3 · {MAI.name}",
        "3 people, nobody absent",
    )
    assert told == [("The lesson of 24 Nov 2026 is kept.", True)]
    commands.undo()
    assert minutes(commands, found[HA]) == [] and part(screen, "course_lessons_nothing").isVisible()


def test_another_day_brings_its_own_times_until_others_are_typed(commands, taught, show):
    screen = show("log")
    typed(screen, "lesson_day", "22/11/2026")
    assert part(screen, "lesson_times").text() == "", "no course on a Sunday"
    typed(screen, "lesson_day", "20/11/2026")
    assert part(screen, "lesson_times").text() == "08:00–11:30, 13:30–17:00"
    typed(screen, "lesson_times", "9:00-10:00")
    typed(screen, "lesson_day", "19/11/2026")
    assert part(screen, "lesson_times").text() == "9:00-10:00"


def test_who_was_late_or_away_that_day_is_so_in_the_lesson_until_the_trainer_says_otherwise(commands, taught, show):
    _, found = taught
    come(commands, found[HA], 8, 20)
    screen = show("log")
    typed(screen, "lesson_day", "23/11/2026")
    typed(screen, "lesson_times", "8:00-11:00")
    assert rows(screen, "lesson_there") == [(AN, "absent"), (CHI, "all of it"), (HA, "160 min")]
    table = part(screen, "lesson_there")
    table.setFocus()
    table.setCurrentCell(0, 0)
    key(table, Qt.Key.Key_Space)
    assert rows(screen, "lesson_there")[0] == (AN, "all of it")
    typed(screen, "lesson_times", "8:00-10:00")
    assert rows(screen, "lesson_there") == [(AN, "all of it"), (CHI, "all of it"), (HA, "100 min")], (
        "what she said stays"
    )
    press(screen, "lesson_keep")
    assert [minutes(commands, found[name]) for name in (HA, AN, CHI)] == [[100], [120], [120]]
    assert rows(screen, "course_lessons")[0][3] == f"For a part: {HA} (1 h 40 min)"


def test_minutes_are_typed_at_a_name(commands, taught, show):
    _, found = taught
    screen = show("log")
    typed(screen, "lesson_times", "8:00-10:00")
    table = part(screen, "lesson_there")
    table.setFocus()
    table.setCurrentCell(2, 0)
    key(table, "4")
    key(focused(), "5")
    key(focused(), Qt.Key.Key_Return)
    assert rows(screen, "lesson_there")[2] == (HA, "45 min")
    assert part(screen, "lesson_form").isVisible(), "Enter takes the minutes; the next one keeps the lesson"
    key(part(screen, "lesson_there"), Qt.Key.Key_Return)
    assert [minutes(commands, found[name]) for name in (HA, AN)] == [[45], [120]]


def test_the_last_lesson_once_more_today(commands, taught, show):
    class_id, found = taught
    log(commands, class_id, {found[HA]: None}, day=MONDAY, minutes=90, subject="life", words="119", teacher="Lan")
    screen = show()
    press(screen, "course_lessons_again")
    said = [part(screen, f"lesson_{name}").text() for name in ("day", "times", "words", "teacher")]
    assert said == ["24 Nov 2026", "08:00–09:30", "119", "Lan"]
    key(focused(), Qt.Key.Key_Return)
    assert [row[0] for row in rows(screen, "course_lessons")] == ["24 Nov 2026", "23 Nov 2026"]
    assert minutes(commands, found[AN]) == [90]


def test_a_lesson_is_corrected_with_who_was_there(commands, taught, show, told):
    class_id, found = taught
    log(commands, class_id, {found[HA]: None, found[AN]: 0, found[CHI]: 30}, day=MONDAY)
    screen = show()
    assert rows(screen, "course_lessons")[0][3] == f"Absent: {AN}; For a part: {CHI} (30 min)"
    key(part(screen, "course_lessons"), Qt.Key.Key_F2)
    assert rows(screen, "lesson_there") == [(AN, "absent"), (CHI, "30 min"), (HA, "all of it")]
    assert not part(screen, "lesson_warned").isVisible(), "it does not meet itself"
    part(screen, "lesson_there").setCurrentCell(0, 0)
    key(part(screen, "lesson_there"), Qt.Key.Key_Space)
    typed(screen, "lesson_times", "8:00-11:00")
    press(screen, "lesson_keep")
    assert [minutes(commands, found[name]) for name in (HA, AN, CHI)] == [[180], [180], [30]]
    key(part(screen, "course_lessons"), Qt.Key.Key_Delete)
    assert minutes(commands, found[HA]) == [] and told[-1][0] == "The lesson of 23 Nov 2026 was taken out."


def test_what_is_being_typed_is_not_replaced_by_another_lesson(commands, taught, show):
    class_id, found = taught
    log(commands, class_id, {found[HA]: None}, day=MONDAY)
    screen = show("log")
    typed(screen, "lesson_words", "Irodori 9")
    key(part(screen, "course_lessons"), Qt.Key.Key_Return)
    assert part(screen, "lesson_words").text() == "Irodori 9" and part(screen, "lesson_day").text() == "24 Nov 2026"
    key(part(screen, "course_lessons"), Qt.Key.Key_Delete)
    assert len(rows(screen, "course_lessons")) == 1
    assert not part(screen, "course_lessons_remove").isEnabled()


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("lesson_day", "1/12/2026", "This day has not come yet. A lesson is written down after it was held."),
        ("lesson_day", "24/11/2206", "Write a day, such as 9 Apr 2027."),
        ("lesson_times", "8:00-8:00", "This session ends before it begins."),
    ],
)
def test_what_cannot_be_is_said_at_its_field(commands, taught, show, name, text, said):
    screen = show("log")
    typed(screen, name, text)
    press(screen, "lesson_keep")
    assert part(screen, name).accessibleDescription() == said
    assert focused() is part(screen, name)
    assert rows(screen, "course_lessons") == []


def test_the_same_time_twice_for_one_class_is_warned_of(commands, taught, show):
    class_id, found = taught
    log(commands, class_id, {found[HA]: None}, day=NOW.date())
    screen = show("log")
    assert part(screen, "lesson_warned").text().startswith("There is a lesson 08:00–10:00 (Japanese language)")


def test_a_full_disk_keeps_the_form(commands, taught, show, told, monkeypatch):
    screen = show("log")
    monkeypatch.setattr(commands, "do", lambda *_, **__: None)
    press(screen, "lesson_keep")
    assert part(screen, "lesson_form").isVisible() and told == []


def test_the_hours_of_each_with_what_is_to_be_heeded_and_only_a_name_for_who_has_not_agreed(commands, taught, show):
    class_id, found = taught
    everybody = dict.fromkeys(found.values())
    log(commands, class_id, everybody, day=date(2026, 9, 8), minutes=180)
    log(commands, class_id, everybody, day=MONDAY, minutes=90, subject="life")
    with commands.store.act(Author("mai"), NOW) as act:
        people.plan_journey(act, found[HA], departure=date(2027, 3, 20))
    screen = show("people")
    said = {row[0]: row[1:] for row in rows(screen, "course_people")}
    assert said[HA][:6] == ("0", "1:30", "0", "0", "1:30", "158:30")
    assert said[HA][6].startswith("3 h lie too early for the entry on 20 Mar 2027.")
    assert said[CHI] == ("", "", "", "", "", "", "Has not agreed, so only the name is shown.")


def test_the_record_is_printed_only_for_who_has_agreed(commands, taught, show, language):
    class_id, found = taught
    log(commands, class_id, dict.fromkeys(found.values()), day=MONDAY)
    screen = show("people")
    table, pressed = part(screen, "course_people"), part(screen, "course_people_print")
    table.choose(found[CHI])
    assert not pressed.isEnabled() and words(screen, "course_people_why") != ""
    key(table, Qt.Key.Key_Return)
    assert not part(screen, "hours_record").isVisible()
    table.choose(found[HA])
    assert pressed.isEnabled() and words(screen, "course_people_why") == ""
    key(table, Qt.Key.Key_Return)
    assert part(screen, "hours_record").isVisible() and focused() is part(screen, "record_print")
    assert unnamed_controls(screen) == []
    key(focused(), Qt.Key.Key_Escape)
    assert part(screen, "course_people").isVisible()


def test_the_record_closes_when_she_takes_her_yes_back(commands, taught, show):
    from intern_desktop.classroom import consent

    _, found = taught
    screen = show("people")
    part(screen, "course_people").choose(found[HA])
    press(screen, "course_people_print")
    with commands.store.act(Author(found[HA]), NOW) as act:
        consent.withdraw(act, found[HA])
    assert not part(screen, "hours_record").isVisible()
    assert {row[0]: row[7] for row in rows(screen, "course_people")}[HA].startswith("Has not agreed")


def test_another_class_has_its_own_lessons_and_what_was_typed_goes(commands, taught, show):
    class_id, found = taught
    log(commands, class_id, {found[HA]: None}, day=MONDAY)
    with commands.store.act(Author("mai"), NOW) as act:
        other = people.open_class(act, "K24-B")
    screen = show("log")
    box = part(screen, "course_hours_class")
    box.setCurrentIndex(box.findData(other))
    box.activated.emit(box.currentIndex())
    assert rows(screen, "course_lessons") == [] and not part(screen, "lesson_form").isVisible()


def test_without_a_class_the_page_leads_to_the_people(commands, show, qtbot):
    screen = show()
    with qtbot.waitSignal(commands.open_page) as opened:
        press(screen, "course_hours_nothing_button")
    assert opened.args == ["people", ""]


def test_everything_has_a_name_in_every_language(commands, taught, show, language):
    class_id, found = taught
    log(commands, class_id, {found[HA]: None}, day=MONDAY - timedelta(days=3))
    assert unnamed_controls(show("log")) == []
