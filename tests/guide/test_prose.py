"""Blocks of pages taken apart for paper."""

from datetime import date

import pytest

from intern_desktop.guide import book, prose, sheet
from intern_desktop.guide.figures import Quoted, Source, no_law
from intern_desktop.ui.law_figures import law_on

TODAY = date(2026, 11, 24)


def hand(language, law=no_law):
    return sheet.hand(language, TODAY, law)


def parts(text, law=no_law):
    [block] = book.blocks(text)
    found = prose.parts(block, hand("ja" if "{" in text else "vi", law))
    return [(part.kind, part.mark, [said(cell) for cell in part.cells]) for part in found]


def said(cell):
    return "".join(f"*{run.text}*" if run.strong else run.text for run in cell)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## Một", [("heading", "", ["Một"])]),
        ("Một **hai** ba", [("text", "", ["Một *hai* ba"])]),
        ("Đi [tới đây](page:fees) nhé", [("text", "", ["Đi tới đây nhé"])]),
        ("- một\n- hai", [("item", "•", ["một"]), ("item", "•", ["hai"])]),
        ("1. một\n2. hai", [("item", "1.", ["một"]), ("item", "2.", ["hai"])]),
        ("| a | b |\n|---|---|\n| 1 | 2 |", [("head", "", ["a", "b"]), ("row", "", ["1", "2"])]),
        ("> [!ask]\n> Hỏi trung tâm.", [("text", "", ["Hỏi trung tâm."])]),
        ("> [!do]\n> Làm:\n> - một\n> - hai", [("text", "", ["Làm:"]), ("item", "•", ["một"]), ("item", "•", ["hai"])]),
        ("{会社|かいしゃ}で**{働|はたら}く**", [("text", "", ["{会社|かいしゃ}で*{働|はたら}く*"])]),
        (
            "| {月|つき} | b |\n|---|---|\n| 1 | {円|えん} |",
            [("head", "", ["{月|つき}", "b"]), ("row", "", ["1", "{円|えん}"])],
        ),
        ("[[drawing:two-roads]]", []),
        ("<b>x</b> & y", [("text", "", ["<b>x</b> & y"])]),
    ],
)
def test_a_block_is_its_lines(text, found):
    assert parts(text) == found


def test_figures_are_filled_in():
    assert parts("Từ [[law:a_b]] yên", twelve) == [("text", "", ["Từ 12 yên"])]


def test_words_that_look_alike_are_one_so_that_no_line_ends_between_them():
    [part] = prose.parts(book.blocks("Trong ([[law:a]]), rồi **thôi [đây](page:fees)**.")[0], hand("vi", twelve))
    assert [(run.text, run.strong) for run in part.cells[0]] == [
        ("Trong (12), rồi ", False),
        ("thôi đây", True),
        (".", False),
    ]


def twelve(_):
    return Quoted(unit="number", value=12, source=Source("The law"), checked=TODAY)


def test_readings_that_are_hidden_are_not_on_paper():
    [block] = book.blocks("{会社|かいしゃ}です")
    [part] = prose.parts(block, sheet.hand("ja", TODAY, no_law, readings=False))
    assert said(part.cells[0]) == "会社です"


def test_a_list_within_a_list_stands_deeper():
    [block] = book.blocks("- một\n  - hai\n- ba")
    assert [(part.depth, said(part.cells[0])) for part in prose.parts(block, hand("vi"))] == [
        (0, "một"),
        (1, "hai"),
        (0, "ba"),
    ]


@pytest.mark.parametrize("language", ["vi", "en", "ja"])
def test_every_page_of_ours_can_be_taken_apart(language):
    for name in book.page_ids():
        for block in book.page(name, language).blocks:
            if block.kind != "drawing":
                found = prose.parts(block, hand(language, law_on(TODAY)))
                assert found
                assert not any("[[" in run.text for part in found for cell in part.cells for run in cell)
