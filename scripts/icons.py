"""Copy the icons we use, and their licence, out of an unpacked lucide-static package.

    python scripts/icons.py <folder of the unpacked package>    write intern_desktop/resources/icons/ anew
    python scripts/icons.py --check                             fail when a named icon is missing or one is unused

An icon more is one word in `LISTED`. Get the package with `npm pack lucide-static@1.62.0` outside the project.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ICONS = ROOT / "intern_desktop" / "resources" / "icons"
LICENCE = "LICENSE.txt"
LISTED = """
house users book-open calculator list-checks layers search check x chevron-right chevron-down arrow-left arrow-right
undo-2 history lock printer usb filter calendar clock clipboard-check triangle-alert octagon-alert info badge-check
landmark scale wallet luggage map-pin heart-pulse graduation-cap shield-check file-text file-x search-x message-square
volume-2 bookmark a-large-small languages user plus laptop school key-round circle-question-mark pencil equal
file-spreadsheet log-out sun moon settings menu trash-2 copy external-link
"""


def used() -> list[str]:
    """The names of the icons the program draws."""
    return LISTED.split()


def copy(package: Path) -> None:
    """Replace the folder's icons by those of the package."""
    ICONS.mkdir(parents=True, exist_ok=True)
    for old in ICONS.glob("*.svg"):
        old.unlink()
    for name in used():
        drawing = (package / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        (ICONS / f"{name}.svg").write_text(drawing, encoding="utf-8", newline="\n")
    licence = (package / "LICENSE").read_text(encoding="utf-8")
    (ICONS / LICENCE).write_text(licence, encoding="utf-8", newline="\n")


def problems() -> list[str]:
    """What differs between the list above and the folder, as sentences."""
    there = {path.stem for path in ICONS.glob("*.svg")}
    said = [f"{name} is listed but is not in the folder" for name in sorted(set(used()) - there)]
    said += [f"{name} is in the folder but is not listed" for name in sorted(there - set(used()))]
    if not (ICONS / LICENCE).is_file():
        said.append(f"the licence {LICENCE} is missing")
    return said


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", nargs="?", type=Path, help="folder of the unpacked lucide-static package")
    parser.add_argument("--check", action="store_true", help="write nothing")
    asked = parser.parse_args()
    if not asked.check:
        if asked.package is None:
            parser.error("name the folder of the unpacked package")
        copy(asked.package)
    said = problems()
    print("\n".join(said) or f"{len(used())} icons are in place.")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
