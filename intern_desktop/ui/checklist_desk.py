"""The thing that is looked at: shown with what was written about it, and everything one can do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from intern_desktop.ui.checklist_acts import Acts
from intern_desktop.ui.checklist_detail import DetailPanel
from intern_desktop.ui.checklist_drafts import Drafts
from intern_desktop.ui.commands import Commands

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item
    from intern_desktop.ui.checklist_reading import ListSeen
    from intern_desktop.ui.checklist_viewer import Viewer


class Desk(QObject):
    """Fills the detail, keeps what is typed in it, and lets its buttons do their verbs."""

    def __init__(self, commands: Commands, detail: DetailPanel) -> None:
        super().__init__(detail)
        self._commands, self._detail = commands, detail
        self._seen: ListSeen | None = None
        self._item = ""
        self.drafts = Drafts()
        self.acts = Acts(commands, detail, self.drafts, self.looked_at)
        acts = self.acts
        for told in (detail.marked, detail.unmarked, detail.evidence.entered):
            told.connect(acts.mark)
        detail.back_asked.connect(acts.ask_back)
        detail.send_back.sent.connect(acts.send_back)
        detail.comments.said.connect(acts.say)
        detail.comments.taken_back.connect(acts.take_back)
        detail.typed.connect(self._on_typed)
        detail.head.guide_asked.connect(self._on_guide)
        detail.evidence.way_asked.connect(commands.open_page)

    def looked_at(self) -> tuple[Item, Viewer] | None:
        """The thing and who looks at it; None where nothing is shown."""
        if self._seen is None or self._item not in self._seen.items:
            return None
        return self._seen.items[self._item], self._seen.viewer

    def show_item(self, seen: ListSeen, item: str) -> None:
        """Show one thing of a list; nothing where there is none."""
        from intern_desktop.departure import comments

        self._seen, self._item = seen, item
        looked = self.looked_at()
        self._detail.setVisible(looked is not None)
        if looked is None:
            return
        with self._commands.reading() as reading:
            said = comments.of(reading, seen.person, item)
        self._detail.show_item(looked[0], looked[1], said, self.drafts.of(seen.person, item))
        if self._detail.shows_history():
            self._show_history()

    def turn_history(self) -> None:
        """Who did what when instead of the thing, or the thing again."""
        if self._detail.shows_history():
            self._detail.show_history(None)
        elif self.looked_at() is not None:
            self._show_history()

    def close_nearest(self) -> bool:
        """Close what was opened last over the thing; False when nothing was."""
        if self._detail.shows_history():
            self._detail.show_history(None)
            return True
        if not self._detail.send_back.isHidden():
            self._detail.close_send_back()
            return True
        return False

    def _show_history(self) -> None:
        from intern_desktop.departure import marks

        assert self._seen is not None, "a list is shown before the history of a thing in it"
        with self._commands.reading() as reading:
            self._detail.show_history(marks.history(reading, self._seen.person, self._item))

    def _on_typed(self) -> None:
        if self._seen is not None:
            self.drafts.put(self._seen.person, self._item, self._detail.draft())

    def _on_guide(self, page: str) -> None:
        self._commands.open_page.emit("guide", page)
