"""Marked text as spans, and blocks as paragraphs, lists and tables."""

import time
from datetime import date

import pytest

from intern_desktop.guide import sheet
from intern_desktop.guide.figures import Quoted, Source
from intern_desktop.guide.html import ruby_html
from intern_desktop.guide.paragraphs import Drawing, Grid, parts
from intern_desktop.guide.spans import plain, spans

TODAY = date(2026, 11, 24)


def law(name):
    return Quoted(unit="yen", value=1_023, source=Source('The "Ministry"'), checked=TODAY, valid_until=TODAY)


@pytest.fixture
def write():
    """Writes a text as spans."""

    def written(code, text, *, today=TODAY, **how):
        return spans(text, sheet.hand(code, today, law, **how))

    return written


@pytest.fixture
def read(page):
    """Reads the only block of a made page."""

    def parted(code, body, **how):
        [block] = page("a", code, "T", body).blocks
        return parts(block, sheet.hand(code, TODAY, law, **how))

    return parted


def test_a_reading_knows_over_what_it_may_lean(write):
    assert [(made.text, made.lean) for made in write("ja", "{働|はたら}く{国|くに}")] == [
        ("働", "r"),
        ("く", ""),
        ("国", "l"),
    ]
    assert [made.lean for made in write("ja", "{国|くに}{籍|せき}")] == ["", ""]
    assert write("ja", "山{国|くに}")[-1].lean == "", "never over a kanji"


def test_small_texts_have_their_readings_as_pictures():
    assert ruby_html("{働|はたら}く{国|くに}") == '<img src="ruby:r:働|はたら">く<img src="ruby:l:国|くに">'
    assert ruby_html("{国|くに}<", readings=False) == "国&lt;"


def test_a_reading_that_is_not_shown_is_still_known(write):
    [word, _] = write("ja", "{会社|かいしゃ}です", readings=False)
    assert (word.text, word.reading, word.shown) == ("会社", "かいしゃ", False)
    first, _, second = write("ja", "{会社|かいしゃ}と{国|くに}", shows=lambda writing, _: writing == "国")
    assert (first.shown, second.shown) == (False, True)


def test_bold_words_keep_their_readings(write):
    made = write("ja", "**{会社|かいしゃ}**が")
    assert [(span.text, span.bold, span.shown) for span in made] == [("会社", True, True), ("が", False, False)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("は **{半分|はんぶん}** になる", "は半分になる"),
        ("と **いい** です", "といいです"),
        ("**JFT-Basic** は", "JFT-Basic は"),
        ("A **b** c", "A b c"),
    ],
)
def test_a_space_that_only_sets_stars_apart_is_not_shown_between_japanese_letters(write, typed, said):
    assert plain(write("ja", typed)) == said


def test_a_figure_is_a_link_that_tells_its_source_and_day(write):
    figures = [made for made in write("en", "At least [[law:x]] (**[[law:x]]**).") if made.link == "figure:law:x"]
    assert [made.text for made in figures] == ["¥1,023", "¥1,023"]
    assert figures[1].bold
    assert figures[0].tip == 'The "Ministry". Checked 24 Nov 2026.'


def test_a_figure_past_its_day_looks_different_and_says_so(write):
    assert write("en", "[[law:x]]")[0].look == "figure"
    [late] = write("en", "[[law:x]]", today=date(2026, 11, 25))
    assert late.look == "stale"
    assert "ask your centre" in late.tip


def test_a_term_is_a_link_whether_its_reading_stands_over_one_part_or_two(write):
    for text in ("{社会保険|しゃかいほけん}です", "{社会|しゃかい}{保険|ほけん}です"):
        found = write("ja", text)
        assert plain(tuple(made for made in found if made.link == "term:社会保険")) == "社会保険"
        assert found[-1].link == ""
    assert plain(tuple(made for made in write("ja", "この{在留|ざいりゅう}カードです") if made.link)) == "在留カード"
    assert not any(made.link for made in write("vi", "社会保険"))


def test_a_term_does_not_begin_within_a_word_that_has_one_reading(write):
    assert not any(made.link for made in write("ja", "{新社会保険法|しんしゃかいほけんほう}です"))


def test_words_lead_to_a_page_and_a_figure_in_them_to_its_source(write):
    made = write("en", "See [what **nobody** may charge](page:fees), [up to [[law:x]]](screen:offers).")
    assert [(span.text, span.link) for span in made if span.link] == [
        ("what ", "page:fees"),
        ("nobody", "page:fees"),
        (" may charge", "page:fees"),
        ("up to ", "screen:offers"),
        ("¥1,023", "figure:law:x"),
    ]


def test_what_is_typed_as_a_tag_or_marked_as_nothing_we_know_stays_words(write):
    for text in ("a <b>c</b> & d", "2 * 3 * 4", "a ** b", "[x] (y)", "snake_case_words", "[[fact:Nothing Such]]"):
        assert plain(write("en", text)) == text
    assert plain(write("en", r"\*not bold\*")) == "*not bold*"


def test_lines_become_one_with_a_space_but_not_between_japanese_letters(write):
    assert plain(write("en", "one\ntwo")) == "one two"
    assert plain(write("ja", "{国|くに}で\nはたらく")) == "国ではたらく"


def test_the_bar_of_a_reading_does_not_part_the_cells_of_a_table(read):
    [grid] = read("ja", "| {増|ふ}える | b |\n|---|---|\n| {月|つき} | [[law:x]] |")
    assert isinstance(grid, Grid)
    assert [[plain(cell.spans) for cell in row] for row in grid.rows] == [["増える", "b"], ["月", "1,023円"]]
    assert {cell.kind for cell in grid.rows[0]} == {"head"}


def test_a_short_row_is_filled_and_a_long_one_cut(read):
    [grid] = read("en", "| a | b |\n|---|:-:|\n| c |\n| d | e | f |")
    assert [[plain(cell.spans) for cell in row] for row in grid.rows] == [["a", "b"], ["c", ""], ["d", "e"]]


def test_lists_stand_in_lists_and_go_on_over_lines(read):
    items = read("en", "1. one\n   and more\n   - inner\n   - second\n2. two")
    assert [(plain(item.spans), item.depth, item.number, item.begins) for item in items] == [
        ("one and more", 0, 1, True),
        ("inner", 1, 0, True),
        ("second", 1, 0, False),
        ("two", 0, 2, False),
    ]


def test_a_heading_or_a_list_also_stands_right_below_a_paragraph(read):
    kinds = [part.kind for part in read("en", "## Head\nwords\n- item")]
    assert kinds == ["heading", "text", "item"]


def test_a_notice_loses_its_marks_and_may_hold_a_list(read):
    made = read("en", "> [!do]\n> Do this:\n> - first\n> - second")
    assert [(part.kind, plain(part.spans)) for part in made] == [
        ("note", "Do this:"),
        ("item", "first"),
        ("item", "second"),
    ]


def test_a_drawing_knows_its_language(read):
    assert read("ja", "[[drawing:two-roads]]", readings=False) == (Drawing("two-roads", "ja", False),)


def test_japanese_lines_are_tall_only_while_readings_are_shown(read):
    assert read("ja", "かなだけ")[0].tall
    assert not read("ja", "{国|くに}", readings=False)[0].tall
    assert read("vi", "{国|くに} là nước")[0].tall
    assert not read("vi", "nước")[0].tall


@pytest.mark.parametrize(
    "body",
    [
        "**a " * 5_000,
        "[a" * 10_000,
        "*a *" * 5_000,
        "{a|" * 5_000,
        "a" + " " * 20_000 + "b",
        "# a" + " " * 20_000 + "b",
        "|" * 20_000 + "\n|-|",
        "-" * 20_000 + "x",
        "`a" * 9_999,
        "[[fact:" * 5_000,
        "![" * 10_000,
        "> " * 10_000 + "a",
    ],
    ids=range(12),
)
def test_text_that_is_made_to_take_long_takes_no_longer(read, body):
    begun = time.perf_counter()
    read("ja", body)
    assert time.perf_counter() - begun < 1.5
