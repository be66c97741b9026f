"""The numbers above the departure board. Pressing one shows exactly those that it counts; once more, everybody."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from intern_desktop.i18n import number_text
from intern_desktop.ui import style

_WRAP = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
_LINES = 2


class Count(QPushButton):
    """A number and what it counts. `turned` comes when it is pressed, with whether it holds now."""

    turned = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._number, self._words = "", ""
        self.clicked.connect(self.turned)

    def show_count(self, n: int, words: str) -> None:
        """Show how many, and of what."""
        self._number, self._words = number_text(n), words
        self.setAccessibleName(f"{self._number} {words}")
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def number(self) -> str:
        """The number as it is seen."""
        return self._number

    def sizeHint(self) -> QSize:
        """Room for the number and two lines of words beside it."""
        gap, number, words = style.space("m"), self._number_width(), style.font("small")
        wide = QFontMetrics(words).horizontalAdvance(self._words)
        high = max(_LINES * style.line_height("small"), style.line_height("page")) + 2 * gap
        return QSize(number + wide // _LINES + style.px(24) + 3 * gap, high)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the number and the longest word."""
        longest = max(self._words.split() or [""], key=len)
        wide = QFontMetrics(style.font("small")).horizontalAdvance(longest)
        return QSize(self._number_width() + wide + 3 * style.space("m"), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sheet like the panels, tinted while it holds; the number, then its words in as many lines as fit."""
        del event
        painter, option = QPainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.isChecked() or bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(style.colour("accent" if strong else "border"), 2 if self.isChecked() else 1))
        painter.setBrush(style.colour("accent_soft" if self.isChecked() else "surface"))
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(room, style.radius("panel"), style.radius("panel"))
        gap = style.space("m")
        inner = room.adjusted(gap, 0, -gap, 0)
        painter.setPen(style.colour("text"))
        painter.setFont(style.font("page"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self._number)
        painter.setPen(style.colour("text" if self.isChecked() else "muted"))
        painter.setFont(style.font("small"))
        painter.drawText(inner.adjusted(self._number_width() + gap, 0, 0, 0), int(_WRAP), self._words)
        painter.end()

    def _number_width(self) -> int:
        return QFontMetrics(style.font("page")).horizontalAdvance(self._number)
