"""The checklist in the states of a journey: nothing known, postponed, withdrawn, in Japan, all done; what is new."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from intern_desktop import i18n
from intern_desktop.departure import checklist, journeys
from intern_desktop.store.journal import Author
from intern_desktop.ui import style
from intern_desktop.ui.commands import Session
from tests.ui.checklist_window import found_centre, go, over, part, press, rows, says, seen, shown, write
from tests.ui.conftest import HA, NOW

LAM = Session("lam", "Trần Văn Lâm", "trainer", shared=True)


@pytest.fixture
def commands(open_commands):
    go(open_commands)
    open_commands.sign_in(Session("ha", HA.name), Author("ha"))
    return open_commands


def become(commands, state):
    with commands.store.act(Author("ha"), NOW) as act:
        journeys.change_state(act, "ha", state, date(2026, 11, 20))


def told(screen):
    return part(screen, "checklist_told").text() if shown(screen, "checklist_told") else ""


def test_a_list_that_speaks_for_itself_says_nothing(qtbot, commands):
    assert told(over(qtbot, commands)) == ""


def test_postponed_it_says_that_the_dates_wait(qtbot, commands):
    become(commands, "postponed")
    screen = over(qtbot, commands)
    assert told(screen) == "Your departure is postponed, so the dates wait for a new day. Every mark stays."
    with qtbot.waitSignal(commands.open_page) as asked:
        part(screen, "checklist_told_link").click()
    assert asked.args == ["own_page", "journey"]


def test_withdrawn_it_keeps_all_and_blames_nobody(qtbot, commands):
    commands.do(checklist.claim, "ha", "receipts")
    become(commands, "withdrawn")
    screen = over(qtbot, commands)
    assert told(screen).startswith("You are not going any more.")
    screen.open("receipts")
    assert seen(screen)["receipts"] == "claimed"
    assert "overdue" not in seen(screen).values()


def test_in_japan_the_first_days_are_one_press_away(qtbot, commands):
    become(commands, "departed")
    screen = over(qtbot, commands)
    assert told(screen).startswith("You are in Japan now.")
    part(screen, "checklist_told_link").click()
    assert part(screen, "checklist_groups").chosen() == "first_days"
    assert part(screen, "checklist_items").hasFocus()


def test_back_again_nothing_is_said_and_every_mark_is_there(qtbot, commands):
    commands.do(checklist.claim, "ha", "receipts")
    become(commands, "postponed")
    screen = over(qtbot, commands)
    become(commands, "")
    assert told(screen) == ""
    screen.open("receipts")
    assert seen(screen)["receipts"] == "claimed"


def test_a_trainer_reads_the_state_with_the_name(qtbot, commands):
    found_centre(commands)
    become(commands, "postponed")
    commands.sign_in(LAM, Author("lam"))
    screen = over(qtbot, commands)
    screen.open("person:ha")
    assert told(screen) == "The departure of Hà is postponed since 20 Nov 2026; the dates wait for a new day."
    become(commands, "departed")
    assert told(screen) == "Hà is in Japan."


def test_when_all_is_done_it_says_so_and_points_on(qtbot, commands):
    with commands.reading() as reading:
        found = checklist.items(reading, "ha", NOW.date())
    with commands.store.act(Author("ha"), NOW) as act:
        for item in found:
            if item.counts:
                checklist.confirm(act, "ha", item.task.id)
    screen = over(qtbot, commands)
    assert told(screen) == "Everything that is required is done."
    with qtbot.waitSignal(commands.open_page) as asked:
        part(screen, "checklist_told_link").click()
    assert asked.args == ["practice", ""]


def test_what_is_new_says_so_in_a_word_in_the_row_and_in_a_sentence_beside_it(qtbot, commands):
    screen = over(qtbot, commands)
    new = next(name for name, row in rows(screen).items() if row.news)
    screen.open(new)
    assert rows(screen)[new].news == "New"
    assert part(screen, "item_news").text() == "This is new in your list."
    heard = part(screen, "checklist_items").rows
    assert ", New, " in heard.index(heard.place_of(new)).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_day_that_has_lapsed_stands_first_again(qtbot, commands):
    go(commands, departure="2027-08-20", plan_filed="2026-11-10")
    commands.do(checklist.claim, "ha", "tb", NOW.date(), "2026-11-12")
    screen = over(qtbot, commands)
    screen.open("tb")
    row = rows(screen)["tb"]
    assert row.news == "Lapsed"
    assert next(iter(rows(screen))) in [name for name, one in rows(screen).items() if one.news]
    assert part(screen, "item_news").text().startswith("The day written down no longer holds.")
    assert part(screen, "item_day").text() == "12 Nov 2026", "what was written is not lost"


def test_another_programme_leaves_the_marks_and_names_what_is_new(qtbot, commands):
    from intern_desktop.classroom import people

    commands.do(checklist.claim, "ha", "receipts")
    screen = over(qtbot, commands)
    screen.open("receipts")
    commands.do(people.plan_journey, "ha", programme="esd", departure="2027-04-20")
    assert seen(screen)["receipts"] == "claimed"
    screen.open("plan_esd")
    assert rows(screen)["plan_esd"].news == "New"
    assert seen(screen)["plan_titp"] == "not_applicable"


def test_on_her_own_pc_no_trainer_is_spoken_of(qtbot, commands):
    screen = over(qtbot, commands)
    screen.open("receipts")
    assert says(screen, "item_hint") == "Your mark stays on this PC, for yourself."
    press(screen, Qt.Key.Key_Space)
    assert "trainer" not in says(screen, "item_hint")
    assert rows(screen)["receipts"].aside == "24 Nov"


def test_who_has_not_agreed_is_told_why_nobody_confirms(qtbot, open_commands):
    go(open_commands)
    found_centre(open_commands)
    open_commands.sign_in(HA.__class__("chi", "Đinh Thị Chi", shared=True), Author("chi"))
    go(open_commands, "chi")
    screen = over(qtbot, open_commands)
    screen.open("receipts")
    assert says(screen, "item_hint").startswith("Trainers see only your name")


def test_the_order_is_remembered(qtbot, commands):
    screen = over(qtbot, commands)
    part(screen, "checklist_order_due").click()
    screen.leave()
    assert part(over(qtbot, commands), "checklist_order_due").isChecked()


def test_what_the_release_before_kept_as_her_place_still_counts(qtbot, commands):
    commands.local.set("checklist-place", "rubbish", "ha")
    screen = over(qtbot, commands)
    assert part(screen, "checklist_groups").chosen() == "life"
    assert part(screen, "checklist_items").chosen() == "rubbish"


@pytest.fixture
def large(qapp):
    style.apply(qapp, "light", 1.5)
    yield
    style.apply(qapp, "light", 1.0)


def test_at_large_text_nothing_is_wider_than_the_window(qtbot, commands, large):
    screen = over(qtbot, commands, 1280)
    screen.open("tb")
    assert screen.minimumSizeHint().width() <= 1280
    write(screen, "item_day", "12/11/2062")
    press(screen, Qt.Key.Key_Return, "item_day")
    QApplication.processEvents()
    field = part(screen, "item_day")
    assert field.visibleRegion().boundingRect().height() == field.height()


def test_at_large_text_what_one_writes_is_in_sight(qtbot, commands, large):
    found_centre(commands)
    screen = over(qtbot, commands, 1280)
    screen.open("tb")
    field = write(screen, "comment_words", "xin chao")
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect().height() == field.height())
    press(screen, Qt.Key.Key_Return, "comment_words")
    assert says(screen, "comment_1") == "xin chao"
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect().height() == field.height())


def test_doubled_words_fit_into_the_columns(qtbot, commands, monkeypatch):
    plain = i18n.tr
    monkeypatch.setattr("intern_desktop.ui.checklist_words.tr", lambda said, **fields: plain(said, **fields) * 2)
    monkeypatch.setattr("intern_desktop.ui.checklist_detail.tr", lambda said, **fields: plain(said, **fields) * 2)
    monkeypatch.setattr("intern_desktop.ui.checklist_items.tr", lambda said, **fields: plain(said, **fields) * 2)
    monkeypatch.setattr("intern_desktop.ui.checklist_notice.tr", lambda said, **fields: plain(said, **fields) * 2)
    screen = over(qtbot, commands)
    screen.open("tb")
    assert screen.minimumSizeHint().width() <= 1174
    button = part(screen, "item_done")
    assert button.width() >= button.sizeHint().width()
