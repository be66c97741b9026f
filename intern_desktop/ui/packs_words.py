"""How packs are spoken of: whose they are, which version, and what they change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from intern_desktop import furigana
from intern_desktop.guide.pack import in_all
from intern_desktop.i18n import chosen, date_text, tr, trn

if TYPE_CHECKING:  # imported late: signatures bring a library
    from intern_desktop.exchange.pack_changes import Change
    from intern_desktop.exchange.pack_file import Manifest

_MOST = 40
"""Changes of one sort that are named; more are counted."""


def title_of(manifest: Manifest) -> str:
    """What the pack is called."""
    return furigana.plain(chosen(in_all(manifest.about.title)))


def whose(manifest: Manifest) -> str:
    """Whose words these are, as a badge says it."""
    if manifest.about.kind == "project":
        # Translators: a badge; vi: "Của chương trình"
        return tr("The program's")
    # Translators: a badge; vi: "Lời của trung tâm"
    return tr("The centre's own words")


def about(manifest: Manifest, *, with_code: bool = False) -> str:
    """Version, maker and day in one line; behind a centre's name the code of its key, for which others ask it."""
    from intern_desktop.exchange.pack_entry import version_text
    from intern_desktop.exchange.pack_trust import fingerprint

    version, day = version_text(manifest.about.version), date_text(manifest.made_on, "short")
    if manifest.about.kind == "project":
        # Translators: vi: "Phiên bản {version}, ký bằng khoá phát hành, làm ngày {day}"
        return tr("Version {version}, signed with the release key, made on {day}", version=version, day=day)
    maker = f"{manifest.maker} ({fingerprint(manifest.signer)})" if with_code else manifest.maker
    # Translators: vi: "Phiên bản {version}, do {maker} ký, làm ngày {day}"
    return tr("Version {version}, signed by {maker}, made on {day}", version=version, maker=maker, day=day)


def lines(changes: Sequence[Change]) -> list[tuple[str, list[str]]]:
    """The changes by sort: a heading with how many, then a line for each."""
    found = []
    for sort in dict.fromkeys(change.sort for change in changes):
        mine = [change for change in changes if change.sort == sort]
        said = [] if sort == "checked" else [_line(change) for change in mine[:_MOST]]
        if said and len(mine) > _MOST:
            # Translators: vi: "và {n} mục nữa"
            said.append(trn("and {n} more", "and {n} more", len(mine) - _MOST))
        found.append((_heading(sort, len(mine)), said))
    return found


def _heading(sort: str, n: int) -> str:
    words = {
        # Translators: vi: "{n} trang"
        "page": trn("{n} page", "{n} pages", n),
        # Translators: vi: "{n} số liệu"
        "figure": trn("{n} figure", "{n} figures", n),
        # Translators: vi: "{n} dòng của luật"
        "law": trn("{n} line of the law", "{n} lines of the law", n),
        # Translators: vi: "{n} số liệu được kiểm tra lại, giá trị không đổi"
        "checked": trn("{n} figure was checked again and stays", "{n} figures were checked again and stay", n),
        # Translators: vi: "Câu hỏi của {n} trang"
        "question": trn("Questions of {n} page", "Questions of {n} pages", n),
        # Translators: vi: "{n} từ"
        "term": trn("{n} word", "{n} words", n),
        # Translators: vi: "{n} ảnh"
        "picture": trn("{n} picture", "{n} pictures", n),
        # Translators: vi: "{n} hình vẽ"
        "drawing": trn("{n} drawing", "{n} drawings", n),
        # Translators: vi: "{n} danh sách"
        "list": trn("{n} list", "{n} lists", n),
    }
    return words[sort]


def _lists() -> dict[str, str]:
    """What readers call the lists that a centre's pack may carry."""
    # Translators: of a pack, the course's days; vi: "Lịch" ja: "カレンダー"
    return {"checklist.toml": tr("To do"), "calendar.toml": tr("Calendar")}


def _line(change: Change) -> str:
    name = _lists().get(change.name) or furigana.plain(change.title or change.name)
    before, after = furigana.plain(change.before), furigana.plain(change.after)
    if before and after:
        # Translators: a figure that changes; vi: "{name}: {before} → {after}"
        return tr("{name}: {before} → {after}", name=name, before=before, after=after)
    if change.how == "new":
        # Translators: vi: "Mới: {name}"
        return tr("New: {name}", name=f"{name}: {after}" if after else name)
    if change.how == "gone":
        # Translators: vi: "Không còn: {name}"
        return tr("No longer there: {name}", name=f"{name}: {before}" if before else name)
    # Translators: vi: "Sửa: {name}"
    return tr("Changed: {name}", name=name)
