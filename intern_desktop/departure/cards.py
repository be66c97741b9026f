"""The cards of the practice: words, sentences, rules and signs, as the files of `resources/practice` have them.

A card's id never changes, so what somebody practised stays hers when its words are mended. Words of the centre's packs
are the cards of a deck of their own, after ours.
"""

import csv
import hashlib
import io
from collections.abc import Iterator
from functools import cache
from typing import Literal

import msgspec

from intern_desktop import furigana, resources
from intern_desktop.guide import glossary
from intern_desktop.guide.pack import follows

Words = dict[str, str]
Kind = Literal["word", "sentence", "rule", "sign"]
Direction = Literal["meaning", "japanese", "listen"]
"""What is asked: the meaning of the Japanese that is shown, the Japanese of a meaning, or what was heard."""

FOLDER = "practice"
CENTRE = "centre"
"""The deck of the words that the centre's packs bring."""
LANGUAGES = ("vi", "en", "ja")
_TITLE = {"vi": "Từ của trung tâm", "en": "Words of the centre", "ja": "センターの{言葉|ことば}"}
_HEARD = ("casual", "heard")
"""What is said to her and never by her: roughly, or politely by a clerk, a doctor, a loudspeaker."""
_SINGLE: dict[str, tuple[str, Kind]] = {"rules.csv": ("rules", "rule"), "signs.csv": ("signs", "sign")}


class Deck(msgspec.Struct, frozen=True, gc=False):
    """A deck with its icon, its title and what it is for by language."""

    id: str
    icon: str
    title: Words
    why: Words = {}


class Card(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One thing to know.

    `ja` carries readings over its kanji; `accepts` are other right answers; `register` says how polite it is ("" is a
    plain word, "heard" what only others say); `drawing` names the picture of a sign, "" where there is none.
    """

    id: str
    deck: str
    kind: Kind
    ja: str
    vi: str
    en: str
    note: Words | None = None
    accepts: tuple[str, ...] = ()
    register: str = ""
    drawing: str = ""

    @property
    def written(self) -> str:
        """The Japanese as it is written, without readings."""
        return furigana.plain(self.ja)

    @property
    def say(self) -> str:
        """The Japanese in kana, as it is read aloud."""
        return furigana.reading(self.ja)

    @property
    def directions(self) -> tuple[Direction, ...]:
        """The ways it can be asked: what is only read, or only heard from others, is never asked in Japanese."""
        if self.kind in ("rule", "sign"):
            return ("meaning",)
        return ("meaning", "listen") if self.register in _HEARD else ("meaning", "japanese", "listen")

    def meaning(self, language: str) -> str:
        """What it means: in Vietnamese for whoever reads Vietnamese, else in English."""
        return self.vi if language == "vi" else self.en


@follows
@cache
def decks() -> tuple[Deck, ...]:
    """The decks in their order; the centre's only where its packs bring words."""
    ours = msgspec.convert(resources.toml(f"{FOLDER}/decks.toml")["deck"], tuple[Deck, ...])
    return (*ours, Deck(CENTRE, "school", _TITLE)) if _of_packs() else ours


@follows
@cache
def cards() -> tuple[Card, ...]:
    """All cards, by the order of the decks and their place in them."""
    place = {deck.id: at for at, deck in enumerate(decks())}
    return tuple(sorted((*own_cards(), *_of_packs()), key=lambda one: place.get(one.deck, len(place))))


@follows
@cache
def _by_id() -> dict[str, Card]:
    return {one.id: one for one in cards()}


def card(card_id: str) -> Card | None:
    """The card of an id; None for one that the files do not have any more."""
    return _by_id().get(card_id)


@follows
@cache
def by_deck() -> dict[str, tuple[Card, ...]]:
    """The cards of each deck, in their order."""
    return {deck.id: tuple(one for one in cards() if one.deck == deck.id) for deck in decks()}


@cache
def own_cards() -> tuple[Card, ...]:
    """The cards of our own files, file by file."""
    return tuple(one for name in files() for one in cards_of(name, resources.text(name)))


def files() -> list[str]:
    """The names of the files that hold our cards, as `resources` takes them."""
    return list(resources.names(FOLDER, ".csv"))


def cards_of(name: str, text: str) -> Iterator[Card]:
    """The cards of one file; its name says deck and kind. KeyError for a missing column."""
    folder, _, file = name.removeprefix(f"{FOLDER}/").rpartition("/")
    deck, kind = _SINGLE.get(file) or (file.removesuffix(".csv"), "sentence" if folder == "sentences" else "word")
    for row in csv.DictReader(io.StringIO(text, newline="")):
        notes = {code: row[f"note_{code}"] for code in LANGUAGES}
        yield Card(
            id=row["id"],
            deck=deck,
            kind=kind,
            ja=row["ja"],
            vi=row["vi"],
            en=row["en"],
            note=notes if any(notes.values()) else None,
            accepts=tuple(one.strip() for one in row["accepts"].split("/") if one.strip()),
            register=row["register"],
            drawing=row.get("drawing") or "",
        )


def _of_packs() -> tuple[Card, ...]:
    """The words of the centre's packs that we have no card for; each keeps its id as long as it is written alike."""
    known = {one.written for one in own_cards()}
    brought = glossary.terms()[len(glossary.own_terms()) :]
    return tuple(_of_term(term) for term in brought if term.ja not in known)


def _of_term(term: glossary.Term) -> Card:
    named = hashlib.blake2b(term.ja.encode(), digest_size=6).hexdigest()
    note = {code: term.gloss(code) for code in LANGUAGES}
    return Card(id=f"c{named}", deck=CENTRE, kind="word", ja=term.marked, vi=term.vi, en=term.en, note=note)
