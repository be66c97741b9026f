"""The drawings of the guide: shapes in NAME.svg, words in NAME.toml, each word at home in a box of the shapes.

A box is an invisible `<rect id="word-ID" data-role data-align data-stand data-weight data-colour>`. Colours of the
shapes are names of tokens in braces, `{accent}`, so that one drawing serves light, dark and paper.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from xml.etree import ElementTree

import msgspec

from intern_desktop import furigana, resources
from intern_desktop.guide.figures import REFERENCE, Law, figure, filled, no_law

FOLDER = "guide/drawings"
ALIGNMENTS = ("left", "centre", "right")
STANDS = ("top", "middle", "bottom")
_BOX = "word-"
_INSIDE = re.compile(r"(?<=\d) | (?=\d{4}\b)")
_COLOUR = re.compile(r"\{([a-z_]+)\}")


class Word(msgspec.Struct, frozen=True, kw_only=True):
    """A text in a drawing: its box (left, top, width, height in units of the drawing), how it is set, what it says."""

    name: str
    box: tuple[float, float, float, float]
    role: str
    align: str
    stand: str
    bold: bool
    colour: str
    text: dict[str, str]


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    """A drawing as it lies in its two files; `alt` says all of it in words, in each language."""

    name: str
    width: float
    height: float
    shapes: str
    words: tuple[Word, ...]
    alt: dict[str, str]


def written(word: Word, language: str, law: Law = no_law) -> str:
    """What a word says, its figures filled in; a number and its unit, or a day, stay together on a line."""
    return REFERENCE.sub(
        lambda mark: _INSIDE.sub("\u00a0", figure(mark[1], language, law).text),
        word.text[language],
    )


@cache
def names() -> frozenset[str]:
    """The names of all drawings."""
    return frozenset(name.removeprefix(f"{FOLDER}/").removesuffix(".svg") for name in resources.names(FOLDER, ".svg"))


@cache
def drawing(name: str) -> Drawing:
    """A drawing by its name. FileNotFoundError when there is none, KeyError when a word of it is missing."""
    shapes, said = resources.text(f"{FOLDER}/{name}.svg"), resources.toml(f"{FOLDER}/{name}.toml")
    root = ElementTree.fromstring(shapes)
    _, _, width, height = (float(number) for number in root.attrib["viewBox"].split())
    words = tuple(_word(box, said["word"]) for box in root.iter() if box.get("id", "").startswith(_BOX))
    return Drawing(name=name, width=width, height=height, shapes=shapes, words=words, alt=said["alt"])


def coloured(found: Drawing, colours: Mapping[str, str]) -> str:
    """The shapes as SVG in the colours of a scheme. KeyError when a colour is no token."""
    return _COLOUR.sub(lambda mark: colours[mark[1]], found.shapes)


def alt(name: str, language: str, law: Law = no_law) -> str:
    """What the drawing says, for those who cannot see it, and for the search: without readings."""
    return furigana.plain(filled(drawing(name).alt[language], language, law))


def texts(name: str, language: str, law: Law = no_law) -> Iterator[str]:
    """Each text that stands in the drawing, without readings."""
    for word in drawing(name).words:
        yield furigana.plain(filled(word.text[language], language, law))


def _word(box: ElementTree.Element, said: Mapping[str, dict[str, str]]) -> Word:
    name = box.attrib["id"].removeprefix(_BOX)
    place = tuple(float(box.attrib[side]) for side in ("x", "y", "width", "height"))
    return Word(
        name=name,
        box=(place[0], place[1], place[2], place[3]),
        role=box.get("data-role", "small"),
        align=box.get("data-align", "left"),
        stand=box.get("data-stand", "middle"),
        bold=box.get("data-weight") == "bold",
        colour=box.get("data-colour", "text"),
        text=said[name],
    )
