"""Marked Japanese as HTML for small texts: readings above kanji are pictures for whoever draws them.

`<img src="ruby:LEAN:WRITING|READING">`, where LEAN has l and r for the sides on which a long reading may stand over
the bare letter beside it.
"""

from html import escape

from intern_desktop import furigana
from intern_desktop.guide.spans import lean_of


def ruby_html(text: str, *, readings: bool = True) -> str:
    """Marked Japanese as HTML, with its readings or without."""
    if not readings:
        return escape(furigana.plain(text))
    runs = list(furigana.runs(text))
    return "".join(_run_html(runs, at) for at in range(len(runs)))


def _run_html(runs: list[tuple[str, str]], at: int) -> str:
    writing, reading = runs[at]
    if not reading:
        return escape(writing)
    return f'<img src="ruby:{lean_of(runs, at)}:{escape(writing)}|{escape(reading)}">'
