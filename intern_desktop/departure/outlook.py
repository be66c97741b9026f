"""What is seen of practice beyond today: how far each deck is, when cards come again, and sittings somebody asks for.

A card is learnt once it left its learning steps in one direction, or when she said that she knows it.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

import msgspec
from sqlalchemy import Connection

from intern_desktop.departure import cards, history, picking, practice, scheduling
from intern_desktop.departure.cards import Card, Direction
from intern_desktop.departure.history import History, Key
from intern_desktop.departure.picking import KNOWN, Limits, Picked
from intern_desktop.store.local import Local

_ALL = 100_000
"""More cards than there will ever be."""


class Progress(msgspec.Struct, frozen=True, gc=False):
    """How many cards of a deck are learnt, how many there are, and how many are due today."""

    learnt: int
    whole: int
    due: int


class Coming(msgspec.Struct, frozen=True, gc=False):
    """The next day on which cards come again (None when none will), how many on it, and how many within a week."""

    day: date | None
    cards: int
    week: int


def learnt(known: History, chosen: dict[str, str]) -> frozenset[str]:
    """The cards that are learnt."""
    by_practice = {card for (card, _), seen in known.seen.items() if seen.memory.state == scheduling.REVIEW}
    return frozenset(by_practice | {card for card, choice in chosen.items() if choice == KNOWN})


def met(known: History) -> frozenset[str]:
    """The cards that were asked at least once."""
    return frozenset(card for card, _ in known.seen)


def counts(reading: Connection, person: str, now: datetime, limits: Limits, deck: str = "") -> practice.Counts:
    """What waits for her today of one deck or of all, in the directions and as much as she wants."""
    picked = picking.pick(reading, person, history.of(reading, person, now), now, limits, deck)
    return practice.counted(picked)


def progress(reading: Connection, person: str, now: datetime, limits: Limits) -> dict[str, Progress]:
    """How far each deck is, and how much of it is due in the directions she wants."""
    known, chosen = history.of(reading, person, now), picking.choices(reading, person)
    sits = learnt(known, chosen)
    picked = picking.pick(reading, person, known, now, msgspec.structs.replace(limits, new=0, reviews=_ALL))
    due = [found.deck for card, _ in picked.waiting if (found := cards.card(card)) is not None]
    return {
        deck: Progress(sum(one.id in sits for one in held), len(held), due.count(deck))
        for deck, held in cards.by_deck().items()
    }


def coming(reading: Connection, person: str, now: datetime) -> Coming:
    """When cards come again after today, by this PC's calendar."""
    known, chosen = history.of(reading, person, now), picking.choices(reading, person)
    today = now.date()
    days = sorted(
        day
        for (card, _), seen in known.seen.items()
        if chosen.get(card) != KNOWN
        and cards.card(card) is not None
        and (day := datetime.fromtimestamp(seen.memory.due, UTC).astimezone(now.tzinfo).date()) > today
    )
    if not days:
        return Coming(None, 0, 0)
    until = today + timedelta(days=7)
    return Coming(days[0], days.count(days[0]), sum(day <= until for day in days))


def open_cards(reading: Connection, kept: Local, person: str, now: datetime, wanted: Sequence[str]) -> practice.Queue:
    """A sitting of these cards whatever is due, each asked in Japanese where it can be; what is gone is left out."""
    known = history.of(reading, person, now)
    found = [one for card in dict.fromkeys(wanted) if (one := cards.card(card)) is not None]
    return practice.Queue(kept, person, known, _picked(known, [(one.id, _spoken(one)) for one in found]))


def open_more(
    reading: Connection, kept: Local, person: str, now: datetime, limits: Limits, deck: str = "", most: int = 10
) -> practice.Queue:
    """A sitting beyond what a day asks for: what is due, then new cards, then what comes next; at most so many."""
    known, chosen = history.of(reading, person, now), picking.choices(reading, person)
    all_limits = msgspec.structs.replace(limits, new=_ALL, reviews=_ALL)
    picked = picking.pick(reading, person, known, now, all_limits, deck, picking.needed(reading, person, now.date()))
    first = [*picked.learning, *picked.due, *picked.new]
    taken = {card for card, _ in first}
    of_deck = [one for one in (cards.by_deck().get(deck, ()) if deck else cards.cards()) if chosen.get(one.id) != KNOWN]
    later = sorted(_later(known, of_deck, taken, limits), key=lambda key: (known.seen[key].memory.due, key))
    return practice.Queue(kept, person, known, _picked(known, [*first, *later][:most]))


def _later(known: History, found: Iterable[Card], taken: set[str], limits: Limits) -> list[Key]:
    """Of each card that is not taken the direction that comes next."""
    keys: list[Key] = []
    for one in found:
        asked: list[Key] = [(one.id, way) for way in one.directions if way != "listen" or limits.listens]
        seen = [key for key in asked if key in known.seen]
        if seen and one.id not in taken:
            keys.append(min(seen, key=lambda key: known.seen[key].memory.due))
    return keys


def _picked(known: History, keys: Sequence[Key]) -> Picked:
    """These, the known ones first; what is being learnt comes back at its own moment."""
    seen = [key for key in keys if key in known.seen]
    being = {key: known.seen[key].memory.due for key in seen if known.seen[key].memory.state != scheduling.REVIEW}
    due = tuple(key for key in seen if key not in being)
    return Picked(due, tuple(key for key in keys if key not in known.seen), being, (*due, *being))


def _spoken(one: Card) -> Direction:
    return "japanese" if "japanese" in one.directions else one.directions[0]
