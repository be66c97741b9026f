"""A block of a page taken apart for paper: its lines, entries or cells as words, some of them strong, and nothing else.

Links are only their words: paper leads nowhere. Figures are filled in, Japanese keeps its readings.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from intern_desktop.guide.book import Block

if TYPE_CHECKING:  # Markdown is read when something is printed
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_NOTICE_LINE = re.compile(r"^> \[!\w+\]\s*\n", re.MULTILINE)
_QUOTED = ("old", "ask", "do", "quote")
_SAFE = ((r"\{([^{}|]+)\|([^{}|]+)\}", "\ue000\\1\ue001\\2\ue002"), (r"\[\[([^\[\]]+)\]\]", "\ue003\\1\ue004"))
"""Marks that Markdown would take for its own, and what stands for them while it reads."""
_MARKS = str.maketrans({"\ue000": "{", "\ue001": "|", "\ue002": "}", "\ue003": "[[", "\ue004": "]]"})


class Inline(msgspec.Struct, frozen=True, gc=False):
    """Words in a row, Japanese with its readings; strong or not."""

    text: str
    strong: bool = False


Line = tuple[Inline, ...]


class Part(msgspec.Struct, frozen=True, gc=False):
    """One line of a block: "heading", "text", "item" with its mark ("•", "2."), "head" or "row" with its cells."""

    kind: str
    cells: tuple[Line, ...]
    mark: str = ""


def parts(block: Block, filled: Callable[[str], str]) -> list[Part]:
    """The lines of a block in order; `filled` puts figures into a text. A drawing has none."""
    if block.kind == "drawing":
        return []
    source = _NOTICE_LINE.sub("", block.text)
    if block.kind in _QUOTED:
        source = re.sub(r"^> ?", "", source, flags=re.MULTILINE)
    for mark, stand_in in _SAFE:
        source = re.sub(mark, stand_in, source)
    return list(_parts(_markdown().parse(source), lambda text: filled(text.translate(_MARKS))))


@cache
def _markdown() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _parts(tokens: "list[Token]", filled: Callable[[str], str]) -> Iterator[Part]:
    kind, mark, numbers, cells = "text", "", [], list[Line]()
    for token in tokens:
        if token.type == "ordered_list_open":
            numbers.append(int(token.attrGet("start") or 1))
        elif token.type == "bullet_list_open":
            numbers.append(0)
        elif token.type == "list_item_open":
            kind, mark = "item", f"{numbers[-1]}." if numbers[-1] else "•"
            numbers[-1] += bool(numbers[-1])
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            numbers.pop()
            kind = "item" if numbers else "text"
        elif token.type == "heading_open":
            kind = "heading"
        elif token.type == "thead_open":
            kind = "head"
        elif token.type == "tbody_open":
            kind = "row"
        elif token.type == "inline":
            cells.append(tuple(_inlines(token.children or [], filled)))
        if token.type in ("paragraph_close", "heading_close", "tr_close") and cells:
            yield Part(kind, tuple(cells), mark)
            cells, mark = [], ""


def _inlines(tokens: "list[Token]", filled: Callable[[str], str]) -> Iterator[Inline]:
    strong = 0
    for token in tokens:
        if token.type == "strong_open":
            strong += 1
        elif token.type == "strong_close":
            strong -= 1
        elif token.type in ("softbreak", "hardbreak"):
            yield Inline(" ")
        elif token.content:
            yield Inline(filled(token.content), strong > 0)
