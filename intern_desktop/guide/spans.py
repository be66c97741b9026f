"""A line of marked text as spans: words that look and behave alike.

`**bold**`, `[words](address)`, `![words](picture.png)`, `{writing|reading}` and `[[fact:ID]]`. What is marked in any
other way stays as it was typed: there are no tags, and so nothing that could run or load.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

import msgspec

from intern_desktop import furigana
from intern_desktop.guide import glossary
from intern_desktop.guide.figures import Figure
from intern_desktop.guide.pack import follows

_MARK = re.compile(
    r"\\(?P<kept>[!-/:-@\[-`{-~])"
    r"|\*\*(?=\S)(?P<bold>.{1,600}?)(?<=\S)\*\*"
    r"|\*(?=[^\s*])(?P<soft>[^*]+?)(?<=\S)\*"
    r"|`(?P<code>[^`]+)`"
    r"|\[\[(?P<figure>(?:fact|law):[a-z0-9_]+)\]\]"
    r"|!\[(?P<said>[^\[\]]*)\]\((?P<picture>[^()\s]*)\)"
    r"|\[(?P<words>(?:[^\[\]]|\[\[[^\[\]]*\]\])+)\]\((?P<address>[^()\s]*)\)"
)
_INSIDE, _OURS = ("page", "term"), ("screen", "card", "https", "http")
_KANJI = re.compile(r"[\u3400-\u9fff々]")
_BREAK = re.compile(r"(?: {2}|\\)\n")
_WIDE_JOIN = re.compile(
    r"(?<=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef}])\n(?=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef{])"
)

_JAPANESE = r"\u3000-\u30ff\u3400-\u9fff\uff00-\uffef"
_BESIDE_BOLD = re.compile(rf"(?<=[{_JAPANESE}}}]) (?=\*\*[{_JAPANESE}{{])|(?<=[{_JAPANESE}}}]\*\*) (?=[{_JAPANESE}{{])")
"""A space that only sets the stars apart: Japanese knows none between words."""


class Span(msgspec.Struct, frozen=True, gc=False):
    """A few words. `reading` belongs above them, and is drawn there where `shown`.

    `lean` has l and r for the sides on which a long reading may stand over the bare letter beside it. `link` is where
    a press leads ("term:WORD", "figure:REFERENCE", "page:ID", an address), `look` how it is told apart ("term",
    "figure", "stale", "quiet" or ""), `tip` what is said when the pointer rests on it. `picture` is a file of the
    page's own pack; the words are then said in its place.
    """

    text: str
    reading: str = ""
    shown: bool = False
    lean: str = ""
    bold: bool = False
    link: str = ""
    look: str = ""
    tip: str = ""
    picture: str = ""


class Hand(msgspec.Struct, frozen=True):
    """How texts are written: the language, above which words a reading is shown, and where figures come from.

    `shows` answers for a writing and its reading; `figure` gives the figure a reference names; `tip` what is said
    when the pointer rests on it, and `stale` whether it is past its day. Only with `outside` may words lead to an
    address on the net, a screen or a card; to a page, a term or a picture of the same pack they always may, to a file
    never.
    """

    language: str
    readings: bool
    shows: Callable[[str, str], bool]
    figure: Callable[[str], Figure]
    tip: Callable[[Figure], str]
    stale: Callable[[Figure], bool]
    outside: bool = True


def spans(text: str, hand: Hand) -> tuple[Span, ...]:
    """The spans of a text of one or several lines; line ends in it are spaces, or nothing between Japanese letters."""
    joined = _BREAK.sub("\u2028", text.strip())
    line = _WIDE_JOIN.sub("", joined).replace("\n", " ")
    return tuple(_pieces(_BESIDE_BOLD.sub("", line), hand, bold=False, link=""))


def plain(parts: tuple[Span, ...]) -> str:
    """The words alone, without readings."""
    return "".join(part.text for part in parts)


def _pieces(text: str, hand: Hand, *, bold: bool, link: str) -> Iterator[Span]:
    at, bare = 0, ""
    for found in _MARK.finditer(text):
        bare += text[at : found.start()]
        at = found.end()
        if found["kept"] is not None:
            bare += found["kept"]
            continue
        yield from _words(bare, hand, bold, link)
        bare = ""
        yield from _marked(found, hand, bold, link)
    yield from _words(bare + text[at:], hand, bold, link)


def _marked(found: "re.Match[str]", hand: Hand, bold: bool, link: str) -> Iterator[Span]:
    if found["bold"] or found["soft"]:
        yield from _pieces(found["bold"] or found["soft"], hand, bold=True, link=link)
    elif found["code"]:
        yield Span(found["code"], bold=bold, link=link)
    elif found["figure"]:
        yield from _figure(hand.figure(found["figure"]), hand, bold)
    elif found["picture"] is not None:
        yield Span(found["said"], picture=found["picture"])
    else:
        yield from _pieces(found["words"], hand, bold=bold, link=link or _allowed(found["address"], hand))


def _allowed(address: str, hand: Hand) -> str:
    kind = address.partition(":")[0]
    return address if kind in _INSIDE or (hand.outside and kind in _OURS) else ""


def _figure(figure: Figure, hand: Hand, bold: bool) -> Iterator[Span]:
    look, tip = "stale" if hand.stale(figure) else "figure", hand.tip(figure)
    runs = list(furigana.runs(figure.text))
    for at in range(len(runs)):
        yield _run(runs, at, hand, bold, f"figure:{figure.reference}", look, tip)


def _words(text: str, hand: Hand, bold: bool, link: str) -> Iterator[Span]:
    if not text:
        return
    if "{" not in text and (hand.language != "ja" or link):
        yield Span(text, bold=bold, link=link)
        return
    runs = list(furigana.runs(text))
    if hand.language != "ja" or link:
        yield from (_run(runs, at, hand, bold, link, "", "") for at in range(len(runs)))
        return
    yield from _japanese(runs, hand, bold)


def _japanese(runs: list[tuple[str, str]], hand: Hand, bold: bool) -> Iterator[Span]:
    """Runs, with those that make up a term as links to it; a run without reading may be parted anywhere."""
    text = "".join(writing for writing, _ in runs)
    found = iter(_terms(text, _seams(runs)))
    first, last, word = next(found, (len(text), len(text), ""))
    here = 0
    for at, (writing, reading) in enumerate(runs):
        end = here + len(writing)
        while last <= here and word:
            first, last, word = next(found, (len(text), len(text), ""))
        if reading:
            inside = word if first <= here < last else ""
            yield _run(runs, at, hand, bold, f"term:{inside}" if inside else "", "term" if inside else "", "")
            here = end
            continue
        while here < end:
            while last <= here and word:
                first, last, word = next(found, (len(text), len(text), ""))
            within = bool(word) and first <= here < last
            until = min(end, last if within else first if word else end)
            link = f"term:{word}" if within else ""
            yield Span(text[here:until], bold=bold, link=link, look="term" if within else "")
            here = until


def _seams(runs: list[tuple[str, str]]) -> set[int]:
    """Where in the writing a term may begin or end: not within a run that has a reading."""
    seams: set[int] = set()
    here = 0
    for writing, reading in runs:
        seams.update((here, here + len(writing)) if reading else range(here, here + len(writing) + 1))
        here += len(writing)
    return seams


def _terms(text: str, seams: set[int]) -> Iterator[tuple[int, int, str]]:
    """The terms in a text as (first, after the last, word), the longest where several begin."""
    at, any_word = 0, _any_term()
    while found := any_word.search(text, at):
        if found.start() in seams and found.end() in seams:
            yield found.start(), found.end(), found[0]
            at = found.end()
        else:
            at = found.start() + 1


@follows
@cache
def _any_term() -> "re.Pattern[str]":
    return re.compile("|".join(map(re.escape, glossary.words())))


def _run(runs: list[tuple[str, str]], at: int, hand: Hand, bold: bool, link: str, look: str, tip: str) -> Span:
    writing, reading = runs[at]
    if not reading:
        return Span(writing, bold=bold, link=link, look=look, tip=tip)
    shown = hand.readings and hand.shows(writing, reading)
    lean = lean_of(runs, at) if shown else ""
    return Span(writing, reading, shown, lean, bold, link, look, tip)


def lean_of(runs: list[tuple[str, str]], at: int) -> str:
    """On which sides the reading of a run may stand over what is beside it."""
    lean = "l" if at > 0 and _bare(runs[at - 1], -1) else ""
    return lean + ("r" if at + 1 < len(runs) and _bare(runs[at + 1], 0) else "")


def _bare(run: tuple[str, str], at: int) -> bool:
    """Whether a reading may stand over this letter beside it: not over kanji, nor over what has a reading itself."""
    return not run[1] and not _KANJI.match(run[0][at])
