"""What is missing, on paper: what stands on it, what does not, and the way there and back."""

import pytest
from PySide6.QtCore import Qt

from intern_desktop.departure import checklist
from intern_desktop.store.journal import Author
from intern_desktop.ui import checklist_paper, checklist_reading, printing
from tests.ui.checklist_window import found_centre, go, over, part, press, shown
from tests.ui.conftest import HA, NOW


@pytest.fixture
def commands(open_commands):
    go(open_commands)
    found_centre(open_commands)
    open_commands.sign_in(HA, Author("ha"))
    return open_commands


def on_paper(commands):
    return checklist_paper.document(checklist_reading.read(commands, commands.session, "ha")).texts()


def test_the_sheet_names_what_is_missing_with_its_day_and_the_trainer_s_word(commands):
    with commands.store.act(Author("lam"), NOW) as act:
        checklist.send_back(act, "ha", "contract", "thiếu chữ ký trang 2")
        checklist.confirm(act, "ha", "passport")
    said = "\n".join(on_paper(commands))
    assert "What is still missing" in said
    assert "Nguyễn Thị Thu Hà" in said
    assert "Contract in Vietnamese" in said
    assert "thiếu chữ ký trang 2" in said
    assert "A valid passport" not in said
    assert "Was due 9 Nov 2026" in said


def test_no_day_of_an_examination_is_on_it(commands):
    commands.do(checklist.claim, "ha", "tb", NOW.date(), "2026-11-12")
    said = "\n".join(on_paper(commands))
    assert "12 Nov 2026" not in said


def test_when_nothing_is_missing_it_says_so(commands):
    with commands.reading() as reading:
        found = checklist.items(reading, "ha", NOW.date())
    with commands.store.act(Author("lam"), NOW) as act:
        for item in found:
            if item.counts:
                checklist.confirm(act, "ha", item.task.id)
    assert "Nothing that is required is missing." in on_paper(commands)


def test_the_paper_is_seen_before_it_is_printed_and_esc_leads_back(qtbot, commands, monkeypatch):
    screen = over(qtbot, commands)
    screen.open("receipts")
    part(screen, "checklist_print").click()
    assert shown(screen, "checklist_paper")
    printed = []
    monkeypatch.setattr(printing, "print_pages", lambda *asked, folded: printed.append(asked) or True)
    with qtbot.waitSignal(commands.told) as told:
        part(screen, "checklist_paper_print").click()
    assert told.args[0] == "“What is still missing” was sent to the printer."
    assert printed[0][1] == "What is still missing"
    press(screen, Qt.Key.Key_Escape, "checklist_paper_print")
    assert part(screen, "checklist_items").hasFocus()
    assert part(screen, "checklist_items").chosen() == "receipts"


def test_ctrl_p_opens_it(qtbot, commands):
    from PySide6.QtTest import QTest

    screen = over(qtbot, commands)
    QTest.keyClick(part(screen, "checklist_items"), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shown(screen, "checklist_paper"))


def test_in_japanese_it_carries_readings_and_becomes_a_pdf(commands, language):
    made = checklist_paper.document(checklist_reading.read(commands, commands.session, "ha"))
    assert printing.pdf(made.title, made.pages).startswith(b"%PDF")


def test_the_same_by_day_is_one_page_with_what_each_thing_needs(qtbot, commands):
    screen = over(qtbot, commands)
    part(screen, "checklist_print").click()
    order = part(screen, "checklist_paper_order")
    order.set_value("day")
    order.changed.emit("day")
    paper = part(screen, "checklist_paper")
    assert "Past their day" in paper.printed.texts() and len(paper.printed.pages()) == 1
    assert any("Show the paper to a trainer" in text for text in paper.printed.texts())
