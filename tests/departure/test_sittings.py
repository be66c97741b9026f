"""Sittings of two PCs are one history; a damaged one, or one of a newer program, stays and harms nothing."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from intern_desktop.departure import history, scheduling, sittings
from intern_desktop.departure.sittings import Review
from intern_desktop.store.database import Store
from intern_desktop.store.entry import private
from intern_desktop.store.journal import Author, entries_of
from tests.departure.practising import HER, Pc, made_up_cards

START = 1_795_500_000
DAY = 86_400


@pytest.fixture(autouse=True)
def thirty_words():
    with made_up_cards(greeting=(0, 30)):
        yield


@pytest.fixture
def other(tmp_path):
    """A second PC."""
    folder = tmp_path / "other"
    folder.mkdir()
    made = Store.open(folder)
    yield Pc(made)
    made.close()


@pytest.fixture
def pc(store):
    return Pc(store)


def exchange(one, two):
    """Each takes in what the other wrote."""
    with one.store.reading() as reading:
        mine = entries_of(reading, [private(HER), f"shared:{HER}"])
    with two.store.reading() as reading:
        theirs = entries_of(reading, [private(HER), f"shared:{HER}"])
    one.store.take_in(theirs)
    two.store.take_in(mine)


def test_two_pcs_know_the_same_after_they_met(pc, other, now):
    pc.practise(now)
    other.practise(now.replace(hour=9))
    pc.practise(now.replace(hour=20))
    exchange(pc, other)
    known = pc.known(now.replace(hour=22))
    assert known.seen == other.known(now.replace(hour=22)).seen
    assert known.seen[("t000", "meaning")].count == 4, "two answers here and two there"


def test_what_was_learnt_there_is_not_asked_here_again(pc, other, now):
    other.practise(now)
    assert pc.counts(now.replace(hour=12)).new == 10
    exchange(pc, other)
    assert pc.counts(now.replace(hour=12)).new == 0


def test_a_sitting_is_private(pc, now, store):
    pc.practise(now)
    with store.reading() as reading:
        [entry] = [one for one in entries_of(reading, [private(HER)]) if one.kind == "sitting"]
    assert entry.scope == private(HER)


def test_folding_again_gives_the_same(pc, now, store):
    pc.practise(now)
    before = pc.known(now.replace(hour=9))
    store.fold_again()
    history.forget()
    assert pc.known(now.replace(hour=9)) == before


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        "[1]",
        '[2,[["t000","meaning",1795500000,3,1,0,0,2.3,2.1,1,1,1795500600]],{"more":1}]',
        '[1,[["t000","meaning",1795500000,7,1,0,0,2.3,2.1,1,1,1795500600]]]',
        '[1,[["t000","meaning",-5,3,1,0,0,2.3,2.1,1,1,1795500600]]]',
        '[1,[["t000","meaning",1795500000,3,1,0,0,-2.3,2.1,1,1,1795500600]]]',
        '[1,[["t000","meaning",1795500000,3,1,0,0,2.3,2.1,9,1,1795500600]]]',
        '[1,[["t000","meaning",1795500000,3,1,0,0,2.3,99.0,2,null,1795500600]]]',
        '[1,[["t000","meaning",1795500000,3,1,-4,0,2.3,2.1,1,1,1795500600]]]',
        "\ud800",
    ],
)
def test_what_cannot_be_read_is_passed_over(pc, now, store, body):
    with store.act(Author(HER), now) as act:
        if body.isascii():
            act.append("sitting", subject=f"{HER}/damaged", scope=private(HER), fields={"body": body})
        else:
            assert sittings.reviews_of(body) is None
    pc.practise(now)
    known = pc.known(now.replace(hour=9))
    assert known.unread == body.isascii()
    assert len(known.seen) == 10
    with store.reading() as reading:
        assert sittings.bodies(reading, HER).get("damaged", body) == body, "it stays as it is"


@pytest.mark.parametrize("changed", [{"due": START + 99 * 365 * DAY}, {"due": START - 5}, {"step": None}, {"state": 2}])
def test_what_one_cannot_go_on_from_is_reckoned_again(changed):
    sound = review("a", START)
    strange = msgspec.structs.replace(sound, **changed)
    assert history.build(said(one=[strange]), START + DAY).seen[("a", "meaning")].memory == sound.memory


@given(st.text() | st.binary().map(lambda data: data.decode("latin-1")))
def test_no_body_is_a_crash(body):
    sittings.reviews_of(body)


def review(card, at, rating=3, n=0, before=None):
    return Review.of((card, "meaning"), rating, 1000, n, before, scheduling.after(before, rating, at))


def said(**sittings_of):
    return {name: sittings.body_of(reviews) for name, reviews in sittings_of.items()}


def test_a_sound_body_is_read():
    """What the damaged ones above are made of."""
    assert sittings.reviews_of('[1,[["t000","meaning",1795500000,3,1,0,0,2.3,2.1,1,1,1795500600]]]')


def test_an_answer_that_rests_on_one_taken_back_is_reckoned_again():
    """The other PC had met a sitting that still ran; its last answer was taken back there and given otherwise."""
    first, other = review("a", START, 1), review("a", START + 900, 4)
    late = review("a", START + DAY, 3, 1, first.memory)
    built = history.build(said(one=[other], two=[late]), START + 2 * DAY)
    assert built.seen[("a", "meaning")].memory == scheduling.after(other.memory, 3, START + DAY)


def test_moments_that_cannot_be_are_set_right_by_the_journal():
    """The second sitting says 2090; what follows it in the journal was written three days after the first."""
    first, wrong, third = review("a", START), review("a", START + 64 * 365 * DAY, n=1), review("b", START + 3 * DAY)
    built = history.build(said(one=[first], two=[wrong], three=[third]), START + 5 * DAY)
    assert built.seen[("a", "meaning")].memory == scheduling.after(first.memory, 3, START + 3 * DAY)
    assert built.seen[("b", "meaning")].memory == third.memory
    assert built.now == START + 5 * DAY


def test_a_moment_before_the_program_was_there_is_its_beginning():
    built = history.build(said(one=[review("a", 1000)], two=[review("a", START, n=1)]), START + DAY)
    assert built.seen[("a", "meaning")].first > 1_700_000_000
    assert built.seen[("a", "meaning")].memory.last == START


def test_a_clock_before_the_release_is_not_believed():
    built = history.build(said(one=[review("a", START)]), 1_000_000, release=START - 30 * DAY)
    assert (built.now, built.seen[("a", "meaning")].memory.last) == (START, START)


def test_answers_of_one_moment_stay_in_the_journals_order():
    first = review("a", START, 1)
    second = review("a", START, 4, 1, first.memory)
    built = history.build(said(b=[first], a=[second]), START + DAY)
    assert built.seen[("a", "meaning")].memory == second.memory


def test_only_what_does_not_fit_is_reckoned_again(monkeypatch):
    """An answer that knew all before it is taken at its word."""
    replayed = []
    after = scheduling.after
    monkeypatch.setattr(scheduling, "after", lambda *asked: replayed.append(asked) or after(*asked))
    fits = [review("a", START), review("b", START + 5)]
    strange = msgspec.structs.replace(review("a", START + DAY, n=1, before=fits[0].memory), stability=3.25)
    replayed.clear()
    assert history.build(said(one=fits, two=[strange]), START + 9 * DAY).seen[("a", "meaning")].memory.stability == 3.25
    assert replayed == []
    late = msgspec.structs.replace(strange, n=7)
    assert history.build(said(one=fits, two=[late]), START + 9 * DAY).seen[("a", "meaning")].memory.stability != 3.25
    assert len(replayed) == 2


def test_an_act_that_came_to_nothing_is_not_remembered(pc, now, store, monkeypatch):
    """The disk refuses the closing; more is answered; closed again, all of it is known."""
    queue = pc.queue(now)
    for _ in range(2):
        queue.next(now)
        queue.answer(3, now)
    queue.keep()
    with pytest.raises(RuntimeError), store.act(Author(HER), now) as act:
        sittings.close(act, HER)
        raise RuntimeError
    queue.next(now)
    queue.answer(3, now)
    queue.keep()
    pc.close(now)
    assert len(pc.known(now).seen) == 3
