"""How a page of the guide is set: sizes, line heights and colours from the tokens, as a document's style sheet."""

from string import Template

from intern_desktop import resources
from intern_desktop.ui import style

_COLUMN = 618
"""About 70 Latin or 36 Japanese letters of the reading size."""


def column() -> int:
    """How wide a column of text is at most, in logical pixels."""
    return style.px(_COLUMN)


def sheet() -> str:
    """The style sheet of a page, in the colours and at the text size shown now."""
    names = ("text", "muted", "accent", "caution", "border", "border_strong")
    words: dict[str, object] = {name: style.colour(name).name() for name in names}
    sizes = {name: style.px(style.size_of(name)) for name in ("page", "section", "reading", "body", "small")}
    lines = {
        "page_line": style.line_height("page"),
        "section_line": style.line_height("section"),
        "line": style.line_height("reading"),
        "body_line": style.line_height("body"),
        "small_line": style.line_height("small"),
    }
    # Furigana add their own height to a line: 12 px over `page`, `section` and `body`, 6 over the airy `reading`.
    ja = {f"ja_{name}": size + style.px(6 if name == "line" else 10) for name, size in lines.items()}
    return Template(resources.text("style/guide.css")).substitute(words | sizes | lines | ja)
