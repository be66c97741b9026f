"""Blocks of a page as HTML for a text browser: no colours and no sizes, only classes.

Readings above kanji are pictures for whoever draws the page: `<img src="ruby:LEAN:WRITING|READING">`,
where LEAN has l and r for the sides on which a long reading may stand over the bare letter beside it.
Figures are links to `figure:REFERENCE`, terms links to `term:WORD`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any

import msgspec

from intern_desktop import furigana
from intern_desktop.guide import glossary
from intern_desktop.guide.book import Block
from intern_desktop.guide.figures import REFERENCE, Figure

if TYPE_CHECKING:  # Markdown is read when the first page is shown
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_SAFE = ((r"\{([^{}|]+)\|([^{}|]+)\}", "\ue000\\1\ue001\\2\ue002"), (r"\[\[([^\[\]]+)\]\]", "\ue003\\1\ue004"))
"""Marks that Markdown would take for its own (a bar parts cells, brackets make links), and what stands for them."""
_MARKS = str.maketrans({"\ue000": "{", "\ue001": "|", "\ue002": "}", "\ue003": "[[", "\ue004": "]]"})
_NOTICE_LINE = re.compile(r"^> \[!\w+\]\s*\n", re.MULTILINE)
_KANJI = re.compile(r"[\u3400-\u9fff々]")


class Hand(msgspec.Struct, frozen=True):
    """How the text of a block is written: its language, whether with readings, and where figures come from.

    `figure` gives the figure a reference names; `tip` what is said when the pointer rests on it, and
    `stale` whether it is past its day.
    """

    language: str
    readings: bool
    figure: Callable[[str], Figure]
    tip: Callable[[Figure], str]
    stale: Callable[[Figure], bool]


def block_html(block: Block, hand: Hand) -> str:
    """A block as HTML. A notice is only what stands in it; its frame is the page's to make.

    A drawing is a picture for whoever draws the page: `<img src="drawing:NAME">`.
    """
    if block.kind == "drawing":
        return f'<p class="drawing"><img src="drawing:{escape(block.drawing)}"></p>'
    source = _NOTICE_LINE.sub("", block.text) if block.kind in ("old", "ask", "do") else block.text
    if block.kind in ("old", "ask", "do", "quote"):
        source = re.sub(r"^> ?", "", source, flags=re.MULTILINE)
    for mark, stand_in in _SAFE:
        source = re.sub(mark, stand_in, source)
    name = "note" if block.kind in ("old", "ask", "do", "quote") else "text"
    return str(_markdown().render(source, {"hand": hand, "p": name})).strip()


def text_html(text: str, hand: Hand) -> str:
    """A line of marked text, such as a title or a figure, as HTML."""
    return "".join(_pieces(text, hand))


def ruby_html(text: str, *, readings: bool = True) -> str:
    """Marked Japanese as HTML, with its readings or without."""
    if not readings:
        return escape(furigana.plain(text))
    return _runs_html(list(furigana.runs(text)))


@cache
def _markdown() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    made = MarkdownIt("commonmark", {"html": False}).enable("table")
    made.add_render_rule("text", _text)
    made.add_render_rule("table_open", _table_open)
    for name in ("paragraph", "heading", "list_item", "td", "th"):
        made.add_render_rule(f"{name}_open", _open)
    made.add_render_rule("heading_close", _heading_close)
    return made


_CLASSES = {"heading": ("p", "heading"), "li": ("li", "item"), "td": ("td", "cell"), "th": ("th", "head")}


def _text(_renderer: object, tokens: "Sequence[Token]", at: int, _options: object, env: dict[str, Any]) -> str:
    return text_html(tokens[at].content.translate(_MARKS), env["hand"])


def _open(_renderer: object, tokens: "Sequence[Token]", at: int, _options: object, env: dict[str, Any]) -> str:
    """Each block says in its class what it is and whether furigana stand in it; nothing else is needed to set it."""
    token = tokens[at]
    if token.hidden:
        return ""
    name = "heading" if token.type == "heading_open" else token.tag
    tag, kind = _CLASSES.get(name, ("p", env["p"]))
    return f'<{tag} class="{class_of(kind, env["hand"])}">'


def class_of(kind: str, hand: Hand) -> str:
    """The class of a block: its kind, with -ja where lines need room for readings."""
    return f"{kind}-ja" if hand.language == "ja" and hand.readings else kind


def _table_open(*_: object) -> str:
    return '<table class="data" width="100%" cellspacing="0" cellpadding="8">\n'


def _heading_close(*_: object) -> str:
    return "</p>"


def _pieces(text: str, hand: Hand) -> Iterator[str]:
    at = 0
    for found in REFERENCE.finditer(text):
        yield _words(text[at : found.start()], hand)
        yield _figure(hand.figure(found[1]), hand)
        at = found.end()
    yield _words(text[at:], hand)


def _figure(figure: Figure, hand: Hand) -> str:
    kind = "stale" if hand.stale(figure) else "figure"
    said = ruby_html(figure.text, readings=hand.readings)
    return f'<a class="{kind}" href="figure:{figure.reference}" title="{escape(hand.tip(figure))}">{said}</a>'


def _words(text: str, hand: Hand) -> str:
    if hand.language != "ja":
        return escape(text)
    runs = [(writing, reading if hand.readings else "") for writing, reading in _single(text)]
    said, at = [], 0
    for first, last, word in _terms(runs):
        said.append(_runs_html(runs, at, first))
        said.append(f'<a class="term" href="term:{escape(word)}">{_runs_html(runs, first, last)}</a>')
        at = last
    return "".join([*said, _runs_html(runs, at, len(runs))])


def _single(text: str) -> Iterator[tuple[str, str]]:
    """Runs in which what has no reading is parted letter by letter, so that a term may begin at each."""
    for writing, reading in furigana.runs(text):
        if reading:
            yield writing, reading
        else:
            yield from ((letter, "") for letter in writing)


def _terms(runs: list[tuple[str, str]]) -> Iterator[tuple[int, int, str]]:
    """The terms in a text as (first run, run after the last, word), the longest where several begin."""
    starts, length = {}, 0
    for at, (writing, _) in enumerate(runs):
        starts[length] = at
        length += len(writing)
    starts[length] = len(runs)
    text = "".join(writing for writing, _ in runs)
    at = 0
    while at < len(text):
        word = next((word for word in glossary.words() if text.startswith(word, at)), "")
        if word and at in starts and at + len(word) in starts:
            yield starts[at], starts[at + len(word)], word
            at += len(word)
        else:
            at += 1


def _runs_html(runs: list[tuple[str, str]], first: int = 0, last: int | None = None) -> str:
    last = len(runs) if last is None else last
    return "".join(_run_html(runs, at) for at in range(first, last))


def _run_html(runs: list[tuple[str, str]], at: int) -> str:
    writing, reading = runs[at]
    if not reading:
        return escape(writing)
    lean = "l" if at > 0 and _leans_over(runs[at - 1], -1) else ""
    lean += "r" if at + 1 < len(runs) and _leans_over(runs[at + 1], 0) else ""
    return f'<img src="ruby:{lean}:{escape(writing)}|{escape(reading)}">'


def _leans_over(run: tuple[str, str], at: int) -> bool:
    """Whether a reading may stand over this letter beside it: not over kanji, nor over what has a reading itself."""
    return not run[1] and not _KANJI.match(run[0][at])
