"""What shows that a thing is done: a day, a number, a quiz, a deck, hours, a habit, a paper, sentences said aloud."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from intern_desktop.departure import understanding
from intern_desktop.store.journal import Author
from tests.ui.checklist_window import found_centre, go, over, part, press, refuse, says, seen, shown, write
from tests.ui.conftest import HA, NOW


@pytest.fixture
def commands(open_commands):
    go(open_commands)
    open_commands.sign_in(HA, Author("ha"))
    return open_commands


@pytest.fixture
def screen(qtbot, commands):
    return over(qtbot, commands)


def test_a_day_is_written_down_with_the_mark(screen, qtbot, commands):
    screen.open("tb")
    write(screen, "item_day", "12/11/2026")
    assert says(screen, "item_until") == "Holds until 11 May 2027"
    with qtbot.waitSignal(commands.told) as told:
        press(screen, Qt.Key.Key_Return, "item_day")
    assert told.args[1] is True
    assert seen(screen)["tb"] == "claimed"
    assert part(screen, "item_day").text() == "12 Nov 2026"


def test_without_its_day_nothing_is_done_and_the_field_says_why(screen, commands):
    screen.open("tb")
    press(screen, Qt.Key.Key_Space)
    assert seen(screen)["tb"] != "claimed"
    assert part(screen, "item_day").accessibleDescription() == "Write the day that stands on the paper."
    assert part(screen, "item_day").hasFocus()


def test_a_day_in_another_year_is_asked_about_at_the_field(screen):
    screen.open("tb")
    write(screen, "item_day", "12/11/2062")
    press(screen, Qt.Key.Key_Return, "item_day")
    assert part(screen, "item_day").accessibleDescription() == (
        "This day lies in the year 2062. Did you mean 12 Nov 2026?"
    )
    assert seen(screen)["tb"] != "claimed"
    assert not shown(screen, "item_until"), "what is refused does not hold until any day"
    write(screen, "item_day", "12/11/2026")
    assert part(screen, "item_day").accessibleDescription() == ""
    assert says(screen, "item_until") == "Holds until 11 May 2027"


def test_what_is_no_day_stays_and_is_said_at_the_field(screen):
    screen.open("tb")
    write(screen, "item_day", "31/02/2026")
    press(screen, Qt.Key.Key_Return, "item_day")
    assert part(screen, "item_day").text() == "31/02/2026"
    assert part(screen, "item_day").accessibleDescription().startswith("This is not a day.")


def test_another_day_is_written_over_the_first(screen):
    screen.open("tb")
    write(screen, "item_day", "12/11/2026")
    press(screen, Qt.Key.Key_Return, "item_day")
    assert says(screen, "item_not_done") == "Not done yet"
    write(screen, "item_day", "10/11/2026")
    assert says(screen, "item_done") == "Write it down like this"
    assert not shown(screen, "item_not_done")
    part(screen, "item_done").click()
    assert says(screen, "item_not_done") == "Not done yet"
    assert part(screen, "item_day").text() == "10 Nov 2026"


def test_what_was_typed_waits_while_another_thing_is_looked_at(screen):
    screen.open("tb")
    write(screen, "item_day", "12/11")
    screen.open("visa")
    assert part(screen, "item_day").text() == ""
    screen.open("tb")
    assert part(screen, "item_day").text() == "12/11"


def test_a_full_disk_takes_no_day_away(screen, commands, monkeypatch):
    told = []
    commands.told.connect(lambda said, _undo: told.append(said))
    refuse(monkeypatch, commands)
    screen.open("tb")
    write(screen, "item_day", "12/11/2026")
    press(screen, Qt.Key.Key_Return, "item_day")
    assert told == []
    assert part(screen, "item_day").text() in ("12/11/2026", "12 Nov 2026")
    screen.open("visa")
    screen.open("tb")
    assert part(screen, "item_day").text() in ("12/11/2026", "12 Nov 2026")


def test_a_number_has_its_unit_and_its_bounds(screen, commands):
    go(commands, programme="esd")
    screen.open("jft_points")
    assert part(screen, "item_number").isVisible()
    assert not shown(screen, "item_day")
    write(screen, "item_number", "900")
    press(screen, Qt.Key.Key_Return, "item_number")
    assert "250" in part(screen, "item_number").accessibleDescription()
    write(screen, "item_number", "145")
    press(screen, Qt.Key.Key_Return, "item_number")
    assert seen(screen)["jft_points"] == "claimed"


def test_the_questions_of_a_page_are_one_press_away(screen, qtbot, commands):
    screen.open("rubbish")
    assert says(screen, "item_progress") == "The questions of this page are not all answered rightly yet."
    with qtbot.waitSignal(commands.open_page) as asked:
        part(screen, "item_go").click()
    assert asked.args == ["guide", "housing#quiz"]


def test_a_quiz_that_is_not_answered_is_not_done(screen, qtbot, commands):
    screen.open("rubbish")
    with qtbot.waitSignal(commands.told) as told:
        press(screen, Qt.Key.Key_Space)
    assert told.args[1] is False
    assert seen(screen)["rubbish"] != "claimed"
    with commands.store.act(Author("ha"), NOW) as act:
        understanding.understand(act, "ha", "housing", "1", date(2026, 11, 24))
    assert says(screen, "item_progress") == "All questions of this page are answered rightly."
    press(screen, Qt.Key.Key_Space)
    assert seen(screen)["rubbish"] == "claimed"


@pytest.mark.parametrize(
    ("item", "where"),
    [
        ("words_time", ["practice", "deck:time"]),
        ("lecture_hours", ["hours", ""]),
        ("five_minutes", ["punctuality", ""]),
        ("evening_before", ["punctuality", "evening"]),
    ],
)
def test_what_takes_weeks_shows_how_far_it_is_and_the_way_there(screen, qtbot, commands, item, where):
    screen.open(item)
    assert shown(screen, "item_bar")
    assert part(screen, "item_bar").accessibleName() == says(screen, "item_progress") != ""
    with qtbot.waitSignal(commands.open_page) as asked:
        part(screen, "item_go").click()
    assert asked.args == where


def test_of_health_only_the_day_is_kept_and_it_says_so(screen):
    screen.open("tb")
    assert says(screen, "item_paper") == "Only the day is kept, never a finding."
    screen.open("passport")
    assert says(screen, "item_paper") == ""


def test_a_trainer_sees_the_day_and_may_read_it_off_the_paper(qtbot, commands):
    found_centre(commands)
    from intern_desktop.departure import checklist

    commands.do(checklist.claim, "ha", "tb", NOW.date(), "2026-11-12")
    commands.sign_in(HA.__class__("lam", "Trần Văn Lâm", "trainer", shared=True), Author("lam"))
    screen = over(qtbot, commands)
    screen.open("person:ha/tb")
    assert part(screen, "item_day").text() == "12 Nov 2026"
    write(screen, "item_day", "10/11/2026")
    press(screen, Qt.Key.Key_Return, "item_day")
    assert seen(screen)["tb"] == "confirmed"
    assert says(screen, "item_until") == "Written down: 10 Nov 2026. Holds until 9 May 2027"
    assert not shown(screen, "item_day")


def test_in_each_language_a_day_is_written_as_it_is_spoken(screen, language):
    from intern_desktop.ui import language as spoken

    spoken.speak(language)
    screen.retranslate()
    screen.open("tb")
    write(screen, "item_day", "12/11/2026" if language != "ja" else "2026/11/12")
    press(screen, Qt.Key.Key_Return, "item_day")
    assert seen(screen)["tb"] == "claimed"
    assert part(screen, "item_day").text() == {"vi": "12/11/2026", "en": "12 Nov 2026", "ja": "2026/11/12"}[language]


def test_the_guide_opens_the_questions_of_that_page(qtbot, commands):
    from intern_desktop.ui.guide import GuideScreen

    guide = GuideScreen(commands)
    qtbot.addWidget(guide)
    guide.retranslate()
    guide.refresh()
    guide.show()
    guide.open("housing#quiz")
    assert shown(guide, "guide_quiz")
