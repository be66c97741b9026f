"""Sessions of a course day: from when to when, as they are kept and as people type them."""

import re
from typing import Annotated

import msgspec

from intern_desktop.departure import clock
from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_

_BETWEEN = re.compile(r"[,;、，\n]")
_UNTIL = re.compile(r"\s*(?:[-–—~〜～]|đến|to|から)\s*", re.IGNORECASE)


_Time = Annotated[str, msgspec.Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""What is kept in another form, as by a later program, is not read."""


class Session(msgspec.Struct, frozen=True, gc=False, order=True):
    """A sitting of the course on a day: "HH:MM" to "HH:MM"."""

    begins: _Time
    ends: _Time


def usual_week() -> dict[int, tuple[Session, ...]]:
    """Monday to Friday, 08:00-11:30 and 13:30-17:00, as many centres have it."""
    day = (Session("08:00", "11:30"), Session("13:30", "17:00"))
    return dict.fromkeys(range(5), day)


def sessions_of(text: str, field: str) -> tuple[Session, ...]:
    """The sessions of a day from what people type: "8h-11h30, 13h30-17h"; none for an empty text.

    Raises FieldError at `field`.
    """
    found = tuple(_session(part, field) for part in _BETWEEN.split(text.strip()) if part.strip())
    try:
        check_sessions(found, "")
    except FieldError as problem:
        raise FieldError(field, problem.message, **problem.fields) from None
    return tuple(sorted(found))


def sessions_text(sessions: tuple[Session, ...]) -> str:
    """Sessions as they are written and may be typed again: "08:00–11:30, 13:30–17:00"."""
    return ", ".join(f"{session.begins}–{session.ends}" for session in sessions)


def check_sessions(sessions: tuple[Session, ...], field: str) -> None:
    """Raise FieldError at `field` and the place of the first session that ends before it begins or overlaps another."""
    for place, session in enumerate(sessions):
        if session.ends <= session.begins:
            # Translators: vi: "Buổi học kết thúc trước khi bắt đầu."
            raise FieldError(f"{field}{place}", N_("This session ends before it begins."))
        if any(session.begins < other.ends and other.begins < session.ends for other in sessions[:place]):
            # Translators: vi: "Buổi học này trùng giờ với buổi khác trong ngày."
            raise FieldError(f"{field}{place}", N_("This session overlaps another one of the day."))


def _session(part: str, field: str) -> Session:
    ends = _UNTIL.split(part.strip().removesuffix("まで"))
    if len(ends) != 2:
        # Translators: vi: "Ghi giờ bắt đầu và giờ kết thúc, như 08:00–11:30. Nhiều buổi thì cách nhau bằng dấu phẩy."
        raise FieldError(field, N_("Write from when to when, as 08:00–11:30; with several, put a comma between them."))
    return Session(clock.time_of(ends[0], field), clock.time_of(ends[1], field))
