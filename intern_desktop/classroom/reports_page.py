"""What stands on a page of one month about one candidate for the receiving side: values, frozen when it is made.

What she says yes to is the body, these values as JSON. A later program may set them otherwise, never say others.
"""

import hashlib
from datetime import date

import msgspec

from intern_desktop.i18n import LANGUAGES

Words = dict[str, str]
"""The same words in each language, without readings."""

MONTHS = 2
"""This month, and the one before it."""
SESSIONS = 14
"""Of so many last sessions the early arrivals are counted."""


class Subject(msgspec.Struct, frozen=True):
    """Minutes of one subject of the lessons: in the month, and in all within the days that count."""

    code: str
    month: int
    whole: int


class Hours(msgspec.Struct, frozen=True, kw_only=True):
    """Minutes that count and that are asked; `since` is the first day that counts, `enough_on` when there is enough."""

    counted: int
    wants: int
    since: date | None = None
    enough_on: date | None = None
    subjects: tuple[Subject, ...] = ()


class Overdue(msgspec.Struct, frozen=True):
    """A paper whose day is past."""

    title: Words
    due: date


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A group of the list. `late` names a paper; `late_more` counts what else is past its day, without its name.

    `abroad`: it is done in Japan, and she is not there yet.
    """

    title: Words
    confirmed: int
    required: int
    late: Overdue | None = None
    late_more: int = 0
    abroad: bool = False


class CanDo(msgspec.Struct, frozen=True):
    """What she can say in Japanese, and the day on which a trainer heard it."""

    title: Words
    on: date


class LateDay(msgspec.Struct, frozen=True):
    """The last session to which she came late, and by how many minutes; never why."""

    day: date
    minutes: int


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One page. `month` is "2026-11"; `programme`, `field` and `prefecture` are codes; `to` are the addressees.

    `confirmed` counts what holds; `unproven` what was confirmed in a way that does not. `early` of the last `sessions`;
    `strength` is a percentage, `curve` the same after each session.
    """

    month: str
    made: date
    centre: str
    place: str
    trainer: str
    to: tuple[str, ...]
    name: str
    name_kana: str
    name_passport: str
    class_name: str
    programme: str
    field: str
    prefecture: str
    departure: date | None
    state: str
    confirmed: int
    required: int
    unproven: int
    hours: Hours
    early: int
    sessions: int
    strength: int
    curve: tuple[tuple[date, int], ...]
    late: LateDay | None
    parts: tuple[Part, ...]
    can: tuple[CanDo, ...]
    can_all: int
    words: str

    @property
    def called(self) -> str:
        """Her name as it is read in Japan: katakana, else as in the passport, else her own."""
        return self.name_kana or self.name_passport or self.name

    @property
    def days_left(self) -> int | None:
        """Days from the day it was made to the departure; None where no day is known."""
        return None if self.departure is None else (self.departure - self.made).days

    @property
    def first_day(self) -> date:
        """The first day of its month."""
        return date.fromisoformat(f"{self.month}-01")


def body_of(page: Page) -> str:
    """The page as it is kept."""
    return msgspec.json.encode(page).decode()


def read_body(body: str) -> Page | None:
    """The page of a body; None for one that was emptied, or that this program cannot read."""
    try:
        page = msgspec.json.decode(body, type=Page)
        page.first_day  # noqa: B018  # a month that is none raises here and not on paper
    except (msgspec.DecodeError, ValueError):
        return None
    titles = [part.title for part in page.parts] + [one.title for one in page.can]
    return page if all(code in title for title in titles for code in LANGUAGES) else None


def digest_of(body: str) -> str:
    """What an answer names the page by: SHA-256 of the body, in hex."""
    return hashlib.sha256(body.encode()).hexdigest()


def says_the_same(one: Page, other: Page) -> bool:
    """Whether two pages differ in nothing but the day on which they were made."""
    return msgspec.structs.replace(one, made=other.made) == other
