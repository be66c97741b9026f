"""Which candidates the board shows: a class, a group, a programme, and of those perhaps only what was counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row

SOON, SILENT = 70, 5
"""Days before the departure from which somebody leaves soon: ten weeks, when papers take their longest; days without
news after which one asks after somebody."""
LAST_DAYS = "last_days"
_ORDER = {"fails": 0, "watch": 1}


class Asked(msgspec.Struct, frozen=True, gc=False):
    """What is to be seen; "" leaves a choice open. `only` is one of the counts, or LAST_DAYS."""

    class_id: str = ""
    group_id: str = ""
    programme: str = ""
    only: str = ""


def is_soon(row: Row, today: date) -> bool:
    """Whether she leaves within so many days."""
    del today
    return row.agreed and row.days is not None and 0 <= row.days <= SOON and not row.journey.state


def waiting_of(row: Row) -> int:
    """How many of her things wait to be confirmed; what was confirmed in a way that does not count is looked at."""
    return row.states.count("claimed") - sum(row.states[at] == "claimed" for at in row.unproven)


def is_waiting(row: Row, today: date) -> bool:
    """Whether something of hers waits to be confirmed."""
    del today
    return waiting_of(row) > 0


def is_late(row: Row, today: date) -> bool:
    """Whether something of hers is overdue."""
    del today
    return "overdue" in row.states


def is_silent(row: Row, today: date) -> bool:
    """Whether nothing came from her for more than so many days, while she is here to be heard of."""
    journey = row.journey
    if not row.agreed or journey.state in ("withdrawn", "departed") or (row.days is not None and row.days < 0):
        return False
    since = row.heard or journey.enrolled
    return since is None or (today - since).days > SILENT


def is_touched(row: Row, today: date) -> bool:
    """Whether the last days of 技能実習 are a worry for her, or nobody knows which programme she goes under."""
    return row.agreed and (misses_last_days(row, today) or has_no_programme(row))


def misses_last_days(row: Row, today: date) -> bool:
    """Whether she goes under 技能実習 and does not meet its last days, for filing or for entry."""
    del today
    going = row.agreed and row.journey.state in ("", "postponed") and (row.days is None or row.days >= 0)
    return going and row.journey.programme == "titp" and row.standing.verdict != "holds"


def has_no_programme(row: Row) -> bool:
    """Whether she is to go and no programme is set."""
    going = row.agreed and row.journey.state in ("", "postponed") and (row.days is None or row.days >= 0)
    return going and not row.journey.programme


COUNTED: dict[str, Callable[[Row, date], bool]] = {
    "soon": is_soon,
    "waiting": is_waiting,
    "late": is_late,
    "silent": is_silent,
}


def among(rows: Sequence[Row], asked: Asked) -> list[Row]:
    """Those of a class, a group and a programme, in their order."""
    return [
        row
        for row in rows
        if asked.class_id in ("", row.class_id)
        and asked.group_id in ("", row.group_id)
        and asked.programme in ("", row.journey.programme)
    ]


def chosen(rows: Sequence[Row], asked: Asked, today: date) -> list[Row]:
    """Of these only what is asked for; of the last days those first whose programme fails, then who has none."""
    if asked.only == LAST_DAYS:
        found = [row for row in rows if is_touched(row, today)]
        return sorted(found, key=lambda row: (has_no_programme(row), _ORDER.get(row.standing.verdict, 2)))
    fits = COUNTED.get(asked.only)
    return list(rows) if fits is None else [row for row in rows if fits(row, today)]
