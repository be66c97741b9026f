"""A list of names from a sheet, looked at row by row before anything is written."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import TitleRow


class RosterScreen(Screen):
    """A list of names from a sheet, looked at row by row before anything is written."""

    name: ClassVar[str] = "roster"
    tables: ClassVar[frozenset[str]] = frozenset({"person", "class", "journey"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._title = TitleRow(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.addWidget(self._title)
        column.addStretch(1)
