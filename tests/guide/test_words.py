"""The list of words: complete, sorted, and the levels that leave readings out."""

import pytest

from intern_desktop.guide import words
from scripts import guide_words


def test_every_word_of_the_pages_has_a_finished_row():
    assert guide_words.faults() == []


@pytest.mark.parametrize(
    ("known", "seen"),
    [
        ("", {"今日", "心配", "住民税", "謎"}),
        ("n5", {"心配", "住民税", "謎"}),
        ("n4", {"住民税", "謎"}),
        ("nonsense", {"今日", "心配", "住民税", "謎"}),
    ],
)
def test_a_level_leaves_out_the_readings_of_its_words(known, seen):
    read = {"今日": "きょう", "心配": "しんぱい", "住民税": "じゅうみんぜい", "謎": "なぞ"}
    shows = words.shows(known)
    assert {writing for writing, reading in read.items() if shows(writing, reading)} == seen
    assert words.shows(known) is shows, "a sheet that was made with it is found again"


def test_a_word_is_known_by_its_reading_and_tells_what_it_means():
    found = words.word("今日", "きょう")
    assert found is not None
    assert (found.meaning("vi"), found.meaning("en"), found.meaning("ja")) == ("hôm nay", "today", "hôm nay")
    assert words.word("今日", "こんにち") is None


def test_a_missing_row_an_unfinished_one_and_disorder_are_faults(monkeypatch):
    real = guide_words.rows()
    first, second, *rest = real
    bad = [second, {**first, "vi": " "}, *rest[:-1]]
    monkeypatch.setattr(guide_words, "rows", lambda: bad)
    said = guide_words.faults()
    assert f"unfinished: {first['writing']} {first['reading']}" in said
    assert f"no row: {rest[-1]['writing']} {rest[-1]['reading']}" in said
