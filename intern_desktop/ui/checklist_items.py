"""The middle of the checklist: the things of one group, in an order that holds still."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from intern_desktop.furigana import plain
from intern_desktop.i18n import tr
from intern_desktop.ui.checklist_model import BY_DUE, MISSING_FIRST, GroupRow, item_row, ordered
from intern_desktop.ui.checklist_notice import Told
from intern_desktop.ui.checklist_rows import ItemDelegate, RowList
from intern_desktop.ui.checklist_viewer import Viewer
from intern_desktop.ui.widgets import ChoiceBox, Notice, Panel, Segmented

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item


_GROUP_MOST = 18
"""How many letters of a group's name its box has room for."""


class ItemsPanel(Panel):
    """Sorted when a group is opened or an order chosen; a mark made meanwhile moves nothing under the hand.

    `way_asked` carries where the sentence above the list leads.
    """

    group_chosen = Signal(object)
    way_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding="s", inset="m")
        self.list, self._sort = RowList(ItemDelegate(), self), Segmented(self)
        self._group_box, self._notice = ChoiceBox(self), Notice("caution", self)
        self._shown: Sequence[Item] = ()
        self._viewer: Viewer | None = None
        self._order, self._heading, self._way = tuple[str, ...](), "", ""
        self.list.setObjectName("checklist_items")
        self._sort.setObjectName("checklist_order")
        self._group_box.setObjectName("checklist_group_box")
        self._notice.setObjectName("checklist_told")
        for thing in (self._group_box, self._sort):
            self.add_beside_title(thing)
        self.add(self._notice)
        self.add(self.list, 1)
        self._sort.changed.connect(self._on_sort)
        self._group_box.chosen.connect(self.group_chosen)
        self._notice.pressed.connect(self._on_way)

    def retranslate(self) -> None:
        """Write the fixed words anew."""
        # Translators: vi: "Nhóm việc"
        for box in (self._group_box, self._group_box.view()):
            box.setAccessibleName(tr("Group of things to do"))
        self._sort.setAccessibleName(tr("Order of the list"))
        self._speak()

    def show_told(self, told: Told | None) -> None:
        """The one sentence above the list, or none."""
        self._notice.setVisible(told is not None)
        if told is not None:
            self._notice.set_kind(told.kind)
            self._notice.set_text(told.words)
            self._notice.set_link(told.link)
            self._way = told.way

    def set_order(self, order: str) -> None:
        """Stand in this order from the next group on."""
        self._sort.set_value(order)

    def order(self) -> str:
        """The order that holds."""
        return self._sort.value()

    def show_groups(self, rows: Sequence[GroupRow], group: str) -> None:
        """The groups for the box that stands in for their list where there is little room."""
        self._group_box.set_options([(row.id, f"{plain(row.title)}  {row.count}".strip()) for row in rows])
        longest = max((len(self._group_box.itemText(at)) for at in range(self._group_box.count())), default=0)
        self._group_box.setMinimumContentsLength(min(longest, _GROUP_MOST))
        self._group_box.set_value(group)
        self._heading = next((plain(row.title) for row in rows if row.id == group), "")
        self._show_heading()

    def set_narrow(self, narrow: bool) -> None:
        """With little room the box names the group instead of the heading."""
        self._group_box.setVisible(narrow)
        self._show_heading()

    def show_items(self, shown: Sequence[Item], viewer: Viewer, wanted: str, *, sort: bool) -> str:
        """Show the things of a group with the cursor on `wanted`, or on the first; returns where it stands."""
        self._shown = shown
        if self._viewer is None or viewer.trainer != self._viewer.trainer:
            self._viewer = viewer
            self._speak()
        self._viewer = viewer
        if sort or {item.task.id for item in shown} != set(self._order):
            self._order = tuple(item.task.id for item in ordered(shown, self._sort.value(), viewer))
        places = {task: at for at, task in enumerate(self._order)}
        standing = sorted(shown, key=lambda item: places[item.task.id])
        self.list.rows.set_rows([item_row(item, viewer) for item in standing])
        if not self.list.choose(wanted) and standing:
            self.list.choose(self._order[0])
        return self.list.chosen()

    def _speak(self) -> None:
        trainer = self._viewer is not None and self._viewer.trainer
        # Translators: vi: "Việc trong nhóm này. Phím Space đánh dấu đã làm xong."
        own = tr("Things to do in this group. Space marks one as done.")
        # Translators: vi: "Việc trong nhóm này. Phím Space xác nhận, phím B trả lại."
        other = tr("Things to do in this group. Space confirms one, B sends it back.")
        self.list.setAccessibleName(other if trainer else own)
        # Translators: vi: "Chờ xác nhận trước": what waits for the trainer stands first
        first = tr("Waiting first") if trainer else tr("Missing first")
        # Translators: vi: "Còn thiếu trước", "Theo hạn"
        self._sort.set_options([(MISSING_FIRST, first), (BY_DUE, tr("By date"))])

    def _show_heading(self) -> None:
        self.set_title("" if self._group_box.isVisibleTo(self) else self._heading)

    def _on_sort(self, _order: str) -> None:
        if self._viewer is not None:
            self.show_items(self._shown, self._viewer, self.list.chosen(), sort=True)

    def _on_way(self) -> None:
        self.way_asked.emit(self._way)
