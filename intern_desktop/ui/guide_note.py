"""A note at a place of the guide: a small field below the page, saved when it rests or is left."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.widgets import button, label

_REST = 1000
"""Milliseconds without a key after which the note is saved."""
_LINES = 3


class NoteEditor(QFrame):
    """`keep` is asked to keep what stands here and says whether it did. `closed` and `deleted` come with the buttons.

    Esc keeps and closes. What the disk refused stays here, and open, until it is kept or deleted.
    """

    closed = Signal()
    deleted = Signal()

    def __init__(self, keep: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self.setProperty("panel", True)
        self.setObjectName("guide_note")
        self._title, self._open = label("body", self, bold=True, elides=True), label("small", self, wraps=True)
        self._open.setObjectName("guide_note_open")
        self._field = QPlainTextEdit(self)
        self._field.setObjectName("guide_note_field")
        self._field.setTabChangesFocus(True)
        self._delete, self._close = button("quiet", "trash-2", parent=self), button("quiet", "x", parent=self)
        for name, made in (("guide_note_delete", self._delete), ("guide_note_close", self._close)):
            made.setObjectName(name)
            made.set_size("height_compact")
            made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._rest, self._typed = QTimer(self, singleShot=True, interval=_REST), False
        self._lay_out()
        self._rest.timeout.connect(self.save)
        self._field.textChanged.connect(self._on_typed)
        self._field.installEventFilter(self)
        self._close.clicked.connect(self._on_close)
        self._delete.clicked.connect(self._on_delete)

    def begin(self, words: str, body: str, *, shared: bool) -> None:
        """Show the note at a block that begins with these words."""
        self._title.setText(words)
        self._open.setVisible(shared)
        self._field.setPlainText(body)
        self._rest.stop()
        self._typed = False
        self._field.moveCursor(self._field.textCursor().MoveOperation.End)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> bool:
        """Have kept what was typed since it was kept last. False while the disk refuses it."""
        self._rest.stop()
        if self._typed:
            self._typed = not self._keep(self._field.toPlainText())
        return not self._typed

    def forget(self) -> None:
        """Somebody else sits here: what the disk refused goes with its owner."""
        self._field.clear()
        self._rest.stop()
        self._typed = False

    def retranslate(self) -> None:
        """Every word."""
        # Translators: vi: "Ghi chú của bạn ở chỗ này" / "Xoá ghi chú" / "Đóng"
        self._field.setAccessibleName(tr("Your note at this place"))
        self._field.setPlaceholderText(tr("Your note at this place"))
        for made, words in ((self._delete, tr("Delete the note")), (self._close, tr("Close"))):
            made.setAccessibleName(words)
            made.setToolTip(words)
        # Translators: vi: "Máy này dùng chung: ghi chú nằm trên máy, ai mở được tệp dữ liệu thì đọc được."
        self._open.setText(tr("Others use this PC too: a note lies readable in its data, an offer does not."))

    def restyle(self) -> None:
        """As high as a few lines are now."""
        self._field.setFixedHeight(_LINES * style.line_height("body") + 2 * style.space("s"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field keeps what was typed when it is left; Esc closes."""
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.save()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._on_close()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("l"), style.space("s"), style.space("s"), style.space("s"))
        column.setSpacing(style.space("xs"))
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._delete)
        head.addWidget(self._close)
        column.addLayout(head)
        column.addWidget(self._field)
        column.addWidget(self._open)
        self.restyle()

    def _on_typed(self) -> None:
        self._typed = True
        self._rest.start()

    def _on_close(self) -> None:
        if self.save():
            self.closed.emit()

    def _on_delete(self) -> None:
        self._rest.stop()
        self._typed = False
        self.deleted.emit()
