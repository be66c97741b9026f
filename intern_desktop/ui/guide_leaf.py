"""The open page of the guide with what belongs to it: the figures beside it, and the frame about a pressed word."""

from datetime import date
from functools import lru_cache

import msgspec
from PySide6.QtCore import QPointF, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.guide import block_words, book, drawings, figures, glossary, sheet, words
from intern_desktop.guide.book import Page
from intern_desktop.guide.pack import follows
from intern_desktop.guide.sheet import Sheet
from intern_desktop.guide.spans import Hand
from intern_desktop.i18n import language, tr, trn
from intern_desktop.ui import guide_aside, guide_style, style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.guide_aside import FiguresAside
from intern_desktop.ui.guide_gloss import Gloss
from intern_desktop.ui.guide_keeper import MarkKeeper
from intern_desktop.ui.guide_note import NoteEditor
from intern_desktop.ui.guide_page import PageView
from intern_desktop.ui.guide_words import ReadWord
from intern_desktop.ui.law_figures import law_on
from intern_desktop.ui.practice_link import PracticeLink
from intern_desktop.ui.widgets import Notice


class View(msgspec.Struct, frozen=True):
    """How a page is read: in one language or two, with readings or without, and whose readings are left out."""

    codes: tuple[str, ...]
    readings: bool = True
    known: str = ""


class Leaf(QWidget):
    """One page in one language or in two. The signals come when something on it leads on."""

    page_asked = Signal(str)
    term_asked = Signal(str)
    quiz_asked = Signal(str)
    card_asked = Signal(str)
    marks_asked = Signal()

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands, self._keeper = commands, MarkKeeper(commands, self)
        self._page_id, self._view = "", View(("vi",))
        self._noted = ("", -1, "")
        """Page, block and language of the note that is open."""
        self.page, self._gloss, self._aside = PageView(self), Gloss(self), FiguresAside(self)
        self._gloss.take_link(PracticeLink(commands, self._gloss))
        self._note, self._lost = NoteEditor(self._write_note, self), Notice("info", self)
        self._lost.setObjectName("guide_marks_lost")
        self._below = QWidget(self)
        self._lay_out()
        self._connect()

    @property
    def keeper(self) -> MarkKeeper:
        """The marks of whoever reads."""
        return self._keeper

    def show_page(self, page_id: str, place: float, view: View) -> None:
        """A page at a place."""
        if (page_id, view) != (self._page_id, self._view):
            self._note.save()
        today = self._commands.today()
        if page_id != self._page_id:
            self.close_below()
        self._page_id, self._view = page_id, view
        self.page.turn_to(page_id, law_on(today))
        own, *others = (book.page(page_id, code) for code in view.codes)
        other = next((page for page in others if page.language != own.language), None)
        heard = (figures.filled(_spoken(block, own.language), own.language, law_on(today)) for block in own.blocks)
        plain = "\n".join(block_words.plain(text) for text in heard)
        self.page.show_sheet(_sheet(own, other, view, today, language(), self._understood()), plain, place)
        writing = sheet.hand(own.language, today, law_on(today))
        said = [(found, sheet.source_words(found, today)) for found in sheet.figures_on(own, writing)]
        self._aside.show_figures(said, view.readings)
        self.show_marks()
        self._fold()

    def _understood(self) -> date | None:
        """The day on which she answered all questions of this page."""
        if self._commands.session is None or not self._commands.ready:
            return None
        from intern_desktop.departure.understanding import understood

        with self._commands.reading() as reading:
            found = understood(reading, self._commands.session.person).get(self._page_id)
        return found.on if found is not None else None

    def has_readings(self) -> bool:
        """Whether anything on the page has a reading that could be hidden."""
        return any("{" in block.text for code in self._view.codes for block in book.page(self._page_id, code).blocks)

    def show_marks(self) -> None:
        """The marks beside the page; of those whose words are gone a line tells."""
        kinds: dict[int, tuple[str, ...]] = {}
        placed = self._keeper.marks(self._page_id)
        for one in placed:
            if one.block is not None:
                kinds[one.block] = (*kinds.get(one.block, ()), one.mark.kind)
        self.page.show_marks(kinds)
        lost = sum(one.block is None for one in placed)
        self._lost.setVisible(bool(lost))
        if lost:
            # Translators: vi: "Trang đã đổi từ khi bạn đánh dấu; {n} chỗ không còn như cũ."
            said = trn(
                "The page has changed since you marked it: {n} place is no longer there.",
                "The page has changed since you marked it: {n} places are no longer there.",
                lost,
            )
            self._lost.set_text(said)
            self._lost.set_link(tr("My bookmarks and notes"))

    def turn_bookmark(self) -> None:
        """Set a bookmark at the block in sight, or take it away."""
        if self._keeper.ready:
            self._keeper.turn_bookmark(self._page_id, self.page.block_in_sight(), self._view.codes[0])

    def begin_note(self, block: int | None = None) -> None:
        """Open the note at a block, the one in sight when none is named."""
        if not self._keeper.ready:
            return
        if not self._note.save():
            return
        at = self.page.block_in_sight() if block is None else block
        self._noted = (self._page_id, at, self._view.codes[0])
        kept = self._keeper.note_at(self._page_id, at)
        words = block_words.words_at(*self._noted)
        self._gloss.hide()
        self._note.show()
        self._below.show()
        self._note.begin(words, kept.body if kept is not None else "", shared=self._keeper.shared)

    def walk_words(self) -> None:
        """Show the next word of the block in sight with its meaning."""
        self.page.walk_words()

    def save(self) -> None:
        """Keep what was typed."""
        self._note.save()

    def retranslate(self) -> None:
        """Names; the page's own words come with `show_page`."""
        # Translators: vi: "Trang cẩm nang"
        self.page.setAccessibleName(tr("Page of the guide"))
        self._gloss.retranslate()
        self._note.retranslate()
        self.close_below()

    def restyle(self) -> None:
        """Sizes anew."""
        self._note.restyle()

    def close_below(self) -> bool:
        """Take the frame about a word, or the note, away. False when there was none."""
        shown = self._below.isVisible()
        self._gloss.hide()
        if self._note.save():
            self._below.hide()
        self.page.words.forget()
        return shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The figures stand beside the page only where the page keeps its full column."""
        super().resizeEvent(event)
        self._fold()

    def _lay_out(self) -> None:
        text = QVBoxLayout()
        text.setContentsMargins(0, 0, 0, 0)
        text.setSpacing(0)
        text.addWidget(self._lost)
        text.addWidget(self.page, 1)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(style.space("xl"), 0, style.space("xl"), style.space("m"))
        below.addWidget(self._gloss)
        below.addWidget(self._note)
        self._below.hide()
        self._lost.hide()
        text.addWidget(self._below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(text, 1)
        row.addWidget(self._aside)

    def _connect(self) -> None:
        self.page.anchorClicked.connect(self._on_link)
        self.page.words.asked.connect(self._on_word)
        self.page.margin.pressed.connect(self.begin_note)
        self._gloss.searched.connect(self.term_asked.emit)
        self._gloss.closed.connect(self._on_below_closed)
        self._note.closed.connect(self._on_below_closed)
        self._commands.session_changed.connect(self._note.forget)
        self._note.deleted.connect(self._on_note_deleted)
        self._lost.pressed.connect(self.marks_asked.emit)

    def _fold(self) -> None:
        needed = guide_style.column() + style.px(guide_aside.WIDTH) + 2 * style.space("xxl")
        wanted = len(self._view.codes) == 1 and self._aside.has_figures
        self._aside.setVisible(wanted and self.width() >= needed)

    def _write_note(self, body: str) -> bool:
        return self._keeper.write(*self._noted, body)

    def _on_note_deleted(self) -> None:
        kept = self._keeper.note_at(*self._noted[:2])
        self._on_below_closed()
        if kept is not None:
            self._keeper.remove(kept)

    def _on_below_closed(self) -> None:
        self.close_below()
        self.page.setFocus()

    def _show_gloss(self) -> None:
        if self._note.save():
            self._note.hide()
        self._gloss.show()
        self._below.show()

    def _on_word(self, word: ReadWord) -> None:
        term = glossary.term(word.link.removeprefix("term:") or word.writing)
        if term is not None:
            self._gloss.show_term(term, own_language())
        else:
            self._gloss.show_word(word.writing, word.reading, words.word(word.writing, word.reading), own_language())
        self._show_gloss()

    def _on_link(self, url: QUrl) -> None:
        kind, name = url.scheme(), url.path(QUrl.ComponentFormattingOption.FullyDecoded)
        asked = {"page": self.page_asked, "quiz": self.quiz_asked, "card": self.card_asked}
        if kind in asked:
            asked[kind].emit(name)
        elif kind == "screen":
            screen, _, target = name.partition("/")
            self._commands.open_page.emit(screen, target)
        elif kind == "term":
            self._show_term(name)
        elif kind == "figure":
            self._show_figure(name)
        elif kind in ("http", "https") and not book.page(self._page_id, self._view.codes[0]).centre:
            QDesktopServices.openUrl(url)

    def _show_term(self, name: str) -> None:
        found = glossary.term(name)
        if found is not None:
            self._gloss.show_term(found, own_language())
            self._show_gloss()

    def _show_figure(self, name: str) -> None:
        today = self._commands.today()
        figure = figures.figure(name, self._view.codes[0], law_on(today))
        self._gloss.show_figure(figure, sheet.source_words(figure, today))
        self._show_gloss()


class Ground(QWidget):
    """The sheet the page lies on, with a hairline at its left."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground and hairline."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.colour("surface"))
        painter.setPen(style.colour("border"))
        painter.drawLine(QPointF(0.5, 0), QPointF(0.5, self.height()))


def own_language() -> str:
    """What somebody reads besides Japanese: the language of the program, or Vietnamese when that is Japanese."""
    return language() if language() != "ja" else "vi"


@follows
@lru_cache(maxsize=32)
def _sheet(own: Page, other: Page | None, view: View, today: date, spoken: str, done: date | None) -> Sheet:
    """A sheet as it was made before; `spoken` is the language of the words around it, `done` when she understood it."""
    del spoken
    if other is None:
        return sheet.one_column(own, _hand(own, view, today), today, done)
    return sheet.two_columns(own, other, _hand(own, view, today), _hand(other, view, today), today, done)


def _hand(page: Page, view: View, today: date) -> Hand:
    shows = words.shows(view.known)
    return sheet.hand(page.language, today, law_on(today), readings=view.readings, shows=shows, outside=not page.centre)


def _spoken(block: book.Block, code: str) -> str:
    """What a screen reader says of a block: a drawing in words."""
    return drawings.drawing(block.drawing).alt[code] if block.drawing in drawings.names() else block.text
