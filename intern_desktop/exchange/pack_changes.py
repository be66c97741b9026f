"""What a pack changes: pages, figures, law, questions, words and pictures, new, different or gone, before it comes in.

A project's pack is held against what the program uses now, a centre's against its version that is here.
"""

import csv
import io
from collections.abc import Callable, Iterator, Mapping

import msgspec

from intern_desktop import i18n, resources
from intern_desktop.exchange import pack_figures
from intern_desktop.exchange.pack_entry import Entry
from intern_desktop.exchange.pack_figures import Said
from intern_desktop.guide import book, pack
from intern_desktop.guide.pack_names import ABOUT, PROJECT

NEW, OTHER, GONE = "new", "other", "gone"
_Read = Callable[[str], str]


class Change(msgspec.Struct, frozen=True):
    """One thing that changes.

    `sort` is "page", "figure", "law", "checked" (a figure whose value stays), "question", "term", "picture", "drawing"
    or "list". `before` and `after` are how a figure is written with its day ("" where there is none); of other things
    they are empty. `title` is what readers call a thing whose name is a file's: of questions the page they stand on.
    """

    sort: str
    how: str
    name: str
    before: str = ""
    after: str = ""
    title: str = ""


def changes(entry: Entry) -> list[Change]:
    """All that this pack changes, sort by sort."""
    after = entry.made.files
    if entry.made.manifest.about.kind == PROJECT:
        laid = resources.laid_over()
        names = {name for name in after if name != ABOUT} | set(laid)
        before = {name: data for name in names if (data := _packaged(name, laid)) is not None}
        return list(_project_changes(before, {name: after.get(name, before.get(name, b"")) for name in names}))
    before = dict(entry.before.files) if entry.before is not None else {}
    return list(_centre_changes(before, after))


def _packaged(name: str, laid: Mapping[str, bytes]) -> bytes | None:
    if name in laid:
        return laid[name]
    try:
        return resources.text(name).encode()
    except OSError:
        return None


def _project_changes(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Iterator[Change]:
    titles = _page_titles(before, after, lambda name: name.startswith("guide/") and name.endswith(".md"))
    yield from titles
    yield from _questions(before, after, "guide/questions/")
    yield from _named(before, after, "guide/drawings/", "drawing")
    yield from _figures("figure", pack_figures.facts(before), pack_figures.facts(after))
    yield from _figures("law", pack_figures.rows(before), pack_figures.rows(after))
    yield from _terms(before, after)
    said = ("guide/", "law/", "facts/figures/", "terms.csv")
    for name in sorted(set(before) | set(after)):
        if not name.startswith(said) and before.get(name) != after.get(name):
            yield Change("list", _how(name in before, name in after), name)


def _centre_changes(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Iterator[Change]:
    yield from _page_titles(before, after, lambda name: name.startswith("pages/"))
    yield from _questions(before, after, "questions/")
    yield from _terms(before, after)
    yield from _named(before, after, "pictures/", "picture")
    for name in ("checklist.toml", "calendar.toml"):
        if before.get(name) != after.get(name):
            yield Change("list", _how(name in before, name in after), name)


def _page_titles(
    before: Mapping[str, bytes], after: Mapping[str, bytes], is_page: Callable[[str], bool]
) -> Iterator[Change]:
    """Each page once, by its title in the reader's language or the first it has."""
    changed: dict[str, list[str]] = {}
    for name in sorted(set(before) | set(after)):
        if is_page(name) and before.get(name) != after.get(name):
            changed.setdefault(_page_of(name), []).append(name)
    had, has = ({_page_of(name) for name in files if is_page(name)} for files in (before, after))
    for page, names in changed.items():
        mine = min(names, key=_nearness)
        shown = after if page in has else before
        yield Change("page", _how(page in had, page in has), _title(page, mine, shown.get(mine, b"")))


def _questions(before: Mapping[str, bytes], after: Mapping[str, bytes], under: str) -> Iterator[Change]:
    for one in _named(before, after, under, "question"):
        page = one.name.removesuffix(".toml")
        yield msgspec.structs.replace(one, title=_title_of(page, after) or _title_of(page, before) or page)


def _title_of(page: str, files: Mapping[str, bytes]) -> str:
    """What a page of the pack, or else of the book, is called; "" when neither has it."""
    names = [name for name in files if name.endswith(f"/{page}.md")]
    if names:
        mine = min(names, key=_nearness)
        return _title(page, mine, files[mine])
    return book.page(page, i18n.language()).title if page in book.page_ids() else ""


def _nearness(name: str) -> int:
    """How soon a reader wants a page in the language of this file: her own first, then the usual order of languages."""
    language = name.split("/")[1]
    return -1 if language == i18n.language() else i18n.LANGUAGES.index(language)


def _page_of(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".md")


def _title(page: str, name: str, data: bytes) -> str:
    try:
        return book.read(page, name.split("/")[1], pack.text_of(data)).title
    except ValueError:
        return page


def _named(before: Mapping[str, bytes], after: Mapping[str, bytes], under: str, sort: str) -> Iterator[Change]:
    for name in sorted(set(before) | set(after)):
        if name.startswith(under) and before.get(name) != after.get(name):
            yield Change(sort, _how(name in before, name in after), name.removeprefix(under))


def _figures(sort: str, before: Mapping[str, Said], after: Mapping[str, Said]) -> Iterator[Change]:
    """Figures with their values old and new; those that were only looked at again are told apart."""
    for name in sorted(set(before) | set(after)):
        was, will = before.get(name), after.get(name)
        if was == will:
            continue
        if was is not None and will is not None and was.value == will.value:
            yield Change("checked", OTHER, will.name)
        else:
            how = _how(was is not None, will is not None)
            known = will or was
            assert known is not None, "the name is in one of the two"
            yield Change(sort, how, known.name, was.text if was else "", will.text if will else "")


def _how(had: bool, has: bool) -> str:
    return OTHER if had and has else NEW if has else GONE


def _terms(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Iterator[Change]:
    had, has = _words(before), _words(after)
    for word in sorted(set(had) | set(has)):
        if had.get(word) != has.get(word):
            yield Change("term", _how(word in had, word in has), word)


def _words(files: Mapping[str, bytes]) -> dict[str, list[str]]:
    try:
        rows = list(csv.reader(io.StringIO(pack.text_of(files.get("terms.csv", b"")), newline="")))[1:]
    except csv.Error:
        return {}
    return {row[0]: row for row in rows if row}
