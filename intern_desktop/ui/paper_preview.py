"""The page as it will be printed, small, with its number; where there is nothing to print yet, why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import palette, style
from intern_desktop.ui.paper.document import A4_ROOM
from intern_desktop.ui.printing import Paint
from intern_desktop.ui.widgets import Panel, button, label

_A4 = QSize(595, 842)
_MARGIN = 51.0


class PageView(QLabel):
    """One page of paper, as large as there is room. PageUp and PageDown turn it.

    It is a label so that a screen reader, which cannot see it, says its name.
    """

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paint: Paint | None = None
        self._across = False
        self._waiting = ""
        self._drawn: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_page(self, paint: Paint | None, waiting: str = "", *, across: bool = False) -> None:
        """Show this page, or one that lies across; without one, what it waits for."""
        self._paint, self._waiting, self._drawn, self._across = paint, waiting, None, across
        self.update()

    def sizeHint(self) -> QSize:
        """The shape of A4."""
        return QSize(style.px(360), style.px(509))

    def minimumSizeHint(self) -> QSize:
        """Small, but a page."""
        return QSize(180, 200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the page."""
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.turned.emit(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        """White paper with a hairline, in every colour scheme; an empty place is no paper yet."""
        del event
        painter = QPainter(self)
        if self._paint is None:
            self._paint_waiting(painter)
        else:
            size = self._sheet().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            if self._drawn is None or self._drawn.deviceIndependentSize().toSize() != size:
                self._drawn = self._draw(self._paint, size)
            painter.drawPixmap((self.width() - size.width()) // 2, 0, self._drawn)
        painter.end()

    def _sheet(self) -> QSize:
        return _A4.transposed() if self._across else _A4

    def _draw(self, paint: Paint, size: QSize) -> QPixmap:
        made = QPixmap(size * self.devicePixelRatioF())
        made.setDevicePixelRatio(self.devicePixelRatioF())
        made.fill(palette.colour("light", "raised"))
        painter = QPainter(made)
        scale = size.width() / self._sheet().width()
        painter.save()
        painter.scale(scale, scale)
        painter.translate(_MARGIN, _MARGIN)
        room = A4_ROOM.transposed() if self._across else A4_ROOM
        paint(painter, QRectF(room))
        painter.restore()
        painter.setPen(QPen(palette.colour("light", "border_strong"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1))
        painter.end()
        return made

    def _paint_waiting(self, painter: QPainter) -> None:
        painter.setPen(QPen(style.colour("border_strong"), 1, Qt.PenStyle.DashLine))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(style.font("body"))
        painter.setPen(style.colour("muted"))
        gap = style.space("xl")
        how = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect().adjusted(gap, gap, -gap, -gap), how, self._waiting)


class Preview(Panel):
    """The page, and below it which one it is and the way to the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding="m")
        self._pages: Sequence[Paint] = ()
        self._at, self._called, self._waiting, self._across = 0, "", "", False
        self.view = PageView(self)
        self.view.setObjectName("along_preview")
        self.view.turned.connect(self._turn)
        self._count = label("small", self)
        self._count.setObjectName("along_count")
        self._back, self._on = button("quiet", "arrow-left", parent=self), button("quiet", "arrow-right", parent=self)
        self._back.setObjectName("along_back")
        self._on.setObjectName("along_on")
        self._back.clicked.connect(self._go_back)
        self._on.clicked.connect(self._go_on)
        row = QHBoxLayout()
        row.addStretch(1)
        for thing in (self._back, self._count, self._on):
            row.addWidget(thing)
        row.addStretch(1)
        column = QVBoxLayout()
        column.addWidget(self.view, 1)
        column.addLayout(row)
        self.add(column, 1)

    def retranslate(self) -> None:
        """Write every word anew."""
        for pressed, words in ((self._back, tr("The page before")), (self._on, tr("The next page"))):
            pressed.setAccessibleName(words)
            pressed.setToolTip(words)
        self._show()

    def show_pages(self, title: str, pages: Sequence[Paint], waiting: str = "", *, across: bool = False) -> None:
        """Show a document; the page one was on stays where there is one. `waiting` tells why there is none."""
        self._across = across
        if title != self._called:
            self._at = 0
        self._pages, self._called, self._waiting = pages, title, waiting
        self._show()

    def _show(self) -> None:
        self._at = min(self._at, max(len(self._pages) - 1, 0))
        self.view.show_page(self._pages[self._at] if self._pages else None, self._waiting, across=self._across)
        count = ""
        if self._pages:
            # Translators: below a page of a document; vi: "Trang {n} trên {all}"
            count = tr("Page {n} of {all}", n=number_text(self._at + 1), all=number_text(len(self._pages)))
        self._count.setText(count)
        self._back.setEnabled(self._at > 0)
        self._on.setEnabled(self._at + 1 < len(self._pages))
        # Translators: for a screen reader; vi: "Xem trước: {title}"
        self.view.setAccessibleName(
            tr("Preview: {title}", title=self._called) if self._pages or not self._waiting else self._waiting
        )
        self.view.setAccessibleDescription(count)

    def _turn(self, step: int) -> None:
        if 0 <= self._at + step < len(self._pages):
            self._at += step
            self._show()

    def _go_back(self) -> None:
        self._turn(-1)

    def _go_on(self) -> None:
        self._turn(1)
