"""A candidate and the guide, and a centre's own pages on two PCs, in three languages, off-screen."""

import functools
from pathlib import Path

import pytest

from intern_desktop import furigana
from intern_desktop.guide import book
from tests.journeys import pdf_text
from tests.journeys.test_road import walk

HERE = Path(__file__).parent
PAIRS = {"vi": "vi+ja", "en": "en+ja", "ja": "vi+ja"}
GUIDE = {"search": "five-minutes", "word": "asked", "questions": "5 answers", "marks": "kept", "paper": "work.pdf"}
GUIDE |= {"again": "five-minutes", "other": "nothing"}
PACKS = {"check": "3 faults", "sign": "noi-quy-hoa-mai.intern-pack", "find": "noi-quy-hoa-mai:noi-quy", "undo": "back"}


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    """What a walk in a language said, one line for a task; walked once."""

    @functools.cache
    def once(script, language):
        home = tmp_path_factory.mktemp(f"{script}-{language}")
        return walk([language, str(home / "data")], home, HERE / f"{script}.py"), home / "data"

    return once


def said(done, language):
    """The answers of a walk, by task."""
    lines = (line.partition(": ") for line in done.stdout.splitlines() if line.startswith(f"{language} "))
    return {task.removeprefix(f"{language} "): answer for task, _, answer in lines}


@pytest.mark.parametrize("language", ["vi", "en", "ja"])
def test_a_candidate_reads_understands_and_keeps(language, walked):
    done, _ = walked("guide", language)
    assert said(done, language) == GUIDE | {"beside": PAIRS[language]}, done.stdout[-2000:] + done.stderr[-4000:]
    assert done.returncode == 0, done.stderr[-4000:]


@pytest.mark.parametrize("language", ["vi", "en", "ja"])
def test_the_paper_has_every_page_of_the_chapter_and_of_no_other(language, walked):
    _, folder = walked("guide", language)
    found = squeezed(pdf_text.words((folder / "work.pdf").read_bytes()))
    chapter = next(one for one in book.own_chapters() if one.id == "work")
    assert [page for page in chapter.pages if squeezed(book.page(page, language).title) not in found] == []
    assert squeezed(book.page("tax-refund", language).summary) not in found


def squeezed(text):
    return "".join(furigana.plain(text).split())


@pytest.mark.parametrize("language", ["vi", "en", "ja"])
def test_a_pack_is_made_carried_found_and_taken_back(language, walked):
    done, _ = walked("guide_packs", language)
    answers = said(done, language)
    assert answers.pop("code", "none at the centre") == answers.pop("asked", "none at home"), done.stderr[-4000:]
    assert answers == PACKS, done.stdout[-2000:] + done.stderr[-4000:]
    assert done.returncode == 0, done.stderr[-4000:]
