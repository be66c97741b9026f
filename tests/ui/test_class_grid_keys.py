"""The class by keyboard alone: walking, confirming, sending back, blocks, and what is said and kept meanwhile."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from intern_desktop.departure import checklist, marks
from intern_desktop.errors import UserError
from intern_desktop.store.journal import Author
from intern_desktop.ui.class_grid_model import FROZEN, NAME
from tests.ui.class_window import ANH, DAT, HA, LAN, PAPERS, enrol, names, opened, part, press, stand, state
from tests.ui.conftest import MAI, NOW


@pytest.fixture
def commands(open_commands):
    open_commands.sign_in(MAI, Author("mai"))
    return open_commands


@pytest.fixture
def ids(commands):
    return enrol(commands.store)


@pytest.fixture
def screen(qtbot, look, commands, ids):
    return opened(qtbot, commands)


@pytest.fixture
def told(commands):
    said = []
    commands.told.connect(lambda sentence, undo: said.append((sentence, undo)))
    return said


def kept(commands, person, item):
    with commands.reading() as reading:
        return marks.one(reading, person, item)


def test_home_end_and_pages_walk(screen):
    model = screen.view.marks.model()
    last = FROZEN + len(model.tasks) - 1
    press(screen, "End")
    assert screen.view.cursor_place() == (0, last)
    press(screen, "Control+End")
    assert screen.view.cursor_place() == (3, last)
    press(screen, "Home")
    assert screen.view.cursor_place() == (3, FROZEN)
    press(screen, "Control+Home")
    assert screen.view.cursor_place() == (0, FROZEN)
    press(screen, "PageDown")
    assert screen.view.cursor_place() == (3, FROZEN)
    press(screen, "PageUp")
    assert screen.view.cursor_place() == (0, FROZEN)


def test_left_of_the_first_thing_stands_the_name(screen):
    press(screen, "Left")
    assert screen.view.cursor_place() == (0, NAME)
    press(screen, "Down")
    assert screen.view.cursor_place() == (1, NAME)
    assert part(screen, "class_cell").text() == DAT + " has not agreed that trainers see more than the name."
    press(screen, "Right")
    assert screen.view.cursor_place() == (1, FROZEN)


def test_enter_opens_the_list_at_that_thing_and_from_the_name_her_page(qtbot, screen, commands, ids):
    stand(screen, ids, HA, PAPERS[1])
    with qtbot.waitSignal(commands.open_page) as asked:
        press(screen, "Return")
    assert asked.args == ["checklist", f"person:{ids[HA]}/{PAPERS[1]}"]
    press(screen, "Home", "Left")
    with qtbot.waitSignal(commands.open_page) as asked:
        press(screen, "Return")
    assert asked.args == ["person", ids[HA]]
    assert list(commands.walk) == [row.person for row in screen.view.marks.model().rows]


def test_space_confirms_what_was_reported(screen, commands, ids, told):
    stand(screen, ids, HA, PAPERS[0])
    press(screen, "Space")
    assert state(screen, ids, HA, PAPERS[0]) == "confirmed"
    assert kept(commands, ids[HA], PAPERS[0]).said == "confirmed"
    assert told[-1][0].startswith("Confirmed for Hà: ") and told[-1][1]


def test_what_nobody_reported_is_confirmed_by_a_second_space_only(screen, commands, ids):
    stand(screen, ids, LAN, PAPERS[0])
    press(screen, "Space")
    assert kept(commands, ids[LAN], PAPERS[0]).said == ""
    assert "Lan has not reported it yet" in part(screen, "class_question").text()
    press(screen, "Space")
    assert kept(commands, ids[LAN], PAPERS[0]).said == "confirmed"


def test_walking_on_answers_no(screen, commands, ids):
    stand(screen, ids, LAN, PAPERS[0])
    press(screen, "Space", "Right", "Left")
    assert not part(screen, "class_question").isVisible()
    press(screen, "Space", "Escape")
    assert kept(commands, ids[LAN], PAPERS[0]).said == ""


def test_a_day_is_asked_for_where_one_is_the_evidence(screen, commands, ids):
    item = next(task.id for task in checklist.tasks() if task.evidence == "date" and "titp" in task.programmes)
    stand(screen, ids, LAN, item)
    press(screen, "Space")
    QTest.keyClicks(part(screen, "class_word"), "31/12/2031")
    press(screen, "Return")
    assert part(screen, "class_word_wrong").text()
    assert kept(commands, ids[LAN], item).said == ""
    part(screen, "class_word").clear()
    press(screen, "Return")
    assert part(screen, "class_word_wrong").text() == "Write the day that stands on the paper."
    QTest.keyClicks(part(screen, "class_word"), "20/11/2026")
    press(screen, "Return")
    assert kept(commands, ids[LAN], item).shown == "2026-11-20"
    assert state(screen, ids, LAN, item) == "confirmed"


def test_what_does_not_apply_and_what_is_confirmed_is_left_with_a_word(screen, commands, ids, told):
    item = next(task.id for task in checklist.tasks() if task.programmes == ("esd",))
    stand(screen, ids, LAN, item)
    press(screen, "Space")
    assert told[-1] == ("There is nothing to confirm here: does not apply.", False)
    assert kept(commands, ids[LAN], item).said == ""


def test_b_sends_back_with_a_word(screen, commands, ids, told):
    stand(screen, ids, HA, PAPERS[0])
    press(screen, "B")
    press(screen, "Return")
    assert part(screen, "class_word_wrong").text() == "Write a word about what is missing."
    QTest.keyClicks(part(screen, "class_word"), "Photo too dark")
    press(screen, "Return")
    assert state(screen, ids, HA, PAPERS[0]) == "sent_back"
    assert kept(commands, ids[HA], PAPERS[0]).note == "Photo too dark"
    assert screen.view.marks.hasFocus()
    assert told[-1][0].startswith("Sent back to Hà")


def test_what_was_typed_is_kept_over_esc_and_a_full_disk(screen, commands, ids, told, monkeypatch):
    stand(screen, ids, HA, PAPERS[0])
    press(screen, "B")
    QTest.keyClicks(part(screen, "class_word"), "Photo")
    press(screen, "Escape", "B")
    assert part(screen, "class_word").text() == "Photo"

    def refused(*_args):
        raise UserError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr("intern_desktop.departure.claims.send_back", refused)
        press(screen, "Return")
    assert told[-1] == ("The disk is full.", False)
    assert part(screen, "class_word").text() == "Photo"
    assert state(screen, ids, HA, PAPERS[0]) == "claimed"
    press(screen, "Return")
    assert kept(commands, ids[HA], PAPERS[0]).note == "Photo"


def picture(table, row, column):
    index = table.model().index(row, column)
    return table.viewport().grab(table.visualRect(index)).toImage()


def test_an_effect_is_drawn_before_it_is_saved_and_goes_back_where_it_is_refused(screen, ids, told, monkeypatch):
    place = stand(screen, ids, HA, PAPERS[0])
    table, seen = screen.view.marks, []
    before = picture(table, *place)

    def refused(*_args):
        seen.append(picture(table, *place))
        raise UserError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr("intern_desktop.departure.claims.confirm", refused)
        press(screen, "Space")
    assert seen[0] != before
    assert picture(table, *place) == before
    assert told[-1] == ("The disk is full.", False)
    press(screen, "Space")
    assert picture(table, *place) not in (before, seen[0])


def test_f4_shows_who_said_what_when_and_esc_closes_it(screen, commands, ids):
    with commands.store.act(Author("mai"), NOW) as act:
        checklist.send_back(act, ids[HA], PAPERS[0], "Photo too dark")
    stand(screen, ids, HA, PAPERS[0])
    press(screen, "F4")
    assert part(screen, "class_history").isVisible()
    assert part(screen, "item_history_1").text().endswith("sent it back: Photo too dark")
    assert "Hà reported it as done" in part(screen, "item_history_2").text()
    press(screen, "Right")
    assert "reported it as done" in part(screen, "item_history_1").text()
    press(screen, "Escape")
    assert not part(screen, "class_history").isVisible()
    assert screen.view.marks.hasFocus()


def test_shift_arrows_choose_a_block_and_the_button_says_its_number(screen, ids):
    assert part(screen, "class_confirm").words() == "Confirm 3 things"
    stand(screen, ids, HA, PAPERS[0])
    press(screen, "Shift+Right")
    assert part(screen, "class_confirm").words() == "Confirm 2 things"
    press(screen, "Shift+Up")
    assert len(screen.view.marks.chosen()) == 4
    press(screen, "Escape")
    assert screen.view.marks.chosen() == []
    assert part(screen, "class_confirm").words() == "Confirm 3 things"


def test_shift_space_takes_the_row_and_control_space_the_column(screen, ids):
    stand(screen, ids, HA, PAPERS[0])
    press(screen, "Shift+Space")
    assert {person for person, _ in screen.view.marks.chosen()} == {ids[HA]}
    assert len(screen.view.marks.chosen()) == len(screen.view.marks.model().tasks)
    press(screen, "Control+Space")
    assert screen.view.marks.chosen() == [(row.person, PAPERS[0]) for row in screen.view.marks.model().rows]


def test_f9_says_what_it_touches_and_leaves_then_does_it_in_one_act(screen, commands, ids, told):
    with commands.store.act(Author("mai"), NOW) as act:
        checklist.send_back(act, ids[HA], PAPERS[1], "Photo too dark")
    stand(screen, ids, HA, PAPERS[0])
    press(screen, "Control+A")
    part(screen, "class_confirm").click()
    question = part(screen, "class_question").text()
    assert question.startswith("2 reported things of 2 candidates will be confirmed. Left as they are: ")
    assert "1 sent back" in question
    assert kept(commands, ids[HA], PAPERS[0]).said == "claimed"
    part(screen, "class_confirm").click()
    assert told[-1] == ("2 things are confirmed.", True)
    assert kept(commands, ids[HA], PAPERS[1]).note == "Photo too dark"
    commands.undo()
    assert told[-1][0] == "2 marks were taken back. All these cells are as they were before."
    assert [state(screen, ids, name, PAPERS[0]) for name in (HA, ANH)] == ["claimed", "claimed"]


def test_undo_of_a_single_mark_says_the_usual_word(screen, commands, ids, told):
    stand(screen, ids, HA, PAPERS[0])
    press(screen, "Control+A")
    part(screen, "class_confirm").click()
    part(screen, "class_confirm").click()
    stand(screen, ids, LAN, PAPERS[0])
    press(screen, "Space", "Space")
    commands.undo()
    assert told[-1][0] == "The last step was taken back."


def test_a_block_is_sent_back_with_one_word(screen, commands, ids):
    stand(screen, ids, HA, PAPERS[0])
    press(screen, "Shift+Space", "B")
    QTest.keyClicks(part(screen, "class_word"), "Please bring the original")
    press(screen, "Return")
    assert [kept(commands, ids[HA], item).note for item in PAPERS[:3]] == ["Please bring the original"] * 2 + [""]


def test_a_row_stays_where_it_is_while_she_works(screen, ids):
    part(screen, "class_kind_waiting").click()
    assert names(screen) == [ANH, HA]
    for item in PAPERS[:2]:
        stand(screen, ids, HA, item)
        press(screen, "Space")
    assert names(screen) == [ANH, HA]
    part(screen, "class_kind_").click()
    part(screen, "class_kind_waiting").click()
    assert names(screen) == [ANH]


def test_only_the_rows_of_whom_an_act_touched_are_read_again(screen, commands, ids, monkeypatch):
    asked = []
    from intern_desktop.classroom import progress

    whole, some = progress.grid, progress.rows
    monkeypatch.setattr(progress, "grid", lambda *args: asked.append("all") or whole(*args))
    monkeypatch.setattr(
        progress, "rows", lambda reading, today, people: asked.append(set(people)) or some(reading, today, people)
    )
    stand(screen, ids, HA, PAPERS[0])
    press(screen, "Space")
    assert asked == [{ids[HA]}]
    screen.refresh()
    assert asked[1:] == ["all"]


def test_what_was_touched_while_the_page_was_hidden_is_read_when_it_is_seen(screen, commands, ids):
    commands.tables_changed.disconnect(screen.refresh)
    for name in (HA, ANH):
        with commands.store.act(Author("mai"), NOW) as act:
            checklist.confirm(act, ids[name], PAPERS[0])
    screen.refresh()
    assert [state(screen, ids, name, PAPERS[0]) for name in (HA, ANH)] == ["confirmed", "confirmed"]


def test_a_cell_says_person_thing_and_state_to_a_screen_reader(screen, ids):
    row, column = stand(screen, ids, HA, PAPERS[0])
    view = QAccessible.queryAccessibleInterface(screen.view.marks)
    assert view.role() == QAccessible.Role.Table
    across = screen.view.marks.model().columnCount() + 1  # a heading before the columns, and a row of them above
    cell = view.child((row + 1) * across + column + 1)
    title = screen.view.marks.model().title(column)
    assert cell.text(QAccessible.Text.Name) == f"{HA}, {title}: reported as done"
    assert view.focusChild().text(QAccessible.Text.Name) == cell.text(QAccessible.Text.Name)
    press(screen, "Space")
    assert view.focusChild().text(QAccessible.Text.Name) == f"{HA}, {title}: confirmed"
    press(screen, "Down")
    assert view.focusChild().text(QAccessible.Text.Name).startswith(names(screen)[row + 1])


def test_letters_do_not_jump(screen, ids):
    place = stand(screen, ids, HA, PAPERS[0])
    QTest.keyClick(screen.view.marks, Qt.Key.Key_T)
    assert screen.view.cursor_place() == place


def test_the_model_keeps_qt_s_contract_while_rows_change(qtmodeltester, screen, ids):
    model = screen.view.marks.model()
    qtmodeltester.check(model)
    stand(screen, ids, HA, PAPERS[0])
    press(screen, "Space")
    part(screen, "class_kind_waiting").click()
    assert model.rowCount(QModelIndex()) == 2


def test_only_the_key_of_a_question_agrees_to_it(screen, commands, ids):
    stand(screen, ids, LAN, PAPERS[0])
    part(screen, "class_confirm").click()
    press(screen, "Space")
    assert kept(commands, ids[HA], PAPERS[0]).said == "claimed"
    assert "Lan has not reported it yet" in part(screen, "class_question").text()
    part(screen, "class_confirm").click()
    assert kept(commands, ids[LAN], PAPERS[0]).said == ""
