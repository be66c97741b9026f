"""A list of names as a file and back: what is read and how, beside the window; and what is written into a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from intern_desktop.i18n import tr

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy, sheets a library of their own
    from intern_desktop.classroom.roster_known import Known
    from intern_desktop.classroom.roster_plan import Plan
    from intern_desktop.exchange.sheets import Sheet
    from intern_desktop.exchange.table_file import Table
    from intern_desktop.guide.pack_check import Step

MOST_ROWS = 10_000
_WIDTHS = {"id": 24, "name": 28, "name_passport": 28, "name_kana": 28, "field": 28}
_USUAL = 15


class Asked(msgspec.Struct, frozen=True):
    """What is to be read, a file or pasted cells, and what was decided: page, letters, columns, order of days."""

    path: Path | None = None
    text: str = ""
    page: str = ""
    letters: str = ""
    columns: dict[int, str] = {}
    order: str = ""


class Looked(msgspec.Struct, frozen=True):
    """A list that was read: what was asked, what stands in it, and what would become of it."""

    asked: Asked
    sheet: Sheet
    plan: Plan

    @property
    def name(self) -> str:
        """What was read, in a few words."""
        if self.asked.path is None:
            # Translators: cells that were pasted; vi: "Các ô đã dán"
            return tr("Pasted cells")
        page = self.sheet.page if len(self.sheet.pages) > 1 else ""
        # Translators: a file and the page in it; vi: "{file}, trang {page}"
        return tr("{file}, page {page}", file=self.asked.path.name, page=page) if page else self.asked.path.name


def looking(asked: Asked, known: Known) -> Callable[[Step], Looked]:
    """A task for a worker: read it and hold it against the people. Nothing is written."""

    def task(step: Step) -> Looked:
        from intern_desktop.classroom import roster_planning
        from intern_desktop.exchange import sheets

        step(0, 0)
        ways = sheets.Ways(MOST_ROWS, asked.page, asked.letters, may_assume=True)
        read = sheets.pasted(asked.text, step, ways) if asked.path is None else sheets.read(asked.path, step, ways)
        planned = roster_planning.Ways(asked.columns, asked.order)
        return Looked(asked, read, roster_planning.make(known, read, planned, step))

    return task


def table(known: Known, class_id: str = "") -> Table:
    """Everybody of a class, or of all classes, as they are written into a file."""
    from intern_desktop.classroom import roster_columns, roster_rows
    from intern_desktop.exchange.table_file import Table

    ids = [column.id for column in roster_columns.WRITTEN]
    offered = {"class": tuple(known.class_names.values()), "programme": _programmes()}
    return Table(
        title=known.class_names.get(class_id, "") or _title(),
        headings=roster_rows.headings(known.language),
        rows=tuple(roster_rows.rows(known, class_id)),
        widths=tuple(_WIDTHS.get(name, _USUAL) for name in ids),
        choices={ids.index(name): words for name, words in offered.items() if words},
    )


def _title() -> str:
    # Translators: the name of a sheet in a file; vi: "Học viên"
    return tr("Candidates")


def _programmes() -> tuple[str, ...]:
    from intern_desktop.classroom import roster_columns
    from intern_desktop.departure.programme import PROGRAMMES

    return tuple(roster_columns.programme_word(code) for code in PROGRAMMES)
