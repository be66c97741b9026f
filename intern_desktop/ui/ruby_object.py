"""Things drawn within the text of a page: kanji with their reading above, icons, and the badge of a page's day."""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from intern_desktop.ui import style

_LEAN = 0.2
"""How far, in parts of a letter, a long reading may stand over what is beside it."""
_APART = 1
"""Pixels that keep two readings from touching."""
_SMALLEST = 9.5
_PARTS = 0.58


class Ruby(NamedTuple):
    """A writing with its reading, the sides on which a long reading may stand over the kana beside it, closing marks.

    `marks` follow the writing and stay on its line.
    """

    writing: str
    reading: str
    lean: str
    marks: str = ""


def ruby(name: str) -> Ruby:
    """What a picture's name says: `ruby:LEAN:WRITING|READING` or `ruby:LEAN:WRITING|READING|MARKS`."""
    _, lean, words = name.split(":", 2)
    writing, reading, *marks = words.split("|", 2)
    return Ruby(writing, reading, lean, "".join(marks))


class TextObjects(QPyTextObject):
    """Draws every picture of a page. Hand it to `install`."""

    def install(self, document: QTextDocument) -> None:
        """Let it draw the pictures of this document."""
        document.documentLayout().registerHandler(QTextFormat.ObjectTypes.ImageObject.value, self)

    def intrinsicSize(self, document: QTextDocument, at: int, form: QTextFormat) -> QSizeF:
        """How much room a picture takes on its line. It stands on the base line; feet hang below it."""
        del document, at
        kind, name = _kind_and_name(form)
        if kind == "ruby":
            return ruby_size(name, form.toCharFormat().font())
        if kind == "badge":
            return QSizeF(_badge_width(name), style.px(18))
        return QSizeF(style.control("icon"), style.control("icon"))

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument, at: int, form: QTextFormat
    ) -> None:
        """Draw it; the lower edge of `rect` is the base line of the text."""
        del document, at
        kind, name = _kind_and_name(form)
        rect = QRectF(rect)
        painter.save()
        if kind == "ruby":
            _draw_ruby(painter, rect, ruby(name), form.toCharFormat())
        elif kind == "badge":
            _draw_badge(painter, rect, name)
        elif kind == "icon":
            _, icon, colour = name.split(":")
            # Icons stand a little below the base line, so that their middle is the middle of small letters.
            painter.drawPixmap(QPointF(rect.x(), rect.y() + style.px(4)), style.pixmap(icon, 20, colour))
        painter.restore()


def make(parent: QObject) -> TextObjects:
    """The drawer for one browser."""
    return TextObjects(parent)


def _kind_and_name(form: QTextFormat) -> tuple[str, str]:
    name = form.toImageFormat().name()
    return name.partition(":")[0], name


def _font_key(font: QFont) -> tuple[int, bool]:
    return font.pixelSize() if font.pixelSize() > 0 else style.px(style.size_of("reading")), font.bold()


@cache
def _fonts(size: int, bold: bool, factor: float) -> tuple[QFont, QFont, QFontMetricsF, QFontMetricsF]:
    base = style.font("reading", bold=bold)
    base.setPixelSize(size)
    above = style.font("ruby")
    above.setPixelSize(round(max(_SMALLEST * factor, min(size * _PARTS, style.size_of("ruby") * factor * 1.3))))
    return base, above, QFontMetricsF(base), QFontMetricsF(above)


@cache
def _widths(said: Ruby, key: tuple[int, bool], factor: float) -> tuple[float, float, float, float]:
    """The width of the writing, of its reading, of both together, and of the marks after them."""
    _, _, letters, small = _fonts(*key, factor)
    base, high = letters.horizontalAdvance(said.writing), small.horizontalAdvance(said.reading)
    marks = letters.horizontalAdvance(said.marks) if said.marks else 0.0
    return base, high, max(base, high + _APART - len(said.lean) * _LEAN * key[0]), marks


def ruby_size(name: str, font: QFont) -> QSizeF:
    """The room of a writing and its reading, in the letters of a font."""
    key = _font_key(font)
    _, _, letters, small = _fonts(*key, style.factor())
    _, _, width, marks = _widths(ruby(name), key, style.factor())
    return QSizeF(width + marks, letters.capHeight() + 0.3 * key[0] + small.ascent())


def _draw_ruby(painter: QPainter, rect: QRectF, said: Ruby, form: QTextCharFormat) -> None:
    key = _font_key(form.font())
    base_font, above_font, letters, _ = _fonts(*key, style.factor())
    base, high, width, marks = _widths(said, key, style.factor())
    ink = form.foreground().color() if form.foreground().style() != Qt.BrushStyle.NoBrush else style.colour("text")
    line = rect.bottom()
    rect = rect.adjusted(0, 0, -marks, 0)
    # A reading wider than its room leans only to the sides where it may, and the writing stays below its middle.
    over = max(0.0, high - width)
    left = rect.x() + (width - high) / 2 if len(said.lean) != 1 else rect.x() - (over if said.lean == "l" else 0.0)
    middle = left + high / 2 if over else rect.center().x()
    painter.setFont(base_font)
    painter.setPen(ink)
    painter.drawText(QPointF(middle - base / 2, line), said.writing)
    painter.setFont(above_font)
    painter.setPen(style.colour("muted") if ink == style.colour("text") else ink)
    painter.drawText(QPointF(middle - high / 2, line - letters.capHeight() - 0.3 * key[0]), said.reading)
    if form.underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine:
        _underline(painter, rect, line + letters.underlinePos(), ink)
    if said.marks:
        painter.setFont(base_font)
        painter.setPen(style.colour("text") if form.isAnchor() else ink)
        painter.drawText(QPointF(rect.right(), line), said.marks)


def _underline(painter: QPainter, rect: QRectF, y: float, ink: QColor) -> None:
    painter.setPen(QPen(ink, 1, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


_BADGE_ICONS = {"good": ("badge-check", "positive"), "caution": ("triangle-alert", "caution")}


def _badge_words(name: str) -> tuple[str, str]:
    _, tone, words = name.split(":", 2)
    return tone, words


def _badge_width(name: str) -> float:
    words = QFontMetricsF(style.font("small")).horizontalAdvance(_badge_words(name)[1])
    return words + style.px(16) + 3 * style.space("s")


def _draw_badge(painter: QPainter, rect: QRectF, name: str) -> None:
    tone, words = _badge_words(name)
    icon, ink = _BADGE_ICONS[tone]
    room = rect.adjusted(0, -style.px(2), 0, style.px(4))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.colour(f"{ink}_soft"))
    painter.drawRoundedRect(room, style.radius("badge"), style.radius("badge"))
    side = style.px(16)
    painter.drawPixmap(QPointF(room.x() + style.space("s"), room.center().y() - side / 2), style.pixmap(icon, 16, ink))
    painter.setFont(style.font("small"))
    painter.setPen(style.colour(ink))
    painter.drawText(room.adjusted(side + 2 * style.space("s"), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
