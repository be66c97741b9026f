"""All cards of a deck to look through: searched while one types, put aside when known, added when wanted."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QWidget

from intern_desktop.i18n import tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.practice_rows import CardList, CardRow, standing_words
from intern_desktop.ui.widgets import ChoiceBox, EmptyState, Panel, RubyLabel, button, label

_LIST_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CardPanel(Panel):
    """One card in full. `choice_asked` carries "known", "wanted" or "" (neither); `listened` asks to hear it."""

    choice_asked = Signal(str)
    listened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: CardRow | None = None
        self._voice = False
        self._japanese = RubyLabel("card_ja", "text", self)
        self._meaning, self._note = RubyLabel("card_asked", "text", self), RubyLabel("body", "muted", self)
        self._standing = label("small", self)
        self._listen = button("secondary", "volume-2", parent=self)
        self._known, self._wanted = button("secondary", "check", parent=self), button("secondary", "plus", parent=self)
        self._neither = button("secondary", "undo-2", parent=self)
        names = {
            "practice_one_japanese": self._japanese,
            "practice_one_meaning": self._meaning,
            "practice_one_note": self._note,
            "practice_one_standing": self._standing,
            "practice_one_listen": self._listen,
            "practice_one_known": self._known,
            "practice_one_wanted": self._wanted,
            "practice_one_neither": self._neither,
        }
        for name, part in names.items():
            part.setObjectName(name)
        text = Column(self, gap="m")
        for thing in (self._japanese, self._meaning, self._standing, self._note):
            text.add(thing)
        text.body.addWidget(self._listen, 0, Qt.AlignmentFlag.AlignLeft)
        text.body.addStretch(1)
        self.add(text, 1)
        for below in (self._wanted, self._known, self._neither):
            self.add(below)
        self._listen.clicked.connect(self.listened)
        self._known.clicked.connect(lambda: self.choice_asked.emit("known"))
        self._wanted.clicked.connect(lambda: self.choice_asked.emit("wanted"))
        self._neither.clicked.connect(lambda: self.choice_asked.emit(""))

    def show_card(self, row: CardRow, *, voice: bool) -> None:
        """Show this card."""
        self._row, self._voice = row, voice
        self._japanese.set_text(row.japanese)
        self._meaning.set_text(row.meaning)
        self._note.set_text(row.note)
        self._note.setVisible(bool(row.note))
        self._standing.setText(standing_words(row.standing))
        self._listen.setVisible(voice)
        self._known.setVisible(row.standing != "known")
        self._wanted.setVisible(row.standing == "new")
        self._neither.setVisible(row.standing in ("known", "wanted"))
        self._speak_neither()

    def retranslate(self) -> None:
        """Every word."""
        # Translators: vi: "Nghe"
        self._listen.setText(tr("Listen"))
        # Translators: vi: "Tôi biết rồi, không cần luyện"
        self._known.setText(tr("I know it: put it aside"))
        # Translators: vi: "Học thẻ này trước"
        self._wanted.setText(tr("Learn this one next"))
        self._speak_neither()
        if self._row is not None:
            self.show_card(self._row, voice=self._voice)

    def _speak_neither(self) -> None:
        # Translators: vi: "Đưa trở lại để luyện" / "Không cần ưu tiên nữa"
        back, later = tr("Practise it again"), tr("No longer first")
        self._neither.setText(back if self._row is not None and self._row.standing == "known" else later)


class CardsPage(QWidget):
    """`deck_chosen` carries a deck; `choice_asked` a card and "known", "wanted" or ""; `listened` a card."""

    deck_chosen = Signal(str)
    choice_asked = Signal(str, str)
    listened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practice_cards_page")
        self._rows: tuple[CardRow, ...] = ()
        self._voice = False
        self._deck, self._search = ChoiceBox(self), QLineEdit(self)
        self._count, self._list = label("small", self), CardList(self)
        self._nothing = EmptyState("search-x", self, kind="secondary")
        self._one = CardPanel(self)
        names = {
            "practice_cards_deck": self._deck,
            "practice_cards_search": self._search,
            "practice_cards_count": self._count,
            "practice_cards_nothing": self._nothing,
        }
        for name, part in names.items():
            part.setObjectName(name)
        self._search.installEventFilter(self)
        self._lay_out()
        self._deck.chosen.connect(lambda deck: self.deck_chosen.emit(str(deck)))
        self._search.textChanged.connect(self._show)
        self._nothing.pressed.connect(self._search.clear)
        self._list.chosen.connect(self._on_chosen)
        self._list.went_up.connect(self._search.setFocus)
        self._one.choice_asked.connect(self._on_choice)
        self._one.listened.connect(self._on_listened)

    def show_cards(self, rows: Sequence[CardRow], decks: Sequence[tuple[str, str]], deck: str, *, voice: bool) -> None:
        """These cards of `deck`; `decks` are all, by id and title."""
        self._rows, self._voice = tuple(rows), voice
        self._deck.set_options(list(decks))
        self._deck.set_value(deck)
        self._show()

    def choose(self, card: str) -> None:
        """Let the cursor stand on this card; an unknown one changes nothing."""
        self._search.clear()
        ids = [row.id for row in self._list.cards.rows]
        if card in ids:
            self._list.setCurrentIndex(self._list.cards.index(ids.index(card)))
            self._list.scrollTo(self._list.currentIndex(), CardList.ScrollHint.PositionAtCenter)

    def begin_here(self) -> None:
        """The focus goes to the search."""
        self._search.setFocus()

    def retranslate(self) -> None:
        """Every word but those of the cards, which are read again."""
        # Translators: vi: "Bộ thẻ"
        self._deck.setAccessibleName(tr("Decks"))
        # Translators: vi: "Tìm: tiếng Việt không dấu, kana, kanji hay romaji đều được"
        words = tr("Search: a meaning, kana, kanji or Latin letters")
        self._search.setPlaceholderText(words)
        self._search.setAccessibleName(words)
        # Translators: vi: "Từ và câu"
        self._list.setAccessibleName(tr("Words and sentences"))
        self._one.retranslate()
        self._show()

    def restyle(self) -> None:
        """Measure the rows anew."""
        self._list.doItemsLayout()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the search, the keys of the list are the list's; Esc empties it before it leads back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _LIST_KEYS:
                self._list.setFocus()
                return QCoreApplication.sendEvent(self._list, event)
            if event.key() == Qt.Key.Key_Escape and self._search.text():
                self._search.clear()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(style.space("m"))
        top.addWidget(self._deck, 1)
        top.addWidget(self._search, 2)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._nothing)
        left = Panel(self, padding="m")
        left.add(top)
        left.add(self._count)
        left.add(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("l"))
        row.addWidget(left, 3)
        row.addWidget(self._one, 2)

    def _show(self) -> None:
        before, typed = self._list.card(), self._search.text()
        rows = [row for row in self._rows if row.has(typed)]
        self._list.cards.show_rows(rows)
        ids = [row.id for row in rows]
        at = ids.index(before.id) if before is not None and before.id in ids else 0
        if rows:
            self._list.setCurrentIndex(self._list.cards.index(at))
            self._on_chosen()
        self._one.setVisible(bool(rows))
        self._stack.setCurrentWidget(self._list if rows else self._nothing)
        # Translators: vi: "{n} thẻ"
        self._count.setText(trn("{n} card", "{n} cards", len(rows)))
        # Translators: vi: "Không có thẻ nào giống “{words}”" / "Hiện tất cả"
        self._nothing.set_words(tr("No card is like “{words}”", words=typed), "", tr("Show all"))

    def _on_chosen(self) -> None:
        row = self._list.card()
        if row is not None:
            self._one.show_card(row, voice=self._voice)

    def _on_choice(self, choice: str) -> None:
        row = self._list.card()
        if row is not None:
            self.choice_asked.emit(row.id, choice)

    def _on_listened(self) -> None:
        row = self._list.card()
        if row is not None:
            self.listened.emit(row.id)
