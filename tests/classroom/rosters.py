"""A centre with some people, and lists of names as a reader of files gives them, for tests of the roster."""

from datetime import date

from intern_desktop.classroom import consent, people, roster_known, roster_planning
from intern_desktop.exchange.sheets import Cell, Sheet
from intern_desktop.store.entry import CENTRE
from intern_desktop.store.journal import Author

TODAY = date(2026, 11, 24)


def sheet(*rows, faults=(), first=1):
    """Rows of plain values, the first one the headings, at row `first`."""
    cells = (
        (at, tuple(Cell(f"{chr(65 + n)}{at}", value) for n, value in enumerate(row)))
        for at, row in enumerate(rows, first)
    )
    return Sheet(tuple(cells), tuple(faults))


def known(store, author, today=TODAY):
    """Everybody as they are, for this author."""
    with store.reading() as reading:
        return roster_known.read(reading, author.person, today)


def plan(store, author, *rows, ways=None, faults=()):
    """What would become of such a list."""
    return roster_planning.make(known(store, author), sheet(*rows, faults=faults), ways or roster_planning.Ways())


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


def changes(made, row):
    """What changes: column, before, after."""
    return [(one.column, one.before, one.after) for one in at(made, row).changes]


def enrolled(store, author, now, name, class_id="", *, agrees=False, way=None, **fields):
    """Somebody of the centre with a date of birth and so on."""
    with store.act(author, now) as act:
        person = people.enrol(act, name, class_id)
        if fields:
            act.append("person", subject=person, scope=CENTRE, fields=fields)
        if way:
            people.plan_journey(act, person, **way)
    if agrees:
        with store.act(Author(person), now) as act:
            consent.answer(act, person, "yes")
    return person


def everybody(store, today=TODAY):
    """All people as they are stored, by name."""
    with store.reading() as reading:
        return {one.name: one for one in people.people(reading, today, archived=True)}
