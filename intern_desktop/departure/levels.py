"""How far a deck is: the share of its cards that hold for a week.

A stability of seven days means that nine cards of ten are still known after a week in which nothing was practised, as
the week of the journey is. A trainer sees only the level that was reached and its day, never a single answer.
"""

from datetime import date, datetime

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.departure import cards, duties, history, journeys, scheduling
from intern_desktop.departure.history import History
from intern_desktop.store import tables
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Act

HOLDS_DAYS = 7.0
REACHED = 80
"""Percent of a deck at which its level is reached."""
_STEP = 10
"""Above it a further level is noted after so many percent: a centre may ask for more."""


class Reached(msgspec.Struct, frozen=True, gc=False):
    """A level that was reached: of which deck, how many percent when it was noted, and on which day."""

    deck: str
    level: int
    on: date


def levels(known: History) -> dict[str, int]:
    """The level of each deck in percent, rounded down."""
    holding = {
        card
        for (card, _), seen in known.seen.items()
        if seen.memory.state == scheduling.REVIEW and seen.memory.stability >= HOLDS_DAYS
    }
    return {
        deck: 100 * sum(one.id in holding for one in held) // len(held) if held else 0
        for deck, held in cards.by_deck().items()
    }


def level(reading: Connection, person: str, deck: str, now: datetime) -> int:
    """The level of one deck in percent; 0 for one that does not exist."""
    return levels(history.of(reading, person, now)).get(deck, 0)


def reached(reading: Connection, person: str) -> dict[str, Reached]:
    """The levels she reached, by deck."""
    table = tables.reached
    rows = reading.execute(select(table).where(table.c.person == person, table.c.on != ""))
    read = {row.deck: (row.level, journeys.day_of(row.on)) for row in rows}
    return {
        deck: Reached(deck, int(level), on)
        for deck, (level, on) in read.items()
        if on is not None and level.isdecimal() and len(level) < 4  # else a later program writes it in another way
    }


def note(act: Act, person: str, deck: str, level: int, on: date) -> None:
    """She has reached a level of a deck; of one step (80, 90, 100 percent) what was noted first stays."""
    duties.require(act, "levels.note", person)
    known = reached(act.reading, person).get(deck)
    if known is None or level // _STEP > known.level // _STEP:
        fields: dict[str, str | bool | int] = {"level": str(level), "on": on.isoformat()}
        act.append("reached", subject=f"{person}/{deck}", scope=shared(person), fields=fields)


def note_new(act: Act, person: str) -> None:
    """Note every deck whose level she has just reached."""
    duties.require(act, "levels.note_new", person)
    for deck, percent in levels(history.read_now(act.reading, person, act.at)).items():
        if percent >= REACHED:
            note(act, person, deck, percent, act.at.date())
