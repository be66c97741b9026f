"""What the screen of the day is made of: the days left with their road, and small cards with one way on each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from intern_desktop.ui import style
from intern_desktop.ui.labels import repolish
from intern_desktop.ui.road import Road, Stop
from intern_desktop.ui.widgets import Notice, Panel, button, label, line


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
        self.body.addStretch(1)
        self.add(self.road)

    def show_days(self, figure: str, words: str, about: str, stops: Sequence[Stop]) -> None:
        """The figure ("" when there is no day to count to), its words, the journey, and the dates."""
        self.figure.setText(figure)
        self.figure.setVisible(bool(figure))
        self.words.setText(words)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.road.setVisible(len(stops) > 1)
        if len(stops) > 1:
            self.road.set_stops(list(stops))

    def show_standing(self, kind: str, sentence: str, way_out: str = "") -> None:
        """What matters about the journey itself ("info", "caution", "danger"), and the words of its one way out."""
        self.standing.setVisible(bool(sentence))
        if sentence:
            self.standing.set_kind(kind)
            self.standing.set_text(sentence)
            self.standing.set_link(way_out)


class Card(QWidget):
    """A few words with one way on; with `show_share` also a bar."""

    pressed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("body", self, bold=True, wraps=True)
        self.title.setObjectName(name)
        self.count = label("body", self)
        self.count.setObjectName(f"{name}_count")
        self.words = label("small", self, wraps=True)
        self.words.setObjectName(f"{name}_words")
        self.bar = QProgressBar(self)
        self.bar.setObjectName(f"{name}_bar")
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.go = button("secondary", parent=self)
        self.go.setObjectName(f"{name}_go")
        self.go.clicked.connect(self.pressed)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        said = QHBoxLayout()
        said.setSpacing(style.space("m"))
        said.addWidget(self.words, 1)
        said.addWidget(self.go, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("s"))
        column.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addLayout(said)
        column.addStretch(1)
        self.set_way("secondary")

    def set_way(self, kind: str) -> None:
        """Whether the way on is a button ("secondary") or a quiet link ("link_small")."""
        self.go.set_kind(kind)
        self.go.set_size("height_compact")

    def show_words(self, title: str, words: str, go: str, count: str = "") -> None:
        """The heading, what is muted below it, the words of the way on, and a number at the right."""
        self.title.setText(title)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.count.setText(count)
        self.count.setVisible(bool(count))
        self.go.setText(go)
        self.go.setVisible(bool(go))
        self.go.setAccessibleName(f"{go}: {title}")

    def show_share(self, done: int, whole: int, tone: str = "") -> None:
        """Draw how much of the whole is done; `tone` "good" is for what is held, not for what is counted down."""
        self.bar.setRange(0, max(whole, 1))
        self.bar.setValue(min(done, max(whole, 1)))
        self.bar.setAccessibleName(self.title.text())
        repolish(self.bar, "tone", tone)
        self.bar.setVisible(whole > 0)


class CardPanel(Panel):
    """Up to three cards under each other, with a hairline between those that are seen."""

    def __init__(self, cards: Sequence[Card], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = list(cards)
        self._lines: list[QWidget] = []
        for card in self._cards:
            self._lines.append(line(self))
            self.add(self._lines[-1])
            self.add(card, 1)

    def show_cards(self, wanted: Sequence[Card]) -> None:
        """Show these and no others."""
        seen = [card for card in self._cards if card in wanted]
        for card, above in zip(self._cards, self._lines, strict=True):
            card.setVisible(card in seen)
            above.setVisible(card in seen and card is not seen[0])
        self.setVisible(bool(seen))
