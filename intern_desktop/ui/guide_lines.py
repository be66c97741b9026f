"""Where the lines of a page must not end: before a closing mark, nor so that two kana stand alone on the last one."""

import re
from collections.abc import Iterator

import msgspec

from intern_desktop.guide.spans import Span

JOINER = "\u2060"
"""Stands between two letters that stay on one line; it has no width and is no part of the words."""

_CLOSING = re.compile(r"[、。，．,.;:!?！？）)」』】”…]{1,3}")
_LAST_KANA = re.compile(r"[ぁ-ん]{2,4}[。！？」』）]*$")


def closed(spans: tuple[Span, ...]) -> Iterator[tuple[Span, str]]:
    """The spans of a paragraph, its last kana joined, each with the closing marks that follow its reading.

    Qt may end a line after anything that is drawn, so the marks are drawn with it.
    """
    taken = 0
    for at, span in enumerate(spans):
        own = msgspec.structs.replace(span, text=span.text[taken:]) if taken else span
        taken, marks = 0, ""
        if span.shown and at + 1 < len(spans) and _plain(spans[at + 1]):
            found = _CLOSING.match(spans[at + 1].text)
            marks = found[0] if found else ""
            taken = len(marks)
        if at + 1 == len(spans) and _plain(own):
            own = msgspec.structs.replace(own, text=_joined(own.text))
        if own.text or own.picture:
            yield own, marks


def _joined(text: str) -> str:
    """The text at the end of a paragraph, its last few kana joined."""
    return _LAST_KANA.sub(lambda found: JOINER.join(found[0]), text)


def _plain(span: Span) -> bool:
    return not (span.shown or span.reading or span.picture or span.look == "button")
