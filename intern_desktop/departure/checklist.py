"""The checklist of one candidate: what there is to do, how far it is, what comes next, and marking it.

Two marks, never one: the candidate claims an item as done, the trainer confirms it or sends it back.
"""

from datetime import date, datetime

import msgspec
from sqlalchemy import Connection

from intern_desktop.departure import due, evidence, journeys, marks
from intern_desktop.departure.claims import claim, confirm, send_back, unclaim
from intern_desktop.departure.evidence import Evidence, Sight
from intern_desktop.departure.marks import Mark, Moments
from intern_desktop.departure.programme import Journey
from intern_desktop.departure.reckoning import Ground, Line
from intern_desktop.departure.tasks import Group, Task, groups, headings, lists, tasks

__all__ = [
    "Evidence", "Group", "Item", "Share", "Task", "applicable", "claim", "confirm", "due_day", "groups", "headings",
    "items", "lists", "next_items", "send_back", "share", "tasks", "unclaim",
]  # fmt: skip


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One task for one candidate today. `state` is one of the words of the drawn marks.

    `value` is the day or the number she wrote, `valid_until` the last day on which it counts. `news`: "", "new" (for
    two weeks, on the list or by a change of programme), "void" (her day has lapsed), "again" (it asks for something
    else now), "unproven" (it was decided without a trainer's signature, so that her own word stands); what she had
    marked before stays in `value` and the moments. `counts`: whether it is in the share. `quiet`: nothing asks for it
    now. `claimed_version` is the version she marked, 0 when she marked none.
    """

    task: Task
    state: str
    due: date | None = None
    claimed_at: datetime | None = None
    decided_at: datetime | None = None
    decided_by: str = ""
    note: str = ""
    value: str = ""
    valid_until: date | None = None
    news: str = ""
    counts: bool = False
    quiet: bool = False
    claimed_version: int = 0
    evidence: Evidence = Evidence()

    @property
    def settled(self) -> bool:
        """Whether nothing is left for the candidate to do about it."""
        return self.state in ("claimed", "confirmed", "not_applicable")

    @property
    def reason(self) -> str:
        """Why it comes next: "void", "again", "overdue", "sent_back", "new", "due" (it has a day) or "open"."""
        if self.news in ("void", "again"):
            return self.news
        if self.state in ("overdue", "sent_back"):
            return self.state
        new = self.news if self.news == "new" else ""
        return new or ("due" if self.due is not None else "open")


class Share(msgspec.Struct, frozen=True):
    """How many of the required items are confirmed, reported, and there in all."""

    confirmed: int
    claimed: int
    required: int

    @property
    def done(self) -> int:
        """Reported or confirmed."""
        return self.confirmed + self.claimed


_WEIGHTS = {"void": 0, "again": 0, "overdue": 0, "sent_back": 1, "new": 2, "due": 3, "open": 4}


def items(reading: Connection, person: str, today: date) -> list[Item]:
    """Every task for her, in the order of the list; those of another programme or field as not applicable.

    What was withdrawn is there only where she has a mark on it.
    """
    asked, journey, known = lists(reading), journeys.read(reading, person), marks.looked_into(reading, person)
    said, sight = marks.moments(reading, person), Sight(reading, person, journey, today)
    ground = Ground(asked, today, with_trainer=marks.with_trainer(reading))
    lines = ground.lines(journey, known, marks.Past(reading, person))
    return [
        _item(task, line, known.get(task.id, marks.NONE), said.get(task.id, marks.NEVER), sight)
        for task, line in zip(asked, lines, strict=True)
        if line is not None
    ]


def applicable(found: list[Item]) -> list[Item]:
    """What is for her: all but what belongs to another programme or field."""
    return [item for item in found if item.state != "not_applicable"]


def share(found: list[Item]) -> Share:
    """How far the required items are."""
    states = [item.state for item in found if item.counts]
    return Share(states.count("confirmed"), states.count("claimed"), len(states))


def next_items(found: list[Item], most: int = 3) -> list[Item]:
    """What matters next, each with its `reason`: what is void, asked again or overdue, then what was sent back, then
    what is new, then by the day it is due; required before optional."""
    waiting = [item for item in found if not item.settled and not item.quiet]
    waiting.sort(key=lambda item: (_WEIGHTS[item.reason], not item.task.required, item.due or date.max))
    return waiting[:most]


def due_day(task: Task, departure: date | None) -> date | None:
    """The day a task is due for who leaves on this day, whatever else is known of her."""
    return due.day(task, Journey(departure=departure))


def _item(task: Task, line: Line, kept: Mark, said: Moments, sight: Sight) -> Item:
    return Item(
        task=task,
        state=line.state,
        due=line.due,
        claimed_at=said.claimed_at if kept.claim else None,
        decided_at=said.decided_at if kept.decided else None,
        decided_by=said.decided_by if kept.decided else "",
        note=kept.note if line.state == "sent_back" else "",
        value=kept.shown,
        valid_until=line.valid_until,
        news=line.news,
        counts=line.counts,
        quiet=line.quiet,
        claimed_version=kept.version if kept.said else 0,
        evidence=evidence.seen(task, line.state, sight),
    )
