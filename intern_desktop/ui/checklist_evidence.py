"""What shows that a thing is done, by its kind: a day, a number, how far something is, a paper, what is said aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import checklist_fields, checklist_progress, style
from intern_desktop.ui.checklist_fields import ValueFields
from intern_desktop.ui.checklist_progress import ProgressPart
from intern_desktop.ui.checklist_spoken import SpokenPart
from intern_desktop.ui.widgets import button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item
    from intern_desktop.ui.checklist_viewer import Viewer

_HEALTH = "health"


class EvidencePart(QWidget):
    """One part for each kind, of which one is seen. `way_asked` carries a screen and the place in it."""

    way_asked = Signal(str, str)
    entered = Signal()
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deck = ""
        self.fields, self._progress, self._spoken = ValueFields(self), ProgressPart(self), SpokenPart(self)
        self._paper = label("small", self, wraps=True)
        self._paper.setObjectName("item_paper")
        self._practise = button("secondary", "layers", parent=self)
        self._practise.setObjectName("item_practise")
        self._practise.set_size("height_compact")
        row = QHBoxLayout()
        row.addWidget(self._practise)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("s"))
        for part in (self.fields, self._progress, self._spoken):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self._paper)
        self.fields.entered.connect(self.entered)
        self.fields.changed.connect(self.typed)
        self._progress.asked.connect(self.way_asked)
        self._practise.clicked.connect(self._on_practise)

    def retranslate(self) -> None:
        """Write the fixed words anew."""
        self.fields.retranslate()
        self._progress.retranslate()
        # Translators: a button that leads to the practice; vi: "Luyện"
        self._practise.setText(tr("Practise"))

    def show_item(self, item: Item, viewer: Viewer, typed: str | None) -> None:
        """Show the part of its kind."""
        kind = item.task.evidence
        self.fields.show_item(item, viewer, typed)
        sees = kind in checklist_progress.KINDS and item.state not in ("not_applicable", "claimed", "confirmed")
        self._progress.setVisible(sees)
        if sees:
            self._progress.show_item(item, viewer)
        self._deck = self._spoken.show_cards(item.task.cards if kind == "spoken" else ())
        self._practise.setVisible(bool(self._deck) and not viewer.trainer)
        self._paper.setText(_paper_words(item))
        self._paper.setVisible(bool(self._paper.text()))
        self.setVisible(kind not in ("tick", "") or bool(self._paper.text()))

    def is_changed(self) -> bool:
        """Whether something else stands in its field than what is kept."""
        return self.fields.is_changed()

    def takes_value(self, item: Item) -> bool:
        """Whether a day or a number is written with the mark."""
        return item.task.evidence in checklist_fields.KINDS

    def _on_practise(self) -> None:
        self.way_asked.emit("practice", f"deck:{self._deck}")


def _paper_words(item: Item) -> str:
    health = item.task.group == _HEALTH
    if item.task.evidence == "paper" and health:
        # Translators: vi: "Chương trình chỉ ghi là đã xem giấy và ngày xem; không ghi kết quả khám."
        return tr("Only that the paper was seen is kept, and the day; never what it says.")
    if item.task.evidence == "date" and health:
        # Translators: vi: "Chương trình chỉ ghi ngày; không ghi kết quả khám."
        return tr("Only the day is kept, never a finding.")
    return ""
