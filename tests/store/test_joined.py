"""Two records of one person: folded as one while they are joined, and as they were once they are parted."""

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from intern_desktop.departure import marks
from intern_desktop.store import joined, tables
from intern_desktop.store.database import Store
from intern_desktop.store.entry import CENTRE, Entry, private, shared
from intern_desktop.store.journal import Author, entries_about
from intern_desktop.store.keys import KeyPair
from intern_desktop.store.kinds import KINDS

CENTRES, MAI = KeyPair.generate(), KeyPair.generate()
STAFF = Author("mai", MAI.signing)
NOW = datetime(2026, 11, 24, 7, 46, tzinfo=UTC)


def found(store):
    with store.act(Author("", CENTRES.signing), NOW) as act:
        fields = {"name": "Hoa Mai", "signing_public": CENTRES.signing_public}
        act.append("centre", subject="c", scope=CENTRE, fields=fields)
        act.append("signer", subject=MAI.signing_public, scope=CENTRE, fields={"person": "mai"})
        act.append("key", subject="mai", scope=CENTRE, fields={"signing_public": MAI.signing_public})
        act.append("role", subject="mai", scope=CENTRE, fields={"role": "trainer"})


def entries(store):
    with store.reading() as reading:
        return [Entry(**row._mapping) for row in reading.execute(select(tables.entry))]


def rows(store, *but):
    """All state but the words of who is joined, so that what stood before can be compared."""
    with store.reading() as reading:
        return {
            one.name: sorted(tuple(row) for row in reading.execute(select(one)))
            for one in tables.state.sorted_tables
            if one.name not in but
        }


def without_joins(found):
    """The same, without the stamps of joins."""
    return found | {"joined": [], "stamp": [row for row in found["stamp"] if row[0] != "joined"]}


def say(store, kind, subject, fields, author=STAFF, scope=""):
    with store.act(author, NOW) as act:
        act.append(kind, subject=subject, scope=scope or shared(subject.partition("/")[0]), fields=fields)


def join(store, person, into, author=STAFF):
    say(store, "joined", person, {"into": into}, author, CENTRE)


def claims(store):
    with store.reading() as reading:
        return {(row.person, row.item): row.claim for row in reading.execute(select(tables.mark))}


@pytest.fixture
def both(store):
    """Hà has two records: "old" with a passport, "ha" with a visa."""
    found(store)
    say(store, "mark", "old/passport", {"claim": "done"}, Author("old"))
    say(store, "mark", "ha/visa", {"claim": "done"}, Author("ha"))
    return store


def test_what_was_said_about_the_one_counts_for_the_other(both):
    join(both, "old", "ha")
    assert claims(both) == {("ha", "passport"): "done", ("ha", "visa"): "done"}
    with both.reading() as reading:
        assert [told.author for told in marks.history(reading, "ha", "passport")] == ["old"]
        assert joined.records_of(reading, "ha") == ("ha", "old")
        assert {one.about for one in entries_about(reading, "ha")} == {"ha", "old"}


def test_what_is_said_later_about_either_counts_too(both):
    join(both, "old", "ha")
    say(both, "mark", "old/coe", {"claim": "done"})
    say(both, "mark", "ha/passport", {"claim": ""})
    assert claims(both) == {("ha", "passport"): "", ("ha", "visa"): "done", ("ha", "coe"): "done"}


def test_parting_them_gives_what_stood_before(both):
    before = rows(both)
    join(both, "old", "ha")
    assert rows(both)["mark"] != before["mark"]
    join(both, "old", "")
    assert without_joins(rows(both)) == without_joins(before)


def test_joining_is_taken_back_with_one_key(both):
    before = rows(both)
    join(both, "old", "ha")
    assert both.undo(STAFF, NOW)
    assert without_joins(rows(both)) == without_joins(before)


def test_all_that_is_about_them_is_told_as_changed(both):
    heard = []
    both.subscribe(lambda changed: heard.append((changed, both.touched)))
    join(both, "old", "ha")
    changed, touched = heard[0]
    assert changed == {"joined"} | {kind.table.name for kind in KINDS.values() if kind.joins}
    assert touched == {"old", "ha"}


def test_a_word_that_one_record_replaced_in_the_other_comes_back(both):
    """A comment is emptied when it is replaced, but not by what another record said."""
    for person in ("old", "ha"):
        say(both, "comment", f"{person}/visa/c", {"words": person}, Author(person))
    before = rows(both)
    join(both, "old", "ha")
    join(both, "old", "")
    assert without_joins(rows(both)) == without_joins(before)
    both.fold_again()
    assert without_joins(rows(both)) == without_joins(before)


def test_nothing_private_moves(both):
    say(both, "offer", "old/o", {"name": "A", "body": "{}"}, Author("old"), private("old"))
    say(both, "sitting", "old/s", {"body": "[]"}, Author("old"), private("old"))
    say(both, "secret", "old", {"hash": "h", "form": "pin"}, scope=CENTRE)
    join(both, "old", "ha")
    for _ in range(2):
        with both.reading() as reading:
            for table in (tables.offer, tables.sitting, tables.secret):
                assert reading.execute(select(table.c.person)).scalars().all() == ["old"]
        both.fold_again()


def test_a_chain_is_followed_and_a_ring_joins_nobody(both):
    say(both, "mark", "third/coe", {"claim": "done"})
    join(both, "third", "old")
    join(both, "old", "ha")
    assert set(claims(both)) == {("ha", "passport"), ("ha", "visa"), ("ha", "coe")}
    join(both, "ha", "old")
    assert set(claims(both)) == {("old", "passport"), ("ha", "visa"), ("old", "coe")}
    join(both, "old", "old")
    assert set(claims(both)) == {("old", "passport"), ("old", "visa"), ("old", "coe")}


@pytest.mark.parametrize("author", [Author("mai"), Author("ha"), Author("mai", KeyPair.generate().signing)])
def test_only_a_trainer_s_key_joins(both, author):
    join(both, "old", "ha", author)
    assert set(claims(both)) == {("old", "passport"), ("ha", "visa")}


def test_erasing_her_erases_the_record_that_was_joined(both, tmp_path):
    was = entries(both)
    join(both, "old", "ha")
    with both.act(Author("ha"), NOW) as act:
        act.erase("ha")
    assert claims(both) == {}
    assert both.take_in(was).new == 0
    other = Store.open(tmp_path / "other")
    other.take_in(was)
    other.take_in([one for one in entries(both) if one.kind in ("erase", "joined")])
    assert claims(other) == {}
    other.close()


def test_it_is_erased_too_when_the_join_comes_after(both, tmp_path):
    """Somebody joined them on another PC where nobody knew yet that she was erased."""
    other = Store.open(tmp_path / "other")
    other.take_in(entries(both))
    join(other, "old", "ha")
    with both.act(Author("ha"), NOW) as act:
        act.erase("ha")
    assert set(claims(both)) == {("old", "passport")}
    both.take_in(entries(other))
    assert claims(both) == {}
    left = [one for one in entries(both) if one.about == "old" and one.payload is not None]
    assert [one.kind for one in left] == ["joined"]
    late = Store.open(tmp_path / "late")
    late.take_in(entries(other))
    say(late, "mark", "old/coe", {"claim": "done"})
    both.take_in(entries(late))
    assert claims(both) == {}
    for store in (other, late):
        store.close()


def test_a_record_that_was_parted_before_stays(both):
    join(both, "old", "ha")
    join(both, "old", "")
    with both.act(Author("ha"), NOW) as act:
        act.erase("ha")
    assert set(claims(both)) == {("old", "passport")}


PEOPLE = ("a", "b", "c")
WORDS = st.sampled_from(("", "x", "y"))
SAID = st.one_of(
    st.tuples(
        st.just("mark"),
        st.sampled_from(PEOPLE),
        st.sampled_from(("passport", "visa")),
        st.dictionaries(
            st.sampled_from(("claim", "verdict", "note", "value")), st.sampled_from(("", "x", "y")), min_size=1
        ),
    ),
    st.tuples(
        st.just("roll"),
        st.sampled_from(PEOPLE),
        st.just("2026-11-24"),
        st.dictionaries(st.sampled_from(("verdict", "came", "reason")), WORDS, min_size=1),
    ),
    st.tuples(st.just("joined"), st.sampled_from(PEOPLE), st.sampled_from(("", *PEOPLE)), st.none()),
)


@settings(max_examples=8, deadline=None)
@given(
    acts=st.lists(st.tuples(st.sampled_from((0, 1)), SAID), min_size=3, max_size=14),
    meets=st.integers(0, 13),
    order=st.randoms(use_true_random=False),
)
def test_whatever_is_joined_and_parted_in_whatever_order_it_meets_the_tables_are_the_same(acts, meets, order):
    with tempfile.TemporaryDirectory() as folder:
        stores = [Store.open(Path(folder) / name) for name in ("one", "two", "three")]
        try:
            found(stores[0])
            stores[1].take_in(entries(stores[0]))
            for at, (pc, (kind, person, more, fields)) in enumerate(acts):
                if at == meets:
                    stores[1].take_in(entries(stores[0]))
                if kind == "joined":
                    join(stores[pc], person, more)
                else:
                    say(stores[pc], kind, f"{person}/{more}", fields)
                if at % 5 == 4:
                    now = rows(stores[pc])
                    stores[pc].fold_again()
                    assert rows(stores[pc]) == now
            whole = [*entries(stores[0]), *entries(stores[1])]
            for store in stores:
                order.shuffle(whole)
                store.take_in(whole[: len(whole) // 2])
                store.take_in(whole)
            first = rows(stores[0])
            assert rows(stores[1]) == rows(stores[2]) == first
            stores[2].fold_again()
            assert rows(stores[2]) == first
            before = {person: {} for person in PEOPLE}
            with stores[2].act(STAFF, NOW + timedelta(minutes=1)) as act:
                for person in before:
                    act.append("joined", subject=person, scope=CENTRE, fields={"into": ""})
            alone = Store.open(Path(folder) / "alone")
            stores.append(alone)
            alone.take_in([one for one in whole if one.kind != "joined"])
            assert without_joins(rows(stores[2])) == without_joins(rows(alone))
        finally:
            for store in stores:
                store.close()
