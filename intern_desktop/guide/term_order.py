"""In which order the glossary stands: by the reader's alphabet, or by kana."""

import unicodedata
from collections.abc import Iterable

from intern_desktop.guide.folding import normal
from intern_desktop.guide.glossary import Term

_ALPHABET = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_PLACES = {letter: at for at, letter in enumerate(_ALPHABET)}
_TONES = ("\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_HIRAGANA = {letter: letter - 0x60 for letter in range(ord("ァ"), ord("ヶ") + 1)}


def by_name(terms: Iterable[Term], language: str) -> list[Term]:
    """Sorted by what they are called in a language; Japanese by how it is read."""
    if language == "ja":
        return by_kana(terms)
    return sorted(terms, key=lambda term: (alphabetical(term.name(language)), normal(term.name(language))))


def by_kana(terms: Iterable[Term]) -> list[Term]:
    """Sorted by their readings."""
    return sorted(terms, key=lambda term: normal(term.reading).translate(_HIRAGANA))


def alphabetical(name: str) -> list[int]:
    """The places of a name's letters in the alphabet: â after ă after a, đ after d; tones and all else do not count."""
    parted = unicodedata.normalize("NFD", normal(name))
    letters = unicodedata.normalize("NFC", "".join(letter for letter in parted if letter not in _TONES))
    return [_PLACES[letter] for letter in letters if letter in _PLACES]
