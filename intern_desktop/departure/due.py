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


class Way:
    """The days of one journey from which everything is counted, worked out once for the whole list."""

    __slots__ = ("_begins", "_first", "enrolled", "flight", "journey")

    def __init__(self, journey: Journey) -> None:
        self.journey, self.flight, self.enrolled = journey, departure_of(journey), journey.enrolled
        self._begins = {"departure": self.flight, "entry": entry_of(journey), "enrolled": journey.enrolled}
        week = None if self.enrolled is None else self._before_flight(self.enrolled + FIRST_DAYS)
        self._first = None if week is None or self.enrolled is None else max(week, self.enrolled)

    def day(self, task: Task, dates: Mapping[str, date] = _NO_DATES) -> date | None:
        """The day a task is due; `dates` are the days she gave as evidence, by task.

        None while what it counts from is not known, and for who goes no more. A limit of the law holds also for who
        is postponed.
        """
        if self.journey.state == "withdrawn":
            return None
        counted = self._counted(task, dates)
        if not task.limit:
            return None if counted is None else self._not_before(counted, None, task)
        limit = programme.day_of_rule(task.limit)
        return self._not_before(limit if counted is None else min(counted, limit), limit, task)

    def new_since(self, task: Task) -> date | None:
        """Since when a task is new for her, on the list or by a change of programme; None for what always was there."""
        came, journey = task.came, self.journey
        if came is not None and (self.enrolled is None or came <= self.enrolled):
            came = None
        changed = journey.programme_on if journey.programme_before else None
        if changed is None or journey.programme_before in task.programmes:
            return came
        return changed if came is None else max(came, changed)

    def _counted(self, task: Task, dates: Mapping[str, date]) -> date | None:
        if task.due is None or self.journey.state == "postponed":
            return None
        begins = self._begins[task.due_from] if task.due_from in self._begins else dates.get(task.due_from)
        return None if begins is None else begins + timedelta(days=task.due)

    def _not_before(self, last: date, limit: date | None, task: Task) -> date:
        """The day moved on to where she had time for it, not past the flight or the limit; never before her first."""
        if self._first is None or self.enrolled is None:
            return last
        came = self.new_since(task)
        if came is None and last >= self._first:
            return last
        first = self._first if came is None else max(self._first, self._before_flight(came + NEW_DAYS))
        return max(last, first if limit is None else min(first, limit), self.enrolled)

    def _before_flight(self, day: date) -> date:
        return day if self.flight is None else min(day, self.flight)


def day(task: Task, journey: Journey, dates: Mapping[str, date] = _NO_DATES) -> date | None:
    """The day a task is due for one journey: see `Way.day`."""
    return Way(journey).day(task, dates)
