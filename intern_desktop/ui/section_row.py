"""One row of the sidebar. `curtain` shows the same before widgets are there; a test compares the two."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

from intern_desktop.ui import style


def draw(painter: QPainter, room: QRectF, icon: str, words: str, *, chosen: bool, hovered: bool, focused: bool) -> None:
    """Draw a section into the whole width of the sidebar; a narrow one shows its icon alone."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    row = room.adjusted(style.space("s"), 0, -style.space("s"), -2)
    sheet = QPainterPath()
    sheet.addRoundedRect(row, style.radius("control"), style.radius("control"))
    if chosen or hovered:
        painter.fillPath(sheet, style.colour("surface" if chosen else "border"))
    if chosen:
        painter.fillRect(
            QRectF(row.x(), row.y() + style.BAR_INSET, style.BAR, row.height() - 2 * style.BAR_INSET),
            style.colour("accent"),
        )
    side = style.control("icon")
    folded = row.width() < style.px(100)
    x = row.center().x() - side / 2 if folded else row.x() + style.space("m")
    picture = style.pixmap(icon, 20, "accent" if chosen else "muted")
    painter.drawPixmap(round(x), round(row.center().y() - side / 2), picture)
    if not folded:
        beside = row.adjusted(style.space("m") + side + style.space("m"), 0, -style.space("xs"), 0)
        draw_words(
            painter, beside, words, style.font("body", bold=chosen), style.colour("accent" if chosen else "text")
        )
    if focused:
        painter.strokePath(sheet, QPen(style.colour("focus"), 2))
    painter.restore()


def draw_words(painter: QPainter, room: QRectF, words: str, font: QFont, ink: QColor) -> None:
    """Draw words in the middle of the height of `room`, cut with an ellipsis when they are too long."""
    said = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(room.toRect(), Qt.AlignmentFlag.AlignVCenter, said)
