"""The three columns of the checklist side by side: groups, the things of one, one thing; with little room, two."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.checklist_desk import Desk
from intern_desktop.ui.checklist_detail import DetailPanel
from intern_desktop.ui.checklist_items import ItemsPanel
from intern_desktop.ui.checklist_model import group_rows
from intern_desktop.ui.checklist_notice import told
from intern_desktop.ui.checklist_rows import GroupDelegate, RowList
from intern_desktop.ui.checklist_share import SharePanel, StateCounts
from intern_desktop.ui.commands import Commands

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.ui.checklist_reading import ListSeen

_THREE = 1000


class Columns(QWidget):
    """Group, thing and order are kept over a new reading. `way_asked` carries where the sentence above leads."""

    way_asked = Signal(str)

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: ListSeen | None = None
        self.group, self.item, self._filling = "", "", False
        self._sort = True
        self.groups, self.middle, self.detail = RowList(GroupDelegate(), self), ItemsPanel(self), DetailPanel(self)
        self.groups.setObjectName("checklist_groups")
        self.desk = Desk(commands, self.detail)
        self.share, self.counts = SharePanel(self), StateCounts(self, below=True)
        self._left = QWidget(self)
        self._left_column = QVBoxLayout(self._left)
        self._left_column.setContentsMargins(0, 0, 0, 0)
        self._left_column.addWidget(self.groups, 1)
        self._left_column.addWidget(self.counts)
        self._left_column.addWidget(self.share)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("l"))
        for part, wide in ((self._left, 6), (self.middle, 10), (self.detail, 8)):
            row.addWidget(part, wide)
        self._connect()

    def _connect(self) -> None:
        items = self.middle.list
        self.groups.went_to.connect(self._on_group)
        self.groups.entered_row.connect(items.setFocus)
        self.middle.group_chosen.connect(self._on_group)
        items.went_to.connect(self._on_item)
        items.left.connect(self._on_left)
        items.entered_row.connect(self._on_enter)
        items.pressed_space.connect(self.desk.acts.mark)
        items.pressed_b.connect(self.desk.acts.ask_back)
        self.middle.way_asked.connect(self.way_asked)
        self.detail.left.connect(items.setFocus)

    def retranslate(self) -> None:
        """Write every word anew."""
        self.detail.retranslate()
        self.middle.retranslate()
        # Translators: vi: "Các nhóm việc"
        self.groups.setAccessibleName(tr("Groups of things to do"))

    def show_list(self, seen: ListSeen) -> None:
        """Show a list; group and thing stay, and where it is the same person's nothing is sorted anew."""
        self._sort = self._sort or self._seen is None or self._seen.person != seen.person
        self._seen = seen
        self.middle.show_told(told(seen.journey, list(seen.items.values()), seen.viewer, departed=seen.departed))
        self.share.show_share(seen.share, with_trainer=seen.viewer.centre)
        self.counts.show_counts(Counter(item.state for item in seen.items.values()))
        self.counts.setVisible(seen.viewer.trainer)
        if self.group not in {group.id for group in seen.groups}:
            self.group = self._first_group()
        self.go_to(self.group, self.item)

    def go_to(self, group: str, item: str) -> None:
        """Open a group with the cursor on one thing of it, or on its first."""
        seen = self._seen
        if seen is None:
            return
        another = self._sort or group != self.group or not self.item
        self.group, self._sort = group, False
        found = list(seen.items.values())
        rows = group_rows(seen.groups, found, seen.viewer)
        self._filling = True
        self.groups.rows.set_rows(rows)
        self.groups.choose(group)
        self.middle.show_groups(rows, group)
        mine = [one for one in found if one.task.group == group]
        self.item = self.middle.show_items(mine, seen.viewer, item, sort=another)
        self._filling = False
        self.desk.show_item(seen, self.item)

    def close_nearest(self) -> bool:
        """Esc: close what lies over the thing, or go back from it to the list. False when one stands in the list."""
        if self.desk.close_nearest():
            self.middle.list.setFocus()
            return True
        if self.detail.isAncestorOf(QApplication.focusWidget() or self):
            self.middle.list.setFocus()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the groups become a list that opens."""
        super().resizeEvent(event)
        self.fold()

    def fold(self) -> None:
        """Two columns or three, at the text size shown now."""
        narrow = self.width() < style.px(_THREE)
        self._left.setVisible(not narrow)
        self.middle.set_narrow(narrow)
        if narrow:
            self.middle.add(self.share)
        else:
            self._left_column.addWidget(self.share)

    def _first_group(self) -> str:
        """The first group in which something is new, lapsed or asked again; else the first of all."""
        assert self._seen is not None, "a list is shown before a group of it"
        groups = [group.id for group in self._seen.groups]
        with_news = {item.task.group for item in self._seen.items.values() if item.news}
        return next((group for group in groups if group in with_news), groups[0] if groups else "")

    def _on_group(self, group: object) -> None:
        if isinstance(group, str) and group != self.group and not self._filling:
            self.go_to(group, "")

    def _on_item(self, item: str) -> None:
        if self._seen is not None and not self._filling:
            self.item = item
            self.desk.show_item(self._seen, item)

    def _on_left(self) -> None:
        if self._left.isVisible():
            self.groups.setFocus()

    def _on_enter(self) -> None:
        """Into the thing: its field, or the button that is pressed next."""
        self.detail.focus_first()
