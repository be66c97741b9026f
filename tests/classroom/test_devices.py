"""Which PCs are the centre's: a trainer who comes in with a password says so, once; the head gives one up."""

from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from intern_desktop.classroom import consent, devices, sign_in
from intern_desktop.errors import UserError
from intern_desktop.exchange import bundle
from intern_desktop.store import tables
from intern_desktop.store.database import Store
from intern_desktop.store.entry import CENTRE, shared
from intern_desktop.store.journal import Author, entries_of
from tests.classroom.conftest import PASSWORD


def agreed(store):
    with store.reading() as reading:
        return consent.agreed_people(reading)


def vouched(store):
    with store.reading() as reading:
        return {row.public: row.until for row in reading.execute(select(tables.vouched))}


def say_yes(store, person, now):
    with store.act(Author(person), now) as act:
        consent.answer(act, person, "yes")


def length(store):
    with store.reading() as reading:
        return reading.execute(select(func.count()).select_from(tables.entry)).scalar_one()


@pytest.fixture
def second(store, candidates, now, tmp_path):
    """Another PC that joined the centre by its file; nobody has come in there."""
    opened = Store.open(tmp_path / "second")
    with store.reading() as reading:
        bundle.join(opened, entries_of(reading, [CENTRE]), now)
    yield opened
    opened.close()


def test_the_pc_on_which_a_centre_is_founded_is_its_own(store, candidates, now):
    assert vouched(store) == {devices.public_of(store): ""}
    say_yes(store, candidates[0], now)
    assert agreed(store) == {candidates[0]}


def test_a_consent_counts_once_a_trainer_has_come_in_there(second, founded, candidates, now):
    say_yes(second, candidates[0], now)
    assert agreed(second) == frozenset()
    with second.reading() as reading:
        assert consent.answer_of(reading, candidates[0]) == "yes"
        assert consent.said_yes(reading, candidates[0])
        assert not consent.agreed(reading, candidates[0])
    before = length(second)
    sign_in.check(second, founded.trainer, PASSWORD, now)
    assert length(second) == before + 1
    assert agreed(second) == {candidates[0]}
    sign_in.check(second, founded.trainer, PASSWORD, now)
    assert length(second) == before + 1


def test_a_wrong_password_and_a_pin_vouch_for_nothing(second, founded, candidates, now):
    before = vouched(second)
    with pytest.raises(UserError):
        sign_in.check(second, founded.trainer, "not the password", now)
    sign_in.choose_first_pin(second, candidates[0], "2468", now)
    sign_in.check(second, candidates[0], "2468", now)
    assert vouched(second) == before


def test_an_answer_made_up_elsewhere_counts_for_no_trainer(store, candidates, now, tmp_path):
    stranger = Store.open(tmp_path / "stranger")
    with stranger.act(Author(candidates[0]), now) as act:
        fields = {"answer": "yes", "wording": consent.VERSION}
        act.append("consent", subject=candidates[0], scope=shared(candidates[0]), fields=fields)
    with stranger.reading() as reading:
        store.take_in(entries_of(reading, [shared(candidates[0])]))
    assert agreed(store) == frozenset()
    stranger.close()


def test_a_pc_that_was_given_up_counts_up_to_its_last_day(store, trainer, founded, candidates, now):
    say_yes(store, candidates[0], now)
    with store.act(trainer, now) as act:
        devices.give_up(act, devices.public_of(store), now.date())
    say_yes(store, candidates[1], now + timedelta(days=1))
    assert agreed(store) == {candidates[0]}
    sign_in.check(store, founded.trainer, PASSWORD, now + timedelta(days=1))
    assert vouched(store) == {devices.public_of(store): "2026-11-24"}


def test_only_the_head_gives_a_pc_up(store, candidates, now):
    with pytest.raises(UserError), store.act(Author(candidates[0]), now) as act:
        devices.give_up(act, devices.public_of(store), date(2026, 11, 24))
    assert vouched(store) == {devices.public_of(store): ""}


def test_on_her_own_pc_there_is_nobody_to_ask(store, now):
    with store.act(Author("ha"), now) as act:
        consent.answer(act, "ha", "yes")
    assert agreed(store) == {"ha"}
