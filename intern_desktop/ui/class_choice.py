"""Which class is shown: side by side while there are few, in a list that opens when there are many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui.commands import Session
from intern_desktop.ui.widgets import ChoiceBox, Segmented

if TYPE_CHECKING:  # imported only after the window is painted
    from sqlalchemy import Connection

_SIDE_BY_SIDE = 3


class ClassChoice(QWidget):
    """One of the classes by its id, or "" for all of them. `changed` comes when the person chooses another."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._few, self._many = Segmented(self), ChoiceBox(self)
        self._few.setObjectName("class_choice")
        self._many.setObjectName("class_choice_box")
        self._listed: list[tuple[str, str]] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._few)
        row.addWidget(self._many)
        self._few.changed.connect(self.changed)
        self._many.chosen.connect(self._on_chosen)

    def retranslate(self) -> None:
        """Write every word anew."""
        for box in (self._few, self._many, self._many.view()):
            box.setAccessibleName(tr("Class"))
        self.set_classes(self._listed)

    def set_classes(self, classes: Sequence[tuple[str, str]]) -> None:
        """Offer these classes as (id, name); the one that is shown stays."""
        self._listed, shown = list(classes), self.value()
        # Translators: vi: "Tất cả"
        options = [("", tr("All")), *self._listed]
        many = len(self._listed) > _SIDE_BY_SIDE
        self._few.set_options(options if not many else [])
        self._many.set_options(options if many else [])
        self._few.setVisible(not many and len(self._listed) > 1)
        self._many.setVisible(many)
        self._few.set_value(shown)
        self._many.set_value(shown if any(value == shown for value, _ in options) else "")

    def value(self) -> str:
        """The id of the class that is shown, "" for all."""
        return str(self._many.value() or "") if len(self._listed) > _SIDE_BY_SIDE else self._few.value()

    def choose(self, class_id: str) -> None:
        """Let this class be the one that is shown; nothing is said about it."""
        self._few.set_value(class_id)
        self._many.set_value(class_id)

    def _on_chosen(self, value: object) -> None:
        self.changed.emit(str(value))


def class_options(reading: Connection, session: Session) -> list[tuple[str, str]]:
    """The classes as (id, name) for a trainer; none for a candidate, who has only her own."""
    from intern_desktop.classroom import people

    return [] if session.role == "candidate" else [(one.id, one.name) for one in people.classes(reading)]
