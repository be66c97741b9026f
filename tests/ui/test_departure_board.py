"""The departure board: the order of the rows, the sentence beside each, and the amber line of the last days."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from intern_desktop.classroom import consent, people, progress
from intern_desktop.departure import checklist, journeys, timetable
from intern_desktop.store.journal import Author
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.departure_board import DepartureBoardScreen
from intern_desktop.ui.departure_board_model import BLOCK, LEFT, NAME, NEWS, PROGRAMME, SHARE
from intern_desktop.ui.departure_board_words import block_of
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
        made.refresh()
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
    return block_of(row, today)


def test_the_model_keeps_qt_s_contract(qtmodeltester, enrol, show):
    enrol(HA)
    enrol(DAT, agrees=False)
    qtmodeltester.check(show().table.model())


def test_a_row_has_name_programme_days_and_share(enrol, show):
    enrol(HA)
    screen = show()
    assert [cells(screen, column)[0] for column in (NAME, PROGRAMME, LEFT)] == [HA, "技", "217"]
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
        found.words == "Technical Intern Training asks for entry by 30 Jun 2027. Ask the centre for an earlier flight."
    )


def test_what_was_sent_back_is_named(enrol, commands):
    person = enrol(HA)
    with commands.store.act(Author("mai"), NOW) as act:
        checklist.send_back(act, person, "visa", "mờ quá")
    assert sentence(commands, person).words == "Sent back, to be done again: Visa in the passport."


def test_a_plan_not_filed_is_said_while_there_is_time(enrol, commands):
    person = enrol(HA, plan_filed="")
    assert sentence(commands, person).words.startswith("The training plan is not filed yet.")


@pytest.mark.parametrize(
    ("state", "said"),
    [("postponed", "Postponed since 20 Nov 2026."), ("withdrawn", "No longer going since 20 Nov 2026.")],
)
def test_who_waits_or_goes_no_more_is_not_late(enrol, commands, state, said):
    person = enrol(HA, departure="2026-12-20", enrolled="2026-09-01")
    assert sentence(commands, person).mark == "overdue"
    with commands.store.act(Author("mai"), NOW) as act:
        journeys.change_state(act, person, state, date(2026, 11, 20))
    assert sentence(commands, person).words == said
    with commands.reading() as reading:
        row = progress.rows(reading, NOW.date(), {person})[person]
    assert ("overdue" in row.states, row.days) == (False, None)


def test_what_waits_for_the_trainer_is_counted(enrol, commands):
    person = enrol(HA)
    with commands.store.act(Author(person), NOW) as act:
        checklist.claim(act, person, "passport")
    assert sentence(commands, person).words == "1 thing waits for a trainer's word."


def test_else_the_next_thing_is_named(enrol, commands):
    person = enrol(HA)
    assert sentence(commands, person).words == "Next: A valid passport, due 31 Dec 2026."


def test_when_all_is_confirmed_nothing_stands_in_the_way(enrol, commands):
    person = enrol(HA)
    with commands.store.act(Author("mai"), NOW) as act:
        for task in checklist.tasks():
            checklist.confirm(act, person, task.id)
    assert sentence(commands, person).words == "Nothing stands in the way."


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


def test_enter_opens_the_candidate_and_hands_on_the_order_that_is_seen(enrol, commands, qtbot, show):
    ha, dat = enrol(HA), enrol(DAT, departure="2027-05-11")
    screen = show()
    screen.open(ha)
    with qtbot.waitSignal(commands.open_page) as asked:
        QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert asked.args == ["person", ha]
    assert commands.walk == (dat, ha)


def test_space_does_nothing(enrol, commands, qtbot, show):
    person = enrol(HA)
    with commands.store.act(Author(person), NOW) as act:
        checklist.claim(act, person, "passport")
    screen = show()
    screen.open("")
    with qtbot.assertNotEmitted(commands.open_page), qtbot.assertNotEmitted(commands.tables_changed):
        QTest.keyClick(screen.table, Qt.Key.Key_Space)
    assert screen.table.currentIndex().row() == 0


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


def test_a_day_of_departure_that_is_over_says_whether_anybody_noted_it(enrol, commands, show):
    gone = date(2026, 11, 20).isoformat()
    ha, dat = (enrol(name, departure=gone, plan_filed="2026-10-01") for name in (HA, DAT))
    with commands.store.act(Author("mai"), NOW) as act:
        journeys.change_state(act, dat, "departed", date(2026, 11, 20))
    screen = show()
    said = dict(zip(cells(screen, NAME), cells(screen, BLOCK), strict=True))
    assert said[HA] == "The departure of 20 Nov 2026 is over, and nobody noted that it took place."
    assert said[DAT] == "In Japan since 20 Nov 2026."
    assert dict(zip(cells(screen, NAME), cells(screen, LEFT), strict=True)) == {HA: "–", DAT: "left"}
    assert sentence(commands, ha).mark == "sent_back"


def press(screen, name):
    QTest.mouseClick(part(screen, name), Qt.MouseButton.LeftButton)


def days_ago(commands, person, days):
    with commands.store.act(Author(person), NOW - timedelta(days=days)) as act:
        checklist.claim(act, person, "passport", NOW.date() - timedelta(days=days))


@pytest.mark.parametrize(
    ("days", "said", "silent"), [(0, "today", 0), (1, "yesterday", 0), (5, "5 days ago", 0), (6, "6 days ago", 1)]
)
def test_the_last_news_is_a_day_and_more_than_five_count(enrol, commands, show, days, said, silent):
    days_ago(commands, enrol(HA), days)
    screen = show()
    assert cells(screen, NEWS) == [said]
    assert part(screen, "board_silent").number() == str(silent)


def test_who_was_never_heard_of_counts_from_her_first_day(enrol, show):
    enrol(HA, enrolled="2026-11-01")
    enrol(DAT, enrolled="2026-11-20")
    screen = show()
    assert cells(screen, NEWS) == ["nothing yet", "nothing yet"]
    press(screen, "board_silent")
    assert cells(screen, NAME) == [HA]


def test_a_count_shows_exactly_whom_it_counts_and_then_everybody(enrol, commands, show):
    ha = enrol(HA)
    enrol(DAT, departure="2026-12-20", enrolled="2026-09-01")
    with commands.store.act(Author(ha), NOW) as act:
        for item in ("passport", "contract"):
            checklist.claim(act, ha, item)
    screen = show()
    numbers = {name: part(screen, f"board_{name}").number() for name in ("soon", "waiting", "late", "silent")}
    assert numbers == {"soon": "1", "waiting": "2", "late": "1", "silent": "1"}
    for name, shown in (("soon", [DAT]), ("waiting", [HA]), ("late", [DAT]), ("silent", [DAT])):
        press(screen, f"board_{name}")
        assert cells(screen, NAME) == shown
        assert part(screen, "board_how_many").text() == "1 of 2 candidates"
        press(screen, f"board_{name}")
        assert sorted(cells(screen, NAME)) == sorted([HA, DAT])


def test_a_count_that_nobody_is_in_any_more_lets_go(enrol, commands, show):
    ha = enrol(HA)
    enrol(DAT)
    with commands.store.act(Author(ha), NOW) as act:
        checklist.claim(act, ha, "passport")
    screen = show()
    press(screen, "board_waiting")
    assert cells(screen, NAME) == [HA]
    with commands.store.act(Author("mai"), NOW) as act:
        checklist.confirm(act, ha, "passport")
    assert sorted(cells(screen, NAME)) == sorted([HA, DAT])
    assert not part(screen, "board_waiting").isChecked()


def test_the_amber_line_shows_those_it_touches_each_with_the_reason_those_who_fail_first(enrol, show):
    enrol("Vi Văn Nam", programme="", plan_filed="")
    enrol(DAT, plan_filed="")
    enrol("Lê Thị Hồng Gấm", departure="2027-07-11")
    enrol(HA)
    screen = show()
    line = part(screen, "board_last_days")
    assert line.text().startswith("2 candidates for 技能実習 do not meet its last days yet.")
    assert line.text().endswith("1 candidate has no programme yet.")
    press(screen, "board_last_days_link")
    assert cells(screen, NAME) == ["Lê Thị Hồng Gấm", DAT, "Vi Văn Nam"]
    assert [words.split(".")[0] for words in cells(screen, BLOCK)] == [
        "Technical Intern Training asks for entry by 30 Jun 2027",
        "The training plan is not filed yet",
        "The programme is not set yet, so it is not known which dates apply",
    ]
    press(screen, "board_last_days_link")
    assert len(cells(screen, NAME)) == 4


def test_what_is_confirmed_in_another_place_is_read_for_that_candidate_alone(enrol, commands, show, monkeypatch):
    ha = enrol(HA)
    for name in (DAT, "Vi Văn Nam"):
        enrol(name)
    screen, asked, whole = show(), [], []
    rows, board = progress.rows, progress.board
    monkeypatch.setattr(progress, "rows", lambda *args: asked.append(set(args[2])) or rows(*args))
    monkeypatch.setattr(progress, "board", lambda *args: whole.append(1) or board(*args))
    before = cells(screen, NAME)
    with commands.store.act(Author("mai"), NOW) as act:
        checklist.confirm(act, ha, "passport")
    assert (asked, whole) == ([{ha}], [])
    assert cells(screen, NAME) == before, "nobody moves under the hand"
    assert cells(screen, SHARE)[before.index(HA)].startswith("1/")


def test_what_changed_while_nobody_looked_is_read_and_ranked_when_one_comes_back(enrol, commands, show):
    ha, dat = enrol(HA, departure="2027-05-12"), enrol(DAT, departure="2027-05-12")
    with commands.reading() as reading:
        required = [task.id for task in checklist.lists(reading) if task.required][:30]
    screen = show()
    screen.open(ha)
    first = cells(screen, NAME)[0]
    commands.tables_changed.disconnect(screen.refresh)
    screen.hide()
    for person in (ha if first == HA else dat,):
        with commands.store.act(Author("mai"), NOW) as act:
            for item in required:
                checklist.confirm(act, person, item)
    screen.refresh()
    screen.show()
    assert cells(screen, NAME)[0] != first
    assert cells(screen, NAME)[screen.table.currentIndex().row()] == HA


def test_names_of_one_letter_and_of_sixty_are_seen_in_full_where_one_points(enrol, show):
    long = "Nguyễn " * 8 + "Hà"
    enrol("A")
    enrol(long)
    model = show().table.model()
    told = {model.index(row, NAME).data(Qt.ItemDataRole.ToolTipRole) for row in range(2)}
    assert told == {"A", long}


def test_without_a_day_of_departure_it_says_so(enrol, show):
    enrol(HA, programme="esd", plan_filed="", departure="")
    screen = show()
    assert cells(screen, LEFT) == ["–"]
    assert cells(screen, BLOCK) == ["The day of departure is not set yet, so nothing has a date."]


def test_f2_begins_the_roll_call_of_the_chosen_class_at_its_hour(commands, qtbot, show):
    with commands.store.act(Author("mai"), NOW) as act:
        early, late = (people.open_class(act, name) for name in ("K24-A", "K24-B"))
        timetable.set_week(act, early, date(2026, 9, 7), timetable.usual_week(), ())
        afternoon = {day: (timetable.Session("13:30", "17:00"),) for day in range(5)}
        timetable.set_week(act, late, date(2026, 9, 7), afternoon, ())
        people.enrol(act, HA, early)
        people.enrol(act, DAT, late)
    screen = show()
    roll = part(screen, "board_roll_call")
    assert roll.words() == "Roll call 08:00"
    part(screen, f"class_choice_{late}").click()
    assert roll.words() == "Roll call 13:30"
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    with qtbot.waitSignal(commands.open_page) as asked:
        QTest.keyClick(screen.table, Qt.Key.Key_F2)
    assert asked.args == ["roll_call", late]


def test_every_control_has_a_name_and_a_role_in_each_language(enrol, show, language):
    enrol(HA)
    assert unnamed_controls(show()) == []
