"""One quick look at a data folder before anything heavy is imported: enough for the first painted window."""

import sqlite3
from pathlib import Path

import msgspec

from intern_desktop.paths import DATABASE
from intern_desktop.store.copies import opened


class Glance(msgspec.Struct, frozen=True):
    """What the window needs for its first paint. `place` is "" before the first run, else "own" or "centre"."""

    settings: dict[str, str] = {}
    place: str = ""

    def get(self, name: str, default: str = "") -> str:
        """A setting of this PC."""
        return self.settings.get(name, default)


def glance(folder: Path) -> Glance:
    """The settings of the PC in this folder; an empty one when there is no readable database."""
    path = folder / DATABASE
    if not path.is_file():
        return Glance()
    try:
        with opened(path) as connection:
            rows = connection.execute("select name, value from local where person = ''").fetchall()
    except sqlite3.Error:
        return Glance()
    settings = {name: value for name, value in rows if name != "device-key"}
    return Glance(settings, settings.get("place", ""))
