"""The open page of the guide with what belongs to it: the figures beside it, and the frame about a pressed word."""

from datetime import date
from functools import lru_cache

from PySide6.QtCore import QPointF, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop import furigana
from intern_desktop.guide import book, figures, glossary, sheet
from intern_desktop.guide.book import Page
from intern_desktop.guide.sheet import Sheet
from intern_desktop.guide.spans import Hand
from intern_desktop.i18n import language, tr
from intern_desktop.ui import guide_aside, guide_style, style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.guide_aside import FiguresAside
from intern_desktop.ui.guide_gloss import Gloss
from intern_desktop.ui.guide_page import PageView
from intern_desktop.ui.law_figures import law_on


class Leaf(QWidget):
    """One page in one language or in two. `page_asked` and `term_asked` come when a link leads on."""

    page_asked = Signal(str)
    term_asked = Signal(str)

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands, self._mode = commands, "own"
        self.page, self._gloss, self._aside = PageView(self), Gloss(self), FiguresAside(self)
        text = QVBoxLayout()
        text.setContentsMargins(0, 0, 0, 0)
        text.addWidget(self.page, 1)
        self._below = QWidget(self)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(style.space("xl"), 0, style.space("xl"), style.space("m"))
        below.addWidget(self._gloss)
        self._below.hide()
        text.addWidget(self._below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(text, 1)
        row.addWidget(self._aside)
        self.page.anchorClicked.connect(self._on_link)
        self._gloss.searched.connect(self.term_asked.emit)
        self._gloss.closed.connect(self._on_gloss_closed)

    def show_page(self, page_id: str, place: float, mode: str, readings: bool) -> None:
        """A page at a place; `mode` is "own", "both" or "ja"."""
        today = self._commands.today()
        self._mode = mode
        self.page.turn_to(page_id, law_on(today))
        page, writing = book.page(page_id, self._code()), self._hand(self._code(), today, readings)
        found = self._sheet(page, book.page(page_id, "ja") if mode == "both" else None, readings, today)
        plain = figures.filled("\n".join(block.text for block in page.blocks), self._code(), law_on(today))
        self.page.show_sheet(found, furigana.plain(plain), place)
        said = [(found, sheet.source_words(found, today)) for found in sheet.figures_on(page, writing)]
        self._aside.show_figures(said, readings)
        self._fold()

    def retranslate(self) -> None:
        """Names; the page's own words come with `show_page`."""
        # Translators: vi: "Trang cẩm nang"
        self.page.setAccessibleName(tr("Page of the guide"))
        self._gloss.retranslate()
        self._below.hide()

    def close_gloss(self) -> bool:
        """Take the frame about a word away. False when there was none."""
        shown = self._below.isVisible()
        self._below.hide()
        return shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The figures stand beside the page only where the page keeps its full column."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        needed = guide_style.column() + style.px(guide_aside.WIDTH) + 2 * style.space("xxl")
        self._aside.setVisible(self._mode != "both" and self.width() >= needed)

    def _code(self) -> str:
        return "ja" if self._mode == "ja" else own_language()

    def _hand(self, code: str, today: date, readings: bool) -> Hand:
        return sheet.hand(code, today, law_on(today), readings=readings)

    def _sheet(self, own: Page, other: Page | None, readings: bool, today: date) -> Sheet:
        return _sheet(own, other, readings, today, language())

    def _on_gloss_closed(self) -> None:
        self._below.hide()
        self.page.setFocus()

    def _on_link(self, url: QUrl) -> None:
        kind, name = url.scheme(), url.path(QUrl.ComponentFormattingOption.FullyDecoded)
        if kind == "page":
            self.page_asked.emit(name)
        elif kind == "term":
            found = glossary.term(name)
            if found is not None:
                self._gloss.show_term(found, own_language())
                self._below.show()
        elif kind == "figure":
            today = self._commands.today()
            figure = figures.figure(name, self._code(), law_on(today))
            self._gloss.show_figure(figure, sheet.source_words(figure, today))
            self._below.show()
        elif kind in ("http", "https"):
            QDesktopServices.openUrl(url)


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


@lru_cache(maxsize=32)
def _sheet(own: Page, other: Page | None, readings: bool, today: date, spoken: str) -> Sheet:
    """A sheet as it was made before; `spoken` is the language of the words around it."""
    del spoken
    law = law_on(today)
    writing = sheet.hand(own.language, today, law, readings=readings)
    if other is None:
        return sheet.one_column(own, writing, today)
    return sheet.two_columns(own, other, writing, sheet.hand(other.language, today, law, readings=readings), today)
