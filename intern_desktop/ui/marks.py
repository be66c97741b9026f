"""The seven marks of a checklist item. The shape tells the state; the colour only repeats it."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from intern_desktop.i18n import N_, tr
from intern_desktop.ui import palette, style

STATES = ("not_begun", "claimed", "confirmed", "sent_back", "overdue", "not_applicable", "invalid")

_WORDS = {
    # Translators: vi: "chưa làm"
    "not_begun": N_("not begun"),
    # Translators: vi: "học viên báo xong"
    "claimed": N_("reported as done"),
    # Translators: vi: "đã xác nhận"
    "confirmed": N_("confirmed"),
    # Translators: vi: "trả lại"
    "sent_back": N_("sent back"),
    # Translators: vi: "quá hạn"
    "overdue": N_("overdue"),
    # Translators: vi: "không áp dụng"
    "not_applicable": N_("does not apply"),
    # Translators: vi: "xác nhận không hợp lệ"
    "invalid": N_("confirmation does not hold"),
}


def word(state: str) -> str:
    """The state in the reader's language, for tool tips and screen readers."""
    return tr(_WORDS[state])


def draw_mark(painter: QPainter, rect: QRectF, state: str, scheme: str = "") -> None:
    """Draw one mark into the largest square in the middle of `rect`. KeyError for an unknown state.

    `scheme` is "light" for paper, "" for the one that is seen.
    """
    shape, colours = _SHAPES[state], _colours(state, scheme)
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / 16, side / 16)
    shape(painter, colours)
    painter.restore()


def _colours(state: str, scheme: str) -> dict[str, QColor]:
    named = palette.tokens()["state"][state].items()
    return {part: QColor(palette.colour(scheme, name)) if scheme else style.colour(name) for part, name in named}


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(QBrush(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _fill(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)


def _line(painter: QPainter, pen: QPen, *points: tuple[float, float]) -> None:
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _dot(painter: QPainter, colours: dict[str, QColor]) -> None:
    _fill(painter, colours["fill"])
    painter.drawEllipse(QPointF(8, 8), 2.5, 2.5)


def _half(painter: QPainter, colours: dict[str, QColor]) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(colours["stroke"], 2))
    painter.drawEllipse(QPointF(8, 8), 6, 6)
    _fill(painter, colours["fill"])
    painter.drawChord(QRectF(2.8, 2.8, 10.4, 10.4), -168 * 16, 156 * 16)


def _disc(painter: QPainter, colours: dict[str, QColor]) -> None:
    _fill(painter, colours["fill"])
    painter.drawEllipse(QPointF(8, 8), 7, 7)
    _line(painter, _pen(colours["glyph"], 2), (4.6, 8.2), (7.1, 10.7), (11.6, 5.8))


def _square(painter: QPainter, colours: dict[str, QColor]) -> None:
    painter.setPen(_pen(colours["stroke"], 1.5))
    painter.setBrush(colours["fill"])
    painter.drawRoundedRect(QRectF(2, 2, 12, 12), 2, 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    back = QPainterPath(QPointF(11.4, 11))
    back.lineTo(11.4, 8.6)
    back.quadTo(11.4, 7, 9.8, 7)
    back.lineTo(5, 7)
    painter.setPen(_pen(colours["glyph"], 1.5))
    painter.drawPath(back)
    _line(painter, _pen(colours["glyph"], 1.5), (7.2, 4.6), (4.8, 7), (7.2, 9.4))


def _diamond(painter: QPainter, colours: dict[str, QColor]) -> None:
    _fill(painter, colours["fill"])
    painter.drawPolygon(QPolygonF([QPointF(8, 0.8), QPointF(15.2, 8), QPointF(8, 15.2), QPointF(0.8, 8)]))
    _line(painter, _pen(colours["glyph"], 2), (8, 4.4), (8, 8.8))
    _line(painter, _pen(colours["glyph"], 2), (8, 11.2), (8, 11.3))


def _dash(painter: QPainter, colours: dict[str, QColor]) -> None:
    _line(painter, _pen(colours["stroke"], 1.5), (5, 8), (11, 8))


def _crossed(painter: QPainter, colours: dict[str, QColor]) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(colours["stroke"], 2))
    painter.drawEllipse(QPointF(8, 8), 6, 6)
    _line(painter, _pen(colours["glyph"], 2), (3.6, 12.4), (12.4, 3.6))


_SHAPES: dict[str, Callable[[QPainter, dict[str, QColor]], None]] = {
    "not_begun": _dot,
    "claimed": _half,
    "confirmed": _disc,
    "sent_back": _square,
    "overdue": _diamond,
    "not_applicable": _dash,
    "invalid": _crossed,
}
