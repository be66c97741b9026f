"""Goes through the rows of a sheet and says of each what would become of it: the plan that is looked at first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from intern_desktop.departure import list_columns, list_heads, list_rows, own_lists, own_tasks
from intern_desktop.departure.list_cells import Cell
from intern_desktop.departure.list_heads import Heads
from intern_desktop.departure.list_plan import KINDS, LEAVE, SAME, TAKE, Change, Line, Plan
from intern_desktop.departure.list_row import Fault, Reader
from intern_desktop.departure.list_rows import Cells, Known
from intern_desktop.departure.own_lists import Written
from intern_desktop.departure.sheet_rows import Nothing, Read, is_ours, letters, spoilt
from intern_desktop.departure.tasks import OwnTask
from intern_desktop.furigana import plain
from intern_desktop.guide import book
from intern_desktop.i18n import LANGUAGES, N_

# Translators: vi: "Không thấy dòng tiêu đề. Cần ít nhất cột “{heading}”."
NO_HEADINGS = N_("No row of headings was found. At least the column “{heading}” has to be there.")
# Translators: vi: "Dưới dòng tiêu đề không có việc nào."
NO_ROWS = N_("Below the headings there is nothing.")
# Translators: vi: "Mã này đã có ở dòng {row}."
TWICE_ID = N_("This ID stands in row {row} already.")
# Translators: vi: "Dòng {row} cũng là việc này. Thêm cả hai không?"
TWICE = N_("Row {row} says the same. Are both wanted?")
# Translators: vi: "Máy này không có mã {id}. Thêm thành việc mới không?"
UNKNOWN_ID = N_("The ID {id} is not known here. Is it to be added as new?")
# Translators: vi: "Danh sách của trung tâm đã có việc cùng tên. Có phải cùng một việc không?"
ALIKE = N_("The centre's list has one of this name already. Is it the same?")
# Translators: vi: "Danh sách chung đã có việc này. Vẫn thêm việc riêng không?"
IN_OURS = N_("The program's list has this already. Is one of your own to be added beside it?")
# Translators: vi: "Bảng ghi là không dùng việc này. Vẫn thêm không?"
NOT_ASKED = N_("The sheet says that this is not on the list. Is it to be added all the same?")


def make(known: Known, sheet: Read) -> Plan:
    """Hold a sheet against the list. Nothing is written and nothing is left out in silence."""
    whole = tuple(Fault("", 0, "", one.message, dict(one.fields)) for one in sheet.faults if one.row == 0)
    heads = list_heads.find(sheet.rows)
    if not heads.row:
        title = list_columns.BY_ID["title"].heading[known.language]
        return Plan(known, heads, (), (*whole, Fault("", 0, "", NO_HEADINGS, {"heading": title})))
    rows = [(number, cells) for number, cells in sheet.rows if number > heads.row and is_ours(heads, cells)]
    if not rows:
        return Plan(known, heads, (), (*whole, Fault("", 0, "", NO_ROWS)))
    lines = _Planner(known, heads, rows).lines(spoilt(sheet.faults, heads))
    named = {line.item for line in lines} | {line.like for line in lines}
    untouched = sum(known.is_asked(one) and item not in named for item, one in known.own().items())
    whole += tuple(_too_many(known, lines))
    order = {kind: place for place, kind in enumerate(KINDS)}
    lines.sort(key=lambda line: (order[line.kind], line.row))
    return Plan(known, heads, tuple(lines), whole, untouched)


def _too_many(known: Known, lines: Iterable[Line]) -> Iterator[Fault]:
    """More new ones than a centre may have."""
    more = sum(line.kind == "new" for line in lines) + sum(known.is_asked(one) for one in known.own().values())
    if more > own_lists.MOST:
        yield Fault("", 0, "", own_lists.TOO_MANY, {"n": more, "most": own_lists.MOST})


class _Planner:
    """Goes through the rows once; what an earlier row said counts for the later ones."""

    def __init__(self, known: Known, heads: Heads, rows: Sequence[tuple[int, Sequence[Cell]]]) -> None:
        self._known, self._heads, self._rows = known, heads, rows
        self._titles = list_rows.page_titles(known.language)
        self._pages = _page_names() if "page" in heads.places else {}
        own = known.own()
        self._own_titles = {
            list_columns.key(word): item for item, one in own.items() for word in one.said.title.values()
        }
        self._our_titles = {
            list_columns.key(plain(word)) for task in known.theirs.values() for word in task.title.values()
        }
        self._seen_ids: dict[str, int] = {}
        self._seen_titles: dict[str, int] = {}
        self._ticks = self._only_ticks()

    def lines(self, spoilt: Mapping[int, Sequence[Fault]]) -> list[Line]:
        """All rows, those with spoilt cells as wrong."""
        return [self._line(number, cells, spoilt.get(number, ())) for number, cells in self._rows]

    def _line(self, number: int, cells: Sequence[Cell], spoilt: Sequence[Fault]) -> Line:
        by_column = {
            name: cells[at] if at < len(cells) else Nothing(f"{letters(at)}{number}")
            for name, at in self._heads.places.items()
        }
        reader = Reader(self._known, number, by_column, self._pages, ticks=self._ticks)
        for one in spoilt:
            reader.wrong(one.column, one.message, **one.fields)
        item = reader.text("id")
        first = self._seen_ids.setdefault(item, number) if item else number
        if first != number:
            reader.wrong("id", TWICE_ID, row=first)
        if item in self._known.theirs:
            return self._theirs(reader, item)
        before = self._known.written.get(item) if item.startswith(own_tasks.OWN) else None
        return self._own(reader, item, before)

    def _theirs(self, reader: Reader, item: str) -> Line:
        task, held = self._known.theirs[item], self._known.written.get(item)
        shown = list_rows.their_cells(self._known, task, held, self._titles)
        said = reader.theirs(task, shown)
        after = list_rows.their_cells(self._known, task, Written(said), self._titles)
        return _judged(reader, item, said, True, _changes(shown, after))

    def _own(self, reader: Reader, item: str, before: Written | None) -> Line:
        said, asked = reader.own(before)
        title = list_columns.key(self._known.title(said))
        earlier = self._seen_titles.setdefault(title, reader.row)
        if before is not None:
            changes = self._own_changes(item, before, said, asked)
            return _judged(reader, item, said, asked, changes)
        like = self._own_titles.get(title, "") if not item else ""
        if title and earlier != reader.row:
            reader.doubts.append(reader.fault("title", TWICE, row=earlier))
            like = ""
        if item:
            reader.doubts.append(reader.fault("id", UNKNOWN_ID, id=item[:60]))
        elif title and title in self._our_titles:
            reader.doubts.append(reader.fault("title", IN_OURS))
        if not asked and not like:
            reader.doubts.append(reader.fault("asked", NOT_ASKED))
        return self._alike(reader, said, like) if like else _judged(reader, "", said, True, ())

    def _alike(self, reader: Reader, said: OwnTask, like: str) -> Line:
        """A row without an ID that is called like one that is there: the same when nothing differs, else in doubt."""
        held = self._known.written[like]
        again = Reader(self._known, reader.row, reader.cells, self._pages, ticks=self._ticks)
        as_like, asked = again.own(held)
        as_like = msgspec.structs.replace(as_like, title=held.said.title)  # its marks and capitals stay
        changes = self._own_changes(like, held, as_like, asked)
        if not changes and not again.faults:
            return _judged(again, like, as_like, asked, ())
        if not again.faults:
            reader.doubts.append(reader.fault("title", ALIKE))
        line = _judged(reader, "", said, True, changes)
        shown = list_rows.own_cells(self._known, like, held, self._titles)
        choices = (SAME, TAKE, LEAVE) if line.kind == "doubtful" and not again.faults else line.choices
        return msgspec.structs.replace(
            line, like=like, like_cells=shown, like_said=as_like, like_asked=asked, choices=choices
        )

    def _own_changes(self, item: str, before: Written, said: OwnTask, asked: bool) -> tuple[Change, ...]:
        today = "" if asked else before.withdrawn if not self._known.is_asked(before) else self._known.today.isoformat()
        shown = list_rows.own_cells(self._known, item, before, self._titles)
        return _changes(shown, list_rows.own_cells(self._known, item, Written(said, today), self._titles))

    def _only_ticks(self) -> bool:
        at = self._heads.places.get("required")
        said = [] if at is None else [cells[at].text for _, cells in self._rows if at < len(cells) and cells[at].text]
        return bool(said) and all(list_columns.is_tick(text) for text in said)


def _judged(reader: Reader, item: str, said: OwnTask, asked: bool, changes: tuple[Change, ...]) -> Line:
    kind = "new" if not item else "changed" if changes else "unchanged"
    if reader.faults:
        kind = "wrong"
    elif reader.doubts and kind != "unchanged":
        kind = "doubtful"
    return Line(
        row=reader.row,
        kind=kind,
        cells={name: cell.text for name, cell in reader.cells.items()},
        item=item,
        said=said,
        asked=asked,
        faults=tuple(reader.faults),
        doubts=tuple(reader.doubts) if kind == "doubtful" else (),
        remarks=tuple(reader.remarks),
        changes=changes,
        choices=(TAKE, LEAVE) if kind == "doubtful" else (),
    )


def _changes(before: Cells, after: Cells) -> tuple[Change, ...]:
    return tuple(Change(name, before[name], after[name]) for name in before if before[name] != after[name])


def _page_names() -> dict[str, str]:
    """The guide's pages by their ids and by their titles in every language."""
    found = {name: name for name in book.page_ids()}
    for name in book.page_ids():
        for code in LANGUAGES:
            found.setdefault(list_columns.key(plain(book.page(name, code).title)), name)
    return found
