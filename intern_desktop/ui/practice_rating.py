"""How well one knew it: four wide buttons, each with when the card comes back, and the key that presses it."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from intern_desktop.i18n import tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.widgets import Button, draw_key, label

FORGOT, REMEMBERED = 1, 3
"""The ratings that Enter may take."""

_HEIGHT = 64


def interval_words(wait: timedelta) -> str:
    """How long until the card comes back, in the largest unit that says it: "6 minutes", "4 days", "3 months"."""
    minutes = max(1, round(wait.total_seconds() / 60))
    if minutes < 60:
        # Translators: vi: "{n} phút"
        return trn("{n} minute", "{n} minutes", minutes)
    hours = round(minutes / 60)
    if hours < 24:
        # Translators: vi: "{n} giờ"
        return trn("{n} hour", "{n} hours", hours)
    days = round(hours / 24)
    if days < 60:
        # Translators: vi: "{n} ngày"
        return trn("{n} day", "{n} days", days)
    if days < 730:
        # Translators: vi: "{n} tháng"
        return trn("{n} month", "{n} months", round(days / 30))
    # Translators: vi: "{n} năm"
    return trn("{n} year", "{n} years", round(days / 365))


class RateButton(Button):
    """The word in bold, when the card comes back beside it or below it, and the number at the right."""

    def __init__(self, rating: int, parent: QWidget | None = None) -> None:
        super().__init__("secondary", key=str(rating), parent=parent)
        self._number, self._wait = str(rating), ""
        self.setObjectName(f"practice_rate_{rating}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_rating(self, word: str, wait: str) -> None:
        """Its word and when the card comes back."""
        self._wait = wait
        self.setText(word)
        # Translators: vi: "{word}: {wait} nữa" (thẻ trở lại sau chừng ấy)
        self.setAccessibleName(tr("{word}: again in {wait}", word=word, wait=wait))
        self.updateGeometry()
        self.update()

    def wait(self) -> str:
        """When the card comes back, in words."""
        return self._wait

    def suggest(self, suggested: bool) -> None:
        """Whether Enter takes this one; it is filled then."""
        self.set_kind("primary" if suggested else "secondary")

    def is_suggested(self) -> bool:
        """Whether Enter takes this one."""
        return self.kind() == "primary"

    def sizeHint(self) -> QSize:
        """As high as a thumb; as wide as its longer line and the key."""
        words = QFontMetrics(self._bold()).horizontalAdvance(self.words())
        wait = QFontMetrics(style.font("small")).horizontalAdvance(self._wait)
        inside = max(words, wait) + style.space("s") + self._box()
        return QSize(inside + 2 * style.space("l"), style.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Word, interval, key."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        gap, ink = style.space("l"), style.colour(self.ink())
        key = QRectF(self.width() - gap - self._box(), 0, self._box(), self.height())
        draw_key(painter, key, self._number, ink)
        room = QRectF(gap, 0, key.x() - gap - style.space("s"), self.height())
        words = QFontMetrics(self._bold()).horizontalAdvance(self.words())
        wait = QFontMetrics(style.font("small")).horizontalAdvance(self._wait)
        first, second = room, room.adjusted(words + style.space("m"), 0, 0, 0)
        if words + style.space("m") + wait > room.width():
            half = style.line_height("body")
            top = (self.height() - half - style.line_height("small")) / 2
            first = QRectF(room.x(), top, room.width(), half)
            second = QRectF(room.x(), top + half, room.width(), style.line_height("small"))
        painter.setPen(ink)
        painter.setFont(self._bold())
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter, self.words())
        painter.setFont(style.font("small"))
        painter.drawText(second, Qt.AlignmentFlag.AlignVCenter, self._wait)
        painter.end()

    def _bold(self) -> QFont:
        return style.font("body", bold=True)

    def _box(self) -> int:
        return QFontMetrics(style.font("small")).horizontalAdvance(self._number) + 2 * style.px(6)


class Rating(QWidget):
    """The question and its four answers. `rated` carries 1 (forgot) to 4 (easy)."""

    rated = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practice_rating")
        self._waits: tuple[timedelta, ...] = (timedelta(),) * 4
        self._asked = label("small", self)
        self._asked.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.buttons = [RateButton(rating, self) for rating in (1, 2, 3, 4)]
        row = QHBoxLayout()
        row.setSpacing(style.space("m"))
        for at, pressed in enumerate(self.buttons):
            row.addWidget(pressed, 1)
            pressed.clicked.connect(lambda _=False, rating=at + 1: self.rated.emit(rating))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("s"))
        column.addWidget(self._asked)
        column.addLayout(row)

    def show_waits(self, waits: Sequence[timedelta], suggested: int) -> None:
        """When the card comes back after each answer, and which answer Enter takes."""
        self._waits = tuple(waits)
        for at, pressed in enumerate(self.buttons):
            pressed.suggest(at + 1 == suggested)
        self.retranslate()

    def suggested(self) -> int:
        """The answer that Enter takes."""
        return next(at + 1 for at, pressed in enumerate(self.buttons) if pressed.is_suggested())

    def retranslate(self) -> None:
        """Every word."""
        # Translators: vi: "Bạn nhớ thế nào?"
        self._asked.setText(tr("How well did you know it?"))
        # Translators: vi: "Quên" / "Khó" / "Nhớ" / "Dễ"
        words = (tr("Forgot"), tr("Hard"), tr("Knew it"), tr("Easy"))
        for pressed, word, wait in zip(self.buttons, words, self._waits, strict=True):
            pressed.show_rating(word, interval_words(wait))
