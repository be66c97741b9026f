"""Many entries under one signature: each proves itself alone, and none can be changed or swapped."""

import hashlib

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


def test_the_tree_is_that_of_rfc_6962_for_ever():
    """Signatures that were given under it are kept for years: leaves and knots are told apart by their first byte."""
    leaves = [proofs.leaf(one) for one in (b"a", b"b", b"c")]
    assert leaves[0] == hashlib.sha256(b"\x00a").digest()
    beside = hashlib.sha256(b"\x01" + leaves[0] + leaves[1]).digest()
    root, ways = proofs.ways(leaves)
    assert root == hashlib.sha256(b"\x01" + beside + leaves[2]).digest()
    assert proofs.signed_bytes(root) == b"intern_desktop act 1" + root
    assert proofs.root_of(leaves[0] + leaves[1], ways[2][:4] + leaves[2]) != root


@pytest.mark.parametrize(
    "way", [b"", b"\0\0\0", b"\0" * 4 + b"x" * 31, b"\0" * 4 + b"x" * 33, b"\0" * 4 + b"x" * 32 * 33]
)
def test_a_way_that_is_cut_or_too_long_leads_nowhere(way):
    assert proofs.root_of(b"header", way) is None
