"""Practice: where one begins, the cards one by one, the quiet end, what one can say, and all words and sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import practice_choices, practice_facts, style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.practice_cards import CardsPage
from intern_desktop.ui.practice_choices import Choices
from intern_desktop.ui.practice_end import EndPage
from intern_desktop.ui.practice_goals import GoalsPage
from intern_desktop.ui.practice_round import Round
from intern_desktop.ui.practice_start import StartPage
from intern_desktop.ui.practice_view import CardView
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.voice import Voice
from intern_desktop.ui.widgets import Tabs, TitleRow

if TYPE_CHECKING:  # the queue is imported when somebody comes to practise
    from intern_desktop.departure.practice import Limits

START, GOALS, CARDS = "start", "goals", "cards"
"""The tabs; `open` takes them too, "goals:ITEM", "cards:CARD", "deck:DECK" and "go" (begin at once)."""


class PracticeScreen(Screen):
    """Practice. While a card is open it has the screen for itself."""

    name: ClassVar[str] = "practice"
    tables: ClassVar[frozenset[str]] = frozenset({"sitting", "card", "reached", "mark", "journey", "person", "role"})

    def __init__(self, commands: Commands, parent: QWidget | None = None, *, voice: Voice | None = None) -> None:
        super().__init__(commands, parent)
        self._voice = Voice(self) if voice is None else voice
        self._round = Round(commands, self)
        self._choices, self._looked_at = Choices(), ""
        self._title, self._tabs = TitleRow(self), Tabs(self)
        self._tabs.setObjectName("practice_tabs")
        self._start, self._goals, self._cards = StartPage(self), GoalsPage(self), CardsPage(self)
        self._view, self._end = CardView(self._round, self._voice, self), EndPage(self)
        pages: tuple[StartPage | GoalsPage | CardsPage, ...] = (self._start, self._goals, self._cards)
        self._pages = dict(zip((START, GOALS, CARDS), pages, strict=True))
        self._lay_out()
        self._connect()

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Luyện tập"
        self._title.set_words(tr("Practice"))
        # Translators: vi: "Hôm nay" / "Việc nói được" / "Từ và câu"
        tabs = [(START, tr("Today")), (GOALS, tr("What you can say")), (CARDS, tr("Words and sentences"))]
        self._tabs.set_options(tabs)
        # Translators: vi: "Các phần của luyện tập"
        self._tabs.setAccessibleName(tr("Parts of practice"))
        for page in (self._start, self._goals, self._cards, self._view, self._end):
            page.retranslate()

    def refresh(self) -> None:
        """Read again what the tab that is seen shows; a card that is open stays as it is."""
        self._choices = practice_choices.kept(self.commands)
        if self._whole.currentWidget() is self._parts:
            self._read()

    def open(self, target: str) -> None:
        """A tab, a goal, a card, a deck, or at once the cards of today."""
        what, _, which = target.partition(":")
        if not target and self._round.going:
            self._view.begin()
            self._whole.setCurrentWidget(self._view)
            return
        if not self._round.going:
            self._round.close_left_over()
        self._show_tab(what if what in self._pages else START)
        if what == GOALS:
            self._goals.choose(which)
        elif what == CARDS and which:
            self._look_at(which)
        elif what == "deck":
            self._on_deck(which)
        elif what == "go":
            self._on_begin("")

    def restyle(self) -> None:
        """Sizes that follow the text."""
        for page in (self._start, self._goals, self._cards, self._view, self._end):
            page.restyle()

    def leave(self) -> None:
        """The answers go into the journal; what the disk refuses stays here and is tried again."""
        self._voice.stop()
        if self._round.going and self._round.rest():
            self._whole.setCurrentWidget(self._parts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins on the first tab."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        at_start = self._whole.currentWidget() is self._parts and self._tabs.value() == START
        if enter and at_start and not event.isAutoRepeat():
            self._start.press_begin()
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        tab = self._tabs.value()
        if tab == GOALS:
            self._goals.show_goals(practice_facts.goals(self.commands))
        elif tab == CARDS:
            decks = practice_facts.decks()
            deck = self._looked_at
            rows = practice_facts.card_rows(self.commands, deck)
            self._cards.show_cards(rows, decks, deck, voice=self._voice.available())
        else:
            self._read_start()

    def _read_start(self) -> None:
        voice = self._voice.available()
        self._start.choices.show_choices(self._choices, voice=voice)
        limits = self._choices.limits(voice=voice)
        self._start.show_decks(practice_facts.deck_rows(self.commands, limits), self._choices.deck)
        self._start.show_waiting(practice_facts.waiting(self.commands, limits, self._choices.deck))

    def _show_tab(self, tab: str) -> None:
        self._whole.setCurrentWidget(self._parts)
        self._tabs.set_value(tab)
        self._stack.setCurrentWidget(self._pages[tab])
        if self.commands.ready:
            self._read()
        self._pages[tab].begin_here()

    def _look_at(self, card: str) -> None:
        self._looked_at = practice_facts.deck_of(card) or self._looked_at
        self._read()
        self._cards.choose(card)

    def _on_begin(self, deck: str) -> None:
        self._start_round(self._round.begin(self._limits(), deck))

    def _on_more(self, deck: str) -> None:
        self._start_round(self._round.begin_more(self._limits(), deck))

    def _on_goal(self, item: str) -> None:
        self._start_round(self._round.begin_with(practice_facts.cards_of_goal(self.commands, item)))

    def _start_round(self, begun: bool) -> None:
        if begun:
            self._whole.setCurrentWidget(self._view)
            self._view.begin()
        else:
            # Translators: vi: "Hôm nay không còn thẻ nào chờ bạn."
            self.commands.told.emit(tr("No card waits for you now."), False)

    def _limits(self) -> Limits:
        return self._choices.limits(voice=self._voice.available())

    def _on_rested(self) -> None:
        if self._round.rest():
            self._show_tab(self._tabs.value() or START)

    def _on_ended(self) -> None:
        done = self._round.done
        if not self._round.rest():
            return
        now_known = practice_facts.ready_goals(self.commands)
        self._end.show_end(done, practice_facts.coming_words(self.commands), now_known)
        self._whole.setCurrentWidget(self._end)

    def _on_deck(self, deck: str) -> None:
        if deck != self._choices.deck:
            self._on_choices(msgspec.structs.replace(self._choices, deck=deck))

    def _on_choices(self, choices: Choices) -> None:
        kept = practice_choices.keep(self.commands, choices)
        self._choices = choices if kept else practice_choices.kept(self.commands)
        self._read()

    def _on_choice(self, card: str, choice: str) -> None:
        session = self.commands.session
        if session is not None:
            from intern_desktop.departure import picking

            if self.commands.done(picking.choose, session.person, card, choice):
                self.commands.tell_done(practice_facts.chosen_words(card, choice))

    def _on_claimed(self, item: str) -> None:
        session = self.commands.session
        if session is not None and practice_facts.claim(self.commands, session.person, item):
            # Translators: vi: "Đã ghi. Giáo viên sẽ nghe bạn nói rồi xác nhận."
            self.commands.tell_done(tr("Noted. A trainer will hear you say it and confirm."))

    def _on_unclaimed(self, item: str) -> None:
        session = self.commands.session
        if session is not None:
            from intern_desktop.departure import checklist

            self.commands.done(checklist.unclaim, session.person, item)

    def _on_listened(self, card: str) -> None:
        self._voice.say(practice_facts.spoken(card))

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._parts = QWidget(self)
        parts = QVBoxLayout(self._parts)
        side, top = style.space("xl"), style.space("l")
        parts.setContentsMargins(side, top, side, top)
        parts.setSpacing(style.space("m"))
        for thing, room in ((self._title, 0), (self._tabs, 0), (self._stack, 1)):
            parts.addWidget(thing, room)
        self._whole = QStackedWidget(self)
        for whole in (self._parts, self._view, self._end):
            self._whole.addWidget(whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)

    def _connect(self) -> None:
        self._voice.found.connect(self.refresh)
        self._tabs.changed.connect(self._show_tab)
        self._start.begun.connect(self._on_begin)
        self._start.more_asked.connect(self._on_more)
        self._start.deck_chosen.connect(self._on_deck)
        self._start.choices.changed.connect(self._on_choices)
        self._goals.left.connect(lambda: self._show_tab(START))
        self._goals.practised.connect(self._on_goal)
        self._goals.claimed.connect(self._on_claimed)
        self._goals.unclaimed.connect(self._on_unclaimed)
        self._cards.deck_chosen.connect(self._on_looked_at)
        self._cards.choice_asked.connect(self._on_choice)
        self._cards.listened.connect(self._on_listened)
        self._view.rested.connect(self._on_rested)
        self._view.ended.connect(self._on_ended)
        self._end.closed.connect(lambda: self._show_tab(START))
        self._end.more_asked.connect(lambda: self._on_more(""))
        self._end.goals_asked.connect(lambda: self._show_tab(GOALS))

    def _on_looked_at(self, deck: str) -> None:
        self._looked_at = deck
        self._read()
