"""Whether a typed answer is right: in kana, in kanji, in romaji, or in all of them together.

"right": the same words, or a form of them that is as polite; how they are written does not matter, か and が, a small
っ and long vowels do. "nearly": one slip, or two in an answer of twelve kana and more, such as another particle, a long
vowel made short, or おう where おお is written; and digits where the reading of a number is asked. Never nearly right:
an answer of two kana, a number, yes for no, another word of the cards, another number, colour or direction than is
asked (`contrasts`). "other" is all else.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

import msgspec

from intern_desktop import furigana
from intern_desktop.departure import cards, contrasts, forms, writings
from intern_desktop.departure import typed as reading_of
from intern_desktop.departure.cards import Card
from intern_desktop.departure.typed import bare, letters, sounded, spelled
from intern_desktop.guide.pack import follows

Mark = Literal["right", "nearly", "other"]
_SHORT, _LONG = 3, 12
_NO = re.compile("ません|ない|なかった")
_EXACT_DECKS = ("numbers",)
_LONGEST = 200
"""So many letters of an answer are read."""
_SPOKEN = {("は", "わ"), ("へ", "え"), ("を", "お")}
"""How particles are written, and how they are heard and therefore typed in romaji."""


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A part of the right answer that she had ("same"), missed or wrote otherwise; or one that is too much."""

    text: str
    kind: Literal["same", "missing", "wrong", "extra"]


class Verdict(msgspec.Struct, frozen=True):
    """How good an answer is, and the right answer in parts, so that what differs can be shown.

    `asks` is "reading" where digits are right, but how the number is read was asked.
    """

    mark: Mark
    shown: tuple[Piece, ...]
    asks: Literal["", "reading"] = ""


class _Try(msgspec.Struct, frozen=True):
    """One way to compare: what is shown of the answer, what it is compared as, and what she typed compared so.

    `kana` is what she typed before its long vowels were made alike.
    """

    shown: str
    answer: str
    said: str
    kana: str
    by_ear: bool = False
    careless: bool = False


class _Found(msgspec.Struct, frozen=True):
    slips: int
    tried: _Try
    pieces: tuple[Piece, ...]


def check(card: Card, typed: str) -> Verdict:
    """How good a typed answer is for a card whose Japanese was asked."""
    said = typed[:_LONGEST]
    written = {bare(one) for one in (card.written, *card.accepts)}
    if bare(said) in written and bare(said):
        return Verdict("right", (Piece(card.written, "same"),))
    if card.deck in _EXACT_DECKS and bare(writings.numerals(said)) in written:
        return Verdict("nearly", (Piece(card.say, "missing"),), asks="reading")
    tries = _tries(card, said)
    if _in_another_form(card, tries) or _names_herself(card, said):
        return Verdict("right", (Piece(card.written, "same"),))
    if not tries:
        return Verdict("other", (Piece(card.say, "missing"),))
    best = min(map(_compare, tries), key=lambda one: (one.slips + one.tried.careless, one.slips))
    mark = _mark(best, card)
    return Verdict("other" if mark == "nearly" and _is_another(card, said) else mark, best.pieces)


def _in_another_form(card: Card, tries: list[_Try]) -> bool:
    """Whether it says the same in other words of politeness, or with a word before it that is never wrong."""
    noun = card.kind == "word" and writings.is_done(card.written)
    for one in tries:
        heard = sounded if one.by_ear else spelled
        for form in map(heard, () if one.careless else forms.others(one.kana, noun)):
            if len(form) == len(one.answer) and all(map(_sounds if one.by_ear else str.__eq__, one.answer, form)):
                return True
    return False


def _names_herself(card: Card, said: str) -> bool:
    if forms.NAME not in card.written or _is_another(card, said):
        return False
    answers = [one for one in (card.say, *card.accepts) if not reading_of.has_kanji(one)]
    kana = reading_of.in_kana(said, card.ja) if reading_of.is_japanese(said) else bare(said)
    return any(forms.names_herself(kana, one) for one in answers)


def _mark(best: _Found, card: Card) -> Mark:
    tried = best.tried
    if best.slips == 0:
        return "nearly" if tried.careless else "right"
    length = len(tried.answer)
    allowed = 0 if length < _SHORT or card.deck in _EXACT_DECKS else 1 if length < _LONG else 2
    if best.slips > allowed or len(_NO.findall(tried.answer)) != len(_NO.findall(tried.said)):
        return "other"
    if contrasts.say_otherwise(card, tried.answer, tried.said):
        return "other"
    return "nearly"


def _is_another(card: Card, said: str) -> bool:
    """Whether what was typed is, letter for letter or by its sound, another word or sentence of the cards."""
    japanese = reading_of.is_japanese(said)
    sounds = {sounded(bare(said))} if japanese else {sounded(one) for one in reading_of.readings(said, card.say)}
    known = _known()
    meant = known.get(bare(said), set()).union(*(known.get(one, set()) for one in sounds))
    return bool(meant) and sounded(bare(card.say)) not in meant


@follows
@cache
def _known() -> dict[str, set[str]]:
    """How the words and sentences of all cards sound, by their writing and by their sound."""
    found: dict[str, set[str]] = {}
    for one in cards.cards():
        if one.kind in ("word", "sentence"):
            sound = sounded(bare(one.say))
            found.setdefault(bare(one.written), set()).add(sound)
            found.setdefault(sound, set()).add(sound)
    return found


def _tries(card: Card, said: str) -> list[_Try]:
    """All ways in which what she typed may be meant, the usual ones first."""
    answers = [card.say, *(one for one in card.accepts if not reading_of.has_kanji(one))]
    if not reading_of.is_japanese(said):
        return [one for answer in answers for one in _ways(answer, said)]
    tries = []
    for typed in dict.fromkeys((said, writings.numerals(said))):
        kana = reading_of.in_kana(typed, card.ja)
        tries += [_Try(letters(one), spelled(bare(one)), spelled(kana), kana) for one in answers]
        if reading_of.has_kanji(typed):
            written = [card.written, *(one for one in card.accepts if reading_of.has_kanji(one))]
            tries += [_Try(letters(one), bare(one), bare(typed), bare(typed)) for one in written]
            tries += [_alike(one, typed) for one in written[1:]]
    return tries


def _alike(answer: str, said: str) -> _Try:
    """The two with the kanji that the answer has in kana, in which of its words she writes kanji does not matter."""
    pairs = _read_in(answer)
    mine, hers = (writings.usual(bare(one)) for one in (answer, said))
    for writing, reading in pairs:
        mine, hers = mine.replace(writing, reading), hers.replace(writing, reading)
    return _Try(mine, spelled(mine), spelled(hers), hers)


@follows
@cache
def _read_in(answer: str) -> tuple[tuple[str, str], ...]:
    """How the cards read the kanji that stand in an answer, the longest first."""
    runs = {bare(at): bare(reading) for one in cards.cards() for at, reading in furigana.runs(one.ja) if reading}
    found = [(at, reading) for at, reading in runs.items() if at in bare(answer)]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


def _ways(answer: str, said: str) -> Iterator[_Try]:
    """What something in romaji may stand for; what is read carelessly counts only where it is the whole answer."""
    shown, heard = letters(answer), sounded(bare(answer))
    for way in reading_of.readings(said, answer):
        yield _Try(shown, heard, sounded(way), way, by_ear=True)
    for way in reading_of.readings(said, answer, careless=True):
        if len(way) == len(heard) and all(map(_sounds, heard, sounded(way))):
            yield _Try(shown, heard, sounded(way), way, by_ear=True, careless=True)


def _compare(one: _Try) -> _Found:
    """The fewest slips that lead from the answer to what she typed, and the answer in parts along them."""
    answer, said = one.answer, one.said
    costs = [list(range(len(said) + 1))]
    for at, letter in enumerate(answer):
        row = [at + 1]
        for place, typed in enumerate(said):
            replaced = costs[at][place] + (not _same(letter, typed, one.by_ear))
            row.append(min(replaced, costs[at][place + 1] + 1, row[place] + 1))
        costs.append(row)
    return _Found(costs[-1][-1], one, _pieces(one, costs))


def _pieces(one: _Try, costs: list[list[int]]) -> tuple[Piece, ...]:
    at, place = len(one.answer), len(one.said)
    parts: list[Piece] = []
    while at or place:
        here = costs[at][place]
        same = at > 0 and place > 0 and _same(one.answer[at - 1], one.said[place - 1], one.by_ear)
        if at and place and here == costs[at - 1][place - 1] + (not same):
            at, place = at - 1, place - 1
            parts.append(Piece(one.shown[at], "same" if same else "wrong"))
        elif at and here == costs[at - 1][place] + 1:
            at -= 1
            parts.append(Piece(one.shown[at], "missing"))
        else:
            place -= 1
            parts.append(Piece(one.said[place], "extra"))
    return _joined(parts[::-1])


def _joined(parts: list[Piece]) -> tuple[Piece, ...]:
    joined: list[Piece] = []
    for part in parts:
        if joined and joined[-1].kind == part.kind:
            joined[-1] = Piece(joined[-1].text + part.text, part.kind)
        else:
            joined.append(part)
    return tuple(joined)


def _same(letter: str, typed: str, by_ear: bool) -> bool:
    return letter == typed or (by_ear and (letter, typed) in _SPOKEN)


def _sounds(letter: str, typed: str) -> bool:
    return _same(letter, typed, True)
