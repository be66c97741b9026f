"""A centre's own pages as the book holds them: chapters, pages, pictures, questions and terms, read from one pack.

A pack adds. Whatever it brings carries the pack's name before a colon, so that nothing of ours can have its name.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import msgspec

from intern_desktop import i18n
from intern_desktop.guide import figures

PAGE_LANGUAGES = ("vi", "en", "ja")
_PAGES, _PICTURES, _QUESTIONS = "pages", "pictures", "questions"


class PackChapter(msgspec.Struct, frozen=True):
    """A chapter as `pack.toml` names it; `title` holds one text, or one for each language."""

    title: str | dict[str, str]
    pages: tuple[str, ...]


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What `pack.toml` says. `version` is a number or a day, of which the later one is the newer.

    `needs` is the oldest version of the program that can use it; only a pack of the project's names one.
    """

    id: str
    kind: str
    title: dict[str, str]
    version: int
    languages: tuple[str, ...]
    chapters: tuple[PackChapter, ...] = ()
    needs: str = ""


class CentrePack(msgspec.Struct, frozen=True):
    """One pack of a centre's as it is installed. `names` are its files; `read` gives the bytes of one.

    `read` raises KeyError for a file that is not in it, and ValueError for one whose bytes are not those that were
    signed.
    """

    about: About
    centre: str
    names: frozenset[str]
    read: Callable[[str], bytes]

    def text(self, name: str) -> str:
        """The text of one of its files, as `read` has it, without facts that the program does not have any more."""
        return figures.known_only(text_of(self.read(name)))

    def pages(self) -> tuple[str, ...]:
        """The names of its pages without the pack's, in the order of its chapters."""
        return tuple(page for chapter in self.chapters() for page in chapter.pages)

    def chapters(self) -> tuple[PackChapter, ...]:
        """Its chapters; one with all pages by name where `pack.toml` names none."""
        if self.about.chapters:
            return self.about.chapters
        return (PackChapter(self.about.title, tuple(sorted(page_names(self.names)))),)

    def language_of(self, page: str, wanted: str) -> str:
        """The language in which a page is given to somebody who asks for `wanted`. KeyError when there is no page."""
        for code in (wanted, *PAGE_LANGUAGES):
            if page_file(page, code) in self.names:
                return code
        raise KeyError(page)


def page_file(page: str, language: str) -> str:
    """Where a page stands in a pack."""
    return f"{_PAGES}/{language}/{page}.md"


def question_file(page: str) -> str:
    """Where the questions of a page stand in a pack."""
    return f"{_QUESTIONS}/{page}.toml"


def picture_file(name: str) -> str:
    """Where a picture stands in a pack."""
    return f"{_PICTURES}/{name}"


def page_names(names: frozenset[str] | Mapping[str, bytes]) -> set[str]:
    """The pages among the files of a pack, each once whatever its languages."""
    parts = [name.split("/") for name in names]
    return {part[2].removesuffix(".md") for part in parts if len(part) == 3 and part[0] == _PAGES}


def parted(page_id: str) -> tuple[str, str]:
    """The pack and the page that an id names: "house:rules" is ("house", "rules"); ours are of the pack ""."""
    pack, colon, page = page_id.partition(":")
    return (pack, page) if colon else ("", pack)


def text_of(data: bytes) -> str:
    """The text of a file: UTF-8 with or without its mark, whatever ends its lines. UnicodeDecodeError otherwise."""
    return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def in_all(text: str | Mapping[str, str]) -> dict[str, str]:
    """A text in all languages: where a centre wrote it in one, that one stands for the others."""
    if isinstance(text, str):
        return dict.fromkeys(i18n.LANGUAGES, text)
    spare = next((text[code] for code in PAGE_LANGUAGES if text.get(code)), "")
    return {code: text.get(code) or spare for code in i18n.LANGUAGES}


_Cached = TypeVar("_Cached", bound=Callable[..., Any])
_brought: tuple[CentrePack, ...] = ()
_followers: list[Any] = []


def follows(cached: _Cached) -> _Cached:
    """Mark a cached function whose answers rest on the packs too: it forgets them when others are brought."""
    _followers.append(cached)
    return cached


def brought() -> tuple[CentrePack, ...]:
    """The packs that stand in the book, in their order."""
    return _brought


def bring(packs: tuple[CentrePack, ...]) -> None:
    """From now on these packs stand in the book."""
    global _brought
    _brought = packs
    for cached in _followers:
        cached.cache_clear()
