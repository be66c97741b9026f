"""Vietnamese names: the last word is what people call each other, sort by and look for."""

import unicodedata
from functools import lru_cache
from itertools import pairwise

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANKS = {letter: rank for rank, letter in enumerate(_ALPHABET)}
_TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Huyền, hỏi, ngã, sắc, nặng: the order of a Vietnamese dictionary, after no tone at all."""

_SHAPES = "\u0306\u0302\u031b"
"""Breve, circumflex, horn: they make another letter, not another tone."""


_JOINERS = "\u200c\u200d"
"""Unseen themselves, yet Persian, Hindi and the faces of families are written with them."""


def tidy(name: str) -> str:
    """The name with single blanks, in the composed form every Vietnamese keyboard should give.

    What cannot be seen goes: a name that came by copying must not turn the text around it, nor be empty to the eye.
    """
    seen = "".join(filter(_stays, unicodedata.normalize("NFC", name)))
    return " ".join(seen.split()) if any(map(_is_seen, seen)) else ""


@lru_cache(4096)
def _is_seen(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LNPS"


@lru_cache(4096)
def _stays(letter: str) -> bool:
    return letter in _JOINERS or letter.isspace() or unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Cn")


def given(name: str) -> str:
    """The given name, the last word: "Nguyễn Thị Thu Hà" is called "Hà"."""
    return name.rsplit(maxsplit=1)[-1] if name.split() else ""


def folded(text: str) -> str:
    """The text as it is typed without marks: "Đặng Quốc Bảo" becomes "dang quoc bao"."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("đ", "d"))
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())


def found(name: str, typed: str) -> bool:
    """Whether every typed word begins a word of the name, marks or no marks, in any order."""
    words = folded(name).split()
    return all(any(word.startswith(part) for word in words) for part in folded(typed).split())


@lru_cache(8192)
def order(name: str) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
    """The key that sorts names as a class list does: by given name, letters before tones, then the rest."""
    words = tidy(name).casefold().split()
    return tuple(_word_order(word) for word in words[-1:] + words[:-1])


@lru_cache(4096)
def _word_order(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    ranks: list[int] = []
    tones: list[int] = []
    letter = ""
    for mark in unicodedata.normalize("NFD", word):
        if mark in _TONES and tones:
            tones[-1] = _TONES.index(mark) + 1
        elif mark in _SHAPES and ranks:
            letter = unicodedata.normalize("NFC", letter + mark)
            ranks[-1] = _rank(letter)
        elif not unicodedata.combining(mark):
            letter = mark
            ranks.append(_rank(letter))
            tones.append(0)
    return tuple(ranks), tuple(tones)


def _rank(letter: str) -> int:
    return _RANKS.get(letter, len(_ALPHABET) + ord(letter[0]))


def runs_on(text: str) -> bool:
    """Whether each letter is the one before it or its neighbour: "aaaa", "1234", "4321"."""
    return len(text) > 1 and all(abs(ord(after) - ord(before)) <= 1 for before, after in pairwise(text))
