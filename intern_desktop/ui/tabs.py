"""Tabs over a stack of pages: words with a line under the one that is open."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QTabBar, QWidget


class Tabs(QTabBar):
    """Tabs by value. `changed` carries the value of the one the person opened."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tabs", True)
        self.setDrawBase(False)
        self.setDocumentMode(True)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabBarClicked.connect(self._on_moved)
        self.currentChanged.connect(self._on_moved)
        self._said = ""

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """The tabs as (value, words); the open one stays open."""
        held = self._said
        self.blockSignals(True)
        while self.count() > len(options):
            self.removeTab(self.count() - 1)
        for at, (value, words) in enumerate(options):
            if at == self.count():
                self.addTab(words)
            self.setTabText(at, words.replace("&", "&&"))
            self.setTabData(at, value)
        self.blockSignals(False)
        self.set_value(held or (options[0][0] if options else ""))

    def value(self) -> str:
        """The value of the open tab."""
        return self._said

    def set_value(self, value: str) -> None:
        """Open this tab. An unknown value changes nothing."""
        for at in range(self.count()):
            if self.tabData(at) == value:
                self._said = value
                self.setCurrentIndex(at)

    def tabSizeHint(self, index: int) -> QSize:
        """Each as wide as when it is the open one, whose words are bold: the others stay where they are."""
        hint = super().tabSizeHint(index)
        if index != self.currentIndex():
            bold, words = QFont(self.font()), self.tabText(index)
            bold.setBold(True)
            more = QFontMetrics(bold).horizontalAdvance(words) - self.fontMetrics().horizontalAdvance(words)
            hint.setWidth(hint.width() + max(more, 0))
        return hint

    def _on_moved(self, at: int) -> None:
        value = self.tabData(at)
        if at >= 0 and value and value != self._said:
            self._said = value
            self.setCurrentIndex(at)
            self.changed.emit(value)
