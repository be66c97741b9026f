"""The questions at the end of a page: a situation, what one could do, and for each answer why it is right or wrong.

One file for each page, `guide/questions/PAGE.toml`, holds the three languages of each sentence beside each other.
Texts name figures as pages do, and Japanese carries its readings.
"""

import hashlib
import tomllib
from functools import cache
from typing import Any

import msgspec

from intern_desktop import resources
from intern_desktop.guide import pack
from intern_desktop.guide.figures import Law, filled, no_law
from intern_desktop.guide.pack import follows

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


@follows
@cache
def pages() -> frozenset[str]:
    """The pages that have questions, the centre's among them."""
    ours = {name.rpartition("/")[2].removesuffix(".toml") for name in resources.names(_FOLDER, ".toml")}
    theirs = {
        f"{held.about.id}:{page}"
        for held in pack.brought()
        for page in held.pages()
        if pack.question_file(page) in held.names
    }
    return frozenset(ours | theirs)


@follows
@cache
def quiz(page: str) -> Quiz:
    """The questions of a page. Raises KeyError when it has none."""
    if page not in pages():
        raise KeyError(page)
    own, mine = pack.parted(page)
    if own:
        return _of_centre(page, next(held for held in pack.brought() if held.about.id == own), mine)
    name = f"{_FOLDER}/{page}.toml"
    questions = msgspec.convert(resources.toml(name)["question"], tuple[Question, ...])
    return Quiz(page, hashlib.sha256(resources.text(name).encode()).hexdigest()[:12], questions)


def _of_centre(page: str, held: pack.CentrePack, name: str) -> Quiz:
    """The questions of a centre's page, which may be written in one language: that one stands for the others."""
    text = held.text(pack.question_file(name))
    questions = [_in_all(question) for question in tomllib.loads(text)["question"]]
    version = hashlib.sha256(text.encode()).hexdigest()[:12]
    return Quiz(page, version, msgspec.convert(questions, tuple[Question, ...]))


def _in_all(question: dict[str, Any]) -> dict[str, Any]:
    answers = [answer | {key: pack.in_all(answer[key]) for key in ("text", "why")} for answer in question["answers"]]
    say = [one | {code: pack.in_all(one)[code] for code in ("vi", "en")} for one in question.get("say", [])]
    return question | {"situation": pack.in_all(question["situation"]), "answers": answers, "say": say}


def said(text: dict[str, str], language: str, law: Law = no_law) -> str:
    """A sentence of a question in a language, its figures filled in."""
    return filled(text[language], language, law)
