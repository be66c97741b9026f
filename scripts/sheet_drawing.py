"""Draw the made-up conditions sheet (雇用条件書) with its wage annex, and write down where each field stands on it.

    python scripts/sheet_drawing.py            write intern_desktop/resources/drawings/ anew
    python scripts/sheet_drawing.py --check    fail when the drawings are older than scripts/sheet_lines.txt

The pages are A4 in points. Words stay words, in the fonts we ship: each run is measured and gets a place of its own.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path

import msgspec
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
LINES = ROOT / "scripts" / "sheet_lines.txt"
FOLDER = ROOT / "intern_desktop" / "resources" / "drawings"
FONTS = ROOT / "intern_desktop" / "resources" / "fonts"
WIDE, HIGH, MARGIN = 595, 842, 48
LETTER, LINE, TITLE = 11.5, 19.4, 18.0
BOX = 9.0
"""Points: the page, its margin, a letter, a line, the title's letters, a box to be ticked."""

JOINED = {
    "contract_period": ("first_day", "last_day"),
    "begin_end": ("daily_begin", "daily_end"),
    "housing": ("rent", "utilities"),
}
"""Names for two blanks together."""

FIRST_JAPANESE = 0x250
"""What stands before it is written in the Latin font."""

_PART = re.compile(r"<(?P<blank>\w+) (?P<wide>\d+)>|\[(?P<box>[\w=]+)\]|\{(?P<words>\w+) (?P<said>[^}]+)\}")
_RUN = re.compile(r"[\u0020-\u024f]+|\u3000+|[^\u0020-\u024f\u3000]+")
"""Words of one font, or wide spaces, which a drawing does not keep."""

Rect = tuple[float, float, float, float]


class Place(msgspec.Struct):
    """Where one field stands: its page, the number and term of its item, the blank itself."""

    page: str
    number: str
    term: str
    kind: str
    at: Rect
    item: int
    frame: Rect = (0.0, 0.0, 0.0, 0.0)


class Pages:
    """The pages while they are laid out, line by line."""

    def __init__(self) -> None:
        self.drawn: dict[str, list[str]] = {}
        self.places: dict[str, Place] = {}
        self.items: list[list[float]] = []
        self._page, self._y, self._number, self._term = "", 0.0, "", ""

    def read(self, text: str) -> None:
        """Lay out every line of the text."""
        for row in text.splitlines():
            word, _, rest = row.partition(" ")
            if word == "page":
                self._page, self._y = rest, float(MARGIN)
                self.drawn[rest] = []
            elif word == "title":
                self._write(rest, TITLE, bold=True, middle=True)
            elif word == "head":
                self._y += LINE * 0.4
                self._write(rest, LETTER + 1, bold=True)
            elif word == "item":
                self._number, _, self._term = rest.partition(" ")
                self.items.append([self._y, self._y, float(WIDE)])
            elif row and not row.startswith("#"):
                self._line(row)
        for place in self.places.values():
            place.frame = self._frame(place)

    def _frame(self, place: Place) -> Rect:
        top, bottom, right = self.items[place.item]
        return (MARGIN - 4, top, right - MARGIN + 10, bottom - top + 2)

    def _write(self, words: str, size: float, *, bold: bool = False, middle: bool = False) -> None:
        long = _width(words, size, bold)
        self._text(words, (WIDE - long) / 2 if middle else MARGIN, self._y + size * 1.1, size, bold)
        self._y += LINE * (1.8 if middle else 1.15)

    def _line(self, row: str) -> None:
        x, at = float(MARGIN), 0
        base = self._y + LINE * 0.72
        for part in _PART.finditer(row):
            x = self._text(row[at : part.start()], x, base, LETTER)
            x = self._part(part, x, base)
            at = part.end()
        x = self._text(row[at:], x, base, LETTER)
        self._y += LINE
        item = self.items[-1]
        item[1], item[2] = self._y, max(item[2] if item[2] < WIDE else 0.0, x)

    def _part(self, part: re.Match[str], x: float, base: float) -> float:
        if part["blank"]:
            return self._blank(part["blank"], float(part["wide"]), x)
        if part["box"]:
            return self._box(part["box"], x)
        end = self._text(part["said"], x, base, LETTER)
        self._keep(part["words"], "words", (x, self._y + 2, end - x, LINE - 3))
        return end

    def _text(self, words: str, x: float, y: float, size: float, bold: bool = False) -> float:
        for run in _RUN.findall(words):
            family = "Noto Sans" if ord(run[0]) < FIRST_JAPANESE else "Noto Sans JP"
            weight = ' font-weight="bold"' if bold else ""
            if run.strip("\u3000 "):
                lead = len(run) - len(run.lstrip("\u3000 "))
                at = x + _width(run[:lead], size, bold)
                said = escape(run.strip("\u3000 "))
                self.drawn[self._page].append(
                    f'<text x="{at:.1f}" y="{y:.1f}" font-family="{family}" font-size="{size}"{weight}>{said}</text>'
                )
            x += _width(run, size, bold)
        return x

    def _blank(self, name: str, wide: float, x: float) -> float:
        low = self._y + LINE * 0.88
        self.drawn[self._page].append(
            f'<path d="M{x:.1f} {low:.1f}h{wide:.1f}" stroke="currentColor" stroke-opacity="0.45" stroke-width="0.7"/>'
        )
        self._keep(name, "blank", (x, self._y + 2, wide, LINE - 3))
        return x + wide

    def _box(self, name: str, x: float) -> float:
        top = self._y + LINE * 0.72 - BOX + 1
        self.drawn[self._page].append(
            f'<rect x="{x + 1:.1f}" y="{top:.1f}" width="{BOX}" height="{BOX}" fill="none" stroke="currentColor"/>'
        )
        self._keep(name, "box", (x + 1, top, BOX, BOX))
        return x + BOX + 2

    def _keep(self, name: str, kind: str, at: Rect) -> None:
        if name in self.places:
            raise SystemExit(f"{name} stands on the sheet twice")
        self.places[name] = Place(self._page, self._number, self._term, kind, at, len(self.items) - 1)


@cache
def _advances(japanese: bool, bold: bool) -> tuple[dict[int, int], int]:
    """How wide each letter of a bundled font is, and how many of these units are as high as a letter."""
    font = TTFont(FONTS / f"NotoSans{'JP' if japanese else ''}-{'Bold' if bold else 'Regular'}.ttf")
    widths = font["hmtx"].metrics
    return {code: widths[glyph][0] for code, glyph in font.getBestCmap().items()}, font["head"].unitsPerEm


def _width(words: str, size: float, bold: bool) -> float:
    wide = 0.0
    for letter in words:
        advances, units = _advances(ord(letter) >= FIRST_JAPANESE, bold)
        if ord(letter) not in advances:
            raise SystemExit(f"{letter} is in none of the bundled fonts")
        wide += advances[ord(letter)] * size / units
    return wide


def files() -> Iterator[tuple[str, str]]:
    """Each file of the drawings by name, with what belongs into it."""
    pages = Pages()
    pages.read(LINES.read_text(encoding="utf-8"))
    for name, drawn in pages.drawn.items():
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" fill="currentColor">'
        yield f"{name}.svg", "\n".join([head, *drawn, "</svg>", ""])
    yield "places.toml", "".join(_written(pages))


def _written(pages: Pages) -> Iterator[str]:
    yield "# Where each field stands on the drawn conditions sheet, in points from the upper left corner of its page:\n"
    yield "# `at` x, y, width and height of the blank or box, `frame` those of its item.\n"
    yield "# Made by scripts/sheet_drawing.py from scripts/sheet_lines.txt; edit these lines there.\n"
    places = dict(pages.places)
    for name, (first, last) in JOINED.items():
        places[name] = _both(places[first], places[last])
    for name, place in places.items():
        yield f'\n["{name}"]\npage = "{place.page}"\nnumber = "{place.number}"\nterm = "{place.term}"\n'
        yield f'kind = "{place.kind}"\n'
        yield f"at = {_numbers(place.at)}\nframe = {_numbers(place.frame)}\n"


def _both(one: Place, two: Place) -> Place:
    made = msgspec.structs.replace(one, at=_around(one.at, two.at), frame=_around(one.frame, two.frame))
    if one.number == two.number:
        return made
    return msgspec.structs.replace(made, number=f"{one.number}, {two.number}", term=f"{one.term}, {two.term}")


def _around(one: Rect, two: Rect) -> Rect:
    left, top = min(one[0], two[0]), min(one[1], two[1])
    right, bottom = max(one[0] + one[2], two[0] + two[2]), max(one[1] + one[3], two[1] + two[3])
    return (left, top, right - left, bottom - top)


def _numbers(rect: Rect) -> str:
    return "[" + ", ".join(f"{number:.1f}" for number in rect) + "]"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a drawing is not as it would be")
    check = parser.parse_args().check
    FOLDER.mkdir(exist_ok=True)
    old = []
    for name, content in files():
        place = FOLDER / name
        if check and (not place.exists() or place.read_text(encoding="utf-8") != content):
            old.append(name)
        elif not check:
            place.write_text(content, encoding="utf-8", newline="\n")
    print("\n".join(f"{name} is not as scripts/sheet_lines.txt says" for name in old) or "the drawings are as they are")
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main())
