"""What a pack changes: pages, figures, law, questions, words and pictures, new, different or gone, before it comes in.

A project's pack is held against what the program uses now, a centre's against its version that is here.
"""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

import msgspec

from intern_desktop import i18n, resources
from intern_desktop.exchange.pack_entry import Entry
from intern_desktop.guide import book, figures, pack
from intern_desktop.guide.pack_faults import toml_of
from intern_desktop.guide.pack_names import ABOUT, PROJECT

NEW, OTHER, GONE = "new", "other", "gone"
_Read = Callable[[str], str]


class Change(msgspec.Struct, frozen=True):
    """One thing that changes: `sort` is "page", "figure", "law", "question", "term", "picture", "drawing" or "list".

    `before` and `after` are how a figure is written with its day ("" where there is none); of other things they are
    empty.
    """

    sort: str
    how: str
    name: str
    before: str = ""
    after: str = ""


def changes(entry: Entry) -> list[Change]:
    """All that this pack changes, sort by sort."""
    after = entry.made.files
    if entry.made.manifest.about.kind == PROJECT:
        laid = resources.laid_over()
        names = {name for name in after if name != ABOUT} | set(laid)
        before = {name: data for name in names if (data := _packaged(name, laid)) is not None}
        return list(_project_changes(before, {name: after.get(name, before.get(name, b"")) for name in names}))
    before = dict(entry.before.files) if entry.before is not None else {}
    return list(_centre_changes(before, after))


def _packaged(name: str, laid: Mapping[str, bytes]) -> bytes | None:
    if name in laid:
        return laid[name]
    try:
        return resources.text(name).encode()
    except OSError:
        return None


def _project_changes(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Iterator[Change]:
    titles = _page_titles(before, after, lambda name: name.startswith("guide/") and name.endswith(".md"))
    yield from titles
    yield from _named(before, after, "guide/questions/", "question")
    yield from _named(before, after, "guide/drawings/", "drawing")
    yield from _pairs("figure", _facts(before), _facts(after), _fact_text)
    yield from _pairs("law", dict(_rows(before)), dict(_rows(after)), _row_text)
    yield from _pairs("term", _terms(before), _terms(after), lambda _: "")
    said = ("guide/", "law/", "facts/figures/", "terms.csv")
    for name in sorted(set(before) | set(after)):
        if not name.startswith(said) and before.get(name) != after.get(name):
            yield Change("list", _how(name in before, name in after), name)


def _centre_changes(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Iterator[Change]:
    yield from _page_titles(before, after, lambda name: name.startswith("pages/"))
    yield from _named(before, after, "questions/", "question")
    yield from _pairs("term", _terms(before), _terms(after), lambda _: "")
    yield from _named(before, after, "pictures/", "picture")
    for name in ("checklist.toml", "calendar.toml"):
        if before.get(name) != after.get(name):
            yield Change("list", _how(name in before, name in after), name)


def _page_titles(
    before: Mapping[str, bytes], after: Mapping[str, bytes], is_page: Callable[[str], bool]
) -> Iterator[Change]:
    """Each page once, by its title in the reader's language or the first it has."""
    changed: dict[str, list[str]] = {}
    for name in sorted(set(before) | set(after)):
        if is_page(name) and before.get(name) != after.get(name):
            changed.setdefault(_page_of(name), []).append(name)
    had, has = ({_page_of(name) for name in files if is_page(name)} for files in (before, after))
    for page, names in changed.items():
        mine = min(names, key=lambda name: f"/{i18n.language()}/" not in name)
        shown = after if page in has else before
        yield Change("page", _how(page in had, page in has), _title(page, mine, shown.get(mine, b"")))


def _page_of(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".md")


def _title(page: str, name: str, data: bytes) -> str:
    try:
        return book.read(page, name.split("/")[1], pack.text_of(data)).title
    except ValueError:
        return page


def _named(before: Mapping[str, bytes], after: Mapping[str, bytes], under: str, sort: str) -> Iterator[Change]:
    for name in sorted(set(before) | set(after)):
        if name.startswith(under) and before.get(name) != after.get(name):
            yield Change(sort, _how(name in before, name in after), name.removeprefix(under))


def _pairs(
    sort: str, before: Mapping[str, Any], after: Mapping[str, Any], text: Callable[[Any], str]
) -> Iterator[Change]:
    for name in sorted(set(before) | set(after)):
        if before.get(name) != after.get(name):
            was = text(before[name]) if name in before else ""
            yield Change(
                sort, _how(name in before, name in after), name, was, text(after[name]) if name in after else ""
            )


def _how(had: bool, has: bool) -> str:
    return OTHER if had and has else NEW if has else GONE


def _facts(files: Mapping[str, bytes]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for name, data in files.items():
        if name.startswith("facts/figures/"):
            said = toml_of(name, pack.text_of(data))[0].get("fact", {})
            found |= said if isinstance(said, dict) else {}
    return found


def _fact_text(fact: dict[str, Any]) -> str:
    """A figure as it is read, with the day on which it was checked."""
    language = i18n.language()
    try:
        value = fact[language] if fact["unit"] == "text" else figures.written(fact["unit"], fact["value"], language)
        return f"{value} ({i18n.date_text(fact['checked'], 'short')})"
    except (KeyError, TypeError, AttributeError):
        return "?"


def _rows(files: Mapping[str, bytes]) -> Iterator[tuple[str, Any]]:
    """Each dated row of the law by its figure and first day, and each line of its tables by file and first cell."""
    for name, data in files.items():
        if name.startswith("law/") and name.endswith(".toml"):
            yield from _dated(name, toml_of(name, pack.text_of(data))[0])
        elif name.startswith("law/") and name.endswith(".csv"):
            lines = list(csv.reader(io.StringIO(pack.text_of(data), newline="")))
            yield from ((f"{name}: {line[0]}", line) for line in lines[1:] if line)


def _dated(name: str, said: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for figure, rows in said.items():
        if isinstance(rows, list) and all(isinstance(row, dict) and "from" in row for row in rows):
            for row in rows:
                since = row["from"]
                yield f"{figure} {i18n.date_text(since, 'short') if isinstance(since, date) else since}", row
        else:
            yield f"{name}: {figure}", rows


def _row_text(row: object) -> str:
    """What a row says, without its first day and its source, and until when it is known to hold."""
    if not isinstance(row, dict):
        return ", ".join(map(str, row)) if isinstance(row, list) else str(row)
    said = [f"{key} {value}" for key, value in row.items() if key not in ("from", "until", "source")]
    until = row.get("until")
    return ", ".join([*said, f"– {i18n.date_text(until, 'short')}"] if isinstance(until, date) else said)


def _terms(files: Mapping[str, bytes]) -> dict[str, list[str]]:
    if "terms.csv" not in files:
        return {}
    try:
        rows = list(csv.reader(io.StringIO(pack.text_of(files["terms.csv"]), newline="")))[1:]
    except csv.Error:
        return {}
    return {row[0]: row for row in rows if row}
