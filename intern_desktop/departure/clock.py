"""Times of day as people type them, and whether the PC's own clock can be believed.

Nothing is ever ordered by a clock: the journal has its own order. The clock only says which day and minute it is.
"""

import re
import unicodedata
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, select

from intern_desktop import resources
from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.store.tables import entry

BEHIND = timedelta(days=1)
"""So far behind what was written last a clock may be: PCs of one room differ by minutes, never by a day."""
AHEAD = timedelta(days=400)
"""So far ahead of everything known a clock may be: a program may lie unused for a year."""
_RECENT = 200
"""So many of the last entries are asked, so that one PC whose clock stood in 2062 does not spoil it for ever."""
NEAR = timedelta(days=3 * 366)
"""So far from every day that is known a day of somebody's way may lie."""
_KEPT = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_WRITTEN = re.compile(r"(\d{1,2})\s*(?:[:h.時]\s*(\d{1,2})?\s*[m分]?)?|(\d{1,2})(\d{2})")


def doubt(now: datetime, newest_entry: datetime | None, released: date) -> str:
    """What is wrong with the clock: "behind", "ahead", or "" while it may be believed.

    `newest_entry` is the moment of what was written last (see `newest`), `released` the day on which the facts of
    this release were checked: no clock that is right shows a day before it.
    """
    if now.date() < released or (newest_entry is not None and newest_entry - now > BEHIND):
        return "behind"
    known = released if newest_entry is None else max(released, newest_entry.date())
    return "ahead" if now.date() - known > AHEAD else ""


def newest(reading: Connection) -> datetime | None:
    """The latest moment among what was written last, in the journal's order; None in an empty journal."""
    last = select(entry.c.recorded_at).order_by(entry.c.lamport.desc(), entry.c.device.desc()).limit(_RECENT)
    moments = [datetime.fromisoformat(row.recorded_at) for row in reading.execute(last)]
    return max(moments, default=None)


def released() -> date:
    """The day on which the law and the facts of this release were checked."""
    day: date = resources.toml("release.toml")["day"]
    return day


def check_year(reading: Connection, field: str, day: date, now: datetime) -> None:
    """Raise FieldError at `field` for a day in a year that cannot be meant, as 2062 or 0206.

    A clock that is years wrong does not make a right day wrong: the journal and the release are asked too.
    """
    written = newest(reading)
    known = [now.date(), released(), *([written.date()] if written is not None else [])]
    if not min(known) - NEAR <= day <= max(known) + NEAR:
        # Translators: vi: "Năm {year} có vẻ gõ nhầm. Xem lại ngày này."
        raise FieldError(field, N_("The year {year} looks mistyped. Look at this day again."), year=f"{day.year:04}")


def time_of(text: str, field: str = "time") -> str:
    """A time of day as "HH:MM" from what people type: "7:30", "7h30", "730", "7h". FieldError for anything else."""
    found = _WRITTEN.fullmatch(unicodedata.normalize("NFKC", text).strip().lower())
    if found is not None:
        hour, minute = (int(part or 0) for part in (found[1] or found[3], found[2] or found[4]))
        if hour < 24 and minute < 60:
            return f"{hour:02}:{minute:02}"
    # Translators: vi: "Ghi giờ như 07:30 hoặc 7h30."
    raise FieldError(field, N_("Write the time as 07:30 or 7h30."))


def is_time(text: str) -> bool:
    """Whether a text is an "HH:MM" as it is kept."""
    return _KEPT.fullmatch(text) is not None


def minutes(time: str) -> int:
    """Minutes since midnight of an "HH:MM"."""
    hour, minute = time.split(":")
    return 60 * int(hour) + int(minute)
