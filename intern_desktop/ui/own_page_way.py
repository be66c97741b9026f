"""What follows when a candidate's way changes: which days moved with it, and the steps on the way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from intern_desktop.errors import FieldError
from intern_desktop.i18n import trn
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.own_page_state import told

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.store.journal import Act


def days(commands: Commands, person: str) -> dict[str, date | None]:
    """When each thing of the list that is for her is due."""
    from intern_desktop.departure import checklist

    with commands.reading() as reading:
        found = checklist.items(reading, person, commands.today())
    return {item.task.id: item.due for item in checklist.applicable(found)}


def tell_moved(commands: Commands, before: Mapping[str, date | None], after: Mapping[str, date | None]) -> None:
    """Say how many days of the list moved; nothing when none did."""
    moved = sum(item in before and before[item] != day for item, day in after.items())
    if moved:
        # Translators: vi: "{n} hạn trong danh sách đã dời theo."
        commands.tell_done(trn("{n} day on the list moved with it.", "{n} days on the list moved with it.", moved))


def is_postponed(commands: Commands, person: str) -> bool:
    """Whether she waits for a new day of departure."""
    from intern_desktop.departure import journeys

    with commands.reading() as reading:
        return journeys.read(reading, person).state == "postponed"


def change_state(commands: Commands, person: str, state: str, on: date) -> str:
    """Write a step down and say so; what is wrong with the day, "" when nothing is."""
    from intern_desktop.departure import journeys

    def attempt(act: Act) -> str:
        try:
            journeys.change_state(act, person, state, on)
        except FieldError as problem:
            return str(problem)
        return ""

    problem = commands.do(attempt)
    if problem == "":
        commands.tell_done(told(state))
    return problem or ""
