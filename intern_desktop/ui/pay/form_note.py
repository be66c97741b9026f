"""What stands beside a field or below it: a sum of ours, a word with its mark, a sentence, something to press."""

import msgspec

ICONS = {"good": "check", "caution": "triangle-alert", "danger": "octagon-alert", "info": "info"}
INKS = {"good": "positive", "caution": "caution", "danger": "danger", "info": "accent"}


class Told(msgspec.Struct, frozen=True, gc=False):
    """A sentence below a field: "info", "caution" or "danger"."""

    words: str
    kind: str = "info"


class Note(msgspec.Struct, frozen=True, gc=False):
    """All beside and below one field. `computed` is our own figure where the annex has one; `side` a few words with a
    mark of `kind` ("" for none); `offer` a value that one press takes over, with the words on that button.
    """

    computed: str = ""
    strong: bool = False
    side: str = ""
    kind: str = ""
    told: tuple[Told, ...] = ()
    offer: int | None = None
    offer_words: str = ""


NOTHING = Note()
