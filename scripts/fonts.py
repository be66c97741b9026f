"""Reduce the bundled Noto fonts to what the interface, the guide and the vocabulary write.

    python scripts/fonts.py            write intern_desktop/resources/fonts/ anew
    python scripts/fonts.py --check    fail when a character we write is in none of the bundled fonts

The sources are Debian's packages fonts-noto-core and fonts-noto-cjk; the check needs neither.
"""

import argparse
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "intern_desktop"
FONTS = PACKAGE / "resources" / "fonts"
SYSTEM = Path("/usr/share/fonts")
WRITTEN = (".md", ".toml", ".csv", ".po", ".svg", ".json", ".txt", ".py")
WEIGHTS = ("Regular", "Bold")

# Latin with every Vietnamese letter, composed or not, and the marks of punctuation and money.
LATIN_BLOCKS = ((0x20, 0x7E), (0xA0, 0x233), (0x2B0, 0x36F), (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x20A0, 0x20BF))
LATIN_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum"]

# Kana, Japanese punctuation, full and half width forms, circled and Roman numbers, arrows, signs of sums.
JAPANESE_BLOCKS = (
    (0x2190, 0x2193),
    (0x2160, 0x2169),
    (0x2460, 0x2473),
    (0x3000, 0x303F),
    (0x3041, 0x30FF),
    (0xFF01, 0xFF9F),
)
JAPANESE_SIGNS = "−≠≤≥≈∞△▲▽▼○●◎□■◇◆☆★※✓㎡℃⇔⇒"
# General-use kanji of 2010 and letters of family names that stand outside JIS level 1.
BEYOND_LEVEL_1 = "丼傲刹哺喩嗅嘲毀彙恣惧慄憬拉摯曖楷鬱璧瘍箋籠緻羞訃諧貪踪辣錮塡剝頰𠮟髙﨑栁𠮷濵邉邊齋齊壽澤廣國櫻眞惠"
JAPANESE_FEATURES = ["locl", "ccmp"]


def level_1_kanji() -> str:
    """The 2,965 kanji of JIS X 0208 level 1, read off the rows 16 to 47 of EUC-JP."""
    rows = (bytes([0xA0 + row, 0xA0 + cell]) for row in range(16, 48) for cell in range(1, 95))
    return "".join(pair.decode("euc_jp", errors="ignore") for pair in rows)


def written_files() -> Iterator[Path]:
    """Every file of the package whose text may reach the screen."""
    for found in sorted(PACKAGE.rglob("*")):
        if found.suffix in WRITTEN and found.parent != FONTS:
            yield found


def needs_glyph(letter: str) -> bool:
    """Whether the letter is drawn at all: no control, format or line-break character."""
    return unicodedata.category(letter) not in {"Cc", "Cf", "Zl", "Zp", "Cn", "Co"}


def written_letters() -> dict[str, Path]:
    """Each letter we write, with the first file that writes it."""
    letters: dict[str, Path] = {}
    for found in written_files():
        for letter in set(found.read_text(encoding="utf-8")):
            if needs_glyph(letter):
                letters.setdefault(letter, found)
    return letters


def blocks(ranges: tuple[tuple[int, int], ...]) -> set[int]:
    """The code points of inclusive ranges."""
    return {code for first, last in ranges for code in range(first, last + 1)}


def reduce(font: TTFont, codes: set[int], features: list[str]) -> None:
    """Drop every glyph, feature and name that these code points do not need; keep the licence."""
    options = Options()
    options.layout_features = features
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG", "STAT"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)


def name_family(font: TTFont, family: str, weight: str) -> None:
    """Give the font the family name that Google's own Japanese subset bears; Noto reserves no name."""
    names = font["name"]
    postscript = f"{family.replace(' ', '')}-{weight}"
    said = {1: family, 2: weight, 3: f"{names.getDebugName(5)};{postscript}", 4: f"{family} {weight}", 6: postscript}
    for number, text in said.items():
        names.setName(text, number, 3, 1, 0x409)


def redraw_as_truetype(font: TTFont) -> None:
    """Draw the outlines with TrueType's curves: Qt thickens the stems of PostScript ones until regular looks bold."""
    order, drawings = font.getGlyphOrder(), font.getGlyphSet()
    table = font["glyf"] = newTable("glyf")
    table.glyphOrder, table.glyphs = order, {name: _redrawn(drawings, name) for name in order}
    font["loca"] = newTable("loca")
    del font["CFF "]
    table.compile(font)
    for name, glyph in table.glyphs.items():
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))
    _count(font)
    font["post"].formatType = 3.0
    font.sfntVersion = "\000\001\000\000"


def _redrawn(drawings: Mapping[str, Any], name: str) -> object:
    pen = TTGlyphPen(drawings)
    drawings[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
    return pen.glyph()


_UNUSED = (
    "maxTwilightPoints",
    "maxStorage",
    "maxFunctionDefs",
    "maxInstructionDefs",
    "maxStackElements",
    "maxSizeOfInstructions",
)


def _count(font: TTFont) -> None:
    """What TrueType wants to be told about its largest glyph; there are no instructions."""
    most = font["maxp"]
    most.tableVersion, most.maxZones, most.maxComponentElements = 0x00010000, 1, 0
    for unused in _UNUSED:
        setattr(most, unused, 0)
    most.compile(font)


def write_latin(weight: str) -> Path:
    """Write Noto Sans in one weight."""
    source = SYSTEM / "truetype/noto" / f"NotoSans-{weight}.ttf"
    font = TTFont(source, recalcTimestamp=False)
    written = {ord(letter) for letter in written_letters() if ord(letter) < 0x2E00}
    reduce(font, blocks(LATIN_BLOCKS) | written, LATIN_FEATURES)
    target = FONTS / f"NotoSans-{weight}.ttf"
    font.save(target)
    return target


def write_japanese(weight: str) -> Path:
    """Write Noto Sans JP in one weight, from the Japanese face of the shared collection."""
    source = SYSTEM / "opentype/noto" / f"NotoSansCJK-{weight}.ttc"
    font = TTFont(source, fontNumber=0, recalcTimestamp=False)
    kept = level_1_kanji() + BEYOND_LEVEL_1 + JAPANESE_SIGNS + "".join(written_letters())
    beside = {code for code in map(ord, kept) if code > 0x233}
    reduce(font, blocks(JAPANESE_BLOCKS) | set(range(0x20, 0x7F)) | beside, JAPANESE_FEATURES)
    name_family(font, "Noto Sans JP", weight)
    redraw_as_truetype(font)
    target = FONTS / f"NotoSansJP-{weight}.ttf"
    font.save(target)
    return target


def missing() -> dict[str, Path]:
    """The letters that some weight cannot draw, with the first file that writes each."""
    letters = written_letters()
    for weight in WEIGHTS:
        drawn: set[int] = set()
        for name in (f"NotoSans-{weight}.ttf", f"NotoSansJP-{weight}.ttf"):
            drawn |= TTFont(FONTS / name, lazy=True).getBestCmap().keys()
        lacking = {letter: where for letter, where in letters.items() if ord(letter) not in drawn}
        if lacking:
            return lacking
    return {}


def report_missing() -> int:
    """Print each letter without a glyph; the number of them."""
    lacking = missing()
    for letter, where in sorted(lacking.items()):
        print(f"U+{ord(letter):04X} {letter} in {where.relative_to(ROOT).as_posix()} is in no bundled font")
    return len(lacking)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a letter has no glyph")
    if not parser.parse_args().check:
        FONTS.mkdir(parents=True, exist_ok=True)
        written = [write(weight) for weight in WEIGHTS for write in (write_latin, write_japanese)]
        for path in written:
            print(f"{path.relative_to(ROOT).as_posix()}: {path.stat().st_size / 1024:.0f} KiB")
    lacking = report_missing()
    if lacking:
        print(f"{lacking} letters cannot be drawn: run python scripts/fonts.py, or write another letter.")
        return 1
    print(f"Every one of {len(written_letters())} different letters is in the bundled fonts.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
