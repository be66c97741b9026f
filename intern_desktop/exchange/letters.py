"""In which letters a text file was written: what it says itself, else what fits, and whether that is only assumed.

UTF-8, and UTF-16 with its mark, are certain. Older programs write the letters of their own Windows and say nothing:
then the likeliest of those is taken, and whoever reads the file has to be told so.
"""

import re
import unicodedata

import msgspec

UTF_8, UTF_16 = "utf-8", "utf-16"
VIETNAMESE, WESTERN, JAPANESE = "windows-1258", "windows-1252", "shift_jis"
OLD = (VIETNAMESE, JAPANESE, WESTERN)
"""What may be assumed, in the order in which it is tried."""
NAMES = {UTF_8: "UTF-8", UTF_16: "UTF-16", VIETNAMESE: "Windows-1258", WESTERN: "Windows-1252", JAPANESE: "Shift_JIS"}
"""What each is called where people choose."""

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig", UTF_8), (b"\xff\xfe", "utf-16", UTF_16), (b"\xfe\xff", "utf-16", UTF_16))
_CODECS = {UTF_8: "utf-8-sig", UTF_16: "utf-16", VIETNAMESE: "cp1258", WESTERN: "cp1252", JAPANESE: "cp932"}
_SAMPLE = 200_000
_VIETNAMESE = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]")
_ONLY_THERE = re.compile("[\u1ea0-\u1ef9]")
"""Letters with two marks: no other old letters can write them."""
_JAPANESE = re.compile("[\u3041-\u30ff\u4e00-\u9fff]")
_ODD = re.compile("[\x80-\x9f\ufffd¢£¤¥¦§¨©ª«¬®¯°±²³µ¶·¸¹º»¼½¾¿×÷ðþ\uff61-\uff9f\ue000-\uf8ff\u1e00-\u1e9f]")
"""Letters that no list of people holds: where they stand, the text was read in the wrong letters."""


class Decoded(msgspec.Struct, frozen=True):
    """A text, in which letters it was written, and whether that is only the likeliest."""

    text: str
    letters: str
    assumed: bool = False


def decode(data: bytes, *, letters: str = "", may_assume: bool = False) -> Decoded | None:
    """The text of a file. `letters` is what somebody chose; else it is found out, and with `may_assume` also guessed.

    None when it is in no letters that may be taken.
    """
    if letters:
        return _in(data, letters)
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            text = _text(data, codec)
            return None if text is None else Decoded(text, name)
    text = _text(data, "utf-8")
    if text is not None and "\x00" not in text:
        return Decoded(text, UTF_8)
    unmarked = _unmarked(data)
    if unmarked is not None:
        return Decoded(unmarked, UTF_16)
    return _assumed(data) if may_assume else None if text is None else Decoded(text, UTF_8)


def _in(data: bytes, letters: str) -> Decoded | None:
    text = _text(data, _CODECS[letters]) if letters in _CODECS else None
    return None if text is None else Decoded(text, letters)


def _text(data: bytes, codec: str) -> str | None:
    try:
        return unicodedata.normalize("NFC", data.decode(codec)) if codec == "cp1258" else data.decode(codec)
    except UnicodeDecodeError:
        return None


def _unmarked(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of what is typed in Latin letters is empty."""
    for codec, high in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
        if len(high) > 1 and high.count(0) * 2 > len(high):
            text = _text(data, codec)
            return None if text is None or "\x00" in text else text
    return None


def _assumed(data: bytes) -> Decoded | None:
    """The old letters in which the text looks most like one of people; None for what is no text in any."""
    if b"\x00" in data:
        return None
    tried = [(name, _text(data, _CODECS[name])) for name in OLD]
    readable = [(name, text) for name, text in tried if text is not None]
    if not readable:
        return None
    name, text = max(readable, key=lambda one: _likeness(one[1][:_SAMPLE]))
    return Decoded(text, name, assumed=True)


def _likeness(text: str) -> int:
    """How much a text looks like names: letters of Vietnam and Japan count for it, odd signs and lone marks against."""
    low = text.lower()
    lone = sum(unicodedata.combining(letter) > 0 for letter in low)
    liked = 2 * len(_VIETNAMESE.findall(low)) + 4 * len(_ONLY_THERE.findall(low)) + 3 * len(_JAPANESE.findall(low))
    return liked - 4 * (len(_ODD.findall(low)) + lone)
