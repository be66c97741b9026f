"""Figures: what the texts name is known, and each language writes it its own way."""

from datetime import date
from decimal import Decimal

import pytest

from intern_desktop.guide import book, figures
from intern_desktop.guide.figures import Quoted, Source, UnknownFigureError, written
from intern_desktop.ui.law_figures import law_on

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("name", book.page_ids())
def test_every_figure_a_page_names_is_known_in_every_language(name, language):
    page = book.page(name, language)
    for block in page.blocks:
        if block.text.startswith("[[drawing:"):
            continue
        for reference in figures.references(block.text):
            found = figures.figure(reference, language, law_on(TODAY))
            assert found.text
            assert found.source, reference
            assert found.checked <= TODAY
        assert "[[" not in figures.filled(block.text, language, law_on(TODAY))


def test_a_figure_nobody_knows_is_a_bug_of_ours():
    for reference in ("fact:no_such_fact", "law:no_such_law", "other:x"):
        with pytest.raises(UnknownFigureError, match=reference):
            figures.figure(reference, "vi")


@pytest.mark.parametrize(
    ("unit", "value", "vi", "en", "ja"),
    [
        ("yen", 200_000, "200.000 yên", "¥200,000", "200,000{円|えん}"),
        ("yen_per_hour", 1_023, "1.023 yên/giờ", "¥1,023 an hour", "{時給|じきゅう}1,023{円|えん}"),
        ("percent", Decimal("20.42"), "20,42%", "20.42%", "20.42%"),
        ("hours", 1, "1 giờ", "1 hour", "1{時間|じかん}"),
        ("days", 14, "14 ngày", "14 days", "{14日|じゅうよっか}"),
        ("days", 1, "1 ngày", "1 day", "1{日|にち}"),
        ("months", 12, "12 tháng", "12 months", "12か{月|げつ}"),
        ("phone", "0120-250-168", "0120-250-168", "0120-250-168", "0120-250-168"),
        ("date", date(2027, 4, 1), "01/04/2027", "1 April 2027", "2027{年|ねん}4{月|がつ}{1日|ついたち}"),
        ("text", {"vi": "a", "en": "b", "ja": "c"}, "a", "b", "c"),
    ],
)
def test_each_language_writes_a_figure_its_own_way(unit, value, vi, en, ja):
    assert [written(unit, value, code) for code in ("vi", "en", "ja")] == [vi, en, ja]


def test_a_figure_is_stale_after_its_last_day():
    def law(name):
        return Quoted(
            unit="yen",
            value=1,
            source=Source({"vi": "Bộ", "en": "Ministry", "ja": "{省|しょう}"}),
            checked=TODAY,
            valid_until=TODAY,
        )

    found = figures.figure("law:x", "ja", law)
    assert found.source == "省"
    assert not found.stale(TODAY)
    assert found.stale(date(2026, 11, 25))


def test_a_source_of_the_law_is_named_in_the_language_asked_for_whatever_was_asked_before():
    law = law_on(TODAY)
    said = [figures.figure("law:minimum_wage_lowest", code, law).source for code in ("vi", "en", "ja", "vi")]
    assert len(set(said)) == 3 and said[0] == said[3]
    assert "Lương" in said[0] and "minimum" in said[1] and "最低賃金" in said[2]
