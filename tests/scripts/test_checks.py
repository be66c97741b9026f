"""The two halves of the tests are counted together, and none of them is counted as passed when it says nothing."""

import pytest

from scripts.checks import HALVES, ROOT, summed


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (["....\n12 passed in 3.20s", "..\n30 passed, 2 skipped in 1.00s (0:01:00)"], "42 passed, 2 skipped"),
        (["1 failed, 11 passed in 3.20s", "30 passed in 1.00s"], "1 failed, 41 passed"),
        (["2 errors in 0.10s", ""], "2 errors"),
        (["", "Segmentation fault"], "no tests ran"),
    ],
)
def test_the_closing_lines_are_summed(texts, said):
    assert summed(texts) == said


def test_the_halves_are_all_of_the_tests():
    first, second = HALVES
    assert (ROOT / first[0]).is_dir()
    assert second == ["tests", f"--ignore={first[0]}"]
