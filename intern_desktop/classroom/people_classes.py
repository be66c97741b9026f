"""What is done with a class: renamed, or copied with calendar, trainers, groups and, if wished, its people.

Opening one, putting it away and bringing it back stand in `people`.
"""

from collections.abc import Sequence
from datetime import date

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.classroom import people, people_groups
from intern_desktop.departure import duties, timetable
from intern_desktop.store import tables
from intern_desktop.store.entry import CENTRE
from intern_desktop.store.journal import Act


class Taught(msgspec.Struct, frozen=True, gc=False):
    """A class with who teaches it (names; none where nobody does) and how many learn in it."""

    id: str
    name: str
    archived: bool
    teachers: tuple[str, ...]
    learners: int


def listed(reading: Connection, today: date, *, archived: bool = False) -> list[Taught]:
    """The classes by name, each with its trainers and how many learn in it."""
    everybody = people.people(reading, today)
    known = {one.id: one.name for one in everybody}
    taught = duties.teachers(reading, today)
    return [
        Taught(
            id=one.id,
            name=one.name,
            archived=one.archived,
            teachers=tuple(known[person] for person in taught.get(one.id, ()) if person in known),
            learners=sum(1 for who in everybody if who.class_id == one.id and who.learns),
        )
        for one in people.classes(reading, archived=archived)
    ]


def rename(act: Act, class_id: str, name: str) -> None:
    """Another name for a class. Raises FieldError "name" when it is empty or another class has it."""
    duties.require(act, "people_classes.rename", class_id)
    act.append("class", subject=class_id, scope=CENTRE, fields={"name": people.class_name(act, name, class_id)})


def copy(act: Act, class_id: str, name: str, move: Sequence[str] = ()) -> str:
    """A new class with the same calendar, groups and (when a head copies) trainers; returns its id.

    `move`: the people of the class who go over into it, each into the group of the same name. One act, signed once.
    Raises FieldError "name" when it is empty or taken.
    """
    duties.require(act, "people_classes.copy", class_id)
    with act.signed_once():
        made = people.open_class(act, name)
        timetable.copy(act, class_id, made)
        _copy_teachers(act, class_id, made)
        there = people_groups.copy(act, class_id, made)
        going = frozenset(move)
        for row in act.reading.execute(select(tables.person).where(tables.person.c.class_id == class_id)).all():
            if row.person in going:
                fields: dict[str, str | bool | int] = {"class_id": made, "group_id": there.get(row.group_id, "")}
                act.append("person", subject=row.person, scope=CENTRE, fields=fields)
    return made


def _copy_teachers(act: Act, class_id: str, made: str) -> None:
    """Who teaches is said by a head; a class that another trainer copies is taught by nobody, so open to all."""
    if not duties.may(act.reading, act.author.person, "people_trainers.teach", "", act.at.date()):
        return
    for person in duties.teachers(act.reading, act.at.date()).get(class_id, ()):
        act.append("teaches", subject=f"{person}/{made}", scope=CENTRE, fields={"on": True})
