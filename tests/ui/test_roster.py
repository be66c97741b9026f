"""A list of names on the screen: chosen, pasted or dropped, seen row by row, decided, written, taken back."""

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QProgressDialog, QWidget

from intern_desktop.classroom import founding, people, sign_in
from intern_desktop.store.entry import CENTRE
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost
from intern_desktop.ui import language as spoken
from intern_desktop.ui import roster_save, style
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.commands import Session
from intern_desktop.ui.roster import RosterScreen
from intern_desktop.ui.widgets import ChoiceBox, Segmented
from tests.classroom.rosters import everybody
from tests.ui.conftest import HA, NOW

PASSWORD = "bon con ngua ngu trua"
HEADS = ["STT", "Họ và tên", "Ngày sinh", "Lớp"]
ROWS = [
    HEADS,
    [1, "Cao Văn Bách", "08/11/2003", "K24-A"],
    [2, "NGUYEN THI HIEN", "14/03/2004", "K24-A"],
    [3, "Lê Văn Tú", "31/02/2005", "K24-A"],
    [4, "Hồ Sỹ Đạt", "17/05/2002", "K24-A"],
    [5, "Y Ban", "13/01/2003", "K25-C"],
]


@pytest.fixture
def lam(open_commands):
    """The head of a new centre with a class of four, signed in."""
    store = open_commands.store
    made = founding.found_centre(store, "Hoa Mai", "Hải Dương", "Trần Văn Lâm", PASSWORD, NOW, cost=Cost.SAMPLE)
    entered = sign_in.check(store, made.trainer, PASSWORD, NOW)
    author = Author(made.trainer, entered.key)
    born = {"Nguyễn Thị Hiền": "2004-03-14", "Cao Văn Bách": "2003-11-08", "Hồ Sỹ Đạt": "", "Bùi Đức Anh": ""}
    with store.act(author, NOW) as act:
        class_id = people.open_class(act, "K24-A")
        for name, birth in born.items():
            person = people.enrol(act, name, class_id)
            act.append("person", subject=person, scope=CENTRE, fields={"birth": birth})
    open_commands.sign_in(Session(entered.person, entered.name, entered.role, shared=True), author)
    return open_commands


@pytest.fixture
def show(qtbot, look):
    """The screen as it is opened; what it tells at the bottom and which pages it opens are listed."""
    shown = []

    def open_page(commands):
        made = RosterScreen(commands)
        qtbot.addWidget(made)
        made.told, made.opened = [], []
        commands.told.connect(lambda words, undo: made.told.append((words, undo)))
        commands.open_page.connect(lambda name, target: made.opened.append((name, target)))
        made.retranslate()
        made.refresh()
        made.resize(1310, 696)
        made.show()
        with qtbot.waitActive(made):
            made.activateWindow()
        made.open("")
        shown.append(made)
        return made

    yield open_page
    for made in shown:
        made.leave()


@pytest.fixture
def page(show, lam):
    return show(lam)


@pytest.fixture
def listed(page, qtbot, tmp_path):
    """The preview of a list with a row of each kind."""
    take(page, qtbot, sheet(tmp_path, *ROWS))
    return page


def sheet(tmp_path, *rows, name="K24.xlsx"):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / name)
    return tmp_path / name


def take(page, qtbot, path):
    page.open(str(path))
    qtbot.waitUntil(lambda: not page.work.busy())


def find(page, name, kind=QWidget):
    found = page.findChild(kind, name)
    assert found is not None, f"{name} is on the page"
    return found


def seen(page, name):
    return find(page, name).isVisibleTo(page)


def press(page, name):
    find(page, name, QAbstractButton).click()


def lines(page):
    """The rows as they are shown: number, kind, name."""
    model = page.preview.table.model()
    return [tuple(model.index(at, column).data() for column in range(3)) for at in range(model.rowCount())]


def told(page, row):
    """What becomes of a row, as the table says it."""
    model = page.preview.table.model()
    return next(model.index(at, 7).data() for at in range(model.rowCount()) if model.index(at, 0).data() == row)


def words(page):
    return " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def key(page, pressed, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QGuiApplication.focusObject() or page, pressed, modifier)


def test_doubtful_and_wrong_rows_come_first_and_nothing_is_written(listed):
    assert lines(listed) == [
        ("3", "doubtful", "NGUYEN THI HIEN"),
        ("4", "wrong", "Lê Văn Tú"),
        ("5", "changed", "Hồ Sỹ Đạt"),
        ("6", "new", "Y Ban"),
        ("2", "unchanged", "Cao Văn Bách"),
    ]
    assert told(listed, "3") == "Is it Nguyễn Thị Hiền?"
    assert "31/02/2005" in told(listed, "4")
    assert told(listed, "5") == "Date of birth: 17 May 2002 (empty before)"
    assert find(listed, "roster_write", QAbstractButton).text() == "Write 2 rows: 1 new, 1 changed"
    said = find(listed, "roster_sum", QLabel)
    assert said.text().startswith("Nothing is written yet. 1 person who is not in the list stays.")
    assert said.toolTip() == "Bùi Đức Anh"
    assert "K25-C" in said.text()
    assert "Y Ban" not in everybody(listed.commands.store)


def test_one_press_shows_only_one_kind(listed):
    kinds = find(listed, "roster_kinds", Segmented)
    press(listed, "roster_kinds_wrong")
    assert kinds.value() == "wrong"
    assert lines(listed) == [("4", "wrong", "Lê Văn Tú")]
    assert "Row 4" in words(listed)
    assert "B4" not in words(listed)
    assert "C4, Date of birth: There is no day 31/02/2005" in words(listed)


def test_by_keyboard_alone_from_the_choice_to_the_writing_and_back(listed, qtbot):
    assert listed.preview.table.hasFocus()
    assert seen(listed, "roster_choose_1")
    key(listed, Qt.Key.Key_Return)
    assert find(listed, "roster_choose_1").hasFocus()
    key(listed, Qt.Key.Key_Space)
    assert find(listed, "roster_choose_1", QAbstractButton).isChecked()
    key(listed, Qt.Key.Key_Escape)
    assert listed.preview.table.hasFocus()
    assert told(listed, "3").startswith("The same person.")
    assert "2 rows" in find(listed, "roster_write", QAbstractButton).text()
    key(listed, Qt.Key.Key_2)
    assert told(listed, "3").startswith("Two people.")
    assert find(listed, "roster_write", QAbstractButton).text() == "Write 3 rows: 2 new, 1 changed"
    assert listed.preview.table.currentIndex().row() == 1
    key(listed, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert listed.opened == [("people", "")]
    assert listed.told == [("The list is written: 2 new people, 1 changed.", True)]
    assert {"Y Ban", "NGUYEN THI HIEN"} <= everybody(listed.commands.store).keys()
    listed.commands.undo()
    assert not {"Y Ban", "NGUYEN THI HIEN"} & everybody(listed.commands.store).keys()
    assert seen(listed, "roster_file")


def test_both_records_stand_side_by_side(listed):
    panel = find(listed, "roster_line")
    said = [one.text() for one in panel.findChildren(QLabel) if one.isVisibleTo(panel)]
    assert "Row 3: the same person?" in said
    assert {"in the sheet", "there now", "NGUYEN THI HIEN", "Nguyễn Thị Hiền"} <= set(said)
    assert "Nothing changes" in said


def test_leaving_writes_nothing(listed):
    key(listed, Qt.Key.Key_Escape)
    assert seen(listed, "roster_file")
    assert "Y Ban" not in everybody(listed.commands.store)
    key(listed, Qt.Key.Key_Escape)
    assert listed.opened == [("people", "")]


def test_pasted_cells_are_taken_and_an_empty_clipboard_is_said(page, qtbot):
    QGuiApplication.clipboard().clear()
    press(page, "roster_paste")
    assert "No cells were copied" in find(page, "roster_wrong").text()
    QGuiApplication.clipboard().setText("Họ và tên\tLớp\nY Ban\tK24-A\n")
    key(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not page.work.busy())
    assert lines(page) == [("2", "new", "Y Ban")]
    assert not seen(page, "roster_wrong")
    assert "Pasted cells" in words(page)


def test_a_dropped_file_is_read(page, qtbot, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sheet(tmp_path, *ROWS)))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    qtbot.waitUntil(lambda: not page.work.busy())
    assert len(lines(page)) == 5


def test_a_file_that_is_no_table_is_said_and_stays_said(page, qtbot, tmp_path):
    (tmp_path / "photo.csv").write_bytes(b"\x89PNG\x00\x01")
    take(page, qtbot, tmp_path / "photo.csv")
    assert "photo.csv" in find(page, "roster_wrong").text()
    assert seen(page, "roster_file")


def test_a_list_without_headings_offers_to_say_what_the_columns_are(page, qtbot, tmp_path):
    take(page, qtbot, sheet(tmp_path, ["Y Ban", "K24-A"], ["Giàng A Páo", "K24-A"]))
    assert "No row of headings" in find(page, "roster_faults").text()
    assert not find(page, "roster_write").isEnabled()
    press(page, "roster_faults_link")
    find(page, "roster_column_0", ChoiceBox).set_value("name")
    find(page, "roster_column_1", ChoiceBox).set_value("class")
    press(page, "roster_heads_read")
    qtbot.waitUntil(lambda: not page.work.busy())
    assert lines(page) == [("1", "new", "Y Ban"), ("2", "new", "Giàng A Páo")]


def test_a_column_is_left_out_by_hand_and_what_was_chosen_stays_where_nothing_else_changes(listed, qtbot):
    key(listed, Qt.Key.Key_3)
    press(listed, "roster_mend")
    assert find(listed, "roster_page").isVisibleTo(listed) is False
    find(listed, "roster_column_0", ChoiceBox).set_value("code")
    press(listed, "roster_heads_read")
    qtbot.waitUntil(lambda: not listed.work.busy())
    assert ("2", "changed", "Cao Văn Bách") in lines(listed)
    key(listed, Qt.Key.Key_Escape)


def test_assumed_letters_are_said_and_can_be_chosen(page, qtbot, tmp_path):
    (tmp_path / "list.csv").write_bytes("氏名,クラス\r\nY Ban,Ａ組\r\n".encode("cp932"))
    take(page, qtbot, tmp_path / "list.csv")
    assert "Shift_JIS" in find(page, "roster_assumed").text()
    assert lines(page) == [("2", "new", "Y Ban")]
    press(page, "roster_assumed_link")
    assert find(page, "roster_letters", ChoiceBox).value() == "shift_jis"
    find(page, "roster_letters", ChoiceBox).set_value("utf-8")
    press(page, "roster_heads_read")
    qtbot.waitUntil(lambda: not page.work.busy())
    assert "not in UTF-8" in find(page, "roster_wrong").text()


def test_days_that_can_be_read_in_two_ways_are_said_once_for_all(page, qtbot, tmp_path):
    take(page, qtbot, sheet(tmp_path, HEADS, [1, "Y Ban", "03/04/2004", "K24-A"]))
    assert lines(page) == [("2", "doubtful", "Y Ban")]
    press(page, "roster_assumed_link")
    find(page, "roster_order", ChoiceBox).set_value("month")
    press(page, "roster_heads_read")
    qtbot.waitUntil(lambda: not page.work.busy())
    assert lines(page) == [("2", "new", "Y Ban")]
    assert page.preview.table.model().index(0, 3).data() == "4 Mar 2004"


def test_another_page_of_the_file_is_read(page, qtbot, tmp_path):
    path = sheet(tmp_path, ["Bìa"])
    book = openpyxl.load_workbook(path)
    for row in ROWS:
        book.create_sheet("K24-A").append(row) if "K24-A" not in book.sheetnames else book["K24-A"].append(row)
    book.save(path)
    take(page, qtbot, path)
    press(page, "roster_mend")
    find(page, "roster_page", ChoiceBox).set_value("K24-A")
    press(page, "roster_heads_read")
    qtbot.waitUntil(lambda: not page.work.busy())
    assert len(lines(page)) == 5
    assert "page K24-A" in words(page)


def test_two_rows_taken_for_one_person_are_said_at_once(page, qtbot, tmp_path):
    take(page, qtbot, sheet(tmp_path, ["Họ và tên", "Mã HV"], ["Nguyen Thi Hien", "A1"], ["NGUYỄN THỊ HIEN", "A2"]))
    key(page, Qt.Key.Key_1)
    key(page, Qt.Key.Key_1)
    assert "Rows 2 and 3" in find(page, "roster_faults").text()
    assert not find(page, "roster_write").isEnabled()
    key(page, Qt.Key.Key_3)
    assert not seen(page, "roster_faults")
    assert find(page, "roster_write").isEnabled()


def test_the_rows_to_mend_are_laid_on_paper(listed):
    assert find(listed, "roster_paper", QAbstractButton).text() == "Print 2 rows to mend"
    press(listed, "roster_paper")
    said = " ".join(listed.paper.printed.texts())
    assert "C4: There is no day 31/02/2005" in said
    assert "Y Ban" not in said
    assert seen(listed, "roster_paper_print")
    key(listed, Qt.Key.Key_Escape)
    assert listed.preview.table.hasFocus()


def test_what_changed_meanwhile_is_said_and_the_list_stays(listed, qtbot):
    with listed.commands.store.act(Author(""), NOW) as act:
        act.append("person", subject="x", scope=CENTRE, fields={"name": "Chi"})
    press(listed, "roster_write")
    assert "have changed" in listed.told[-1][0]
    assert len(lines(listed)) == 5
    press(listed, "roster_again")
    qtbot.waitUntil(lambda: not listed.work.busy())
    press(listed, "roster_write")
    assert "Y Ban" in everybody(listed.commands.store)


def test_a_long_list_shows_how_far_it_is_and_stop_writes_nothing(page, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(QProgressDialog, "wasCanceled", lambda dialog: dialog.value() >= 300)
    text = "\n".join(["Họ và tên\tLớp", *(f"Bạn {n}\tK24-A" for n in range(600))])
    QGuiApplication.clipboard().setText(text)
    press(page, "roster_paste")
    qtbot.waitUntil(lambda: not page.work.busy())
    press(page, "roster_write")
    assert page.told == [("Stopped. Nothing was written.", False)]
    assert "Bạn 0" not in everybody(page.commands.store)
    assert len(lines(page)) == 600


def test_a_candidate_is_told_whose_page_this_is(show, open_commands):
    open_commands.sign_in(HA, Author("ha"))
    page = show(open_commands)
    assert seen(page, "roster_nobody")
    assert not seen(page, "roster_file")


def test_the_list_is_saved_and_the_folder_remembered(page, tmp_path, monkeypatch):
    asked = []

    def choose(_parent, _title, offered, _filters):
        asked.append(offered)
        return str(tmp_path / "lop.xlsx"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    assert roster_save.save(page, page.commands, "")
    assert page.told == [("It is saved in lop.xlsx.", False)]
    assert openpyxl.load_workbook(tmp_path / "lop.xlsx").active.max_row == 5
    press(page, "roster_save")
    assert asked[1].startswith(str(tmp_path))


def test_choosing_no_file_changes_nothing(page, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: ("", ""))
    press(page, "roster_file")
    assert seen(page, "roster_file")
    assert not page.work.busy()


@pytest.mark.parametrize("code", ["vi", "en", "ja"])
def test_everything_has_a_name_in_every_language_and_size(listed, qapp, code):
    spoken.speak(code)
    style.apply(qapp, "dark", 1.5)
    listed.retranslate()
    listed.restyle()
    assert unnamed_controls(listed) == []
    assert find(listed, "roster_kind_box").isVisibleTo(listed)
    assert len(lines(listed)) == 5
