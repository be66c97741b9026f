"""Practising: which cards are asked today, in which order, and what an answer does.

What is due comes first, then new cards up to her daily limit; what she is just learning comes back within the sitting.
A card is asked in one direction a day. A day is a day of this PC's calendar.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import msgspec
from sqlalchemy import Connection

from intern_desktop.departure import history, picking, scheduling, sittings
from intern_desktop.departure.cards import Card, Direction, card
from intern_desktop.departure.history import Key, Seen
from intern_desktop.departure.picking import Limits
from intern_desktop.departure.sittings import Review
from intern_desktop.store.local import Local

__all__ = ["Answered", "Asked", "Counts", "Limits", "Queue", "counts", "limits", "open_queue", "set_limits"]

AHEAD_SECONDS = 20 * 60
"""What is just being learnt comes so much earlier when nothing else is left to ask."""
_DUE_SECONDS, _NEW_SECONDS = 10, 40
"""What a card takes on average: a due one once, a new one three times in its first sitting."""
_LIMITS = "practice-limits"
LIMIT_BOUNDS = (0, 500)


class Counts(msgspec.Struct, frozen=True):
    """What waits today: due cards, new cards, and about how many minutes both take."""

    due: int
    new: int
    minutes: int


class Asked(msgspec.Struct, frozen=True):
    """A card as it is asked now; `intervals` are how long until it comes back, for each of the four ratings.

    `new` is whether she never answered it in this direction; `learning` whether she is just learning it.
    """

    card: Card
    direction: Direction
    intervals: tuple[timedelta, timedelta, timedelta, timedelta]
    new: bool
    learning: bool


class Answered(msgspec.Struct, frozen=True):
    """What an answer did: when the card comes back, and after how long."""

    card: Card
    direction: Direction
    rating: int
    due: datetime
    interval: timedelta


class _Step(msgspec.Struct, frozen=True):
    """What stood before an answer, so that it can be taken back."""

    key: Key
    seen: Seen | None
    due: tuple[Key, ...]
    new: tuple[Key, ...]
    learning: dict[Key, int]


def limits(kept: Local, person: str) -> Limits:
    """How much she wants in a day and in which directions; what nobody set, or cannot be read, is the usual."""
    try:
        new, reviews, *ways = (kept.get(_LIMITS, person) or "").split("/")
        asked = Limits(_bounded(int(new)), _bounded(int(reviews)))
    except ValueError:
        return Limits()
    chosen = tuple(one for one in asked.ways if one in "".join(ways[:1]).split(","))
    return msgspec.structs.replace(asked, ways=chosen) if chosen else asked


def set_limits(kept: Local, person: str, new: int, reviews: int, ways: Iterable[str] = ()) -> None:
    """How much she wants in a day, from now on, in some directions or in all. UserError when the disk refuses it."""
    kept.set(_LIMITS, f"{_bounded(new)}/{_bounded(reviews)}/{','.join(ways)}", person)


def counts(
    reading: Connection, kept: Local, person: str, now: datetime, *, deck: str = "", listens: bool = False
) -> Counts:
    """What waits for her today, of one deck or of all; `listens` is whether the system has a Japanese voice."""
    asked = msgspec.structs.replace(limits(kept, person), listens=listens)
    return counted(picking.pick(reading, person, history.of(reading, person, now), now, asked, deck))


def counted(picked: picking.Picked) -> Counts:
    """How much was picked, and about how long it takes."""
    seconds = len(picked.waiting) * _DUE_SECONDS + len(picked.new) * _NEW_SECONDS
    return Counts(len(picked.waiting), len(picked.new), -(-seconds // 60))


def open_queue(
    reading: Connection, kept: Local, person: str, now: datetime, limits: Limits | None = None, deck: str = ""
) -> "Queue":
    """A new sitting of one deck or of all; without limits with hers."""
    known = history.of(reading, person, now)
    asked = _limits(kept, person) if limits is None else limits
    first = picking.needed(reading, person, now.date())
    return Queue(kept, person, known, picking.pick(reading, person, known, now, asked, deck, first))


class Queue:
    """One sitting. `answer` is quick and writes nothing; `keep` puts all its answers on the disk."""

    def __init__(self, kept: Local, person: str, known: history.History, picked: picking.Picked) -> None:
        self._local, self._person, self._sitting = kept, person, sittings.begin()
        self._now = known.now
        self._seen = {key: known.seen[key] for key in (*picked.due, *picked.learning) if key in known.seen}
        self._due, self._new, self._learning = picked.due, picked.new, dict(picked.learning)
        self._asked: Key | None = None
        self._steps: list[_Step] = []
        self.reviews: tuple[Review, ...] = ()
        """The answers of this sitting."""
        self.saved = 0
        """How many of them are on the disk."""

    @property
    def left(self) -> int:
        """How many cards wait in this sitting, the one that is asked among them."""
        return len(self._due) + len(self._new) + len(self._soon())

    @property
    def can_take_back(self) -> bool:
        """Whether an answer of this sitting can be taken back."""
        return bool(self._steps)

    def next(self, at: datetime | None = None) -> Asked | None:
        """The card to ask; the same until it is answered. None when nothing is left for now."""
        self._go_on(at)
        if self._asked is None:
            self._asked = self._choose()
        return None if self._asked is None else self._as_asked(self._asked)

    def answer(self, rating: int, at: datetime, took: int = 0) -> Answered:
        """Answer the card that is asked, from 1 (again) to 4 (easy); `took` in milliseconds. Nothing is written yet."""
        asked = self.next(at)
        assert asked is not None and self._asked is not None, "a card is asked before it is answered"
        key, before = self._asked, self._seen.get(self._asked)
        count, first, memory = (before.count, before.first, before.memory) if before else (0, self._now, None)
        known = scheduling.after(memory, rating, self._now)
        self._steps.append(_Step(key, before, self._due, self._new, dict(self._learning)))
        self.reviews += (Review.of(key, rating, took, count, memory, known),)
        self._take_out(key)
        if known.state != scheduling.REVIEW:
            self._learning[key] = known.due
        self._seen[key] = Seen(count + 1, known, first)
        self._asked = None
        due = datetime.fromtimestamp(known.due, UTC)
        return Answered(asked.card, asked.direction, rating, due, timedelta(seconds=known.interval))

    def take_back(self) -> Asked | None:
        """Take the last answer of this sitting back and ask its card again; None when there is none."""
        if not self._steps:
            return None
        step = self._steps.pop()
        self._due, self._new, self._learning = step.due, step.new, step.learning
        if step.seen is None:
            self._seen.pop(step.key, None)
        else:
            self._seen[step.key] = step.seen
        self.reviews, self._asked, self.saved = self.reviews[:-1], step.key, -1
        return self._as_asked(step.key)

    def keep(self) -> None:
        """Put the answers of this sitting on the disk, all in one; UserError when it refuses. May be called again."""
        if self.saved != len(self.reviews):
            answered = self.reviews
            sittings.keep(self._local, self._person, self._sitting, answered)
            self.saved = len(answered)

    def _go_on(self, at: datetime | None) -> None:
        """Time never goes back in a sitting, whatever the clock of the PC does."""
        if at is not None:
            self._now = max(self._now, int(at.timestamp()))

    def _choose(self) -> Key | None:
        learning = sorted(self._learning, key=lambda key: (self._learning[key], key))
        if learning and self._learning[learning[0]] <= self._now:
            return learning[0]
        for waiting in (self._due, self._new):
            if waiting:
                return waiting[0]
        soon = self._soon()
        just = self.reviews[-1].key if self.reviews else None
        return next((key for key in learning if key in soon and key != just), soon[0] if soon else None)

    def _soon(self) -> list[Key]:
        return [key for key, due in self._learning.items() if due <= self._now + AHEAD_SECONDS]

    def _take_out(self, key: Key) -> None:
        self._due = tuple(one for one in self._due if one != key)
        self._new = tuple(one for one in self._new if one != key)
        self._learning.pop(key, None)

    def _as_asked(self, key: Key) -> Asked:
        found, seen = card(key[0]), self._seen.get(key)
        assert found is not None, "only cards that exist are picked"
        memory = seen.memory if seen else None
        learning = memory is not None and memory.state != scheduling.REVIEW
        direction = next(one for one in found.directions if one == key[1])
        return Asked(found, direction, scheduling.intervals(memory, self._now), seen is None, learning)


def _bounded(asked: int) -> int:
    lowest, most = LIMIT_BOUNDS
    return min(max(asked, lowest), most)


_limits = limits
