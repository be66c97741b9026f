"""The search of the guide on the screen: languages of a hit, slips, the index made while one reads, centres' pages."""

from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QDeadlineTimer, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QTextBrowser, QWidget

from intern_desktop.guide import book, drawings, quiz, search
from intern_desktop.guide.pack import About, CentrePack
from intern_desktop.guide.search import Hit, of_the_guide
from intern_desktop.ui import guide_index
from intern_desktop.ui import language as spoken
from intern_desktop.ui.commands import Session
from intern_desktop.ui.guide import GuideScreen
from intern_desktop.ui.law_figures import law_on

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=timezone(timedelta(hours=7)))
HIT = Qt.ItemDataRole.UserRole
CONTROL = Qt.KeyboardModifier.ControlModifier
PAGE = """---
title = "Nội quy ký túc xá Hoa Sen"
summary = "Giờ đóng cổng và nhà bếp."
checked = 2026-11-22
valid_until = 2027-03-31
sources = ["Hoa Sen"]
related = []
---

## Giờ giấc

Cổng đóng lúc hai mươi hai giờ bốn mươi.
"""


@pytest.fixture
def guide(qtbot, look, open_commands):
    """Opens the guide for Hà, as the window does."""
    open_commands.session = Session("ha", "Nguyễn Thị Thu Hà")
    screen = GuideScreen(open_commands)
    qtbot.addWidget(screen)
    screen.resize(1174, 696)
    screen.retranslate()
    screen.refresh()
    screen.show()
    QApplication.processEvents()
    return screen


@pytest.fixture
def pack():
    """A centre's pack with one page, in Vietnamese only, taken back afterwards."""
    about = About(id="hoa-sen", kind="centre", title={"vi": "Hoa Sen"}, version=1, languages=("vi",))
    name = "pages/vi/house-rules.md"
    yield CentrePack(about, "Trung tâm Hoa Sen", frozenset({name}), {name: PAGE.encode()}.__getitem__)
    book.bring(())


def find(screen, query):
    box = screen.findChild(QLineEdit, "guide_search")
    box.setFocus()
    box.setText(query)
    patience = QDeadlineTimer(20_000)
    while screen.findChild(QWidget, "guide_found").waits():  # the pages are opened, with the event loop running
        assert not patience.hasExpired()
        QApplication.processEvents()
    return box


def listed(screen):
    return screen.findChild(QListView, "guide_hits")


def found(screen):
    model = listed(screen).model()
    return [one for one in (model.index(row, 0).data(HIT) for row in range(model.rowCount())) if isinstance(one, Hit)]


def seen(screen):
    return " ".join(made.text() for made in screen.findChildren(QLabel) if made.isVisible())


def text(screen):
    return screen.findChild(QTextBrowser, "guide_page").toPlainText()


def head(page, code):
    """The first heading of a page, which stands in each language it is shown in."""
    return next(block.text for block in book.page(page, code).blocks if block.kind == "heading")[3:]


def test_ctrl_and_a_number_opens_the_hit_in_that_language(guide):
    spoken.speak("vi")
    guide.retranslate()
    box = find(guide, "phieu luong")
    assert found(guide)[0].page == "payslip"
    QTest.keyClick(box, Qt.Key.Key_2, CONTROL)
    assert head("payslip", "en") in text(guide)
    find(guide, "phieu luong")
    listed(guide).setFocus()
    QTest.keyClick(listed(guide), Qt.Key.Key_3, CONTROL)
    assert head("payslip", "vi") not in text(guide)
    assert head("payslip", "en") not in text(guide)


def test_a_click_on_the_name_of_a_language_opens_the_page_in_it(guide):
    find(guide, "payslip")
    view = listed(guide)
    QApplication.processEvents()
    row = next(at for at in range(view.model().rowCount()) if isinstance(view.model().index(at, 0).data(HIT), Hit))
    box = view.visualRect(view.model().index(row, 0))
    spots = [QPoint(x, y) for y in range(box.top(), box.bottom(), 3) for x in range(box.left(), box.right(), 9)]
    named = [spot for spot in spots if view.itemDelegate().language_at(view.model().index(row, 0), box, spot) == "vi"]
    assert named, "the other languages stand on the card"
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=named[0])
    assert head("payslip", "vi") in text(guide)


def test_a_hit_is_not_opened_in_a_language_it_is_not_written_in(guide, pack):
    book.bring((pack,))
    box = find(guide, "dong luc hai muoi hai gio")
    QTest.keyClick(box, Qt.Key.Key_3, CONTROL)
    assert listed(guide).isVisible()


def test_more_hits_come_as_one_goes_down(guide):
    box = find(guide, "a")
    view = listed(guide)
    first = view.model().rowCount()
    for _ in range(30):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert view.model().rowCount() > first
    assert view.currentIndex().row() == view.model().rowCount() - 1 > first
    assert not view.model().canFetchMore(view.rootIndex())


def test_a_slip_is_named_with_the_word_it_was_taken_for(guide):
    find(guide, "insurence")
    assert "Nothing says “insurence”; this is for “insurance”." in seen(guide)
    find(guide, "insurance")
    assert "Nothing says" not in seen(guide)


def test_the_keys_are_said_below_the_hits(guide):
    find(guide, "insurance")
    for words in ("Enter opens", "Ctrl+1 Tiếng Việt", "Ctrl+2 English", "Ctrl+3 日本語"):
        assert words in seen(guide)


def test_the_index_is_made_after_the_guide_is_shown_and_not_before(qtbot, look, open_commands):
    guide_index.shelf.cache_clear()
    screen = GuideScreen(open_commands)
    qtbot.addWidget(screen)
    screen.retranslate()
    screen.refresh()
    assert guide_index.shelf.cache_info().currsize == 0
    screen.show()
    qtbot.waitUntil(lambda: guide_index.shelf(NOON.date()).ready, timeout=10_000)


def test_what_is_typed_before_the_index_is_ready_is_answered_as_soon_as_it_is(guide, qtbot):
    guide_index.shelf.cache_clear()
    box = guide.findChild(QLineEdit, "guide_search")
    box.setText("insur")
    assert "The pages are being opened" in seen(guide)
    box.setText("insurance")
    qtbot.waitUntil(lambda: bool(found(guide)), timeout=10_000)
    assert found(guide)[0].words == ("insurance",)
    assert "The pages are being opened" not in seen(guide)


def test_a_page_that_cannot_be_read_is_left_out_and_its_error_is_told(guide, qtbot, monkeypatch):
    guide_index.shelf.cache_clear()
    plain = search.page_in

    def broken(name, code):
        if (name, code) == ("payslip", "vi"):
            raise ValueError("vi/payslip.md: damaged")
        return plain(name, code)

    monkeypatch.setattr(search, "page_in", broken)
    with qtbot.capture_exceptions() as told:
        find(guide, "insurance")
    assert [str(error[1]) for error in told] == ["vi/payslip.md: damaged"]
    assert found(guide)
    guide_index.shelf.cache_clear()


def test_nothing_comes_when_the_words_were_taken_back_meanwhile(guide, qtbot):
    guide_index.shelf.cache_clear()
    box = guide.findChild(QLineEdit, "guide_search")
    box.setText("insurance")
    box.clear()
    qtbot.waitUntil(lambda: guide_index.shelf(NOON.date()).ready, timeout=10_000)
    QApplication.processEvents()
    assert found(guide) == []


def test_a_centres_page_is_found_as_its_own_words_and_gone_with_its_pack(guide, pack):
    spoken.speak("vi")
    guide.retranslate()
    query = "dong luc hai muoi hai gio"
    find(guide, query)
    assert "hoa-sen:house-rules" not in [hit.page for hit in found(guide)]
    book.bring((pack,))
    find(guide, f"{query} bon muoi")
    hit = found(guide)[0]
    assert (hit.page, hit.centre, hit.others) == ("hoa-sen:house-rules", "Trung tâm Hoa Sen", ())
    model = listed(guide).model()
    row = model.rowCount() - len(found(guide))
    assert "Trung tâm Hoa Sen" in model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    book.bring(())
    find(guide, query)
    assert "hoa-sen:house-rules" not in [one.page for one in found(guide)]


def test_words_of_questions_and_drawings_are_found_on_their_page():
    index, law = of_the_guide(law_on(NOON.date())), law_on(NOON.date())
    page = sorted(quiz.pages())[0]
    asked = quiz.said(quiz.quiz(page).questions[0].answers[0].why, "vi", law)
    assert index.search(asked, "vi").hits[0].page == page
    drawn = next(name for name in book.page_ids() for block in book.page(name, "en").blocks if block.drawing)
    [name] = [block.drawing for block in book.page(drawn, "en").blocks if block.drawing][:1]
    longest = max(drawings.texts(name, "en", law), key=len)
    assert index.search(longest, "en").hits[0].page == drawn
