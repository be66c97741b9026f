"""Pictures from one family of outlines, coloured by a token when they are drawn."""

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from intern_desktop import resources


def outline(name: str, colour: QColor, stroke: float) -> QByteArray:
    """The drawing of one icon in one colour. FileNotFoundError when the icon is not packaged."""
    drawing = resources.text(f"icons/{name}.svg")
    drawing = drawing.replace("currentColor", colour.name())
    return QByteArray(drawing.replace('stroke-width="2"', f'stroke-width="{stroke}"').encode())


def draw(name: str, size: int, colour: QColor, stroke: float, ratio: float) -> QPixmap:
    """A square picture of `size` logical pixels, sharp at this device pixel ratio."""
    return _picture(outline(name, colour, stroke), size, size, ratio)


def sheet(wide: int, high: int, radius: int, colour: QColor, ratio: float) -> QPixmap:
    """A filled rectangle with rounded corners."""
    shape = f'<rect width="{wide}" height="{high}" rx="{radius}" fill="{colour.name()}"/>'
    frame = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}">{shape}</svg>'
    return _picture(QByteArray(frame.encode()), wide, high, ratio)


def _picture(drawing: QByteArray, wide: int, high: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    picture = QPixmap(round(wide * ratio), round(high * ratio))
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    QSvgRenderer(drawing).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
