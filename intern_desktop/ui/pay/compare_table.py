"""The table of the comparison: names of the figures stay in sight at the left, a tick stands before the better one."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from intern_desktop.ui import style
from intern_desktop.ui.pay.compare_model import BETTER, NAME, PLACE, CompareModel

_LEAST = 132
"""The narrowest column of an offer at 100 % text."""

_NAMES = 176
"""The narrowest column of names; a longer one ends in an ellipsis and is told whole."""

_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _room_for(words: str, *, bold: bool) -> int:
    return QFontMetrics(style.font("body", bold=bold, tabular=True)).horizontalAdvance(words)


def draw_tick(painter: QPainter, room: QRectF) -> None:
    """The tick before the better figure of a row."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(style.colour("positive"), style.px(2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    side, x, y = min(room.width(), room.height()), room.x(), room.center().y()
    ends = [QPointF(x + side * part, y + side * rise) for part, rise in ((0.12, 0.02), (0.4, 0.28), (0.88, -0.3))]
    painter.drawPolyline(QPolygonF(ends))
    painter.restore()


class _Cell(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        room, better = QRectF(option.rect), bool(index.data(BETTER))
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, style.colour("accent_soft"))
        gap, mark = style.space("s"), style.px(16)
        inner = room.adjusted(gap, 0, -gap, 0)
        painter.setFont(style.font("body", bold=better, tabular=True))
        painter.setPen(style.colour("positive" if better else "text"))
        space = inner.width() - (mark + style.space("xs") if better else 0)
        said = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, int(space))
        painter.drawText(inner, int(_END), said)
        if better:
            left = inner.right() - painter.fontMetrics().horizontalAdvance(said) - mark - style.space("xs")
            draw_tick(painter, QRectF(left, inner.y(), mark, inner.height()))
        painter.setPen(QPen(style.colour("border"), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()


class _Header(QHeaderView):
    """Names of figures at the left, or offers with their place above; drawn as the table is."""

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        gap = style.space("s")
        inner = rect.adjusted(gap, 0, -gap, 0)
        name = str(self.model().headerData(section, self.orientation()))
        if self.orientation() == Qt.Orientation.Vertical:
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            self._write(painter, inner, name, left, style.font("body"), "text")
            painter.setPen(QPen(style.colour("border"), 1))
        else:
            inner = rect.adjusted(gap, style.space("m"), -gap, -gap)
            place = str(self.model().headerData(section, self.orientation(), PLACE) or "")
            top = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            self._write(painter, inner, name, top, style.font("body", bold=True), "text")
            low = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
            self._write(painter, inner, place, low, style.font("small"), "muted")
            painter.setPen(QPen(style.colour("border_strong"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _write(self, painter: QPainter, room: QRect, said: str, side: Qt.AlignmentFlag, font: QFont, ink: str) -> None:
        painter.setFont(font)
        painter.setPen(style.colour(ink))
        fits = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(side), fits)

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Room for the name; above, for name and place."""
        if self.orientation() == Qt.Orientation.Vertical:
            name = str(self.model().headerData(section, self.orientation()))
            wide = QFontMetrics(style.font("body")).horizontalAdvance(name) + 2 * style.space("s") + 2
            return QSize(wide, style.control("row_table"))
        high = style.text_height("body", bold=True) + style.text_height("small")
        return QSize(style.px(_LEAST), high + style.space("m") + style.space("s") + style.space("xs"))


class CompareTable(QTableView):
    """`opened` carries the column of the offer to open: Enter, or a double click; `went` where the keyboard is."""

    opened = Signal(int)
    went = Signal(QRect)

    def __init__(self, model: CompareModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare_table")
        self.setProperty("table", True)
        self.setVerticalHeader(_Header(Qt.Orientation.Vertical, self))
        self.setHorizontalHeader(_Header(Qt.Orientation.Horizontal, self))
        self.setModel(model)
        self.setItemDelegate(_Cell(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setCornerWidget(QWidget(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.activated.connect(self._open)
        model.modelReset.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Sizes at the text size and width of now: names as wide as they are, the rest shared among the offers."""
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setMinimumSectionSize(style.px(16))
        rows.setDefaultSectionSize(style.control("row_table"))
        most = max((rows.sectionSizeFromContents(at).width() for at in range(rows.count())), default=0)
        asked, room = [self._widest(at) for at in range(columns.count())], self.width() - style.control("scrollbar") - 2
        wide = min(most, max(room - sum(asked), style.px(_NAMES)))
        rows.setFixedWidth(wide)
        columns.setMinimumSectionSize(style.px(64))
        spare = max(0, room - wide - sum(asked))
        for at, least in enumerate(asked):
            self.setColumnWidth(at, least + spare // len(asked))

    def show_whole(self) -> None:
        """As high as all its rows: the page scrolls, not the table."""
        high = self.horizontalHeader().sizeHint().height() + self.model().rowCount() * style.control("row_table")
        across = sum(self.columnWidth(at) for at in range(self.model().columnCount()))
        if across + self.verticalHeader().width() > self.width():
            high += style.control("scrollbar")
        self.setFixedHeight(high + style.space("xs"))

    def _widest(self, column: int) -> int:
        """What the widest cell of an offer asks for: a figure is never cut, a name may be."""
        model = self.model()
        cells = (model.index(row, column) for row in range(model.rowCount()) if not model.index(row, column).data(NAME))
        widths = (self._asked(str(cell.data()), better=bool(cell.data(BETTER))) for cell in cells)
        return max(style.px(_LEAST), min(max(widths, default=0), style.px(320)))

    def _asked(self, said: str, *, better: bool) -> int:
        tick = style.px(16) + style.space("xs") if better else 0
        return _room_for(said, bold=better) + tick + 2 * style.space("s") + 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Whoever scrolls this table is told which cell to keep in sight."""
        super().currentChanged(current, previous)
        self.went.emit(self.visualRect(current))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.column())
