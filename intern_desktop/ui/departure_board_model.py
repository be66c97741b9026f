"""The rows of the departure board. Words of a cell are made when it is drawn: thousands of rows cost nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from intern_desktop.i18n import date_text, number_text, tr
from intern_desktop.ui.class_grid_model import UNKNOWN, Index
from intern_desktop.ui.departure_board_words import Block, block_of
from intern_desktop.ui.person_words import news_words

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row

NAME, PROGRAMME, DEPARTURE, LEFT, SHARE, BLOCK, NEWS = range(7)
ROW, MARK, SILENT = (Qt.ItemDataRole.UserRole + n for n in range(3))
"""Roles: the row itself; the mark before what holds her up; for how many days nothing came from her."""
_RIGHT = (DEPARTURE, LEFT)


class BoardModel(QAbstractTableModel):
    """Candidates in the order they were given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._today, self._reason = date.min, False
        self._blocks: dict[str, Block] = {}

    def set_rows(self, rows: Sequence[Row], today: date, *, reason: bool = False) -> None:
        """Show these rows; where nobody came, went or moved, nothing under the cursor moves.

        `reason`: what is said of each is why the dates of her programme do not hold.
        """
        same = len(rows) == len(self.rows) and all(
            one.person == other.person for one, other in zip(rows, self.rows, strict=True)
        )
        if not same:
            self.beginResetModel()
        self.rows, self._today, self._reason = tuple(rows), today, reason
        self._blocks.clear()
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))

    def block(self, at: int) -> Block:
        """What holds the candidate in this row up; worked out when it is first asked for."""
        row = self.rows[at]
        if row.person not in self._blocks:
            self._blocks[row.person] = block_of(row, self._today, reason=self._reason)
        return self._blocks[row.person]

    def place_of(self, person: str) -> int:
        """The row of a person by her id, -1 when she is not shown."""
        return next((at for at, one in enumerate(self.rows) if one.person == person), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """One row a person."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Name, programme, day of departure, days left, share, what holds her up, last news."""
        return 0 if parent is not None and parent.isValid() else 7

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings, aligned as their columns."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in _RIGHT else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return titles()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; the row itself, its mark and its silence for the painter."""
        if not index.isValid():
            return None
        at, column = index.row(), index.column()
        if role >= ROW:
            return self._of_row(at, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(at, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._heard(at, column)
        if role == Qt.ItemDataRole.ToolTipRole and column in (NAME, PROGRAMME, BLOCK):
            return self._heard(at, column)
        right = role == Qt.ItemDataRole.TextAlignmentRole and column in _RIGHT
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter if right else None

    def _of_row(self, at: int, role: int) -> object:
        if role == ROW:
            return self.rows[at]
        return self.block(at).mark if role == MARK else silence(self.rows[at], self._today)

    def words(self, at: int, column: int) -> str:
        """What stands in a cell."""
        row = self.rows[at]
        if column in (NAME, BLOCK):
            return row.name if column == NAME else self.block(at).words
        if column == NEWS:
            return news_words(silence(row, self._today)) if row.agreed else ""
        return _known(row, column) if row.agreed else ""

    def _heard(self, at: int, column: int) -> str:
        row = self.rows[at]
        if column == BLOCK:
            return self.block(at).full
        if column == SHARE and row.agreed:
            fields = {"done": number_text(row.share.confirmed), "required": number_text(row.share.required)}
            return tr("{done} of {required} required things confirmed", **fields)
        if column == PROGRAMME and row.agreed:
            return programme_words(row)
        return self.words(at, column)


def titles() -> tuple[str, ...]:
    """The names of the columns."""
    # Translators: columns: vi: "Học viên", "Diện", "Ngày bay", "Còn (ngày)", "Đã xác nhận", "Đang vướng",
    # "Tin gần nhất"
    named = (tr("Candidate"), tr("Programme"), tr("Departure"), tr("Days left"))
    return (*named, tr("Confirmed"), tr("What stands in the way"), tr("Last news"))


def silence(row: Row, today: date) -> int | None:
    """For how many days nothing came from her; None while nothing ever did."""
    return None if row.heard is None else (today - row.heard).days


def _known(row: Row, column: int) -> str:
    if column == PROGRAMME:
        return _sign(row.journey.programme)
    if column == DEPARTURE:
        return UNKNOWN if row.journey.departure is None else date_text(row.journey.departure, "short")
    if column == LEFT:
        # Translators: instead of the days left; vi: "đã bay"
        left = tr("left") if row.journey.state == "departed" else UNKNOWN
        return left if row.days is None or row.days < 0 or row.journey.state else number_text(row.days)
    return f"{number_text(row.share.confirmed)}/{number_text(row.share.required)}"


def programme_words(row: Row) -> str:
    """The Japanese name of her programme, as papers have it in every language."""
    from intern_desktop.departure.programme import japanese_of

    return japanese_of(row.journey.programme) or tr("not known yet")


def _sign(code: str) -> str:
    from intern_desktop.departure.programme import short_of

    return short_of(code) or UNKNOWN
