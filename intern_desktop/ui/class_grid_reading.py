"""What the class shows, read from the tables: the rows, who they belong to, and what is behind one cell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from intern_desktop.ui.class_grid_filter import state_at
from intern_desktop.ui.commands import Commands

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row
    from intern_desktop.departure.checklist import Group, Item, Task


class ClassSeen(msgspec.Struct, frozen=True):
    """One class, or everybody, as it was read. `own` are the classes of whoever looks, None for all of them."""

    tasks: tuple[Task, ...] = ()
    rows: dict[str, Row] = {}
    headings: tuple[Group, ...] = ()
    classes: tuple[tuple[str, str], ...] = ()
    own: frozenset[str] | None = None
    me: str = ""

    def is_hers(self, row: Row) -> bool:
        """Whether whoever looks may mark for this person."""
        return row.person != self.me and (self.own is None or not row.class_id or row.class_id in self.own)


def read(commands: Commands, class_id: str) -> ClassSeen:
    """A class, or everybody with ""; everybody too where the class is not there any more."""
    from intern_desktop.classroom import people, progress
    from intern_desktop.departure import checklist, duties

    session, today = commands.session, commands.today()
    assert session is not None, "somebody is signed in before a class is read"
    fresh = progress.Fresh()
    with commands.reading() as reading:
        classes = tuple((one.id, one.name) for one in people.classes(reading))
        known = class_id if any(one == class_id for one, _ in classes) else ""
        grid = progress.grid(reading, today, known, fresh)
        own = duties.classes_of(reading, session.person, today)
    commands.keep_later(fresh)
    rows = {row.person: row for row in grid.rows}
    return ClassSeen(grid.tasks, rows, tuple(checklist.headings(grid.tasks)), classes, own, session.person)


def read_rows(commands: Commands, people: Iterable[str]) -> dict[str, Row]:
    """Only the rows of these people, as they are now."""
    from intern_desktop.classroom import progress

    with commands.reading() as reading:
        return progress.rows(reading, commands.today(), people)


def groups_of(commands: Commands, class_id: str) -> list[tuple[str, str]]:
    """The groups of a class, by id and name; with "" those of every class, said with its name."""
    from intern_desktop.classroom import people, people_groups

    with commands.reading() as reading:
        classes = {one.id: one.name for one in people.classes(reading)}
        found = people_groups.of(reading, class_id)
    named = [
        (one.id, one.name if class_id else f"{classes[one.class_id]} · {one.name}")
        for one in found
        if one.class_id in classes
    ]
    return sorted(named, key=lambda group: group[1])


def item_at(commands: Commands, row: Row, place: int) -> tuple[Item, str]:
    """What stands about one thing with its moments, and the given name of who decided it."""
    from intern_desktop.classroom import names, people
    from intern_desktop.departure import marks
    from intern_desktop.departure.checklist import Item

    task, state = row.tasks[place], state_at(row, place)
    with commands.reading() as reading:
        said = marks.moments(reading, row.person).get(task.id, marks.NEVER)
        trainer = people.person(reading, said.decided_by, commands.today()) if said.decided_by else None
    item = Item(
        task=task,
        state=state,
        due=row.dues[place],
        claimed_at=said.claimed_at,
        decided_at=said.decided_at,
        decided_by=said.decided_by,
        quiet=row.dues[place] is None,
    )
    return item, names.given(trainer.name) if trainer is not None else ""
