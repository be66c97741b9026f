"""The guide as a book: contents, pages, and the three languages block by block."""

import pytest

from intern_desktop.guide import book, glossary
from intern_desktop.guide.figures import Source


def test_the_contents_lead_to_every_page_in_every_language(language):
    for chapter in book.chapters():
        assert chapter.title[language]
        for name in chapter.pages:
            assert book.page(name, language).title
            assert book.chapter_of(name) is chapter


@pytest.mark.parametrize("name", book.page_ids())
def test_the_languages_of_a_page_stand_side_by_side(name):
    assert list(book.mismatches(name)) == []


def test_a_page_that_is_in_no_contents_is_a_key_error():
    with pytest.raises(KeyError):
        book.page("no-such-page", "vi")


def test_a_page_is_read_into_blocks_of_known_kinds(page):
    body = """## Head

Words
more words.

- one
- two
  and more

1. first

| a | b |
|---|---|
| {増|ふ}える | d |

> [!old]
> Before.

> said"""
    read = page("a", "en", "Title", body)
    shapes = ["heading", "paragraph", "list of 2", "list of 1", "table of 3 by 2", "old", "quote"]
    assert [block.shape for block in read.blocks] == shapes
    assert read.sources == (Source("A source", "https://example.org/a"),)


@pytest.mark.parametrize("wrong", ["", "---\ntitle = \n---\n", "---\ntitle = 5\n---\n"])
def test_a_page_that_is_written_wrongly_is_named(wrong):
    with pytest.raises(ValueError, match=r"vi/oops\.md"):
        book.read("oops", "vi", wrong + "words")


def test_a_day_that_is_none_is_named(front):
    with pytest.raises(ValueError, match=r"vi/oops\.md"):
        book.read("oops", "vi", front.replace("2026-11-22", '"soon"') + "words")


def test_a_page_is_stale_on_the_day_after_its_last(page):
    read = page("a", "en", "Title", "words")
    assert not read.stale(read.valid_until)
    assert read.stale(read.valid_until.replace(day=2))


@pytest.mark.parametrize(
    ("word", "reading", "marked"),
    [
        ("会社", "かいしゃ", "{会社|かいしゃ}"),
        ("手取り", "てどり", "{手取|てど}り"),
        ("在留カード", "ざいりゅうカード", "{在留|ざいりゅう}カード"),
        ("ゴミの分別", "ゴミのぶんべつ", "ゴミの{分別|ぶんべつ}"),
        ("子ども・子育て支援金", "こども・こそだてしえんきん", "{子|こ}ども・{子育|こそだ}て{支援金|しえんきん}"),
        ("ハローワーク", "ハローワーク", "ハローワーク"),
        ("5S", "ごエス", "{5S|ごエス}"),
    ],
)
def test_a_reading_is_parted_over_the_kanji(word, reading, marked):
    assert glossary.marked(word, reading) == marked
