"""By which words a place of a page is named."""

import time

import pytest

from intern_desktop.guide import block_words, book


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("## A **bold** heading", "A bold heading"),
        ("> [!do]\n> Keep your\n> papers.", "Keep your papers."),
        ("At most [[fact:fee]] a [month](page:fees).", "At most … a month."),
        ("{国|くに}へ{帰|かえ}る", "国へ帰る"),
        ("- one\n- two", "one two"),
        ("| a | b |\n|---|---|\n| c | d |", "a b c d"),
        ("[[drawing:two-roads]]", "[two-roads]"),
    ],
)
def test_the_words_of_a_block_carry_no_marks(page, body, said):
    [block] = page("a", "en", "T", body).blocks
    assert block_words.words(block) == said


def test_each_block_of_a_page_is_known_by_its_words_in_three_languages():
    for name in book.page_ids():
        said = block_words.words_of_page(name)
        assert len(said) == len(book.page(name, "vi").blocks)
        assert all(words for block in said for words in block)
    assert block_words.words_at(book.page_ids()[0], 999, "vi") == ""


def test_a_block_that_is_made_to_take_long_takes_no_longer(page):
    for body in ("a" + " " * 20_000 + "b", "[a" * 10_000, "|" * 20_000, "> [!do" * 5_000):
        begun = time.perf_counter()
        block_words.words(page("a", "en", "T", body).blocks[0])
        assert time.perf_counter() - begun < 1.0
