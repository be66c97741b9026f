"""The goals as rows: each with its mark, what one can say, and how far it is."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from intern_desktop.furigana import plain
from intern_desktop.i18n import trn
from intern_desktop.ui import marks, style

_Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_HEIGHT = 52


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """One sentence of a goal: marked Japanese, its meaning, and whether it was remembered already."""

    japanese: str
    meaning: str
    known: bool


class Goal(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One thing to be able to say. `state` is a word of the marks, `said` the same with who and when.

    `note` is what the trainer wrote when it was sent back. `heard_by` says whether there is a trainer who can confirm.
    """

    item: str
    title: str
    why: str
    state: str
    said: str
    sentences: tuple[Sentence, ...]
    note: str = ""
    heard_by: bool = True

    @property
    def known(self) -> int:
        """How many of its sentences were remembered."""
        return sum(one.known for one in self.sentences)

    @property
    def ready(self) -> bool:
        """Whether all its sentences sit."""
        return self.known == len(self.sentences)

    def far(self) -> str:
        """How far it is, in words."""
        if not self.sentences or self.state == "confirmed":
            return self.said
        # Translators: vi: "thuộc {known} trong {n} câu"
        known = trn("{known} of {n} sentence", "{known} of {n} sentences", len(self.sentences), known=self.known)
        return f"{known} · {self.said}"


class GoalModel(QAbstractListModel):
    """The goals in their order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.goals: tuple[Goal, ...] = ()

    def show_goals(self, goals: Sequence[Goal]) -> None:
        """These instead; the cursor stays where the goals are the same."""
        same = [one.item for one in goals] == [one.item for one in self.goals]
        if same and goals:
            self.goals = tuple(goals)
            self.dataChanged.emit(self.index(0), self.index(len(goals) - 1))
        else:
            self.beginResetModel()
            self.goals = tuple(goals)
            self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """As many rows as goals."""
        return 0 if parent is not None and parent.isValid() else len(self.goals)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The goal, and its words for a screen reader."""
        goal = self.goals[index.row()]
        if role == ROW:
            return goal
        if role == Qt.ItemDataRole.DisplayRole:
            return plain(goal.title)
        return f"{plain(goal.title)}: {goal.far()}" if role == Qt.ItemDataRole.AccessibleTextRole else None


class GoalDelegate(QStyledItemDelegate):
    """Mark, what one can say, and below it how far it is."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Two lines high."""
        return QSize(option.rect.width(), style.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row."""
        goal: Goal = index.data(ROW)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        room = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.colour("accent_soft" if chosen else "sunken"))
            painter.drawRoundedRect(room, style.radius("control"), style.radius("control"))
        inside = room.adjusted(style.space("m"), style.space("xs"), -style.space("m"), -style.space("xs"))
        side = style.control("icon")
        marks.draw_mark(painter, QRectF(inside.x(), inside.center().y() - side / 2, side, side), goal.state)
        left = inside.x() + side + style.space("m")
        upper = QRectF(left, inside.y(), inside.right() - left, inside.height() * 0.54)
        lower = QRectF(left, upper.bottom(), upper.width(), inside.height() - upper.height())
        self._words(painter, upper, plain(goal.title), "accent" if chosen else "text", "body", bold=chosen)
        self._words(painter, lower, goal.far(), "muted", "small")
        painter.restore()

    def _words(self, painter: QPainter, room: QRectF, words: str, ink: str, role: str, *, bold: bool = False) -> None:
        font = style.font(role, bold=bold)
        painter.setFont(font)
        painter.setPen(style.colour(ink))
        cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, cut)


class GoalList(QListView):
    """`chosen` comes when the cursor moves, `entered_goal` with Enter."""

    chosen = Signal()
    entered_goal = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practice_goal_list")
        self.setProperty("list", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.goals = GoalModel(self)
        self.setModel(self.goals)
        self.setItemDelegate(GoalDelegate(self))

    def goal(self) -> Goal | None:
        """The goal the cursor stands on."""
        at = self.currentIndex().row()
        return self.goals.goals[at] if 0 <= at < len(self.goals.goals) else None

    def currentChanged(self, now: _Index, before: _Index) -> None:
        """Tell that the cursor moved."""
        super().currentChanged(now, before)
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter practises the goal's sentences."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_goal.emit()
        else:
            super().keyPressEvent(event)
