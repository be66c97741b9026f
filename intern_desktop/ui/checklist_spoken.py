"""The sentences that are said aloud to a trainer: Japanese with readings, and what it means."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.i18n import language
from intern_desktop.ui import style
from intern_desktop.ui.labels import Label
from intern_desktop.ui.widgets import RubyLabel, label


class SpokenPart(QWidget):
    """One below the other; what a pack has taken away meanwhile is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[RubyLabel, Label]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(style.space("xs"))

    def show_cards(self, ids: tuple[str, ...]) -> str:
        """Show what these cards say; returns the deck of the first, "" where there is none."""
        from intern_desktop.departure import cards

        found = [one for one in map(cards.card, ids) if one is not None]
        while len(self._rows) < len(found):
            self._rows.append(self._make_row(len(self._rows) + 1))
        for at, (said, meaning) in enumerate(self._rows):
            shown = at < len(found)
            said.setVisible(shown)
            meaning.setVisible(shown and language() != "ja")
            said.set_text(found[at].ja if shown else "")
            meaning.setText(found[at].meaning(language()) if shown else "")
        self.setVisible(bool(found))
        return found[0].deck if found else ""

    def _make_row(self, number: int) -> tuple[RubyLabel, Label]:
        said, meaning = RubyLabel("body", "text", self), label("small", self, wraps=True)
        said.setObjectName(f"item_said_{number}")
        meaning.setObjectName(f"item_meaning_{number}")
        self._column.addWidget(said)
        self._column.addWidget(meaning)
        return said, meaning
