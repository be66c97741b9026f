"""What the search finds, on small made pages and on the guide itself."""

import time
from datetime import date

import pytest

from intern_desktop.guide import search
from intern_desktop.guide.glossary import Term
from intern_desktop.ui.law_figures import law_on

CARD = Term(
    ja="在留カード",
    reading="ざいりゅうカード",
    vi="thẻ cư trú",
    en="residence card",
    gloss_vi="Thẻ luôn mang theo người.",
    gloss_en="A card you always carry.",
    gloss_ja="いつも{持|も}つカード。",
)


@pytest.fixture(scope="module")
def index(made_pages):
    return search.Index(made_pages, [CARD])


@pytest.fixture(scope="module")
def guide():
    return search.of_the_guide(law_on(date(2026, 11, 24)))


def pages(result):
    return [hit.page for hit in result.hits]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("nghỉ phép", ["leave"]),
        ("nghi phep", ["leave"]),
        ("NGHI PHEP", ["leave"]),
        ("tai nhap canh", ["reentry"]),
        ("dang ky cu tru", ["register"]),
        ("đăng ký cư trú", ["register"]),
        ("住民税", ["tax"]),
        ("税", ["tax"]),
        ("給与", ["tax"]),
        ("在留カード", ["register"]),
        ("在留ｶｰﾄﾞ", ["register"]),
        ("がんばって", ["cheer"]),
        ("かんはって", []),
        ("ざいりゅう", ["register"]),
        ("zairyu", ["register"]),
        ("zairyuu", ["register"]),
        ("zairyū", ["register"]),
        ("juminzei", ["tax"]),
        ("jūsu", ["cheer"]),
        ("city hall", ["register"]),
    ],
)
def test_a_query_finds_its_pages_and_no_others(index, query, found):
    assert pages(index.search(query, "vi")) == found


@pytest.mark.parametrize(("query", "first"), [("án", "fine"), ("an", "safety"), ("ăn", "meal")])
def test_what_is_written_exactly_so_comes_first(index, query, first):
    assert pages(index.search(query, "vi"))[0] == first


def test_a_title_comes_before_a_body(page):
    made = search.Index([page("a", "en", "Rubbish", "Sort it by rent."), page("b", "en", "Rent", "Pay it monthly.")])
    assert pages(made.search("rent", "en")) == ["b", "a"]


def test_words_side_by_side_come_before_the_same_words_apart(page):
    apart = page("a", "vi", "Một", "Được nghỉ, nhưng phải xin phép.")
    beside = page("b", "vi", "Hai", "Có ngày nghỉ phép.")
    made = search.Index([apart, beside])
    assert pages(made.search("nghi phep", "vi")) == ["b", "a"]


def test_the_readers_own_language_comes_first_and_the_others_are_named(index):
    assert index.search("register", "en").hits[0].language == "en"
    only_japanese = index.search("市役所", "vi").hits[0]
    assert (only_japanese.language, only_japanese.page) == ("ja", "register")


def test_a_term_comes_above_all_pages_by_any_of_its_names(index):
    for query in ("the cu tru", "thẻ cư trú", "residence card", "在留カード", "zairyu", "ざいりゅうカード"):
        assert [term.ja for term in index.search(query, "vi").terms] == ["在留カード"], query


def test_a_term_is_found_within_a_longer_query(index):
    assert index.search("the cu tru 14 ngay", "vi").terms == (CARD,)


def test_the_marks_stand_on_what_was_meant(index):
    assert index.search("dang ky", "vi").hits[0].snippet.marked() == ["đăng ký"]
    assert index.search("zairyu", "vi").hits[0].snippet.marked() == ["在留"]
    assert index.search("án", "vi").hits[0].snippet.marked() == ["án"]
    assert index.search("住民税", "vi").hits[0].snippet.marked() == ["住民税"]


def test_the_snippet_is_the_sentence_and_the_hit_says_where(index):
    hit = index.search("xin nghi phep", "vi").hits[0]
    assert hit.snippet.text == "Xin nghỉ phép trước một tuần."
    assert (hit.title, hit.heading, hit.block) == ("Nghỉ phép", "Mấy ngày", 1)


def test_a_long_sentence_is_cut_round_its_mark(page):
    made = search.Index([page("a", "en", "Long", "word " * 80 + "needle " + "word " * 80)])
    snippet = made.search("needle", "en").hits[0].snippet
    assert snippet.marked() == ["needle"]
    assert len(snippet.text) < 170
    assert snippet.text.startswith("… ")
    assert snippet.text.endswith(" …")


def test_it_says_which_words_were_guessed_and_which_were_not_found(index):
    assert index.search("dang ky", "vi").guessed == ("đăng ký",)
    assert index.search("đăng ký", "vi").guessed == ()
    result = index.search("dang ky xyzzy", "vi")
    assert (result.missing, pages(result)) == (("xyzzy",), ["register"])


def test_words_that_stand_nowhere_together_are_said_to_be_apart(index):
    result = index.search("phạt bữa", "vi")
    assert result.loose
    assert set(pages(result)) == {"fine", "meal"}


@pytest.mark.parametrize(
    "query", ["", "   ", "?", '"', "* OR (", "a AND NOT b", "title:x", "NEAR(", "^", "-", "'", "。"]
)
def test_nothing_that_is_typed_is_ever_an_error(index, query):
    index.search(query, "vi")


def test_the_word_being_typed_already_finds(index):
    assert "register" in pages(index.search("toa thi chi", "vi"))


def test_every_term_is_found_by_each_of_its_names(guide):
    from intern_desktop.guide.glossary import terms

    for term in terms():
        for name in (term.ja, term.vi, term.en, term.reading):
            assert term in guide.search(name, "vi").terms, name


def test_a_query_answers_while_one_types(guide):
    begun = time.perf_counter()
    for query in ("the cu tru 14 ngay", "tien", "税", "zairyu", "bao hiem than the"):
        guide.search(query, "vi")
    assert (time.perf_counter() - begun) / 5 < 0.25, "a query takes about a hundredth of a second"


@pytest.mark.parametrize("query", ["zairyu", "juminzei", "nenkin", "kyuyo"])
def test_a_japanese_reader_who_types_latin_letters_finds_japanese_pages_first(guide, query):
    hits = guide.search(query, "ja").hits
    assert hits and hits[0].language == "ja"


def test_a_sentence_out_of_a_table_does_not_begin_with_what_parts_its_cells(guide):
    for query in ("xe buyt muon", "tien phat", "phone in hand"):
        assert not guide.search(query, "vi").hits[0].snippet.text.startswith("·")
