"""The centre's list and the program's as rows under their headings: what may be written, and what stays, greyed."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from PySide6.QtWidgets import QWidget as Widget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.checklist_rows import draw_aside, draw_tag, draw_title

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


class ListRow(msgspec.Struct, frozen=True, gc=False):
    """One row: the id of a thing ("" for a heading), its words, what stands at the right; whether it is the centre's.

    `faint` for what is hidden or off the list, `tag` a small word for what was typed and not saved.
    """

    id: str
    title: str
    aside: str = ""
    own: bool = True
    faint: bool = False
    tag: str = ""
    icon: str = ""


class ListModel(QAbstractListModel):
    """The rows; headings cannot be chosen."""

    def __init__(self, parent: Widget) -> None:
        super().__init__(parent)
        self.rows: Sequence[ListRow] = ()

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Show these; where only words changed, nothing moves under the cursor."""
        if [row.id for row in rows] == [row.id for row in self.rows] and rows:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def place_of(self, item: str) -> int:
        """The place of a thing by its id, -1 when it is not here."""
        return next((at for at, row in enumerate(self.rows) if row.id and row.id == item), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """One row a heading or a thing."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only things can be chosen."""
        if not index.isValid() or not self.rows[index.row()].id:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row, and all of it for those who listen."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.title, whose(row), row.tag, row.aside) if part)
        return None


def whose(row: ListRow) -> str:
    """Whose a thing is, for those who listen; "" for a heading."""
    if not row.id:
        return ""
    # Translators: vi: "của trung tâm" / "của chương trình"
    return tr("the centre's own") if row.own else tr("the program's")


class ListDelegate(QStyledItemDelegate):
    """A heading, or a thing: the centre's in dark ink, the program's greyed behind a small lock."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Headings are a little lower than things."""
        del index
        return QSize(option.rect.width(), style.control("row_table"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        row = index.data(ROW)
        assert isinstance(row, ListRow)
        room, gap = QRectF(option.rect), style.space("m")
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.colour("accent_soft"))
            painter.drawRoundedRect(room, style.radius("control"), style.radius("control"))
        inside = room.adjusted(gap, 0, -gap, 0)
        if row.id:
            self._draw_thing(painter, inside, row, chosen=chosen)
        else:
            self._draw_heading(painter, inside, row)
        painter.restore()

    def _draw_heading(self, painter: QPainter, room: QRectF, row: ListRow) -> None:
        side = style.control("icon")
        painter.drawPixmap(QPointF(room.x(), room.center().y() - side / 2), style.pixmap(row.icon, 20, "muted"))
        draw_title(painter, room.adjusted(side + style.space("s"), 0, 0, 0), row.title, "text", bold=True)

    def _draw_thing(self, painter: QPainter, room: QRectF, row: ListRow, *, chosen: bool) -> None:
        side = style.control("icon")
        icon = style.pixmap("users" if row.own else "lock", 16, "accent" if row.own else "muted")
        painter.drawPixmap(QPointF(room.x(), room.center().y() - style.px(8)), icon)
        taken = draw_aside(painter, room, row.aside, "muted")
        words = room.adjusted(side + style.space("s"), 0, -taken - style.space("m"), 0)
        if row.tag:
            words.adjust(0, 0, -draw_tag(painter, words, row.tag) - style.space("m"), 0)
        draw_title(painter, words, row.title, "text" if row.own and not row.faint else "muted", bold=chosen)
        if not chosen:
            painter.setPen(QPen(style.colour("border"), 1))
            painter.drawLine(room.bottomLeft(), room.bottomRight())


class ListView(QListView):
    """`went_to` carries the id of the thing the cursor stands on, `entered` comes with Enter."""

    went_to = Signal(str)
    entered = Signal()

    def __init__(self, model: ListModel, parent: Widget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("list", True)
        self.setModel(model)
        self.setItemDelegate(ListDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.activated.connect(self._on_activated)

    def go_to(self, place: int) -> None:
        """Put the cursor on a row; nowhere for -1."""
        model = self.model()
        if place >= 0:
            self.setCurrentIndex(model.index(place, 0))
            self.scrollTo(model.index(place, 0))
        else:
            self.setCurrentIndex(QModelIndex())

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = index.data(ROW) if index.isValid() else None
        if isinstance(row, ListRow) and row.id:
            self.went_to.emit(row.id)

    def _on_activated(self, _index: QModelIndex) -> None:
        self.entered.emit()
