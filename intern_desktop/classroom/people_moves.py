"""Several people at once: moved into another class, put away, brought back. One act, signed once, one undo."""

from collections.abc import Iterable

from intern_desktop.classroom import people
from intern_desktop.departure import duties
from intern_desktop.store.entry import CENTRE
from intern_desktop.store.journal import Act


def move(act: Act, whom: Iterable[str], class_id: str) -> int:
    """Everybody of these into a class ("" into none), out of her group; returns how many changed."""
    changed = 0
    with act.signed_once():
        for person in whom:
            duties.require(act, "people_moves.move", person)
            one = people.person(act.reading, person, act.at.date())
            if one is not None and one.class_id != class_id:
                fields: dict[str, str | bool | int] = {"class_id": class_id, "group_id": ""}
                act.append("person", subject=person, scope=CENTRE, fields=fields)
                changed += 1
    return changed


def archive(act: Act, whom: Iterable[str], archived: bool = True) -> int:
    """Everybody of these put away, or brought back; returns how many changed. Nothing about them is lost."""
    changed = 0
    with act.signed_once():
        for person in whom:
            duties.require(act, "people_moves.archive", person)
            one = people.person(act.reading, person, act.at.date())
            if one is not None and one.archived != archived:
                people.archive(act, person, archived)
                changed += 1
    return changed
