"""The language of a document, or the pair of them: whatever the window speaks, and without a word of it repainted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from intern_desktop import i18n
from intern_desktop.errors import missing_language
from intern_desktop.furigana import plain
from intern_desktop.i18n import MissingLanguage


class Said(NamedTuple):
    """The same words in the first language and in the second; the second is "" where there is none or no difference."""

    first: str
    second: str = ""


class Tongues(NamedTuple):
    """A language, and perhaps another one beside it."""

    first: str
    second: str = ""

    @property
    def code(self) -> str:
        """How the choice is remembered: "vi" or "vi+ja"."""
        return f"{self.first}+{self.second}" if self.second else self.first

    @property
    def name(self) -> str:
        """What its readers call it: "Tiếng Việt · 日本語"."""
        return " · ".join(i18n.NAMES[code] for code in self if code)

    def say(self, words: Callable[[], str]) -> Said:
        """What `words` says in each of them, without readings above the kanji."""
        first = self.say_first(words)
        if not self.second:
            return Said(first)
        with speaking(self.second):
            second = plain(words())
        return Said(first, "" if second == first else second)

    def say_first(self, words: Callable[[], str]) -> str:
        """What `words` says in the first language alone."""
        with speaking(self.first):
            return plain(words())


PAIRS = (Tongues("vi"), Tongues("en"), Tongues("ja"), Tongues("vi", "ja"), Tongues("en", "ja"))
"""What a document can be written in."""


def of_code(code: str) -> Tongues:
    """The choice with this code; the first one for a code that is none."""
    return next((each for each in PAIRS if each.code == code), PAIRS[0])


def usual() -> Tongues:
    """What is chosen until she chooses: her language beside the Japanese of her payslip."""
    spoken = i18n.language()
    return of_code(spoken if spoken == "ja" else f"{spoken}+ja")


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak a language for a moment, and then again the one before, whatever happens. Nothing is told of it.

    Raises UserError when its words are missing from this copy of the program.
    """
    before = i18n.language()
    if code == before:
        yield
        return
    try:
        i18n.use(code)
    except MissingLanguage as problem:
        raise missing_language(problem.code) from problem
    try:
        yield
    finally:
        i18n.use(before)
