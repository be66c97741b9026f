"""The record of lessons before entry on paper: A4, Japanese, perhaps with the candidate's language beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from intern_desktop.departure import programme
from intern_desktop.ui import hours_record
from intern_desktop.ui.hours_record import Record, day_text, length_text, said_length, say
from intern_desktop.ui.paper.blocks import (
    HAIR,
    LEFT,
    RIGHT,
    RULE,
    Block,
    Boxes,
    Drawing,
    Gap,
    Head,
    Heading,
    Table,
    Text,
)
from intern_desktop.ui.paper.blocks import Row as PaperRow
from intern_desktop.ui.paper.document import Document
from intern_desktop.ui.paper.ruby import lay
from intern_desktop.ui.paper.text import BREAK, Run, Words, above, beside, ink, pt, words
from intern_desktop.ui.paper.tongues import Tongues

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.training_hours import Lesson

LANGUAGES = (Tongues("ja"), Tongues("ja", "vi"), Tongues("ja", "en"))
"""Japanese always comes first: the receiving side reads it."""
_STAMPS = ("sign_centre", "sign_teacher", "sign_person")
_STAMP_HIGH = 74.0


class _Teller:
    """Says the words of the record in the languages that are asked for."""

    def __init__(self, tongues: Tongues) -> None:
        self._tongues = tongues

    def term(self, name: str, role: str = "cell", **fields: object) -> Words:
        return beside(self._tongues.say(partial(say, name, **fields)), role, "tiny")

    def sentence(self, name: str, role: str = "cell", **fields: object) -> Words:
        return above(self._tongues.say(partial(say, name, **fields)), role, "tiny")

    def above(self, said: Callable[[], str], role: str = "cell") -> Words:
        return above(self._tongues.say(said), role, "tiny")

    def first(self, name: str, **fields: object) -> str:
        return self._tongues.say_first(partial(say, name, **fields))


def document(record: Record, tongues: Tongues) -> Document:
    """The record in these languages."""
    tell = _Teller(tongues)
    title = tell.first("title")
    foot = " · ".join(part for part in (title, _name(record), record.centre) if part)
    return Document(title, tuple(_blocks(record, tell)), words(foot, "tiny"))


def _blocks(record: Record, tell: _Teller) -> Iterator[Block]:
    hours = record.hours
    title = tell.sentence("title", "title")
    made = tell.first("made", day=day_text(record.made))
    right = BREAK.join(part for part in (made, record.centre) if part)
    yield Head(title[:1], (Run(title[1].text.strip(BREAK), "small"),) if len(title) > 1 else (), words(right, "small"))
    yield Gap(4, keeps=True)
    yield _about(record, tell)
    yield Gap(8, keeps=True)
    yield Boxes(_sums(record, tell), 3)
    wants = hours.wants // 60
    if hours.missing:
        yield Gap(4)
        yield Text(tell.above(lambda: say("missing", wants=wants, missing=said_length(hours.missing)), "strong"))
    if hours.counted and not hours.spread:
        yield Gap(4)
        yield Text(tell.sentence("spread", "strong"))
    yield Heading(tell.term("by_subject", "section"))
    yield _subjects(record, tell)
    yield Heading(tell.term("lessons", "section"))
    yield _lessons(record, tell)
    yield Gap(6, keeps=True)
    for note in hours_record.notes(record):
        yield Text(tell.sentence(note, "small"), keeps=True)
    yield Gap(10, keeps=True)
    yield Drawing(_STAMP_HIGH, partial(_draw_stamps, tell), tuple(tell.first(name) for name in _STAMPS))


def _name(record: Record) -> str:
    return record.name_kana or record.name_passport or record.name


def _about(record: Record, tell: _Teller) -> Table:
    """Who she is, where she learns, when she enters."""
    entry, hours = record.journey.arrival, record.hours
    names: Words = (Run(_name(record), "strong"),)
    latin = record.name_passport or record.name
    if latin != _name(record):
        names = (*names, Run(f"　{latin}", "cell"))
    when = tell.term("not_known") if entry is None else words(day_text(entry), "cell")
    rows = [
        (tell.term("name", "small"), names, tell.term("class", "small"), words(record.class_name, "cell")),
        (
            tell.term("programme", "small"),
            words(programme.japanese_of(record.journey.programme), "cell"),
            tell.term("entry", "small"),
            when,
        ),
    ]
    if hours.first is not None and hours.last is not None:
        span = tell.first("span", first=day_text(hours.first), last=day_text(hours.last))
        rows.append((tell.term("period", "small"), words(span, "cell"), (), ()))
    return Table((0.17, 0.45, 0.17, 0.21), (LEFT,) * 4, tuple(PaperRow(cells) for cells in rows))


def _sums(record: Record, tell: _Teller) -> list[tuple[Words, ...]]:
    hours = record.hours
    days = [one.day for one in record.lessons]
    span = f"{day_text(min(days))}～{BREAK}{day_text(max(days))}" if days else "—"
    of = tell.first("of", wants=hours.wants // 60)
    return [
        (tell.term("sum", "small"), (Run(length_text(hours.counted), "figure"), Run(f" {of}", "cell"))),
        (tell.term("held", "small"), words(span, "cell")),
        (tell.term("times", "small"), words(tell.first("count", n=len(record.lessons)), "figure")),
    ]


def _subjects(record: Record, tell: _Teller) -> Table:
    from intern_desktop.departure.training_hours import SUBJECTS, counts

    rows = []
    for code in SUBJECTS:
        minutes = record.hours.by_subject[code]
        mark = "" if counts(code) else "　※2"
        said = tell.above(partial(_marked, code, mark if minutes else ""))
        rows.append(PaperRow((said, words(length_text(minutes), "cell"))))
    total = (tell.term("sum", "strong"), words(length_text(record.hours.counted), "strong"))
    return Table((0.75, 0.25), (LEFT, RIGHT), (*rows, PaperRow(total, RULE)))


def _marked(code: str, mark: str) -> str:
    return f"{hours_record.subject(code)}{mark}"


def _lessons(record: Record, tell: _Teller) -> Table:
    heads = tuple(
        tell.sentence(name, "small") for name in ("day", "time", "subject", "hours", "content", "teacher", "place")
    )
    last = len(record.lessons) - 1
    rows = tuple(PaperRow(_cells(one, record, tell), keeps=at == last) for at, one in enumerate(record.lessons))
    shares = (0.19, 0.12, 0.14, 0.11, 0.22, 0.12, 0.1)
    return Table(shares, (LEFT, LEFT, LEFT, RIGHT, LEFT, LEFT, LEFT), rows, heads, gap=7)


def _cells(one: Lesson, record: Record, tell: _Teller) -> tuple[Words, ...]:
    early = "　※1" if hours_record.is_early(one, record.hours) else ""
    return (
        words(day_text(one.day) + early, "dense"),
        words(hours_record.time_text(one), "dense"),
        tell.above(partial(hours_record.subject, one.subject, short=True), "dense"),
        words(length_text(one.minutes), "dense"),
        words(one.words, "dense"),
        words(one.teacher, "dense"),
        words(one.place, "dense"),
    )


def _draw_stamps(tell: _Teller, painter: QPainter, room: QRectF) -> None:
    """Three boxes at the right for stamp and signatures."""
    wide, high = pt(104), pt(20)
    painter.setPen(QPen(ink(), pt(HAIR)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    left = room.right() - wide * len(_STAMPS)
    for at, name in enumerate(_STAMPS):
        box = QRectF(left + at * wide, room.top(), wide, room.height())
        painter.setPen(QPen(ink(), pt(HAIR)))
        painter.drawRect(box)
        painter.drawLine(QLineF(box.left(), box.top() + high, box.right(), box.top() + high))
        lay(tell.term(name, "small"), wide - pt(8)).draw(painter, box.left() + pt(4), box.top() + pt(4))
