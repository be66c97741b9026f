"""Japanese on paper with its readings above it, broken into lines: the same to its users as plain words are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from intern_desktop import furigana
from intern_desktop.ui.paper.text import BREAK, Laid, Words, font, ink_of

_SMALL = 0.52
"""A reading's size in parts of what it stands over."""
_LEAN = 0.2
"""How far, in parts of a letter, a long reading may stand over the kana beside it."""
_CLOSING, _OPENING = "、。，．）」』・ー？！…:;,.)”", "（「『(“"
"""What begins no line, and what ends none."""


class _Piece(NamedTuple):
    """What is never cut: writing, its reading, its role, the room it takes, and the widths of both."""

    writing: str
    reading: str
    role: str
    width: float
    base: float
    above: float


class RubyLaid:
    """Words with readings, broken into lines of a width."""

    def __init__(self, said: Words, width: float, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> None:
        self.text = furigana.plain("".join(run.text for run in said)).replace("\n", BREAK)
        self._room, self._align = width, align
        pieces = [piece for run in said for piece in _pieces(run.text, run.role)]
        self._lines = list(_lines(_leaning(pieces), width))
        letters = [QFontMetricsF(font(run.role)) for run in said]
        self._gap = max((_above(run.role).pixelSize() for run in said), default=0) * 0.92
        high = max((one.height() for one in letters), default=0.0)
        self._step = self._gap + high
        self.height = self._step * len(self._lines)
        self.ascent = self._gap + max((one.ascent() for one in letters), default=0.0)
        """From the top of the first line to what its letters stand on."""
        self.width = max((sum(piece.width for piece in row) for row in self._lines), default=0.0)

    @property
    def lines(self) -> tuple[str, ...]:
        """The words of each line, without readings."""
        return tuple("".join(piece.writing for piece in row) for row in self._lines)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the words with their upper left corner there."""
        for at, row in enumerate(self._lines):
            spare = self._room - sum(piece.width for piece in row)
            left = x + (spare if self._align & Qt.AlignmentFlag.AlignRight else 0.0)
            self._draw_row(painter, row, left, y + at * self._step + self.ascent)

    def _draw_row(self, painter: QPainter, row: list[_Piece], x: float, base: float) -> None:
        start, end = x, x + sum(piece.width for piece in row)
        for piece in row:
            painter.setPen(ink_of(piece.role))
            painter.setFont(font(piece.role))
            painter.drawText(QPointF(x + (piece.width - piece.base) / 2, base), piece.writing)
            if piece.reading:
                small = _above(piece.role)
                painter.setFont(small)
                high = base - QFontMetricsF(font(piece.role)).capHeight() - 0.28 * small.pixelSize() * 2
                leaning = min(x + (piece.width - piece.above) / 2, end - piece.above)
                painter.drawText(QPointF(max(start, leaning), high), piece.reading)
            x += piece.width


def lay(said: Words, width: float, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> Laid | RubyLaid:
    """Words broken into lines, with readings where they carry any."""
    marked = any("{" in run.text for run in said)
    return RubyLaid(said, width, align) if marked else Laid(said, width, align)


def _above(role: str) -> QFont:
    made = QFont(font(role))
    made.setPixelSize(round(font(role).pixelSize() * _SMALL))
    made.setBold(False)
    return made


def _pieces(text: str, role: str) -> Iterator[_Piece]:
    letters, small = QFontMetricsF(font(role)), QFontMetricsF(_above(role))
    for writing, reading in _broken(text):
        base = 0.0 if writing == BREAK else letters.horizontalAdvance(writing)
        above = small.horizontalAdvance(reading) if reading else 0.0
        yield _Piece(writing, reading, role, max(base, above), base, above)


def _broken(text: str) -> Iterator[tuple[str, str]]:
    """Runs; what has no reading is parted after each letter of Japanese and each space, where a line may end."""
    for writing, reading in furigana.runs(text.replace("\n", BREAK)):
        if reading:
            yield writing, reading
            continue
        word = ""
        for letter in writing:
            if letter == BREAK:
                yield from ((part, "") for part in (word, BREAK) if part)
                word = ""
                continue
            word += letter
            if letter == " " or (ord(letter) > 0x2E80 and letter not in _OPENING):
                yield word, ""
                word = ""
        if word:
            yield word, ""


def _leaning(pieces: list[_Piece]) -> list[_Piece]:
    """Long readings lean over what stands beside them without a reading."""
    made = []
    for at, piece in enumerate(pieces):
        beside = pieces[max(0, at - 1) : at] + pieces[at + 1 : at + 2]
        if piece.above > piece.base and beside and all(not other.reading for other in beside):
            lean = _LEAN * font(piece.role).pixelSize() * len(beside)
            made.append(piece._replace(width=max(piece.base, piece.above - lean)))
        else:
            made.append(piece)
    return made


def _lines(pieces: list[_Piece], room: float) -> Iterator[list[_Piece]]:
    row, used = list[_Piece](), 0.0
    for piece in pieces:
        if piece.writing == BREAK:
            yield row
            row, used = [], 0.0
            continue
        if row and used + piece.width > room + 0.5 and piece.writing[:1] not in _CLOSING:
            opening = len(row) > 1 and row[-1].writing[-1:] in _OPENING
            yield row[:-1] if opening else row
            row = row[-1:] if opening else []
            used = sum(one.width for one in row)
        row.append(piece)
        used += piece.width
    if row:
        yield row
