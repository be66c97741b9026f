"""The class grid: rows and columns, what is said of a cell, what stays where, and what is not shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from intern_desktop.classroom import consent, people
from intern_desktop.departure import checklist
from intern_desktop.store.journal import Author
from intern_desktop.ui import style
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.class_grid import ClassGridScreen
from intern_desktop.ui.class_grid_model import DAYS, DONE, FROZEN, NAME, PROGRAMME
from tests.ui.conftest import MAI, NOW

NAMES = ("Nguyễn Thị Thu Hà", "Hồ Sỹ Đạt", "Bùi Đức Anh")


def enrol(store):
    """Hà and Đạt in K24-A, Anh in K24-B; Đạt has not agreed."""
    with store.act(Author(""), NOW) as act:
        first, second = people.open_class(act, "K24-A"), people.open_class(act, "K24-B")
        ids = [people.enrol(act, name, first if name != NAMES[2] else second) for name in NAMES]
        for person in ids:
            people.plan_journey(act, person, programme="titp", plan_filed="2026-11-10", departure="2027-03-09")
    for person in (ids[0], ids[2]):
        with store.act(Author(person), NOW) as act:
            consent.answer(act, person, "yes")
            checklist.claim(act, person, "passport")
    return ids


@pytest.fixture
def commands(open_commands):
    open_commands.sign_in(MAI, Author("mai"))
    return open_commands


@pytest.fixture
def ids(commands):
    return enrol(commands.store)


@pytest.fixture
def screen(qtbot, look, commands, ids):
    made = ClassGridScreen(commands)
    qtbot.addWidget(made)
    commands.tables_changed.connect(made.refresh)
    made.retranslate()
    made.resize(1310, 696)
    made.show()
    return made


@pytest.fixture
def model(screen):
    return screen.view.marks.model()


def part(screen, name):
    found = screen.findChild(QWidget, name)
    assert found is not None, name
    return found


def heard(model, row, column):
    return model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_model_keeps_qt_s_contract(qtmodeltester, model):
    qtmodeltester.check(model)


def test_rows_are_people_by_given_name(model):
    assert [model.index(row, NAME).data() for row in range(model.rowCount())] == [NAMES[2], NAMES[1], NAMES[0]]


def test_columns_are_the_list_under_their_groups(model):
    assert model.columnCount() == FROZEN + len(checklist.tasks())
    assert [span.title for span in model.spans] == [group.title["en"] for group in checklist.groups()]
    title = model.headerData(FROZEN, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert title == "1 A valid passport"


def test_a_row_says_programme_days_and_share(model):
    required = sum(task.required and task.applies("titp", "") for task in checklist.tasks())
    assert [model.index(0, column).data() for column in (PROGRAMME, DAYS, DONE)] == ["技", "105", f"0/{required}"]


def test_every_cell_is_heard_in_full(model):
    assert heard(model, 0, FROZEN) == "Bùi Đức Anh, 1 A valid passport: reported as done"
    assert heard(model, 0, DAYS) == "105 days until departure"
    assert all(heard(model, row, column) for row in range(3) for column in range(model.columnCount()))


def test_who_has_not_agreed_is_a_name_only(model):
    assert heard(model, 1, FROZEN) == "Hồ Sỹ Đạt has not agreed that trainers see more than the name."
    assert [model.index(1, column).data() for column in (PROGRAMME, DAYS, DONE)] == ["", "", ""]
    assert model.state(1, FROZEN) == ""


def test_the_line_below_says_what_the_cursor_stands_on(screen):
    screen.view.go_to(0, FROZEN)
    assert part(screen, "class_cell").accessibleName() == "Bùi Đức Anh, 1 A valid passport:"
    assert part(screen, "class_cell_state").text() == "Anh reported it on 24 Nov 2026 at 07:48"


def test_the_line_keeps_the_secret_of_who_has_not_agreed(screen):
    screen.view.go_to(1, FROZEN)
    assert part(screen, "class_cell").text() == "Hồ Sỹ Đạt has not agreed that trainers see more than the name."
    assert part(screen, "class_cell_state").text() == ""


def test_arrow_keys_walk_over_the_marks(screen):
    screen.open("")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(screen.view.marks, key)
    assert screen.view.cursor_place() == (2, FROZEN + 1)


def test_pressing_a_name_goes_to_that_row(screen):
    table = screen.view.people
    spot = table.visualRect(table.model().index(2, NAME)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    assert screen.view.cursor_place() == (2, FROZEN)


def test_a_cell_is_no_field_to_type_in(screen, model):
    assert not model.index(0, FROZEN).flags() & Qt.ItemFlag.ItemIsEditable


def test_a_mark_from_elsewhere_is_seen_and_the_cursor_stays(screen, model, commands, ids):
    screen.view.go_to(2, FROZEN + 3)
    with commands.store.act(Author("mai"), NOW) as act:
        checklist.confirm(act, ids[0], "passport")
    assert model.state(2, FROZEN) == "confirmed"
    assert screen.view.cursor_place() == (2, FROZEN + 3)


def test_the_cursor_follows_its_person_when_somebody_is_added(screen, commands):
    screen.view.go_to(2, FROZEN)
    with commands.store.act(Author("mai"), NOW) as act:
        people.enrol(act, "Cao Văn Bách")
    assert part(screen, "class_cell").accessibleName().startswith(NAMES[0])
    assert screen.view.cursor_place() == (3, FROZEN)


def test_one_class_at_a_time(screen, model):
    part(screen, f"class_choice_{model.rows[1].class_id}").click()
    assert [row.name for row in model.rows] == [NAMES[1], NAMES[0]]


def test_roomy_rows_are_remembered(screen, commands):
    part(screen, "class_row_height_row_comfortable").click()
    assert screen.view.marks.rowHeight(0) == style.grid("row_comfortable")
    assert commands.local.get("class-rows", "mai") == "row_comfortable"


def test_32_rows_fit_where_18_pixels_are_a_row(screen):
    assert screen.view.marks.viewport().height() >= 31 * style.grid("row_compact")


def test_both_tables_go_down_together(screen):
    screen.resize(900, 140)
    bar = screen.view.marks.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert screen.view.people.verticalScrollBar().value() == bar.value()


def test_no_style_sheet_touches_the_tables(screen):
    for table in (screen.view.people, screen.view.marks):
        assert table.property("table") is None
        assert table.styleSheet() == ""


def test_a_picture_follows_the_colours(qapp, screen, model):
    light = screen.view.marks.grab().toImage()
    style.apply(qapp, "dark", 1.0)
    dark = screen.view.marks.grab().toImage()
    assert light != dark


def test_an_empty_centre_says_what_to_do(qtbot, look, commands):
    made = ClassGridScreen(commands)
    qtbot.addWidget(made)
    made.retranslate()
    made.show()
    assert part(made, "class_nobody").isVisible()
    with qtbot.waitSignal(commands.open_page) as asked:
        part(made, "class_nobody_button").click()
    assert asked.args == ["people", ""]


def test_every_control_has_a_name_and_a_role_in_each_language(screen, language):
    screen.retranslate()
    assert unnamed_controls(screen) == []


def test_where_there_is_little_room_the_line_says_the_given_name(screen):
    screen.view.go_to(0, FROZEN)
    screen.resize(2400, 696)
    assert part(screen, "class_cell").text() == "Bùi Đức Anh, 1 A valid passport:"
    screen.resize(1190, 696)
    assert part(screen, "class_cell").text() == "Anh, 1 A valid passport:"
