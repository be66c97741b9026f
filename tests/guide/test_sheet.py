"""Pages as HTML: furigana, figures, terms, notices, and two languages beside each other."""

import re
from datetime import date

import pytest

from intern_desktop.guide import book, sheet
from intern_desktop.guide.figures import Quoted, Source
from intern_desktop.guide.html import block_html, ruby_html
from intern_desktop.ui.law_figures import law_on

TODAY = date(2026, 11, 24)


def law(name):
    return Quoted(unit="yen", value=1_023, source=Source('The "Ministry"'), checked=TODAY, valid_until=TODAY)


@pytest.fixture
def html(page):
    """Writes a block as HTML."""

    def write(language, body, *, readings=True, today=TODAY):
        [block] = page("a", language, "T", body).blocks
        return block_html(block, sheet.hand(language, today, law, readings=readings))

    return write


def test_a_reading_becomes_a_picture_that_knows_over_what_it_may_lean():
    assert ruby_html("{働|はたら}く{国|くに}") == '<img src="ruby:r:働|はたら">く<img src="ruby:l:国|くに">'
    assert ruby_html("{国|くに}{籍|せき}") == '<img src="ruby::国|くに"><img src="ruby::籍|せき">'
    assert ruby_html("山{国|くに}") == '山<img src="ruby::国|くに">', "never over a kanji"


def test_without_readings_only_the_writing_is_left(html):
    assert html("ja", "{会社|かいしゃ}です", readings=False) == '<p class="text">会社です</p>'


def test_bold_words_and_lists_keep_their_readings(html):
    said = html("ja", "- **{会社|かいしゃ}** が\n- {国|くに}")
    assert '<strong><img src="ruby::会社|かいしゃ"></strong>' in said
    assert said.count('<li class="item-ja">') == 2


def test_the_bar_of_a_reading_does_not_part_the_cells_of_a_table(html):
    said = html("ja", "| {増|ふ}える | b |\n|---|---|\n| {月|つき} | [[law:x]] |")
    assert said.count("<th ") == said.count("<td ") == 2
    assert "ruby:r:増|ふ" in said


def test_a_figure_is_a_link_that_tells_its_source_and_day(html):
    said = html("en", "At least [[law:x]] ([[law:x]]).")
    assert said.count('href="figure:law:x"') == 2
    assert "¥1,023</a> (" in said
    assert 'title="The &quot;Ministry&quot;. Checked 24 Nov 2026."' in said


def test_a_figure_past_its_day_looks_different_and_says_so(html):
    assert 'class="figure"' in html("en", "[[law:x]]")
    late = html("en", "[[law:x]]", today=date(2026, 11, 25))
    assert 'class="stale"' in late
    assert "ask your centre" in late


def test_a_term_is_a_link_whether_its_reading_stands_over_one_part_or_two(html):
    for body in ("{社会保険|しゃかいほけん}です", "{社会|しゃかい}{保険|ほけん}です"):
        assert 'href="term:社会保険"' in html("ja", body)
    assert 'href="term:在留カード"' in html("ja", "{在留|ざいりゅう}カードです")
    assert "term:" not in html("vi", "社会保険")


def test_what_is_typed_as_a_tag_stays_words(html):
    assert html("en", "a <b>c</b> & d") == '<p class="text">a &lt;b&gt;c&lt;/b&gt; &amp; d</p>'


def test_a_notice_is_framed_with_its_own_icon(page):
    read = page("a", "en", "T", "> [!old]\n> Before.\n\n> [!ask]\n> Ask.\n\n> [!do]\n> Do.")
    said = sheet.one_column(read, sheet.hand("en", TODAY, law), TODAY)
    assert re.findall(r'src="icon:([a-z-]+):', said) == ["history", "message-square", "check"]
    assert "[!" not in said


def test_the_badge_tells_the_days_and_a_late_page_warns(page):
    read = page("a", "en", "T", "words")
    writing = sheet.hand("en", TODAY, law)
    assert 'src="badge:good:Checked 22 Nov 2026, good until 1 Dec 2026"' in sheet.one_column(read, writing, TODAY)
    late = sheet.one_column(read, writing, date(2026, 12, 2))
    assert 'src="badge:caution:' in late
    assert "Ask your centre before you trust its figures." in late


def test_two_columns_have_a_row_for_each_block_and_places_only_in_the_readers_own(page):
    own = page("a", "vi", "T", "## Một\n\nHai\n\n- ba")
    japanese = page("a", "ja", "T", "## {一|いち}\n\n{二|に}\n\n- {三|さん}")
    hands = sheet.hand("vi", TODAY, law), sheet.hand("ja", TODAY, law)
    said = sheet.two_columns(own, japanese, *hands, TODAY)
    assert said.count('<td width="4%">') == 3
    assert re.findall(r'name="(b\d)"', said) == ["b0", "b1", "b2"]


@pytest.mark.parametrize("name", book.page_ids())
def test_every_page_is_written_in_one_column_and_in_two(name, language):
    hands = {code: sheet.hand(code, TODAY, law_on(TODAY)) for code in (language, "ja")}
    read, japanese = book.page(name, language), book.page(name, "ja")
    for said in (
        sheet.one_column(read, hands[language], TODAY),
        sheet.two_columns(read, japanese, hands[language], hands["ja"], TODAY),
    ):
        places = re.findall(r'name="b(\d+)"', said)
        assert places == [str(at) for at in range(len(read.blocks))]
        assert not re.search(r"\[\[|\]\]|[{}\ue000-\ue004]|\*\*", re.sub(r'title="[^"]*"', "", said))
