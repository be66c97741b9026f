"""The words of a drawing: set into a box line by line, with readings above kanji, smaller only when they must be."""

from collections.abc import Iterator
from functools import lru_cache

import msgspec
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from intern_desktop import furigana
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
_CLOSING = "、。，．）」』】・ー：！？〜,.:;)!?…"
_OPENING = "（「『【("
_SENTENCE = "。.!?！？:：;"
_PER_LINE = 10.0
"""What a further line costs, against at most 1 for an empty one."""


class _Piece(msgspec.Struct, frozen=True, gc=False):
    """Writing and reading, the room both take, and of each alone; whether a line may begin with it."""

    writing: str
    reading: str
    width: float
    base: float
    above: float
    begins: bool


class Setting(msgspec.Struct, frozen=True):
    """A text set into a box: its lines, how far they are apart, and whether all of it has room."""

    lines: tuple[tuple[_Piece, ...], ...]
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
            x = box.x() + (box.width() - _wide(line)) * _SPARE[align]
            self._draw_line(painter, line, QPointF(x, top + self.rise), inks)
            top += self.pitch

    def _draw_line(self, painter: QPainter, line: tuple[_Piece, ...], at: QPointF, inks: tuple[QColor, QColor]) -> None:
        x, high = at.x(), at.y() - self.font.pixelSize() * _ABOVE
        for piece in line:
            painter.setFont(self.font)
            painter.setPen(inks[0])
            painter.drawText(QPointF(x + (piece.width - piece.base) / 2, at.y()), piece.writing)
            if piece.reading:
                painter.setFont(self.above)
                painter.setPen(inks[1])
                painter.drawText(QPointF(x + (piece.width - piece.above) / 2, high), piece.reading)
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
    pieces = _leaning([_piece(run, letters, small) for run in _runs(text)], scale, font.pixelSize())
    lines = _even(pieces, room[0])
    size = font.pixelSize()
    read = any(piece.reading for piece in pieces)
    pitch = 1.24 * size + 1.06 * above.pixelSize() if read else letters.height()
    rise = pitch - 0.22 * size if read else letters.ascent()
    fits = all(_wide(line) <= room[0] + 0.5 for line in lines) and pitch * len(lines) <= room[1] + 0.5
    return Setting(lines, font, above, pitch, rise, size / scale, fits)


def _piece(run: tuple[str, str, bool], letters: QFontMetricsF, small: QFontMetricsF) -> _Piece:
    writing, reading, begins = run
    base, above = letters.horizontalAdvance(writing), small.horizontalAdvance(reading) if reading else 0.0
    return _Piece(writing, reading, max(base, above), base, above, begins)


def _leaning(pieces: list[_Piece], scale: float, size: int) -> list[_Piece]:
    """A reading wider than its writing takes less room where bare letters stand beside it."""
    made = []
    for at, piece in enumerate(pieces):
        beside = [*pieces[max(0, at - 1) : at], *pieces[at + 1 : at + 2]]
        bare = [other.base for other in beside if not other.reading and other.writing != " "]
        lean = sum(min(_LEAN * size, _HALF * base) for base in bare)
        width = max(piece.base, piece.above + _APART * scale - lean)
        made.append(msgspec.structs.replace(piece, width=width) if piece.reading else piece)
    return made


def _wide(line: tuple[_Piece, ...] | list[_Piece]) -> float:
    """The width of a line without the space at its end."""
    width = sum(piece.width for piece in line)
    if line and line[-1].writing == " ":
        width -= line[-1].width
    return width


def _runs(text: str) -> Iterator[tuple[str, str, bool]]:
    """Writing, reading, and whether a line may begin here: before a word, before kanji, hardly ever before kana."""
    last = " "
    for writing, reading in furigana.runs(text):
        if reading:
            yield writing, reading, (last not in _OPENING and not last.isascii()) or last == " "
            last = writing[-1]
            continue
        for part in _parts(writing):
            yield part, "", _may_begin(part[0], last)
            last = part[-1]


def _parts(writing: str) -> Iterator[str]:
    """Latin words whole, spaces alone, Japanese letter by letter, katakana in one piece."""
    word = ""
    for letter in writing:
        if word and _kind(letter) == _kind(word[-1]) and _kind(letter) in ("latin", "katakana"):
            word += letter
        else:
            if word:
                yield word
            word = letter
    if word:
        yield word


def _kind(letter: str) -> str:
    if letter == " ":
        return "space"
    if "ァ" <= letter <= "ヶ" or letter == "ー":
        return "katakana"
    return "latin" if ord(letter) < 0x2E80 else "japanese"


def _may_begin(letter: str, last: str) -> bool:
    if letter in _CLOSING or letter == " " or last in _OPENING:
        return False
    if letter in _OPENING or last in " 、。・，：」）":
        return True
    kinds = _kind(letter), _kind(last)
    return kinds[0] in ("katakana", "latin") and kinds[1] == "japanese"


def _even(pieces: list[_Piece], room: float) -> tuple[tuple[_Piece, ...], ...]:
    """As few lines as the room allows, none much shorter than the others, ended rather where a thought ends."""
    phrases = [part for phrase in _phrases(pieces) for part in _parted(phrase, room)]
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(phrases) + 1):
        costs = []
        for start in range(end - 1, -1, -1):
            wide = _wide([piece for phrase in phrases[start:end] for piece in phrase])
            if wide > room + 0.5 and start < end - 1:
                break
            ending = _ending(phrases[end - 1], phrases[end]) if end < len(phrases) else 0.0
            costs.append((best[start][0] + _PER_LINE + (1 - min(1.0, wide / room)) ** 2 + ending, start))
        best.append(min(costs))
    lines: list[tuple[_Piece, ...]] = []
    end = len(phrases)
    while end > 0:
        start = best[end][1]
        lines.append(tuple(piece for phrase in phrases[start:end] for piece in phrase))
        end = start
    return tuple(reversed(lines))


def _parted(phrase: list[_Piece], room: float) -> Iterator[list[_Piece]]:
    """A phrase whole, or letter by letter when no line could hold it."""
    if _wide(phrase) <= room + 0.5:
        yield phrase
        return
    line: list[_Piece] = []
    for piece in phrase:
        if line and piece.writing not in _CLOSING and piece.writing != " ":
            yield line
            line = []
        line.append(piece)
    yield line


def _ending(before: list[_Piece], after: list[_Piece]) -> float:
    """What it costs to end a line here: least after a sentence, most within a day such as 4月1日."""
    last = "".join(piece.writing for piece in before).rstrip()[-1:]
    if last in _SENTENCE:
        return 0.0
    if last in "、,":
        return 0.04
    return 0.3 if after[0].writing[:1].isdigit() and last in "年月" else 0.1


def _phrases(pieces: list[_Piece]) -> Iterator[list[_Piece]]:
    phrase: list[_Piece] = []
    for piece in pieces:
        if phrase and piece.begins:
            yield phrase
            phrase = []
        phrase.append(piece)
    if phrase:
        yield phrase
