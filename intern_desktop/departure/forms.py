"""Other forms of what somebody typed that say the same as politely, so that a card takes them all as right.

They are forms of what was typed, never of the answer: a form that is no Japanese then finds no answer and does no
harm.
"""

import re
from collections.abc import Iterator

from intern_desktop.departure import cards
from intern_desktop.departure.typed import bare, is_japanese, readings, sounded

NAME = "グエン"
"""The name in our sentences, in the place of which she says her own."""
_LONGEST_NAME, _LONGEST = 24, 60
_MOST = 200
"""So many forms of one answer are looked at."""
_I_ROW = dict(zip("わかがさたなばまら", "いきぎしちにびみり", strict=True))
_BEFORE = re.compile("^(?:すみませんが|すみません|すいません|あのう|あの|ええと|えっと|はい|わたし[はわ])+(?=.{2})")
_FIXED: tuple[tuple[str, str], ...] = (
    ("すいません", "すみません"),
    ("(?<=[てで])いいですか$", "もいいですか"),
    ("(?<=[てで])よろしいですか$", "もいいですか"),
    ("よろしいで", "いいで"),
    ("いいですか$", "よろしいですか"),
    ("でしょうか$", "ですか"),
    ("ですか$", "でしょうか"),
    ("(?<=[てで])(?:いただけま|もらえま|くださいま)(?:す|せん)か$", "ください"),
    ("いたしま", "しま"),
    ("ございません", "ありません"),
    ("じゃ(?:ないです|ありません)", "ではありません"),
    ("では(?:ないです|ありません)", "じゃありません"),
    ("(?:^|(?<=[がはもわ]))ないです", "ありません"),
    ("(?:^|(?<=[がはもわ]))なかったです", "ありませんでした"),
    ("もうないです", "もうありません"),
    ("こないです", "きません"),
    ("(?<!こ)(?<!く)ないです", "ません"),
    ("なかったです", "ませんでした"),
    ("(?<=たい)(?:の|ん)ですが?$", "です"),
    ("[はわ]どこ(?:にありますか|でしょうか)$", "はどこですか"),
    ("[はわ]どちら(?:ですか|にありますか|でしょうか)$", "はどこですか"),
    ("くらい", "ぐらい"),
)  # fmt: skip
_RULES = [(re.compile(pattern), form) for pattern, form in _FIXED]
_NEGATIVE = re.compile(f"([{''.join(_I_ROW)}])(ないです|なかったです)")
_HAPPENED = re.compile("(って|いて|いで|んで|して|て)しまいました")
_STEMS = {"って": "いちり", "いて": "き", "いで": "ぎ", "んで": "みびに", "して": "し", "て": ("",)}
_DOING = re.compile("を?(?:する|します)$")


def others(said: str, noun: bool = False) -> list[str]:
    """Such forms of bare kana, without what was typed itself; `noun` where する may follow the word of a card."""
    found = {said: None}
    waiting = [said]
    while waiting and len(found) < _MOST:
        for form in _changed(waiting.pop(), noun):
            if form and form not in found:
                found[form] = None
                waiting.append(form)
    return list(found)[1:]


def _changed(said: str, noun: bool) -> Iterator[str]:
    yield _BEFORE.sub("", said)
    yield _NEGATIVE.sub(_polite, said)
    for pattern, form in _RULES:
        yield pattern.sub(form, said)
    happened = _HAPPENED.search(said)
    if happened is not None:
        for stem in _STEMS[happened[1]]:
            yield f"{said[: happened.start()]}{stem}ました{said[happened.end() :]}"
    if noun:
        yield _DOING.sub("", said)


def _polite(found: re.Match[str]) -> str:
    return _I_ROW[found[1]] + ("ません" if found[2] == "ないです" else "ませんでした")


def names_herself(said: str, answer: str) -> bool:
    """Whether what was typed, in kana or in romaji, is the kana answer with another name where ours stands."""
    before, named, after = (sounded(bare(one)) for one in answer.partition(NAME))
    if not named or not after or len(said) > _LONGEST:
        return False
    for begins in range(len(said)):
        if _sounds_as(said[:begins], before):
            for ends in range(begins + 2, min(begins + _LONGEST_NAME, len(said)) + 1):
                if _sounds_as(said[ends:], after) and _may_be_name(said[begins:ends]):
                    return True
    return False


def _sounds_as(said: str, kana: str) -> bool:
    if not said or is_japanese(said):
        return sounded(said) == kana
    return kana in map(sounded, readings(said, kana))


def _may_be_name(said: str) -> bool:
    """Whether it is no word of ours and no longer talk."""
    kana = [said] if is_japanese(said) else readings(said, "")
    sounds = {sounded(bare(one.say)) for one in cards.cards() if one.kind == "word"}
    return said.isalpha() and "は" not in said and "wa" not in said and not sounds & set(map(sounded, kana))
