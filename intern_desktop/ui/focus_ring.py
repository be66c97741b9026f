"""The ring round what has the focus: one transparent widget on top of the window, drawn outside the control.

A style sheet's outline has no gap, and a control cannot paint outside itself. Buttons show it only when
the keyboard was used last; tables mark their current cell, and lists that draw their own current row set
the property `ring` to "own".
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QTableView, QWidget
from shiboken6 import isValid

from intern_desktop.ui import palette, style

_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.EnabledChange)


class FocusRing(QWidget):
    """Lies over `over` and follows the focus wherever it goes, scrolls and grows."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._over, self._by_key = over, True
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._around = QRect()
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
        if event.type() in _MOVES or (watched is self._over and event.type() == QEvent.Type.LayoutRequest):
            self._follow()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        width = palette.tokens()["control"]["focus_width"]
        outside = palette.tokens()["control"]["focus_gap"] + width / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.colour("focus"), width))
        inside = QRectF(self._around.translated(-self.pos()))
        corner = style.radius("control") + outside
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
        self._follow()

    def _wanted(self) -> bool:
        target = self._target
        if target is None or not isValid(target) or not target.isVisible() or target.property("ring") == "own":
            return False
        if isinstance(target, QTableView) and target.currentIndex().isValid():
            return False
        return self._by_key or not isinstance(target, QAbstractButton)

    def _follow(self) -> None:
        target = self._target
        seen = self._visible_part(target) if target is not None and self._wanted() else QRect()
        if seen.isEmpty():
            self.hide()
            return
        assert target is not None
        self._around = QRect(target.mapTo(self._over, QPoint()), target.size())
        outside = palette.tokens()["control"]["focus_gap"] + palette.tokens()["control"]["focus_width"]
        self.setGeometry(seen.adjusted(-outside, -outside, outside, outside))
        self.show()
        self.raise_()
        self.update()

    def _visible_part(self, target: QWidget) -> QRect:
        seen = QRect(target.mapTo(self._over, QPoint()), target.size())
        for widget in filter(isValid, self._watched[1:]):
            above = widget.parentWidget()
            if isinstance(above, QAbstractScrollArea) and widget is above.viewport():
                seen &= QRect(widget.mapTo(self._over, QPoint()), widget.size())
        return seen
