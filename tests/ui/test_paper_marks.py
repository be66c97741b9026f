"""Sheets ticked by hand: printed with a code, typed in row by row, written as one act that overwrites nothing."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QWidget

from intern_desktop.classroom import consent, founding, paper_sheets, people, progress, roll_call, sign_in
from intern_desktop.departure import claims, timetable
from intern_desktop.errors import FieldError
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost
from intern_desktop.ui import paper_rows
from intern_desktop.ui.commands import Commands, Session
from intern_desktop.ui.paper_marks import PaperMarksScreen
from intern_desktop.ui.paper_rows import Typed
from tests.ui.conftest import NOW

ENROLLED = date(2026, 10, 1)
TODAY = NOW.date()
PASSWORD = "bốn con ngựa ngủ trưa"
NAMES = ("Bùi Đức Anh", "Đinh Thị Chi", "Hồ Sỹ Đạt")
Key = Qt.Key


@pytest.fixture
def hall(data_folder):
    """A class of three, of whom Chi has not agreed; and the first things to do that need only be seen."""
    store, commands = Store.open(data_folder), Commands(lambda: NOW)
    founded = founding.found_centre(
        store, "Trung tâm Hoa Mai", "Hải Dương", "Trần Văn Lâm", PASSWORD, NOW, cost=Cost.SAMPLE
    )
    trainer = Author(founded.trainer, sign_in.check(store, founded.trainer, PASSWORD, NOW).key)
    commands.attach(store)
    with store.act(trainer, NOW.replace(month=10, day=1)) as act:
        class_id = people.open_class(act, "K24-A")
        timetable.set_week(act, class_id, ENROLLED, timetable.usual_week(), ())
        ids = [people.enrol(act, name, class_id) for name in NAMES]
        for one in ids:
            people.plan_journey(act, one, programme="titp", enrolled=ENROLLED)
    for one in (ids[0], ids[2]):
        with store.act(Author(one), NOW) as act:
            consent.answer(act, one, "yes")
    commands.sign_in(Session(founded.trainer, "Trần Văn Lâm", "head", shared=True), trainer)
    with store.reading() as reading:
        tasks = [task for task in progress.grid(reading, TODAY).tasks if task.evidence in ("", "none", "seen", "paper")]
    made = type("Hall", (), {})()
    made.store, made.commands, made.trainer, made.class_id, made.ids, made.tasks = (
        store, commands, trainer, class_id, ids, [task.id for task in tasks[:6]],
    )  # fmt: skip
    yield made
    store.close()


@pytest.fixture
def screen(hall, qtbot, look):
    made = PaperMarksScreen(hall.commands)
    qtbot.addWidget(made)
    made.resize(1170, 696)
    made.retranslate()
    hall.commands.tables_changed.connect(lambda _tables: made.refresh())
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open("")
    return made


def find(screen, name):
    return screen.findChild(QWidget, name)


def type_in(screen, text, key=Key.Key_Return, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClicks(screen.focusWidget(), text)
    QTest.keyClick(screen.focusWidget(), key, modifier)


def rows_of(screen):
    model = find(screen, "paper_rows").model()
    return [model.data(model.index(at, 0), Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount())]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("3 7 12-15", Typed(2, (6, 11, 12, 13, 14))),
        ("1: 2,4 - 5", Typed(0, (1, 3, 4))),
        ("３ ２", Typed(2, (1,))),  # digits as a Japanese keyboard writes them
    ],
)
def test_a_row_of_a_grid_is_read(text, read):
    assert paper_rows.read_marks(text, 5, 20) == read


@pytest.mark.parametrize("text", ["", "3", "x 2", "3 21", "3 0", "6 1", "3 5-2", "1-2 3", "3 7 a"])
def test_a_row_that_cannot_be_is_refused(text):
    with pytest.raises(FieldError) as told:
        paper_rows.read_marks(text, 5, 20)
    assert told.value.field == "row"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("3 P", Typed(2, key="present")),
        ("1m6", Typed(0, key="late", minutes=6)),
        ("2. n", Typed(1, key="absent")),
        ("4 L", Typed(3, key="excused")),
    ],
)
def test_a_row_of_a_roll_is_read(text, read):
    assert paper_rows.read_roll(text, 5) == read


@pytest.mark.parametrize("text", ["", "3", "P", "6 P", "3 X", "3 P 6"])
def test_a_row_of_a_roll_that_cannot_be_is_refused(text):
    with pytest.raises(FieldError):
        paper_rows.read_roll(text, 5)


def test_a_code_is_found_however_it_is_typed_and_an_unknown_one_is_refused_kindly(hall):
    sheet = paper_sheets.keep(hall.commands.local, "roll", hall.class_id, TODAY, hall.ids)
    for typed in (sheet.code, sheet.code.lower(), f" {sheet.code.replace('-', ' ')} "):
        assert paper_sheets.find(hall.commands.local, typed) == sheet
    for typed in ("", "ZZZ-ZZZ"):
        with pytest.raises(FieldError, match="PC that printed it"):
            paper_sheets.find(hall.commands.local, typed)


def test_ticks_are_seen_by_name_and_written_as_one_act_that_overwrites_nothing(hall, screen):
    with hall.store.act(hall.trainer, NOW) as act:
        claims.send_back(act, hall.ids[2], hall.tasks[0], "thiếu chữ ký")
    sheet = paper_sheets.keep(hall.commands.local, "marks", hall.class_id, TODAY, hall.ids, hall.tasks)
    told = []
    hall.commands.told.connect(lambda sentence, undo: told.append((sentence, undo)))
    type_in(screen, sheet.code)
    QTest.keyClicks(screen.focusWidget(), "1 2-3")
    assert find(screen, "paper_said").text().startswith("Bùi Đức Anh: 2 ")
    type_in(screen, "")
    type_in(screen, "3 1 2")
    type_in(screen, "2 1")
    assert [row.split(", ")[:2] for row in rows_of(screen)] == [["1", NAMES[0]], ["2", NAMES[1]], ["3", NAMES[2]]]
    assert find(screen, "paper_write").words() == "Write 3 marks"
    assert find(screen, "paper_said").text().startswith("2 stay as they are")  # one sent back, one has not agreed
    type_in(screen, "", Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == [(f"3 marks of sheet {sheet.code} were written.", True)]
    assert (rows_of(screen), marks_of(hall)) == ([], {(0, 1), (0, 2), (2, 1)})
    hall.commands.undo()
    assert marks_of(hall) == set()


def marks_of(hall):
    with hall.store.reading() as reading:
        rows = progress.rows(reading, TODAY, hall.ids)
    return {
        (hall.ids.index(row.person), hall.tasks.index(task.id))
        for row in rows.values()
        for task, state in zip(row.tasks, row.states, strict=False)
        if state == "confirmed"
    }


def test_the_numbers_stay_those_of_the_sheet_when_the_class_has_changed_since(hall, screen):
    sheet = paper_sheets.keep(hall.commands.local, "marks", hall.class_id, TODAY, hall.ids, hall.tasks)
    with hall.store.act(hall.trainer, NOW) as act:
        people.enrol(act, "An Thị Mẫu", hall.class_id)
        people.archive(act, hall.ids[0])
    type_in(screen, sheet.code)
    type_in(screen, "3 1")
    type_in(screen, "1 1")
    assert [row.split(", ")[1] for row in rows_of(screen)] == [NAMES[0], NAMES[2]]
    assert find(screen, "paper_write").words() == "Write 1 mark"


def test_an_unknown_code_and_a_wrong_row_are_said_at_their_fields(hall, screen):
    type_in(screen, "ZZZ-ZZZ")
    assert find(screen, "paper_code").accessibleDescription().startswith("This PC has no sheet ZZZ-ZZZ.")
    sheet = paper_sheets.keep(hall.commands.local, "roll", hall.class_id, TODAY, hall.ids)
    find(screen, "paper_code").clear()
    type_in(screen, sheet.code)
    type_in(screen, "9 P")
    assert find(screen, "paper_row").accessibleDescription() == "The rows of this sheet go from 1 to 3."
    assert find(screen, "paper_row").text() == "9 P"


def test_a_roll_on_paper_is_entered_and_a_row_typed_again_is_the_one_that_counts(hall, screen):
    sheet = paper_sheets.keep(hall.commands.local, "roll", hall.class_id, TODAY, hall.ids)
    type_in(screen, sheet.code)
    for row in ("1 P", "2 N", "3 N", "3 M 6"):
        type_in(screen, row)
    assert rows_of(screen)[2] == "3, Hồ Sỹ Đạt, 6 minutes late"
    type_in(screen, "", Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with hall.store.reading() as reading:
        roll = roll_call.read(reading, hall.class_id, TODAY, NOW)
    assert [(line.verdict, line.came) for line in roll.lines] == [("on_time", ""), ("absent", ""), ("late", "08:06")]


def test_a_row_is_taken_away_and_one_comes_back_to_be_changed(hall, screen):
    sheet = paper_sheets.keep(hall.commands.local, "roll", hall.class_id, TODAY, hall.ids)
    type_in(screen, sheet.code)
    type_in(screen, "1 P")
    type_in(screen, "3 M 6")
    table = find(screen, "paper_rows")
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Key.Key_Delete)
    assert rows_of(screen) == ["3, Hồ Sỹ Đạt, 6 minutes late"]
    table.selectRow(0)
    table.entered.emit()
    assert find(screen, "paper_row").text() == "3 M 6"


def test_the_form_has_empty_boxes_filled_ones_and_a_code_that_is_kept(hall, screen):
    with hall.store.act(hall.trainer, NOW) as act:
        claims.confirm(act, hall.ids[0], hall.tasks[0])
    find(screen, "paper_form").click()
    view = find(screen, "marks_form")
    texts = view.printed.texts()
    assert {*NAMES, "1", "2"} <= set(texts)
    code = view.printed.title.split()[-1]
    sheet = paper_sheets.find(hall.commands.local, code)
    assert (sheet.people, sheet.class_id) == (tuple(hall.ids), hall.class_id)
    boxes = view.findChildren(QCheckBox)
    for box in boxes:
        box.setChecked(False)
    assert view.printed is None
    assert not find(screen, "marks_form_print").isEnabled()
    for box in boxes:
        box.setChecked(True)
    assert find(screen, "marks_form_too_many").isVisible()
