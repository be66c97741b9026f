"""What is printed of the departure board, and saved as a table: exactly the rows that are seen."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from intern_desktop.classroom import consent, people
from intern_desktop.classroom.people_journeys import plan_journey
from intern_desktop.departure import checklist
from intern_desktop.store.journal import Author
from intern_desktop.ui import departure_board_paper, printing
from intern_desktop.ui.departure_board import DepartureBoardScreen
from tests.ui.conftest import MAI, NOW

NAMES = {"Nguyễn Thị Thu Hà": "2027-05-12", "=Hồ Sỹ Đạt": "2027-05-11", "Vi Văn Nam": ""}


@pytest.fixture
def screen(qtbot, look, open_commands):
    """Three candidates, one of whom leaves on no day yet, and one who has not agreed; Hà's passport is confirmed."""
    open_commands.sign_in(MAI, Author("mai"))
    with open_commands.store.act(Author(""), NOW) as act:
        ids = {name: people.enrol(act, name) for name in (*NAMES, "Cao Văn Bách")}
        for name, day in NAMES.items():
            plan_journey(act, ids[name], programme="titp", plan_filed="2026-11-10", departure=day)
    for name in NAMES:
        with open_commands.store.act(Author(ids[name]), NOW) as act:
            consent.answer(act, ids[name], "yes")
    with open_commands.store.act(Author("mai"), NOW) as act:
        checklist.confirm(act, ids["Nguyễn Thị Thu Hà"], "passport")
    made = DepartureBoardScreen(open_commands)
    qtbot.addWidget(made)
    made.retranslate()
    made.refresh()
    made.resize(1174, 696)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def paper(screen):
    model = screen.table.model()
    return departure_board_paper.Seen(model, "", "Hoa Mai", departure_board_paper.moment_words(NOW))


def names(screen):
    model = screen.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_paper_has_the_rows_that_are_seen_in_their_order(screen):
    said = departure_board_paper.document(paper(screen)).texts()
    assert [text for text in said if text in names(screen)] == names(screen)
    assert "not agreed" in said
    screen.findChild(QWidget, "board_programme_esd").click()
    assert not set(departure_board_paper.document(paper(screen)).texts()) & set(NAMES)


def test_the_pdf_is_made(screen):
    made = departure_board_paper.document(paper(screen))
    assert printing.pdf(made.title, made.pages).startswith(b"%PDF")


def test_the_table_has_days_and_numbers_and_no_formula(screen):
    book = load_workbook(BytesIO(departure_board_paper.workbook(paper(screen))))
    sheet = book.active
    assert sheet.freeze_panes == "B2"
    rows = {row[0].value: row for row in sheet.iter_rows(min_row=2)}
    assert list(rows) == names(screen)
    ha = rows["Nguyễn Thị Thu Hà"]
    assert ha[3].value.date() == date(2027, 5, 12) and ha[3].is_date
    assert (ha[4].value, ha[5].value) == ((date(2027, 5, 12) - NOW.date()).days, 1)
    assert rows["Vi Văn Nam"][3].value is None
    assert rows["=Hồ Sỹ Đạt"][0].data_type == "s"
    assert [cell.value for cell in rows["Cao Văn Bách"][2:7]] == [None] * 5


def test_ctrl_p_shows_the_paper_and_esc_leads_back(screen, qtbot):
    QTest.keyClick(screen.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: screen.findChild(QWidget, "board_paper") is not None)
    shown = screen.findChild(QWidget, "board_paper")
    assert shown.isVisible()
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert screen.table.isVisible()
