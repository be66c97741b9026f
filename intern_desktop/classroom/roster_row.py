"""One row of a list of names: what its cells mean, and what it would change in somebody, with every fault."""

from collections.abc import Callable, Mapping
from datetime import date

import msgspec

from intern_desktop.classroom import names, roster_cells, roster_columns, roster_matching
from intern_desktop.classroom.roster_known import Held, Known, Texts
from intern_desktop.departure import journeys, list_cells
from intern_desktop.departure.duties import ANOTHERS
from intern_desktop.departure.list_cells import Cell, Unreadable
from intern_desktop.departure.list_plan import Change
from intern_desktop.departure.list_row import Fault, RowReader
from intern_desktop.i18n import N_

# Translators: vi: "Có {n} chữ, nhiều nhất là {most}. Rút ngắn lại."
LONG = N_("This has {n} letters, {most} is the most. Make it shorter.")
# Translators: vi: "Thiếu họ và tên."
NO_NAME = N_("The full name is missing.")
# Translators: vi: "Lớp {name} đã được cất. Mở lại lớp đó trước, hoặc ghi lớp khác."
AWAY = N_("The class {name} was put away. Bring it back first, or write another one.")
# Translators: vi: "Ngày sinh {day} có vẻ gõ nhầm. Xem lại năm sinh."
NO_BIRTH = N_("The date of birth {day} looks mistyped. Look at the year again.")
# Translators: vi: "“{value}” là {day} hay {other}? Cả bảng không cho biết ngày hay tháng đứng trước."
EITHER = N_("Is “{value}” {day} or {other}? Nothing in the sheet tells whether day or month comes first.")
# Translators: journey columns of somebody who has not agreed that trainers see them; vi: "{columns}: chờ bạn ấy đồng ý"
LEFT_OUT = N_("{columns}: left out until she agrees")
# Translators: vi: "Số 0 ở đầu mã số bị bảng tính bỏ mất; giữ {code}."
ZEROS = N_("The spreadsheet took zeros from the front of the number; {code} stays.")
# Translators: vi: "Ngày vào Nhật đứng trước ngày bay."
ENTRY_FIRST = N_("The day of entry into Japan lies before the day of departure.")
PLAN_LAST = N_("The plan is filed before the departure, not after it.")

LONGEST, LONGEST_CODE = 120, 40
"""Letters that a name, a class or a group may have, and a number of the centre's."""
_OLDEST, _YOUNGEST = 80, 14
"""Years of age outside which a date of birth was mistyped."""


class Reader(RowReader):
    """Reads the cells of one row. `read` holds what is said by column: "" for what is to be emptied, nothing for none.

    What is wrong or doubtful with the cells themselves lies in `faults` and `doubts`.
    """

    def __init__(self, known: Known, row: int, cells: Mapping[str, Cell], order: str) -> None:
        super().__init__(row, cells)
        self.known, self._order = known, order
        self.read: Texts = {}
        for column in cells:
            self._read(column)
        if "family" in self.read:
            self.read["name"] = f"{self.read.pop('family')} {self.read.get('name', '')}".strip()
        self.read = {name: self.read[name] for name in roster_columns.BY_ID if name in self.read}

    def _read(self, column: str) -> None:
        cell = self.cells[column]
        text = names.tidy(cell.text) if not isinstance(cell.value, date) else cell.text
        if text in roster_columns.EMPTIES:
            if column not in ("id", "family"):
                self.read[column] = ""
        elif text:
            try:
                self.read[column] = self._meant(column, cell)
            except Unreadable as problem:
                self.wrong(column, problem.message, **problem.fields)

    def _meant(self, column: str, cell: Cell) -> str:
        if column in roster_columns.DAYS:
            found = roster_cells.day(cell, self._order)
            if found.perhaps is not None:
                days = {"day": f"{found.day:%d/%m/%Y}", "other": f"{found.perhaps:%d/%m/%Y}"}
                self.doubts.append(self.fault(column, EITHER, value=cell.text[:60], **days))
            return found.day.isoformat()
        return _MEANT.get(column, roster_cells.words)(cell)


_MEANT: dict[str, Callable[[Cell], str]] = {
    "programme": roster_cells.programme,
    "prefecture": roster_cells.prefecture,
    "field": lambda cell: roster_columns.field(roster_cells.words(cell)),
}


class Changed(msgspec.Struct, frozen=True):
    """What a row would write about somebody, cell by cell; its faults then, and what is only to be known."""

    said: Texts = {}
    changes: tuple[Change, ...] = ()
    faults: tuple[Fault, ...] = ()
    remarks: tuple[Fault, ...] = ()


def change(reader: Reader, held: Held | None, *, keeps_name: bool = False) -> Changed:
    """What the row would change in `held`, or write of somebody new.

    `keeps_name`: she was found by her name, so only its marks can differ, and the richer spelling stays.
    """
    before = dict.fromkeys(roster_columns.BY_ID, "") if held is None else held.cells
    said = {name: value for name, value in reader.read.items() if name != "id" and not _is(before[name], value)}
    faults, remarks = list[Fault](), list[Fault]()
    if held is not None:
        _keep(reader, held, said, remarks, keeps_name=keeps_name)
    _leave_out(reader, held, said, remarks)
    if "class" in said and "group" not in said and before["group"]:
        said["group"] = ""
    faults += _check(reader, held, said, before)
    changes = tuple(Change(name, before[name], value) for name, value in said.items())
    return Changed(said, changes if held is not None else (), tuple(faults), tuple(remarks))


def _keep(reader: Reader, held: Held, said: Texts, remarks: list[Fault], *, keeps_name: bool) -> None:
    """What differs in its spelling alone stays as it is."""
    before = held.cells
    for name in ("class", "group"):
        if name in said and said[name] and names.folded(said[name]) == names.folded(before[name]):
            del said[name]
    if keeps_name and said.get("name") and set(roster_matching.keys(said)) & set(roster_matching.keys(before)):
        richer = names.folded(said["name"]) == names.folded(before["name"]) and _marks(said["name"]) > _marks(
            before["name"]
        )
        if not richer:
            del said["name"]
    code = before["code"]
    if code and "code" in said and said["code"] and said["code"].lstrip("0") == code.lstrip("0"):
        if len(said["code"]) < len(code):
            remarks.append(reader.fault("code", ZEROS, code=code))
        del said["code"]


def _leave_out(reader: Reader, held: Held | None, said: Texts, remarks: list[Fault]) -> None:
    """What trainers do not see of her they do not write either."""
    if held is not None and held.agreed:
        return
    left = [name for name in roster_columns.JOURNEY if name in said]
    for name in left:
        del said[name]
    if left:
        columns = ", ".join(roster_columns.heading_in(name, reader.known.language) for name in left)
        remarks.append(reader.fault(left[0], LEFT_OUT, columns=columns))


def _check(reader: Reader, held: Held | None, said: Texts, before: Texts) -> list[Fault]:
    """What cannot be written so."""
    found = []
    if not (said["name"] if "name" in said else before["name"]):
        found.append(reader.fault("name", NO_NAME))
    for name in (*roster_columns.NAMES, "code", "class", "group"):
        most = LONGEST_CODE if name == "code" else LONGEST
        if len(said.get(name, "")) > most:
            found.append(reader.fault(name, LONG, n=len(said[name]), most=most))
    known = reader.known
    folded = names.folded(said.get("class", ""))
    if (
        folded
        and folded not in known.classes
        and folded in {names.folded(known.class_names[one]) for one in known.closed}
    ):
        found.append(reader.fault("class", AWAY, name=said["class"]))
    found += _check_days(reader, said, before)
    return found or _check_rights(reader, held, said)


def _check_days(reader: Reader, said: Texts, before: Texts) -> list[Fault]:
    found = []
    known = reader.known
    for name in roster_columns.DAYS:
        day = journeys.day_of(said.get(name, ""))
        if name == "birth" and day is not None and not _OLDEST >= known.today.year - day.year >= _YOUNGEST:
            found.append(reader.fault(name, NO_BIRTH, day=f"{day:%d/%m/%Y}"))
        elif name != "birth" and day is not None and not known.near[0] <= day <= known.near[1]:
            found.append(reader.fault(name, list_cells.WRONG_YEAR, year=f"{day.year:04}"))
        elif said.get(name) and day is None:
            found.append(reader.fault(name, list_cells.WRONG_YEAR, year=said[name][:4]))
    filed, left, entered = (
        journeys.day_of(said.get(name, before[name])) for name in ("plan_filed", "departure", "entry")
    )
    if {"departure", "entry"} & said.keys() and entered and left and entered < left:
        found.append(reader.fault("entry" if "entry" in said else "departure", ENTRY_FIRST))
    first = left or entered
    if {"plan_filed", "departure", "entry"} & said.keys() and filed and first and filed > first:
        found.append(reader.fault("plan_filed", PLAN_LAST))
    return found


def _check_rights(reader: Reader, held: Held | None, said: Texts) -> list[Fault]:
    """Whether who reads the list may change her, in the class she is in and in the one she would come to."""
    known = reader.known
    if known.own is None or (held is not None and not said and not held.archived):
        return []
    touched = {known.classes.get(names.folded(said.get("class", "")), "")} | ({held.class_id} if held else set())
    for class_id in sorted(touched):
        if class_id and class_id not in known.own:
            fields = {"class_name": known.class_names.get(class_id, ""), "names": known.taught.get(class_id, "")}
            return [reader.fault("class", ANOTHERS, **fields)]
    return []


def _is(before: str, said: str) -> bool:
    """Whether a cell says what stands already; what is itself written as a hyphen is not emptied by one."""
    return before == said or (not said and before in roster_columns.EMPTIES)


def _marks(name: str) -> int:
    """How many letters of a name say more than their bare form, so that the fuller spelling can be told."""
    return sum(not letter.isascii() for letter in name)
