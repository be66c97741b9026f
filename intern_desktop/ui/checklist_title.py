"""The first row of the checklist: whose it is, the days left, how many marks of each kind, and the way to paper."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import tr, trn
from intern_desktop.ui.checklist_people import People, PersonBar
from intern_desktop.ui.checklist_share import StateCounts
from intern_desktop.ui.widgets import TitleRow, button

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.ui.checklist_reading import ListSeen


class ListTitle(TitleRow):
    """A candidate's own list counts its marks; a trainer's names the person and walks along the class."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts, self.bar = StateCounts(self), PersonBar(self)
        self.print = button("secondary", "printer", "Ctrl+P", self)
        self.print.setObjectName("checklist_print")
        self._narrow = False
        for thing in (self._counts, self.bar, self.print):
            self.add(thing)

    def retranslate(self) -> None:
        """Write every word anew."""
        self.bar.retranslate()
        self.set_narrow(self._narrow)

    def set_narrow(self, narrow: bool) -> None:
        """With little room the buttons lose their words, so that the name keeps its place."""
        self._narrow = narrow
        # Translators: a button, it prints the list of what is missing; vi: "In"
        words = tr("Print")
        self.print.setText("" if narrow else words)
        self.print.setAccessibleName(words)
        self.bar.set_narrow(narrow)

    def show_list(self, seen: ListSeen, people: People, *, in_list: bool) -> None:
        """Whose list it is; counts and paper only where the list itself is seen."""
        trainer = seen.viewer.trainer
        self._counts.setVisible(in_list and not trainer)
        self._counts.show_counts(Counter(item.state for item in seen.items.values()))
        self.print.setVisible(in_list)
        self.bar.setVisible(trainer)
        self.bar.show_place(*people.place(seen.person))
        until = _until(seen)
        if trainer:
            self.set_words(seen.name, " · ".join(part for part in (seen.class_name, until) if part))
        else:
            # Translators: vi: "Việc cần làm"
            self.set_words(tr("To do"), until)


def _until(seen: ListSeen) -> str:
    """The days left, where there is a day to count to and whoever looks may know it."""
    hidden = seen.viewer.trainer and not seen.viewer.agreed
    if hidden or seen.journey.departure is None or seen.departed or seen.journey.state:
        return ""
    left = (seen.journey.departure - seen.viewer.today).days
    # Translators: vi: "{n} ngày nữa bay"
    return "" if left < 0 else trn("{n} day until departure", "{n} days until departure", left)
