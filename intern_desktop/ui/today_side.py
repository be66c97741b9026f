"""The small cards of the day: words that wait, hours towards what is asked, punctuality, and else the guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from intern_desktop.furigana import plain
from intern_desktop.i18n import language, number_text, tr
from intern_desktop.ui import punctuality_words, today_words
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.today_cards import Card, CardPanel

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.ui.today_facts import Facts

_MOST = 3
_AFTER_PICTURE = 20
"""Milliseconds, so that the picture is painted before years of answers are read."""


class SideCards(CardPanel):
    """Three of four cards: the guide stands where there is nothing to say of one of the others."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        self._words, self._hours = Card("today_words"), Card("today_hours")
        self._early, self._guide = Card("today_punctuality"), Card("today_guide")
        super().__init__((self._words, self._hours, self._early, self._guide), parent)
        self.commands = commands
        ways = {self._hours: "hours", self._early: "punctuality", self._guide: "guide"}
        for card, page in ways.items():
            card.set_way("link_small")
            card.pressed.connect(lambda page=page: commands.open_page.emit(page, ""))
        self._begins = ""
        self._words.pressed.connect(lambda: commands.open_page.emit("practice", self._begins))
        self._counting = QTimer(self, singleShot=True, interval=_AFTER_PICTURE)
        self._counting.timeout.connect(self._count)

    def retranslate(self) -> None:
        """Name the ways on, also those that are not seen now."""
        # Translators: a small link; vi: "Xem giờ học"
        self._hours.go.setText(tr("See the hours"))
        # Translators: a small link; vi: "Xem từng buổi"
        self._early.go.setText(tr("See each session"))
        self._guide.go.setText(tr("Open the guide"))

    def show_facts(self, facts: Facts) -> None:
        """Show what there is to say."""
        shown = [self._words]
        # Translators: vi: "Từ đến hạn ôn hôm nay"; ja: "今日復習することば"
        title, go = tr("Words due today"), tr("Practise words")
        self._words.show_words(title, self._words.words.text() or "\u00a0", go)
        if facts.hours is not None and facts.gone != "departed":
            self._show_hours(facts)
            shown.append(self._hours)
        if facts.records and facts.gone != "departed":
            self._show_early(facts)
            shown.append(self._early)
        if len(shown) < _MOST:
            self._show_guide()
            shown.append(self._guide)
        self.show_cards(shown)
        if self.isVisible():
            self._counting.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Count what waits, once the picture is there."""
        super().showEvent(event)
        self._counting.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody asks any more."""
        super().hideEvent(event)
        self._counting.stop()

    def _count(self) -> None:
        """After the picture: years of answers take longer to read than anything else here."""
        from intern_desktop.departure import practice

        session = self.commands.session
        if session is None or not self.commands.ready:
            return
        with self.commands.reading() as reading:
            found = practice.counts(reading, self.commands.local, session.person, self.commands.now())
        cards = found.due + found.new
        self._begins = "go" if cards else ""
        words = today_words.practice_words(cards, found.minutes)
        # Translators: a button; vi: "Ôn từ"
        self._words.show_words(tr("Words due today"), words, tr("Practise words"))

    def _show_hours(self, facts: Facts) -> None:
        if facts.hours is None:
            return
        # Translators: vi: "Giờ học trước khi đi"; ja: "入国前の講習"
        title = tr("Training hours")
        # Translators: a small link; vi: "Xem giờ học"
        words, count = today_words.hours_words(facts.hours, facts.enough_on), today_words.hours_count(facts.hours)
        self._hours.show_words(title, words, tr("See the hours"), count)
        self._hours.show_share(facts.hours.counted, facts.hours.wants)

    def _show_early(self, facts: Facts) -> None:
        from intern_desktop.departure import punctuality

        share = round(100 * punctuality.strength(facts.records))
        # Translators: vi: "Đúng giờ"; ja: "五分前行動"
        title = tr("Punctuality")
        sentence = punctuality_words.share_sentence(facts.records) or punctuality_words.first_days()
        # Translators: a small link; vi: "Xem từng buổi"
        self._early.show_words(title, sentence, tr("See each session"), f"{number_text(share)} %")
        self._early.show_share(share, 100, "good")

    def _show_guide(self) -> None:
        from intern_desktop.guide import book
        from intern_desktop.ui import reading_place

        page = reading_place.load(self.commands).page
        # Translators: vi: "Cẩm nang"
        title = tr("Guide")
        if page in book.page_ids():
            # Translators: vi: "Bạn đang đọc: {page}"
            words = tr("You were reading: {page}", page=plain(book.page(page, language()).title))
            # Translators: vi: "Đọc tiếp"
            self._guide.show_words(title, words, tr("Go on reading"))
        else:
            words = tr("What holds today for your programme, with its sources.")
            # Translators: vi: "Mở cẩm nang"
            self._guide.show_words(title, words, tr("Open the guide"))
