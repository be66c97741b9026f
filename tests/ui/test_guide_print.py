"""The guide on paper: a page, a chapter, all of it; in one language or two; as pages or folded."""

import re
import shutil
import subprocess

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QProgressBar

from intern_desktop import furigana
from intern_desktop.guide import book, sheet
from intern_desktop.guide.pack import About, CentrePack
from intern_desktop.i18n import date_text
from intern_desktop.ui import guide_booklet, guide_paper, printing
from intern_desktop.ui import language as spoken
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.guide_paper import Asked
from intern_desktop.ui.guide_print import PrintView
from intern_desktop.ui.law_figures import law_on
from intern_desktop.ui.paper import tongues
from intern_desktop.ui.paper.booklet import impose, page_room
from intern_desktop.ui.paper.ruby import RubyLaid, lay
from intern_desktop.ui.paper.text import Laid, words
from intern_desktop.ui.widgets import ChoiceBox
from tests.ui.pay.recorded import pages_of, squeezed

PAGE = "life-in-japan"
A4 = QRectF(0, 0, 493, 740)


@pytest.fixture
def view(qtbot, commands):
    """What is printed, as the guide shows it."""
    made = PrintView(commands)
    qtbot.addWidget(made)
    made.resize(942, 664)
    made.retranslate()
    made.show_page(PAGE)
    made.show()
    QApplication.processEvents()
    return made


def asked(commands, code):
    return Asked(tongues.of_code(code), commands.today(), law_on(commands.today()))


def choose(qtbot, view, name):
    view.findChild(QAbstractButton, f"guide_print_{name}").setChecked(True)
    qtbot.waitUntil(view.findChild(QAbstractButton, "guide_print_print").isEnabled)


def count(view):
    return int(re.findall(r"\d+", view.findChild(QLabel, "along_count").text())[-1])


@pytest.mark.parametrize("code", [each.code for each in tongues.PAIRS])
def test_every_word_of_a_page_is_on_its_paper(look, commands, code):
    made = guide_paper.document(PAGE, asked(commands, code))
    said = squeezed("".join(made.texts()))
    for language in tongues.of_code(code):
        for block in book.page(PAGE, language).blocks if language else ():
            if block.kind == "paragraph" and "[[" not in block.text and "](" not in block.text:
                assert squeezed(furigana.plain(block.text).replace("**", "")) in said


@pytest.mark.parametrize("page", book.page_ids())
@pytest.mark.parametrize("code", ["vi", "ja", "vi+ja"])
def test_no_page_of_paper_is_empty_and_nothing_lies_beyond_it(look, commands, page, code):
    made = guide_paper.document(page, asked(commands, code)).sheets(A4)
    assert made.placed
    for placed in made.placed:
        assert placed
        assert all(one.y + one.piece.height * one.scale <= 7400 for one in placed)
        assert all(one.scale == 1 for one in placed), "nothing had to be made smaller"


def test_the_contents_name_the_page_on_which_each_part_begins(look, commands):
    pages = guide_booklet.wanted(guide_booklet.CHAPTER, PAGE)
    sections = [guide_booklet.section(page, asked(commands, "vi")) for page in pages]
    made = guide_booklet.printed(guide_booklet.CHAPTER, PAGE, sections, asked(commands, "vi"), folded=False)
    counts = [len(one.document.pages(A4)) for one in sections]
    assert len(made.lay_out(A4)) == 1 + sum(counts)
    contents, *others = (squeezed("".join(paper.words)) for paper in pages_of(made.book, A4))
    for page in pages:
        title = squeezed(book.page(page, "vi").title)
        number = int(re.search(rf"{re.escape(title)}(\d+)", contents)[1])
        opening = others[number - 2]
        assert title in opening and opening.endswith(f"{number}/{1 + sum(counts)}")
        assert title not in others[number - 3] or number == 2, "a page before it does not say so"


@pytest.mark.parametrize("name", ["fees", "payslip"])
def test_the_paper_says_where_each_figure_stands_and_until_when_the_page_holds(look, commands, name):
    wanted = asked(commands, "en")
    made, read = guide_paper.document(name, wanted).texts(), book.page(name, "en")
    figures = list(sheet.figures_on(read, sheet.hand("en", wanted.today, wanted.law)))
    assert figures
    after = made[made.index("Figures on this page") :]
    for figure in figures:
        where = sheet.source_words(figure, wanted.today)
        [line] = [text for text in after if text.endswith(f"  {where}")]
        assert line.split(f"  {where}")[0].split(" · ").count(furigana.plain(figure.text)) == 1
    checked, until = (date_text(day, "short") for day in (read.checked, read.valid_until))
    assert made[-1] == f"Checked {checked}, good until {until}"


def test_a_centres_page_says_whose_it_is_and_one_that_differs_in_japanese_stands_alone(look, commands):
    front = '---\ntitle = "T"\nsummary = "S"\nchecked = 2026-11-22\nvalid_until = 2027-03-31\nsources = ["Hoa Sen"]\n'
    bodies = {"vi": "related = []\n---\n\nMột\n\nHai", "ja": "related = []\n---\n\n{一|いち}"}
    files = {f"pages/{code}/rules.md": (front + body).encode() for code, body in bodies.items()}
    about = About(id="hoa-sen", kind="centre", title={"vi": "Hoa Sen"}, version=1, languages=("vi", "ja"))
    book.bring((CentrePack(about, "Trung tâm Hoa Sen", frozenset(files), files.__getitem__),))
    try:
        made = guide_paper.document("hoa-sen:rules", asked(commands, "vi+ja")).texts()
    finally:
        book.bring(())
    assert made[-1].startswith("Trung tâm Hoa Sen · ")
    assert {"Một", "Hai"} <= set(made)
    assert "一" not in "".join(made)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
@pytest.mark.parametrize("folded", [False, True])
def test_a_pdf_says_its_words_and_its_page_numbers(look, commands, tmp_path, folded):
    pages = guide_booklet.wanted(guide_booklet.CHAPTER, PAGE)
    sections = [guide_booklet.section(page, asked(commands, "vi+ja")) for page in pages]
    made = guide_booklet.printed(guide_booklet.CHAPTER, PAGE, sections, asked(commands, "vi+ja"), folded=folded)
    path = tmp_path / "guide.pdf"
    path.write_bytes(printing.pdf(made.title, made.lay_out, folded=made.folded))
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()
    assert book.page(PAGE, "vi").title in text
    assert furigana.plain(book.page(PAGE, "ja").title) in squeezed(text)
    total = int(re.findall(r"1 / (\d+)", text)[0])
    assert all(f"{at + 1} / {total}" in text for at in range(total))


@pytest.mark.parametrize("total", range(1, 14))
def test_a_folded_pile_is_read_in_order(total):
    """Sheet by sheet from the outside: what lies on the right of a front is followed by the left of its back."""
    drawn = []
    pages = [lambda painter, room, at=at: drawn.append((at, room.x() > 100)) for at in range(total)]
    sides = impose(pages)
    sheet = QRectF(0, 0, 740, 493)
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    where = {}
    for number, side in enumerate(sides):
        drawn.clear()
        painter = QPainter(image)
        side(painter, sheet)
        painter.end()
        where |= {at: (number, right) for at, right in drawn}
    assert len(sides) % 2 == 0 and sorted(where) == list(range(total))
    leaves = len(sides) // 2
    read = [(2 * leaf + back, not back) for leaf in range(leaves) for back in (False, True)]
    read += [(2 * leaf + (not back), not back) for leaf in reversed(range(leaves)) for back in (False, True)]
    assert [where[at] for at in range(total)] == read[:total]


def test_two_pages_fit_on_a_side():
    room = page_room(QRectF(0, 0, 740, 493))
    assert room.width() * 2 < 740 and room.height() == 493


def test_japanese_with_readings_takes_more_lines_when_narrow(look):
    text = words("{会社|かいしゃ}で{働|はたら}きます。{毎日|まいにち}{五分前|ごふんまえ}に{来|き}ます。", "read")
    wide, narrow = RubyLaid(text, 4000), RubyLaid(text, 700)
    assert narrow.height > 2 * wide.height
    assert narrow.width <= 700
    assert wide.text == "会社で働きます。毎日五分前に来ます。"
    assert isinstance(lay(words("chữ thường"), 100), Laid)


def test_no_line_begins_with_what_closes_or_ends_with_what_opens(look):
    for room in range(500, 2400, 23):
        laid = RubyLaid(words("{今日|きょう}は「{休|やす}み」です。{明日|あした}、{来|き}ます。", "read"), room)
        assert not [line for line in laid.lines if line[0] in "」。、" or line[-1] in "「（"]
        assert "".join(laid.lines) == laid.text


def test_a_chapter_is_longer_than_a_page_and_all_longer_than_a_chapter(qtbot, view):
    one = count(view)
    choose(qtbot, view, "chapter")
    chapter = count(view)
    choose(qtbot, view, "whole")
    assert one < chapter < count(view)
    assert not view.findChild(QProgressBar, "guide_print_bar").isVisible()


def test_folding_halves_the_sides(qtbot, view):
    choose(qtbot, view, "chapter")
    choose(qtbot, view, "folded")
    assert count(view) % 2 == 0


def test_the_languages_are_remembered(view, commands, qtbot):
    box = view.findChild(ChoiceBox, "guide_print_tongues")
    QTest.keyClick(box, Qt.Key.Key_End)
    chosen = box.value()
    assert chosen == "en+ja"
    again = PrintView(commands)
    qtbot.addWidget(again)
    again.retranslate()
    assert again.findChild(ChoiceBox, "guide_print_tongues").value() == chosen


def test_leaving_in_the_middle_stops_the_work(view, qtbot):
    view.findChild(QAbstractButton, "guide_print_whole").setChecked(True)
    with qtbot.waitSignal(view.left):
        QTest.keyClick(view, Qt.Key.Key_Escape)
    for _ in range(5):
        QApplication.processEvents()
    assert not view.findChild(QAbstractButton, "guide_print_print").isEnabled()


@pytest.mark.parametrize("language", ["vi", "en", "ja"])
def test_every_control_has_a_name(view, language):
    spoken.speak(language)
    view.retranslate()
    assert list(unnamed_controls(view)) == []
