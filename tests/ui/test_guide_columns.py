"""The columns of a table share its width so that it has few lines and no word has to be broken."""

import pytest
from PySide6.QtWidgets import QApplication, QTextBrowser

from intern_desktop.guide import book
from intern_desktop.guide.paragraphs import Grid, Paragraph
from intern_desktop.guide.spans import Span
from intern_desktop.ui import language as spoken
from intern_desktop.ui.guide import GuideScreen
from intern_desktop.ui.guide_columns import shares

ROOM, PADDING = 41.0, 1.0


def wide(word):
    """As if every Latin letter were half as wide as a Japanese one."""
    return sum(1.0 if letter >= "\u2e80" else 0.5 for letter in word)


def shared(grid):
    return shares(grid, ROOM, PADDING, wide, wide)


def grid(*rows):
    return Grid(tuple(tuple(Paragraph("cell", (Span(cell),)) for cell in row) for row in rows))


def test_columns_whose_cells_fit_have_as_much_to_spare():
    one, two = shared(grid(("Lỗi", "Phạt"), ("Vượt đèn đỏ", "6.000 yên")))
    assert one + two == 100
    assert 45 <= one <= 60


def test_a_long_text_has_more_room_than_a_short_one():
    made = shared(grid(("Khi nào", "Việc"), ("Mấy ngày cuối", "Nhận lương cuối, đóng tài khoản, " * 4)))
    assert made[1] > 65


def test_no_number_is_broken():
    number = "+81-80-3590-9136"
    made = shared(grid(("Ai", "Số"), ("Đại sứ quán Việt Nam tại Nhật Bản " * 5, number)))
    assert made[1] * ROOM / 100 >= wide(number) + PADDING


def test_japanese_may_be_parted_anywhere_but_a_word_with_its_reading_is_whole():
    term = Span("在留資格認定証明書", "ざいりゅうしかくにんていしょうめいしょ", shown=True)
    rows = ((Paragraph("cell", (term,)), Paragraph("cell", (Span("あ" * 120),))),)
    made = shared(Grid(rows))
    assert made[0] * ROOM / 100 >= len(term.reading) * 0.68 + PADDING - 0.5
    assert made[1] > made[0]


@pytest.mark.parametrize("columns", [1, 2, 3, 4])
def test_all_columns_together_are_the_whole_table(columns):
    made = shared(grid(*([f"cell {at} " * (at + 1) for at in range(columns)] for _ in range(3))))
    assert len(made) == columns
    assert sum(made) == 100
    assert min(made) > 0


@pytest.fixture
def screen(qtbot, look, open_commands):
    """The guide in a usual window."""
    made = GuideScreen(open_commands)
    qtbot.addWidget(made)
    made.resize(1174, 696)
    made.retranslate()
    made.show()
    return made


def broken_words(document):
    """Words of which a line holds only a part."""
    block = document.begin()
    while block.isValid():
        layout, text = block.layout(), block.text()
        for at in range(layout.lineCount() - 1):
            line = layout.lineAt(at)
            end = line.textStart() + line.textLength()
            if text[end - 1 : end].isalpha() and text[end : end + 1].isalpha() and text[end] < "\u2e80":
                yield text[max(0, end - 12) : end] + "|" + text[end : end + 12]
        block = block.next()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_word_of_a_page_is_broken(screen, language):
    spoken.speak(language)
    screen.retranslate()
    page = screen.findChild(QTextBrowser, "guide_page")
    found = {}
    for name in book.page_ids():
        screen.open(name)
        for _ in range(6):
            QApplication.processEvents()
        found |= {name: list(broken_words(page.document()))}
    assert {name: words for name, words in found.items() if words} == {}
