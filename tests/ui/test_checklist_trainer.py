"""The checklist as a trainer sees it: whose list, confirming by key, sending back with a word, consent respected."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from intern_desktop.classroom import consent, people
from intern_desktop.departure import checklist
from intern_desktop.store.journal import Author
from intern_desktop.ui import checklist_reading
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.commands import Session
from tests.ui.checklist_window import found_centre, go, over, part, press, refuse, rows, says, seen, shown, write
from tests.ui.conftest import NOW

LAM = Session("lam", "Trần Văn Lâm", "trainer", shared=True)


@pytest.fixture
def commands(open_commands):
    found_centre(open_commands)
    for person in ("ha", "anh", "chi"):
        go(open_commands, person)
    for item in ("contract", "receipts"):
        with open_commands.store.act(Author("ha"), NOW) as act:
            checklist.claim(act, "ha", item)
    open_commands.sign_in(LAM, Author("lam"))
    return open_commands


@pytest.fixture
def screen(qtbot, commands):
    return over(qtbot, commands)


def title(screen):
    return [one.text() for one in screen.findChildren(type(part(screen, "person_place"))) if one.isVisible()]


def test_a_trainer_begins_with_the_names_and_types_one_without_marks(screen):
    assert part(screen, "checklist_people").isVisible()
    field = part(screen, "find_name")
    assert field.hasFocus()
    QTest.keyClicks(field, "ha")
    press(screen, Qt.Key.Key_Return, "find_name")
    assert "Nguyễn Thị Thu Hà" in title(screen)
    assert part(screen, "checklist_items").hasFocus()


def test_space_confirms_and_it_is_confirmed_by_name_and_day(screen, commands, qtbot):
    screen.open("person:ha/contract")
    assert says(screen, "item_state") == "Hà reported it on 24 Nov 2026 at 07:48"
    with qtbot.waitSignal(commands.told) as told:
        press(screen, Qt.Key.Key_Space)
    assert told.args == ["Confirmed for Hà: Contract in Vietnamese", True]
    assert seen(screen)["contract"] == "confirmed"
    assert rows(screen)["contract"].aside == "Lâm 24 Nov"
    assert says(screen, "item_hint") == "You confirmed it on 24 Nov 2026."
    commands.undo()
    assert seen(screen)["contract"] == "claimed"


def test_what_waits_stands_first_and_nothing_moves_under_the_hand(screen):
    screen.open("person:ha/contract")
    before = list(seen(screen))
    assert before[0] == "contract"
    press(screen, Qt.Key.Key_Space)
    assert list(seen(screen)) == before
    assert part(screen, "checklist_items").chosen() == "contract"


def test_b_sends_back_with_a_word(screen, commands, qtbot):
    screen.open("person:ha/contract")
    press(screen, Qt.Key.Key_B)
    assert part(screen, "send_back_words").hasFocus()
    press(screen, Qt.Key.Key_Return, "send_back_words")
    assert part(screen, "send_back_words").accessibleDescription() == "Write a word about what is missing."
    assert seen(screen)["contract"] == "claimed"
    write(screen, "send_back_words", "thieu chu ky")
    with qtbot.waitSignal(commands.told) as told:
        press(screen, Qt.Key.Key_Return, "send_back_words")
    assert told.args == ["Sent back to Hà: Contract in Vietnamese", True]
    assert seen(screen)["contract"] == "sent_back"
    assert says(screen, "item_note") == "Lâm: thieu chu ky"
    assert part(screen, "checklist_items").hasFocus()
    assert not shown(screen, "send_back_words")


def test_what_was_confirmed_can_be_sent_back(screen):
    screen.open("person:ha/contract")
    press(screen, Qt.Key.Key_Space)
    assert shown(screen, "item_send_back")
    part(screen, "item_send_back").click()
    write(screen, "send_back_words", "xem lai trang 2")
    part(screen, "send_back_send").click()
    assert seen(screen)["contract"] == "sent_back"


def test_esc_leaves_it_as_it_is(screen):
    screen.open("person:ha/contract")
    press(screen, Qt.Key.Key_B)
    press(screen, Qt.Key.Key_Escape, "send_back_words")
    assert not shown(screen, "send_back_words")
    assert seen(screen)["contract"] == "claimed"
    assert part(screen, "checklist_items").hasFocus()


def test_what_nobody_reported_is_not_sent_back(screen):
    screen.open("person:ha/passport")
    press(screen, Qt.Key.Key_B)
    assert not shown(screen, "send_back_words")
    assert says(screen, "item_hint").startswith("Hà has not reported it yet.")
    press(screen, Qt.Key.Key_Space)
    assert seen(screen)["passport"] == "confirmed", "a trainer may have seen it herself"


def test_a_full_disk_keeps_the_word(screen, commands, monkeypatch):
    screen.open("person:ha/contract")
    press(screen, Qt.Key.Key_B)
    write(screen, "send_back_words", "thieu chu ky")
    refuse(monkeypatch, commands)
    press(screen, Qt.Key.Key_Return, "send_back_words")
    assert part(screen, "send_back_words").isVisible()
    assert part(screen, "send_back_words").text() == "thieu chu ky"
    assert seen(screen)["contract"] == "claimed"
    press(screen, Qt.Key.Key_Escape, "send_back_words")
    press(screen, Qt.Key.Key_B)
    assert part(screen, "send_back_words").text() == "thieu chu ky"


def test_alt_and_arrows_walk_along_the_class(screen, qtbot):
    screen.open("person:anh")
    assert says(screen, "person_place") == "1 of 3"
    part(screen, "person_after").click()
    part(screen, "person_after").click()
    assert "Nguyễn Thị Thu Hà" in title(screen)
    part(screen, "person_after").click()
    assert says(screen, "person_place") == "3 of 3", "nobody comes after the last"
    QTest.keyClick(screen, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: says(screen, "person_place") == "2 of 3")


def test_who_has_not_agreed_shows_her_name_only(screen):
    screen.open("person:chi")
    nothing = part(screen, "checklist_nothing")
    assert nothing.isVisible()
    words = title(screen)
    assert "Đinh Thị Chi has not agreed that trainers see the list" in words
    assert not any("days until departure" in one for one in words)
    assert not shown(screen, "checklist_items")
    assert not shown(screen, "checklist_print")
    part(screen, "checklist_nothing_button").click()
    assert part(screen, "checklist_people").isVisible()


def test_who_takes_her_consent_back_is_gone_from_sight_at_once(screen, commands):
    screen.open("person:ha/contract")
    with commands.store.act(Author("ha"), NOW) as act:
        consent.withdraw(act, "ha")
    assert part(screen, "checklist_nothing").isVisible()
    assert not shown(screen, "item_title")


def test_of_who_has_not_agreed_nothing_is_read(commands):
    found = checklist_reading.read(commands, LAM, "chi")
    assert not found.items and not found.groups and not found.share.required
    assert checklist_reading.read(commands, LAM, "ha").items


def test_the_paper_of_who_takes_her_consent_back_is_put_away(screen, commands):
    screen.open("person:ha")
    part(screen, "checklist_print").click()
    assert shown(screen, "checklist_paper")
    with commands.store.act(Author("ha"), NOW) as act:
        consent.withdraw(act, "ha")
    assert part(screen, "checklist_nothing").isVisible()


def test_along_the_class_the_same_thing_stays_in_sight(screen, qtbot):
    screen.open("person:ha/receipts")
    part(screen, "person_before").click()
    assert part(screen, "checklist_nothing").isVisible()
    part(screen, "person_before").click()
    assert part(screen, "checklist_items").chosen() == "receipts"
    assert seen(screen)["receipts"] != "claimed"


def test_the_person_is_remembered(screen, commands, qtbot):
    screen.open("person:ha/receipts")
    screen.leave()
    again = over(qtbot, commands)
    assert "Nguyễn Thị Thu Hà" in title(again)
    assert part(again, "checklist_items").chosen() == "receipts"


def test_somebody_who_was_put_away_leaves_the_names(screen, commands):
    screen.open("person:ha")
    commands.do(people.archive, "ha")
    assert part(screen, "checklist_people").isVisible()


def test_an_unknown_person_or_thing_breaks_nothing(screen):
    screen.open("person:nobody/nothing")
    assert part(screen, "checklist_people").isVisible()
    screen.open("person:ha/nothing")
    assert part(screen, "checklist_items").isVisible()


def test_somebody_else_is_one_button_away_and_esc_comes_back(screen):
    screen.open("person:ha")
    part(screen, "person_all").click()
    assert part(screen, "find_name").hasFocus()
    press(screen, Qt.Key.Key_Escape, "find_name")
    assert part(screen, "checklist_items").isVisible()


def test_a_candidate_opens_nobody_else_s_list(qtbot, commands):
    commands.sign_in(Session("anh", "Bùi Đức Anh", shared=True), Author("anh"))
    screen = over(qtbot, commands)
    screen.open("person:ha/contract")
    assert not shown(screen, "person_all")
    assert "Nguyễn Thị Thu Hà" not in title(screen)
    assert seen(screen).get("contract") != "claimed"


def test_groups_say_how_much_waits(screen):
    screen.open("person:ha")
    groups = part(screen, "checklist_groups").rows
    heard = [groups.index(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(groups.rowCount())]
    assert heard[0].endswith("1 to confirm")


def test_every_control_has_a_name_in_each_language(screen, language):
    from intern_desktop.ui import language as spoken

    spoken.speak(language)
    screen.retranslate()
    screen.open("person:ha/contract")
    press(screen, Qt.Key.Key_B)
    assert unnamed_controls(screen) == []


def test_enter_in_the_class_opens_that_person_at_that_thing(qtbot, commands):
    from intern_desktop.ui.class_grid import ClassGridScreen
    from intern_desktop.ui.class_grid_model import FROZEN

    grid = ClassGridScreen(commands)
    qtbot.addWidget(grid)
    grid.retranslate()
    grid.show()
    grid.open("ha")
    grid.view.go_to(grid.view.cursor_place()[0], FROZEN + 1)
    with qtbot.waitSignal(commands.open_page) as asked:
        press(grid, Qt.Key.Key_Return, "class_marks")
    assert asked.args == ["checklist", "person:ha/contract"]


def test_enter_on_the_board_opens_that_person(qtbot, commands):
    from intern_desktop.ui.departure_board import DepartureBoardScreen

    board = DepartureBoardScreen(commands)
    qtbot.addWidget(board)
    board.retranslate()
    board.refresh()
    board.show()
    board.open("anh")
    with qtbot.waitSignal(commands.open_page) as asked:
        QTest.keyClick(board.table, Qt.Key.Key_Return)
    assert asked.args == ["person", "anh"]
