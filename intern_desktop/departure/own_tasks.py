"""What a centre adds to our list, and the little it may change in it: from its packs, and from what it wrote itself.

What is law, a check, a right or a help line stays as we say it: whatever names a source, and whatever stands under
papers, health, work, life, money or the first days. There a centre may move the day, never drop the thing.
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.departure.journeys import day_of
from intern_desktop.departure.tasks import CENTRE_GROUP, EVIDENCE, Group, OwnTask, Task, groups, sorted_by, tasks
from intern_desktop.guide import pack
from intern_desktop.guide.pack import CentrePack, follows
from intern_desktop.store import tables

OWN = "own:"
"""How the ids of a centre's own tasks begin."""
FIXED_GROUPS = frozenset({"documents", "health", "work", "life", "money", "first_days"})
"""Where what we require stays required, whatever a centre would like."""
RIGHTS = frozenset({"work", "money"})
"""Where not even what is optional can be hidden: rights, help lines, and what to check about pay and fees."""
SEEN = ("tick", "paper", "date", "spoken", "quiz")
"""What may be asked of health: that something was seen or understood, and its day."""

_CHECKLIST = "checklist.toml"
_CENTRE = Group(
    CENTRE_GROUP, "users", {"vi": "Việc của trung tâm", "en": "From your centre", "ja": "センターから"}, centre=True
)


def lists(reading: Connection) -> tuple[Task, ...]:
    """Ours, then the packs', then the centre's own, in the order of their groups."""
    own, changes = list[Task](), dict[str, OwnTask]()
    for row in reading.execute(select(tables.own_task).where(tables.own_task.c.deleted.is_(False))):
        body = _body(row.body)
        if body is not None and row.item.startswith(OWN):
            own.append(_own(row.item, body, day_of(row.withdrawn)))
        elif body is not None:
            changes[row.item] = body
    found = [changed(task, changes[task.id]) if task.id in changes else task for task in theirs()]
    kept = (task for task in (*found, *own) if task is not None)
    return sorted_by(all_groups(), kept)


def theirs() -> tuple[Task, ...]:
    """Our tasks and those of the packs, without what the centre changes in them."""
    return (*tasks(), *_from_packs())


def changed(task: Task, by: OwnTask) -> Task | None:
    """One task as a centre wants it, as far as it may; None when it is hidden."""
    if by.hidden and may_hide(task):
        return None
    required = task.required if by.required is None else by.required or keeps_required(task)
    since = task.since if by.since is None or task.renews else by.since
    return msgspec.structs.replace(task, required=required, due=task.due if by.due is None else by.due, since=since)


def keeps_required(task: Task) -> bool:
    """Whether a centre cannot make it optional: we require it, and it names a source or stands where law does."""
    return not task.owner and task.required and (bool(task.source) or task.group in FIXED_GROUPS)


def may_hide(task: Task) -> bool:
    """Whether a centre may take it off the list: what we call optional and what is no official rule, right or check."""
    if task.owner:
        return True
    return not task.required and task.group not in RIGHTS and task.confidence not in ("official", "relayed")


@follows
@cache
def all_groups() -> tuple[Group, ...]:
    """Our headings, those of the packs, and the one for what a centre wrote itself."""
    ours = {group.id for group in groups()}
    theirs = [
        Group(f"{held.about.id}:{one['id']}", "list-checks", pack.in_all(one["title"]), centre=True)
        for held in pack.brought()
        for one in _checklist_of(held).get("group", ())
        if one["id"] not in ours
    ]
    return (*groups(), *theirs, _CENTRE)


@follows
@cache
def _from_packs() -> tuple[Task, ...]:
    ours = {group.id for group in groups()}
    return tuple(_of_pack(held, one, ours) for held in pack.brought() for one in _checklist_of(held).get("task", ()))


def _of_pack(held: CentrePack, said: Mapping[str, Any], ours: set[str]) -> Task:
    name, page, group = held.about.id, said.get("page", ""), said["group"]
    return Task(
        id=f"{name}:{said['id']}",
        group=group if group in ours else f"{name}:{group}",
        version=1,
        title=pack.in_all(said["title"]),
        why=pack.in_all(said.get("why", "")),
        due=said.get("due"),
        page=f"{name}:{page}" if page in held.pages() else page,
        since=_version_day(held.about.version),
        owner=name,
        confidence="custom",
    )


def _checklist_of(held: CentrePack) -> dict[str, Any]:
    """The checklist of a pack; empty when it has none, or when its bytes are not those that were signed."""
    try:
        return tomllib.loads(held.text(_CHECKLIST)) if _CHECKLIST in held.names else {}
    except (KeyError, ValueError):
        return {}


def _version_day(version: int) -> date | None:
    """The day that a pack's version names (20261123); None for one that only counts."""
    try:
        return date.fromisoformat(f"{version:08}") if version > 10_000_000 else None
    except ValueError:
        return None


@cache
def _body(text: str) -> OwnTask | None:
    """What a centre wrote; None for what this program cannot read, as from a later one."""
    try:
        return msgspec.json.decode(text, type=OwnTask)
    except msgspec.MsgspecError:
        return None


def _own(item: str, said: OwnTask, withdrawn: date | None) -> Task:
    group = said.group if said.group in {one.id for one in all_groups()} else CENTRE_GROUP
    allowed = SEEN if group == "health" else EVIDENCE
    kept = {
        name: getattr(said, name)
        for name in Task.__struct_fields__
        if name in OwnTask.__struct_fields__ and name not in ("required", "title", "why", "group", "evidence")
    }
    return Task(
        **kept,
        id=item,
        group=group,
        title=pack.in_all(said.title),
        why=pack.in_all(said.why),
        required=said.required is not False,
        evidence=said.evidence if said.evidence in allowed else "date" if group == "health" else "tick",
        withdrawn=withdrawn,
        owner="centre",
        confidence="custom",
    )
