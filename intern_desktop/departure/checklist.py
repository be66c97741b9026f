"""The checklist of one candidate: what there is to do, how far it is, and marking it.

Two marks, never one: the candidate claims an item as done, the trainer confirms it or sends it back.
"""

from datetime import date, datetime, timedelta
from functools import cache

import msgspec
from sqlalchemy import Connection, and_, select

from intern_desktop import resources
from intern_desktop.departure import journeys, programme
from intern_desktop.departure.programme import Journey
from intern_desktop.errors import UserError
from intern_desktop.i18n import N_
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Act
from intern_desktop.store.tables import mark, stamp

Words = dict[str, str]


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """One thing of the list as the resource file says it. `due` counts days from the departure, negative before it;
    `limit` names a dated rule of the programmes that it may not pass, as in "titp.plan_last".

    `evidence`: "tick" (her own word), "paper" (a trainer sees it), "date" (only that it exists and its day, never a
    finding), "spoken" (said aloud in Japanese). `confidence`: "official", "relayed" (official wording seen elsewhere),
    "secondary", or "custom" (how people work and live; nothing of it is a rule).
    """

    id: str
    group: str
    version: int
    title: Words
    why: Words
    programmes: tuple[str, ...] = ("titp", "esd")
    required: bool = True
    evidence: str = "tick"
    due: int | None = None
    limit: str = ""
    page: str = ""
    confidence: str = ""
    source: str = ""
    address: str = ""


class Group(msgspec.Struct, frozen=True):
    """A heading of the list with its icon."""

    id: str
    icon: str
    title: Words


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One task for one candidate today. `state` is one of the words of the drawn marks."""

    task: Task
    state: str
    due: date | None = None
    claimed_at: datetime | None = None
    decided_at: datetime | None = None
    decided_by: str = ""
    note: str = ""

    @property
    def settled(self) -> bool:
        """Whether nothing is left for the candidate to do about it."""
        return self.state in ("claimed", "confirmed", "not_applicable")


class Share(msgspec.Struct, frozen=True):
    """How many of the required items are confirmed, reported, and there in all."""

    confirmed: int
    claimed: int
    required: int

    @property
    def done(self) -> int:
        """Reported or confirmed."""
        return self.confirmed + self.claimed


@cache
def groups() -> tuple[Group, ...]:
    """The headings in their order."""
    return msgspec.convert(resources.toml("checklists/default.toml")["group"], tuple[Group, ...])


@cache
def tasks() -> tuple[Task, ...]:
    """The default list, in the order of its groups."""
    found = msgspec.convert(resources.toml("checklists/default.toml")["task"], tuple[Task, ...])
    order = {group.id: place for place, group in enumerate(groups())}
    return tuple(sorted(found, key=lambda task: order[task.group]))


def items(reading: Connection, person: str, today: date) -> list[Item]:
    """Every task of the list for her, in its order; those of the other programme as not applicable."""
    where_to = journeys.read(reading, person)
    rows = {row.item: row for row in reading.execute(select(mark).where(mark.c.person == person))}
    said = _said(reading, person)
    return [_item(task, where_to, rows.get(task.id), said.get(task.id, {}), today) for task in tasks()]


def share(found: list[Item]) -> Share:
    """How far the required items are."""
    asked = [item for item in found if item.task.required and item.state != "not_applicable"]
    states = [item.state for item in asked]
    return Share(states.count("confirmed"), states.count("claimed"), len(asked))


def next_items(found: list[Item], most: int = 3) -> list[Item]:
    """What matters next: overdue, then sent back, then by the day it is due; required before optional."""
    weight = {"overdue": 0, "sent_back": 1, "not_begun": 2}
    waiting = [item for item in found if item.state in weight]
    waiting.sort(key=lambda item: (weight[item.state], not item.task.required, item.due or date.max))
    return waiting[:most]


def claim(act: Act, person: str, item: str) -> None:
    """She says it is done. What a trainer sent back waits for the trainer again; a confirmed one stays confirmed."""
    fields: dict[str, str | bool | int] = {"claim": "done"}
    if _verdict(act.reading, person, item) == "sent_back":
        fields["verdict"] = ""
    act.append("mark", subject=f"{person}/{item}", scope=shared(person), fields=fields)


def unclaim(act: Act, person: str, item: str) -> None:
    """She says it is not done after all. Raises UserError for what a trainer has confirmed."""
    if _verdict(act.reading, person, item) == "confirmed":
        raise UserError(
            N_("A trainer has confirmed this already. If it is not right, ask the trainer to send it back to you.")
        )
    act.append("mark", subject=f"{person}/{item}", scope=shared(person), fields={"claim": ""})


def confirm(act: Act, person: str, item: str) -> None:
    """The trainer has seen it."""
    act.append("mark", subject=f"{person}/{item}", scope=shared(person), fields={"verdict": "confirmed", "note": ""})


def send_back(act: Act, person: str, item: str, note: str) -> None:
    """The trainer asks for it again, with a word why."""
    act.append("mark", subject=f"{person}/{item}", scope=shared(person), fields={"verdict": "sent_back", "note": note})


def state_of(task: Task, under: str, claimed: str, verdict: str, due: date | None, today: date) -> str:
    """The word of the mark for one task: what was decided stands before what was claimed, and both before the day.

    Only a required task can be overdue. While the programme is not known, nothing is left out.
    """
    if under and under not in task.programmes:
        return "not_applicable"
    if verdict:
        return verdict
    if claimed:
        return "claimed"
    return "overdue" if task.required and due is not None and due < today else "not_begun"


def due_day(task: Task, departure: date | None) -> date | None:
    """The day a task is due, never after its limit; None while neither departure nor limit is known."""
    counted = departure + timedelta(days=task.due) if departure is not None and task.due is not None else None
    limit = programme.day_of_rule(task.limit) if task.limit else None
    return min((day for day in (counted, limit) if day is not None), default=None)


def _item(task: Task, where_to: Journey, row: object, said: dict[str, tuple[str, str]], today: date) -> Item:
    due = due_day(task, where_to.departure)
    claimed, verdict = getattr(row, "claim", ""), getattr(row, "verdict", "")
    return Item(
        task=task,
        state=state_of(task, where_to.programme, claimed, verdict, due, today),
        due=due,
        claimed_at=_moment(said.get("claim")) if claimed else None,
        decided_at=_moment(said.get("verdict")) if verdict else None,
        decided_by=said["verdict"][1] if verdict and "verdict" in said else "",
        note=getattr(row, "note", "") if verdict == "sent_back" else "",
    )


def _said(reading: Connection, person: str) -> dict[str, dict[str, tuple[str, str]]]:
    """Who said what and when; "0" follows "/", so the two bounds hold all subjects of one person."""
    rows = reading.execute(
        select(stamp.c.subject, stamp.c.field, stamp.c.recorded_at, stamp.c.author).where(
            and_(stamp.c.table == mark.name, stamp.c.subject > f"{person}/", stamp.c.subject < f"{person}0")
        )
    )
    said: dict[str, dict[str, tuple[str, str]]] = {}
    for row in rows:
        said.setdefault(row.subject.partition("/")[2], {})[row.field] = (row.recorded_at, row.author)
    return said


def _verdict(reading: Connection, person: str, item: str) -> str:
    where = (mark.c.person == person, mark.c.item == item)
    return reading.execute(select(mark.c.verdict).where(*where)).scalar() or ""


def _moment(said: tuple[str, str] | None) -> datetime | None:
    return datetime.fromisoformat(said[0]) if said else None
