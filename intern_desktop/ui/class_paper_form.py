"""Forms to be ticked by hand: a roll with P, M, N and L for each row, a numbered grid of people by things to do.

Each sheet carries a code, by which it is entered later on the PC that printed it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from intern_desktop.i18n import date_text, number_text, tr
from intern_desktop.ui import marks
from intern_desktop.ui.paper.blocks import HAIR, LEFT, RULE, Block, Gap, Head, Heading, Piece, Row, Table, Text, line
from intern_desktop.ui.paper.document import A4_ROOM, Document
from intern_desktop.ui.paper.text import BREAK, font, ink, pt, words
from intern_desktop.ui.roll_call_paper import ACROSS, About

__all__ = ["ACROSS", "Form", "FormRow", "document", "marks_form", "roll_form"]

LETTERS = ("P", "M", "N", "L")
_NUMBER, _NAME, _HIGH, _HEAD, _BOX = 20.0, 150.0, 15.4, 16.0, 9.0
_ROLL_BOX, _MARK_BOX = 30.0, 16.0
_LISTED = 4
"""Columns in which the things are named below a sheet that lies across: the names of a group stay on its page."""
_RIGHT, _MIDDLE, _VERTICAL = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignVCenter
MOST = int((A4_ROOM.height() - _NUMBER - _NAME) // _MARK_BOX)
"""So many things fit beside each other on A4 that lies across."""


class FormRow(NamedTuple):
    """A row: a name, what is filled already by place, and whether it can be ticked at all."""

    name: str
    filled: frozenset[int] = frozenset()
    open: bool = True


class Form(NamedTuple):
    """A sheet: its code, what its columns are called, and its rows. `listed` names the columns below it."""

    title: str
    about: str
    code: str
    columns: tuple[str, ...]
    rows: tuple[FormRow, ...]
    wide: float
    listed: tuple[str, ...] = ()
    hint: str = ""


def roll_form(names: Sequence[str], about: About, code: str, day_words: str) -> Form:
    """A roll to be ticked by hand."""
    # Translators: title of a printed form; vi: "Điểm danh trên giấy"
    title = tr("Roll call on paper")
    # Translators: on a printed form; vi: "P có mặt, M muộn (ghi số phút), N vắng, L có phép (ghi lý do)."
    hint = tr("P present, M late (write the minutes), N absent, L excused (write the reason).")
    rows = tuple(FormRow(name) for name in names)
    return Form(title, f"{day_words}{BREAK}{about.words()}", code, LETTERS, rows, _ROLL_BOX, (), hint)


def marks_form(rows: Sequence[FormRow], titles: Sequence[str], about: About, code: str) -> Form:
    """People by things to do, numbered from 1."""
    # Translators: title of a printed form; vi: "Việc đã thấy, đánh dấu bằng tay"
    title = tr("Things seen, ticked by hand")
    # Translators: on a printed form; vi: "Ô đã tô là đã xác nhận. Đánh dấu ô trống khi đã thấy tận mắt."
    hint = tr("A filled box is confirmed already. Tick an empty one for what you have seen yourself.")
    numbers = tuple(number_text(at + 1) for at in range(len(titles)))
    below = f"{about.class_name}, {date_text(about.at.date(), 'full')}{BREAK}{about.words()}"
    return Form(title, below, code, numbers, tuple(rows), _MARK_BOX, tuple(titles), hint)


def document(form: Form) -> Document:
    """The form on paper, in the language spoken now."""
    # Translators: at the foot of a printed form; vi: "Mã tờ {code}. Nhập lại trên máy đã in tờ này."
    foot = tr("Sheet {code}. It is entered on the PC that printed it.", code=form.code)
    return Document(f"{form.title} {form.code}", tuple(_blocks(form)), words(foot, "small"))


def _blocks(form: Form) -> Iterator[Block]:
    # Translators: the code of a printed form; vi: "Mã tờ: {code}"
    code = tr("Sheet: {code}", code=form.code)
    first, _, rest = form.about.partition(BREAK)
    yield Head(words(form.title, "title"), words(first), words(f"{code}{BREAK}{rest}", "small"))
    yield Text(words(form.hint, "small"))
    yield Gap(4)
    yield FormBlock(form)
    if form.listed:
        yield Heading(words(tr("The things by their numbers"), "section"))
        high = -(-len(form.listed) // _LISTED)
        said = [f"{number_text(at + 1)}  {one}" for at, one in enumerate(form.listed)]
        columns = [said[at * high : (at + 1) * high] for at in range(_LISTED)]
        cells = [[column[at] if at < len(column) else "" for column in columns] for at in range(high)]
        rows = tuple(Row(tuple(words(cell, "dense") for cell in row), 0) for row in cells)
        yield Table((1,) * _LISTED, (LEFT,) * _LISTED, rows)


class FormBlock(NamedTuple):
    """Numbered rows of boxes; the headings stand again on every page."""

    form: Form

    def pieces(self, width: float) -> Iterator[Piece]:
        """The headings, then a piece for each row."""
        head = Piece(pt(_HEAD), self._draw_head, self.form.columns, keeps=True)
        yield head
        for at, row in enumerate(self.form.rows):
            yield self._row(at + 1, row, width, head)

    def _draw_head(self, painter: QPainter, x: float, y: float) -> None:
        for at, name in enumerate(self.form.columns):
            _say(painter, name, x + pt(_NUMBER + _NAME + at * self.form.wide), y, self.form.wide, _MIDDLE)

    def _row(self, number: int, row: FormRow, width: float, head: Piece) -> Piece:
        wide = self.form.wide

        def draw(painter: QPainter, x: float, y: float) -> None:
            _say(painter, number_text(number), x, y, _NUMBER - 6, _RIGHT)
            _say(painter, row.name, x + pt(_NUMBER), y, _NAME - 3, Qt.AlignmentFlag.AlignLeft)
            left = x + pt(_NUMBER + _NAME)
            for at in range(len(self.form.columns) if row.open else 0):
                box = QRectF(left + pt(at * wide + (wide - _BOX) / 2), y + pt((_HIGH - _BOX) / 2), pt(_BOX), pt(_BOX))
                if at in row.filled:
                    marks.draw_mark(painter, box, "confirmed", "light")
                else:
                    painter.setPen(QPen(ink(), pt(0.6)))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRect(box)
            if not row.open:
                _say(painter, tr("not agreed"), left + pt(4), y, 80, Qt.AlignmentFlag.AlignLeft)
            strong = number % 5 == 0
            line(painter, x, y + pt(_HIGH), width, RULE if strong else HAIR, "text" if strong else "border_strong")

        return Piece(pt(_HIGH), draw, (number_text(number), row.name), head=head)


def _say(painter: QPainter, said: str, x: float, y: float, wide: float, align: Qt.AlignmentFlag) -> None:
    painter.setFont(font("cell"))
    painter.setPen(ink())
    cut = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, int(pt(wide)))
    painter.drawText(QRectF(x, y, pt(wide), pt(_HIGH)), _VERTICAL | align, cut)
