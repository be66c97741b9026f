"""The panels of a candidate's page in three columns, or in two where there is little room; each scrolls by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.person_arrivals import PersonArrivals
from intern_desktop.ui.person_blocks import BlocksPart
from intern_desktop.ui.person_history import PersonHistory
from intern_desktop.ui.person_hours import PersonHours
from intern_desktop.ui.person_talk import PersonTalk
from intern_desktop.ui.person_waiting import WaitingPart
from intern_desktop.ui.widgets import Panel

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.ui.person_reading import Seen


class PersonColumns(QWidget):
    """What blocks and what waits at the left; hours and arrivals; words and history."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._middle, self._right = (Column(self) for _ in range(3))
        panel = Panel(self)
        panel.setObjectName("person_left_panel")
        self.blocks, self.waiting = BlocksPart(panel), WaitingPart(panel)
        self.hours, self.arrivals = PersonHours(self), PersonArrivals(self)
        self.talk, self.history = PersonTalk(self), PersonHistory(self)
        panel.body.setSpacing(style.space("l"))
        panel.add(self.blocks)
        panel.add(self.waiting, 1)
        self._left.add(panel, 1)
        self.waiting.grown.connect(lambda: self._left.show_whole(self.waiting.back))
        self._three: bool | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(style.space("l"))
        for thing, stretch in ((self._left, 5), (self._middle, 4), (self._right, 3)):
            self._row.addWidget(thing, stretch)
        self._middle.add(self.hours)
        self._middle.add(self.arrivals)
        self.fold(three=True)

    def retranslate(self) -> None:
        """Write the fixed words anew."""
        for part in (self.blocks, self.waiting, self.hours, self.arrivals, self.talk, self.history):
            part.retranslate()

    def show_person(self, seen: Seen) -> None:
        """Show hers."""
        self.blocks.show_blocks(seen)
        self.waiting.show_waiting(seen)
        self._share_height()
        for part in (self.hours, self.arrivals, self.talk, self.history):
            part.show_person(seen)

    def fold(self, *, three: bool) -> None:
        """Words and history stand at the right, or below the others in the second column."""
        if three == self._three:
            return
        self._three = three
        column = self._right if three else self._middle
        for part in (self.talk, self.history):
            column.add(part)
        self._right.setVisible(three)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height is shared anew."""
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        """What waits stays in sight; what blocks has the rest of the column."""
        gaps = 4 * style.space("l") + style.line_height("section") + style.space("s")
        self.blocks.fit(self.height() - self.waiting.minimumSizeHint().height() - gaps)

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.arrivals.restyle()

    def begin(self) -> None:
        """The cursor on what waits, where something does."""
        if self.waiting.list.isVisibleTo(self):
            self.waiting.list.setFocus()
        else:
            self.history.key.setFocus()

    def show_history(self) -> None:
        """Scroll to the history, once it has grown."""
        column = self._right if self._three else self._middle
        QTimer.singleShot(0, self.history, lambda: column.ensureWidgetVisible(self.history, 0, 0))
