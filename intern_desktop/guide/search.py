"""Search in the guide: typed with or without marks, in three languages, by kana or romaji, terms first.

What is written exactly as typed comes before what is only like it, titles before bodies, the reader's language before
the others. A word that stands nowhere is named, and taken for one that differs by one slip of the fingers, if any does.
The sentence of a hit is found out when it is asked for, so that a query costs no more than ranking the pages.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

import msgspec

from intern_desktop import furigana, i18n
from intern_desktop.guide import book, glossary, sections, snippets, typing_errors
from intern_desktop.guide.figures import Law, no_law
from intern_desktop.guide.folding import JAPANESE, folded, kana_key, normal, romaji
from intern_desktop.guide.glossary import Term
from intern_desktop.guide.library import Library, Text
from intern_desktop.guide.query import Word, words_of
from intern_desktop.guide.ranking import Ranking
from intern_desktop.guide.sections import Writing
from intern_desktop.guide.snippets import Snippet
from intern_desktop.guide.term_search import Terms
from intern_desktop.guide.weighing import Found

_TERMS = 3
"""Terms shown above the pages at most."""
_READ = 3
"""Pages whose words with marks are named."""
_UNFINISHED = 6
"""Letters from which on also a word still being typed is forgiven a slip."""


LONGEST = 200
"""Letters of a query that are looked for; a letter pasted by mistake would keep the window waiting for minutes."""


class Hit(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A page that has what was asked: in which language, under which heading, and the sentence with its marks.

    `page` and `block` are where to go, `others` the other languages the page is written in, `centre` whose own words
    these are ("" for ours). Heading, block and snippet are worked out when first asked for.
    """

    page: str
    language: str
    title: str
    chapter: str
    centre: str
    others: tuple[str, ...]
    text: Text
    row: int
    words: tuple[str, ...]
    writing: Writing

    @cached_property
    def place(self) -> tuple[int, Snippet]:
        """The number of the block, and the sentence."""
        return snippets.find(self._row, self.language, self.writing, self.words)

    @property
    def block(self) -> int:
        """Where on the page it stands; -1 is the summary."""
        return self.place[0]

    @property
    def snippet(self) -> Snippet:
        """The sentence with its marks."""
        return self.place[1]

    @cached_property
    def heading(self) -> str:
        """What it stands under, "" in the opening of a page."""
        if self._row[0].kind == "question":
            # Translators: vi: "Câu hỏi tình huống"
            return i18n.tr_in(self.language, "Questions from real situations")
        return sections.heading(self._row, self.language, self.writing)

    @cached_property
    def _row(self) -> sections.Row:
        return sections.rows(self.text.page, self.writing)[self.row]


class Result(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """What a query found.

    `missing` are words that stand nowhere in the guide; `taken` are pairs of such a word and the one it was taken for.
    `loose` says that no place has all the other words together, and the hits are those that have some.
    """

    query: str
    terms: tuple[Term, ...] = ()
    hits: tuple[Hit, ...] = ()
    missing: tuple[str, ...] = ()
    taken: tuple[tuple[str, str], ...] = ()
    loose: bool = False

    @cached_property
    def guessed(self) -> tuple[str, ...]:
        """The words with marks that were taken for what was typed without."""
        return _guessed(self.query, self.hits) if not self.taken else ()


class Index:
    """All pages and terms, ready to be asked. Pages may come one by one; `settle` makes what the first query needs."""

    def __init__(self, pages: Iterable[book.Page] = (), terms: Sequence[Term] = (), law: Law = no_law) -> None:
        self._library = Library(Writing(law))
        self._ranking, self._terms = Ranking(self._library), Terms(terms)
        self._sounds: set[str] | None = None
        for page in pages:
            self.add(page)

    def add(self, page: book.Page) -> None:
        """One page more."""
        self._library.add(page)
        self._sounds = None

    def settle(self) -> None:
        """Make all that is made of the pages together, so that the first query need not."""
        for step in self.settling():
            step()

    def settling(self) -> list[Callable[[], None]]:
        """The same in steps."""
        return [*self._library.settling(), self._settle_sounds]

    def search(self, query: str, language: str, limit: int = 20) -> Result:
        """What the guide has for a query, for somebody who reads `language`. An empty query finds nothing."""
        query = query[:LONGEST]
        words = words_of(query)
        if not words:
            return Result(query=query)
        terms, loose = self._terms.found(query, _TERMS), False
        found, missing, taken = self._ranking.best(words, language, limit), [], []
        if not found:
            missing = [word for word in words if not self._ranking.stands(word, begun=True)]
            taken = [] if terms else self._taken(words, missing, language)
            words = [dict(taken).get(word, word) for word in words if word not in missing or word in dict(taken)]
            missing = [word for word in missing if word not in dict(taken)]
            found = self._ranking.best(words, language, limit) if words else []
            if not found and len(words) > 1:
                found, loose = self._ranking.some(words, language, limit), True
            terms = terms or self._terms.found(" ".join(word.typed for word in words), _TERMS)
        hits = tuple(self._hit(one, words, language) for one in found)
        return Result(
            query=query,
            terms=tuple(terms),
            hits=hits,
            missing=tuple(word.typed for word in missing),
            taken=tuple((word.typed, self._shown(other, hits)) for word, other in taken),
            loose=loose,
        )

    def _hit(self, found: Found, words: Sequence[Word], language: str) -> Hit:
        page = found.text.page
        order = (language, *i18n.LANGUAGES)
        others = sorted((code for code in self._library.written[page.id] if code != page.language), key=order.index)
        return Hit(
            page=page.id,
            language=page.language,
            title=furigana.plain(page.title),
            chapter=found.text.chapter,
            centre=page.centre,
            others=tuple(others),
            text=found.text,
            row=found.row,
            words=tuple(word.typed for word in words),
            writing=self._library.writing,
        )

    def _taken(self, words: Sequence[Word], missing: Sequence[Word], language: str) -> list[tuple[Word, Word]]:
        """For each word that stands nowhere, the one that was most likely meant."""
        own = self._library.languages.get(language, 0)
        kept = [self._ranking.stands(word, begun=True) for word in words if word not in missing]
        near = [bits & own for bits in kept]
        taken = []
        for word in missing:

            def likely(slip: tuple[str, int]) -> tuple[bool, bool, int, int]:
                where = self._ranking.stands(Word(slip[0]), begun=True)
                together = sum((where & bits).bit_count() for bits in near)
                return together > 0, bool(where & own), -slip[1], together or (where & own or where).bit_count()

            others = self._meant(word, unfinished=word == words[-1])
            if others:
                taken.append((word, Word(max(others.items(), key=likely)[0])))
        return taken

    def _meant(self, word: Word, *, unfinished: bool) -> dict[str, int]:
        """Words one slip away from one that stands nowhere: written, or said in romaji, or so begun."""
        bare = folded(word.typed)
        if not typing_errors.forgiven(bare):
            return {}
        written, spoken = self._library.words, self._spoken()

        def known(other: str) -> bool:
            return bool(written.bare(other)) or self._terms.has(other) or other in spoken

        found = typing_errors.meant(bare, known)
        if not found and unfinished and len(bare) >= _UNFINISHED:
            found = typing_errors.meant(bare, lambda other: bool(written.begun(other)))
        return found

    def _settle_sounds(self) -> None:
        self._spoken()

    def _spoken(self) -> set[str]:
        """Words that are heard in the guide and the glossary, as they are spelled in plain Latin letters."""
        if self._sounds is None:
            sounds = {kana_key(reading) for reading in self._library.sounds.readings} | self._terms.sounds()
            self._sounds = {romaji(kana) for kana in sounds if len(kana) > 1}
        return self._sounds

    def _shown(self, word: Word, hits: Sequence[Hit]) -> str:
        """A word as the first page found writes it, Japanese beside how it is said."""
        marked = [part for hit in hits[:1] for mark in hit.snippet.marked() for part in normal(mark).split()]
        written = next((part for part in marked if folded(part).startswith(word.typed)), "")
        japanese = next((part for part in marked if JAPANESE.search(part)), "")
        return written or (f"{word.typed} ({japanese})" if word.kana and japanese else word.typed)


def of_the_guide(law: Law) -> Index:
    """The index of the guide, the centre's pages with it, and of the glossary."""
    index = Index((page for name, code in page_names() for page in page_in(name, code)), glossary.terms(), law)
    index.settle()
    return index


def page_names() -> list[tuple[str, str]]:
    """All pages, each with all languages."""
    return [(page, code) for page in book.page_ids() for code in i18n.LANGUAGES]


def page_in(name: str, code: str) -> list[book.Page]:
    """A page in a language, if it is written in it."""
    page = book.page(name, code)
    return [page] if page.language == code else []


def _guessed(query: str, hits: Sequence[Hit]) -> tuple[str, ...]:
    """The words with marks for a query typed without any, as the first pages found write them."""
    typed = normal(query)
    if not hits or folded(typed) != typed or JAPANESE.search(typed):
        return ()
    said = [normal(word) for hit in hits[:_READ] for word in hit.snippet.marked()]
    meant = [word for word in dict.fromkeys(said) if f" {folded(word)} " in f" {typed} "]
    meant = [word for word in meant if not any(word != other and f" {word} " in f" {other} " for other in meant)]
    meant.sort(key=lambda word: typed.find(folded(word)))
    return tuple(meant) if any(folded(word) != word for word in meant) else ()
