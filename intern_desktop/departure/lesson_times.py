"""When a lesson was held, as people type it: "8h-11h30, 13h30-17h", or only how long it was: "90", "1h30", "2 giờ"."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date

import msgspec

from intern_desktop.departure import clock, timetable
from intern_desktop.departure.training_hours import LONGEST, Lesson
from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_

_HOURS = re.compile(r"(\d{1,2})\s*(?:h|giờ|gio|tiếng|時間|:)\s*(?:(\d{1,2})\s*(?:m|min|p|phút|phut|分)?)?")
_MINUTES = re.compile(r"(\d{1,3})\s*(?:m|min|minutes|p|phút|phut|分)?")
_FEW = 8
"""A number alone up to this one is meant as hours."""


class Span(msgspec.Struct, frozen=True, gc=False):
    """One stretch of a day: when it begins ("HH:MM", or "" where only its length is known) and its minutes."""

    begins: str
    minutes: int

    @property
    def ends(self) -> str:
        """When it ends, "HH:MM"; "" where the beginning is not known."""
        return clock_text(clock.minutes(self.begins) + self.minutes) if self.begins else ""


def spans_of(text: str, field: str = "times") -> tuple[Span, ...]:
    """What was typed. Raises FieldError at `field` for nothing, and for what is neither times nor a length."""
    said = unicodedata.normalize("NFKC", text).strip().casefold()
    length = _length(said)
    if length is not None:
        return (_checked(Span("", length), field),)
    if not said:
        # Translators: vi: "Ghi học từ mấy giờ đến mấy giờ, như 08:00–11:30, hoặc học bao lâu, như 90 phút."
        raise FieldError(field, N_("Write from when to when, as 08:00–11:30, or how long it was, as 90 min."))
    held = timetable.sessions_of(text, field)
    spans = [Span(one.begins, clock.minutes(one.ends) - clock.minutes(one.begins)) for one in held]
    return tuple(_checked(one, field) for one in spans)


def text_of(spans: Iterable[Span]) -> str:
    """Spans as they are written and may be typed again: "08:00–11:30, 13:30–17:00", "1h30"."""
    return ", ".join(f"{one.begins}–{one.ends}" if one.begins else _length_text(one.minutes) for one in spans)


def span_of(held: Lesson) -> Span:
    """When a lesson was."""
    return Span(held.begins, held.minutes)


def on_day(calendar: timetable.Calendar, day: date) -> tuple[Span, ...]:
    """The sessions that a calendar has on a day."""
    held = calendar.day(day).sessions
    return tuple(Span(one.begins, clock.minutes(one.ends) - clock.minutes(one.begins)) for one in held)


def overlapping(spans: Iterable[Span], others: Iterable[Lesson]) -> list[Lesson]:
    """The lessons that lie, at least in part, within these times."""
    timed = [one for one in spans if one.begins]
    return [held for held in others if held.begins and any(_overlap(one, span_of(held)) for one in timed)]


def clock_text(minutes: int) -> str:
    """Minutes since midnight as "HH:MM"."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def _overlap(one: Span, other: Span) -> bool:
    first, second = clock.minutes(one.begins), clock.minutes(other.begins)
    return first < second + other.minutes and second < first + one.minutes


def _length(said: str) -> int | None:
    if found := _HOURS.fullmatch(said):
        return 60 * int(found[1]) + int(found[2] or 0)
    if found := _MINUTES.fullmatch(said):
        number = int(found[1])
        return 60 * number if said.isdigit() and number <= _FEW else number
    return None


def _length_text(minutes: int) -> str:
    return f"{minutes // 60}h{minutes % 60:02}"


def _checked(span: Span, field: str) -> Span:
    if not 0 < span.minutes <= LONGEST:
        # Translators: vi: "Một buổi dài từ 1 phút tới 8 giờ."
        raise FieldError(field, N_("A lesson lasts from 1 minute to 8 hours."))
    return span
