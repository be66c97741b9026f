"""Beside a page, where there is room: its figures with their sources and days."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from intern_desktop.guide.figures import Figure
from intern_desktop.guide.html import ruby_html
from intern_desktop.i18n import tr
from intern_desktop.ui import ruby_object, style

WIDTH = 256
"""How wide the figures stand beside a page, at 100 % text."""


class FiguresAside(QTextBrowser):
    """The figures a page names. `show_figures` is given each with the words about its source."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.setObjectName("guide_figures")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._objects = ruby_object.make(self)
        self.has_figures = False

    def show_figures(self, figures: Iterable[tuple[Figure, str]], readings: bool) -> None:
        """Show these figures, those of one source together: each stands in the order of the page."""
        # Translators: vi: "Các con số của trang này"
        title = tr("Figures on this page")
        self.setAccessibleName(title)
        self.setFixedWidth(style.px(WIDTH))
        document = self.document()
        document.setDefaultFont(style.font("body"))
        document.setDocumentMargin(style.space("l"))
        together: dict[str, list[Figure]] = {}
        for figure, words in figures:
            together.setdefault(words, []).append(figure)
        self.has_figures = bool(together)
        rows = "".join(_figures(found, words, readings) for words, found in together.items())
        self.setHtml(f'<p style="{_look("body", "text")};font-weight:700;margin:0 0 8px 0">{escape(title)}</p>{rows}')
        self._objects.install(document)


def _look(role: str, ink: str) -> str:
    height = f"line-height:{style.line_height(role)}px;-qt-line-height-type:fixed"
    return f"font-size:{style.px(style.size_of(role))}px;color:{style.colour(ink).name()};{height}"


def _figures(found: Iterable[Figure], words: str, readings: bool) -> str:
    texts = list(dict.fromkeys(figure.text for figure in found))
    tall = readings and any("{" in text for text in texts)
    height = f"line-height:{style.line_height('body') + style.px(10)}px" if tall else ""
    values = " · ".join(ruby_html(text, readings=readings) for text in texts)
    value = f'<p style="{_look("body", "text")};font-weight:700;margin:10px 0 0 0;{height}">{values}</p>'
    return f'{value}<p style="{_look("small", "muted")};margin:0">{escape(words)}</p>'
