"""The very page that would go to Japan, for the candidate whose page it is."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import TitleRow


class ReportPageScreen(Screen):
    """The very page that would go to Japan, for the candidate whose page it is."""

    name: ClassVar[str] = "report_page"
    tables: ClassVar[frozenset[str]] = frozenset({"report", "report_yes"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._title = TitleRow(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.addWidget(self._title)
        column.addStretch(1)
