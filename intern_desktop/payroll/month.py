"""Months as the first day of each, and their places in a row."""

from datetime import date
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


def between(first: date, last: date) -> int:
    """How many months after `first` the month of `last` is."""
    return (last.year - first.year) * 12 + last.month - first.month
