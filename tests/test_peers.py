"""What `docs/decisions/peers.md` promises is tried: each test it names is there, and each thread is named by one."""

import ast
import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
PAGE = TESTS.parent / "docs" / "decisions" / "peers.md"


def promised():
    """(thread, file, test) for each test named in the page."""
    owner, found = "", []
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            owner = line.removeprefix("## ")
        elif thread := re.match(r"\| (#\d+) \|", line):
            named = re.findall(r"`([\w/]+\.py)::(\w+)`", line)
            assert named, f"{owner}{thread[1]} has no test"
            found += [(f"{owner}{thread[1]}", *one) for one in named]
    return found


@pytest.mark.parametrize("file", sorted({file for _, file, _ in promised()}))
def test_every_test_that_is_promised_is_there(file):
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    tests = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    for thread, _, name in (one for one in promised() if one[1] == file):
        assert name in tests, f"{thread}: {name}"


def test_every_thread_is_named_by_a_test():
    said = " ".join((TESTS / file).read_text(encoding="utf-8") for file in {file for _, file, _ in promised()})
    threads = {thread for thread, _, _ in promised()}
    assert len(threads) == 44
    assert [one for one in sorted(threads) if not re.search(re.escape(one) + r"\b", said)] == []
