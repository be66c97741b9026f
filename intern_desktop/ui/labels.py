"""Words on the screen: one widget for all of them, sized and coloured by its role."""

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from intern_desktop.ui import style


class Label(QLabel):
    """Plain words in a role. `text()` is always what was set, whatever is drawn.

    With `wraps` the lines stand as far apart as the role asks (room for marks above letters); with
    `elides` it gives way when there is no room, ends in an ellipsis, and tells all in its tool tip.
    """

    def __init__(self, role: str, parent: QWidget | None = None, *, wraps: bool = False, elides: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.RichText if wraps else Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self._role, self._words, self._wraps, self._elides = role, "", wraps, elides
        if elides:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def text(self) -> str:
        """The words, without any mark-up."""
        return self._words

    def setText(self, words: str) -> None:
        """Show these words."""
        self._words = words
        self._show()

    def set_bold(self, bold: bool = True) -> None:
        """Heavier words, for what is to be found at a glance."""
        repolish(self, "bold", bold)

    def set_tone(self, tone: str) -> None:
        """Colour the words: "accent", "good", "caution", "danger", "text", or "" for the role's own."""
        repolish(self, "tone", tone)

    def _show(self) -> None:
        if self._wraps:
            known = self._role if self._role in ("body", "small", "reading", "section", "page") else "body"
            height = style.line_height("small" if self._role == "error" else known)
            lines = escape(self._words).replace("\n", "<br>")
            super().setText(f'<p style="margin:0;line-height:{height}px;-qt-line-height-type:fixed">{lines}</p>')
        else:
            super().setText(self._words)
        if self._elides:
            self._tell_all()

    def _tell_all(self) -> None:
        self.setToolTip("" if self.fontMetrics().horizontalAdvance(self._words) <= self.width() else self._words)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._wraps and self._words:
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide anew whether the words fit."""
        super().resizeEvent(event)
        if self._elides:
            self._tell_all()

    def minimumSizeHint(self) -> QSize:
        """An eliding label may become as narrow as a few letters."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), style.px(48)), hint.height()) if self._elides else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, or as many as there is room for."""
        if not self._elides:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        room = self.contentsRect()
        said = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, int(self.alignment()), said)


def label(
    role: str, parent: QWidget | None = None, *, bold: bool = False, wraps: bool = False, elides: bool = False
) -> Label:
    """Words in a role: figure, page, section, reading, body, muted, small or error."""
    made = Label(role, parent, wraps=wraps, elides=elides)
    if bold:
        made.setProperty("bold", True)
    return made


def badge(tone: str = "plain", parent: QWidget | None = None) -> QLabel:
    """A few words in a small filled box: "plain", "good", "caution" or "danger"."""
    made = QLabel(parent)
    made.setProperty("badge", tone)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made


def line(parent: QWidget | None = None) -> QFrame:
    """A hairline between two things."""
    made = QFrame(parent)
    made.setProperty("line", True)
    return made


def repolish(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet reads, and let it be read again when it changed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
