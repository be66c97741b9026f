"""The names one picks oneself from: columns of cards, the given name in bold, found by typing without marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from intern_desktop.i18n import tr
from intern_desktop.ui import style

if TYPE_CHECKING:  # imported late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.sign_in import Name

PERSON = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex

_HIGH, _LOW, _GAP, _NARROWEST = 56, 43, 6, 200


class Names(QAbstractListModel):
    """Everybody who may sign in here, in the order the verb gave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names: list[Name] = []

    def set_names(self, names: list[Name]) -> None:
        """Show these names."""
        self.beginResetModel()
        self.names = names
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """One row a person."""
        return 0 if parent is not None and parent.isValid() else len(self.names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name, and as accessible text the class beside it."""
        if not index.isValid():
            return None
        name = self.names[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return name.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = f"{name.name} {name.beside}".strip()
            return (
                tr("{name}, class {class_name}", name=spoken, class_name=name.class_name) if name.class_name else spoken
            )
        return name if role == PERSON else None


class Found(QSortFilterProxyModel):
    """Those of one group whose names begin as typed; everybody's names when the group has none of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group, self._typed, self._everywhere = "", "", False

    def look_for(self, group: str, typed: str) -> None:
        """Show the group ("trainers", or a class id), narrowed by what was typed."""
        model = self.sourceModel()
        assert isinstance(model, Names)
        self._group, self._typed = group, typed
        self._everywhere = bool(typed) and not any(self._fits(name, everywhere=False) for name in model.names)
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether this name is shown."""
        del parent
        model = self.sourceModel()
        assert isinstance(model, Names)
        return self._fits(model.names[row], everywhere=self._everywhere)

    def _fits(self, name: Name, *, everywhere: bool) -> bool:
        from intern_desktop.classroom.names import found

        at_home = everywhere or name.group == self._group
        return at_home and found(name.name, self._typed)


class _NameCard(QStyledItemDelegate):
    """One name on a card: what comes first muted, the given name bold."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Card, then the two parts of the name."""
        state, room = option.state, QRectF(option.rect)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = chosen or bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(style.colour("accent" if strong else "border"), 2 if chosen else 1))
        painter.setBrush(style.colour("accent_soft" if chosen else "surface"))
        card = room.adjusted(1, 1, -1 - style.px(_GAP + 2), -1 - style.px(_GAP))
        painter.drawRoundedRect(card, style.radius("control"), style.radius("control"))
        inner = card.adjusted(style.px(12), 0, -style.px(8), 0)
        beside = index.data(PERSON).beside
        if beside:
            small = style.font("small", tabular=True)
            painter.setFont(small)
            painter.setPen(style.colour("muted"))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, beside)
            inner.setRight(inner.right() - QFontMetrics(small).horizontalAdvance(beside) - style.px(8))
        self._draw_name(painter, inner, str(index.data()), chosen=chosen)
        painter.restore()

    def _draw_name(self, painter: QPainter, room: QRectF, name: str, *, chosen: bool) -> None:
        before, _, given = name.rpartition(" ")
        plain, bold = style.font("body"), style.font("body", bold=True)
        given_width = min(QFontMetrics(bold).horizontalAdvance(given), room.width())
        before = QFontMetrics(plain).elidedText(
            before + " " if before else "", Qt.TextElideMode.ElideRight, round(room.width() - given_width)
        )
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(plain)
        painter.setPen(style.colour("accent" if chosen else "muted"))
        painter.drawText(room, middle, before)
        painter.setFont(bold)
        painter.setPen(style.colour("accent" if chosen else "text"))
        painter.drawText(room.adjusted(QFontMetrics(plain).horizontalAdvance(before), 0, 0, 0), middle, given)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The view decides, the same for all."""
        del index
        view = option.widget
        return view.gridSize() if isinstance(view, QListView) else QSize(style.px(_NARROWEST), style.px(_HIGH))


class NameList(QListView):
    """Names in columns, top to bottom while all are seen.

    `picked` comes with a click or Enter, with the person under the cursor.
    """

    picked = Signal(object)
    moved = Signal(object)
    several = Signal(int)
    """How many are chosen, where more than one may be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._several = False
        self.setProperty("list", True)
        self._names, self._found = Names(self), Found(self)
        self._found.setSourceModel(self._names)
        self.setModel(self._found)
        self.setItemDelegate(_NameCard(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_picked)
        self.selectionModel().currentChanged.connect(self._on_moved)

    def set_names(self, names: list[Name]) -> None:
        """Show these people, keeping the one that is chosen."""
        kept = self.person()
        self._names.set_names(names)
        self.choose(kept.person if kept is not None else "")
        self._fit()

    def allow_several(self) -> None:
        """Several may be chosen, with Shift and Ctrl; Ctrl and Space choose one more."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._several = True
        self.selectionModel().selectionChanged.connect(lambda *_: self.several.emit(len(self.people())))

    def people(self) -> list[Name]:
        """All who are chosen, in the order of the list."""
        chosen = self.selectionModel().selectedIndexes()
        return [one.data(PERSON) for one in sorted(chosen, key=QModelIndex.row)]

    def look_for(self, group: str, typed: str) -> int:
        """Narrow the list; returns how many names are left."""
        self._found.look_for(group, typed)
        self._fit()
        return self._found.rowCount()

    def person(self) -> Name | None:
        """Who is chosen."""
        chosen = self.selectionModel().selectedIndexes()
        return chosen[0].data(PERSON) if chosen else None

    def choose(self, person: str) -> None:
        """Put the cursor on this person, if she is in the list; "" chooses nobody."""
        for row in range(self._found.rowCount()):
            index = self._found.index(row, 0)
            if index.data(PERSON).person == person:
                self.setCurrentIndex(index)
                return
        self.clearSelection()

    def choose_first(self) -> None:
        """Put the cursor on the first name that is left."""
        if self._found.rowCount():
            self.setCurrentIndex(self._found.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter picks; letters are left to the search field above."""
        if event.key() == Qt.Key.Key_Space and self._several:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_picked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing is for the search field; Qt's own search knows no missing marks."""
        del search

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as fit, all equally wide."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        count, room = self._found.rowCount(), self.contentsRect().size()
        columns = min(4, max(1, room.width() // style.px(_NARROWEST)))
        tight = count > columns * max(1, room.height() // style.px(_HIGH + _GAP))
        high = style.px((_LOW if tight else _HIGH) + _GAP)
        self._turn(down=count > columns * max(1, room.height() // high))
        self.setGridSize(QSize((self.viewport().width() - 2) // columns, high))
        self.setProperty("card_gap", QSize(style.px(_GAP + 2), style.px(_GAP)))

    def _turn(self, *, down: bool) -> None:
        """More names than the columns hold go on below, row by row: nothing is looked for sideways."""
        flow = QListView.Flow.LeftToRight if down else QListView.Flow.TopToBottom
        if flow != self.flow():
            bars = Qt.ScrollBarPolicy
            self.setVerticalScrollBarPolicy(bars.ScrollBarAlwaysOn if down else bars.ScrollBarAlwaysOff)
            self.setFlow(flow)

    def _on_picked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(index.data(PERSON))

    def _on_moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.moved.emit(index.data(PERSON) if index.isValid() else None)
