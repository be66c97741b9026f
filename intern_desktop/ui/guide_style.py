"""How a page of the guide is set: sizes, line heights, gaps and colours from the tokens, as formats of a document."""

from collections.abc import Callable
from functools import lru_cache

import msgspec
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat

from intern_desktop.ui import palette, style

_COLUMN = 618
"""About 70 Latin or 36 Japanese letters of the reading size."""
READING = 0x100000 + 77
"""The property of a piece of text that keeps a reading which is not drawn."""
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class _Look(msgspec.Struct, frozen=True):
    """Letters of a role, bold or not, in a colour; pixels above and below at 100 %; how much readings add to a line."""

    role: str
    above: int = 0
    below: int = 0
    bold: bool = False
    colour: str = "text"
    tall: int = 10
    tall_above: int | None = None


_LOOKS = {
    "title": _Look("page", 0, 8, bold=True),
    "badge": _Look("small", 0, 16),
    "heading": _Look("section", 20, 8, bold=True, tall_above=10),
    "text": _Look("reading", 0, 12, tall=6),
    "note": _Look("body"),
    "item": _Look("reading", 0, 6, tall=6),
    "last item": _Look("reading", 0, 12, tall=6),
    "note item": _Look("body", 0, 4),
    "cell": _Look("body"),
    "head": _Look("small", colour="muted", tall=6),
    "drawing": _Look("body", 4, 16),
    "questions": _Look("body", 20, 4),
    "end": _Look("section", 28, 4, bold=True),
    "related": _Look("body", 4, 4),
    "source": _Look("small", 0, 2, colour="muted"),
}
_INKS = {"figure": "", "term": "", "stale": "caution", "quiet": "muted", "button": ""}


class Formats:
    """The formats of one look: colours of a scheme, at a text size. The same formats are handed out again and again."""

    def __init__(self, scheme: str = "") -> None:
        self._scheme = scheme or style.scheme()
        self.block: Callable[[str, bool], QTextBlockFormat] = lru_cache(maxsize=None)(self._block)
        self.letters: Callable[[str, bool, str], QTextCharFormat] = lru_cache(maxsize=None)(self._letters)

    def colour(self, name: str) -> QColor:
        """A token's colour in the scheme of these formats."""
        return palette.colour(self._scheme, name)

    def _block(self, kind: str, tall: bool) -> QTextBlockFormat:
        look, made = _LOOKS[kind], QTextBlockFormat()
        if kind not in ("badge", "drawing", "questions"):
            added = style.px(look.tall) if tall else 0
            made.setLineHeight(style.line_height(look.role) + added, _FIXED)
        above = look.tall_above if tall and look.tall_above is not None else look.above
        made.setTopMargin(style.px(above))
        made.setBottomMargin(style.px(look.below))
        return made

    def _letters(self, kind: str, bold: bool, look: str) -> QTextCharFormat:
        """`look` is a span's, or "link" for words that lead somewhere."""
        found, made = _LOOKS[kind], QTextCharFormat()
        made.setFont(_font(found, bold))
        ink = "accent" if look == "link" else _INKS.get(look, "") or found.colour
        made.setForeground(self.colour(ink))
        if look in ("figure", "stale"):
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        return made


def column() -> int:
    """How wide a column of text is at most, in logical pixels."""
    return style.px(_COLUMN)


def flat() -> QTextBlockFormat:
    """Qt keeps an empty line beside each table; this one takes no room."""
    made = QTextBlockFormat()
    made.setLineHeight(1, _FIXED)
    return made


def _font(look: _Look, bold: bool) -> QFont:
    return style.font(look.role, bold=bold or look.bold)


def look() -> str:
    """What sizes and colours follow from: the scheme and the text size shown now."""
    return f"{style.scheme()} {style.factor()}"
