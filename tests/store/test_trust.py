"""Who may say what: roles and keys count only when the centre, a head, or the holder signed them."""

import msgspec
import pytest
from sqlalchemy import select

from intern_desktop.store import tables
from intern_desktop.store.database import Store
from intern_desktop.store.journal import CENTRE, Author
from intern_desktop.store.keys import KeyPair


@pytest.fixture
def centre(store, moment):
    """A centre with one head, and both their keys."""
    centre, head = KeyPair.generate(), KeyPair.generate()
    with store.act(Author("lam", centre.signing), moment) as act:
        fields = {"name": "Hoa Mai", "signing_public": centre.signing_public}
        act.append("centre", subject="c", scope=CENTRE, fields=fields)
        act.append("key", subject="lam", scope=CENTRE, fields={"signing_public": head.signing_public})
        act.append("role", subject="lam", scope=CENTRE, fields={"role": "head"})
    return centre, head


def roles(store):
    with store.reading() as reading:
        return {row.person: row.role for row in reading.execute(select(tables.role))}


def grant(store, moment, author):
    with store.act(author, moment) as act:
        act.append("role", subject="mai", scope=CENTRE, fields={"role": "trainer"})


def test_a_head_makes_a_trainer(store, moment, centre):
    grant(store, moment, Author("lam", centre[1].signing))
    assert roles(store) == {"lam": "head", "mai": "trainer"}


def test_this_pc_alone_makes_nobody_a_trainer(store, moment, centre):
    grant(store, moment, Author("lam"))
    assert roles(store) == {"lam": "head"}


def test_a_strangers_key_makes_nobody_a_trainer(store, moment, centre):
    grant(store, moment, Author("lam", KeyPair.generate().signing))
    assert roles(store) == {"lam": "head"}


def test_a_second_centre_is_not_believed(store, moment, centre):
    other = KeyPair.generate()
    with store.act(Author("x", other.signing), moment) as act:
        fields = {"name": "Other", "signing_public": other.signing_public}
        act.append("centre", subject="other", scope=CENTRE, fields=fields)
    with store.reading() as reading:
        assert [row.name for row in reading.execute(select(tables.centre))] == ["Hoa Mai"]


def test_an_entry_changed_on_its_way_is_refused(store, moment, centre, tmp_path):
    with store.reading() as reading:
        from intern_desktop.store.journal import entries_of

        said = entries_of(reading, [CENTRE])
    forged = [msgspec.structs.replace(one, author="somebody else") for one in said]
    swapped = [msgspec.structs.replace(one, payload=one.payload + b" ") for one in said]
    other = Store.open(tmp_path / "other")
    assert other.take_in([*forged, *swapped]).refused == 2 * len(said)
    assert roles(other) == {}
    assert other.take_in(said).new == len(said)
    assert roles(other) == {"lam": "head"}
    other.close()


def test_the_same_place_in_the_journal_cannot_be_written_twice(store, moment, centre, tmp_path):
    """Two PCs with one copied data folder: the second entry is refused, the first stands."""
    with store.reading() as reading:
        from intern_desktop.store.journal import entries_of

        last = entries_of(reading, [CENTRE])[-1]
    doubled = msgspec.structs.replace(last, payload=None, payload_hash=b"x" * 32)
    assert store.take_in([doubled]).refused == 1
    assert roles(store) == {"lam": "head"}
