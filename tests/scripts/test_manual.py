"""The manual: every picture it names is there, the three languages have the same steps, and it names what one sees."""

import re

import pytest
from babel.messages.pofile import read_po

from intern_desktop import furigana, resources
from intern_desktop.guide import book
from scripts.manual import JOURNEYS, MANUAL, MOST

LANGUAGES = ("vi", "en", "ja")
STEPS = {"pay": 17, "guide": 10, "packs": 9, "ready": 27, "class": 7}
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def text(manual, language):
    return (MANUAL / language / f"{manual}.md").read_text(encoding="utf-8")


def pictures(manual, language):
    return re.findall(r"!\[[^]]+\]\(\.\./pictures/([^)]+)\)", text(manual, language))


def steps(manual, language):
    """Headings by their letter or number, and the pictures between them, in order."""
    pattern = rf"^#+ (\w+)\.|\(\.\./pictures/{language}/([^)]+)\)"
    return ["".join(one) for one in re.findall(pattern, text(manual, language), re.MULTILINE)]


def on_screen(language):
    """All that the program can say in this language as patterns, without the marks of readings."""
    with resources.path(f"locale/{language}/LC_MESSAGES/intern_desktop.po").open("rb") as file:
        messages = [one for one in read_po(file) if isinstance(one.id, str)]
    said = (furigana.plain(one.string or one.id) for one in messages)
    return [re.compile(re.sub(r"\\{\w+\\}", ".+", re.escape(one))) for one in said if not one.startswith("{")]


def test_every_manual_is_known_and_has_its_walk():
    assert {one.stem for one in MANUAL.glob("*/*.md")} == set(STEPS) == set(JOURNEYS)
    listed = (MANUAL / "README.md").read_text(encoding="utf-8")
    assert [one for one in MANUAL.glob("*/*.md") if f"({one.parent.name}/{one.name})" not in listed] == []


def test_the_number_of_pages_is_that_of_the_guide():
    number = str(len(book.page_ids()))
    readme = (MANUAL.parent.parent / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"(\d+) short pages", readme) == [number]
    for language in LANGUAGES:
        assert re.search(r"(\d+) ?(?:trang|pages|ページ)", text("guide", language))[1] == number


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("manual", STEPS)
def test_every_picture_is_there_and_shown_once(manual, language):
    named, place = pictures(manual, language), MANUAL / "pictures" / language / manual
    assert len(named) == len(set(named)) == STEPS[manual]
    assert sorted(named) == sorted(f"{language}/{manual}/{one.name}" for one in place.iterdir())
    assert all((MANUAL / "pictures" / name).read_bytes().startswith(SIGNATURE) for name in named)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("manual", STEPS)
def test_each_language_has_the_same_steps(manual, language):
    assert steps(manual, language) == steps(manual, "vi")
    assert len(re.findall(r"^### ", text(manual, language), re.MULTILINE)) == STEPS[manual]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("manual", STEPS)
def test_words_in_bold_are_those_of_the_program(manual, language):
    bold = set(re.findall(r"\*\*([^*]+)\*\*", text(manual, language)))
    assert len(bold) >= STEPS[manual]
    patterns = on_screen(language)
    assert [words for words in bold if not any(one.fullmatch(words) for one in patterns)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("manual", STEPS)
def test_what_it_links_to_is_there(manual, language):
    links = re.findall(r"\]\(([^)]+)\)", text(manual, language))
    assert [link for link in links if not (MANUAL / language / link).exists()] == []


def test_all_pictures_together_are_small():
    assert sum(one.stat().st_size for one in MANUAL.rglob("*.png")) <= MOST
