"""What one person's reading is like, kept on this PC: the page, the place on each, what was read to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:  # the store is opened after the first picture
    from intern_desktop.ui.commands import Commands

NAME = "reading"
"""The name under which it is kept in this PC's own table."""


class Reading(msgspec.Struct):
    """How somebody reads. `mode` is "own", "both" or "ja" ("" until she chose); `places` count blocks from the top.

    `pair` names the two languages of "both", as in "vi+ja" ("" until she chose). `known` are the words above which no
    reading stands: "" for none, "n5", or "n4" for both levels. `open` are the chapters that are not folded.
    """

    page: str = ""
    places: dict[str, float] = msgspec.field(default_factory=dict)
    ended: set[str] = msgspec.field(default_factory=set)
    mode: str = ""
    readings: bool = True
    pair: str = ""
    known: str = ""
    open: set[str] = msgspec.field(default_factory=set)


def load(commands: Commands) -> Reading:
    """What is kept for the signed-in person; a fresh start when nothing is, or when it cannot be read."""
    kept = commands.local.get(NAME, _person(commands)) if commands.ready else None
    try:
        return msgspec.json.decode(kept, type=Reading) if kept else Reading()
    except msgspec.MsgspecError:
        return Reading()


def save(commands: Commands, reading: Reading) -> bool:
    """Keep it. It is on the disk when this returns True; False while no store is open."""
    if not commands.ready:
        return False
    commands.local.set(NAME, msgspec.json.encode(reading).decode(), _person(commands))
    return True


def _person(commands: Commands) -> str:
    return commands.session.person if commands.session is not None else ""
