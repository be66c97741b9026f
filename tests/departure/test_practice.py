"""What is asked today, in which order; a day's limits; learning steps; taking back; and nothing lost in a crash."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intern_desktop.departure import history, picking, practice, scheduling
from intern_desktop.departure.practice import Limits
from intern_desktop.errors import UserError
from intern_desktop.store.database import Store
from intern_desktop.store.entry import private
from intern_desktop.store.journal import Author, entries_of
from tests.departure.practising import HER, Pc, made_up_cards

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def thirty_words():
    with made_up_cards(greeting=(0, 20), safety=(20, 10)):
        yield


@pytest.fixture
def pc(store):
    return Pc(store)


def ids(asked):
    return [card for card, _ in asked]


def test_a_first_day_is_ten_new_cards_in_their_order(pc, now):
    assert pc.counts(now) == practice.Counts(0, 10, 7)
    asked = pc.practise(now)
    assert ids(asked)[:10] == [f"t{at:03}" for at in range(10)]
    assert sorted(ids(asked)[10:]) == sorted(ids(asked)[:10]), "each comes back once within the sitting"
    assert {direction for _, direction in asked} == {"meaning"}
    assert pc.counts(now + timedelta(hours=1)).new == 0, "the day's new cards are done"
    assert pc.counts(now + DAY).new == 10


def test_what_is_due_comes_first_most_overdue_for_its_interval(pc, now):
    pc.practise(now, rating=3, limits=Limits(new=3))
    pc.practise(now + timedelta(minutes=30), rating=4, limits=Limits(new=6))
    asked = pc.practise(now + 20 * DAY, limits=Limits(new=2))
    known = ids(asked)[:6]
    assert set(known[:3]) == {"t000", "t001", "t002"}, "two days' interval before eight days'"
    assert set(known[3:]) == {"t003", "t004", "t005"}
    assert set(ids(asked)[6:8]).isdisjoint(known), "new ones come after"


def test_what_is_due_in_the_evening_is_due_from_the_morning_on(pc, now):
    evening = now.replace(hour=21)
    pc.practise(evening, rating=4, limits=Limits(new=3))
    due = min(seen.memory.due for seen in pc.known(evening).seen.values())
    morning = datetime.fromtimestamp(due, now.tzinfo).replace(hour=6)
    assert morning.timestamp() < due
    assert pc.counts(morning).due == 3
    assert pc.counts(morning - DAY).due == 0


def test_the_order_is_the_same_for_the_same_day(pc, now):
    pc.practise(now)
    later = now + 5 * DAY
    once, again = pc.queue(later), pc.queue(later)
    order = [_take(queue, later) for queue in (once, again)]
    assert order[0] == order[1]
    other = _take(pc.queue(later + DAY), later + DAY)
    assert sorted(order[0][:10]) == sorted(other[:10])
    assert order[0][:10] != other[:10], "another day, another order of what is equally late"


def _take(queue, now):
    found = []
    while (asked := queue.next(now)) is not None:
        found.append(asked.card.id)
        queue.answer(4, now)
    return found


def test_limits_are_hers(pc, now, store):
    practice.set_limits(store.local, HER, 3, 2)
    assert practice.limits(store.local, HER) == Limits(3, 2)
    assert len(set(pc.practise(now))) == 3
    assert pc.counts(now + 10 * DAY).due == 2
    asked = pc.practise(now + 10 * DAY)
    assert pc.counts(now + 10 * DAY + timedelta(hours=2)).due == 0, "two a day, not two a sitting"
    assert len({card for card in ids(asked) if card in ("t000", "t001", "t002")}) >= 2
    practice.set_limits(store.local, HER, -4, 9999)
    assert practice.limits(store.local, HER) == Limits(0, 500)
    store.local.set("practice-limits", "rubbish", HER)
    assert practice.limits(store.local, HER) == Limits()


def test_only_the_directions_she_wants(pc, now, store):
    practice.set_limits(store.local, HER, 10, 60, ["japanese"])
    assert {direction for _, direction in pc.practise(now)} == {"japanese"}


def test_a_card_is_asked_in_one_direction_a_day(pc, now):
    directions = {}
    for day in range(25):
        today = now + day * DAY
        asked = pc.practise(today, limits=Limits(new=15, listens=True))
        asked += pc.practise(today.replace(hour=19), limits=Limits(new=30, listens=True))
        for card, direction in set(asked):
            assert directions.setdefault((day, card), direction) == direction
    assert set(directions.values()) == {"meaning", "japanese", "listen"}


def test_without_a_voice_nothing_is_listened_to(pc, now):
    asked = [pc.practise(now + day * DAY, limits=Limits(new=30)) for day in range(10)]
    assert {direction for day in asked for _, direction in day} == {"meaning", "japanese"}


def test_a_new_direction_waits_until_the_first_is_learnt(pc, now):
    queue = pc.queue(now, Limits(new=1))
    queue.next(now)
    queue.answer(1, now)
    queue.keep()
    pc.close(now)
    asked = pc.queue(now + DAY, Limits(new=1)).next(now + DAY)
    assert (asked.card.id, asked.direction, asked.learning) == ("t000", "meaning", True)


def test_one_deck_alone(pc, now):
    assert set(ids(pc.practise(now, deck="safety"))) == {f"t{at:03}" for at in range(20, 30)}
    assert pc.counts(now, deck="nothing") == practice.Counts(0, 0, 0)
    assert pc.queue(now, deck="nothing").next() is None


def test_what_she_wants_comes_first_and_what_she_knows_never(pc, now, do):
    do(HER, picking.choose, HER, "t015", "wanted")
    do(HER, picking.choose, HER, "t000", "known")
    queue = pc.queue(now)
    assert _take(queue, now)[:2] == ["t015", "t001"]
    do(HER, picking.choose, HER, "t000", "")
    assert "t000" in _take(pc.queue(now), now)


def test_what_is_put_aside_keeps_its_history(pc, now, do):
    pc.practise(now)
    before = pc.known(now + 9 * DAY).seen[("t000", "meaning")]
    do(HER, picking.choose, HER, "t000", "known")
    assert "t000" not in ids(pc.practise(now + 9 * DAY))
    do(HER, picking.choose, HER, "t000", "")
    assert pc.known(now + 10 * DAY).seen[("t000", "meaning")] == before
    assert "t000" in ids(pc.practise(now + 10 * DAY))


def test_cards_of_what_is_due_soon_come_first(pc, now, monkeypatch):
    monkeypatch.setattr(picking, "needed", lambda reading, person, today: ("t029", "gone", "t012"))
    assert _take(pc.queue(now), now)[:3] == ["t029", "t012", "t000"]


def test_again_comes_back_within_the_sitting(pc, now):
    queue = pc.queue(now, Limits(new=3))
    first = queue.next(now).card.id
    assert queue.answer(1, now).interval == timedelta(minutes=1)
    assert queue.left == 3
    assert queue.next(now + timedelta(seconds=30)).card.id != first
    assert queue.next(now + timedelta(seconds=30)).card.id == "t001", "the same until it is answered"
    queue.answer(4, now + timedelta(seconds=40))
    assert queue.next(now + timedelta(seconds=61)).card.id == first, "its minute is over"


def test_what_is_learnt_does_not_come_twice_running_while_others_wait(pc, now):
    queue, asked = pc.queue(now, Limits(new=2)), []
    for _ in range(6):
        asked.append(queue.next(now).card.id)
        queue.answer(1, now)
    assert all(one != other for one, other in pairwise(asked))


def test_the_buttons_say_what_an_answer_does(pc, now):
    queue = pc.queue(now)
    for rating in (1, 2, 3, 4):
        asked = queue.next(now)
        assert asked.new and not asked.learning
        assert queue.answer(rating, now).interval == asked.intervals[rating - 1]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from([1, 2, 3, 4, "back"]), max_size=25))
def test_taking_back_leaves_no_trace(pc, now, steps):
    queue, plain, kept = pc.queue(now, Limits(new=4)), pc.queue(now, Limits(new=4)), []
    for step in steps:
        if step == "back":
            asked = queue.take_back()
            assert (asked is None) == (not kept)
            kept = kept[:-1]
        elif queue.next(now) is not None:
            queue.answer(step, now)
            kept.append(step)
    for rating in kept:
        plain.next(now)
        plain.answer(rating, now)
    assert queue.reviews == plain.reviews
    assert queue.left == plain.left
    ends = [queue.next(now), plain.next(now)]
    assert ends[0] == ends[1]


def test_each_answer_survives_a_crash(pc, now, store, data_folder):
    queue = pc.queue(now)
    for count in range(3):
        queue.next(now)
        queue.answer(3, now)
        assert queue.saved == count
        queue.keep()
        assert queue.saved == count + 1
    store.close()
    again = Pc(Store.open(data_folder))
    try:
        assert len(again.known(now).seen) == 3, "they are known before the sitting is closed"
        assert again.close(now) == 1
        assert again.close(now) == 0
        assert len(again.known(now).seen) == 3
    finally:
        again.store.close()


def test_what_the_disk_refuses_is_kept_later(pc, now, monkeypatch):
    queue = pc.queue(now)
    queue.next(now)
    queue.answer(3, now)

    def full(*_):
        raise UserError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(type(pc.store.local), "set", full)
        with pytest.raises(UserError):
            queue.keep()
    assert queue.saved == 0
    queue.next(now)
    queue.answer(3, now)
    queue.keep()
    assert queue.saved == 2
    pc.close(now)
    assert len(pc.known(now).seen) == 2


def test_taken_back_after_it_was_kept(pc, now):
    queue = pc.queue(now)
    queue.next(now)
    queue.answer(3, now)
    queue.keep()
    queue.take_back()
    queue.keep()
    pc.close(now)
    assert pc.known(now).seen == {}
    with pc.store.reading() as reading:
        assert entries_of(reading, [private(HER)]) == [], "nothing was said, so nothing is written down"


def test_two_windows_on_one_account(pc, now):
    """The second window closes what the first has kept so far; nothing is lost, nothing counted twice."""
    first, second = pc.queue(now), pc.queue(now)
    for queue in (first, second):
        queue.next(now)
        queue.answer(3, now)
        queue.keep()
    assert pc.close(now) == 2
    first.next(now)
    first.answer(3, now + timedelta(minutes=1))
    first.keep()
    assert pc.close(now + timedelta(minutes=2)) == 1
    known = pc.known(now + timedelta(minutes=3)).seen
    assert {key[0]: seen.count for key, seen in known.items()} == {"t000": 2, "t001": 1}
    first.take_back()
    first.keep()
    pc.close(now + timedelta(minutes=4))
    assert set(pc.known(now + timedelta(minutes=5)).seen) == {("t000", "meaning")}


def test_a_clock_that_is_behind_asks_what_was_asked_next(pc, now):
    """Before the day of the release the clock is not believed: it is the moment of the last answer."""
    pc.practise(now)
    wrong = now.replace(year=2001)
    assert pc.known(wrong).now >= int(now.timestamp())
    assert pc.counts(wrong).new == 0, "it is still the day of the last answer"
    queue = pc.queue(wrong, Limits(new=11))
    queue.next(wrong)
    answered = queue.answer(4, wrong)
    assert answered.due > now + 7 * DAY


def test_answers_of_a_clock_in_2090_hide_nothing(pc, now):
    pc.practise(now)
    ahead = now.replace(year=2090)
    pc.practise(ahead, limits=Limits(new=0))
    back = now + 3 * DAY
    pc.practise(back)
    known = pc.known(back + timedelta(hours=1)).seen
    assert max(seen.memory.due for seen in known.values()) < (back + 400 * DAY).timestamp()
    assert max(seen.memory.last for seen in known.values()) <= (back + timedelta(hours=1)).timestamp()
    assert pc.counts(back + 60 * DAY).due >= 10


def test_a_card_that_is_gone_keeps_its_history(pc, now):
    pc.practise(now)
    with made_up_cards(greeting=(5, 3)):
        assert set(ids(pc.practise(now + 30 * DAY))) == {"t005", "t006", "t007"}
    with made_up_cards(greeting=(0, 20), safety=(20, 10)):
        assert pc.known(now + 31 * DAY).seen[("t000", "meaning")].memory.state == scheduling.REVIEW
        assert "t000" in ids(pc.practise(now + 31 * DAY))


def test_erasing_her_takes_everything(pc, now, store):
    pc.practise(now)
    queue = pc.queue(now + DAY)
    queue.next(now + DAY)
    queue.answer(3, now + DAY)
    queue.keep()
    with store.act(Author(""), now) as act:
        act.erase(HER)
    assert pc.known(now + DAY) == history.build({}, int((now + DAY).timestamp()))
    assert pc.close(now + DAY) == 0
