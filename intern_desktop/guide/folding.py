"""Letters as they are searched: without marks, and Japanese by its kana and by romaji.

Folding takes the marks off Vietnamese letters and makes đ a d; it leaves ゛ and ゜ alone, since が is
not か. Kana are keyed without long vowels, so that jumin, juumin and jūmin all find じゅうみん.
"""

import re
import unicodedata
from functools import cache, lru_cache

_LETTERS = r"\u3005-\u3007\u3041-\u3096\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
JAPANESE = re.compile(rf"[{_LETTERS}]")
_TOKEN = re.compile(rf"[{_LETTERS}]|[^\W{_LETTERS}]+")
_KEPT_MARKS = ("\u3099", "\u309a")
_LONG = re.compile(
    "ー|あ(?<=[あかさたなはまやらわがざだばぱゃ]あ)|い(?<=[いきしちにひみりぎじぢびぴえけせてねへめれげぜでべぺ]い)"
    "|う(?<=[うくすつぬふむゆるぐずづぶぷゅおこそとのほもよろごぞどぼぽょ]う)|え(?<=[えけせてねへめれげぜでべぺ]え)"
    "|お(?<=[おこそとのほもよろごぞどぼぽょ]お)"
)
"""What makes a vowel long; never を, after which another word begins."""
_TO_HIRAGANA = {letter: letter - 0x60 for letter in range(ord("ァ"), ord("ヶ") + 1)}
_LINES = re.compile("[\u0304\u0302-]")
"""What romaji write over a long vowel, and between parts of a word."""
_WIDE = tuple(zip("（）：！？", "():!?", strict=True))
"""Signs that Japanese texts are full of; without them most texts are composed already, which is found out quickly."""
_BEGIN = "\x01"
_KATAKANA = re.compile("[ァ-ヶー]+")
_FOLDING = re.compile("[\x80-\u2fff\U00010000-\U0010ffff]")
"""Where letters are that lose something when they are folded; Japanese has none."""
_ROMAJI_VOWELS = "aiueo"
_ROWS = {
    "": "あいうえお",
    "k": "かきくけこ",
    "s": "さしすせそ",
    "t": "たちつてと",
    "n": "なにぬねの",
    "h": "はひふへほ",
    "m": "まみむめも",
    "r": "らりるれろ",
    "g": "がぎぐげご",
    "z": "ざじずぜぞ",
    "d": "だぢづでど",
    "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ",
}
_OTHERS = {
    "ya": "や",
    "yu": "ゆ",
    "yo": "よ",
    "wa": "わ",
    "wo": "を",
    "shi": "し",
    "chi": "ち",
    "tsu": "つ",
    "fu": "ふ",
    "ji": "じ",
    "sha": "しゃ",
    "shu": "しゅ",
    "sho": "しょ",
    "tya": "ちゃ",
    "tyu": "ちゅ",
    "tyo": "ちょ",
    "cha": "ちゃ",
    "chu": "ちゅ",
    "cho": "ちょ",
    "ja": "じゃ",
    "ju": "じゅ",
    "jo": "じょ",
}


class _Bare(dict[int, str]):
    """Each letter without its marks, found out once."""

    def __missing__(self, letter: int) -> str:
        parts = unicodedata.normalize("NFD", chr(letter).replace("đ", "d"))
        bare = "".join(part for part in parts if unicodedata.category(part) != "Mn" or part in _KEPT_MARKS)
        self[letter] = unicodedata.normalize("NFC", bare)
        return self[letter]


class _Hiragana(dict[str, str]):
    """Words in katakana as hiragana, with the sign that a word begins, found out once."""

    def __missing__(self, word: str) -> str:
        self[word] = f"{'' if word[0] == 'ー' else _BEGIN}{word.translate(_TO_HIRAGANA)}"
        return self[word]


_BARE, _IN_HIRAGANA = _Bare(), _Hiragana()


def normal(text: str) -> str:
    """The text in composed letters of usual width, lower case: what is compared exactly."""
    if text.isascii():
        return text.lower()
    for wide, usual in _WIDE:
        text = text.replace(wide, usual)
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).lower())


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """The text without marks: đăng ký becomes dang ky, が stays が."""
    return normal(text).translate(_BARE)


def has_marks(text: str) -> bool:
    """Whether folding a text in the letters of `normal` may change it; it is cheaper to ask than to fold."""
    return _FOLDING.search(text) is not None


def tokens(text: str) -> list[tuple[int, int]]:
    """Where each word, or each Japanese letter, begins and ends in a text."""
    return [found.span() for found in _TOKEN.finditer(text)]


def spaced(text: str) -> str:
    """The words and Japanese letters of a text parted by spaces, as they are put into the index."""
    return " ".join(_TOKEN.findall(text))


def words_in(text: str) -> list[str]:
    """The words and Japanese letters of a text."""
    return _TOKEN.findall(text)


def hiragana(text: str) -> str:
    """The text with its katakana as hiragana; ー stays."""
    return text.translate(_TO_HIRAGANA)


def kana_key(kana: str) -> str:
    """Kana as they are compared: hiragana without long vowels; ジュー, じゅう and じゅ are the same."""
    return _LONG.sub("", normal(kana).translate(_TO_HIRAGANA))


def heard(parts: list[str]) -> list[str]:
    """How a text in the letters of `normal` sounds, as `kana_key` writes it, parted where words begin.

    The text is taken apart (`furigana.parts`). A word begins with a reading and with katakana; no vowel is long
    across it.
    """
    said = parts.copy()
    said[1::3] = [_BEGIN] * (len(parts) // 3)
    return _LONG.sub("", _KATAKANA.sub(lambda word: _IN_HIRAGANA[word[0]], "".join(said))).split(_BEGIN)


def kana_of(word: str) -> str:
    """The kana a word in romaji is read as, or "" when it is none: zairyu becomes ざいりゅ, thuế nothing."""
    left = _LINES.sub("", unicodedata.normalize("NFD", normal(word)))
    said = ""
    while left:
        for length in (3, 2, 1):
            if left[:length] in syllables():
                said, left = said + syllables()[left[:length]], left[length:]
                break
        else:
            small = _doubled(left)
            if not small:
                return ""
            said, left = said + small, left[1:].removeprefix("'")
    return kana_key(said)


def romaji(kana: str) -> str:
    """How kana are written in Latin letters, with a line over long vowels: ざいりゅう becomes zairyū."""
    said, at = "", 0
    letters = _letters()
    text = "".join(chr(ord(letter) - 0x60) if "ァ" <= letter <= "ヶ" else letter for letter in kana)
    while at < len(text):
        two, one = letters.get(text[at : at + 2]), letters.get(text[at])
        if two:
            said, at = said + two, at + 2
            continue
        following = letters.get(text[at + 1 : at + 3]) or letters.get(text[at + 1 : at + 2]) or ""
        doubled = following[:1].replace("c", "t") if text[at] == "っ" else None
        said, at = said + ("¯" if text[at] == "ー" else doubled or one or text[at]), at + 1
    return _with_lines(said)


def _with_lines(said: str) -> str:
    for vowel, long in zip("auo", "āūō", strict=True):
        said = said.replace(f"{vowel}¯", long)
    return said.replace("ou", "ō").replace("uu", "ū").replace("oo", "ō").replace("e¯", "ē").replace("i¯", "ī")


def _doubled(left: str) -> str:
    """A doubled consonant is a small tsu; an n before a consonant or the end, an m before b, m, p stand for ん."""
    if left[0] == "n" or left[:2] in ("mb", "mm", "mp"):
        return "ん"
    twice = len(left) > 1 and left[0] not in _ROMAJI_VOWELS and (left[0] == left[1] or left[:2] == "tc")
    return "っ" if twice else ""


@cache
def syllables() -> dict[str, str]:
    """Latin syllables and their kana; several spellings of one kana are all known."""
    made = {f"{first}{vowel}": kana for first, row in _ROWS.items() for vowel, kana in zip("aiueo", row, strict=True)}
    for first, row in _ROWS.items():
        if first and first not in "td":
            made |= {f"{first}y{vowel}": row[1] + small for vowel, small in zip("auo", "ゃゅょ", strict=True)}
    return made | _OTHERS


@cache
def _letters() -> dict[str, str]:
    """Kana and the syllable each is usually written as: the other way round, the usual spelling last."""
    made = {kana: latin for latin, kana in syllables().items()}
    return made | {"ん": "n", "づ": "zu", "ぢ": "ji", "を": "o"}
