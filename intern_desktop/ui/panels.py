"""What holds other things: panels, the row with a screen's title, notices, and a screen with nothing yet."""

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from intern_desktop.ui import style
from intern_desktop.ui.buttons import Button, button
from intern_desktop.ui.labels import label


class Panel(QFrame):
    """A sheet on the paper: rounded, with a thin line round it. `body` is its column of things.

    `inset` moves the heading to where the words of the rows below begin.
    """

    def __init__(self, parent: QWidget | None = None, *, padding: str = "l", inset: str = "") -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self.body = QVBoxLayout(self)
        gap = style.space(padding)
        self.body.setContentsMargins(gap, gap, gap, gap)
        self.body.setSpacing(style.space("m"))
        self._head: QHBoxLayout | None = None
        self._inset = style.space(inset) if inset else 0
        self._title = label("section", self, elides=True)
        self._title.hide()

    def add(self, thing: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a thing below what is there."""
        if isinstance(thing, QWidget):
            self.body.addWidget(thing, stretch)
        else:
            self.body.addLayout(thing, stretch)

    def set_title(self, words: str) -> None:
        """The heading of the panel."""
        self._make_head().setContentsMargins(self._inset if words else 0, 0, 0, 0)
        self._title.setText(words)
        self._title.setVisible(bool(words))

    def add_beside_title(self, thing: QWidget) -> None:
        """Put a thing at the right end of the heading's row."""
        self._make_head().addWidget(thing)

    def _make_head(self) -> QHBoxLayout:
        if self._head is None:
            self._head = QHBoxLayout()
            self._head.setSpacing(style.space("s"))
            self._head.addWidget(self._title)
            self._head.addStretch(1)
            self.body.insertLayout(0, self._head)
        return self._head


class TitleRow(QWidget):
    """The first row of a screen: its title, muted context beside it, and buttons at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(style.space("m"))
        self.title = label("page", self, elides=True)
        self.context = label("muted", self, elides=True)
        self._row.addWidget(self.title)
        self._row.addWidget(self.context)
        self._row.addStretch(1)
        self._beside = 2
        self._fit()

    def set_words(self, title: str, context: str = "") -> None:
        """The title, and what is muted beside it."""
        self.title.setText(title)
        self.context.setText(context)
        self.context.setVisible(bool(context))

    def add_back(self) -> Button:
        """A small arrow before the title, to the page that led here."""
        arrow = button("quiet", "arrow-left", parent=self)
        self._row.insertWidget(0, arrow)
        self._beside += 1
        return arrow

    def add(self, thing: QWidget) -> None:
        """Put a thing at the right end; the primary button comes last."""
        self._row.addWidget(thing)

    def add_beside(self, thing: QWidget) -> None:
        """Put a small thing, such as a badge, right after the context."""
        self._row.insertWidget(self._beside, thing)
        self._beside += 1

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(style.control("height"))


_NOTICE_ICONS = {"info": "info", "good": "check", "caution": "triangle-alert", "danger": "octagon-alert"}
_NOTICE_INKS = {"info": "accent", "good": "positive", "caution": "caution", "danger": "danger"}


class Notice(QFrame):
    """A few sentences that matter here: "info", "good", "caution" or "danger". `pressed` is its way out."""

    pressed = Signal()

    def __init__(self, kind: str = "info", parent: QWidget | None = None, *, icon: str = "") -> None:
        super().__init__(parent)
        self._kind, self._icon_name, self._strong, self._words = kind, icon or _NOTICE_ICONS[kind], "", ""
        self.setProperty("notice", kind)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(style.space("m"), style.space("s"), style.space("m"), style.space("s"))
        row.setSpacing(style.space("s"))
        self._icon = QLabel(self)
        self._text = QLabel(self, textFormat=Qt.TextFormat.RichText, wordWrap=True)
        self._text.setProperty("role", "small")
        self._text.setProperty("tone", "text")
        self._link: Button | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(style.space("xs"))
        self._column.addWidget(self._text)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._column, 1)
        self._draw()

    def set_text(self, words: str, strong: str = "") -> None:
        """What it says; `strong` is a first sentence that stands out."""
        self._strong, self._words = strong, words
        self.setAccessibleName(f"{strong} {words}".strip())
        self._draw()

    def text(self) -> str:
        """All it says, as plain words."""
        return f"{self._strong} {self._words}".strip()

    def sizeHint(self) -> QSize:
        """As high as the words need at the width it has: a layout gives it no more than this."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def set_link(self, words: str) -> None:
        """The way out, pressed like a button; "" takes it away."""
        if self._link is None and not words:
            return
        if self._link is None:
            self._link = button("link", parent=self)
            self._link.clicked.connect(self._on_link)
            self._column.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeft)
        if words:
            self._link.setText(words)
        self._link.setObjectName(f"{self.objectName()}_link")
        self._link.setVisible(bool(words))

    def set_kind(self, kind: str) -> None:
        """Another kind, with its icon and colour."""
        self._kind, self._icon_name = kind, _NOTICE_ICONS[kind]
        self.setProperty("notice", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def _on_link(self) -> None:
        self.pressed.emit()

    def _draw(self) -> None:
        strong = f"<b>{escape(self._strong)}</b> " if self._strong else ""
        height = style.line_height("small")
        self._text.setText(
            f'<p style="margin:0;line-height:{height}px;-qt-line-height-type:fixed">{strong}{escape(self._words)}</p>'
        )
        self._icon.setPixmap(style.pixmap(self._icon_name, 20, _NOTICE_INKS[self._kind]))


class EmptyState(QWidget):
    """What stands where nothing is yet: one sentence, why, and one way out."""

    pressed = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None, *, kind: str = "primary") -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._icon = QLabel(self, alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = label("body", self, bold=True, wraps=True)
        self._text = label("muted", self, wraps=True)
        self._button = button(kind, parent=self)
        self._button.clicked.connect(self._on_pressed)
        column = QVBoxLayout(self)
        column.setSpacing(style.space("s"))
        column.addStretch(1)
        for thing in (self._icon, self._title, self._text):
            column.addWidget(thing)
        for words in (self._title, self._text):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addSpacing(style.space("s"))
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self._draw()

    def set_words(self, title: str, text: str, button_text: str = "") -> None:
        """The sentence, why, and the words of the way out ("" for none)."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._button.setText(button_text)
        self._button.setAccessibleName(button_text or title)
        self._button.setObjectName(f"{self.objectName()}_button")
        self._button.setVisible(bool(button_text))

    def allow(self, allowed: bool) -> None:
        """Whether the way out is open to whoever sits here."""
        self._button.setVisible(allowed and bool(self._button.text()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def _on_pressed(self) -> None:
        self.pressed.emit()

    def _draw(self) -> None:
        self._icon.setPixmap(style.pixmap(self._icon_name, 32, "muted"))
        self.setMinimumWidth(style.px(240))
