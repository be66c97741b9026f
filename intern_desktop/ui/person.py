"""One candidate for her trainer: what holds her up, what waits, hours, punctuality, words."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import TitleRow


class PersonScreen(Screen):
    """One candidate for her trainer: what holds her up, what waits, hours, punctuality, words."""

    name: ClassVar[str] = "person"
    tables: ClassVar[frozenset[str]] = frozenset({"mark", "journey", "consent", "person", "comment"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._title = TitleRow(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.addWidget(self._title)
        column.addStretch(1)
