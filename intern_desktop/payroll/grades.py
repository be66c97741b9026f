"""Which remuneration a month's premiums rest on: at hiring, from April to June, and after a change of the fixed wage.

健康保険法 第41条 to 第43条, 厚生年金保険法 第21条 to 第23条. All months here are whole ones, of 17 base days and more.
"""

from collections.abc import Sequence
from datetime import date

import msgspec

from intern_desktop.payroll.month import between, later

Payment = tuple[date, int]
"""A month of payment and the remuneration paid in it, yen."""

APRIL, JUNE, JULY, SEPTEMBER = 4, 6, 7, 9
MONTHS_WATCHED = 3
GRADES_APART = 2


class Change(msgspec.Struct, frozen=True, gc=False):
    """A change of the fixed wage: the first month in which it was paid, and whether it went up."""

    paid_from: date
    up: bool


def september_remuneration(month: date, hired: date, paid: Sequence[Payment]) -> int | None:
    """The average of what was paid from April to June, for premiums from September on (定時決定); None in other months.

    None too for those who began in June or July of that year: their grade of hiring holds until the next August.
    What is less than a yen is dropped.
    """
    if month.month != SEPTEMBER or (hired.year == month.year and hired.month >= JUNE):
        return None
    first, last = date(month.year, APRIL, 1), date(month.year, JUNE, 1)
    counted = [yen for when, yen in paid if first <= when <= last]
    return sum(counted) // len(counted) if counted else None


def changed_remuneration(month: date, change: Change, paid: Sequence[Payment]) -> int | None:
    """The average of the three months from a change on, when this is the fourth (随時改定); None in other months.

    Whether the two grades are far enough apart is asked by `far_enough`.
    """
    if between(change.paid_from, month) != MONTHS_WATCHED:
        return None
    last = later(change.paid_from, MONTHS_WATCHED - 1)
    counted = [yen for when, yen in paid if change.paid_from <= when <= last]
    return sum(counted) // MONTHS_WATCHED if len(counted) == MONTHS_WATCHED else None


def far_enough(before: int, after: int, change: Change) -> bool:
    """Whether two grade numbers differ by two or more, the same way as the wage."""
    return after - before >= GRADES_APART if change.up else before - after >= GRADES_APART


def september_is_skipped(month: date, changed: date | None) -> bool:
    """Whether a change that took effect from July to September stands in place of September's decision."""
    return changed is not None and changed.year == month.year and JULY <= changed.month <= SEPTEMBER
