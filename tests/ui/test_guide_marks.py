"""Bookmarks and notes in the guide: set at the block in sight, seen in the margin and in a list, undone, kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QListView, QPlainTextEdit, QTextBrowser, QWidget

from intern_desktop import i18n
from intern_desktop.departure import reading_marks
from intern_desktop.departure.reading_marks import BOOKMARK, NOTE
from intern_desktop.guide import block_words
from intern_desktop.ui import language as spoken
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.commands import Session
from intern_desktop.ui.guide import GuideScreen

PAGE = "what-you-will-earn"


@pytest.fixture
def guide(qtbot, look, commands):
    """Opens the guide on one page, as the window does, and follows what changes in the store."""

    def opened(target=f"{PAGE}#5"):
        screen = GuideScreen(commands)
        qtbot.addWidget(screen)
        screen.resize(1174, 696)
        screen.retranslate()
        screen.refresh()
        commands.tables_changed.connect(lambda tables: screen.refresh() if tables & screen.tables else None)
        screen.show()
        screen.open(target)
        QApplication.processEvents()
        return screen

    return opened


def press(screen, name):
    QTest.mouseClick(screen.findChild(QAbstractButton, name), Qt.MouseButton.LeftButton)


def margin(screen):
    return screen.findChild(QWidget, "guide_margin").marked()


def write(screen, words):
    press(screen, "guide_note_begin")
    field = screen.findChild(QPlainTextEdit, "guide_note_field")
    field.setFocus()
    QTest.keyClicks(field, words)
    return field


def listed(screen):
    screen.open("marks")
    model = screen.findChild(QListView, "guide_marks_list").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_bookmark_stands_at_the_block_in_sight_and_goes_with_the_second_press(guide):
    screen = guide()
    assert margin(screen) == {}
    press(screen, "guide_bookmark")
    assert margin(screen) == {5: (BOOKMARK,)}
    press(screen, "guide_bookmark")
    assert margin(screen) == {}


def test_the_keys_set_a_bookmark_and_begin_a_note(guide, qtbot):
    screen = guide()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    page = screen.findChild(QTextBrowser, "guide_page")
    QTest.keyClick(page, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: margin(screen) == {5: (BOOKMARK,)})
    QTest.keyClick(page, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: screen.findChild(QPlainTextEdit, "guide_note_field").isVisible())


def test_a_note_is_kept_when_it_rests(guide, qtbot):
    screen = guide()
    write(screen, "Ask for the payslip")
    assert margin(screen) == {}
    qtbot.waitUntil(lambda: margin(screen) == {5: (NOTE,)}, timeout=3000)


def test_a_note_is_kept_when_it_is_left_and_found_again_where_it_stood(guide):
    screen = guide()
    write(screen, "Ask for the payslip")
    screen.leave()
    again = guide()
    assert margin(again) == {5: (NOTE,)}
    press(again, "guide_note_begin")
    assert again.findChild(QPlainTextEdit, "guide_note_field").toPlainText() == "Ask for the payslip"


def test_a_note_is_kept_when_another_page_is_opened_and_does_not_go_along(guide):
    screen = guide()
    write(screen, "Ask for the payslip")
    screen.open("afterwards")
    assert margin(screen) == {}
    assert not screen.findChild(QWidget, "guide_note").isVisible()
    screen.open(PAGE)
    assert margin(screen) == {5: (NOTE,)}


def test_esc_closes_the_note_and_keeps_it(guide):
    screen = guide()
    QTest.keyClick(write(screen, "Ask"), Qt.Key.Key_Escape)
    assert not screen.findChild(QWidget, "guide_note").isVisible()
    assert margin(screen) == {5: (NOTE,)}


def test_a_deleted_note_can_be_brought_back(guide, commands):
    screen = guide()
    QTest.keyClick(write(screen, "Ask"), Qt.Key.Key_Escape)
    press(screen, "guide_note_begin")
    told = []
    commands.told.connect(lambda sentence, undo: told.append((sentence, undo)))
    press(screen, "guide_note_delete")
    assert margin(screen) == {}
    assert told == [("The note was deleted.", True)], "with the offer to bring it back"
    commands.undo()
    assert margin(screen) == {5: (NOTE,)}


def test_the_list_names_page_and_place_and_enter_goes_there(guide):
    screen = guide()
    press(screen, "guide_bookmark")
    QTest.keyClick(write(screen, "Ask for the payslip"), Qt.Key.Key_Escape)
    screen.open("afterwards")
    words = block_words.words_at(PAGE, 5, "en")[: reading_marks.WORDS].rpartition(" ")[0] + "…"
    assert listed(screen) == [
        f"What you will earn. {words}",
        f"What you will earn. {words}. Ask for the payslip",
    ]
    QTest.keyClick(screen.findChild(QListView, "guide_marks_list"), Qt.Key.Key_Return)
    page = screen.findChild(QTextBrowser, "guide_page")
    assert page.isVisible()
    assert "What you will earn" in page.toPlainText()
    QApplication.processEvents()
    assert page.place() == pytest.approx(5, abs=0.1)


def test_the_list_cuts_no_word_in_two_and_leaves_short_places_whole(guide, commands):
    for block, kept in ((1, f"{'lương ' * 9}giờ là"), (2, "あ" * 70), (3, "Năm phút")):
        commands.done(reading_marks.add_bookmark, commands.session.person, PAGE, block, kept)
    said = [row.partition("it stood at: ")[2] for row in listed(guide())]
    assert said == [f"{'lương ' * 9}giờ…", "あ" * 60 + "…", "Năm phút"]


def test_delete_in_the_list_takes_a_mark_away_and_an_empty_list_says_how_to_begin(guide):
    screen = guide()
    press(screen, "guide_bookmark")
    assert len(listed(screen)) == 1
    QTest.keyClick(screen.findChild(QListView, "guide_marks_list"), Qt.Key.Key_Delete)
    assert listed(screen) == []
    seen = " ".join(made.text() for made in screen.findChildren(QLabel) if made.isVisible())
    assert "Ctrl+D" in seen
    press(screen, "guide_marks_back")
    assert screen.findChild(QTextBrowser, "guide_page").isVisible()


def test_a_mark_follows_its_words_in_every_language_and_says_when_they_are_gone(guide, commands):
    there = block_words.words_at(PAGE, 7, "vi")
    person = commands.session.person
    commands.done(reading_marks.add_bookmark, person, PAGE, 3, there)
    commands.done(reading_marks.add_bookmark, person, PAGE, 2, "Words that stood here last year")
    screen = guide()
    assert margin(screen) == {7: (BOOKMARK,)}
    press(screen, "guide_mode_ja")
    assert margin(screen) == {7: (BOOKMARK,)}
    assert screen.findChild(QWidget, "guide_marks_lost").isVisible()
    assert any("The page has changed since" in row and "last year" in row for row in listed(screen))


def test_a_mark_on_a_page_that_is_gone_is_still_listed(guide, commands):
    commands.done(reading_marks.add_bookmark, commands.session.person, "house:kitchen", 1, "Rice")
    screen = guide()
    assert listed(screen) == ["house:kitchen. This page is no longer in the guide."]
    QTest.keyClick(screen.findChild(QListView, "guide_marks_list"), Qt.Key.Key_Return)
    assert screen.findChild(QListView, "guide_marks_list").isVisible()


def test_on_a_shared_pc_it_is_said_that_a_note_lies_open(guide, commands):
    screen = guide()
    press(screen, "guide_note_begin")
    assert not screen.findChild(QLabel, "guide_note_open").isVisible()
    commands.session = Session(commands.session.person, "Hà", shared=True)
    press(screen, "guide_note_begin")
    assert screen.findChild(QLabel, "guide_note_open").isVisible()


def test_nobody_signed_in_has_no_marks(guide, commands):
    commands.session = None
    screen = guide()
    assert not screen.findChild(QAbstractButton, "guide_bookmark").isEnabled()
    assert not screen.findChild(QAbstractButton, "guide_note_begin").isEnabled()


def test_every_control_has_a_name(guide, language):
    spoken.speak(language)
    screen = guide()
    press(screen, "guide_bookmark")
    press(screen, "guide_note_begin")
    assert unnamed_controls(screen) == []
    screen.open("marks")
    assert unnamed_controls(screen) == []
    assert i18n.tr("My bookmarks and notes")


@pytest.fixture
def full_disk(commands, monkeypatch):
    """While it is on, no act is done; `told` says so at the bottom, as the door does."""

    def on():
        monkeypatch.setattr(commands, "done", lambda *_, **__: False)

    def off():
        monkeypatch.undo()

    return on, off


def test_a_note_that_the_disk_refused_stays_open_until_it_is_kept(guide, full_disk):
    fill, empty = full_disk
    screen = guide()
    field = write(screen, "ask Ms Hanh")
    fill()
    press(screen, "guide_note_close")
    assert field.isVisible() and field.toPlainText() == "ask Ms Hanh"
    screen.open("fees")
    QApplication.processEvents()
    assert field.isVisible() and field.toPlainText() == "ask Ms Hanh", "another page takes nothing away"
    press(screen, "guide_note_begin")
    assert field.toPlainText() == "ask Ms Hanh", "no other note takes its place"
    empty()
    press(screen, "guide_note_close")
    assert not field.isVisible()
    [kept] = listed(screen)
    assert "What you will earn" in kept and "ask Ms Hanh" in kept


def test_a_note_that_was_refused_is_not_there_for_the_next_person(guide, commands, full_disk):
    fill, empty = full_disk
    screen = guide()
    field = write(screen, "mine alone")
    fill()
    press(screen, "guide_note_close")
    commands.sign_out()
    empty()
    assert field.toPlainText() == ""
