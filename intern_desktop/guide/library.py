"""Everything that is searched, as it is compared: page by page, row by row, and which words stand where."""

import re
from collections.abc import Callable

import msgspec

from intern_desktop import furigana
from intern_desktop.guide import book, sections
from intern_desktop.guide.folding import has_marks, normal, words_in
from intern_desktop.guide.postings import Bits, Postings
from intern_desktop.guide.sections import Writing
from intern_desktop.guide.sounds import Sounds

_NO_KANA = re.compile(r"[^\u3041-\u30ff]+")
"""What of a text in another language, where it has no readings, cannot be heard as Japanese."""
_BARE = "  "
"""No words, as a row has them."""


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
        first, names = len(self.owner), [normal(name) for name in sections.names(page)]
        rows = tuple(
            self._row(row, page.language, first + at) for at, row in enumerate(sections.rows(page, self.writing))
        )
        named = [words_in(furigana.plain(name)) for name in names]
        for postings in (self.titles, self.words):
            postings.add_to_all({word for name in named for word in name}, _together(first, len(rows)))
        heard = "\n".join(name for name in names if "{" in name or page.language == "ja")
        sound = self.sounds.add(furigana.parts(heard), first) if heard else ""
        words, bare = ("".join(each) for each in zip(*map(self._closed, named), strict=True))
        self._keep(Text(page, _chapter(page), words, bare, sound, first, rows))

    def row(self, section: int) -> Row:
        """What stands in a section."""
        text = self.owner[section]
        return text.rows[section - text.first]

    def settling(self) -> list[Callable[[], None]]:
        """The steps that make it ready to be asked; the first question does so by itself."""
        return [*self.titles.settling(), *self.words.settling()]

    def _keep(self, text: Text) -> None:
        page, mine = text.page, _together(text.first, len(text.rows))
        self.texts.append(text)
        self.owner += [text] * len(text.rows)
        self.languages[page.language] = self.languages.get(page.language, 0) | mine
        self.pages[page.id] = self.pages.get(page.id, 0) | mine
        self.written.setdefault(page.id, []).append(page.language)

    def _row(self, row: sections.Row, language: str, section: int) -> Row:
        said = normal(sections.said(row, language, self.writing))
        parts = furigana.parts(said)
        found = words_in(furigana.written(parts))
        self.words.add(set(found), section)
        head = self._head(said) if row[0].kind == "heading" else (_BARE, _BARE)
        sound = self._sound(parts, language, section)
        return Row(section, *self._closed(found), *head, sound, row[0].kind == "question")

    def _head(self, said: str) -> tuple[str, str]:
        return self._closed(words_in(furigana.plain(said.partition("\n")[0])))

    def _sound(self, parts: list[str], language: str, section: int) -> str:
        """How a row sounds: Japanese as a whole, another language where it has readings."""
        if language != "ja":
            if len(parts) == 1:
                return ""
            parts[::3] = [_NO_KANA.sub("\n", part) for part in parts[::3]]
        return self.sounds.add(parts, section)

    def _closed(self, words: list[str]) -> tuple[str, str]:
        """Words in a row with a space at each end: as they are, and without marks (the same object when alike)."""
        exact = f" {' '.join(words)} "
        return exact, f" {' '.join(self.words.folded(words))} " if has_marks(exact) else exact


def _together(first: int, many: int) -> Bits:
    """The set of so many sections from one on."""
    return ((1 << many) - 1) << first


def _chapter(page: book.Page) -> str:
    """The title of the chapter, "" for a page that stands in none."""
    try:
        return furigana.plain(book.chapter_of(page.id).title[page.language])
    except KeyError:
        return ""
