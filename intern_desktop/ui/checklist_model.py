"""The rows of the checklist: its groups, and the things of one group, with the words beside each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, number_text, tr
from intern_desktop.ui import marks
from intern_desktop.ui.checklist_viewer import Viewer
from intern_desktop.ui.checklist_words import news_word
from intern_desktop.ui.road import near_day

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item
    from intern_desktop.departure.tasks import Group

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole

MISSING_FIRST, BY_DUE = "missing", "due"
_WEIGHTS = {"overdue": 0, "sent_back": 1, "not_begun": 2, "claimed": 3, "confirmed": 4, "not_applicable": 5}


class GroupRow(msgspec.Struct, frozen=True, gc=False):
    """One group: its id and icon, its marked title, and how many of its required things are done.

    `news` counts what stands first in it because it is new, lapsed or asked for once more; where a trainer looks,
    `waiting` counts what was reported and waits to be confirmed.
    """

    id: str
    icon: str
    title: str
    done: int
    required: int
    news: int = 0
    waiting: int = 0

    @property
    def count(self) -> str:
        """ "5/11", as it stands at the right; nothing where nothing in it is required."""
        return f"{number_text(self.done)}/{number_text(self.required)}" if self.required else ""


class ItemRow(msgspec.Struct, frozen=True, gc=False):
    """One thing: its id and state, its marked title, a small word why it stands first, and the words at the right."""

    id: str
    state: str
    title: str
    aside: str
    tone: str
    news: str = ""


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
        fields = {"title": title, "done": number_text(row.done), "required": number_text(row.required)}
        if row.news:
            # Translators: heard, not seen; vi: "{title}, xong {done} trên {required}, có {news} việc cần xem lại"
            return tr(
                "{title}, {done} of {required} done, {news} to look at again", news=number_text(row.news), **fields
            )
        if row.waiting:
            # Translators: heard, not seen; vi: "{title}, xong {done} trên {required}, {waiting} việc chờ xác nhận"
            waiting = number_text(row.waiting)
            return tr("{title}, {done} of {required} done, {waiting} to confirm", waiting=waiting, **fields)
        return tr("{title}, {done} of {required} done", **fields)
    return ", ".join(part for part in (title, row.news, marks.word(row.state), row.aside) if part)


def group_rows(groups: Sequence[Group], found: Sequence[Item], viewer: Viewer) -> list[GroupRow]:
    """Every group with what is done in it: confirmed where there is a trainer, else what she reported herself."""
    settled = ("confirmed",) if viewer.centre else ("confirmed", "claimed")
    rows = []
    for group in groups:
        mine = [item for item in found if item.task.group == group.id]
        counted = [item.state for item in mine if item.counts]
        done = sum(state in settled for state in counted)
        news = 0 if viewer.trainer else sum(bool(item.news) for item in mine)
        waiting = sum(item.state == "claimed" for item in mine) if viewer.trainer else 0
        rows.append(GroupRow(group.id, group.icon, chosen(group.title), done, len(counted), news, waiting))
    return rows


def ordered(found: Sequence[Item], order: str, viewer: Viewer) -> list[Item]:
    """The things of a group: what is new, lapsed or asked again first, then what is missing; or by the day."""

    def by_weight(item: Item) -> tuple[bool, bool, int, bool, date]:
        behind = viewer.trainer and item.state != "claimed"  # what waits for a trainer stands first where one looks
        weight = _WEIGHTS.get(item.state, 0)
        return behind, not item.news, weight, not item.task.required, item.due or date.max

    def by_day(item: Item) -> tuple[bool, bool, date]:
        return item.state == "not_applicable", not item.task.required and item.due is None, item.due or date.max

    return sorted(found, key=by_weight) if order == MISSING_FIRST else sorted(found, key=by_day)


def item_row(item: Item, viewer: Viewer) -> ItemRow:
    """One thing as it stands in the list."""
    words, tone = _aside(item, viewer)
    return ItemRow(item.task.id, item.state, chosen(item.task.title), words, tone, news_word(item.news))


def _aside(item: Item, viewer: Viewer) -> tuple[str, str]:
    if item.task.gone(viewer.today):
        # Translators: a thing that the centre or the program no longer asks for; vi: "Không cần nữa"
        return tr("No longer asked for"), "muted"
    if item.state in ("overdue", "sent_back", "not_begun"):
        return _open(item, viewer.today)
    if item.state == "claimed" and viewer.centre:
        return _waiting(item, viewer), "muted"
    if item.state in ("claimed", "confirmed"):
        return _decided(item, viewer), "muted"
    return _only_for(item), "muted"


def _waiting(item: Item, viewer: Viewer) -> str:
    if viewer.trainer and item.claimed_at is not None:
        # Translators: a candidate says that it is done; vi: "Báo xong {day}"
        return tr("Reported {day}", day=near_day(item.claimed_at.date(), viewer.today))
    # Translators: vi: "Chờ thầy cô xem"
    return tr("Waits for the trainer")


def _open(item: Item, today: date) -> tuple[str, str]:
    if item.quiet and item.state == "not_begun":
        return "", "muted"
    due = "" if item.due is None else near_day(item.due, today)
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


def _decided(item: Item, viewer: Viewer) -> str:
    at = item.decided_at if item.state == "confirmed" else item.claimed_at
    name = viewer.name(item.decided_by) if item.state == "confirmed" else ""
    day = near_day(at.date(), viewer.today) if at is not None else ""
    return f"{name} {day}".strip()


def _only_for(item: Item) -> str:
    from intern_desktop.departure import programme

    if len(item.task.programmes) == 1:
        # Translators: vi: "Chỉ diện {programme}", with the programme's Japanese name
        return tr("Only {programme}", programme=programme.japanese_of(item.task.programmes[0]))
    # Translators: beside a thing that is only for some fields of work; vi: "Ngành khác"
    return tr("Another field of work")
