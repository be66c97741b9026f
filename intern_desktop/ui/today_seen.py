"""Which words of others a candidate has looked at on this PC: by thing of her list, until which moment."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import msgspec

from intern_desktop.errors import UserError

if TYPE_CHECKING:  # the door to the store
    from intern_desktop.ui.commands import Commands

_NAME = "comments-seen"


def load(commands: Commands) -> dict[str, str]:
    """The moment up to which each thing was looked at; nothing for what never was, or cannot be read."""
    session = commands.session
    kept = commands.local.get(_NAME, session.person) if session is not None else None
    try:
        return msgspec.json.decode(kept or "{}", type=dict[str, str])
    except msgspec.DecodeError:
        return {}


def look(commands: Commands, item: str) -> None:
    """She looks at a thing now: what is written about it until this moment is no longer new."""
    session = commands.session
    if session is None:
        return
    from intern_desktop.departure import comments

    with commands.reading() as reading:
        said = comments.of(reading, session.person, item)
    seen, until = load(commands), max((one.at.isoformat() for one in said), default="")
    if until > seen.get(item, ""):
        with contextlib.suppress(UserError):  # a full disk: it is simply shown again
            commands.local.set(_NAME, msgspec.json.encode({**seen, item: until}).decode(), session.person)
