"""Bookmarks and notes of one reader: hers alone, found again after a page was rewritten, gone when erased."""

import json

import pytest

from intern_desktop.classroom import rights
from intern_desktop.departure import reading_marks
from intern_desktop.departure.reading_marks import BOOKMARK, NOTE, Mark, place_of
from intern_desktop.store.entry import private
from intern_desktop.store.journal import Author

WORDS = "Nobody may charge you a deposit"


@pytest.fixture
def marks(store):
    """Reads somebody's marks."""

    def read(person="ha", page=""):
        with store.reading() as reading:
            return [(mark.kind, mark.page, mark.block, mark.body) for mark in _list(reading, person, page)]

    def _list(reading, person, page):
        return reading_marks.list_marks(reading, person, page)

    return read


def test_a_bookmark_and_a_note_are_hers_alone(do, marks):
    do("ha", reading_marks.add_bookmark, "ha", "fees", 4, WORDS)
    do("ha", reading_marks.write_note, "ha", "house:kitchen", 2, "Rice", "Ask Mai about the cooker")
    assert marks() == [(BOOKMARK, "fees", 4, ""), (NOTE, "house:kitchen", 2, "Ask Mai about the cooker")]
    assert marks(page="fees") == [(BOOKMARK, "fees", 4, "")]
    assert marks("lan") == []


def test_what_was_deleted_comes_back_with_undo(do, marks, store, now):
    do("ha", reading_marks.write_note, "ha", "fees", 4, WORDS, "Ask for the receipt")
    with store.reading() as reading:
        [kept] = reading_marks.list_marks(reading, "ha")
    do("ha", reading_marks.remove, "ha", kept)
    assert marks() == []
    assert store.undo(Author("ha"), now)
    assert marks() == [(NOTE, "fees", 4, "Ask for the receipt")]


@pytest.mark.parametrize("emptied", [False, True])
def test_a_deleted_note_leaves_no_word_behind_and_comes_back_whole_with_undo(do, marks, store, now, emptied):
    do("ha", reading_marks.write_note, "ha", "fees", 4, WORDS, "Ask for the receipt")
    with store.reading() as reading:
        [kept] = reading_marks.list_marks(reading, "ha")
    if emptied:
        do("ha", reading_marks.write_note, "ha", "fees", 4, WORDS, " ")
    else:
        do("ha", reading_marks.remove, "ha", kept)
    assert marks() == []
    with store.reading() as reading:
        assert "receipt" not in str([said for said in rights.see(reading, "ha") if said.kind == NOTE])
    assert store.undo(Author("ha"), now)
    with store.reading() as reading:
        assert reading_marks.list_marks(reading, "ha") == [kept]


def test_an_empty_note_is_no_note(do, marks):
    do("ha", reading_marks.write_note, "ha", "fees", 4, WORDS, "x")
    do("ha", reading_marks.write_note, "ha", "fees", 4, WORDS, "  ")
    assert marks() == []


def test_what_a_note_said_before_is_nowhere_in_the_journal(do, store, data_folder):
    do("ha", reading_marks.write_note, "ha", "fees", 4, WORDS, "FIRSTTHOUGHT")
    do("ha", reading_marks.write_note, "ha", "fees", 4, WORDS, "second thought")
    with store.reading() as reading:
        said = [entry for entry in rights.see(reading, "ha") if entry.kind == NOTE]
    assert "FIRSTTHOUGHT" not in str(said)
    assert "second thought" in str(said)


def test_they_stay_in_her_private_scope_and_are_among_what_she_may_see(do, store):
    do("ha", reading_marks.add_bookmark, "ha", "fees", 4, WORDS)
    do("ha", reading_marks.write_note, "ha", "fees", 5, WORDS, "Ask for the receipt")
    with store.reading() as reading:
        seen = rights.see(reading, "ha")
        whole = json.loads(rights.export(reading, "ha"))
    ours = [said for said in seen if said.kind in (BOOKMARK, NOTE)]
    assert {said.scope for said in ours} == {private("ha").partition(":")[0]}
    assert "Ask for the receipt" in str(whole)
    for said in seen:
        assert rights.KINDS[said.kind]
        assert all(rights.field_name(said.kind, field) for field in said.fields)
    assert rights.field_name(NOTE, "body") == "Note"


def test_erasing_empties_them(do, marks, store):
    do("ha", reading_marks.write_note, "ha", "fees", 4, WORDS, "Ask for the receipt")
    do("ha", rights.erase, "ha")
    assert marks() == []
    with store.reading() as reading:
        assert "receipt" not in str(rights.see(reading, "ha"))


def test_they_are_there_again_when_the_state_is_folded_again(do, store, marks):
    do("ha", reading_marks.add_bookmark, "ha", "fees", 4, WORDS)
    store.fold_again()
    assert marks() == [(BOOKMARK, "fees", 4, "")]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ([{"a"}, {"b"}, {"c", "tiếng"}], 2),
        ([{"c"}, {"a"}, {"b"}], 0),
        ([{"a"}, {"b"}], None),
        ([{"c"}, {"x"}, {"y"}, {"c"}], 3),
        ([], None),
    ],
)
def test_a_mark_is_put_where_its_words_are_now(words, place, now):
    assert place_of(Mark(BOOKMARK, "fees", 2, "c", "", now), words) == place


def test_long_words_are_cut_and_lines_joined():
    assert reading_marks.first_words("one\n  two " + "x" * 100) == ("one two " + "x" * 100)[: reading_marks.WORDS]
