"""Getting ready, told as four stories in three languages, off-screen; `ready.py` walks them in a window."""

import functools
from pathlib import Path

import pytest

from tests.journeys.test_road import walk

READY = Path(__file__).with_name("ready.py")
WALKED = {
    "week": [
        "calendar",
        "agrees",
        "way",
        "monday",
        "practice",
        "tuesday",
        "wednesday",
        "thursday",
        "trainer",
        "friday",
    ],
    "tet": ["trainer", "tuesday", "tet", "sunday"],
    "moved": ["before", "moves", "after"],
    "last": ["missing", "confirmed", "in_japan", "postponed", "waits", "new_day", "back"],
}


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    """What the walk of a story in a language said, one line for a day; walked once."""

    @functools.cache
    def once(story, language):
        home = tmp_path_factory.mktemp(f"ready-{story}-{language}")
        return walk([language, str(home / "data"), "-", story], home, READY), home / "data" / story

    return once


@pytest.mark.parametrize("language", ["vi", "en", "ja"])
@pytest.mark.parametrize("story", WALKED)
def test_a_story_is_walked_to_its_end(story, language, walked):
    done, _ = walked(story, language)
    days = [line.split()[1].removesuffix(":") for line in done.stdout.splitlines() if line.endswith(": walked")]
    assert days == WALKED[story], done.stdout[-2000:] + done.stderr[-4000:]
    assert done.returncode == 0, done.stderr[-4000:]


@pytest.mark.parametrize("language", ["vi", "en", "ja"])
def test_both_papers_of_the_last_week_are_there(language, walked):
    _, folder = walked("last", language)
    assert all((folder / name).read_bytes().startswith(b"%PDF") for name in ("missing.pdf", "record.pdf"))
