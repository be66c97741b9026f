"""What somebody knows of each card: all her sittings, from every PC, as one row of answers.

Where an answer knew all that stands before it, what it says was known after it is taken as it is. Where two PCs did not
know of each other, or a clock was wrong, the card's answers are given to the library again in their order. What is read
is kept in memory and only added to, as long as the journal only grew (`docs/decisions/practice.md`).
"""

from datetime import UTC, datetime, time
from functools import cache
from operator import attrgetter

import msgspec
from sqlalchemy import Connection, func, select

from intern_desktop.departure import clock, scheduling, sittings
from intern_desktop.departure.scheduling import Memory
from intern_desktop.departure.sittings import Review
from intern_desktop.store.tables import stamp

Key = tuple[str, str]
"""A card and a direction."""

_DAY = 86_400
_SLACK = _DAY
"""So far ahead of this PC's clock another's may be and still be believed."""
_BELIEVED = 3650 * _DAY
"""While this PC's clock is behind, moments so long after the program's release are believed."""
_EARLIEST = int(datetime(2026, 1, 1, tzinfo=UTC).timestamp())
"""Nobody practised with this program before."""
_RECENT = 2 * _DAY
_VALID = _DAY // 2
_KEPT = 2
"""Histories kept in memory: of whoever sits here, and of whoever was here before."""


class Seen(msgspec.Struct, frozen=True, gc=False):
    """One card in one direction: how many answers there were, what is known after the last, when she first met it."""

    count: int
    memory: Memory
    first: int


class History(msgspec.Struct, frozen=True):
    """All she knows at a moment: `now`, in seconds, which is never before her last answer.

    `recent` are the answers of the last days; `unread` counts sittings that this program could not read.
    """

    now: int
    seen: dict[Key, Seen]
    recent: tuple[Review, ...]
    unread: int


class _Read(msgspec.Struct, frozen=True):
    """What was read of one person: from which state of her sittings, and at which moment."""

    mark: tuple[object, ...]
    at: int
    history: History


_kept: dict[tuple[str, str], _Read] = {}


def of(reading: Connection, person: str, now: datetime) -> History:
    """All she knows at a moment. It is read again only when her sittings changed, or the clock went back or far on."""
    known, mark, at = (str(reading.engine.url), person), _mark(reading, person), int(now.timestamp())
    read = _kept.pop(known, None)
    if read is None or read.mark != mark or not read.at <= at < read.at + _VALID:
        read = _Read(mark, at, read_now(reading, person, now))
    _kept[known] = read
    for old in list(_kept)[:-_KEPT]:
        del _kept[old]
    return msgspec.structs.replace(read.history, now=max(at, read.history.now))


def read_now(reading: Connection, person: str, now: datetime) -> History:
    """The same, read anew and not kept: within an act, which may yet come to nothing."""
    return build(sittings.bodies(reading, person), int(now.timestamp()), _release())


def forget() -> None:
    """Keep no history in memory."""
    _kept.clear()


def build(bodies: dict[str, str], now: int, release: int = _EARLIEST) -> History:
    """What her sittings, in the journal's order, say together; `now` and the program's release are moments."""
    found = [sittings.reviews_of(body) for body in bodies.values()]
    reviews = [review for sitting in found for review in sitting or ()]
    doubted = _set_right(reviews, now, release)
    reviews.sort(key=attrgetter("at"))  # those of one moment stay in the journal's order
    seen = _seen(reviews, doubted)
    newest = reviews[-1].at if reviews else 0
    recent = tuple(review for review in reviews[-1000:] if review.at > newest - _RECENT)
    return History(max(now, newest), seen, recent, found.count(None))


def _mark(reading: Connection, person: str) -> tuple[object, ...]:
    """What changes whenever any of her sittings does."""
    lamport = stamp.c.lamport
    closed = reading.execute(
        select(func.count(), func.max(lamport), func.sum(lamport)).where(*sittings.of_person(person))
    ).one()
    return *closed, *sorted(sittings.pending(reading, person).items())


@cache
def _release() -> int:
    return int(datetime.combine(clock.released(), time.min, UTC).timestamp())


def _set_right(reviews: list[Review], now: int, release: int) -> set[Key]:
    """Give moments that cannot be true, in the list itself, the first true one that follows them in the journal.

    What they were about is answered. A clock that shows a day before the release is behind: then the answers are
    believed, not the clock.
    """
    latest = release + _BELIEVED if now < release else now + _SLACK
    if all(_EARLIEST <= review.at <= latest for review in reviews):
        return set()
    doubted, bound = set[Key](), min(latest, max(now, release))
    for place in range(len(reviews) - 1, -1, -1):
        review = reviews[place]
        if _EARLIEST <= review.at <= latest:
            bound = min(bound, review.at)
            continue
        at = bound if review.at > latest else _EARLIEST
        reviews[place] = msgspec.structs.replace(review, at=at, due=at + review.due - review.at)
        doubted.add(review.key)
    return doubted


def _seen(reviews: list[Review], doubted: set[Key]) -> dict[Key, Seen]:
    """What is known in the end of each card and direction."""
    count, first, last = dict[Key, int](), dict[Key, int](), dict[Key, Review]()
    for review in reviews:
        key = (review.card, review.direction)
        before = last.get(key)
        if before is None:
            known, since, first[key] = 0, 0, review.at
        else:
            known, since = count[key], before.at
        if review.n != known or review.since != since:
            doubted.add(key)
        count[key] = known + 1
        last[key] = review
    doubted.update(key for key, review in last.items() if not review.fits)
    again = _replayed(reviews, doubted) if doubted else {}
    return {key: Seen(count[key], again.get(key) or review.memory, first[key]) for key, review in last.items()}


def _replayed(reviews: list[Review], keys: set[Key]) -> dict[Key, Memory]:
    known: dict[Key, Memory] = {}
    for review in reviews:
        if review.key in keys:
            known[review.key] = scheduling.after(known.get(review.key), review.rating, review.at)
    return known
