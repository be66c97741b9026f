"""An explanation as values: what the panel beside a payslip says of a line, a sum, a change."""

from collections.abc import Sequence

import msgspec

CHANGE = "change"
"""What is open when the lines that differ from the month before are explained."""


class Step(msgspec.Struct, frozen=True, gc=False):
    """One step of a sum, or one figure used: its words and, at the right, its amount.

    `depth`: how many steps stand above it that it belongs to.
    """

    words: str
    amount: str = ""
    bold: bool = False
    depth: int = 0


class Written(msgspec.Struct, frozen=True, gc=False):
    """Where a figure stands written, and the sentence that says when that was checked."""

    title: str
    checked: str


class Rung(msgspec.Struct, frozen=True, gc=False):
    """One row of a table of the law: its cells from left to right, a word beside it, and whether it was read."""

    cells: Sequence[str]
    beside: str = ""
    here: bool = False


class Ladder(msgspec.Struct, frozen=True, gc=False):
    """The row of a table that was read, between its neighbours. A first column of words has no heading."""

    heading: str
    columns: Sequence[str]
    rungs: Sequence[Rung]


class Explanation(msgspec.Struct, frozen=True, gc=False):
    """All that the panel shows at once. `warning` is about an assumed law, "" when there is none; `about` says what
    the thing is; `guide` is the page of the guide that tells more, "" for none.
    """

    title: str
    japanese: str = ""
    amount: str = ""
    heading: str = ""
    steps: Sequence[Step] = ()
    ladders: Sequence[Ladder] = ()
    closing: Sequence[str] = ()
    warning: str = ""
    written: Sequence[Written] = ()
    closes: bool = True
    about: str = ""
    guide: str = ""
