"""The middle of the checklist: the things of one group, in an order that holds still."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from intern_desktop.furigana import plain
from intern_desktop.i18n import tr
from intern_desktop.ui.checklist_model import BY_DUE, MISSING_FIRST, GroupRow, item_row, ordered
from intern_desktop.ui.checklist_rows import ItemDelegate, RowList
from intern_desktop.ui.widgets import ChoiceBox, Notice, Panel, Segmented

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item


_GROUP_MOST = 18
"""How many letters of a group's name its box has room for."""


class ItemsPanel(Panel):
    """Sorted when a group is opened or an order chosen; a mark made meanwhile moves nothing under the hand."""

    group_chosen = Signal(object)
    journey_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding="s")
        self.list, self._sort = RowList(ItemDelegate(), self), Segmented(self)
        self._group_box, self._undated = ChoiceBox(self), Notice("caution", self)
        self._shown: Sequence[Item] = ()
        self._names: Mapping[str, str] = {}
        self._order, self._with_trainer, self._heading = tuple[str, ...](), False, ""
        self.list.setObjectName("checklist_items")
        self._sort.setObjectName("checklist_order")
        self._group_box.setObjectName("checklist_group_box")
        self._undated.setObjectName("checklist_undated")
        for thing in (self._group_box, self._sort):
            self.add_beside_title(thing)
        self.add(self._undated)
        self.add(self.list, 1)
        self._sort.changed.connect(self._on_sort)
        self._group_box.chosen.connect(self.group_chosen)
        self._undated.pressed.connect(self.journey_asked)

    def retranslate(self) -> None:
        """Write the fixed words anew."""
        # Translators: vi: "Nhóm việc"; "Việc trong nhóm này. Phím Space đánh dấu đã làm xong."
        for box in (self._group_box, self._group_box.view()):
            box.setAccessibleName(tr("Group of things to do"))
        self.list.setAccessibleName(tr("Things to do in this group. Space marks one as done."))
        self._sort.setAccessibleName(tr("Order of the list"))
        # Translators: vi: "Còn thiếu trước", "Theo hạn"
        self._sort.set_options([(MISSING_FIRST, tr("Missing first")), (BY_DUE, tr("By date"))])
        # Translators: vi: "Chưa có ngày bay nên danh sách chưa có hạn."
        self._undated.set_text(tr("Without the day of departure the list has no dates yet."))
        self._undated.set_link(tr("Fill in your journey"))

    def show_undated(self, undated: bool) -> None:
        """Say that nothing has a date, and why."""
        self._undated.setVisible(undated)

    def show_groups(self, rows: Sequence[GroupRow], group: str) -> None:
        """The groups for the box that stands in for their list where there is little room."""
        self._group_box.set_options([(row.id, f"{plain(row.title)}  {row.count}") for row in rows])
        longest = max((len(self._group_box.itemText(at)) for at in range(self._group_box.count())), default=0)
        self._group_box.setMinimumContentsLength(min(longest, _GROUP_MOST))
        self._group_box.set_value(group)
        self._heading = next(plain(row.title) for row in rows if row.id == group)
        self._show_heading()

    def set_narrow(self, narrow: bool) -> None:
        """With little room the box names the group instead of the heading."""
        self._group_box.setVisible(narrow)
        self._show_heading()

    def show_items(
        self, shown: Sequence[Item], names: Mapping[str, str], wanted: str, *, with_trainer: bool, sort: bool
    ) -> str:
        """Show the things of a group with the cursor on `wanted`, or on the first; returns where it stands."""
        self._shown, self._names, self._with_trainer = shown, names, with_trainer
        if sort or {item.task.id for item in shown} != set(self._order):
            self._order = tuple(item.task.id for item in ordered(shown, self._sort.value()))
        places = {task: at for at, task in enumerate(self._order)}
        standing = sorted(shown, key=lambda item: places[item.task.id])
        self.list.rows.set_rows([item_row(item, names, with_trainer=with_trainer) for item in standing])
        if not self.list.choose(wanted):
            self.list.choose(self._order[0])
        return self.list.chosen()

    def _show_heading(self) -> None:
        self.set_title("" if self._group_box.isVisibleTo(self) else self._heading)

    def _on_sort(self, _order: str) -> None:
        kept = self.list.chosen()
        self.show_items(self._shown, self._names, kept, with_trainer=self._with_trainer, sort=True)
