"""What there is to do: our list, the goals of what one can say, and what a centre adds to it or changes in it.

Ours stands in `resources/checklists/`; a centre's comes from its packs and from what it wrote itself (`own_task`).
"""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Annotated, Any

import msgspec
from sqlalchemy import Connection

from intern_desktop import resources

Words = dict[str, str]

DEFAULT, GOALS = "checklists/default.toml", "checklists/goals.toml"
EVIDENCE = ("tick", "paper", "date", "number", "quiz", "level", "hours", "habit", "spoken")
CENTRE_GROUP = "centre"
"""The heading of what a centre wrote itself and put under none of ours."""


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """One thing of the list as the resource file says it.

    `due` counts days from `due_from`: "departure", "entry", "enrolled", or the id of another task with a day as its
    evidence; negative before it. `limit` names a dated rule of the programmes that it may not pass ("titp.plan_last").
    `programmes` and `fields` (codes of the fields of work) say for whom it is; no field means all.

    `evidence`: "tick" (her own word), "paper" (a trainer sees it), "date" (only that it exists and its day, never a
    finding), "number" (whole, in the unit `asks`, from `least` to `most`), "quiz" (the questions of the page `asks`),
    "level" (`wants` percent of the deck `asks`), "hours" (`wants`; 0 as many as the programme asks), "habit" (`wants`
    percent of the habit `asks`, or "punctual"), "spoken" (said aloud in Japanese; `cards` are what is said).

    A day lies at most `oldest` days before and `ahead` days after the day it is written. It lapses after `valid_days`
    (0 never) and has to hold on the day of `needed_for`: "departure", "entry", or another task.

    `version` counts up when the words ask for something else; with `renews` who marked an older one is asked again.
    `since` is the first day of the task, or of a version that renews; from `withdrawn` on it is asked no more.
    `owner`: "" ours, "centre", or the id of a pack.
    `confidence`: "official", "relayed" (official wording seen elsewhere), "secondary", or "custom" (how people work and
    live; nothing of it is a rule).
    """

    id: str
    group: str
    version: int
    title: Words
    why: Words
    programmes: tuple[str, ...] = ("titp", "esd")
    fields: tuple[str, ...] = ()
    required: bool = True
    evidence: str = "tick"
    asks: str = ""
    wants: int = 0
    least: int = 0
    most: int = 0
    cards: tuple[str, ...] = ()
    due: int | None = None
    due_from: str = "departure"
    limit: str = ""
    valid_days: int = 0
    needed_for: str = "departure"
    oldest: int = 400
    ahead: int = 0
    since: date | None = None
    withdrawn: date | None = None
    renews: bool = False
    owner: str = ""
    page: str = ""
    confidence: str = ""
    source: str = ""
    address: str = ""

    def applies(self, programme: str, field: str) -> bool:
        """Whether it is for somebody of this programme and field of work.

        While the programme is not known nothing of either is left out; what is for some fields waits until hers is.
        """
        return (not programme or programme in self.programmes) and (not self.fields or field in self.fields)

    @property
    def came(self) -> date | None:
        """The first day of the task; None for one that always was there, also when a later version renews it."""
        return None if self.renews and self.version > 1 else self.since

    def waits(self, today: date) -> bool:
        """Whether the day from which it is asked has not come yet."""
        return self.came is not None and today < self.came

    def gone(self, today: date) -> bool:
        """Whether nobody is asked for it any more."""
        return self.withdrawn is not None and today >= self.withdrawn

    def asked_on(self, day: date) -> bool:
        """Whether it is asked on a day: its first day has come, and it was not withdrawn."""
        return not self.waits(day) and not self.gone(day)


class Group(msgspec.Struct, frozen=True):
    """A heading of the list with its icon; `centre` says that it is none of ours."""

    id: str
    icon: str
    title: Words
    centre: bool = False


_Days = Annotated[int, msgspec.Meta(ge=-36_500, le=36_500)]
_Count = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
"""Beyond these no day can be counted; a body that says so is one this program cannot read."""


class OwnTask(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a centre wrote about one task, kept as JSON in the body of `own_task`.

    For an id that begins with "own:" it is a task of the centre's; title and why in one language stand for the others.
    For an id of ours (or of a pack) only `due`, `required` and `hidden` count, as far as the centre may change them
    (see `own_tasks.changed`), and `since`, the day from which more is asked than before. None leaves what we say.
    """

    title: Words = {}
    why: Words = {}
    group: str = CENTRE_GROUP
    version: _Count = 1
    programmes: tuple[str, ...] = ("titp", "esd")
    fields: tuple[str, ...] = ()
    required: bool | None = None
    hidden: bool = False
    evidence: str = "tick"
    asks: str = ""
    wants: _Count = 0
    least: _Count = 0
    most: _Count = 0
    cards: tuple[str, ...] = ()
    due: _Days | None = None
    due_from: str = "departure"
    valid_days: _Count = 0
    needed_for: str = "departure"
    oldest: _Count = 400
    ahead: _Count = 0
    since: date | None = None
    renews: bool = False
    page: str = ""


@cache
def groups() -> tuple[Group, ...]:
    """Our headings in their order."""
    found = [*_file(DEFAULT).get("group", ()), *_file(GOALS).get("group", ())]
    by_id = {one["id"]: one for one in reversed(found)}
    named = dict.fromkeys(one["id"] for one in found)
    return msgspec.convert([by_id[name] for name in named], tuple[Group, ...])


@cache
def tasks() -> tuple[Task, ...]:
    """Our list with the goals, in the order of its groups."""
    found = msgspec.convert([*_file(DEFAULT)["task"], *_file(GOALS).get("task", ())], tuple[Task, ...])
    return sorted_by(groups(), found)


def lists(reading: Connection) -> tuple[Task, ...]:
    """Everything that is asked at this centre: ours, its packs', and its own; with what was withdrawn, so marked."""
    from intern_desktop.departure import own_tasks

    return own_tasks.lists(reading)


def headings(found: Iterable[Task]) -> tuple[Group, ...]:
    """The headings under which these tasks stand, in their order: ours, then the centre's."""
    from intern_desktop.departure import own_tasks

    wanted = {task.group for task in found}
    return tuple(group for group in own_tasks.all_groups() if group.id in wanted)


def sorted_by(order: tuple[Group, ...], found: Iterable[Task]) -> tuple[Task, ...]:
    """These tasks in the order of their groups; within a group as they came."""
    places = {group.id: place for place, group in enumerate(order)}
    return tuple(sorted(found, key=lambda task: places.get(task.group, len(places))))


@cache
def _file(name: str) -> dict[str, Any]:
    try:
        return resources.toml(name)
    except FileNotFoundError:
        if name == DEFAULT:
            raise
        return {}
