"""How strong the habits of somebody are, in percent, for the checklist.

Three years of arrivals take longer to read than the rest of the list together, and a list is read after every mark. So
the answer is kept in memory, for the few people last asked about, as long as nothing changes that it is read from.
"""

from datetime import date

from sqlalchemy import Connection, and_, func, or_, select

from intern_desktop.departure import habits, punctuality
from intern_desktop.departure.programme import Journey
from intern_desktop.store.tables import stamp

PUNCTUAL = "punctual"
"""The name under which the list asks for coming five minutes early."""

_Key = tuple[object, ...]
_kept: dict[_Key, dict[str, int]] = {}
_MOST = 8


def percents(reading: Connection, person: str, journey: Journey, today: date) -> dict[str, int]:
    """The strength of each habit of hers by its id, rounded down."""
    key = (str(reading.engine.url), person, journey, today, *_state_of(reading, person))
    if key not in _kept:
        while len(_kept) >= _MOST:
            del _kept[next(iter(_kept))]
        _kept[key] = _read(reading, person, today)
    return _kept[key]


def _read(reading: Connection, person: str, today: date) -> dict[str, int]:
    done = habits.all_records(reading, person, today)
    found = {one.id: habits.strength(done[one.id], one.per_week) for one in habits.habits()}
    found[PUNCTUAL] = punctuality.strength(punctuality.records(reading, person, today))
    return {name: int(100 * strength) for name, strength in found.items()}


def _state_of(reading: Connection, person: str) -> tuple[object, ...]:
    """What changes as soon as an entry about her days, or about a calendar, is written or taken in."""
    hers = and_(stamp.c.subject > f"{person}/", stamp.c.subject < f"{person}0")
    days = and_(stamp.c.table.in_(("arrival", "roll", "habit_day")), hers)
    counted = select(func.count(), func.sum(stamp.c.lamport)).where(
        or_(
            days,
            stamp.c.table.in_(("timetable", "day_off")),
            and_(stamp.c.table == "person", stamp.c.subject == person),
        )
    )
    return tuple(reading.execute(counted).one())
