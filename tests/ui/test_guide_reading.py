"""How one reads stays as it was: languages, size of letters, place; and where the words of a page lead."""

import msgspec
import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt, QUrl
from PySide6.QtGui import QAction, QColor, QDesktopServices, QImage, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QListView, QMenu, QTextBrowser, QWidget

from intern_desktop.classroom import people
from intern_desktop.guide import book, quiz
from intern_desktop.store.journal import Author
from intern_desktop.ui import style
from intern_desktop.ui.commands import Session
from intern_desktop.ui.guide import GuideScreen
from intern_desktop.ui.preferences import Preferences

FIRST = "what-is-an-intern"
FRONT = """---
title = "Kitchen"
summary = "-"
checked = 2026-11-22
valid_until = 2027-12-01
sources = ["The centre — https://example.org/rules"]
related = []
---

"""


@pytest.fixture
def guide(qtbot, look, commands):
    """Opens the guide as the window does; closed before the next one."""

    def opened():
        screen = GuideScreen(commands)
        qtbot.addWidget(screen)
        screen.resize(1174, 696)
        screen.retranslate()
        screen.refresh()
        screen.show()
        QApplication.processEvents()
        return screen

    return opened


@pytest.fixture
def written(monkeypatch):
    """Puts a made page in the place of the first one, in every language."""

    def write(body, centre=""):
        made = {code: book.read(FIRST, code, FRONT + body) for code in ("vi", "en", "ja")}
        pages = {code: msgspec.structs.replace(one, centre=centre) for code, one in made.items()}
        real = book.page
        monkeypatch.setattr(book, "page", lambda name, code: pages[code] if name == FIRST else real(name, code))

    return write


def page(screen):
    return screen.findChild(QTextBrowser, "guide_page")


def press(screen, name):
    QTest.mouseClick(screen.findChild(QAbstractButton, name), Qt.MouseButton.LeftButton)


def choose(screen, button, name):
    """Choose in the menu of a button."""
    press(screen, button)
    screen.findChild(QAction, f"{button}_{name}").trigger()
    screen.findChild(QMenu, f"{button}_menu").close()
    QApplication.processEvents()


def links(screen):
    """All addresses the page leads to."""
    found, block = [], page(screen).document().begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            found.append(at.fragment().charFormat().anchorHref())
            at += 1
        block = block.next()
    return [address for address in found if address]


def test_any_two_languages_stand_beside_each_other_and_are_remembered(guide):
    screen = guide()
    choose(screen, "guide_pairs", "vi+en")
    text = page(screen).toPlainText()
    assert "Một tên gọi, hai chương trình" in text
    assert text.index("One name") < text.index("Một tên gọi"), "her own language stands at the left"
    screen.leave()
    assert "Một tên gọi, hai chương trình" in page(guide()).toPlainText()
    choose(screen, "guide_pairs", "vi+ja")
    assert "One name" not in page(screen).toPlainText()


def test_a_drawing_stands_once_over_both_columns(guide, written):
    written("words\n\n[[drawing:two-roads]]\n\nmore words")
    screen = guide()
    choose(screen, "guide_pairs", "vi+en")
    [pairs] = [
        table
        for table in page(screen).document().rootFrame().childFrames()
        if isinstance(table, QTextTable) and table.columns() == 3
    ]
    assert [pairs.cellAt(row, 0).columnSpan() for row in range(3)] == [1, 3, 1]
    layout = page(screen).document().documentLayout()
    drawn = layout.blockBoundingRect(pairs.cellAt(1, 0).firstCursorPosition().block())
    assert drawn.height() > 100


def test_size_place_and_language_survive_the_search_another_start_and_another_person(guide, commands, qapp):
    mine = Preferences(commands)
    screen = guide()
    screen.open("life-in-japan#9")
    style.apply(qapp, "light", 1.25)
    mine.keep_look()
    choose(screen, "guide_pairs", "en+ja")
    screen.restyle()
    QTest.keyClicks(screen.findChild(QWidget, "guide_search"), "insurance")
    QTest.keyClick(screen.findChild(QWidget, "guide_search"), Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert (style.factor(), round(page(screen).place(), 1)) == (1.25, 9.0)
    screen.leave()

    hers = commands.session
    with commands.store.act(Author(""), commands.now()) as act:
        other = people.enrol(act, "Trần Thị Lan")
    commands.sign_in(Session(other, "Trần Thị Lan"), Author(other))
    style.apply(qapp, "light", 1.0)
    second = guide()
    assert "What an intern is" in page(second).toPlainText()
    assert page(second).place() == 0
    second.open("fees")
    press(second, "guide_mode_own")
    second.leave()

    commands.sign_in(hers, Author(hers.person))
    mine.apply_look()
    again = guide()
    QApplication.processEvents()
    assert style.factor() == 1.25
    assert page(again).toPlainText().startswith("Life in Japan")
    assert page(again).place() == pytest.approx(9, abs=0.1)
    assert "です。" in page(again).toPlainText(), "beside Japanese, as she left it"


def test_links_lead_to_pages_screens_and_the_card(guide, written, commands):
    written("[a](page:fees) [b](screen:offers/page:slip) [c](card:help-lines)")
    screen = guide()
    asked = []
    commands.open_page.connect(lambda name, target: asked.append((name, target)))
    assert links(screen)[:3] == ["page:fees", "screen:offers/page:slip", "card:help-lines"]
    page(screen).anchorClicked.emit(QUrl("screen:offers/page:slip"))
    assert asked == [("offers", "page:slip")]
    page(screen).anchorClicked.emit(QUrl("card:help-lines"))
    assert screen.findChild(QWidget, "guide_card").isVisible()
    press(screen, "guide_card_back")
    page(screen).anchorClicked.emit(QUrl("page:fees"))
    assert page(screen).toPlainText().startswith(book.page("fees", "en").title)


def test_a_page_of_ours_opens_an_address_and_no_page_opens_a_file(guide, written, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    written("[a](https://example.org/a) [b](file:///etc/passwd) [c](javascript:alert) [d](data:text/html;x)")
    screen = guide()
    assert [address for address in links(screen) if not address.startswith("quiz:")] == [
        "https://example.org/a",
        "https://example.org/rules",
    ]
    for address in ("https://example.org/a", "file:///etc/passwd", "javascript:alert"):
        page(screen).anchorClicked.emit(QUrl(address))
    assert opened == ["https://example.org/a"]


def test_a_centres_page_leads_to_no_address_and_says_whose_words_it_is(guide, written, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    written("[a](https://example.org/a) and [b](page:fees)", centre="Trung tâm Hoa Sen")
    screen = guide()
    assert "These are the words of Trung tâm Hoa Sen" in page(screen).toPlainText()
    assert [address for address in links(screen) if not address.startswith("quiz:")] == ["page:fees"]
    page(screen).anchorClicked.emit(QUrl("https://example.org/a"))
    assert opened == []


def _png():
    image = QImage(120, 80, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 30, 30))
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(held, "PNG")
    return bytes(held.data().data())


def test_a_picture_of_a_pack_is_drawn_from_its_bytes_alone(guide, written, monkeypatch):
    asked = []

    def picture(name, called):
        asked.append((name, called))
        return _png()

    monkeypatch.setattr(book, "picture", picture)
    written("![The bins](bins.png)\n\nwords", centre="Trung tâm Hoa Sen")
    screen = guide()
    assert (FIRST, "bins.png") in asked
    seen = page(screen).viewport().grab().toImage()
    reds = sum(
        seen.pixelColor(x, y) == QColor(200, 30, 30)
        for x in range(0, seen.width(), 5)
        for y in range(0, seen.height(), 5)
    )
    assert reds > 100


@pytest.mark.parametrize("name", ["../../secret.png", "/etc/passwd", "missing.png", "https://example.org/a.png"])
def test_a_picture_that_is_not_in_the_pack_is_simply_not_there(guide, written, name):
    written(f"before ![x]({name}) after")
    screen = guide()
    assert "before" in page(screen).toPlainText()
    assert page(screen).loadResource(2, QUrl(name)) is None


def test_the_questions_of_a_page_stand_at_its_end(guide):
    screen = guide()
    named = next(name for name in book.page_ids() if name in quiz.pages())
    screen.open(named)
    assert f"quiz:{named}" in links(screen)


def test_a_long_page_is_whole_after_its_first_picture_and_keeps_its_place(guide, written):
    written("\n\n".join(f"Paragraph number {at} with some more words in it." for at in range(400)))
    screen = guide()
    QApplication.processEvents()
    for _ in range(20):
        QApplication.processEvents()
    assert "Paragraph number 399" in page(screen).toPlainText()
    screen.open(f"{FIRST}#350")
    QApplication.processEvents()
    assert page(screen).place() == pytest.approx(350, abs=0.1)
    screen.leave()
    again = guide()
    QApplication.processEvents()
    assert page(again).place() == pytest.approx(350, abs=0.1)
    progress = again.findChild(QLabel, "guide_progress").text()
    assert progress.startswith("0 of"), "what was not seen to its end does not count as read"
    page(again).verticalScrollBar().setValue(10_000_000)
    assert again.findChild(QLabel, "guide_progress").text().startswith("1 of")


@pytest.fixture
def centre_chapter(monkeypatch):
    """Puts a chapter of a centre's, with one page in Vietnamese alone, at the end of the book; takes it away again."""
    made = msgspec.structs.replace(
        book.read("hoa-sen:kitchen", "vi", FRONT + "Nấu ăn tới chín giờ tối.\n\n> [!do]\n> Khoá ga."),
        centre="Trung tâm Hoa Sen",
    )
    chapter = book.Chapter(
        "hoa-sen:0", dict.fromkeys(("vi", "en", "ja"), "Nội quy"), ("hoa-sen:kitchen",), "Trung tâm Hoa Sen"
    )
    ours, pages = book.chapters(), book.page

    def bring(present=True):
        monkeypatch.setattr(book, "chapters", lambda: (*ours, chapter) if present else ours)

    monkeypatch.setattr(book, "page", lambda name, code: made if name == made.id else pages(name, code))
    return bring


def test_a_centres_pages_stand_in_a_chapter_of_their_own_that_says_whose_it_is(guide, centre_chapter):
    centre_chapter()
    screen = guide()
    model = screen.findChild(QListView, "guide_contents").model()
    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert "Chapter Nội quy, Trung tâm Hoa Sen, read 0/1, folded" in said
    screen.open("hoa-sen:kitchen")
    for mode in ("own", "both", "ja"):
        press(screen, f"guide_mode_{mode}")
        assert "These are the words of Trung tâm Hoa Sen" in page(screen).toPlainText()
        assert page(screen).toPlainText().count("Khoá ga.") == 1, "a page in one language stands alone"
    press(screen, "guide_bookmark")
    screen.refresh()
    assert screen.findChild(QWidget, "guide_margin").marked()


def test_a_pack_that_comes_or_goes_changes_the_contents_and_leads_nowhere(guide, centre_chapter):
    screen = guide()
    model = screen.findChild(QListView, "guide_contents").model()
    before = model.rowCount()
    centre_chapter()
    screen.refresh()
    assert model.rowCount() == before + 2
    screen.open("hoa-sen:kitchen")
    screen.open("fees")
    screen.open("hoa-sen:kitchen")
    centre_chapter(present=False)
    screen.refresh()
    assert model.rowCount() == before
    assert "What an intern is" in page(screen).toPlainText()
    for _ in range(3):
        press(screen, "guide_back")
    assert "hoa-sen" not in page(screen).toPlainText()


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_home_and_end_go_to_the_ends_of_a_page(guide, qtbot, held):
    page = guide().findChild(QTextBrowser, "guide_page")
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 600)
    QTest.keyClick(page, Qt.Key.Key_End, held)
    assert bar.value() == bar.maximum()
    QTest.keyClick(page, Qt.Key.Key_Home, held)
    assert bar.value() == 0
