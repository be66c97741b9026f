"""Languages: what we write ourselves, because Babel costs a third of the start, is what Babel would write."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from babel.numbers import format_decimal

from intern_desktop import furigana, i18n


@pytest.mark.parametrize("value", [0, 7, 999, 1_000, 154_209, -30_451, 1_234_567])
def test_whole_numbers_are_grouped_as_babel_groups_them(language, value):
    assert i18n.number_text(value).replace("\u2212", "-") == format_decimal(value, locale=language)


@pytest.mark.parametrize("value", [Decimal("0.5"), Decimal("9.85"), Decimal("155.5"), Decimal("1550.25")])
def test_numbers_with_a_point_have_the_languages_own_mark(language, value):
    said = i18n.number_text(value)
    mark = "," if language == "vi" else "."
    assert said.rpartition(mark)[2].rstrip("0") == str(value).rpartition(".")[2].rstrip("0")


def test_a_short_day_is_written_as_people_write_it(language):
    day = date(2026, 11, 4)
    assert i18n.date_text(day, "short") == {"vi": "04/11/2026", "en": "4 Nov 2026", "ja": "2026/11/04"}[language]


def test_a_full_day_names_the_weekday_before_a_day_like_the_short_one(language):
    said = {"vi": "Thứ Tư 04/11/2026", "en": "Wednesday, 4 November 2026", "ja": "2026年11月4日水曜日"}[language]
    assert i18n.date_text(date(2026, 11, 4), "full") == said


def test_yen_stand_with_their_unit(language):
    assert i18n.yen_text(-9_433) == {"vi": "\u22129.433 yên", "en": "\u2212¥9,433", "ja": "\u22129,433円"}[language]


def test_the_hour_has_24(language):
    assert i18n.time_text(datetime(2026, 11, 4, 17, 5)) == "17:05"  # noqa: DTZ001  a clock on the wall


@pytest.mark.parametrize("code", ["", "xx", "vi_VN", "../vi", "VI"])
def test_a_language_that_is_none_changes_nothing(code):
    i18n.use("ja")
    with pytest.raises(i18n.MissingLanguage):
        i18n.use(code)
    assert i18n.language() == "ja"


def test_furigana_can_be_shown_left_out_or_read():
    text = "{日本|にほん}へ{行|い}く"
    assert list(furigana.runs(text)) == [("日本", "にほん"), ("へ", ""), ("行", "い"), ("く", "")]
    assert furigana.plain(text) == "日本へ行く"
    assert furigana.reading(text) == "にほんへいく"
