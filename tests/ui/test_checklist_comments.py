"""Words both ways on the checklist: written, seen by the other, taken back, kept when the disk refuses; and history."""

import pytest
from PySide6.QtCore import Qt

from intern_desktop.departure import checklist, comments
from intern_desktop.store.journal import Author
from intern_desktop.ui.commands import Session
from tests.ui.checklist_window import found_centre, go, over, part, press, refuse, says, shown, write
from tests.ui.conftest import HA, NOW

LAM = Session("lam", "Trần Văn Lâm", "trainer", shared=True)


@pytest.fixture
def commands(open_commands):
    go(open_commands)
    found_centre(open_commands)
    open_commands.sign_in(HA, Author("ha"))
    return open_commands


@pytest.fixture
def screen(qtbot, commands):
    return over(qtbot, commands)


def as_trainer(commands):
    commands.sign_in(LAM, Author("lam"))


def test_what_she_writes_stands_there_with_a_day(screen, commands, qtbot):
    screen.open("tb")
    write(screen, "comment_words", "phong kham hen thu tu")
    with qtbot.waitSignal(commands.told) as told:
        press(screen, Qt.Key.Key_Return, "comment_words")
    assert told.args == ["Your words are kept.", True]
    assert says(screen, "comment_1") == "phong kham hen thu tu"
    assert part(screen, "comment_words").text() == ""
    assert not shown(screen, "comment_send")


def test_the_button_appears_with_the_first_letter(screen):
    screen.open("tb")
    assert not shown(screen, "comment_send")
    write(screen, "comment_words", "a")
    part(screen, "comment_send").click()
    assert says(screen, "comment_1") == "a"


def test_undo_takes_the_words_back(screen, commands):
    screen.open("tb")
    write(screen, "comment_words", "chao")
    press(screen, Qt.Key.Key_Return, "comment_words")
    commands.undo()
    assert not shown(screen, "comment_1")


def test_only_her_own_words_can_be_taken_back(screen, commands, qtbot):
    with commands.store.act(Author("lam"), NOW) as act:
        comments.say(act, "ha", "tb", "gui ban scan nhe")
    commands.do(comments.say, "ha", "tb", "vang a")
    screen.open("tb")
    assert says(screen, "comment_1") == "gui ban scan nhe"
    assert not shown(screen, "comment_1_back")
    with qtbot.waitSignal(commands.told) as told:
        part(screen, "comment_2_back").click()
    assert told.args == ["Your words were taken back.", True]
    assert not shown(screen, "comment_2")
    commands.undo()
    assert says(screen, "comment_2") == "vang a"


def test_the_other_side_reads_it(qtbot, commands):
    commands.do(comments.say, "ha", "tb", "vang a")
    as_trainer(commands)
    screen = over(qtbot, commands)
    screen.open("person:ha/tb")
    assert says(screen, "comment_1") == "vang a"
    write(screen, "comment_words", "tot lam")
    press(screen, Qt.Key.Key_Return, "comment_words")
    assert says(screen, "comment_2") == "tot lam"


def test_a_full_disk_takes_no_word_away(screen, commands, monkeypatch):
    screen.open("tb")
    write(screen, "comment_words", "phong kham hen")
    refuse(monkeypatch, commands)
    press(screen, Qt.Key.Key_Return, "comment_words")
    assert part(screen, "comment_words").text() == "phong kham hen"
    assert not shown(screen, "comment_1")
    screen.open("visa")
    assert part(screen, "comment_words").text() == ""
    screen.refresh()
    screen.open("tb")
    assert part(screen, "comment_words").text() == "phong kham hen"


def test_what_was_typed_and_not_sent_is_there_next_time(screen, commands, qtbot):
    screen.open("tb")
    write(screen, "comment_words", "con dang viet")
    screen.leave()
    again = over(qtbot, commands)
    again.open("tb")
    assert part(again, "comment_words").text() == "con dang viet"
    press(again, Qt.Key.Key_Return, "comment_words")
    again.leave()
    last = over(qtbot, commands)
    last.open("tb")
    assert part(last, "comment_words").text() == ""
    assert says(last, "comment_1") == "con dang viet"


def test_an_empty_comment_is_said_at_its_field(screen, commands):
    told = []
    commands.told.connect(lambda said, _undo: told.append(said))
    screen.open("tb")
    press(screen, Qt.Key.Key_Return, "comment_words")
    assert part(screen, "comment_words").accessibleDescription() == "Write a few words first."
    assert told == []


def test_esc_leads_back_to_the_list_first(screen):
    screen.open("tb")
    part(screen, "comment_words").setFocus()
    press(screen, Qt.Key.Key_Escape, "comment_words")
    assert part(screen, "checklist_items").hasFocus()


def test_a_new_word_from_elsewhere_keeps_what_is_being_typed(screen, commands):
    screen.open("tb")
    field = write(screen, "comment_words", "em dang vi")
    with commands.store.act(Author("lam"), NOW) as act:
        comments.say(act, "ha", "tb", "nho nhe")
    assert says(screen, "comment_1") == "nho nhe"
    assert field.text() == "em dang vi"
    assert field.hasFocus()


def test_on_her_own_pc_there_is_nobody_to_write_to(qtbot, open_commands):
    go(open_commands)
    open_commands.sign_in(Session("ha", HA.name), Author("ha"))
    screen = over(qtbot, open_commands)
    screen.open("tb")
    assert not shown(screen, "comment_words")


def test_f4_tells_who_did_what_when_and_esc_closes_it(screen, commands):
    commands.do(checklist.claim, "ha", "contract")
    with commands.store.act(Author("lam"), NOW) as act:
        checklist.send_back(act, "ha", "contract", "thiếu chữ ký")
    screen.open("contract")
    press(screen, Qt.Key.Key_F4)
    assert says(screen, "item_history_1") == "24 Nov 2026 07:48  Lâm sent it back: thiếu chữ ký"
    assert says(screen, "item_history_2") == "24 Nov 2026 07:48  Hà reported it as done"
    assert not shown(screen, "item_why")
    press(screen, Qt.Key.Key_Escape)
    assert shown(screen, "item_why")
    press(screen, Qt.Key.Key_F4)
    press(screen, Qt.Key.Key_F4)
    assert shown(screen, "item_why")


def test_the_history_of_what_was_never_marked_says_so(screen):
    screen.open("visa")
    press(screen, Qt.Key.Key_F4)
    assert says(screen, "item_history_1") == "Nothing was marked here yet."


def test_of_health_the_field_says_what_not_to_write(screen):
    screen.open("tb")
    hint = "Write no finding and no illness here; that a paper was seen, and on which day, is enough."
    assert hint in [one.text() for one in part(screen, "comment_words").parent().children() if hasattr(one, "text")]
