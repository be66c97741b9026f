"""The roll on paper: a day as a list, a month as people by days with shapes and minutes, and what each shape means."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from intern_desktop.i18n import date_text, month_text, number_text, time_text, tr
from intern_desktop.ui import marks
from intern_desktop.ui import roll_call_words as said
from intern_desktop.ui.course_calendar_cells import weekday_names
from intern_desktop.ui.paper.blocks import HAIR, LEFT, RIGHT, RULE, Block, Drawing, Gap, Head, Piece, Row, Table, line
from intern_desktop.ui.paper.document import A4_ROOM, Document
from intern_desktop.ui.paper.text import BREAK, font, ink, pt, words

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.roll_call import Line, Roll
    from intern_desktop.classroom.roll_month import Month
    from intern_desktop.classroom.roll_month import Row as MonthRow

ACROSS = A4_ROOM.transposed()
"""The room on A4 that lies across."""
SUMS = (said.PRESENT, ("late",), ("excused",), ("absent",))
_NUMBER, _NAME, _SUM, _HIGH, _HEAD, _MARK = 18.0, 140.0, 40.0, 13.0, 28.0, 9.0
_WIDEST_DAY = 22.0
_LEGEND = ("on_time", "late", "excused", "absent", "own", "open")
_MIDDLE, _VERTICAL = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignVCenter


class About(NamedTuple):
    """Whose roll it is and when it was printed."""

    class_name: str
    centre: str
    at: datetime

    def words(self) -> str:
        """The small words at the right of a title."""
        made = tr("Made on {day} at {time}", day=date_text(self.at.date(), "short"), time=time_text(self.at))
        return BREAK.join(part for part in (made, self.centre) if part)


def title() -> str:
    """What the papers are called."""
    # Translators: title of a printed list; vi: "Sổ điểm danh"
    return tr("Roll")


def sum_words() -> list[str]:
    """Headings of the four sums."""
    return [tr("present"), tr("late"), tr("excused"), tr("absent")]


def legend_words(verdict: str) -> str:
    """What a shape means."""
    if verdict == "late":
        # Translators: in the legend of the printed roll; vi: "muộn, số là phút"
        return tr("late, the number is minutes")
    return said.state_words(verdict)


def day(roll: Roll, about: About) -> Document:
    """The roll of one day."""
    rows = tuple(_day_row(each) for each in roll.lines)
    # Translators: headings of a printed table; vi: "Số", "Học viên", "Điểm danh", "Ghi chú"
    names = (tr("No."), tr("Candidate"), tr("Roll call"), tr("Note"))
    table = Table(
        (0.06, 0.34, 0.28, 0.32),
        (RIGHT, LEFT, LEFT, LEFT),
        rows,
        tuple(words(name, "dense_strong") for name in names),
    )
    head = Head(words(title(), "title"), words(said.about(roll, about.class_name)), words(about.words(), "small"))
    counts = words(f"{said.counts(roll)}, {said.left_words(roll)}", "small")
    return Document(title(), (head, Gap(4), table), counts)


def _day_row(each: Line) -> Row:
    note = "" if each.corrected is None else said.correction_words(each.corrected)
    state = said.state_words(each.verdict, each.came, each.early, each.reason)
    cells = (number_text(each.number), each.name, state, note)
    return Row(tuple(words(cell, "dense") for cell in cells))


def month(found: Month, about: About) -> Document:
    """The rolls of one month, on paper that lies across."""
    # Translators: below the title of a printed month; vi: "Lớp {class_name}, {month}"
    below = tr("Class {class_name}, {month}", class_name=about.class_name, month=month_text(found.first))
    blocks: list[Block] = [
        Head(words(title(), "title"), words(below), words(about.words(), "small")),
        Drawing(13, _draw_legend, tuple(map(legend_words, _LEGEND))),
        Gap(4),
        MonthBlock(found),
    ]
    # Translators: at the foot of the printed roll; vi: "Bạn nào chưa đồng ý cho xem thì chỉ có điều thầy cô tự ghi."
    foot = tr("Of who has not agreed to be seen, only what trainers noted is on this sheet.")
    return Document(title(), tuple(blocks), words(foot, "small"))


class MonthBlock(NamedTuple):
    """People by days; the headings stand again on every page."""

    found: Month

    def pieces(self, width: float) -> Iterator[Piece]:
        """The headings, then a piece for each row."""
        names = [tr("Candidate"), *(number_text(one.day) for one in self.found.days), *sum_words()]
        head = Piece(pt(_HEAD), self._draw_head, tuple(names), keeps=True)
        yield head
        for at, row in enumerate(self.found.rows):
            yield self._row(at + 1, row, width, head)

    def _day_wide(self, width: float) -> float:
        room = width / pt(1) - _NUMBER - _NAME - _SUM * len(SUMS)
        return min(room / max(len(self.found.days), 1), _WIDEST_DAY)

    def _draw_head(self, painter: QPainter, x: float, y: float) -> None:
        wide = self._day_wide(pt(ACROSS.width()))
        below = y + pt(_HEAD / 2)
        _say(painter, tr("Candidate"), x + pt(_NUMBER), below, _NAME)
        left = _NUMBER + _NAME
        weekdays = weekday_names(short=True)
        for at, one in enumerate(self.found.days):
            _say(painter, weekdays[one.weekday()], x + pt(left + at * wide), y, wide, _MIDDLE)
            _say(painter, number_text(one.day), x + pt(left + at * wide), below, wide, _MIDDLE)
        left += wide * len(self.found.days)
        for at, name in enumerate(sum_words()):
            _say(painter, name, x + pt(left + at * _SUM), below, _SUM, Qt.AlignmentFlag.AlignRight)
        line(painter, x, y + pt(_HEAD), pt(left + _SUM * len(SUMS)), RULE)

    def _row(self, number: int, row: MonthRow, width: float, head: Piece) -> Piece:
        wide, left = self._day_wide(width), _NUMBER + _NAME

        def draw(painter: QPainter, x: float, y: float) -> None:
            _say(painter, number_text(number), x, y, _NUMBER - 5, Qt.AlignmentFlag.AlignRight)
            _say(painter, row.name, x + pt(_NUMBER), y, _NAME - 3)
            for at, each in enumerate(row.lines):
                if each is not None:
                    draw_state(painter, QRectF(x + pt(left + at * wide), y, pt(wide), pt(_HIGH)), each)
            sums = left + wide * len(row.lines)
            for at, verdicts in enumerate(SUMS):
                _say(painter, number_text(row.count(*verdicts)), x + pt(sums + at * _SUM), y, _SUM,
                     Qt.AlignmentFlag.AlignRight)  # fmt: skip
            strong = number % 5 == 0
            rule = RULE if strong else HAIR
            line(painter, x, y + pt(_HIGH), pt(sums + _SUM * len(SUMS)), rule, "text" if strong else "border_strong")

        minutes = tuple(minutes_text(each) for each in row.lines if each is not None and minutes_text(each))
        return Piece(pt(_HIGH), draw, (number_text(number), row.name, *minutes), head=head)


def minutes_text(each: Line) -> str:
    """The minutes somebody was late; "" where none are known."""
    return number_text(-each.early) if each.verdict == "late" and each.early is not None and each.early < 0 else ""


def draw_state(painter: QPainter, room: QRectF, each: Line) -> None:
    """The shape of a day, and the minutes beside a clock."""
    minutes = minutes_text(each)
    if not minutes:
        draw_shape(painter, room, each.verdict)
        return
    half = QRectF(room.x(), room.y(), room.width() / 2 + pt(1), room.height())
    draw_shape(painter, half, "late")
    painter.setFont(font("narrow"))
    painter.setPen(ink())
    rest = QRectF(half.right() - pt(1), room.y(), room.right() - half.right() + pt(1), room.height())
    painter.drawText(rest, _VERTICAL | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip, minutes)


def draw_shape(painter: QPainter, room: QRectF, verdict: str) -> None:
    """A tick in a disc, a clock, a sheet, a cross, a ring, a dot: told without colour too."""
    side = min(pt(_MARK), room.width(), room.height())
    box = QRectF(room.center().x() - side / 2, room.center().y() - side / 2, side, side)
    if verdict in (*said.PRESENT, "open"):
        marks.draw_mark(painter, box, "confirmed" if verdict in said.PRESENT else "not_begun", "light")
        return
    painter.save()
    painter.setPen(QPen(ink(), pt(0.8)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner, middle = box.adjusted(side * 0.12, side * 0.12, -side * 0.12, -side * 0.12), box.center()
    if verdict == "absent":
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())
    elif verdict == "excused":
        painter.drawRect(inner)
        for share in (0.35, 0.65):
            height = inner.top() + inner.height() * share
            painter.drawLine(QPointF(inner.left() + side * 0.15, height), QPointF(inner.right() - side * 0.15, height))
    else:
        painter.drawEllipse(inner)
        if verdict == "late":
            painter.drawLine(middle, QPointF(middle.x(), inner.top() + side * 0.12))
            painter.drawLine(middle, QPointF(inner.right() - side * 0.18, middle.y()))
    painter.restore()


def _draw_legend(painter: QPainter, room: QRectF) -> None:
    x = room.x()
    for verdict in _LEGEND:
        draw_shape(painter, QRectF(x, room.y(), pt(_MARK), room.height()), verdict)
        words_of = legend_words(verdict)
        painter.setFont(font("small"))
        wide = QFontMetricsF(font("small")).horizontalAdvance(words_of)
        painter.setPen(ink())
        painter.drawText(QRectF(x + pt(_MARK + 3), room.y(), wide + pt(4), room.height()), _VERTICAL, words_of)
        x += pt(_MARK + 15) + wide


def _say(painter: QPainter, words_of: str, x: float, y: float, wide: float,
         align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> None:  # fmt: skip
    painter.setFont(font("dense"))
    painter.setPen(ink())
    cut = QFontMetricsF(font("dense")).elidedText(words_of, Qt.TextElideMode.ElideRight, pt(wide))
    painter.drawText(QRectF(x, y, pt(wide), pt(_HIGH)), _VERTICAL | align, cut)
