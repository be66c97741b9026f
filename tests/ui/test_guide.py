"""The guide on the screen: reading, finding, and coming back to where one was."""

import subprocess
import sys
from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView, QTextBrowser, QWidget

from intern_desktop import i18n
from intern_desktop.guide import book
from intern_desktop.store.database import Store
from intern_desktop.ui import language as spoken
from intern_desktop.ui import style
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.commands import Commands, Session
from intern_desktop.ui.guide import GuideScreen

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=timezone(timedelta(hours=7)))
HA, LAN = Session("ha", "Nguyễn Thị Thu Hà"), Session("lan", "Trần Thị Lan")
OBJECT = "\ufffc"


@pytest.fixture
def guide(qtbot, look, open_commands):
    """Opens the guide for somebody, as the window does."""

    def opened(session=HA, width=1174):
        open_commands.session = session
        screen = GuideScreen(open_commands)
        qtbot.addWidget(screen)
        screen.resize(width, 696)
        screen.retranslate()
        screen.refresh()
        screen.show()
        QApplication.processEvents()
        return screen

    return opened


def page(screen):
    return screen.findChild(QTextBrowser, "guide_page")


def text(screen):
    return page(screen).toPlainText()


def press(screen, name):
    QTest.mouseClick(screen.findChild(QAbstractButton, name), Qt.MouseButton.LeftButton)


def find(screen, query):
    box = screen.findChild(QLineEdit, "guide_search")
    box.setFocus()
    box.setText(query)
    found = screen.findChild(QWidget, "guide_found")
    while query.strip() and found.waits():  # the pages are opened in a moment, with the event loop running
        QApplication.processEvents()
    return box


def hits(screen):
    model = screen.findChild(QListView, "guide_hits").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def kept(screen):
    return screen.findChild(QLabel, "guide_kept").text()


def test_it_opens_on_the_first_page_with_its_contents(guide, language):
    spoken.speak(language)
    screen = guide()
    first = book.page_ids()[0]
    assert book.page(first, language).blocks
    model = screen.findChild(QListView, "guide_contents").model()
    assert model.rowCount() == len(book.page_ids()) + len(book.chapters())
    assert screen.findChild(QListView, "guide_contents").currentIndex().data(Qt.ItemDataRole.UserRole) == first
    assert i18n.tr("Sources") in text(screen)


def test_it_opens_before_anybody_signed_in_and_without_a_store(qtbot, look):
    screen = GuideScreen(Commands(lambda: NOON))
    qtbot.addWidget(screen)
    screen.retranslate()
    screen.open("life-in-japan")
    screen.leave()
    assert "The first days" in text(screen)


def test_each_page_opens_in_each_language(guide):
    screen = guide()
    for name in book.page_ids():
        screen.open(name)
        for mode in ("own", "both", "ja"):
            press(screen, f"guide_mode_{mode}")
            assert len(text(screen)) > 500


def test_both_languages_stand_side_by_side_in_one_row(guide):
    screen = guide()
    press(screen, "guide_mode_both")
    QApplication.processEvents()
    tables = [table for table in page(screen).document().rootFrame().childFrames() if isinstance(table, QTextTable)]
    rows = sum(table.rows() for table in tables if table.columns() == 3)
    assert rows == len(book.page(book.page_ids()[0], "en").blocks)


def test_furigana_can_be_hidden_and_are_drawn_with_their_own_width(guide):
    screen = guide()
    press(screen, "guide_mode_ja")
    with_readings = text(screen)
    press(screen, "guide_readings_off")
    assert with_readings.count(OBJECT) > text(screen).count(OBJECT) + 100
    assert "実習生" in text(screen)
    assert screen.findChild(QAbstractButton, "guide_readings_off").isEnabled()
    press(screen, "guide_mode_own")
    assert not screen.findChild(QAbstractButton, "guide_readings_off").isEnabled()


def test_what_is_copied_is_the_writing_without_readings(guide):
    screen = guide()
    press(screen, "guide_mode_ja")
    page(screen).selectAll()
    page(screen).copy()
    copied = QApplication.clipboard().text()
    assert "実習生" in copied
    assert OBJECT not in copied
    assert "じっしゅうせい" not in copied


def test_the_program_ends_well_with_a_copied_page_on_the_clipboard():
    program = """
from PySide6.QtWidgets import QApplication
app = QApplication([])
from intern_desktop.ui import style
from intern_desktop.ui.guide_page import PageView
style.load_fonts()
style.apply(app, "light")
page = PageView()
page.setPlainText("to be copied")
page.selectAll()
page.copy()
print(app.clipboard().text())
"""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stdout.strip()) == (0, "to be copied")


def scroll(screen, value):
    QApplication.processEvents()
    bar = page(screen).verticalScrollBar()
    bar.setValue(value)
    return bar.value()


def test_the_place_is_kept_once_scrolling_rests_and_said(guide, qtbot):
    screen = guide()
    screen.open("life-in-japan")
    scroll(screen, 900)
    assert kept(screen) == ""
    qtbot.waitUntil(lambda: kept(screen) == "Your place is kept.", timeout=1000)


def test_a_place_that_was_said_to_be_kept_survives_a_kill(guide, qtbot, data_folder, open_commands):
    screen = guide()
    screen.open("life-in-japan")
    where = scroll(screen, 900)
    qtbot.waitUntil(lambda: kept(screen) != "", timeout=1000)
    # Nothing is closed: another door reads what is on the disk at this moment.
    second = Commands(open_commands.now)
    second.attach(Store.open(data_folder))
    second.session = HA
    again = GuideScreen(second)
    qtbot.addWidget(again)
    again.resize(1174, 696)
    again.retranslate()
    again.refresh()
    again.show()
    QApplication.processEvents()
    assert "The first days" in text(again)
    assert abs(page(again).verticalScrollBar().value() - where) <= 2
    second.store.close()


def test_the_place_is_kept_at_once_on_leaving(guide):
    screen = guide()
    screen.open("should-you-go")
    where = scroll(screen, 700)
    screen.leave()
    again = guide()
    assert abs(page(again).verticalScrollBar().value() - where) <= 2


def test_each_person_has_her_own_place(guide):
    screen = guide(HA)
    screen.open("afterwards")
    scroll(screen, 500)
    screen.leave()
    other = guide(LAN)
    assert page(other).verticalScrollBar().value() == 0
    assert "What an intern is" in text(other)
    assert "Afterwards" in text(guide(HA))


def test_the_place_survives_other_letters_languages_and_widths(guide, qapp):
    screen = guide()
    screen.open("life-in-japan#9")
    for change in (
        lambda: style.apply(qapp, "dark", 1.5),
        lambda: screen.resize(900, 600),
        lambda: (spoken.speak("vi"), screen.retranslate()),
        lambda: press(screen, "guide_mode_both"),
        lambda: press(screen, "guide_mode_ja"),
    ):
        change()
        screen.restyle()
        QApplication.processEvents()
        screen.leave()
        assert 8.9 < page(screen).place() < 9.1


def test_unreadable_remains_of_an_older_place_are_no_matter(guide, open_commands):
    open_commands.local.set("reading", "{not json", "ha")
    assert "What an intern is" in text(guide())


def test_a_page_read_to_its_end_gets_its_tick(guide, qtbot):
    screen = guide()
    screen.open("afterwards")
    model = screen.findChild(QListView, "guide_contents").model()
    row = [model.index(at, 0).data() for at in range(model.rowCount())].index("Afterwards")
    said = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(row, 0).data(said) == "Afterwards"
    scroll(screen, 1_000_000)
    assert model.index(row, 0).data(said) == "Afterwards, read to the end"
    screen.leave()
    reopened = guide()
    again = reopened.findChild(QListView, "guide_contents").model()
    assert again.index(row, 0).data(said) == "Afterwards, read to the end"


def test_back_and_forward_lead_along_the_pages_one_read(guide, qtbot):
    screen = guide()
    assert not screen.findChild(QAbstractButton, "guide_back").isEnabled()
    screen.open("life-in-japan")
    scroll(screen, 600)
    screen.open("afterwards")
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    QTest.keyClick(page(screen), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: "Selling or lending a bank book" in text(screen))
    QApplication.processEvents()
    assert abs(page(screen).verticalScrollBar().value() - 600) <= 2
    press(screen, "guide_forward")
    assert "Afterwards" in text(screen)
    assert not screen.findChild(QAbstractButton, "guide_forward").isEnabled()


def test_another_page_is_opened_from_the_contents_with_enter(guide):
    screen = guide()
    listed = screen.findChild(QListView, "guide_contents")
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Down)
    assert "What an intern is" in text(screen), "walking along the contents opens nothing yet"
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert "What you will earn" in text(screen)


def test_typing_without_marks_finds_and_enter_opens_the_first_page_at_its_place(guide):
    spoken.speak("vi")
    screen = guide()
    box = find(screen, "the cu tru 14 ngay")
    assert hits(screen)[0].startswith("在留カード")
    title = hits(screen)[1].partition(".")[0]
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert text(screen).startswith(title)
    assert not screen.findChild(QListView, "guide_hits").isVisible()
    assert page(screen).place() >= 1


def test_arrows_walk_along_the_hits_while_one_types_and_esc_goes_back(guide):
    screen = guide()
    screen.open("afterwards")
    where = scroll(screen, 500)
    box = find(screen, "insurance")
    listed = screen.findChild(QListView, "guide_hits")
    first = listed.currentIndex().row()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert listed.currentIndex().row() == first + 1
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    assert page(screen).isVisible()
    assert page(screen).verticalScrollBar().value() == where


def test_ctrl_f_leads_to_the_search_from_anywhere_in_the_guide(guide, qtbot):
    screen = guide()
    screen.activateWindow()
    page(screen).setFocus()
    QTest.keyClick(page(screen), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: screen.findChild(QLineEdit, "guide_search").hasFocus())


def test_what_is_not_found_is_said_with_a_way_out(guide):
    screen = guide()
    find(screen, "xyzzy")
    assert any("Nothing says “xyzzy”" in made.text() for made in screen.findChildren(QLabel) if made.isVisible())
    press(screen, "guide_nothing_button")
    assert page(screen).isVisible()
    find(screen, "insurance xyzzy")
    seen = " ".join(made.text() for made in screen.findChildren(QLabel) if made.isVisible())
    assert "No page has “xyzzy”" in seen
    press(screen, "guide_nothing_button")
    assert screen.findChild(QListView, "guide_hits").isVisible()


def test_a_hit_in_japanese_is_shown_in_japanese(guide):
    screen = guide()
    box = find(screen, "脱退一時金")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert OBJECT in text(screen)
    assert "Afterwards" in text(screen)


def contents(screen):
    return screen.findChild(QListView, "guide_contents")


def seen_rows(screen):
    """What can be seen of the contents, as a screen reader says it."""
    listed = contents(screen)
    rows = [row for row in range(listed.model().rowCount()) if not listed.isRowHidden(row)]
    return [listed.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in rows]


def test_only_the_chapter_one_reads_is_unfolded_and_what_one_unfolds_is_remembered(guide):
    screen = guide()
    chapters = {chapter.id: chapter.title["en"] for chapter in book.chapters()}
    assert sum("open" in row for row in seen_rows(screen)) == 1
    assert "Should you go, and with whom" in seen_rows(screen)
    listed = contents(screen)
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Left)
    assert "Should you go, and with whom" not in seen_rows(screen)
    assert seen_rows(screen)[0] == f"Chapter {chapters['keys']}, read 0/5, folded"
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Right)
    screen.leave()
    again = guide()
    assert [row for row in seen_rows(again) if "open" in row] == [row for row in seen_rows(screen) if "open" in row]
    assert f"Chapter {chapters['before']}, read 0/" in " ".join(row for row in seen_rows(again) if "open" in row)


def test_a_page_that_is_opened_unfolds_its_chapter_and_how_much_was_read_is_said(guide):
    screen = guide()
    screen.open("five-minutes")
    assert contents(screen).currentIndex().data() in seen_rows(screen)
    progress = screen.findChild(QLabel, "guide_progress")
    assert progress.text() == f"0 of {len(book.page_ids())} pages read"
    screen.open("afterwards")
    scroll(screen, 1_000_000)
    assert progress.text() == f"1 of {len(book.page_ids())} pages read"
    assert any(row.endswith("read 1/5, open") for row in seen_rows(screen))


def follow(screen, address):
    """Press the first link that leads to this address."""
    document = page(screen).document()
    block = document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            if at.fragment().charFormat().anchorHref() == address:
                page(screen).anchorClicked.emit(address)
                return
            at += 1
        block = block.next()
    raise AssertionError(f"no link leads to {address}")


def test_a_term_tells_what_it_means_and_a_figure_where_it_stands_written(guide):
    screen = guide()
    screen.open("what-you-will-earn")
    gloss = screen.findChild(QWidget, "guide_gloss")
    assert not gloss.isVisible()
    follow(screen, "figure:law:minimum_wage_highest")
    assert gloss.isVisible()
    assert "¥1,280 an hour" in gloss.accessibleName()
    press(screen, "guide_mode_ja")
    follow(screen, "term:最低賃金")
    assert "minimum wage" in gloss.accessibleName()
    page(screen).setFocus()
    QTest.keyClick(page(screen), Qt.Key.Key_Escape)
    assert not gloss.isVisible()


def test_a_related_page_opens(guide):
    screen = guide()
    screen.open("what-you-will-earn")
    follow(screen, "page:should-you-go")
    assert "Should you go, and with whom" in text(screen)


def test_figures_stand_beside_a_page_where_there_is_room(guide):
    screen = guide()
    aside = screen.findChild(QTextBrowser, "guide_figures")
    assert aside.isVisible()
    assert "Figures on this page" in aside.toPlainText()
    press(screen, "guide_mode_both")
    assert not aside.isVisible()


def test_in_a_narrow_window_the_contents_wait_behind_a_button(guide):
    screen = guide(width=820)
    listed = screen.findChild(QListView, "guide_contents")
    assert not listed.isVisible()
    press(screen, "guide_menu")
    assert listed.isVisible()


def test_every_control_has_a_name_and_the_page_can_be_heard(guide, language):
    spoken.speak(language)
    screen = guide()
    press(screen, "guide_mode_ja")
    find(screen, "zairyu")
    assert unnamed_controls(screen) == []
    heard = QAccessible.queryAccessibleInterface(page(screen)).text(QAccessible.Text.Description)
    assert "実習生" in heard
    assert not any(mark in heard for mark in ("**", "](", "[!", "[[", "##", "|"))
    assert OBJECT not in heard


def test_its_lists_keep_the_rules_of_models(guide, qtmodeltester):
    screen = guide()
    find(screen, "insurance")
    for name in ("guide_contents", "guide_hits"):
        qtmodeltester.check(screen.findChild(QListView, name).model())


def test_doubled_words_do_not_break_it(guide, monkeypatch):
    plain = i18n.tr
    monkeypatch.setattr(i18n, "tr", lambda message, **fields: plain(message, **fields) * 2)
    screen = guide()
    assert screen.minimumSizeHint().width() < 1174
