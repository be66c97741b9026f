"""Who may grant what: the centre and a head everything, a trainer a PC and a join, nobody else anything."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from intern_desktop.store import tables
from intern_desktop.store.database import Store
from intern_desktop.store.entry import CENTRE, Entry
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import KeyPair

CENTRES, HEAD, TRAINER, STRANGER = (KeyPair.generate() for _ in range(4))
WHO = {
    "centre": Author("", CENTRES.signing),
    "head": Author("lam", HEAD.signing),
    "trainer": Author("mai", TRAINER.signing),
    "stranger": Author("lam", STRANGER.signing),
    "pc": Author("lam"),
}
GRANTS = {
    "role": ("an", {"role": "head"}),
    "key": ("an", {"signing_public": STRANGER.signing_public}),
    "signer": (STRANGER.signing_public, {"person": "lam"}),
    "teaches": ("an/k1", {"on": True}),
    "vouched": ("aa", {"device": "pc"}),
    "joined": ("a", {"into": "b"}),
    "centre": ("c", {"name": "Other"}),
}


def say(store, who, at, kind, subject, fields):
    with store.act(WHO[who], at) as act:
        act.append(kind, subject=subject, scope=CENTRE, fields=fields)


@pytest.fixture
def centre(store, moment):
    fields = {"name": "Hoa Mai", "signing_public": CENTRES.signing_public}
    say(store, "centre", moment, "centre", "c", fields)
    for person, pair, role in (("lam", HEAD, "head"), ("mai", TRAINER, "trainer")):
        say(store, "centre", moment, "key", person, {"signing_public": pair.signing_public})
        say(store, "centre", moment, "role", person, {"role": role})
    return store


def rows(store, *names):
    with store.reading() as reading:
        wanted = names or [one.name for one in tables.state.sorted_tables]
        return {
            name: sorted(tuple(row) for row in reading.execute(select(tables.state.tables[name]))) for name in wanted
        }


def entries(store):
    with store.reading() as reading:
        return [Entry(**row._mapping) for row in reading.execute(select(tables.entry))]


@pytest.mark.parametrize("kind", GRANTS)
@pytest.mark.parametrize("who", WHO)
def test_every_grant_by_everybody(centre, moment, who, kind):
    before = rows(centre)
    say(centre, who, moment, kind, *GRANTS[kind])
    counts = who in ("centre", "head") or (who == "trainer" and kind in ("vouched", "joined"))
    assert (rows(centre) != before) is counts
    now = rows(centre)
    centre.fold_again()
    assert rows(centre) == now


def test_a_trainer_neither_gives_up_a_pc_nor_takes_it_in_again(centre, moment):
    say(centre, "trainer", moment, "vouched", "aa", {"device": "pc", "until": ""})
    say(centre, "trainer", moment, "vouched", "aa", {"until": "2026-11-24"})
    assert rows(centre, "vouched")["vouched"] == [("aa", "pc", "")]
    say(centre, "head", moment, "vouched", "aa", {"until": "2026-11-24"})
    say(centre, "trainer", moment, "vouched", "aa", {"until": ""})
    assert rows(centre, "vouched")["vouched"] == [("aa", "pc", "2026-11-24")]


@pytest.mark.parametrize(
    ("last", "counts"), [("2026-11-23", False), ("2026-11-24", True), ("2027-03-31", True), ("x", False)]
)
def test_a_role_with_a_last_day_counts_by_the_day_of_the_entry(centre, moment, last, counts):
    say(centre, "centre", moment, "role", "lam", {"until": last})
    say(centre, "head", moment, *("role", "an", {"role": "trainer"}))
    for _ in range(2):
        assert ("an" in {row[0] for row in rows(centre, "role")["role"]}) is counts
        centre.fold_again()


def test_a_key_that_ended_grants_up_to_its_last_day(centre, moment):
    say(centre, "centre", moment, "signer", HEAD.signing_public, {"person": "lam", "until": "2026-11-24"})
    say(centre, "head", moment, "role", "an", {"role": "trainer"})
    say(centre, "head", moment + timedelta(days=1), "role", "chi", {"role": "trainer"})
    assert {row[0] for row in rows(centre, "role")["role"]} == {"lam", "mai", "an"}


def test_what_a_head_granted_stands_after_her_key_gave_way_to_another(centre, moment, tmp_path):
    """The old statement of her key is emptied; that it was hers is written down, so folding again loses nobody."""
    say(centre, "centre", moment, "signer", STRANGER.signing_public, {"person": "hoa"})
    say(centre, "centre", moment, "key", "hoa", {"signing_public": STRANGER.signing_public})
    say(centre, "centre", moment, "role", "hoa", {"role": "head"})
    say(centre, "stranger", moment, "role", "an", {"role": "trainer"})
    before = entries(centre)
    say(centre, "centre", moment, "signer", STRANGER.signing_public, {"until": "2026-11-24"})
    say(centre, "centre", moment, "key", "hoa", {"signing_public": KeyPair.generate().signing_public})
    assert [one.subject for one in entries(centre) if one.payload is None] == ["hoa"]
    other = Store.open(tmp_path / "other")
    other.take_in(before)
    other.take_in(entries(centre))
    assert "an" in {row[0] for row in rows(other, "role")["role"]}
    centre.fold_again()
    assert rows(other) == rows(centre)
    other.close()


def test_the_key_she_has_gives_way_to_her_next_one_and_takes_nobody_else_s(centre, moment):
    mine, others = KeyPair.generate(), {"person": "mai"}
    say(centre, "trainer", moment, "signer", HEAD.signing_public, others)
    say(centre, "trainer", moment, "signer", mine.signing_public, others)
    say(centre, "trainer", moment, "key", "mai", {"signing_public": mine.signing_public})
    known = {row[0]: row[1] for row in rows(centre, "signer")["signer"]}
    assert known == {HEAD.signing_public: "lam", TRAINER.signing_public: "mai", mine.signing_public: "mai"}


def test_a_centre_made_up_to_look_older_never_takes_the_place_of_ours(centre, tmp_path, moment):
    """Its entry comes first in the journal's order, and still this PC knows which centre is its own."""
    forged = Store.open(tmp_path / "forged")
    fields = {"name": "Forged", "signing_public": STRANGER.signing_public}
    say(forged, "stranger", moment, "centre", "0", fields)
    early = [one for one in entries(forged) if one.kind == "centre"]
    assert centre.take_in(early).new == 1
    for _ in range(2):
        assert [row[:2] for row in rows(centre, "centre")["centre"]] == [("c", "Hoa Mai")]
        centre.fold_again()
    forged.close()


def test_a_key_that_nobody_wrote_down_is_kept_until_somebody_does(centre, moment):
    say(centre, "head", moment, "role", "an", {"role": "trainer"})
    say(centre, "centre", moment, "key", "lam", {"signing_public": KeyPair.generate().signing_public})
    before = rows(centre, "role", "signer", "key")
    centre.fold_again()
    assert rows(centre, "role", "signer", "key") == before
    assert [one for one in entries(centre) if one.payload is None] == []
    say(centre, "centre", moment, "signer", HEAD.signing_public, {"person": "lam", "until": "2026-11-24"})
    assert [one for one in entries(centre) if one.payload is None] == []
    before = rows(centre)
    centre.fold_again()
    assert rows(centre) == before


def test_the_old_statement_of_a_trainer_s_key_is_emptied_as_soon_as_it_is_written_down(centre, moment):
    say(centre, "centre", moment, "key", "mai", {"signing_public": KeyPair.generate().signing_public})
    assert [one for one in entries(centre) if one.payload is None] == []
    say(centre, "centre", moment, "signer", TRAINER.signing_public, {"person": "mai", "until": "2026-11-24"})
    assert [(one.kind, one.subject) for one in entries(centre) if one.payload is None] == [("key", "mai")]
    before = rows(centre)
    centre.fold_again()
    assert rows(centre) == before
