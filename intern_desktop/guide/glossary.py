"""The terms: each Japanese word with its reading, its one Vietnamese and one English name, and what it means."""

import csv
import re
from functools import cache

import msgspec

from intern_desktop import furigana, resources

_KANJI = re.compile(r"([\u3400-\u9fff々]+)")


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """One term. `ja` carries no marks; `gloss_ja` does."""

    ja: str
    reading: str
    vi: str
    en: str
    gloss_vi: str
    gloss_en: str
    gloss_ja: str

    @property
    def marked(self) -> str:
        """The Japanese word with its reading above its kanji."""
        return marked(self.ja, self.reading)

    def name(self, language: str) -> str:
        """What the term is called in a language."""
        return str({"vi": self.vi, "en": self.en, "ja": self.ja}[language])

    def gloss(self, language: str) -> str:
        """What it means, in a language; Japanese with readings."""
        return str({"vi": self.gloss_vi, "en": self.gloss_en, "ja": self.gloss_ja}[language])


@cache
def terms() -> tuple[Term, ...]:
    """All terms, in the order of their file."""
    rows = csv.DictReader(resources.text("terms.csv").splitlines())
    return tuple(msgspec.convert(list(rows), list[Term]))


@cache
def _by_word() -> dict[str, Term]:
    return {term.ja: term for term in terms()}


def term(word: str) -> Term | None:
    """The term for a Japanese word (marks do not matter), or None."""
    return _by_word().get(furigana.plain(word))


@cache
def words() -> tuple[str, ...]:
    """The Japanese words of all terms, longest first, as they are looked for in a text."""
    return tuple(sorted(_by_word(), key=len, reverse=True))


def marked(word: str, reading: str) -> str:
    """A word with its reading parted over its kanji: 手取り, てどり becomes {手取|てど}り."""
    if word == reading:
        return word
    parts = _KANJI.split(word)
    fits = re.fullmatch("".join("(.+?)" if at % 2 else re.escape(part) for at, part in enumerate(parts)), reading)
    if fits is None:
        return f"{{{word}|{reading}}}"
    heard = iter(fits.groups())
    return "".join(f"{{{part}|{next(heard)}}}" if at % 2 else part for at, part in enumerate(parts))
