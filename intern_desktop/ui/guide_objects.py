"""What is drawn within a page besides letters: readings, icons, the badge, drawings of ours, a centre's pictures."""

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QTextDocument, QTextFormat

from intern_desktop.guide import book
from intern_desktop.guide.figures import Law, no_law
from intern_desktop.ui import style
from intern_desktop.ui.guide_style import column
from intern_desktop.ui.ruby_object import TextObjects

_WIDTH, _HEIGHT = QTextFormat.Property.ImageWidth.value, QTextFormat.Property.ImageHeight.value
_LEFT = Qt.AlignmentFlag.AlignLeft
_LARGEST = 20_000_000
"""Pixels beyond which a picture is not shown: what a pack may hold at most."""


class PageObjects(TextObjects):
    """Draws every picture of one page. `page` is its id, `law` answers for figures that stand in drawings."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.page = ""
        self.law: Law = no_law
        self._pictures: dict[str, QImage] = {}

    def turn_to(self, page: str, law: Law) -> None:
        """From now on this page is drawn."""
        self.page, self.law = page, law
        self._pictures.clear()

    def intrinsicSize(self, document: QTextDocument, at: int, form: QTextFormat) -> QSizeF:
        """A drawing is as wide as the column. What knows its size says it at once: Qt asks often."""
        wide = form.doubleProperty(_WIDTH)
        if wide > 0:
            return QSizeF(wide, form.doubleProperty(_HEIGHT))
        kind, _, name = form.toImageFormat().name().partition(":")
        if kind == "drawing":
            return _drawing_size(name.split(":")[0], self._wide(document))
        if kind == "button":
            return _button_size(name)
        if kind == "pack":
            return self._size_of(self._picture(name), document)
        return super().intrinsicSize(document, at, form)

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument, at: int, form: QTextFormat
    ) -> None:
        """Draw it into its room."""
        kind, _, name = form.toImageFormat().name().partition(":")
        if kind == "drawing":
            from intern_desktop.ui import guide_drawing  # many pages have none

            drawing, language, readings = name.split(":")
            if QRectF(rect).width() < 2:
                return
            made = guide_drawing.picture(drawing, round(QRectF(rect).width()), language, bool(readings), self.law)
            painter.drawPixmap(QRectF(rect).topLeft(), made)
        elif kind == "button":
            _draw_button(painter, QRectF(rect), name)
        elif kind == "pack":
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            picture = self._picture(name)
            if not picture.isNull():
                painter.drawImage(QRectF(rect), picture)
        else:
            super().drawObject(painter, rect, document, at, form)

    def _wide(self, document: QTextDocument) -> float:
        room = document.textWidth() - 2 * document.documentMargin()
        return max(80.0, min(room, column())) if room > 0 else column()

    def _size_of(self, picture: QImage, document: QTextDocument) -> QSizeF:
        size = QSizeF(picture.size())
        wide = self._wide(document)
        return size if size.width() <= wide else size.scaled(wide, 10_000, Qt.AspectRatioMode.KeepAspectRatio)

    def _picture(self, name: str) -> QImage:
        """A picture from the page's own pack; an empty one where the pack has none, or none that can be shown."""
        if name not in self._pictures:
            try:
                found = QImage.fromData(book.picture(self.page, name))
            except (KeyError, OSError, ValueError):
                found = QImage()
            self._pictures[name] = found if found.width() * found.height() <= _LARGEST else QImage()
        return self._pictures[name]


def _drawing_size(name: str, wide: float) -> QSizeF:
    """The room of a drawing; next to none for one that is not there, which is a test's to find and nobody's to see."""
    from intern_desktop.ui import guide_drawing

    try:
        return guide_drawing.size(name, wide)
    except (FileNotFoundError, KeyError):
        return QSizeF(1, 1)


def _button_size(words: str) -> QSizeF:
    wide = QFontMetricsF(style.font("body")).horizontalAdvance(words)
    return QSizeF(wide + style.px(16) + 2 * style.space("l") + style.space("s"), style.control("height_compact"))


def _draw_button(painter: QPainter, rect: QRectF, words: str) -> None:
    """As a secondary button looks; the page opens it as it opens any link."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(style.colour("border_strong"))
    painter.setBrush(style.colour("raised"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), style.radius("control"), style.radius("control"))
    side, gap = style.px(16), style.space("l")
    painter.drawPixmap(
        QPointF(rect.x() + gap, rect.center().y() - side / 2), style.pixmap("circle-question-mark", 16, "accent")
    )
    painter.setFont(style.font("body"))
    painter.setPen(style.colour("accent"))
    painter.drawText(
        rect.adjusted(gap + side + style.space("s"), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | _LEFT, words
    )
    painter.restore()
