"""The cards of a deck as rows: Japanese with its readings, what it means, how well it sits; and searching them."""

from collections.abc import Sequence
from functools import lru_cache

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from intern_desktop import furigana
from intern_desktop.guide.folding import folded, hiragana, kana_key, kana_of, normal
from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.widgets import RubyText

_Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_HEIGHT, _STANDING = 52, 104


class CardRow(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One card. `standing`: "new", "learning", "learnt", "known" (she said so) or "wanted"; `sought` is searched."""

    id: str
    japanese: str
    meaning: str
    note: str
    standing: str
    sought: str
    sound: str

    def has(self, typed: str) -> bool:
        """Whether this is meant by what somebody types: a meaning without marks, kanji, kana or Latin letters."""
        bare = folded(normal(typed)).strip()
        kana = kana_of(bare.replace(" ", ""))
        return not bare or hiragana(bare) in self.sought or (bool(kana) and kana in self.sound)


@lru_cache(maxsize=4096)
def sought(japanese: str, *meanings: str) -> tuple[str, str]:
    """What a card is found by: all its words without marks, and how it sounds."""
    said = furigana.reading(japanese)
    words = " ".join((furigana.plain(japanese), said, *meanings))
    return hiragana(folded(normal(words))), kana_key(normal(said))


def standing_words(standing: str) -> str:
    """How well a card sits, in a word."""
    # Translators: vi: "chưa học" / "đang học" / "đã thuộc" / "bạn biết rồi" / "sắp học"
    return {
        "new": tr("not learnt yet"),
        "learning": tr("being learnt"),
        "learnt": tr("learnt"),
        "known": tr("known before"),
        "wanted": tr("comes next"),
    }[standing]


class CardModel(QAbstractListModel):
    """Those of the rows that fit what is typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[CardRow, ...] = ()

    def show_rows(self, rows: Sequence[CardRow]) -> None:
        """These instead; where the cards are the same, the cursor stays."""
        if [row.id for row in rows] == [row.id for row in self.rows] and rows:
            self.rows = tuple(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.beginResetModel()
            self.rows = tuple(rows)
            self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """As many rows as cards."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, and its words for a screen reader."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return furigana.plain(row.japanese)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{furigana.plain(row.japanese)}: {row.meaning} ({standing_words(row.standing)})"
        return row.meaning if role == Qt.ItemDataRole.ToolTipRole else None


class CardDelegate(QStyledItemDelegate):
    """Japanese at the left, the meaning beside it, how it sits at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """High enough for readings."""
        return QSize(option.rect.width(), style.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row."""
        row: CardRow = index.data(ROW)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        room = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.colour("accent_soft"))
            painter.drawRoundedRect(room, style.radius("control"), style.radius("control"))
        else:
            painter.setPen(QPen(style.colour("border"), 1))
            painter.drawLine(QPointF(room.x(), room.bottom() - 0.5), QPointF(room.right(), room.bottom() - 0.5))
        gap = style.space("m")
        inside = room.adjusted(gap, 0, -gap, 0)
        right = QRectF(inside.right() - style.px(_STANDING), inside.y(), style.px(_STANDING), inside.height())
        half = (right.x() - inside.x()) * 0.5
        left = QRectF(inside.x(), inside.y(), half - gap, inside.height())
        self._draw_japanese(painter, left, row.japanese, faint=row.standing == "known")
        _draw_meaning(painter, QRectF(inside.x() + half, inside.y(), half - gap, inside.height()), row.meaning)
        _draw(painter, right, standing_words(row.standing), "small", "muted", right=True)
        painter.restore()

    def _draw_japanese(self, painter: QPainter, room: QRectF, japanese: str, *, faint: bool) -> None:
        for role in ("reading", "body"):
            laid = RubyText(japanese, role)
            if laid.width() <= room.width():
                ink = style.colour("muted" if faint else "text")
                top = QRectF(room.x(), room.center().y() - laid.line / 2, room.width(), laid.line)
                laid.draw(painter, top, ink, Qt.AlignmentFlag.AlignLeft)
                return
        _draw(painter, room, furigana.plain(japanese), "body", "muted" if faint else "text")


def _draw(painter: QPainter, room: QRectF, words: str, role: str, ink: str, *, right: bool = False) -> None:
    font = style.font(role)
    painter.setFont(font)
    painter.setPen(style.colour(ink))
    cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, cut)


def _draw_meaning(painter: QPainter, room: QRectF, words: str) -> None:
    """In one line, or small in two: what stands in brackets tells two cards apart."""
    if QFontMetrics(style.font("body")).horizontalAdvance(words) <= room.width():
        _draw(painter, room, words, "body", "text")
        return
    font = style.font("small")
    metrics, high = QFontMetrics(font), style.line_height("small")
    first, rest = "", words.split(" ")
    while rest and metrics.horizontalAdvance(f"{first} {rest[0]}".strip()) <= room.width():
        first = f"{first} {rest.pop(0)}".strip()
    top = room.center().y() - high
    for at, line in enumerate((first, " ".join(rest))):
        _draw(painter, QRectF(room.x(), top + at * high, room.width(), high), line, "small", "text")


class CardList(QListView):
    """`chosen` comes when the cursor moves, `went_up` when it would leave the first row upwards."""

    chosen = Signal()
    went_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practice_cards")
        self.setProperty("list", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cards = CardModel(self)
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(self))

    def card(self) -> CardRow | None:
        """The card the cursor stands on."""
        at = self.currentIndex().row()
        return self.cards.rows[at] if 0 <= at < len(self.cards.rows) else None

    def currentChanged(self, now: _Index, before: _Index) -> None:
        """Tell that the cursor moved."""
        super().currentChanged(now, before)
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up from the first row leads to the search."""
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.went_up.emit()
        else:
            super().keyPressEvent(event)
