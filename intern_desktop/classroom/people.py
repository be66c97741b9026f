"""The people of a centre: classes, who is enrolled, what is known about their journey."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, func, select

from intern_desktop.classroom import names, person_fields
from intern_desktop.classroom.people_journeys import PROGRAMMES, plan_journey, prefectures
from intern_desktop.departure import duties, journeys
from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.store import tables
from intern_desktop.store.entry import CENTRE, new_id
from intern_desktop.store.journal import Act

__all__ = [
    "PROGRAMMES",
    "Centre",
    "Class",
    "Person",
    "archive",
    "archive_class",
    "centre",
    "class_name",
    "classes",
    "correct",
    "enrol",
    "enrol_all",
    "learners",
    "learners_among",
    "listed",
    "open_class",
    "people",
    "person",
    "plan_journey",
    "prefectures",
    "role_on",
]


class Centre(msgspec.Struct, frozen=True, gc=False):
    """The centre this PC belongs to; the keys are public halves in hex."""

    id: str
    name: str
    place: str
    signing_public: str
    sealing_public: str

    @property
    def title(self) -> str:
        """Name and place as they stand on reports: "Trung tâm Hoa Mai, Hải Dương"."""
        return f"{self.name}, {self.place}" if self.place else self.name


class Class(msgspec.Struct, frozen=True, gc=False):
    """One class of the centre."""

    id: str
    name: str
    archived: bool


class Person(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Somebody of the centre. `role` is "candidate", "trainer" or "head".

    `code` is the centre's own number for her. The group is one of her class; one that is put away is none.
    """

    id: str
    name: str
    name_passport: str
    name_kana: str
    class_id: str
    class_name: str
    role: str
    archived: bool
    birth: date | None = None
    code: str = ""
    group_id: str = ""
    group_name: str = ""

    @property
    def learns(self) -> bool:
        """Whether she is counted with the class: a candidate, or a trainer who is in a class herself."""
        return self.role == "candidate" or bool(self.class_id)


_EVERYBODY = (
    select(
        tables.person,
        tables.class_.c.name.label("class_name"),
        tables.group.c.name.label("group_name"),
        tables.group.c.class_id.label("group_class"),
        tables.group.c.archived.label("group_archived"),
        tables.role.c.role,
        tables.role.c.until,
    )
    .outerjoin(tables.class_, tables.class_.c.class_id == tables.person.c.class_id)
    .outerjoin(tables.group, tables.group.c.group_id == tables.person.c.group_id)
    .outerjoin(tables.role, tables.role.c.person == tables.person.c.person)
    .outerjoin(tables.joined, tables.joined.c.person == tables.person.c.person)
)


def centre(reading: Connection) -> Centre | None:
    """The centre, or None on a candidate's own PC."""
    row = reading.execute(select(tables.centre)).first()
    return None if row is None else Centre(row.centre, row.name, row.place, row.signing_public, row.sealing_public)


def classes(reading: Connection, *, archived: bool = False) -> list[Class]:
    """The classes by name; archived ones only when asked for."""
    rows = reading.execute(select(tables.class_).order_by(tables.class_.c.name))
    return [Class(row.class_id, row.name, row.archived) for row in rows if archived or not row.archived]


def people(reading: Connection, today: date, *, archived: bool = False) -> list[Person]:
    """Everybody, sorted by given name as a class list is; archived people only when asked for.

    Of two records that were joined only the one that stands is there.
    """
    return listed(reading, today, archived=archived)


def person(reading: Connection, person_id: str, today: date) -> Person | None:
    """One person by id, archived, joined or not; None when she has no name (any more)."""
    row = reading.execute(_EVERYBODY.where(tables.person.c.person == person_id)).first()
    return None if row is None or not row.name else _person(row, today)


def learners(reading: Connection, today: date, class_id: str = "") -> list[Person]:
    """Who is learning: candidates, and trainers who are in a class; of one class, or of all that are not put away."""
    asked = () if not class_id else (tables.person.c.class_id == class_id,)
    return _learning(reading, listed(reading, today, *asked), class_id)


def learners_among(reading: Connection, today: date, whose: Iterable[str]) -> list[Person]:
    """Those of these people who are learning."""
    wanted = sorted(whose)
    found = listed(reading, today, tables.person.c.person.in_(wanted)) if wanted else []
    return _learning(reading, found)


def listed(reading: Connection, today: date, *asked: ColumnElement[bool], archived: bool = False) -> list[Person]:
    """Those of whom all this is true in `tables.person`, sorted as `people` are."""
    rows = reading.execute(_EVERYBODY.where(func.coalesce(tables.joined.c.into, "") == "", *asked)).all()
    return sorted((_person(row, today) for row in rows if row.name and (archived or not row.archived)), key=_order)


def _learning(reading: Connection, found: list[Person], class_id: str = "") -> list[Person]:
    away = {one.id for one in classes(reading, archived=True) if one.archived} - {class_id}
    return [one for one in found if one.learns and one.class_id not in away]


def role_on(role: str, until: str, today: date) -> str:
    """The role that holds on a day: "candidate" when none was given or its last day is over."""
    return duties.role_on(role, until, today)


def open_class(act: Act, name: str) -> str:
    """A new class; returns its id. Raises FieldError "name" when it is empty or taken."""
    duties.require(act, "people.open_class")
    class_id = new_id()
    act.append("class", subject=class_id, scope=CENTRE, fields={"name": class_name(act, name)})
    return class_id


def class_name(act: Act, name: str, mine: str = "") -> str:
    """The name as it is written down. FieldError "name" when it is empty, or a class other than `mine` has it."""
    wanted = names.tidy(name)
    if not wanted:
        raise FieldError("name", N_("Give the class a name."))
    if any(names.folded(one.name) == names.folded(wanted) for one in classes(act.reading) if one.id != mine):
        raise FieldError("name", N_("There is already a class called {name}."), name=wanted)
    return wanted


def archive_class(act: Act, class_id: str, archived: bool = True) -> None:
    """Put a class away, or bring it back; its people stay as they are.

    Raises FieldError "name" when another class has taken its name meanwhile.
    """
    duties.require(act, "people.archive_class", class_id)
    if not archived:
        class_name(act, next(one.name for one in classes(act.reading, archived=True) if one.id == class_id), class_id)
    act.append("class", subject=class_id, scope=CENTRE, fields={"archived": archived})


def enrol(act: Act, name: str, class_id: str = "", **more: str) -> str:
    """A new person, with more of what `correct` takes; returns her id. Raises as `correct`."""
    duties.require(act, "people.enrol", class_id)
    person_id = new_id()
    said = {"name": name, "class_id": class_id} | {field: value for field, value in more.items() if value.strip()}
    act.append("person", subject=person_id, scope=CENTRE, fields=person_fields.checked(act, said))
    return person_id


def enrol_all(act: Act, listed: list[str], class_name: str) -> list[str]:
    """Everybody of a list into one class, which is opened when there is none of this name; returns their ids.

    Raises FieldError "names" when the list is empty, "name" when the class has no name.
    """
    wanted = [name for name in map(names.tidy, listed) if name]
    if not wanted:
        raise FieldError("names", N_("Write at least one name, each on a line of its own."))
    known = {names.folded(one.name): one.id for one in classes(act.reading)}
    class_id = known.get(names.folded(class_name)) or open_class(act, class_name)
    return [enrol(act, name, class_id) for name in wanted]


def correct(act: Act, person_id: str, /, **changed: str) -> None:
    """Write another name (three of them), birth date (ISO), number, class or group; who changes class leaves her group.

    Raises FieldError "name" when the name is emptied or too long, "birth" for a day that cannot be, "code" for a number
    that somebody else has.
    """
    duties.require(act, "people.correct", person_id)
    fields = person_fields.checked(act, changed, person_id)
    if "class_id" in fields and "group_id" not in fields:
        fields["group_id"] = ""
    act.append("person", subject=person_id, scope=CENTRE, fields=fields)


def archive(act: Act, person_id: str, archived: bool = True) -> None:
    """Put a person away, or bring her back; nothing is lost. A trainer only by a head, the last head never."""
    duties.require(act, "people.archive", person_id)
    if duties.role_of(act.reading, person_id, act.at.date()) != "candidate":
        duties.require(act, "people_trainers.end_role", person_id)
        duties.keep_a_head(act, person_id)
    act.append("person", subject=person_id, scope=CENTRE, fields={"archived": archived})


def _person(row: Row[Any], today: date) -> Person:
    grouped = bool(row.group_name) and row.group_class == row.class_id and not row.group_archived
    return Person(
        id=row.person,
        name=row.name,
        name_passport=row.name_passport,
        name_kana=row.name_kana,
        class_id=row.class_id,
        class_name=row.class_name or "",
        role=role_on(row.role, row.until or "", today) if row.role else "candidate",
        archived=row.archived,
        birth=journeys.day_of(row.birth) if row.birth else None,
        code=row.code,
        group_id=row.group_id if grouped else "",
        group_name=row.group_name if grouped else "",
    )


def _order(one: Person) -> tuple[object, ...]:
    return (names.order(one.name), one.id)
