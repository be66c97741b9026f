"""Where practising begins: how much comes today and about how long it takes, the decks, and how one practises."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.furigana import plain
from intern_desktop.i18n import number_text, tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.practice_choices import ChoicesPanel
from intern_desktop.ui.practice_decks import DeckList, DeckRow
from intern_desktop.ui.widgets import Panel, button, label

_STACKS_BELOW = 900
"""Narrower than this, in pixels at 100 %, the two columns stand one below the other."""


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """What comes today in the chosen deck: cards again, new ones, minutes; else when the next come and how many.

    `first`: whether nothing was ever practised.
    """

    due: int
    new: int
    minutes: int
    next_words: str = ""
    first: bool = False

    @property
    def cards(self) -> int:
        """All that comes today."""
        return self.due + self.new


class TodayPanel(Panel):
    """The one filled button. `begun` asks for what comes today, `more_asked` for ten cards beyond it."""

    begun = Signal()
    more_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practice_today")
        self._what, self._waiting = "", Waiting(due=0, new=0, minutes=0)
        self._figure, self._unit = label("figure", self), label("reading", self)
        self._parts, self._first = label("muted", self, wraps=True), label("body", self, wraps=True)
        self._begin = button("primary", key="Enter", parent=self)
        self._more = button("secondary", parent=self)
        names = {
            "practice_figure": self._figure,
            "practice_unit": self._unit,
            "practice_parts": self._parts,
            "practice_first": self._first,
            "practice_begin": self._begin,
            "practice_more": self._more,
        }
        for name, part in names.items():
            part.setObjectName(name)
        self._begin.set_size("height_big")
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(self._figure)
        row.addWidget(self._unit)
        row.addStretch(1)
        figures = QVBoxLayout()
        figures.setSpacing(0)
        figures.addLayout(row)
        figures.addWidget(self._parts)
        self.add(self._first)
        self.add(figures)
        self.add(self._begin)
        self.add(self._more)
        self._begin.clicked.connect(self.begun)
        self._more.clicked.connect(self.more_asked)

    def show_waiting(self, what: str, waiting: Waiting) -> None:
        """What comes today of `what`, the name of the chosen deck or "" for all."""
        self._what, self._waiting = what, waiting
        self.retranslate()

    def retranslate(self) -> None:
        """Every word."""
        waiting = self._waiting
        # Translators: vi: "Hôm nay"
        self.set_title(self._what or tr("Today"))
        self._first.setVisible(waiting.first)
        # Translators: vi: "Mỗi ngày vài phút: thẻ nào sắp quên sẽ trở lại đúng lúc. Bạn chỉ cần nói mình nhớ đến đâu."
        self._first.setText(
            tr(
                "A few minutes a day: a card comes back just before you would forget it. "
                "You only say how well you knew it."
            )
        )
        self._figure.setText(number_text(waiting.cards) if waiting.cards else "")
        self._figure.setVisible(bool(waiting.cards))
        # Translators: vi: "thẻ, khoảng {n} phút"
        unit = trn("cards, about {n} minute", "cards, about {n} minutes", max(1, waiting.minutes))
        # Translators: vi: "Hôm nay không còn thẻ nào chờ bạn."
        self._unit.setText(unit if waiting.cards else tr("No card waits for you now."))
        self._parts.setText(self._parts_words())
        # Translators: vi: "Bắt đầu luyện"
        self._begin.setText(tr("Begin"))
        self._begin.setVisible(bool(waiting.cards))
        # Translators: vi: "Luyện thêm mười thẻ"
        self._more.setText(tr("Practise ten more"))
        self._more.setVisible(not waiting.cards)

    def waits(self) -> bool:
        """Whether anything comes today."""
        return bool(self._waiting.cards)

    def begin_button(self) -> QWidget:
        """Where the focus goes."""
        return self._begin if self._waiting.cards else self._more

    def _parts_words(self) -> str:
        waiting = self._waiting
        if not waiting.cards:
            # Translators: vi: "Bạn có thể luyện thêm, xem lại từ và câu, hay tập một việc nói được."
            may = tr("You may practise more, look through the words, or take up something you want to be able to say.")
            return f"{waiting.next_words} {may}".strip()
        # Translators: vi: "{n} thẻ ôn lại"
        again = trn("{n} comes again", "{n} come again", waiting.due)
        # Translators: vi: "{n} thẻ mới"
        new = trn("{n} is new", "{n} are new", waiting.new)
        return " · ".join([*([again] if waiting.due else []), *([new] if waiting.new else [])])


class StartPage(QWidget):
    """`begun` and `more_asked` carry the id of the chosen deck, "" for all; `deck_chosen` too."""

    begun = Signal(str)
    more_asked = Signal(str)
    deck_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practice_start_page")
        self._decks = DeckList(self)
        self._deck_panel = Panel(self, padding="m", inset="m")
        self._known = label("small", self)
        self._known.setObjectName("practice_known")
        self._known.setContentsMargins(0, 0, style.space("xl"), 0)  # above the numbers of the rows
        self._deck_panel.add_beside_title(self._known)
        self._deck_panel.add(self._decks, 1)
        self.today, self.choices = TodayPanel(self), ChoicesPanel(self)
        self._right = Column(self)
        self._right.add(self.today)
        self._right.add(self.choices)
        self._right.body.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(style.space("l"))
        self._row.addWidget(self._deck_panel, 3)
        self._row.addWidget(self._right, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._row)
        self._decks.chosen.connect(self.deck_chosen)
        self._decks.entered_deck.connect(self.press_begin)
        self.today.begun.connect(lambda: self.begun.emit(self.deck()))
        self.today.more_asked.connect(lambda: self.more_asked.emit(self.deck()))

    def deck(self) -> str:
        """The id of the chosen deck, "" for all."""
        row = self._decks.deck()
        return row.id if row is not None else ""

    def show_decks(self, rows: Sequence[DeckRow], chosen: str) -> None:
        """These decks; `chosen` is the one that was chosen last."""
        self._decks.show_rows(rows, chosen)

    def show_waiting(self, waiting: Waiting) -> None:
        """What comes today in the chosen deck."""
        row = self._decks.deck()
        self.today.show_waiting(plain(row.title) if row is not None and row.id else "", waiting)

    def retranslate(self) -> None:
        """Every word but those of the decks, which are read again."""
        # Translators: vi: "Bộ thẻ"
        self._deck_panel.set_title(tr("Decks"))
        # Translators: what the numbers beside the decks count; vi: "đã thuộc"
        self._known.setText(tr("learnt"))
        self._decks.setAccessibleName(tr("Decks"))
        self.today.retranslate()
        self.choices.retranslate()

    def restyle(self) -> None:
        """Sizes that follow the text."""
        self._decks.restyle()
        self._fit()

    def begin_here(self) -> None:
        """The focus goes to the filled button."""
        self.today.begin_button().setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns, or one where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < style.px(_STACKS_BELOW) - style.px(100)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.BottomToTop if narrow else ways.LeftToRight)

    def press_begin(self) -> None:
        """Begin with the chosen deck, where something waits in it."""
        if self.today.waits():
            self.begun.emit(self.deck())
