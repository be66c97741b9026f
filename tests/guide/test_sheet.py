"""A page as a sheet: badge, notices, warnings, two languages beside each other."""

from datetime import date

import msgspec
import pytest

from intern_desktop.guide import book, sheet
from intern_desktop.guide.figures import Quoted, Source
from intern_desktop.guide.paragraphs import Drawing, Grid
from intern_desktop.guide.spans import plain
from intern_desktop.ui.law_figures import law_on

TODAY = date(2026, 11, 24)


def law(name):
    return Quoted(unit="yen", value=1_023, source=Source("The Ministry"), checked=TODAY, valid_until=TODAY)


def said(row):
    """All words of a row."""
    return " ".join(_words(part) for part in (*row.own, *row.beside))


def _words(part):
    if isinstance(part, Grid):
        return " ".join(plain(cell.spans) for row in part.rows for cell in row)
    return "" if isinstance(part, Drawing) else plain(part.spans)


def test_a_notice_has_its_own_icon(page):
    read = page("a", "en", "T", "> [!old]\n> Before.\n\n> [!ask]\n> Ask.\n\n> [!do]\n> Do.\n\nwords")
    rows = sheet.one_column(read, sheet.hand("en", TODAY, law), TODAY).rows
    assert [row.icon.partition(":")[0] for row in rows] == ["history", "message-square", "check", ""]
    assert [said(row) for row in rows] == ["Before.", "Ask.", "Do.", "words"]


def test_the_badge_tells_the_days_and_a_late_page_warns(page):
    read = page("a", "en", "T", "words")
    writing = sheet.hand("en", TODAY, law)
    fresh = sheet.one_column(read, writing, TODAY)
    assert fresh.badge == "good:Checked 22 Nov 2026, good until 1 Dec 2026"
    assert fresh.warnings == ()
    late = sheet.one_column(read, writing, date(2026, 12, 2))
    assert late.badge.startswith("caution:")
    assert "Ask your centre before you trust its figures." in said(late.warnings[0])


def test_a_figure_whose_day_has_passed_says_so_and_whom_to_ask(page):
    read = page("a", "en", "T", "It costs [[law:x]].")
    said_today, said_later = (
        sheet.source_words(next(sheet.figures_on(read, sheet.hand("en", day, law))), day)
        for day in (TODAY, date(2026, 11, 25))
    )
    assert said_today == "The Ministry. Checked 24 Nov 2026."
    assert said_later == "The Ministry. Checked 24 Nov 2026, known to hold until 24 Nov 2026; ask your centre."


def test_a_page_of_the_centre_says_whose_words_it_is(page):
    read = msgspec.structs.replace(page("a", "en", "T", "words"), centre="Trung tâm Hoa Sen")
    [whose] = sheet.one_column(read, sheet.hand("en", TODAY, law), TODAY).warnings
    assert said(whose) == "These are the words of Trung tâm Hoa Sen, not of the makers of this program."


def test_only_words_of_ours_lead_to_the_net(page):
    read = page("a", "en", "T", "words")
    for outside, links in ((True, ["https://example.org/a"]), (False, [""])):
        made = sheet.one_column(read, sheet.hand("en", TODAY, law, outside=outside), TODAY)
        assert [span.link for part in made.end if part.kind == "source" for span in part.spans] == links


def test_the_questions_at_the_end_say_when_they_were_understood():
    read, writing = book.page("fees", "en"), sheet.hand("en", TODAY, law_on(TODAY))
    for day, words in ((None, ""), (TODAY, ": all understood on 24 Nov 2026")):
        [asks] = [part for part in sheet.one_column(read, writing, TODAY, day).end if part.kind == "questions"]
        assert plain(asks.spans) == f"Questions about this page{words}"
        assert asks.spans[0].link == "quiz:fees"


def test_two_columns_have_a_row_for_each_block(page):
    own = page("a", "vi", "T", "## Một\n\nHai\n\n- ba")
    japanese = page("a", "ja", "T", "## {一|いち}\n\n{二|に}\n\n- {三|さん}")
    hands = sheet.hand("vi", TODAY, law), sheet.hand("ja", TODAY, law)
    made = sheet.two_columns(own, japanese, *hands, TODAY)
    assert made.wide
    assert [(row.at, said(row)) for row in made.rows] == [(0, "Một 一"), (1, "Hai 二"), (2, "ba 三")]


def test_a_drawing_stands_once_for_both_columns(page):
    own, other = (page("a", code, "T", "[[drawing:two-roads]]\n\nwords") for code in ("vi", "en"))
    hands = sheet.hand("vi", TODAY, law), sheet.hand("en", TODAY, law)
    drawn, words = sheet.two_columns(own, other, *hands, TODAY).rows
    assert drawn.drawn
    assert not words.drawn


def test_where_one_language_has_fewer_blocks_the_rest_stands_alone(page):
    own, other = page("a", "vi", "T", "một"), page("a", "en", "T", "one\n\n> [!do]\n> two")
    hands = sheet.hand("vi", TODAY, law), sheet.hand("en", TODAY, law)
    rows = sheet.two_columns(own, other, *hands, TODAY).rows
    assert [(said(row), bool(row.own), row.icon) for row in rows] == [
        ("một one", True, ""),
        ("two", False, "check:positive"),
    ]


@pytest.mark.parametrize("name", book.page_ids())
def test_every_page_is_written_in_one_column_and_in_two(name, language):
    hands = {code: sheet.hand(code, TODAY, law_on(TODAY)) for code in (language, "ja")}
    read, japanese = book.page(name, language), book.page(name, "ja")
    for made in (
        sheet.one_column(read, hands[language], TODAY),
        sheet.two_columns(read, japanese, hands[language], hands["ja"], TODAY),
    ):
        assert [row.at for row in made.rows] == list(range(len(read.blocks)))
        for row in made.rows:
            assert row.drawn or said(row).strip()
            assert not any(mark in said(row) for mark in ("[[", "]]", "{", "}", "**", "](", "|"))
