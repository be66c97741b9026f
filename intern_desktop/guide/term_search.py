"""Which terms of the glossary a query means, by any of their names and by how they sound."""

from collections.abc import Iterable

import msgspec

from intern_desktop import furigana
from intern_desktop.guide.folding import JAPANESE, folded, kana_key, kana_of, normal, spaced, words_in
from intern_desktop.guide.glossary import Term
from intern_desktop.guide.postings import Postings, ones, together
from intern_desktop.guide.query import words_of

_NOT = 9


class _Names(msgspec.Struct, frozen=True):
    """The names of a term as they are compared: exactly, and parted and closed by spaces without marks; its sound."""

    term: Term
    exact: tuple[str, ...]
    bare: tuple[str, ...]
    kana: str


class Terms:
    """The glossary, ready to be asked."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._names = [_named(term) for term in terms]
        self._words = Postings()
        for at, names in enumerate(self._names):
            self._words.add({word for name in names.bare for word in name.split()}, at)

    def has(self, word: str) -> bool:
        """Whether a word (without marks) is part of any name."""
        return self._words.bare(word) != 0

    def sounds(self) -> set[str]:
        """What the terms sound like."""
        return {names.kana for names in self._names}

    def found(self, query: str, most: int | None = None) -> list[Term]:
        """The terms a query means, the likeliest first."""
        typed = normal(query).strip()
        words = words_in(folded(typed))
        if not words:
            return []
        bare = f" {' '.join(words)} "
        kana = kana_key(typed) if JAPANESE.search(typed) else kana_of(typed.replace(" ", ""))
        ranked = [(_unlike(self._names[at], typed, bare, kana), at) for at in self._near(words, kana)]
        return [self._names[at].term for unlike, at in sorted(ranked) if unlike < _NOT][:most]

    def matching(self, query: str, language: str) -> list[Term]:
        """The terms that stay in a list while one types: those a query means, then those of which a part is like it."""
        found = self.found(query)
        kana = words_of(query)[0].kana if len(words_of(query)) == 1 else ""
        bare = f" {spaced(folded(normal(query)))}"
        return found + [
            names.term
            for names in self._names
            if bare.strip()
            and names.term not in found
            and ((kana and kana in names.kana) or bare in _meaning(names.term, language))
        ]

    def _near(self, words: list[str], kana: str) -> Iterable[int]:
        """The terms that have any of the words, or sound so."""
        bits = self._words.begun(words[-1]) if len(words[-1]) > 1 else 0
        for word in words:
            bits |= self._words.bare(word)
        if len(kana) > 1:
            bits |= together([at for at, names in enumerate(self._names) if names.kana.startswith(kana)])
        return ones(bits)


def _meaning(term: Term, language: str) -> str:
    return f" {spaced(folded(normal(furigana.plain(term.gloss(language)))))} "


def _named(term: Term) -> _Names:
    names = tuple(normal(name) for name in (term.ja, term.vi, term.en))
    return _Names(term, names, tuple(f" {spaced(folded(name))} " for name in names), kana_key(term.reading))


def _unlike(names: _Names, typed: str, bare: str, kana: str) -> int:
    """How far a term is from a query: 0 is the very word, 9 nothing."""
    if typed in names.exact:
        return 0
    if bare in names.bare or (kana and kana == names.kana):
        return 1
    if any(len(name) > 3 and name in bare for name in names.bare):
        return 2
    if len(bare) > 3 and any(bare in name for name in names.bare):
        return 3
    if len(kana) > 1 and names.kana.startswith(kana):
        return 4
    return 5 if len(bare) > 4 and any(bare[:-1] in name for name in names.bare) else _NOT
