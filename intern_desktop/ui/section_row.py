"""One row of the sidebar. `curtain` shows the same before widgets are there; a test compares the two."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

from intern_desktop.ui import style


def draw(
    painter: QPainter,
    room: QRectF,
    icon: str,
    words: str,
    *,
    chosen: bool,
    hovered: bool,
    focused: bool,
    badge: str = "",
) -> None:
    """Draw a section into the whole width of the sidebar; a narrow one shows its icon alone, and a dot for a badge."""
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
        taken = _draw_badge(painter, row, badge) if badge else 0
        beside = row.adjusted(style.space("m") + side + style.space("m"), 0, -style.space("xs") - taken, 0)
        draw_words(
            painter, beside, words, style.font("body", bold=chosen), style.colour("accent" if chosen else "text")
        )
    elif badge:
        painter.setPen(QPen(style.colour("surface" if chosen else "sunken"), 2))
        painter.setBrush(style.colour("accent"))
        painter.drawEllipse(QPointF(x + side, row.center().y() - side / 2), style.px(5), style.px(5))
    if focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.strokePath(sheet, QPen(style.colour("focus"), 2))
    painter.restore()


def _draw_badge(painter: QPainter, row: QRectF, badge: str) -> int:
    """A number in a filled pill at the right end of a row; returns the room it took."""
    font = style.font("small", bold=True, tabular=True)
    high = style.px(20)
    wide = max(high, QFontMetrics(font).horizontalAdvance(badge) + 2 * style.space("s"))
    pill = QRectF(row.right() - style.space("m") - wide, row.center().y() - high / 2, wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.colour("accent"))
    painter.drawRoundedRect(pill, high / 2, high / 2)
    painter.setFont(font)
    painter.setPen(style.colour("on_accent"))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, badge)
    return wide + style.space("m")


def draw_words(painter: QPainter, room: QRectF, words: str, font: QFont, ink: QColor) -> None:
    """Draw words in the middle of the height of `room`, cut with an ellipsis when they are too long."""
    said = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(room.toRect(), Qt.AlignmentFlag.AlignVCenter, said)
