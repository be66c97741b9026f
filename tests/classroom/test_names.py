"""Names are sorted by the given name as Vietnamese class lists are, and found without marks."""

import unicodedata
from random import Random

import pytest

from intern_desktop.classroom import names

CLASS_LIST = [
    "Bùi Đức Anh",
    "Bùi Thị Ngọc Ánh",
    "Cao Văn Bách",
    "Đặng Quốc Bảo",
    "Đinh Thị Chi",
    "Dương Thị Diệu",
    "Hà Văn Dũng",
    "Hoàng Thị Thùy Dương",
    "Hồ Sỹ Đạt",
    "Nguyễn Thị Thu Hà",
    "Lương Văn Hải",
    "Mai Thị Hạnh",
    "Ngô Thị Hằng",
    "Nguyễn Văn Hậu",
]


def test_a_class_list_is_sorted_by_given_name_letters_before_tones():
    mixed = Random(1).sample(CLASS_LIST, len(CLASS_LIST))
    assert sorted(mixed, key=names.order) == CLASS_LIST


def test_people_with_one_given_name_are_sorted_by_the_rest():
    assert sorted(["Trần Thị Hà", "Nguyễn Thị Hà", "Nguyễn Hà"], key=names.order) == [
        "Nguyễn Hà",
        "Nguyễn Thị Hà",
        "Trần Thị Hà",
    ]


def test_both_ways_of_writing_an_accent_are_one_name():
    split = unicodedata.normalize("NFD", "Đặng Quốc Bảo")
    assert names.tidy(f"  {split} ") == "Đặng Quốc Bảo"
    assert names.order(split) == names.order("Đặng Quốc Bảo")


@pytest.mark.parametrize("typed", ["dang", "Đặng", "bao", "dang b", "bao dang", "DANG QUOC", ""])
def test_typing_without_marks_finds_the_name(typed):
    assert names.found("Đặng Quốc Bảo", typed)


@pytest.mark.parametrize("typed", ["ang", "dang x", "baoo"])
def test_other_letters_do_not(typed):
    assert not names.found("Đặng Quốc Bảo", typed)


def test_the_last_word_is_what_one_is_called():
    assert names.given("Nguyễn Thị Thu Hà") == "Hà"
    assert names.given("") == ""


@pytest.mark.parametrize("unseen", ["", "   ", "\u200b", "\u202e\u2066", "\u200d", "\x00\x07", "\ufeff \u00ad"])
def test_a_name_that_cannot_be_seen_is_none(unseen):
    assert names.tidy(unseen) == ""


@pytest.mark.parametrize("name", ["محمد بن سلمان", "👩\u200d👩\u200d👧", "𠮷野家", "O'Brien", "{name} %s", "<b>Hà</b>"])
def test_a_name_of_any_alphabet_stays_as_it_is(name):
    assert names.tidy(name) == name


def test_what_came_along_by_copying_does_not_turn_the_text_around_it():
    assert names.tidy("\u202eNguyễn\tThu\u200b Hà\x00") == "Nguyễn Thu Hà"
