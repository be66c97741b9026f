"""What is drawn within a page besides letters: readings, icons, the badge, drawings of ours, a centre's pictures."""

from PySide6.QtCore import QBuffer, QObject, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QImageReader, QPainter, QTextDocument, QTextFormat

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
        self._sizes: dict[str, QSize] = {}

    def turn_to(self, page: str, law: Law) -> None:
        """From now on this page is drawn."""
        self.page, self.law = page, law
        self._pictures.clear()
        self._sizes.clear()

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
            return self._size_of(name, document)
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
            sharp = QRectF(rect).size() * painter.device().devicePixelRatioF()
            picture = self._picture(name, sharp.toSize())
            if not picture.isNull():
                painter.drawImage(QRectF(rect), picture)
        else:
            super().drawObject(painter, rect, document, at, form)

    def _wide(self, document: QTextDocument) -> float:
        room = document.textWidth() - 2 * document.documentMargin()
        return max(80.0, min(room, column())) if room > 0 else column()

    def _size_of(self, name: str, document: QTextDocument) -> QSizeF:
        wide, size = self._wide(document), QSizeF(self._whole(name))
        return size if size.width() <= wide else size.scaled(wide, 10_000, Qt.AspectRatioMode.KeepAspectRatio)

    def _whole(self, name: str) -> QSize:
        """How large a picture is, from its head alone; nothing for one that is not there or too large."""
        if name not in self._sizes:
            buffer = self._opened(name)
            size = QImageReader(buffer).size()
            buffer.deleteLater()
            self._sizes[name] = size if 0 < size.width() * size.height() <= _LARGEST else QSize(0, 0)
        return self._sizes[name]

    def _opened(self, name: str) -> QBuffer:
        """The bytes of a picture from the page's own pack."""
        buffer = QBuffer(self)
        try:
            buffer.setData(book.picture(self.page, name))
        except (KeyError, OSError, ValueError):
            buffer.setData(b"")
        buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        return buffer

    def _picture(self, name: str, room: QSize) -> QImage:
        """A picture no larger than its room: a page may have very many, each of which is 80 MiB when it is whole."""
        whole, kept = self._whole(name), self._pictures.get(name)
        wanted = room.expandedTo(QSize(1, 1)) if room.width() < whole.width() else whole
        if kept is None or 0 < kept.width() < wanted.width():
            buffer = self._opened(name)
            reader = QImageReader(buffer)
            reader.setScaledSize(wanted)
            kept = self._pictures[name] = reader.read() if not whole.isEmpty() else QImage()
            buffer.deleteLater()
        return kept


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
