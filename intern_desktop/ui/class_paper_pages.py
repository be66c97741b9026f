"""The class on paper: rows of shapes under numbered headings that stand on every page, and what each shape means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from intern_desktop.i18n import date_text, number_text, time_text, tr
from intern_desktop.ui import marks
from intern_desktop.ui.class_grid_model import UNKNOWN
from intern_desktop.ui.class_paper import Line, Shown, Thing
from intern_desktop.ui.paper.blocks import HAIR, LEFT, RULE, Block, Drawing, Gap, Head, Heading, Piece, Row, Table, line
from intern_desktop.ui.paper.document import A4_ROOM, Document
from intern_desktop.ui.paper.text import font, ink, pt, words

ACROSS = A4_ROOM.transposed()
"""The room on A4 that lies across."""

_NUMBER, _NAME, _PROGRAMME, _DAYS, _DONE, _THING = 18.0, 128.0, 16.0, 28.0, 38.0, 14.6
_HIGH, _HEAD, _MARK = 11.9, 26.0, 8.4
_ABOUT = _NUMBER + _NAME + _PROGRAMME + _DAYS + _DONE
_LEGEND = ("not_begun", "claimed", "confirmed", "sent_back", "overdue", "not_applicable", "invalid")
_RIGHT, _MIDDLE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter


def document(shown: Shown) -> Document:
    """The paper, in the language spoken now."""
    # Translators: at the foot of a printed table; vi: "Bảng này in đúng những gì đang thấy trên màn hình."
    foot = words(tr("Printed as it was seen on the screen."), "small")
    return Document(shown.title, tuple(_blocks(shown)), foot)


def parts(things: Sequence[Thing], width: float) -> list[tuple[int, int]]:
    """How the columns are cut so that each part fits a page of this width in points: first and behind last."""
    most = max(1, int((width - _ABOUT) // _THING))
    count = max(1, -(-len(things) // most))
    each = -(-len(things) // count)
    return [(at, min(at + each, len(things))) for at in range(0, max(len(things), 1), max(each, 1))]


def _blocks(shown: Shown) -> Iterator[Block]:
    # Translators: at the top of a printed page; vi: "In lúc {time} ngày {day}"
    made = tr("Made on {day} at {time}", day=date_text(shown.at.date(), "short"), time=time_text(shown.at))
    yield Head(words(shown.title, "title"), words(" · ".join(shown.filters), "small"), words(made, "small"))
    yield Drawing(13, _legend, tuple(map(marks.word, _LEGEND)))
    for at, (first, last) in enumerate(parts(shown.things, ACROSS.width())):
        yield Gap(4 if not at else 14)
        yield GridBlock(shown, first, last)
    if shown.things:
        # Translators: a heading over a numbered list; vi: "Các việc theo số"
        heading = tr("The things by their numbers")
        yield Heading(words(f"{heading} ({marks.word('confirmed')})", "section"))
        yield _list(shown.things)


def _list(things: Sequence[Thing]) -> Table:
    high = -(-len(things) // 3)
    columns = [things[at * high : (at + 1) * high] for at in range(3)]
    rows = []
    for at in range(high):
        found = [column[at] if at < len(column) else None for column in columns]
        said = [words(_about(one), "dense") if one is not None else () for one in found]
        rows.append(Row(tuple(said), 0))
    return Table((1, 1, 1), (LEFT, LEFT, LEFT), tuple(rows))


def _about(one: Thing) -> str:
    """Number and title of a thing, and how many have it confirmed."""
    return f"{one.number}  {one.title}  ({number_text(one.confirmed)}/{number_text(one.asked)})"


def _legend(painter: QPainter, room: QRectF) -> None:
    painter.setFont(font("small"))
    x = room.x()
    for state in _LEGEND:
        marks.draw_mark(painter, QRectF(x, room.y(), pt(_MARK), room.height()), state, "light")
        said = marks.word(state)
        wide = QFontMetricsF(font("small")).horizontalAdvance(said)
        painter.setPen(ink())
        painter.drawText(
            QRectF(x + pt(_MARK + 3), room.y(), wide + pt(4), room.height()), Qt.AlignmentFlag.AlignVCenter, said
        )
        x += pt(_MARK + 15) + wide


class GridBlock(NamedTuple):
    """Some of the columns with all rows; the headings stand again where a page begins."""

    shown: Shown
    first: int
    last: int

    def pieces(self, width: float) -> Iterator[Piece]:
        """The headings, then a piece for each row."""
        head = Piece(pt(_HEAD), self._draw_head, self._head_texts(), keeps=True)
        yield head
        for at, one in enumerate(self.shown.lines):
            yield self._row(one, width, head, strong=(at + 1) % 5 == 0)

    def _things(self) -> Sequence[Thing]:
        return self.shown.things[self.first : self.last]

    def _head_texts(self) -> tuple[str, ...]:
        return (tr("Candidate"), *(number_text(one.number) for one in self._things()))

    def _draw_head(self, painter: QPainter, x: float, y: float) -> None:
        wide, below = pt(_ABOUT + _THING * len(self._things())), y + pt(_HEAD / 2)
        _say(painter, tr("Candidate"), x + pt(_NUMBER), below, _NAME, "dense_strong")
        _say(painter, tr("days"), x + pt(_NUMBER + _NAME + _PROGRAMME), below, _DAYS, "dense", _RIGHT)
        _say(painter, tr("done"), x + pt(_ABOUT - _DONE), below, _DONE - 5, "dense", _RIGHT)
        group, begin = "", 0
        for at, thing in enumerate(self._things()):
            left = x + pt(_ABOUT + at * _THING)
            _say(painter, number_text(thing.number), left, below, _THING, "dense", _MIDDLE)
            if thing.group != group:
                group, begin = thing.group, at
                many = sum(one.group == group for one in self._things()[begin:])
                _say(painter, group, left + pt(2), y, many * _THING - 3, "dense_strong")
        line(painter, x, y + pt(_HEAD), wide, RULE)

    def _row(self, one: Line, width: float, head: Piece, *, strong: bool) -> Piece:
        def draw(painter: QPainter, x: float, y: float) -> None:
            self._draw_row(painter, x, y, one)
            wide = min(width, pt(_ABOUT + _THING * len(self._things())))
            line(painter, x, y + pt(_HIGH), wide, RULE if strong else HAIR, "text" if strong else "border_strong")
            group = ""
            for at, thing in enumerate(self._things()):
                if thing.group != group:
                    group = thing.group
                    left = x + pt(_ABOUT + at * _THING)
                    painter.setPen(QPen(ink("border_strong"), pt(HAIR)))
                    painter.drawLine(QLineF(left, y, left, y + pt(_HIGH)))

        states = tuple(marks.word(state) for state in one.states[self.first : self.last])
        return Piece(pt(_HIGH), draw, (number_text(one.number), one.name, *states), head=head)

    def _draw_row(self, painter: QPainter, x: float, y: float, one: Line) -> None:
        _say(painter, number_text(one.number), x, y, _NUMBER - 5, "dense", _RIGHT, _HIGH)
        _say(painter, one.name, x + pt(_NUMBER), y, _NAME - 3, "dense", high=_HIGH)
        if not one.agreed:
            _say(painter, tr("not agreed"), x + pt(_ABOUT + 4), y, 80, "dense", high=_HIGH)
            return
        _say(painter, one.programme, x + pt(_NUMBER + _NAME), y, _PROGRAMME, "dense", high=_HIGH)
        days = UNKNOWN if one.days is None else number_text(one.days)
        _say(painter, days, x + pt(_NUMBER + _NAME + _PROGRAMME), y, _DAYS, "dense", _RIGHT, _HIGH)
        done = f"{number_text(one.confirmed)}/{number_text(one.required)}"
        _say(painter, done, x + pt(_ABOUT - _DONE), y, _DONE - 5, "dense", _RIGHT, _HIGH)
        for at, state in enumerate(one.states[self.first : self.last]):
            room = QRectF(x + pt(_ABOUT + at * _THING), y + pt((_HIGH - _MARK) / 2), pt(_THING), pt(_MARK))
            marks.draw_mark(painter, room, state, "light")


def _say(
    painter: QPainter,
    text: str,
    x: float,
    y: float,
    wide: float,
    role: str,
    align: Qt.AlignmentFlag = LEFT,
    high: float = _HEAD / 2,
) -> None:
    """Words on one line, as many as there is room for."""
    painter.setFont(font(role))
    painter.setPen(ink())
    said = QFontMetricsF(font(role)).elidedText(text, Qt.TextElideMode.ElideRight, pt(wide))
    painter.drawText(QRectF(x, y, pt(wide), pt(high)), Qt.AlignmentFlag.AlignVCenter | align, said)
