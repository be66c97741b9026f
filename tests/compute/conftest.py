"""Asking the stream within this process, as `intern-desktop compute KIND` does over a pipe."""

import json
from decimal import Decimal
from io import BytesIO

import pytest

from intern_desktop.compute import kinds, stream

STATUTORY = [
    "health_insurance",
    "nursing_care",
    "child_support_levy",
    "pension",
    "employment_insurance",
    "income_tax",
    "resident_tax",
]
"""What the law takes, as docs/compute.md names it."""


def said_to(name, data):
    """What a KIND answers to bytes, line by line; numbers with a point as Decimal."""
    kind, taken = kinds.kind(name), BytesIO()
    stream.answer_all(BytesIO(data), taken, lambda line: stream.answer(line, kind.all_keys, kind.dated, kind.reply))
    return [json.loads(line, parse_float=Decimal, parse_constant=never) for line in taken.getvalue().splitlines()]


def never(word):
    """NaN and Infinity are no JSON."""
    raise AssertionError(word)


@pytest.fixture
def ask():
    """One request of a KIND, and its answer."""

    def asked(name, **request):
        [answer] = said_to(name, json.dumps(request, default=str).encode())
        return answer

    return asked


@pytest.fixture
def refused(ask):
    """One bad request of a KIND: its field, its value and its message. There is nothing else in the answer."""

    def asked(name, **request):
        answer = ask(name, id=7, **request)
        assert set(answer) == {"id", "error"}, answer
        assert answer["id"] == 7
        assert set(answer["error"]) == {"field", "value", "message"}
        return answer["error"]

    return asked


@pytest.fixture
def tell():
    """Bytes to a KIND, and the answers."""
    return said_to
