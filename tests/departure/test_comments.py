"""Words beside one thing, by her and by her trainers: kept in order, taken back by who wrote them, never too long."""

from contextlib import closing
from datetime import timedelta

import pytest
from sqlalchemy import select

from intern_desktop.departure import comments
from intern_desktop.errors import FieldError, UserError
from intern_desktop.store.database import Store
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Author, entries_of
from intern_desktop.store.tables import entry
from tests.departure.listing import task


@pytest.fixture
def seen(store):
    def read(item="visa", where=None):
        with (where or store).reading() as reading:
            return comments.of(reading, "ha", item)

    return read


def test_both_sides_are_heard_oldest_first(do, seen, now):
    do("ha", comments.say, "ha", "visa", "  Em nộp ở đâu ạ?  ", at=now + timedelta(days=2))
    do("lam", comments.say, "ha", "visa", "Ở văn phòng tầng 2.", at=now)
    assert [(one.author, one.words) for one in seen()] == [("ha", "Em nộp ở đâu ạ?"), ("lam", "Ở văn phòng tầng 2.")]
    assert seen()[1].at == now, "the clock may be wrong; the order is the journal's"


def test_they_stand_beside_their_own_thing_only(do, seen):
    do("ha", comments.say, "ha", "visa", "Một")
    do("ha", comments.say, "hai", "visa", "Hai")
    assert [one.words for one in seen()] == ["Một"]
    assert seen("passport") == []


@pytest.mark.parametrize("words", ["", " \n ", "x" * 501])
def test_nothing_and_too_much_are_refused_at_the_field(do, seen, words):
    with pytest.raises(FieldError) as caught:
        do("ha", comments.say, "ha", "visa", words)
    assert caught.value.field == "words"
    assert seen() == []


def test_500_letters_are_kept(do, seen):
    do("ha", comments.say, "ha", "visa", "ạ" * 500)
    assert len(seen()[0].words) == 500


def test_an_own_one_is_taken_back_and_its_words_are_gone_from_the_journal(do, seen, store):
    name = do("ha", comments.say, "ha", "visa", "Sai rồi ạ")
    do("ha", comments.take_back, "ha", "visa", name)
    assert seen() == []
    with store.reading() as reading:
        kept = reading.execute(select(entry.c.payload).where(entry.c.kind == "comment")).scalars().all()
    assert len(kept) == 2
    assert all(payload is None or "Sai rồi" not in payload.decode() for payload in kept)


def test_somebody_else_s_is_not_hers_to_take_back(do, seen):
    name = do("lam", comments.say, "ha", "visa", "Thiếu chữ ký")
    with pytest.raises(UserError, match="Only who wrote"):
        do("ha", comments.take_back, "ha", "visa", name)
    assert [one.words for one in seen()] == ["Thiếu chữ ký"]


def test_taking_back_twice_or_what_never_was_does_nothing(do, seen):
    name = do("ha", comments.say, "ha", "visa", "Sai rồi ạ")
    do("ha", comments.take_back, "ha", "visa", name)
    do("ha", comments.take_back, "ha", "visa", name)
    do("ha", comments.take_back, "ha", "visa", "never")
    assert seen() == []


def test_two_pcs_hold_the_same_words_after_they_met(do, seen, store, tmp_path, now):
    do("ha", comments.say, "ha", "visa", "Một")
    with closing(Store.open(tmp_path / "other")) as other:
        other.take_in(_shared(store))
        with other.act(Author("lam"), now) as act:
            comments.say(act, "ha", "visa", "Hai")
        do("ha", comments.say, "ha", "visa", "Ba")
        here, there = _shared(store), _shared(other)
        other.take_in(reversed(here))
        store.take_in(there)
        assert seen() == seen(where=other)
    assert {one.words for one in seen()} == {"Một", "Hai", "Ba"}


def test_beside_health_there_is_a_word_about_findings():
    assert "no finding" in comments.hint(task(group="health"))
    assert comments.hint(task(group="money")) == ""


def _shared(store):
    with store.reading() as reading:
        return entries_of(reading, [shared("ha")])
