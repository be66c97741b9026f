"""What one looks up in place of the page: one's own bookmarks and notes, the glossary, the card with help lines."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from intern_desktop.ui.commands import Commands
from intern_desktop.ui.guide_keeper import MarkKeeper
from intern_desktop.ui.guide_views import GuideViews

if TYPE_CHECKING:  # each is read when it is asked for
    from intern_desktop.ui.guide_glossary import GlossaryView
    from intern_desktop.ui.guide_marks import MarksView


class Shelf(QObject):
    """`left` leads back to the page, `opened` to a block of a page, `searched` to the search with a word."""

    left = Signal()
    opened = Signal(str, int)
    searched = Signal(str)

    def __init__(self, keeper: MarkKeeper, views: GuideViews, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands
        self._keeper, self._views = keeper, views
        views.add("marks", self._make_marks)
        views.add("card", self._make_card)
        views.add("glossary", self._make_glossary)

    def show_marks(self) -> None:
        """The list of bookmarks and notes."""
        self._views.turn_to("marks")
        self.refresh()

    def show_glossary(self) -> None:
        """The glossary."""
        self._views.turn_to("glossary")
        view: GlossaryView = self._views.view("glossary")  # type: ignore[assignment] # it is made by _make_glossary
        view.begin()

    def show_card(self, _card: str) -> None:
        """The card with help lines; it is the only one."""
        self._views.turn_to("card")
        self._views.view("card").setFocus()

    def refresh(self) -> None:
        """Marks were set or taken away: the list follows while it is seen."""
        if self._views.turned_to("marks"):
            view: MarksView = self._views.view("marks")  # type: ignore[assignment] # it is made by _make_marks
            view.show_marks(self._keeper.marks(), shared=self._keeper.shared)

    def _make_marks(self) -> QWidget:
        from intern_desktop.ui.guide_marks import MarksView

        made = MarksView(self._views)
        made.opened.connect(self.opened.emit)
        made.removed.connect(self._keeper.remove)
        made.left.connect(self.left.emit)
        return made

    def _make_glossary(self) -> QWidget:
        from intern_desktop.ui.guide_glossary import GlossaryView
        from intern_desktop.ui.practice_link import PracticeLink

        made = GlossaryView(self._views)
        made.take_link(PracticeLink(self._commands, made))
        made.asked.connect(self.searched.emit)
        made.left.connect(self.left.emit)
        return made

    def _make_card(self) -> QWidget:
        from intern_desktop.ui.guide_card import CardView

        made = CardView(self._views)
        made.left.connect(self.left.emit)
        return made
