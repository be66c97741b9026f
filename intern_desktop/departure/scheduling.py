"""When a card is asked again: FSRS as the `fsrs` library computes it, with nothing left to chance.

Fuzzing is off, so that every PC and every replay of the same answers gives the same days. Moments are whole seconds
since 1970 in UTC. The library is imported when the first answer is given, never at the start.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    import fsrs

RETENTION = 0.9
"""The share of cards that she still knows on the day they are asked again."""
LEARNING_STEPS = (timedelta(minutes=1), timedelta(minutes=10))
RELEARNING_STEPS = (timedelta(minutes=10),)
LONGEST_DAYS = 365
"""A candidate leaves within months: nothing is put off for more than a year."""
LEARNING, REVIEW, RELEARNING = STATES = (1, 2, 3)
RATINGS = (1, 2, 3, 4)
"""Again, hard, good, easy."""


class Memory(msgspec.Struct, frozen=True, gc=False):
    """What is known about a card in one direction after its last answer.

    `stability` is in days, `difficulty` from 1 to 10; `step` is the learning step, None once it is learnt; `last` and
    `due` are moments.
    """

    stability: float
    difficulty: float
    state: int
    step: int | None
    due: int
    last: int

    @property
    def interval(self) -> int:
        """Seconds from the last answer to the day it is due."""
        return self.due - self.last


def after(before: Memory | None, rating: int, at: int) -> Memory:
    """What is known after one more answer; None before is a card that was never asked. ValueError for no rating."""
    from fsrs import Rating

    card, _ = _scheduler().review_card(_card(before, at), Rating(rating), _moment(at))
    assert card.stability is not None and card.difficulty is not None, "an answer gives both"
    return Memory(card.stability, card.difficulty, int(card.state), card.step, int(card.due.timestamp()), at)


def intervals(before: Memory | None, at: int) -> tuple[timedelta, timedelta, timedelta, timedelta]:
    """How long until it is asked again, for each of the four ratings."""
    again, hard, good, easy = (timedelta(seconds=after(before, rating, at).interval) for rating in RATINGS)
    return again, hard, good, easy


@cache
def _scheduler() -> fsrs.Scheduler:
    from fsrs import Scheduler

    return Scheduler(
        desired_retention=RETENTION,
        learning_steps=LEARNING_STEPS,
        relearning_steps=RELEARNING_STEPS,
        maximum_interval=LONGEST_DAYS,
        enable_fuzzing=False,
    )


def _card(before: Memory | None, at: int) -> fsrs.Card:
    # card_id and due are given, as the library would otherwise read the clock and sleep for a millisecond
    from fsrs import Card, State

    if before is None:
        return Card(card_id=0, due=_moment(at))
    return Card(
        card_id=0,
        state=State(before.state),
        step=before.step,
        stability=before.stability,
        difficulty=before.difficulty,
        due=_moment(before.due),
        last_review=_moment(before.last),
    )


def _moment(at: int) -> datetime:
    return datetime.fromtimestamp(at, UTC)
