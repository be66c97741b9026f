"""How far a quiz, a deck, the hours or a habit is: a sentence, a bar, and the way to go on with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.labels import repolish
from intern_desktop.ui.widgets import button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item
    from intern_desktop.ui.checklist_viewer import Viewer

KINDS = ("quiz", "level", "hours", "habit")
"""The kinds of evidence that the program sees by itself."""

PUNCTUAL = "punctual"
_HOUR = 60


class ProgressPart(QWidget):
    """`asked` carries the screen and the place in it where she goes on."""

    asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._way = ("", "")
        self._words, self._bar = label("small", self, wraps=True), QProgressBar(self, textVisible=False)
        self._words.setObjectName("item_progress")
        self._words.set_tone("text")
        self._bar.setObjectName("item_bar")
        self._go = button("secondary", parent=self)
        self._go.setObjectName("item_go")
        self._go.clicked.connect(self._on_go)
        row = QHBoxLayout()
        row.addWidget(self._go)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("s"))
        for thing in (self._words, self._bar):
            column.addWidget(thing)
        column.addLayout(row)

    def retranslate(self) -> None:
        """Words for the button before it leads anywhere."""
        self._go.setText(practice_words(""))

    def show_item(self, item: Item, viewer: Viewer) -> None:
        """Show how far it is; the way on is hers alone."""
        evidence, kind = item.evidence, item.task.evidence
        self._words.setText(_words(item))
        self._bar.setVisible(kind != "quiz" and evidence.wants > 0)
        self._bar.setRange(0, max(1, evidence.wants))
        self._bar.setValue(min(evidence.have, evidence.wants))
        self._bar.setAccessibleName(self._words.text())
        repolish(self._bar, "tone", "good" if evidence.met else "")
        words, self._way = _way(item)
        self._go.setText(words)
        self._go.setVisible(not viewer.trainer)

    def _on_go(self) -> None:
        self.asked.emit(*self._way)


def _words(item: Item) -> str:
    evidence, kind = item.evidence, item.task.evidence
    if kind == "quiz":
        # Translators: vi: "Đã trả lời đúng mọi câu hỏi của trang này."
        done = tr("All questions of this page are answered rightly.")
        # Translators: vi: "Chưa trả lời đúng hết câu hỏi của trang này."
        return done if evidence.met else tr("The questions of this page are not all answered rightly yet.")
    have, wants = evidence.have, evidence.wants
    if kind == "hours":
        hours = {"have": number_text(have // _HOUR), "wants": number_text(wants // _HOUR)}
        # Translators: vi: "{have} trên {wants} giờ học"
        return tr("{have} of {wants} hours of lessons", **hours)
    shares = {"have": number_text(have), "wants": number_text(wants)}
    if kind == "level":
        # Translators: of the cards of one deck; vi: "{have} % số thẻ nhớ được cả tuần, cần {wants} %"
        return tr("{have} % of these cards hold for a week, {wants} % are asked for", **shares)
    # Translators: of a habit; vi: "Giữ được {have} %, cần {wants} %"
    return tr("Kept at {have} %, {wants} % are asked for", **shares)


def _way(item: Item) -> tuple[str, tuple[str, str]]:
    kind, asks = item.task.evidence, item.task.asks
    if kind == "quiz":
        # Translators: vi: "Trả lời câu hỏi của trang"
        return tr("Answer the questions of the page"), ("guide", f"{asks}#quiz")
    if kind == "level":
        return practice_words(asks), ("practice", f"deck:{asks}")
    if kind == "hours":
        # Translators: vi: "Xem giờ học"
        return tr("Show the hours"), ("hours", "")
    # Translators: vi: "Xem thói quen"
    return tr("Show the habits"), ("punctuality", "" if asks == PUNCTUAL else asks)


def practice_words(deck: str) -> str:
    """The words of a button that leads to the practice of a deck."""
    from intern_desktop.departure import cards

    title = next((plain(chosen(one.title)) for one in cards.decks() if one.id == deck), "")
    # Translators: a button; vi: "Luyện: {deck}"; vi: "Luyện"
    return tr("Practise: {deck}", deck=title) if title else tr("Practise")
