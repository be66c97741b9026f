"""Figures and lines of the law in the files of a pack, as they are told before it comes in: value, day, and source.

A figure is called by the source it stands in, since its id says little to whoever reads it.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import msgspec

from intern_desktop import furigana, i18n
from intern_desktop.guide import figures, pack
from intern_desktop.guide.pack_faults import toml_of
from intern_desktop.guide.sources import source_name
from intern_desktop.payroll import dated


class Said(msgspec.Struct, frozen=True):
    """One figure as it is told: what it is called, its value in words, and the same with its day."""

    name: str
    value: str
    text: str


def facts(files: Mapping[str, bytes]) -> dict[str, Said]:
    """The figures of the guide by id."""
    found: dict[str, Said] = {}
    for file, text in _texts(files, "facts/figures/"):
        said = toml_of(file, text)[0].get("fact", {})
        for name, fact in said.items() if isinstance(said, dict) else ():
            found[name] = _fact(name, fact)
    return found


def rows(files: Mapping[str, bytes]) -> dict[str, Said]:
    """The lines of the law: dated rows by figure and first day, lines of tables by file and first cell."""
    found: dict[str, Said] = {}
    for file, text in _texts(files, "law/"):
        found |= dict(_dated(file, toml_of(file, text)[0]) if file.endswith(".toml") else _table(file, text))
    return found


def _texts(files: Mapping[str, bytes], under: str) -> Iterator[tuple[str, str]]:
    return ((name, pack.text_of(data)) for name, data in sorted(files.items()) if name.startswith(under))


def _fact(name: str, fact: dict[str, Any]) -> Said:
    language = i18n.language()
    try:
        value = fact[language] if fact["unit"] == "text" else figures.written(fact["unit"], fact["value"], language)
        called = furigana.plain(source_name(fact["source"]["title"], language))
        return Said(called, value, f"{value} ({i18n.date_text(fact['checked'], 'short')})")
    except (KeyError, TypeError, AttributeError):  # a figure that is not as it should be is told by its id
        return Said(name, repr(fact), "?")


def _dated(file: str, said: dict[str, Any]) -> Iterator[tuple[str, Said]]:
    for name, listed in said.items():
        if isinstance(listed, list) and all(isinstance(row, dict) and "from" in row for row in listed):
            for row in listed:
                since = _day(row["from"])
                yield f"{name} {since}", Said(f"{_called(name, row)}, {since}", repr(row), _row_text(row))
        else:
            yield f"{file} {name}", Said(f"{file}: {name}", repr(listed), "")


def _called(name: str, row: dict[str, Any]) -> str:
    """The title of a row's source; where the program does not know it yet, the name of the figure."""
    try:
        return furigana.plain(dated.source(str(row["source"])).title)
    except KeyError:
        return name


def _row_text(row: dict[str, Any]) -> str:
    """What a row says, and until when it is known to hold."""
    values = {key: value for key, value in row.items() if key not in ("from", "until", "source")}
    said = [f"{value} %" if key == "percent" else f"{key} {value}" for key, value in values.items()]
    return ", ".join([*said, f"– {_day(row['until'])}"] if "until" in row else said)


def _day(said: object) -> str:
    return i18n.date_text(said, "short") if isinstance(said, date) else str(said)


def _table(file: str, text: str) -> Iterator[tuple[str, Said]]:
    """The lines of a table; where several begin alike, their last cell, a day, tells them apart."""
    lines = [line for line in csv.reader(io.StringIO(text, newline="")) if line][1:]
    same = Counter(line[0] for line in lines)
    for line in lines:
        alike = same[line[0]] > 1
        cells = [line[0], line[-1]] if alike else line[:1]
        words = ", ".join(line[1:-1] if alike else line[1:])
        yield f"{file} {cells}", Said(f"{file.removeprefix('law/')}: {', '.join(cells)}", words, words)
