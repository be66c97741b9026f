"""A radio button made wide: a whole card presses, and says what follows when it is chosen."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from intern_desktop.i18n import language
from intern_desktop.ui import style
from intern_desktop.ui.labels import Label, label

_BETWEEN_KANJI, _NO_BREAK = re.compile("(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])"), "\u2060"
"""Inside a Japanese name beside other words no line may end: 技能実習 is one word there."""

_LEAST = 160
"""Logical pixels below which a card is not made narrower."""


class _Fact(QWidget):
    """One line on a card: a small icon, and what follows from the choice."""

    def __init__(self, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._icon = QLabel(self)
        self.words = label("body", self, wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("s"))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.restyle()

    def restyle(self) -> None:
        """Draw the icon in the scheme and size shown now."""
        self._icon.setPixmap(style.pixmap(self._icon_name, 16, "muted"))
        self._icon.setFixedHeight(style.line_height("body"))


class ChoiceCard(QRadioButton):
    """One choice with a title, lines of facts, and a small note. Its accessible name is all of them."""

    def __init__(self, icon: str = "", facts: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._icon = QLabel(self)
        self._title: Label = label("section", self, wraps=True)
        self._facts = [_Fact(name, self) for name in facts]
        self._note: Label = label("small", self, wraps=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._build()
        self.restyle()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(style.space("m"))
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        top = style.space("l") if self._facts else style.space("m")
        column.setContentsMargins(style.control("height") + style.space("l"), top, style.space("l"), top)
        column.setSpacing(style.space("xs"))
        if not self._facts:
            column.addStretch(1)
        column.addLayout(head)
        for fact in self._facts:
            column.addWidget(fact)
        column.addWidget(self._note)
        column.addStretch(1)
        for inside in self.findChildren(QWidget):
            inside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_words(self, title: str, note: str, facts: Sequence[str] = ()) -> None:
        """The title, the small note below, and one sentence for each fact."""
        self._title.setText(_BETWEEN_KANJI.sub(_NO_BREAK, title) if language() != "ja" else title)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        for fact, words in zip(self._facts, facts, strict=True):
            fact.words.setText(words)
        self.setAccessibleName(". ".join([title, *facts, note]))
        self.updateGeometry()

    def set_family(self, family: str) -> None:
        """Write in this language's font whatever is spoken: a card that offers Japanese is Japanese."""
        for words in (self._title, self._note):
            words.setProperty("language", family)

    def restyle(self) -> None:
        """Draw the icons in the scheme and size shown now."""
        self._icon.setVisible(bool(self._icon_name))
        if self._icon_name:
            self._icon.setFixedHeight(style.line_height("section"))
            self._icon.setPixmap(style.pixmap(self._icon_name, 20))
        for fact in self._facts:
            fact.restyle()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle()

    def hitButton(self, at: QPoint) -> bool:
        """All of the card presses."""
        return self.rect().contains(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Keep the hover colour honest while the mouse moves over the words."""
        self.update()
        super().mouseMoveEvent(event)

    def hasHeightForWidth(self) -> bool:
        """Lines wrap, so the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What the words need at this width."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else -1

    def sizeHint(self) -> QSize:
        """As large as the words need."""
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for three beside each other: words wrap before anything scrolls sideways."""
        layout = self.layout()
        least = layout.totalMinimumSize() if layout is not None else super().minimumSizeHint()
        return QSize(min(least.width(), style.px(_LEAST)), least.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded card with the ring of a radio button at its left."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        strong = on or self.underMouse()
        painter.setPen(QPen(style.colour("accent" if strong else "border_strong"), 2 if on else 1))
        painter.setBrush(style.colour("accent_soft" if on else "raised"))
        corner = style.radius("panel")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), corner, corner)
        self._draw_ring(painter, on)
        painter.end()

    def _draw_ring(self, painter: QPainter, on: bool) -> None:
        left = style.space("xl") + style.px(8)
        first = self._title.geometry().top() + style.line_height("section") / 2
        middle = QPointF(left, first if self._facts else self.height() / 2)
        painter.setPen(QPen(style.colour("accent" if on else "border_strong"), 2))
        painter.setBrush(style.colour("accent" if on else "raised"))
        painter.drawEllipse(middle, style.px(8), style.px(8))
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.colour("on_accent"))
            painter.drawEllipse(middle, style.px(3), style.px(3))
