"""Letters as they are searched."""

import pytest

from intern_desktop.guide.folding import folded, kana_key, kana_of, romaji, spaced


def test_marks_are_taken_off_latin_letters_and_left_on_kana():
    assert folded("Đăng ký thẻ cư trú") == "dang ky the cu tru"
    assert folded("がんばって ぱ ゔ") == "がんばって ぱ ゔ"
    assert folded("か\u3099") == "が", "a mark written apart is the same letter"


def test_full_and_half_width_letters_are_the_same():
    assert folded("ＡＢＣ１２") == "abc12"
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
