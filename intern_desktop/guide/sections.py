"""What is searched: a page as rows of passages, a row for each heading, one more for the questions at its end.

A passage is what a reader sees there: words in tables, notices and drawings too, figures filled in.
"""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from intern_desktop import furigana, resources
from intern_desktop.guide import book, drawings, quiz
from intern_desktop.guide.figures import REFERENCE, Law, figure

_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:page|screen|card):[^()\s]*\)|!\[([^\[\]]*)\]\([^()\s]*\)")
_NOTICE = re.compile(r"^> \[!\w+\]\n", re.MULTILINE)
_TAG, _TARGET = re.compile(r"\[!\w+\]"), re.compile(r"\]\([^()\s]*\)")
_RULE = re.compile(r"^\|[-| :]+\|$", re.MULTILINE)
_BEGIN = re.compile(r"^(?:#+ |> ?|[-*] |\d+\. )", re.MULTILINE)
_CELLS = re.compile(r"^\| *| *\|$", re.MULTILINE)
_READING = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")


class Passage(msgspec.Struct, frozen=True, gc=False):
    """A block as it is written, Japanese with its readings; `at` is its number on the page, -1 for the summary.

    Kinds are those of `book.Block`, and "summary" and "question".
    """

    at: int
    kind: str
    text: str


Row = tuple[Passage, ...]


class _Figures(dict[str, str]):
    """Figures by their references as one language writes them, each written once."""

    def __init__(self, language: str, law: Law) -> None:
        self._language, self._law = language, law

    def __missing__(self, reference: str) -> str:
        self[reference] = figure(reference, self._language, self._law).text
        return self[reference]


class Writing:
    """How texts of the guide are written out: which law answers for their figures. Each figure is written once."""

    def __init__(self, law: Law) -> None:
        self.law = law
        self._figures: dict[str, _Figures] = {}

    def filled(self, text: str, language: str) -> str:
        """The text with its figures."""
        if "[[" not in text:
            return text
        if language not in self._figures:
            self._figures[language] = _Figures(language, self.law)
        parts = REFERENCE.split(text)
        parts[1::2] = map(self._figures[language].__getitem__, parts[1::2])
        return "".join(parts)


def names(page: book.Page) -> list[str]:
    """By what a page is found before others: its title, and what else people call what it is about."""
    return [page.title, *_also().get(page.id, {}).get(page.language, [])]


@cache
def _also() -> dict[str, dict[str, list[str]]]:
    return resources.toml("guide/also.toml")


def rows(page: book.Page, writing: Writing) -> list[Row]:
    """A page under its headings. The first row is its summary and opening, the last may be its questions."""
    parted = [[Passage(-1, "summary", page.summary)]]
    for at, block in enumerate(page.blocks):
        if block.kind == "heading":
            parted.append([])
        text = block.text if block.kind != "drawing" else _drawn(block.drawing, page.language, writing.law)
        parted[-1].append(Passage(at, block.kind, text))
    asked = list(_asked(page))
    return [tuple(row) for row in (*parted, asked) if row]


def read(text: str, language: str, writing: Writing) -> str:
    """A passage or row as it is read, Japanese still with its readings, without the marks that only lay it out."""
    text = _RULE.sub("", _NOTICE.sub("", text))
    text = _READING.sub("{\\1\x00\\2}", _LINK.sub(r"\1\2", text))
    text = _CELLS.sub("", _BEGIN.sub("", text))
    text = re.sub(r" *\| *", " · ", text).replace("**", "").replace("\x00", "|")
    return writing.filled("\n".join(line for line in text.split("\n") if line.strip()), language)


def said(row: Row, language: str, writing: Writing) -> str:
    """All words of a row, quickly: what `read` would leave out only where it has letters."""
    text = "\n".join(passage.text for passage in row)
    if "[!" in text:
        text = _TAG.sub("", text)
    if "](" in text:
        text = _TARGET.sub("", text)
    return writing.filled(text, language)


def heading(row: Row, language: str, writing: Writing) -> str:
    """The heading of a row without readings, "" where it has none."""
    first = row[0]
    return furigana.plain(read(first.text, language, writing)) if first.kind == "heading" else ""


def _drawn(name: str, language: str, law: Law) -> str:
    if name not in drawings.names():
        return ""
    drawn = drawings.drawing(name)
    return "\n".join(drawings.written(word, language, law) for word in drawn.words)


def _asked(page: book.Page) -> Iterator[Passage]:
    """The questions; they stand below the last block. Words to say are found in each language."""
    if page.id not in quiz.pages():
        return
    last, code = max(0, len(page.blocks) - 1), page.language
    for question in quiz.quiz(page.id).questions:
        texts = [question.situation[code]]
        texts += [text for say in question.say for text in (say.ja, *([] if code == "ja" else [_own(say, code)]))]
        texts += [text for answer in question.answers for text in (answer.text[code], answer.why[code])]
        yield Passage(last, "question", "\n".join(texts))


def _own(say: quiz.Say, code: str) -> str:
    return say.vi if code == "vi" else say.en
