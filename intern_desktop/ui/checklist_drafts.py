"""What was typed about a thing and is not kept yet: it stays while one looks elsewhere, and when the disk is full."""

from __future__ import annotations

import msgspec


class Draft(msgspec.Struct, frozen=True, gc=False):
    """The day or number as it was typed (None while it is what is kept), a comment, and a word why it goes back."""

    value: str | None = None
    comment: str = ""
    why: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is left to keep."""
        return self.value is None and not self.comment.strip() and not self.why.strip()


class Drafts:
    """Drafts by person and thing."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], Draft] = {}

    def of(self, person: str, item: str) -> Draft:
        """What was typed about a thing; an empty draft where nothing was."""
        return self._kept.get((person, item), Draft())

    def put(self, person: str, item: str, draft: Draft) -> None:
        """Keep what stands in the fields now."""
        if draft.empty:
            self._kept.pop((person, item), None)
        else:
            self._kept[person, item] = draft

    def written(self, person: str) -> str:
        """All that was typed about somebody's things, to be kept on this PC; "" where nothing is left to keep."""
        mine = {item: draft for (whose, item), draft in self._kept.items() if whose == person}
        return msgspec.json.encode(mine).decode() if mine else ""

    def load(self, person: str, text: str) -> None:
        """What was typed before she left last time; what cannot be read any more is left out."""
        try:
            found = msgspec.json.decode(text, type=dict[str, Draft]) if text else {}
        except msgspec.MsgspecError:
            return
        for item, draft in found.items():
            self._kept.setdefault((person, item), draft)

    def drop(self, person: str, item: str, *, value: bool = False, comment: bool = False, why: bool = False) -> None:
        """It is on the disk now."""
        kept = self.of(person, item)
        self.put(
            person,
            item,
            Draft(None if value else kept.value, "" if comment else kept.comment, "" if why else kept.why),
        )
