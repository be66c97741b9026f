"""A sheet held against the list: what is new, changed, unchanged, doubtful or wrong, each with its row and cell.

Nothing is written before the plan is agreed to; then all of it in one act, which is taken back as one. What the sheet
does not name is not touched. A plan holds only while the list is as it was: else the sheet is read again.
"""

from collections.abc import Mapping

import msgspec

from intern_desktop.departure import own_lists
from intern_desktop.departure.list_heads import Heads
from intern_desktop.departure.list_row import Fault
from intern_desktop.departure.list_rows import Cells, Known
from intern_desktop.departure.tasks import OwnTask
from intern_desktop.errors import UserError
from intern_desktop.i18n import N_
from intern_desktop.store.journal import Act

KINDS = ("doubtful", "wrong", "changed", "new", "unchanged")
"""In the order in which they are looked at."""
SAME, TAKE, LEAVE = "same", "take", "leave"
"""What may be chosen for a doubtful row: it is the one that is there, it is taken as it stands, it is left out."""

# Translators: vi: "Danh sách đã đổi sau khi đọc bảng. Đọc lại bảng rồi xem lại nhé."
MEANWHILE = N_("The list has changed since the sheet was read. Read the sheet again and look once more.")


class Change(msgspec.Struct, frozen=True):
    """What one column says now and what it would say."""

    column: str
    before: object
    after: object


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the sheet. `kind` is one of KINDS, `cells` what stands in it by column.

    `item` is what it would change ("" for a new one), `said` and `asked` what it would write. `doubts` ask for a choice
    out of `choices`; with `like` it may be that one of the centre's, `like_cells` as it is now, `like_said` as it would
    be then. `remarks` are only to be known.
    """

    row: int
    kind: str
    cells: dict[str, str]
    item: str = ""
    said: OwnTask = OwnTask()
    asked: bool = True
    faults: tuple[Fault, ...] = ()
    doubts: tuple[Fault, ...] = ()
    remarks: tuple[Fault, ...] = ()
    changes: tuple[Change, ...] = ()
    choices: tuple[str, ...] = ()
    like: str = ""
    like_cells: Cells = {}
    like_said: OwnTask = OwnTask()
    like_asked: bool = True


class Plan(msgspec.Struct, frozen=True):
    """What would become of a sheet: its lines by kind and row, what concerns all of it, and its headings.

    With `faults` nothing of it can be taken. `untouched` counts the centre's own things that it does not name.
    """

    known: Known
    heads: Heads = Heads()
    lines: tuple[Line, ...] = ()
    faults: tuple[Fault, ...] = ()
    untouched: int = 0

    def of(self, kind: str) -> tuple[Line, ...]:
        """The lines of one kind."""
        return tuple(line for line in self.lines if line.kind == kind)


def writes(plan: Plan, choices: Mapping[int, str]) -> list[Line]:
    """The lines that would be written, those in doubt as chosen; what is undecided or wrong is left out."""
    if plan.faults:
        return []
    found = []
    for line in plan.lines:
        chosen = choices.get(line.row, LEAVE) if line.kind == "doubtful" else TAKE
        if line.kind in ("wrong", "unchanged") or chosen == LEAVE:
            continue
        same = msgspec.structs.replace(line, item=line.like, said=line.like_said, asked=line.like_asked)
        found.append(same if chosen == SAME else line)
    return found


def write(act: Act, plan: Plan, choices: Mapping[int, str]) -> int:
    """Write what was agreed to, all of it or nothing; returns how many rows were written.

    Raises UserError when the list has changed since the sheet was read, or may not be changed by who asks.
    """
    if own_lists.written(act.reading) != plan.known.written or act.at.date() != plan.known.today:
        raise UserError(MEANWHILE)
    agreed = writes(plan, choices)
    own_lists.take(act, [(line.item, line.said, line.asked) for line in agreed])
    return len(agreed)
