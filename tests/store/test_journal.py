"""The journal and its folds: what is said stands, in any order, and folding again gives the same."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import MetaData, select

from intern_desktop.store import tables
from intern_desktop.store.database import Store
from intern_desktop.store.journal import CENTRE, Author, entries_of, newest, private, shared

HA = Author("ha")


def rows(store, table=None):
    """Every state table as sorted tuples, or one of them."""
    with store.reading() as reading:
        wanted = [table] if table is not None else tables.state.sorted_tables
        return {one.name: sorted(tuple(row) for row in reading.execute(select(one))) for one in wanted}


def entries(store):
    with store.reading() as reading:
        scopes = reading.execute(select(tables.entry.c.scope).distinct()).scalars().all()
        return entries_of(reading, scopes)


def claim(store, at, item="passport", said="done", who=HA):
    with store.act(who, at) as act:
        act.append("mark", subject=f"ha/{item}", scope=shared("ha"), fields={"claim": said})


def test_what_is_said_is_there_after_opening_again(store, moment, data_folder):
    claim(store, moment)
    store.close()
    again = Store.open(data_folder)
    assert [row[:5] for row in rows(again, tables.mark)["mark"]] == [("ha", "passport", "done", "", "")]
    again.close()


def test_an_act_that_fails_leaves_nothing(store, moment):
    with pytest.raises(RuntimeError), store.act(HA, moment) as act:
        act.append("mark", subject="ha/passport", scope=shared("ha"), fields={"claim": "done"})
        raise RuntimeError
    assert rows(store, tables.mark)["mark"] == []
    assert entries(store) == []


def test_nobody_can_say_what_no_kind_knows(store, moment):
    with pytest.raises(ValueError, match="cannot say"), store.act(HA, moment) as act:
        act.append("mark", subject="ha/passport", scope=shared("ha"), fields={"wages": "1"})
    with pytest.raises(ValueError, match="2 parts"), store.act(HA, moment) as act:
        act.append("mark", subject="ha", scope=shared("ha"), fields={"claim": "done"})


def test_entries_count_without_gaps_in_each_scope_and_are_ordered_by_lamport(store, moment):
    for item in ("passport", "visa"):
        claim(store, moment, item)
    with store.act(HA, moment) as act:
        act.append("offer", subject="ha/1", scope=private("ha"), fields={"name": "A", "body": "{}"})
    said = entries(store)
    assert [one.lamport for one in said] == [1, 2, 3]
    assert [(one.scope, one.seq) for one in said] == [("shared:ha", 1), ("shared:ha", 2), ("private:ha", 1)]
    assert all(one.holds for one in said)


def test_a_later_entry_names_the_one_it_replaces(store, moment):
    claim(store, moment)
    claim(store, moment, said="")
    assert entries(store)[0].replaces == "{}"
    assert entries(store)[1].replaces == f'{{"claim":["{store.device}","shared:ha",1]}}'


def test_the_last_act_is_taken_back_and_only_by_its_author(store, moment):
    claim(store, moment)
    assert not store.undo(Author("somebody else"), moment)
    assert store.undo(HA, moment)
    assert [row[:5] for row in rows(store, tables.mark)["mark"]] == [("ha", "passport", "", "", "")]
    assert not store.undo(HA, moment)


def test_taking_back_a_deletion_brings_the_offer_again(store, moment):
    with store.act(HA, moment) as act:
        act.append("offer", subject="ha/1", scope=private("ha"), fields={"name": "A", "body": "{}"})
    with store.act(HA, moment) as act:
        act.append("offer", subject="ha/1", scope=private("ha"), fields={"deleted": True})
    store.undo(HA, moment)
    assert rows(store, tables.offer)["offer"] == [("ha", "1", "A", "{}", False)]


def test_screens_are_told_which_tables_changed(store, moment):
    heard = []
    store.subscribe(heard.append)
    claim(store, moment)
    assert heard == [frozenset({"mark"})]


def test_a_replaced_secret_is_emptied_at_once(store, moment):
    for weighed in ("first hash", "second hash"):
        with store.act(HA, moment) as act:
            act.append("secret", subject="ha", scope=CENTRE, fields={"hash": weighed, "form": "pin"})
    first, second = entries(store)
    assert first.payload is None
    assert b"second hash" in second.payload
    assert first.holds


def test_the_newest_moment_is_the_latest_that_was_written(store, moment):
    with store.reading() as reading:
        assert newest(reading) is None
    claim(store, moment)
    with store.reading() as reading:
        assert newest(reading) == moment


def test_the_migrated_tables_are_those_the_program_speaks_of(store):
    found = MetaData()
    with store.reading() as reading:
        found.reflect(reading, only=["entry", "local"])
    for table in tables.lasting.sorted_tables:
        written = found.tables[table.name]
        assert [(one.name, one.nullable, one.primary_key) for one in written.columns] == [
            (one.name, one.nullable, one.primary_key) for one in table.columns
        ]
        assert {one.name for one in written.indexes} == {one.name for one in table.indexes}


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["ha", "an"]),
        st.sampled_from(["passport", "visa", "coe"]),
        st.dictionaries(
            st.sampled_from(["claim", "verdict", "note"]), st.sampled_from(["", "done", "ạ", "か"]), min_size=1
        ),
    ),
    max_size=12,
)


@settings(max_examples=15, deadline=None)
@given(acts=ACTS)
def test_folding_the_journal_again_gives_exactly_the_same_tables(acts, tmp_path_factory, moment):
    store = Store.open(tmp_path_factory.mktemp("again"))
    for person, item, fields in acts:
        with store.act(Author(person), moment) as act:
            act.append("mark", subject=f"{person}/{item}", scope=shared(person), fields=fields)
    before = rows(store)
    store.fold_again()
    assert rows(store) == before
    store.close()


@settings(max_examples=10, deadline=None)
@given(acts=ACTS, seed=st.integers(0, 999))
def test_entries_of_three_pcs_give_the_same_in_any_order_and_any_number_of_times(acts, seed, tmp_path_factory, moment):
    chance = random.Random(seed)
    pcs = [Store.open(tmp_path_factory.mktemp("pc")) for _ in range(3)]
    for person, item, fields in acts:
        with chance.choice(pcs).act(Author(person), moment) as act:
            act.append("mark", subject=f"{person}/{item}", scope=shared(person), fields=fields)
    said = [one for pc in pcs for one in entries(pc)]
    results = []
    for pc in pcs:
        mixed = said + said[: len(said) // 2]
        chance.shuffle(mixed)
        for one in mixed:
            pc.take_in([one])
        results.append(rows(pc))
        assert pc.take_in(said).new == 0
        pc.close()
    assert results[0] == results[1] == results[2]
