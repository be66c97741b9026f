"""One list read whole: whose it is, what is in it, and who may know what about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from intern_desktop.ui.checklist_viewer import Viewer

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from collections.abc import Mapping

    from intern_desktop.departure.checklist import Item, Share
    from intern_desktop.departure.programme import Journey
    from intern_desktop.departure.tasks import Group
    from intern_desktop.ui.commands import Commands, Session


class ListSeen(msgspec.Struct, frozen=True):
    """One candidate's list as it stands now. Without her consent a trainer finds no thing in it."""

    viewer: Viewer
    name: str
    class_id: str
    class_name: str
    journey: Journey
    departed: bool
    items: Mapping[str, Item]
    groups: tuple[Group, ...]
    share: Share

    @property
    def person(self) -> str:
        """Whose list it is."""
        return self.viewer.person


def read(commands: Commands, session: Session, person: str) -> ListSeen:
    """Read the list of `person` for whoever is signed in."""
    from intern_desktop.classroom import consent, names, people
    from intern_desktop.departure import checklist, due, journeys

    today = commands.today()
    with commands.reading() as reading:
        known = {one.id: one for one in people.people(reading, today, archived=True)}
        journey, trainer = journeys.read(reading, person), person != session.person
        agreed = consent.agreed(reading, person) if trainer else consent.said_yes(reading, person)
        centre = people.centre(reading) is not None
        found = checklist.items(reading, person, today) if agreed or not trainer else []
    mine = known.get(person)
    name = mine.name if mine is not None else session.name
    viewer = Viewer(
        me=session.person,
        person=person,
        given=names.given(name),
        today=today,
        trainer=trainer,
        centre=centre,
        agreed=agreed,
        names={one.id: names.given(one.name) for one in known.values()},
    )
    return ListSeen(
        viewer,
        name,
        "" if mine is None else mine.class_id,
        "" if mine is None else mine.class_name,
        journey,
        due.departed(journey, today),
        {item.task.id: item for item in found},
        checklist.headings(item.task for item in found),
        checklist.share(found),
    )
