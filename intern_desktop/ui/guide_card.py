"""The card with help lines, in place of the page that led to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.pay.help_card import HelpCard
from intern_desktop.ui.widgets import TitleRow, button


class CardView(QWidget):
    """`left` leads back to the page."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide_card")
        self._title, self._card = TitleRow(self), HelpCard(self)
        self._back = button("secondary", "arrow-left", parent=self)
        self._back.setObjectName("guide_card_back")
        self._title.add(self._back)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._card)
        column = QVBoxLayout(self)
        gap = style.space("l")
        column.setContentsMargins(gap, style.space("m"), gap, style.space("s"))
        column.addWidget(self._title)
        column.addWidget(scroll, 1)
        self._back.clicked.connect(self._on_back)

    def retranslate(self) -> None:
        """Every word."""
        self._title.set_words(tr("Help lines"))
        self._back.setText(tr("Back to the page"))
        self._card.retranslate()
        self._card.restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the page."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
        else:
            super().keyPressEvent(event)

    def focus(self) -> None:
        """Begin at the way back."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_back(self) -> None:
        self.left.emit()
