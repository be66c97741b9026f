"""What the sidebar says about the centre and the signed-in person's class."""

import msgspec

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
    return Whereabouts()
