"""The guide's drawings on the screen and on paper: shapes in the colours of the scheme, words in our fonts."""

from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from intern_desktop import furigana
from intern_desktop.guide import drawings
from intern_desktop.guide.drawings import Word
from intern_desktop.guide.figures import Law, no_law
from intern_desktop.ui import palette, style
from intern_desktop.ui.guide_drawing_words import Setting, setting

WIDTH = 618
"""How wide the drawings are made, in pixels at 100 %: as wide as a column of text."""


def size(name: str, width: float) -> QSizeF:
    """The room a drawing takes when it is this wide."""
    found = drawings.drawing(name)
    return QSizeF(width, width * found.height / found.width)


def paint(
    painter: QPainter,
    rect: QRectF,
    name: str,
    language: str,
    readings: bool = True,
    law: Law = no_law,
    scheme: str = "",
) -> None:
    """Draw it into `rect`, whose width decides the size; in the scheme shown now, or in "light" for paper.

    `law` answers for figures of the law that stand in the drawing. Everything is drawn as lines and letters, never as
    a picture, so it is sharp at every size.
    """
    shown = scheme or style.scheme()
    found = drawings.drawing(name)
    scale = rect.width() / found.width
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _shapes(name, shown).render(painter, QRectF(rect.topLeft(), size(name, rect.width())))
    for word, made in settings(name, rect.width(), language, readings, law):
        x, y, wide, high = (side * scale for side in word.box)
        box = QRectF(rect.x() + x, rect.y() + y, wide, high)
        ink = palette.colour(shown, word.colour)
        above = palette.colour(shown, "muted") if word.colour == "text" else ink
        made.draw(painter, box, (ink, above), word.align, word.stand)
    painter.restore()


def picture(name: str, width: int, language: str, readings: bool = True, law: Law = no_law) -> QPixmap:
    """The drawing as a picture for the screen, made once for a width, language and scheme."""
    said = tuple(_text(word, language, readings, law) for word in drawings.drawing(name).words)
    return _picture(name, width, said, style.scheme(), style.ratio(), (language, readings, law))


def settings(
    name: str, width: float, language: str, readings: bool = True, law: Law = no_law
) -> Iterator[tuple[Word, Setting]]:
    """The words of a drawing, each as it is set into its box when the drawing is this wide."""
    found = drawings.drawing(name)
    scale = width / found.width
    for word in found.words:
        room = (word.box[2] * scale, word.box[3] * scale)
        yield word, setting(_text(word, language, readings, law), word.role, word.bold, room, scale)


def _text(word: Word, language: str, readings: bool, law: Law) -> str:
    text = drawings.written(word, language, law)
    return text if readings else furigana.plain(text)


@lru_cache(maxsize=64)
def _shapes(name: str, scheme: str) -> QSvgRenderer:
    shapes = drawings.coloured(drawings.drawing(name), palette.css_colours(scheme))
    return QSvgRenderer(QByteArray(shapes.encode()))


@lru_cache(maxsize=8)
def _picture(
    name: str, width: int, said: tuple[str, ...], scheme: str, ratio: float, how: tuple[str, bool, Law]
) -> QPixmap:
    del said  # it tells apart pictures whose figures have changed
    room = size(name, width)
    made = QPixmap(round(width * ratio), round(room.height() * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint(painter, QRectF(0, 0, width, room.height()), name, *how, scheme)
    painter.end()
    return made
