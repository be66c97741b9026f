"""The one door to packaged files: law, guide, words, checklists, catalogues, fonts, icons, style.

Every packaged file is read through this module, in a checkout and in a frozen program alike.
"""

import sys
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any


def folder() -> Path:
    """The folder that holds the packaged files."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "intern_desktop" / "resources"
    return Path(__file__).parent


def path(name: str) -> Path:
    """The place of one packaged file; `name` is relative with forward slashes, as in "law/rates.toml"."""
    return folder().joinpath(*name.split("/"))


def text(name: str) -> str:
    """The text of one packaged UTF-8 file.

    Raises FileNotFoundError: a missing packaged file is a bug of ours, never the reader's.
    """
    return path(name).read_text(encoding="utf-8")


def toml(name: str) -> dict[str, Any]:
    """One packaged TOML file; numbers with a point come as Decimal, dates as `datetime.date`."""
    return tomllib.loads(text(name), parse_float=Decimal)


def names(under: str, ending: str) -> Iterator[str]:
    """The names (as `text` takes them) of all files below a packaged folder, sorted."""
    root = folder()
    for found in sorted(path(under).rglob(f"*{ending}")):
        yield found.relative_to(root).as_posix()
