"""What is wrong with a page of a pack: its head, its blocks, its links, pictures and references.

A page is text. What would load, run or open something outside the pack is a fault, whether the reader would show it or
not.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from intern_desktop.guide import book
from intern_desktop.guide.pack_faults import HIDDEN, TOO_MUCH, Fault, fault, is_plain, toml_of
from intern_desktop.i18n import N_

if TYPE_CHECKING:  # Markdown is read when the first pack is checked
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_REFERENCE = re.compile(r"\[\[([^\[\]]*)\]\]")
_READING = re.compile(r"\{([^{}|]+)\|[^{}|]+\}")
_LISTED = re.compile(r"[> ]*(?:[-*+|]|\d+[.)])")
_NOTICE = re.compile(r"> ?\[!([^\]]*)\]")
_TYPED = re.compile(r"(!?)\[[^\[\]]*\]\(([^()\s]*)\)")
_HIDDEN = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ufffe]")
_LIVELY = re.compile(
    r"<!|<\?(?!xml )|<\s*(?:script|image|foreignobject|a|style|use)\b|\bon\w+\s*=|href|url\s*\(|@import", re.IGNORECASE
)
_FRONT = {"title": str, "summary": str, "checked": date, "valid_until": date, "sources": list, "related": list}
_MOST_BLOCKS, _LONGEST_BLOCK, _MOST_ITEMS, _MOST_CELLS = 500, 8_000, 200, 12
"""How many blocks a page has, how many letters a block, how many lines a list or table, and how many cells a line."""
_HEAD_LETTERS = {"title": 200, "summary": 600}
_MOST_ENTRIES = 50
_WAYS = ("page", "term")
_OUR_WAYS = ("page", "term", "screen", "card")

# Translators: vi: "Trang bắt đầu bằng dòng ba gạch ---, phần đầu, rồi lại ba gạch. Xem mẫu trong hướng dẫn."
NO_FRONT = N_("A page begins with a line of three dashes, its head, and three dashes again. See the instructions.")
# Translators: vi: "Phần đầu của trang thiếu “{key}”. Thêm một dòng, như: {example}"
MISSING = N_("The head of the page has no “{key}”. Add a line such as: {example}")
# Translators: vi: "“{key}” không được viết đúng. Viết như: {example}"
WRONG = N_("“{key}” is not written as it should be. Write it like this: {example}")
# Translators: vi: "“{key}” không thuộc về phần đầu của trang. Bỏ dòng này."
UNKNOWN_KEY = N_("“{key}” does not belong in the head of a page. Take this line out.")
# Translators: vi: "Ngày “valid_until” phải sau ngày “checked”."
DAYS = N_("The day “valid_until” has to be later than the day “checked”.")
# Translators: vi: "Trang này chưa có chữ nào. Viết ít nhất một đoạn."
EMPTY = N_("Nothing stands on this page. Write at least one paragraph.")
# Translators: vi: "Ở đây có HTML ({html}). Trang chỉ là chữ và Markdown; bỏ các dấu < >."
HTML = N_("There is HTML here ({html}). A page is plain Markdown; take the signs < and > away.")
# Translators: vi: "Không có trang nào tên “{page}” để dẫn tới. Xem lại tên trang."
NO_PAGE = N_("There is no page “{page}” to lead to. Look at its name again.")
# Translators: vi: "Đường dẫn “{address}” đi ra ngoài gói. Chỉ dẫn tới trang (page:tên) hoặc từ (term:từ)."
OUTSIDE = N_("The link “{address}” leads out of the pack. Lead only to a page (page:name) or a word (term:word).")
# Translators: vi: "Không có từ “{word}” trong danh sách từ. Thêm nó vào terms.csv hoặc bỏ đường dẫn."
NO_TERM = N_("The word “{word}” is in no list of words. Add it to terms.csv, or take the link away.")
# Translators: vi: "Viết ảnh trên một dòng riêng, chỉ bằng tên tệp trong thư mục pictures: ![Ảnh vẽ gì](ten-anh.png)"
PICTURE_FORM = N_(
    "A picture stands on a line of its own, named by its file in pictures only: ![what it shows](name.png)"
)
# Translators: vi: "Không có ảnh “{name}” trong thư mục pictures. Chép ảnh vào đó hoặc sửa tên."
NO_PICTURE = N_("There is no picture “{name}” in the folder pictures. Put it there, or mend the name.")
# Translators: vi: "Viết trong ngoặc vuông xem ảnh vẽ gì, cho người không nhìn thấy ảnh."
NO_WORDS = N_("Say between the square brackets what the picture shows, for those who cannot see it.")
# Translators: vi: "Không có số liệu hay hình vẽ nào tên “{name}”. Xem lại tên."
NO_FIGURE = N_("There is no figure or drawing called “{name}”. Look at its name again.")
# Translators: vi: "Không có khung “{kind}”. Dùng [!do], [!ask] hoặc [!old]."
NO_NOTICE = N_("There is no frame “{kind}”. Use [!do], [!ask] or [!old].")
# Translators: vi: "Cách đọc viết như {example}. Sửa lại các dấu ngoặc."
READING = N_("A reading is written like {example}. Mend the brackets.")
# Translators: vi: "Nguồn “{source}” có địa chỉ mạng. Gói của trung tâm không dẫn ra ngoài; chỉ ghi tên nguồn."
SOURCE = N_(
    "The source “{source}” has an address. A centre's pages lead nowhere outside; write the source's name only."
)

# Translators: vi: "Hình vẽ có phần không chỉ là nét và chữ ({sign}). Bỏ phần ấy."
LIVELY = N_("There is something in the drawing that is neither shape nor word ({sign}). Take it out.")

_EXAMPLES = {
    "title": 'title = "Nội quy ký túc xá"',
    "summary": 'summary = "Giờ giấc, bếp, rác"',
    "checked": "checked = 2026-11-23",
    "valid_until": "valid_until = 2027-03-31",
    "sources": "sources = []",
    "related": "related = []",
}


class Known(msgspec.Struct, frozen=True):
    """What a page may name: pages, pictures, drawings and words by name, and whether a figure is known."""

    pages: frozenset[str]
    pictures: frozenset[str]
    drawings: frozenset[str]
    terms: frozenset[str]
    figure: Callable[[str], bool]
    ours: bool = False
    """Whether these are pages of the project, which may lead to screens and name the addresses of their sources."""


def page_faults(file: str, text: str, known: Known) -> Iterator[Fault]:
    """All that is wrong with a page."""
    parts = text.split("---\n", 2)
    if len(parts) < 3 or parts[0].strip():
        yield fault(file, NO_FRONT, 1)
        return
    front, wrong = toml_of(file, parts[1], 1)
    yield from wrong
    if not wrong:
        yield from _front_faults(file, front, known)
    begun = parts[0].count("\n") + parts[1].count("\n") + 2
    yield from body_faults(file, parts[2], begun, known)


def text_faults(file: str, text: str, line: int, known: Known) -> Iterator[Fault]:
    """What is wrong with a few words of marked text, wherever they stand."""
    for found in _HIDDEN.finditer(text):
        yield fault(file, HIDDEN, line + text.count("\n", 0, found.start()))
    for found in _REFERENCE.finditer(text):
        if not _is_known(found[1], known):
            yield fault(file, NO_FIGURE, line + text.count("\n", 0, found.start()), name=found[1])
    bare = _READING.sub(r"\1", text)
    if re.search(r"[{}]", bare):
        yield fault(file, READING, line, example="{漢字|かんじ}")


def short_faults(file: str, text: str, most: int, line: int = 0) -> Iterator[Fault]:
    """What is wrong with a name that stands on one line, of at most so many letters."""
    if len(text) > most:
        yield fault(file, TOO_MUCH, line, n=len(text), most=most)
    elif not is_plain(text):
        yield fault(file, HIDDEN, line)


def body_faults(file: str, body: str, first_line: int, known: Known) -> Iterator[Fault]:
    """What is wrong with the blocks of a page; `first_line` lines stand above them."""
    found = list(_placed(body))
    if not found:
        yield fault(file, EMPTY)
    if len(found) > _MOST_BLOCKS:
        yield fault(file, TOO_MUCH, n=len(found), most=_MOST_BLOCKS)
    for line, text in found[:_MOST_BLOCKS]:
        at = first_line + line
        much = list(_too_much(file, text, at))
        if much:  # it would take long to look at, and longer to show
            yield from much
            continue
        yield from text_faults(file, text, at, known)
        notice = _NOTICE.match(text)
        if notice and notice[1] not in ("old", "ask", "do"):
            yield fault(file, NO_NOTICE, at, kind=notice[1])
        yield from _markdown_faults(file, text, at, known)


def _too_much(file: str, text: str, line: int) -> Iterator[Fault]:
    lines = text.split("\n")
    listed = sum(1 for one in lines if _LISTED.match(one))
    cells = max(_READING.sub("", one).count("|") for one in lines)
    for n, most in ((len(text), _LONGEST_BLOCK), (listed, _MOST_ITEMS), (cells, _MOST_CELLS + 1)):
        if n > most:
            yield fault(file, TOO_MUCH, line, n=n, most=most)


def drawing_faults(file: str, text: str) -> Iterator[Fault]:
    """Whether a drawing could run, load or lead to something: it is shapes and words, and nothing else."""
    for found in _LIVELY.finditer(text):
        yield fault(file, LIVELY, text.count("\n", 0, found.start()) + 1, sign=found[0][:40])


def _placed(body: str) -> Iterator[tuple[int, str]]:
    """The blocks as the book has them, each with the number of its first line, from 1."""
    at = 0
    for text in re.split(r"(\n\s*\n)", body):
        if text.strip():
            yield body.count("\n", 0, at) + 1 + _lines_before(text), text.strip("\n")
        at += len(text)


def _lines_before(text: str) -> int:
    return text[: len(text) - len(text.lstrip())].count("\n")


def _front_faults(file: str, front: dict[str, Any], known: Known) -> Iterator[Fault]:
    for key, kind in _FRONT.items():
        if key not in front:
            yield fault(file, MISSING, key=key, example=_EXAMPLES[key])
        elif type(front[key]) is not kind or (key == "title" and not front[key].strip()):
            yield fault(file, WRONG, key=key, example=_EXAMPLES[key])
    yield from (fault(file, UNKNOWN_KEY, key=key) for key in front if key not in _FRONT)
    checked, until = front.get("checked"), front.get("valid_until")
    if type(checked) is date and type(until) is date and until <= checked:
        yield fault(file, DAYS)
    for key, most in _HEAD_LETTERS.items():
        text = front.get(key)
        if isinstance(text, str):
            yield from text_faults(file, text, 0, known)
            yield from short_faults(file, text, most)
    yield from _lists(file, front, known)


def _lists(file: str, front: dict[str, Any], known: Known) -> Iterator[Fault]:
    for key in ("related", "sources"):
        entries = front.get(key)
        if isinstance(entries, list) and len(entries) > _MOST_ENTRIES:
            yield fault(file, TOO_MUCH, n=len(entries), most=_MOST_ENTRIES)
            continue
        for entry in entries if isinstance(entries, list) else []:
            if isinstance(entry, str) and not known.ours:
                yield from short_faults(file, entry, _HEAD_LETTERS["summary"])
            if not isinstance(entry, str):
                yield fault(file, WRONG, key=key, example=_EXAMPLES[key])
            elif key == "related" and entry not in known.pages:
                yield fault(file, NO_PAGE, page=entry)
            elif key == "sources" and not known.ours and re.search(r"://|www\.", entry):
                yield fault(file, SOURCE, source=entry)


def _is_known(reference: str, known: Known) -> bool:
    kind, _, name = reference.partition(":")
    return name in known.drawings if kind == "drawing" else kind in ("fact", "law") and known.figure(reference)


def _markdown_faults(file: str, text: str, line: int, known: Known) -> Iterator[Fault]:
    bare = _REFERENCE.sub("x", _READING.sub(r"\1", text))
    yield from _plain_faults(file, bare, line, known)
    is_picture = book.PICTURE.fullmatch(bare.strip()) is not None
    for token, at in _tokens(bare):
        if token.type in ("html_block", "html_inline"):
            yield fault(file, HTML, line + at, html=token.content.strip().splitlines()[0][:40])
        elif token.type == "image":
            yield from _picture_faults(file, token, line + at, known, stands_alone=is_picture)
        elif token.type == "link_open":
            yield from _link_faults(file, str(token.attrs.get("href", "")), line + at, known)


def _plain_faults(file: str, text: str, line: int, known: Known) -> Iterator[Fault]:
    """The same for links and pictures as they are typed, also where Markdown would take them for something else."""
    for found in _TYPED.finditer(text):
        at = line + text.count("\n", 0, found.start())
        if not found[1]:
            yield from _link_faults(file, found[2], at, known)
        elif not book.PICTURE.fullmatch(text.strip()):
            yield fault(file, PICTURE_FORM, at)


def _tokens(text: str) -> Iterator["tuple[Token, int]"]:
    """Every token of a block, those within lines too, with how many lines stand above it in the block."""
    for token in _markdown().parse(text):
        above = token.map[0] if token.map else 0
        yield token, above
        for inner in token.children or ():
            yield inner, above
            if inner.type in ("softbreak", "hardbreak"):
                above += 1


def _picture_faults(file: str, token: "Token", line: int, known: Known, *, stands_alone: bool) -> Iterator[Fault]:
    name = str(token.attrs.get("src", ""))
    if not stands_alone or known.ours:
        yield fault(file, PICTURE_FORM, line)
    elif name not in known.pictures:
        yield fault(file, NO_PICTURE, line, name=name)
    elif not token.content.strip():
        yield fault(file, NO_WORDS, line)


def _link_faults(file: str, address: str, line: int, known: Known) -> Iterator[Fault]:
    from urllib.parse import unquote

    way, _, name = unquote(address).partition(":")
    if way not in (_OUR_WAYS if known.ours else _WAYS):
        yield fault(file, OUTSIDE, line, address=unquote(address)[:80])
    elif way == "page" and name not in known.pages:
        yield fault(file, NO_PAGE, line, page=name)
    elif way == "term" and name not in known.terms:
        yield fault(file, NO_TERM, line, word=name)


@cache
def _markdown() -> "MarkdownIt":
    """One that sees all: HTML as such, and every address, also those that the reader would leave as plain text."""
    from markdown_it import MarkdownIt

    class Seeing(MarkdownIt):
        def validateLink(self, url: str) -> bool:
            del url
            return True

    return Seeing("commonmark", {"html": True}).enable("table")
