"""The lines of the slip, block by block as a 給与明細 has them, in a grid that scrolls on its own."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.pay.slip_line import APART, COMPUTED, FIELD, JAPANESE, NAME, WORDS, Shown, SlipLine
from intern_desktop.ui.widgets import RubyLabel, label, line

_NAMES, _WHY = 160, 140
"""Logical pixels that the widest words get at least."""


class Block(msgspec.Struct, frozen=True, gc=False):
    """A block with its heading, the Japanese beside it, and its lines; `columns` whether these are compared."""

    name: str
    title: str
    japanese: str
    lines: Sequence[Shown]
    columns: bool = True


class SlipTable(Column):
    """The blocks. A field keeps its focus and what stands in it while other lines come and go.

    `typed` comes with the key of a line, `chosen` when another line is the one in hand, `left` when a field is left,
    `ended` below the last.
    """

    typed = Signal(str)
    left = Signal()
    chosen = Signal(str)
    ended = Signal()
    off = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap="s")
        self.setObjectName("slip_table")
        self._lines: dict[str, SlipLine] = {}
        self._headings: list[QWidget] = []
        self._shape: list[tuple[str, ...]] = []
        self._inside = _Ground(self)
        self._inside.pressed.connect(self._press)
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(style.space("s"))
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(NAME, 5)
        self._grid.setColumnStretch(WORDS, 4)
        self.below = QVBoxLayout()
        self.add(self._inside)
        self.add(self.below)
        self.body.addStretch(1)
        self.restyle()

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show these blocks."""
        shape = [(block.name, block.title, *(shown.key for shown in block.lines)) for block in blocks]
        if shape != self._shape:
            self._shape = shape
            self._lay_out(blocks)
        for block in blocks:
            for shown in block.lines:
                self._lines[shown.key].show_line(shown)

    def line(self, key: str) -> SlipLine | None:
        """The line of a key."""
        return self._lines.get(key)

    def order(self) -> list[str]:
        """The keys of all lines with a field, from top to bottom."""
        return [key for key, one in self._lines.items() if not one.edit.isHidden()]

    def unreadable(self) -> bool:
        """Whether something stands in a field that cannot be kept."""
        return any(one.error() for one in self._lines.values())

    def forget(self) -> None:
        """Another slip comes: nothing of what stands in the fields is of it."""
        self.blockSignals(True)
        for one in self._lines.values():
            self._drop(one)
        self._lines, self._shape = {}, []
        self.blockSignals(False)

    def choose(self, key: str) -> None:
        """Mark the line that the panel explains."""
        for other, one in self._lines.items():
            one.show_chosen(other == key)

    def go_to(self, key: str) -> None:
        """Begin to type in a line."""
        found = self._lines.get(key)
        if found is not None:
            found.edit.setFocus()
            self.show_whole(found.band)

    def restyle(self) -> None:
        """Follow text size and colours."""
        self._grid.setColumnMinimumWidth(NAME, style.px(_NAMES))
        self._grid.setColumnMinimumWidth(WORDS, style.px(_WHY))
        for one in self._lines.values():
            one.restyle()

    def _press(self, at: QPoint) -> None:
        """A press anywhere on a line chooses it."""
        for key, one in self._lines.items():
            if one.band.geometry().contains(at):
                self.chosen.emit(key)
                if not one.edit.isHidden():
                    one.edit.setFocus()

    def _lay_out(self, blocks: Sequence[Block]) -> None:
        for heading in self._headings:
            self._grid.removeWidget(heading)
            heading.hide()
            heading.deleteLater()
        self._headings = []
        wanted = [shown.key for block in blocks for shown in block.lines]
        for key in [key for key in self._lines if key not in wanted]:
            self._drop(self._lines.pop(key))
        lines = {}
        at = 0
        for block in blocks:
            at = self._head(block, at)
            for shown in block.lines:
                one = lines[shown.key] = self._lines.get(shown.key) or self._made(shown.key)
                for part in one.parts():
                    self._grid.removeWidget(part)
                one.place(self._grid, at)
                at += 2
        self._lines = lines
        self._order()

    def _made(self, key: str) -> SlipLine:
        made = SlipLine(key, 2 if key.startswith("hours:") else 0, self._inside)
        for part in made.parts():
            part.show()
        made.typed.connect(self.typed)
        made.left.connect(self.left)
        made.chosen.connect(self._on_chosen)
        made.moved.connect(self._move)
        made.off.connect(self.off)
        return made

    def _drop(self, one: SlipLine) -> None:
        for part in (*one.parts(), one):
            self._grid.removeWidget(part)
            part.hide()
            part.setParent(None)
            part.deleteLater()

    def _head(self, block: Block, at: int) -> int:
        if not block.title:
            return at
        title = label("body", self._inside, bold=True, wraps=True)
        title.setText(block.title)
        title.setContentsMargins(0, style.space("xs"), 0, 0)
        japanese = RubyLabel("small", "muted", self._inside)
        japanese.set_text(block.japanese)
        self._grid.addWidget(title, at, NAME)
        self._grid.addWidget(japanese, at, JAPANESE)
        self._headings += [title, japanese]
        # Translators: heads of columns; vi: "trên phiếu", "tính ra", "khác", "vì sao"
        heads = {FIELD: tr("on the slip"), COMPUTED: tr("computed"), APART: tr("apart"), WORDS: tr("why")}
        for column, words in heads.items():
            if block.columns or column == FIELD:
                self._headings.append(self._column_head(words, at, column))
        rule = line(self._inside)
        self._grid.addWidget(rule, at + 1, 0, 1, WORDS + 1)
        self._headings.append(rule)
        for each in self._headings:
            each.show()
        return at + 2

    def _column_head(self, words: str, at: int, column: int) -> QLabel:
        head = label("small", self._inside)
        head.setText(words)
        side = Qt.AlignmentFlag.AlignLeft if column == WORDS else Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(head, at, column, side | Qt.AlignmentFlag.AlignBottom)
        return head

    def _order(self) -> None:
        before: QWidget | None = None
        for one in self._lines.values():
            for part in (one.edit, one.remove):
                if before is not None:
                    QWidget.setTabOrder(before, part)
                before = part

    def _on_chosen(self, key: str) -> None:
        self.show_whole(self._lines[key].band)
        self.chosen.emit(key)

    def _move(self, key: str, step: int) -> None:
        keys = self.order()
        at = keys.index(key) + step
        if 0 <= at < len(keys):
            self.go_to(keys[at])
        elif step > 0:
            self.ended.emit()


class _Ground(QWidget):
    """What the lines lie on; a press on it is told."""

    pressed = Signal(QPoint)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit(event.position().toPoint())
