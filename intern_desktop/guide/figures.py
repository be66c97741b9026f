"""Figures the guide prints: what each is, where it stands written, and how a language writes it.

A text names a figure, `[[fact:ID]]` or `[[law:ID]]`, and never types it. Facts are data of the guide;
what the law says is asked of `law`, which the caller brings, since rooms beside this one are not known here.
"""

import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Protocol

import msgspec

from intern_desktop import furigana, resources
from intern_desktop.guide.sources import source_name

_FACT = re.compile(r"^\[fact\.([a-z0-9_]+)\]", re.MULTILINE)
REFERENCE = re.compile(r"\[\[((?:fact|law):[a-z0-9_]+)\]\]")

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAYS_JA = {
    2: "ふつか",
    3: "みっか",
    4: "よっか",
    5: "いつか",
    6: "むいか",
    7: "なのか",
    8: "ようか",
    9: "ここのか",
    10: "とおか",
    14: "じゅうよっか",
    20: "はつか",
    24: "にじゅうよっか",
}
"""Days of the month, and counts of days, whose reading is not the number's own."""


class UnknownFigureError(Exception):
    """A text names a figure that nobody knows: a bug of ours, found by a test."""

    def __init__(self, reference: str) -> None:
        super().__init__(f"no figure is called {reference}")


class Source(msgspec.Struct, frozen=True):
    """Where something stands written: its title (one, or one for each language), and its address on the net."""

    title: str | dict[str, str]
    address: str = ""


class Quoted(msgspec.Struct, frozen=True, kw_only=True):
    """A figure before it is written: a unit of `units.toml`, "date", or "text" with one value for each language."""

    unit: str
    value: int | Decimal | date | str | dict[str, str]
    source: Source
    checked: date
    valid_until: date | None = None


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A figure as a language writes it (Japanese with readings), with its source and the day it was checked."""

    reference: str
    text: str
    source: str
    address: str
    checked: date
    valid_until: date | None = None

    def stale(self, today: date) -> bool:
        """Whether the day until which it is known to hold has passed."""
        return self.valid_until is not None and today > self.valid_until


class _LawSource(Protocol):
    @property
    def titles(self) -> dict[str, str]: ...
    @property
    def address(self) -> str: ...
    @property
    def checked(self) -> date: ...


class _LawFigure(Protocol):
    @property
    def unit(self) -> str: ...
    @property
    def value(self) -> int | Decimal | dict[str, str]: ...
    @property
    def source(self) -> _LawSource: ...
    @property
    def valid_until(self) -> date | None: ...


Law = Callable[[str], Quoted | None]
"""Asks for a figure computed from the law in force, by the part of the reference after `law:`."""


def law_of(ask: Callable[[str, date], _LawFigure | None], today: date) -> Law:
    """The law as the guide asks it, from what computes its figures for a day. Each is computed once."""

    @cache
    def asked(name: str) -> Quoted | None:
        found = ask(name, today)
        if found is None:
            return None
        return Quoted(
            unit=found.unit,
            value=found.value,
            source=Source(found.source.titles, found.source.address),
            checked=found.source.checked,
            valid_until=found.valid_until,
        )

    return asked


def no_law(name: str) -> Quoted | None:
    """Knows no figure of the law; for a guide whose texts name none."""
    del name
    return None


@cache
def facts() -> dict[str, Quoted]:
    """The figures that are data of the guide, by id."""
    return {name: _fact(entry) for name, entry in entries().items()}


@cache
def entries() -> dict[str, dict[str, Any]]:
    """The same as they stand in their files, one for each chapter, with how sure each is."""
    files = [resources.toml(name).get("fact", {}) for name in resources.names("facts/figures", ".toml")]
    return {name: entry for file in files for name, entry in file.items()}


@cache
def _fact_called(name: str) -> Quoted | None:
    """One fact. Only its own lines are read: all of them together would keep the first page waiting."""
    lines = _lines_by_fact().get(name)
    return None if lines is None else _fact(tomllib.loads(lines, parse_float=Decimal)["fact"][name])


@cache
def _lines_by_fact() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in resources.names("facts/figures", ".toml"):
        _, *parts = _FACT.split(resources.text(name))
        found |= {of: f"[fact.{of}]{lines}" for of, lines in zip(parts[::2], parts[1::2], strict=True)}
    return found


def figure(reference: str, language: str, law: Law = no_law) -> Figure:
    """The figure a reference ("fact:ID" or "law:ID") names, written in a language.

    Raises UnknownFigureError when there is none.
    """
    kind, _, name = reference.partition(":")
    found = _fact_called(name) if kind == "fact" else law(name)
    if found is None:
        raise UnknownFigureError(reference)
    title = found.source.title
    return Figure(
        reference=reference,
        text=written(found.unit, found.value, language),
        source=furigana.plain(source_name(title, language) if isinstance(title, str) else title[language]),
        address=found.source.address,
        checked=found.checked,
        valid_until=found.valid_until,
    )


def references(text: str) -> Iterator[str]:
    """The references in a text, each as often as it is named."""
    for found in REFERENCE.finditer(text):
        yield found[1]


def known_only(text: str) -> str:
    """The text of a centre's in which a fact that is no longer there is a question mark, so that the rest is read."""
    return REFERENCE.sub(lambda found: "?" if _is_gone(found[1]) else found[0], text) if "[[" in text else text


def _is_gone(reference: str) -> bool:
    return reference.startswith("fact:") and reference.removeprefix("fact:") not in _lines_by_fact()


def filled(text: str, language: str, law: Law = no_law) -> str:
    """The text with each reference replaced by its figure."""
    return REFERENCE.sub(lambda found: figure(found[1], language, law).text, text)


def written(unit: str, value: int | Decimal | date | str | dict[str, str], language: str) -> str:
    """A value of a unit as a language writes it; Japanese carries its readings."""
    if isinstance(value, dict):
        return value[language]
    if isinstance(value, date):
        return date_in(value, language)
    if language == "ja" and unit == "days" and value in _DAYS_JA:
        return f"{{{value}日|{_DAYS_JA[int(value)]}}}"
    forms = _units()[unit]
    number = value if isinstance(value, str) else digits(value, language)
    return forms["one" if language == "en" and value == 1 and "one" in forms else language].replace("#", number)


def digits(value: int | Decimal, language: str) -> str:
    """A number grouped as a language writes it: 1.234,5 in Vietnamese, 1,234.5 elsewhere."""
    text = f"{value:,}"
    return text.translate(str.maketrans(",.", ".,")) if language == "vi" else text


def date_in(day: date, language: str) -> str:
    """A day: 01/04/2027, 1 April 2027, or 2027年4月1日 with readings."""
    if language == "vi":
        return f"{day:%d/%m/%Y}"
    if language == "en":
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    reading = "ついたち" if day.day == 1 else _DAYS_JA.get(day.day, "")
    last = f"{{{day.day}日|{reading}}}" if reading else f"{day.day}{{日|にち}}"
    return f"{day.year}{{年|ねん}}{day.month}{{月|がつ}}{last}"


@cache
def _units() -> dict[str, dict[str, str]]:
    return resources.toml("facts/units.toml")


def _fact(entry: dict[str, Any]) -> Quoted:
    value = {code: entry[code] for code in ("vi", "en", "ja")} if entry["unit"] == "text" else entry["value"]
    return Quoted(
        unit=entry["unit"],
        value=value,
        source=Source(**entry["source"]),
        checked=entry["checked"],
        valid_until=entry.get("valid_until"),
    )
