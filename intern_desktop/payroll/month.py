"""Months as the first day of each, and their places in a row."""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache


def month_of(day: date) -> date:
    """The first day of the month of a day."""
    return day.replace(day=1)


@lru_cache(maxsize=1024)
def following(day: date) -> date:
    """The first day of the month after a day."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


@lru_cache(maxsize=1024)
def before(day: date) -> date:
    """The first day of the month before a day."""
    return date(day.year - (day.month == 1), (day.month - 2) % 12 + 1, 1)


@lru_cache(maxsize=4096)
def later(day: date, months: int) -> date:
    """The first day of the month so many months after a day's own; before it when the number is negative."""
    place = day.year * 12 + day.month - 1 + months
    return date(place // 12, place % 12 + 1, 1)


def last_day(first: date, months: int) -> date:
    """The last day of so many months that begin on a day: the one before the same day of the month after them.

    Where that month has no such day, its last one (民法 第143条).
    """
    after = later(first, months)
    days = monthrange(after.year, after.month)[1]
    return after.replace(day=days) if first.day > days else after.replace(day=first.day) - timedelta(days=1)


def between(first: date, last: date) -> int:
    """How many months after `first` the month of `last` is."""
    return (last.year - first.year) * 12 + last.month - first.month
