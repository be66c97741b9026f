"""Usual kanji, digits, an apology before and forms as polite are right; another number or the opposite is no slip."""

import pytest

from intern_desktop.departure import cards, contrasts, forms, writings
from intern_desktop.departure.answers import check
from intern_desktop.departure.cards import Card
from intern_desktop.departure.typed import bare


def card(ja, *accepts, deck="time", kind="sentence"):
    return Card(id="x", deck=deck, kind=kind, ja=ja, vi="", en="", accepts=accepts)


WHOM = card("だれに{聞|き}けばいいですか。")
HELP = card("{手伝|てつだ}ってください。")
LATE = card("{遅|おく}れます。")
CUT = card("{指|ゆび}を{切|き}りました。")
FEVER = card("{三十八度|さんじゅうはちど}です。", "38度です")
MINUTES = card("あと{五分|ごふん}で{着|つ}きます。")
BOXES = card("{赤|あか}い{箱|はこ}を{三|みっ}つですね。")
POWER = card("{電源|でんげん}を{入|い}れてもいいですか。")
BACK = card("{下|さ}がってください。")
TOOTH = card("{歯|は}が{痛|いた}いです。")
COUNT = card("{数|かず}が{合|あ}いません。", "数が違います", "かずがちがいます")
MYSELF = card("グエンと{申|もう}します。", "グエンです", "わたしはグエンです")
PHONE = card("おはようございます。グエンです。")
FOUR = card("{四時|よじ}", deck="numbers", kind="word")
REPORT = card("{報告|ほうこく}", kind="word")
TOOL = card("{道具|どうぐ}", kind="word")


@pytest.mark.parametrize(
    "asked, typed",
    [
        (WHOM, "誰に聞けばいいですか"),
        (WHOM, "誰にきけばいいですか"),
        (HELP, "手伝って下さい"),
        (HELP, "すみません、手伝って下さい"),
        (HELP, "手伝っていただけませんか"),
        (HELP, "sumimasen, tetsudatte itadakemasu ka"),
        (LATE, "すみません、遅れます。"),
        (LATE, "あの、私は遅れます"),
        (CUT, "指を切ってしまいました"),
        (CUT, "yubi o kitte shimaimashita"),
        (card("{忘|わす}れました。"), "忘れてしまいました"),
        (card("お{湯|ゆ}が{出|で}ません。"), "お湯が出ないです"),
        (card("わかりません。"), "分からないです"),
        (card("わかりません。"), "wakaranai desu"),
        (card("{手袋|てぶくろ}がもうありません。"), "手袋がもうないです"),
        (card("{聞|き}こえませんでした。"), "聞こえなかったです"),
        (POWER, "電源を入れていいですか"),
        (POWER, "dengen wo irete ii desu ka"),
        (card("トイレはどこですか。"), "トイレはどちらですか"),
        (card("{日本語|にほんご}はまだ{上手|じょうず}じゃありません。"), "日本語はまだ上手ではないです"),
        (card("いっしょにさがしてください。", "一緒に探してください"), "いっしょに探してください"),
        (MINUTES, "あと5分で着きます"),
        (MINUTES, "あと５分でつきます"),
        (FEVER, "38度です"),
        (BOXES, "赤い箱を3つですね"),
        (card("{来月|らいげつ}の{二十日|はつか}です。"), "来月の20日です"),
        (card("{一万円|いちまんえん}です。"), "1万円です"),
        (card("{一万円|いちまんえん}です。"), "10000円です"),
        (MYSELF, "ホアと申します"),
        (MYSELF, "グエン・ティ・ホアです"),
        (MYSELF, "わたしはホアです"),
        (MYSELF, "Hoa to moushimasu"),
        (MYSELF, "Nguyen Thi Lan desu"),
        (PHONE, "おはようございます。ホアです。"),
        (PHONE, "ohayou gozaimasu. Lan desu"),
        (REPORT, "報告する"),
        (REPORT, "ほうこくをします"),
        (REPORT, "houkoku suru"),
    ],
)
def test_what_says_the_same_is_right(asked, typed):
    assert check(asked, typed).mark == "right"


@pytest.mark.parametrize(
    "asked, typed",
    [
        (FEVER, "三十九度です"),
        (FEVER, "39度です"),
        (FEVER, "さんじゅうくどです"),
        (MINUTES, "あと十分で着きます"),
        (card("{八時半|はちじはん}ごろ{着|つ}きます。"), "九時半ごろ着きます"),
        (card("{八時半|はちじはん}ごろ{着|つ}きます。"), "kujihan goro tsukimasu"),
        (card("{十分|じゅっぷん}ぐらい{遅|おく}れます。"), "にじゅっぷんぐらいおくれます"),
        (BOXES, "赤い箱を四つですね"),
        (BOXES, "あかいはこをよっつですね"),
        (BOXES, "青い箱を三つですね"),
        (BOXES, "あおいはこをみっつですね"),
        (POWER, "電源を切ってもいいですか"),
        (POWER, "でんげんをきってもいいですか"),
        (POWER, "dengen wo kitte mo ii desu ka"),
        (BACK, "上がってください"),
        (BACK, "あがってください"),
        (card("{右|みぎ}に{曲|ま}がります。"), "左に曲がります"),
        (COUNT, "数が合います"),
        (TOOTH, "手が痛いです"),
        (TOOTH, "てがいたいです"),
        (card("{豚肉|ぶたにく}が{入|はい}っていますか。"), "牛肉が入っていますか"),
        (MYSELF, "駅です"),
        (MYSELF, "これはペンです"),
        (MYSELF, "と申します"),
        (TOOL, "道具する"),
        (FOUR, "5時"),
        (HELP, "すみません"),
    ],
)
def test_what_says_something_else_is_not_nearly_right(asked, typed):
    assert check(asked, typed).mark == "other"


@pytest.mark.parametrize(
    "asked, typed",
    [
        (MINUTES, "あとごふでつきます"),
        (card("{十分|じゅっぷん}ぐらい{遅|おく}れます。"), "じゅうぷんぐらいおくれます"),
        (TOOTH, "はがいたです"),
        (POWER, "でんげんをいれてもいですか"),
    ],
)
def test_a_slip_beside_a_number_or_a_contrast_stays_nearly_right(asked, typed):
    assert check(asked, typed).mark == "nearly"


def test_digits_do_not_tell_how_a_number_is_read():
    verdict = check(FOUR, "4時")
    assert (verdict.mark, verdict.asks) == ("nearly", "reading")
    assert "".join(piece.text for piece in verdict.shown) == "よじ"
    assert check(FOUR, "四時").mark == check(FOUR, "よじ").mark == "right"
    assert check(MINUTES, "あと5分で着きます").asks == ""


def test_numerals():
    for digits, written in {
        "38": "三十八",
        "10": "十",
        "100": "百",
        "1004": "千四",
        "250000": "二十五万",
        "0": "〇",
    }.items():
        assert writings.numerals(f"{digits}円") == f"{written}円"


def test_only_what_can_be_nothing_else_is_put_into_kana():
    assert writings.usual("私は所を分かりました") == "わたしはところをわかりました"
    assert writings.usual("ガスの臭いがします") == "ガスのにおいがします"
    assert writings.usual("ガス臭いです") == "ガスくさいです"
    for word in ("事務所", "場所", "自転車", "分別", "十分", "頭", "取る", "撮影", "清拭", "私物", "塵"):
        assert writings.usual(word) == word


def test_forms_make_no_other_sentence_of_one():
    """だいじょうぶです is one sentence, and わたしはだいじょうぶです another, whose わたしは may be left out."""
    asked = [one for one in cards.own_cards() if "japanese" in one.directions and one.kind == "sentence"]
    by_sound = {bare(one.say): one.id for one in asked}
    met = {(one.id, by_sound.get(form, one.id)) for one in asked for form in forms.others(bare(one.say))}
    assert {(mine, other) for mine, other in met if mine != other} <= {("s213", "s011")}


def test_what_is_only_heard_is_not_asked_for():
    heard = [one for one in cards.own_cards() if one.register == "heard"]
    assert {"s035", "s098", "s181", "s184", "s195", "s248", "s292", "s295"} <= {one.id for one in heard}
    assert all(one.directions == ("meaning", "listen") for one in heard)


def test_a_card_never_contrasts_with_its_own_answers():
    for one in cards.own_cards():
        if "japanese" in one.directions:
            assert not contrasts.say_otherwise(one, one.say, one.say), one.id
