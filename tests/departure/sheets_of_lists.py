"""A centre with a trainer, and sheets as a reader of files gives them, for tests of the centre's list."""

from datetime import date

from intern_desktop.classroom import founding, sign_in
from intern_desktop.departure import list_planning, list_rows
from intern_desktop.exchange.sheets import Cell, Sheet
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost

PASSWORD = "bon con ngua ngu trua"
TODAY = date(2026, 11, 24)


def found(store, now):
    """A centre whose head is Lâm; the author who acts as him."""
    made = founding.found_centre(store, "Hoa Mai", "Hải Dương", "Trần Văn Lâm", PASSWORD, now, cost=Cost.SAMPLE)
    lam = sign_in.check(store, made.trainer, PASSWORD, now)
    return Author(lam.person, lam.key)


def sheet(*rows, faults=(), first=1):
    """Rows of plain values, the first one the headings, at row `first`."""
    cells = (
        (at, tuple(Cell(f"{chr(65 + n)}{at}", value) for n, value in enumerate(row)))
        for at, row in enumerate(rows, first)
    )
    return Sheet(tuple(cells), tuple(faults))


def known(store, today=TODAY):
    """The lists as they are."""
    with store.reading() as reading:
        return list_rows.known(reading, today)


def plan(store, *rows, faults=(), first=1):
    """What would become of such a sheet."""
    return list_planning.make(known(store), sheet(*rows, faults=faults, first=first))


def kinds(made):
    """The kind of each row, by its number."""
    return {line.row: line.kind for line in made.lines}


def at(made, row):
    """The line of a row."""
    return next(line for line in made.lines if line.row == row)


def wrongs(made, row):
    """What is wrong with a row: places, columns and messages."""
    return [(one.place, one.column, one.message) for one in at(made, row).faults]


def doubts(made, row):
    """Why a row is doubtful."""
    return [one.message for one in at(made, row).doubts]
