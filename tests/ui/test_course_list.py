"""The centre's list: written by form, taken from a sheet after a look at every row, saved as a sheet."""

import hashlib

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget

from intern_desktop.classroom import founding, sign_in
from intern_desktop.departure import own_lists, own_tasks, tasks
from intern_desktop.departure.tasks import OwnTask
from intern_desktop.exchange import sheets
from intern_desktop.store import refusals
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost
from intern_desktop.ui import language as spoken
from intern_desktop.ui import style
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.commands import Session
from intern_desktop.ui.course_list import ListPage
from intern_desktop.ui.date_edit import DateEdit
from intern_desktop.ui.widgets import ChoiceBox, Segmented
from tests.ui.conftest import HA, NOW

PASSWORD = "bon con ngua ngu trua"


@pytest.fixture
def lam(open_commands):
    """The head of a new centre, signed in."""
    made = founding.found_centre(
        open_commands.store, "Hoa Mai", "Hải Dương", "Trần Văn Lâm", PASSWORD, NOW, cost=Cost.SAMPLE
    )
    entered = sign_in.check(open_commands.store, made.trainer, PASSWORD, NOW)
    open_commands.sign_in(
        Session(entered.person, entered.name, entered.role, shared=True), Author(made.trainer, entered.key)
    )
    return open_commands


@pytest.fixture
def show(qtbot, look):
    """The page as it is opened; what it tells at the bottom is listed in `told`."""
    shown = []

    def open_page(commands):
        made = ListPage(commands)
        qtbot.addWidget(made)
        made.told = []
        commands.told.connect(lambda words, undo: made.told.append((words, undo)))
        commands.tables_changed.connect(made.refresh)
        made.resize(1126, 560)
        made.retranslate()
        made.show()
        qtbot.waitExposed(made)
        shown.append(made)
        return made

    yield open_page
    for made in shown:
        made.leave()


@pytest.fixture
def page(show, lam):
    return show(lam)


def find(page, name, kind=QWidget):
    found = page.findChild(kind, name)
    assert found is not None, f"{name} is on the page"
    return found


def seen(page, name):
    return find(page, name).isVisibleTo(page)


def press(page, name):
    find(page, name, QAbstractButton).click()


def words(page):
    return " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def own(page):
    """The centre's own as they are stored, by title."""
    with page.commands.reading() as reading:
        return {task.title["en"]: task for task in tasks.lists(reading) if task.owner == "centre"}


def rows(page):
    model = page.rows.model()
    return [model.index(at, 0).data() for at in range(model.rowCount())]


def lines(page):
    """The rows of the preview: number, kind, title."""
    model = page.preview.table.model()
    return [tuple(model.index(at, column).data() for column in range(3)) for at in range(model.rowCount())]


def add(page, title):
    press(page, "list_add")
    find(page, "list_title", QLineEdit).setText(title)
    press(page, "list_save")


def sheet(tmp_path, *made):
    book = openpyxl.Workbook()
    for row in made:
        book.active.append(row)
    path = tmp_path / "danh sách.xlsx"
    book.save(path)
    return path


def bring(page, qtbot, monkeypatch, path):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    press(page, "list_bring")
    qtbot.waitUntil(lambda: seen(page, "list_preview") and page.preview.looked() is not None)


def test_both_lists_stand_there_and_say_whose_is_what(page):
    assert "Papers and visa" in rows(page)
    assert "A valid passport" in rows(page)
    assert "Law, checks, rights and help lines of the program stay in sight" in words(page)
    place = rows(page).index("A valid passport")
    heard = page.rows.model().index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "the program's" in heard


def test_the_rows_keep_qts_contract(page, qtmodeltester):
    qtmodeltester.check(page.rows.model())


def test_a_thing_is_added_with_all_that_the_form_asks(page):
    press(page, "list_add")
    find(page, "list_title", QLineEdit).setText("Cut your hair")
    find(page, "list_why", QPlainTextEdit).setPlainText("For the photographs.")
    find(page, "list_group", ChoiceBox).set_value("packing")
    find(page, "list_required", Segmented).set_value("no")
    find(page, "list_evidence", ChoiceBox).set_value("paper")
    form = find(page, "list_form")
    base = form.findChild(ChoiceBox, "list_base")
    QTest.keyClick(base, Qt.Key.Key_Down)
    assert base.value() == "departure"
    form.findChild(QLineEdit, "list_days").setText("7")
    find(page, "list_page", ChoiceBox).set_value("packing")
    press(page, "list_save")
    made = own(page)["Cut your hair"]
    assert (made.group, made.required, made.evidence, made.due, made.page) == ("packing", False, "paper", -7, "packing")
    assert page.told[-1] == ("“Cut your hair” is saved.", True)
    assert "Cut your hair" in rows(page)
    assert "stays finished" in find(page, "list_asked").text()
    assert made.since == NOW.date()


def test_by_keyboard_alone(page, qtbot):
    find(page, "list_add").setFocus()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert page.focusWidget().objectName() == "list_title"
    QTest.keyClicks(page.focusWidget(), "Call home")
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert "Call home" in own(page)
    page.rows.setFocus()
    QTest.keyClick(page.rows, Qt.Key.Key_Home)
    QTest.keyClick(page.rows, Qt.Key.Key_Down)
    assert seen(page, "list_ours") or seen(page, "list_form")
    QTest.keyClick(page.rows, Qt.Key.Key_Return)
    assert page.focusWidget() is not page.rows


def test_what_is_wrong_is_said_at_its_field_and_stays_typed(page):
    press(page, "list_add")
    find(page, "list_title", QLineEdit).setText("Read <b>this</b>")
    press(page, "list_save")
    assert "<b>" in page.form.fields["title"].error()
    assert find(page, "list_title", QLineEdit).text() == "Read <b>this</b>"
    assert own(page) == {}
    find(page, "list_title", QLineEdit).setText("Read this")
    find(page, "list_since", DateEdit).setText("someday")
    press(page, "list_save")
    assert page.form.fields["since"].error()
    find(page, "list_since", DateEdit).setText("24/11/2025")
    press(page, "list_save")
    assert "from today on" in page.form.fields["since"].error()
    assert own(page) == {}


def test_typed_and_not_saved_waits_with_its_thing(page):
    add(page, "Cut your hair")
    find(page, "list_title", QLineEdit).setText("Cut your hair short")
    page.go_to("passport")
    item = own(page)["Cut your hair"].id
    model = page.rows.model()
    heard = model.index(model.place_of(item), 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "not saved" in heard
    page.go_to(item)
    assert find(page, "list_title", QLineEdit).text() == "Cut your hair short"
    press(page, "list_save")
    assert list(own(page)) == ["Cut your hair short"]
    heard = model.index(model.place_of(item), 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "not saved" not in heard


def test_a_new_thing_half_typed_waits_and_is_gone_once_it_is_saved(page):
    press(page, "list_add")
    find(page, "list_title", QLineEdit).setText("Call home")
    page.go_to("passport")
    press(page, "list_add")
    assert find(page, "list_title", QLineEdit).text() == "Call home"
    press(page, "list_save")
    press(page, "list_add")
    assert find(page, "list_title", QLineEdit).text() == ""


def test_off_the_list_and_back(page):
    add(page, "Cut your hair")
    press(page, "list_off")
    assert own(page)["Cut your hair"].gone(NOW.date())
    assert "Nobody is asked since" in find(page, "list_asked").text()
    press(page, "list_off")
    assert not own(page)["Cut your hair"].gone(NOW.date())


def test_asking_again_makes_a_new_version(page):
    add(page, "Cut your hair")
    find(page, "list_again", QAbstractButton).click()
    press(page, "list_save")
    assert own(page)["Cut your hair"].version == 2


def test_ours_keeps_its_words_and_what_rests_on_a_rule_cannot_be_hidden(page):
    page.go_to("passport")
    assert not seen(page, "list_form")
    assert "it cannot be hidden" in find(page, "list_ours_note").text()
    assert not seen(page, "list_ours_hidden")
    assert not seen(page, "list_ours_required")
    ours = find(page, "list_ours")
    ours.findChild(QLineEdit, "list_days").setText("200")
    press(page, "list_ours_save")
    with page.commands.reading() as reading:
        assert next(task for task in tasks.lists(reading) if task.id == "passport").due == -200
    press(page, "list_ours_restore")
    with page.commands.reading() as reading:
        assert own_lists.written(reading) == {}


def test_an_optional_one_of_ours_is_hidden_and_shown_again(page):
    optional = next(task for task in own_tasks.theirs() if own_tasks.may_hide(task))
    page.go_to(optional.id)
    press(page, "list_ours_hidden")
    press(page, "list_ours_save")
    with page.commands.reading() as reading:
        assert optional.id not in [task.id for task in tasks.lists(reading)]
    assert find(page, "list_ours_hidden", QAbstractButton).isChecked()
    assert page.told[-1] == ("It is saved.", True)


HEADS = ["Task", "Group", "Due"]


def test_a_sheet_is_looked_at_first_and_written_with_one_key(page, qtbot, monkeypatch, tmp_path):
    add(page, "Cut your hair")
    path = sheet(tmp_path, HEADS, ["Buy a coat", "Packing", 14], ["", "Packing", 3], ["CUT YOUR HAIR", None, 5])
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    bring(page, qtbot, monkeypatch, path)
    assert lines(page) == [("4", "doubtful", "CUT YOUR HAIR"), ("3", "wrong", "(empty)"), ("2", "new", "Buy a coat")]
    assert list(own(page)) == ["Cut your hair"], "nothing is written before it is agreed to"
    assert page.preview.write.words() == "Write 1 row: 1 new"
    assert "Nothing is written yet." in find(page, "list_sheet_sum").text()
    assert "Is it the same?" in find(page, "list_line_said").text()
    press(page, "list_choose_same")
    assert page.preview.write.words() == "Write 2 rows: 1 new, 1 changed"
    QTest.keyClick(page.focusWidget() or page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert {title: task.due for title, task in own(page).items()} == {"Cut your hair": -5, "Buy a coat": -14}
    assert page.told[-1] == ("2 rows of the sheet are written.", True)
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    page.commands.undo()
    assert {title: task.due for title, task in own(page).items()} == {"Cut your hair": None}


def test_the_preview_by_keyboard_alone(page, qtbot, monkeypatch, tmp_path):
    add(page, "Cut your hair")
    bring(page, qtbot, monkeypatch, sheet(tmp_path, HEADS, ["Cut your hair", None, 5], ["Buy a coat", "Packing", 14]))
    assert page.focusWidget() is page.preview.table
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return)
    assert page.focusWidget().objectName() == "list_choose_same"
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(own(page)) == 2
    assert own(page)["Cut your hair"].due == -5


def test_left_alone_nothing_is_written(page, qtbot, monkeypatch, tmp_path):
    bring(page, qtbot, monkeypatch, sheet(tmp_path, HEADS, ["Buy a coat", "Packing", 14]))
    press(page, "list_sheet_refuse")
    assert own(page) == {}
    assert seen(page, "list_rows")


def test_mended_and_read_again(page, qtbot, monkeypatch, tmp_path):
    bring(page, qtbot, monkeypatch, sheet(tmp_path, HEADS, ["Buy a coat", "Pakking", 14]))
    assert lines(page)[0][1] == "wrong"
    assert not page.preview.write.isEnabled()
    assert "B2, Group: There is no group “Pakking”. Is “Packing” meant?" in find(page, "list_line_said").text()
    press(page, "list_sheet_copy")
    assert "B2: There is no group" in QGuiApplication.clipboard().text()
    sheet(tmp_path, HEADS, ["Buy a coat", "Packing", 14])
    first = page.preview.looked()
    press(page, "list_sheet_again")
    qtbot.waitUntil(lambda: page.preview.looked() is not first)
    assert lines(page)[0][1] == "new"


def test_only_rows_of_one_kind(page, qtbot, monkeypatch, tmp_path):
    bring(page, qtbot, monkeypatch, sheet(tmp_path, HEADS, ["a", "Nowhere", 1], ["b", "Packing", 2]))
    press(page, "list_sheet_kinds_new")
    assert [row[2] for row in lines(page)] == ["b"]


def test_ten_thousand_rows_are_one_sentence_and_can_be_stopped(page, qtbot, monkeypatch, tmp_path):
    path = sheet(tmp_path, HEADS, *([f"thing {n}", "Packing", 1] for n in range(10_000)))
    bring(page, qtbot, monkeypatch, path)
    assert "10001 rows" in find(page, "list_sheet_faults").text().replace(",", "")
    assert not page.preview.write.isEnabled()
    press(page, "list_sheet_refuse")
    press(page, "list_bring")
    press(page, "pack_stop")
    qtbot.waitUntil(lambda: any("Stopped" in told for told, _ in page.told))
    assert seen(page, "list_rows")
    assert path.is_file()


def test_a_file_that_is_no_sheet_is_a_sentence(page, qtbot, monkeypatch, tmp_path):
    path = tmp_path / "old.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(60))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    press(page, "list_bring")
    qtbot.waitUntil(lambda: bool(page.told))
    assert "old.xls" in page.told[-1][0]


def _full(*_given, **_named):
    from intern_desktop.errors import UserError

    raise UserError(refusals.NOT_SAVED, folder="D:")


def test_on_a_full_disk_the_form_and_the_sheet_stay_as_they_were(page, qtbot, monkeypatch, tmp_path):
    press(page, "list_add")
    find(page, "list_title", QLineEdit).setText("Cut your hair")
    with monkeypatch.context() as broken:
        broken.setattr("intern_desktop.store.journal.Act.append", _full)
        press(page, "list_save")
        assert find(page, "list_title", QLineEdit).text() == "Cut your hair"
        bring(page, qtbot, broken, sheet(tmp_path, HEADS, ["Buy a coat", "Packing", 14]))
        page.preview.write.click()
    assert seen(page, "list_preview")
    assert all(not undo for _, undo in page.told)
    assert own(page) == {}
    page.preview.write.click()
    assert list(own(page)) == ["Buy a coat"]
    assert find(page, "list_title", QLineEdit).text() == "Cut your hair", "what was typed waits"


def test_the_list_is_saved_and_read_again_unchanged(page, qtbot, monkeypatch, tmp_path):
    add(page, "=Cut your hair")
    path = tmp_path / "out.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    press(page, "list_save_as")
    assert page.told[-1][0] == "It is saved in out.csv."
    assert len(sheets.read(path).rows) == 2 + len(own_tasks.theirs())
    bring(page, qtbot, monkeypatch, path)
    assert {row[1] for row in lines(page)} == {"unchanged"}
    assert page.preview.write.words() == "Nothing to write"


def test_a_place_that_cannot_be_written_is_a_sentence(page, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "out.xlsx"), ""))
    press(page, "list_save_as")
    assert "could not be written" in page.told[-1][0]


def test_a_candidate_reads_who_writes_it_and_finds_her_own_list(show, open_commands):
    open_commands.sign_in(HA, Author("ha"))
    shown = show(open_commands)
    asked = []
    open_commands.open_page.connect(lambda name, target: asked.append((name, target)))
    assert "The centre's trainers write this list" in words(shown)
    assert not seen(shown, "list_add")
    press(shown, "list_nobody_button")
    assert asked == [("checklist", "")]


def test_nobody_finds_what_another_one_typed(page):
    press(page, "list_add")
    find(page, "list_title", QLineEdit).setText("Secret plan")
    page.leave()
    commands = page.commands
    commands.sign_in(Session("other", "Mai", "trainer", shared=True), Author("other"))
    page.refresh()
    assert not seen(page, "list_form")
    press(page, "list_add")
    assert find(page, "list_title", QLineEdit).text() == ""


@pytest.mark.parametrize("code", ["vi", "en", "ja"])
def test_every_control_has_a_name_in_each_language(page, qtbot, monkeypatch, tmp_path, code):
    spoken.speak(code)
    page.retranslate()
    add(page, "Việc")
    assert unnamed_controls(page) == []
    page.go_to("passport")
    assert unnamed_controls(page) == []
    bring(page, qtbot, monkeypatch, sheet(tmp_path, HEADS, ["Việc", None, 3], ["", "?", "?"]))
    assert unnamed_controls(page) == []
    assert page.minimumSizeHint().width() <= page.width()


def test_in_large_letters_nothing_scrolls_sideways(page, qapp, qtbot, monkeypatch, tmp_path):
    style.apply(qapp, "light", 1.5)
    page.resize(1218, 560)
    page.restyle()
    press(page, "list_add")
    assert page.minimumSizeHint().width() <= page.width()
    bring(page, qtbot, monkeypatch, sheet(tmp_path, HEADS, ["Việc", "Nowhere", 3]))
    assert page.minimumSizeHint().width() <= page.width()
    assert seen(page, "list_sheet_kind_box")
    assert not seen(page, "list_sheet_kinds")


def test_the_preview_keeps_qts_contract(page, qtbot, monkeypatch, tmp_path, qtmodeltester):
    bring(page, qtbot, monkeypatch, sheet(tmp_path, HEADS, ["Việc", None, 3], ["", "?", "?"]))
    qtmodeltester.check(page.preview.table.model())


def test_what_another_pc_says_is_told_and_nothing_is_written(page, qtbot, monkeypatch, tmp_path):
    bring(page, qtbot, monkeypatch, sheet(tmp_path, HEADS, ["Buy a coat", "Packing", 14]))
    page.commands.do(own_lists.add, OwnTask(title={"vi": "Meanwhile"}))
    page.preview.write.click()
    assert "has changed since the sheet was read" in page.told[-1][0]
    assert list(own(page)) == ["Meanwhile"]
    assert seen(page, "list_preview")
