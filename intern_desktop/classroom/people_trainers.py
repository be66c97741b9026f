"""Trainers and heads: who becomes one, who teaches which class, and on which day a role ends.

Only a head says so, and her key signs it. What somebody confirmed while she was a trainer stays valid.
"""

from datetime import date

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.classroom import founding, names, people
from intern_desktop.departure import clock, duties
from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import N_
from intern_desktop.store import tables
from intern_desktop.store.entry import CENTRE
from intern_desktop.store.journal import Act


class Trainer(msgspec.Struct, frozen=True, gc=False):
    """Somebody with a role: "trainer", "head", or "" once it is over. `until` is its last day, None for an open end.

    `classes` are the ids of the classes she teaches; `learns` is the name of the class in which she learns herself.
    """

    id: str
    name: str
    role: str
    until: date | None
    classes: tuple[str, ...]
    learns: str = ""


def listed(reading: Connection, today: date) -> list[Trainer]:
    """Everybody who has or had a role, by given name; who left stands last."""
    known = {one.id: one for one in people.people(reading, today, archived=True)}
    taught: dict[str, tuple[str, ...]] = {}
    for row in reading.execute(select(tables.teaches).where(tables.teaches.c.on.is_(True))):
        taught[row.person] = (*taught.get(row.person, ()), row.class_id)
    found = [
        Trainer(
            id=row.person,
            name=known[row.person].name,
            role=duties.role_of(reading, row.person, today).replace("candidate", ""),
            until=date.fromisoformat(row.until) if row.until else None,
            classes=taught.get(row.person, ()),
            learns=known[row.person].class_name,
        )
        for row in reading.execute(select(tables.role))
        if row.person in known and row.role in ("trainer", "head")
    ]
    return sorted(found, key=lambda one: (not one.role, names.order(one.name), one.id))


def teach(act: Act, person: str, class_id: str, on: bool = True) -> None:
    """Say that somebody teaches a class, or no longer does. A class that nobody teaches is open to every trainer.

    Raises UserError for who is no trainer.
    """
    duties.require(act, "people_trainers.teach", class_id)
    if on and duties.role_of(act.reading, person, act.at.date()) == "candidate":
        # Translators: vi: "Chỉ thầy cô của trung tâm mới đứng lớp được."
        raise UserError(N_("Only a trainer teaches a class."))
    act.append("teaches", subject=f"{person}/{class_id}", scope=CENTRE, fields={"on": on})


def make_trainer(act: Act, person: str, password: str = "") -> None:
    """Somebody who is there already becomes a trainer; a head stays one as a trainer only.

    With the password she gets a new key; who was a trainer before and has one needs none. Raises FieldError "password"
    for one that is missing or too weak, UserError for the last head.
    """
    duties.require(act, "people_trainers.make_trainer", person)
    duties.keep_a_head(act, person)
    held = act.reading.execute(select(tables.key.c.locked).where(tables.key.c.holder == person)).scalar()
    if password or not held:
        founding.give_password(act, person, password)
    _write(act, person, "trainer")


def make_head(act: Act, person: str) -> None:
    """A trainer becomes a head beside those there are. Raises UserError for who is no trainer yet."""
    duties.require(act, "people_trainers.make_head", person)
    if duties.role_of(act.reading, person, act.at.date()) == "candidate":
        # Translators: vi: "Bạn này chưa là thầy cô. Cho làm giáo viên trước, rồi mới làm trưởng trung tâm."
        raise UserError(N_("Only a trainer becomes head. Make this person a trainer first."))
    _write(act, person, "head")


def end_role(act: Act, person: str, last_day: date) -> None:
    """Somebody is trainer or head up to this day, and not after it; what she did until then stays valid.

    Raises UserError for the last head, FieldError "until" for a year that cannot be meant.
    """
    duties.require(act, "people_trainers.end_role", person)
    clock.check_year(act.reading, "until", last_day, act.at)
    row = act.reading.execute(select(tables.role).where(tables.role.c.person == person)).first()
    if row is None or row.role not in ("trainer", "head"):
        # Translators: vi: "Bạn này không phải là thầy cô."
        raise FieldError("until", N_("This person is no trainer."))
    duties.keep_a_head(act, person)
    act.append("role", subject=person, scope=CENTRE, fields={"until": last_day.isoformat()})


def _write(act: Act, person: str, role: str) -> None:
    act.append("role", subject=person, scope=CENTRE, fields={"role": role, "until": ""})
    act.append("secret", subject=person, scope=CENTRE, fields={"hash": "", "form": "password"})
