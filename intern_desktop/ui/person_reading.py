"""What a trainer may see of one candidate, read at once: her list, her hours, how she arrives, what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy import Connection

    from intern_desktop.classroom.people import Person
    from intern_desktop.departure.checklist import Item, Share
    from intern_desktop.departure.comments import Comment
    from intern_desktop.departure.confirmations import Check
    from intern_desktop.departure.programme import Journey, Standing
    from intern_desktop.departure.said import Line
    from intern_desktop.ui.commands import Commands, Session
    from intern_desktop.ui.hours_facts import Facts
    from intern_desktop.ui.punctuality_facts import Shown

LINES, WORDS = 12, 6
"""So many lines of history and words are shown before one asks for all of them."""


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """One candidate as her trainer sees her. Without her consent only name and class are there.

    `may_not`: who may confirm for her instead of this trainer, in a sentence; "" where this one may. `silent` is how
    many days ago anything came from her, None while nothing ever did. `broken` are confirmations that do not hold.
    """

    today: date
    me: str
    person: str
    name: str
    given: str
    class_id: str
    class_name: str
    agreed: bool
    may_not: str = ""
    journey: Journey
    departed: bool = False
    days: int | None = None
    standing: Standing
    share: Share
    silent: int | None = None
    items: tuple[Item, ...] = ()
    hours: Facts | None = None
    arrivals: Shown | None = None
    words: tuple[tuple[str, Comment], ...] = ()
    said: tuple[Line, ...] = ()
    said_in_all: int = 0
    names: Mapping[str, str] = {}
    broken: Mapping[str, Check] = {}
    class_order: tuple[str, ...] = ()

    @property
    def may(self) -> bool:
        """Whether whoever looks may confirm for her."""
        return not self.may_not

    @property
    def waiting(self) -> tuple[Item, ...]:
        """What she reported and nobody has looked at, the oldest first."""
        claimed = [item for item in self.items if item.state == "claimed" and item.news != "unproven"]
        return tuple(sorted(claimed, key=lambda item: (item.claimed_at is None, item.claimed_at)))

    @property
    def blocks(self) -> tuple[Item, ...]:
        """What holds her up: a confirmation that does not hold, then what is overdue, then what was sent back."""
        weights = {"overdue": 1, "sent_back": 2}
        found = [item for item in self.items if item.news == "unproven" or item.state in weights]
        return tuple(
            sorted(found, key=lambda item: (0 if item.news == "unproven" else weights.get(item.state, 1), _day(item)))
        )

    def item(self, item_id: str) -> Item | None:
        """One thing of her list."""
        return next((item for item in self.items if item.task.id == item_id), None)


def read(commands: Commands, session: Session, person_id: str, lines: int = LINES) -> Seen | None:
    """Read all of it in one short read; None for who is not there. `lines`: of her history."""
    from intern_desktop.classroom import consent, names, people
    from intern_desktop.departure import checklist, programme

    today = commands.today()
    with commands.reading() as reading:
        known = {one.id: one for one in people.people(reading, today, archived=True)}
        person = known.get(person_id)
        if person is None:
            return None
        mates = people.learners(reading, today, person.class_id)
        bare = Seen(
            today=today,
            me=session.person,
            person=person.id,
            name=person.name,
            given=names.given(person.name),
            class_id=person.class_id,
            class_name=person.class_name,
            agreed=consent.agreed(reading, person_id),
            journey=programme.Journey(),
            standing=programme.Standing("holds"),
            share=checklist.Share(0, 0, 0),
            class_order=tuple(one.id for one in mates),
        )
        return _whole(reading, commands, session, bare, known, lines) if bare.agreed else bare


def _whole(
    reading: Connection, commands: Commands, session: Session, bare: Seen, known: Mapping[str, Person], lines: int
) -> Seen:
    from intern_desktop.classroom import names, progress
    from intern_desktop.departure import checklist, due, duties, journeys, programme, said, written
    from intern_desktop.ui import hours_facts

    person, today = bare.person, bare.today
    journey, items = journeys.read(reading, person), checklist.items(reading, person, today)
    row = progress.rows(reading, today, {person}).get(person)
    heard = None if row is None else row.heard
    flight, over = due.departure_of(journey), journey.state in ("withdrawn", "departed")
    return msgspec.structs.replace(
        bare,
        may_not=duties.why_not(reading, session.person, "claims.confirm", person, today),
        journey=journey,
        departed=due.departed(journey, today),
        days=None if flight is None else (flight - today).days,
        standing=programme.Standing("holds") if over else programme.standing(journey, today),
        share=checklist.share(items),
        silent=None if heard is None else (today - heard).days,
        items=tuple(items),
        hours=hours_facts.read(reading, person, today),
        arrivals=_arrivals(reading, commands, person),
        words=tuple(written.newest(reading, person, WORDS, hers=True)),
        said=tuple(said.lines(reading, person, lines)),
        said_in_all=said.count(reading, person),
        names={one.id: names.given(one.name) for one in known.values()},
        broken=_broken(reading, person, items),
    )


def _arrivals(reading: Connection, commands: Commands, person: str) -> Shown | None:
    """How her sessions began; None where no calendar says when they are."""
    from intern_desktop.departure import punctuality, timetable
    from intern_desktop.ui import punctuality_facts

    now = commands.now()
    calendar = timetable.read(reading, timetable.holder_of(reading, person))
    if not calendar.known:
        return None
    records = punctuality.records(reading, person, now.date(), f"{now:%H:%M}")
    return punctuality_facts.window(records, calendar, now.date())


def _broken(reading: Connection, person: str, items: list[Item]) -> dict[str, Check]:
    """Why each confirmation that is not valid is none."""
    from intern_desktop.departure import confirmations

    unproven = [item.task.id for item in items if item.news == "unproven"]
    return {item: confirmations.check(reading, person, item) for item in unproven}


def _day(item: Item) -> str:
    return "9999" if item.due is None else item.due.isoformat()
