"""The words of the Japanese pages: each with its reading, the level at which courses teach it, and what it means.

There has been no official list of words by level since 2010. The level here is the one at which a word is taught in
common courses: 5 is the easiest, 4 the next; 3 is everything harder, or unknown.
"""

import csv
from collections.abc import Callable
from functools import cache

import msgspec

from intern_desktop import resources

NAME = "guide/words.csv"
COLUMNS = ("writing", "reading", "level", "vi", "en")
KNOWN = ("", "n5", "n4")
"""Whose readings may be left out: nobody's, those of level 5, those of 5 and 4."""
_LEAST = {"": 6, "n5": 5, "n4": 4}


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word as it stands between braces in a page."""

    writing: str
    reading: str
    level: int
    vi: str
    en: str

    def meaning(self, language: str) -> str:
        """What it means to somebody who reads this language."""
        return self.en if language == "en" else self.vi


@cache
def words() -> dict[tuple[str, str], Word]:
    """All words by writing and reading."""
    rows = csv.DictReader(resources.text(NAME).splitlines())
    found = (Word(row["writing"], row["reading"], int(row["level"]), row["vi"], row["en"]) for row in rows)
    return {(word.writing, word.reading): word for word in found}


def word(writing: str, reading: str) -> Word | None:
    """A word by what stands between its braces, None when the list does not know it."""
    return words().get((writing, reading))


def shows(known: str) -> Callable[[str, str], bool]:
    """Whether a reading is shown to somebody who knows the words of `known`; the same answerer for the same."""
    return _shows(known if known in _LEAST else "")


@cache
def _shows(known: str) -> Callable[[str, str], bool]:
    least = _LEAST[known]

    def answer(writing: str, reading: str) -> bool:
        found = words().get((writing, reading)) if least < 6 else None
        return found is None or found.level < least

    return answer
