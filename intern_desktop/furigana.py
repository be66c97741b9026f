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
    if "{" not in text:
        return text
    parts = _MARKED.split(text)
    del parts[2::3]
    return "".join(parts)


def reading(text: str, before: str = "") -> str:
    """The text as it is read aloud: {会社|かいしゃ} becomes かいしゃ; `before` is put before each reading."""
    parts = _MARKED.split(text)
    parts[1::3] = [before] * (len(parts) // 3)
    return "".join(parts)


def readings(text: str) -> list[str]:
    """All readings in a text."""
    return _MARKED.split(text)[2::3]
