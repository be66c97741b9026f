"""Japanese with its reading above it, painted on one or more lines."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from intern_desktop import furigana
from intern_desktop.ui import style

_LEAN = 0.2
"""How far, in parts of a letter, a long reading may stand over the kana beside it."""


class _Piece(msgspec.Struct, frozen=True, gc=False):
    writing: str
    reading: str
    width: float
    base: float
    above: float


def ruby_font(role: str = "body") -> QFont:
    """The font of readings over text in this role, never below 9.5 pixels at 100 %."""
    made = style.font("ruby")
    made.setPixelSize(max(style.px(9.5), round(style.px(style.size_of(role)) * 0.58)))
    return made


def _measure(text: str, font: QFont, above: QFont) -> list[_Piece]:
    letters, small = QFontMetricsF(font), QFontMetricsF(above)
    lean = 2 * _LEAN * font.pixelSize()
    pieces = []
    for writing, reading in _broken(text):
        base, high = letters.horizontalAdvance(writing), small.horizontalAdvance(reading) if reading else 0.0
        pieces.append(_Piece(writing, reading, max(base, high), base, high))
    for at, piece in enumerate(pieces):
        beside = pieces[max(0, at - 1) : at] + pieces[at + 1 : at + 2]
        if piece.above > piece.base and beside and all(not other.reading for other in beside):
            width = max(piece.base, piece.above - lean * len(beside) / 2)
            pieces[at] = _Piece(piece.writing, piece.reading, width, piece.base, piece.above)
    return pieces


def _broken(text: str) -> Iterator[tuple[str, str]]:
    """Runs; what has no reading is broken after each letter of Japanese and each space, where a line may end."""
    for writing, reading in furigana.runs(text):
        if reading:
            yield writing, reading
            continue
        word = ""
        for letter in writing:
            word += letter
            if letter == " " or ord(letter) > 0x2E80:
                yield word, ""
                word = ""
        if word:
            yield word, ""


def _lines(pieces: list[_Piece], room: float) -> list[list[_Piece]]:
    lines: list[list[_Piece]] = [[]]
    used = 0.0
    for piece in pieces:
        closing = piece.writing[:1] in "、。，．）」』・ー"
        if lines[-1] and used + piece.width > room + 0.5 and not closing:
            lines.append([])
            used = 0.0
        lines[-1].append(piece)
        used += piece.width
    return lines


def _phrases(pieces: list[_Piece]) -> list[list[_Piece]]:
    """Cut before each word with a reading and after each mark or space: where somebody who reads aloud would pause."""
    found: list[list[_Piece]] = []
    ended = True
    for piece in pieces:
        if ended or piece.reading:
            found.append([])
        found[-1].append(piece)
        ended = piece.writing[-1:] in "、。，．！？ "
    return found


def _balanced(pieces: list[_Piece], room: float) -> list[list[_Piece]]:
    """As many lines as always, about equally long and broken between phrases, where the phrases allow it."""
    plain, phrases = _lines(pieces, room), _phrases(pieces)
    widths = [sum(piece.width for piece in phrase) for phrase in phrases]
    if len(plain) == 1 or max(widths) > room:
        return plain
    starts = range(len(widths))
    for limit in sorted({sum(widths[a:b]) for a in starts for b in range(a + 1, len(widths) + 1)}):
        lines: list[list[_Piece]] = []
        left = 0.0
        for phrase, width in zip(phrases, widths, strict=True):
            if not lines or width > left + 0.5:
                lines.append([])
                left = limit
            lines[-1].extend(phrase)
            left -= width
        if max(widths) <= limit <= room and len(lines) <= len(plain):
            return lines
    return plain


class _Measured(NamedTuple):
    """What a text comes to in a font; the same for each row and each repaint."""

    font: QFont
    above: QFont
    pieces: list[_Piece]
    gap: float
    line: float


@lru_cache(maxsize=1024)
def _measured(text: str, role: str, bold: bool, size: int, ratio: float) -> _Measured:
    """`size` in pixels and `ratio` are there to tell apart what was measured at another text size or display."""
    del size, ratio
    font, above = style.font(role, bold=bold), ruby_font(role)
    pieces = _measure(text, font, above)
    gap = QFontMetricsF(above).ascent() if any(piece.reading for piece in pieces) else 0.0
    return _Measured(font, above, pieces, gap, gap + QFontMetricsF(font).height())


class RubyText:
    """Marked Japanese laid out in a font, to be measured and drawn by labels and delegates alike."""

    def __init__(self, text: str, role: str = "body", *, bold: bool = False) -> None:
        found = _measured(text, role, bold, style.px(style.size_of(role)), style.ratio())
        self._font, self._above, self._pieces, self._gap, self.line = found

    def width(self) -> float:
        """The width of all on one line, in logical pixels."""
        return sum(piece.width for piece in self._pieces)

    def height(self, room: float = 1e9) -> float:
        """The height when no line may be wider than `room`."""
        return self.line * len(_lines(self._pieces, room))

    def narrowest(self) -> float:
        """The width of the widest thing that is never broken."""
        return max((piece.width for piece in self._pieces), default=0.0)

    def draw(self, painter: QPainter, rect: QRectF, ink: QColor, alignment: Qt.AlignmentFlag) -> None:
        """Draw it into `rect`, in the middle of its height."""
        centred = bool(alignment & Qt.AlignmentFlag.AlignHCenter)
        lines = (_balanced if centred else _lines)(self._pieces, rect.width())
        top = rect.y() + max(0.0, (rect.height() - self.line * len(lines)) / 2)
        painter.save()
        painter.setPen(ink)
        for pieces in lines:
            spare = rect.width() - sum(piece.width for piece in pieces)
            x = rect.x() + (spare if alignment & Qt.AlignmentFlag.AlignRight else 0.0)
            x += spare / 2 if centred else 0.0
            self._draw_line(painter, pieces, x, top)
            top += self.line
        painter.restore()

    def _draw_line(self, painter: QPainter, pieces: list[_Piece], x: float, top: float) -> None:
        base = top + self._gap + QFontMetricsF(self._font).ascent()
        high = base - QFontMetricsF(self._font).capHeight() - 0.28 * self._font.pixelSize()
        end = x + sum(piece.width for piece in pieces)
        start = x
        for piece in pieces:
            painter.setFont(self._font)
            painter.drawText(QPointF(x + (piece.width - piece.base) / 2, base), piece.writing)
            if piece.reading:
                painter.setFont(self._above)
                leaning = min(x + (piece.width - piece.above) / 2, end - piece.above)
                painter.drawText(QPointF(max(start, leaning), high), piece.reading)
            x += piece.width


def paint_ruby(
    painter: QPainter,
    rect: QRectF,
    text: str,
    role: str = "body",
    colour: str = "muted",
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw marked Japanese into a cell of a list or table."""
    RubyText(text, role).draw(painter, rect, style.colour(colour), alignment)


class RubyLabel(QWidget):
    """Marked Japanese, {漢字|かんじ}, with readings above; a screen reader hears it without marks."""

    def __init__(
        self,
        role: str = "body",
        colour: str = "muted",
        parent: QWidget | None = None,
        *,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        bold: bool = False,
    ) -> None:
        super().__init__(parent)
        self._role, self._colour, self._alignment, self._bold, self._text = role, colour, alignment, bold, ""
        self._laid = RubyText("", role)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_text(self, text: str) -> None:
        """Show this marked text."""
        self._text = text
        self.setAccessibleName(furigana.plain(text))
        self._lay_out()

    def text(self) -> str:
        """The text without readings."""
        return furigana.plain(self._text)

    def sizeHint(self) -> QSize:
        """All on one line."""
        return QSize(int(self._laid.width()) + 1, int(self._laid.height()) + 1)

    def minimumSizeHint(self) -> QSize:
        """The widest unbroken piece."""
        return QSize(int(self._laid.narrowest()) + 1, int(self._laid.line) + 1)

    def hasHeightForWidth(self) -> bool:
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height when it is this wide."""
        return int(self._laid.height(width)) + 1

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw writing and readings."""
        ink = style.colour(self._colour if self.isEnabled() else "border_strong")
        self._laid.draw(QPainter(self), QRectF(self.rect()), ink, self._alignment)

    def _lay_out(self) -> None:
        self._laid = RubyText(self._text, self._role, bold=self._bold)
        self.updateGeometry()
        self.update()
