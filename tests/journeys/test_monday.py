"""A trainer's Monday by keyboard alone in three languages, off-screen; `monday.py` walks it in a window."""

import functools
import re
from pathlib import Path

import pytest

from tests.journeys.test_road import walk

MONDAY = Path(__file__).with_name("monday.py")
STEPS = [
    "sign-in", "roster", "roll-call", "yesterday", "confirmations", "board", "pages", "her-yes", "report", "paper",
]  # fmt: skip
_STEP = re.compile(r"^\w\w ([a-z-]+): (\d+) keys, ([\d.]+) s$", re.MULTILINE)


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    """What the walk in a language said: its end, and keys and seconds by step; walked once."""

    @functools.cache
    def once(language):
        home = tmp_path_factory.mktemp(f"monday-{language}")
        done = walk([language, str(home / "data")], home, MONDAY)
        return done, {name: (int(keys), float(took)) for name, keys, took in _STEP.findall(done.stdout)}

    return once


@pytest.mark.parametrize("language", ["vi", "en", "ja"])
def test_a_trainers_monday_is_walked_by_keyboard_to_its_end(language, walked):
    done, steps = walked(language)
    assert list(steps) == STEPS, done.stdout[-2000:] + done.stderr[-4000:]
    assert done.returncode == 0, done.stderr[-4000:]


@pytest.mark.parametrize("language", ["vi", "en", "ja"])
def test_forty_are_called_in_less_than_two_minutes(language, walked):
    keys, took = walked(language)[1]["roll-call"]
    assert keys <= 60, "two keys a second leave time to look up"
    assert took < 120
