"""Many entries under one signature: each proves itself alone, and none can be changed or swapped."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from intern_desktop.store import keys, proofs, tables
from intern_desktop.store.entry import CENTRE, Entry
from intern_desktop.store.journal import Author, entries_of
from intern_desktop.store.keys import KeyPair


@given(st.lists(st.binary(max_size=8), min_size=1, max_size=40))
def test_every_leaf_leads_to_the_root_and_no_other_header_does(headers):
    root, ways = proofs.ways([proofs.leaf(one) for one in headers])
    for header, way in zip(headers, ways, strict=True):
        assert proofs.root_of(header, way) == root
        assert proofs.root_of(header + b"x", way) != root


@pytest.fixture
def told(store, moment):
    """Five names in one act, as entries."""
    with store.act(Author("lam", KeyPair.generate().signing), moment) as act, act.signed_once():
        for n in range(5):
            act.append("person", subject=f"p{n}", scope=CENTRE, fields={"name": f"Name {n}"})
    with store.reading() as reading:
        return entries_of(reading, [CENTRE])


def test_an_act_is_signed_once(told):
    assert len({one.signature[: proofs.SIGNATURE] for one in told}) == 1
    assert all(one.holds for one in told)


def test_one_of_them_holds_alone_and_after_another_was_emptied(store, told, tmp_path):
    from intern_desktop.store.database import Store

    other = Store.open(tmp_path / "other")
    assert other.take_in([msgspec.structs.replace(told[0], payload=None), told[3]]).new == 2
    with other.reading() as reading:
        assert reading.execute(select(tables.person.c.name)).scalars().all() == ["Name 3"]
    other.close()


def test_a_changed_entry_and_a_swapped_proof_do_not_hold(told):
    first, second = told[0], told[1]
    assert not msgspec.structs.replace(first, author="somebody else").holds
    assert not msgspec.structs.replace(first, signature=second.signature).holds
    assert not msgspec.structs.replace(first, signature=first.signature[:-1]).holds
    other = KeyPair.generate()
    forged = msgspec.structs.replace(first, signer=other.signing_public)
    assert not forged.holds


def test_a_root_is_no_signature_of_an_entry(told):
    """The bytes signed for an act are never those of a header, so neither passes for the other."""
    one = told[0]
    alone = msgspec.structs.replace(one, signature=one.signature[: proofs.SIGNATURE])
    assert isinstance(alone, Entry)
    assert not alone.holds
    assert not keys.holds(one.signer, one.signature[: proofs.SIGNATURE], one.header)
