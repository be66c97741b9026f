"""The departure board on paper and as a table file: the rows that are seen, in the order in which they are seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from typing import NamedTuple

from intern_desktop.i18n import date_text, number_text, time_text, tr
from intern_desktop.ui.departure_board_model import (
    BLOCK,
    DEPARTURE,
    LEFT,
    NAME,
    NEWS,
    PROGRAMME,
    SHARE,
    BoardModel,
    programme_words,
    titles,
)
from intern_desktop.ui.paper.blocks import LEFT as AT_LEFT
from intern_desktop.ui.paper.blocks import RIGHT as AT_RIGHT
from intern_desktop.ui.paper.blocks import Block, Gap, Head, Row, Table
from intern_desktop.ui.paper.cells import Value, add_sheet, fill
from intern_desktop.ui.paper.document import Document
from intern_desktop.ui.paper.text import words

_COLUMNS = (NAME, PROGRAMME, DEPARTURE, LEFT, SHARE, BLOCK, NEWS)
_SHARES = (0.04, 0.2, 0.07, 0.12, 0.08, 0.1, 0.32, 0.12)
_ALIGNS = (AT_RIGHT, AT_LEFT, AT_LEFT, AT_RIGHT, AT_RIGHT, AT_RIGHT, AT_LEFT, AT_LEFT)


class Seen(NamedTuple):
    """What is seen: the rows, which of all they are in words, where, and when."""

    model: BoardModel
    about: str
    centre: str
    day: str


def title() -> str:
    """What the paper is called."""
    # Translators: title of a printed list; vi: "Bảng xuất cảnh"
    return tr("Departure board")


def moment_words(now: datetime) -> str:
    """When it was printed, as "24/11/2026 07:48"."""
    return f"{date_text(now.date(), 'short')} {time_text(now)}"


def document(seen: Seen) -> Document:
    """The paper, in the language spoken now."""
    # Translators: at the foot of a printed list; vi: "Tờ này không ghi tiền, nợ hay kết quả khám."
    foot = tr("No money, no debt and no finding of a doctor is on this sheet.")
    return Document(title(), tuple(_blocks(seen)), words(foot, "small"))


def _blocks(seen: Seen) -> Iterator[Block]:
    yield Head(words(title(), "title"), words(seen.about), words(f"{seen.day}\u2028{seen.centre}", "small"))
    yield Gap(4)
    rows = tuple(_row(seen.model, at) for at in range(seen.model.rowCount()))
    # Translators: heading of a column of numbers; vi: "Số"
    names = (tr("No."), *titles())
    yield Table(_SHARES, _ALIGNS, rows, tuple(words(name, "dense_strong") for name in names), gap=5.0)


def _row(model: BoardModel, at: int) -> Row:
    cells = [number_text(at + 1), *(model.words(at, column) for column in _COLUMNS)]
    return Row(tuple(words(cell, "dense") for cell in cells))


def workbook(seen: Seen) -> bytes:
    """The same rows as a table file: real days and numbers, the heading and the names stand still."""
    from openpyxl import Workbook

    made = Workbook()
    named = titles()
    # Translators: a column; vi: "Việc bắt buộc"
    head = [*named[: SHARE + 1], tr("Required"), named[BLOCK], named[NEWS]]
    # Translators: the class of a candidate, a column; vi: "Lớp"
    head.insert(1, tr("Class"))
    rows = [_values(seen.model, at) for at in range(seen.model.rowCount())]
    fill(add_sheet(made, title(), 0), head, rows)
    made.properties.title = title()
    made.properties.creator = "Intern Desktop"
    held = BytesIO()
    made.save(held)
    return held.getvalue()


def _values(model: BoardModel, at: int) -> Sequence[Value]:
    row = model.rows[at]
    if not row.agreed:
        return [row.name, row.class_name, *([None] * 5), model.block(at).words, None]
    left = row.days if row.days is not None and row.days >= 0 and not row.journey.state else None
    share = row.share
    known = [programme_words(row), row.journey.departure, left, share.confirmed, share.required]
    return [row.name, row.class_name, *known, model.block(at).full, row.heard]
