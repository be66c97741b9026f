"""The centre's list as a file and back: which columns are how wide, what may be chosen in them, and reading one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from intern_desktop.furigana import plain
from intern_desktop.i18n import tr

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy, sheets a library of their own
    from intern_desktop.departure.list_plan import Plan
    from intern_desktop.departure.list_rows import Known
    from intern_desktop.exchange.table_file import Table
    from intern_desktop.guide.pack_check import Step

_WIDTHS = {"id": 14, "whose": 12, "group": 18, "title": 44, "why": 44, "evidence": 18, "page": 30}
_USUAL = 13


class Looked(msgspec.Struct, frozen=True):
    """A sheet that was read: which file, and what would become of it."""

    path: Path
    plan: Plan


def table(known: Known) -> Table:
    """The list as it is written into a file: the centre's own things, then the program's, which are greyed."""
    from intern_desktop.departure import list_rows, own_checks
    from intern_desktop.departure.list_columns import EVIDENCE, IDS, NO, YES
    from intern_desktop.exchange.table_file import Table

    rows, language = list_rows.rows(known), known.language
    own = len(known.own())
    yes_no = (YES[language], NO[language])
    offered = {
        "group": tuple(plain(group.title[language]) for group in known.groups),
        "required": yes_no,
        "evidence": tuple(EVIDENCE[kind][language] for kind in own_checks.KINDS),
        "page": tuple(list_rows.page_titles(language).values()),
        "asked": yes_no,
    }
    return Table(
        # Translators: the name of a sheet in a file; vi: "Danh sách"
        title=tr("The list"),
        headings=tuple(list_rows.headings(language).values()),
        rows=tuple(tuple(row[name] for name in IDS) for row in rows),
        muted=frozenset(range(own, len(rows))),
        widths=tuple(_WIDTHS.get(name, _USUAL) for name in IDS),
        choices={IDS.index(name): words for name, words in offered.items()},
    )


def looking(path: Path, known: Known) -> Callable[[Step], Looked]:
    """A task for a worker: read the file and hold it against the list. Nothing is written."""

    def task(step: Step) -> Looked:
        from intern_desktop.departure import list_planning
        from intern_desktop.exchange import sheets

        step(0, 0)
        sheet = sheets.read(path, step)
        step(1, 2)
        return Looked(path, list_planning.make(known, sheet))

    return task
