"""Where somebody was in the checklist: kept on this PC, per person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:  # read late: the store brings SQLAlchemy
    from intern_desktop.store.local import Local

_NAME = "checklist-place"
_DRAFTS = "checklist-drafts"


class Place(msgspec.Struct, frozen=True, gc=False):
    """The group and the thing one stood on, the order, and whose list it was."""

    group: str = ""
    item: str = ""
    order: str = "missing"
    person: str = ""


def kept(local: Local, who: str) -> Place:
    """Where she was; the releases before kept the thing alone."""
    said = local.get(_NAME, who) or ""
    try:
        return msgspec.json.decode(said, type=Place)
    except msgspec.MsgspecError:
        return Place(item=said)


def drafts(local: Local, who: str) -> str:
    """What she had typed and not sent when she left."""
    return local.get(_DRAFTS, who) or ""


def keep_drafts(local: Local, who: str, text: str) -> None:
    """Keep what she has typed and not sent; written only where it changed. Raises UserError when the disk refuses."""
    if text != drafts(local, who):
        local.set(_DRAFTS, text, who)


def keep(local: Local, who: str, place: Place) -> None:
    """Remember it. Raises UserError when the disk refuses."""
    local.set(_NAME, msgspec.json.encode(place).decode(), who)
