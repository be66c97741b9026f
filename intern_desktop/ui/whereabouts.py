"""What the sidebar says about the centre and the signed-in person's class."""

import msgspec

from intern_desktop.i18n import tr
from intern_desktop.ui.commands import Commands


class Whereabouts(msgspec.Struct, frozen=True):
    """The centre's name and place, and the class; "" where there is none."""

    centre: str = ""
    place: str = ""
    class_name: str = ""


def find(commands: Commands) -> Whereabouts:
    """Read them from the store."""
    if not commands.ready:
        return Whereabouts()
    from intern_desktop.classroom import people

    session = commands.session
    with commands.reading() as reading:
        centre = people.centre(reading)
        person = people.person(reading, session.person, commands.today()) if session is not None else None
    name, place = (centre.name, centre.place) if centre is not None else ("", "")
    return Whereabouts(name, place, _class_text(person.class_name if person is not None else ""))


def _class_text(name: str) -> str:
    # Translators: vi: "Lớp {name}"
    return tr("Class {name}", name=name) if name else ""
