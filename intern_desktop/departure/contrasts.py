"""Slips that turn an answer into something else: another number, another colour, the opposite, another word.

Eight for nine, left for right or on for off is one letter or two, and the very thing that must not go wrong at work.
"""

import re
from collections import Counter
from functools import cache

from intern_desktop import furigana
from intern_desktop.departure import cards
from intern_desktop.departure.typed import bare, has_kanji, sounded
from intern_desktop.guide.pack import follows

_GROUPS = tuple(
    tuple(re.compile(one) for one in row.split())
    for row in (
        "あか|赤 あお|青 しろ|白 くろ|黒 きいろ|黄 みどり|緑 ちゃいろ|茶",
        "みぎ|右 ひだり|左",
        "うえ|上 した|下",
        "あが|上が さが|下が",
        "あげ|上げ さげ|下げ",
        "まえ|前 うしろ|後ろ あと|後",
        "うち|内 そと|外",
        "いれ|入れ き[っりるら]|切",
        "つけ|付け け[しすさ]|消",
        "あけ|開け しめ|閉め",
        "ひらき|開き しま[りっる]|閉",
        "おし|押 ひ[いき]|引",
        "はや|早|速 おそ|遅",
        "おおき|おおい|大|多 ちいさ|小 すくな|少",
        "ふえ|増 へ[りっる]|減",
        "たか|高 ひく|低 やす|安",
        "なが|長 みじか|短",
        "おも|重 かる|軽",
        "つよ|強 よわ|弱",
        "あたら|新 ふる|古",
        "あつ|暑|熱 さむ|寒 つめた|冷",
        "はじま|始 おわ|終",
        "のり|のっ|乗 おり|降り",
        "とま|止ま うご|動",
        "とめ|止め うごか|動か",
        "あい|合い ちがい|違い",
        "きょう|今日 あした|明日 きのう|昨日 あさって|明後日 おととい|一昨日",
        "けさ|今朝 こんばん|今晩 ゆうべ",
        "せんしゅう|先週 こんしゅう|今週 らいしゅう|来週",
        "せんげつ|先月 こんげつ|今月 らいげつ|来月",
        "ごぜん|午前 ごご|午後",
        "あさ|朝 ひる|昼 よる|夜 ゆうがた|夕方",
        "げつよう|月曜 (?<!ん)かよう|火曜 すいよう|水曜 もくよう|木曜 きんよう|金曜 どよう|土曜 にちよう|日曜",
        "これ それ あれ どれ",
        "ここ そこ あそこ どこ",
        "いつ だれ なに|何 どこ いくつ いくら",
        "ぶた|豚 ぎゅう|牛 とり|鶏 さかな|魚 たまご|卵 えび",
        "たべ|食べ のみ|飲み",
    )
)
_SAID = {
    1: "いち いっ ひと 一", 2: "に ふた ふつ 二", 3: "さん みっ 三", 4: "し よん よっ よ 四", 5: "ご いつ 五",
    6: "ろく ろっ むっ むい 六", 7: "なな しち なの 七", 8: "はち はっ やっ よう 八", 9: "きゅう く ここの 九",
    10: "じゅう じゅっ じっ とお 十", 20: "はつ はた", 100: "ひゃく ひゃっ びゃく ぴゃく 百", 1000: "せん ぜん 千",
    10_000: "まん 万", 0: "〇",
}  # fmt: skip
_WORTH = {word: value for value, words in _SAID.items() for word in words.split()}
_DIGIT = "|".join(sorted((one for one in _WORTH if one < "一"), key=len, reverse=True))
_COUNTER = (
    "じ|ふん|ぷん|にち|か|がつ|しゅうかん|ねん|ど|にん|り|まい|ほん|ぽん|ぼん|こ|かい|がい|だい|はこ|ぱこ|えん|さい|ばん|つ|たち|"
    "[時分日月週年度人枚本個回階台箱円歳番]"
)
_COUNTED = re.compile(f"((?:{_DIGIT})+)(?:{_COUNTER})|([〇一二三四五六七八九十百千万]+)|([0-9]+)")
_TOKEN = re.compile(f"{_DIGIT}|.")


def say_otherwise(card: cards.Card, answer: str, said: str) -> bool:
    """Whether what was typed says another thing than the answer, however few its letters are; both as compared."""
    mine, hers = _numbers(answer), _numbers(said)
    if mine - hers and hers - mine:
        return True
    return any(_exchanged(group, answer, said) for group in _GROUPS) or _another_word(card, said) or _read(answer, said)


def _exchanged(group: tuple[re.Pattern[str], ...], answer: str, said: str) -> bool:
    """Whether one of those that exclude each other went, and another came."""
    change = [len(one.findall(said)) - len(one.findall(answer)) for one in group]
    return min(change) < 0 < max(change)


def _numbers(text: str) -> Counter[int]:
    found = _COUNTED.finditer(text)
    return Counter(int(one[3]) if one[3] else _worth(one[1] or one[2]) for one in found)


def _worth(text: str) -> int:
    whole = part = 0
    for token in _TOKEN.findall(text):
        value = _WORTH[token]
        if value == 10_000:
            whole, part = (whole + part or 1) * value, 0
        elif value in (10, 100, 1000):
            whole, part = whole + (part or 1) * value, 0
        else:
            part += value
    return whole + part


def _another_word(card: cards.Card, said: str) -> bool:
    """Whether all is right but for one part, and that part is another word of the cards: my tooth, my hand."""
    parts = [(bare(writing), sounded(bare(reading))) for writing, reading in furigana.runs(card.ja)]
    sounds = [reading or sounded(writing) for writing, reading in parts]
    heard = sounded(said)
    for at, (_, reading) in enumerate(parts):
        before, after = "".join(sounds[:at]), "".join(sounds[at + 1 :])
        fits = len(heard) > len(before) + len(after) and heard.startswith(before) and heard.endswith(after)
        if reading and fits and len(parts) > 1:
            other = heard[len(before) : len(heard) - len(after)]
            if other != reading and other in _words():
                return True
    return False


def _read(answer: str, said: str) -> bool:
    """Whether a kanji stands where the answer has other sounds, or another kanji that is never read as it is."""
    gone, come = Counter(filter(has_kanji, answer)), Counter(filter(has_kanji, said))
    known = _readings()
    if any(one in known and not has_kanji(answer) and not any(how in answer for how in known[one]) for one in come):
        return True
    lost = [known[one] for one in gone - come if one in known]
    new = [known[one] for one in come - gone if one in known]
    return any(not one & other for one in lost for other in new)


@follows
@cache
def _words() -> frozenset[str]:
    """How words sound, those of the cards and those of two kana and more within them."""
    words = {sounded(bare(one.say)) for one in cards.cards() if one.kind == "word"}
    runs = (reading for one in cards.cards() for _, reading in furigana.runs(one.ja))
    return frozenset(words | {sounded(bare(one)) for one in runs if len(one) > 1})


@follows
@cache
def _readings() -> dict[str, frozenset[str]]:
    """How single kanji are read in the cards."""
    found: dict[str, set[str]] = {}
    for one in cards.cards():
        for writing, reading in furigana.runs(one.ja):
            if reading and len(writing) == 1:
                found.setdefault(writing, set()).add(reading)
    return {kanji: frozenset(readings) for kanji, readings in found.items()}
