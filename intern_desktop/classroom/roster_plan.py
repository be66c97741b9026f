"""A list of names held against the people of the centre: what becomes of each row, and writing what was agreed to.

Nothing is written before the plan is agreed to; then all of it in one act, signed once, taken back as one. Who is not
in the list is not touched. A plan holds only while the people are as they were: else the sheet is read again.
"""

from collections.abc import Callable, Mapping

import msgspec

from intern_desktop.classroom import names, people, roster_columns, roster_known
from intern_desktop.classroom.roster_known import Held, Known, Texts
from intern_desktop.departure import duties
from intern_desktop.departure.list_heads import Heads
from intern_desktop.departure.list_plan import KINDS, LEAVE, TAKE, Change
from intern_desktop.departure.list_row import Fault
from intern_desktop.errors import UserError
from intern_desktop.i18n import N_
from intern_desktop.store.entry import CENTRE, Value, new_id
from intern_desktop.store.journal import Act

__all__ = ["KINDS", "LEAVE", "SAME", "TAKE", "Change", "Like", "Line", "Plan", "write", "writes"]

SAME = "same:"
"""Before the id of who it is; TAKE makes somebody new of the row (or takes it as it was read), LEAVE leaves it out."""

# Translators: vi: "Danh sách học viên đã đổi sau khi đọc bảng. Đọc lại bảng rồi xem lại nhé."
MEANWHILE = N_("The people have changed since the sheet was read. Read the sheet again and look once more.")
# Translators: vi: "Dòng {row} và dòng {other} đều được chọn là {name}. Sửa lại một dòng nhé."
BOTH = N_("Rows {row} and {other} are both taken for {name}. Choose otherwise for one of them.")

_PERSON = ("code", "name", "name_passport", "name_kana", "birth")
_STEP = 50
Step = Callable[[int, int], None]


def _no_step(_done: int, _total: int) -> None:
    """Nobody watches."""


class Like(msgspec.Struct, frozen=True):
    """Who a doubtful row may be: as she is now, and what the row would change in her."""

    held: Held
    said: Texts = {}
    changes: tuple[Change, ...] = ()


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the sheet. `kind` is one of KINDS, `cells` what stands in it by column, `read` what that means.

    `person` is who it is about ("" for somebody new), `said` what would be written. `doubts` ask for a choice out of
    `choices`; `likes` are those it may be. `remarks` are only to be known.
    """

    row: int
    kind: str
    cells: Texts
    read: Texts = {}
    person: str = ""
    said: Texts = {}
    faults: tuple[Fault, ...] = ()
    doubts: tuple[Fault, ...] = ()
    remarks: tuple[Fault, ...] = ()
    changes: tuple[Change, ...] = ()
    likes: tuple[Like, ...] = ()
    choices: tuple[str, ...] = ()


class Plan(msgspec.Struct, frozen=True):
    """What would become of a list: its lines by kind and row, what concerns all of it, and its headings.

    With `faults` nothing of it can be taken. `untouched` are the names of those it does not name, of the classes it is
    about; `opened` the classes that it would open. `order` is how its days were read, `either` whether some of them can
    be read in two ways.
    """

    known: Known
    heads: Heads = Heads()
    lines: tuple[Line, ...] = ()
    faults: tuple[Fault, ...] = ()
    untouched: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()
    order: str = ""
    either: bool = False

    def of(self, kind: str) -> tuple[Line, ...]:
        """The lines of one kind."""
        return tuple(line for line in self.lines if line.kind == kind)


def writes(plan: Plan, choices: Mapping[int, str]) -> list[Line]:
    """The lines that would be written, those in doubt as chosen; what is undecided or wrong is left out."""
    if plan.faults:
        return []
    chosen = (_as_chosen(line, choices.get(line.row, LEAVE)) for line in plan.lines)
    return [line for line in chosen if line is not None and (line.said or _comes_back(plan, line))]


def _comes_back(plan: Plan, line: Line) -> bool:
    return bool(line.person) and plan.known.people[line.person].archived


def _as_chosen(line: Line, choice: str) -> Line | None:
    if line.kind in ("wrong", "unchanged"):
        return None
    if line.kind != "doubtful" or choice == TAKE:
        return line
    like = next((one for one in line.likes if f"{SAME}{one.held.id}" == choice), None)
    if like is None:
        return None
    return msgspec.structs.replace(line, person=like.held.id, said=like.said, changes=like.changes)


def check(plan: Plan, choices: Mapping[int, str]) -> None:
    """Raise UserError where two rows were taken for one person."""
    seen: dict[str, int] = {}
    for line in plan.lines:
        chosen = choices.get(line.row, LEAVE) if line.kind == "doubtful" else TAKE
        person = chosen.removeprefix(SAME) if chosen.startswith(SAME) else line.person if chosen == TAKE else ""
        if person and line.kind != "wrong" and (other := seen.setdefault(person, line.row)) != line.row:
            name = plan.known.people[person].cells["name"]
            raise UserError(BOTH, row=min(other, line.row), other=max(other, line.row), name=name)


def write(act: Act, plan: Plan, choices: Mapping[int, str], step: Step = _no_step) -> int:
    """Write what was agreed to, all of it or nothing; returns how many rows were written.

    `step` hears how many are written, of how many; raising in it leaves nothing written. Raises UserError when the
    people have changed since the sheet was read, or may not be changed by who asks.
    """
    now = roster_known.read(act.reading, act.author.person, act.at.date())
    if now != msgspec.structs.replace(plan.known, language=now.language):
        raise UserError(MEANWHILE)
    check(plan, choices)
    agreed = writes(plan, choices)
    writer = _Writer(act, plan.known)
    with act.signed_once():
        for at, line in enumerate(agreed):
            if at % _STEP == 0:
                step(at, len(agreed))
            writer.write(line)
    return len(agreed)


class _Writer:
    """Writes rows one after the other; what an earlier one opened is there for the later ones."""

    def __init__(self, act: Act, known: Known) -> None:
        self._act, self._known = act, known
        self._classes, self._groups = dict(known.classes), dict(known.groups)
        self._allowed: set[str] = set()

    def write(self, line: Line) -> None:
        """One row: who she is, then her journey."""
        held = self._known.people.get(line.person)
        person = line.person or new_id()
        class_id = self._class_of(line, held)
        for touched in {class_id, held.class_id if held is not None else class_id}:
            self._require(touched)
        fields: dict[str, Value] = {name: line.said[name] for name in _PERSON if name in line.said}
        if "class" in line.said or held is None:
            fields["class_id"] = class_id
        if "group" in line.said:
            fields["group_id"] = self._group(class_id, line.said["group"])
        if held is not None and held.archived:
            fields["archived"] = False
        if fields:
            self._act.append("person", subject=person, scope=CENTRE, fields=fields)
        way = {name: line.said[name] for name in roster_columns.JOURNEY if name in line.said}
        if way:
            people.plan_journey(self._act, person, **way)

    def _require(self, class_id: str) -> None:
        if class_id not in self._allowed:
            duties.require(self._act, "people.enrol", class_id)
            self._allowed.add(class_id)

    def _class_of(self, line: Line, held: Held | None) -> str:
        if "class" not in line.said:
            return "" if held is None else held.class_id
        name = line.said["class"]
        folded = names.folded(name)
        if name and folded not in self._classes:
            self._classes[folded] = people.open_class(self._act, name)
        return self._classes[folded] if name else ""

    def _group(self, class_id: str, name: str) -> str:
        place = class_id, names.folded(name)
        if name and place not in self._groups:
            self._groups[place] = new_id()
            fields: dict[str, Value] = {"name": name, "class_id": class_id}
            self._act.append("group", subject=self._groups[place], scope=CENTRE, fields=fields)
        return self._groups[place] if name else ""
