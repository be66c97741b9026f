"""One line of the slip as widgets in a grid: its names, the field for what is printed, and what comes of it."""

from __future__ import annotations

from decimal import Decimal

import msgspec
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from intern_desktop.furigana import plain
from intern_desktop.ui import style
from intern_desktop.ui.pay.slip_words import ICONS, INKS, TONES
from intern_desktop.ui.widgets import NumberEdit, RubyLabel, button, label, line, repolish

NAME, JAPANESE, FIELD, COMPUTED, APART, MARK, WORDS = range(7)
"""The columns of the grid; a line of her own has no Japanese beside its name, and can be taken off there."""

_FIELD_WIDTH, _NUMBER_WIDTH, _JAPANESE_WIDTH = 100, 64, 150
_KEYS = {
    Qt.Key.Key_Return: 1,
    Qt.Key.Key_Enter: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
}


class Shown(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What one line shows. `error` is said in place of the state; `told` is the field's name for a screen reader."""

    key: str
    name: str
    japanese: str = ""
    value: int | Decimal | None = None
    computed: str = ""
    apart: str = ""
    state: str = "untyped"
    words: str = ""
    told: str = ""
    strong: bool = False
    can_go: bool = False
    has_field: bool = True


class SlipEdit(NumberEdit):
    """The field of a line. Enter and the arrows up and down go on to other lines."""

    moved = Signal(int)
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, or type."""
        step = _KEYS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The line is the chosen one; what stands there is replaced by typing."""
        super().focusInEvent(event)
        self.selectAll()
        self.entered.emit()


class SlipLine(QWidget):
    """The widgets of one line. They lie in the table's grid; this one, without a face, holds them together.

    `typed` comes with every change of the field, `left` when one goes on from it, `off` when the line is to go.
    """

    typed = Signal(str)
    left = Signal()
    chosen = Signal(str)
    moved = Signal(str, int)
    off = Signal(str)

    def __init__(self, key: str, decimals: int, sheet: QWidget) -> None:
        super().__init__(sheet)
        self.hide()
        self.key, self._error, self._state = key, "", "untyped"
        self.band = QFrame(sheet)
        self.name = label("body", sheet, wraps=True)
        self.japanese = RubyLabel("small", "muted", sheet)
        self.edit = SlipEdit(decimals, sheet)
        self.edit.setObjectName(f"slip_{key}")
        self.computed, self.apart = label("body", sheet), label("body", sheet, bold=True)
        self.mark, self.words = QLabel(sheet), label("small", sheet, wraps=True)
        self.words.setObjectName(f"slip_words_{key}")
        self.computed.setObjectName(f"slip_computed_{key}")
        self.apart.setObjectName(f"slip_apart_{key}")
        self.remove = button("quiet", "x", parent=sheet)
        self.remove.setObjectName(f"slip_remove_{key}")
        self.remove.set_size("height_compact")
        self.rule = line(sheet)
        for number in (self.computed, self.apart):
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.edit.value_changed.connect(self._on_typed)
        self.edit.editingFinished.connect(self.left)
        self.edit.entered.connect(self._on_entered)
        self.edit.moved.connect(self._on_moved)
        self.remove.clicked.connect(self._on_remove)
        self.restyle()

    def parts(self) -> tuple[QWidget, ...]:
        """All widgets of the line, the ground first."""
        known = (self.name, self.japanese, self.edit, self.computed, self.apart, self.mark, self.words, self.remove)
        return (self.band, *known, self.rule)

    def place(self, grid: QGridLayout, at: int) -> None:
        """Lay the line into two rows of a grid: itself, and its hairline."""
        grid.addWidget(self.band, at, 0, 1, WORDS + 1)
        self.band.lower()
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self.name, at, NAME, middle)
        grid.addWidget(self.japanese, at, JAPANESE, middle)
        grid.addWidget(self.edit, at, FIELD, middle)
        grid.addWidget(self.computed, at, COMPUTED, middle)
        grid.addWidget(self.apart, at, APART, middle)
        grid.addWidget(self.mark, at, MARK, middle)
        grid.addWidget(self.words, at, WORDS, middle)
        grid.addWidget(self.remove, at, JAPANESE, middle | Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.rule, at + 1, 0, 1, WORDS + 1)

    def show_line(self, shown: Shown) -> None:
        """Show this; a field in which one types, or that cannot be read, keeps what stands there."""
        self.name.setText(shown.name)
        self.name.set_bold(shown.strong)
        self.japanese.set_text(shown.japanese)
        if not self.edit.hasFocus() and self.edit.is_readable() and not self._error:
            self.edit.set_value(shown.value)
        self.edit.setVisible(shown.has_field)
        self.edit.setAccessibleName(shown.told or f"{shown.name} {plain(shown.japanese)}".strip())
        self.computed.setText(shown.computed)
        self.apart.setText(shown.apart)
        self.remove.setVisible(shown.can_go)
        self.japanese.setVisible(not shown.can_go)
        self._state = shown.state
        self._show_state(shown.words)
        self.rule.setProperty("line", not shown.strong)

    def show_error(self, sentence: str) -> None:
        """Say at the line what is wrong with what was typed; "" when nothing is."""
        self._error = sentence
        repolish(self.edit, "invalid", bool(sentence))
        if sentence:
            self._show_state(sentence)

    def error(self) -> str:
        """What is said to be wrong."""
        return self._error

    def show_chosen(self, chosen: bool) -> None:
        """Whether this is the line that the panel explains."""
        repolish(self.band, "notice", "info" if chosen else "")

    def restyle(self) -> None:
        """Follow text size and colours."""
        repolish(self.edit, "dense", True)
        self.edit.setFixedWidth(style.px(_FIELD_WIDTH))
        self.mark.setFixedWidth(style.px(18))
        for number in (self.computed, self.apart):
            number.setMinimumWidth(style.px(_NUMBER_WIDTH))
        self.japanese.setMaximumWidth(style.px(_JAPANESE_WIDTH))
        self._draw_mark()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle()

    def _show_state(self, words: str) -> None:
        said = self._error or words
        self.words.setText(said)
        self.words.set_tone("danger" if self._error else TONES.get(self._state, ""))
        self.words.set_bold(self._state == "ask" and not self._error)
        self.edit.setAccessibleDescription(said)
        self._draw_mark()

    def _draw_mark(self) -> None:
        icon, ink = ("octagon-alert", "danger") if self._error else (ICONS[self._state], INKS[self._state])
        if icon:
            self.mark.setPixmap(style.pixmap(icon, 16, ink))
        else:
            self.mark.clear()

    def _on_typed(self) -> None:
        self.typed.emit(self.key)

    def _on_entered(self) -> None:
        self.chosen.emit(self.key)

    def _on_moved(self, step: int) -> None:
        self.moved.emit(self.key, step)

    def _on_remove(self) -> None:
        self.off.emit(self.key)
