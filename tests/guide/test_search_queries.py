"""What people type, over the guide and glossary as they are: `queries.toml` says what must come first, and why."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from intern_desktop.guide import book, glossary, search
from intern_desktop.ui.law_figures import law_on

QUERIES = tomllib.loads(Path(__file__).with_name("queries.toml").read_text(encoding="utf-8"))["query"]


@pytest.fixture(scope="module")
def guide():
    return search.of_the_guide(law_on(date(2026, 11, 24)))


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: f"{query['reader']} {query['typed']}")
def test_what_must_come_first_does(guide, query):
    result = guide.search(query["typed"], query["reader"])
    if "term" in query:
        assert result.terms[:1], query["why"]
        assert result.terms[0].ja == query["term"], query["why"]
    else:
        assert result.hits[0].page in query["pages"], query["why"]
    assert [typed for typed, _ in result.taken] == ([query["slip"]] if "slip" in query else [])


def test_the_queries_are_of_pages_and_terms_that_exist_each_once():
    words = {term.ja for term in glossary.terms()}
    named = {page for query in QUERIES for page in query.get("pages", ())}
    assert named <= set(book.page_ids())
    assert {query["term"] for query in QUERIES if "term" in query} <= words
    assert len({(query["typed"], query["reader"]) for query in QUERIES}) == len(QUERIES) > 80


def test_each_page_is_sought_by_somebody():
    first = {query["pages"][0] for query in QUERIES if "pages" in query}
    assert set(book.page_ids()) - first <= {"life-in-japan"}, "its parts have pages of their own"


def test_each_page_is_found_first_by_its_own_title_in_each_language(guide):
    for name in book.page_ids():
        for code in ("vi", "en", "ja"):
            title = search.furigana.plain(book.page(name, code).title)
            assert guide.search(title, code).hits[0].page == name, (name, code, title)


def test_further_names_are_of_pages_that_exist_and_lead_to_them(guide):
    from intern_desktop.guide import sections
    from intern_desktop.resources import toml

    assert set(toml("guide/also.toml")) <= set(book.page_ids())
    for name in toml("guide/also.toml"):
        for code in ("vi", "en", "ja"):
            for other in sections.names(book.page(name, code))[1:]:
                found = [hit.page for hit in guide.search(search.furigana.plain(other), code).hits]
                assert name in found[:3], (name, code, other, found)
