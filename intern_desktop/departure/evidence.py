"""What shows that a thing is done: what she has of what is wanted, and what she may write as its value.

Of health the program keeps that something was seen, and a day; never a finding.
"""

from datetime import date, timedelta
from functools import cached_property

import msgspec
from sqlalchemy import Connection

from intern_desktop.departure import understanding
from intern_desktop.departure.programme import Journey
from intern_desktop.departure.tasks import Task
from intern_desktop.errors import UserError
from intern_desktop.i18n import N_


class Evidence(msgspec.Struct, frozen=True):
    """How far what the program itself can see goes: `have` of `wants`, in `unit`.

    `unit` is "percent" (a deck, a habit), "minutes" (hours), "page" (a quiz), or the unit of a number. What only she or
    a trainer can say is met.
    """

    met: bool = True
    have: int = 0
    wants: int = 0
    unit: str = ""


def valid_until(task: Task, value: str) -> date | None:
    """The last day on which a day that was written still counts; None for what does not lapse."""
    day = day_of(task, value)
    return day + timedelta(days=task.valid_days) if day is not None and task.valid_days else None


def day_of(task: Task, value: str) -> date | None:
    """The day that was written as evidence; None where none is asked or none was written."""
    if task.evidence != "date" or not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


class Sight:
    """What the program can see of one candidate; each thing is read when it is first asked for."""

    def __init__(self, reading: Connection, person: str, journey: Journey, today: date) -> None:
        self.reading, self.person, self.journey, self.today = reading, person, journey, today

    @cached_property
    def understood(self) -> frozenset[str]:
        """The pages whose questions she has answered, in whatever version."""
        return frozenset(understanding.understood(self.reading, self.person))

    def of(self, task: Task) -> Evidence:
        """How far a task is, as far as the program can see."""
        if task.evidence == "quiz":
            met = task.asks in self.understood
            return Evidence(met, int(met), 1, "page")
        return Evidence()


def seen(task: Task, state: str, sight: Sight) -> Evidence:
    """The evidence of one item; what is marked, or not for her, is not looked up any more."""
    if state in ("claimed", "confirmed", "not_applicable"):
        return Evidence()
    return sight.of(task)


def accepted(task: Task, value: str, journey: Journey, today: date) -> str:
    """A value as it is kept. FieldError "value" for one that cannot be."""
    del journey, today
    return value if task.evidence in ("date", "number") else ""


def refuse_unmet(sight: Sight, task: Task) -> None:
    """Raise UserError, with what is still missing, where the program sees that it is not there yet."""
    if not sight.of(task).met:
        raise UserError(N_("Answer the questions at the end of the page first, then report this as done."))
