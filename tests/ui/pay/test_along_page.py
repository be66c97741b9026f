"""Print and take along: chosen by key, seen before it is printed, saved whole or not at all, told where it is."""

import gettext
import json
import subprocess
import sys
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QFileDialog,
    QLabel,
    QRadioButton,
    QTabBar,
    QWidget,
)

from intern_desktop import i18n, offers
from intern_desktop.exchange import offer_file as files
from intern_desktop.payroll import offer_file
from intern_desktop.payroll.lines import line_names
from intern_desktop.ui import style
from intern_desktop.ui.offers import OffersScreen
from intern_desktop.ui.pay import along_places, workbook
from intern_desktop.ui.pay.papers import PAPERS
from tests.ui.pay.papers import NAME, OTHER, PURSE, SHEET, desk_with, order


@pytest.fixture
def kept(commands):
    """She keeps two offers and a purse."""
    person = commands.session.person
    commands.do(offers.add, person, NAME, SHEET)
    commands.do(offers.add, person, "Linh kiện Minato", OTHER)
    commands.do(offers.save_purse, person, PURSE)
    commands.local.set("offer-open", stored(commands)[NAME].id, person)
    return commands


@pytest.fixture
def show(qtbot):
    def shown(commands, size=(1174, 696)):
        screen = OffersScreen(commands)
        qtbot.addWidget(screen)
        commands.tables_changed.connect(screen.refresh)
        commands.open_page.connect(lambda _, target: screen.open(target))
        screen.retranslate()
        screen.refresh()
        screen.resize(*size)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        return screen

    return shown


@pytest.fixture
def told(commands):
    heard = []
    commands.told.connect(lambda sentence, _: heard.append(sentence))
    return heard


@pytest.fixture
def chooses(monkeypatch):
    """The file dialog answers with this path, or "" for a changed mind; what it was asked is kept."""
    asked = []

    def answer(path):
        def run(dialog):
            asked.append(dialog)
            dialog.chosen_name = [one.rpartition("/")[2] for one in QFileDialog.selectedFiles(dialog)]
            return bool(path)

        monkeypatch.setattr(QFileDialog, "exec", run)
        original = QFileDialog.selectedFiles
        monkeypatch.setattr(QFileDialog, "selectedFiles", lambda self: [str(path)] if path else original(self))
        return asked

    return answer


def stored(commands):
    with commands.reading() as reading:
        return {one.name: one for one in offers.list_offers(reading, commands.session.person)}


def find(screen, kind, name):
    found = screen.findChild(kind, name)
    assert found is not None, f"{name} is on the screen"
    return found


def press(screen, name):
    find(screen, QAbstractButton, name).click()


def seen(screen):
    return [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]


def chosen(screen):
    return next(paper.name for paper in PAPERS if find(screen, QRadioButton, f"along_{paper.name}").isChecked())


def test_ctrl_p_leads_here_with_what_is_on_the_screen(show, kept):
    screen = show(kept)
    QTest.keyClick(screen, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert "Print and take along" in seen(screen)
    assert chosen(screen) == "payslip"
    press(screen, "along_leave")
    screen.show_page("ahead")
    press(screen, "offer_print")
    assert chosen(screen) == "plan"
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Escape)
    assert not find(screen, QWidget, "along_preview").isVisible()


def test_a_press_on_the_marked_tab_leads_back(show, kept):
    screen = show(kept)
    screen.open("along:plan")
    tabs = find(screen, QTabBar, "pay_tabs")
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(tabs.currentIndex()).center())
    assert not find(screen, QWidget, "along_preview").isVisible()


def test_the_page_is_seen_before_it_is_printed(show, kept):
    screen = show(kept)
    screen.open("along:plan")
    view = find(screen, QWidget, "along_preview")
    count = find(screen, QLabel, "along_count")
    assert count.text().startswith("Page 1 of ")
    colours = {view.grab().toImage().pixelColor(x, 40).name() for x in range(0, view.width(), 3)}
    assert "#ffffff" in colours and len(colours) > 2
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert count.text().startswith("Page 2 of ")
    press(screen, "along_back")
    assert count.text().startswith("Page 1 of ")
    assert not find(screen, QAbstractButton, "along_back").isEnabled()
    assert view.accessibleName() == "Preview: The money of 36 months"


def test_with_keys_alone_a_document_is_chosen(show, kept):
    screen = show(kept)
    screen.open("along:payslip")
    assert screen.focusWidget().objectName() == "along_payslip"
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Down)
    assert chosen(screen) == "plan"
    reached = set()
    for _ in range(40):
        reached.add(screen.focusWidget().objectName())
        QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Tab)
    wanted = {"along_tongues", "along_named", "along_print", "along_pdf", "along_xlsx", "along_preview"}
    assert wanted | {"along_save_offer", "along_open_offer", "along_file_money", "along_file_notes"} <= reached


def test_the_languages_are_remembered(show, kept):
    screen = show(kept)
    screen.open("along:payslip")
    box = find(screen, QWidget, "along_tongues")
    assert box.value() == "en+ja"
    box.set_value("vi")
    box.chosen.emit("vi")
    assert find(screen, QWidget, "along_preview").accessibleName().startswith("Preview: ")
    again = show(kept)
    again.open("along:payslip")
    assert find(again, QWidget, "along_tongues").value() == "vi"
    assert i18n.language() == "en"


def test_a_pdf_is_written_and_told_with_its_place(show, kept, chooses, told, tmp_path):
    asked = chooses(tmp_path / "Phiếu lương.pdf")
    screen = show(kept)
    screen.open("along:payslip")
    press(screen, "along_pdf")
    assert (tmp_path / "Phiếu lương.pdf").read_bytes().startswith(b"%PDF")
    assert told == [f"Saved as Phiếu lương.pdf in {tmp_path}."]
    assert asked[0].defaultSuffix() == "pdf"
    assert [one.name for one in tmp_path.iterdir() if one.suffix] == ["Phiếu lương.pdf"]
    chooses("")
    press(screen, "along_pdf")
    assert len(told) == 1


def test_the_folder_of_last_time_is_offered_while_it_is_there(show, kept, chooses, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    chooses(stick / "one.pdf")
    screen = show(kept)
    screen.open("along:payslip")
    press(screen, "along_pdf")
    assert along_places.folder(kept) == stick
    (stick / "one.pdf").unlink()
    stick.rmdir()
    assert along_places.folder(kept) != stick


def test_a_place_that_cannot_be_written_is_told_and_leaves_nothing(show, kept, chooses, told, tmp_path, language):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    chooses(tmp_path / "file" / "below.pdf")
    screen = show(kept)
    screen.open("along:payslip")
    for name in ("along_pdf", "along_xlsx", "along_save_offer"):
        press(screen, name)
    assert len(told) == 3 and all("below.pdf" in sentence for sentence in told)
    assert (tmp_path / "file").read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (["Phiếu lương tháng 9/2027", "Thực phẩm Hoa Sen"], "phieu-luong-thang-9-2027-thuc-pham-hoa-sen.pdf"),
        (["Đơn vị ĐÔNG Á"], "don-vi-dong-a.pdf"),
        (["給与明細", "株式会社"], "offer.pdf"),
        (["2026年11月分 給与明細", "Hoa Sen"], "2026-11-hoa-sen.pdf"),
        (["../../etc: *?", "a" * 200], "etc-" + "a" * 56 + ".pdf"),
        (["CON"], "offer-con.pdf"),
        (["com1"], "offer-com1.pdf"),
    ],
)
def test_names_of_files_have_no_marks(parts, name):
    assert along_places.file_name(parts, ".pdf") == name


def test_without_a_printer_there_is_a_sentence(show, kept, told, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    screen = show(kept)
    screen.open("along:plan")
    press(screen, "along_print")
    assert told == ["No printer is known to this PC. Connect one, or save it as a PDF and print it elsewhere."]


def test_printing_asks_the_system_and_says_what_was_sent(show, kept, told, monkeypatch, tmp_path):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["one"])
    dialogs = []

    def accept(dialog):
        dialogs.append((dialog.minPage(), dialog.maxPage()))
        dialog.printer().setOutputFileName(str(tmp_path / "out.pdf"))
        return True

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    screen = show(kept)
    screen.open("along:plan")
    press(screen, "along_print")
    [(first, last)] = dialogs
    assert first == 1 < last
    assert screen.findChild(QLabel, "along_count").text() == f"Page 1 of {last}"
    assert told == ["“The money of 36 months” was sent to the printer."]
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: False)
    press(screen, "along_print")
    assert len(told) == 1


def test_the_offer_is_saved_without_what_was_not_asked_for(show, kept, chooses, tmp_path):
    chooses(tmp_path / "one.intern-offer")
    screen = show(kept)
    screen.open("along:payslip")
    press(screen, "along_save_offer")
    alone = files.read_file(tmp_path / "one.intern-offer")
    assert (alone.name, alone.sheet.loan, alone.sheet.said.deposit) == (NAME, None, None)
    assert alone.sheet.offer == SHEET.offer
    find(screen, QCheckBox, "along_file_money").click()
    press(screen, "along_save_offer")
    both = files.read_file(tmp_path / "one.intern-offer")
    assert (both.sheet.loan, both.sheet.said) == (SHEET.loan, SHEET.said)
    assert json.loads((tmp_path / "one.intern-offer").read_text(encoding="utf-8"))["purse"]["living_costs"] == 0


def test_a_file_is_opened_beside_the_others_and_can_be_taken_back(show, kept, chooses, told, tmp_path):
    path = tmp_path / "one.intern-offer"
    files.write_file(path, offer_file.write(NAME, OTHER, PURSE))
    chooses(path)
    screen = show(kept)
    screen.open("along:payslip")
    press(screen, "along_open_offer")
    assert set(stored(kept)) == {NAME, f"{NAME} (2)", "Linh kiện Minato"}
    assert stored(kept)[NAME].sheet == SHEET
    assert screen.desk.current().name == f"{NAME} (2)"
    assert told == [f"The file was opened as a new offer, “{NAME} (2)”. Your other offers are as they were."]
    kept.undo()
    assert set(stored(kept)) == {NAME, "Linh kiện Minato"}


@pytest.mark.parametrize("data", [b"", b"{", b"PK\x03\x04", b'{"intern_desktop":"offer","version":9}', None])
def test_a_bad_file_is_told_and_the_open_offer_stays(show, kept, chooses, told, tmp_path, data, language):
    path = tmp_path / "one.intern-offer"
    if data is None:
        path.mkdir()
    else:
        path.write_bytes(data)
    chooses(path)
    screen = show(kept)
    screen.open("along:payslip")
    press(screen, "along_open_offer")
    assert len(told) == 1
    assert screen.desk.current().name == NAME
    assert set(stored(kept)) == {NAME, "Linh kiện Minato"}


def test_a_file_is_opened_where_there_is_no_offer_yet(show, commands, chooses, tmp_path):
    path = tmp_path / "one.intern-offer"
    files.write_file(path, offer_file.write("Hoa Sen", SHEET, PURSE))
    chooses(path)
    screen = show(commands)
    press(screen, "offers_open_file")
    assert list(stored(commands)) == ["Hoa Sen"]


def test_without_an_offer_only_the_help_card_can_be_printed(show, commands):
    screen = show(commands)
    screen.open("along:payslip")
    assert find(screen, QWidget, "along_preview").accessibleName() == (
        "There is no payslip to print yet: first working day, wage and hours are needed."
    )
    for name in ("along_print", "along_pdf", "along_xlsx", "along_save_offer"):
        assert not find(screen, QAbstractButton, name).isEnabled(), name
    assert find(screen, QAbstractButton, "along_open_offer").isEnabled()
    press(screen, "along_help")
    assert find(screen, QAbstractButton, "along_print").isEnabled()
    assert find(screen, QLabel, "along_count").text() == "Page 1 of 2"


def test_a_file_can_be_dropped_onto_pay(show, kept, tmp_path):
    path = tmp_path / "Hợp đồng.intern-offer"
    files.write_file(path, offer_file.write("Hoa Sen", OTHER, PURSE))
    screen, carried = show(kept), QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enters = QDragEnterEvent(QPoint(5, 5), *how)
    QApplication.sendEvent(screen, enters)
    assert enters.isAccepted()
    QApplication.sendEvent(screen, QDropEvent(QPoint(5, 5), *how))
    assert "Hoa Sen" in stored(kept)
    words = QMimeData()
    words.setText("no file")
    other = QDragEnterEvent(QPoint(5, 5), how[0], words, *how[2:])
    other.ignore()
    QApplication.sendEvent(screen, other)
    assert not other.isAccepted()


def table(desk, code="en"):
    return load_workbook(BytesIO(workbook.written(order(desk, code))))


def test_a_table_has_numbers_as_numbers_and_days_as_days(qapp, look, commands):
    desk = desk_with(commands, **{"Linh kiện Minato": OTHER, NAME: SHEET})
    book = table(desk)
    assert book.sheetnames == ["Payslips", "The months ahead", "Compare", "What to look at", "About this table"]
    for sheet in book:
        assert sheet.freeze_panes == "B2"
        assert sheet["A1"].font.bold
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    head = [cell.value for cell in book["Payslips"][1]]
    row = book["Payslips"][3]
    slip = desk.plan().months[1].slip
    assert row[0].value.date() == date(2027, 4, 1) and row[0].is_date
    assert row[head.index("Take-home")].value == slip.net
    assert row[head.index(line_names()["income_tax"].name["en"])].value == -slip.yen("income_tax")
    assert sum(cell.value for cell in row[1 : head.index("Gross pay")]) == slip.gross
    assert book["Payslips"].max_row == 37
    compare = {row[0]: row[1:] for row in book["Compare"].iter_rows(values_only=True)}
    assert compare["Line"][1:] == ("Linh kiện Minato", NAME)
    assert compare["Basic wage a month"] == ("yen", 200_000, 185_000)
    assert compare["First working day"][1].date() == OTHER.offer.first_day


@pytest.mark.parametrize("name", ["=1+1", "+84 90", "-x", "@SUM(A1)", '=HYPERLINK("http://x","y")'])
def test_her_own_words_are_never_a_formula(qapp, look, commands, name):
    desk = desk_with(commands, **{name: OTHER})
    cell = table(desk)["Compare"]["C1"]
    assert (cell.value, cell.data_type) == (name, "s")
    assert cell.quotePrefix


def test_a_table_speaks_the_language_that_was_chosen(qapp, look, commands, language):
    desk = desk_with(commands)
    book = table(desk, language)
    assert [cell.value for cell in book.worksheets[0][1]][1] == line_names()["wage"].name[language].replace(
        "{基本給|きほんきゅう}", "基本給"
    )
    assert i18n.language() == language


@pytest.mark.parametrize(("width", "factor"), [(1174, 1.0), (844, 1.0), (1282, 1.5)])
def test_with_words_twice_as_long_nothing_is_cut(show, kept, monkeypatch, qapp, width, factor):
    monkeypatch.setattr(gettext.GNUTranslations, "gettext", lambda self, said: f"{said} {said}")
    style.apply(qapp, "light", factor)
    screen = show(kept, (width, 696))
    screen.open("along:plan")
    QApplication.processEvents()
    wide = [
        area.objectName() or type(area).__name__
        for area in screen.findChildren(QAbstractScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    ]
    assert wide == []
    for pressed in screen.findChildren(QAbstractButton):
        if pressed.isVisible() and pressed.objectName().startswith("along_"):
            assert pressed.width() >= pressed.minimumSizeHint().width(), pressed.objectName()
            assert pressed.mapTo(screen, pressed.rect().topRight()).x() <= screen.width(), pressed.objectName()
    for label in screen.findChildren(QLabel):
        if label.isVisible() and label.wordWrap() and label.text():
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()


def test_it_stays_in_its_place_at_any_size_of_text(show, kept, qapp, language):
    style.apply(qapp, "dark", 1.5)
    screen = show(kept, (1280, 696))
    screen.open("along:plan")
    QApplication.processEvents()
    for name in ("along_print", "along_pdf", "along_leave"):
        pressed = find(screen, QAbstractButton, name)
        assert screen.rect().contains(pressed.mapTo(screen, pressed.rect().bottomRight())), name
    assert find(screen, QLabel, "along_count").isVisible()


def test_today_is_on_the_about_sheet(qapp, look, commands):
    about = dict(table(desk_with(commands))["About this table"].iter_rows(values_only=True))
    assert about["Computed on"].date() == date(2026, 11, 24)


def test_the_table_writer_is_imported_when_a_table_is_asked_for():
    said = "import sys, intern_desktop.ui.pay.along_page as _; print('openpyxl' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "False"
