"""Words on paper: set in roles, broken into lines, drawn as text that stays text.

The unit of paper is a tenth of a point, so that letters keep the advance their font gives them on any printer.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from intern_desktop.ui import palette, style
from intern_desktop.ui.paper.tongues import Said

UNIT = 10
"""Units of paper in one point."""

BREAK = "\u2028"
"""A new line within the same words."""

_ROLES: dict[str, tuple[float, bool, str]] = {
    "title": (16, True, "text"),
    "section": (11.5, True, "text"),
    "figure": (18, True, "text"),
    "body": (9.5, False, "text"),
    "bold": (9.5, True, "text"),
    "question": (11, False, "text"),
    "cell": (9, False, "text"),
    "strong": (9, True, "text"),
    "small": (8, False, "muted"),
    "dense": (7.5, False, "text"),
    "dense_strong": (7.5, True, "text"),
    "narrow": (7, False, "text"),
    "narrow_strong": (7, True, "text"),
    "tiny": (7.5, False, "muted"),
    "page": (17, True, "text"),
    "chapter": (22, True, "text"),
    "read": (10.5, False, "text"),
    "read_strong": (10.5, True, "text"),
    "beside": (9.5, False, "text"),
    "beside_strong": (9.5, True, "text"),
}
"""Points, whether bold, and the ink of each role; grey is only for captions."""


class Run(NamedTuple):
    """Words in one role."""

    text: str
    role: str = "body"


Words = tuple[Run, ...]


def words(text: str, role: str = "body") -> Words:
    """Plain words in a role."""
    return (Run(text, role),) if text else ()


def beside(said: Said, role: str = "body", other: str = "small") -> Words:
    """A term with the second language smaller beside it."""
    return (Run(said.first, role), Run(f"  {said.second}", other)) if said.second else words(said.first, role)


def above(said: Said, role: str = "body", other: str = "small") -> Words:
    """A sentence with the second language smaller below it."""
    return (Run(said.first, role), Run(f"{BREAK}{said.second}", other)) if said.second else words(said.first, role)


def pt(points: float) -> float:
    """Points in units of paper."""
    return points * UNIT


def ink(name: str = "text") -> QColor:
    """A colour of the light scheme, which paper always has."""
    return QColor(palette.colour("light", name))


def ink_of(role: str) -> QColor:
    """The colour of the words in a role."""
    return ink(_ROLES[role][2])


@cache
def font(role: str) -> QFont:
    """The font of a role."""
    size, bold, _ = _ROLES[role]
    made = style.font("body", bold=bold)
    made.setPixelSize(round(pt(size)))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def _format(role: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font(role))
    made.setForeground(ink(_ROLES[role][2]))
    return made


class Laid:
    """Words broken into lines of a width, at the left, right or middle of it."""

    def __init__(self, said: Words, width: float, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> None:
        self.text = "".join(run.text for run in said).replace("\n", BREAK)
        self._layout = QTextLayout(self.text, font(said[0].role if said else "body"))
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(_ranges(said))
        self.height = self._break(width)
        self.ascent = self._layout.lineAt(0).ascent() if self.text else 0.0
        """From the top of the first line to what its letters stand on."""
        self.width = self._layout.maximumWidth() if self.text else 0.0

    def _break(self, width: float) -> float:
        y = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, y))
            y += line.height()
        self._layout.endLayout()
        return y if self.text else 0.0

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the words with their upper left corner there."""
        if self.text:
            painter.setPen(ink())
            self._layout.draw(painter, QPointF(x, y))


def _ranges(said: Words) -> list[QTextLayout.FormatRange]:
    made, at = [], 0
    for run in said:
        one = QTextLayout.FormatRange()
        one.start, one.length, one.format = at, _utf16(run.text), _format(run.role)
        made.append(one)
        at += one.length
    return made


def _utf16(text: str) -> int:
    """How many places a text has as Qt counts them."""
    return len(text.encode("utf-16-le")) // 2
