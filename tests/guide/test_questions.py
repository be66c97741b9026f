"""The questions of the pages: whole, in three languages, with one right answer each and no figure typed."""

import re

import pytest

from intern_desktop import furigana
from intern_desktop.guide import book, figures, quiz
from intern_desktop.guide.figures import REFERENCE

LANGUAGES = {"vi", "en", "ja"}
KANJI = re.compile(r"[㐀-鿿々]")
FURIGANA = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")
NAMES = re.compile(r"(?<![A-Z0-9])(?:A1|A2|B1|N[1-5]|5S)(?![0-9])|(?:số|Training|Worker|number) [123](?![0-9])|[123]号")
every_quiz = pytest.mark.parametrize("page", sorted(quiz.pages()))


def texts(page):
    """Every sentence of a page's questions as {language: text}."""
    for question in quiz.quiz(page).questions:
        yield question.situation
        for answer in question.answers:
            yield answer.text
            yield answer.why
        for words in question.say:
            yield {"vi": words.vi, "en": words.en, "ja": words.ja}


def test_every_page_of_the_book_has_its_questions():
    ours = {page for page in book.page_ids() if ":" not in page}
    assert quiz.pages() == ours


@every_quiz
def test_a_page_has_three_to_five_questions_with_one_right_answer_each(page):
    questions = quiz.quiz(page).questions
    assert 3 <= len(questions) <= 5
    assert len({question.id for question in questions}) == len(questions)
    for question in questions:
        assert 3 <= len(question.answers) <= 4
        assert [answer.right for answer in question.answers].count(True) == 1


@every_quiz
def test_every_sentence_stands_in_three_languages_on_the_same_figures(page):
    for text in texts(page):
        assert set(text) == LANGUAGES
        assert all(words.strip() == words and words for words in text.values())
        found = [sorted(REFERENCE.findall(words)) for words in text.values()]
        assert found[0] == found[1] == found[2], text["en"]
        for reference in found[0]:
            kind, _, name = reference.partition(":")
            assert kind == "law" or name in figures.facts(), reference


@every_quiz
def test_no_figure_is_typed_and_every_kanji_is_read(page):
    for text in texts(page):
        for language, words in text.items():
            bare = NAMES.sub("", REFERENCE.sub("", FURIGANA.sub(r"\1", words)))
            assert not re.search(r"[0-9０-９]", bare), words
            if language == "ja":
                assert not KANJI.findall(FURIGANA.sub("", words)), words
                assert "{" not in furigana.plain(words)


@every_quiz
def test_the_right_answer_is_not_always_at_the_same_place(page):
    assert len({question.right for question in quiz.quiz(page).questions}) > 1


@every_quiz
def test_the_answers_of_a_question_differ(page):
    for question in quiz.quiz(page).questions:
        for language in LANGUAGES:
            said = [answer.text[language] for answer in question.answers]
            assert len(set(said)) == len(said)
            whys = [answer.why[language] for answer in question.answers]
            assert len(set(whys)) == len(whys)
