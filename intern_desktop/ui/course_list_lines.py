"""The rows of a sheet before they are taken, as a table: number, what becomes of each, title, group, day, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.course_list_words import KINDS, outcome
from intern_desktop.ui.row_table import RowTable

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.list_plan import Line

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
NUMBER, KIND, TITLE, GROUP, DUE, OUTCOME = range(6)
_WIDTHS = {NUMBER: 58, KIND: 118, TITLE: 190, GROUP: 100, DUE: 66}
ICONS = {"doubtful": "circle-question-mark", "wrong": "octagon-alert", "changed": "pencil", "new": "plus"}
INKS = {"doubtful": "caution", "wrong": "danger", "changed": "accent", "new": "accent", "unchanged": "muted"}
_DUE = ("before_departure", "after_entry", "after_enrolment")


class LineModel(QAbstractTableModel):
    """The lines of a plan, or those of one kind. What `explained` columns say is told in full as a tip."""

    explained: ClassVar[tuple[int, ...]] = (TITLE, OUTCOME)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Any, ...] = ()
        """Lines of a plan: of the centre's list here, of a list of names in a table made of this one."""
        self._choices: Mapping[int, str] = {}

    def show_lines(self, lines: Sequence[Any], choices: Mapping[int, str]) -> None:
        """Show these; `choices` are what was decided of the doubtful ones, by row."""
        self.beginResetModel()
        self.lines, self._choices = tuple(lines), choices
        self.endResetModel()

    def chosen(self) -> None:
        """Something was decided: the words change, nothing moves."""
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """One row a line."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Number, kind, title, group, day, what becomes of it."""
        return 0 if parent is not None and parent.isValid() else 6

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == NUMBER else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        # Translators: columns: vi: "dòng", "", "Việc cần làm", "Nhóm", "Ngày", "Sẽ làm gì"
        return (tr("row"), "", tr("What to do"), tr("Group"), tr("Days"), tr("What becomes of it"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; the line for the painter."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(line, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in self.explained:
            return self.words(line, index.column())
        return None

    def words(self, line: Any, column: int) -> str:  # noqa: ANN401  # a line of whichever plan is shown
        """What a cell says."""
        if column == NUMBER:
            return number_text(line.row)
        if column == KIND:
            return tr(KINDS[line.kind])
        if column == TITLE:
            empty = tr("(empty)") if any(one.column == "title" for one in line.faults) else ""
            return str(line.cells.get("title", "")) or empty
        if column == GROUP:
            return str(line.cells.get("group", ""))
        if column == DUE:
            return next((str(line.cells[name]) for name in _DUE if line.cells.get(name)), "")
        return self._said(line)

    def _said(self, line: Line) -> str:
        decided = self._choices.get(line.row, "")
        # Translators: what was chosen for a doubtful row; vi: "Để lại" / "Là việc đang có" / "Nhận dòng này"
        said = {"leave": tr("Left out"), "same": tr("It is the one that is there"), "take": tr("Taken")}.get(decided)
        return f"{said}. {outcome(line)}" if said and line.kind == "doubtful" else outcome(line)


class LineDelegate(QStyledItemDelegate):
    """One cell: the kind by icon and word, what is wrong in red, what changes in bold, what stays in grey.

    `named` are the columns of the sheet that a column of the table shows.
    """

    small: ClassVar[tuple[int, ...]] = (NUMBER, KIND, OUTCOME)
    figures: ClassVar[tuple[int, ...]] = (NUMBER, DUE)
    right: ClassVar[tuple[int, ...]] = (NUMBER,)
    named: ClassVar[dict[int, tuple[str, ...]]] = {TITLE: ("title",), GROUP: ("group",), DUE: _DUE}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, words, hairline."""
        line, room, gap = index.data(LINE), QRectF(option.rect), style.space("s")
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, style.colour("accent_soft"))
        inner = room.adjusted(gap, 0, -gap, 0)
        if index.column() == KIND:
            icon = style.pixmap(ICONS.get(line.kind, "equal"), 16, INKS[line.kind])
            painter.drawPixmap(QPointF(inner.x(), inner.center().y() - style.px(8)), icon)
            inner.adjust(style.px(16) + gap, 0, 0, 0)
        self._write(painter, inner, line, index.column(), str(index.data() or ""))
        painter.setPen(QPen(style.colour("border"), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        painter.restore()

    def _write(self, painter: QPainter, room: QRectF, line: Line, column: int, words: str) -> None:
        named = self.named.get(column, ())
        wrong = any(one.column in named for one in line.faults)
        changed = any(one.column in named for one in line.changes)
        small, figures = column in self.small, column in self.figures
        font = style.font("small" if small else "body", bold=wrong or changed, tabular=figures)
        ink = "danger" if wrong else INKS[line.kind] if column == KIND else "text"
        if line.kind == "unchanged" or column == NUMBER:
            ink = "muted"
        painter.setFont(font)
        painter.setPen(style.colour(ink))
        said = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        side = Qt.AlignmentFlag.AlignRight if column in self.right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, said)


class LineTable(RowTable):
    """The rows of a sheet."""

    widths = _WIDTHS

    def __init__(self, model: LineModel, parent: QWidget | None = None) -> None:
        super().__init__(model, LineDelegate(), OUTCOME, parent)

    def fit(self) -> None:
        """At large text the outcome needs the room of two others."""
        super().fit()
        self.setColumnHidden(GROUP, style.factor() > 1.2)
        self.setColumnHidden(DUE, style.factor() > 1.2)
