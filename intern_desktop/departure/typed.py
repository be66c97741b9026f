"""What somebody typed, as kana: romaji of every usual spelling, full-width letters, and the kanji of the answer."""

import re
import unicodedata
from functools import cache

from intern_desktop import furigana
from intern_desktop.departure import writings
from intern_desktop.guide import folding

_KANJI = re.compile(r"[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff]")
_SILENT = re.compile(r"[^\w'’ー-]|_")
_MACRONS = re.compile("[\u0304\u0302]")
_ROMAJI = re.compile(r"[a-zA-Z\u2460-\u2469'ー-]+")
_LATIN = re.compile("[a-z0-9]+")
_AS_LETTERS = str.maketrans("0123456789", "⑩①②③④⑤⑥⑦⑧⑨")
"""Digits that the answer has too, marked so as they are read."""
_AS_DIGITS = str.maketrans("⑩①②③④⑤⑥⑦⑧⑨", "0123456789")
_VOWELS = "aiueo"
_MOST_STEPS = 2000
"""So many letters in all are read in romaji, whatever the ways to read them: an n before a vowel doubles those."""
_LONG = {
    vowel: set(row)
    for vowel, row in {
        "あ": "あかさたなはまやらわがざだばぱゃぁ",
        "い": "いきしちにひみりぎじぢびぴぃ",
        "う": "うくすつぬふむゆるぐずづぶぷゅぅ",
        "え": "えけせてねへめれげぜでべぺぇ",
        "お": "おこそとのほもよろをごぞどぼぽょぉ",
    }.items()
}
_SMALL = {
    "fa": "ふぁ", "fi": "ふぃ", "fe": "ふぇ", "fo": "ふぉ", "wi": "うぃ", "we": "うぇ", "va": "ゔぁ", "vi": "ゔぃ",
    "vu": "ゔ", "ve": "ゔぇ", "vo": "ゔぉ", "she": "しぇ", "che": "ちぇ", "je": "じぇ", "thi": "てぃ", "dhi": "でぃ",
    "dhu": "でゅ", "twu": "とぅ", "dwu": "どぅ", "tsa": "つぁ", "tse": "つぇ", "tso": "つぉ", "cya": "ちゃ",
    "cyu": "ちゅ", "cyo": "ちょ", "jya": "じゃ", "jyu": "じゅ", "jyo": "じょ", "xtu": "っ", "ltu": "っ", "xtsu": "っ",
    "ltsu": "っ", "xya": "ゃ", "xyu": "ゅ", "xyo": "ょ", "lya": "ゃ", "lyu": "ゅ", "lyo": "ょ", "xa": "ぁ", "xi": "ぃ",
    "xu": "ぅ", "xe": "ぇ", "xo": "ぉ", "dzu": "づ", "dya": "ぢゃ", "dyu": "ぢゅ", "dyo": "ぢょ", "xn": "ん",
}  # fmt: skip
"""What keyboards know beside the syllables of the search."""


def letters(text: str) -> str:
    """The letters of a text without spaces and signs, composed and of usual width."""
    return _SILENT.sub("", unicodedata.normalize("NFKC", text)).replace("’", "'")


def bare(text: str) -> str:
    """The same, small and in hiragana."""
    return folding.hiragana(letters(text).lower())


def spelled(kana: str) -> str:
    """Kana with ー written as the vowel it lengthens, letter for letter: こーひー becomes こおひい."""
    said = ""
    for letter in kana:
        before = said[-1:]
        said += next((vowel for vowel, row in _LONG.items() if before in row), letter) if letter == "ー" else letter
    return said


def sounded(kana: str) -> str:
    """Kana as they sound: おう and おお are one, えい and ええ, じ and ぢ, ず and づ."""
    said = spelled(kana).translate(str.maketrans("ぢづ", "じず"))
    said = re.sub(f"(?<=[{''.join(_LONG['お'])}])う", "お", said)
    return re.sub(f"(?<=[{''.join(_LONG['え'])}])い", "え", said)


def in_kana(typed: str, marked: str) -> str:
    """What was typed in Japanese, with the kanji that the answer has too read as the answer reads them.

    What cards write in kana and keyboards in kanji is in kana, too.
    """
    said = ""
    rest = bare(typed)
    for writing, reading in furigana.runs(marked):
        written = bare(writing)
        if reading and written in rest:
            before, _, rest = rest.partition(written)
            said += writings.usual(before) + bare(reading)
    return said + writings.usual(rest)


def is_japanese(text: str) -> bool:
    """Whether it holds kana or kanji."""
    return folding.JAPANESE.search(bare(text)) is not None


def has_kanji(text: str) -> bool:
    """Whether it holds kanji."""
    return _KANJI.search(text) is not None


def readings(typed: str, answer: str, careless: bool = False) -> list[str]:
    """The kana that something in romaji may stand for, long vowels as they are typed; none when it is not romaji.

    Latin letters and digits of the answer stay what they are, as in AED. Carelessly kinen is きんえん too, which is
    written kin'en, and a hyphen only parts a word.
    """
    latin = _MACRONS.sub("ー", unicodedata.normalize("NFD", bare(typed)))
    for kept in _LATIN.findall(bare(answer)):
        latin = latin.replace(kept, kept.upper().translate(_AS_LETTERS), 1)
    if not latin or not _ROMAJI.fullmatch(latin):
        return []
    waiting, done = [("", latin)], list[str]()
    for _ in range(_MOST_STEPS):
        if not waiting:
            break
        said, left = waiting.pop()
        if left:
            waiting += [(said + kana, left[taken:]) for kana, taken in reversed(_steps(left, careless))]
        else:
            done.append(said)
    return list(dict.fromkeys(done))


def _steps(left: str, careless: bool) -> list[tuple[str, int]]:
    """The kana that may come first, and how many letters each takes."""
    if left[0].isupper() or left[0].isdigit():
        return [(left[0].lower().translate(_AS_DIGITS), 1)]
    if left[0] == "n":
        return _after_n(left, careless)
    if left[0] in "'-ー":
        lengthens = [] if left[0] == "'" else [("ー", 1)]
        return [*lengthens, ("", 1)] if careless or left[0] == "'" else lengthens
    for length in (4, 3, 2, 1):
        if left[:length] in _latin():
            return [(_latin()[left[:length]], length)]
    if left[:2] in ("mb", "mm", "mp"):
        return [("ん", 1)]
    doubled = len(left) > 1 and left[0] not in _VOWELS and (left[0] == left[1] or left[:2] == "tc")
    return [("っ", 1)] if doubled else []


def _after_n(left: str, careless: bool) -> list[tuple[str, int]]:
    """What an n stands for: on a keyboard nn is ん alone, in print the second n begins the next syllable."""
    if left[:2] == "n'":
        return [("ん", 2)]
    syllable = [(_latin()[left[:length]], length) for length in (3, 2) if left[:length] in _latin()]
    if syllable:
        return [syllable[0], ("ん", 1)] if careless else syllable[:1]
    if left[:2] == "nn":
        return [("ん", 2)] if left[2:3] == "n" else [("ん", 1), ("ん", 2)]
    return [("ん", 1)]


@cache
def _latin() -> dict[str, str]:
    return folding.syllables() | _SMALL
