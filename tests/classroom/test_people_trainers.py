"""Roles: given by a head, with a last day; a centre keeps a head; the recovery sheet opens it whatever happened."""

from datetime import timedelta

import pytest

from intern_desktop.classroom import founding, people, people_trainers, rights, sign_in
from intern_desktop.departure import duties
from intern_desktop.errors import FieldError, UserError
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost

WORDS = "trời xanh mây trắng"


@pytest.fixture
def mai(store, trainer, now):
    with store.act(trainer, now) as act:
        person = people.enrol(act, "Lê Thị Mai")
        founding.give_password(act, person, WORDS, Cost.SAMPLE)
        people_trainers.make_trainer(act, person)
    return person


def role(store, person, day):
    with store.reading() as reading:
        return duties.role_of(reading, person, day)


def test_a_role_ends_after_its_last_day(store, trainer, mai, now):
    with store.act(trainer, now) as act:
        people_trainers.end_role(act, mai, now.date())
    assert role(store, mai, now.date()) == "trainer"
    assert role(store, mai, now.date() + timedelta(days=1)) == "candidate"
    with store.reading() as reading:
        (left,) = (one for one in people_trainers.listed(reading, now.date() + timedelta(days=1)) if one.id == mai)
    assert (left.role, left.until) == ("", now.date())


def test_who_left_may_come_back_with_the_password_she_had(store, trainer, mai, now):
    with store.act(trainer, now) as act:
        people_trainers.end_role(act, mai, now.date() - timedelta(days=1))
    with store.act(trainer, now) as act:
        people_trainers.make_trainer(act, mai)
    assert role(store, mai, now.date()) == "trainer"
    assert sign_in.check(store, mai, WORDS, now).role == "trainer"


@pytest.mark.parametrize("way", ["end", "trainer", "archive", "erase"])
def test_the_last_head_stays(store, trainer, mai, now, way):
    ways = {
        "end": lambda act: people_trainers.end_role(act, trainer.person, now.date()),
        "trainer": lambda act: people_trainers.make_trainer(act, trainer.person),
        "archive": lambda act: people.archive(act, trainer.person),
        "erase": lambda act: rights.erase(act, trainer.person),
    }
    with pytest.raises(UserError, match="always has a head"), store.act(trainer, now) as act:
        ways[way](act)
    assert role(store, trainer.person, now.date()) == "head"
    with store.act(trainer, now) as act:
        people_trainers.make_head(act, mai)
    with store.act(trainer, now) as act:
        ways[way](act)


def test_only_a_trainer_becomes_head_or_teaches(store, trainer, candidates, now):
    with store.reading() as reading:
        class_id = people.classes(reading)[0].id
    for verb in (
        lambda act: people_trainers.make_head(act, candidates[0]),
        lambda act: people_trainers.teach(act, candidates[0], class_id),
    ):
        with pytest.raises(UserError, match="trainer"), store.act(trainer, now) as act:
            verb(act)


def test_a_candidate_becomes_a_trainer_with_a_password_and_goes_on_learning(store, trainer, candidates, now):
    with pytest.raises(FieldError), store.act(trainer, now) as act:
        people_trainers.make_trainer(act, candidates[0])
    with store.act(trainer, now) as act:
        founding.give_password(act, candidates[0], WORDS, Cost.SAMPLE)
        people_trainers.make_trainer(act, candidates[0])
    with store.reading() as reading:
        ha = people.person(reading, candidates[0], now.date())
        assert (ha.role, ha.learns) == ("trainer", True)
        assert ha.id in {one.id for one in people.learners(reading, now.date())}


def test_the_sheet_opens_the_centre_also_after_the_heads_key_ended_by_a_reset(store, trainer, founded, mai, now):
    """The last password is lost: the founder's was given anew by the other head, and is forgotten as well."""
    with store.act(trainer, now) as act:
        people_trainers.make_head(act, mai)
    other = Author(mai, sign_in.check(store, mai, WORDS, now).key)
    with store.act(other, now) as act:
        founding.give_password(act, trainer.person, "gió lạnh đầu mùa đông", Cost.SAMPLE)
    founding.recover(store, founded.recovery_code, "mưa rơi trên mái nhà", now, person=trainer.person)
    lam = sign_in.check(store, trainer.person, "mưa rơi trên mái nhà", now)
    assert lam.role == "head"
    with store.act(Author(lam.person, lam.key), now) as act:
        people_trainers.end_role(act, mai, now.date() - timedelta(days=1))
    assert role(store, mai, now.date()) == "candidate"


def test_a_head_erases_on_her_wish_with_her_name_typed(store, trainer, candidates, now):
    with pytest.raises(FieldError) as problem, store.act(trainer, now) as act:
        rights.erase(act, candidates[0], "Thu Hà")
    assert problem.value.field == "typed"
    with store.act(trainer, now) as act:
        rights.erase(act, candidates[0], "nguyen thi thu ha")
    with store.reading() as reading:
        assert people.person(reading, candidates[0], now.date()) is None
