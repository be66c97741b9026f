"""Pages of a centre's that would lead elsewhere, swell, or break what sets them, also where the check was passed by."""

import importlib.util
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QBuffer, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QTextBrowser

from intern_desktop.exchange.pack_shelf import Shelf
from intern_desktop.guide import book, glossary, search
from intern_desktop.ui import guide_objects, guide_setter, language
from intern_desktop.ui.commands import Session
from intern_desktop.ui.guide import GuideScreen

_SPEC = importlib.util.spec_from_file_location("packing", Path(__file__).parent.parent / "exchange" / "packing.py")
packing = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(packing)

PAGE, FILE = "hoa-mai:bep", "pages/vi/bep.md"


@pytest.fixture
def read(qtbot, look, open_commands, data_folder):
    """Lets a pack stand in the book without any check, and opens its page."""

    def opened(body, **more):
        Shelf(data_folder).put(packing.signed(**{FILE: packing.folders.page(body)}, **more), packing.TODAY)
        packs, _ = Shelf(data_folder).centre_packs(packing.TRUST)
        book.bring(packs)
        open_commands.session = Session("ha", "Nguyễn Thị Thu Hà")
        screen = GuideScreen(open_commands)
        qtbot.addWidget(screen)
        screen.resize(1174, 696)
        screen.retranslate()
        screen.refresh()
        screen.show()
        screen.open(PAGE)
        QApplication.processEvents()
        return screen.findChild(QTextBrowser, "guide_page")

    yield opened
    book.bring(())


def anchors(page):
    found, block = set(), page.document().begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            found.add(at.fragment().charFormat().anchorHref())
            at += 1
        block = block.next()
    return found - {""}


@pytest.mark.parametrize(
    "body",
    ["{a|[x](screen:offers)}", "[x](screen:offers/ア\nイ)", "[x](screen:ア\nイ)", "{a|[x](card:help-lines)}"],
)
def test_no_spelling_of_a_link_opens_a_screen(read, body):
    assert anchors(read(body)) == set()


def test_a_link_to_a_word_shows_what_it_means(read):
    page = read("Không [làm thêm](term:残業) mà không báo.")
    assert anchors(page) == {"term:残業"}
    page.anchorClicked.emit(QUrl("term:残業"))
    QApplication.processEvents()
    shown = page.window().findChildren(QTextBrowser) + page.window().findChildren(object)
    assert any("残業" in one.text() for one in shown if hasattr(one, "text") and callable(one.text) and one.isVisible())


@pytest.mark.parametrize("number", ["1" * 5_000, "9" * 12])
def test_a_number_that_no_list_can_have_is_read_as_it_stands(read, number):
    assert number[:12] in read(f"{number}. Rửa bát").toPlainText()


def test_a_fact_that_a_newer_program_no_longer_has_leaves_the_rest_to_be_read(read):
    page = read("Gọi [[fact:gone_with_the_release]] trước mười giờ.")
    assert "Gọi ? trước mười giờ." in page.toPlainText()


def test_a_bug_while_a_page_is_set_does_not_end_the_program(read, monkeypatch, qtbot):
    page, whole = read("> [!do]\n> Một\n\nHai"), guide_setter.closed
    made = []

    def breaks(spans):
        made.append(spans)
        if len(made) > 4:
            raise ZeroDivisionError
        return whole(spans)

    with monkeypatch.context() as broken:
        broken.setattr(guide_setter, "closed", breaks)
        with pytest.raises(ZeroDivisionError):
            page.restyle()
        page.viewport().repaint()
    page.restyle()
    page.viewport().repaint()
    assert "Hai" in page.toPlainText()


def _jpeg(wide, high):
    picture, buffer = QImage(wide, high, QImage.Format.Format_RGB32), QBuffer()
    picture.fill(QColor("#336699"))
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "JPG", 40)
    return bytes(buffer.data())


def test_many_large_pictures_on_a_page_are_kept_no_larger_than_they_are_shown(read, monkeypatch):
    kept = []
    draw = guide_objects.QPainter.drawImage
    monkeypatch.setattr(
        guide_objects.QPainter, "drawImage", lambda self, *said: (kept.append(said[1].sizeInBytes()), draw(self, *said))
    )
    large = _jpeg(3_000, 2_000)
    body = "\n\n".join(f"![Bếp](p{n}.jpg)" for n in range(12))
    page = read(body, **{f"pictures/p{n}.jpg": large for n in range(12)})
    for _ in range(400):
        page.verticalScrollBar().setValue(page.verticalScrollBar().value() + 60)
        QApplication.processEvents()
    assert len(kept) >= 12
    assert max(kept) < 3_000 * 2_000, "at most a quarter of the whole picture's bytes"
    assert page.document().size().height() > 12 * 300, "they are shown as wide as the column"


def test_a_reading_that_fits_nowhere_is_found_to_fit_nowhere_at_once():
    begun = monotonic()
    word, reading = "漢あ" * 15, "あ" * 60 + "x"
    assert glossary.marked(word, reading) == f"{{{word}|{reading}}}"
    assert monotonic() - begun < 1


@pytest.mark.parametrize("view", ["quiz", "print"])
def test_what_is_asked_or_set_of_a_page_ends_with_it(read, open_commands, view, qtbot):
    questions = packing.folders.QUESTIONS.encode()
    page = read("Một.\n\n![Sơ đồ](bep.png)", **{"questions/bep.toml": questions})
    screen = page.window()
    if view == "quiz":
        page.anchorClicked.emit(QUrl(f"quiz:{PAGE}"))
    else:
        screen.findChild(QAbstractButton, "guide_print_begin").click()
        screen.findChild(QAbstractButton, "guide_print_whole").click()
    QApplication.processEvents()
    assert not page.isVisible()
    book.bring(())
    open_commands.book_changed.emit()
    screen.refresh()
    for code in ("vi", "en"):
        language.speak(code)
        screen.retranslate()
    qtbot.wait(50)
    assert page.isVisible()
    assert page.toPlainText().strip()


def test_a_hit_on_a_page_that_has_gone_leads_nowhere(read, open_commands):
    page = read("Một.")
    screen = page.window()
    book.bring(())
    screen.refresh()
    before = page.toPlainText()
    screen.open(PAGE)
    screen.open(f"{PAGE}#3")
    assert page.toPlainText() == before


def test_a_text_pasted_into_the_search_by_mistake_is_looked_for_at_once():
    begun = monotonic()
    found = search.Index([book.page("fees", "vi")]).search("x" * 50_000, "vi")
    assert found.hits == ()
    assert monotonic() - begun < 1


def test_the_contents_may_be_painted_between_the_going_of_a_page_and_their_being_set_anew(read):
    screen = read("Một.").window()
    rows = screen.findChild(QListView, "guide_contents").model()
    book.bring(())
    said = [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]
    screen.grab()
    assert "" in said
    screen.refresh()
    assert all(str(rows.index(row, 0).data()) for row in range(rows.rowCount()))
