"""A level is how much of a deck holds for a week; it is noted once, when it is reached, and nothing else is shared."""

from datetime import date, timedelta

import msgspec
import pytest

from intern_desktop.departure import levels, scheduling
from intern_desktop.departure.history import History, Seen
from intern_desktop.departure.practice import Limits
from intern_desktop.departure.scheduling import Memory
from intern_desktop.store.entry import private, shared
from intern_desktop.store.journal import entries_of
from tests.departure.practising import HER, Pc, made_up_cards

ALL = Limits(new=50, reviews=200, ways=("meaning",))


@pytest.fixture(autouse=True)
def few_words():
    with made_up_cards(greeting=(0, 10), safety=(20, 5)):
        yield


@pytest.fixture
def pc(store):
    return Pc(store)


def reached(store):
    with store.reading() as reading:
        return levels.reached(reading, HER)


def level(store, deck, now):
    with store.reading() as reading:
        return levels.level(reading, HER, deck, now)


def test_a_deck_is_reached_when_most_of_it_holds_for_a_week(pc, store, now):
    assert level(store, "greeting", now) == 0
    pc.practise(now, rating=3, limits=ALL)
    assert level(store, "greeting", now.replace(hour=20)) == 0, "known today is not known next week"
    day = now
    while not reached(store):
        day += timedelta(days=1)
        assert day < now + timedelta(days=30), "the next answers make it hold"
        pc.practise(day, rating=3, limits=ALL)
    assert level(store, "greeting", day.replace(hour=23)) == 100
    assert set(reached(store)) == {"greeting", "safety"}
    assert reached(store)["greeting"] == levels.Reached("greeting", 100, day.date())


def test_a_part_of_a_deck_is_a_part_of_its_level(pc, store, now):
    pc.practise(now, rating=4, limits=Limits(new=7))
    assert level(store, "greeting", now.replace(hour=9)) == 70
    assert reached(store) == {}
    pc.practise(now.replace(hour=10), rating=4, limits=Limits(new=8))
    assert level(store, "greeting", now.replace(hour=11)) == 80
    assert reached(store)["greeting"].level == 80


def test_what_was_just_forgotten_does_not_hold(now):
    """However stable it still is: it is being learnt again."""
    at = int(now.timestamp())
    kept = Memory(30.0, 5.0, scheduling.REVIEW, None, at + 86_400, at)
    lost = msgspec.structs.replace(kept, state=scheduling.RELEARNING, step=0)
    for memory, percent in ((kept, 20), (lost, 0)):
        known = History(at, {("t020", "meaning"): Seen(9, memory, at)}, (), 0)
        assert levels.levels(known)["safety"] == percent


def test_what_was_noted_first_stays(pc, store, now, do):
    do(HER, levels.note, HER, "greeting", 85, date(2026, 11, 1))
    do(HER, levels.note, HER, "greeting", 89, date(2026, 12, 1))
    do(HER, levels.note, HER, "greeting", 70, date(2026, 12, 2))
    assert reached(store)["greeting"] == levels.Reached("greeting", 85, date(2026, 11, 1))
    do(HER, levels.note, HER, "greeting", 90, date(2026, 12, 3))
    assert reached(store)["greeting"] == levels.Reached("greeting", 90, date(2026, 12, 3))


def test_trainers_see_the_level_and_no_answer(pc, store, now):
    pc.practise(now, rating=4, limits=ALL)
    with store.reading() as reading:
        kinds = {one.kind: one.scope for one in entries_of(reading, [private(HER), shared(HER)])}
    assert kinds["reached"] == shared(HER)
    assert kinds["sitting"] == private(HER)


def test_a_deck_that_does_not_exist_has_no_level(store, now):
    assert level(store, "nothing", now) == 0
