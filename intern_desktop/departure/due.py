"""The day each thing is due for one candidate: counted from her departure, her entry, her enrolment, or another thing.

It is worked out whenever it is read, so it follows a departure that moves. It never lies after the last day the law
gives, and never before she came: whoever enrols late, changes programme, or meets a thing that is new on the list,
has some days for what would have been due already.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from intern_desktop.departure import programme
from intern_desktop.departure.programme import Journey
from intern_desktop.departure.tasks import Task

FIRST_DAYS = timedelta(days=7)
"""What would be due before it: a week after her first day."""
NEW_DAYS = timedelta(days=14)
"""What is new on the list, or new for her: two weeks after it came."""

_NO_DATES: Mapping[str, date] = {}


def departed(journey: Journey, today: date) -> bool:
    """Whether she is in Japan: she or a trainer said so, or the day of departure is over and nobody said otherwise."""
    gone = journey.departure is not None and journey.departure < today
    return journey.state == "departed" or (not journey.state and gone)


def departure_of(journey: Journey) -> date | None:
    """The day she leaves or left; None while it is not known, as when she is postponed or goes no more."""
    if journey.state == "departed":
        return journey.state_on or journey.departure
    return None if journey.state else journey.departure


def entry_of(journey: Journey) -> date | None:
    """The day of entry into Japan, or that of departure while only that one is known."""
    if journey.state in ("postponed", "withdrawn"):
        return None
    return journey.entry or departure_of(journey)


def day(task: Task, journey: Journey, dates: Mapping[str, date] = _NO_DATES) -> date | None:
    """The day a task is due; `dates` are the days she gave as evidence, by task.

    None while what it counts from is not known, and for who goes no more. A limit of the law holds also for who is
    postponed.
    """
    if journey.state == "withdrawn":
        return None
    counted = _counted(task, journey, dates)
    limit = programme.day_of_rule(task.limit) if task.limit else None
    last = min((one for one in (counted, limit) if one is not None), default=None)
    return None if last is None else _not_before(last, limit, task, journey)


def _counted(task: Task, journey: Journey, dates: Mapping[str, date]) -> date | None:
    if task.due is None or journey.state == "postponed":
        return None
    if task.due_from == "departure":
        begins = departure_of(journey)
    elif task.due_from == "entry":
        begins = entry_of(journey)
    elif task.due_from == "enrolled":
        begins = journey.enrolled
    else:
        begins = dates.get(task.due_from)
    return None if begins is None else begins + timedelta(days=task.due)


def _not_before(last: date, limit: date | None, task: Task, journey: Journey) -> date:
    """The day moved on to where she had time for it, not past the flight or the limit; never before her first."""
    enrolled = journey.enrolled
    if enrolled is None:
        return last
    first = enrolled + FIRST_DAYS
    came = new_since(task, journey)
    if came is not None:
        first = max(first, came + NEW_DAYS)
    ends = [one for one in (departure_of(journey), limit) if one is not None]
    first = min([first, *ends])
    return max(last, first, enrolled)


def new_since(task: Task, journey: Journey) -> date | None:
    """Since when a task is new for her, on the list or by a change of programme; None for what always was there."""
    days = []
    if task.came is not None and journey.enrolled is not None and task.came > journey.enrolled:
        days.append(task.came)
    before = journey.programme_before
    if before and journey.programme_on is not None and before not in task.programmes:
        days.append(journey.programme_on)
    return max(days, default=None)
