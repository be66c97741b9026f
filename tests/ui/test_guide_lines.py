"""Where the lines of a page end: no line begins with a closing mark, no kana stands alone on the last one."""

import pytest
from PySide6.QtWidgets import QTextBrowser

from intern_desktop.guide import book
from intern_desktop.guide.spans import Span
from intern_desktop.ui import language, ruby_object
from intern_desktop.ui.guide import GuideScreen
from intern_desktop.ui.guide_lines import JOINER, closed

CLOSING = "、。，．）」』"


def read(writing, reading):
    return Span(writing, reading, shown=True)


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ((read("給料", "きゅうりょう"), Span("、家賃")), [("給料", "、"), ("家賃", "")]),
        ((read("権利", "けんり"), Span("」。")), [("権利", "」。")]),
        ((read("三六協定", "さぶろくきょうてい"), Span("). At least")), [("三六協定", ")."), (" At least", "")]),
        ((read("会社", "かいしゃ"), Span("は")), [("会社", ""), ("は", "")]),
        ((Span("ノート"), Span("、ペン")), [("ノート", ""), ("、ペン", "")]),
    ],
)
def test_closing_marks_go_with_the_reading_before_them(spans, expected):
    assert [(span.text, marks) for span, marks in closed(spans)] == expected


def test_the_last_kana_stay_together():
    ((made, _),) = closed((Span("読みましょう。"),))
    assert made.text == "読み" + JOINER.join("ましょう。")
    assert [made.text for made, _ in closed((Span("the end."),))] == ["the end."]


def test_a_picture_of_a_word_says_its_marks():
    said = ruby_object.ruby("ruby:lr:給料|きゅうりょう|」。")
    assert (said.writing, said.reading, said.marks) == ("給料", "きゅうりょう", "」。")
    assert ruby_object.ruby("ruby::給料|きゅうりょう").marks == ""


@pytest.mark.parametrize("wide", [1174, 1000, 860])
def test_no_line_of_a_japanese_page_begins_with_a_closing_mark(qtbot, look, commands, wide):
    language.speak("ja")
    screen = GuideScreen(commands)
    qtbot.addWidget(screen)
    screen.resize(wide, 3000)
    screen.retranslate()
    screen.refresh()
    screen.show()
    page = screen.findChild(QTextBrowser, "guide_page")
    for page_id in book.page_ids()[::4]:
        screen.open(page_id)
        qtbot.waitUntil(lambda: page.document().characterCount() > 500)
        assert [line for line in lines(page.document()) if line[:1] in tuple(CLOSING)] == []


def lines(document):
    """Each line as it is broken now."""
    block = document.begin()
    while block.isValid():
        layout, text = block.layout(), block.text()
        for at in range(layout.lineCount()):
            line = layout.lineAt(at)
            yield text[line.textStart() : line.textStart() + line.textLength()]
        block = block.next()
