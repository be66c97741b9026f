"""Take the pictures of docs/manual/ again, while tests/journeys/pay.py walks the steps in each language.

    python scripts/manual.py                   all languages
    python scripts/manual.py --language vi

Runs without a display. A walk that does not reach its end, or a picture the manual does not show, ends the run.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtGui import QGuiApplication, QImage  # noqa: E402  after the path and the platform are set

from scripts.pictures import LANGUAGES, small  # noqa: E402  as above

MANUAL = ROOT / "docs" / "manual"
JOURNEY = ROOT / "tests" / "journeys" / "pay.py"
MOST = 4_000_000
"""Bytes of all pictures together."""


def taken(language: str, folder: Path) -> list[Path]:
    """Walk in this language; the pictures in the order of the steps."""
    homes = {name: str(folder / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA")}
    command = [sys.executable, str(JOURNEY), language, str(folder / "data"), str(folder / "pictures")]
    subprocess.run(command, env={**os.environ, **homes, "PYTHONIOENCODING": "utf-8"}, check=True)
    return sorted((folder / "pictures").glob("*.png"))


def put(language: str, pictures: list[Path]) -> int:
    """Put the pictures in place of the earlier ones; their bytes."""
    place = MANUAL / "pictures" / language
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    said = (MANUAL / language / "pay.md").read_text(encoding="utf-8")
    size = 0
    for picture in pictures:
        name = picture.name.removeprefix(f"{language}-")
        if f"pictures/{language}/{name}" not in said:
            raise SystemExit(f"{language}: the manual does not show {name}")
        if not small(QImage(str(picture))).save(str(place / name)):
            raise SystemExit(f"{language}: the picture {name} could not be written")
        size += (place / name).stat().st_size
    return size


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", choices=LANGUAGES)
    asked = parser.parse_args()
    app = QGuiApplication([])
    for language in [asked.language] if asked.language else LANGUAGES:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            pictures = taken(language, Path(folder))
            print(f"{language}: {len(pictures)} pictures, {put(language, pictures)} bytes", flush=True)
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
