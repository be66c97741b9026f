"""A centre with some people, and lists of names as a reader of files gives them, for tests of the roster."""

from datetime import date

from intern_desktop.classroom import consent, people, roster_known, roster_planning
from intern_desktop.store.entry import CENTRE
from intern_desktop.store.journal import Author
from tests.departure.sheets_of_lists import at, doubts, kinds, sheet, wrongs

__all__ = ["at", "doubts", "kinds", "sheet", "wrongs"]

TODAY = date(2026, 11, 24)


def known(store, author, today=TODAY):
    """Everybody as they are, for this author."""
    with store.reading() as reading:
        return roster_known.read(reading, author.person, today)


def plan(store, author, *rows, ways=None, faults=()):
    """What would become of such a list."""
    return roster_planning.make(known(store, author), sheet(*rows, faults=faults), ways or roster_planning.Ways())


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
