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
from intern_desktop.ui.checklist_model import BY_DUE, MISSING_FIRST, group_rows, item_row, ordered
from intern_desktop.ui.checklist_rows import GroupDelegate, ItemDelegate, RowList
from intern_desktop.ui.checklist_share import SharePanel, StateCounts
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import ChoiceBox, EmptyState, Notice, Panel, Segmented, TitleRow

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
        self._group, self._item, self._order = "", "", tuple[str, ...]()
        self._with_trainer = False
        self._title, self._counts = TitleRow(self), StateCounts(self)
        self._groups, self._items = RowList(GroupDelegate(), self), RowList(ItemDelegate(), self)
        self._share, self._detail = SharePanel(self), DetailPanel(self)
        self._middle, self._sort, self._group_box = Panel(self, padding="s"), Segmented(self), ChoiceBox(self)
        self._undated, self._nothing = Notice("caution", self), EmptyState("list-checks", self)
        self._pages = QStackedWidget(self)
        self._name_controls()
        self._build()
        self._connect()

    def _name_controls(self) -> None:
        self._groups.setObjectName("checklist_groups")
        self._items.setObjectName("checklist_items")
        self._sort.setObjectName("checklist_order")
        self._group_box.setObjectName("checklist_group_box")
        self._undated.setObjectName("checklist_undated")
        self._nothing.setObjectName("checklist_nothing")

    def _build(self) -> None:
        self._title.add(self._counts)
        for thing in (self._group_box, self._sort):
            self._middle.add_beside_title(thing)
        self._middle.add(self._undated)
        self._middle.add(self._items, 1)
        self._left = QWidget(self)
        self._left_column = QVBoxLayout(self._left)
        self._left_column.setContentsMargins(0, 0, 0, 0)
        self._left_column.addWidget(self._groups, 1)
        self._left_column.addWidget(self._share)
        columns = QWidget(self)
        row = QHBoxLayout(columns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("l"))
        row.addWidget(self._left, 5)
        row.addWidget(self._middle, 11)
        row.addWidget(self._detail, 8)
        self._pages.addWidget(columns)
        self._pages.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("l"))
        column.addWidget(self._title)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._groups.went_to.connect(self._on_group)
        self._group_box.chosen.connect(self._on_group)
        self._groups.entered_row.connect(self._items.setFocus)
        self._items.went_to.connect(self._on_item)
        self._items.left.connect(self._groups.setFocus)
        self._items.pressed_space.connect(self._toggle)
        self._sort.changed.connect(self._on_sort)
        self._detail.marked.connect(self._toggle)
        self._detail.unmarked.connect(self._toggle)
        self._detail.guide_asked.connect(self._on_guide)
        self._nothing.pressed.connect(self._on_journey)
        self._undated.pressed.connect(self._on_journey)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._detail.retranslate()
        # Translators: vi: "Các nhóm việc"
        self._groups.setAccessibleName(tr("Groups of things to do"))
        self._group_box.setAccessibleName(tr("Group of things to do"))
        # Translators: vi: "Việc trong nhóm. Phím Space đánh dấu đã làm xong."
        self._items.setAccessibleName(tr("Things to do in this group. Space marks one as done."))
        self._sort.setAccessibleName(tr("Order of the list"))
        # Translators: vi: "Còn thiếu trước", "Theo hạn"
        self._sort.set_options([(MISSING_FIRST, tr("Missing first")), (BY_DUE, tr("By date"))])
        journey = tr("Fill in your journey")
        self._undated.set_text(
            # Translators: vi: "Chưa có ngày bay nên danh sách chưa có hạn."
            tr("Without the day of departure the list has no dates yet.")
        )
        self._undated.set_link(journey)
        self._nothing.set_words(
            # Translators: vi: "Bạn đi diện nào?"
            tr("Which programme do you go under?"),
            # Translators: vi: "Mỗi diện cần giấy tờ khác nhau. Ghi diện đi và ngày bay, hoặc hỏi thầy cô của bạn."
            tr("Each programme asks for other papers. Write it down with the day of departure, or ask your trainer."),
            journey,
        )
        if self.commands.ready and self.commands.session is not None:
            self.refresh()

    def refresh(self) -> None:
        """Read her list; the group, the thing and the order that were there stay."""
        from intern_desktop.classroom import names, people
        from intern_desktop.departure import checklist

        session = self.commands.session
        if session is None:
            return
        today = self.commands.today()
        with self.commands.reading() as reading:
            journey = checklist.journey(reading, session.person)
            found = checklist.items(reading, session.person, today)
            self._with_trainer = people.centre(reading) is not None
            staff = people.people(reading, today, archived=True)
        self._names = {one.id: names.given(one.name) for one in staff}
        self._found = {item.task.id: item for item in found}
        self._show_title(journey, found)
        self._undated.setVisible(journey.departure is None)
        self._share.show_share(checklist.share(found), with_trainer=self._with_trainer)
        self._show_groups()
        self._pages.setCurrentIndex(0 if journey.programme else 1)

    def open(self, target: str) -> None:
        """Go to one thing by its id; without one, to where she was."""
        item = self._found.get(target) or self._found.get(self._item)
        if item is not None:
            self._go_to(item.task.group, item.task.id)
        (self._items if self._pages.currentIndex() == 0 else self._nothing).setFocus()

    def leave(self) -> None:
        """Keep the place."""
        if self.commands.session is not None and self._item:
            self.commands.local.set(_PLACE, self._item, self.commands.session.person)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the groups become a list that opens."""
        super().resizeEvent(event)
        narrow = self.width() < style.px(_THREE_COLUMNS)
        self._left.setVisible(not narrow)
        self._group_box.setVisible(narrow)
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

    def _show_groups(self) -> None:
        from intern_desktop.departure import checklist

        kept = self.commands.local.get(_PLACE, self._who()) or ""
        rows = group_rows(checklist.groups(), list(self._found.values()), with_trainer=self._with_trainer)
        if not self._group:
            place = self._found.get(kept)
            self._group = place.task.group if place else rows[0].id
            self._item = kept if place else ""
        self._groups.rows.set_rows(rows)
        self._group_box.set_options([(row.id, f"{plain(row.title)}  {row.count}") for row in rows])
        self._go_to(self._group, self._item)

    def _go_to(self, group: str, item: str) -> None:
        self._item = item
        if group != self._group:
            self._order = ()
        self._group = group
        self._groups.choose(group)
        self._group_box.set_value(group)
        self._show_items()

    def _show_items(self) -> None:
        from intern_desktop.departure import checklist

        mine = [item for item in self._found.values() if item.task.group == self._group]
        if not self._order:
            self._order = tuple(item.task.id for item in ordered(mine, self._sort.value()))
        mine.sort(key=lambda item: self._order.index(item.task.id))
        self._middle.set_title(
            plain(next(chosen(group.title) for group in checklist.groups() if group.id == self._group))
        )
        wanted = self._item
        self._items.rows.set_rows([item_row(item, self._names, with_trainer=self._with_trainer) for item in mine])
        if not self._items.choose(wanted):
            self._items.choose(self._order[0])
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

    def _on_sort(self, _order: str) -> None:
        self._order = ()
        self._show_items()

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
            said = (
                tr("Reported as done: {title}", title=title) if claims else tr("No longer done: {title}", title=title)
            )
            self.commands.tell_done(said)

    def _on_guide(self, page: str) -> None:
        self.commands.open_page.emit("guide", page)

    def _on_journey(self) -> None:
        self.commands.open_page.emit("own_page", "journey")
