"""The lines of a payslip as one walks along them with the keys."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from intern_desktop.ui import style
from intern_desktop.ui.pay.payslip_rows import Index, PayslipRows, RowPainter


class PayslipList(QListView):
    """The rows. Enter or a click opens a line; while one is open, arrow keys walk along the lines."""

    opened = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = PayslipRows(self)
        self.painter = RowPainter(self.rows)
        self.setModel(self.rows)
        self.setItemDelegate(self.painter)
        self.setProperty("list", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._open)
        self._closes = False

    def show_opened(self, code: str, *, closes: bool) -> None:
        """Mark the line whose explanation is seen; "" for none. `closes`: something is open that Escape closes."""
        self.painter.opened, self._closes = code, closes
        place = self.rows.place(code)
        if place.isValid():
            self.setCurrentIndex(place)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Escape closes, the rest moves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape and self._closes:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Walking along the lines shows each one's explanation once one is open."""
        super().currentChanged(current, previous)
        if self.painter.opened and self.hasFocus():
            self._open(current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the columns out anew; the line that is explained stays in sight."""
        super().resizeEvent(event)
        self._fit()
        if self.painter.opened:
            self.doItemsLayout()
            self.scrollTo(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """A row stays in sight however low the window is."""
        return QSize(style.px(200), style.control("row"))

    def _fit(self) -> None:
        self.painter.fit(self.viewport().width())
        self.scheduleDelayedItemsLayout()

    def _open(self, index: Index) -> None:
        if index.isValid() and self.rows.rows[index.row()].opens:
            self.opened.emit(self.rows.rows[index.row()].code)
