"""Blocks of pages taken apart for paper."""

import pytest

from intern_desktop.guide import book, prose


def parts(text, filled=str):
    [block] = book.blocks(text)
    return [(part.kind, part.mark, [said(cell) for cell in part.cells]) for part in prose.parts(block, filled)]


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
    assert parts("Từ [[fact:a_b]] yên", lambda text: text.replace("[[fact:a_b]]", "12")) == [
        ("text", "", ["Từ 12 yên"])
    ]


@pytest.mark.parametrize("language", ["vi", "en", "ja"])
def test_every_page_of_ours_can_be_taken_apart(language):
    for name in book.page_ids():
        for block in book.page(name, language).blocks:
            if block.kind != "drawing":
                found = prose.parts(block, str)
                assert found
                assert all(
                    "[[" not in run.text or "]]" in run.text for part in found for cell in part.cells for run in cell
                )
