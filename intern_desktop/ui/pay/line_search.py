"""Which line of a slip is meant: found by its Japanese name, its reading, romaji, Vietnamese or English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

from intern_desktop import furigana
from intern_desktop.guide import glossary
from intern_desktop.guide.folding import JAPANESE, folded, kana_key, kana_of, normal
from intern_desktop.i18n import LANGUAGES, language, tr, tr_in
from intern_desktop.payroll.lines import line_names
from intern_desktop.ui.pay.line_words import PRINTED
from intern_desktop.ui.pay.printed_words import TERMS, printed_term

MOST = 5
"""Hits that are offered at once."""

_NO_HIT = 9

_BEFORE_LIPS = re.compile("m(?=[bpm])")
"""健保 is spelled kempo as often as kenpo."""

_UNFINISHED = 3
"""A syllable in romaji has at most three letters, so that many may still be unfinished at the end."""


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A line by its code, or a word of slips or of the glossary (`term`: its Japanese), under the name that was found.

    `name` is in the reader's language, `japanese` as it is printed, with readings as marks.
    """

    code: str
    name: str
    japanese: str
    term: str = ""


class _Entry(msgspec.Struct, frozen=True, gc=False):
    code: str
    japanese: str
    words: tuple[str, ...]
    """Folded, in all languages."""
    kana: str
    term: str = ""


def find(query: str) -> list[Hit]:
    """The lines and words that fit, the likeliest first; none for an empty query."""
    typed = folded(normal(query).strip())
    if not typed:
        return []
    sounds = list(_sounds(normal(query).replace(" ", "")))
    ranked = [(_rank(entry, typed, sounds), at, entry) for at, entry in enumerate(_entries())]
    found: dict[str, Hit] = {}
    for rank, _, entry in sorted(ranked, key=lambda one: one[:2]):
        if rank < _NO_HIT:
            found.setdefault(entry.code or entry.term, _hit(entry))
    return list(found.values())[:MOST]


def _sounds(typed: str) -> Iterator[str]:
    """The kana that were typed or spelled, the longest first; the last syllable may be unfinished."""
    if JAPANESE.search(typed):
        yield kana_key(typed)
        return
    spelled = _BEFORE_LIPS.sub("n", typed)
    for short in range(_UNFINISHED):
        kana = kana_of(spelled[: len(spelled) - short]) if len(spelled) - short > 2 else ""
        if kana:
            yield kana
            return


def _rank(entry: _Entry, typed: str, sounds: Iterable[str]) -> int:
    """How well an entry fits: 0 is the very word, 9 not at all. Lines come before words of the glossary."""
    found = min((_likeness(word, typed) for word in entry.words), default=_NO_HIT)
    for kana in sounds:
        if entry.kana:
            found = min(found, _likeness(entry.kana, kana))
    return found if not entry.term or found == _NO_HIT else found + 4


def _likeness(word: str, typed: str) -> int:
    if word == typed:
        return 0
    if word.startswith(typed):
        return 1
    if f" {typed}" in word:
        return 2
    return 3 if len(typed) > 1 and JAPANESE.search(typed) and typed in word else _NO_HIT


@cache
def _entries() -> tuple[_Entry, ...]:
    return (*_lines(), *_terms())


def _lines() -> Iterator[_Entry]:
    for code, line in line_names().items():
        others = [folded(normal(furigana.plain(name))) for name in (*line.name.values(), *line.also)]
        yield _Entry(code, line.ja, tuple(others), kana_key(furigana.reading(line.ja)))
        for printed in PRINTED.get(code, ()):
            words = (folded(normal(furigana.plain(printed))),)
            yield _Entry(code, printed, words, kana_key(furigana.reading(printed)))


def _terms() -> Iterator[_Entry]:
    known = {furigana.plain(line.ja) for line in line_names().values()}
    for printed in TERMS:
        names = (tr_in(code, printed.name) for code in LANGUAGES)
        spelled = tuple(folded(normal(name)) for name in (furigana.plain(printed.japanese), *names))
        yield _Entry("", printed.japanese, spelled, kana_key(furigana.reading(printed.japanese)), printed.japanese)
    for term in glossary.terms():
        if term.ja not in known:
            words = tuple(folded(normal(name)) for name in (term.ja, term.vi, term.en))
            yield _Entry("", term.marked, words, kana_key(term.reading), term.ja)


def _hit(entry: _Entry) -> Hit:
    if entry.code:
        return Hit(entry.code, furigana.plain(line_names()[entry.code].said), entry.japanese)
    printed = printed_term(entry.term)
    if printed is not None:
        return Hit("", tr(printed.name), entry.japanese, entry.term)
    term = glossary.term(entry.term)
    assert term is not None, "an entry comes from the glossary"
    return Hit("", term.name(language()), entry.japanese, entry.term)
