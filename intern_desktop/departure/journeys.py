"""Where one candidate is going, as the tables keep it; and being postponed, withdrawing, departing, coming back."""

from collections.abc import Sequence
from datetime import date

import msgspec
from sqlalchemy import Connection, Row, func, literal_column, select

from intern_desktop.departure import duties
from intern_desktop.departure.programme import Journey
from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.store import tables
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Act

STATES = ("", "postponed", "withdrawn", "departed")
"""What she is: getting ready, waiting for a new day, no longer going, in Japan."""


_COUNTED = (200, 9800)
"""At the calendar's own ends nothing can be counted on or back."""
_NAMING = tables.entry.c.kind == literal_column("'person'")
"""Written out: only so does SQLite see that its index of the names will do."""
_FEW = 400
"""Of so many people each first day is looked for by name; of more the whole journal is read."""
PLAUSIBLE = 400
"""So many days from today the day of a change may lie; beyond that the year was a slip."""


def read(reading: Connection, person: str) -> Journey:
    """Where she is going; an empty journey when nothing was set yet. `enrolled` falls back on the day she was named."""
    row = reading.execute(select(tables.journey).where(tables.journey.c.person == person)).first()
    journey = Journey() if row is None else of_row(row)
    return journey if journey.enrolled else _with_first_day(journey, _first_days(reading, [person]).get(person))


def read_all(reading: Connection, whose: Sequence[str] | None = None) -> dict[str, Journey]:
    """The journeys of some people, or of everybody, by person; whoever has none is not there."""
    asked = select(tables.journey)
    asked = asked if whose is None else asked.where(tables.journey.c.person.in_(whose))
    found = {row.person: of_row(row) for row in reading.execute(asked)}
    late = [person for person, journey in found.items() if not journey.enrolled]
    first = _first_days(reading, late if len(late) <= _FEW else None)
    return {
        person: journey if journey.enrolled else _with_first_day(journey, first.get(person))
        for person, journey in found.items()
    }


def of_row(row: Row[tuple[str, ...]]) -> Journey:
    """A row of the table as a value."""
    return Journey(
        programme=row.programme,
        field=row.field,
        prefecture=row.prefecture,
        plan_filed=day_of(row.plan_filed),
        entry=day_of(row.entry),
        departure=day_of(row.departure),
        enrolled=day_of(row.enrolled),
        state=row.state if row.state in STATES else "",
        state_on=day_of(row.state_on),
        programme_before=row.programme_before,
        programme_on=day_of(row.programme_on),
    )


def change_state(act: Act, person: str, state: str, on: date) -> None:
    """She is postponed, withdraws, departs, or ("") comes back and gets ready again. No mark of hers is touched.

    Raises FieldError "state_on" for a departure that is still to come, and for a day more than a year away.
    """
    duties.require(act, "journeys.change_state", person)
    assert state in STATES, f"nobody can be {state}"
    today = act.at.date()
    if on > today and state == "departed":
        # Translators: vi: "Ngày này chưa tới."
        raise FieldError("state_on", N_("This day has not come yet."))
    if abs((on - today).days) > PLAUSIBLE:
        # Translators: vi: "Ngày này cách đây hơn một năm. Bạn xem lại năm nhé."
        raise FieldError("state_on", N_("This day is more than a year away. Look at the year again."))
    fields: dict[str, str | bool | int] = {"state": state, "state_on": on.isoformat()}
    act.append("journey", subject=person, scope=shared(person), fields=fields)


def day_of(text: str) -> date | None:
    """A day as the tables keep it; None for one that is not known, or that this program cannot read or count from."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if _COUNTED[0] <= day.year <= _COUNTED[1] else None


def _first_days(reading: Connection, whose: Sequence[str] | None) -> dict[str, date]:
    """The day on which each of these people, or everybody, was first named, by the journal."""
    entry = tables.entry
    rows = select(entry.c.subject, func.min(entry.c.recorded_at).label("at")).where(_NAMING)
    if whose is not None:
        rows = rows.where(entry.c.subject.in_(whose))
    found = {row.subject: day_of(row.at[:10]) for row in reading.execute(rows.group_by(entry.c.subject))}
    return {person: day for person, day in found.items() if day is not None}


def _with_first_day(journey: Journey, day: date | None) -> Journey:
    return msgspec.structs.replace(journey, enrolled=day)
