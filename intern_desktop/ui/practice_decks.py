"""The decks as rows: what each is for, and how far one is in it. One of them is chosen, or all together."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from intern_desktop.furigana import plain
from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import style

_Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_HEIGHT, _BAR = 52, 120


class DeckRow(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One deck: "" is all of them. `known` of `whole` cards were remembered once; `due` come today."""

    id: str
    icon: str
    title: str
    why: str
    known: int
    whole: int
    due: int

    def spoken(self) -> str:
        """All of the row in words."""
        # Translators: vi: "{title}: {why} Đã thuộc {known} trong {whole}, hôm nay {due} thẻ."
        return tr(
            "{title}: {why} {known} of {whole} known, {due} due today.",
            title=plain(self.title),
            why=plain(self.why),
            known=number_text(self.known),
            whole=number_text(self.whole),
            due=number_text(self.due),
        )


class DeckModel(QAbstractListModel):
    """The rows in their order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[DeckRow, ...] = ()

    def show_rows(self, rows: Sequence[DeckRow]) -> None:
        """These instead; where the decks are the same, the chosen one stays chosen."""
        same = [row.id for row in self.rows] == [row.id for row in rows]
        if same and rows:
            self.rows = tuple(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.beginResetModel()
            self.rows = tuple(rows)
            self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """As many rows as decks, and one for all."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, and its words for a screen reader."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return plain(row.title)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.why
        return row.spoken() if role == Qt.ItemDataRole.AccessibleTextRole else None


class DeckDelegate(QStyledItemDelegate):
    """Icon, title over what it is for, and at the right how many are known over a bar."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Two lines high."""
        return QSize(option.rect.width(), style.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row."""
        row: DeckRow = index.data(ROW)
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        room = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.colour("accent_soft" if chosen else "sunken"))
            painter.drawRoundedRect(room, style.radius("control"), style.radius("control"))
        inside = room.adjusted(style.space("m"), style.space("xs"), -style.space("m"), -style.space("xs"))
        side = style.control("icon")
        picture = style.pixmap(row.icon, 20, "accent" if chosen else "muted")
        painter.drawPixmap(QPointF(inside.x(), inside.center().y() - side / 2), picture)
        far = QRectF(inside.right() - style.px(_BAR), inside.y(), style.px(_BAR), inside.height())
        self._draw_far(painter, far, row)
        words = QRectF(inside.x() + side + style.space("m"), inside.y(), 0, inside.height())
        words.setRight(far.x() - style.space("l"))
        self._draw_words(painter, words, row, chosen=chosen)
        painter.restore()

    def _draw_words(self, painter: QPainter, room: QRectF, row: DeckRow, *, chosen: bool) -> None:
        """The title in the upper half, what it is for in the lower."""
        upper = QRectF(room.x(), room.y(), room.width(), room.height() * 0.54)
        lower = QRectF(room.x(), upper.bottom(), room.width(), room.height() - upper.height())
        ink = style.colour("accent" if chosen else "text")
        _draw(painter, upper, row.title, "body", ink, bold=chosen)
        _draw(painter, lower, row.why, "small", style.colour("muted"))

    def _draw_far(self, painter: QPainter, room: QRectF, row: DeckRow) -> None:
        """ "12 / 40" over a bar."""
        painter.setFont(style.font("small", tabular=True))
        painter.setPen(style.colour("muted"))
        upper = QRectF(room.x(), room.y(), room.width(), room.height() * 0.54)
        said = f"{number_text(row.known)} / {number_text(row.whole)}"
        painter.drawText(upper, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
        bar = QRectF(room.x(), upper.bottom() + style.px(3), room.width(), style.px(6))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.colour("border"))
        painter.drawRoundedRect(bar, style.px(3), style.px(3))
        if row.known and row.whole:
            painter.setBrush(style.colour("accent"))
            bar.setWidth(max(style.px(6), bar.width() * row.known / row.whole))
            painter.drawRoundedRect(bar, style.px(3), style.px(3))


class DeckList(QListView):
    """`chosen` carries the deck the cursor stands on, `entered_deck` comes with Enter or a double click."""

    chosen = Signal(str)
    entered_deck = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practice_decks")
        self.setProperty("list", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._model = DeckModel(self)
        self.setModel(self._model)
        self.setItemDelegate(DeckDelegate(self))
        self.doubleClicked.connect(self._on_entered)

    def show_rows(self, rows: Sequence[DeckRow], chosen: str) -> None:
        """These decks, with this one chosen, or the first where it is gone."""
        self._model.show_rows(rows)
        ids = [row.id for row in rows]
        at = ids.index(chosen) if chosen in ids else 0
        if rows and self.currentIndex().row() != at:
            self.setCurrentIndex(self._model.index(at))

    def deck(self) -> DeckRow | None:
        """The chosen deck."""
        at = self.currentIndex().row()
        return self._model.rows[at] if 0 <= at < len(self._model.rows) else None

    def currentChanged(self, now: _Index, before: _Index) -> None:
        """Tell which deck the cursor came to."""
        super().currentChanged(now, before)
        if 0 <= now.row() < len(self._model.rows):
            self.chosen.emit(self._model.rows[now.row()].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins with the chosen deck."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_entered()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """Measure the rows anew."""
        self.doItemsLayout()

    def _on_entered(self) -> None:
        self.entered_deck.emit()


def _draw(painter: QPainter, room: QRectF, text: str, role: str, ink: QColor, *, bold: bool = False) -> None:
    """Words on one line, cut at the end where there is no room; readings would not fit into a row."""
    font = style.font(role, bold=bold)
    painter.setFont(font)
    painter.setPen(ink)
    words = QFontMetrics(font).elidedText(plain(text), Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
