"""Marks that were ticked on the printed grid, typed in row by row."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import TitleRow


class PaperMarksScreen(Screen):
    """Marks that were ticked on the printed grid, typed in row by row."""

    name: ClassVar[str] = "paper_marks"
    tables: ClassVar[frozenset[str]] = frozenset({"mark", "person", "consent"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._title = TitleRow(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.addWidget(self._title)
        column.addStretch(1)
