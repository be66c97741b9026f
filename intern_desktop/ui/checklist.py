"""The checklist of one candidate: groups at the left, what is missing in the middle, one thing in full at the right."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.checklist_detail import DetailPanel
from intern_desktop.ui.checklist_items import ItemsPanel
from intern_desktop.ui.checklist_model import group_rows
from intern_desktop.ui.checklist_rows import GroupDelegate, RowList
from intern_desktop.ui.checklist_share import SharePanel, StateCounts
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import EmptyState, TitleRow

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item
    from intern_desktop.departure.programme import Journey

_PLACE = "checklist-place"
_THREE_COLUMNS = 1000


class ChecklistScreen(Screen):
    """What a candidate has to do, marked by herself. Half full until a trainer has confirmed it."""

    name: ClassVar[str] = "checklist"
    tables: ClassVar[frozenset[str]] = frozenset({"mark", "journey", "centre", "person"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._found: dict[str, Item] = {}
        self._names: dict[str, str] = {}
        self._group, self._item, self._with_trainer = "", "", False
        self._title, self._counts = TitleRow(self), StateCounts(self)
        self._groups, self._middle = RowList(GroupDelegate(), self), ItemsPanel(self)
        self._groups.setObjectName("checklist_groups")
        self._share, self._detail = SharePanel(self), DetailPanel(self)
        self._pages, self._nothing = QStackedWidget(self), EmptyState("list-checks", self)
        self._nothing.setObjectName("checklist_nothing")
        self._build()
        self._connect()

    def _build(self) -> None:
        self._title.add(self._counts)
        self._left = QWidget(self)
        self._left_column = QVBoxLayout(self._left)
        self._left_column.setContentsMargins(0, 0, 0, 0)
        self._left_column.addWidget(self._groups, 1)
        self._left_column.addWidget(self._share)
        columns = QWidget(self)
        row = QHBoxLayout(columns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("l"))
        for part, wide in ((self._left, 5), (self._middle, 11), (self._detail, 8)):
            row.addWidget(part, wide)
        self._pages.addWidget(columns)
        self._pages.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("l"))
        column.addWidget(self._title)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        items = self._middle.list
        self._groups.went_to.connect(self._on_group)
        self._groups.entered_row.connect(items.setFocus)
        self._middle.group_chosen.connect(self._on_group)
        self._middle.journey_asked.connect(self._on_journey)
        items.went_to.connect(self._on_item)
        items.left.connect(self._groups.setFocus)
        items.pressed_space.connect(self._toggle)
        self._detail.marked.connect(self._toggle)
        self._detail.unmarked.connect(self._toggle)
        self._detail.guide_asked.connect(self._on_guide)
        self._nothing.pressed.connect(self._on_journey)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._detail.retranslate()
        self._middle.retranslate()
        # Translators: vi: "Các nhóm việc"
        self._groups.setAccessibleName(tr("Groups of things to do"))
        self._nothing.set_words(
            # Translators: vi: "Bạn đi diện nào?"
            tr("Which programme do you go under?"),
            # Translators: vi: "Mỗi diện cần giấy tờ khác nhau. Ghi diện đi và ngày bay, hoặc hỏi thầy cô của bạn."
            tr("Each programme asks for other papers. Write it down with the day of departure, or ask your trainer."),
            tr("Fill in your journey"),
        )
        if self.commands.ready and self.commands.session is not None:
            self.refresh()

    def refresh(self) -> None:
        """Read her list; the group, the thing and the order that were there stay."""
        from intern_desktop.classroom import names, people
        from intern_desktop.departure import checklist, journeys

        session = self.commands.session
        if session is None:
            return
        today = self.commands.today()
        with self.commands.reading() as reading:
            journey = journeys.read(reading, session.person)
            found = checklist.items(reading, session.person, today)
            self._with_trainer = people.centre(reading) is not None
            known = people.people(reading, today, archived=True)
        self._names = {one.id: names.given(one.name) for one in known}
        self._found = {item.task.id: item for item in found}
        self._show_title(journey, found)
        self._middle.show_undated(journey.departure is None)
        self._share.show_share(checklist.share(found), with_trainer=self._with_trainer)
        self._remember_place()
        self._go_to(self._group, self._item)
        self._pages.setCurrentIndex(0 if journey.programme else 1)

    def open(self, target: str) -> None:
        """Go to one thing by its id; without one, to where she was."""
        item = self._found.get(target) or self._found.get(self._item)
        if item is not None:
            self._go_to(item.task.group, item.task.id)
        (self._middle.list if self._pages.currentIndex() == 0 else self._nothing).setFocus()

    def leave(self) -> None:
        """Keep the place."""
        if self.commands.session is not None and self._item:
            self.commands.local.set(_PLACE, self._item, self._who())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the groups become a list that opens."""
        super().resizeEvent(event)
        narrow = self.width() < style.px(_THREE_COLUMNS)
        self._left.setVisible(not narrow)
        self._middle.set_narrow(narrow)
        if narrow:
            self._middle.add(self._share)
        else:
            self._left_column.addWidget(self._share)

    def _show_title(self, journey: Journey, found: list[Item]) -> None:
        left = None if journey.departure is None else (journey.departure - self.commands.today()).days
        # Translators: vi: "{n} ngày nữa bay"
        context = "" if left is None or left < 0 else trn("{n} day until departure", "{n} days until departure", left)
        # Translators: vi: "Việc cần làm"
        self._title.set_words(tr("To do"), context)
        self._counts.show_counts(Counter(item.state for item in found))

    def _remember_place(self) -> None:
        if not self._group:
            place = self._found.get(self.commands.local.get(_PLACE, self._who()) or "")
            first = place or next(iter(self._found.values()))
            self._group, self._item = first.task.group, place.task.id if place else ""

    def _go_to(self, group: str, item: str) -> None:
        from intern_desktop.departure import checklist

        another, self._group = group != self._group, group
        rows = group_rows(checklist.groups(), list(self._found.values()), with_trainer=self._with_trainer)
        self._groups.rows.set_rows(rows)
        self._groups.choose(group)
        self._middle.show_groups(rows, group)
        mine = [one for one in self._found.values() if one.task.group == group]
        self._item = self._middle.show_items(mine, self._names, item, with_trainer=self._with_trainer, sort=another)
        self._show_detail()

    def _show_detail(self) -> None:
        item = self._found.get(self._item)
        if item is not None:
            trainer = self._names.get(item.decided_by, "")
            self._detail.show_item(item, trainer, self.commands.today(), with_trainer=self._with_trainer)

    def _who(self) -> str:
        return self.commands.session.person if self.commands.session is not None else ""

    def _on_group(self, group: object) -> None:
        if isinstance(group, str) and group != self._group:
            self._go_to(group, "")

    def _on_item(self, item: str) -> None:
        self._item = item
        self._show_detail()

    def _toggle(self) -> None:
        from intern_desktop.departure import checklist

        item = self._found.get(self._item)
        if item is None or item.state == "not_applicable":
            return
        claims = item.state in ("not_begun", "overdue", "sent_back")
        before = item.state
        self.commands.do(checklist.claim if claims else checklist.unclaim, self._who(), item.task.id)
        if self._found[item.task.id].state != before:
            title = plain(chosen(item.task.title))
            # Translators: vi: "Đã báo xong: {title}"; "Đã bỏ dấu: {title}"
            done, undone = tr("Reported as done: {title}", title=title), tr("No longer done: {title}", title=title)
            self.commands.tell_done(done if claims else undone)

    def _on_guide(self, page: str) -> None:
        self.commands.open_page.emit("guide", page)

    def _on_journey(self) -> None:
        self.commands.open_page.emit("own_page", "journey")
