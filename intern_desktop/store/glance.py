"""One quick look at a data folder before anything heavy is imported: enough for the first painted window."""

import contextlib
import sqlite3
from pathlib import Path
from typing import NamedTuple

from intern_desktop import paths

_SECRET = ("device-key",)


class Glance(NamedTuple):  # importing msgspec would take a tenth of the time to the first picture
    """What the first picture needs: this PC's settings, and what kind of place it is.

    `place` is "" before the first run, "own" on a candidate's own PC, "centre" on a shared one; for a centre the
    settings also carry its name and place as "centre" and "centre_place".
    """

    settings: dict[str, str]
    place: str


def glance(folder: Path) -> Glance:
    """The settings of the PC in this folder; an empty one when there is no readable database."""
    path = folder / paths.DATABASE
    if not paths.is_founded(folder):
        return Glance({}, "")
    where = f"{path.absolute().as_uri()}?mode=ro"
    with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(where, uri=True)) as connection:
        settings = dict(connection.execute("select name, value from local where person = ''").fetchall())
        for secret in _SECRET:
            settings.pop(secret, None)
        centre = connection.execute("select name, place from centre").fetchone()
        if centre is not None:
            return Glance(settings | {"centre": centre[0], "centre_place": centre[1]}, "centre")
        anybody = connection.execute("select 1 from person where name <> '' limit 1").fetchone()
        return Glance(settings, "own" if anybody else "")
    return Glance({}, "")
