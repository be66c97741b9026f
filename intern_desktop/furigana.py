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


def parts(text: str) -> list[str]:
    """What stands bare, a writing, its reading, and so on in turns; first and last is what stands bare."""
    return _MARKED.split(text)


def written(parts: list[str]) -> str:
    """What a text taken apart writes, without readings."""
    if len(parts) == 1:
        return parts[0]
    kept = parts.copy()
    del kept[2::3]
    return "".join(kept)


def plain(text: str) -> str:
    """The text without readings: {会社|かいしゃ} becomes 会社."""
    if "{" not in text:
        return text
    return written(parts(text))


def reading(text: str) -> str:
    """The text as it is read aloud: {会社|かいしゃ} becomes かいしゃ."""
    split = parts(text)
    del split[1::3]
    return "".join(split)
