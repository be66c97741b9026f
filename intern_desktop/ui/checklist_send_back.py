"""A trainer's word why a thing is sent back: a field below it, no dialog."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.widgets import Field, button

MOST = 500
"""Letters the field takes; the verb refuses more."""


class SendBackPart(QWidget):
    """`sent` asks to send it back with the words in the field; `closed` comes with Esc and the button."""

    sent = Signal()
    closed = Signal()
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        self.edit.setMaxLength(MOST)
        self.edit.setObjectName("send_back_words")
        self._field = Field(self.edit, self)
        self._send, self._keep = button("primary", "undo-2", "Enter", self), button("secondary", "", "Esc", self)
        self._send.setObjectName("send_back_send")
        self._keep.setObjectName("send_back_close")
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(self._send, 1)
        row.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("s"))
        column.addWidget(self._field)
        column.addLayout(row)
        self.edit.returnPressed.connect(self.sent)
        self.edit.textEdited.connect(self._on_typed)
        self._send.clicked.connect(self.sent)
        self._keep.clicked.connect(self.closed)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: above a field; vi: "Cần sửa gì?"
        self._field.set_words(tr("What is missing?"))
        # Translators: a button; vi: "Trả lại"
        self._send.setText(tr("Send back"))
        # Translators: a button that closes a field; vi: "Thôi"
        self._keep.setText(tr("Leave it"))

    def begin(self, typed: str) -> None:
        """Show the field, with what was typed and not kept yet."""
        if self.edit.text() != typed:
            self.edit.setText(typed)
        self._field.set_error("")
        self.show()
        self.edit.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say at the field why it cannot be sent."""
        self._field.set_error(sentence)
        self.edit.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _on_typed(self) -> None:
        self._field.set_error("")
        self.typed.emit()
