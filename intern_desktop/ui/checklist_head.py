"""The upper part of one thing: its state, its title in two languages, why it matters, and the page about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.furigana import plain
from intern_desktop.guide.sources import source_name
from intern_desktop.i18n import chosen, language, tr
from intern_desktop.ui import style
from intern_desktop.ui.checklist_words import TONES, news_reason, state_words
from intern_desktop.ui.labels import repolish
from intern_desktop.ui.today_next import MarkLabel
from intern_desktop.ui.widgets import Notice, RubyLabel, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item
    from intern_desktop.ui.checklist_viewer import Viewer

_GROUNDS = {"danger": "danger", "caution": "caution", "good": "good"}


class StateBadge(QFrame):
    """The mark and its words on a soft ground, where the state asks for a look or is final."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark, self.words = MarkLabel(self), label("small", self, wraps=True)
        self.words.setObjectName("item_state")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(style.space("s"))
        self._row.addWidget(self.mark)
        self._row.addWidget(self.words, 1)

    def show_state(self, state: str, words: str) -> None:
        """Show the mark of a state and its words."""
        tone = TONES.get(state, "")
        self.mark.set_state(state)
        self.words.setText(words)
        self.words.set_tone(tone if tone in _GROUNDS else "")
        repolish(self, "notice", _GROUNDS.get(tone, ""))
        inset = style.space("s") if tone in _GROUNDS else 0
        self._row.setContentsMargins(inset, style.space("xs"), inset, style.space("xs"))


class HeadPart(QWidget):
    """`guide_asked` carries the page to read."""

    guide_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = ""
        self._state, self._title = StateBadge(self), label("section", self, wraps=True)
        self._title.setObjectName("item_title")
        self._japanese = RubyLabel("body", "muted", self)
        self._japanese_title = RubyLabel("section", "text", self, bold=True)
        self._news, self._note = Notice("info", self), Notice("caution", self, icon="message-square")
        self._news.setObjectName("item_news")
        self._note.setObjectName("item_note")
        self._why, self._japanese_why = label("body", self, wraps=True), RubyLabel("body", "text", self)
        self._why.setObjectName("item_why")
        self._link = button("link", "book-open", parent=self)
        self._link.setObjectName("item_guide")
        self._source = label("small", self, wraps=True)
        self._source.setObjectName("item_source")
        self._build()
        self._link.clicked.connect(self._on_link)

    def _build(self) -> None:
        link = QHBoxLayout()
        link.addWidget(self._link)
        link.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        above = (self._state, self._title, self._japanese_title, self._japanese, self._news, self._note)
        for said in (*above, self._why, self._japanese_why):
            column.addWidget(said)
        column.addLayout(link)
        column.addWidget(self._source)

    def retranslate(self) -> None:
        """Words for the link before it leads anywhere."""
        self._link.setText(_page_words(self._page))

    def show_item(self, item: Item, viewer: Viewer) -> None:
        """Show one thing."""
        trainer = viewer.name(item.decided_by)
        reporter = viewer.given if viewer.trainer else ""
        self._state.show_state(item.state, state_words(item, trainer, viewer.today, reporter))
        self._show_words(item)
        self._news.setVisible(bool(item.news) and not (viewer.trainer and item.news == "new"))
        self._news.set_text(news_reason(item.news))
        self._note.setVisible(bool(item.note))
        self._note.set_text(item.note, tr("{name}:", name=trainer) if trainer and item.note else "")
        self._page = item.task.page
        self._link.setVisible(bool(self._page))
        self._link.setText(_page_words(self._page))
        self._source.setVisible(bool(item.task.source))
        # Translators: vi: "Theo: {source}"
        self._source.setText(tr("Source: {source}", source=source_name(item.task.source, language())))

    def _show_words(self, item: Item) -> None:
        japanese = language() == "ja"
        title, why = chosen(item.task.title), chosen(item.task.why)
        for words, ruby, said in ((self._title, self._japanese_title, title), (self._why, self._japanese_why, why)):
            words.setVisible(not japanese and bool(said))
            words.setText(plain(said))
            ruby.setVisible(japanese and bool(said))
            ruby.set_text(said if japanese else "")
        beside = item.task.title["ja"]
        self._japanese.setVisible(not japanese and plain(beside) != plain(title))
        self._japanese.set_text(beside)

    def _on_link(self) -> None:
        self.guide_asked.emit(self._page)


def _page_words(page: str) -> str:
    """The title of a page of the guide; a general word for one that this program does not have."""
    from intern_desktop.guide import book

    if page in book.page_ids():
        return plain(book.page(page, language()).title)
    return tr("Read about it in the guide")
