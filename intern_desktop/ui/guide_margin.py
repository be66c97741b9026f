"""The margin of a page: a bookmark or a pencil beside each block that has one of the reader's marks."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from intern_desktop.departure.reading_marks import BOOKMARK, NOTE
from intern_desktop.ui import style

_ICONS = {BOOKMARK: "bookmark", NOTE: "pencil"}


class Margin(QWidget):
    """Stands left of a page's text. `pressed` comes with the block whose mark was pressed.

    `show_marks` is given the kinds of marks by block, `show_tops` where each block begins, in pixels from its top.
    """

    pressed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("guide_margin")
        self._kinds: dict[int, tuple[str, ...]] = {}
        self._tops: dict[int, float] = {}

    def show_marks(self, kinds: Mapping[int, tuple[str, ...]]) -> None:
        """The marks of the page that is shown."""
        self._kinds = dict(kinds)
        self.update()

    def show_tops(self, tops: Mapping[int, float]) -> None:
        """Where the blocks stand now."""
        if self._kinds:
            self._tops = dict(tops)
            self.update()

    def marked(self) -> dict[int, tuple[str, ...]]:
        """What stands in the margin, by block."""
        return dict(self._kinds)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """An icon for each mark, one below the other."""
        painter = QPainter(self)
        side = style.px(16)
        for block, kinds in self._kinds.items():
            top = self._tops.get(block)
            if top is None:
                continue
            for at, kind in enumerate(kinds):
                point = QPoint(self.width() - side - 2, round(top) + style.px(6) + at * (side + 2))
                painter.drawPixmap(point, style.pixmap(_ICONS[kind], 16, "accent"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pressing a mark leads to it."""
        y = event.position().y()
        near = [(abs(y - top), block) for block, top in self._tops.items() if block in self._kinds and y >= top]
        if near and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(min(near)[1])
