"""What users of Moodle's checklist and attendance asked for, on the screen by keyboard; see docs/decisions/peers.md."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from intern_desktop.classroom import people, people_groups, roll_call
from intern_desktop.departure import checklist, claims, timetable
from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen
from intern_desktop.store.journal import Author
from intern_desktop.ui import class_paper_pages, class_paper_workbook
from intern_desktop.ui.class_paper import shown
from intern_desktop.ui.roll_call import RollCallScreen
from intern_desktop.ui.today import TodayScreen
from tests.ui.class_window import ANH, DAT, HA, LAN, PAPERS, enrol, names, opened, part, press, stand, state
from tests.ui.conftest import MAI, NOW

KEY = Qt.Key


@pytest.fixture
def trainer(open_commands):
    open_commands.sign_in(MAI, Author("mai"))
    return open_commands


@pytest.fixture
def ids(trainer):
    return enrol(trainer.store)


@pytest.fixture
def screen(qtbot, look, trainer, ids):
    return opened(qtbot, trainer)


def only_group(screen, trainer, ids):
    """Hà alone is in a group, and only the group is shown."""
    with trainer.store.act(Author(""), NOW) as act:
        group = people_groups.open_group(act, screen.acts.seen.rows[ids[HA]].class_id, "Tổ 1")
        people_groups.put(act, [ids[HA]], group)
    part(screen, "class_filter").click()
    box = part(screen, "class_choose_group")
    box.setFocus()
    QTest.keyClick(box, KEY.Key_End)
    assert names(screen) == [HA]
    press(screen, "Escape")


def test_one_group_is_shown_and_marked_and_nobody_else(screen, trainer, ids):
    """davosmith/moodle-checklist#51: what is confirmed at once is what the group shows; the others wait as before."""
    only_group(screen, trainer, ids)
    assert part(screen, "class_confirm").words() == "Confirm 2 things"
    for _asked_then_agreed in range(2):
        part(screen, "class_confirm").click()
    assert [state(screen, ids, HA, item) for item in PAPERS[:2]] == ["confirmed", "confirmed"]
    part(screen, "class_clear").click()
    assert state(screen, ids, ANH, PAPERS[0]) == "claimed"


def test_a_large_class_is_one_list_without_pages(qtbot, look, trainer):
    """davosmith/moodle-checklist#51: so many rows a page is nothing anybody has to know of."""
    with trainer.store.act(Author(""), NOW) as act, act.signed_once():
        people.enrol_all(act, [f"Học viên {at:02}" for at in range(61)], "K24-A")
    screen = opened(qtbot, trainer)
    assert len(names(screen)) == 61
    press(screen, "Control+End")
    assert screen.view.cursor_place()[0] == 60


def test_a_thing_has_one_number_wherever_it_stands(screen, ids):
    """davosmith/moodle-checklist#106: "are you all ready with number 52" means the same on screen, paper and table."""
    listed = [task.id for task in screen.acts.seen.tasks]
    part(screen, "class_filter").click()
    box = part(screen, "class_choose_items")
    box.setFocus()
    QTest.keyClick(box, KEY.Key_End)
    model = screen.view.marks.model()
    task = model.tasks[0]
    number, title = 1 + listed.index(task.id), plain(chosen(task.title))
    assert number > 1
    _, column = stand(screen, ids, HA, task.id)
    assert model.headerData(column, Qt.Orientation.Horizontal) == str(number)
    assert f"{number} {title}" in part(screen, "class_cell").accessibleName()
    seen = shown(model, "K24-A", [], NOW)
    said = class_paper_pages.document(seen).texts(class_paper_pages.ACROSS)
    assert str(number) in said and any(text.startswith(f"{number}  {title}") for text in said)
    table = load_workbook(BytesIO(class_paper_workbook.written(seen))).worksheets[0]
    assert table.cell(1, class_paper_workbook.FIRST_THING + 1).value == f"{number} {title}"


def test_how_many_have_a_thing_stands_over_the_class_and_beside_it_on_paper(screen, trainer, ids):
    """academic-moodle-cooperation/moodle-mod_checkmark#56: of those shown; who has not agreed is not counted."""
    _, column = stand(screen, ids, HA, PAPERS[0])
    number, title = screen.view.marks.model().title(column).split(" ", 1)
    assert screen.view.people.accessibleDescription() == f"{number}: confirmed 0/3"
    press(screen, "Space")
    assert screen.view.people.header().said() == f"{number}: confirmed 1/3"
    seen = shown(screen.view.marks.model(), "K24-A", [], NOW)
    assert f"{number}  {title}  (1/3)" in class_paper_pages.document(seen).texts(class_paper_pages.ACROSS)
    things = load_workbook(BytesIO(class_paper_workbook.written(seen))).worksheets[1]
    row = next(row for row in things.iter_rows(min_row=2, values_only=True) if row[0] == int(number))
    assert row == (int(number), title, 1, 3)
    only_group(screen, trainer, ids)
    assert screen.view.people.header().said() == f"{number}: confirmed 1/1"
    press(screen, "Home", "Left")
    assert {DAT, LAN, ANH}.isdisjoint(names(screen))


def test_what_to_do_next_stands_on_the_page_one_opens_the_program_with(qtbot, look, commands):
    """davosmith/moodle-checklist#136: nobody has to go and look for the list."""
    person = commands.session.person
    commands.do(people.plan_journey, person, programme="titp", departure=date(2027, 3, 9))
    screen = TodayScreen(commands)
    qtbot.addWidget(screen)
    commands.tables_changed.connect(screen.refresh)
    screen.retranslate()
    screen.refresh()
    screen.show()
    with commands.reading() as reading:
        coming = checklist.next_items(checklist.items(reading, person, NOW.date()))
    titles = [screen.findChild(QLabel, f"today_next_{at}").text() for at in (1, 2, 3)]
    assert titles == [plain(chosen(one.task.title)) for one in coming]


def test_the_roll_names_the_day_since_when_somebody_is_away(qtbot, look, trainer, ids):
    """danmarsden/moodle-mod_attendance#835: a warning without its day cannot be looked into."""
    begun, today = date(2026, 10, 1), NOW.date()
    with trainer.store.act(Author(""), NOW.replace(month=10, day=1)) as act:
        class_id = people.person(act.reading, ids[HA], today).class_id
        timetable.set_week(act, class_id, begun, timetable.usual_week(), ())
        people.plan_journey(act, ids[HA], enrolled=begun)
    with trainer.store.act(Author(""), NOW) as act:
        for back in (5, 4, 1):
            roll_call.call(act, ids[HA], today - timedelta(days=back), "absent")
    screen = RollCallScreen(trainer)
    qtbot.addWidget(screen)
    screen.retranslate()
    screen.resize(1170, 696)
    screen.show()
    screen.open(class_id)
    model = screen.list.model()
    said = [model.data(model.place(at), Qt.ItemDataRole.AccessibleTextRole) for at in range(3)]
    assert [line for line in said if "in a row" in line] == [
        f"2 {HA}, absent 3 days in a row since 19 Nov · not called yet"
    ]


def test_a_confirmation_and_her_own_mark_are_two_shapes_and_two_words(screen, trainer, ids):
    """davosmith/moodle-checklist#156: never two boxes beside each other of which one cannot be pressed."""
    row, column = stand(screen, ids, HA, PAPERS[0])
    model = screen.view.marks.model()
    before, done = model.data(model.index(row, column), Qt.ItemDataRole.AccessibleTextRole), model.words(row, 4)
    with trainer.store.act(Author(""), NOW) as act:
        claims.confirm(act, ids[HA], PAPERS[0])
    after = model.data(model.index(row, column), Qt.ItemDataRole.AccessibleTextRole)
    assert (before.rpartition(": ")[2], after.rpartition(": ")[2]) == ("reported as done", "confirmed")
    assert (done.partition("/")[0], model.words(row, 4).partition("/")[0]) == ("0", "1")
