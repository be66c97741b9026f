"""Above the lines of the slip: how many are in which state, and the field that finds a line by its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.pay.slip_panel import icon_label
from intern_desktop.ui.pay.slip_words import ICONS, INKS, TONES
from intern_desktop.ui.widgets import draw_key, label

KEY = "Ctrl+L"


class SlipFind(QLineEdit):
    """Typing finds a line, Enter goes to it, Escape goes back."""

    sought = Signal(str)
    taken = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("slip_find")
        self.setProperty("dense", True)
        self.textEdited.connect(self.sought)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Down take what was found."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """While nothing is typed, the key that leads here."""
        super().paintEvent(event)
        if self.text():
            return
        painter = QPainter(self)
        painter.setFont(style.font("small"))
        width = painter.fontMetrics().horizontalAdvance(KEY) + style.px(12)
        room = self.rect().adjusted(0, 0, -style.space("s"), 0).toRectF()
        room.setLeft(room.right() - width)
        draw_key(painter, room, KEY, style.colour("muted"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words keep off the key."""
        super().resizeEvent(event)
        self.setTextMargins(0, 0, style.px(56), 0)


class SlipHead(QWidget):
    """The counts at the left, the field at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finder = SlipFind(self)
        self._counts: Sequence[tuple[str, str]] = ()
        self._said: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(style.space("s"))
        self._row.addStretch(1)
        self._row.addWidget(self.finder)
        self.restyle()

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Tìm một dòng bằng tên Nhật, kana, romaji hay tiếng Việt"
        self.finder.setAccessibleName(tr("Find a line by its Japanese name, kana, romaji or in your language"))
        # Translators: placeholder; vi: "kenkou, 健康, y tế"
        self.finder.setPlaceholderText(tr("kenkou, 健康"))
        self.finder.setToolTip(self.finder.accessibleName())

    def show_counts(self, counts: Sequence[tuple[str, str]]) -> None:
        """Show these, each as its state and words."""
        if counts == self._counts:
            return
        self._counts = counts
        for thing in self._said:
            self._row.removeWidget(thing)
            thing.setParent(None)
            thing.deleteLater()
        self._said = []
        for state, words in counts:
            said = label("small", self)
            said.setObjectName(f"slip_count_{state}")
            said.setText(words)
            said.set_tone(TONES.get(state, ""))
            for thing in (icon_label(ICONS[state], INKS[state], self), said):
                self._row.insertWidget(len(self._said), thing)
                self._said.append(thing)

    def restyle(self) -> None:
        """Follow the text size."""
        self.finder.setFixedWidth(style.px(210))

    def changeEvent(self, event: QEvent) -> None:
        """Pictures are drawn in the colours of now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            counts, self._counts = self._counts, ()
            self.restyle()
            self.show_counts(counts)
