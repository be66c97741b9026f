"""Going through questions: what was missed comes back, and only what is answered rightly is understood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intern_desktop.guide import quiz_round
from intern_desktop.guide.quiz import Answer, Question, Quiz

SAID = {"vi": "a", "en": "b", "ja": "c"}


def question(name, right, count=3):
    return Question(name, SAID, tuple(Answer(SAID, SAID, at == right) for at in range(count)))


@pytest.fixture
def quiz():
    """Three questions whose right answers are the first, the second and the third."""
    return Quiz("page", "v1", tuple(question(str(at), at) for at in range(3)))


def test_who_answers_all_rightly_is_asked_each_once(quiz):
    going = quiz_round.begin(quiz)
    for at in range(3):
        assert going.question.id == str(at)
        going = quiz_round.go_on(quiz_round.choose(going, going.question.right))
    assert going.ended and going.understood == {0, 1, 2}


def test_a_missed_question_comes_back_at_the_end(quiz):
    going = quiz_round.go_on(quiz_round.choose(quiz_round.begin(quiz), 2))
    assert [quiz.questions[at].id for at in going.queue] == ["1", "2", "0"]
    assert not going.understood


def test_the_first_choice_stands(quiz):
    chosen = quiz_round.choose(quiz_round.begin(quiz), 1)
    assert quiz_round.choose(chosen, 0) == chosen
    assert not chosen.right


def test_nothing_goes_on_before_a_choice(quiz):
    going = quiz_round.begin(quiz)
    assert quiz_round.go_on(going) == going


@pytest.mark.parametrize("answer", [-1, 3, 9])
def test_an_answer_that_is_not_there_changes_nothing(quiz, answer):
    going = quiz_round.begin(quiz)
    assert quiz_round.choose(going, answer) == going


def test_the_last_one_says_so_only_when_it_is_right(quiz):
    going = quiz_round.begin(quiz)
    for _ in range(2):
        going = quiz_round.go_on(quiz_round.choose(going, going.question.right))
    assert not quiz_round.choose(going, 0).last
    assert quiz_round.choose(going, 2).last


@given(st.lists(st.integers(-1, 4), max_size=60))
def test_however_one_chooses_nothing_is_lost(choices):
    made = Quiz("page", "v1", tuple(question(str(at), at) for at in range(3)))
    going = quiz_round.begin(made)
    for choice in choices:
        going = quiz_round.go_on(quiz_round.choose(going, choice))
        assert sorted([*going.queue, *going.understood]) == [0, 1, 2]
