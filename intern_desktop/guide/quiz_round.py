"""Going through the questions of a page: what was missed comes back at the end, until all is understood."""

import msgspec

from intern_desktop.guide.quiz import Question, Quiz


class Round(msgspec.Struct, frozen=True):
    """One going-through. `queue` are the questions still to come, the first is asked now; `chosen` is what was chosen
    for it, None while nothing was. `understood` are those answered rightly, as numbers of the quiz's questions.
    """

    quiz: Quiz
    queue: tuple[int, ...]
    understood: frozenset[int] = frozenset()
    chosen: int | None = None

    @property
    def question(self) -> Question:
        """What is asked now. Raises IndexError when all is understood."""
        return self.quiz.questions[self.queue[0]]

    @property
    def answered(self) -> bool:
        """Whether something was chosen for what is asked now."""
        return self.chosen is not None

    @property
    def right(self) -> bool:
        """Whether what was chosen is the right answer."""
        return self.chosen == self.question.right

    @property
    def ended(self) -> bool:
        """Whether all is understood."""
        return not self.queue

    @property
    def last(self) -> bool:
        """Whether nothing comes after what is asked now."""
        return len(self.queue) == 1 and self.right


def begin(quiz: Quiz) -> Round:
    """All questions of a page, in their order."""
    return Round(quiz, tuple(range(len(quiz.questions))))


def choose(going: Round, answer: int) -> Round:
    """Choose an answer, counted from 0. The first choice stands; one that does not exist changes nothing."""
    if going.ended or going.answered or not 0 <= answer < len(going.question.answers):
        return going
    return msgspec.structs.replace(going, chosen=answer)


def go_on(going: Round) -> Round:
    """The next question. One that was missed is put behind the others; without a choice nothing changes."""
    if going.ended or not going.answered:
        return going
    now, *others = going.queue
    if going.right:
        return Round(going.quiz, tuple(others), going.understood | {now})
    return Round(going.quiz, (*others, now), going.understood)
