"""What a trainer types for pages of Japan before they are made: kept on this PC, and what a page says from then on.

Words about a candidate are kept under her name, so that they stand on her own page and go with her when she is erased.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from intern_desktop.ui.commands import Commands

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.reports import Line

_TO, _WORDS = "report-to", "report-words-"
"""The second is `reports_taking.DRAFT`."""


def to_of(commands: Commands, class_id: str, lines: Iterable[Line]) -> str:
    """The addressees of a class, a line each: as typed on this PC, else as on one of its pages."""
    kept = commands.local.get(f"{_TO}-{class_id}")
    if kept is not None:
        return kept
    made = (line.page for line in lines if line.page is not None and line.class_id == class_id)
    return next(("\n".join(page.to) for page in made), "")


def keep_to(commands: Commands, class_id: str, typed: str) -> None:
    """Keep the addressees of a class. UserError when the disk refuses."""
    if commands.local.get(f"{_TO}-{class_id}") != typed:
        commands.local.set(f"{_TO}-{class_id}", typed)


def words_of(commands: Commands, line: Line) -> str:
    """What was typed about somebody for a month: as it stands here, else as on her page."""
    kept = commands.local.get(f"{_WORDS}{line.month}", line.person)
    return kept if kept is not None else "" if line.page is None else line.page.words


def keep_words(commands: Commands, line: Line, typed: str) -> None:
    """Keep what was typed. UserError when the disk refuses."""
    if words_of(commands, line) != typed:
        commands.local.set(f"{_WORDS}{line.month}", typed, line.person)
