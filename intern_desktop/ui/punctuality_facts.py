"""What the screen of punctuality shows: four weeks of sessions, and the curve up to the end of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.punctuality import DayRecord
    from intern_desktop.departure.timetable import Calendar

WEEKS = 4
_CURVE = 60
"""So many sessions stand on the curve, about three months."""
_MOST_BACK = 60
"""Early sessions after which nobody counts on."""


class Cell(msgspec.Struct, frozen=True, gc=False):
    """A course day in the weeks: how it began, or (None) that it is still ahead."""

    day: date
    record: DayRecord | None = None


class Shown(msgspec.Struct, frozen=True):
    """One window of four weeks: their Mondays, the weekdays that have a course, and the cells by day.

    `curve` is the strength after each session up to the end of the window, `late` the last one that lowered it with
    its place on the curve, and `back` how many early ones make up for one late one now.
    """

    mondays: tuple[date, ...]
    weekdays: tuple[int, ...]
    cells: dict[date, Cell]
    curve: tuple[tuple[date, float], ...]
    records: tuple[DayRecord, ...]
    late: tuple[int, DayRecord] | None
    back: int
    has_earlier: bool

    @property
    def share(self) -> int:
        """The strength at the end, in percent."""
        return round(100 * self.curve[-1][1]) if self.curve else 0


def window(records: Sequence[DayRecord], calendar: Calendar, today: date, weeks_back: int = 0) -> Shown:
    """The four weeks that end with the week of today, or so many weeks before it."""
    from intern_desktop.departure import punctuality

    last = today - timedelta(days=today.weekday(), weeks=weeks_back)
    mondays = tuple(last - timedelta(weeks=n) for n in reversed(range(WEEKS)))
    end = last + timedelta(days=6)
    seen = tuple(one for one in records if one.day <= end)
    cells = {one.day: Cell(one.day, one) for one in seen if one.day >= mondays[0]}
    for day in calendar.course_days(today, end) if end >= today else []:
        cells.setdefault(day, Cell(day))
    curve = tuple(punctuality.curve(seen)[-_CURVE:])
    late = _late(curve, seen)
    return Shown(
        mondays=mondays,
        weekdays=tuple(sorted({*range(5), *(day.weekday() for day in cells)})),
        cells=cells,
        curve=curve,
        records=seen,
        late=late,
        back=_sessions_back(curve[-1][1]) if late is not None and curve else 0,
        has_earlier=any(one.day < mondays[0] for one in records),
    )


def _late(curve: Sequence[tuple[date, float]], seen: Sequence[DayRecord]) -> tuple[int, DayRecord] | None:
    by_day = {one.day: one for one in seen}
    for place in reversed(range(len(curve))):
        record = by_day[curve[place][0]]
        if record.verdict in ("late", "absent"):
            return place, record
    return None


def _sessions_back(score: float) -> int:
    """How many early sessions bring the score back to where it is, after a late one."""
    from intern_desktop.departure.punctuality import FADE

    after, count = score * FADE, 0
    while after < score - 1e-9 and count < _MOST_BACK:
        after, count = after * FADE + 1 - FADE, count + 1
    return count
