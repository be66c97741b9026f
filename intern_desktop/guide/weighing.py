"""How well a page fits a query: how often it says the words, rare ones for more, and where it says them."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from intern_desktop.guide.library import Row, Text
from intern_desktop.guide.postings import Bits
from intern_desktop.guide.query import Word

_ASKED = 0.6
"""What a row of questions counts for beside the text of a page."""

_LACKING = 0.7
"""What a row that lacks a word counts for beside one that has all."""


class Found(msgspec.Struct, frozen=True, gc=False):
    """A page that fits, and the row of it that fits best."""

    text: Text
    row: int


class Scale:
    """Weighs pages for one query. `weights` say what each word is worth; words beside each other count once more.

    `exact` compares letters with their marks; `closed` says that the last word was typed out.
    """

    def __init__(self, words: Sequence[Word], weights: Sequence[float], *, exact: bool, closed: bool) -> None:
        self._exact = exact
        needles = [f" {' '.join(word.exact if exact else word.bare)} " for word in words]
        if not closed:
            needles[-1] = needles[-1][:-1]
        self._wanted = list(zip(needles, weights, [word.kana for word in words], strict=True))
        self._pairs = [
            (f"{one[:-1]}{other}", weight + more) for (one, weight, _), (other, more, _) in pairwise(self._wanted)
        ]

    def best(self, rows: Sequence[Found], whole: Bits) -> tuple[float, Found]:
        """How well a page fits by these rows of it, and which fits best; those in `whole` have all the words."""
        scores = [self._weigh(one.text, one.text.rows[one.row], whole) for one in rows]
        most = max(scores)
        return most + sum(scores) / 4, rows[scores.index(most)]

    def _weigh(self, text: Text, row: Row, whole: Bits) -> float:
        said, head, title = (
            (row.words, row.head, text.title) if self._exact else (row.bare, row.bare_head, text.bare_title)
        )
        score = 0.0
        for needle, weight, kana in self._wanted:
            many, entitled = said.count(needle), needle in title
            if kana and not many:
                many = row.sound.count(kana)
            if kana and not entitled:
                entitled = kana in text.title_sound
            score += weight * (many / (many + 1) + (needle in head) + 2 * entitled)
        for needle, weight in self._pairs:
            many = said.count(needle)
            score += weight * (many / (many + 1) + (needle in head) + 2 * (needle in title))
        if not whole >> row.section & 1:
            score *= _LACKING
        return score * _ASKED if row.asks else score
