"""A growing wait after wrong tries, counted for each person on each PC, whatever is asked."""

from datetime import datetime, timedelta

import msgspec

from intern_desktop.store.local import Local

WAITS = (0, 0, 0, 5, 15, 30, 60, 120, 240, 480, 900)
"""Seconds to wait after so many wrong tries in a row; the last one holds for every further try."""


class _Tries(msgspec.Struct):
    wrong: int
    last: datetime


def waiting(local: Local, name: str, person: str, at: datetime) -> int:
    """Seconds this person still has to wait before `name` is asked again; 0 when she may try."""
    tries = _read(local, name, person)
    if tries is None:
        return 0
    if at < tries.last:  # the clock was set back: count from now, or the wait would last as long as the jump
        tries.last = at
        _keep(local, name, person, tries)
    until = tries.last + timedelta(seconds=WAITS[min(tries.wrong, len(WAITS) - 1)])
    return max(0, -int((at - until).total_seconds() // 1))


def count(local: Local, name: str, person: str, at: datetime) -> None:
    """One more wrong try."""
    tries = _read(local, name, person) or _Tries(0, at)
    _keep(local, name, person, _Tries(tries.wrong + 1, at))


def clear(local: Local, name: str, person: str) -> None:
    """It was right: the next wrong try is the first one again."""
    if local.get(name, person):
        local.set(name, "", person)


def _read(local: Local, name: str, person: str) -> _Tries | None:
    kept = local.get(name, person)
    try:
        return msgspec.json.decode(kept, type=_Tries) if kept else None
    except msgspec.MsgspecError:
        return None


def _keep(local: Local, name: str, person: str, tries: _Tries) -> None:
    local.set(name, msgspec.json.encode(tries).decode(), person)
