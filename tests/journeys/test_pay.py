"""What a candidate asks of Pay, in three languages, off-screen; `pay.py` walks it in a window."""

import functools
from pathlib import Path

import pytest

from tests.journeys import pdf_text
from tests.journeys.test_road import walk

PAY = Path(__file__).with_name("pay.py")
ANSWERS = {
    "price": "134530",
    "why": "-2768",
    "loan": "2028-08",
    "which": "Thực phẩm Hoa Sen",
    "print": "comparison.pdf",
}


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    """What the walk in a language said, one line for a task; walked once."""

    @functools.cache
    def once(language):
        home = tmp_path_factory.mktemp(f"pay-{language}")
        done = walk([language, str(home / "data")], home, PAY)
        return done, home / "data"

    return once


@pytest.mark.parametrize("language", ["vi", "en", "ja"])
@pytest.mark.parametrize("task", ANSWERS)
def test_a_candidate_finds_her_answer(language, task, walked):
    done, _ = walked(language)
    said = dict(line.split(": ", 1) for line in done.stdout.splitlines())
    assert said.get(f"{language} {task}") == ANSWERS[task], done.stdout[-2000:] + done.stderr[-4000:]


@pytest.mark.parametrize("language", ["vi", "en", "ja"])
def test_the_paper_names_both_companies(language, walked):
    done, folder = walked(language)
    assert done.returncode == 0, done.stderr[-4000:]
    found = "".join(pdf_text.words((folder / "comparison.pdf").read_bytes()).split())
    assert all("".join(name.split()) in found for name in ("Thực phẩm Hoa Sen", "Linh kiện Minato", "手取"))
