"""One number as people write or paste it: 200.000, ２００，０００円, "200.000 yên", 20万, "155,0 giờ", 1860h."""

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal

_POINTS = {"vi": ",", "en": ".", "ja": "."}

_SCALES = {
    "億": 100_000_000,
    "万": 10_000,
    "man": 10_000,
    "千": 1_000,
    "nghìn": 1_000,
    "ngàn": 1_000,
    "k": 1_000,
    "triệu": 1_000_000,
    "tr": 1_000_000,
}
"""Words that multiply; "man" is what Vietnamese in Japan say for 万."""

_UNITS = (
    *("yên", "yen", "jpy", "円", "¥", "đồng", "dong", "vnđ", "vnd", "đ", "₫"),
    *("giờ", "tiếng", "hours", "hour", "hrs", "h", "時間", "ngày", "days", "day", "日", "người", "people", "人"),
    *("%", "m2", "/tháng", "một tháng", "/month", "a month", "/月", "/giờ", "/hour", "/h", "/時間", "/ngày", "/日"),
)
_NAMES = (
    "月給",
    "日給",
    "時間給",
    "時給",
    "基本給",
    "基本賃金",
    "家賃",
    "約",
    "khoảng",
    "about",
    "lương cơ bản",
    "lương",
)
_LONGEST = 60
"""Longer text is no number with its unit."""
_SIGNS = r"[\s:~≈()]"


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_WORDS = rf"(?:{_any((*_UNITS, *_NAMES))}|{_SIGNS})*"
_NUMBER = re.compile(rf"{_WORDS}(-?)(\d[\d.,]*)\s*(?:({_any(tuple(_SCALES))})\s*(\d[\d.,]*)?)?{_WORDS}")
_YEN_SIGN = re.compile(r"(¥\s*[\d.,]+?)[.]?-")
"""¥200,000- as Japanese write an amount by hand."""
_CLOCK = re.compile(
    r"(\d{1,4})\s*(?::|時間|giờ|tiếng|h|g)\s*(?:([0-5]?\d)\s*(?:分|phút|min|m|p)?|半|rưỡi)\s*(?:時間|giờ|tiếng|h)?"
)
"""155時間30分: the forms have hours and minutes; 7:30, 7h30, 7g30, 7時間半, 7 giờ rưỡi."""
_SPACED = re.compile(r"(?<=\d)[ '\u202f](?=\d{3}(?!\d))")


def read_number(text: str, decimals: int, language: str) -> Decimal | None:
    """The number that was meant, None when it cannot be one, or when the text holds two, or words that are no units.

    With `decimals` 0 every point and comma groups; else the last of two different signs, or a sign
    not followed by exactly three digits, divides. A sign before three digits is read as the language does.
    Hours and minutes are rounded half up to the places there are; anything else has to fit exactly.
    """
    plain = unicodedata.normalize("NFKC", text).casefold().replace("\u2212", "-").replace("、", ",").replace("。", ".")
    plain = _SPACED.sub("", plain.strip())
    if len(plain) > _LONGEST:
        return None
    clock = _CLOCK.fullmatch(plain) if decimals else None
    if clock is not None:
        hours = Decimal(clock[1]) + Decimal(clock[2] or 30) / 60
        return hours.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    found = _NUMBER.fullmatch(_YEN_SIGN.sub(r"\1", plain))
    if found is None:
        return None
    minus, digits, scale, rest = found.groups()
    value = _scaled(digits, scale, rest, language) if scale else _read(digits, decimals, language)
    if value is None or abs(value) >= 10**15:
        return None
    exact = value.quantize(Decimal(1).scaleb(-decimals))
    return None if exact != value else -exact if minus else exact


def write_number(value: int | Decimal, decimals: int, language: str) -> str:
    """The number grouped and pointed as the language writes it, with exactly `decimals` places."""
    said = f"{value:,.{decimals}f}"
    return said.translate(str.maketrans(",.", ".,")) if language == "vi" else said


def has_words(text: str) -> bool:
    """Whether more than digits and their signs stands here."""
    return re.search(r"[^\d.,\s\-]", unicodedata.normalize("NFKC", text)) is not None


def has_scale(text: str) -> bool:
    """Whether a word that multiplies stands here: what follows it may still be on its way."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return re.search(rf"\d\s*(?:{_any(tuple(_SCALES))})", plain) is not None


def _scaled(digits: str, scale: str, rest: str | None, language: str) -> Decimal | None:
    """18.5万, and 20万5,000 where what follows is smaller than the word."""
    whole, more = _read(digits, 4, language), _read(rest, 0, language) if rest else Decimal(0)
    if whole is None or more is None or more >= _SCALES[scale]:
        return None
    return whole * _SCALES[scale] + more


def _read(digits: str, decimals: int, language: str) -> Decimal | None:
    whole, part = _split(digits, decimals, language)
    if not re.fullmatch(r"\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+", whole) or not part.isascii():
        return None
    return Decimal(f"{re.sub(r'[.,]', '', whole)}.{part or '0'}")


def _split(digits: str, decimals: int, language: str) -> tuple[str, str]:
    at = max(digits.rfind("."), digits.rfind(","))
    if at < 0 or decimals == 0:
        return digits, ""
    sign, after = digits[at], digits[at + 1 :]
    mixed = ("," if sign == "." else ".") in digits
    groups = not mixed and (digits.count(sign) > 1 or (len(after) == 3 and _is_group(sign, after, decimals, language)))
    return (digits, "") if groups else (digits[:at], after)


def _is_group(sign: str, after: str, decimals: int, language: str) -> bool:
    """Three digits after the language's own point group too when the field has no room for so many places."""
    return sign != _POINTS[language] or after.rstrip("0")[decimals:] != ""
