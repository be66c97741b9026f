"""A field that holds several things of one kind: a row for each, a way to add one, and a way to take one away."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Literal

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.widgets import ChoiceBox, NumberEdit, button, label

Cells = list[Any]
"""What stands in one row, from left to right."""


class ListColumn(msgspec.Struct, frozen=True, gc=False):
    """One editor of each row: how it is typed, its words for a screen reader and as a hint, its unit."""

    kind: Literal["text", "number", "choice"]
    words: str
    unit: str = ""
    wide: int = 0
    """Logical pixels at 100 %, 0 for all the room there is."""
    example: str = ""
    """A number of its size as one types it."""


class ListKind(msgspec.Struct, frozen=True, gc=False):
    """What a list holds: its columns, an item from a row's cells (None for an empty row) and the way back.

    `note` says more about a row, from its cells and the contract's first whole month; `letters` marks rows (a), (b) as
    the annex does; `least` rows are always there.
    """

    columns: tuple[ListColumn, ...]
    item: Callable[[Cells], Any]
    cells: Callable[[Any], Cells]
    add: str
    options: Callable[[], Sequence[tuple[object, str]]] | None = None
    note: Callable[[Cells, date | None], str] | None = None
    letters: bool = False
    least: int = 0


class ListRow(QWidget):
    """One thing of the list."""

    changed = Signal()
    removed = Signal()

    def __init__(self, name: str, kind: ListKind, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._kind = kind
        self._first: date | None = None
        self._letter = label("small", self)
        self.editors = [self._make(f"{name}_{at}", column) for at, column in enumerate(kind.columns)]
        self.remove = button("quiet", "x", parent=self)
        self.remove.setObjectName(f"{name}_remove")
        self.remove.set_size("height_compact")
        self.remove.clicked.connect(self.removed)
        self._note = label("small", self, wraps=True)
        self._note.setObjectName(f"{name}_note")
        self._note.setVisible(kind.note is not None)
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(self._letter)
        for editor, column in zip(self.editors, kind.columns, strict=True):
            row.addWidget(editor, 0 if column.wide else 1)
        row.addWidget(self.remove)
        beside = all(column.wide for column in kind.columns)
        if beside:
            row.addWidget(self._note, 1)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, style.space("xs"), 0, style.space("xs"))
        column_.setSpacing(0)
        column_.addLayout(row)
        if not beside:
            column_.addWidget(self._note)

    def _make(self, name: str, column: ListColumn) -> QLineEdit | ChoiceBox:
        made: QLineEdit | ChoiceBox
        if column.kind == "number":
            made = number = NumberEdit(0, self)
            number.example = column.example or number.example
            number.value_changed.connect(self._on_changed)
        elif column.kind == "choice":
            made = box = ChoiceBox(self)
            box.chosen.connect(self._on_changed)
        else:
            made = QLineEdit(self)
            made.textEdited.connect(self._on_changed)
        made.setObjectName(name)
        made.setProperty("dense", True)
        return made

    def retranslate(self, at: int) -> None:
        """Write the words of the row, whose place in the list is `at`."""
        self._letter.setText(f"({'abcdefghijklmnopqrstuvwxyz'[at % 26]})" if self._kind.letters else "")
        self._letter.setVisible(self._kind.letters)
        for editor, column in zip(self.editors, self._kind.columns, strict=True):
            if isinstance(editor, ChoiceBox) and self._kind.options is not None:
                editor.set_options(self._kind.options())
            elif isinstance(editor, NumberEdit):
                editor.set_unit(tr(column.unit) if column.unit else "")
            elif isinstance(editor, QLineEdit):
                editor.setPlaceholderText(tr(column.words))
            editor.setAccessibleName(f"{tr(column.words)} {at + 1}")
        # Translators: takes a line of a list away; vi: "Bỏ dòng này"
        words = tr("Take this line away")
        self.remove.setAccessibleName(f"{words} {at + 1}")
        self.remove.setToolTip(words)
        self._write_note()

    def fit(self) -> None:
        """As wide as the text size asks."""
        for editor, column in zip(self.editors, self._kind.columns, strict=True):
            if column.wide:
                editor.setFixedWidth(style.px(column.wide))

    def cells(self) -> Cells:
        """What stands in the row."""
        return [
            editor.value() if isinstance(editor, NumberEdit | ChoiceBox) else editor.text().strip()
            for editor in self.editors
        ]

    def show_cells(self, cells: Cells) -> None:
        """Show these; what is typed already stays as it is typed."""
        if cells == self.cells():
            return
        for editor, value in zip(self.editors, cells, strict=True):
            if isinstance(editor, NumberEdit | ChoiceBox):
                editor.set_value(value)
            elif isinstance(editor, QLineEdit):
                editor.setText(value)
        self._write_note()

    def show_first(self, first: date | None) -> None:
        """The contract's first whole month is this, None while it is open."""
        self._first = first
        self._write_note()

    def _on_changed(self) -> None:
        self._write_note()
        self.changed.emit()

    def _write_note(self) -> None:
        if self._kind.note is not None:
            self._note.setText(self._kind.note(self.cells(), self._first))


class FormList(QWidget):
    """`changed` comes with every change by the person, `rebuilt` when rows came or went; `value()` is the tuple of
    items, empty rows left out.
    """

    changed = Signal()
    rebuilt = Signal()

    def __init__(self, name: str, kind: ListKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._kind = name, kind
        self._rows: list[ListRow] = []
        self._made = 0
        self._first: date | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._add = button("link", "plus", parent=self)
        self._add.setObjectName(f"{name}_add")
        self._add.clicked.connect(self._on_add)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._add.setText(tr(self._kind.add))
        self._fill()
        for at, row in enumerate(self._rows):
            row.retranslate(at)
            row.fit()
        self.rebuilt.emit()

    def editors(self) -> Sequence[QWidget]:
        """The editors of all rows, in reading order."""
        return [editor for row in self._rows for editor in row.editors]

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in reading order."""
        return [*(stop for row in self._rows for stop in (*row.editors, row.remove)), self._add]

    def value(self) -> tuple[Any, ...]:
        """The items, without rows in which nothing stands yet."""
        found = (self._kind.item(row.cells()) for row in self._rows)
        return tuple(item for item in found if item is not None)

    def set_value(self, items: Sequence[Any]) -> None:
        """Show these items, and no others."""
        if tuple(items) == self.value():
            return
        while len(self._rows) > len(items):
            self._drop(self._rows[-1])
        while len(self._rows) < len(items):
            self._append()
        for row, item in zip(self._rows, items, strict=True):
            row.show_cells(self._kind.cells(item))
        self.retranslate()

    def show_first(self, first: date | None) -> None:
        """The contract's first whole month is this, None while it is open."""
        if first != self._first:
            self._first = first
            for row in self._rows:
                row.show_first(first)

    def _fill(self) -> None:
        while len(self._rows) < self._kind.least:
            self._append()

    def _append(self) -> ListRow:
        made = ListRow(f"{self._name}_{self._made}", self._kind, self)
        self._made += 1
        made.changed.connect(self.changed)
        made.removed.connect(lambda: self._on_remove(made))
        made.show_first(self._first)
        self._column.insertWidget(len(self._rows), made)
        self._rows.append(made)
        if self.isVisible():
            made.show()
        return made

    def _drop(self, row: ListRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_add(self) -> None:
        row = self._append()
        self.retranslate()
        row.editors[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_remove(self, row: ListRow) -> None:
        at = self._rows.index(row)
        self._drop(row)
        self.retranslate()
        beside = self._rows[min(at, len(self._rows) - 1)].editors[0] if self._rows else self._add
        beside.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
