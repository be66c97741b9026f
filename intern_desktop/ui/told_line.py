"""The line at the lower edge that says what was just done. It covers nothing, asks nothing, and goes by itself."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.buttons import Button
from intern_desktop.ui.labels import label

SHOWN_FOR = 10_000
"""Milliseconds a sentence stays."""


class ToldLine(QFrame):
    """One sentence, with an offer to take the last act back when there is one to take back.

    A sentence about a fault of ours stays until it is closed, so that its code can be copied.
    """

    undo_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("told")
        self.setProperty("notice", "told")
        self._icon = QLabel(self)
        self._words = label("told", self)
        self._words.setObjectName("told_words")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._undo = Button("told", key="Ctrl+Z", parent=self, printed_only=True)
        self._undo.setObjectName("undo")
        self._undo.clicked.connect(self._on_undo)
        self._close = Button("told", icon="x", parent=self)
        self._close.setObjectName("told_close")
        self._close.clicked.connect(self.hide)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._timer.timeout.connect(self.hide)
        self._kind = "check"
        row = QHBoxLayout(self)
        row.setContentsMargins(style.space("l"), style.space("xs"), style.space("s"), style.space("xs"))
        row.setSpacing(style.space("m"))
        for thing, stretch in ((self._icon, 0), (self._words, 1), (self._undo, 0), (self._close, 0)):
            row.addWidget(thing, stretch)
        self.hide()

    def tell(self, sentence: str, *, can_undo: bool = False, stays: bool = False) -> None:
        """Show a sentence for ten seconds, or until it is closed when it `stays`."""
        self._kind = "octagon-alert" if stays else "check" if can_undo else "info"
        self._words.setText(sentence)
        self._words.setWordWrap(len(sentence) > 60)
        self._words.setAccessibleName(sentence)
        self._undo.setVisible(can_undo)
        self._draw()
        self.show()
        if stays:
            self._timer.stop()
        else:
            self._timer.start()

    def forget(self) -> None:
        """Whoever it was said to has left: it may name something of hers."""
        self.hide()
        self._timer.stop()
        self._words.setText("")
        self._words.setAccessibleName("")

    def text(self) -> str:
        """The sentence that is seen, "" when none is."""
        return "" if self.isHidden() else self._words.text()

    def retranslate(self) -> None:
        """Write the buttons' words anew; the sentence stays as it was said."""
        # Translators: vi: "Hoàn tác"
        self._undo.setText(tr("Undo"))
        # Translators: vi: "Đóng dòng này"
        self._close.setAccessibleName(tr("Close this line"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def _on_undo(self) -> None:
        self.hide()
        self.undo_pressed.emit()

    def _draw(self) -> None:
        self._icon.setPixmap(style.pixmap(self._kind, 20, "surface"))
