"""The rows of the departure board, and the sentence that says what holds somebody up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, date_text, number_text, tr, trn
from intern_desktop.ui.class_grid_model import UNKNOWN, Index, not_agreed

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row
    from intern_desktop.departure.checklist import Task

NAME, PROGRAMME, DEPARTURE, LEFT, SHARE, BLOCK = range(6)
ROW = Qt.ItemDataRole.UserRole
_RIGHT = (DEPARTURE, LEFT)


class BoardRow(msgspec.Struct, frozen=True):
    """One candidate as the board shows her: `mark` is the state drawn before what holds her up."""

    row: Row
    mark: str
    block: str
    full: str


class BoardModel(QAbstractTableModel):
    """Candidates, most urgent first, in the order the verb gave."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[BoardRow, ...] = ()

    def set_rows(self, rows: Sequence[BoardRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def place_of(self, person: str) -> int:
        """The row of a person by her id, -1 when she is not shown."""
        return next((at for at, one in enumerate(self.rows) if one.row.person == person), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """One row a person."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Name, programme, day of departure, days left, share, what holds her up."""
        return 0 if parent is not None and parent.isValid() else 6

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings, aligned as their columns."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in _RIGHT else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        # Translators: columns: vi: "Học viên", "Diện", "Ngày bay", "Còn (ngày)", "Đã xác nhận", "Đang vướng"
        named = (tr("Candidate"), tr("Programme"), tr("Departure"), tr("Days left"))
        return (*named, tr("Confirmed"), tr("What stands in the way"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; the whole row for the painter."""
        if not index.isValid():
            return None
        one, column = self.rows[index.row()], index.column()
        if role == ROW:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(one, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _heard(one, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _RIGHT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return one.full if role == Qt.ItemDataRole.ToolTipRole and column == BLOCK else None


def _heard(one: BoardRow, column: int) -> str:
    if column == BLOCK:
        return one.full
    if column == SHARE and one.row.agreed:
        share = one.row.share
        fields = {"done": number_text(share.confirmed), "required": number_text(share.required)}
        return tr("{done} of {required} required things confirmed", **fields)
    return _words(one, column)


def _words(one: BoardRow, column: int) -> str:
    row = one.row
    if column in (NAME, BLOCK):
        return row.name if column == NAME else one.block
    return _known(row, column) if row.agreed else ""


def _known(row: Row, column: int) -> str:
    if column == PROGRAMME:
        return _programme(row.journey.programme)
    if column == DEPARTURE:
        return UNKNOWN if row.journey.departure is None else date_text(row.journey.departure, "short")
    if column == LEFT:
        # Translators: instead of the days left; vi: "đã bay"
        return UNKNOWN if row.days is None else tr("left") if row.days < 0 else number_text(row.days)
    return f"{number_text(row.share.confirmed)}/{number_text(row.share.required)}"


def board_row(row: Row, tasks: Sequence[Task], today: date) -> BoardRow:
    """One candidate with what holds her up, short for the row and in full for the line below the table."""
    if not row.agreed:
        # Translators: vi: "chưa đồng ý"
        return BoardRow(row, "", tr("not agreed"), not_agreed(row.name))
    if row.journey.state in ("postponed", "withdrawn"):
        away = _away(row)
        return BoardRow(row, "not_applicable", away, away)
    if row.standing.verdict == "fails":
        return BoardRow(row, "overdue", row.standing.sentence, row.standing.sentence)
    for state, words in (("overdue", _overdue), ("sent_back", _sent_back)):
        held = _held(row, tasks, state)
        if held:
            return BoardRow(row, state, words(held, row, whole=False), words(held, row, whole=True))
    if row.standing.verdict == "watch":
        return BoardRow(row, "sent_back", row.standing.sentence, row.standing.sentence)
    return _ahead(row, tasks, today)


def _away(row: Row) -> str:
    day = "" if row.journey.state_on is None else date_text(row.journey.state_on, "short")
    if row.journey.state == "postponed":
        # Translators: vi: "Hoãn bay từ {day}."
        return tr("Postponed since {day}.", day=day)
    # Translators: vi: "Thôi đi từ {day}."
    return tr("No longer going since {day}.", day=day)


def _held(row: Row, tasks: Sequence[Task], state: str) -> list[Task]:
    """The tasks in this state in the order of the list, papers first: without them nobody flies."""
    return [tasks[at] for at, said in enumerate(row.states) if said == state]


def _overdue(held: Sequence[Task], row: Row, *, whole: bool) -> str:
    first, rest = _title(held[0]), len(held) - 1
    day = _due(held[0], row)
    if whole or not rest:
        titles = "; ".join(_title(task) for task in held)
        if rest:
            # Translators: vi: "Quá hạn {n} việc: {titles}."
            return trn("{n} thing is overdue: {titles}.", "{n} things are overdue: {titles}.", len(held), titles=titles)
        # Translators: vi: "{title} quá hạn từ {day}."
        return tr("{title} was due on {day}.", title=first, day=day)
    # Translators: {n} counts the others; vi: "{title} quá hạn từ {day}, và {n} việc nữa."
    return trn(
        "{title} was due on {day}, and {n} more.",
        "{title} was due on {day}, and {n} more.",
        rest,
        title=first,
        day=day,
    )


def _sent_back(held: Sequence[Task], row: Row, *, whole: bool) -> str:
    del row
    titles = "; ".join(_title(task) for task in held)
    if whole or len(held) == 1:
        # Translators: vi: "Trả lại, cần làm lại: {titles}."
        return tr("Sent back, to be done again: {titles}.", titles=titles)
    more = len(held) - 1
    # Translators: {n} counts the others; vi: "{title} bị trả lại, và {n} việc nữa."
    first = _title(held[0])
    return trn("{title} was sent back, and {n} more.", "{title} was sent back, and {n} more.", more, title=first)


def _ahead(row: Row, tasks: Sequence[Task], today: date) -> BoardRow:
    del today
    if row.share.claimed:
        # Translators: vi: "{n} việc chờ thầy cô xác nhận."
        words = trn("{n} thing waits for a trainer's word.", "{n} things wait for a trainer's word.", row.share.claimed)
        return BoardRow(row, "claimed", words, words)
    coming = [task for task in _held(row, tasks, "not_begun") if task.required and row.due_of(task) is not None]
    coming.sort(key=lambda task: row.due_of(task) or date.max)
    if coming and row.journey.departure is not None:
        # Translators: vi: "Sắp tới: {title}, hạn {day}."
        words = tr("Next: {title}, due {day}.", title=_title(coming[0]), day=_due(coming[0], row))
        return BoardRow(row, "not_begun", words, words)
    if row.journey.departure is None:
        # Translators: vi: "Chưa có ngày bay, nên chưa có hạn nào."
        words = tr("The day of departure is not set yet, so nothing has a date.")
        return BoardRow(row, "not_begun", words, words)
    # Translators: vi: "Không vướng gì."
    words = tr("Nothing stands in the way.")
    return BoardRow(row, "confirmed", words, words)


def _title(task: Task) -> str:
    return plain(chosen(task.title))


def _due(task: Task, row: Row) -> str:
    day = row.due_of(task)
    return "" if day is None else date_text(day, "short")


def _programme(code: str) -> str:
    from intern_desktop.departure.programme import japanese_of

    return japanese_of(code) or UNKNOWN
