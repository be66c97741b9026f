"""The departure board: the order of the rows, the sentence beside each, and the amber line of the last days."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from intern_desktop.classroom import consent, people, progress
from intern_desktop.departure import checklist, journeys
from intern_desktop.store.journal import Author
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.departure_board import DepartureBoardScreen
from intern_desktop.ui.departure_board_model import BLOCK, LEFT, NAME, PROGRAMME, SHARE, board_row
from tests.ui.conftest import MAI, NOW

HA, DAT = "Nguyễn Thị Thu Hà", "Hồ Sỹ Đạt"
FLIGHT = {"programme": "titp", "plan_filed": "2026-11-10", "departure": "2027-06-29"}


@pytest.fixture
def commands(open_commands):
    open_commands.sign_in(MAI, Author("mai"))
    return open_commands


@pytest.fixture
def enrol(commands):
    """Enrol somebody who has agreed, with what is known about the journey."""

    def enrolled(name, *, agrees=True, **known):
        with commands.store.act(Author(""), NOW) as act:
            person = people.enrol(act, name)
            people.plan_journey(act, person, **{**FLIGHT, **known})
        if agrees:
            with commands.store.act(Author(person), NOW) as act:
                consent.answer(act, person, "yes")
        return person

    return enrolled


@pytest.fixture
def show(qtbot, look, commands):
    def shown():
        made = DepartureBoardScreen(commands)
        qtbot.addWidget(made)
        commands.tables_changed.connect(made.refresh)
        made.retranslate()
        made.resize(1174, 696)
        made.show()
        kept.append(made)
        return made

    kept = []
    return shown


def part(screen, name):
    found = screen.findChild(QWidget, name)
    assert found is not None, name
    return found


def cells(screen, column):
    model = screen.table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def sentence(commands, person):
    today = NOW.date()
    with commands.reading() as reading:
        row = next(one for one in progress.board(reading, today) if one.person == person)
    return board_row(row, checklist.tasks(), today)


def test_the_model_keeps_qt_s_contract(qtmodeltester, enrol, show):
    enrol(HA)
    enrol(DAT, agrees=False)
    qtmodeltester.check(show().table.model())


def test_a_row_has_name_programme_days_and_share(enrol, show):
    enrol(HA)
    screen = show()
    assert [cells(screen, column)[0] for column in (NAME, PROGRAMME, LEFT)] == [HA, "技能実習", "217"]
    assert cells(screen, SHARE)[0].startswith("0/")


def test_what_is_overdue_is_said_with_its_day_and_all_of_it_below(enrol, commands, show):
    enrol(HA, departure="2027-04-20", enrolled="2026-09-01")
    screen = show()
    screen.open("")
    assert cells(screen, BLOCK)[0] == "A valid passport was due on 22 Oct 2026, and 3 more."
    full = part(screen, "board_full").text()
    assert full.startswith(f"{HA}: 4 things are overdue: A valid passport; Contract in Vietnamese;")


def test_the_programme_s_day_comes_before_anything_else(enrol, commands):
    person = enrol(HA, departure="2027-07-11")
    found = sentence(commands, person)
    assert found.mark == "overdue"
    assert (
        found.block == "Technical Intern Training asks for entry by 30 Jun 2027. Ask the centre for an earlier flight."
    )


def test_what_was_sent_back_is_named(enrol, commands):
    person = enrol(HA)
    with commands.store.act(Author("mai"), NOW) as act:
        checklist.send_back(act, person, "visa", "mờ quá")
    assert sentence(commands, person).block == "Sent back, to be done again: Visa in the passport."


def test_a_plan_not_filed_is_said_while_there_is_time(enrol, commands):
    person = enrol(HA, plan_filed="")
    assert sentence(commands, person).block.startswith("The training plan is not filed yet.")


@pytest.mark.parametrize(
    ("state", "said"),
    [("postponed", "Postponed since 20 Nov 2026."), ("withdrawn", "No longer going since 20 Nov 2026.")],
)
def test_who_waits_or_goes_no_more_is_not_late(enrol, commands, state, said):
    person = enrol(HA, departure="2026-12-20", enrolled="2026-09-01")
    assert sentence(commands, person).mark == "overdue"
    with commands.store.act(Author("mai"), NOW) as act:
        journeys.change_state(act, person, state, date(2026, 11, 20))
    found = sentence(commands, person)
    assert (found.block, "overdue" in found.row.states, found.row.days) == (said, False, None)


def test_what_waits_for_the_trainer_is_counted(enrol, commands):
    person = enrol(HA)
    with commands.store.act(Author(person), NOW) as act:
        checklist.claim(act, person, "passport")
    assert sentence(commands, person).block == "1 thing waits for a trainer's word."


def test_else_the_next_thing_is_named(enrol, commands):
    person = enrol(HA)
    assert sentence(commands, person).block == "Next: A valid passport, due 31 Dec 2026."


def test_when_all_is_confirmed_nothing_stands_in_the_way(enrol, commands):
    person = enrol(HA)
    with commands.store.act(Author("mai"), NOW) as act:
        for task in checklist.tasks():
            checklist.confirm(act, person, task.id)
    assert sentence(commands, person).block == "Nothing stands in the way."


def test_who_has_not_agreed_is_a_name_only(enrol, show):
    enrol(DAT, agrees=False)
    screen = show()
    assert [cells(screen, column)[0] for column in (NAME, PROGRAMME, LEFT, SHARE, BLOCK)] == [
        DAT, "", "", "", "not agreed",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("known", "seen"), [({}, False), ({"plan_filed": ""}, True), ({"departure": "2027-07-11"}, True)]
)
def test_the_amber_line_is_there_only_for_whom_it_touches(enrol, show, known, seen):
    enrol(HA, **known)
    assert part(show(), "board_last_days").isVisible() is seen


def test_the_amber_line_does_not_tell_of_those_who_have_not_agreed(enrol, show):
    enrol(HA, agrees=False, plan_filed="")
    assert not part(show(), "board_last_days").isVisible()


def test_one_programme_at_a_time(enrol, show):
    enrol(HA)
    enrol(DAT, programme="esd", plan_filed="", departure="2027-05-11")
    screen = show()
    part(screen, "board_programme_esd").click()
    assert cells(screen, NAME) == [DAT]


def test_the_cursor_stays_on_its_person(enrol, commands, show):
    enrol(HA)
    dat = enrol(DAT, departure="2027-05-11")
    screen = show()
    screen.open(dat)
    enrol("Vi Văn Nam", departure="2026-12-20")
    assert cells(screen, NAME)[screen.table.currentIndex().row()] == DAT
    assert part(screen, "board_full").text().startswith(DAT)


def test_enter_says_the_sentence_again(enrol, show):
    enrol(HA)
    screen = show()
    screen.open("")
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert part(screen, "board_full").text().startswith(HA)


def test_the_bar_and_the_block_are_heard(enrol, show):
    enrol(HA)
    model = show().table.model()
    assert model.index(0, SHARE).data(Qt.ItemDataRole.AccessibleTextRole).startswith("0 of ")
    assert model.index(0, BLOCK).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Next: ")


def test_an_empty_centre_says_what_to_do(show, qtbot, commands):
    screen = show()
    assert part(screen, "board_nobody").isVisible()
    with qtbot.waitSignal(commands.open_page) as asked:
        part(screen, "board_nobody_button").click()
    assert asked.args == ["people", ""]


def test_somebody_who_has_left_has_no_days(enrol, show):
    enrol(HA, departure=date(2026, 11, 20).isoformat(), plan_filed="2026-10-01")
    assert cells(show(), LEFT) == ["left"]


def test_every_control_has_a_name_and_a_role_in_each_language(enrol, show, language):
    enrol(HA)
    assert unnamed_controls(show()) == []
