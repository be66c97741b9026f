"""Which sections answer a query, the best first: exact before folded, titles before bodies, words side by side first.

What fits is asked tier by tier, from the most exact to the most forgiving; within a tier a page counts by how often
it says the words, rare words for more, and words beside each other for more than apart.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from math import log

import msgspec

from intern_desktop.guide.folding import JAPANESE
from intern_desktop.guide.library import Library, Row, Text
from intern_desktop.guide.postings import Bits, ones
from intern_desktop.guide.query import Word
from intern_desktop.guide.weighing import Found, Scale

_PAGES = 32
"""Pages of a tier that are weighed against each other; of more only the first so many in the book's order."""

_FEW = 5
"""Pages in the reader's language below which a word in Latin letters is also looked for as Japanese."""


class _Tier(msgspec.Struct, frozen=True, gc=False):
    """Sections that may fit: those whose words (or title) also hold `needle` do.

    `nearly` are sections that lack one word: where some page has all, they are weighed too, for less.
    `closed` says that the last word is typed out.
    """

    bits: Bits
    nearly: Bits = 0
    needle: str = ""
    exact: bool = False
    title: bool = False
    closed: bool = True


class Ranking:
    """Asks a library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def best(self, words: Sequence[Word], language: str, limit: int) -> list[Found]:
        """The pages that have all the words, those in the reader's language first, each page once.

        What is found in no language as it is written is looked for once more on her own pages by how it sounds.
        """
        own = self._library.languages.get(language, 0)
        in_kana = any(word.japanese and word.kana for word in words)
        heard = in_kana or language == "ja"  # who reads Japanese and types in Latin letters means its sound
        found = self._collect(self._tiers(words, sounding=heard), own, words, limit)
        others = self._every & ~own
        for one in found:
            others &= ~self._library.pages[one.text.page.id]
        if len(found) >= limit:
            return found
        few = len(found) < _FEW and all(word.kana or word.japanese for word in words)
        more = self._tiers(words, sounding=in_kana or not found or few)
        found += self._collect(more, others, words, limit - len(found))
        return found or self._collect(self._tiers(words, sounding=True), own, words, limit)

    def some(self, words: Sequence[Word], language: str, limit: int) -> list[Found]:
        """The pages that have some of the words: those with most of them first."""
        counted = _counted([self.stands(word, begun=True) for word in words])
        tiers = [_Tier(bits, closed=False) for bits in reversed(counted[1:])]
        own = self._library.languages.get(language, 0)
        found = self._collect(tiers, own, words, limit)
        others = self._every & ~own
        for one in found:
            others &= ~self._library.pages[one.text.page.id]
        return found + self._collect(tiers, others, words, limit - len(found))

    def stands(self, word: Word, *, begun: bool) -> Bits:
        """Where a word stands whatever its marks, or sounds so; `begun` also where longer ones begin so."""
        bits = self._bare(word, begun=begun)
        return bits | self._library.sounds.find(word.kana).anywhere if word.kana else bits

    @property
    def _every(self) -> Bits:
        return (1 << len(self._library.owner)) - 1

    def _tiers(self, words: Sequence[Word], *, sounding: bool) -> Iterator[_Tier]:
        """From the most exact to the most forgiving; `sounding` also by what they sound like."""
        titles, texts = self._library.titles, self._library.words
        *first, last = words
        exact = [token for word in words for token in word.exact]
        bare = [token for word in words for token in word.bare]
        as_typed, marks_off = f" {' '.join(exact)} ", f" {' '.join(bare)} "
        yield _Tier(_all(titles.exact, exact), needle=as_typed, exact=True, title=True)
        yield _Tier(_all(texts.exact, exact), needle=as_typed, exact=True)
        yield _Tier(_all(titles.bare, bare), needle=marks_off, title=True)
        if len(words) < 3:
            yield _Tier(_all(texts.bare, bare), needle=marks_off)
        if first and exact != bare:
            yield _Tier(_every_word(words, self._exact), exact=True)
        if first or not last.japanese:
            done = _every_word(first, self._bare) if first else self._every
            nearly = self._all_but_one(words) if len(words) > 2 else 0
            yield _Tier(done & self._bare(last, begun=True), nearly, closed=False)
        if any(not word.japanese for word in first):
            yield _Tier(_every_word(words, lambda word: self._bare(word, begun=True)), closed=False)
        if sounding:
            yield self._sounding(words, begins=True)
            yield self._sounding(words, begins=False)

    def _all_but_one(self, words: Sequence[Word]) -> Bits:
        *first, last = words
        return _counted([*(self._bare(word) for word in first), self._bare(last, begun=True)])[len(first)]

    def _sounding(self, words: Sequence[Word], *, begins: bool) -> _Tier:
        """Every word as it is, or as it sounds."""

        def where(word: Word) -> Bits:
            bits = self._bare(word, begun=True)
            if word.kana:
                heard = self._library.sounds.find(word.kana)
                bits |= heard.begins if begins or (not word.japanese and len(word.kana) < 3) else heard.anywhere
            return bits

        return _Tier(_every_word(words, where) if any(word.kana for word in words) else 0, closed=False)

    def _exact(self, word: Word) -> Bits:
        bits = _all(self._library.words.exact, word.exact)
        return bits if len(word.exact) == 1 else self._verified(bits, f" {' '.join(word.exact)} ", exact=True)

    def _bare(self, word: Word, *, begun: bool = False) -> Bits:
        *first, last = word.bare
        begun = begun and not JAPANESE.search(last)
        where = self._library.words
        bits = _all(where.bare, first) if first else self._every
        bits &= where.begun(last) if begun else where.bare(last)
        if not first:
            return bits
        return self._verified(bits, f" {' '.join(word.bare)}{'' if begun else ' '}", exact=False)

    def _verified(self, bits: Bits, needle: str, *, exact: bool) -> Bits:
        """Those of the sections in which, or in whose title, the tokens stand in a row."""
        for section in ones(bits):
            text, row = self._library.owner[section], self._library.row(section)
            words, title = (row.words, text.title) if exact else (row.bare, text.bare_title)
            if needle not in words and needle not in title:
                bits &= ~(1 << section)
        return bits

    def _collect(self, tiers: Iterable[_Tier], bits: Bits, words: Sequence[Word], limit: int) -> list[Found]:
        """The best pages within these sections."""
        found: list[Found] = []
        weights = [self._weight(word) for word in words]
        for tier in tiers:
            if len(found) >= limit or not bits:
                break
            pages = self._fitting(tier, bits)
            scale = Scale(words, weights, exact=tier.exact, closed=tier.closed)
            scored = [scale.best(rows, tier.bits) for rows in pages.values()]
            for _, best in sorted(scored, key=lambda one: -one[0]):
                found.append(best)
                bits &= ~self._library.pages[best.text.page.id]
        return found[:limit]

    def _fitting(self, tier: _Tier, bits: Bits) -> dict[str, list[Found]]:
        """The rows of a tier by their pages."""
        pages: dict[str, list[Found]] = {}
        whole = tier.bits & bits
        for section in chain(ones(whole), ones(tier.nearly & bits & ~whole if whole else 0)):
            text = self._library.owner[section]
            row = section - text.first
            if tier.needle and tier.needle not in _where(tier, text, text.rows[row]):
                continue
            if text.page.id not in pages and len(pages) == _PAGES:
                break
            pages.setdefault(text.page.id, []).append(Found(text, row))
        return pages

    def _weight(self, word: Word) -> float:
        known = _all(self._library.words.bare, word.bare).bit_count()
        return log(1 + len(self._library.owner) / (1 + known))


def _where(tier: _Tier, text: Text, row: Row) -> str:
    if tier.title:
        return text.title if tier.exact else text.bare_title
    return row.words if tier.exact else row.bare


def _counted(sets: Sequence[Bits]) -> list[Bits]:
    """The sections that are in at least 0, 1, 2 … of the sets."""
    counted: list[Bits] = [0] * (len(sets) + 1)
    for bits in sets:
        for many in range(len(sets), 1, -1):
            counted[many] |= counted[many - 1] & bits
        counted[1] |= bits
    return counted


def _all(where: Callable[[str], Bits], tokens: Sequence[str]) -> Bits:
    """The sections that have all the tokens."""
    bits = -1
    for token in tokens:
        bits &= where(token)
    return bits


def _every_word(words: Sequence[Word], where: Callable[[Word], Bits]) -> Bits:
    bits = -1
    for word in words:
        bits &= where(word)
    return bits
