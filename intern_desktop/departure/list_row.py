"""One row of a sheet as a thing of the centre's, or as a change in one of ours: what it would be, and its faults."""

import difflib
from collections.abc import Callable, Mapping
from datetime import date

import msgspec

from intern_desktop.departure import list_cells, list_columns, own_checks, own_lists, own_words
from intern_desktop.departure.list_cells import Cell, Unreadable
from intern_desktop.departure.list_rows import Known
from intern_desktop.departure.own_lists import Written
from intern_desktop.departure.tasks import CENTRE_GROUP, OwnTask, Task, Words
from intern_desktop.furigana import plain
from intern_desktop.i18n import N_, tr

# Translators: vi: "Không có nhóm “{value}”. Có phải “{near}” không?"
NEAR_GROUP = N_("There is no group “{value}”. Is “{near}” meant?")
# Translators: vi: "Không có nhóm “{value}”. Chọn một trong các nhóm của danh sách."
NO_GROUP = N_("There is no group “{value}”. Take one of the list's own groups.")
# Translators: vi: "“{value}” không rõ là có hay không. Ghi “có” hoặc “không”."
NOT_YES_NO = N_("“{value}” is neither yes nor no. Write “yes” or “no”.")
# Translators: vi: "“{value}” không phải là cách xác nhận. Ghi: đánh dấu, xem giấy, ghi ngày hoặc nói tiếng Nhật."
NO_KIND = N_("“{value}” is no way of showing it. Write: a tick, a paper, a day, or said in Japanese.")
# Translators: vi: "Cẩm nang không có trang “{value}”. Ghi đúng tên trang, hoặc để trống."
NO_PAGE = N_("The guide has no page “{value}”. Write its title as it stands there, or nothing.")
# Translators: vi: "Dòng này có hai hạn. Chỉ giữ một."
TWO_DAYS = N_("This row has two days by which it is due. Keep one of them.")
# Translators: vi: "Việc này của chương trình: chỉ đổi được hạn, bắt buộc hay không, và có trong danh sách hay không."
OURS_STAYS = N_("This is the program's own: only its day, whether it is required and whether it is shown can change.")
# Translators: vi: "Việc này tính hạn từ mốc khác, nên không đặt ở cột này."
OTHER_BASE = N_("The day of this one is counted from something else, so it cannot stand in this column.")
# Translators: vi: "Có ký tự ẩn (như dấu đổi chiều chữ). Chương trình bỏ các ký tự đó nếu bạn nhận dòng này."
HIDDEN = N_("It holds letters that nobody sees, as marks that turn the direction. They are left out if you take it.")
# Translators: vi: "Ngày “hỏi từ” đã qua: việc mới được hỏi từ hôm nay, để ai đã xong vẫn là xong."
FROM_TODAY = N_("Its first day has passed: a new thing is asked from today, so that who has finished stays finished.")


class Fault(msgspec.Struct, frozen=True):
    """What is wrong, and where: the cell ("C5", or the row alone), its row and column."""

    place: str
    row: int
    column: str
    message: str
    fields: dict[str, str | int] = {}

    @property
    def sentence(self) -> str:
        """What is wrong and what to do, in the reader's language."""
        return tr(self.message, **self.fields)


class RowReader:
    """The cells of one row by their columns, and every fault and doubt that was met in them."""

    def __init__(self, row: int, cells: Mapping[str, Cell]) -> None:
        self.row, self.cells = row, cells
        self.faults: list[Fault] = []
        self.doubts: list[Fault] = []

    def text(self, column: str) -> str:
        """The text of a cell; "" where the row or the sheet has none."""
        return self.cells[column].text if column in self.cells else ""

    def wrong(self, column: str, message: str, **fields: str | int) -> None:
        """One more fault, said only once of a cell."""
        if not any(one.column == column for one in self.faults):
            self.faults.append(self.fault(column, message, **fields))

    def fault(self, column: str, message: str, **fields: str | int) -> Fault:
        """Something about a cell of this row."""
        place = self.cells[column].place if column in self.cells else str(self.row)
        return Fault(place, self.row, column, message, fields)


class Reader(RowReader):
    """Reads the cells of one row, and keeps every fault, doubt and remark that it meets."""

    def __init__(
        self, known: Known, row: int, cells: Mapping[str, Cell], pages: Mapping[str, str], *, ticks: bool
    ) -> None:
        super().__init__(row, cells)
        self.known = known
        self.remarks: list[Fault] = []
        self._pages, self._ticks = pages, ticks

    def own(self, before: Written | None) -> tuple[OwnTask, bool]:
        """What the row makes of a thing of the centre's (of a new one), and whether it is on the list."""
        said = OwnTask(required=True, since=self.known.today) if before is None else before.said
        changed = msgspec.structs.replace(
            said,
            title=self._words(said.title, "title"),
            why=self._words(said.why, "why"),
            group=self._group(said.group),
            required=self.yes("required", said.required is not False),
            evidence=self._evidence(said.evidence),
            page=self._page(said.page),
            since=self._since(said.since, new=before is None),
        )
        changed = self._due(changed)
        for problem in own_checks.faults(changed, None if before is None else before.said, self.known.today):
            self.wrong(self._column(problem.field), problem.message, **_fields(problem.fields))
        return changed, self.yes("asked", before is None or self.known.is_asked(before))

    def theirs(self, task: Task, shown: Mapping[str, object]) -> OwnTask:
        """What the row changes in a task of ours, `shown` as it stands now; everything else of it stays."""
        for column in ("group", "title", "why", "evidence", "page"):
            if column in self.cells and not self._says_same(column, task, str(shown[column] or "")):
                self.wrong(column, OURS_STAYS)
        due = self._their_due(task, shown)
        required = self.yes("required", shown["required"] == list_columns.YES[self.known.language])
        seen = self.yes("asked", shown["asked"] == list_columns.YES[self.known.language])
        asked = own_lists.adjusted(task, due, required, not seen)
        for problem in own_checks.adjust_faults(task, asked):
            column = {"hidden": "asked", "due": _due_column(task.due_from)}.get(problem.field, problem.field)
            self.wrong(column, problem.message, **_fields(problem.fields))
        return asked

    def yes(self, column: str, otherwise: bool) -> bool:
        """What a cell says of yes or no; an empty one leaves it, or says no where only ticks stand in its column."""
        said = self.text(column)
        if not said:
            return False if self._ticks and column == "required" and column in self.cells else otherwise
        found = list_columns.yes_or_no(said)
        if found is None:
            self.wrong(column, NOT_YES_NO, value=said[:60])
        return otherwise if found is None else found

    def _words(self, held: Words, column: str) -> Words:
        if column not in self.cells:
            return held
        said = own_words.tidy(self.text(column))
        clean = own_words.without_hidden(said)
        if clean != said:
            self.doubts.append(self.fault(column, HIDDEN))
        if clean in held.values() or (not clean and not held):
            return held
        language = self.known.language
        name = language if language in held or not held else next(iter(held))
        return {**held, name: clean} if clean else {}

    def _group(self, held: str) -> str:
        said = self.text("group")
        if not said:
            return held
        named = {list_columns.key(plain(word)): one.id for one in self.known.groups for word in one.title.values()}
        by_id = {one.id: one.id for one in self.known.groups} | {held: held}
        found = by_id.get(said) or named.get(list_columns.key(said))
        if found is not None:
            return found
        near = difflib.get_close_matches(list_columns.key(said), list(named), 1, 0.7)
        if near:
            titles = {one.id: plain(one.title[self.known.language]) for one in self.known.groups}
            self.wrong("group", NEAR_GROUP, value=said[:60], near=titles[named[near[0]]])
        else:
            self.wrong("group", NO_GROUP, value=said[:60])
        return CENTRE_GROUP

    def _evidence(self, held: str) -> str:
        said = self.text("evidence")
        found = list_columns.evidence(said) if said else held
        if not found and said != held:
            self.wrong("evidence", NO_KIND, value=said[:60])
        return found or held

    def _page(self, held: str) -> str:
        if "page" not in self.cells:
            return held
        said = self.text("page")
        if not said or said == held:
            return said
        found = self._pages.get(said) or self._pages.get(list_columns.key(said))
        if found is None:
            self.wrong("page", NO_PAGE, value=said[:60])
        return found or held

    def _since(self, held: date | None, *, new: bool) -> date | None:
        if not self.text("since"):
            return held
        found = self._read("since", lambda cell: list_cells.day(cell, self.known.years))
        if not isinstance(found, date):
            return held
        if new and found < self.known.today:
            self.remarks.append(self.fault("since", FROM_TODAY))
            return self.known.today
        return found

    def _due(self, said: OwnTask) -> OwnTask:
        filled = [column for column in list_columns.DUE_BASES if self.text(column)]
        if len(filled) > 1:
            self.wrong(filled[1], TWO_DAYS)
        if filled:
            found = self._read(filled[0], list_cells.number)
            base = list_columns.DUE_BASES[filled[0]]
            days = found if isinstance(found, int) else 0
            return msgspec.structs.replace(said, due=-days if base == "departure" else days, due_from=base)
        emptied = any(base == said.due_from and column in self.cells for column, base in list_columns.DUE_BASES.items())
        return msgspec.structs.replace(said, due=None, due_from="departure") if emptied else said

    def _their_due(self, task: Task, shown: Mapping[str, object]) -> int | None:
        mine = _due_column(task.due_from)
        for column in list_columns.DUE_BASES:
            if column != mine and self.text(column):
                self.wrong(column, OTHER_BASE)
        now = shown.get(mine)
        held = task.due if not isinstance(now, int) else -now if task.due_from == "departure" else now
        if mine not in self.cells or not self.text(mine):
            return held if mine not in self.cells else None
        found = self._read(mine, list_cells.number)
        days = found if isinstance(found, int) else 0
        return -days if task.due_from == "departure" else days

    def _read(self, column: str, read: Callable[[Cell], date | int]) -> date | int | None:
        try:
            return read(self.cells[column])
        except Unreadable as problem:
            self.wrong(column, problem.message, **problem.fields)
            return None

    def _says_same(self, column: str, task: Task, shown: str) -> bool:
        said = self.text(column)
        if not said or list_columns.key(said) == list_columns.key(shown):
            return True
        if column == "group":
            words = next((one.title for one in self.known.groups if one.id == task.group), {})
        elif column == "evidence":
            return list_columns.evidence(said) == task.evidence
        elif column == "page":
            return self._pages.get(said, self._pages.get(list_columns.key(said))) == task.page
        else:
            words = task.title if column == "title" else task.why
        return list_columns.key(said) in {list_columns.key(plain(word)) for word in words.values()}

    def _column(self, field: str) -> str:
        if field != "due":
            return field
        return next((column for column in list_columns.DUE_BASES if self.text(column)), "before_departure")


def _due_column(base: str) -> str:
    return next((column for column, one in list_columns.DUE_BASES.items() if one == base), "")


def _fields(said: Mapping[str, object]) -> dict[str, str | int]:
    return {name: value if isinstance(value, int) else str(value) for name, value in said.items()}
