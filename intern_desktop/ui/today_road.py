"""Which dates stand on the road to the departure: what is due next, the long days off, and what the course plans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, tr
from intern_desktop.ui.road import Stop

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item
    from intern_desktop.departure.timetable import Calendar, Day

BETWEEN = 4
"""So many dates stand between today and the departure; more would not be read."""
_DUE, _EVENTS = 3, 1
_LONG = 3
"""Days off in a row that are worth a place, as at Tết."""
_FARTHEST = 420


def stops(departure: date | None, found: Sequence[Item], calendar: Calendar | None, today: date) -> list[Stop]:
    """Today, what lies between, and the departure, by day; nothing when the departure is not ahead."""
    if departure is None or departure <= today:
        return []
    between = [*_off(calendar, today, departure), *_events(calendar, today, departure)]
    between += _due(found, today, departure)[: BETWEEN - len(between)]
    between.sort(key=lambda stop: stop.day)
    # Translators: the ends of the road of dates; vi: "Hôm nay", "Bay"
    return [Stop(today, tr("Today"), "today"), *between, Stop(departure, tr("Departure"), "departure")]


def _due(found: Sequence[Item], today: date, departure: date) -> list[Stop]:
    due: dict[date, str] = {}
    for item in sorted(found, key=lambda item: item.due or date.max):
        if item.due is not None and today < item.due < departure and not item.settled:
            due.setdefault(item.due, plain(chosen(item.task.title)))
    return [Stop(day, words) for day, words in list(due.items())[:_DUE]]


def _off(calendar: Calendar | None, today: date, departure: date) -> list[Stop]:
    """The longest row of days off, by what it is called; weekends within it belong to it."""
    runs = sorted(_runs(calendar, today, departure), key=_length, reverse=True)
    return [run for run in runs[:1] if _length(run) >= _LONG]


def _runs(calendar: Calendar | None, today: date, departure: date) -> Iterator[Stop]:
    run: Stop | None = None
    for day in _days(calendar, today, departure):
        if day.off is not None:
            words = plain(chosen(day.off))
            if run is not None and run.words == words:
                run = Stop(run.day, words, "due", day.day)
            else:
                if run is not None:
                    yield run
                run = Stop(day.day, words, "due", day.day)
        elif run is not None and day.sessions:
            yield run
            run = None
    if run is not None:
        yield run


def _events(calendar: Calendar | None, today: date, departure: date) -> list[Stop]:
    found = (day for day in _days(calendar, today, departure) if day.extra and day.words is not None)
    return [Stop(day.day, plain(chosen(day.words))) for day in found if day.words is not None][:_EVENTS]


def _days(calendar: Calendar | None, today: date, departure: date) -> list[Day]:
    if calendar is None or not calendar.known:
        return []
    last = min(departure - timedelta(days=1), today + timedelta(days=_FARTHEST))
    return calendar.days(today + timedelta(days=1), last) if last > today else []


def _length(stop: Stop) -> int:
    return ((stop.until or stop.day) - stop.day).days + 1
