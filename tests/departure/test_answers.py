"""A typed answer is right however it is written, nearly right with a slip that is shown, and else something other."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intern_desktop.departure import cards
from intern_desktop.departure.answers import check
from intern_desktop.departure.cards import Card
from intern_desktop.guide.folding import romaji


def card(ja, *accepts, deck="time", id="x"):
    return Card(id=id, deck=deck, kind="word", ja=ja, vi="", en="", accepts=accepts)


LATE = card("{遅刻|ちこく}")
NO_SMOKING = card("{禁煙|きんえん}")
COFFEE = card("コーヒー")
MORNING = card("おはようございます")
HELLO = card("こんにちは")
TRAIN = card("{電車|でんしゃ}が{遅|おく}れています。")
SCHOOL = card("{学校|がっこう}")
BIG = card("{大|おお}きい")
LEADER = card("{班長|はんちょう}をお{願|ねが}いします。", "班長はいますか", "はんちょうはいますか")


@pytest.mark.parametrize(
    "asked, typed",
    [
        (LATE, "ちこく"),
        (LATE, "遅刻"),
        (LATE, "チコク"),
        (LATE, "ﾁｺｸ"),
        (LATE, " ち こく 。"),
        (LATE, "chikoku"),
        (LATE, "tikoku"),
        (LATE, "Chikoku"),
        (LATE, "ＣＨＩＫＯＫＵ"),
        (NO_SMOKING, "kin'en"),
        (NO_SMOKING, "kin’en"),
        (NO_SMOKING, "kinnen"),
        (NO_SMOKING, "kinnenn"),
        (COFFEE, "コーヒー"),
        (COFFEE, "こーひー"),
        (COFFEE, "こおひい"),
        (COFFEE, "ko-hi-"),
        (COFFEE, "kōhī"),
        (COFFEE, "kôhî"),
        (COFFEE, "koohii"),
        (MORNING, "ohayou gozaimasu"),
        (MORNING, "ohayō gozaimasu"),
        (MORNING, "ohayougozaimasu!"),
        (HELLO, "konnichiwa"),
        (HELLO, "konnitiha"),
        (HELLO, "konnnichiha"),
        (HELLO, "kon'nichiwa"),
        (TRAIN, "電車が遅れています"),
        (TRAIN, "電車がおくれています"),
        (TRAIN, "でんしゃが遅れています。"),
        (TRAIN, "densha ga okurete imasu"),
        (TRAIN, "densya ga okureteimasu"),
        (SCHOOL, "gakkou"),
        (SCHOOL, "gakkō"),
        (BIG, "ookii"),
        (BIG, "ōkii"),
        (card("{新聞|しんぶん}"), "shimbun"),
        (card("{新聞|しんぶん}"), "sinbun"),
        (card("マッチ"), "matchi"),
        (card("マッチ"), "macchi"),
        (card("{続|つづ}ける"), "tsuzukeru"),
        (card("{続|つづ}ける"), "tudukeru"),
        (card("{女|おんな}の{人|ひと}"), "onna no hito"),
        (card("{金曜日|きんようび}"), "kin'youbi"),
        (card("{電話|でんわ}を{使|つか}う"), "denwa o tsukau"),
        (card("{電話|でんわ}を{使|つか}う"), "denwa wo tukau"),
        (card("5S"), "５ｓ"),
        (card("AEDを{持|も}ってきて"), "AED o motte kite"),
        (card("5Sは{大事|だいじ}です"), "5s ha daiji desu"),
        (LEADER, "はんちょうはいますか"),
        (LEADER, "hanchou wa imasu ka"),
        (LEADER, "班長はいますか"),
    ],
)
def test_what_is_meant_right_is_right(asked, typed):
    assert check(asked, typed).mark == "right"


@pytest.mark.parametrize(
    "asked, typed, missed",
    [
        (LATE, "ちごく", "こ"),
        (SCHOOL, "がこう", "っ"),
        (SCHOOL, "gakou", "っ"),
        (SCHOOL, "がっこ", "う"),
        (SCHOOL, "gakko", "う"),
        (COFFEE, "コーヒ", "ー"),
        (BIG, "おうきい", "お"),
        (HELLO, "こんにちわ", "は"),
        (TRAIN, "でんしゃはおくれています", "が"),
        (TRAIN, "densha wa okurete imasu", "が"),
        (TRAIN, "電車が送れています", "遅"),
    ],
)
def test_one_slip_is_nearly_right_and_is_shown(asked, typed, missed):
    verdict = check(asked, typed)
    assert verdict.mark == "nearly"
    assert "".join(piece.text for piece in verdict.shown if piece.kind in ("missing", "wrong")) == missed


def test_a_careless_n_is_nearly_right():
    assert check(NO_SMOKING, "kinen").mark == "nearly"
    assert check(NO_SMOKING, "きねん").mark == "other", "記念 is another word"
    assert check(NO_SMOKING, "kinenu").mark == "other", "careless and a slip"
    assert check(card("ビル"), "bi-ru").mark == "nearly", "ビール is another thing"


@pytest.mark.parametrize(
    "asked, typed",
    [
        (LATE, ""),
        (LATE, " 。"),
        (LATE, "遅延"),
        (LATE, "そうたい"),
        (LATE, "đi muộn"),
        (LATE, "q#7"),
        (card("{水|みず}"), "みす"),
        (card("{五時|ごじ}です", deck="numbers"), "くじです"),
        (card("{電車|でんしゃ}が{止|と}まります"), "でんしゃがとまりません"),
        (TRAIN, "バスがおくれています"),
    ],
)
def test_what_is_something_else_is_other(asked, typed):
    assert check(asked, typed).mark == "other"


def test_another_word_of_the_cards_is_no_slip(monkeypatch):
    aunt, grandmother = card("おばさん"), card("おばあさん", id="y")
    assert check(aunt, "おばあさん").mark == "nearly"
    monkeypatch.setattr(cards, "cards", lambda: (aunt, grandmother))
    _forget_words()
    assert check(aunt, "おばあさん").mark == "other"
    assert check(aunt, "obaasan").mark == "other"


@pytest.fixture(autouse=True)
def words_of_the_files():
    """The words that answers are held against are read anew, before and after."""
    _forget_words()
    yield
    _forget_words()


def _forget_words():
    from intern_desktop.guide import pack

    pack.bring(pack.brought())


def test_every_card_takes_its_own_answers():
    """As it is written, as it is read, in katakana, in romaji, and each of the other answers."""
    for one in cards.cards():
        if "japanese" in one.directions:
            katakana = "".join(chr(ord(letter) + 0x60) if "ぁ" <= letter <= "ゖ" else letter for letter in one.say)
            for typed in (one.written, one.say, katakana, *one.accepts):
                assert check(one, typed).mark == "right", (one.id, typed)
            latin = re.sub(r"[^\w¯]|[¯ァィゥェォ]", " ", romaji(one.say))
            if latin.replace(" ", "").isalpha() and not re.search(r"[ぁ-ヿ]", latin):
                assert check(one, latin).mark in ("right", "nearly"), (one.id, latin)


KANA = st.text(
    "あいうえおかがきぎくこさしじすせそただちっつてでとなにぬねのはばぱひへほまみむめもやゃゆゅよょらりるれろわをんーアイウエオカガ",
    max_size=14,
)


@given(KANA)
def test_kana_are_right_as_they_stand(kana):
    assert check(card(kana or "あ"), kana or "あ").mark == "right"


@given(KANA, st.text(max_size=30) | st.text(string.ascii_lowercase + "'-ーāō 。", max_size=40))
def test_whatever_is_typed_gets_a_verdict(kana, typed):
    verdict = check(card("{遅刻|ちこく}" + kana), typed)
    assert verdict.mark in ("right", "nearly", "other")
    kept = "".join(piece.text for piece in verdict.shown if piece.kind != "extra")
    assert kept, "the right answer is always shown"


def test_a_long_line_is_answered_at_once():
    assert check(TRAIN, "n" * 5000).mark == "other"
    assert check(TRAIN, "nn" * 30 + "a").mark == "other"
