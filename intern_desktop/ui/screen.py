"""A screen: builds in `__init__`, speaks in `retranslate`, reads in `refresh`. It holds no truth."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from intern_desktop.ui.commands import Commands


class Screen(QWidget):
    """One page of the window.

    `name` is its address for `Commands.open_page`; `tables` are the state tables it shows, so that
    it is refreshed when one of them changes. A hidden screen is refreshed when it is shown next.
    """

    name: ClassVar[str] = ""
    tables: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.commands = commands

    def retranslate(self) -> None:
        """Write every word anew, in the language spoken now."""

    def refresh(self) -> None:
        """Show what the database says now."""

    def open(self, target: str) -> None:
        """Go to one thing within the screen, named by its id; an empty target means the start."""

    def restyle(self) -> None:
        """Set sizes and drawn colours anew, after the text size or the colour scheme changed."""

    def leave(self) -> None:
        """Keep unsaved input; called before another screen, sign-out, or the end."""
