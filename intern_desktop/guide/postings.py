"""Which sections have a word: for each word one number, whose bits are the sections."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from intern_desktop.guide.folding import folded

Bits = int
"""A set of sections; bit 3 is the fourth section."""


def ones(bits: Bits) -> Iterator[int]:
    """The sections of a set, in order."""
    digits = bin(bits)[:1:-1]
    at = digits.find("1")
    while at >= 0:
        yield at
        at = digits.find("1", at + 1)


def together(numbers: Sequence[int]) -> Bits:
    """The set of these sections, given in order."""
    if len(numbers) < 2:
        return 1 << numbers[0] if numbers else 0
    marked = bytearray((numbers[-1] >> 3) + 1)
    for number in numbers:
        marked[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(marked, "little")


class _Folds(dict[str, str]):
    """Each word without its marks, found out once."""

    def __missing__(self, word: str) -> str:
        self[word] = folded(word)
        return self[word]


class Postings:
    """The words of all sections, as they are written and without marks.

    Words are added section by section; the sets are made when the first one is asked for.
    """

    def __init__(self) -> None:
        self._numbers: defaultdict[str, list[int]] = defaultdict(list)
        """The sections of a word that are not in its set yet."""
        self._exact: defaultdict[str, Bits] = defaultdict(int)
        self._bare: dict[str, Bits] = {}
        self._sorted: list[str] = []
        self._folds = _Folds()

    def add(self, words: Iterable[str], section: int) -> None:
        """These words, each once, stand in this section, which comes after all sections before."""
        numbers = self._numbers
        for word in words:
            numbers[word].append(section)
        self._sorted = []

    def add_to_all(self, words: Iterable[str], sections: Bits) -> None:
        """These words stand in all of these sections."""
        for word in words:
            self._exact[word] |= sections
        self._sorted = []

    def folded(self, words: Iterable[str]) -> Iterable[str]:
        """Words without marks, each looked up once it is known."""
        return map(self._folds.__getitem__, words)

    def settle(self) -> None:
        """Make the sets; asking does so by itself."""
        for step in self.settling():
            step()

    def settling(self) -> list[Callable[[], None]]:
        """The same in steps."""
        return [self._settle_exact, self._settle_bare]

    def _settle_exact(self) -> None:
        for word, numbers in self._numbers.items():
            self._exact[word] |= together(numbers)
        self._numbers.clear()

    def _settle_bare(self) -> None:
        if self._sorted:
            return
        self._bare = {}
        for word, bits in self._exact.items():
            bare = self._folds[word]
            self._bare[bare] = self._bare[bare] | bits if bare in self._bare else bits
        self._sorted = sorted(self._bare)

    def exact(self, word: str) -> Bits:
        """Where a word stands as it is written."""
        self.settle()
        return self._exact.get(word, 0)

    def bare(self, word: str) -> Bits:
        """Where a word stands whatever its marks; it is given without."""
        self.settle()
        return self._bare.get(word, 0)

    def begun(self, part: str) -> Bits:
        """Where words stand that begin so, whatever their marks."""
        self.settle()
        found = 0
        for at in range(bisect_left(self._sorted, part), len(self._sorted)):
            if not self._sorted[at].startswith(part):
                break
            found |= self._bare[self._sorted[at]]
        return found
