"""Parts of a card's face: what was typed, and a drawing of the guide."""

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from intern_desktop.guide import drawings
from intern_desktop.i18n import language, tr
from intern_desktop.ui import guide_drawing, style
from intern_desktop.ui.practice_said import Typed
from intern_desktop.ui.widgets import label

_LOOKS = {"right": ("check", "positive"), "nearly": ("equal", "caution"), "other": ("pencil", "border_strong")}
"""For each verdict its icon and the colour of its line; none is red."""


class TypedBox(QFrame):
    """What was typed, in the place of the field: its letters, a word about it, and below what differs from it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practice_typed")
        self._verdict, self._letters = "right", ""
        self._icon, self._words, self._said = QLabel(self), label("reading", self, wraps=True), label("small", self)
        self._parts = QLabel(self)
        self._parts.setObjectName("practice_differs")
        self._parts.setTextFormat(Qt.TextFormat.RichText)
        self._parts.setProperty("role", "small")
        self._parts.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._words)
        words.addWidget(self._parts)
        row = QHBoxLayout(self)
        row.setContentsMargins(style.space("m"), style.space("xs"), style.space("m"), style.space("xs"))
        row.setSpacing(style.space("m"))
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self._said)

    def show_typed(self, typed: Typed) -> None:
        """Say how it compares."""
        self._verdict, self._letters = typed.verdict, typed.words
        self._words.setText(typed.words)
        # Translators: vi: "đúng" / "gần đúng" / "khác"
        words = {"right": tr("right"), "nearly": tr("nearly right"), "other": tr("something else")}
        # Translators: vi: "Gần đúng: đọc thế nào?" It stands beside a number that was typed in digits
        word = tr("Nearly right: how is it read?") if typed.asks == "reading" else words[typed.verdict]
        self._said.setText(word)
        self._parts.setVisible(typed.verdict != "right" and _is_near(typed))
        self._parts.setText(_marked(typed))
        # Translators: vi: "Bạn gõ: {words}. {verdict}"
        said = tr("You typed: {words}. {verdict}", words=typed.words, verdict=word)
        self.setAccessibleName(said)
        self.restyle()

    def text(self) -> str:
        """The letters and the word about them."""
        return f"{self._letters} {self._said.text()}"

    def restyle(self) -> None:
        """Draw the icon anew."""
        icon, ink = _LOOKS[self._verdict]
        self._icon.setPixmap(style.pixmap(icon, 20, "muted" if ink == "border_strong" else ink))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line round it: solid when right, dashed otherwise."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(style.colour(_LOOKS[self._verdict][1]), 1)
        pen.setStyle(Qt.PenStyle.SolidLine if self._verdict == "right" else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, style.radius("control"), style.radius("control"))
        painter.end()


def _is_near(typed: Typed) -> bool:
    """Whether enough of the answer was there that showing what differs says something."""
    had = sum(len(part.text) for part in typed.parts if part.kind == "same")
    return had * 2 >= sum(len(part.text) for part in typed.parts)


def _marked(typed: Typed) -> str:
    """The right answer: underlined what was missed or written otherwise, struck out what was too much."""
    marks = {"missing": "<u><b>{}</b></u>", "wrong": "<u><b>{}</b></u>", "extra": "<s>{}</s>"}
    return "".join(marks.get(part.kind, "{}").format(escape(part.text)) for part in typed.parts)


class Picture(QWidget):
    """A drawing of the guide, as wide as there is room, in the reader's language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practice_drawing")
        self._name = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_drawing(self, name: str, *, seen: bool) -> None:
        """Show this one, nothing for ""; what is not `seen` yet keeps its place."""
        self._name = name
        self.setVisible(bool(name) and seen)
        self.setAccessibleName(drawings.alt(name, language()) if name else "")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Wider means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at this width."""
        return round(guide_drawing.size(self._name, self._across(width)).height()) if self._name else 0

    def sizeHint(self) -> QSize:
        """As wide as drawings are made."""
        width = style.px(guide_drawing.WIDTH)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The drawing, in the middle."""
        if not self._name:
            return
        across = self._across(self.width())
        made = guide_drawing.picture(self._name, across, language())
        painter = QPainter(self)
        painter.drawPixmap((self.width() - across) // 2, 0, made)
        painter.end()

    def _across(self, width: int) -> int:
        return max(1, min(width, style.px(guide_drawing.WIDTH)))
