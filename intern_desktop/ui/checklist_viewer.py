"""Who looks at a list of things to do, and what she may know about it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item


class Viewer(msgspec.Struct, frozen=True, kw_only=True):
    """`me` looks at the list of `person`, who is called `given`.

    `trainer`: a trainer looks at somebody's list. `centre`: there are trainers who confirm; without them her marks
    are hers alone. `agreed`: the trainers may see more than her name. `names` are given names by id.
    """

    me: str
    person: str
    given: str
    today: date
    trainer: bool = False
    centre: bool = False
    agreed: bool = True
    names: Mapping[str, str] = {}

    def name(self, person: str) -> str:
        """The given name of somebody, "" for nobody."""
        return self.names.get(person, "")

    def may_mark(self, item: Item) -> bool:
        """Whether Space changes anything about this thing for whoever looks."""
        return item.state not in ("not_applicable", "confirmed") and not item.task.gone(self.today)
