"""A candidate and her page for Japan: she sees the very page, nothing is chosen for her, she alone answers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from intern_desktop.classroom import devices, reports
from intern_desktop.store.journal import Author
from intern_desktop.ui import reports_paper
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.report_page import ReportPageScreen
from intern_desktop.ui.report_page_line import ReportLine, ReportsPanel
from tests.ui.checklist_window import found_centre, go, part, says, shown
from tests.ui.conftest import HA, NOW

MONTH = "2026-11"


def make_page(commands, words="Em chăm.", anew=False):
    """Lâm makes Hà's page on a PC that the centre knows."""
    with commands.store.act(Author("lam"), NOW) as act:
        devices.vouch(act, devices.public_of(commands.store), "PC 1")
        return reports.prepare(act, ["ha"], MONTH, to=["みどり協同組合"], words={"ha": words}, anew=anew)


def state(commands):
    with commands.reading() as reading:
        return reports.line_of(reading, "ha", MONTH, NOW.date()).state


@pytest.fixture
def commands(open_commands):
    go(open_commands)
    found_centre(open_commands)
    open_commands.sign_in(HA, Author("ha"))
    return open_commands


@pytest.fixture
def over(qtbot, look, commands):
    """The screen over what is there, in a window of this width."""

    def show(width=1174):
        screen = ReportPageScreen(commands)
        qtbot.addWidget(screen)
        commands.tables_changed.connect(lambda changed: screen.refresh() if screen.tables & changed else None)
        screen.resize(width, 696)
        screen.retranslate()
        screen.refresh()
        screen.show()
        with qtbot.waitActive(screen):
            screen.activateWindow()
        screen.open("")
        return screen

    return show


def test_without_a_page_it_says_so_and_leads_back(over):
    screen = over()
    assert shown(screen, "report_nothing_button") and not shown(screen, "report_yes")


def test_she_sees_the_very_page_in_both_languages_and_larger(over, commands):
    make_page(commands)
    screen = over()
    sheet = part(screen, "report_sheet")
    with commands.reading() as reading:
        page = reports.line_of(reading, "ha", MONTH, NOW.date()).page
    assert sheet.accessibleDescription() == "\n".join(reports_paper.document(page, reports_paper.LANGUAGES[2]).texts())
    assert "Em chăm." in sheet.accessibleDescription() and "Monthly report" in sheet.accessibleDescription()
    wide = sheet.width()
    QTest.mouseClick(part(screen, "report_larger"), Qt.MouseButton.LeftButton)
    assert sheet.width() > wide and says(screen, "report_size") == "125 %"
    screen.sheet.choose("ja")
    assert sheet.accessibleDescription() == "\n".join(reports_paper.document(page, reports_paper.LANGUAGES[0]).texts())


def test_nothing_is_chosen_for_her_and_a_stray_enter_answers_nothing(over, commands):
    make_page(commands)
    screen = over()
    yes, no = part(screen, "report_yes"), part(screen, "report_no")
    assert (yes.kind(), no.kind()) == ("secondary", "secondary") and abs(yes.width() - no.width()) <= 1
    assert not isinstance(QApplication.focusWidget(), QPushButton)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert state(commands) == "waits"


@pytest.mark.parametrize(("key", "answer"), [(Qt.Key.Key_F9, "yes"), (Qt.Key.Key_F7, "no")])
def test_one_key_answers_and_the_state_is_told(over, commands, qtbot, key, answer):
    make_page(commands)
    screen, said = over(), []
    commands.told.connect(lambda sentence, _undo: said.append(sentence))
    QTest.keyClick(screen, key)
    qtbot.waitUntil(lambda: state(commands) == answer)
    assert len(said) == 1 and ("Your yes is kept" in said[0]) == (answer == "yes")
    assert ("You said yes" in part(screen, "report_state").text()) == (answer == "yes")


def test_a_yes_is_taken_back_by_one_key_and_may_be_given_again(over, commands, qtbot):
    make_page(commands)
    screen = over()
    QTest.keyClick(screen, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: shown(screen, "report_take_back") and not shown(screen, "report_yes"))
    QTest.keyClick(screen, Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: state(commands) == "withdrawn")
    assert shown(screen, "report_yes") and not shown(screen, "report_take_back")
    QTest.keyClick(screen, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: state(commands) == "yes")


def test_a_page_that_changes_under_her_eyes_is_not_answered_unseen(over, commands, qtbot):
    make_page(commands)
    screen = over()
    make_page(commands, "Em rất chăm.")
    assert "Em rất chăm." in part(screen, "report_sheet").accessibleDescription()
    QTest.keyClick(screen, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: state(commands) == "yes")
    make_page(commands, "Thêm.", anew=True)
    assert "changed after you answered" in part(screen, "report_state").text()
    assert shown(screen, "report_yes") and shown(screen, "report_no")


def test_who_gets_it_and_her_rights_stand_beside_it(over, commands):
    make_page(commands)
    screen = over()
    told = " ".join(one.accessibleName() or one.property("said") or "" for one in screen.findChildren(QWidget))
    assert "みどり協同組合" in told and "You may say no" in told
    assert unnamed_controls(screen) == []


def test_with_little_room_page_and_question_are_seen_in_turn_and_the_answers_stay(over, commands, qtbot):
    make_page(commands)
    screen = over(700)
    assert shown(screen, "report_sheet") and not shown(screen, "report_told") and shown(screen, "report_yes")
    part(screen, "report_seen").set_value("told")
    part(screen, "report_seen").changed.emit("told")
    assert shown(screen, "report_told") and not shown(screen, "report_sheet") and shown(screen, "report_no")


def test_today_says_quietly_that_one_waits_until_she_has_answered(qtbot, look, commands):
    line = ReportLine(commands)
    qtbot.addWidget(line)
    line.refresh()
    assert line.isHidden()
    make_page(commands)
    line.refresh()
    assert not line.isHidden() and "waits for you" in part(line, "today_report").text()
    asked = []
    commands.open_page.connect(lambda page, _target: asked.append(page))
    part(line, "today_report_open").click()
    assert asked == ["report_page"]
    with commands.reading() as reading:
        digest = reports.line_of(reading, "ha", MONTH, NOW.date()).digest
    commands.do(reports.answer, "ha", MONTH, "no", digest)
    line.refresh()
    assert line.isHidden()


def test_on_her_own_page_the_way_to_her_pages_stays(qtbot, look, commands):
    panel = ReportsPanel(commands)
    qtbot.addWidget(panel)
    panel.refresh(hers=True)
    assert panel.isHidden()
    make_page(commands)
    panel.refresh(hers=True)
    assert not panel.isHidden() and says_of(panel) == "There is 1 page about you. You said yes to 0."
    asked = []
    commands.open_page.connect(lambda page, _target: asked.append(page))
    part(panel, "own_page_reports").click()
    assert asked == ["report_page"]
    panel.refresh(hers=False)
    assert panel.isHidden(), "a trainer who looks at her way finds no answer of hers there"


def says_of(panel):
    return part(panel, "own_page_reports_words").text()
