"""The terms: each Japanese word with its reading, its one Vietnamese and one English name, and what it means.

Words of the centre's packs stand after ours; one that we have already stays as we have it.
"""

import csv
import io
import re
from functools import cache

import msgspec

from intern_desktop import furigana, resources
from intern_desktop.guide import pack
from intern_desktop.guide.pack import follows

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


@follows
@cache
def terms() -> tuple[Term, ...]:
    """All terms: ours in the order of their file, then the centre's."""
    found = {term.ja: term for term in own_terms()}
    for held in pack.brought():
        if "terms.csv" in held.names:
            for row in csv.DictReader(io.StringIO(held.text("terms.csv"), newline="")):
                found.setdefault(row["ja"], _of_centre(row))
    return tuple(found.values())


@cache
def own_terms() -> tuple[Term, ...]:
    """The terms of ours, in the order of their file."""
    rows = csv.DictReader(resources.text("terms.csv").splitlines())
    return tuple(msgspec.convert(list(rows), list[Term]))


def _of_centre(row: dict[str, str]) -> Term:
    """A word of a centre's, which may have been written in one language: that one stands for the other."""
    names = pack.in_all({"vi": row["vi"], "en": row["en"]})
    glosses = pack.in_all({code: row[f"gloss_{code}"] for code in ("vi", "en", "ja")})
    said = {f"gloss_{code}": words for code, words in glosses.items()}
    return Term(ja=row["ja"], reading=row["reading"], vi=names["vi"], en=names["en"], **said)


@follows
@cache
def _by_word() -> dict[str, Term]:
    return {term.ja: term for term in terms()}


def term(word: str) -> Term | None:
    """The term for a Japanese word (marks do not matter), or None."""
    return _by_word().get(furigana.plain(word))


@follows
@cache
def words() -> tuple[str, ...]:
    """The Japanese words of all terms, longest first, as they are looked for in a text."""
    return tuple(sorted(_by_word(), key=len, reverse=True))


def marked(word: str, reading: str) -> str:
    """A word with its reading parted over its kanji: 手取り, てどり becomes {手取|てど}り."""
    if word == reading:
        return word
    parts = _KANJI.split(word)
    heard = _heard(tuple(parts), reading)
    if heard is None:
        return f"{{{word}|{reading}}}"
    return "".join(f"{{{part}|{heard[at // 2]}}}" if at % 2 else part for at, part in enumerate(parts))


def _heard(parts: tuple[str, ...], reading: str) -> tuple[str, ...] | None:
    """What of a reading belongs to each second part, as little as can be; the parts between are heard as written.

    No regular expression: a word of a centre's in which kanji and kana take turns would keep one busy for ever.
    """

    @cache
    def rest(at: int, here: int) -> tuple[str, ...] | None:
        if not reading.startswith(parts[at], here):
            return None
        here += len(parts[at])
        if at + 1 == len(parts):
            return () if here == len(reading) else None
        for end in range(here + 1, len(reading) + 1):
            found = rest(at + 2, end)
            if found is not None:
                return (reading[here:end], *found)
        return None

    return rest(0, 0)
