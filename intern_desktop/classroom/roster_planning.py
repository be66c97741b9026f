"""Goes through the rows of a list of names and says of each what would become of it: the plan that is seen first."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import msgspec

from intern_desktop.classroom import names, roster_cells, roster_columns, roster_known, roster_matching
from intern_desktop.classroom.roster_known import Known
from intern_desktop.classroom.roster_matching import Match, Matcher
from intern_desktop.classroom.roster_plan import KINDS, LEAVE, SAME, TAKE, Like, Line, Plan
from intern_desktop.classroom.roster_row import Changed, Reader, change
from intern_desktop.departure import list_heads
from intern_desktop.departure.list_cells import Cell
from intern_desktop.departure.list_heads import Heads
from intern_desktop.departure.list_row import Fault
from intern_desktop.departure.sheet_rows import Nothing, Read, is_ours, letters, spoilt
from intern_desktop.i18n import N_

# Translators: vi: "Không thấy dòng tiêu đề. Cần ít nhất cột “{heading}”, hoặc bấm “Sửa cột”."
NO_HEADINGS = N_("No row of headings was found. At least the column “{heading}” has to be there.")
# Translators: vi: "Dưới dòng tiêu đề không có học viên nào."
NO_ROWS = N_("Below the headings there is nobody.")
# Translators: vi: "Dòng {row} cũng là bạn ấy."
TWICE_PERSON = N_("Row {row} is about the same person already.")
# Translators: vi: "Dòng {row} đã có mã số này."
TWICE_CODE = N_("Row {row} has this number already.")
# Translators: vi: "Mã số này là của {name}."
CODE_TAKEN = N_("This number is {name}'s.")
# Translators: vi: "Giống dòng {row}. Là hai người khác nhau à?"
TWICE = N_("Like row {row}. Are they two people?")

MOST_LIKES = 3
_STEP = 200
Step = Callable[[int, int], None]


class Ways(msgspec.Struct, frozen=True):
    """What was decided about a sheet: the column of a place (from 0; "" leaves it out), the order of its days."""

    columns: dict[int, str] = {}
    order: str = ""


def _no_step(_done: int, _total: int) -> None:
    """Nobody watches."""


def make(known: Known, sheet: Read, ways: Ways = Ways(), step: Step = _no_step) -> Plan:  # noqa: B008  # it is frozen
    """Hold a list against the people. Nothing is written and nothing is left out in silence.

    `step` hears how many rows are done; raising in it stops.
    """
    whole = tuple(Fault("", 0, "", one.message, dict(one.fields)) for one in sheet.faults if one.row == 0)
    heads = _assigned(list_heads.find(sheet.rows, roster_columns.find, roster_columns.NAMING), sheet, ways)
    if not roster_columns.NAMING & heads.places.keys():
        name = roster_columns.heading_in("name", known.language)
        return Plan(known, heads, (), (*whole, Fault("", 0, "", NO_HEADINGS, {"heading": name})))
    rows = [(number, cells) for number, cells in sheet.rows if number > heads.row and is_ours(heads, cells)]
    if not rows:
        return Plan(known, heads, (), (*whole, Fault("", 0, "", NO_ROWS)))
    planner = _Planner(known, heads, rows, ways.order)
    lines = planner.lines(spoilt(sheet.faults, heads), step)
    order = {kind: place for place, kind in enumerate(KINDS)}
    lines.sort(key=lambda line: (order[line.kind], line.row))
    opened = _opened(known, lines)
    return Plan(
        known, heads, tuple(lines), whole, _untouched(known, lines), opened, planner.order, either=planner.either
    )


def _assigned(heads: Heads, sheet: Read, ways: Ways) -> Heads:
    """The headings with the columns that were assigned by hand; without any headings the first row is a person."""
    if not ways.columns:
        return heads
    places = {name: at for name, at in heads.places.items() if at not in ways.columns}
    places = {name: at for name, at in places.items() if name not in ways.columns.values()}
    places |= {name: at for at, name in sorted(ways.columns.items()) if name}
    head = next((cells for number, cells in sheet.rows if number == heads.row), ())
    left = tuple(cell.text for at, cell in enumerate(head) if cell.text and at not in places.values())
    return Heads(heads.row, places, left, ())


def _opened(known: Known, lines: Sequence[Line]) -> tuple[str, ...]:
    """Classes that there are not yet, as they are first written."""
    found: dict[str, str] = {}
    for line in sorted(lines, key=lambda one: one.row):
        for said in (line.said, *(like.said for like in line.likes)):
            name = said.get("class", "")
            if name and line.kind != "wrong" and names.folded(name) not in known.classes:
                found.setdefault(names.folded(name), name)
    return tuple(found.values())


def _untouched(known: Known, lines: Sequence[Line]) -> tuple[str, ...]:
    """Who is in the classes that the list is about, and not in the list."""
    named = {line.person for line in lines} | {like.held.id for line in lines for like in line.likes}
    about = {known.classes.get(names.folded(line.read.get("class", "")), "") for line in lines}
    about |= {known.people[one].class_id for one in named if one}
    return tuple(
        one.cells["name"] for one in roster_known.learners(known) if one.id not in named and one.class_id in about
    )


class _Planner:
    """Goes through the rows twice: first who is meant for sure, then what is new or in doubt."""

    def __init__(self, known: Known, heads: Heads, rows: Sequence[tuple[int, Sequence[Cell]]], order: str) -> None:
        self._known, self._heads, self._rows = known, heads, rows
        self._matcher = Matcher(known)
        found = roster_cells.order_of(self._days())
        self.order, self.either = order or found, not found
        self._taken: dict[str, int] = {}
        self._named: dict[str, list[tuple[int, str]]] = {}
        self._codes: dict[str, int] = {}

    def lines(self, spoiled: Mapping[int, Sequence[Fault]], step: Step) -> list[Line]:
        """All rows, those with spoilt cells as wrong."""
        readers = []
        for at, (number, cells) in enumerate(self._rows):
            if at % _STEP == 0:
                step(at, 2 * len(self._rows))
            readers.append(self._reader(number, cells, spoiled.get(number, ())))
        self.either = self.either and any(one.doubts for one in readers)
        counted = Counter(key for one in readers for key in roster_matching.keys(one.read))
        found = [self._match(one, counted) for one in readers]
        lines = []
        for at, (reader, match) in enumerate(zip(readers, found, strict=True)):
            if at % _STEP == 0:
                step(len(self._rows) + at, 2 * len(self._rows))
            lines.append(self._line(reader, match))
        return lines

    def _days(self) -> list[str]:
        places = [at for name, at in self._heads.places.items() if name in roster_columns.DAYS]
        return [cells[at].text for _, cells in self._rows for at in places if at < len(cells) and cells[at].text]

    def _reader(self, number: int, cells: Sequence[Cell], spoiled: Sequence[Fault]) -> Reader:
        by_column = {
            name: cells[at] if at < len(cells) else Nothing(f"{letters(at)}{number}")
            for name, at in self._heads.places.items()
        }
        reader = Reader(self._known, number, by_column, self.order)
        for one in spoiled:
            reader.faults = [kept for kept in reader.faults if kept.column != one.column]
            reader.wrong(one.column, one.message, **one.fields)
        return reader

    def _match(self, reader: Reader, counted: Counter[str]) -> Match:
        keys = roster_matching.keys(reader.read)
        match = self._matcher.find(reader.read, alone=all(counted[key] == 1 for key in keys))
        if match.sure:
            self._taken.setdefault(match.sure, reader.row)
        return match

    def _line(self, reader: Reader, match: Match) -> Line:
        earlier = self._earlier(reader)
        self._check_code(reader, match)
        if match.sure:
            first = self._taken[match.sure]
            if first == reader.row:
                return self._of(reader, match)
            if match.by != "name":
                reader.wrong(match.by, TWICE_PERSON, row=first)
            else:
                reader.doubts.append(reader.fault("name", TWICE, row=first))
            match = Match()
        likes = tuple(one for one in match.likes if one not in self._taken)
        if likes and match.doubt is not None:
            return self._asked(reader, match, likes)
        if match.likes and not reader.doubts:
            reader.doubts.append(reader.fault("name", TWICE, row=self._taken[match.likes[0]]))
        elif match.doubt is not None and not match.likes:
            reader.doubts.append(reader.fault("id", match.doubt[0], **match.doubt[1]))
        elif earlier and not reader.doubts:
            reader.doubts.append(reader.fault("name", TWICE, row=earlier))
        return self._new(reader, match)

    def _earlier(self, reader: Reader) -> int:
        """An earlier row with the same name and no other date of birth; 0 when there is none."""
        born, found = reader.read.get("birth", ""), 0
        for key in roster_matching.keys(reader.read):
            listed = self._named.setdefault(key, [])
            same = [row for row, other in listed if row != reader.row and (not born or not other or born == other)]
            found = found or (same[0] if same else 0)
            listed.append((reader.row, born))
        return found

    def _check_code(self, reader: Reader, match: Match) -> None:
        """A number belongs to one person."""
        code = reader.read.get("code", "")
        if not code:
            return
        first = self._codes.setdefault(code, reader.row)
        held = self._known.people.get(match.sure)
        holders = self._matcher.holders(code)
        if held is not None and held.id in holders:
            return
        if first != reader.row:
            reader.wrong("code", TWICE_CODE, row=first)
        elif held is not None and holders:
            reader.wrong("code", CODE_TAKEN, name=self._known.people[holders[0]].cells["name"])

    def _of(self, reader: Reader, match: Match) -> Line:
        held = self._known.people[match.sure]
        found = change(reader, held, keeps_name=match.by != "id")
        kind = "changed" if found.said else "unchanged"
        line = self._judged(reader, kind, found)
        return msgspec.structs.replace(line, person=held.id)

    def _new(self, reader: Reader, match: Match) -> Line:
        found = change(reader, None)
        line = self._judged(reader, "new", found)
        if match.remark is not None:
            line = msgspec.structs.replace(
                line, remarks=(reader.fault("name", match.remark[0], **match.remark[1]), *line.remarks)
            )
        return line

    def _asked(self, reader: Reader, match: Match, likes: Sequence[str]) -> Line:
        """A row that may be somebody: each of them with what would change, or somebody new."""
        assert match.doubt is not None, "only what is doubtful is asked"
        reader.doubts.insert(0, reader.fault("name", match.doubt[0], **match.doubt[1]))
        offered = list[Like]()
        refused = list[Fault]()
        for person in likes[:MOST_LIKES]:
            held = self._known.people[person]
            found = change(reader, held, keeps_name=True)
            if found.faults:
                refused += found.faults
            else:
                offered.append(Like(held, found.said, found.changes))
        fresh = change(reader, None)
        if not offered and fresh.faults:
            return self._judged(reader, "new", msgspec.structs.replace(fresh, faults=(*refused, *fresh.faults)))
        line = self._judged(reader, "new", msgspec.structs.replace(fresh, faults=()))
        take = () if fresh.faults else (TAKE,)
        choices = (*(f"{SAME}{one.held.id}" for one in offered), *take, LEAVE)
        if line.kind == "wrong":
            return line
        return msgspec.structs.replace(line, likes=tuple(offered), choices=choices)

    def _judged(self, reader: Reader, kind: str, found: Changed) -> Line:
        faults = (*reader.faults, *found.faults)
        if faults:
            kind = "wrong"
        elif reader.doubts and kind != "unchanged":
            kind = "doubtful"
        return Line(
            row=reader.row,
            kind=kind,
            cells={name: cell.text for name, cell in reader.cells.items()},
            read=reader.read,
            said=found.said,
            faults=faults,
            doubts=tuple(reader.doubts) if kind == "doubtful" else (),
            remarks=found.remarks,
            changes=found.changes,
            choices=(TAKE, LEAVE) if kind == "doubtful" else (),
        )
