"""The people of a class, or of all classes, as the rows of a sheet that may come back: words and days, nothing else."""

from datetime import date

from intern_desktop.classroom import names, roster_columns, roster_known
from intern_desktop.classroom.roster_known import Held, Known
from intern_desktop.departure import journeys

Value = str | date | None
_FIRST_YEAR = 1901
"""Spreadsheets count no days before it; an earlier one is written as text."""


def headings(language: str) -> tuple[str, ...]:
    """The headings of all columns in their order."""
    return tuple(column.heading[language] for column in roster_columns.WRITTEN)


def rows(known: Known, class_id: str = "") -> list[tuple[Value, ...]]:
    """Who learns, of one class or of all, in the order of a class list. What she does not share stays empty."""
    listed = [one for one in roster_known.learners(known) if class_id in ("", one.class_id)]
    return [_row(one, known.language) for one in listed]


def _row(held: Held, language: str) -> tuple[Value, ...]:
    return tuple(_value(column.id, held.cells[column.id], language) for column in roster_columns.WRITTEN)


def _value(column: str, said: str, language: str) -> Value:
    if not said:
        return None
    if column in roster_columns.DAYS:
        day = journeys.day_of(said)
        return said if day is None or day.year < _FIRST_YEAR else day
    return shown(column, said, language) if column != "id" else said


def shown(column: str, said: str, language: str) -> str:
    """A value as it is written and read: codes by their names; a day stays as it is kept."""
    if column == "programme":
        return roster_columns.programme_word(said)
    if column == "field":
        return names.tidy(roster_columns.field_word(said, language))
    if column == "prefecture":
        return roster_columns.prefecture_word(said, language)
    return names.tidy(said)
