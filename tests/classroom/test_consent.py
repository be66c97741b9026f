"""Consent: no answer is no, only she answers, a new wording asks again."""

import pytest

from intern_desktop import i18n
from intern_desktop.classroom import consent
from intern_desktop.errors import UserError
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Author


def say(store, person, now, verb, *words):
    with store.act(Author(person), now) as act:
        verb(act, person, *words)


def answer(store, person):
    with store.reading() as reading:
        return consent.answer_of(reading, person)


def test_no_answer_is_no(store, candidates):
    with store.reading() as reading:
        assert not consent.agreed(reading, candidates[0])
        assert consent.agreed_people(reading) == frozenset()
        assert consent.must_ask(reading, store.local, candidates[0])


def test_yes_then_taken_back(store, candidates, now):
    say(store, candidates[0], now, consent.answer, "yes")
    with store.reading() as reading:
        assert consent.agreed_people(reading) == {candidates[0]}
        assert not consent.must_ask(reading, store.local, candidates[0])
    say(store, candidates[0], now, consent.withdraw)
    assert answer(store, candidates[0]) == "withdrawn"
    with store.reading() as reading:
        assert consent.agreed_people(reading) == frozenset()


def test_no_is_kept_and_not_asked_again(store, candidates, now):
    say(store, candidates[0], now, consent.answer, "no")
    assert answer(store, candidates[0]) == "no"
    with store.reading() as reading:
        assert not consent.must_ask(reading, store.local, candidates[0])


def test_putting_it_off_counts_as_no_and_is_not_asked_again(store, candidates):
    consent.put_off(store.local, candidates[0])
    with store.reading() as reading:
        assert not consent.agreed(reading, candidates[0])
        assert not consent.must_ask(reading, store.local, candidates[0])
        assert consent.must_ask(reading, store.local, candidates[1])


def test_a_yes_to_an_older_wording_is_no_yes(store, candidates, now):
    with store.act(Author(candidates[0]), now) as act:
        fields = {"answer": "yes", "wording": "0"}
        act.append("consent", subject=candidates[0], scope=f"shared:{candidates[0]}", fields=fields)
    with store.reading() as reading:
        assert consent.agreed_people(reading) == frozenset()
        assert consent.must_ask(reading, store.local, candidates[0])


def test_nobody_answers_for_somebody_else(store, candidates, trainer, now):
    with pytest.raises(UserError), store.act(trainer, now) as act:
        consent.answer(act, candidates[0], "yes")
    assert answer(store, candidates[0]) == ""


def test_the_wording_names_the_centre_and_has_all_it_must_have(language):
    read = consent.wording("Trung tâm Hoa Mai, Hải Dương")
    assert [part.code for part in read.parts] == ["seen", "never", "japan", "why", "keeper", "back"]
    keeper = next(part for part in read.parts if part.code == "keeper")
    assert "Trung tâm Hoa Mai, Hải Dương" in keeper.lines[0]
    assert all(part.title and all(part.lines) for part in read.parts)
    assert i18n.language() == language


def test_a_yes_to_the_wording_before_still_counts_and_one_to_the_first_does_not(store, candidates, now):
    """Nothing more is seen since the second wording, so nobody is asked again who had read that one."""
    for person, wording in zip(candidates, ("2", "1"), strict=True):
        with store.act(Author(person), now) as act:
            act.append("consent", subject=person, scope=shared(person), fields={"answer": "yes", "wording": wording})
    with store.reading() as reading:
        assert consent.agreed_people(reading) == {candidates[0]}
        assert not consent.must_ask(reading, store.local, candidates[0])
        assert consent.must_ask(reading, store.local, candidates[1])
