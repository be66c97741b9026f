"""A line that stands on her slip and not in the list: its name as printed, and whether it is paid or taken."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.widgets import Segmented, button, label

LONGEST_NAME = 40


class SlipAdd(QWidget):
    """`added` carries "paid" or "taken" and the name."""

    added = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label("body", self, bold=True)
        self._side = Segmented(self)
        self._side.setObjectName("slip_add_side")
        self._name = QLineEdit(self)
        self._name.setObjectName("slip_add_name")
        self._name.setMaxLength(LONGEST_NAME)
        self._name.returnPressed.connect(self._on_add)
        self._add = button("secondary", "plus", parent=self)
        self._add.setObjectName("slip_add")
        self._add.set_size("height_compact")
        self._add.clicked.connect(self._on_add)
        self._hint = label("small", self, wraps=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, style.space("m"), 0, 0)
        grid.setHorizontalSpacing(style.space("s"))
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._words, 0, 0, 1, 3)
        for at, thing in enumerate((self._side, self._name, self._add)):
            grid.addWidget(thing, 1, at, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._hint, 2, 0, 1, 3)
        self._hint.setObjectName("slip_add_hint")
        self._hint.hide()
        self.restyle()

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Thêm một dòng có trên phiếu của bạn"
        self._words.setText(tr("Add a line that stands on your slip"))
        # Translators: of a line of the slip; vi: "Bị trừ", "Được trả"
        self._side.set_options([("taken", tr("Taken off")), ("paid", tr("Paid"))])
        # Translators: vi: "Tên ghi trên phiếu"
        self._name.setAccessibleName(tr("Name as printed on the slip"))
        # Translators: placeholder; vi: "Tên ghi trên phiếu, như 共益費"
        self._name.setPlaceholderText(tr("Name as on the slip, like 共益費"))
        # Translators: vi: "Thêm"
        self._add.setText(tr("Add"))

    def begin(self) -> None:
        """Type the name of a line."""
        self._name.setFocus()

    def say(self, sentence: str) -> None:
        """Why a line was not added; "" for nothing to say."""
        self._hint.setText(sentence)
        self._hint.setVisible(bool(sentence))

    def restyle(self) -> None:
        """Follow the text size."""
        self._name.setProperty("dense", True)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the name."""
        if event.key() == Qt.Key.Key_Escape and self._name.text():
            self._name.clear()
            return
        super().keyPressEvent(event)

    def _on_add(self) -> None:
        name = " ".join(self._name.text().split())
        if not name:
            # Translators: vi: "Gõ tên của dòng như ghi trên phiếu."
            self.say(tr("Type the name of the line as it is printed on the slip."))
            self._name.setFocus()
            return
        self.say("")
        self._name.clear()
        self.added.emit(self._side.value(), name)
