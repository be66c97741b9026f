"""Take the pictures of docs/manual/ again, while the journeys of tests/journeys/ walk its steps in each language.

    python scripts/manual.py                             all manuals in all languages
    python scripts/manual.py --language vi --manual guide

Runs without a display. A walk that does not reach its end, or a picture the manual does not show, ends the run.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtGui import QGuiApplication, QImage  # noqa: E402  after the path and the platform are set

from scripts.pictures import LANGUAGES, small  # noqa: E402  as above

MANUAL = ROOT / "docs" / "manual"
JOURNEYS = {"pay": "pay.py", "guide": "guide.py", "packs": "guide_packs.py", "ready": "ready.py", "class": "monday.py"}
"""For each manual the walk of its steps, in tests/journeys/."""
MOST = 12_000_000
"""Bytes of all pictures together."""


def taken(manual: str, language: str, folder: Path) -> list[Path]:
    """Walk the steps of a manual in this language; the pictures in the order of the steps."""
    homes = {name: str(folder / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA")}
    journey = ROOT / "tests" / "journeys" / JOURNEYS[manual]
    command = [sys.executable, str(journey), language, str(folder / "data"), str(folder / "pictures")]
    subprocess.run(command, env={**os.environ, **homes, "PYTHONIOENCODING": "utf-8"}, check=True)
    return sorted((folder / "pictures").glob("*.png"))


def put(manual: str, language: str, pictures: list[Path]) -> int:
    """Put the pictures in place of the earlier ones; their bytes."""
    place = MANUAL / "pictures" / language / manual
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    said = (MANUAL / language / f"{manual}.md").read_text(encoding="utf-8")
    size = 0
    for picture in pictures:
        name = picture.name.removeprefix(f"{language}-")
        if f"pictures/{language}/{manual}/{name}" not in said:
            raise SystemExit(f"{language}: the manual of {manual} does not show {name}")
        if not small(QImage(str(picture))).save(str(place / name)):
            raise SystemExit(f"{language}: the picture {name} could not be written")
        size += (place / name).stat().st_size
    return size


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--manual", choices=JOURNEYS)
    asked = parser.parse_args()
    app = QGuiApplication([])
    manuals, languages = [asked.manual] if asked.manual else JOURNEYS, [asked.language] if asked.language else LANGUAGES
    for manual, language in product(manuals, languages):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            pictures = taken(manual, language, Path(folder))
            size = put(manual, language, pictures)
            print(f"{manual} in {language}: {len(pictures)} pictures, {size} bytes", flush=True)
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
