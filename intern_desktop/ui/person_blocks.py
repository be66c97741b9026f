"""What holds a candidate up: each with its mark, since when, what it stops, and one way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import person_words, style
from intern_desktop.ui.column import Column
from intern_desktop.ui.today_next import MarkLabel
from intern_desktop.ui.widgets import button, label, line

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item
    from intern_desktop.ui.person_reading import Seen


_LEAST, _NARROWEST = 132, 240
"""The height below which the list does not shrink, about two things, and the least width for which it is measured."""


class _Block(QWidget):
    """One thing; `pressed` carries its item."""

    pressed = Signal(str)

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._item = ""
        self._mark = MarkLabel(self)
        self._title, self._why = label("body", self, bold=True, wraps=True), label("small", self, wraps=True)
        self._title.setObjectName(f"person_block_{number}")
        self._why.setObjectName(f"person_block_{number}_why")
        self._go = button("secondary", parent=self)
        self._go.setObjectName(f"person_block_{number}_go")
        self._go.set_size("height_compact")
        self._go.clicked.connect(lambda: self.pressed.emit(self._item))
        words, row, column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._why)
        row.setSpacing(style.space("m"))
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        row.addWidget(self._go)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("s"))
        column.addLayout(row)
        column.addWidget(line(self))

    def show_block(self, item: Item, seen: Seen, *, reminds: bool) -> None:
        """Show this thing; `reminds`: its way out is a word to her, else the thing itself."""
        self._item, title = item.task.id, person_words.title_of(item)
        self._mark.set_state("invalid" if item.news == "unproven" else item.state)
        self._title.setText(title)
        self._why.setText(person_words.block_sentence(item, seen))
        # Translators: a button: write a word to this candidate about it; vi: "Nhắc {name}"
        self._go.setText(tr("Remind {name}", name=seen.given) if reminds else tr("Open"))
        self._go.setAccessibleName(f"{self._go.words()}: {title}")


class BlocksPart(QWidget):
    """All that blocks, in a column that scrolls by itself. `opened` and `reminded` carry an item."""

    opened = Signal(str)
    reminded = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Block] = []
        self._reminds = frozenset[str]()
        self._title, self._nothing = label("section", self), label("muted", self, wraps=True)
        self._nothing.setObjectName("person_no_blocks")
        self._list = Column(self, gap="s")
        self._list.body.addStretch(1)
        self._room = style.px(_LEAST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("s"))
        for thing in (self._title, self._nothing, self._list):
            column.addWidget(thing)

    def retranslate(self) -> None:
        """Write the fixed words anew."""
        # Translators: a heading; vi: "Đang vướng"
        self._title.setText(tr("What stands in the way"))
        # Translators: vi: "Không vướng gì."
        self._nothing.setText(tr("Nothing stands in the way."))

    def show_blocks(self, seen: Seen) -> None:
        """Show hers."""
        found = seen.blocks
        self._reminds = frozenset(
            item.task.id for item in found if seen.may and item.state == "overdue" and item.news != "unproven"
        )
        while len(self._rows) < len(found):
            made = _Block(len(self._rows) + 1, self)
            made.pressed.connect(self._on_pressed)
            self._rows.append(made)
            self._list.body.insertWidget(len(self._rows) - 1, made)
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(found))
            if at < len(found):
                row.show_block(found[at], seen, reminds=found[at].task.id in self._reminds)
        self._nothing.setVisible(not found)
        self._list.setVisible(bool(found))
        self.fit(self._room)

    def fit(self, room: int) -> None:
        """As high as its things, at most as high as this, and never too low to read; what is more scrolls."""
        self._room = room
        inside = self._list.body
        inside.activate()
        high = inside.totalHeightForWidth(max(self._list.viewport().width(), style.px(_NARROWEST)))
        most = min(max(high, inside.totalMinimumSize().height()), max(room, style.px(_LEAST)))
        self._list.setFixedHeight(most)

    def _on_pressed(self, item: str) -> None:
        (self.reminded if item in self._reminds else self.opened).emit(item)
