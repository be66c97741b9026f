"""The rows of the checklist: its groups, and the things of one group, with the words beside each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, date_text, number_text, tr
from intern_desktop.ui import marks

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Group, Item

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole

MISSING_FIRST, BY_DUE = "missing", "due"
_WEIGHTS = {"overdue": 0, "sent_back": 1, "not_begun": 2, "claimed": 3, "confirmed": 4, "not_applicable": 5}


class GroupRow(msgspec.Struct, frozen=True, gc=False):
    """One group: its id and icon, its marked title, and how many of its required things are done."""

    id: str
    icon: str
    title: str
    done: int
    required: int

    @property
    def count(self) -> str:
        """ "5/11", as it stands at the right."""
        return f"{number_text(self.done)}/{number_text(self.required)}"


class ItemRow(msgspec.Struct, frozen=True, gc=False):
    """One thing: its id and state, its marked title, and the words at the right with their tone."""

    id: str
    state: str
    title: str
    aside: str
    tone: str


class Rows(QAbstractListModel):
    """Rows with an id, a marked title and a sentence for those who listen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[GroupRow | ItemRow] = ()

    def set_rows(self, rows: Sequence[GroupRow | ItemRow]) -> None:
        """Show these rows; where only their words changed, nothing under the cursor moves."""
        if [row.id for row in rows] == [row.id for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def place_of(self, row_id: str) -> int:
        """The place of a row by its id, -1 when it is not here."""
        return next((at for at, row in enumerate(self.rows) if row.id == row_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """One row a group or a thing."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title, and for those who listen the state and the words beside it."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return plain(row.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _heard(row)
        return None


def _heard(row: GroupRow | ItemRow) -> str:
    title = plain(row.title)
    if isinstance(row, GroupRow):
        return tr(
            "{title}, {done} of {required} done",
            title=title,
            done=number_text(row.done),
            required=number_text(row.required),
        )
    return ", ".join(part for part in (title, marks.word(row.state), row.aside) if part)


def group_rows(groups: Sequence[Group], found: Sequence[Item], *, with_trainer: bool) -> list[GroupRow]:
    """Every group with what is done in it: confirmed where there is a trainer, else what she reported herself."""
    counted = ("confirmed",) if with_trainer else ("confirmed", "claimed")
    rows = []
    for group in groups:
        mine = [item for item in found if item.task.group == group.id and item.task.required]
        asked = [item.state for item in mine if item.state != "not_applicable"]
        rows.append(
            GroupRow(group.id, group.icon, chosen(group.title), sum(state in counted for state in asked), len(asked))
        )
    return rows


def ordered(found: Sequence[Item], order: str) -> list[Item]:
    """What is missing first, or by the day it is due; what does not apply always stands last."""

    def key(item: Item) -> tuple[int, bool, date]:
        weight = _WEIGHTS.get(item.state, 0) if order == MISSING_FIRST else int(item.state == "not_applicable")
        return weight, not item.task.required, item.due or date.max

    return sorted(found, key=key)


def item_row(item: Item, names: Mapping[str, str], *, with_trainer: bool) -> ItemRow:
    """One thing as it stands in the list; `names` are the given names of those who decided."""
    words, tone = _aside(item, names, with_trainer=with_trainer)
    return ItemRow(item.task.id, item.state, chosen(item.task.title), words, tone)


def _aside(item: Item, names: Mapping[str, str], *, with_trainer: bool) -> tuple[str, str]:
    if item.state in ("overdue", "sent_back", "not_begun"):
        return _open(item)
    if item.state == "claimed" and with_trainer:
        # Translators: vi: "Chờ thầy cô xem"
        return tr("Waits for the trainer"), "muted"
    if item.state in ("claimed", "confirmed"):
        return _decided(item, names), "muted"
    return _only_for(item), "muted"


def _open(item: Item) -> tuple[str, str]:
    due = "" if item.due is None else date_text(item.due, "short")
    if item.state == "overdue":
        # Translators: vi: "Quá hạn từ {day}"
        return tr("Was due {day}", day=due), "danger"
    if item.state == "sent_back":
        # Translators: vi: "Trả lại, hạn {day}"; "Trả lại"
        return (tr("Sent back, due {day}", day=due) if due else tr("Sent back")), "caution"
    if not item.task.required:
        # Translators: a thing one may leave out; vi: "Nếu cần"
        return tr("If needed"), "muted"
    # Translators: vi: "Hạn {day}"
    return (tr("Due {day}", day=due) if due else ""), "muted"


def _decided(item: Item, names: Mapping[str, str]) -> str:
    at = item.decided_at if item.state == "confirmed" else item.claimed_at
    name = names.get(item.decided_by, "") if item.state == "confirmed" else ""
    day = date_text(at.date(), "short") if at is not None else ""
    return f"{name} {day}".strip()


def _only_for(item: Item) -> str:
    from intern_desktop.departure import programme

    # Translators: vi: "Chỉ diện {programme}", with the programme's Japanese name
    return tr("Only {programme}", programme=programme.japanese_of(item.task.programmes[0]))
