"""What the screen of the day is made of: the days left with their road, what comes next, and small cards."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import marks, style
from intern_desktop.ui.road import Road, Stop
from intern_desktop.ui.widgets import Notice, Panel, button, label, line


class Next(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One thing that matters next: the item's id and mark, its words, why it matters, and until when."""

    item: str
    state: str
    title: str
    reason: str
    due: str = ""
    late: bool = False


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


class DaysPanel(Panel):
    """How many days are left, what the journey is, and the road of dates."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding="l")
        self.figure = label("figure", self)
        self.figure.setObjectName("today_days")
        self.words = label("reading", self)
        self.words.setObjectName("today_days_words")
        self.about = label("small", self, wraps=True)
        self.about.setObjectName("today_journey")
        self.standing = Notice("caution", self)
        self.standing.setObjectName("today_standing")
        self.standing.hide()
        self.road = Road(self)
        self.road.setObjectName("today_road")
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(self.figure)
        row.addWidget(self.words, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.add(row)
        self.add(self.about)
        self.add(self.standing)
        self.add(self.road)

    def show_days(self, figure: str, words: str, about: str, stops: Sequence[Stop]) -> None:
        """The figure ("" when there is no day to count to), its words, the journey, and the dates."""
        self.figure.setText(figure)
        self.figure.setVisible(bool(figure))
        self.words.setText(words)
        self.about.setText(about)
        self.road.setVisible(len(stops) > 1)
        if len(stops) > 1:
            self.road.set_stops(list(stops))

    def show_standing(self, verdict: str, sentence: str) -> None:
        """Whether the dates fit the programme ("holds", "watch", "fails"), and why not."""
        self.standing.setVisible(bool(sentence))
        if sentence:
            self.standing.set_kind("danger" if verdict == "fails" else "caution")
            self.standing.set_text(sentence)


class NextRow(QWidget):
    """One thing to do next, with its mark, why, until when, and the way there."""

    opened = Signal(str)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = ""
        self.mark = MarkLabel(self)
        self.title = label("body", self, bold=True, wraps=True)
        self.title.setObjectName(f"today_next_{number}")
        self.reason = label("muted", self, wraps=True)
        self.due = label("small", self)
        self.open = button("primary" if number == 1 else "secondary", parent=self)
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
        self.open.setText(tr("Open"))
        self.open.setAccessibleName(tr("Open: {title}", title=shown.title))

    def _tell(self) -> None:
        self.opened.emit(self._item)


class NextPanel(Panel):
    """At most three things that matter next, and the way to all of them."""

    opened = Signal(str)
    all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.all = button("link", parent=self)
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

    def show_next(self, things: Sequence[Next], nothing: str) -> None:
        """Show these; `nothing` is said when there are none."""
        for at, row in enumerate(self.rows):
            row.setVisible(at < len(things))
            self._lines[at].setVisible(at < len(things))
            if at < len(things):
                row.show_next(things[at])
        self.done.setVisible(not things)
        self.done.setText(nothing)


class Card(QWidget):
    """A few words with one way on; with `share` also a bar."""

    pressed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("body", self, bold=True, wraps=True)
        self.title.setObjectName(name)
        self.count = label("body", self)
        self.words = label("muted", self, wraps=True)
        self.bar = QProgressBar(self)
        self.bar.setObjectName(f"{name}_bar")
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.go = button("secondary", parent=self)
        self.go.setObjectName(f"{name}_go")
        self.go.set_size("height_compact")
        self.go.clicked.connect(self.pressed)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("s"))
        column.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.words)
        column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)

    def show_words(self, title: str, words: str, go: str, count: str = "") -> None:
        """The heading, what is muted below it, the words of the button, and a number at the right."""
        self.title.setText(title)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.count.setText(count)
        self.count.setVisible(bool(count))
        self.go.setText(go)
        self.go.setVisible(bool(go))
        self.go.setAccessibleName(f"{go}: {title}")

    def show_share(self, done: int, whole: int) -> None:
        """Draw how much of the whole is done."""
        self.bar.setRange(0, max(whole, 1))
        self.bar.setValue(done)
        self.bar.setAccessibleName(self.title.text())
        self.bar.setVisible(whole > 0)
