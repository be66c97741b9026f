"""What somebody may have meant who typed a word wrong: one letter off, one too many or missing, or two swapped."""

from collections.abc import Callable, Iterator
from string import ascii_lowercase

SHORTEST = 4
"""Words with fewer letters are never taken for others."""


def forgiven(word: str) -> bool:
    """Whether a word (without marks) may be taken for another: long enough, in Latin letters, and no number."""
    return len(word) >= SHORTEST and word.isascii() and word.isalpha()


def spellings(word: str) -> Iterator[str]:
    """All words one slip away, the likeliest slips first."""
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    yield from (f"{left}{right[1]}{right[0]}{right[2:]}" for left, right in parts if len(right) > 1)
    yield from (f"{left}{right[1:]}" for left, right in parts if right)
    yield from (f"{left}{letter}{right}" for left, right in parts for letter in ascii_lowercase)
    yield from (f"{left}{letter}{right[1:]}" for left, right in parts if right for letter in ascii_lowercase)


def meant(word: str, known: Callable[[str], bool]) -> list[str]:
    """The known words one slip away, each once, the likeliest slips first."""
    return [other for other in dict.fromkeys(spellings(word)) if other != word and known(other)]
