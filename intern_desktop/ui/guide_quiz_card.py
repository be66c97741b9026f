"""One answer as a card that presses: its number, its words, and after the choice why it is right or wrong."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from intern_desktop import furigana
from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.buttons import draw_key
from intern_desktop.ui.ruby_label import RubyText

_LOOKS = {
    "open": ("raised", "border_strong"),
    "plain": ("raised", "border"),
    "right": ("positive_soft", "positive"),
    "missed": ("caution_soft", "caution"),
}
"""For each state the colour of the card and of its line."""


class AnswerCard(QAbstractButton):
    """States: "open" before the choice; then "right", "missed" (chosen, and not right) and "plain" for the others.

    Colour is never alone: the right card has a tick and a strong line, the missed one a dashed line and a word.
    """

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"quiz_answer_{number}")
        self._number, self._state, self._chosen = number, "open", False
        self._words, self._why = "", ""
        self.setAccessibleName(str(number))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_answer(self, words: str, why: str, state: str, *, chosen: bool) -> None:
        """Marked words and, unless the state is "open", the marked sentence why."""
        self._words, self._why, self._state, self._chosen = words, why, state, chosen
        spoken = [furigana.plain(words)]
        spoken += [self._tag()] if self._tag() else []
        spoken += [furigana.plain(why)] if state != "open" else []
        self.setAccessibleName(". ".join(spoken))
        self.setCursor(Qt.CursorShape.PointingHandCursor if state == "open" else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    def state(self) -> str:
        """What the card says of its answer."""
        return self._state

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a card as Space does, while there is something to choose; afterwards it leads on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._state == "open":
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def hasHeightForWidth(self) -> bool:
        """Lines wrap, so the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What the words need at this width."""
        room = self._room(width)
        high = self._said().height(room) + (self._reason().height(room) if self._state != "open" else 0)
        return round(max(high, style.px(20))) + 2 * style.space("m") + 1

    def sizeHint(self) -> QSize:
        """A line of usual length."""
        width = style.px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the smallest window."""
        return QSize(style.px(200), style.control("height"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card, its number, its words, and what is said of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, line = _LOOKS[self._state]
        strong = self._state in ("right", "missed") or (self._state == "open" and self.underMouse())
        pen = QPen(style.colour("accent" if self._state == "open" and self.underMouse() else line), 2 if strong else 1)
        if self._state == "missed":
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(style.colour(ground))
        corner = style.radius("panel")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), corner, corner)
        self._paint_inside(painter)
        painter.end()

    def _paint_inside(self, painter: QPainter) -> None:
        gap, middle = style.space("l"), self.height() / 2
        key = QRectF(gap, middle - style.px(11), style.px(22), style.px(22))
        draw_key(painter, key, str(self._number), style.colour("muted"))
        room = self._room(self.width())
        left, top = key.right() + gap, float(style.space("m"))
        said = self._said()
        box = QRectF(left, top, room, said.height(room))
        said.draw(painter, box, style.colour("text"), Qt.AlignmentFlag.AlignLeft)
        if self._state != "open":
            reason = self._reason()
            box = QRectF(left, box.bottom(), room, reason.height(room))
            reason.draw(painter, box, style.colour("text"), Qt.AlignmentFlag.AlignLeft)
        self._paint_tag(painter, left + room + gap / 2)

    def _paint_tag(self, painter: QPainter, left: float) -> None:
        """At the right: a tick or an arrow back, and the word for those who see no colours."""
        if not self._tag():
            return
        ink = "positive" if self._state == "right" else "caution"
        side, room = style.px(20), self.width() - left - style.space("m")
        icon = "check" if self._state == "right" else "undo-2"
        picture = style.pixmap(icon, 20, ink)
        words = QRectF(left, self.height() / 2, room, style.line_height("small"))
        painter.drawPixmap(round(left + (room - side) / 2), round(self.height() / 2 - side), picture)
        painter.setFont(style.font("small"))
        painter.setPen(style.colour(ink))
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._tag())

    def _tag(self) -> str:
        if self._state == "right":
            # Translators: vi: "nên làm" ja: "これが{良|よ}い"
            return tr("do this")
        # Translators: vi: "bạn chọn"
        return tr("you chose this") if self._state == "missed" else ""

    def _said(self) -> RubyText:
        return RubyText(self._words, "reading", bold=self._state == "right" or self._chosen)

    def _reason(self) -> RubyText:
        return RubyText(self._why, "body")

    def _room(self, width: int) -> float:
        """The width of the words: without the number at the left and the sign at the right."""
        return float(width - style.px(22) - 3 * style.space("l") - style.px(96))
