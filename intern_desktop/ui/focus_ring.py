"""The ring round what has the focus: one transparent widget on top of the window, drawn outside the control.

A style sheet's outline has no gap, and a control cannot paint outside itself. In a list it lies inside the current
row, in tabs inside the open one: a ring round a whole panel says nothing. Buttons, rows and tabs show it only when
the keyboard was used last; tables mark their current cell, and what draws its own ring sets the property `ring` to
"own".
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QTabBar,
    QTableView,
    QWidget,
)
from shiboken6 import isValid

from intern_desktop.ui import palette, style

_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.EnabledChange)


def _part(target: QWidget) -> tuple[QWidget, QRect] | None:
    """The part of a control that has the focus, and on what it is drawn: a list's row, a tab. None for the whole."""
    if isinstance(target, QAbstractItemView) and target.currentIndex().isValid():
        row = target.visualRect(target.currentIndex())
        if isinstance(gap := target.property("card_gap"), QSize):  # cards with room between them
            row.adjust(0, 0, -gap.width(), -gap.height())
        return (target.viewport(), row) if row.isValid() else None
    if isinstance(target, QTabBar) and target.currentIndex() >= 0:
        return target, target.tabRect(target.currentIndex())
    return None


def _drawn_on(target: QWidget | None) -> QWidget | None:
    """What is painted anew when another part of this control has the focus; None for a control without parts."""
    if isinstance(target, QAbstractItemView):
        return target.viewport()
    return target if isinstance(target, QTabBar) else None


class FocusRing(QWidget):
    """Lies over `over` and follows the focus wherever it goes, scrolls and grows."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._over, self._by_key = over, True
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._around, self._outside = QRect(), True
        self._painted: QWidget | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._on_painted)
        self.hide()
        over.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def around(self) -> QRect:
        """What the ring surrounds, in the window's pixels; empty while it is not shown."""
        return self._around if self.isVisible() else QRect()

    def set_by_key(self, by_key: bool) -> None:
        """Whether the keyboard was used last."""
        if by_key != self._by_key:
            self._by_key = by_key
            self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is watched; nothing is ever swallowed."""
        kind = event.type()
        if kind in _MOVES or (watched is self._over and kind == QEvent.Type.LayoutRequest):
            self._follow()
        elif kind == QEvent.Type.Paint and watched is self._painted:
            self._later.start()  # rows are not asked for their place while they are being painted
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        width = palette.tokens()["control"]["focus_width"]
        outside = palette.tokens()["control"]["focus_gap"] + width / 2 if self._outside else -width / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.colour("focus"), width))
        inside = QRectF(self._around.translated(-self.pos()))
        corner = style.radius("control") + max(outside, 0)
        painter.drawRoundedRect(inside.adjusted(-outside, -outside, outside, outside), corner, corner)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
        inside = new is not None and self._over.isAncestorOf(new)
        self._target = new if inside else None
        self._watched = []
        while new is not None and inside and new is not self._over:
            new.installEventFilter(self)
            self._watched.append(new)
            new = new.parentWidget()
        self._painted = _drawn_on(self._target)
        if self._painted is not None:
            self._painted.installEventFilter(self)
            self._watched.append(self._painted)
        self._follow()

    def _wanted(self) -> bool:
        target = self._target
        if target is None or not isValid(target) or not target.isVisible() or target.property("ring") == "own":
            return False
        if isinstance(target, QTableView) and target.currentIndex().isValid():
            return False
        return self._by_key or not (isinstance(target, QAbstractButton) or _part(target))

    def _on_painted(self) -> None:
        """Follow, where the row or the tab under the ring is another one now, or stands elsewhere."""
        target = self._target
        if target is None or not self._wanted():
            return
        on, around = _part(target) or (target, target.rect())
        if around.translated(on.mapTo(self._over, QPoint())) != self._around:
            self._follow()

    def _follow(self) -> None:
        target = self._target
        if target is None or not self._wanted():
            self.hide()
            return
        part = _part(target)
        on, around = part or (target, target.rect())
        self._around = around.translated(on.mapTo(self._over, QPoint()))
        seen, self._outside = self._visible_part(target), part is None
        if part is not None:
            seen &= self._around & QRect(on.mapTo(self._over, QPoint()), on.size())
        if seen.isEmpty():
            self.hide()
            return
        control = palette.tokens()["control"]
        outside = control["focus_gap"] + control["focus_width"] if self._outside else 0
        self.setGeometry(seen.adjusted(-outside, -outside, outside, outside))
        self.show()
        self.raise_()
        self.update()

    def _visible_part(self, target: QWidget) -> QRect:
        seen = QRect(target.mapTo(self._over, QPoint()), target.size())
        for widget in filter(isValid, self._watched[1:]):
            above = widget.parentWidget()
            if isinstance(above, QAbstractScrollArea) and above is not target and widget is above.viewport():
                seen &= QRect(widget.mapTo(self._over, QPoint()), widget.size())
        return seen
