"""Where the lines of a drawing's words end: between words, before kanji, rather after a thought than within one."""

from collections.abc import Iterator, Sequence

import msgspec

from intern_desktop import furigana

_CLOSING = "、。，．）」』】・ー：！？〜,.:;)!?…"
_OPENING = "（「『【(“"
_SENTENCE = "。.!?！？:：;"
_PER_LINE = 10.0
"""What a further line costs, against at most 1 for an empty one."""


class Piece(msgspec.Struct, frozen=True, gc=False):
    """Writing and reading, the room both take, and of each alone; whether a line may begin with it.

    `over` is how far the reading stands out over what is at its left.
    """

    writing: str
    reading: str
    width: float
    base: float
    above: float
    begins: bool
    over: float = 0.0


def wide(line: Sequence[Piece]) -> float:
    """The width of a line without the space at its end."""
    width = sum(piece.width for piece in line)
    if line and line[-1].writing == " ":
        width -= line[-1].width
    return width


def runs(text: str) -> Iterator[tuple[str, str, bool]]:
    """Writing, reading, and whether a line may begin here: before a word, before kanji, hardly ever before kana."""
    last = " "
    for writing, reading in furigana.runs(text):
        if reading:
            yield writing, reading, (last not in _OPENING and not last.isascii()) or last == " "
            last = writing[-1]
            continue
        for part in _parts(writing):
            yield part, "", _may_begin(part[0], last)
            last = part[-1]


def _parts(writing: str) -> Iterator[str]:
    """Latin words whole, spaces alone, Japanese letter by letter, katakana in one piece."""
    word = ""
    for letter in writing:
        if word and _kind(letter) == _kind(word[-1]) and _kind(letter) in ("latin", "katakana"):
            word += letter
        else:
            if word:
                yield word
            word = letter
    if word:
        yield word


def _kind(letter: str) -> str:
    if letter == " ":
        return "space"
    if "ァ" <= letter <= "ヶ" or letter == "ー":
        return "katakana"
    return "latin" if ord(letter) < 0x2E80 else "japanese"


def _may_begin(letter: str, last: str) -> bool:
    if letter in _CLOSING or letter == " " or last in _OPENING:
        return False
    if letter in _OPENING or last in " 、。・，：」）":
        return True
    kinds = _kind(letter), _kind(last)
    return kinds[0] in ("katakana", "latin") and kinds[1] == "japanese"


def even_lines(pieces: list[Piece], room: float) -> tuple[tuple[Piece, ...], ...]:
    """As few lines as the room allows, none much shorter than the others, ended rather where a thought ends."""
    phrases = [part for phrase in _phrases(pieces) for part in _parted(phrase, room)]
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(phrases) + 1):
        costs = []
        for start in range(end - 1, -1, -1):
            used = wide([piece for phrase in phrases[start:end] for piece in phrase])
            if used > room + 0.5 and start < end - 1:
                break
            ending = _ending(phrases[end - 1], phrases[end]) if end < len(phrases) else 0.0
            costs.append((best[start][0] + _PER_LINE + (1 - min(1.0, used / room)) ** 2 + ending, start))
        best.append(min(costs))
    lines: list[tuple[Piece, ...]] = []
    end = len(phrases)
    while end > 0:
        start = best[end][1]
        lines.append(tuple(piece for phrase in phrases[start:end] for piece in phrase))
        end = start
    return tuple(reversed(lines))


def _parted(phrase: list[Piece], room: float) -> Iterator[list[Piece]]:
    """A phrase whole, or letter by letter when no line could hold it."""
    if wide(phrase) <= room + 0.5:
        yield phrase
        return
    line: list[Piece] = []
    for piece in phrase:
        if line and piece.writing not in _CLOSING and piece.writing != " ":
            yield line
            line = []
        line.append(piece)
    yield line


def _ending(before: list[Piece], after: list[Piece]) -> float:
    """What it costs to end a line here: least after a sentence, most within a day such as 4月1日."""
    last = "".join(piece.writing for piece in before).rstrip()[-1:]
    if last in _SENTENCE or after[0].writing[:1] in _OPENING:
        return 0.0
    if last in "、,":
        return 0.1
    return 0.45 if after[0].writing[:1].isdigit() and last in "年月" else 0.25


def _phrases(pieces: list[Piece]) -> Iterator[list[Piece]]:
    phrase: list[Piece] = []
    for piece in pieces:
        if phrase and piece.begins:
            yield phrase
            phrase = []
        phrase.append(piece)
    if phrase:
        yield phrase
