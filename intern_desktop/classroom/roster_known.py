"""What a list of names is held against: the people, classes and groups at one moment, as a worker may use them."""

from datetime import date

import msgspec
from sqlalchemy import Connection, select

from intern_desktop import i18n
from intern_desktop.classroom import consent, names, people, roster_columns
from intern_desktop.departure import clock, duties, journeys
from intern_desktop.departure.programme import Journey
from intern_desktop.store import tables

Texts = dict[str, str]
"""Values by column, as they are compared: days as 2027-03-09, programme, field and prefecture by their codes."""


class Held(msgspec.Struct, frozen=True):
    """Somebody who is there. `cells` hold what a list may say of her, and only what the trainers may see."""

    id: str
    cells: Texts
    class_id: str = ""
    archived: bool = False
    agreed: bool = False
    learns: bool = True


class Known(msgspec.Struct, frozen=True):
    """`own` are the classes that who reads the list may change, None for all; `taught` who teaches the others.

    `classes` and `groups` lead from a folded name (a group's beside its class) to their ids. `closed` are the
    classes that were put away. `near` are the first and the last day that a journey may have.
    """

    people: dict[str, Held]
    classes: dict[str, str]
    class_names: dict[str, str]
    closed: frozenset[str]
    groups: dict[tuple[str, str], str]
    joined: dict[str, str]
    own: frozenset[str] | None
    taught: dict[str, str]
    today: date
    near: tuple[date, date]
    language: str


def read(reading: Connection, author: str, today: date) -> Known:
    """Everything as it is now, for somebody who may change what is hers to change."""
    listed = people.people(reading, today, archived=True)
    classes = people.classes(reading, archived=True)
    agreed = consent.agreed_people(reading)
    alone = people.centre(reading) is None
    ways = {row.person: journeys.of_row(row) for row in reading.execute(select(tables.journey))}
    groups = reading.execute(select(tables.group).where(tables.group.c.archived.is_not(True)).order_by("group_id"))
    called = {one.id: one.name for one in listed}
    joined = reading.execute(select(tables.joined).where(tables.joined.c.into != ""))
    return Known(
        people={one.id: _held(one, ways.get(one.id, Journey()), one.id in agreed or alone) for one in listed},
        classes={names.folded(one.name): one.id for one in reversed(classes) if not one.archived},
        class_names={one.id: one.name for one in classes},
        closed=frozenset(one.id for one in classes if one.archived),
        groups={(row.class_id, names.folded(row.name)): row.group_id for row in groups},
        joined={row.person: row.into for row in joined},
        own=duties.classes_of(reading, author, today),
        taught={
            class_id: ", ".join(called[one] for one in who if one in called)
            for class_id, who in duties.teachers(reading, today).items()
        },
        today=today,
        near=_near(reading, today),
        language=i18n.language(),
    )


def learners(known: Known) -> list[Held]:
    """Who is on a list that is written: who learns, but for those who were put away, themselves or with their class."""
    return [
        one for one in known.people.values() if one.learns and not one.archived and one.class_id not in known.closed
    ]


def _held(one: people.Person, way: Journey, agreed: bool) -> Held:
    cells = {
        "id": one.id,
        "code": names.tidy(one.code),
        "name": names.tidy(one.name) or one.name,
        "name_passport": names.tidy(one.name_passport),
        "name_kana": names.tidy(one.name_kana),
        "birth": _text(one.birth),
        "class": names.tidy(one.class_name),
        "group": names.tidy(one.group_name),
        "programme": way.programme,
        "field": names.tidy(way.field),
        "prefecture": way.prefecture,
        "plan_filed": _text(way.plan_filed),
        "departure": _text(way.departure),
        "entry": _text(way.entry),
        "enrolled": _text(way.enrolled),
    }
    if not agreed:
        cells |= dict.fromkeys(roster_columns.JOURNEY, "")
    return Held(one.id, cells, one.class_id, one.archived, agreed, one.learns)


def _text(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _near(reading: Connection, today: date) -> tuple[date, date]:
    written = clock.newest(reading)
    known = [today, clock.released(), *([written.date()] if written is not None else [])]
    return min(known) - clock.NEAR, max(known) + clock.NEAR
