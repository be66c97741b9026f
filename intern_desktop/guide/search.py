"""Search in the guide: typed with or without marks, in three languages, by kana or romaji, terms first.

Each page of each language is one row of a full-text index in memory, with its title and body as they are
written, the same without marks, and Japanese once more by its kana. What is written exactly as typed
comes before what is only like it, titles before bodies, the reader's language before the others.
"""

import sqlite3
from collections.abc import Iterable, Sequence

import msgspec

from intern_desktop import furigana, i18n
from intern_desktop.guide import book, glossary, snippets
from intern_desktop.guide.figures import Law, filled, no_law
from intern_desktop.guide.folding import JAPANESE, folded, kana_key, kana_of, normal, spaced
from intern_desktop.guide.glossary import Term
from intern_desktop.guide.snippets import Snippet

_TABLE = """CREATE VIRTUAL TABLE texts USING fts5(
    page UNINDEXED, language UNINDEXED, title, title_folded, body, body_folded, kana,
    tokenize = "unicode61 remove_diacritics 0", detail = full)"""
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
    that stand nowhere in the guide. When some are missing, `hits` are the pages that have the `rest`.
    """

    query: str
    terms: tuple[Term, ...] = ()
    hits: tuple[Hit, ...] = ()
    guessed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    rest: str = ""


class Index:
    """All pages and terms, ready to be asked. It is built once, in some tens of milliseconds."""

    def __init__(self, pages: Iterable[book.Page], terms: Sequence[Term] = (), law: Law = no_law) -> None:
        self._pages: dict[tuple[str, str], snippets.Text] = {}
        self._order: dict[str, int] = {}
        self._terms = tuple(terms)
        self._texts = sqlite3.connect(":memory:", check_same_thread=False)
        self._texts.execute(_TABLE)
        for page in pages:
            self._add(page, law)

    def search(self, query: str, language: str, limit: int = 20) -> Result:
        """What the guide has for a query, for somebody who reads `language`. An empty query finds nothing."""
        words = _words(query)
        if not words:
            return Result(query=query)
        missing = [word for word in words if not self._rows(_tiers([word])[-1:])]
        kept = [word for word in words if word not in missing]
        hits = self._hits(kept, language)[:limit] if kept else ()
        return Result(
            query=query,
            terms=tuple(self._found_terms(query)),
            hits=hits,
            guessed=_guessed(query, hits),
            missing=tuple(missing),
            rest=" ".join(kept) if missing else "",
        )

    def close(self) -> None:
        """Give the memory back."""
        self._texts.close()

    def _add(self, page: book.Page, law: Law) -> None:
        text = snippets.read(page, lambda words: filled(words, page.language, law))
        self._pages[page.id, page.language] = text
        self._order.setdefault(page.id, len(self._order))
        body = "\n".join(furigana.plain(block.text) for block in text.blocks)
        title = furigana.plain(text.title)
        kana = ""
        if page.language == "ja":
            kana = "\n".join(kana_key(furigana.reading(words)) for words in (text.title, *(b.text for b in text.blocks)))
        row = (title, folded(title), body, folded(body), kana)
        values = [page.id, page.language, *(spaced(normal(words)) for words in row)]
        self._texts.execute("INSERT INTO texts VALUES (?, ?, ?, ?, ?, ?, ?)", values)

    def _rows(self, tiers: Iterable[str]) -> list[tuple[str, str, int]]:
        """Page, language and tier of every row that any of the queries finds, the best tier of each."""
        found: dict[tuple[str, str], int] = {}
        for tier, match in enumerate(tiers):
            asked = "SELECT page, language FROM texts WHERE texts MATCH ? ORDER BY bm25(texts, 0, 0, 8, 8, 1, 1, 1)"
            for page, language in self._texts.execute(asked, (match,)):
                found.setdefault((page, language), tier)
        return [(page, language, tier) for (page, language), tier in found.items()]

    def _hits(self, words: list[str], language: str) -> tuple[Hit, ...]:
        languages = [language, *(code for code in i18n.LANGUAGES if code != language)]
        found: dict[str, list[tuple[int, int, str]]] = {}
        for at, (page, code, tier) in enumerate(self._rows(_tiers(words))):
            found.setdefault(page, []).append((tier, at, code))
        ranked = [(_best(rows, languages), page, rows) for page, rows in found.items()]
        ranked.sort(key=lambda entry: (languages.index(entry[0][2]) > 0, entry[0][0], entry[0][1]))
        return tuple(self._hit(page, best[2], words, rows) for best, page, rows in ranked)

    def _hit(self, page: str, language: str, words: list[str], rows: list[tuple[int, int, str]]) -> Hit:
        text = self._pages[page, language]
        at, snippet = snippets.find(text, words)
        return Hit(
            page=page,
            language=language,
            title=furigana.plain(text.title),
            chapter=text.chapter,
            heading=text.heading(at),
            block=at,
            snippet=snippet,
            others=tuple(code for code in i18n.LANGUAGES if code != language and any(row[2] == code for row in rows)),
        )

    def _found_terms(self, query: str) -> list[Term]:
        ranked = [(_likeness(term, query), at, term) for at, term in enumerate(self._terms)]
        return [term for likeness, _, term in sorted(ranked, key=lambda entry: entry[:2]) if likeness < 9][:3]


def of_the_guide(law: Law) -> Index:
    """The index of the packaged guide and glossary."""
    pages = [book.page(page_id, code) for page_id in book.page_ids() for code in i18n.LANGUAGES]
    return Index(pages, glossary.terms(), law)


def _words(query: str) -> list[str]:
    """The words of a query, each once, those without a letter or digit left out."""
    return list(dict.fromkeys(word for word in normal(query).split() if spaced(word)))


def _tiers(words: list[str]) -> list[str]:
    """Full-text queries from the most exact to the most forgiving; the last finds all the others find."""
    exact, bare = _phrase(" ".join(words)), _phrase(folded(" ".join(words)))
    every = " AND ".join(f"{_EXACT}:{_phrase(word)}" for word in words)
    tiers = [f"title:{exact}", f"title_folded:{bare}", f"{_EXACT}:{exact}", f"{_FOLDED}:{bare}", every]
    return [*tiers, " AND ".join(_forgiving(word) for word in words)]


def _forgiving(word: str) -> str:
    """Without marks, as the beginning of a longer word, or by its kana."""
    ways = [f"{_FOLDED}:{_phrase(folded(word))}{'' if JAPANESE.search(word) else '*'}"]
    kana = kana_key(word) if JAPANESE.search(word) else kana_of(word) if len(word) > 2 else ""
    if kana and spaced(kana):
        ways.append(f"kana:{_phrase(kana)}")
    return f"({' OR '.join(ways)})"


def _phrase(words: str) -> str:
    return f'"{spaced(words)}"'


def _best(rows: list[tuple[int, int, str]], languages: list[str]) -> tuple[int, int, str]:
    """The language in which to show a page: the reader's own when it has it at all, else the best."""
    return min(rows, key=lambda row: (languages.index(row[2]) > 0, row[0], languages.index(row[2])))


def _guessed(query: str, hits: Sequence[Hit]) -> tuple[str, ...]:
    """The words with marks found for a query typed without any."""
    typed = normal(query)
    if not hits or folded(typed) != typed or JAPANESE.search(typed):
        return ()
    said = [normal(word) for word in hits[0].snippet.marked()]
    meant = [word for word in dict.fromkeys(said) if folded(word) in folded(typed)]
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
