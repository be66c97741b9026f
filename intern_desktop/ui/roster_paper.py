"""The rows of a list that are to be mended, on paper: each with its number, its cell, and what was expected."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import date_text, number_text, tr, trn
from intern_desktop.ui import roster_words
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.course_list_words import KINDS
from intern_desktop.ui.paper_desk import PaperDesk

if TYPE_CHECKING:  # paper is set when somebody wants it; the verbs bring SQLAlchemy
    from intern_desktop.classroom.roster_plan import Line
    from intern_desktop.ui.paper.blocks import Block
    from intern_desktop.ui.paper.document import Document
    from intern_desktop.ui.roster_sheet import Looked

_SHARES = (0.07, 0.12, 0.25, 0.56)


class RosterPaper(PaperDesk):
    """`left` leads back to the rows."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, "roster_paper", parent)
        self.setObjectName("roster_paper_desk")
        self._looked: Looked | None = None
        self.lay_out()

    def retranslate(self) -> None:
        """Every word, and the paper."""
        super().retranslate()
        self.title.set_words(_title())
        self.back.setText(tr("Back to the rows"))
        # Translators: vi: "Tờ giấy có các dòng sai và nghi ngờ, theo số dòng trong bảng, để sửa trong Excel."
        self.about.setText(tr("The sheet names the wrong and the doubtful rows by their numbers, to be mended there."))
        if self._looked is not None:
            self.show_list(self._looked)

    def show_list(self, looked: Looked) -> None:
        """The paper of a list as it was read."""
        self._looked = looked
        self.show_paper(document(looked, self._commands.today()))

    def on_pdf(self) -> None:
        """Named after what it is."""
        if self.printed is not None:
            self.save_pdf([self.printed.title])


def document(looked: Looked, today: date) -> Document:
    """What is to be mended, in the language spoken now."""
    from intern_desktop.ui.paper.document import Document
    from intern_desktop.ui.paper.text import words

    return Document(_title(), tuple(_blocks(looked, today)), words(looked.name, "small"))


def _title() -> str:
    # Translators: title of a printed list; vi: "Các dòng cần sửa"
    return tr("Rows to mend")


def _blocks(looked: Looked, today: date) -> Iterator[Block]:

    from intern_desktop.ui.paper.blocks import LEFT, RIGHT, Head, Row, Table
    from intern_desktop.ui.paper.text import words

    lines = roster_words.to_mend(looked.plan)
    count = trn("{n} row", "{n} rows", len(lines))
    # Translators: at the top of a printed page; vi: "In ngày {day}"
    made = tr("Made on {day}", day=date_text(today, "short"))
    yield Head(words(_title(), "title"), words(f"{looked.name}, {count}"), words(made, "small"))
    heads = (tr("row"), "", roster_words.heading("name"), tr("What becomes of it"))
    rows = tuple(Row(tuple(words(said, "cell") for said in _cells(line))) for line in lines)
    yield Table(_SHARES, (RIGHT, LEFT, LEFT, LEFT), rows, tuple(words(said, "small") for said in heads))


def _cells(line: Line) -> tuple[str, ...]:
    name = line.read.get("name") or line.cells.get("name", "")
    told = [f"{one.place}: {one.sentence}" for one in (*line.faults, *line.doubts)]
    return number_text(line.row), tr(KINDS[line.kind]), name, " ".join(told)
