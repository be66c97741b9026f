"""Taking pages for Japan back: when she withdraws her consent nothing that was made about her for others stays."""

from sqlalchemy import select

from intern_desktop.store import local, tables
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Act

DRAFT = "report-words-"
"""How the names begin under which a PC keeps what a trainer types about somebody before a page is made."""


def take_back(act: Act, person: str) -> None:
    """Empty all her pages, and what was typed for them on this PC. No key brings them back."""
    kept, table = list(act.undo), tables.report.c
    rows = act.reading.execute(select(table.report).where(table.person == person, table.deleted.is_(False)))
    for report in sorted(rows.scalars()):
        fields: dict[str, str | bool | int] = {"month": "", "body": "", "deleted": True}
        act.append("report", subject=f"{person}/{report}", scope=shared(person), fields=fields)
    act.undo[:] = kept
    drafts = [name for name in local.kept_for(act.reading, person) if name.startswith(DRAFT)]
    local.drop(act.reading, drafts, person)
