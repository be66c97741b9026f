"""The check of a whole pack: all its faults at once, so that whoever made it mends them in one go.

The same check looks at a folder before it is packed, and at a signed file before it is taken in.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice

from intern_desktop import resources
from intern_desktop.guide import book, figures, glossary, pack, pack_lists, pack_pages
from intern_desktop.guide.figures import Law
from intern_desktop.guide.pack import About
from intern_desktop.guide.pack_about import NO_ABOUT, about_faults, read_about
from intern_desktop.guide.pack_faults import NOT_UTF8, Fault, fault, toml_of
from intern_desktop.guide.pack_names import ABOUT, CENTRE, PROJECT, name_faults, size_faults, text_faults
from intern_desktop.guide.pack_pages import Known, page_faults
from intern_desktop.guide.pack_pictures import picture_faults
from intern_desktop.i18n import N_

Step = Callable[[int, int], None]
"""Told how much of how much is done; it may raise to stop the work."""

# Translators: vi: "Trang “{page}” trùng tên với một trang của cẩm nang. Đặt tên khác."
OUR_PAGE = N_("The guide has a page “{page}” of its own. Give this one another name.")
# Translators: vi: "Gói chưa có trang nào. Thêm ít nhất một trang, như pages/vi/noi-quy.md."
NO_PAGES = N_("The pack has no page. Add at least one, such as pages/vi/house-rules.md.")
# Translators: vi: "Trang viết bằng một ngôn ngữ mà pack.toml không kể trong “languages”. Thêm ngôn ngữ ấy vào."
LANGUAGE = N_("This page is in a language that “languages” in pack.toml does not name. Add the language there.")
# Translators: vi: "Trang này và {other} khác nhau ở khối {at}. Hai ngôn ngữ đứng cạnh nhau nên phải cùng các khối."
SHAPES = N_(
    "This page and {other} differ at block {at}. Languages stand side by side, so give them the same blocks in order."
)


# Translators: vi: "Còn nữa. Sửa các lỗi này trước, rồi xem lại."
MORE = N_("There are more. Mend these first, then check again.")

_PICTURES = (".png", ".jpg", ".jpeg")
_MOST, _ENOUGH = 1_000, 4_000
"""Faults that are told, and after how many no more are looked for; some are found twice."""


def no_step(done: int, total: int) -> None:
    """Tells nobody."""
    del done, total


def check(files: Mapping[str, bytes], law: Law, step: Step = no_step) -> list[Fault]:
    """All that is wrong with the files of a pack, by file and line; `law` answers for figures of the law."""
    about, faults = _about(files)
    kind = about.kind if about is not None else ""
    faults += name_faults(files, kind)
    faults += size_faults(len(data) for data in files.values())
    if faults and any(not one.file for one in faults):
        return faults  # too many files, or too heavy: nothing in it is read
    texts: dict[str, str] = {}
    too_long = list(text_faults((name, len(data)) for name, data in files.items()))
    faults += too_long
    passed_over = {one.file for one in too_long}
    for name, data in files.items():
        if name in passed_over:
            continue
        if not name.endswith(_PICTURES):
            try:
                texts[name] = pack.text_of(data)
            except UnicodeDecodeError:
                faults.append(fault(name, NOT_UTF8))
    looks = _project_looks(texts, law) if kind == PROJECT else _centre_looks(texts, frozenset(files), law)
    for at, (name, data) in enumerate(sorted(files.items())):
        step(at, len(files))
        left = _ENOUGH - len(faults)
        if left <= 0:
            return _in_order(faults, more=True)  # nobody reads more of them, and to find them all would take hours
        faults += picture_faults(name, data) if name.endswith(_PICTURES) else ()
        faults += islice(looks(name, texts[name]), left) if name in texts else ()
    if about is not None and kind == CENTRE:
        faults += _whole_faults(about, texts)
    return _in_order(faults)


def _in_order(faults: list[Fault], *, more: bool = False) -> list[Fault]:
    """Each fault once, by file and line; of very many the first, and that there are more."""
    once = sorted({one.text: one for one in faults}.values(), key=lambda one: (one.file, one.line))
    return [*once[:_MOST], fault("", MORE)] if more or len(once) > _MOST else once


def own_pages() -> frozenset[str]:
    """The pages of ours."""
    return frozenset(page for chapter in book.own_chapters() for page in chapter.pages)


def _about(files: Mapping[str, bytes]) -> tuple[About | None, list[Fault]]:
    if ABOUT not in files:
        return None, [fault(ABOUT, NO_ABOUT)]
    try:
        return read_about(pack.text_of(files[ABOUT]))
    except UnicodeDecodeError:
        return None, []  # told with the other texts


_Look = Callable[[str, str], Iterator[Fault]]


def _centre_looks(texts: Mapping[str, str], names: frozenset[str], law: Law) -> _Look:
    pages = frozenset(pack.page_names(names))
    words = frozenset(one.ja for one in glossary.own_terms())
    known = Known(
        pages=pages | own_pages(),
        pictures=frozenset(name.removeprefix("pictures/") for name in names if name.startswith("pictures/")),
        drawings=_drawings(),
        terms=words | _words_in(texts.get("terms.csv", "")),
        figure=partial(_is_figure, law=law),
    )

    def look(name: str, text: str) -> Iterator[Fault]:
        if name.startswith("pages/"):
            yield from page_faults(name, text, known)
        elif name.startswith("questions/"):
            yield from pack_lists.question_faults(name, text, known, pages)
        elif name == "terms.csv":
            yield from pack_lists.term_faults(name, text, words)
        elif name == "checklist.toml":
            yield from pack_lists.checklist_faults(name, text, known)
        elif name == "calendar.toml":
            yield from pack_lists.calendar_faults(name, text, known)

    return look


def _whole_faults(about: About, texts: Mapping[str, str]) -> Iterator[Fault]:
    """What does not fit between the files of a centre's pack."""
    pages = frozenset(pack.page_names(dict.fromkeys(texts, b"")))
    ours = own_pages()
    yield from about_faults(about, pages, ours | {chapter.id for chapter in book.own_chapters()})
    if not pages:
        yield fault("", NO_PAGES)
    for page in sorted(pages):
        given = [code for code in pack.PAGE_LANGUAGES if pack.page_file(page, code) in texts]
        for code in given:
            if page in ours:
                yield fault(pack.page_file(page, code), OUR_PAGE, page=page)
            if code not in about.languages:
                yield fault(pack.page_file(page, code), LANGUAGE)
        yield from _shape_faults(page, given, texts)


def _shape_faults(page: str, given: list[str], texts: Mapping[str, str]) -> Iterator[Fault]:
    """Where two languages of a page would not stand side by side."""
    shapes = {code: [one.shape for one in book.blocks(_body(texts[pack.page_file(page, code)]))] for code in given}
    for code in given[1:]:
        first, other = shapes[given[0]], shapes[code]
        if first != other:
            pairs = zip(first, other, strict=False)
            at = next((n for n, (mine, yours) in enumerate(pairs) if mine != yours), min(len(first), len(other)))
            yield fault(pack.page_file(page, code), SHAPES, other=pack.page_file(page, given[0]), at=at + 1)


def _body(text: str) -> str:
    return [*text.split("---\n", 2), "", ""][2]


def _project_looks(texts: Mapping[str, str], law: Law) -> _Look:
    """Texts of the project are looked at as they will stand: the pack's files over the packaged ones."""
    contents, _ = toml_of("", texts.get("guide/book.toml") or resources.text("guide/book.toml"))
    chapters = contents.get("chapter", [])
    pages = [page for one in chapters if isinstance(one, dict) for page in one.get("pages", [])]
    facts = set(figures.facts()) | {
        fact for name, text in texts.items() if name.startswith("facts/figures/") for fact in _fact_ids(text)
    }
    drawn = {
        name.rpartition("/")[2][:-4] for name in texts if name.startswith("guide/drawings/") and name[-4:] == ".svg"
    }
    known = Known(
        pages=frozenset(page for page in pages if isinstance(page, str)),
        pictures=frozenset(),
        drawings=_drawings() | drawn,
        terms=frozenset(one.ja for one in glossary.own_terms()) | _words_in(texts.get("terms.csv", "")),
        figure=lambda reference: reference.removeprefix("fact:") in facts or _is_figure(reference, law),
        ours=True,
    )

    def look(name: str, text: str) -> Iterator[Fault]:
        if name.endswith(".md"):
            yield from page_faults(name, text, known)
        elif name.endswith(".toml"):
            yield from toml_of(name, text)[1]
        elif name.endswith(".csv"):
            yield from pack_lists.csv_faults(name, text)
        elif name.endswith(".svg"):
            yield from pack_pages.drawing_faults(name, text)

    return look


def _is_figure(reference: str, law: Law) -> bool:
    kind, _, name = reference.partition(":")
    return name in figures.facts() if kind == "fact" else law(name) is not None


def _fact_ids(text: str) -> set[str]:
    found = toml_of("", text)[0].get("fact", {})
    return set(found) if isinstance(found, dict) else set()


def _drawings() -> frozenset[str]:
    return frozenset(name.rpartition("/")[2][:-4] for name in resources.names("guide/drawings", ".svg"))


def _words_in(text: str) -> frozenset[str]:
    try:
        return frozenset(row.get("ja") or "" for row in pack_lists.term_rows(text))
    except (ValueError, pack_lists.Unreadable):
        return frozenset()  # told where the list itself is looked at
