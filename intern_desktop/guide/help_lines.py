"""The help lines that go on the card: number, hours, whose line it is, where it stands written and when checked."""

from datetime import date
from functools import cache
from typing import Any

import msgspec

from intern_desktop import furigana, resources
from intern_desktop.guide.figures import entries, figure


class HelpLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the card in one language; Japanese carries its reading as marks in `name`, `japanese` and `hours`.

    `japanese` is the name as Japan calls it. `urgent`: for an emergency, above the fold. `confidence` is "official" or
    "secondary"; `valid_until` is the last day for which the number is known to hold.
    """

    id: str
    name: str
    japanese: str
    number: str
    hours: str
    source: str
    confidence: str
    checked: date
    valid_until: date | None
    urgent: bool

    def stale(self, today: date) -> bool:
        """Whether the day until which it is known to hold has passed."""
        return self.valid_until is not None and today > self.valid_until


@cache
def help_lines(language: str) -> tuple[HelpLine, ...]:
    """All lines in the order of the card, written in a language."""
    return tuple(_line(entry, language) for entry in resources.toml("facts/help_lines.toml")["line"])


def _line(entry: dict[str, Any], language: str) -> HelpLine:
    own = _of_fact(entry, language) if "fact" in entry else _of_itself(entry, language)
    return HelpLine(
        id=entry["id"],
        name=entry["name"][language],
        japanese=entry["name"]["ja"],
        urgent=entry.get("urgent", False),
        **own,
    )


def _of_fact(entry: dict[str, Any], language: str) -> dict[str, Any]:
    known = figure(f"fact:{entry['fact']}", language)
    return {
        "number": known.text,
        "hours": figure(f"fact:{entry['hours_fact']}", language).text,
        "source": known.source,
        "confidence": entries()[entry["fact"]]["confidence"],
        "checked": known.checked,
        "valid_until": known.valid_until,
    }


def _of_itself(entry: dict[str, Any], language: str) -> dict[str, Any]:
    return {
        "number": entry["number"],
        "hours": entry["hours"][language],
        "source": furigana.plain(entry["source"][language]),
        "confidence": entry["confidence"],
        "checked": entry["checked"],
        "valid_until": entry["valid_until"],
    }
