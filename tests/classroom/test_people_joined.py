"""Two records of one person: what both have is seen first, they are one, and can be two again at any time."""

import pytest

from intern_desktop.classroom import people, people_joined, sign_in
from intern_desktop.departure import claims
from intern_desktop.errors import FieldError, UserError
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost


@pytest.fixture
def doubled(store, trainer, candidates, now):
    """Hà stands twice on the list; the second record has a claim and no class."""
    with store.act(trainer, now) as act:
        second = people.enrol(act, "Nguyễn Thị Thu Hà", birth="2004-05-06")
    with store.act(Author(second), now) as act:
        claims.claim(act, second, "passport", value="2026-11-20")
    return second, candidates[0]


def listed(store, now):
    with store.reading() as reading:
        return [one.id for one in people.people(reading, now.date(), archived=True)]


def test_what_both_have_is_seen_before(store, doubled, now):
    second, first = doubled
    with store.reading() as reading:
        seen = people_joined.preview(reading, second, first, now.date())
    assert (seen.leaving.written, seen.staying.written) == ({"mark": 1}, {})
    assert not seen.both_sign_in
    assert seen.differ == ()


def test_joined_only_one_is_on_the_lists_and_parted_both_are(store, trainer, doubled, now):
    second, first = doubled
    with store.act(trainer, now) as act:
        people_joined.join(act, second, first)
    assert second not in listed(store, now)
    assert first in listed(store, now)
    with store.reading() as reading:
        assert [(pair.person, pair.into) for pair in people_joined.pairs(reading)] == [(second, first)]
        assert second not in {name.person for name in sign_in.names(reading, now.date())}
    with store.act(trainer, now) as act:
        people_joined.part(act, second)
    assert {first, second} <= set(listed(store, now))
    with store.reading() as reading:
        assert people_joined.pairs(reading) == []


def test_joining_is_undone_like_every_other_act(store, trainer, doubled, now):
    second, first = doubled
    with store.act(trainer, now) as act:
        people_joined.join(act, second, first)
    store.undo(trainer, now)
    assert second in listed(store, now)


def test_two_who_both_have_a_pin_are_not_joined_without_a_word(store, trainer, doubled, now):
    second, first = doubled
    for person in doubled:
        with store.act(Author(person), now) as act:
            sign_in.set_pin(act, person, "2468", Cost.SAMPLE)
    with pytest.raises(FieldError, match="two people"), store.act(trainer, now) as act:
        people_joined.join(act, second, first)
    with store.act(trainer, now) as act:
        people_joined.join(act, second, first, both_sign_in=True)
    assert second not in listed(store, now)


def test_no_chains_no_circles_no_trainers(store, trainer, doubled, candidates, now):
    second, first = doubled
    with store.act(trainer, now) as act:
        people_joined.join(act, second, first)
    for person, into in ((first, candidates[1]), (candidates[1], second), (first, first), (trainer.person, first)):
        with pytest.raises(UserError), store.act(trainer, now) as act:
            people_joined.join(act, person, into)
