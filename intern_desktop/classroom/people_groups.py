"""Groups within a class: opened, renamed, put away, and who is in which."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.classroom import names, people
from intern_desktop.departure import duties
from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.store import tables
from intern_desktop.store.entry import CENTRE, new_id
from intern_desktop.store.journal import Act


class Group(msgspec.Struct, frozen=True, gc=False):
    """One group of a class."""

    id: str
    name: str
    class_id: str
    archived: bool


def of(reading: Connection, class_id: str = "", *, archived: bool = False) -> list[Group]:
    """The groups of a class ("" of all classes) by name; those put away only when asked for."""
    table = tables.group
    asked = select(table).order_by(table.c.name, table.c.group_id)
    rows = reading.execute(asked.where(table.c.class_id == class_id) if class_id else asked)
    return [Group(row.group_id, row.name, row.class_id, row.archived) for row in rows if archived or not row.archived]


def open_group(act: Act, class_id: str, name: str) -> str:
    """A new group of a class; returns its id. Raises FieldError "name" when it is empty or the class has one so."""
    duties.require(act, "people_groups.open_group", class_id)
    return _add(act, class_id, _free(act, class_id, name))


def rename(act: Act, group_id: str, name: str) -> None:
    """Another name for a group. Raises FieldError "name" as `open_group`."""
    duties.require(act, "people_groups.rename", group_id)
    class_id = duties.class_of(act.reading, group_id)
    act.append("group", subject=group_id, scope=CENTRE, fields={"name": _free(act, class_id, name, group_id)})


def archive(act: Act, group_id: str, archived: bool = True) -> None:
    """Put a group away, or bring it back with whoever was in it and is in no other."""
    duties.require(act, "people_groups.archive", group_id)
    act.append("group", subject=group_id, scope=CENTRE, fields={"archived": archived})


def copy(act: Act, class_id: str, to: str) -> dict[str, str]:
    """Groups of the same names in another class; returns which stands for which."""
    duties.require(act, "people_groups.copy", to)
    return {one.id: _add(act, to, one.name) for one in of(act.reading, class_id)}


def put(act: Act, whom: Iterable[str], group_id: str) -> int:
    """Put people of one class into one of its groups, or ("") into none; returns how many changed. Signed once.

    Raises FieldError "group" for somebody of another class.
    """
    changed = 0
    class_id = duties.class_of(act.reading, group_id) if group_id else ""
    with act.signed_once():
        for person in whom:
            duties.require(act, "people_groups.put", person)
            one = people.person(act.reading, person, act.at.date())
            if one is None or one.group_id == group_id:
                continue
            if group_id and one.class_id != class_id:
                # Translators: vi: "{name} học lớp khác, nên không vào nhóm này được."
                elsewhere = N_("{name} is in another class, so not in a group of this one.")
                raise FieldError("group", elsewhere, name=one.name)
            act.append("person", subject=person, scope=CENTRE, fields={"group_id": group_id})
            changed += 1
    return changed


def _add(act: Act, class_id: str, name: str) -> str:
    group_id = new_id()
    act.append("group", subject=group_id, scope=CENTRE, fields={"name": name, "class_id": class_id})
    return group_id


def _free(act: Act, class_id: str, name: str, mine: str = "") -> str:
    wanted = names.tidy(name)
    if not wanted:
        # Translators: vi: "Đặt tên cho nhóm."
        raise FieldError("name", N_("Give the group a name."))
    taken = (one for one in of(act.reading, class_id) if one.id != mine)
    if any(names.folded(one.name) == names.folded(wanted) for one in taken):
        # Translators: vi: "Lớp này đã có nhóm {name} rồi."
        raise FieldError("name", N_("This class has a group called {name} already."), name=wanted)
    return wanted
