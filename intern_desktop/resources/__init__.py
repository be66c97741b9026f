"""The one door to packaged files: law, guide, words, checklists, catalogues, fonts, icons, style.

Every packaged file is read through this module, in a checkout and in a frozen program alike. A newer law, newer facts,
words and pages of the guide may be laid over them at the start; whoever does that has proved whose they are.
"""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

_over: dict[str, bytes] = {}


def lay_over(files: Mapping[str, bytes]) -> None:
    """From now on these files stand before the packaged ones of the same names, or beside them; none takes all away.

    What was read before is not read again, so this is for the start, before anything is. What may be laid over is
    decided by `intern_desktop.guide.pack_names`.
    """
    _over.clear()
    _over.update(files)


def laid_over() -> Mapping[str, bytes]:
    """The files that stand before the packaged ones now."""
    return dict(_over)


def folder() -> Path:
    """The folder that holds the packaged files."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "intern_desktop" / "resources"
    return Path(__file__).parent


def path(name: str) -> Path:
    """The place of one packaged file; `name` is relative with forward slashes, as in "law/rates.toml".

    Only for what is read by its place and never laid over: catalogues, fonts, style. Texts are read with `text`.
    """
    return folder().joinpath(*name.split("/"))


def text(name: str) -> str:
    """The text of one packaged UTF-8 file, or of the one that is laid over it.

    Raises FileNotFoundError: a missing packaged file is a bug of ours, never the reader's.
    """
    if name in _over:
        return _over[name].decode("utf-8-sig").replace("\r\n", "\n")
    return path(name).read_text(encoding="utf-8")


def toml(name: str) -> dict[str, Any]:
    """One packaged TOML file; numbers with a point come as Decimal, dates as `datetime.date`."""
    return tomllib.loads(text(name), parse_float=Decimal)


def names(under: str, ending: str) -> Iterator[str]:
    """The names (as `text` takes them) of all files below a packaged folder, laid over or not, sorted."""
    root = folder()
    packaged = {found.relative_to(root).as_posix() for found in path(under).rglob(f"*{ending}")}
    laid = {name for name in _over if name.startswith(f"{under}/") and name.endswith(ending)}
    yield from sorted(packaged | laid)
