"""docs/compute.md: every example is asked and answered as it stands there, and every key is in its tables."""

import json
import re
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from intern_desktop import cli
from intern_desktop.compute import kinds, stream

PAGE = (Path(__file__).parents[2] / "docs" / "compute.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```json (?:compute )?([a-z-]+)\n(.*?)\n```\n\n```json\n(.*?)\n```", PAGE, re.DOTALL)
LEFT_OUT = "…"
OFFER_ALONE = {"month", "resident_tax"}


def said(text):
    return json.loads(text, parse_float=Decimal)


def is_like(shown, real):
    """Whether what the page shows is the real answer; … stands for whatever was left out of a list."""
    if isinstance(shown, dict) and isinstance(real, dict):
        return list(shown) == list(real) and all(is_like(shown[key], real[key]) for key in shown)
    if not isinstance(shown, list) or not isinstance(real, list):
        return shown == real and type(shown) is type(real)
    if LEFT_OUT not in shown:
        return len(shown) == len(real) and all(map(is_like, shown, real))
    at = 0
    for one in shown:
        if one != LEFT_OUT:
            found = [place for place in range(at, len(real)) if is_like(one, real[place])]
            if not found:
                return False
            at = found[0] + 1
    return True


def test_the_page_has_an_example_of_every_kind():
    assert {kind for kind, _, _ in EXAMPLES} == {*kinds.NAMES, "search"}
    assert PAGE.count("```json ") == len(EXAMPLES)


@pytest.mark.parametrize(
    ("name", "request_line", "shown"), EXAMPLES, ids=[f"{at}-{name}" for at, (name, _, _) in enumerate(EXAMPLES)]
)
def test_an_example_is_answered_as_the_page_shows(name, request_line, shown, monkeypatch):
    if name == "search":
        monkeypatch.setattr(cli, "clock", lambda: datetime(2026, 11, 24, tzinfo=UTC))
        real = cli._searches()(request_line.encode())
    else:
        kind = kinds.kind(name)
        real = stream.answer(request_line.encode(), kind.all_keys, kind.dated, kind.reply)
    assert is_like(said(shown), said(real)), real.decode()


def sections():
    """The keys of each table of the page, by the KIND in its heading."""
    found = {}
    for section in PAGE.split("\n## ")[1:]:
        heading = re.match(r"`([a-z-]+)`", section)
        if heading:
            found[heading[1]] = re.findall(r"^\| `([a-z_0-9]+)` \|", section, re.MULTILINE)
    return found


@pytest.mark.parametrize("name", kinds.NAMES)
def test_every_key_is_on_the_page(name):
    shown = sections()
    keys = set(shown[name])
    assert len(keys) == len(shown[name])
    if name in ("plan", "checks"):
        keys |= set(shown["payslip"]) - OFFER_ALONE
    if name == "checks":
        keys |= set(shown["plan"]) - {"goal"}
    assert keys == set(kinds.kind(name).keys)


def test_a_wrong_page_would_be_seen():
    assert not is_like({"a": 1}, {"a": 2})
    assert not is_like({"a": 1}, {"a": 1, "b": 2})
    assert not is_like([LEFT_OUT, 4], [1, 2, 3])
    assert is_like([LEFT_OUT, 2, LEFT_OUT], [1, 2, 3])
