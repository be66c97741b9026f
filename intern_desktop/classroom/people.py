"""The people of a centre: classes, who is enrolled, what is known about their journey."""

from datetime import date

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.classroom import names
from intern_desktop.departure import clock, journeys
from intern_desktop.departure.programme import Journey
from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.store import tables
from intern_desktop.store.entry import CENTRE, new_id, shared
from intern_desktop.store.journal import Act

PROGRAMMES = ("titp", "esd", "")
"""技能実習, 育成就労, and not known yet."""


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
    """Somebody of the centre. `role` is "candidate", "trainer" or "head"."""

    id: str
    name: str
    name_passport: str
    name_kana: str
    class_id: str
    class_name: str
    role: str
    archived: bool


def centre(reading: Connection) -> Centre | None:
    """The centre, or None on a candidate's own PC."""
    row = reading.execute(select(tables.centre)).first()
    return None if row is None else Centre(row.centre, row.name, row.place, row.signing_public, row.sealing_public)


def classes(reading: Connection, *, archived: bool = False) -> list[Class]:
    """The classes by name; archived ones only when asked for."""
    rows = reading.execute(select(tables.class_).order_by(tables.class_.c.name))
    return [Class(row.class_id, row.name, row.archived) for row in rows if archived or not row.archived]


def people(reading: Connection, today: date, *, archived: bool = False) -> list[Person]:
    """Everybody, sorted by given name as a class list is; archived people only when asked for."""
    class_, person, role = tables.class_, tables.person, tables.role
    found = reading.execute(
        select(person, class_.c.name.label("class_name"), role.c.role, role.c.until)
        .outerjoin(class_, class_.c.class_id == person.c.class_id)
        .outerjoin(role, role.c.person == person.c.person)
    )
    listed = [
        Person(
            id=row.person,
            name=row.name,
            name_passport=row.name_passport,
            name_kana=row.name_kana,
            class_id=row.class_id,
            class_name=row.class_name or "",
            role=role_on(row.role or "", row.until or "", today),
            archived=row.archived,
        )
        for row in found
        if row.name and (archived or not row.archived)
    ]
    return sorted(listed, key=_order)


def person(reading: Connection, person_id: str, today: date) -> Person | None:
    """One person by id, archived or not."""
    return next((one for one in people(reading, today, archived=True) if one.id == person_id), None)


def role_on(role: str, until: str, today: date) -> str:
    """The role that holds on a day: "candidate" when none was given or its last day is over."""
    last = journeys.day_of(until)
    over = bool(until) and (last is None or last < today)
    return "candidate" if over or role not in ("trainer", "head") else role


def open_class(act: Act, name: str) -> str:
    """A new class; returns its id. Raises FieldError "name" when it is empty or taken."""
    wanted = names.tidy(name)
    if not wanted:
        raise FieldError("name", N_("Give the class a name."))
    if any(names.folded(one.name) == names.folded(wanted) for one in classes(act.reading)):
        raise FieldError("name", N_("There is already a class called {name}."), name=wanted)
    class_id = new_id()
    act.append("class", subject=class_id, scope=CENTRE, fields={"name": wanted})
    return class_id


def archive_class(act: Act, class_id: str, archived: bool = True) -> None:
    """Put a class away, or bring it back; its people stay as they are."""
    act.append("class", subject=class_id, scope=CENTRE, fields={"archived": archived})


def enrol(act: Act, name: str, class_id: str = "", *, name_passport: str = "", name_kana: str = "") -> str:
    """A new person; returns her id. Raises FieldError "name" when there is none."""
    person_id = new_id()
    fields: dict[str, str | bool | int] = {"name": _required(name), "class_id": class_id}
    more = {"name_passport": name_passport, "name_kana": name_kana}
    fields |= {field: names.tidy(value) for field, value in more.items() if value.strip()}
    act.append("person", subject=person_id, scope=CENTRE, fields=fields)
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
    """Write another name, passport name, kana or class. Raises FieldError "name" when the name is emptied."""
    known = {"name", "name_passport", "name_kana", "class_id"}
    assert changed.keys() <= known, f"a person has no {sorted(changed.keys() - known)}"
    fields: dict[str, str | bool | int] = {field: names.tidy(value) for field, value in changed.items()}
    if "name" in fields:
        fields["name"] = _required(str(fields["name"]))
    act.append("person", subject=person_id, scope=CENTRE, fields=fields)


def archive(act: Act, person_id: str, archived: bool = True) -> None:
    """Put a person away, or bring her back; nothing about her is lost."""
    act.append("person", subject=person_id, scope=CENTRE, fields={"archived": archived})


def plan_journey(
    act: Act,
    person_id: str,
    *,
    programme: str | None = None,
    field: str | None = None,
    prefecture: str | None = None,
    plan_filed: date | str | None = None,
    entry: date | str | None = None,
    departure: date | str | None = None,
    enrolled: date | str | None = None,
) -> None:
    """Write what is known about a candidate's way. None leaves a value as it is, "" empties it.

    Raises FieldError at "programme", "prefecture" or one of the days for what cannot be.
    """
    said = {
        "programme": programme,
        "field": field,
        "prefecture": prefecture,
        "plan_filed": plan_filed,
        "entry": entry,
        "departure": departure,
        "enrolled": enrolled,
    }
    fields: dict[str, str | bool | int] = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in said.items()
        if value is not None
    }
    known = journeys.read(act.reading, person_id)
    _check_years(act, fields, known)
    _check_journey(fields, known)
    if known.programme and fields.get("programme", known.programme) != known.programme:
        fields |= {"programme_before": known.programme, "programme_on": act.at.date().isoformat()}
    if fields:
        act.append("journey", subject=person_id, scope=shared(person_id), fields=fields)


def _check_years(act: Act, fields: dict[str, str | bool | int], known: Journey) -> None:
    """Raise FieldError for a day that is written anew in a year that cannot be meant; what stands already stays."""
    for name in ("plan_filed", "entry", "departure", "enrolled"):
        day = journeys.day_of(str(fields.get(name, "")))
        if day is not None and day != getattr(known, name):
            clock.check_year(act.reading, name, day, act.at)


def _check_journey(fields: dict[str, str | bool | int], known: Journey) -> None:
    if fields.get("programme", "") not in PROGRAMMES:
        raise FieldError(
            "programme", N_("Choose technical intern, Employment for Skill Development, or not known yet.")
        )
    if fields.get("prefecture") and fields["prefecture"] not in prefectures():
        raise FieldError("prefecture", N_("There is no such prefecture. Choose one of the 47 from the list."))
    before = {"plan_filed": known.plan_filed, "entry": known.entry, "departure": known.departure}
    days = {
        name: journeys.day_of(str(fields[name])) if name in fields else before.get(name)
        for name in ("plan_filed", "entry", "departure")
    }
    filed, entered, left = days["plan_filed"], days["entry"], days["departure"]
    if entered and left and entered < left:
        raise FieldError("entry", N_("The day of entry into Japan lies before the day of departure."))
    if filed and (first := left or entered) and filed > first:
        raise FieldError("plan_filed", N_("The plan is filed before the departure, not after it."))


def prefectures() -> frozenset[str]:
    """The codes of the 47 prefectures, "01" to "47" (JIS X 0401)."""
    return frozenset(f"{code:02}" for code in range(1, 48))


def _required(name: str) -> str:
    wanted = names.tidy(name)
    if not wanted:
        raise FieldError("name", N_("Write the full name."))
    return wanted


def _order(one: Person) -> tuple[object, ...]:
    return (names.order(one.name), one.id)
