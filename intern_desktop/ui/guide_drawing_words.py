"""The words of a drawing: set into a box line by line, with readings above kanji, smaller only when they must be."""

from functools import lru_cache

import msgspec
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from intern_desktop.guide.drawing_lines import Piece, even_lines, runs, wide
from intern_desktop.ui import palette, style

SMALLEST = 12
"""No letters are smaller than this in a drawing as wide as a column at 100 %, in pixels; readings are."""

_RUBY, _RUBY_PARTS = 9.5, 0.58
_ABOVE = 1.03
"""How far, in parts of a letter, the foot of a reading stands above the foot of the writing."""
_LEAN, _HALF = 0.36, 0.45
"""How far a reading may stand over the bare letters beside it: in parts of its own letter, and of theirs."""
_APART = 2.0
"""What keeps two readings from touching, in pixels at 100 %."""
_SPARE = {"left": 0.0, "top": 0.0, "centre": 0.5, "middle": 0.5, "right": 1.0, "bottom": 1.0}


class Setting(msgspec.Struct, frozen=True):
    """A text set into a box: its lines, how far they are apart, and whether all of it has room."""

    lines: tuple[tuple[Piece, ...], ...]
    font: QFont
    above: QFont
    pitch: float
    rise: float
    size: float
    fits: bool

    def height(self) -> float:
        """The height of all lines."""
        return self.pitch * len(self.lines)

    def draw(self, painter: QPainter, box: QRectF, inks: tuple[QColor, QColor], align: str, stand: str) -> None:
        """Draw it into its box, in two inks: for the writing, and for readings above it."""
        top = box.y() + (box.height() - self.height()) * _SPARE[stand]
        for line in self.lines:
            x = box.x() + (box.width() - wide(line)) * _SPARE[align]
            self._draw_line(painter, line, QPointF(x, top + self.rise), inks)
            top += self.pitch

    def _draw_line(self, painter: QPainter, line: tuple[Piece, ...], at: QPointF, inks: tuple[QColor, QColor]) -> None:
        x, high = at.x(), at.y() - self.font.pixelSize() * _ABOVE
        for piece in line:
            painter.setFont(self.font)
            painter.setPen(inks[0])
            middle = x - piece.over + piece.above / 2 if piece.reading else x + piece.width / 2
            left = min(max(x, middle - piece.base / 2), x + piece.width - piece.base)
            painter.drawText(QPointF(left, at.y()), piece.writing)
            if piece.reading:
                painter.setFont(self.above)
                painter.setPen(inks[1])
                painter.drawText(QPointF(middle - piece.above / 2, high), piece.reading)
            x += piece.width


@lru_cache(maxsize=2048)
def setting(text: str, role: str, bold: bool, room: tuple[float, float], scale: float) -> Setting:
    """A marked text set into a room (width, height) at a scale; at the size of its role if that has room."""
    full = int(palette.tokens()["type"][role][0])
    for size in range(full, SMALLEST - 1, -1):
        made = _set(text, _font(role, bold, size * scale), room, scale)
        if made.fits:
            break
    return made


def _font(role: str, bold: bool, size: float) -> QFont:
    made = style.font(role, bold=bold)
    made.setPixelSize(max(1, round(size)))
    return made


def _set(text: str, font: QFont, room: tuple[float, float], scale: float) -> Setting:
    above = style.font("ruby")
    above.setPixelSize(max(1, round(max(_RUBY * scale, font.pixelSize() * _RUBY_PARTS))))
    letters, small = QFontMetricsF(font), QFontMetricsF(above)
    pieces = _leaning([_piece(run, letters, small) for run in runs(text)], scale, font.pixelSize())
    lines = even_lines(pieces, room[0])
    size = font.pixelSize()
    read = any(piece.reading for piece in pieces)
    pitch = 1.24 * size + 1.06 * above.pixelSize() if read else letters.height()
    rise = pitch - 0.22 * size if read else letters.ascent()
    fits = all(wide(line) <= room[0] + 0.5 for line in lines) and pitch * len(lines) <= room[1] + 0.5
    return Setting(lines, font, above, pitch, rise, size / scale, fits)


def _piece(run: tuple[str, str, bool], letters: QFontMetricsF, small: QFontMetricsF) -> Piece:
    writing, reading, begins = run
    base, above = letters.horizontalAdvance(writing), small.horizontalAdvance(reading) if reading else 0.0
    return Piece(writing, reading, max(base, above), base, above, begins)


def _leaning(pieces: list[Piece], scale: float, size: int) -> list[Piece]:
    """A reading wider than its writing stands out over bare letters beside it, and takes that much less room."""
    bare = [0.0, *(_bare(piece, size) for piece in pieces), 0.0]
    return [_leaned(piece, bare[at], bare[at + 2], _APART * scale) for at, piece in enumerate(pieces)]


def _bare(piece: Piece, size: int) -> float:
    """How far a reading beside this piece may stand over it."""
    return 0.0 if piece.reading or piece.writing == " " else min(_LEAN * size, _HALF * piece.base)


def _leaned(piece: Piece, left: float, right: float, apart: float) -> Piece:
    if not piece.reading:
        return piece
    width = max(piece.base, piece.above + apart - left - right)
    out = piece.above - width
    over = out / 2 if out <= 0 or not left + right else out * left / (left + right)
    return msgspec.structs.replace(piece, width=width, over=over)
