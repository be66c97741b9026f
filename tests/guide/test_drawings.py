"""The drawings of the guide: shapes only, colours of the tokens only, words in three languages that stay apart."""

import re
import tomllib
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest

from intern_desktop.guide import drawing_lines, drawings, figures
from intern_desktop.guide.drawing_lines import Piece

RESOURCES = Path(__file__).parents[2] / "intern_desktop" / "resources"
FOLDER = RESOURCES / "guide" / "drawings"
LANGUAGES = ("vi", "en", "ja")
NAMES = sorted(path.stem for path in FOLDER.glob("*.svg"))
TOKENS = tomllib.loads((RESOURCES / "style" / "tokens.toml").read_text(encoding="utf-8"))
COLOURS = {name for name, value in TOKENS["light"].items() if isinstance(value, str)}
SHAPES = {
    "svg": {"viewBox"},
    "g": {"transform"},
    "path": {"d", "transform"},
    "rect": {"x", "y", "width", "height", "rx"},
    "circle": {"cx", "cy", "r"},
}
LOOKS = {"fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin"}
BOX = {"id", "x", "y", "width", "height", "fill", "data-role", "data-align", "data-stand", "data-weight", "data-colour"}
SVG = "{http://www.w3.org/2000/svg}"
KANJI = re.compile(r"[㐀-鿿々]")
FURIGANA = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")
NAMED = re.compile(r"(?<![A-Z0-9])(?:A1|A2|B1|N[1-5]|5S)(?![0-9])|(?:số|number)\s[12](?![0-9])|[12]号")
"""Names that carry a digit and are no figures: language levels, stages of a status of residence."""

every_drawing = pytest.mark.parametrize("name", NAMES)


def elements(name):
    """The elements of a drawing with their bare names."""
    root = ElementTree.parse(FOLDER / f"{name}.svg").getroot()
    return [(element.tag.removeprefix(SVG), element) for element in root.iter()]


def words_of(name):
    """Every text that stands in the files of a drawing: (where, language, text)."""
    said = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    yield from (("alt", language, text) for language, text in said["alt"].items())
    for word, texts in said["word"].items():
        yield from ((word, language, text) for language, text in texts.items())


def test_at_least_fourteen_drawings_stand_and_each_is_a_pair():
    assert len(NAMES) >= 14
    assert {path.stem for path in FOLDER.glob("*.toml")} == set(NAMES) == drawings.names()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_pages_name_exists(language):
    pages = (RESOURCES / "guide" / language).glob("*.md")
    named = {name for page in pages for name in re.findall(r"\[\[drawing:([^\]]+)\]\]", page.read_text("utf-8"))}
    assert named
    assert named <= set(NAMES)


@every_drawing
def test_a_drawing_is_nothing_but_shapes(name):
    """No text, script, picture, style or link: nothing that could run, load, or be in one language."""
    for tag, element in elements(name):
        assert tag in SHAPES
        allowed = BOX if element.get("id", "").startswith("word-") else SHAPES[tag] | LOOKS
        assert set(element.attrib) <= allowed
        assert not (element.text or "").strip() and not (element.tail or "").strip()


@every_drawing
def test_a_drawing_knows_only_colours_of_the_tokens(name):
    for _, element in elements(name):
        for look in ("fill", "stroke"):
            colour = element.get(look, "none")
            assert colour == "none" or (colour[0] + colour[-1] == "{}" and colour[1:-1] in COLOURS), colour
        assert element.get("data-colour", "text") in COLOURS
    for scheme in ("light", "dark"):
        drawn = drawings.coloured(drawings.drawing(name), {key: str(value) for key, value in TOKENS[scheme].items()})
        assert not re.search("[{}]", drawn)


@every_drawing
def test_every_word_has_its_box_and_three_languages(name):
    boxes = [element.attrib["id"] for _, element in elements(name) if "id" in element.attrib]
    said = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    assert set(said) == {"alt", "word"}
    assert sorted(boxes) == sorted(f"word-{word}" for word in said["word"])
    for texts in (said["alt"], *said["word"].values()):
        assert list(texts) == list(LANGUAGES)
        assert all(text.strip() for text in texts.values())


@every_drawing
def test_boxes_lie_inside_the_drawing_and_apart_from_each_other(name):
    found = drawings.drawing(name)
    assert found.width == 618
    for word in found.words:
        x, y, wide, high = word.box
        assert x >= 0 and y >= 0 and x + wide <= found.width and y + high <= found.height, word.name
    for one, other in combinations(found.words, 2):
        assert not _overlap(one.box, other.box), f"{one.name} and {other.name}"


def _overlap(one, other):
    apart = one[0] + one[2] <= other[0] or other[0] + other[2] <= one[0]
    return not (apart or one[1] + one[3] <= other[1] or other[1] + other[3] <= one[1])


@every_drawing
def test_words_are_set_in_known_ways(name):
    for word in drawings.drawing(name).words:
        assert word.role in {"small", "body", "section", "page"}
        assert word.align in drawings.ALIGNMENTS and word.stand in drawings.STANDS


@every_drawing
def test_no_figure_is_typed_in_a_drawing(name):
    for where, _, text in words_of(name):
        bare = NAMED.sub("", FURIGANA.sub(r"\1", figures.REFERENCE.sub("", text)))
        assert not re.search(r"[0-9０-９]", bare), f"{where}: {text}"


@every_drawing
def test_the_languages_of_a_drawing_rest_on_the_same_figures(name):
    said = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    for texts in (said["alt"], *said["word"].values()):
        found = [set(figures.references(texts[language])) for language in LANGUAGES]
        assert found[0] == found[1] == found[2]
        for reference in found[0]:
            assert all(figures.figure(reference, language).text for language in LANGUAGES)


@every_drawing
def test_every_kanji_of_a_drawing_carries_its_reading(name):
    for where, _, text in words_of(name):
        assert not KANJI.findall(FURIGANA.sub("", text)), where
        for found in FURIGANA.finditer(text):
            assert re.fullmatch(r"[ぁ-んァ-ヶー]+", found[2]) and KANJI.search(found[1]), found[0]


@every_drawing
def test_what_a_drawing_says_is_long_enough_to_stand_for_it(name):
    for language in LANGUAGES:
        said = drawings.alt(name, language)
        assert len(said) > 80
        assert "[[" not in said and "{" not in said


def test_an_example_says_its_words_with_their_figures():
    assert "In Japan by 30\u00a0June\u00a02027" in {
        drawings.written(word, "en") for word in drawings.drawing("two-roads").words
    }
    assert "Vào Nhật chậm nhất 30/06/2027" in set(drawings.texts("two-roads", "vi"))
    assert "技能実習" in set(drawings.texts("two-roads", "ja"))


def test_an_unknown_drawing_is_not_found():
    with pytest.raises(FileNotFoundError):
        drawings.drawing("no-such-drawing")


def pieces(text, letter=10.0):
    """A text measured as if each letter were equally wide."""
    return [
        Piece(writing, reading, letter * len(writing), letter * len(writing), 0.0, begins)
        for writing, reading, begins in drawing_lines.runs(text)
    ]


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("Stop. Tell the leader.", 160, ["Stop.", "Tell the leader."]),
        ("a long word (and more)", 130, ["a long word", "(and more)"]),
        ("one, two three four", 110, ["one, two", "three four"]),
        ("{日|ひ}は2027{年|ねん}4{月|がつ}{1日|ついたち}まで", 80, ["日は2027年", "4月1日まで"]),
        ("スーパーマーケット", 50, ["スーパーマーケット"]),
        ("あいうえおかきくけこ", 50, ["あいうえお", "かきくけこ"]),
        ("", 50, []),
    ],
)
def test_lines_end_where_a_thought_ends(text, room, lines):
    made = drawing_lines.even_lines(pieces(text), room)
    assert ["".join(piece.writing for piece in line).strip() for line in made] == lines


@every_drawing
def test_the_page_of_a_drawing_names_its_figures_too(name):
    """So that a reader finds beside the page where each figure stands written."""
    used = set(figures.references((FOLDER / f"{name}.toml").read_text(encoding="utf-8")))
    pages = [path.read_text(encoding="utf-8") for path in (RESOURCES / "guide" / "vi").glob("*.md")]
    showing = [set(figures.references(page)) for page in pages if f"[[drawing:{name}]]" in page]
    assert showing
    assert any(used <= named for named in showing), used
