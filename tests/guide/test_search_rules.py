"""What holds for any query and any pages, and the queries that other readers of books are known to fail."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intern_desktop.guide import search, typing_errors
from intern_desktop.guide.folding import folded, kana_key, normal
from intern_desktop.guide.glossary import Term
from intern_desktop.guide.query import words_of

CARD = Term(
    ja="在留カード",
    reading="ざいりゅうカード",
    vi="thẻ cư trú",
    en="residence card",
    gloss_vi="Thẻ luôn mang theo người.",
    gloss_en="A card you always carry.",
    gloss_ja="いつも{持|も}つカード。",
)
SYLLABLES = (
    "án",
    "an",
    "ăn",
    "nghỉ",
    "nghi",
    "phép",
    "đăng",
    "ký",
    "dang",
    "税",
    "在留",
    "カード",
    "がん",
    "かん",
    "rent",
)
QUERIES = st.one_of(
    st.text(max_size=30),
    st.text("aáàảãạăâbcdđeêghiklmnoôơpqrstuưvxyzがかきーゅっん在留税 *\"'()-:{|}", max_size=20),
    st.lists(st.sampled_from(SYLLABLES), max_size=5).map(" ".join),
)
BODIES = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=12).map(" ".join)


@pytest.fixture(scope="module")
def index(made_pages):
    return search.Index(made_pages, [CARD])


def pages(result):
    return [hit.page for hit in result.hits]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("nghỉ phép", ["leave"]),
        ("nghi phep", ["leave"]),
        ("tai nhap canh", ["reentry"]),
        ("dang ky cu tru", ["register"]),
        ("住民税", ["tax"]),
        ("税", ["tax"]),
        ("在留カード", ["register"]),
        ("がんばって", ["cheer"]),
        ("かんはって", []),
    ],
)
def test_each_of_the_queries_that_other_readers_fail_is_answered(index, query, found):
    assert pages(index.search(query, "vi")) == found


@pytest.mark.parametrize(("query", "first"), [("án", "fine"), ("an", "safety")])
def test_and_the_page_that_says_it_exactly_so_comes_first(index, query, first):
    assert pages(index.search(query, "vi"))[0] == first


def test_trap_words_without_marks(index):
    assert pages(index.search("nghi phep", "vi")) == ["leave"]


def test_trap_the_letter_with_a_stroke(index):
    assert pages(index.search("dang ky", "vi")) == ["register"]


def test_trap_a_mark_makes_another_word(index):
    assert pages(index.search("án", "vi"))[0] != pages(index.search("an", "vi"))[0]


def test_trap_one_japanese_letter(index):
    assert pages(index.search("税", "vi")) == ["tax"]


def test_trap_dakuten_are_letters(index):
    assert pages(index.search("がんばって", "vi")) == ["cheer"]
    assert pages(index.search("かんはって", "vi")) == []


@given(QUERIES, st.sampled_from(("vi", "en", "ja")))
@settings(deadline=None)
def test_nothing_that_is_typed_raises_and_marks_lie_in_their_sentence(index, query, language):
    result = index.search(query, language)
    for hit in result.hits:
        ends = [end for mark in hit.snippet.marks for end in mark]
        assert ends == sorted(ends)
        assert all(0 <= end <= len(hit.snippet.text) for end in ends)
        assert all(first < last for first, last in hit.snippet.marks)
    assert len({hit.page for hit in result.hits}) == len(result.hits)
    assert set(result.missing) <= {word.typed for word in words_of(query)}
    assert isinstance(result.guessed, tuple)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(text):
    assert folded(folded(text)) == folded(text)
    assert normal(normal(text)) == normal(text)


@given(st.text("あいうえおかきくけこがごゅょっんーアカガョッ", max_size=12))
def test_a_kana_key_has_no_long_vowel_left_to_find(kana):
    assert "ー" not in kana_key(kana)
    assert not any("ァ" <= letter <= "ヶ" for letter in kana_key(kana))


@given(st.lists(BODIES, min_size=1, max_size=6), BODIES, st.sampled_from(SYLLABLES))
@settings(deadline=None)
def test_one_page_more_takes_no_exact_hit_from_another(page, bodies, more, query):
    before = [page(f"p{at}", "vi", "Một", body) for at, body in enumerate(bodies)]
    has = {made.id for made, body in zip(before, bodies, strict=True) if f" {query} " in f" {body} "}
    assert has <= set(pages(search.Index(before).search(query, "vi")))
    assert has <= set(pages(search.Index([*before, page("new", "vi", "Hai", more)]).search(query, "vi")))


@given(st.lists(BODIES, min_size=2, max_size=5), st.sampled_from(SYLLABLES))
@settings(deadline=None)
def test_exact_comes_before_folded(page, bodies, query):
    made = [page(f"p{at}", "vi", "Một", body) for at, body in enumerate(bodies)]
    exact = [f" {query} " in f" {bodies[int(name[1:])]} " for name in pages(search.Index(made).search(query, "vi"))]
    assert exact == sorted(exact, reverse=True)


@pytest.mark.parametrize(
    ("query", "meant", "found"),
    [
        ("đăgn ký", ("đăgn", "đăng"), "register"),
        ("thịc chính", ("thịc", "thị"), "register"),
        ("regsiter", ("regsiter", "register"), "register"),
        ("cty hall", None, None),
        ("zairuy", ("zairuy", "zairyu (在留)"), "register"),
        ("juminzie", ("juminzie", "juminze (住民税)"), "tax"),
    ],
)
def test_a_slip_is_forgiven_in_words_of_four_letters_and_more_and_said(index, query, meant, found):
    result = index.search(query, "vi")
    if meant is None:
        assert result.taken == ()
        assert result.missing == ("cty",)
    else:
        assert result.taken == (meant,)
        assert result.missing == ()
        assert pages(result)[0] == found
        assert result.guessed == ()


def test_a_slip_is_forgiven_only_where_nothing_else_is_found(page):
    made = search.Index([page("a", "en", "Rent", "He rests."), page("b", "en", "Rests", "She rents a room.")])
    assert pages(made.search("rent", "en")) == ["a", "b"]
    assert made.search("rents", "en").taken == ()
    assert made.search("rnets", "en").taken == (("rnets", "rents"),)


def test_numbers_and_japanese_are_never_taken_for_others(index, page):
    for query in ("0120", "2027", "住民説", "かんはって"):
        assert index.search(query, "vi").taken == ()
    assert search.Index([page("a", "vi", "Một", "Gọi 0120.")]).search("1020", "vi").missing == ("1020",)


def test_what_is_a_term_is_never_taken_for_a_slip(page):
    made = search.Index([page("a", "en", "Rope", "A long care.")], [CARD])
    assert made.search("care", "en").hits
    result = made.search("card", "en")
    assert (result.terms, result.taken, result.hits) == ((CARD,), (), ())


def test_the_readers_language_comes_before_a_page_that_fits_better_in_another(page):
    made = search.Index([page("a", "en", "Rent", "Rent, rent, rent."), page("b", "vi", "Nhà", "Tiền rent.")])
    assert pages(made.search("rent", "vi")) == ["b", "a"]


def test_a_page_about_most_of_the_words_comes_before_one_that_happens_to_say_all(page):
    says_all = page("a", "vi", "Điện thoại", "Tiền điện, phải thuê, rồi về nhà.")
    about = page("b", "vi", "Thuê nhà", "Thuê nhà thì ký giấy. Thuê nhà lâu.")
    assert pages(search.Index([says_all, about]).search("tien thue nha", "vi")) == ["b", "a"]


def test_japanese_on_a_vietnamese_page_is_found_as_it_is_read(page):
    made = search.Index([page("a", "vi", "Giấy", "Đi {市役所|しやくしょ} nhé."), page("b", "vi", "Hai", "Không có.")])
    assert pages(made.search("しやくしょ", "vi")) == ["a"]
    assert pages(made.search("しよ", "vi")) == []
    hit = made.search("shiyakusho", "vi").hits[0]
    assert (hit.page, hit.snippet.marked()) == ("a", ["市役所"]), "in Latin letters too, where no Japanese page has it"


def test_a_page_that_comes_after_the_first_question_is_found_too(page):
    made = search.Index([page("a", "vi", "Một", "Nhà.")])
    assert pages(made.search("cổng", "vi")) == []
    made.add(page("b", "vi", "Hai", "Cổng nhà."))
    assert pages(made.search("cổng", "vi")) == ["b"]
    assert set(pages(made.search("nha", "vi"))) == {"a", "b"}


def test_a_long_word_still_being_typed_is_forgiven_too(page):
    made = search.Index([page("a", "en", "Cover", "Your insurance pays.")])
    assert pages(made.search("insurance", "en")) == ["a"]
    assert pages(made.search("insuren", "en")) == ["a"]


@given(st.text("abcdeghn", min_size=4, max_size=7), st.data())
def test_each_slip_is_taken_back(word, data):
    at = data.draw(st.integers(0, len(word) - 2))
    swapped = f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}"
    dropped = f"{word[:at]}{word[at + 1 :]}"
    wrong = f"{word[:at]}x{word[at + 1 :]}"
    doubled = f"{word[:at]}x{word[at:]}"
    for typed in {swapped, dropped, wrong, doubled} - {word}:
        assert word in typing_errors.meant(typed, lambda other: other == word)


def test_the_page_is_offered_in_every_language_it_is_written_in(index):
    hit = index.search("đăng ký", "vi").hits[0]
    assert (hit.language, hit.others) == ("vi", ("en", "ja"))
    hit = index.search("city hall", "vi").hits[0]
    assert (hit.language, hit.others) == ("en", ("vi", "ja"))


def test_words_in_tables_notices_links_and_lists_are_found_and_their_signs_are_not(page):
    body = (
        "## Head\n\n| Sink | Cost |\n|---|---|\n| Tap | 5 |\n\n> [!ask]\n> Ask about **heating**.\n\n"
        "1. First [the fees](page:fees)\n\nPlain."
    )
    made = search.Index([page("a", "en", "Home", body)])
    for query, text in (("tap", "Tap · 5"), ("heating", "Ask about heating."), ("the fees", "First the fees")):
        hit = made.search(query, "en").hits[0]
        assert hit.snippet.text == text
    for query in ("page", "ask]", "##"):
        assert all("[" not in hit.snippet.text for hit in made.search(query, "en").hits)
    assert pages(made.search("page:fees", "en")) == []


def test_a_centres_page_is_found_and_says_whose_it_is(page):
    import msgspec

    own = msgspec.structs.replace(page("house:rules", "vi", "Nội quy", "Đóng cổng lúc mười giờ."), centre="Hoa Sen")
    made = search.Index([page("a", "vi", "Nhà", "Cổng nhà.")])
    made.add(own)
    found = made.search("dong cong", "vi").hits
    assert [(hit.page, hit.centre, hit.others) for hit in found] == [("house:rules", "Hoa Sen", ())]
