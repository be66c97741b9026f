"""The sentence that is shown for a hit, and which of its letters were looked for."""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from intern_desktop import furigana
from intern_desktop.guide.folding import JAPANESE, folded, kana_key, kana_of, normal, tokens
from intern_desktop.guide.sections import Passage, Row, Writing, read

_LONGEST = 150
_SENTENCE = re.compile(r"[^.。!?！？…]*(?:[.](?=\S)[^.。!?！？…]*)*[.。!?！？…]?\s*")
Spans = tuple[tuple[int, int], ...]


class Snippet(msgspec.Struct, frozen=True, gc=False):
    """A sentence without readings, and from where to where in it the marks are."""

    text: str
    marks: Spans = ()

    def marked(self) -> list[str]:
        """The marked parts."""
        return [self.text[first:last] for first, last in self.marks]


class _Spot(msgspec.Struct, frozen=True, gc=False):
    """A piece of writing: from where on it is heard and how long, where it stands and how long; whether it is read."""

    heard: int
    sounds: int
    at: int
    letters: int
    read: bool


def find(row: Row, language: str, writing: Writing, words: Sequence[str]) -> tuple[int, Snippet]:
    """The number of the block that has most of the words closest together, and its sentence."""
    best, text = _best([(passage, read(passage.text, language, writing)) for passage in row], words)
    return best.at, _sentence(text, words)


def marks(passage: str, words: Sequence[str]) -> Spans:
    """Where in a text (marked Japanese, whose spans count without readings) the words stand.

    Words in the order they were typed are marked as one; letters in another order only when there is no such row.
    """
    plain = furigana.plain(passage)
    bare = folded(plain)
    spans = [span for word in words if folded(word) not in bare for span in _by_kana(passage, word)]
    spans += _rows(plain, words)
    return _joined(plain, sorted(set(spans)))


def _best(said: list[tuple[Passage, str]], words: Sequence[str]) -> tuple[Passage, str]:
    """The passage that has most of the words; of several, the one with the longest mark, a heading last."""
    counted = [_count(text, words) for _, text in said]
    most = max(counted)
    tied = [one for one, many in zip(said, counted, strict=True) if many == most]
    if len(tied) == 1 or not most:
        return tied[0]
    return max(tied, key=lambda one: (_longest(one[1], words), one[0].kind != "heading"))


def _longest(text: str, words: Sequence[str]) -> int:
    return max((last - first for first, last in marks(text, words)), default=0)


def _count(text: str, words: Sequence[str]) -> int:
    """How much of the words a text has: exactly counts three, without marks two, begun or by its sound one."""
    plain = normal(furigana.plain(text))
    bare = folded(plain)
    has = 0
    for word in words:
        if _stands(word, plain):
            has += 3
        elif _stands(folded(word), bare):
            has += 2
        elif folded(word) in bare or _by_kana(text, word):
            has += 1
    return has


def _stands(word: str, text: str) -> bool:
    if word not in text:
        return False
    edge = "" if JAPANESE.search(word) else r"\b"
    return re.search(f"{edge}{re.escape(word)}{edge}", text) is not None


def _sentence(text: str, words: Sequence[str]) -> Snippet:
    plain, found = furigana.plain(text), marks(text, words)
    parts = [
        piece
        for line in re.finditer(r"[^\n]+", plain)
        for piece in ((line.start() + part.start(), line.start() + part.end()) for part in _SENTENCE.finditer(line[0]))
        if piece[0] < piece[1]
    ]
    first, last = max(parts, key=lambda part: _weight(part, found), default=(0, len(plain)))
    inside = [(max(a, first), min(b, last)) for a, b in found if a < last and b > first]
    return _cut(plain, first, last, inside)


def _weight(part: tuple[int, int], found: Spans) -> tuple[int, int]:
    return sum(min(b, part[1]) - max(a, part[0]) for a, b in found if a < part[1] and b > part[0]), -part[0]


def _cut(plain: str, first: int, last: int, inside: list[tuple[int, int]]) -> Snippet:
    """No longer than a line or two, with the first mark in it."""
    before = after = ""
    first += len(plain[first:last]) - len(plain[first:last].lstrip("· "))  # what parts the cells of a table
    if last - first > _LONGEST:
        wanted = max(first, (inside[0][0] if inside else first) - _LONGEST // 3)
        if wanted > first:
            space = plain.find(" ", wanted, wanted + 12)
            first, before = (space + 1 if space > 0 else wanted), "… "
        if last - first > _LONGEST:
            space = plain.rfind(" ", first + _LONGEST - 20, first + _LONGEST)
            last, after = (space if space > 0 else first + _LONGEST), " …"
    text = plain[first:last].rstrip()
    shift = len(before) - first
    spans = [(a + shift, min(b, first + len(text)) + shift) for a, b in inside if a >= first and a < first + len(text)]
    return Snippet(before + text + after, tuple(spans))


def _rows(plain: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where the words stand; of several, those that stand in a row when any do."""
    text = normal(plain) if len(normal(plain)) == len(plain) else plain.lower()
    spans = sorted(
        (first, last, at) for at, word in enumerate(words) for first, last in _places(text, word, at, len(words))
    )
    beside = [
        pair
        for one, next_one in pairwise(spans)
        if one[2] + 1 == next_one[2] and not text[one[1] : next_one[0]].strip()
        for pair in (one, next_one)
    ]
    return [(first, last) for first, last, _ in beside or spans]


def _places(text: str, word: str, at_word: int, count: int) -> list[tuple[int, int]]:
    """Where one word stands: as it is typed where it does, else without marks; the last also begins longer ones."""
    wanted = [folded(word[first:last]) for first, last in tokens(word)]
    spots = tokens(text)
    said = [folded(text[first:last]) for first, last in spots]
    found = [
        (spots[at][0], spots[at + len(wanted) - 1][1])
        for at in range(len(said) - len(wanted) + 1)
        if said[at : at + len(wanted)] == wanted
    ]
    exact = [span for span in found if text[span[0] : span[1]] == word]
    if exact and (count == 1 or word != folded(word)):
        return exact
    if found or len(wanted) > 1 or at_word < count - 1 or JAPANESE.search(word):
        return found
    return [spot for spot, token in zip(spots, said, strict=True) if token.startswith(wanted[0])]


def _by_kana(passage: str, word: str) -> list[tuple[int, int]]:
    """Where Japanese stands whose kana are the word's; the whole of each writing that is touched."""
    kana = kana_key(word) if JAPANESE.search(word) else kana_of(word) if len(word) > 2 else ""
    if not kana or "{" not in passage:
        return []
    spots, heard, plain = [], "", ""
    for writing, reading in furigana.runs(passage):
        key = kana_key(reading or writing)
        spots.append(_Spot(len(heard), len(key), len(plain), len(writing), bool(reading)))
        heard, plain = heard + key, plain + writing
    found = [heard_at.start() for heard_at in re.finditer(re.escape(kana), heard)]
    return [_written(plain, spots, start, start + len(kana)) for start in found]


def _written(plain: str, spots: list[_Spot], start: int, end: int) -> tuple[int, int]:
    """The writing of what is heard from `start` to `end`."""
    touched = [spot for spot in spots if spot.heard < end and spot.heard + spot.sounds > start]
    first, last = touched[0], touched[-1]
    begin = first.at if first.read else first.at + _letters(plain, first, start - first.heard)
    return begin, last.at + (last.letters if last.read else _letters(plain, last, end - last.heard))


def _letters(plain: str, spot: _Spot, sounds: int) -> int:
    """How many letters of kana say so many sounds; a long vowel belongs to the sound before it."""
    said = plain[spot.at : spot.at + spot.letters]
    return next(many for many in range(len(said), -1, -1) if len(kana_key(said[:many])) <= sounds)


def _joined(text: str, spans: list[tuple[int, int]]) -> Spans:
    """Marks with only a space between them are one mark."""
    joined: list[tuple[int, int]] = []
    for first, last in spans:
        if joined and not text[joined[-1][1] : first].strip(" "):
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)
