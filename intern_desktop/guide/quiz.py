"""The questions at the end of a page: a situation, what one could do, and for each answer why it is right or wrong.

One file for each page, `guide/questions/PAGE.toml`, holds the three languages of each sentence beside each other.
Texts name figures as pages do, and Japanese carries its readings.
"""

import hashlib
from functools import cache

import msgspec

from intern_desktop import resources
from intern_desktop.guide.figures import Law, filled, no_law

_FOLDER = "guide/questions"


class Answer(msgspec.Struct, frozen=True):
    """One thing one could do; `why` says why it is right or wrong. Both by language, as they stand written."""

    text: dict[str, str]
    why: dict[str, str]
    right: bool = False


class Say(msgspec.Struct, frozen=True):
    """What is said in Japanese in this situation: marked Japanese, and what it means by language ("vi", "en")."""

    ja: str
    vi: str
    en: str


class Question(msgspec.Struct, frozen=True):
    """A situation and three or four answers, exactly one of them right; `say` are words that help in it."""

    id: str
    situation: dict[str, str]
    answers: tuple[Answer, ...]
    say: tuple[Say, ...] = ()

    @property
    def right(self) -> int:
        """Which answer is the right one."""
        return next(at for at, answer in enumerate(self.answers) if answer.right)


class Quiz(msgspec.Struct, frozen=True):
    """The questions of a page. `version` changes when any word of them does."""

    page: str
    version: str
    questions: tuple[Question, ...]


@cache
def pages() -> frozenset[str]:
    """The pages that have questions."""
    return frozenset(name.rpartition("/")[2].removesuffix(".toml") for name in resources.names(_FOLDER, ".toml"))


@cache
def quiz(page: str) -> Quiz:
    """The questions of a page. Raises KeyError when it has none."""
    if page not in pages():
        raise KeyError(page)
    name = f"{_FOLDER}/{page}.toml"
    questions = msgspec.convert(resources.toml(name)["question"], tuple[Question, ...])
    return Quiz(page, hashlib.sha256(resources.text(name).encode()).hexdigest()[:12], questions)


def said(text: dict[str, str], language: str, law: Law = no_law) -> str:
    """A sentence of a question in a language, its figures filled in."""
    return filled(text[language], language, law)
