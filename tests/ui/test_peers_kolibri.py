"""What users of Kolibri asked for or lost, on the screen by keyboard; see docs/decisions/peers.md."""

from datetime import date, datetime

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from intern_desktop.classroom import founding, people, people_groups, roll_call, sign_in
from intern_desktop.departure import checklist, timetable
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost
from intern_desktop.ui import class_paper_workbook, marks
from intern_desktop.ui.class_grid_model import FROZEN
from intern_desktop.ui.commands import Commands, Session
from intern_desktop.ui.name_list import NameList
from intern_desktop.ui.pay import along_places
from intern_desktop.ui.roll_call import RollCallScreen
from intern_desktop.ui.sign_in import SignInScreen
from tests.ui.class_window import HA, LAN, PAPERS, enrol, names, opened, part
from tests.ui.conftest import MAI, NOW

PASSWORD = "bốn con ngựa ngủ trưa"
KEY = Qt.Key


class Hall:
    """A centre with forty candidates of one class, each with a usual week; one has the PIN 2468."""

    def __init__(self, folder):
        self.store, self.commands = Store.open(folder), Commands(lambda: NOW)
        founded = founding.found_centre(self.store, "Hoa Mai", "", "Trần Văn Lâm", PASSWORD, NOW, cost=Cost.SAMPLE)
        self.trainer = Author(founded.trainer, sign_in.check(self.store, founded.trainer, PASSWORD, NOW).key)
        self.commands.attach(self.store)
        with self.store.act(self.trainer, NOW.replace(month=10, day=1)) as act, act.signed_once():
            self.class_id = people.open_class(act, "K24-A")
            timetable.set_week(act, self.class_id, date(2026, 10, 1), timetable.usual_week(), ())
            listed = [*(f"Nguyễn Văn Mẫu {at:02}" for at in range(39)), "Đặng Quốc Bảo"]
            self.ids = [people.enrol(act, name, self.class_id) for name in listed]
            sign_in.set_pin(act, self.ids[-1], "2468", Cost.SAMPLE)


@pytest.fixture
def hall(data_folder):
    made = Hall(data_folder)
    yield made
    made.store.close()


@pytest.fixture
def show(qtbot, look, hall):
    def shown_in(kind, target=""):
        screen = kind(hall.commands)
        qtbot.addWidget(screen)
        screen.retranslate()
        screen.resize(1170, 696)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        screen.open(target)
        return screen

    return shown_in


def test_forty_names_stand_there_and_three_letters_find_hers(hall, show):
    """learningequality/kolibri#7624: nobody has to know a user name, however large the class is."""
    screen = show(SignInScreen)
    listed = screen.findChild(NameList, "names").model()
    assert listed.rowCount() == 40
    search = screen.findChild(QLineEdit, "find_name")
    QTest.keyClicks(search, "dang")
    assert [listed.index(row, 0).data() for row in range(listed.rowCount())] == ["Đặng Quốc Bảo"]
    QTest.keyClick(search, KEY.Key_Return)
    QTest.keyClicks(screen.findChild(QLineEdit, "pin"), "2468")
    QTest.keyClick(screen.findChild(QLineEdit, "pin"), KEY.Key_Return)
    assert hall.commands.session.name == "Đặng Quốc Bảo"


def test_a_name_and_four_digits_open_the_program_and_nothing_is_to_be_spelt(hall, show):
    """learningequality/kolibri#14021: our candidates read; her name is picked from the list, only digits are typed."""
    screen = show(SignInScreen)
    names_list = screen.findChild(NameList, "names")
    QTest.keyClick(screen.findChild(QLineEdit, "find_name"), KEY.Key_Down)
    QTest.keyClick(names_list, KEY.Key_Home)
    assert names_list.currentIndex().data() == "Đặng Quốc Bảo"
    QTest.keyClick(names_list, KEY.Key_Return)
    pin = screen.findChild(QLineEdit, "pin")
    QTest.keyClicks(pin, "24a68")
    assert pin.text() == "2468"


def test_each_call_is_saved_as_it_is_made_and_leaving_in_the_middle_loses_none(hall, show):
    """learningequality/kolibri#14172: there is no list that would have to be sent before one goes away."""
    hall.commands.sign_in(Session(hall.trainer.person, "Trần Văn Lâm", "head", shared=True), hall.trainer)
    screen = show(RollCallScreen, hall.class_id)
    for key in (KEY.Key_P, KEY.Key_N, KEY.Key_P):
        QTest.keyClick(screen.focusWidget(), key)
    with hall.store.reading() as reading:
        kept = roll_call.read(reading, hall.class_id, NOW.date(), NOW)
    assert [line.verdict for line in kept.lines[:4]] == ["early", "absent", "early", "open"]
    screen.close()
    again = show(RollCallScreen, hall.class_id)
    assert again.findChild(QWidget, "roll_left").text() == "37 left"


def test_an_empty_class_has_no_roll_to_begin(hall, show):
    """learningequality/kolibri#14412: no list and no key for all; instead the way to add somebody."""
    with hall.store.act(hall.trainer, NOW) as act:
        empty = people.open_class(act, "K25")
    hall.commands.sign_in(Session(hall.trainer.person, "Trần Văn Lâm", "head", shared=True), hall.trainer)
    screen = show(RollCallScreen, empty)
    assert screen.findChild(QAbstractButton, "roll_nobody_button").isVisible()
    assert not screen.list.isVisible()
    assert not screen.findChild(QWidget, "roll_rest").isVisible()


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


@pytest.fixture
def save(screen, tmp_path, monkeypatch):
    """Save the class as a table: the name that was offered, and the book as a spreadsheet reads it."""

    def saved():
        offered = []

        def place(_parent, _commands, _title, name, _ending):
            offered.append(name)
            return tmp_path / name

        monkeypatch.setattr(along_places, "ask_to_save", place)
        part(screen, "class_save").click()
        return offered[0], load_workbook(tmp_path / offered[0])

    return saved


def test_a_saved_table_has_every_column_filled_and_a_name_that_says_whose_and_when(screen, ids, save):
    """learningequality/kolibri#12714: class and moment in the name, no heading without what it promises."""
    part(screen, f"class_choice_{screen.acts.seen.rows[ids[HA]].class_id}").click()
    named, book = save()
    assert named == "class-k24-a-2026-11-24-0748.xlsx"
    head, *rows = book.worksheets[0].iter_rows(values_only=True)
    assert all(head) and len(head) == class_paper_workbook.FIRST_THING + len(checklist.tasks())
    agreed = [row for row in rows if "not agreed" not in row]
    assert len(agreed) == 2
    for row in agreed:
        assert None not in row
        assert [type(row[at]) for at in (0, 1, 3, 4, 5, 6)] == [int, str, datetime, int, int, int]
    model = screen.view.marks.model()
    assert {word for row in agreed for word in row[class_paper_workbook.FIRST_THING :]} == {
        marks.word(model.state(at, column))
        for at, row in enumerate(model.rows)
        for column in range(FROZEN, model.columnCount())
        if row.agreed
    }


def test_whom_a_table_is_about_is_chosen_seen_and_written_into_it(screen, trainer, ids, save):
    """learningequality/kolibri#12919: the filter by group works, and the saved table is of that group and says so."""
    with trainer.store.act(Author(""), NOW) as act:
        group = people_groups.open_group(act, screen.acts.seen.rows[ids[HA]].class_id, "Tổ 1")
        people_groups.put(act, [ids[HA], ids[LAN]], group)
    part(screen, "class_filter").click()
    box = part(screen, "class_choose_group")
    box.setFocus()
    QTest.keyClick(box, KEY.Key_End)
    assert names(screen) == [HA, LAN]
    _, book = save()
    assert [row[1] for row in book.worksheets[0].iter_rows(min_row=2, values_only=True)] == [HA, LAN]
    about = [cell for row in book.worksheets[-1].iter_rows(values_only=True) for cell in row]
    assert "K24-A · Tổ 1" in about


def test_what_was_confirmed_a_moment_ago_is_in_the_table_that_is_saved(screen, trainer, ids, save):
    """learningequality/kolibri#6642: what is saved is what is seen, with the same words, at the same moment."""
    with trainer.store.act(Author(""), NOW) as act:
        checklist.confirm(act, ids[HA], PAPERS[0])
    model = screen.view.marks.model()
    row, column = model.row_of(ids[HA]), model.column_of(PAPERS[0])
    _, book = save()
    cell = book.worksheets[0].cell(row + 2, class_paper_workbook.FIRST_THING + column - FROZEN + 1)
    assert (model.state(row, column), cell.value) == ("confirmed", marks.word("confirmed"))
