"""The manual: every picture it names is there, the three languages have the same steps, and it names what one sees."""

import re

import pytest
from babel.messages.pofile import read_po

from intern_desktop import furigana, resources
from scripts.manual import MANUAL, MOST

LANGUAGES = ("vi", "en", "ja")
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def text(language):
    return (MANUAL / language / "pay.md").read_text(encoding="utf-8")


def pictures(language):
    return re.findall(r"!\[[^]]+\]\(\.\./pictures/([^)]+)\)", text(language))


def steps(language):
    """Headings by their letter or number, and the pictures between them, in order."""
    found = re.findall(rf"^#+ (\w+)\.|\(\.\./pictures/{language}/([^)]+)\)", text(language), re.MULTILINE)
    return ["".join(one) for one in found]


def on_screen(language):
    """All that the program can say in this language as patterns, without the marks of readings."""
    with resources.path(f"locale/{language}/LC_MESSAGES/intern_desktop.po").open("rb") as file:
        messages = [one for one in read_po(file) if isinstance(one.id, str)]
    said = (furigana.plain(one.string or one.id) for one in messages)
    return [re.compile(re.sub(r"\\{\w+\\}", ".+", re.escape(one))) for one in said if not one.startswith("{")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_there_and_shown_once(language):
    named = pictures(language)
    assert len(named) == len(set(named)) == 17
    assert sorted(named) == sorted(f"{language}/{one.name}" for one in (MANUAL / "pictures" / language).iterdir())
    assert all((MANUAL / "pictures" / name).read_bytes().startswith(SIGNATURE) for name in named)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_same_steps(language):
    assert steps(language) == [one.replace("vi/", f"{language}/") for one in steps("vi")]
    assert len(re.findall(r"^### ", text(language), re.MULTILINE)) == 17


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_in_bold_are_those_of_the_program(language):
    bold = set(re.findall(r"\*\*([^*]+)\*\*", text(language)))
    assert len(bold) > 20
    patterns = on_screen(language)
    assert [words for words in bold if not any(one.fullmatch(words) for one in patterns)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_it_links_to_is_there(language):
    links = re.findall(r"\]\(([^)]+)\)", text(language))
    assert [link for link in links if not (MANUAL / language / link).exists()] == []


def test_all_pictures_together_are_small():
    assert sum(one.stat().st_size for one in MANUAL.rglob("*.png")) <= MOST
