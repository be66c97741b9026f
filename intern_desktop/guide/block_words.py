"""The words a block of a page begins with: by them a place is named in a list, and found again after a rewriting."""

import re

from intern_desktop import furigana, i18n
from intern_desktop.guide import book
from intern_desktop.guide.book import Block

_MARKS = (
    (re.compile(r"^> \[!\w+\]\s*\n?"), ""),
    (re.compile(r"^(?:> ?|#+ |[-*+] |\d+[.)] |\|)", re.MULTILINE), ""),
    (re.compile(r"^[ |:-]+$", re.MULTILINE), ""),
    (re.compile(r"\[\[[^\[\]]*\]\]"), "…"),
    (re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)"), r"\1"),
    (re.compile(r"\*\*?|`"), ""),
    (re.compile(r"\|"), " "),
)


def words(block: Block) -> str:
    """The words of a block without marks, readings and figures, in one line."""
    return f"[{block.drawing}]" if block.drawing else plain(block.text)


def plain(text: str) -> str:
    """A marked text without marks and readings, in one line; a figure that was not filled in is an ellipsis."""
    said = furigana.plain(text)
    for mark, instead in _MARKS:
        said = mark.sub(instead, said)
    return " ".join(said.split())


def words_of_page(page_id: str) -> list[frozenset[str]]:
    """The words of each block, in every language the page is written in."""
    pages = [book.page(page_id, code) for code in i18n.LANGUAGES]
    most = max(len(page.blocks) for page in pages)
    return [frozenset(words(page.blocks[at]) for page in pages if at < len(page.blocks)) for at in range(most)]


def words_at(page_id: str, block: int, language: str) -> str:
    """The words of one block in a language; "" when the page has fewer."""
    blocks = book.page(page_id, language).blocks
    return words(blocks[block]) if block < len(blocks) else ""
