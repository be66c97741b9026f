"""The help of one field: where it stands on the Japanese sheet, as a picture, and a sentence. F1 shows and hides it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.ui import style
from intern_desktop.ui.pay.sheet_picture import SheetPicture
from intern_desktop.ui.widgets import label

if TYPE_CHECKING:
    from intern_desktop.ui.commands import Commands

_HELP = "offer-field-help"
"""Under which name this PC keeps, for each person, whether the help of fields is shown."""


class FieldHelp(QWidget):
    """Picture and sentence of the field in hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("field_help")
        self.picture = SheetPicture(self)
        self._sentence = label("small", self, wraps=True)
        self._sentence.setObjectName("field_help_sentence")
        self._sentence.set_tone("text")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("xs"))
        column.addWidget(self.picture, 1)
        column.addWidget(self._sentence)

    def show_field(self, name: str, value: str, sentence: str) -> None:
        """Where the field stands with what is typed in it, and what it means."""
        self.picture.show_field(name, value)
        self._sentence.setText(sentence)

    def text(self) -> str:
        """Place and sentence as words."""
        return f"{self.picture.text()}\n{self._sentence.text()}"


def help_wanted(commands: Commands) -> bool | None:
    """Whether the person who sits here wants the help of fields; None until she has said so."""
    session = commands.session
    return {"yes": True, "no": False}.get(commands.local.get(_HELP, session.person) or "") if session else None


def keep_help(commands: Commands, wanted: bool) -> None:
    """Remember it for the person who sits here."""
    if commands.session is not None:
        commands.local.set(_HELP, "yes" if wanted else "no", commands.session.person)
