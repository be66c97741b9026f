"""When a card comes back is what the fsrs library says, to the last digit, whatever way the answers came together."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Card, Rating, Scheduler
from hypothesis import given, settings
from hypothesis import strategies as st

from intern_desktop.departure import history, scheduling, sittings
from intern_desktop.departure.sittings import Review

START = int(datetime(2026, 11, 24, tzinfo=UTC).timestamp())
DAY = 86_400
GAPS = st.one_of(st.integers(0, 3600), st.integers(0, 40 * DAY))
ANSWERS = st.lists(st.tuples(st.integers(1, 4), GAPS), min_size=1, max_size=12)


def library():
    """The library as the program's own words describe it, made here anew."""
    return Scheduler(
        desired_retention=0.9,
        learning_steps=(timedelta(minutes=1), timedelta(minutes=10)),
        relearning_steps=(timedelta(minutes=10),),
        maximum_interval=365,
        enable_fuzzing=False,
    )


def replayed(answers):
    """What the library makes of answers: (rating, moment)."""
    scheduler, card = library(), Card(card_id=1)
    for rating, at in answers:
        card, _ = scheduler.review_card(card, Rating(rating), datetime.fromtimestamp(at, UTC))
    return card


def moments(answers):
    at, found = START, []
    for rating, gap in answers:
        at += gap
        found.append((rating, at))
    return found


def assert_same(memory, card):
    assert (memory.stability, memory.difficulty) == (card.stability, card.difficulty)
    assert (memory.state, memory.step) == (int(card.state), card.step)
    assert datetime.fromtimestamp(memory.due, UTC) == card.due
    assert datetime.fromtimestamp(memory.last, UTC) == card.last_review


def reviews(answers, known=None, count=0, card="v001"):
    found = []
    for rating, at in answers:
        before, known = known, scheduling.after(known, rating, at)
        found.append(Review.of((card, "meaning"), rating, 4000, count, before, known))
        count += 1
    return found


def read(*bodies):
    """What sittings say together, in the order given, a year later."""
    found = history.build({str(at): body for at, body in enumerate(bodies)}, START + 4000 * DAY)
    return found.seen[("v001", "meaning")]


@given(ANSWERS)
def test_answers_one_by_one(answers):
    known = None
    for rating, at in moments(answers):
        known = scheduling.after(known, rating, at)
    assert_same(known, replayed(moments(answers)))


@given(ANSWERS, st.integers(0, 12))
def test_sittings_of_one_pc(answers, cut):
    found = reviews(moments(answers))
    seen = read(sittings.body_of(found[:cut]), sittings.body_of(found[cut:]))
    assert_same(seen.memory, replayed(moments(answers)))
    assert (seen.count, seen.first) == (len(found), found[0].at)


@given(ANSWERS, ANSWERS, st.booleans())
def test_two_pcs_that_do_not_know_of_each_other(here, there, other_first):
    mine, hers = moments(here), moments(there)
    bodies = [sittings.body_of(reviews(mine)), sittings.body_of(reviews(hers))]
    order = (hers, mine) if other_first else (mine, hers)
    together = sorted((*order[0], *order[1]), key=lambda answer: answer[1])
    seen = read(*(reversed(bodies) if other_first else bodies))
    assert_same(seen.memory, replayed(together))
    assert seen.count == len(here) + len(there)


@given(ANSWERS, st.integers(1, 4), st.integers(0, 300 * DAY))
def test_the_four_intervals_are_what_each_answer_would_give(answers, rating, gap):
    known = None
    for said, at in moments(answers):
        known = scheduling.after(known, said, at)
    at = known.last + gap
    shown = scheduling.intervals(known, at)[rating - 1]
    assert shown == timedelta(seconds=scheduling.after(known, rating, at).due - at)
    assert timedelta(minutes=1) <= shown <= timedelta(days=365)


def test_known_values():
    """By hand from the library's published parameters: a first answer takes its stability from the first four."""
    assert [scheduling.after(None, rating, START).stability for rating in (1, 2, 3, 4)] == [
        0.212,
        1.2931,
        2.3065,
        8.2956,
    ]
    assert [each.total_seconds() for each in scheduling.intervals(None, START)] == [60, 330, 600, 8 * DAY]


def test_chance_plays_no_part():
    once, again = (reviews(moments([(3, 0), (3, 600), (3, 3 * DAY), (3, 20 * DAY)])) for _ in range(2))
    assert once == again


def test_no_rating_is_refused():
    with pytest.raises(ValueError):
        scheduling.after(None, 5, START)


def test_the_library_is_not_imported_before_an_answer():
    code = (
        "import sys; from intern_desktop.departure import practice, levels, answers; "
        "assert 'fsrs' not in sys.modules; from intern_desktop.departure import scheduling; "
        "scheduling.after(None, 3, 1_800_000_000); assert 'fsrs' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@settings(max_examples=30)
@given(st.lists(st.integers(1, 4), min_size=1, max_size=60))
def test_what_is_kept_is_read_as_it_was(ratings):
    found = reviews(moments([(rating, 7777) for rating in ratings]))
    assert sittings.reviews_of(sittings.body_of(found)) == tuple(found)
