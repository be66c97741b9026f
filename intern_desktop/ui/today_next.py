"""The three things that matter next, each with its mark, why, until when and the way there; and what was written."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import marks, style
from intern_desktop.ui.widgets import Panel, button, label, line


class Next(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One thing that matters next: the item's id and mark, its words, why it matters, and until when.

    `go` is what its button says: to open it, or to practise.
    """

    item: str
    state: str
    title: str
    reason: str
    due: str = ""
    late: bool = False
    go: str = ""


class Written(msgspec.Struct, frozen=True, gc=False):
    """What somebody wrote to her about an item, as a sentence; and how many more there are, "" for none."""

    item: str
    words: str
    more: str = ""


class MarkLabel(QWidget):
    """One mark of the checklist, drawn; its word is its accessible name and tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = "not_begun"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, state: str) -> None:
        """Draw the mark of this state."""
        self._state = state
        self.setAccessibleName(marks.word(state))
        self.setToolTip(marks.word(state))
        self.update()

    def sizeHint(self) -> QSize:
        """As large as an icon."""
        return QSize(style.control("icon"), style.control("icon"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        painter = QPainter(self)
        marks.draw_mark(painter, QRectF(self.rect()), self._state)
        painter.end()


class NextRow(QWidget):
    """One thing to do next."""

    opened = Signal(str)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = ""
        self.mark = MarkLabel(self)
        self.title = label("body", self, bold=True, wraps=True)
        self.title.setObjectName(f"today_next_{number}")
        self.reason = label("muted", self, wraps=True)
        self.reason.setObjectName(f"today_next_{number}_why")
        self.due = label("small", self)
        self.open = button("secondary", parent=self)
        self.open.setObjectName(f"today_next_{number}_open")
        self.open.set_size("height_compact")
        self.open.clicked.connect(self._tell)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.reason)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("l"))
        row.addWidget(self.mark)
        row.addLayout(words, 1)
        row.addWidget(self.due)
        row.addWidget(self.open)

    def show_next(self, shown: Next) -> None:
        """Show this thing."""
        self._item = shown.item
        self.mark.set_state(shown.state)
        self.title.setText(shown.title)
        self.reason.setText(shown.reason)
        self.reason.setVisible(bool(shown.reason))
        self.due.setText(shown.due)
        self.due.set_tone("danger" if shown.late else "")
        # Translators: vi: "Mở"
        self.open.setText(shown.go or tr("Open"))
        self.open.setAccessibleName(f"{self.open.words()}: {shown.title}")

    def _tell(self) -> None:
        self.opened.emit(self._item)


class NextPanel(Panel):
    """At most three things that matter next, and the way to all of them; below, the newest word of a trainer's."""

    opened = Signal(str)
    all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.all = button("link_small", parent=self)
        self.all.setObjectName("today_all_items")
        self.all.clicked.connect(self.all_asked)
        self.add_beside_title(self.all)
        self.rows: list[NextRow] = []
        self._lines: list[QWidget] = []
        for number in (1, 2, 3):
            self._lines.append(line(self))
            self.rows.append(NextRow(number, self))
            self.rows[-1].opened.connect(self.opened)
            self.add(self._lines[-1])
            self.add(self.rows[-1], 1)
        self.done = label("muted", self, wraps=True)
        self.done.setObjectName("today_all_done")
        self.add(self.done)
        self.written = WrittenRow(self)
        self.written.opened.connect(self.opened)
        self.written.hide()
        self.add(self.written)

    def show_next(self, things: Sequence[Next], nothing: str, *, leads: bool) -> None:
        """Show these; `nothing` is said when there are none. `leads`: the first is the filled button of the screen."""
        for at, row in enumerate(self.rows):
            row.setVisible(at < len(things))
            self._lines[at].setVisible(at < len(things))
            if at < len(things):
                row.show_next(things[at])
        self.rows[0].open.set_kind("primary" if leads else "secondary")
        self.done.setVisible(not things)
        self.done.setText(nothing)

    def lead(self, leads: bool) -> None:
        """Whether the first thing is the filled button of the screen."""
        self.rows[0].open.set_kind("primary" if leads else "secondary")


class WrittenRow(QWidget):
    """The newest word of somebody's about an item that she has not looked at yet, and the way to it."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("today_written")
        self._item = ""
        self._icon = QLabel(self)
        self.words = label("small", self, wraps=True)
        self.words.setObjectName("today_written_words")
        self.words.set_tone("text")
        self.more = label("small", self)
        self.open = button("link_small", parent=self)
        self.open.setObjectName("today_written_open")
        self.open.clicked.connect(self._tell)
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self.more)
        row.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addWidget(line(self))
        column.addLayout(row)

    def show_written(self, written: Written | None) -> None:
        """Show it; nothing when there is nothing new."""
        self.setVisible(written is not None)
        # Translators: a small link beside what a trainer wrote; vi: "Đọc"
        self.open.setText(tr("Read"))
        if written is None:
            return
        self._item = written.item
        self._icon.setPixmap(style.pixmap("message-square", 16, "accent"))
        self.words.setText(written.words)
        self.more.setText(written.more)
        self.more.setVisible(bool(written.more))
        self.open.setAccessibleName(f"{self.open.words()}: {written.words}")

    def _tell(self) -> None:
        self.opened.emit(self._item)
