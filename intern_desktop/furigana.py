"""Furigana as it stands in our texts: {漢字|かんじ}, the writing and its reading between braces."""

import re
from collections.abc import Iterator

_MARKED = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")


def runs(text: str) -> Iterator[tuple[str, str]]:
    """The text as pairs of writing and reading; the reading is empty where nothing stands above."""
    at = 0
    for found in _MARKED.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], ""
        yield found[1], found[2]
        at = found.end()
    if at < len(text):
        yield text[at:], ""


def plain(text: str) -> str:
    """The text without readings: {会社|かいしゃ} becomes 会社."""
    return _MARKED.sub(r"\1", text)


def reading(text: str) -> str:
    """The text as it is read aloud: {会社|かいしゃ} becomes かいしゃ."""
    return _MARKED.sub(r"\2", text)
