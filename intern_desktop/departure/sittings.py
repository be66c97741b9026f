"""A sitting: the answers somebody gave in one go, private to her.

While it runs, each answer is kept on this PC at once; when it is closed, or at the next opening after a crash, the
whole sitting becomes one entry of the journal. It may be closed again with more answers: the last word of a sitting
stands, so an answer is never counted twice, whichever window closes it.
"""

from collections.abc import Sequence
from typing import Annotated

import msgspec
from msgspec import Meta
from sqlalchemy import ColumnElement, Connection, select

from intern_desktop.departure import duties
from intern_desktop.departure.scheduling import RATINGS, REVIEW, STATES, Memory
from intern_desktop.store import local, tables
from intern_desktop.store.entry import new_id, private
from intern_desktop.store.journal import Act
from intern_desktop.store.local import Local
from intern_desktop.store.tables import stamp

_PENDING = "practice/"
"""What the sittings that are not closed yet are kept under, each by its id."""
_NEWEST_FORM = 1
_FARTHEST = 3660 * 86_400
"""Seconds from an answer to its due day that no program has ever given."""


_Moment = Annotated[int, Meta(gt=0, lt=2**40)]


class Review(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One answer. `at` and `due` are seconds since 1970 in UTC, `took` milliseconds until she answered.

    `n` is how many answers about this card and direction were known before it, `since` the moment of the last of them
    (0 where there was none); from `stability` on it is what was known after it, so that nothing has to be computed when
    it is read.
    """

    card: str
    direction: str
    at: _Moment
    rating: Annotated[int, Meta(ge=RATINGS[0], le=RATINGS[-1])]
    took: int
    n: Annotated[int, Meta(ge=0)]
    since: int
    stability: Annotated[float, Meta(gt=0)]
    difficulty: Annotated[float, Meta(ge=1, le=10)]
    state: Annotated[int, Meta(ge=STATES[0], le=STATES[-1])]
    step: int | None
    due: _Moment

    @classmethod
    def of(cls, key: tuple[str, str], rating: int, took: int, n: int, before: Memory | None, after: Memory) -> "Review":
        """One answer, from what was known before and after it."""
        card, direction = key
        stability, difficulty, state, step, due = after.stability, after.difficulty, after.state, after.step, after.due
        took, since = max(0, took), before.last if before is not None else 0
        return cls(card, direction, after.last, rating, took, n, since, stability, difficulty, state, step, due)

    @property
    def key(self) -> tuple[str, str]:
        """What it is about."""
        return self.card, self.direction

    @property
    def fits(self) -> bool:
        """Whether one can go on from what it says was known: else its card is reckoned again."""
        return (self.step is None) == (self.state == REVIEW) and self.at < self.due < self.at + _FARTHEST

    @property
    def memory(self) -> Memory:
        """What was known after it."""
        return Memory(self.stability, self.difficulty, self.state, self.step, self.due, self.at)


class _Body(msgspec.Struct, frozen=True, array_like=True):
    """A sitting as the journal has it: its form, so that an older program knows what it cannot read."""

    form: int
    reviews: tuple[Review, ...]


_decoder = msgspec.json.Decoder(_Body)
_encoder = msgspec.json.Encoder()


def body_of(reviews: Sequence[Review]) -> str:
    """The answers as a sitting keeps them."""
    return _encoder.encode(_Body(_NEWEST_FORM, tuple(reviews))).decode()


def reviews_of(body: str) -> tuple[Review, ...] | None:
    """The answers of a sitting; None for a body that is damaged or of a newer program, which stays as it is.

    What no library could have said is damaged, too.
    """
    try:
        read = _decoder.decode(body)
    except (msgspec.MsgspecError, UnicodeEncodeError):
        return None
    return read.reviews if read.form <= _NEWEST_FORM else None


_EMPTY = body_of(())
"""A sitting of which every answer was taken back."""


def begin() -> str:
    """The id of a new sitting."""
    return new_id()


def keep(kept: Local, person: str, sitting: str, reviews: Sequence[Review]) -> None:
    """Keep all answers of a running sitting on this PC, on the disk when it returns. UserError when it refuses."""
    kept.set(f"{_PENDING}{sitting}", body_of(reviews), person)


def pending(reading: Connection, person: str) -> dict[str, str]:
    """The bodies of her sittings on this PC that are not closed yet, by sitting."""
    return {
        name.removeprefix(_PENDING): body
        for name, body in local.kept_for(reading, person).items()
        if name.startswith(_PENDING)
    }


def close(act: Act, person: str) -> int:
    """Put all her sittings that are not closed into the journal; how many. A level she reached is noted with them."""
    duties.require(act, "sittings.close", person)
    waiting, known = pending(act.reading, person), _closed(act.reading, person)
    for sitting, body in sorted(waiting.items()):
        if body != known.get(sitting, _EMPTY):
            act.append("sitting", subject=f"{person}/{sitting}", scope=private(person), fields={"body": body})
    local.drop(act.reading, [f"{_PENDING}{sitting}" for sitting in waiting], person)
    if waiting:
        from intern_desktop.departure import levels  # it stands on the history, which stands on this

        levels.note_new(act, person)
    return len(waiting)


def bodies(reading: Connection, person: str) -> dict[str, str]:
    """The bodies of all her sittings by id, in the journal's order; those that run stand last, as this PC has them."""
    waiting = pending(reading, person)
    table, subject = tables.sitting, stamp.c.subject
    order = {
        row.subject: (row.lamport, row.device)
        for row in reading.execute(select(subject, stamp.c.lamport, stamp.c.device).where(*of_person(person)))
    }
    rows = reading.execute(select(table.c.sitting, table.c.body).where(table.c.person == person)).all()
    closed = {row.sitting: row.body for row in sorted(rows, key=lambda row: order[f"{person}/{row.sitting}"])}
    return {sitting: body for sitting, body in closed.items() if sitting not in waiting} | waiting


def of_person(person: str) -> tuple[ColumnElement[bool], ...]:
    """Which stamps are those of her sittings; "0" follows "/", so the two bounds hold all subjects of one person."""
    return stamp.c.table == "sitting", stamp.c.subject > f"{person}/", stamp.c.subject < f"{person}0"


def _closed(reading: Connection, person: str) -> dict[str, str]:
    table = tables.sitting
    rows = reading.execute(select(table.c.sitting, table.c.body).where(table.c.person == person))
    return {row.sitting: row.body for row in rows}
