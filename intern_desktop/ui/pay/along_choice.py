"""What is printed, in which languages, and whether her name stands on it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui.paper import tongues
from intern_desktop.ui.pay.papers import PAPERS, Paper
from intern_desktop.ui.widgets import ChoiceBox, Field, Panel, label


class WhatPanel(Panel):
    """One document of the list. `changed` comes for any choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        for at, paper in enumerate(PAPERS):
            made = self._buttons[paper.name] = QRadioButton(self)
            made.setObjectName(f"along_{paper.name}")
            self._group.addButton(made, at)
            self.add(made)
        self._note = label("small", self, wraps=True)
        self._note.setObjectName("along_note")
        self.tongues = ChoiceBox(self)
        self.tongues.setObjectName("along_tongues")
        self.tongues.chosen.connect(self._on_changed)
        self._field = Field(self.tongues, self)
        self.named = QCheckBox(self)
        self.named.setObjectName("along_named")
        self.named.toggled.connect(self._on_changed)
        for thing in (self._note, self._field, self.named):
            self.add(thing)
        self._buttons[PAPERS[0].name].setChecked(True)
        self._group.idToggled.connect(self._on_toggled)

    def paper(self) -> Paper:
        """The document that is chosen."""
        return PAPERS[max(self._group.checkedId(), 0)]

    def choose(self, name: str) -> None:
        """Choose a document; an unknown name changes nothing."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def focus(self) -> None:
        """Begin at the list."""
        self._buttons[self.paper().name].setFocus()

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: heading over the list of what can be printed; vi: "In gì"
        self.set_title(tr("What to print"))
        for paper in PAPERS:
            self._buttons[paper.name].setText(tr(paper.title))
            self._buttons[paper.name].setAccessibleDescription(tr(paper.note))
        self.tongues.set_options([(each.code, each.name) for each in tongues.PAIRS])
        # Translators: vi: "Ngôn ngữ", "Hai ngôn ngữ thì công ty và bạn cùng đọc được."
        self._field.set_words(tr("Language"))
        self.tongues.setToolTip(tr("With two languages the company and you read the same page."))
        # Translators: vi: "In tên tôi lên đó"
        self.named.setText(tr("Put my name on it"))
        self._note.setText(tr(self.paper().note))

    def _on_toggled(self, _id: int, on: bool) -> None:
        if on:
            self._note.setText(tr(self.paper().note))
            self.changed.emit()

    def _on_changed(self, _value: object) -> None:
        self.changed.emit()
