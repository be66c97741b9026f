"""Everything that is searched, as it is compared: page by page, row by row, and which words stand where."""

import re
from collections.abc import Callable

import msgspec

from intern_desktop import furigana
from intern_desktop.guide import book, sections
from intern_desktop.guide.folding import normal, words_in
from intern_desktop.guide.postings import Bits, Postings
from intern_desktop.guide.sections import Writing
from intern_desktop.guide.sounds import Sounds

_JAPANESE = re.compile(r"(?:\{[^{}|]+\|[^{}|]+\}|[\u3041-\u30ff])+")
"""What of a text in another language can be heard as Japanese."""


class Row(msgspec.Struct, frozen=True, gc=False):
    """What stands under one heading: its words parted and closed by spaces, as they are and without marks.

    `sound` are its readings, "" where it has none; `asks` says that these are the questions at the end of a page.
    """

    section: int
    words: str
    bare: str
    head: str
    bare_head: str
    sound: str
    asks: bool


class Text(msgspec.Struct, frozen=True, gc=False):
    """A page in one language; its rows are the sections from `first` on.

    `title` is written as the words of a row: the title, and what else the page is called, two spaces between.
    """

    page: book.Page
    chapter: str
    title: str
    bare_title: str
    title_sound: str
    first: int
    rows: tuple[Row, ...]


class Library:
    """The pages to be searched. A section is a row of a page; sections are counted through all pages."""

    def __init__(self, writing: Writing) -> None:
        self.writing = writing
        self.texts: list[Text] = []
        self.owner: list[Text] = []
        """The text that a section belongs to."""
        self.words, self.titles, self.sounds = Postings(), Postings(), Sounds()
        self.languages: dict[str, Bits] = {}
        self.pages: dict[str, Bits] = {}
        """The sections of a page in all its languages."""
        self.written: dict[str, list[str]] = {}
        """The languages a page is written in."""

    def add(self, page: book.Page) -> None:
        """One page more."""
        first, names = len(self.owner), sections.names(page)
        named = [words_in(normal(furigana.plain(name))) for name in names]
        every = {word for name in named for word in name}
        rows = tuple(
            self._row(row, page.language, every, first + at) for at, row in enumerate(sections.rows(page, self.writing))
        )
        heard = "\n".join(name for name in names if "{" in name or page.language == "ja")
        sound = self.sounds.add(heard, first) if heard else ""
        for section in range(first, first + len(rows)):
            self.titles.add(every, section)
        words, bare = ("".join(each) for each in zip(*map(self._closed, named), strict=True))
        self._keep(Text(page, _chapter(page), words, bare, sound, first, rows))

    def row(self, section: int) -> Row:
        """What stands in a section."""
        text = self.owner[section]
        return text.rows[section - text.first]

    def settling(self) -> list[Callable[[], None]]:
        """The steps that make it ready to be asked; the first question does so by itself."""
        return [self.titles.settle, self.words.settle]

    def _keep(self, text: Text) -> None:
        page, mine = text.page, ((1 << len(text.rows)) - 1) << text.first
        self.texts.append(text)
        self.owner += [text] * len(text.rows)
        self.languages[page.language] = self.languages.get(page.language, 0) | mine
        self.pages[page.id] = self.pages.get(page.id, 0) | mine
        self.written.setdefault(page.id, []).append(page.language)

    def _row(self, row: sections.Row, language: str, title: set[str], section: int) -> Row:
        said = sections.said(row, language, self.writing)
        found = words_in(normal(furigana.plain(said)))
        self.words.add({*found, *title}, section)
        words, bare = self._closed(found)
        head = self.writing.filled(row[0].text, language) if row[0].kind == "heading" else ""
        heard = said if language == "ja" else "\n".join(_JAPANESE.findall(said)) if "{" in said else ""
        sound = self.sounds.add(heard, section) if heard else ""
        heads = self._closed(words_in(normal(furigana.plain(head))))
        return Row(section, words, bare, *heads, sound, row[0].kind == "question")

    def _closed(self, words: list[str]) -> tuple[str, str]:
        """Words in a row with a space at each end: as they are, and without marks (the same object when alike)."""
        exact = f" {' '.join(words)} "
        bare = f" {' '.join(self.words.folded(words))} "
        return exact, exact if bare == exact else bare


def _chapter(page: book.Page) -> str:
    return furigana.plain(book.chapter_of(page.id).title[page.language]) if page.id in book.page_ids() else ""
