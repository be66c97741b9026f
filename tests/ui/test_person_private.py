"""What a candidate typed for herself, of money, offers, loans and her body, is nowhere where a trainer looks."""

import re
from datetime import timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from intern_desktop.classroom import consent, people, sample_offers
from intern_desktop.classroom.people_journeys import plan_journey
from intern_desktop.departure import checklist, comments, reading_marks
from intern_desktop.store.entry import private
from intern_desktop.store.journal import Author, entries_of
from intern_desktop.ui import checklist_reading, departure_board_paper, reports_missing_paper
from intern_desktop.ui.class_grid import ClassGridScreen
from intern_desktop.ui.departure_board import DepartureBoardScreen
from intern_desktop.ui.departure_board_model import BoardModel
from intern_desktop.ui.person import PersonScreen
from tests.ui.conftest import MAI, NOW

FINDING = "viem gan B duong tinh"
_WORDS = re.compile(r"[^\W\d_]{6,}")
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture
def ha(open_commands):
    """Hà has agreed, done this and that, and keeps three offers, a loan, a purse and a note of a finding."""
    store = open_commands.store
    with store.act(Author(""), NOW) as act:
        class_id = people.open_class(act, "K24-A")
        ha = people.enrol(act, "Nguyễn Thị Thu Hà", class_id)
        plan_journey(act, ha, programme="titp", plan_filed="2026-11-10", departure="2027-04-20", enrolled="2026-09-01")
    with store.act(Author(ha), NOW - timedelta(days=1)) as act:
        consent.answer(act, ha, "yes")
        checklist.claim(act, ha, "passport")
        comments.say(act, ha, "passport", "em nộp rồi ạ")
        reading_marks.write_note(act, ha, "health", 1, "", FINDING)
    sample_offers.keep(store, ha, NOW)
    open_commands.sign_in(MAI, Author("mai"))
    return ha


@pytest.fixture
def secrets(open_commands, ha):
    """Every longer word and every larger number that stands in her private entries, as it would be written."""
    with open_commands.reading() as reading:
        kept = entries_of(reading, [private(ha)])
    typed = " ".join(str(value) for one in kept for value in one.fields.values())
    assert "Hoa Sen" in typed and "120000000" in typed and FINDING in typed, "there is something to hide"
    numbers = {int(found) for found in re.findall(r"\d{4,}", typed)} - set(range(2020, 2040))
    grouped = {f"{number:,}" for number in numbers} | {f"{number:,}".replace(",", ".") for number in numbers}
    names = {"Hoa Sen", "Minato", "Sao Mai", "Tiền dịch vụ", FINDING}
    return {*names, *map(str, numbers), *grouped}


def leaks(secrets, seen):
    return sorted(secret for secret in secrets if any(secret in text for text in seen))


def cells(model):
    for row in range(model.rowCount()):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
            index = model.index(row, column)
            yield from (str(said) for role in _ROLES if (said := index.data(role)) is not None)


def texts(screen):
    """Every word a screen holds, seen or heard: of labels, buttons, lists, tables."""
    for widget in (screen, *screen.findChildren(QWidget)):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        text = getattr(widget, "text", None)
        if isinstance(widget, QLabel) or callable(text):
            yield str(text())
        if isinstance(widget, QAbstractItemView) and isinstance(widget.model(), QAbstractItemModel):
            yield from cells(widget.model())
    yield from (action.text() for action in screen.findChildren(QAction))


@pytest.mark.parametrize("kind", [DepartureBoardScreen, ClassGridScreen, PersonScreen])
def test_no_screen_of_the_trainers_shows_them(kind, qtbot, look, open_commands, ha, secrets):
    screen = kind(open_commands)
    qtbot.addWidget(screen)
    screen.retranslate()
    screen.refresh()
    screen.resize(1310, 696)
    screen.show()
    screen.open(ha)
    seen = list(texts(screen))
    assert any("Thu Hà" in text for text in seen), "she is there"
    assert leaks(secrets, seen) == []


@pytest.fixture
def board(qtbot, look, open_commands, ha):
    screen = DepartureBoardScreen(open_commands)
    qtbot.addWidget(screen)
    screen.retranslate()
    screen.refresh()
    model = screen.table.model()
    assert isinstance(model, BoardModel)
    return departure_board_paper.Seen(model, "1 of 1 candidates", "Hoa Mai", "24/11/2026 07:48")


def test_no_paper_has_them(open_commands, board, ha, secrets):
    seen = checklist_reading.read(open_commands, open_commands.session, ha)
    for paper in (
        departure_board_paper.document(board),
        reports_missing_paper.document(seen, reports_missing_paper.LANGUAGES[0]),
    ):
        assert leaks(secrets, paper.texts()) == []


def test_no_file_has_them(board, secrets):
    sheet = load_workbook(BytesIO(departure_board_paper.workbook(board))).active
    said = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert "Nguyễn Thị Thu Hà" in said
    assert leaks(secrets, said) == []
