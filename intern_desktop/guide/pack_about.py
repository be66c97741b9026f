"""`pack.toml`: what a pack is called, of which kind and version it is, and in which order its pages stand."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import msgspec

from intern_desktop import i18n
from intern_desktop.guide import pack
from intern_desktop.guide.pack import About, PackChapter
from intern_desktop.guide.pack_faults import Fault, fault, is_plain, toml_of
from intern_desktop.guide.pack_names import ABOUT, CENTRE, IDENTIFIER, KINDS, PROJECT
from intern_desktop.i18n import N_

PROJECT_ID = "project"
"""The id of every pack of the project's: the newer takes the older's place."""
_HIGHEST = 99_999_999
_LONGEST_TITLE, _MOST_CHAPTERS = 80, 100
_KEYS = {"id", "kind", "title", "version", "languages", "chapter", "needs"}

# Translators: vi: "Thiếu tệp pack.toml. Tạo tệp này theo mẫu trong hướng dẫn."
NO_ABOUT = N_("The file pack.toml is missing. Make it as the instructions show.")
# Translators: vi: "“{key}” còn thiếu hoặc viết chưa đúng. Viết như: {example}"
KEY = N_("“{key}” is missing or not written as it should be. Write it like this: {example}")
# Translators: vi: "“{key}” không thuộc về pack.toml. Bỏ dòng này."
UNKNOWN = N_("“{key}” does not belong in pack.toml. Take this line out.")
# Translators: vi: "Tên “{id}” là của cẩm nang. Đặt cho gói một tên riêng, như noi-quy-hoa-mai."
OURS = N_("The name “{id}” is one of the guide's own. Give the pack another one, such as hoa-mai-rules.")
# Translators: vi: "Chương “{title}” gọi trang “{page}” không có trong gói, hoặc gọi hai lần. Sửa tên trang."
CHAPTER_PAGE = N_("The chapter “{title}” names the page “{page}”, which is not in the pack or named twice. Mend it.")
# Translators: vi: "Trang “{page}” không nằm trong chương nào. Thêm nó vào một [[chapter]]."
LEFT_OUT = N_("The page “{page}” stands in no chapter. Name it in a [[chapter]].")

_EXAMPLES = {
    "id": 'id = "noi-quy-hoa-mai"',
    "kind": 'kind = "centre"',
    "title": 'title = { vi = "Nội quy Hoa Mai", en = "House rules" }',
    "version": "version = 2026-11-23",
    "languages": 'languages = ["vi"]',
    "chapter": '[[chapter]] title = "Ký túc xá" pages = ["noi-quy"]',
    "needs": 'needs = "0.1.0"',
}


def read_about(text: str) -> tuple[About | None, list[Fault]]:
    """What `pack.toml` says, and all that is wrong with it; None when too little can be made out."""
    said, wrong = toml_of(ABOUT, text)
    if wrong:
        return None, wrong
    wrong = [fault(ABOUT, UNKNOWN, key=key) for key in said if key not in _KEYS]
    read: dict[str, Any] = {key: reading(said.get(key)) for key, reading in _READ.items()}
    wrong += [fault(ABOUT, KEY, key=key, example=_EXAMPLES[key]) for key, value in read.items() if value is None]
    needed = said.get("needs", "")
    if not (isinstance(needed, str) and all(part.isdecimal() for part in needed.split(".") if needed)):
        wrong.append(fault(ABOUT, KEY, key="needs", example=_EXAMPLES["needs"]))
        needed = ""
    if any(value is None for value in read.values()):
        return None, wrong
    if read["kind"] == PROJECT and read["id"] != PROJECT_ID:
        wrong.append(fault(ABOUT, KEY, key="id", example=f'id = "{PROJECT_ID}"'))
    if read["kind"] == PROJECT and version_day(read["version"]) is None:
        wrong.append(fault(ABOUT, KEY, key="version", example=_EXAMPLES["version"]))
    chapters = read.pop("chapter")
    return About(**read, chapters=chapters, needs=needed), wrong


def about_faults(about: About, pages: frozenset[str], ours: frozenset[str]) -> Iterator[Fault]:
    """What does not fit between `pack.toml` and the files; `ours` are names that only the project uses."""
    if about.kind == CENTRE and (about.id in ours or about.id == PROJECT_ID):
        yield fault(ABOUT, OURS, id=about.id)
    named: set[str] = set()
    for chapter in about.chapters:
        title = pack.in_all(chapter.title)[i18n.language()]
        for page in chapter.pages:
            if page not in pages or page in named:
                yield fault(ABOUT, CHAPTER_PAGE, title=title, page=page)
            named.add(page)
    if about.chapters:
        yield from (fault(ABOUT, LEFT_OUT, page=page) for page in sorted(pages - named))


def version_number(said: object) -> int | None:
    """A version as the number that is compared: itself, or of a day 20261123. None for what is neither."""
    if isinstance(said, bool | datetime):
        return None
    if isinstance(said, date):
        return said.year * 10_000 + said.month * 100 + said.day
    return said if isinstance(said, int) and 1 <= said <= _HIGHEST else None


def version_day(version: int) -> date | None:
    """The day a version stands for; None for a plain number."""
    try:
        return date(version // 10_000, version // 100 % 100, version % 100)
    except ValueError:
        return None


def _identifier(said: object) -> str | None:
    return said if isinstance(said, str) and len(said) <= 40 and IDENTIFIER.fullmatch(said) else None


def _kind(said: object) -> str | None:
    return said if isinstance(said, str) and said in KINDS else None


def _title(said: object) -> dict[str, str] | None:
    words = {"vi": said} if isinstance(said, str) else said
    if not isinstance(words, dict) or not words or not set(words) <= set(i18n.LANGUAGES):
        return None
    return words if all(map(_is_title, words.values())) else None


def _is_title(said: object) -> bool:
    return isinstance(said, str) and bool(said.strip()) and len(said) <= _LONGEST_TITLE and is_plain(said)


def _languages(said: object) -> tuple[str, ...] | None:
    if not isinstance(said, list) or not said or not all(code in i18n.LANGUAGES for code in said):
        return None
    return tuple(dict.fromkeys(said))


def _chapters(said: object) -> tuple[PackChapter, ...] | None:
    try:
        found = msgspec.convert(said or [], tuple[PackChapter, ...])
    except msgspec.ValidationError:
        return None
    return found if len(found) <= _MOST_CHAPTERS and all(_title(one.title) for one in found) else None


_READ: dict[str, Any] = {
    "id": _identifier,
    "kind": _kind,
    "title": _title,
    "version": version_number,
    "languages": _languages,
    "chapter": _chapters,
}
