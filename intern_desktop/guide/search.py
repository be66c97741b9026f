"""Search in the guide: typed with or without marks, in three languages, by kana or romaji, terms first.

Each part of a page under a heading is one row of a full-text index in memory: as it is written, without
marks, and Japanese once more by its kana. What is written exactly as typed comes before what is only
like it, titles before bodies, the reader's language before the others.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import partial

import msgspec

from intern_desktop import furigana, i18n
from intern_desktop.guide import book, glossary, snippets
from intern_desktop.guide.figures import Law, filled, no_law
from intern_desktop.guide.folding import JAPANESE, folded, kana_key, kana_of, normal, spaced
from intern_desktop.guide.glossary import Term
from intern_desktop.guide.snippets import Part, Snippet

_TABLE = """CREATE VIRTUAL TABLE texts USING fts5(
    title, title_folded, body, body_folded, kana, tokenize = "unicode61 remove_diacritics 0")"""
_ASKED = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts, 8, 8, 1, 1, 1)"
_EXACT, _FOLDED = "{title body}", "{title_folded body_folded}"


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A page that has what was asked: in which language, under which heading, and the sentence with its marks.

    `page` and `block` are where to go, `others` the languages in which the page has it too.
    """

    page: str
    language: str
    title: str
    chapter: str
    heading: str
    block: int
    snippet: Snippet
    others: tuple[str, ...] = ()


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """What a query found.

    `guessed` are the words with marks that were taken for what was typed without; `missing` are words
    that stand nowhere in the guide. `loose` says that no place has all the other words together, and
    the hits are those that have some.
    """

    query: str
    terms: tuple[Term, ...] = ()
    hits: tuple[Hit, ...] = ()
    guessed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    loose: bool = False


class _Found(msgspec.Struct, frozen=True, gc=False):
    """A row that fits: how exactly (0 is best), in which order it came, and what it is."""

    tier: int
    at: int
    part: Part


class Index:
    """All pages and terms, ready to be asked. It is built once, in some tens of milliseconds."""

    def __init__(self, pages: Iterable[book.Page], terms: Sequence[Term] = (), law: Law = no_law) -> None:
        self._parts: list[Part] = []
        self._terms = tuple(terms)
        self._texts = sqlite3.connect(":memory:", check_same_thread=False)
        self._texts.execute(_TABLE)
        for page in pages:
            for part in snippets.parts(page, partial(filled, language=page.language, law=law)):
                self._add(part)

    def search(self, query: str, language: str, limit: int = 20) -> Result:
        """What the guide has for a query, for somebody who reads `language`. An empty query finds nothing."""
        words = _words(query)
        missing = [word for word in words if not self._rows([_kana(word, unfinished=True)])]
        kept = [word for word in words if word not in missing]
        found, loose = self._fitting(kept, language)
        hits = _hits(found, kept, language)[:limit]
        return Result(
            query=query,
            terms=tuple(_found_terms(self._terms, query)) if words else (),
            hits=hits,
            guessed=_guessed(query, hits),
            missing=tuple(missing),
            loose=loose,
        )

    def close(self) -> None:
        """Give the memory back."""
        self._texts.close()

    def _add(self, part: Part) -> None:
        self._parts.append(part)
        said = [part.title if part.first else "", "\n".join(passage.text for passage in part.passages)]
        title, body = (furigana.plain(words) for words in said)
        kana = kana_key(furigana.reading("\n".join(said))) if part.language == "ja" else ""
        row = [spaced(normal(words)) for words in (title, folded(title), body, folded(body), kana)]
        values = "INSERT INTO texts (rowid, title, title_folded, body, body_folded, kana) VALUES (?, ?, ?, ?, ?, ?)"
        self._texts.execute(values, [len(self._parts), *row])

    def _fitting(self, words: list[str], language: str) -> tuple[list[_Found], bool]:
        """The rows that have all the words, and False; or, when there are none, those that have some, and True."""
        if not words:
            return [], False
        found = self._rows(_tiers(words))
        if not any(row.part.language == language for row in found):
            found = self._rows([*_tiers(words), _every(words, _kana)])
        if found or len(words) == 1:
            return found, False
        return self._rows([_every(words, _kana, " OR ")]), True

    def _rows(self, tiers: Iterable[str]) -> list[_Found]:
        """Every row that any of the queries finds, with the best of them."""
        found: dict[int, int] = {}
        for tier, match in enumerate(tiers):
            for (row,) in self._texts.execute(_ASKED, (match,)):
                found.setdefault(row, tier)
        return [_Found(tier, at, self._parts[row - 1]) for at, (row, tier) in enumerate(found.items())]


def of_the_guide(law: Law) -> Index:
    """The index of the packaged guide and glossary."""
    pages = [book.page(page_id, code) for page_id in book.page_ids() for code in i18n.LANGUAGES]
    return Index(pages, glossary.terms(), law)


def _words(query: str) -> list[str]:
    """The words of a query, each once, those without a letter or digit left out."""
    return list(dict.fromkeys(word for word in normal(query).split() if spaced(word)))


def _tiers(words: list[str]) -> list[str]:
    """Full-text queries from the most exact to the most forgiving."""
    exact, bare = _phrase(" ".join(words)), _phrase(folded(" ".join(words)))
    every = " AND ".join(f"{_EXACT}:{_phrase(word)}" for word in words)
    tiers = [f"title:{exact}", f"{_EXACT}:{exact}", f"title_folded:{bare}", f"{_FOLDED}:{bare}", every]
    return [*tiers, _every(words, _forgiving)]


def _every(words: list[str], way: Callable[[str, bool], str], joined: str = " AND ") -> str:
    """Each word in its way; the last may still be unfinished, so it also begins longer words."""
    return joined.join(way(word, at == len(words) - 1) for at, word in enumerate(words))


def _forgiving(word: str, unfinished: bool) -> str:
    """Without marks."""
    return f"{_FOLDED}:{_phrase(folded(word))}{'*' if unfinished and not JAPANESE.search(word) else ''}"


def _kana(word: str, unfinished: bool) -> str:
    """The same, or by its kana."""
    kana = kana_key(word) if JAPANESE.search(word) else kana_of(word) if len(word) > 2 else ""
    bare = _forgiving(word, unfinished)
    return f"({bare} OR kana:{_phrase(kana)})" if spaced(kana) else bare


def _phrase(words: str) -> str:
    return f'"{spaced(words)}"'


def _hits(found: list[_Found], words: list[str], language: str) -> tuple[Hit, ...]:
    """One hit a page, in the reader's own language when the page has it there."""
    languages = [language, *(code for code in i18n.LANGUAGES if code != language)]
    by_page: dict[str, list[_Found]] = {}
    for row in found:
        by_page.setdefault(row.part.page, []).append(row)

    def place(row: _Found) -> tuple[bool, int, int]:
        return row.part.language != language, row.tier, row.at

    ranked = sorted((min(rows, key=place) for rows in by_page.values()), key=place)
    return tuple(
        _hit(best, words, [code for code in languages if any(row.part.language == code for row in by_page[page])])
        for best in ranked
        for page in [best.part.page]
    )


def _hit(found: _Found, words: list[str], languages: list[str]) -> Hit:
    part = found.part
    block, snippet = snippets.find(part, words)
    return Hit(
        page=part.page,
        language=part.language,
        title=furigana.plain(part.title),
        chapter=part.chapter,
        heading=part.heading,
        block=block,
        snippet=snippet,
        others=tuple(code for code in languages if code != part.language),
    )


def _found_terms(terms: Sequence[Term], query: str) -> list[Term]:
    ranked = [(_likeness(term, query), at, term) for at, term in enumerate(terms)]
    return [term for likeness, _, term in sorted(ranked, key=lambda entry: entry[:2]) if likeness < 9][:3]


def _guessed(query: str, hits: Sequence[Hit]) -> tuple[str, ...]:
    """The words with marks found for a query typed without any."""
    typed = normal(query)
    if not hits or folded(typed) != typed or JAPANESE.search(typed):
        return ()
    said = dict.fromkeys(normal(word) for word in hits[0].snippet.marked())
    meant = [word for word in said if set(folded(word).split()) <= set(typed.split())]
    return tuple(meant) if any(folded(word) != word for word in meant) else ()


def _likeness(term: Term, query: str) -> int:
    """How well a term fits a query: 0 is the very word, 9 nothing."""
    typed = normal(query).strip()
    bare, kana = folded(typed), kana_key(typed) if JAPANESE.search(typed) else kana_of(typed.replace(" ", ""))
    names = [normal(name) for name in (term.ja, term.vi, term.en)]
    if typed in names:
        return 0
    if bare in [folded(name) for name in names] or (kana and kana == kana_key(term.reading)):
        return 1
    if any(len(name) > 1 and _within(folded(name), bare) for name in names):
        return 2
    if len(bare) > 1 and any(_within(bare, folded(name)) for name in names):
        return 3
    return 4 if len(kana) > 1 and kana_key(term.reading).startswith(kana) else 9


def _within(part: str, whole: str) -> bool:
    """Whether the words of `part` stand in a row in `whole`."""
    return f" {spaced(part)} " in f" {spaced(whole)} "
