"""Which cards wait today, of all that somebody knows and of all there are."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from itertools import chain, islice, zip_longest
from operator import itemgetter

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.departure import cards, checklist, duties, scheduling
from intern_desktop.departure.cards import Card
from intern_desktop.departure.history import History, Key, Seen
from intern_desktop.guide.pack import follows
from intern_desktop.store import tables
from intern_desktop.store.entry import private
from intern_desktop.store.journal import Act

WANTED, KNOWN = "wanted", "known"
_SOON = timedelta(days=30)
"""Cards of what is due within so many days come first among the new ones."""


class Limits(msgspec.Struct, frozen=True):
    """How many new and how many due cards there are in a day; `listens` is whether there is a voice to listen to.

    `ways` are the directions she wants; a card that has none of them is asked in its first.
    """

    new: int = 10
    reviews: int = 60
    listens: bool = False
    ways: tuple[str, ...] = ("meaning", "japanese", "listen")


class Picked(msgspec.Struct, frozen=True):
    """What waits, in its order: due, new, and what is just being learnt with the moment it comes back."""

    due: tuple[Key, ...]
    new: tuple[Key, ...]
    learning: dict[Key, int]
    waiting: tuple[Key, ...]
    """What is due or comes back today."""


class _Day(msgspec.Struct, frozen=True):
    """The bounds of a day in seconds, and what was answered in it."""

    begins: int
    ends: int
    done: frozenset[Key]
    new_done: int

    @property
    def ways_done(self) -> dict[str, set[str]]:
        """The directions in which each card was asked today; more than one where two PCs did not know of each other."""
        ways: dict[str, set[str]] = {}
        for card, direction in self.done:
            ways.setdefault(card, set()).add(direction)
        return ways


def choose(act: Act, person: str, card: str, choice: str) -> None:
    """She wants to practise a card soon ("wanted"), knows it already ("known"), or neither ("")."""
    duties.require(act, "picking.choose", person)
    assert choice in ("", WANTED, KNOWN), f"a card cannot be {choice}"
    act.append("card", subject=f"{person}/{card}", scope=private(person), fields={"choice": choice})


def choose_all(act: Act, person: str, wanted: Sequence[str], choice: str) -> None:
    """The same for several cards in one act."""
    duties.require(act, "picking.choose_all", person)
    for card in wanted:
        choose(act, person, card, choice)


def choices(reading: Connection, person: str) -> dict[str, str]:
    """What she chose, by card."""
    table = tables.card
    rows = reading.execute(select(table.c.card, table.c.choice).where(table.c.person == person, table.c.choice != ""))
    return {row.card: row.choice for row in rows}


def needed(reading: Connection, person: str, today: date) -> tuple[str, ...]:
    """The cards that what is due soon asks for, in the order in which it is due."""
    until = today + _SOON
    open_items = [one for one in checklist.items(reading, person, today) if not one.settled]
    due = [(one.due, one.task.cards) for one in open_items if one.due is not None and one.due <= until]
    return tuple(dict.fromkeys(card for _, asked in sorted(due, key=itemgetter(0)) for card in asked))


def pick(
    reading: Connection,
    person: str,
    known: History,
    now: datetime,
    limits: Limits,
    deck: str = "",
    first: Sequence[str] = (),
) -> Picked:
    """What waits for her today; `first` are the cards that come first among the new ones."""
    chosen = choices(reading, person)
    asked = [one for one in (cards.by_deck().get(deck, ()) if deck else cards.cards()) if chosen.get(one.id) != KNOWN]
    day = _day(known, now)
    seed = f"{person}/{datetime.fromtimestamp(day.begins, now.tzinfo).date()}"
    due, learning = _waiting(asked, known, day, limits, seed)
    wanted = sorted(card for card, choice in chosen.items() if choice == WANTED)
    busy = {card for card, _ in (*due, *learning, *day.done)}
    new = islice(_new(asked, known, limits, busy, [*wanted, *first]), max(0, limits.new - day.new_done))
    due = due[: max(0, limits.reviews - (len(day.done) - day.new_done))]
    today = [key for key, at in learning.items() if at < day.ends]
    return Picked(tuple(due), tuple(new), learning, (*due, *today))


def _day(known: History, now: datetime) -> _Day:
    moment = datetime.fromtimestamp(known.now, now.tzinfo)
    begins = int(moment.replace(hour=0, minute=0, second=0, microsecond=0).timestamp())
    done = frozenset(review.key for review in known.recent if review.at >= begins)
    return _Day(begins, begins + 86_400, done, sum(known.seen[key].first >= begins for key in done))


def _waiting(
    asked: Sequence[Card], known: History, day: _Day, limits: Limits, seed: str
) -> tuple[list[Key], dict[Key, int]]:
    """What is due and what is being learnt; of each card one direction.

    What is most overdue for its interval comes first, by tenths of it: what is nearly alike is shuffled, so that no
    card is known by the one before it.
    """
    due: list[tuple[float, bytes, Key]] = []
    learning: dict[Key, int] = {}
    ways, lots = _ways(limits.listens, limits.ways), hashlib.blake2b(seed.encode(), digest_size=8)
    done, seen, now = day.ways_done, known.seen, known.now
    for card in asked:
        only = done.get(card.id)
        found = [(key, seen[key].memory) for key in ways[card.id] if key in seen and (only is None or key[1] in only)]
        being = [(memory.due, key) for key, memory in found if memory.state != scheduling.REVIEW]
        if being:
            at, key = min(being)
            learning[key] = at
            continue
        late = [
            (round((memory.due - now) / memory.interval, 1), _lot(lots, key), key)
            for key, memory in found
            if memory.due < day.ends
        ]
        if late:
            due.append(min(late))
    return [key for _, _, key in sorted(due)], learning


def _new(asked: Sequence[Card], known: History, limits: Limits, busy: set[str], first: Sequence[str]) -> Iterator[Key]:
    """New cards and, in turns with them, the next direction of cards that are learnt."""
    ways, met = _ways(limits.listens, limits.ways), {card for card, _ in known.seen}
    free = [one for one in asked if one.id not in busy]
    rank = {card: at for at, card in enumerate(dict.fromkeys(first))}
    fresh = [ways[one.id][0] for one in free if one.id not in met]
    fresh.sort(key=lambda key: rank.get(key[0], len(rank)))
    other = (key for one in free if (key := _next_direction(ways[one.id], known)) is not None)
    return (key for key in chain.from_iterable(zip_longest(fresh, other)) if key is not None)


def _next_direction(keys: tuple[Key, ...], known: History) -> Key | None:
    seen: list[Seen] = [known.seen[key] for key in keys if key in known.seen]
    if not seen or any(one.memory.state != scheduling.REVIEW for one in seen):
        return None
    return next((key for key in keys if key not in known.seen), None)


@follows
@cache
def _ways(listens: bool, wanted: tuple[str, ...]) -> dict[str, tuple[Key, ...]]:
    """The ways in which each card is asked, with or without a voice."""
    asked = [direction for direction in wanted if listens or direction != "listen"]
    return {
        one.id: tuple((one.id, direction) for direction in one.directions if direction in asked)
        or ((one.id, one.directions[0]),)
        for one in cards.cards()
    }


def _lot(seed: "hashlib.blake2b", key: Key) -> bytes:
    """A lot that is the same on every PC: what is equally late comes in another order every day."""
    drawn = seed.copy()
    drawn.update("/".join(key).encode())
    return drawn.digest()
