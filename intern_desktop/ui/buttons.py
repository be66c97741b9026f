"""What one presses: buttons that print their key, and a row of choices of which one holds."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from intern_desktop.ui import style
from intern_desktop.ui.labels import repolish

_INKS = {
    "primary": "on_accent",
    "link": "accent",
    "link_small": "accent",
    "danger": "danger",
    "told": "surface",
}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_BARE = ("link", "link_small", "person")


class Button(QPushButton):
    """A button of one kind, with an icon before its words and its key printed after them.

    Kinds: primary (one on a screen), secondary, quiet (a toolbar's), link, link_small, danger; and for
    the frame told (on the dark line) and person (a name, which gives way at its start when there is no
    room). `key` is what is printed and pressed, as in "F2" or "Ctrl+P";
    letters, Enter, Esc and Space are only printed, as any key is with `printed_only`.
    """

    def __init__(
        self,
        kind: str = "secondary",
        icon: str = "",
        key: str = "",
        parent: QWidget | None = None,
        *,
        printed_only: bool = False,
    ) -> None:
        super().__init__(parent)
        self._kind, self._icon, self._key, self._size = kind, icon, key, "height"
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if len(key) > 1 and key not in ("Enter", "Esc", "Space") and not printed_only:
            self.setShortcut(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does; Qt keeps that for dialogs."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            self.click()
        else:
            super().keyPressEvent(event)

    def kind(self) -> str:
        """Its kind."""
        return self._kind

    def set_size(self, size: str) -> None:
        """How high it is: "height", "height_compact" or "height_big" of the tokens."""
        self._size = size
        self.updateGeometry()

    def set_kind(self, kind: str) -> None:
        """Another kind, as when the filled button of a screen is another one now."""
        if kind != self._kind:
            self._kind = kind
            repolish(self, "kind", kind)
            self.updateGeometry()

    def set_icon(self, icon: str) -> None:
        """Another icon, or "" for none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def print_key(self, key: str) -> None:
        """Print this key on it, or "" for none; the key itself goes on working."""
        self._key = key
        self.updateGeometry()
        self.update()

    def setText(self, words: str) -> None:
        """The words on it; with a key of its own, Qt's mnemonic would be a second one, so & is kept."""
        key = self.shortcut()
        super().setText(words.replace("&", "&&"))
        self.setShortcut(key)

    def words(self) -> str:
        """The words as they are seen."""
        return self.text().replace("&&", "&")

    def _font(self) -> QFont:
        small = self._kind in ("link_small", "told")
        return style.font("small" if small else "body", bold=self._kind in ("primary", "person"))

    def _gap(self) -> int:
        return 0 if self._kind in _BARE else style.px(style.space("s" if self._size == "height_compact" else "m"))

    def _key_font(self) -> QFont:
        return style.font("small")

    def _key_width(self) -> int:
        return QFontMetrics(self._key_font()).horizontalAdvance(self._key) + 2 * style.px(6) if self._key else 0

    def _inner_width(self) -> int:
        parts = [QFontMetrics(self._font()).horizontalAdvance(self.words())] if self.words() else []
        parts += [style.control("icon")] if self._icon else []
        parts += [self._key_width()] if self._key else []
        return sum(parts) + style.px(style.space("s")) * max(0, len(parts) - 1)

    def sizeHint(self) -> QSize:
        """Room for icon, words and key."""
        if self._kind in _BARE:
            return QSize(self._inner_width() + 2, style.line_height("small" if self._kind == "link_small" else "body"))
        height = style.control("height_compact" if self._kind == "told" else self._size)
        if self._icon and not self.words() and not self._key:
            return QSize(height, height)
        return QSize(max(self._inner_width() + 2 * self._gap() + 2, height), height)

    def minimumSizeHint(self) -> QSize:
        """Never cut, but for a name."""
        hint = self.sizeHint()
        return QSize(style.px(48), hint.height()) if self._kind == "person" else hint

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def ink(self) -> str:
        """The token its words are drawn in."""
        return _INKS.get(self._kind, "text") if self.isEnabled() else "muted"

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box as the style sheet says, then icon, words and key in the middle."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        gap = style.px(style.space("s"))
        x = 0 if self._kind in _BARE else max(0, (self.width() - self._inner_width()) // 2)
        ink = style.colour("accent_hover") if self._is_hovered_link(option) else style.colour(self.ink())
        if self._icon:
            picture = style.pixmap(self._icon, 20, self.ink())
            painter.drawPixmap(x, (self.height() - style.control("icon")) // 2, picture)
            x += style.control("icon") + gap
        if self.words():
            x += self._draw_words(painter, x, ink, underlined=self._is_hovered_link(option)) + gap
        if self._key:
            draw_key(painter, QRectF(x, 0, self._key_width(), self.height()), self._key, ink)

    def _is_hovered_link(self, option: QStyleOptionButton) -> bool:
        return self._kind in _BARE and bool(option.state & QStyle.StateFlag.State_MouseOver)

    def _draw_words(self, painter: QPainter, x: int, ink: QColor, *, underlined: bool) -> int:
        font = self._font()
        font.setUnderline(underlined)
        painter.setFont(font)
        painter.setPen(ink)
        width = QFontMetrics(font).horizontalAdvance(self.words())
        room = min(width, self.width() - x) if self._kind == "person" else width
        words = QFontMetrics(font).elidedText(self.words(), Qt.TextElideMode.ElideLeft, room + 1)
        painter.drawText(QRectF(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
        return width


def draw_key(painter: QPainter, room: QRectF, key: str, ink: QColor) -> None:
    """A key as it is printed on its button: small words in a thin rounded box, centred in `room`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(style.font("small"))
    painter.setPen(QPen(ink, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    height = style.px(20)
    box = QRectF(room.x() + 0.5, room.center().y() - height / 2, room.width() - 1, height)
    painter.drawRoundedRect(box, style.radius("badge"), style.radius("badge"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


def button(kind: str = "secondary", icon: str = "", key: str = "", parent: QWidget | None = None) -> Button:
    """A button; give it words with setText in `retranslate`, or an accessible name when it has only an icon."""
    return Button(kind, icon, key, parent)


class _Segment(QPushButton):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(style.font("body", bold=True)).horizontalAdvance(self.text().replace("&&", "&"))
        return QSize(width + 2 * style.space("m") + 4, style.control("height_compact"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()


class Segmented(QWidget):
    """Two to five choices side by side, one of which holds. Arrow keys walk along them.

    `changed` carries the value when the person chooses another; `set_value` says nothing.
    """

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._on_toggled)
        self._values: list[str] = []
        self._said = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """The choices as (value, words); the value that held keeps holding, else the first does."""
        held = self._said
        if [value for value, _ in options] != self._values:
            self._build(options)
        for pressed, (_, words) in zip(self._group.buttons(), options, strict=True):
            pressed.setText(words.replace("&", "&&"))
            pressed.updateGeometry()
        self.set_value(held if held in self._values else self._values[0] if self._values else "")

    def value(self) -> str:
        """The value that holds, "" when there are no choices."""
        return self._said

    def set_value(self, value: str) -> None:
        """Let this value hold. An unknown value changes nothing."""
        if value in self._values:
            self._said = value
            chosen = self._group.buttons()[self._values.index(value)]
            chosen.setChecked(True)
            self.setFocusProxy(chosen)

    def _build(self, options: Iterable[tuple[str, str]]) -> None:
        for old in self._group.buttons():
            self._group.removeButton(old)
            self._row.removeWidget(old)
            old.deleteLater()
        self._values = [value for value, _ in options]
        for at, value in enumerate(self._values):
            made = _Segment(self)
            made.setObjectName(f"{self.objectName() or 'choice'}_{value}")
            made.setProperty("segment", self._place(at))
            self._group.addButton(made, at)
            self._row.addWidget(made)

    def _place(self, at: int) -> str:
        if len(self._values) == 1:
            return "only"
        return "first" if at == 0 else "last" if at == len(self._values) - 1 else "middle"

    def _on_toggled(self, _button: QPushButton, on: bool) -> None:
        now = self._values[self._group.checkedId()] if on else self._said
        if now != self._said:
            self._said = now
            self.changed.emit(now)
