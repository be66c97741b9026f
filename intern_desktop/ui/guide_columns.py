"""How the columns of a table share its width, so that the table has few lines."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import permutations

from intern_desktop import furigana
from intern_desktop.guide.paragraphs import Grid, Paragraph

_READING = 0.68
"""How wide the letters of a reading are, in parts of the letters below."""
_WORD = re.compile(r"[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+")
_CLOSING = frozenset("、。，．）」』】")
_STEPS = (8, 4, 2)
_SLACK = 0.006
"""What of the room a column may lose when its percents become pixels, and a word its last letter with it."""

Wide = Callable[[str], float]
"""How wide a word is."""
_Cell = tuple[float, ...]


def shares(grid: Grid, room: float, padding: float, body: Wide, head: Wide) -> tuple[int, ...]:
    """The columns' widths in percent, for a room of which each cell gives `padding` away."""
    cells = ((_words(cell, head if cell.kind == "head" else body) for cell in row) for row in grid.rows)
    return _shares(tuple(map(tuple, cells)), room, padding)


def shares_of(rows: Iterable[Iterable[str]], room: float, padding: float, wide: Wide) -> tuple[int, ...]:
    """The same for cells of marked text, whose readings are all shown."""
    cells = ((tuple(_held(_measured(furigana.runs(text), wide))) for text in row) for row in rows)
    return _shares(tuple(map(tuple, cells)), room, padding)


def _words(cell: Paragraph, wide: Wide) -> _Cell:
    return tuple(_held(_measured(((span.text, span.reading if span.shown else "") for span in cell.spans), wide)))


def _held(words: Iterable[tuple[str, float]]) -> Iterator[float]:
    """How wide each thing is between which a line may end: closing marks go with what they close."""
    held = 0.0
    for word, size in words:
        if held and word not in _CLOSING:
            yield held
            held = 0.0
        held += size
    if held:
        yield held


def _measured(runs: Iterable[tuple[str, str]], wide: Wide) -> Iterator[tuple[str, float]]:
    for text, reading in runs:
        if reading:
            yield text, max(wide(text), wide(reading) * _READING)
        else:
            yield from ((word, wide(word)) for word in _WORD.findall(text))


@lru_cache(maxsize=256)
def _shares(rows: tuple[tuple[_Cell, ...], ...], room: float, padding: float) -> tuple[int, ...]:
    columns, padding = range(len(rows[0])), padding + room * _SLACK
    least = [max((max(row[at], default=0.0) for row in rows), default=0.0) + padding for at in columns]
    whole = [max(sum(row[at]) for row in rows) + padding for at in columns]
    wanted = _wanted(whole, room)

    def cost(tried: tuple[int, ...]) -> tuple[float, ...]:
        """Lines of the table, then of its cells, then how far it is from what was wanted."""
        widths = [room * share / 100 for share in tried]
        narrow = sum(max(0.0, low - width) for low, width in zip(least, widths, strict=True))
        lines = [[_lines(row[at], widths[at] - padding) for at in columns] for row in rows]
        off = sum((share - wish) ** 2 for share, wish in zip(tried, wanted, strict=True))
        return 10 * narrow + sum(map(max, lines)), sum(map(sum, lines)), off

    best = wanted
    for step in _STEPS:
        better = True
        while better:
            moves = (_moved(best, one, other, step) for one, other in permutations(columns, 2))
            found = min((move for move in moves if min(move) > 0), key=cost, default=best)
            better = cost(found) < cost(best)
            best = found if better else best
    return best


def _wanted(whole: list[float], room: float) -> tuple[int, ...]:
    """Each as wide as its longest cell and an equal part of what is left; else in proportion, none above a half."""
    spare = room - sum(whole)
    wide = [one + spare / len(whole) for one in whole] if spare >= 0 else [min(one, room / 2) for one in whole]
    made = [round(100 * one / sum(wide)) for one in wide]
    made[-1] += 100 - sum(made)
    return tuple(made)


def _moved(old: tuple[int, ...], one: int, other: int, step: int) -> tuple[int, ...]:
    return tuple(share + step * ((at == one) - (at == other)) for at, share in enumerate(old))


def _lines(words: _Cell, room: float) -> int:
    """How many lines words fill."""
    lines, left = 1, room
    for word in words:
        if word > left and left < room:
            lines, left = lines + 1, room
        left -= word
    return lines
