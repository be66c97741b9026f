"""A part of what is asked beside a page: a heading, and its lines with a dot before each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.ui import style
from intern_desktop.ui.widgets import RubyLabel, label


class WordingPart(QWidget):
    """Japanese carries its readings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = RubyLabel("body", "text", self, bold=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(style.space("xs"))
        self._column.addWidget(self._title)
        self._lines: list[RubyLabel] = []

    def show_part(self, title: str, lines: Sequence[str]) -> None:
        """Show the heading and the lines."""
        self._title.set_text(title)
        while len(self._lines) < len(lines):
            made, dot, row = RubyLabel("small", "text", self), label("muted", self), QHBoxLayout()
            dot.setText("•")
            row.setSpacing(style.space("s"))
            row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(made, 1)
            self._lines.append(made)
            self._column.addLayout(row)
        for shown, words in zip(self._lines, lines, strict=True):
            shown.set_text(words)
