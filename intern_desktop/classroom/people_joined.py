"""Two records of one person: joined into one, and parted again whenever it turns out that they were two people."""

from datetime import date

import msgspec
from sqlalchemy import Connection, func, select

from intern_desktop.classroom import people
from intern_desktop.classroom.people import Person
from intern_desktop.departure import duties
from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import N_
from intern_desktop.store import tables
from intern_desktop.store.entry import CENTRE
from intern_desktop.store.journal import Act

_COUNTED = ("mark", "arrival", "roll", "comment", "attended")


class Side(msgspec.Struct, frozen=True, gc=False):
    """One of the two records: who it is, what was written in it by kind ("mark": 12), whether she has a PIN."""

    person: Person
    written: dict[str, int]
    pin: bool


class Preview(msgspec.Struct, frozen=True, gc=False):
    """What both have before they are joined. `differ` are the fields in which both say something else."""

    leaving: Side
    staying: Side
    differ: tuple[str, ...]

    @property
    def both_sign_in(self) -> bool:
        """Whether both have a PIN: perhaps they are two people after all."""
        return self.leaving.pin and self.staying.pin


class Pair(msgspec.Struct, frozen=True, gc=False):
    """Two records that are joined: the one that went in, and the one that stands."""

    person: str
    name: str
    into: str
    into_name: str


def preview(reading: Connection, person: str, into: str, today: date) -> Preview:
    """What joining `person` into `into` brings together. Raises UserError for what cannot be joined."""
    _refuse(reading, person, into, today)
    leaving, staying = _side(reading, person, today), _side(reading, into, today)
    fields = ("name", "name_passport", "name_kana", "birth", "code", "class_id")
    said = ((field, getattr(leaving.person, field), getattr(staying.person, field)) for field in fields)
    return Preview(leaving, staying, tuple(field for field, one, other in said if one and other and one != other))


def join(act: Act, person: str, into: str, *, both_sign_in: bool = False) -> None:
    """From now on what was said about `person` counts for `into`, and only `into` is on the lists.

    `both_sign_in`: it was seen that both have a PIN. Raises FieldError "into" without it, and UserError for what cannot
    be joined.
    """
    for one in (person, into):
        duties.require(act, "people_joined.join", one)
    if preview(act.reading, person, into, act.at.date()).both_sign_in and not both_sign_in:
        # Translators: vi: "Cả hai đều có mã PIN riêng, nên có thể là hai người khác nhau. Bạn xem lại rồi hãy gộp."
        both = N_("Both have a PIN of their own, so they may be two people. Look again before you join them.")
        raise FieldError("into", both)
    act.append("joined", subject=person, scope=CENTRE, fields={"into": into})


def part(act: Act, person: str) -> None:
    """Two records again, each with what was said about it; nothing was lost meanwhile."""
    duties.require(act, "people_joined.part", person)
    act.append("joined", subject=person, scope=CENTRE, fields={"into": ""})


def pairs(reading: Connection) -> list[Pair]:
    """All records that are joined into another, by name."""
    joined, one, other = tables.joined.c, tables.person.alias(), tables.person.alias()
    rows = reading.execute(
        select(joined.person, one.c.name, joined.into, other.c.name.label("into_name"))
        .join_from(tables.joined, one, one.c.person == joined.person)
        .join(other, other.c.person == joined.into)
        .where(joined.into != "")
        .order_by(one.c.name, joined.person)
    )
    return [Pair(row.person, row.name, row.into, row.into_name) for row in rows]


def _refuse(reading: Connection, person: str, into: str, today: date) -> None:
    named = {one: people.person(reading, one, today) for one in (person, into)}
    if person == into or None in named.values():
        # Translators: vi: "Hãy chọn hai người khác nhau trong danh sách."
        raise UserError(N_("Choose two different people of the list."))
    if duties.role_of(reading, person, today) != "candidate":
        # Translators: vi: "Hồ sơ của thầy cô không gộp vào hồ sơ khác được. Gộp theo chiều ngược lại."
        raise UserError(N_("The record of a trainer is not joined into another one. Join them the other way round."))
    table = tables.joined.c
    known = reading.execute(select(table.person, table.into).where(table.into != "")).all()
    if any(person in row or into == row.person for row in known):
        # Translators: vi: "Một trong hai hồ sơ đã được gộp rồi. Tách ra trước, rồi gộp lại."
        raise UserError(N_("One of the two is joined with a record already. Part them first."))


def _side(reading: Connection, person: str, today: date) -> Side:
    one = people.person(reading, person, today)
    assert one is not None, "who cannot be found was refused before"
    written = {name: _count(reading, name, person) for name in _COUNTED}
    form = reading.execute(select(tables.secret.c.form).where(tables.secret.c.person == person)).scalar()
    return Side(one, {name: n for name, n in written.items() if n}, form == "pin")


def _count(reading: Connection, table: str, person: str) -> int:
    rows = tables.state.tables[table]
    return reading.execute(select(func.count()).select_from(rows).where(rows.c.person == person)).scalar_one()
