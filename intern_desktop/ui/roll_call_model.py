"""The roll in two columns, and how a name is drawn: number, name, words, and a mark that tells by its shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import marks, style
from intern_desktop.ui.roll_call_words import PRESENT, line_words, sentence

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.roll_call import Line

Index = QModelIndex | QPersistentModelIndex
COLUMNS = 2
_ICONS = {"late": ("clock", "caution"), "excused": ("message-square", "muted"), "absent": ("x", "text"),
          "own": ("user", "muted")}  # fmt: skip
_INKS = {"late": "caution", "absent": "text"}


class RollModel(QAbstractTableModel):
    """The lines of a roll, down the first column and on down the second. `saving` are those not on the disk yet.

    `typed` holds the person whose minutes are being typed, and the digits.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()
        self.saving: frozenset[str] = frozenset()
        self.typed: tuple[str, str] = ("", "")

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these lines; whoever stands where she stood keeps the place, so that nothing moves under the hand."""
        same = [line.person for line in lines] == [line.person for line in self.lines]
        if not same:
            self.beginResetModel()
        self.lines, self.saving = lines, frozenset()
        if same:
            self._tell_all()
        else:
            self.endResetModel()

    def draw_ahead(self, changed: dict[str, Line]) -> None:
        """Show lines as they will be while they are being saved."""
        self.lines = tuple(changed.get(line.person, line) for line in self.lines)
        self.saving = frozenset(changed)
        self._tell_all()

    def type_minutes(self, person: str, digits: str) -> None:
        """Show the minutes that are being typed for somebody; none for nobody."""
        self.typed = (person, digits)
        self._tell_all()

    def line(self, person: str) -> Line | None:
        """Somebody's line."""
        return next((line for line in self.lines if line.person == person), None)

    def at(self, index: Index) -> Line | None:
        """The line at a place; None beyond the last one."""
        place = index.column() * self.rowCount() + index.row()
        return self.lines[place] if index.isValid() and place < len(self.lines) else None

    def place(self, at: int) -> QModelIndex:
        """Where the line of this number, from 0, stands."""
        rows = max(self.rowCount(), 1)
        return self.index(at % rows, at // rows)

    def rowCount(self, parent: Index | None = None) -> int:
        """Half of them, the first column having the one more."""
        return 0 if parent is not None and parent.isValid() else (len(self.lines) + 1) // COLUMNS

    def columnCount(self, parent: Index | None = None) -> int:
        """Two."""
        return 0 if parent is not None and parent.isValid() else COLUMNS

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The place after the last name is none."""
        return super().flags(index) if self.at(index) is not None else Qt.ItemFlag.NoItemFlags

    def words(self, line: Line) -> str:
        """What is seen at the right of a name, with the minutes that are being typed."""
        person, digits = self.typed
        if digits and person == line.person:
            # Translators: minutes as they are typed in the roll call, with a cursor; vi: "muộn {digits}▏phút"
            return tr("{digits}▏minutes late", digits=digits)
        return line_words(line)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name; for those who listen or point the whole sentence."""
        line = self.at(index)
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return sentence(line)
        return None

    def _tell_all(self) -> None:
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, COLUMNS - 1))


class RollDelegate(QStyledItemDelegate):
    """Draws a line: a hairline below, the one that is chosen in a frame."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Number, name, words and mark."""
        model = index.model()
        line = model.at(index) if isinstance(model, RollModel) else None
        if line is None or not isinstance(model, RollModel):
            return
        rect: QRect = option.rect
        view = self.parent()
        chosen = isinstance(view, QTableView) and view.currentIndex() == index
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = rect.adjusted(style.space("s"), 0, -style.space("s"), 0)
        if chosen:
            painter.setPen(QPen(style.colour("accent"), style.control("focus_width")))
            painter.setBrush(style.colour("accent_soft"))
            painter.drawRoundedRect(
                QRectF(room).adjusted(1, 1, -1, -1), style.radius("control"), style.radius("control")
            )
        else:
            painter.setPen(style.colour("border"))
            painter.drawLine(room.bottomLeft(), room.bottomRight())
        self._paint_line(painter, room.adjusted(style.space("s"), 0, -style.space("s"), 0), line, model, chosen=chosen)
        painter.restore()

    def _paint_line(self, painter: QPainter, room: QRect, line: Line, model: RollModel, *, chosen: bool) -> None:
        side, gap, wide = style.px(18), style.space("m"), style.px(28)
        saving = line.person in model.saving
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(style.font("small", tabular=True))
        painter.setPen(style.colour("muted"))
        painter.drawText(QRect(room.left(), room.top(), wide, room.height()), middle | Qt.AlignmentFlag.AlignRight,
                         number_text(line.number))  # fmt: skip
        draw_state(painter, QRect(room.right() - side, room.center().y() - side // 2 + 1, side, side), line.verdict)
        right = room.right() - side - gap
        if line.corrected is not None:
            right -= style.px(16)
            painter.drawPixmap(right, room.center().y() - style.px(8) + 1, style.pixmap("history", 16, "muted"))
            right -= style.space("s")
        words = model.words(line)
        left = room.left() + wide + gap
        name_font, words_font = style.font("body", bold=chosen), style.font("small", tabular=True)
        name_wide = min(QFontMetrics(name_font).horizontalAdvance(line.name), (right - left) * 2 // 3)
        painter.setFont(words_font)
        painter.setPen(style.colour("muted" if saving else _INKS.get(line.verdict, "muted")))
        spare = right - left - name_wide - gap
        said = QFontMetrics(words_font).elidedText(words, Qt.TextElideMode.ElideRight, spare)
        painter.drawText(
            QRect(left, room.top(), right - left, room.height()), middle | Qt.AlignmentFlag.AlignRight, said
        )
        painter.setFont(name_font)
        painter.setPen(style.colour("text"))
        name = QFontMetrics(name_font).elidedText(line.name, Qt.TextElideMode.ElideRight, name_wide + 1)
        painter.drawText(
            QRect(left, room.top(), name_wide + 2, room.height()), middle | Qt.AlignmentFlag.AlignLeft, name
        )


def draw_state(painter: QPainter, rect: QRect, verdict: str) -> None:
    """The mark of a verdict, told by its shape: a tick, a clock, a sheet of words, a cross, a person, a dot."""
    if verdict in _ICONS:
        icon, ink = _ICONS[verdict]
        painter.drawPixmap(rect.topLeft(), style.pixmap(icon, 18, ink))
    else:
        side = style.px(15)
        inner = QRectF(rect.center().x() - side / 2 + 1, rect.center().y() - side / 2 + 1, side, side)
        marks.draw_mark(painter, inner, "confirmed" if verdict in PRESENT else "not_begun")


def as_said(line: Line, key: str, *, came: str = "", early: int | None = None, reason: str = "") -> Line:
    """A line as it will stand once a key is saved."""
    verdict = {"present": "on_time", "": "open"}.get(key, key)
    by = "trainer" if key else ""
    return msgspec.structs.replace(line, verdict=verdict, came=came, early=early, reason=reason, by=by)
