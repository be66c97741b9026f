"""How the files of a pack may be called, and what belongs in which kind of pack. No name is ever used as a path."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from intern_desktop.guide.pack_faults import Fault, fault
from intern_desktop.i18n import N_

MOST_FILES = 2_000
MOST_BYTES = 64 * 2**20
MOST_TEXT = {".md": 2**17, ".svg": 2**18, ".toml": 2**20, ".csv": 2**20}
"""Bytes of a text by its ending: far more than anybody reads, and little enough to be looked at in a moment."""
LONGEST = 100
"""Letters in the name of a file with its folders: short enough for every Windows."""
CENTRE, PROJECT = "centre", "project"
KINDS = (CENTRE, PROJECT)
ABOUT = "pack.toml"
SHELF = "packs"
"""The folder of installed packs within the data folder."""

_NAME = r"[a-z0-9]+(?:-[a-z0-9]+)*"
IDENTIFIER = re.compile(rf"{_NAME}")
_CENTRE_FILE = re.compile(
    rf"pack\.toml|terms\.csv|checklist\.toml|calendar\.toml"
    rf"|pages/(?:vi|en|ja)/{_NAME}\.md|questions/{_NAME}\.toml|pictures/{_NAME}\.(?:png|jpg|jpeg)"
)
_PROJECT_FILE = re.compile(
    r"pack\.toml|terms\.csv|law/(?:[a-z0-9_-]+/)*[a-z0-9_-]+\.(?:toml|csv)"
    r"|facts/(?:[a-z0-9_-]+/)*[a-z0-9_-]+\.toml"
    rf"|guide/{_NAME}\.(?:toml|csv)|guide/(?:vi|en|ja)/{_NAME}\.md|guide/questions/{_NAME}\.toml"
    rf"|guide/drawings/{_NAME}\.(?:svg|toml)"
)
_OURS = ("law", "facts", "guide", "calendar", "checklists", "consent", "drawings", "locale", "fonts", "icons", "style")
_RESERVED = {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
_PART = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9]+)?")
_LEADS_OUT = re.compile(r"^/|\\|:|(?:^|/)\.\.(?:/|$)")
JUNK = re.compile(r"(?:^|/)(?:\.[^/]*|thumbs\.db|desktop\.ini|~\$[^/]*)(?:$|/)", re.IGNORECASE)
"""What systems leave in folders by themselves; it is passed over."""

# Translators: vi: "Tên này dẫn ra ngoài gói. Đặt tệp vào trong thư mục của gói, tên không có .. : hay gạch chéo ngược."
LEADS_OUT = N_(
    "This name leads out of the pack. Put the file into the pack's folder, without .. or : or \\ in its name."
)
# Translators: vi: "Đổi tên tệp: chỉ dùng chữ thường a–z không dấu, chữ số và gạch nối, như noi-quy.md."
LETTERS = N_("Give it another name: only small letters a to z, digits and hyphens, such as house-rules.md.")
# Translators: vi: "Windows giữ tên này cho riêng nó. Đổi tên tệp."
RESERVED = N_("Windows keeps this name for itself. Give the file another name.")
# Translators: vi: "Tên này quá dài ({n} chữ, nhiều nhất {most}). Rút ngắn lại."
LONG = N_("This name is too long ({n} letters, at most {most}). Make it shorter.")
# Translators: vi: "Có hai tệp cùng tên này (khác nhau chỉ ở chữ hoa). Đổi tên một tệp."
TWICE = N_("Two files have this name, or differ only in capitals. Give one of them another name.")
# Translators: vi: "Gói của trung tâm chỉ thêm trang của mình, không thay luật, số liệu hay trang có sẵn. Bỏ tệp này."
NOT_YOURS = N_(
    "A centre's pack adds pages of its own; it cannot bring law, figures, or pages of the program. Take this file out."
)
# Translators: vi: "Tệp này không thuộc về gói. Gói chỉ có trang, câu hỏi, ảnh và danh sách. Bỏ tệp này."
NOT_HERE = N_("This does not belong in a pack, which holds only pages, questions, pictures and lists. Take it out.")
# Translators: vi: "Gói có {n} tệp, nhiều nhất là {most}. Chia thành hai gói."
MANY = N_("The pack has {n} files, and at most {most} are possible. Make two packs of it.")
# Translators: vi: "Tệp chữ này dài {n} KB, nhiều nhất là {most} KB. Chia thành nhiều trang."
LONG_TEXT = N_("This text has {n} KiB, and at most {most} are possible. Make several of it.")
# Translators: vi: "Gói nặng {n} MB, nhiều nhất là {most} MB. Thu nhỏ ảnh hoặc chia thành hai gói."
HEAVY = N_("The pack has {n} MiB, and at most {most} are possible. Make its pictures smaller, or two packs of it.")


def name_faults(names: Iterable[str], kind: str) -> Iterator[Fault]:
    """What is wrong with the names of a pack's files; `kind` is "" when nobody knows what it is to be."""
    listed = list(names)
    if len(listed) > MOST_FILES:
        yield fault("", MANY, n=len(listed), most=MOST_FILES)
    for name in listed:
        message = _wrong(name, kind)
        if message:
            yield fault(name, message, n=len(name), most=LONGEST)
    same = Counter(_alike(name) for name in listed)
    yield from (fault(name, TWICE) for name in listed if same[_alike(name)] > 1)


def text_faults(sizes: Iterable[tuple[str, int]]) -> Iterator[Fault]:
    """Whether a text is longer than any can be."""
    for name, size in sizes:
        most = MOST_TEXT.get(name[name.rfind(".") :], MOST_BYTES)
        if size > most:
            yield fault(name, LONG_TEXT, n=-(-size // 1024), most=most // 1024)


def size_faults(sizes: Iterable[int]) -> Iterator[Fault]:
    """Whether all files together are too heavy."""
    total = sum(sizes)
    if total > MOST_BYTES:
        yield fault("", HEAVY, n=-(-total // 2**20), most=MOST_BYTES // 2**20)


def _wrong(name: str, kind: str) -> str:
    if _LEADS_OUT.search(name):
        return LEADS_OUT
    if len(name) > LONGEST:
        return LONG
    parts = name.split("/")
    if any(part.split(".")[0].strip().lower() in _RESERVED for part in parts):
        return RESERVED
    if kind != PROJECT and parts[0] in _OURS:
        return NOT_YOURS
    if not all(_PART.fullmatch(part) for part in parts):
        return LETTERS
    fits = {CENTRE: _CENTRE_FILE, PROJECT: _PROJECT_FILE}.get(kind, _CENTRE_FILE).fullmatch(name)
    return "" if fits else NOT_HERE


def _alike(name: str) -> str:
    """Names that some system takes for the same."""
    parts = unicodedata.normalize("NFKC", name).casefold().replace("\\", "/").split("/")
    return "/".join(part.rstrip(". ") for part in parts)
