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

    def show_figures(self, figures: Iterable[tuple[Figure, str]], readings: bool) -> None:
        """Show these figures."""
        # Translators: vi: "Các con số của trang này"
        title = tr("Figures on this page")
        self.setAccessibleName(title)
        self.setFixedWidth(style.px(WIDTH))
        document = self.document()
        document.setDefaultFont(style.font("body"))
        document.setDocumentMargin(style.space("l"))
        rows = "".join(_figure(figure, words, readings) for figure, words in figures)
        self.setHtml(f'<p style="{_look("body", "text")};font-weight:700;margin:0 0 8px 0">{escape(title)}</p>{rows}')
        self._objects.install(document)


def _look(role: str, ink: str) -> str:
    height = f"line-height:{style.line_height(role)}px;-qt-line-height-type:fixed"
    return f"font-size:{style.px(style.size_of(role))}px;color:{style.colour(ink).name()};{height}"


def _figure(figure: Figure, words: str, readings: bool) -> str:
    tall = f"line-height:{style.line_height('body') + style.px(10)}px" if readings and "{" in figure.text else ""
    value = f'<p style="{_look("body", "text")};font-weight:700;margin:10px 0 0 0;{tall}">'
    source = f'<p style="{_look("small", "muted")};margin:0">{escape(words)}</p>'
    return f"{value}{ruby_html(figure.text, readings=readings)}</p>{source}"
