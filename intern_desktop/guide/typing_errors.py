"""What somebody may have meant who typed a word wrong: one letter off, one too many or missing, or two swapped."""

from collections.abc import Callable, Iterator
from string import ascii_lowercase

SHORTEST = 4
"""Words with fewer letters are never taken for others."""


def forgiven(word: str) -> bool:
    """Whether a word (without marks) may be taken for another: long enough, in Latin letters, and no number."""
    return len(word) >= SHORTEST and word.isascii() and word.isalpha()


def slips(word: str) -> Iterator[Iterator[str]]:
    """All words one slip away, kind by kind: letters swapped, one too many, one missing, one wrong."""
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    yield (f"{left}{right[1]}{right[0]}{right[2:]}" for left, right in parts if len(right) > 1)
    yield (f"{left}{right[1:]}" for left, right in parts if right)
    yield (f"{left}{letter}{right}" for left, right in parts for letter in ascii_lowercase)
    yield (f"{left}{letter}{right[1:]}" for left, right in parts if right for letter in ascii_lowercase)


def meant(word: str, known: Callable[[str], bool]) -> dict[str, int]:
    """The known words one slip away; with each whether letters were swapped (0) or it is another slip (1)."""
    found: dict[str, int] = {}
    for kind, others in enumerate(slips(word)):
        for other in others:
            if other != word and other not in found and known(other):
                found[other] = min(kind, 1)
    return found
