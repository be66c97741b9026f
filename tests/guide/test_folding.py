"""Letters as they are searched."""

import pytest

from intern_desktop import furigana
from intern_desktop.guide.folding import folded, has_marks, heard, kana_key, kana_of, normal, romaji, spaced


def test_marks_are_taken_off_latin_letters_and_left_on_kana():
    assert folded("Đăng ký thẻ cư trú") == "dang ky the cu tru"
    assert folded("がんばって ぱ ゔ") == "がんばって ぱ ゔ"
    assert folded("か\u3099") == "が", "a mark written apart is the same letter"


def test_full_and_half_width_letters_are_the_same():
    assert folded("ＡＢＣ１２") == "abc12"
    assert normal("（Ａ）：！？") == "(a):!?"
    assert folded("ｶﾞｽ") == folded("ガス")


def test_japanese_is_parted_letter_by_letter():
    assert spaced("在留カードを14日") == "在 留 カ ー ド を 14 日"


@pytest.mark.parametrize("word", ["ざいりゅう", "ザイリュウ", "ざいりゅー"])
def test_long_vowels_do_not_part_words(word):
    assert kana_key(word) == kana_of("zairyu") == kana_of("zairyuu") == kana_of("zairyū")


@pytest.mark.parametrize(
    ("latin", "kana"),
    [
        ("nenkin", "ねんきん"),
        ("kekkaku", "けっかく"),
        ("shinai", "しない"),
        ("kin'you", "きんよ"),
        ("matcha", "まっちゃ"),
        ("chingin", "ちんぎん"),
    ],
)
def test_romaji_is_read_as_kana(latin, kana):
    assert kana_of(latin) == kana


@pytest.mark.parametrize("word", ["thuế", "nghi", "x", "abc", "điện"])
def test_what_is_no_romaji_is_read_as_nothing(word):
    assert kana_of(word) == ""


@pytest.mark.parametrize(
    ("kana", "latin"),
    [
        ("ざいりゅう", "zairyū"),
        ("カード", "kādo"),
        ("けっこん", "kekkon"),
        ("まっちゃ", "matcha"),
        ("じゅうみんぜい", "jūminzei"),
    ],
)
def test_kana_are_written_in_latin_letters(kana, latin):
    assert romaji(kana) == latin


def test_no_letter_that_folding_changes_is_taken_for_one_without_marks():
    letters = [letter for letter in map(chr, range(0x110000)) if normal(letter) == letter and letter.isalnum()]
    assert len(letters) > 100_000
    assert [letter for letter in letters if not has_marks(letter) and folded(letter) != letter] == []
    assert not has_marks("zairyu card 在留カードが")
    assert has_marks("đăng")


def test_a_text_is_heard_word_by_word_and_no_vowel_is_long_across_words():
    assert heard(furigana.parts("{思|おも}う{王|おう}とジュース")) == ["", "おも", "おと", "じゅす"]
