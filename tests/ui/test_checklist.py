"""The candidate's checklist: marking by key and button, what stays where, and how far she is."""

import msgspec
import pytest
from PySide6.QtCore import Qt

from intern_desktop.departure import checklist
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Author
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.checklist_model import BY_DUE, MISSING_FIRST, GroupRow, ItemRow, Rows, group_rows, ordered
from intern_desktop.ui.checklist_viewer import Viewer
from tests.ui.checklist_window import found_centre, go, over, part, press, rows, seen
from tests.ui.conftest import HA, NOW


@pytest.fixture
def commands(open_commands):
    go(open_commands)
    open_commands.sign_in(HA, Author("ha"))
    return open_commands


@pytest.fixture
def with_trainer(commands):
    """The same on a centre's PC."""
    found_centre(commands)
    return commands


@pytest.fixture
def show(qtbot, look):
    return lambda commands, width=1174: over(qtbot, commands, width)


def test_rows_keep_qt_s_contract(qtmodeltester):
    rows = Rows()
    qtmodeltester.check(rows)
    rows.set_rows([ItemRow("visa", "overdue", "{査証|さしょう}", "Was due 1 Dec 2026", "danger")])
    rows.set_rows([GroupRow("money", "wallet", "Money", 2, 5), GroupRow("life", "house", "Life", 0, 6)])
    qtmodeltester.check(rows)


def test_a_row_is_heard_with_its_state_and_without_readings(look):
    rows = Rows()
    rows.set_rows([ItemRow("visa", "overdue", "{査証|さしょう}", "Was due 1 Dec 2026", "danger")])
    assert rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "査証, overdue, Was due 1 Dec 2026"


def test_what_is_missing_stands_above_what_is_done(commands, show):
    screen = show(commands)
    listed = list(rows(screen).values())
    news = [bool(row.news) for row in listed]
    assert True in news
    assert news == sorted(news, reverse=True), "what is new stands first"
    states = [row.state for row in listed if not row.news]
    weights = ["overdue", "sent_back", "not_begun", "claimed", "confirmed", "not_applicable"]
    assert states == sorted(states, key=weights.index)


@pytest.mark.parametrize(("centre", "done"), [(True, 1), (False, 2)])
def test_a_heading_counts_what_is_confirmed_and_on_a_pc_of_her_own_what_she_reported(commands, centre, done):
    with commands.reading() as reading:
        found = [one for one in checklist.items(reading, "ha", NOW.date()) if one.counts]
    group = next(one for one in checklist.headings(one.task for one in found))
    mine = [one for one in found if one.task.group == group.id][:3]
    states = ("confirmed", "claimed", "not_begun")
    held = [msgspec.structs.replace(one, state=state) for one, state in zip(mine, states, strict=True)]
    viewer = Viewer(me="ha", person="ha", given="Hà", today=NOW.date(), centre=centre)
    [row] = group_rows([group], held, viewer)
    assert (row.done, row.required) == (done, 3)


def test_by_date_the_first_due_comes_first(commands):
    with commands.reading() as reading:
        found = checklist.items(reading, "ha", NOW.date())
    her = Viewer(me="ha", person="ha", given="Hà", today=NOW.date())
    due = [item.due for item in ordered(found, BY_DUE, her) if item.state != "not_applicable" and item.task.required]
    assert due == sorted(due)
    first = next(item for item in ordered(found, MISSING_FIRST, her) if not item.news)
    assert first.state == "overdue"


def test_space_marks_and_marks_again(commands, show):
    screen = show(commands)
    screen.open("receipts")
    press(screen, Qt.Key.Key_Space)
    assert seen(screen)["receipts"] == "claimed"
    press(screen, Qt.Key.Key_Space)
    assert seen(screen)["receipts"] == "overdue"


def test_the_button_marks_and_the_bottom_line_offers_to_undo(commands, show, qtbot):
    screen = show(commands)
    screen.open("receipts")
    with qtbot.waitSignal(commands.told) as told:
        part(screen, "item_done").click()
    assert told.args == ["Reported as done: A receipt for every payment", True]
    commands.undo()
    assert seen(screen)["receipts"] == "overdue"


def test_a_mark_moves_nothing_under_the_hand(commands, show):
    screen = show(commands)
    before = list(seen(screen))
    screen.open(before[2])
    press(screen, Qt.Key.Key_Space)
    assert list(seen(screen)) == before
    assert part(screen, "checklist_items").chosen() == before[2]


def test_what_does_not_apply_cannot_be_marked(commands, show):
    screen = show(commands)
    screen.open("plan_esd")
    press(screen, Qt.Key.Key_Space)
    assert seen(screen)["plan_esd"] == "not_applicable"
    assert part(screen, "item_hint").text() == "Your programme does not ask for this."


def test_what_a_trainer_confirmed_stays(with_trainer, show):
    with with_trainer.store.act(Author("lam"), NOW) as act:
        checklist.confirm(act, "ha", "receipts")
    screen = show(with_trainer)
    screen.open("receipts")
    press(screen, Qt.Key.Key_Space)
    assert seen(screen)["receipts"] == "confirmed"
    assert part(screen, "item_state").text() == "Lâm confirmed it on 24 Nov 2026"
    assert not part(screen, "item_done").isVisible()


def test_the_trainer_s_note_is_seen_with_the_name(with_trainer, show):
    with with_trainer.store.act(Author("lam"), NOW) as act:
        checklist.send_back(act, "ha", "contract", "thiếu chữ ký trang 2")
    screen = show(with_trainer)
    screen.open("contract")
    assert part(screen, "item_note").text() == "Lâm: thiếu chữ ký trang 2"
    assert seen(screen)["contract"] == "sent_back"


def test_reported_is_not_finished_while_there_is_a_trainer(with_trainer, show):
    screen = show(with_trainer)
    screen.open("receipts")
    press(screen, Qt.Key.Key_Space)
    assert part(screen, "checklist_share").text().startswith("0 of ")
    assert part(screen, "checklist_share").text().endswith("confirmed")


def test_on_one_s_own_pc_what_she_reported_counts(commands, show):
    screen = show(commands)
    screen.open("receipts")
    press(screen, Qt.Key.Key_Space)
    assert part(screen, "checklist_share").text().startswith("1 of ")


def test_without_a_programme_there_is_one_way_on(open_commands, show, qtbot):
    open_commands.sign_in(HA, Author("ha"))
    screen = show(open_commands)
    assert part(screen, "checklist_nothing").isVisible()
    with qtbot.waitSignal(open_commands.open_page) as asked:
        part(screen, "checklist_nothing_button").click()
    assert asked.args == ["own_page", "journey"]


def test_without_a_flight_the_list_says_why_nothing_is_dated(open_commands, show):
    with open_commands.store.act(Author("ha"), NOW) as act:
        act.append("journey", subject="ha", scope=shared("ha"), fields={"programme": "esd"})
    open_commands.sign_in(HA, Author("ha"))
    screen = show(open_commands)
    assert part(screen, "checklist_told").isVisible()
    assert "overdue" not in seen(screen).values()


def test_the_place_is_kept_until_next_time(commands, show):
    first = show(commands)
    first.open("rubbish")
    first.leave()
    again = show(commands)
    assert part(again, "checklist_groups").chosen() == "life"
    assert part(again, "checklist_items").chosen() == "rubbish"


def test_a_change_from_elsewhere_keeps_group_and_thing(commands, show):
    screen = show(commands)
    screen.open("rubbish")
    with commands.store.act(Author("lam"), NOW) as act:
        checklist.confirm(act, "ha", "bicycle")
    assert part(screen, "checklist_items").chosen() == "rubbish"
    assert seen(screen)["bicycle"] == "confirmed"


def test_arrows_walk_from_groups_to_things_and_back(commands, show):
    screen = show(commands)
    groups, items = part(screen, "checklist_groups"), part(screen, "checklist_items")
    groups.setFocus()
    press(screen, Qt.Key.Key_Down, "checklist_groups")
    assert groups.chosen() == "health"
    press(screen, Qt.Key.Key_Right, "checklist_groups")
    assert items.hasFocus()
    press(screen, Qt.Key.Key_Left)
    assert groups.hasFocus()


def test_the_guide_opens_at_its_page(commands, show, qtbot):
    screen = show(commands)
    screen.open("rubbish")
    with qtbot.waitSignal(commands.open_page) as asked:
        part(screen, "item_guide").click()
    assert asked.args == ["guide", "housing"]


def test_with_little_room_the_groups_open_from_a_box(commands, show):
    screen = show(commands, width=860)
    assert not part(screen, "checklist_groups").isVisible()
    assert part(screen, "checklist_group_box").isVisible()
    assert part(screen, "checklist_share").isVisible()


def test_every_control_has_a_name_and_a_role_in_each_language(commands, show, language):
    screen = show(commands)
    assert unnamed_controls(screen) == []
    assert part(screen, "item_title").text() or part(screen, "item_done").text()
