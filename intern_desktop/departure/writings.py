"""Words that cards write in kana and keyboards write in kanji, and digits where a text has numerals.

The words are in `resources/practice/writings.toml`; 所 is ところ only where no other kanji is beside it.
"""

import re
from functools import cache

import msgspec

from intern_desktop import resources

_PLACE = re.compile(r"(?<![\u3005\u4e00-\u9fff])所(?![\u4e00-\u9fff])")
_ABOUT = re.compile(r"(?:^|(?<=[時分日半]))頃")
_DIGITS = re.compile(r"\d{1,8}")
_TEN = "一二三四五六七八九"


class _Writings(msgspec.Struct, frozen=True):
    doing: frozenset[str]
    kana: dict[str, str]


def is_done(word: str) -> bool:
    """Whether a word names what one does, so that する may follow it."""
    return word in _writings().doing


def usual(text: str) -> str:
    """The text with those words in kana."""
    kana = _writings().kana
    text = _PLACE.sub("ところ", _ABOUT.sub("ごろ", text))
    return _words().sub(lambda found: kana[found[0]], text)


def numerals(text: str) -> str:
    """The text with its digits as numerals: 38度 becomes 三十八度."""
    return _DIGITS.sub(lambda found: _numeral(int(found[0])), text)


def _numeral(number: int) -> str:
    if number >= 10_000:
        return f"{_numeral(number // 10_000)}万{_numeral(number % 10_000) if number % 10_000 else ''}"
    said = ""
    for worth, sign in ((1000, "千"), (100, "百"), (10, "十")):
        count, number = divmod(number, worth)
        said += (_TEN[count - 1] if count > 1 else "") + sign if count else ""
    return said + (_TEN[number - 1] if number else "") or "〇"


@cache
def _writings() -> _Writings:
    return msgspec.convert(resources.toml("practice/writings.toml"), _Writings)


@cache
def _words() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _writings().kana), key=len, reverse=True)))
