"""What trainers may write as a title or a why: tidied, and every reason why it cannot stand so."""

import re
import unicodedata

from intern_desktop.i18n import N_

LONGEST_TITLE, LONGEST_WHY = 120, 600
"""Letters that a title and a why may have."""

# Translators: vi: "Ghi việc cần làm."
EMPTY = N_("Write what there is to do.")
# Translators: vi: "Có {n} chữ, nhiều nhất là {most}. Rút ngắn lại."
LONG = N_("This has {n} letters, {most} is the most. Make it shorter.")
# Translators: {code} is a piece such as <b>; vi: "Có mã {code}. Xoá đi, chỉ ghi chữ thường."
CODE = N_("This holds the code {code}. Take it out; only plain words are shown.")
# Translators: vi: "Có ký tự ẩn (như dấu đổi chiều chữ). Xoá đi và gõ lại."
HIDDEN = N_("This holds letters that nobody sees, as marks that turn the direction. Type it again without them.")

_TAG = re.compile(r"</?[A-Za-z!][^<>]{0,200}>|&#?[A-Za-z0-9]{2,10};")
_JOINER = "\u200d"
"""Holds pictures of letters together and is seen in them."""


def tidy(text: str) -> str:
    """The text in composed letters and on one line, with single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def without_hidden(text: str) -> str:
    """The text without letters that nobody sees: marks of direction, spaces of no width, control codes."""
    return tidy("".join(letter for letter in text if not _is_hidden(letter)))


def fault(text: str, most: int, *, needed: bool) -> tuple[str, dict[str, str | int]] | None:
    """Why this cannot stand, as a message with its fields; None when it can."""
    if needed and not without_hidden(text):
        return EMPTY, {}
    if len(text) > most:
        return LONG, {"n": len(text), "most": most}
    found = _TAG.search(text)
    if found is not None:
        return CODE, {"code": found[0][:40]}
    return (HIDDEN, {}) if any(map(_is_hidden, text)) else None


def _is_hidden(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") and letter != _JOINER
